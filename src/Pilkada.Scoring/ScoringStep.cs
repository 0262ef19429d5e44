namespace Pilkada.Scoring;

/// <summary>What a step must have seen before it can be applied to one unit.</summary>
public enum StepScope
{
    /// <summary>The unit itself is enough.</summary>
    Rowwise = 0,

    /// <summary>All units are needed first: adding a unit can move the others.</summary>
    Population = 1,
}

/// <summary>One step from data to ranks.</summary>
/// <remarks>
/// The steps of a model are applied in their order and recorded in its result: screening, denomination, imputation and outlier treatment
/// in any order and number, then at most one normalisation, after which imputation may follow; then one weighting, one aggregation,
/// at most one classification and at most one ranking. Terms of the OECD/JRC Handbook on Constructing Composite Indicators (2008).
/// Immutable and thread-safe.
/// </remarks>
public abstract class ScoringStep
{
    private protected ScoringStep() { }

    /// <summary>Gets what the step must have seen before it can be applied.</summary>
    public abstract StepScope Scope { get; }

    private protected static ImmutableSortedDictionary<string, T> ByKey<T>(IEnumerable<KeyValuePair<string, T>>? overrides) =>
        (overrides ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private protected static double Finite(double value, string name) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "The value is a finite number.");
}
