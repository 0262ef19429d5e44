using static Pilkada.Risk.RiskSources;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

/// <summary>A 5x5 table of likelihood and impact: an ordinal rank of 1 to 25 for each pair, not their product.</summary>
/// <remarks>The ranks are a permutation of 1..25 that grows along both axes. Immutable and thread-safe.</remarks>
/// <example>Likelihood 4 and impact 3 rank 16: <code>RiskMatrix.VariantA.RankOf(4, 3) // 16</code></example>
public sealed class RiskMatrix
{
    /// <summary>The number of levels on each axis.</summary>
    public const int Levels = 5;

    private readonly ImmutableArray<int> _ranks;

    private RiskMatrix(string id, LocalText title, Evidence evidence, params IEnumerable<int> ranks)
    {
        Id = Id<RiskMatrix>.Parse(id);
        Title = title;
        Evidence = evidence;
        _ranks = [.. ranks];
    }

    /// <summary>Gets the names of the five levels of likelihood, lowest first.</summary>
    public static ImmutableArray<LocalText> LikelihoodNames { get; } =
    [
        new("Hampir tidak terjadi", "Almost never"),
        new("Jarang terjadi", "Rarely"),
        new("Kadang terjadi", "Sometimes"),
        new("Sering terjadi", "Often"),
        new("Hampir pasti terjadi", "Almost certain"),
    ];

    /// <summary>Gets the table found identically in at least eight government applications.</summary>
    public static RiskMatrix VariantA { get; } =
        new(
            "variant-a",
            new LocalText("Tabel 5x5 yang paling banyak dipakai", "The 5x5 table used most"),
            Evidence.Published(Matrix),
            [1, 3, 5, 8, 20, 2, 7, 11, 13, 21, 4, 10, 14, 17, 22, 6, 12, 16, 19, 24, 9, 15, 18, 23, 25]
        );

    /// <summary>Gets the table of some applications, which differs in four cells.</summary>
    public static RiskMatrix VariantB { get; } =
        new(
            "variant-b",
            new LocalText("Tabel 5x5 dengan empat sel berbeda", "The 5x5 table with four other cells"),
            Evidence.Published(Matrix),
            [1, 3, 5, 9, 20, 2, 7, 10, 13, 21, 4, 8, 14, 17, 22, 6, 12, 16, 19, 24, 11, 15, 18, 23, 25]
        );

    /// <summary>Gets both tables.</summary>
    public static ImmutableArray<RiskMatrix> All { get; } = [VariantA, VariantB];

    /// <summary>Gets the id.</summary>
    public Id<RiskMatrix> Id { get; }

    /// <summary>Gets what it is, in words.</summary>
    public LocalText Title { get; }

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Finds a table by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The table, or null.</returns>
    public static RiskMatrix? Find(Id<RiskMatrix> id) => All.FirstOrDefault(m => m.Id == id);

    /// <summary>Returns the rank of a pair.</summary>
    /// <param name="likelihood">From 1, almost never, to 5, almost certain.</param>
    /// <param name="impact">From 1 to 5.</param>
    /// <returns>From 1 to 25.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level is not from 1 to 5.</exception>
    public int RankOf(int likelihood, int impact)
    {
        Check(likelihood, nameof(likelihood));
        Check(impact, nameof(impact));
        return _ranks[((likelihood - 1) * Levels) + impact - 1];
    }

    /// <summary>Rates a pair.</summary>
    /// <param name="likelihood">From 1 to 5, or null when it is not known.</param>
    /// <param name="impact">From 1 to 5, or null when it is not known.</param>
    /// <param name="banding">How ranks are grouped; that of the applications unless another is named.</param>
    /// <returns>The rating; unknown where a level is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level is not from 1 to 5.</exception>
    public RiskRating Rate(int? likelihood, int? impact, RiskBanding? banding = null)
    {
        if (likelihood is { } l)
        {
            Check(l, nameof(likelihood));
        }

        if (impact is { } i)
        {
            Check(i, nameof(impact));
        }

        return new RiskRating(this, banding ?? RiskBanding.Applications, likelihood, impact);
    }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>variant-a</c>.</returns>
    public override string ToString() => Id.ToString();

    private static void Check(int level, string name)
    {
        if (level is < 1 or > Levels)
        {
            throw new ArgumentOutOfRangeException(name, level, "From 1 to 5.");
        }
    }
}

/// <summary>How the ranks 1 to 25 are grouped into five named bands.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskBanding
{
    private static readonly (string, string, string)[] Names =
    [
        ("sangat-rendah", "Sangat rendah", "Very low"),
        ("rendah", "Rendah", "Low"),
        ("sedang", "Sedang", "Medium"),
        ("tinggi", "Tinggi", "High"),
        ("sangat-tinggi", "Sangat tinggi", "Very high"),
    ];

    private RiskBanding(string id, string indonesian, string english, Evidence evidence, params IEnumerable<int> lowestRanks)
    {
        Id = Id<RiskBanding>.Parse(id);
        Evidence = evidence;
        Scale = PublishedBands.Scale($"risiko-{id}", "5x5", indonesian, english, Names, evidence);
        LowestRanks = [.. lowestRanks];
    }

    /// <summary>Gets the banding of one application: 1-5, 6-11, 12-15, 16-19, 20-25.</summary>
    public static RiskBanding Applications { get; } =
        new(
            "applications",
            "Pita 1-5, 6-11, 12-15, 16-19, 20-25",
            "Bands 1-5, 6-11, 12-15, 16-19, 20-25",
            Evidence.Published(Matrix),
            1,
            6,
            12,
            16,
            20
        );

    /// <summary>Gets the banding in fives: 1-5, 6-10, 11-15, 16-20, 21-25.</summary>
    public static RiskBanding Fives { get; } =
        new(
            "fives",
            "Pita 1-5, 6-10, 11-15, 16-20, 21-25",
            "Bands 1-5, 6-10, 11-15, 16-20, 21-25",
            Evidence.Published(Matrix),
            1,
            6,
            11,
            16,
            21
        );

    /// <summary>Gets both bandings.</summary>
    public static ImmutableArray<RiskBanding> All { get; } = [Applications, Fives];

    /// <summary>Gets the id.</summary>
    public Id<RiskBanding> Id { get; }

    /// <summary>Gets the scale of five grades.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets the lowest rank of each band, lowest band first.</summary>
    public ImmutableArray<int> LowestRanks { get; }

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Finds a banding by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The banding, or null.</returns>
    public static RiskBanding? Find(Id<RiskBanding> id) => All.FirstOrDefault(b => b.Id == id);

    /// <summary>Returns the band of a rank.</summary>
    /// <param name="rank">From 1 to 25.</param>
    /// <returns>The band.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rank is not from 1 to 25.</exception>
    public Grade BandOf(int rank) =>
        rank is >= 1 and <= RiskMatrix.Levels * RiskMatrix.Levels
            ? Scale.Grades[LowestRanks.Count(lowest => rank >= lowest) - 1]
            : throw new ArgumentOutOfRangeException(nameof(rank), rank, "From 1 to 25.");

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>applications</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>The rating of one risk: its pair of likelihood and impact, the rank of the pair and the band of the rank.</summary>
/// <remarks>The pair is kept, because a rank alone can misrank. With a level unknown the rank is unknown, and the ranks still possible are given. Immutable and thread-safe.</remarks>
public sealed class RiskRating : IExplained
{
    private static readonly LocalText LikelihoodLabel = new("Kemungkinan", "Likelihood");
    private static readonly LocalText ImpactLabel = new("Dampak", "Impact");

    internal RiskRating(RiskMatrix matrix, RiskBanding banding, int? likelihood, int? impact)
    {
        Matrix = matrix;
        Banding = banding;
        Likelihood = likelihood;
        Impact = impact;
        LowestRank = matrix.RankOf(likelihood ?? 1, impact ?? 1);
        HighestRank = matrix.RankOf(likelihood ?? RiskMatrix.Levels, impact ?? RiskMatrix.Levels);
        Rank = likelihood is null || impact is null ? Quantity.Unknown(Leaves.NotEntered) : Quantity.Of(LowestRank);
        Band = Rank.IsUnknown ? null : banding.BandOf(LowestRank);
    }

    /// <summary>Gets the table.</summary>
    public RiskMatrix Matrix { get; }

    /// <summary>Gets the banding.</summary>
    public RiskBanding Banding { get; }

    /// <summary>Gets the likelihood from 1 to 5, or null.</summary>
    public int? Likelihood { get; }

    /// <summary>Gets the impact from 1 to 5, or null.</summary>
    public int? Impact { get; }

    /// <summary>Gets the rank from 1 to 25, or unknown.</summary>
    public Quantity Rank { get; }

    /// <summary>Gets the band, or null when the rank is unknown.</summary>
    public Grade? Band { get; }

    /// <summary>Gets the lowest rank still possible.</summary>
    public int LowestRank { get; }

    /// <summary>Gets the highest rank still possible.</summary>
    public int HighestRank { get; }

    /// <summary>Gets the share of inputs that are unknown: 0, 1/2 or 1.</summary>
    public Fraction UnknownShare => Leaves.ShareOf((Likelihood is null ? 1 : 0) + (Impact is null ? 1 : 0), 2);

    /// <inheritdoc/>
    public Explanation Explanation
    {
        get
        {
            var five = Explanation.Given(
                new LocalText("Sel per baris", "Cells in a row"),
                Quantity.Of(RiskMatrix.Levels),
                Unit.None,
                Matrix.Evidence
            );
            var likelihood = Leaves.Number(LikelihoodLabel, Likelihood, Unit.None);
            var impact = Leaves.Number(ImpactLabel, Impact, Unit.None);
            var row = Explanation.Product(
                new LocalText("Awal baris", "Start of the row"),
                Likelihood is { } l ? Quantity.Of(l * RiskMatrix.Levels) : Quantity.Unknown(Leaves.NotEntered),
                Unit.None,
                [likelihood, five]
            );
            var cell = Explanation.Sum(
                new LocalText("Sel tabel: lima kali kemungkinan ditambah dampak", "Cell of the table: five times likelihood plus impact"),
                Likelihood is { } first && Impact is { } second
                    ? Quantity.Of((first * RiskMatrix.Levels) + second)
                    : Quantity.Unknown(Leaves.NotEntered),
                Unit.None,
                [row, impact]
            );
            return Explanation.Lookup(
                new LocalText("Besaran risiko", "Rank of the risk"),
                Rank,
                Unit.None,
                cell,
                from i in Enumerable.Range(1, RiskMatrix.Levels)
                from j in Enumerable.Range(1, RiskMatrix.Levels)
                select new LookupRow(Quantity.Of((i * RiskMatrix.Levels) + j), Quantity.Of(Matrix.RankOf(i, j))),
                Matrix.Evidence,
                RiskRules.MatrixRank.Id
            );
        }
    }

    /// <summary>Gets the calculation of <see cref="Band"/>.</summary>
    public Explanation BandExplanation =>
        Explanation.Lookup(
            new LocalText("Tingkat risiko", "Band of the risk"),
            Band is null ? Rank : Quantity.Of(Band.Name),
            Unit.None,
            Explanation,
            Enumerable
                .Range(1, RiskMatrix.Levels * RiskMatrix.Levels)
                .Select(rank => new LookupRow(Quantity.Of(rank), Quantity.Of(Banding.BandOf(rank).Name))),
            Banding.Evidence,
            RiskRules.MatrixBand.Id
        );
}

/// <summary>The band of a rating, as a result that explains itself.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskBand : IExplained
{
    internal RiskBand(RiskRating rating) => Rating = rating;

    /// <summary>Gets the rating.</summary>
    public RiskRating Rating { get; }

    /// <inheritdoc/>
    public Explanation Explanation => Rating.BandExplanation;
}
