namespace Pilkada.Scoring;

/// <summary>Leaves out units with too little data.</summary>
/// <remarks>
/// The availability of a unit is the share of the model's indicators that are not missing at this point. A unit below the threshold has
/// no score, no class and no rank, and takes no part in the statistics of later steps. Availability is compared as an exact fraction.
/// </remarks>
public sealed class Screening : ScoringStep
{
    /// <summary>Creates a screening.</summary>
    /// <param name="minimumAvailability">The smallest share of indicators present that stays in, from 0 to 1, inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public Screening(Fraction minimumAvailability)
    {
        if (minimumAvailability < Fraction.Zero || minimumAvailability > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(minimumAvailability), minimumAvailability, "Availability is a share from 0 to 1.");
        }

        MinimumAvailability = minimumAvailability;
    }

    /// <summary>Gets the smallest share of indicators present that stays in.</summary>
    public Fraction MinimumAvailability { get; }

    /// <inheritdoc/>
    public override StepScope Scope => StepScope.Rowwise;
}
