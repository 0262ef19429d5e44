using Pilkada.Stages;
using static Pilkada.Risk.PublishedBands;
using static Pilkada.Risk.RiskSources;
using static Pilkada.Stages.ElectionLaws;

namespace Pilkada.Risk;

/// <summary>The rules of risk classes, indices, roll-ups and warnings.</summary>
/// <remarks>Inputs are plain values; one that is absent is unknown, and so is what comes of it unless it could not change it.</remarks>
public static class RiskRules
{
    private static readonly LocalText ScoreLabel = new("Skor", "Score");
    private static readonly LocalText NotEntered = Leaves.NotEntered;

    /// <summary>Gets the rule of the weighted sum of an index; input: id of a framework, scores of its dimensions.</summary>
    public static Rule<
        (Id<IndexFramework> Framework, ImmutableArray<(Id<IndexDimension> Dimension, Fraction? Score)> Scores),
        IndexScore
    > WeightedIndex { get; } =
        new(
            "PLK-RSK-001",
            new LocalText("Skor indeks sebagai jumlah tertimbang dimensi", "An index score as the weighted sum of its dimensions"),
            new LocalText(
                "Skor suatu indeks adalah jumlah skor dimensi kali bobot dimensinya, dihitung tepat tanpa pembulatan di dalam. Dimensi atau bobot yang tidak diketahui membuat skornya tidak diketahui.",
                "The score of an index is the sum of its dimensions' scores times their weights, exact and without rounding inside. An unknown dimension or weight makes the score unknown."
            ),
            Evidence.Published(IkpWeights2024, RiskSources.Ikp2018),
            typeof(IkpFrameworks),
            input =>
                (IkpFrameworks.Find(input.Framework) ?? throw NotOne(input.Framework, IkpFrameworks.All, nameof(input))).Score(
                    (input.Scores.IsDefault ? [] : input.Scores).Select(s => (s.Dimension, Leaves.Points(ScoreLabel, s.Score)))
                ),
            new Example<(Id<IndexFramework>, ImmutableArray<(Id<IndexDimension>, Fraction?)>)>(
                new LocalText(
                    "Jawa Barat, IKP 2024: 77,0446 terhadap 77,04 yang tercetak",
                    "West Java, IKP of 2024: 77.0446 against 77.04 printed"
                ),
                (
                    Id<IndexFramework>.Parse("ikp-2024"),
                    [
                        (Dimension("sosial-politik"), Decimal("74.91")),
                        (Dimension("penyelenggaraan"), Decimal("83.38")),
                        (Dimension("kontestasi"), Decimal("83.71")),
                        (Dimension("partisipasi"), Decimal("42.07")),
                    ]
                ),
                Quantity.Of(Decimal("77.0446")),
                IkpBands2024
            ),
            new Example<(Id<IndexFramework>, ImmutableArray<(Id<IndexDimension>, Fraction?)>)>(
                new LocalText(
                    "Kabupaten Serang, IKP 2020: 66,039 terhadap 66,04 yang tercetak",
                    "Serang Regency, IKP of 2020: 66.039 against 66.04 printed"
                ),
                (
                    Id<IndexFramework>.Parse("ikp-2020"),
                    [
                        (Dimension("sosial-politik"), Decimal("65.31")),
                        (Dimension("penyelenggaraan"), Decimal("67.97")),
                        (Dimension("kontestasi"), Decimal("69.96")),
                        (Dimension("partisipasi"), Decimal("57.10")),
                    ]
                ),
                Quantity.Of(Decimal("66.039")),
                IkpRows2020
            ),
            new Example<(Id<IndexFramework>, ImmutableArray<(Id<IndexDimension>, Fraction?)>)>(
                new LocalText(
                    "Banten, IKP 2024: skor dimensinya tidak diumumkan, maka tidak dapat dihitung ulang",
                    "Banten, IKP of 2024: its dimensions were not published, so it cannot be recomputed"
                ),
                (Id<IndexFramework>.Parse("ikp-2024"), []),
                Quantity.Unknown(NotEntered),
                IkpBands2024
            )
        );

    /// <summary>Gets the rule of fixed edges; input: id of published bands, score.</summary>
    public static Rule<(Id<ScoreBands> Bands, Fraction? Score), ScoreClass> FixedBands { get; } =
        new(
            "PLK-RSK-002",
            new LocalText("Kelas menurut batas tetap", "Classes by fixed edges"),
            new LocalText(
                "Kelas suatu skor ditentukan batas yang tercetak; tiap batas termasuk kelas yang disebut. Pita yang tercetak dengan dua desimal menggolongkan skor yang dibulatkan ke dua desimal, setengah ke atas. Skor di luar rentang tercetak tidak berkelas.",
                "The printed edges give the class of a score; each edge belongs to the class named. Bands printed with two decimals classify the score rounded to two decimals, halves up. A score outside the printed range has no class."
            ),
            Evidence.Published(IkpBands2024, RiskSources.Bands),
            typeof(PublishedBands),
            input =>
                (PublishedBands.Find(input.Bands) ?? throw NotOne(input.Bands, PublishedBands.All, nameof(input))).Classify(
                    Leaves.Points(ScoreLabel, input.Score)
                ),
            new Example<(Id<ScoreBands>, Fraction?)>(
                new LocalText("Banten, IKP 2024 menurut isian provinsi: 66,53", "Banten, IKP of 2024 by its own input: 66.53"),
                (Ikp2024Provinces.Id, Decimal("66.53")),
                Quantity.Of(new LocalText("Sedang", "Medium")),
                IkpBands2024
            ),
            new Example<(Id<ScoreBands>, Fraction?)>(
                new LocalText("Pandeglang, IKP 2024: 77,74", "Pandeglang, IKP of 2024: 77.74"),
                (Ikp2024Regencies.Id, Decimal("77.74")),
                Quantity.Of(new LocalText("Tinggi", "High")),
                IkpBands2024
            ),
            new Example<(Id<ScoreBands>, Fraction?)>(
                new LocalText(
                    "Antara pita 0-13,46 dan 13,47-49,32: 13,464 dibulatkan menjadi 13,46",
                    "Between the bands 0-13.46 and 13.47-49.32: 13.464 is rounded to 13.46"
                ),
                (Ikp2024Regencies.Id, Decimal("13.464")),
                Quantity.Of(new LocalText("Rendah", "Low"))
            ),
            new Example<(Id<ScoreBands>, Fraction?)>(
                new LocalText("Pandeglang, IRBI 2022: 203,05", "Pandeglang, IRBI of 2022: 203.05"),
                (PublishedBands.Irbi.Id, Decimal("203.05")),
                Quantity.Of(new LocalText("Tinggi", "High")),
                IrbiPandeglang
            ),
            new Example<(Id<ScoreBands>, Fraction?)>(
                new LocalText("Lebak, IRBI: skornya tidak ditemukan", "Lebak, IRBI: its score was not found"),
                (PublishedBands.Irbi.Id, null),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of classes relative to a set; input: scores of the set, k, which deviation, index of the area from 0.</summary>
    public static Rule<
        (ImmutableArray<Fraction?> Scores, Fraction Width, DeviationKind Deviation, int Index),
        RelativeClass
    > RelativeClasses { get; } =
        new(
            "PLK-RSK-003",
            new LocalText("Kelas relatif menurut rata-rata dan simpangan baku", "Classes relative to mean and standard deviation"),
            new LocalText(
                "Rendah di bawah rata-rata dikurangi k simpangan baku, tinggi di atas rata-rata ditambah k simpangan baku, selebihnya sedang, kedua batas termasuk sedang. Kelasnya relatif terhadap kumpulan daerah: menambah satu daerah dapat mengubah semuanya.",
                "Low below the mean less k standard deviations, high above the mean plus k, medium otherwise, both edges included. The class is relative to the set of areas: one area more can change them all."
            ),
            Evidence.Inferred(MappingMethod, IkpBands2024),
            typeof(RelativeBands),
            input => Relative(input.Scores.IsDefault ? [] : input.Scores, input.Width, input.Deviation, input.Index),
            new Example<(ImmutableArray<Fraction?>, Fraction, DeviationKind, int)>(
                new LocalText("Skor 0, 0, 0, 12: yang terakhir (contoh)", "Scores 0, 0, 0, 12: the last one (made up)"),
                ([0, 0, 0, 12], Fraction.One, DeviationKind.Sample, 3),
                Quantity.Of(new LocalText("Tinggi", "High"))
            ),
            new Example<(ImmutableArray<Fraction?>, Fraction, DeviationKind, int)>(
                new LocalText("Skor yang sama, yang pertama (contoh)", "The same scores, the first one (made up)"),
                ([0, 0, 0, 12], Fraction.One, DeviationKind.Sample, 0),
                Quantity.Of(new LocalText("Sedang", "Medium"))
            ),
            new Example<(ImmutableArray<Fraction?>, Fraction, DeviationKind, int)>(
                new LocalText(
                    "Hanya satu skor diketahui: tidak ada simpangan baku (contoh)",
                    "One score known: no standard deviation (made up)"
                ),
                ([7, null], Fraction.One, DeviationKind.Sample, 0),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of disaster risk; input: hazard, vulnerability, capacity.</summary>
    public static Rule<(Fraction? Hazard, Fraction? Vulnerability, Fraction? Capacity), DisasterRisk> DisasterRiskForm { get; } =
        new(
            "PLK-RSK-004",
            new LocalText(
                "Risiko bencana: bahaya kali kerentanan dibagi kapasitas",
                "Disaster risk: hazard times vulnerability divided by capacity"
            ),
            new LocalText(
                "Risiko bencana adalah indeks bahaya kali indeks kerentanan dibagi indeks kapasitas. Kapasitas nol membuat risikonya tidak diketahui.",
                "Disaster risk is the hazard index times the vulnerability index divided by the capacity index. A capacity of zero makes the risk unknown."
            ),
            Evidence.Published(IrbiForm, Irbi2022),
            typeof(DisasterRisk),
            input => DisasterRisk.Of(input.Hazard, input.Vulnerability, input.Capacity),
            new Example<(Fraction?, Fraction?, Fraction?)>(
                new LocalText("Bahaya 3, kerentanan 2, kapasitas 4 (contoh)", "Hazard 3, vulnerability 2, capacity 4 (made up)"),
                (3, 2, 4),
                Quantity.Of(Fraction.Of(3, 2))
            ),
            new Example<(Fraction?, Fraction?, Fraction?)>(
                new LocalText("Kapasitas nol (contoh)", "Capacity zero (made up)"),
                (3, 2, 0),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of the 5x5 table; input: id of a table, likelihood, impact.</summary>
    public static Rule<(Id<RiskMatrix> Matrix, int? Likelihood, int? Impact), RiskRating> MatrixRank { get; } =
        new(
            "PLK-RSK-005",
            new LocalText("Besaran risiko menurut tabel 5x5", "Rank of a risk by the 5x5 table"),
            new LocalText(
                "Besaran risiko adalah urutan 1 sampai 25 dari tabel kemungkinan dan dampak, bukan hasil kalinya. Pasangan kemungkinan dan dampak tetap ditampilkan.",
                "The rank of a risk is an order of 1 to 25 from the table of likelihood and impact, not their product. The pair is always kept and shown."
            ),
            Evidence.Published(Matrix, RiskSources.Bands),
            typeof(RiskMatrix),
            input => Table(input.Matrix).Rate(input.Likelihood, input.Impact),
            new Example<(Id<RiskMatrix>, int?, int?)>(
                new LocalText("Sering terjadi, dampak 3: urutan 16, hasil kali 12", "Often, impact 3: rank 16, product 12"),
                (RiskMatrix.VariantA.Id, 4, 3),
                Quantity.Of(16),
                Matrix
            ),
            new Example<(Id<RiskMatrix>, int?, int?)>(
                new LocalText("Hampir tidak terjadi, dampak 5: urutan 20", "Almost never, impact 5: rank 20"),
                (RiskMatrix.VariantB.Id, 1, 5),
                Quantity.Of(20),
                Matrix
            ),
            new Example<(Id<RiskMatrix>, int?, int?)>(
                new LocalText("Dampaknya tidak diketahui", "The impact is unknown"),
                (RiskMatrix.VariantA.Id, 4, null),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of the bands of the 5x5 table; input: id of a table, id of a banding, likelihood, impact.</summary>
    public static Rule<(Id<RiskMatrix> Matrix, Id<RiskBanding> Banding, int? Likelihood, int? Impact), RiskBand> MatrixBand { get; } =
        new(
            "PLK-RSK-006",
            new LocalText("Tingkat risiko menurut pita besaran", "Band of a risk by its rank"),
            new LocalText(
                "Tingkat risiko adalah pita tempat urutannya berada. Pita berbeda antaraplikasi, maka pitanya selalu disebut.",
                "The band of a risk is the one its rank lies in. Bands differ between applications, so the banding is always named."
            ),
            Evidence.Published(Matrix, RiskSources.Bands),
            typeof(RiskBanding),
            input => new RiskBand(
                Table(input.Matrix)
                    .Rate(
                        input.Likelihood,
                        input.Impact,
                        RiskBanding.Find(input.Banding) ?? throw NotOne(input.Banding, RiskBanding.All, nameof(input))
                    )
            ),
            new Example<(Id<RiskMatrix>, Id<RiskBanding>, int?, int?)>(
                new LocalText("Sering terjadi, dampak 3", "Often, impact 3"),
                (RiskMatrix.VariantA.Id, RiskBanding.Applications.Id, 4, 3),
                Quantity.Of(new LocalText("Tinggi", "High")),
                Matrix
            ),
            new Example<(Id<RiskMatrix>, Id<RiskBanding>, int?, int?)>(
                new LocalText(
                    "Hampir tidak terjadi, dampak 5, pita kelipatan lima: urutan 20 baru tinggi",
                    "Almost never, impact 5, banding in fives: rank 20 is only high"
                ),
                (RiskMatrix.VariantA.Id, RiskBanding.Fives.Id, 1, 5),
                Quantity.Of(new LocalText("Tinggi", "High")),
                Matrix
            )
        );

    /// <summary>Gets the rule of indicator hits of 2015; input: eight answers.</summary>
    public static Rule<ImmutableArray<bool?>, IndicatorHits> HitClasses { get; } =
        new(
            "PLK-RSK-007",
            new LocalText("Kerawanan Polres menurut jumlah indikator (2015)", "Vulnerability of a police resort by indicator hits (2015)"),
            new LocalText(
                "Dari delapan indikator: tidak satu pun terpenuhi berarti aman, satu sampai tiga berarti rawan I, empat sampai delapan berarti rawan II, yang lebih tinggi.",
                "Of eight indicators: none is safe, one to three is vulnerable I, four to eight is vulnerable II, the higher class."
            ),
            Evidence.Published(Hits2015),
            typeof(IndicatorHits),
            input => IndicatorHits.Of(input.IsDefault ? [] : input),
            new Example<ImmutableArray<bool?>>(
                new LocalText("Tiga indikator terpenuhi", "Three indicators apply"),
                [true, true, true, false, false, false, false, false],
                Quantity.Of(new LocalText("Rawan I", "Vulnerable I")),
                Hits2015
            ),
            new Example<ImmutableArray<bool?>>(
                new LocalText("Empat indikator terpenuhi", "Four indicators apply"),
                [true, true, true, true, false, false, false, false],
                Quantity.Of(new LocalText("Rawan II", "Vulnerable II")),
                Hits2015
            ),
            new Example<ImmutableArray<bool?>>(
                new LocalText("Tiga terpenuhi, satu belum dijawab: bisa rawan I atau II", "Three apply, one is not answered: I or II"),
                [true, true, true, null, false, false, false, false],
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of police classes; input: id of a scheme, answers to its criteria.</summary>
    public static Rule<
        (Id<TpsClassScheme> Scheme, ImmutableArray<(Id<TpsCriterion> Criterion, bool? IsMet)> Answers),
        TpsPoliceClass
    > StationClass { get; } =
        new(
            "PLK-RSK-008",
            new LocalText("Kelas TPS menurut kriteria kepolisian", "Police class of a polling station"),
            new LocalText(
                "Kelas TPS adalah kelas tertinggi di antara kriteria yang terpenuhi. Kriteria berbeda antarsatuan. Kriteria yang menunjuk orang atau kelompok tidak dimodelkan; bila kriteria satuan tidak lengkap, kelas yang lebih rendah daripada yang tertinggi tidak dipastikan. Khusus adalah tanda, bukan kelas.",
                "The class of a station is the highest among the criteria that are met. Criteria differ per unit. Criteria that point at persons or groups are not modelled; where the criteria of a unit are incomplete no class below the highest is certain. Khusus is a flag, not a class."
            ),
            Evidence.Published(PandeglangClasses, PandeglangCriteria, UnknownInClasses),
            typeof(TpsClassSchemes),
            input =>
                (TpsClassSchemes.Find(input.Scheme) ?? throw NotOne(input.Scheme, TpsClassSchemes.All, nameof(input))).Classify(
                    input.Answers.IsDefault ? [] : input.Answers
                ),
            new Example<(Id<TpsClassScheme>, ImmutableArray<(Id<TpsCriterion>, bool?)>)>(
                new LocalText("Pandeglang: pernah pemungutan suara ulang", "Pandeglang: had a repeated vote"),
                (TpsClassSchemes.PolresPandeglang2024.Id, [(Criterion("repeat-vote"), true), (Criterion("distance"), null)]),
                Quantity.Of(new LocalText("Sangat rawan", "Highly vulnerable")),
                PandeglangClasses
            ),
            new Example<(Id<TpsClassScheme>, ImmutableArray<(Id<TpsCriterion>, bool?)>)>(
                new LocalText(
                    "Pandeglang: tanpa sinyal; kriteria lain tidak semuanya diumumkan, maka kelasnya tidak pasti, sekurang-kurangnya rawan",
                    "Pandeglang: no signal; not all other criteria are published, so the class is uncertain, at least vulnerable"
                ),
                (
                    TpsClassSchemes.PolresPandeglang2024.Id,
                    [
                        (Criterion("repeat-vote"), false),
                        (Criterion("distance"), false),
                        (Criterion("bad-road"), false),
                        (Criterion("no-signal"), true),
                    ]
                ),
                Quantity.Unknown(NotEntered),
                PandeglangClasses
            )
        );

    /// <summary>Gets the rule of the highest class; input: stations of each grade of Polda Banten's scale, stations of unknown grade.</summary>
    public static Rule<(ImmutableArray<long> Stations, long Unknown), RollUp> RollUpHighest { get; } =
        new(
            "PLK-RSK-009",
            new LocalText("Agregasi TPS: kelas tertinggi", "Roll-up of stations: the highest class"),
            new LocalText(
                "Kelas suatu tempat menurut cara ini adalah kelas tertinggi TPS di dalamnya. TPS yang kelasnya tidak diketahui membuatnya tidak diketahui, kecuali kelas tertinggi sudah ada.",
                "By this method the class of a place is the highest class of its stations. A station of unknown class makes it unknown unless the top class is there already."
            ),
            Evidence.Assumed(UnknownInClasses),
            typeof(RollUp),
            input => RollUp.Of(RollUpMethod.Highest, Stations(input.Stations, input.Unknown, null, 0)),
            new Example<(ImmutableArray<long>, long)>(
                new LocalText("Pandeglang: 1.842, 61, dan 23 TPS", "Pandeglang: 1,842, 61 and 23 stations"),
                ([1_842, 61, 23], 0),
                Quantity.Of(new LocalText("Sangat rawan", "Highly vulnerable")),
                PandeglangClasses
            ),
            new Example<(ImmutableArray<long>, long)>(
                new LocalText("Satu TPS tidak diketahui (contoh)", "One station unknown (made up)"),
                ([5, 2, 0], 1),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of a share of stations; input: stations of each grade of Polda Banten's scale, stations of unknown grade, id of the grade.</summary>
    public static Rule<(ImmutableArray<long> Stations, long Unknown, Id<Grade> Grade), RollUp> RollUpShare { get; } =
        new(
            "PLK-RSK-010",
            new LocalText("Agregasi TPS: bagian pada suatu kelas ke atas", "Roll-up of stations: share at or above a class"),
            new LocalText(
                "Bagian TPS yang berkelas tertentu atau lebih tinggi, dari seluruh TPS. TPS yang tidak diketahui tetap dihitung dalam penyebut, dan bagiannya menjadi tidak diketahui dengan batas bawah dan atas.",
                "The share of stations at or above a class, of all stations. Unknown stations stay in the denominator, and the share becomes unknown with a lower and an upper bound."
            ),
            Evidence.Assumed(UnknownInClasses),
            typeof(RollUp),
            input =>
            {
                var stations = Stations(input.Stations, input.Unknown, null, 0);
                return RollUp.Of(
                    RollUpMethod.ShareAtLeast,
                    stations,
                    stations.Scale.Find(input.Grade) ?? throw NotOne(input.Grade, stations.Scale.Grades, nameof(input))
                );
            },
            new Example<(ImmutableArray<long>, long, Id<Grade>)>(
                new LocalText("Pandeglang: rawan ke atas, 84 dari 1.926", "Pandeglang: vulnerable and above, 84 of 1,926"),
                ([1_842, 61, 23], 0, Id<Grade>.Parse("rawan")),
                Quantity.Of(Fraction.Of(84, 1_926)),
                PandeglangClasses
            ),
            new Example<(ImmutableArray<long>, long, Id<Grade>)>(
                new LocalText("Satu dari sepuluh TPS tidak diketahui (contoh)", "One of ten stations unknown (made up)"),
                ([6, 2, 1], 1, Id<Grade>.Parse("rawan")),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of the weighted mean; input: stations and voters of each grade of Polda Banten's scale, stations of unknown grade, graded stations without voters.</summary>
    public static Rule<
        (ImmutableArray<long> Stations, ImmutableArray<long> Voters, long Unknown, long WithoutVoters),
        RollUp
    > RollUpMean { get; } =
        new(
            "PLK-RSK-011",
            new LocalText("Agregasi TPS: rata-rata urutan kelas tertimbang pemilih", "Roll-up of stations: mean rank weighted by voters"),
            new LocalText(
                "Rata-rata urutan kelas (0 untuk yang terendah), tiap TPS ditimbang menurut pemilihnya. TPS yang kelas atau pemilihnya tidak diketahui membuatnya tidak diketahui.",
                "The mean rank of the classes, 0 for the lowest, each station weighted by its voters. A station of unknown class or voters makes it unknown."
            ),
            Evidence.Assumed(UnknownInClasses),
            typeof(RollUp),
            input =>
                RollUp.Of(
                    RollUpMethod.VoterWeightedMean,
                    Stations(input.Stations, input.Unknown, input.Voters.IsDefault ? null : input.Voters, input.WithoutVoters)
                ),
            new Example<(ImmutableArray<long>, ImmutableArray<long>, long, long)>(
                new LocalText(
                    "Tiga kelas dengan 300, 100, dan 100 pemilih (contoh)",
                    "Three classes with 300, 100 and 100 voters (made up)"
                ),
                ([3, 1, 1], [300, 100, 100], 0, 0),
                Quantity.Of(Fraction.Of(3, 5))
            ),
            new Example<(ImmutableArray<long>, ImmutableArray<long>, long, long)>(
                new LocalText("Pemilih satu TPS tidak diketahui (contoh)", "The voters of one station unknown (made up)"),
                ([3, 1, 1], [300, 100, 0], 0, 1),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of warning thresholds; input: value, threshold.</summary>
    public static Rule<(Fraction? Value, Fraction Threshold), Warning> WarningThreshold { get; } =
        new(
            "PLK-RSK-012",
            new LocalText("Peringatan dini menurut ambang", "Early warning by a threshold"),
            new LocalText(
                "Peringatan timbul bila data terbaru suatu indikator sekurang-kurangnya sama dengan ambang yang ditetapkan pengguna. Data yang tidak ada bukan tanda aman.",
                "A warning is raised when the latest reading of an indicator is at least the threshold the user has set. A missing reading is no sign of safety."
            ),
            Evidence.Assumed(RiskSources.Register, Banten72),
            typeof(WarningTrigger),
            input => Warn(null, input.Threshold, (input.Value, 0)),
            new Example<(Fraction?, Fraction)>(
                new LocalText(
                    "704 TPS rawan bencana di Lebak terhadap ambang 500 (ambang contoh)",
                    "704 disaster-prone stations in Lebak against a threshold of 500 (threshold made up)"
                ),
                (704, 500),
                Quantity.Of(true)
            ),
            new Example<(Fraction?, Fraction)>(
                new LocalText("Tepat pada ambang (contoh)", "Exactly at the threshold (made up)"),
                (500, 500),
                Quantity.Of(true)
            ),
            new Example<(Fraction?, Fraction)>(
                new LocalText("Tanpa data (contoh)", "No reading (made up)"),
                (null, 500),
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets the rule of warnings on a rise; input: latest value, earlier value, rise that fires it, over how many days.</summary>
    public static Rule<(Fraction? Latest, Fraction? Earlier, Fraction Rise, int Days), Warning> WarningRise { get; } =
        new(
            "PLK-RSK-013",
            new LocalText("Peringatan dini menurut kenaikan", "Early warning by a rise"),
            new LocalText(
                "Peringatan timbul bila data terbaru naik sekurang-kurangnya sebesar ambang terhadap data yang sekian hari lebih tua atau lebih.",
                "A warning is raised when the latest reading has risen by at least the threshold over the latest reading that is as many days older or more."
            ),
            Evidence.Assumed(RiskSources.Register, Banten72),
            typeof(WarningTrigger),
            input => Warn(input.Days, input.Rise, (input.Earlier, -input.Days), (input.Latest, 0)),
            new Example<(Fraction?, Fraction?, Fraction, int)>(
                new LocalText(
                    "TPS rawan bencana di Lebak: 701 (September) menjadi 704 (November), ambang 5 dalam 60 hari (ambang contoh)",
                    "Disaster-prone stations in Lebak: 701 (September) to 704 (November), threshold 5 over 60 days (threshold made up)"
                ),
                (704, 701, 5, 60),
                Quantity.Of(false)
            ),
            new Example<(Fraction?, Fraction?, Fraction, int)>(
                new LocalText("Kenaikan tepat pada ambang (contoh)", "A rise exactly at the threshold (made up)"),
                (15, 10, 5, 7),
                Quantity.Of(true)
            )
        );

    /// <summary>Gets the rule of a cell of the map; input: weight and value of each indicator.</summary>
    public static Rule<ImmutableArray<(Id<RiskIndicator> Indicator, Fraction Weight, Fraction? Value)>, RiskMapCell> CellScore { get; } =
        new(
            "PLK-RSK-014",
            new LocalText("Skor wilayah pada suatu tahapan", "Score of an area at a stage"),
            new LocalText(
                "Skor suatu sel peta risiko adalah rata-rata tertimbang nilai indikator dari 0 sampai 1. Bobotnya ditetapkan pengguna; tanpa bobot, semua sama. Indikator yang tidak diketahui membuat skornya tidak diketahui, dan yang ditampilkan hanya batas bawah dan atasnya. Kebutuhan layanan tidak pernah menaikkan skor.",
                "The score of a cell of the risk map is the weighted mean of indicator values from 0 to 1. The weights are the user's; without any, all are equal. An unknown indicator makes the score unknown, and only its bounds are shown. Service needs never raise a score."
            ),
            Evidence.Assumed(RiskSources.Taxonomy, Ace, Ifes),
            typeof(RiskMap),
            input => Cell(input.IsDefault ? [] : input),
            new Example<ImmutableArray<(Id<RiskIndicator>, Fraction, Fraction?)>>(
                new LocalText(
                    "Dua indikator berbobot sama: 1/10 dan 3/10 (contoh)",
                    "Two indicators of equal weight: 1/10 and 3/10 (made up)"
                ),
                [
                    (Id<RiskIndicator>.Parse("blank-spot-tps"), Fraction.Of(1, 2), Fraction.Of(1, 10)),
                    (Id<RiskIndicator>.Parse("bawaslu-tps-2024.disaster-prone"), Fraction.Of(1, 2), Fraction.Of(3, 10)),
                ],
                Quantity.Of(Fraction.Of(1, 5))
            ),
            new Example<ImmutableArray<(Id<RiskIndicator>, Fraction, Fraction?)>>(
                new LocalText("Satu indikator tidak diketahui (contoh)", "One indicator unknown (made up)"),
                [
                    (Id<RiskIndicator>.Parse("blank-spot-tps"), Fraction.Of(1, 2), Fraction.Of(1, 10)),
                    (Id<RiskIndicator>.Parse("bawaslu-tps-2024.disaster-prone"), Fraction.Of(1, 2), null),
                ],
                Quantity.Unknown(NotEntered)
            )
        );

    /// <summary>Gets all rules of the package, in order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        WeightedIndex,
        FixedBands,
        RelativeClasses,
        DisasterRiskForm,
        MatrixRank,
        MatrixBand,
        HitClasses,
        StationClass,
        RollUpHighest,
        RollUpShare,
        RollUpMean,
        WarningThreshold,
        WarningRise,
        CellScore,
    ];

    private static RelativeClass Relative(ImmutableArray<Fraction?> scores, Fraction width, DeviationKind deviation, int index)
    {
        if (index < 0 || index >= scores.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"From 0 to {scores.Length - 1}.");
        }

        // The places only keep the scores apart.
        Place At(int i) => Place.Of(Id<PoliceUnit>.Parse(FormattableString.Invariant($"area-{i}")));
        return RelativeBands
            .Of(Ikp2024Provinces.Scale, width, deviation, scores.Select((s, i) => (At(i), Leaves.Points(ScoreLabel, s))))
            .Classify(At(index));
    }

    private static GradeDistribution Stations(ImmutableArray<long> stations, long unknown, IEnumerable<long>? voters, long withoutVoters) =>
        GradeDistribution.Of(
            TpsClassSchemes.PolresPandeglang2024.Scale,
            stations.IsDefault ? [] : stations,
            unknown,
            voters,
            withoutVoters
        );

    private static Warning Warn(int? days, Fraction threshold, params (Fraction? Value, int Day)[] readings)
    {
        var id = Id<WarningTrigger>.Parse("rule");
        var indicator = Id<RiskIndicator>.Parse("reading");
        var evidence = Evidence.Assumed(RiskSources.Register);
        var trigger = days is { } window
            ? WarningTrigger.OnRise(id, indicator, threshold, window, evidence)
            : WarningTrigger.At(id, indicator, threshold, evidence);
        var today = new NodaTime.LocalDate(2024, 11, 27);
        return trigger.Test(
            default,
            today,
            readings.Select(r => new IndicatorReading(
                indicator,
                default,
                today.PlusDays(r.Day),
                Leaves.Number(
                    r.Day < 0 ? new LocalText("Data sebelumnya", "Earlier reading") : new LocalText("Data terbaru", "Latest reading"),
                    r.Value,
                    Unit.None
                )
            ))
        );
    }

    private static RiskMapCell Cell(ImmutableArray<(Id<RiskIndicator> Indicator, Fraction Weight, Fraction? Value)> indicators)
    {
        var stage = Id<ElectionStage>.Parse(TaxonomyStages.Voting);
        var profile = StageProfile.Of(stage, indicators.Select(i => (i.Indicator, i.Weight)), Evidence.Assumed(RiskSources.Taxonomy));
        var values = indicators.ToDictionary(i => i.Indicator, i => i.Value);
        return RiskMap
            .Of([default], [profile], (_, indicator) => Leaves.Number(LocalText.Same(indicator.ToString()), values[indicator], Unit.Share))
            .Find(default, stage)!;
    }

    private static RiskMatrix Table(Id<RiskMatrix> id) => RiskMatrix.Find(id) ?? throw NotOne(id, RiskMatrix.All, nameof(id));

    private static ArgumentException NotOne<TId, T>(TId id, IEnumerable<T> all, string name) =>
        new($"'{id}' is none of {string.Join(", ", all)}.", name);

    private static Id<IndexDimension> Dimension(string id) => Id<IndexDimension>.Parse(id);

    private static Id<TpsCriterion> Criterion(string id) => Id<TpsCriterion>.Parse(id);
}
