namespace Pilkada.Scoring;

/// <summary>Where the edges between classes come from.</summary>
public enum ClassificationKind
{
    /// <summary>They are stated.</summary>
    Edges = 0,

    /// <summary>Mean of the scores plus stated multiples of their standard deviation.</summary>
    MeanDeviation = 1,

    /// <summary>Quantiles of the scores.</summary>
    Quantiles = 2,

    /// <summary>Published closed bands of two decimals, such as 0 to 13.46 and 13.47 to 49.32.</summary>
    Bands = 3,
}

/// <summary>To which class a score on an edge belongs.</summary>
public enum EdgeSide
{
    /// <summary>To the class above the edge.</summary>
    Upper = 0,

    /// <summary>To the class below the edge.</summary>
    Lower = 1,

    /// <summary>To the class nearer the middle: of n edges the first (n + 1) / 2, rounded down, belong to the class above them, the others to the class below.</summary>
    Inner = 2,
}

/// <summary>Puts each score into a class, 0 for the lowest.</summary>
/// <remarks>
/// A score is above an edge when <c>score >= edge - e</c> (side upper) or <c>score > edge + e</c> (side lower), with e = 1e-12 of the
/// largest absolute edge, or 1e-12 when all edges are 0; side inner is one or the other by edge: equal-looking scores never fall apart by the last bit. Only
/// <see cref="ClassificationKind.Bands"/> rounds first, to two decimals, halves away from zero, because such bands leave gaps otherwise.
/// Classes by mean and deviation or by quantiles are relative to the set of units.
/// </remarks>
public sealed class Classification : ScoringStep
{
    private Classification(ClassificationKind kind, ImmutableArray<double> numbers)
    {
        Kind = kind;
        Numbers = numbers;
    }

    /// <summary>Gets where the edges come from.</summary>
    public ClassificationKind Kind { get; }

    /// <summary>Gets the edges, the multiples of the deviation, the probabilities, or the lower bounds of the bands above the first; rising.</summary>
    public ImmutableArray<double> Numbers { get; }

    /// <summary>Gets to which class a score on an edge belongs.</summary>
    public EdgeSide Side { get; private init; }

    /// <summary>Gets a value indicating whether the deviation is that of a sample (n - 1) and not of a population (n).</summary>
    public bool IsSample { get; private init; } = true;

    /// <summary>Gets the number of classes.</summary>
    public int Count => Numbers.Length + 1;

    internal bool IsUpper(int edge) => Side == EdgeSide.Upper || (Side == EdgeSide.Inner && edge < (Numbers.Length + 1) / 2);

    /// <inheritdoc/>
    public override StepScope Scope =>
        Kind is ClassificationKind.Edges or ClassificationKind.Bands ? StepScope.Rowwise : StepScope.Population;

    /// <summary>Classes by stated edges.</summary>
    /// <param name="side">To which class a score on an edge belongs.</param>
    /// <param name="edges">The edges, finite and rising; at least one.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no edge, or they are not finite or do not rise.</exception>
    /// <example><c>Classification.ByEdges(EdgeSide.Upper, 21.7, 68.5)</c> puts 21.7 into class 1.</example>
    public static Classification ByEdges(EdgeSide side, params IEnumerable<double> edges) =>
        new(ClassificationKind.Edges, Rising(edges)) { Side = Defined(side) };

    /// <summary>Classes by mean plus multiples of the standard deviation of all scores.</summary>
    /// <param name="side">To which class a score on an edge belongs.</param>
    /// <param name="isSample">Whether the deviation is that of a sample (n - 1).</param>
    /// <param name="multiples">The multiples, finite and rising, such as -1 and 1.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no multiple, or they are not finite or do not rise.</exception>
    public static Classification ByMeanDeviation(EdgeSide side, bool isSample, params IEnumerable<double> multiples) =>
        new(ClassificationKind.MeanDeviation, Rising(multiples)) { Side = Defined(side), IsSample = isSample };

    /// <summary>Classes by quantiles of all scores (type 7 of Hyndman and Fan, 1996).</summary>
    /// <param name="side">To which class a score on an edge belongs.</param>
    /// <param name="probabilities">The probabilities, rising, above 0 and below 1, such as 1/3 and 2/3.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is none, or they do not rise or are not between 0 and 1.</exception>
    public static Classification ByQuantiles(EdgeSide side, params IEnumerable<double> probabilities)
    {
        var p = Rising(probabilities);
        return p[0] > 0 && p[^1] < 1
            ? new(ClassificationKind.Quantiles, p) { Side = Defined(side) }
            : throw new ArgumentException("Probabilities are above 0 and below 1.", nameof(probabilities));
    }

    /// <summary>Classes by published closed bands of two decimals; the score is rounded to two decimals first.</summary>
    /// <param name="lowerBounds">The lower bounds of the bands above the first, rising, such as 13.47 and 49.33.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is none, or they are not finite or do not rise.</exception>
    public static Classification ByBands(params IEnumerable<double> lowerBounds) => new(ClassificationKind.Bands, Rising(lowerBounds));

    private static ImmutableArray<double> Rising(IEnumerable<double> numbers)
    {
        ImmutableArray<double> all = [.. numbers];
        return !all.IsEmpty && all.All(double.IsFinite) && all.Zip(all.Skip(1)).All(p => p.First < p.Second)
            ? all
            : throw new ArgumentException("There is at least one number, and they are finite and rise.", nameof(numbers));
    }

    private static EdgeSide Defined(EdgeSide side) =>
        Enum.IsDefined(side) ? side : throw new ArgumentOutOfRangeException(nameof(side), side, "The side is upper, lower or inner.");
}
