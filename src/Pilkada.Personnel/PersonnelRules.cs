using Pilkada.Stages;

namespace Pilkada.Personnel;

/// <summary>The rules of strengths and shares.</summary>
/// <remarks>Inputs are plain values; a strength or a deployment that is absent is unknown, and so is what comes of it. Counts are police officers.</remarks>
public static class PersonnelRules
{
    private static readonly LocalText StrengthLabel = new("Kekuatan", "Strength");
    private static readonly LocalText NotEntered = new("jumlahnya tidak diisi", "the number was not entered");

    private static readonly Fraction TwoThirds = Fraction.Of(2, 3);
    private static readonly Id<StageShare> Voting = Id<StageShare>.Parse("pemungutan");

    /// <summary>Gets the rule of Polda Banten's statement of 2024; input: strength of one unit, rounding.</summary>
    public static Rule<(long? Strength, Rounding Rounding), StrengthShare> BantenShare { get; } =
        new(
            "PLK-PER-001",
            new LocalText("Dua pertiga kekuatan masing-masing satuan (Banten 2024)", "Two thirds of each unit's strength (Banten 2024)"),
            new LocalText(
                "Personel Polri yang dilibatkan pada pengamanan Pilkada Serentak 2024 di Banten adalah dua pertiga dari kekuatan masing-masing Polda maupun Polres. Dasarnya kekuatan satuan, bukan kekuatan operasi.",
                "The police officers involved in securing the elections of 2024 in Banten are two thirds of the strength of each Polda and each Polres. The base is the strength of the unit, not of the operation."
            ),
            Evidence.Published(PersonnelSources.Bantenraya, PersonnelSources.NewsMetropol),
            typeof(StrengthShare),
            input => StrengthShare.Of(Officers(StrengthLabel, input.Strength), ShareStatements.Banten2024.ShareOf(Voting), input.Rounding),
            new Example<(long?, Rounding)>(
                new LocalText(
                    "Satuan berkekuatan 1.000 personel, dibulatkan ke atas (contoh)",
                    "A unit of 1,000 officers, rounded up (made up)"
                ),
                (1_000, Rounding.Ceiling),
                Quantity.Of(667)
            ),
            new Example<(long?, Rounding)>(
                new LocalText(
                    "Polda Banten 2024: kekuatannya tidak diumumkan, maka bagiannya tidak diketahui",
                    "Polda Banten 2024: its strength was not published, so its share is unknown"
                ),
                (null, Rounding.Ceiling),
                Quantity.Unknown(NotEntered),
                PersonnelSources.Bantenraya
            )
        );

    /// <summary>Gets the rule of the telegram of 2020; input: row of the telegram, strength of the operation, rounding.</summary>
    public static Rule<(Id<StageShare> Stage, long? Strength, Rounding Rounding), StrengthShare> TelegramShare { get; } =
        new(
            "PLK-PER-002",
            new LocalText(
                "Bagian minimum kekuatan operasi menurut tahapan (2020)",
                "Minimum shares of the operation's strength by stage (2020)"
            ),
            new LocalText(
                "Pelibatan personel paling sedikit: pendaftaran 1/3; penetapan, pengundian nomor urut, dan deklarasi 1/3; kampanye 1/2; masa tenang 1/5; pemungutan suara 2/3; penghitungan suara 1/6; penetapan pasangan calon terpilih 1/3; permohonan perselisihan hasil 1/6; pelantikan 1/3; semuanya dari kekuatan operasi.",
                "Deployment is at least: registration 1/3; determination, draw and declaration 1/3; campaign 1/2; quiet period 1/5; voting 2/3; counting 1/6; determination of the elected pair 1/3; petition on the result 1/6; inauguration 1/3; all of the operation's strength."
            ),
            Evidence.Published(PersonnelSources.Telegram, PersonnelSources.Tirto, PersonnelSources.Republika, PersonnelSources.Liputan6),
            typeof(StrengthShare),
            input =>
                StrengthShare.Of(
                    Officers(StrengthLabel, input.Strength),
                    ShareStatements.Telegram2020.ShareOf(input.Stage),
                    input.Rounding
                ),
            new Example<(Id<StageShare>, long?, Rounding)>(
                new LocalText("Kampanye Pilkada 2020 dari 192.168 personel", "The campaign of 2020, of 192,168 officers"),
                (Id<StageShare>.Parse("kampanye"), 192_168, Rounding.Ceiling),
                Quantity.Of(96_084),
                PersonnelSources.Tirto
            ),
            new Example<(Id<StageShare>, long?, Rounding)>(
                new LocalText(
                    "Masa tenang Pilkada 2020 dari 192.168 personel: 38.433,6 dibulatkan ke atas",
                    "The quiet period of 2020, of 192,168 officers: 38,433.6 rounded up"
                ),
                (Id<StageShare>.Parse("masa-tenang"), 192_168, Rounding.Ceiling),
                Quantity.Of(38_434),
                PersonnelSources.Tirto
            ),
            new Example<(Id<StageShare>, long?, Rounding)>(
                new LocalText("Pemungutan suara Pilkada 2020 dari 192.168 personel", "Voting in 2020, of 192,168 officers"),
                (Voting, 192_168, Rounding.Ceiling),
                Quantity.Of(128_112),
                PersonnelSources.Tirto
            ),
            new Example<(Id<StageShare>, long?, Rounding)>(
                new LocalText(
                    "Tahapan yang tidak dimuat surat telegram: tidak diketahui, bukan nol",
                    "A stage the telegram does not have: unknown, not zero"
                ),
                (Id<StageShare>.Parse("debat"), 192_168, Rounding.Ceiling),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of the ladder of 2017; input: step of the ladder, strength, rounding.</summary>
    public static Rule<(Id<StageShare> Step, long? Strength, Rounding Rounding), StrengthShare> LadderShare { get; } =
        new(
            "PLK-PER-003",
            new LocalText("Pengerahan bertahap Polri (2017)", "The national police's ladder (2017)"),
            new LocalText(
                "Pada Pilkada Serentak 2017 Polri mengerahkan seperlima kekuatan pada awal tahapan, sepertiga pada tahap persiapan, dan dua pertiga menjelang pemungutan suara. Sumber tidak menyebut kekuatan yang menjadi dasarnya.",
                "In the elections of 2017 the national police deployed one fifth of its strength at the start, one third in the preparation phase and two thirds just before voting. The source does not name the strength meant."
            ),
            Evidence.Published(PersonnelSources.Bisnis),
            typeof(StrengthShare),
            input =>
                StrengthShare.Of(Officers(StrengthLabel, input.Strength), ShareStatements.Polri2017.ShareOf(input.Step), input.Rounding),
            new Example<(Id<StageShare>, long?, Rounding)>(
                new LocalText("Awal tahapan, 1.000 personel (contoh)", "At the start, 1,000 officers (made up)"),
                (Id<StageShare>.Parse("awal"), 1_000, Rounding.Ceiling),
                Quantity.Of(200)
            ),
            new Example<(Id<StageShare>, long?, Rounding)>(
                new LocalText("Tahap persiapan, 1.000 personel (contoh)", "Preparation phase, 1,000 officers (made up)"),
                (Id<StageShare>.Parse("persiapan"), 1_000, Rounding.Ceiling),
                Quantity.Of(334)
            ),
            new Example<(Id<StageShare>, long?, Rounding)>(
                new LocalText("Menjelang pemungutan suara, 1.000 personel (contoh)", "Just before voting, 1,000 officers (made up)"),
                (Id<StageShare>.Parse("menjelang-pemungutan"), 1_000, Rounding.Ceiling),
                Quantity.Of(667)
            )
        );

    /// <summary>Gets the rule of rounding people; input: strength, share from 0 to 1, rounding.</summary>
    public static Rule<(long? Strength, Fraction Share, Rounding Rounding), StrengthShare> RoundingOfPeople { get; } =
        new(
            "PLK-PER-004",
            new LocalText("Pembulatan jumlah personel", "Rounding of people"),
            new LocalText(
                "Bagian kekuatan dihitung tepat lalu dibulatkan satu kali. Sumber tidak menetapkan cara pembulatan; untuk suatu minimum dipakai pembulatan ke atas, kecuali bila cara lain dipilih.",
                "A share of a strength is computed exactly and rounded once. No source fixes how; for a minimum it is rounded up unless another way is chosen."
            ),
            Evidence.Assumed(PersonnelSources.Rounding),
            typeof(StrengthShare),
            input => StrengthShare.Of(Officers(StrengthLabel, input.Strength), Share(input.Share), input.Rounding),
            new Example<(long?, Fraction, Rounding)>(
                new LocalText("Dua pertiga dari 1.906 personel, ke atas", "Two thirds of 1,906 officers, up"),
                (1_906, TwoThirds, Rounding.Ceiling),
                Quantity.Of(1_271),
                PersonnelSources.Denpasar2014
            ),
            new Example<(long?, Fraction, Rounding)>(
                new LocalText("Dua pertiga dari 1.906 personel, ke bawah", "Two thirds of 1,906 officers, down"),
                (1_906, TwoThirds, Rounding.Floor),
                Quantity.Of(1_270),
                PersonnelSources.Denpasar2014
            ),
            new Example<(long?, Fraction, Rounding)>(
                new LocalText("Separuh dari 12.465 personel, setengah ke genap", "Half of 12,465 officers, halves to even"),
                (12_465, Fraction.Of(1, 2), Rounding.HalfEven),
                Quantity.Of(6_232),
                PersonnelSources.SulselVoting
            )
        );

    /// <summary>Gets the rule of overlapping stages; input: id of a statement, ids of the stages in force.</summary>
    /// <remarks>An id that names no statement is an <see cref="ArgumentException"/>.</remarks>
    public static Rule<(Id<ShareStatement> Statement, ImmutableArray<Id<ElectionStage>> Stages), StageMinimum> OverlappingStages { get; } =
        new(
            "PLK-PER-005",
            new LocalText("Tahapan yang bertumpang tindih", "Overlapping stages"),
            new LocalText(
                "Bila beberapa tahapan berlaku pada hari yang sama, dipakai bagian yang terbesar. Bila tidak ada tahapan yang dimuat pernyataan, bagiannya tidak diketahui, bukan nol.",
                "Where several stages are in force on a day, the largest share is used. Where the statement has none of them, the share is unknown, not zero."
            ),
            Evidence.Assumed(PersonnelSources.Overlap, PersonnelSources.Mapping),
            typeof(StageMinimum),
            input => StageMinimum.Of(Statement(input.Statement), input.Stages.IsDefault ? [] : input.Stages),
            new Example<(Id<ShareStatement>, ImmutableArray<Id<ElectionStage>>)>(
                new LocalText("Hari pemungutan suara: pemungutan 2/3 dan penghitungan 1/6", "Voting day: voting 2/3 and counting 1/6"),
                (Id<ShareStatement>.Parse("telegram-2020"), [Stage("penyelenggaraan.pemungutan"), Stage("penyelenggaraan.hitung-rekap")]),
                Quantity.Of(TwoThirds),
                PersonnelSources.Telegram
            ),
            new Example<(Id<ShareStatement>, ImmutableArray<Id<ElectionStage>>)>(
                new LocalText("Pemutakhiran daftar pemilih: tidak dimuat surat telegram", "Update of the voter list: not in the telegram"),
                (Id<ShareStatement>.Parse("telegram-2020"), [Stage("persiapan.daftar-pemilih")]),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule that holds a deployment against a minimum; input: deployed, strength, share from 0 to 1, rounding.</summary>
    public static Rule<(long? Deployed, long? Strength, Fraction Share, Rounding Rounding), MinimumComparison> AtLeastMinimum { get; } =
        new(
            "PLK-PER-006",
            new LocalText("Pengerahan dibandingkan dengan minimum", "Deployment held against a minimum"),
            new LocalText(
                "Pengerahan memenuhi minimum bila jumlahnya sekurang-kurangnya sama dengan bagian minimum dari kekuatan yang menjadi dasarnya. Untuk pemilihan selain yang diatur pernyataan itu hasilnya hanya perbandingan, bukan pelanggaran.",
                "A deployment meets the minimum when it is at least the minimum share of the strength that is its base. For an election other than the statement's own the result is a comparison, never a violation."
            ),
            Evidence.Inferred(PersonnelSources.Telegram, PersonnelSources.Rounding),
            typeof(MinimumComparison),
            input =>
                MinimumComparison.Of(
                    Officers(DeployedLabel, input.Deployed),
                    Officers(StrengthLabel, input.Strength),
                    Share(input.Share),
                    input.Rounding
                ),
            new Example<(long?, long?, Fraction, Rounding)>(
                new LocalText(
                    "Pilkada 2020: 137.729 personel di TPS dari 192.168, minimum 128.112",
                    "2020: 137,729 officers at polling stations of 192,168, minimum 128,112"
                ),
                (137_729, 192_168, TwoThirds, Rounding.Ceiling),
                Quantity.Of(true),
                PersonnelSources.Republika
            ),
            new Example<(long?, long?, Fraction, Rounding)>(
                new LocalText(
                    "Sulawesi Selatan 2024, kampanye: 7.656 dari 12.465, minimum 6.233. Hanya perbandingan: 12.465 sendiri disebut sekitar dua pertiga dari 18.000 (sebenarnya 69,25 persen), sehingga dasarnya meragukan",
                    "South Sulawesi 2024, campaign: 7,656 of 12,465, minimum 6,233. A comparison only: 12,465 is itself called about two thirds of 18,000 (in fact 69.25 per cent), so the base is in doubt"
                ),
                (7_656, 12_465, Fraction.Of(1, 2), Rounding.Ceiling),
                Quantity.Of(true),
                PersonnelSources.SulselCampaign
            ),
            new Example<(long?, long?, Fraction, Rounding)>(
                new LocalText(
                    "Sulawesi Selatan 2024, pemungutan suara: 9.351 dari 12.465, minimum 8.310. Hanya perbandingan: sejalan dengan bagian minimum tetapi bukan bukti, karena 12.465 sudah disebut sebagai dua pertiga dari kekuatan lain",
                    "South Sulawesi 2024, voting: 9,351 of 12,465, minimum 8,310. A comparison only: consistent with the minimum but no proof, since 12,465 is already called two thirds of another strength"
                ),
                (9_351, 12_465, TwoThirds, Rounding.Ceiling),
                Quantity.Of(true),
                PersonnelSources.SulselVoting
            ),
            new Example<(long?, long?, Fraction, Rounding)>(
                new LocalText("Kurang satu dari minimum (contoh)", "One short of the minimum (made up)"),
                (8_309, 12_465, TwoThirds, Rounding.Ceiling),
                Quantity.Of(false)
            )
        );

    /// <summary>Gets the rule of the inverse; input: deployed, share more than 0 and at most 1, rounding.</summary>
    public static Rule<(long Deployed, Fraction Share, Rounding Rounding), ImpliedStrength> Inverse { get; } =
        new(
            "PLK-PER-007",
            new LocalText("Kekuatan yang tersirat dari pengerahan", "Strength implied by a deployment"),
            new LocalText(
                "Kekuatan yang mungkin adalah semua bilangan bulat yang bagiannya, dibulatkan dengan cara yang disebut, sama dengan jumlah yang dikerahkan. Nilai yang ditunjukkan adalah yang terkecil. Kekuatan tersirat bukan bukti kekuatan yang sebenarnya.",
                "The strengths possible are all whole numbers whose share, rounded in the way named, is the number deployed. The value shown is the smallest. An implied strength is no evidence of the real one."
            ),
            Evidence.Assumed(PersonnelSources.Rounding),
            typeof(ImpliedStrength),
            input => ImpliedStrength.Of(input.Deployed, input.Share, input.Rounding),
            new Example<(long, Fraction, Rounding)>(
                new LocalText(
                    "Jawa Barat 2014: 20.105 personel disebut dua pertiga, dibulatkan ke bawah",
                    "West Java 2014: 20,105 officers called two thirds, rounded down"
                ),
                (20_105, TwoThirds, Rounding.Floor),
                Quantity.Of(30_158),
                PersonnelSources.WestJava2014
            ),
            new Example<(long, Fraction, Rounding)>(
                new LocalText(
                    "Jawa Barat 2014: 20.105 personel disebut dua pertiga, dibulatkan ke atas",
                    "West Java 2014: 20,105 officers called two thirds, rounded up"
                ),
                (20_105, TwoThirds, Rounding.Ceiling),
                Quantity.Of(30_157),
                PersonnelSources.WestJava2014
            )
        );

    /// <summary>Gets the rule that holds the two ways of sharing against each other; input: units with their strengths, share from 0 to 1, rounding.</summary>
    public static Rule<
        (ImmutableArray<(Id<PoliceUnit> Unit, long? Strength)> Units, Fraction Share, Rounding Rounding),
        UnitShares
    > PerUnitAgainstTotal { get; } =
        new(
            "PLK-PER-008",
            new LocalText("Per satuan dibandingkan dengan total", "Unit by unit against the total"),
            new LocalText(
                "Bagian tiap satuan yang dibulatkan sendiri-sendiri dapat berbeda jumlahnya dari bagian total yang dibulatkan sekali. Keduanya ditampilkan beserta selisihnya; total dibagi kepada satuan menurut sisa terbesar.",
                "Shares rounded unit by unit may not add up to the share of the total rounded once. Both are shown with their difference; the total is apportioned to the units by largest remainder."
            ),
            Evidence.Assumed(PersonnelSources.Rounding),
            typeof(UnitShares),
            input =>
                UnitShares.Of(
                    (input.Units.IsDefault ? [] : input.Units).Select(u => new UnitStrength(
                        u.Unit,
                        StrengthBasis.Unit,
                        Officers(StrengthLabel, u.Strength)
                    )),
                    Share(input.Share),
                    input.Rounding
                ),
            new Example<(ImmutableArray<(Id<PoliceUnit>, long?)>, Fraction, Rounding)>(
                new LocalText(
                    "Tiga satuan berkekuatan 100 personel: 67 tiap satuan, 200 dari total (contoh)",
                    "Three units of 100 officers: 67 each, 200 of the total (made up)"
                ),
                ([(Police("polres-a"), 100), (Police("polres-b"), 100), (Police("polres-c"), 100)], TwoThirds, Rounding.Ceiling),
                Quantity.Of(1)
            ),
            new Example<(ImmutableArray<(Id<PoliceUnit>, long?)>, Fraction, Rounding)>(
                new LocalText(
                    "Kekuatan satu dari dua satuan tidak diketahui (contoh)",
                    "The strength of one of two units is not known (made up)"
                ),
                ([(Police("polres-a"), 100), (Police("polres-b"), null)], TwoThirds, Rounding.Ceiling),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets all rules of the package, in order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        BantenShare,
        TelegramShare,
        LadderShare,
        RoundingOfPeople,
        OverlappingStages,
        AtLeastMinimum,
        Inverse,
        PerUnitAgainstTotal,
        .. GuardRules.All,
        .. DeploymentRules.All,
    ];

    private static LocalText DeployedLabel => new("Personel yang dikerahkan", "Officers deployed");

    private static Explanation Officers(LocalText label, long? count) =>
        count is { } number
            ? Explanation.Entered(label, Quantity.Of(number), Unit.Officers)
            : Explanation.Unknown(label, Unit.Officers, NotEntered);

    private static Explanation Share(Fraction share) =>
        Explanation.Entered(new LocalText("Bagian", "Share"), Quantity.Of(share), Unit.Share);

    private static ShareStatement Statement(Id<ShareStatement> id) =>
        ShareStatements.Find(id) ?? throw new ArgumentException($"'{id}' is none of {string.Join(", ", ShareStatements.All)}.", nameof(id));

    private static Id<ElectionStage> Stage(string id) => Id<ElectionStage>.Parse(id);

    private static Id<PoliceUnit> Police(string id) => Id<PoliceUnit>.Parse(id);
}
