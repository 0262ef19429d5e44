using static Pilkada.Risk.PublishedBands;
using static Pilkada.Risk.RiskSources;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

/// <summary>The editions of Bawaslu's vulnerability index (IKP), and its mapping of 2024, as frameworks.</summary>
/// <remarks>Each weight says how it is known. Editions do not compare: their dimensions, scales and classes differ. Thread-safe.</remarks>
public static class IkpFrameworks
{
    private static readonly (string Id, string Indonesian, string English)[] Three =
    [
        ("penyelenggaraan", "Penyelenggaraan", "Running of the election"),
        ("kontestasi", "Kontestasi", "Contestation"),
        ("partisipasi", "Partisipasi", "Participation"),
    ];

    private static readonly (string Id, string Indonesian, string English)[] Four =
    [
        ("sosial-politik", "Konteks sosial politik", "Social and political context"),
        ("penyelenggaraan", "Penyelenggaraan pemilu yang bebas dan adil", "Free and fair running of the election"),
        ("kontestasi", "Kontestasi", "Contestation"),
        ("partisipasi", "Partisipasi", "Participation"),
    ];

    private static readonly LocalText NoWeight = new("bobotnya dicari dan tidak ditemukan", "the weight was looked for and not found");

    /// <summary>Gets the IKP of the Pilkada of 2017: three dimensions, weights not found.</summary>
    public static IndexFramework Ikp2017 { get; } =
        new(
            "ikp-2017",
            new LocalText("IKP Pilkada 2017", "IKP of 2017"),
            Dimensions(Three, null),
            Evidence.Published(RiskSources.Ikp2017),
            new LocalText(
                "Bobot hasil AHP oleh para ahli; nilainya untuk 2017 tidak ditemukan.",
                "AHP weights by experts; their values for 2017 were not found."
            ),
            PublishedBands.Ikp2017,
            PublishedBands.Ikp2017
        );

    /// <summary>Gets the IKP of the Pilkada of 2018: weights 30, 35 and 35 per cent, published.</summary>
    public static IndexFramework Ikp2018 { get; } =
        new(
            "ikp-2018",
            new LocalText("IKP Pilkada 2018", "IKP of 2018"),
            Dimensions(Three, Evidence.Published(RiskSources.Ikp2018), 30, 35, 35),
            Evidence.Published(RiskSources.Ikp2018, IkpBands2018),
            new LocalText(
                "Bobot diumumkan. Dua provinsi dengan dimensi lengkap dihitung ulang dengan selisih paling besar 0,0095.",
                "Published weights. The two provinces with all dimensions are reproduced within 0.0095."
            ),
            PublishedBands.Ikp2018,
            PublishedBands.Ikp2018
        );

    /// <summary>Gets the IKP of the general election of 2019: the plain mean of four dimensions, derived from the national figures.</summary>
    public static IndexFramework Ikp2019 { get; } =
        new(
            "ikp-2019",
            new LocalText("IKP Pemilu 2019", "IKP of 2019"),
            Dimensions(Four, Evidence.Derived(RiskSources.Ikp2019), 25, 25, 25, 25),
            Evidence.Derived(RiskSources.Ikp2019),
            new LocalText(
                "Rata-rata biasa empat dimensi, diturunkan dari angka nasional April 2019: 49,6275 terhadap 49,63 yang tercetak.",
                "The plain mean of four dimensions, derived from the national figures of April 2019: 49.6275 against 49.63 printed."
            ),
            PublishedBands.Ikp2019,
            PublishedBands.Ikp2019
        );

    /// <summary>Gets the IKP of the Pilkada of 2020: weights 30, 30, 25 and 15 per cent, inferred.</summary>
    public static IndexFramework Ikp2020 { get; } =
        new(
            "ikp-2020",
            new LocalText("IKP Pilkada 2020", "IKP of 2020"),
            Dimensions(Four, Evidence.Inferred(IkpRows2020), 30, 30, 25, 15),
            Evidence.Inferred(IkpRows2020, RiskSources.Ikp2020),
            new LocalText(
                "Bobot disimpulkan; tidak ada sumber yang menyebutnya. Kuadrat terkecil atas delapan baris lengkap memberi 0,3002/0,3025/0,2481/0,1492; pada kisi persen bulat 30/30/25/15 terbaik dengan selisih terbesar 0,0060, urutan kedua 0,0755.",
                "Inferred; no source states the weights. Least squares over the eight complete rows gives 0.3002/0.3025/0.2481/0.1492; on the grid of whole per cents 30/30/25/15 is best with a largest residual of 0.0060, the runner-up has 0.0755."
            ),
            Ikp2020Provinces,
            Ikp2020Regencies
        );

    /// <summary>Gets the IKP of 2024: weights 27, 38, 25 and 10 per cent, published and confirmed by arithmetic.</summary>
    public static IndexFramework Ikp2024 { get; } =
        new(
            "ikp-2024",
            new LocalText("IKP Pemilu dan Pemilihan 2024", "IKP of 2024"),
            Dimensions(Four, Evidence.Published(IkpWeights2024), 27, 38, 25, 10),
            Evidence.Published(IkpWeights2024, IkpBands2024, IkpSummary),
            new LocalText(
                "Bobot diumumkan dan cocok dengan hitungan: hanya 27/38/25/10 pada kisi persen bulat yang selisihnya di bawah 0,1 (terbesar 0,0046). Skornya relatif terhadap kumpulan daerah.",
                "Published, and confirmed by arithmetic: on the grid of whole per cents only 27/38/25/10 stays within 0.1 (largest 0.0046). Scores are relative to the set of areas."
            ),
            Ikp2024Provinces,
            Ikp2024Regencies
        );

    /// <summary>Gets the mapping of the Pilkada of 2024: yes/no indicators with weights, whose dimensions are stages. The weights were not found.</summary>
    public static IndexFramework Mapping2024 { get; } =
        new(
            "pemetaan-2024",
            new LocalText("Pemetaan kerawanan Pemilihan 2024", "Vulnerability mapping of 2024"),
            Dimensions(
                [
                    ("sosial-politik", "Konteks sosial politik", "Social and political context"),
                    ("pencalonan", "Pencalonan", "Candidacy"),
                    ("kampanye", "Kampanye", "Campaign"),
                    ("pungut-hitung", "Pemungutan dan penghitungan suara", "Voting and counting"),
                ],
                null
            ),
            Evidence.Published(RiskSources.Mapping2024, MappingMethod),
            new LocalText(
                "27 indikator ya/tidak dengan bobot; bobot dan batas kelas dalam angka tidak ditemukan. Batasnya satu simpangan baku dari rata-rata nasional, maka relatif.",
                "27 yes/no indicators with weights; weights and class edges were not found as numbers. Edges lie one standard deviation from the national mean, so they are relative."
            )
        );

    /// <summary>Gets all frameworks, by year.</summary>
    public static ImmutableArray<IndexFramework> All { get; } = [Ikp2017, Ikp2018, Ikp2019, Ikp2020, Ikp2024, Mapping2024];

    /// <summary>Finds a framework by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The framework, or null.</returns>
    public static IndexFramework? Find(Id<IndexFramework> id) => All.FirstOrDefault(f => f.Id == id);

    private static IEnumerable<IndexDimension> Dimensions(
        IEnumerable<(string Id, string Indonesian, string English)> dimensions,
        Evidence? evidence,
        params int[] percent
    ) =>
        dimensions.Select(
            (d, i) =>
            {
                var label = new LocalText($"Bobot {d.Indonesian}", $"Weight of {d.English}");
                return new IndexDimension(
                    d.Id,
                    new LocalText(d.Indonesian, d.English),
                    evidence is null
                        ? Explanation.Unknown(label, Unit.Share, NoWeight)
                        : Explanation.Given(label, Quantity.Of(Fraction.Of(percent[i], 100)), Unit.Share, evidence)
                );
            }
        );
}
