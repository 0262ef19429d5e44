using System.Globalization;
using System.Numerics;

namespace Pilkada.Risk;

/// <summary>Which standard deviation is meant.</summary>
public enum DeviationKind
{
    /// <summary>Of a sample: the sum of squares divided by one fewer than the number of areas.</summary>
    Sample = 0,

    /// <summary>Of the population: the sum of squares divided by the number of areas.</summary>
    Population = 1,
}

/// <summary>Classes by the mean and the standard deviation of a set of areas: low below mean - k sd, high above mean + k sd, medium between, both edges included.</summary>
/// <remarks>
/// The rule is relative to the set of areas: adding one area can move every class, and classes of two sets do not compare. Comparisons are exact: squares are compared,
/// no root is taken. Areas with an unknown score are left out of mean and deviation and counted. With fewer than two known scores, every class is unknown. Immutable and thread-safe.
/// </remarks>
/// <example>The 34 provinces of 2024, one sample deviation: edges 21.70 and 68.50, classes 8, 21 and 5.</example>
public sealed class RelativeBands
{
    private static readonly LocalText TooFew = new(
        "skor yang diketahui kurang dari dua, sehingga simpangan baku tidak dapat dihitung",
        "fewer than two scores are known, so there is no standard deviation"
    );

    private RelativeBands(GradeScale scale, Fraction width, DeviationKind deviation, ImmutableArray<(Place Area, Explanation Score)> scores)
    {
        Scale = scale;
        Width = width;
        Deviation = deviation;
        Scores = scores;
        Fraction[] known = [.. scores.Where(s => !s.Score.Value.IsUnknown).Select(s => s.Score.Value.Number)];
        KnownCount = known.Length;
        if (known.Length == 0)
        {
            Mean = Quantity.Unknown(TooFew);
            Variance = Mean;
            return;
        }

        var mean = Sum(known) / known.Length;
        Mean = Quantity.Of(mean);
        var squares = Sum(known.Select(s => (s - mean) * (s - mean)));
        var divisor = deviation == DeviationKind.Sample ? known.Length - 1 : known.Length;
        Variance = known.Length < 2 ? Quantity.Unknown(TooFew) : Quantity.Of(squares / divisor);
    }

    /// <summary>Gets the scale of three grades.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets k, the number of deviations on each side of the mean; 0 or more.</summary>
    public Fraction Width { get; }

    /// <summary>Gets which deviation is meant.</summary>
    public DeviationKind Deviation { get; }

    /// <summary>Gets the set of areas with their scores; the classes hold for this set only.</summary>
    public ImmutableArray<(Place Area, Explanation Score)> Scores { get; }

    /// <summary>Gets how many scores are known.</summary>
    public int KnownCount { get; }

    /// <summary>Gets the share of areas whose score is unknown; 0 for no area.</summary>
    public Fraction UnknownShare => Leaves.ShareOf(Scores.Length - KnownCount, Scores.Length);

    /// <summary>Gets the exact mean of the known scores, or unknown.</summary>
    public Quantity Mean { get; }

    /// <summary>Gets the exact variance of the known scores, or unknown with fewer than two.</summary>
    public Quantity Variance { get; }

    /// <summary>Makes bands from a set of areas.</summary>
    /// <param name="scale">A scale of three grades.</param>
    /// <param name="width">k, 0 or more.</param>
    /// <param name="deviation">Which deviation is meant.</param>
    /// <param name="scores">The areas with their scores: numbers or unknown; each area once.</param>
    /// <returns>The bands.</returns>
    /// <exception cref="ArgumentException">The scale has not three grades, k is negative, an area stands twice, or a score is no number.</exception>
    public static RelativeBands Of(
        GradeScale scale,
        Fraction width,
        DeviationKind deviation,
        IEnumerable<(Place Area, Explanation Score)> scores
    )
    {
        ArgumentNullException.ThrowIfNull(scale);
        if (scale.Grades.Length != 3)
        {
            throw new ArgumentException($"{scale} has {scale.Grades.Length} grades, not three.", nameof(scale));
        }

        if (width.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(width), width, "0 or more.");
        }

        if (!Enum.IsDefined(deviation))
        {
            throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "Sample or Population.");
        }

        ImmutableArray<(Place Area, Explanation Score)> all = [.. scores];
        foreach (var (_, score) in all)
        {
            Leaves.Numeric(score, nameof(scores));
        }

        return all.DistinctBy(s => s.Area).Count() == all.Length
            ? new RelativeBands(scale, width, deviation, all)
            : throw new ArgumentException("An area stands twice.", nameof(scores));
    }

    /// <summary>Returns the lower or the upper edge, rounded halves up.</summary>
    /// <param name="upper">True for mean + k sd, false for mean - k sd.</param>
    /// <param name="decimals">To how many decimals; from 0 to 9.</param>
    /// <returns>The edge, for display; classes use the exact comparison. Unknown with fewer than two known scores.</returns>
    public Quantity Edge(bool upper, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 9);
        if (Variance.IsUnknown)
        {
            return Variance;
        }

        // The largest n with (2n - 1) / (2 * 10^d) at or below the edge.
        var power = ScoreBands.Power(decimals);
        var reach = Width * Width * Variance.Number;
        var root = Root((reach * power * power).Round(Rounding.Ceiling)) + 2;
        var low = (Mean.Number * power).Round(Rounding.Floor) - root;
        var high = low + (2 * root) + 4;
        while (high - low > 1)
        {
            var middle = (low + high) >> 1;
            if (IsAtOrBelowEdge(Fraction.Of((2 * middle) - 1, 2) / power, upper))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Quantity.Of(Fraction.FromInteger(low) / power);
    }

    /// <summary>Returns the grade of a score in this set.</summary>
    /// <param name="score">The score.</param>
    /// <returns>The grade, or null with fewer than two known scores.</returns>
    public Grade? GradeOf(Fraction score)
    {
        if (Variance.IsUnknown)
        {
            return null;
        }

        var distance = score - Mean.Number;
        var inside = distance * distance <= Width * Width * Variance.Number;
        return Scale.Grades[
            inside ? 1
            : distance.Sign < 0 ? 0
            : 2
        ];
    }

    /// <summary>Classifies an area of the set.</summary>
    /// <param name="area">The area.</param>
    /// <returns>Its class with the calculation; unknown where its score is.</returns>
    /// <exception cref="ArgumentException">The area is not in the set.</exception>
    public RelativeClass Classify(Place area)
    {
        var index = Scores.Select(s => s.Area).ToList().IndexOf(area);
        return index < 0 ? throw new ArgumentException($"{area} is not in the set.", nameof(area)) : new RelativeClass(this, index);
    }

    /// <summary>Counts the areas of each grade, lowest grade first.</summary>
    /// <returns>Three numbers; areas without a known score are in none of them.</returns>
    public ImmutableArray<int> Counts()
    {
        var counts = new int[3];
        foreach (var (_, score) in Scores)
        {
            if (!score.Value.IsUnknown && GradeOf(score.Value.Number) is { } grade)
            {
                counts[grade.Rank]++;
            }
        }

        return [.. counts];
    }

    internal static Fraction Sum(IEnumerable<Fraction> values) => values.Aggregate(Fraction.Zero, (sum, v) => sum + v);

    internal static LocalText Few => TooFew;

    // value <= mean +/- k sd, without taking the root.
    private bool IsAtOrBelowEdge(Fraction value, bool upper)
    {
        var distance = value - Mean.Number;
        var square = distance * distance;
        var reach = Width * Width * Variance.Number;
        return upper
            ? distance.Sign <= 0 || square <= reach
            : distance.Sign < 0 && square >= reach || (distance.Sign <= 0 && reach.Sign == 0);
    }

    private static BigInteger Root(BigInteger square)
    {
        if (square.IsZero)
        {
            return BigInteger.Zero;
        }

        var guess = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (guess + (square / guess)) >> 1;
            if (next >= guess)
            {
                return guess;
            }

            guess = next;
        }
    }
}

/// <summary>The class of one area relative to its set.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RelativeClass : IExplained
{
    private readonly int _index;

    internal RelativeClass(RelativeBands bands, int index)
    {
        Bands = bands;
        _index = index;
        Grade = Score.Value.IsUnknown ? null : bands.GradeOf(Score.Value.Number);
        Value =
            Score.Value.IsUnknown ? Score.Value
            : Grade is null ? Quantity.Unknown(RelativeBands.Few)
            : Quantity.Of(Grade.Name);
    }

    /// <summary>Gets the bands, with the set they are relative to.</summary>
    public RelativeBands Bands { get; }

    /// <summary>Gets the area.</summary>
    public Place Area => Bands.Scores[_index].Area;

    /// <summary>Gets its score, or unknown.</summary>
    public Explanation Score => Bands.Scores[_index].Score;

    /// <summary>Gets the grade, or null when it is unknown.</summary>
    public Grade? Grade { get; }

    /// <summary>Gets the name of the grade, or unknown with its reason.</summary>
    public Quantity Value { get; }

    /// <summary>Gets the share of the set's scores that are unknown.</summary>
    public Fraction UnknownShare => Bands.UnknownShare;

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Certified(
            new LocalText(
                "Kelas menurut rata-rata dan simpangan baku kumpulan daerah (relatif)",
                "Class by mean and standard deviation of the set of areas (relative)"
            ),
            Value,
            Unit.None,
            [
                Score,
                Explanation.Given(
                    new LocalText("k, kelipatan simpangan baku", "k, multiple of the standard deviation"),
                    Quantity.Of(Bands.Width),
                    Unit.None,
                    Evidence.Inferred(RiskSources.MappingMethod, RiskSources.IkpBands2024)
                ),
                .. Bands.Scores.Where((s, i) => i != _index && !s.Score.Value.IsUnknown).Select(s => s.Score),
            ],
            new Certificate(Bands.Scale, Bands.Deviation),
            RiskRules.RelativeClasses.Id
        );

    private sealed class Certificate(GradeScale scale, DeviationKind deviation) : ICertificate
    {
        public LocalText Statement { get; } =
            deviation == DeviationKind.Sample
                ? new LocalText(
                    "rendah di bawah rata-rata dikurangi k simpangan baku sampel, tinggi di atas rata-rata ditambah k simpangan baku sampel, selebihnya sedang",
                    "low below the mean less k sample deviations, high above the mean plus k sample deviations, medium otherwise"
                )
                : new LocalText(
                    "rendah di bawah rata-rata dikurangi k simpangan baku populasi, tinggi di atas rata-rata ditambah k simpangan baku populasi, selebihnya sedang",
                    "low below the mean less k population deviations, high above the mean plus k population deviations, medium otherwise"
                );

        public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
        {
            var score = operands[0].Value.Number;
            var width = operands[1].Value.Number;
            Fraction[] all = [score, .. operands.Skip(2).Select(o => o.Value.Number)];
            if (all.Length < 2 || value.Kind != QuantityKind.Text)
            {
                return false;
            }

            // Sum of squares as the mean of squares less the square of the mean: another way than the one that found it.
            var n = Fraction.FromInteger(all.Length);
            var mean = RelativeBands.Sum(all) / n;
            var spread = RelativeBands.Sum(all.Select(s => s * s)) - (n * mean * mean);
            var variance = spread / (deviation == DeviationKind.Sample ? n - 1 : n);
            var reach = width * width * variance;
            var distance = score - mean;
            var rank =
                distance * distance <= reach ? 1
                : distance.Sign < 0 ? 0
                : 2;
            return value.Text.Equals(scale.Grades[rank].Name);
        }
    }
}
