namespace Pilkada.Personnel;

/// <summary>Whether a deployment is at least the minimum share of a strength.</summary>
/// <remarks>
/// It compares and does not judge: a statement made for another election, or about another base, shows a comparison and never a violation.
/// An unknown deployment, strength or share makes the answer unknown. Immutable and thread-safe.
/// </remarks>
/// <example>
/// 137,729 officers deployed for voting in 2020, of an operation of 192,168, against at least two thirds, 128,112:
/// <code>MinimumComparison.Of(deployed, strength, twoThirds, Rounding.Ceiling).Holds // true</code>
/// </example>
public sealed class MinimumComparison : IExplained
{
    private static readonly LocalText NoStrength = new("kekuatan bernilai nol", "the strength is zero");

    private readonly StrengthShare _minimum;

    private MinimumComparison(Explanation deployed, StrengthShare minimum)
    {
        Deployed = deployed;
        _minimum = minimum;
        Holds = Inputs.Combine(deployed.Value, minimum.Whole, (d, least) => Quantity.Of(d >= least));
        ActualShare = Inputs.Combine(
            deployed.Value,
            Strength.Value,
            (d, s) => s.Sign == 0 ? Quantity.Unknown(NoStrength) : Quantity.Of(d / s)
        );
    }

    /// <summary>Gets the number deployed, or unknown.</summary>
    public Explanation Deployed { get; }

    /// <summary>Gets the strength, or unknown.</summary>
    public Explanation Strength => _minimum.Strength;

    /// <summary>Gets the minimum share, or unknown.</summary>
    public Explanation Share => _minimum.Share;

    /// <summary>Gets how the minimum is rounded.</summary>
    public Rounding Rounding => _minimum.Rounding;

    /// <summary>Gets the minimum as a whole number of people; unknown when strength or share is.</summary>
    public Quantity Minimum => _minimum.Whole;

    /// <summary>Gets whether the deployment is at least the minimum: a truth, or unknown.</summary>
    public Quantity Holds { get; }

    /// <summary>Gets the deployment as an exact share of the strength; it can exceed 1. Unknown when either is, or when the strength is 0.</summary>
    public Quantity ActualShare { get; }

    /// <summary>Gets the calculation of <see cref="Minimum"/>.</summary>
    public Explanation MinimumExplanation => _minimum.Explanation;

    /// <summary>Gets the calculation of <see cref="ActualShare"/>.</summary>
    public Explanation ActualShareExplanation =>
        Explanation.Quotient(
            new LocalText("Bagian kekuatan yang dikerahkan", "Share of the strength that is deployed"),
            ActualShare,
            Unit.Share,
            Deployed,
            Strength
        );

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Compare(
            new LocalText("Pengerahan sekurang-kurangnya sama dengan minimum", "The deployment is at least the minimum"),
            Holds,
            Deployed,
            Comparison.AtLeast,
            MinimumExplanation,
            PersonnelRules.AtLeastMinimum.Id
        );

    /// <summary>Holds a deployment against the minimum share of a strength.</summary>
    /// <param name="deployed">The number deployed: a whole number of people, 0 or more, or unknown.</param>
    /// <param name="strength">The strength in the same unit, or unknown.</param>
    /// <param name="share">The minimum share: from 0 to 1, or unknown.</param>
    /// <param name="rounding">How the minimum is rounded; the ceiling unless another is named.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">A count is not one of people, the units differ, or the share is not one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rounding is not a defined one.</exception>
    public static MinimumComparison Of(
        Explanation deployed,
        Explanation strength,
        Explanation share,
        Rounding rounding = StrengthShare.DefaultRounding
    )
    {
        Inputs.People(deployed, nameof(deployed));
        var minimum = StrengthShare.Of(strength, share, rounding);
        return deployed.Unit.Equals(strength.Unit)
            ? new MinimumComparison(deployed, minimum)
            : throw new ArgumentException($"{deployed.Unit} are not held against {strength.Unit}.", nameof(deployed));
    }
}
