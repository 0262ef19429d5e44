namespace Pilkada.Scoring;

/// <summary>The family of a normalisation.</summary>
public enum NormalisationKind
{
    /// <summary>The values as they are; those of a negative indicator change their sign.</summary>
    None = 0,

    /// <summary>From the smallest to the largest value.</summary>
    MinMax = 1,

    /// <summary>Between two stated values.</summary>
    Goalposts = 2,

    /// <summary>In standard deviations from the mean.</summary>
    ZScore = 3,

    /// <summary>The rank, 1 for the lowest; equal values share the lower rank.</summary>
    Rank = 4,

    /// <summary>The rank less 1, over the number of values less 1.</summary>
    PercentileRank = 5,

    /// <summary>The rank less 1.</summary>
    Borda = 6,

    /// <summary>1 at the largest value, 0 at the smallest.</summary>
    DistanceToMaximum = 7,

    /// <summary>1 at a stated target, 0 at the worst value.</summary>
    DistanceToTarget = 8,

    /// <summary>1 at the value of a named unit, 0 at the worst value.</summary>
    DistanceToReference = 9,

    /// <summary>The value over the largest value.</summary>
    FractionOfMaximum = 10,

    /// <summary>A stated score per class of values.</summary>
    Categorical = 11,

    /// <summary>The share of values below, plus half of the share of equal ones.</summary>
    MiddleRank = 12,
}

/// <summary>How an indicator is brought to a common scale.</summary>
/// <remarks>
/// Where a method is a straight line, the engine computes <c>(x - origin) * scale + offset</c>, one rounding each, with <c>scale</c> computed once;
/// the result is within three units in the last place of the textbook's form. A constant indicator (all values within 1e-12 of their size) carries no information:
/// methods that divide by its range or deviation make it missing for every unit, and say so. Methods are described on the page of the package.
/// Equal when all settings are, number by number. Immutable and thread-safe.
/// </remarks>
public sealed class NormalisationMethod : IEquatable<NormalisationMethod>
{
    private NormalisationMethod(NormalisationKind kind, double low = 0, double high = 1, bool cap = false)
    {
        Kind = kind;
        Low = low;
        High = high;
        Cap = cap;
    }

    /// <summary>Gets the family.</summary>
    public NormalisationKind Kind { get; }

    /// <summary>Gets the normalised value at the worse end; the mean of a z-score.</summary>
    public double Low { get; }

    /// <summary>Gets the normalised value at the better end; mean plus one deviation of a z-score.</summary>
    public double High { get; }

    /// <summary>Gets the standard deviation of the values of a z-score, as stated; 0 for other methods.</summary>
    public double Deviation { get; private init; }

    /// <summary>Gets a value indicating whether values beyond the goalposts or the target count as being there.</summary>
    public bool Cap { get; }

    /// <summary>Gets the lower bounds of the classes above the first, rising; empty unless categorical.</summary>
    public ImmutableArray<double> Edges { get; private init; } = [];

    /// <summary>Gets the score of each class, one more than the edges; empty unless categorical.</summary>
    public ImmutableArray<double> Values { get; private init; } = [];

    /// <summary>Gets the values as they are, with the sign of the direction.</summary>
    public static NormalisationMethod None { get; } = new(NormalisationKind.None);

    /// <summary>Gets ranks, 1 for the worst.</summary>
    public static NormalisationMethod Rank { get; } = new(NormalisationKind.Rank);

    /// <summary>Gets percentile ranks, 0 for the worst and 1 for the best.</summary>
    public static NormalisationMethod PercentileRank { get; } = new(NormalisationKind.PercentileRank);

    /// <summary>Gets middle ranks, <c>(below + equal / 2) / n</c>: the share of the n values that are worse, plus half of the share of equal ones, the unit's own among them.</summary>
    /// <remarks>The average rank less a half, over n: the plotting position of A. Hazen (1914), and the percentile rank of statistics of tests. Never 0 or 1.</remarks>
    public static NormalisationMethod MiddleRank { get; } = new(NormalisationKind.MiddleRank);

    /// <summary>Gets Borda scores, 0 for the worst.</summary>
    public static NormalisationMethod Borda { get; } = new(NormalisationKind.Borda);

    /// <summary>Gets the distance to the best value: <c>1 - (max - x) / (max - min)</c>.</summary>
    public static NormalisationMethod DistanceToMaximum { get; } = new(NormalisationKind.DistanceToMaximum);

    /// <summary>Gets the fraction of the largest value, <c>x / max</c>; for indicators of positive direction only.</summary>
    public static NormalisationMethod FractionOfMaximum { get; } = new(NormalisationKind.FractionOfMaximum);

    /// <summary>Min-max: <c>low + (high - low) (x - min) / (max - min)</c>.</summary>
    /// <param name="low">The value at the worse end. Default 0.</param>
    /// <param name="high">The value at the better end, above <paramref name="low"/>. Default 1.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentException">The values are not finite or do not rise.</exception>
    /// <example>With values 2, 4 and 10 and <c>MinMax(0, 100)</c>: 0, 25 and 100; for a negative indicator 100, 75 and 0.</example>
    public static NormalisationMethod MinMax(double low = 0, double high = 1) => Scaled(NormalisationKind.MinMax, low, high, false);

    /// <summary>Goalposts of the indicator: <c>low + (high - low) (x - lowPost) / (highPost - lowPost)</c>.</summary>
    /// <param name="cap">Whether values beyond a goalpost count as being on it. Default true.</param>
    /// <param name="low">The value at the worse goalpost. Default 0.</param>
    /// <param name="high">The value at the better goalpost. Default 1.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentException">The values are not finite or do not rise.</exception>
    public static NormalisationMethod Goalposts(bool cap = true, double low = 0, double high = 1) =>
        Scaled(NormalisationKind.Goalposts, low, high, cap);

    /// <summary>Z-score: <c>mean + deviation (x - m) / s</c>, with the mean m and the sample standard deviation s of the indicator.</summary>
    /// <param name="mean">The mean of the normalised values. Default 0.</param>
    /// <param name="deviation">Their standard deviation, above 0. Default 1.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentException">The values are not finite, or the deviation is not above 0.</exception>
    public static NormalisationMethod ZScore(double mean = 0, double deviation = 1) =>
        Scaled(NormalisationKind.ZScore, mean, mean + deviation, false, deviation);

    /// <summary>Distance to the target of the indicator: <c>1 - (target - x) / (target - worst)</c>.</summary>
    /// <param name="cap">Whether values beyond the target count as being on it. Default false.</param>
    /// <returns>The method.</returns>
    public static NormalisationMethod DistanceToTarget(bool cap = false) => new(NormalisationKind.DistanceToTarget, 0, 1, cap);

    /// <summary>Distance to the indicator's reference unit: <c>1 - (x_ref - x) / (x_ref - worst)</c>.</summary>
    /// <param name="cap">Whether values beyond the reference count as being on it. Default false.</param>
    /// <returns>The method.</returns>
    public static NormalisationMethod DistanceToReference(bool cap = false) => new(NormalisationKind.DistanceToReference, 0, 1, cap);

    /// <summary>A stated score per class of values; the direction of the indicator is not applied again.</summary>
    /// <param name="edges">The lower bounds of the classes above the first, rising; an edge belongs to the class above it.</param>
    /// <param name="values">The score of each class, one more than the edges.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentException">The edges do not rise, the counts do not fit, or a number is not finite.</exception>
    /// <example><c>Categorical([10, 20], [0, 50, 100])</c> gives 0 below 10, 50 from 10 and 100 from 20.</example>
    public static NormalisationMethod Categorical(IEnumerable<double> edges, IEnumerable<double> values)
    {
        ImmutableArray<double> e = [.. edges];
        ImmutableArray<double> v = [.. values];
        if (
            e.IsEmpty
            || v.Length != e.Length + 1
            || e.Concat(v).Any(x => !double.IsFinite(x))
            || e.Zip(e.Skip(1)).Any(p => p.First >= p.Second)
        )
        {
            throw new ArgumentException("Edges are finite and rise, and there is one score more than edges.", nameof(edges));
        }

        return new NormalisationMethod(NormalisationKind.Categorical, v.Min(), v.Max()) { Edges = e, Values = v };
    }

    /// <inheritdoc/>
    public bool Equals(NormalisationMethod? other) =>
        other is not null
        && Kind == other.Kind
        && Low.Equals(other.Low)
        && High.Equals(other.High)
        && Deviation.Equals(other.Deviation)
        && Cap == other.Cap
        && Edges.SequenceEqual(other.Edges)
        && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NormalisationMethod);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Low, High, Cap, Edges.Length);

    private static NormalisationMethod Scaled(NormalisationKind kind, double low, double high, bool cap, double deviation = 0) =>
        double.IsFinite(low) && double.IsFinite(high) && low < high
            ? new NormalisationMethod(kind, low, high, cap) { Deviation = deviation }
            : throw new ArgumentException(
                FormattableString.Invariant($"The ends of the scale are finite and rise: {low} to {high} do not."),
                nameof(low)
            );
}

/// <summary>Brings all indicators to a common scale, higher always raising the index.</summary>
public sealed class Normalisation : ScoringStep
{
    /// <summary>Creates a normalisation.</summary>
    /// <param name="method">The method.</param>
    /// <param name="overrides">Other methods for single indicators, by key.</param>
    public Normalisation(NormalisationMethod method, IEnumerable<KeyValuePair<string, NormalisationMethod>>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        Method = method;
        Overrides = ByKey(overrides);
    }

    /// <summary>Gets the method.</summary>
    public NormalisationMethod Method { get; }

    /// <summary>Gets other methods for single indicators, by key.</summary>
    public ImmutableSortedDictionary<string, NormalisationMethod> Overrides { get; }

    /// <inheritdoc/>
    public override StepScope Scope =>
        Overrides
            .Values.Append(Method)
            .All(m => m.Kind is NormalisationKind.None or NormalisationKind.Goalposts or NormalisationKind.Categorical)
            ? StepScope.Rowwise
            : StepScope.Population;

    internal NormalisationMethod For(string indicator) => Overrides.GetValueOrDefault(indicator, Method);
}
