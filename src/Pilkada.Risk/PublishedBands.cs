using static Pilkada.Risk.RiskSources;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

/// <summary>The published classes this package knows, each for one index and edition.</summary>
/// <remarks>The words low, medium and high of two editions are different grades: they are never compared. Thread-safe.</remarks>
public static class PublishedBands
{
    private static readonly (string, string, string)[] LowMediumHigh =
    [
        ("rendah", "Rendah", "Low"),
        ("sedang", "Sedang", "Medium"),
        ("tinggi", "Tinggi", "High"),
    ];

    private static readonly (string, string, string)[] Vulnerable =
    [
        ("kurang-rawan", "Kurang rawan", "Less vulnerable"),
        ("rawan", "Rawan", "Vulnerable"),
        ("sangat-rawan", "Sangat rawan", "Highly vulnerable"),
    ];

    private static readonly (string, string, string)[] SixLevels =
    [
        .. Enumerable.Range(1, 6).Select(n => ($"tingkat-{n}", $"Tingkat {n}", $"Level {n}")),
    ];

    /// <summary>Gets the bands of the IKP of 2017, scale 0 to 5.</summary>
    public static ScoreBands Ikp2017 { get; } =
        Bands(
            "ikp-2017",
            "2017",
            "Kelas IKP Pilkada 2017",
            "IKP classes of 2017",
            LowMediumHigh,
            Evidence.Published(RiskSources.Ikp2017),
            2,
            "5",
            ("2.00", EdgeSide.Above),
            ("3.00", EdgeSide.Above)
        );

    /// <summary>Gets the bands of the IKP of 2018, scale 0 to 5.</summary>
    public static ScoreBands Ikp2018 { get; } =
        Bands(
            "ikp-2018",
            "2018",
            "Kelas IKP Pilkada 2018",
            "IKP classes of 2018",
            LowMediumHigh,
            Evidence.Published(IkpBands2018),
            2,
            "5",
            ("2.00", EdgeSide.Above),
            ("3.00", EdgeSide.Above)
        );

    /// <summary>Gets the bands of the IKP of 2019, scale 0 to 100.</summary>
    public static ScoreBands Ikp2019 { get; } =
        Bands(
            "ikp-2019",
            "2019",
            "Kelas IKP Pemilu 2019",
            "IKP classes of 2019",
            LowMediumHigh,
            Evidence.Published(RiskSources.Ikp2019),
            2,
            "100",
            ("33.01", EdgeSide.Above),
            ("66.01", EdgeSide.Above)
        );

    /// <summary>Gets the bands of regencies and cities of the IKP of 2020.</summary>
    public static ScoreBands Ikp2020Regencies { get; } =
        Bands(
            "ikp-2020-regencies",
            "2020",
            "Kelas IKP Pilkada 2020 kabupaten/kota",
            "IKP classes of 2020, regencies and cities",
            LowMediumHigh,
            Evidence.Published(RiskSources.Ikp2020),
            2,
            "100",
            ("43.07", EdgeSide.Above),
            ("56.95", EdgeSide.Above)
        );

    /// <summary>Gets the six levels of provinces of the IKP of 2020; on which side the edges lie was not found and is assumed.</summary>
    public static ScoreBands Ikp2020Provinces { get; } =
        Bands(
            "ikp-2020-provinces",
            "2020",
            "Tingkat IKP Pilkada 2020 provinsi",
            "IKP levels of 2020, provinces",
            SixLevels,
            Evidence.Published(RiskSources.Ikp2020, RiskSources.Bands),
            2,
            "100",
            ("34.91", EdgeSide.Above),
            ("42.46", EdgeSide.Above),
            ("50.00", EdgeSide.Above),
            ("57.54", EdgeSide.Above),
            ("65.09", EdgeSide.Above)
        );

    /// <summary>Gets the bands of provinces of the IKP of 2024; both edges belong to medium.</summary>
    public static ScoreBands Ikp2024Provinces { get; } =
        Bands(
            "ikp-2024-provinces",
            "2024",
            "Kelas IKP 2024 provinsi",
            "IKP classes of 2024, provinces",
            LowMediumHigh,
            Evidence.Published(IkpBands2024),
            null,
            "100",
            ("21.7", EdgeSide.Above),
            ("68.5", EdgeSide.Below)
        );

    /// <summary>Gets the bands of regencies and cities of the IKP of 2024.</summary>
    public static ScoreBands Ikp2024Regencies { get; } =
        Bands(
            "ikp-2024-regencies",
            "2024",
            "Kelas IKP 2024 kabupaten/kota",
            "IKP classes of 2024, regencies and cities",
            LowMediumHigh,
            Evidence.Published(IkpBands2024),
            2,
            "100",
            ("13.47", EdgeSide.Above),
            ("49.33", EdgeSide.Above)
        );

    /// <summary>Gets the bands of the police index of 2020; that they hold for 2024 is our reading, which the count of two areas above 66 supports.</summary>
    public static ScoreBands Ipkp { get; } =
        Bands(
            "ipkp-2020",
            "2020",
            "Kelas indeks potensi kerawanan Polri",
            "Classes of the police vulnerability index",
            Vulnerable,
            Evidence.Inferred(Ipkp2020, Ipkp2024),
            2,
            "100",
            ("33.01", EdgeSide.Above),
            ("66.01", EdgeSide.Above)
        );

    /// <summary>Gets the bands of the disaster risk index; the text behind them was not found, all printed rows agree with 144 and none tests 13.</summary>
    public static ScoreBands Irbi { get; } =
        Bands(
            "irbi",
            "2022",
            "Kelas indeks risiko bencana (IRBI)",
            "Classes of the disaster risk index (IRBI)",
            LowMediumHigh,
            Evidence.Inferred(Irbi2022, RiskSources.Bands),
            null,
            null,
            ("13", EdgeSide.Above),
            ("144", EdgeSide.Below)
        );

    /// <summary>Gets all bands.</summary>
    public static ImmutableArray<ScoreBands> All { get; } =
    [Ikp2017, Ikp2018, Ikp2019, Ikp2020Regencies, Ikp2020Provinces, Ikp2024Provinces, Ikp2024Regencies, Ipkp, Irbi];

    /// <summary>Finds bands by their id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The bands, or null.</returns>
    public static ScoreBands? Find(Id<ScoreBands> id) => All.FirstOrDefault(b => b.Id == id);

    internal static GradeScale Scale(
        string id,
        string edition,
        string indonesian,
        string english,
        IEnumerable<(string Id, string Indonesian, string English)> grades,
        Evidence evidence
    ) =>
        new(
            Id<GradeScale>.Parse(id),
            edition,
            new LocalText(indonesian, english),
            grades.Select(g => (Id<Grade>.Parse(g.Id), new LocalText(g.Indonesian, g.English))),
            evidence.Citations
        );

    private static ScoreBands Bands(
        string id,
        string edition,
        string indonesian,
        string english,
        IEnumerable<(string, string, string)> grades,
        Evidence evidence,
        int? decimals,
        string? highest,
        params (string Value, EdgeSide Side)[] edges
    ) =>
        new(
            Id<ScoreBands>.Parse(id),
            Scale(id, edition, indonesian, english, grades, evidence),
            edges.Select(e => new BandEdge(Decimal(e.Value), e.Side)),
            evidence,
            decimals,
            Fraction.Zero,
            highest is null ? null : Decimal(highest)
        );

    internal static Fraction Decimal(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? Fraction.Parse(text) : Fraction.Parse(text.Remove(point, 1)) / ScoreBands.Power(text.Length - point - 1);
    }
}
