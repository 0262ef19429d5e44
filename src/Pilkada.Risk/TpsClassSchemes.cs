using NodaTime;
using static Pilkada.Risk.RiskSources;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

/// <summary>The schemes of police units that were published, each with its source and date.</summary>
/// <remarks>None of the sources prints all criteria of its unit. Thread-safe.</remarks>
public static class TpsClassSchemes
{
    private static readonly (string, string, string)[] Three =
    [
        ("kurang-rawan", "Kurang rawan", "Less vulnerable"),
        ("rawan", "Rawan", "Vulnerable"),
        ("sangat-rawan", "Sangat rawan", "Highly vulnerable"),
    ];

    /// <summary>Gets the scheme of Polres Pandeglang, 2 November 2024: one of the criteria of the highest class and three of the eight of the middle one are modelled.</summary>
    /// <remarks>Its two other criteria of the highest class point at persons and groups and are not modelled; five of the middle class were not printed.</remarks>
    public static TpsClassScheme PolresPandeglang2024 { get; } =
        new(
            Id<TpsClassScheme>.Parse("polres-pandeglang-2024"),
            Id<PoliceUnit>.Parse("polres-pandeglang"),
            new LocalDate(2024, 11, 2),
            PublishedBands.Scale(
                "polda-banten-tps-2024",
                "2024",
                "Tingkat kerawanan TPS Polda Banten pada Pilkada 2024",
                "TPS classes of Polda Banten, Pilkada 2024",
                Three,
                Evidence.Published(PandeglangClasses)
            ),
            [
                Criterion(
                    "repeat-vote",
                    "repeat-vote-record",
                    "Pernah pemungutan suara ulang (2020 atau 2024)",
                    "Had a repeated vote (2020 or 2024)",
                    "sangat-rawan"
                ),
                Criterion("distance", "distance", "Jaraknya jauh", "Far away", "rawan"),
                Criterion("bad-road", "bad-road", "Jalannya rusak", "Bad road", "rawan"),
                Criterion("no-signal", "blank-spot", "Tidak ada sinyal", "No signal", "rawan"),
            ],
            isComplete: false,
            Evidence.Published(PandeglangClasses, PandeglangCriteria),
            Id<ExcludedCriterion>.Parse("near-former-convicts"),
            Id<ExcludedCriterion>.Parse("groups-called-intolerant")
        );

    /// <summary>Gets the scale of Polres Cilegon, 26 August 2024, where rawan 1 is the higher class; its criteria were not found.</summary>
    public static TpsClassScheme PolresCilegon2024 { get; } =
        new(
            Id<TpsClassScheme>.Parse("polres-cilegon-2024"),
            Id<PoliceUnit>.Parse("polres-cilegon"),
            new LocalDate(2024, 8, 26),
            PublishedBands.Scale(
                "polres-cilegon-tps-2024",
                "2024",
                "Tingkat kerawanan TPS Polres Cilegon pada Pilkada 2024 (rawan 1 lebih tinggi daripada rawan 2)",
                "TPS classes of Polres Cilegon, Pilkada 2024 (rawan 1 is higher than rawan 2)",
                [("rawan-2", "Rawan 2", "Vulnerable 2"), ("rawan-1", "Rawan 1", "Vulnerable 1")],
                Evidence.Published(CilegonClasses)
            ),
            [],
            isComplete: false,
            Evidence.Published(CilegonClasses)
        );

    /// <summary>Gets the scale of Polda Metro Jaya, 25 November 2024, with khusus (prisons and detention houses) as a flag; its criteria were not found.</summary>
    public static TpsClassScheme PoldaMetroJaya2024 { get; } =
        new(
            Id<TpsClassScheme>.Parse("polda-metro-jaya-2024"),
            Id<PoliceUnit>.Parse("polda-metro-jaya"),
            new LocalDate(2024, 11, 25),
            PublishedBands.Scale(
                "polda-metro-jaya-tps-2024",
                "2024",
                "Tingkat kerawanan TPS Polda Metro Jaya pada Pilkada 2024",
                "TPS classes of Polda Metro Jaya, Pilkada 2024",
                Three,
                Evidence.Published(MetroClasses)
            ),
            [],
            isComplete: false,
            Evidence.Published(MetroClasses)
        );

    /// <summary>Gets all schemes.</summary>
    public static ImmutableArray<TpsClassScheme> All { get; } = [PolresPandeglang2024, PolresCilegon2024, PoldaMetroJaya2024];

    /// <summary>Finds a scheme by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The scheme, or null.</returns>
    public static TpsClassScheme? Find(Id<TpsClassScheme> id) => All.FirstOrDefault(s => s.Id == id);

    private static TpsCriterion Criterion(string id, string factor, string indonesian, string english, string grade) =>
        new(Id<TpsCriterion>.Parse(id), Id<RiskFactor>.Parse(factor), new LocalText(indonesian, english), Id<Grade>.Parse(grade));
}
