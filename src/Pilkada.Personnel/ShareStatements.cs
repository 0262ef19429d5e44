using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Personnel;

/// <summary>The published statements this package knows.</summary>
/// <remarks>They have different bases and are never merged. Thread-safe.</remarks>
public static class ShareStatements
{
    private static readonly Evidence Mapping = Evidence.Inferred(PersonnelSources.Mapping);

    /// <summary>Gets Polda Banten's statement of 20 August 2024: two thirds of the strength of each Polda and each Polres.</summary>
    public static ShareStatement Banten2024 { get; } =
        new(
            Id<ShareStatement>.Parse("banten-2024"),
            new LocalText(
                "Polda Banten, 20 Agustus 2024: dua pertiga kekuatan masing-masing satuan",
                "Polda Banten, 20 August 2024: two thirds of each unit's strength"
            ),
            StrengthBasis.Unit,
            ShareKind.Planned,
            [Row("pemungutan", "Pemungutan suara", "Voting", 2, 3, "penyelenggaraan.pemungutan")],
            Evidence.Published(PersonnelSources.Bantenraya, PersonnelSources.NewsMetropol),
            Mapping,
            new LocalText(
                "Disampaikan Karo Ops Polda Banten untuk pengamanan Pilkada Serentak 2024: dua pertiga dari kekuatan di masing-masing Polda maupun Polres. Bagian untuk tahapan lain tidak disebutkan.",
                "Said by Polda Banten's head of operations of securing the elections of 2024: two thirds of the strength of each Polda and each Polres. No share is given for other stages."
            ),
            new LocalDate(2024, 11, 27),
            PersonnelRules.BantenShare.Id
        );

    /// <summary>Gets the telegram of 2020: minimum shares of the operation's strength by stage.</summary>
    public static ShareStatement Telegram2020 { get; } =
        new(
            Id<ShareStatement>.Parse("telegram-2020"),
            new LocalText(
                "Surat telegram Kapolri 2020: bagian minimum kekuatan operasi menurut tahapan",
                "National police telegram of 2020: minimum shares of the operation's strength by stage"
            ),
            StrengthBasis.Operation,
            ShareKind.Minimum,
            [
                Row("pendaftaran", "Pendaftaran pasangan calon", "Registration of pairs", 1, 3, "penyelenggaraan.pendaftaran"),
                Row(
                    "penetapan",
                    "Penetapan pasangan calon, pengundian nomor urut, dan deklarasi",
                    "Determination of pairs, draw of numbers and declaration",
                    1,
                    3,
                    "penyelenggaraan.penetapan-paslon",
                    "sub.undian-nomor-urut"
                ),
                Row("kampanye", "Kampanye", "Campaign", 1, 2, "penyelenggaraan.kampanye", "sub.iklan-media"),
                Row("masa-tenang", "Masa tenang", "Quiet period", 1, 5, "sub.masa-tenang"),
                Row("pemungutan", "Pemungutan suara", "Voting", 2, 3, "penyelenggaraan.pemungutan"),
                Row(
                    "penghitungan",
                    "Penghitungan suara",
                    "Counting",
                    1,
                    6,
                    "penyelenggaraan.hitung-rekap",
                    "sub.hitung-tps",
                    "sub.rekap-kecamatan",
                    "sub.rekap-kabkota",
                    "sub.rekap-provinsi"
                ),
                Row(
                    "penetapan-terpilih",
                    "Penetapan pasangan calon terpilih",
                    "Determination of the elected pair",
                    1,
                    3,
                    "penyelenggaraan.terpilih-tanpa-php",
                    "penyelenggaraan.terpilih-pasca-mk"
                ),
                Row(
                    "perselisihan",
                    "Permohonan perselisihan hasil ke Mahkamah Konstitusi",
                    "Petition on the result to the Constitutional Court",
                    1,
                    6,
                    "penyelenggaraan.sengketa",
                    "sub.permohonan-php",
                    "sub.brpk"
                ),
                Row("pelantikan", "Pelantikan", "Inauguration", 1, 3, "sub.pelantikan"),
            ],
            Evidence.Published(PersonnelSources.Telegram, PersonnelSources.Tirto, PersonnelSources.Republika, PersonnelSources.Liputan6),
            Mapping,
            new LocalText(
                "Operasi Mantap Praja 2020. Dikutip juru bicara Polri; naskah telegramnya tidak ditemukan, dan penggantinya untuk 2024 juga tidak ditemukan. Pelibatan disesuaikan dengan kerawanan dan kebutuhan.",
                "Operation Mantap Praja 2020. Quoted by the police spokesman; neither the text of the telegram nor a successor for 2024 was found. Deployment is adjusted to vulnerability and need."
            ),
            new LocalDate(2020, 12, 9),
            PersonnelRules.TelegramShare.Id
        );

    /// <summary>Gets the national police's ladder of 14 February 2017: one fifth, one third, two thirds.</summary>
    public static ShareStatement Polri2017 { get; } =
        new(
            Id<ShareStatement>.Parse("polri-2017"),
            new LocalText(
                "Polri, 14 Februari 2017: pengerahan bertahap seperlima, sepertiga, dua pertiga",
                "National police, 14 February 2017: a ladder of one fifth, one third and two thirds"
            ),
            null,
            ShareKind.Planned,
            [
                Row("awal", "Awal tahapan", "At the start", 1, 5),
                Row("persiapan", "Tahap persiapan", "Preparation phase", 1, 3),
                Row(
                    "menjelang-pemungutan",
                    "Menjelang pemungutan suara",
                    "Just before voting",
                    2,
                    3,
                    "sub.masa-tenang",
                    "penyelenggaraan.pemungutan"
                ),
            ],
            Evidence.Published(PersonnelSources.Bisnis),
            Mapping,
            new LocalText(
                "Pilkada Serentak 2017. Sumber tidak menyebut kekuatan yang menjadi dasarnya dan tidak menyebut tahapan mana yang dimaksud dengan awal dan persiapan.",
                "The elections of 2017. The source does not name the strength the shares are taken of, nor which stages the start and the preparation are."
            ),
            new LocalDate(2017, 2, 15),
            PersonnelRules.LadderShare.Id
        );

    /// <summary>Gets all statements, the latest first.</summary>
    public static ImmutableArray<ShareStatement> All { get; } = [Banten2024, Telegram2020, Polri2017];

    /// <summary>Finds a statement by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The statement, or null when there is none of that id.</returns>
    public static ShareStatement? Find(Id<ShareStatement> id) => All.FirstOrDefault(s => s.Id == id);

    private static StageShare Row(string id, string indonesian, string english, int numerator, int denominator, params string[] mappedTo) =>
        new(
            Id<StageShare>.Parse(id),
            new LocalText(indonesian, english),
            Fraction.Of(numerator, denominator),
            mappedTo.Select(Id<ElectionStage>.Parse)
        );
}
