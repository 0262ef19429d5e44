namespace Pilkada.Scoring;

/// <summary>Divides indicators by other columns, such as counts by the population.</summary>
/// <remarks>Each <see cref="Indicator"/> names its own <see cref="Denominator"/>; one without is left as it is.</remarks>
public sealed class Denomination : ScoringStep
{
    /// <inheritdoc/>
    public override StepScope Scope => StepScope.Rowwise;
}
