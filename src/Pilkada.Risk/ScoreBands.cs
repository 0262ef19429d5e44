using System.Globalization;
using System.Numerics;

namespace Pilkada.Risk;

/// <summary>To which class a score belongs that lies exactly on an edge.</summary>
public enum EdgeSide
{
    /// <summary>The class above the edge.</summary>
    Above = 0,

    /// <summary>The class below the edge.</summary>
    Below = 1,
}

/// <summary>An edge between two classes.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class BandEdge
{
    /// <summary>Creates an edge.</summary>
    /// <param name="value">Where it lies, in the unit of the score.</param>
    /// <param name="side">The class a score on it belongs to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The side is not a defined one.</exception>
    public BandEdge(Fraction value, EdgeSide side)
    {
        if (!Enum.IsDefined(side))
        {
            throw new ArgumentOutOfRangeException(nameof(side), side, "Above or Below.");
        }

        Value = value;
        Side = side;
    }

    /// <summary>Gets where it lies.</summary>
    public Fraction Value { get; }

    /// <summary>Gets the class a score on it belongs to.</summary>
    public EdgeSide Side { get; }

    /// <summary>Tells whether a score lies above the edge, the edge itself counted on its named side.</summary>
    /// <param name="score">The score.</param>
    /// <returns>True when it belongs to the class above.</returns>
    public bool IsPassedBy(Fraction score) => Side == EdgeSide.Above ? score >= Value : score > Value;

    /// <summary>Returns the comparison that a score above the edge meets.</summary>
    /// <returns>For example <c>&gt;= 13.47</c>.</returns>
    public override string ToString() => $"{(Side == EdgeSide.Above ? ">=" : ">")} {LocalFormat.Number(Value, Language.English)}";
}

/// <summary>Fixed classes of a score: edges, each with its named side, on one scale of grades.</summary>
/// <remarks>
/// Bands that a source prints with decimals, such as 0-13.46 and 13.47-49.32, classify the score rounded to those decimals, halves up: decision 0023.
/// Edges that are fixed make editions comparable; edges computed from the set of areas are <see cref="RelativeBands"/>. Immutable and thread-safe.
/// </remarks>
/// <example>45.18 in the bands of the regencies of 2024 is medium: <code>PublishedBands.Ikp2024Regencies.Classify(score).Grade // sedang</code></example>
public sealed class ScoreBands
{
    /// <summary>Creates bands.</summary>
    /// <param name="id">Their id; not empty.</param>
    /// <param name="scale">The scale of grades.</param>
    /// <param name="edges">The edges, lowest first, strictly increasing; one fewer than the grades.</param>
    /// <param name="evidence">What they rest on.</param>
    /// <param name="decimals">To how many decimals a score is rounded first, halves up; null for none. From 0 to 9.</param>
    /// <param name="lowest">The lowest score the source prints, or null; a score below it has no class.</param>
    /// <param name="highest">The highest score the source prints, or null; a score above it has no class.</param>
    /// <exception cref="ArgumentException">The id is empty, the number of edges does not fit, they do not increase, or the range is empty.</exception>
    public ScoreBands(
        Id<ScoreBands> id,
        GradeScale scale,
        IEnumerable<BandEdge> edges,
        Evidence evidence,
        int? decimals = null,
        Fraction? lowest = null,
        Fraction? highest = null
    )
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(evidence);
        Id = Ids.NotEmpty(id, nameof(id));
        Scale = scale;
        Edges = [.. edges];
        Evidence = evidence;
        Decimals = decimals is null or (>= 0 and <= 9)
            ? decimals
            : throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "From 0 to 9, or null.");
        Lowest = lowest;
        Highest = highest;
        if (Edges.Length != scale.Grades.Length - 1)
        {
            throw new ArgumentException(
                $"{scale.Grades.Length} grades have {scale.Grades.Length - 1} edges, not {Edges.Length}.",
                nameof(edges)
            );
        }

        if (Edges.Zip(Edges.Skip(1)).Any(p => p.First.Value >= p.Second.Value))
        {
            throw new ArgumentException($"The edges of {id} do not increase.", nameof(edges));
        }

        if (lowest is { } low && highest is { } high && low > high)
        {
            throw new ArgumentException($"The range of {id} is empty.", nameof(lowest));
        }
    }

    /// <summary>Gets the id.</summary>
    public Id<ScoreBands> Id { get; }

    /// <summary>Gets the scale of grades.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets the edges, lowest first.</summary>
    public ImmutableArray<BandEdge> Edges { get; }

    /// <summary>Gets what they rest on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets to how many decimals a score is rounded first, or null.</summary>
    public int? Decimals { get; }

    /// <summary>Gets the lowest score printed, or null.</summary>
    public Fraction? Lowest { get; }

    /// <summary>Gets the highest score printed, or null.</summary>
    public Fraction? Highest { get; }

    /// <summary>Returns the grade of a score.</summary>
    /// <param name="score">The score.</param>
    /// <returns>The grade, or null when the score lies outside the range printed.</returns>
    public Grade? GradeOf(Fraction score)
    {
        var rounded = Rounded(score);
        return rounded < Lowest || rounded > Highest ? null : Scale.Grades[Edges.Count(e => e.IsPassedBy(rounded))];
    }

    /// <summary>Classifies a score.</summary>
    /// <param name="score">The score: a number, or unknown.</param>
    /// <returns>The class with its calculation; unknown for an unknown score.</returns>
    /// <exception cref="ArgumentException">The score is something else.</exception>
    public ScoreClass Classify(Explanation score) => new(this, Leaves.Numeric(score, nameof(score)));

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>ikp-2024-regencies</c>.</returns>
    public override string ToString() => Id.ToString();

    // The same classes as a step of the engine; null where it has no such form. The range is not part of it.
    internal Scoring.Classification? ToStep()
    {
        Scoring.Classification? ByEdges(Scoring.EdgeSide side) =>
            Scoring.Classification.ByEdges(side, Edges.Select(e => Leaves.Approximate(e.Value)));
        var above = Edges.TakeWhile(e => e.Side == EdgeSide.Above).Count();
        return (Decimals, above) switch
        {
            (2, _) when above == Edges.Length => Scoring.Classification.ByBands(Edges.Select(e => Leaves.Approximate(e.Value))),
            (null, _) when above == Edges.Length => ByEdges(Scoring.EdgeSide.Upper),
            (null, _) when Edges.All(e => e.Side == EdgeSide.Below) => ByEdges(Scoring.EdgeSide.Lower),
            (null, _) when above == (Edges.Length + 1) / 2 && Edges.Skip(above).All(e => e.Side == EdgeSide.Below) => ByEdges(
                Scoring.EdgeSide.Inner
            ),
            _ => null,
        };
    }

    // The score from which, or above which, a score lies beyond the edge once it is rounded.
    internal (Fraction At, bool IsIncluded) ThresholdOf(BandEdge edge)
    {
        if (Decimals is not { } places)
        {
            return (edge.Value, edge.Side == EdgeSide.Above);
        }

        var steps = edge.Value * Power(places);
        var first = edge.Side == EdgeSide.Above ? steps.Round(Rounding.Ceiling) : steps.Round(Rounding.Floor) + 1;
        return ((Fraction.FromInteger(first) - Fraction.Of(1, 2)) / Power(places), true);
    }

    internal Fraction Rounded(Fraction score) =>
        Decimals is { } places ? Fraction.Of((score * Power(places)).Round(Rounding.HalfUp), Power(places).Numerator) : score;

    internal static Fraction Power(int places) => Fraction.FromInteger(BigInteger.Pow(10, places));
}

/// <summary>The class of one score in fixed bands.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ScoreClass : IExplained
{
    private static readonly LocalText Outside = new("skor di luar rentang skala", "the score lies outside the scale");
    private static readonly LocalText Label = new("Kelas menurut batas tetap", "Class by fixed edges");
    private static readonly LocalText RoundedLabel = new("Skor yang digolongkan", "Score that is classified");

    internal ScoreClass(ScoreBands bands, Explanation score)
    {
        Bands = bands;
        Score = score;
        Grade = score.Value.IsUnknown ? null : bands.GradeOf(score.Value.Number);
        Value =
            score.Value.IsUnknown ? score.Value
            : Grade is null ? Quantity.Unknown(Outside)
            : Quantity.Of(Grade.Name);
    }

    /// <summary>Gets the bands.</summary>
    public ScoreBands Bands { get; }

    /// <summary>Gets the score, or unknown.</summary>
    public Explanation Score { get; }

    /// <summary>Gets the grade, or null when it is unknown or outside the scale.</summary>
    public Grade? Grade { get; }

    /// <summary>Gets the name of the grade, or unknown with its reason.</summary>
    public Quantity Value { get; }

    /// <summary>Gets the share of inputs that are unknown: 0 or 1.</summary>
    public Fraction UnknownShare => Score.Value.IsUnknown ? Fraction.One : Fraction.Zero;

    /// <inheritdoc/>
    public Explanation Explanation
    {
        get
        {
            ImmutableArray<Explanation> operands =
            [
                RoundedScore(),
                .. Bands.Edges.Select((e, i) => Explanation.Given(EdgeLabel(e, i), Quantity.Of(e.Value), Score.Unit, Bands.Evidence)),
            ];
            return Explanation.Certified(
                Label,
                // A score outside the scale has no certificate to show; the step is unknown.
                Value,
                Unit.None,
                operands,
                new Certificate(Bands),
                RiskRules.FixedBands.Id
            );
        }
    }

    private Explanation RoundedScore()
    {
        if (Bands.Decimals is not { } places)
        {
            return Score;
        }

        var power = Explanation.Given(
            new LocalText("Pengali desimal", "Decimal factor"),
            Quantity.Of(ScoreBands.Power(places)),
            Unit.None,
            Evidence.Assumed(RiskSources.Bands)
        );
        Quantity Map(Func<Fraction, Fraction> known) => Score.Value.IsUnknown ? Score.Value : Quantity.Of(known(Score.Value.Number));
        var scaled = Explanation.Product(RoundedLabel, Map(s => s * ScoreBands.Power(places)), Score.Unit, [Score, power]);
        var whole = Explanation.Round(
            RoundedLabel,
            Map(s => Fraction.FromInteger((s * ScoreBands.Power(places)).Round(Rounding.HalfUp))),
            Score.Unit,
            scaled,
            Rounding.HalfUp
        );
        return Explanation.Quotient(RoundedLabel, Map(Bands.Rounded), Score.Unit, whole, power);
    }

    private LocalText EdgeLabel(BandEdge edge, int index)
    {
        var above = Bands.Scale.Grades[index + 1].Name;
        return edge.Side == EdgeSide.Above
            ? new LocalText($"{above.Indonesian}: mulai dari", $"{above.English}: from")
            : new LocalText($"{above.Indonesian}: lebih dari", $"{above.English}: above");
    }

    // The grade is the one with as many passed edges below it; the edges are the ones printed.
    private sealed class Certificate(ScoreBands bands) : ICertificate
    {
        public LocalText Statement { get; } =
            new(
                "kelas tempat skor itu berada di antara batas-batas tersebut; tidak diketahui di luar rentangnya",
                "the class whose edges the score lies between; unknown outside the range"
            );

        public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
        {
            var score = operands[0].Value.Number;
            var edges = operands.Skip(1).Select(o => o.Value.Number);
            return edges.SequenceEqual(bands.Edges.Select(e => e.Value))
                && value.Kind == QuantityKind.Text
                && !(score < bands.Lowest)
                && !(score > bands.Highest)
                && value.Text.Equals(bands.Scale.Grades[bands.Edges.Count(e => e.IsPassedBy(score))].Name);
        }
    }
}
