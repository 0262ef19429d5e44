using Pilkada.Scoring;

namespace Pilkada.Documents;

// A complete model to begin with: every kind of step once, from denominating to ranking. The page docs/scoring.md runs it.
internal static class ScoringModelTemplate
{
    public static ScoringModel Model { get; } =
        ScoringModel
            .Create(
                "kota-layak-huni",
                [
                    PerPopulation("klinik", Direction.Positive, "Klinik", "Clinics"),
                    PerPopulation("sekolah", Direction.Positive, "Sekolah", "Schools"),
                    new Indicator(
                        "taman",
                        Direction.Positive,
                        new LocalText("Luas taman", "Area of parks"),
                        "ha",
                        new Denominator("penduduk", 100_000)
                    ),
                    new Indicator(
                        "debu",
                        Direction.Negative,
                        new LocalText("Debu halus PM2,5", "Fine dust PM2.5"),
                        "µg/m³",
                        goalposts: new Goalposts(5, 50)
                    ),
                    PerPopulation("kecelakaan", Direction.Negative, "Kecelakaan", "Accidents"),
                    new Indicator("sewa", Direction.Negative, new LocalText("Sewa dari penghasilan", "Rent of income"), "%"),
                ],
                IndexNode
                    .Of(
                        "indeks",
                        IndexNode
                            .Of("layanan", IndexNode.Leaf("klinik"), IndexNode.Leaf("sekolah"))
                            .Named(new LocalText("Layanan", "Services"))
                            .Weighing(0.4, Provenance.Assumed),
                        IndexNode
                            .Of("lingkungan", IndexNode.Leaf("taman"), IndexNode.Leaf("debu"))
                            .Named(new LocalText("Lingkungan", "Environment"))
                            .Weighing(0.35, Provenance.Assumed),
                        IndexNode
                            .Of("beban", IndexNode.Leaf("kecelakaan"), IndexNode.Leaf("sewa"))
                            .Named(new LocalText("Beban", "Burden"))
                            .Weighing(0.25, Provenance.Assumed)
                    )
                    .Named(new LocalText("Indeks kota layak huni", "Index of liveable cities")),
                [
                    new Screening(Fraction.Of(2, 3)),
                    new Denomination(),
                    new Imputation(
                        ImputationMethod.GroupMedian,
                        "pulau",
                        [
                            KeyValuePair.Create("debu", ImputationMethod.Mean),
                            KeyValuePair.Create("kecelakaan", ImputationMethod.WithinParent),
                            KeyValuePair.Create("sewa", ImputationMethod.WithinParent),
                        ]
                    ),
                    new OutlierTreatment(exempt: "debu"),
                    new Normalisation(
                        NormalisationMethod.MinMax(1, 100),
                        [KeyValuePair.Create("debu", NormalisationMethod.Goalposts(cap: true, 1, 100))]
                    ),
                    new Weighting(
                        WeightingScheme.Given,
                        [
                            KeyValuePair.Create("layanan", WeightingScheme.ExpertPoints([new("klinik", 4), new("sekolah", 3)])),
                            KeyValuePair.Create("lingkungan", WeightingScheme.Ahp(new PairwiseMatrix(["taman", "debu"], 0.5))),
                            KeyValuePair.Create("beban", WeightingScheme.Equal),
                        ]
                    ),
                    new Aggregation(
                        minimumAvailability: Fraction.Of(1, 2),
                        levels: [AggregationMethod.Arithmetic, AggregationMethod.Geometric()]
                    ),
                    Classification.ByMeanDeviation(EdgeSide.Upper, isSample: true, -1, 1),
                    new Ranking(),
                ]
            )
            .Value;

    private static Indicator PerPopulation(string key, Direction direction, string indonesian, string english) =>
        new(key, direction, new LocalText(indonesian, english), denominator: new Denominator("penduduk", 100_000));
}
