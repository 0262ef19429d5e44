namespace Pilkada.Scoring;

/// <summary>The family of an aggregation.</summary>
public enum AggregationKind
{
    /// <summary>Weighted arithmetic mean: a low value is made up for in full by a high one.</summary>
    Arithmetic = 0,

    /// <summary>Weighted geometric mean: a low value is made up for in part.</summary>
    Geometric = 1,

    /// <summary>Weighted harmonic mean: a low value is hardly made up for.</summary>
    Harmonic = 2,

    /// <summary>Weighted mean of powers, <c>(sum w v^p / sum w)^(1/p)</c>.</summary>
    Generalised = 3,

    /// <summary>Copeland's scores, the row sums of the outranking matrix: only order counts, not distance.</summary>
    Copeland = 4,
}

/// <summary>How the children of a node become its value.</summary>
/// <remarks>
/// Missing children drop out and the weights of the others are renormalised; with none left the node is missing.
/// The means other than the arithmetic one need values above 0: where a child is 0 or below, the node is missing for that unit and the
/// result says so, unless a floor is stated to which such values are raised. Immutable and thread-safe.
/// </remarks>
public sealed record AggregationMethod
{
    private AggregationMethod(AggregationKind kind, double power, double? floor)
    {
        Kind = kind;
        Power = power;
        Floor = floor;
    }

    /// <summary>Gets the family.</summary>
    public AggregationKind Kind { get; }

    /// <summary>Gets the power of the generalised mean; 1 for the arithmetic, 0 for the geometric and -1 for the harmonic one.</summary>
    public double Power { get; }

    /// <summary>Gets the value to which lower values are raised first; null for none.</summary>
    public double? Floor { get; }

    /// <summary>Gets the weighted arithmetic mean, <c>sum w v / sum w</c>.</summary>
    public static AggregationMethod Arithmetic { get; } = new(AggregationKind.Arithmetic, 1, null);

    /// <summary>Gets Copeland's scores: over all other units, the weight of the children in which the unit is higher, ties and missing values counted half.</summary>
    /// <remarks>As <c>a_copeland</c> of COINr: from 0 to the number of units less 1. Found by sorting, so time grows as n log n.</remarks>
    public static AggregationMethod Copeland { get; } = new(AggregationKind.Copeland, 1, null);

    /// <summary>The weighted geometric mean, <c>exp(sum w ln v / sum w)</c>.</summary>
    /// <param name="floor">The value above 0 to which lower values are raised first; null for none.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The floor is not a finite number above 0.</exception>
    public static AggregationMethod Geometric(double? floor = null) => new(AggregationKind.Geometric, 0, Above0(floor));

    /// <summary>The weighted harmonic mean, <c>sum w / sum (w / v)</c>.</summary>
    /// <param name="floor">The value above 0 to which lower values are raised first; null for none.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The floor is not a finite number above 0.</exception>
    public static AggregationMethod Harmonic(double? floor = null) => new(AggregationKind.Harmonic, -1, Above0(floor));

    /// <summary>The weighted mean of powers, <c>(sum w v^p / sum w)^(1/p)</c>.</summary>
    /// <param name="power">The power p: finite and not 0, where the limit is the geometric mean.</param>
    /// <param name="floor">The value above 0 to which lower values are raised first; null for none.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The power is 0 or not finite, or the floor is not a finite number above 0.</exception>
    public static AggregationMethod Generalised(double power, double? floor = null) =>
        double.IsFinite(power) && power != 0
            ? new(AggregationKind.Generalised, power, Above0(floor))
            : throw new ArgumentOutOfRangeException(nameof(power), power, "The power is a finite number other than 0.");

    private static double? Above0(double? floor) =>
        floor is null or (> 0 and < double.PositiveInfinity)
            ? floor
            : throw new ArgumentOutOfRangeException(nameof(floor), floor, "The floor is a finite number above 0.");
}

/// <summary>Makes one value of the children of each node, level by level, up to the index.</summary>
public sealed class Aggregation : ScoringStep
{
    /// <summary>Creates an aggregation.</summary>
    /// <param name="method">The method for all levels. Default the arithmetic mean.</param>
    /// <param name="minimumAvailability">The smallest share of children present with which a node has a value, from 0 to 1, inclusive. Default 0: one child is enough.</param>
    /// <param name="levels">Other methods by level: the first for the parents of indicators, the next for theirs. The last one holds for all levels above. Empty for <paramref name="method"/> everywhere.</param>
    /// <param name="overrides">Other methods for single nodes, by key.</param>
    /// <exception cref="ArgumentOutOfRangeException">The availability is not between 0 and 1.</exception>
    public Aggregation(
        AggregationMethod? method = null,
        Fraction minimumAvailability = default,
        IEnumerable<AggregationMethod>? levels = null,
        IEnumerable<KeyValuePair<string, AggregationMethod>>? overrides = null
    )
    {
        if (minimumAvailability < Fraction.Zero || minimumAvailability > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(minimumAvailability), minimumAvailability, "Availability is a share from 0 to 1.");
        }

        Levels = levels is null ? [] : [.. levels];
        if (Levels.IsEmpty)
        {
            Levels = [method ?? AggregationMethod.Arithmetic];
        }

        MinimumAvailability = minimumAvailability;
        Overrides = ByKey(overrides);
    }

    /// <summary>Gets the methods by level, the lowest first; the last one holds for all levels above.</summary>
    public ImmutableArray<AggregationMethod> Levels { get; }

    /// <summary>Gets the smallest share of children present with which a node has a value.</summary>
    public Fraction MinimumAvailability { get; }

    /// <summary>Gets other methods for single nodes, by key.</summary>
    public ImmutableSortedDictionary<string, AggregationMethod> Overrides { get; }

    /// <inheritdoc/>
    public override StepScope Scope =>
        Levels.Concat(Overrides.Values).Any(m => m.Kind == AggregationKind.Copeland) ? StepScope.Population : StepScope.Rowwise;

    internal AggregationMethod For(IndexNode node) =>
        Overrides.GetValueOrDefault(node.Key, Levels[Math.Min(node.Height, Levels.Length) - 1]);
}
