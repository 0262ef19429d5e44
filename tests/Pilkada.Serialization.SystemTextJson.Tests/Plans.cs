using NodaTime;
using Pilkada.Personnel;
using Pilkada.Readiness;
using Pilkada.Stages;

namespace Pilkada.Serialization.Tests;

/// <summary>A made-up plan, small enough to read, with something known and something unknown of each kind.</summary>
internal static class Plans
{
    private static readonly Citation Source = new(
        Id<Citation>.Parse("contoh-1"),
        "Judul \"contoh\" – é",
        "Penerbit",
        SourceKind.News,
        Confidence.Medium,
        number: "1/2024",
        article: "Pasal 1",
        address: new Uri("https://example.org/a?b=1&c=2"),
        published: new LocalDate(2024, 8, 20),
        read: new LocalDate(2026, 11, 21)
    );

    public static StageCalendar Calendar { get; } =
        new(
            Id<StageCalendar>.Parse("contoh-2024"),
            new LocalText("Kalender contoh", "Sample calendar"),
            new LocalDate(2024, 11, 27),
            Evidence.Published(Source),
            new ElectionStage(
                Id<ElectionStage>.Parse("penyelenggaraan.pemungutan"),
                new LocalText("Pemungutan suara", "Voting"),
                StagePhase.Organisation,
                Evidence.Published(Source),
                new LocalDate(2024, 11, 27),
                new LocalDate(2024, 11, 27),
                note: new LocalText("Catatan", "Note")
            ),
            new ElectionStage(
                Id<ElectionStage>.Parse("penyelenggaraan.pelantikan"),
                new LocalText("Pelantikan", "Inauguration"),
                StagePhase.Sub,
                Evidence.Inferred(Source),
                eventRule: new LocalText("Setelah penetapan", "After the determination"),
                parent: Id<ElectionStage>.Parse("penyelenggaraan.pemungutan"),
                scope: [AreaCode.Parse("99")]
            )
        );

    public static ElectionPlan Plan { get; } =
        new(
            Id<ElectionPlan>.Parse("contoh-2024"),
            new LocalText("Rencana contoh", "Sample plan"),
            AreaCode.Parse("99"),
            Calendar,
            new AreaTree(
                new Area(AreaCode.Parse("99"), "Provinsi Contoh", Source),
                new Area(AreaCode.Parse("99.01"), "Kabupaten Contoh", Source),
                new Area(AreaCode.Parse("99.01.01"), "Satu", Source)
            ),
            [new Contest(Id<Contest>.Parse("pilgub-99"), ContestKind.Pilgub, AreaCode.Parse("99"), "KPU Contoh", Source)],
            [
                new PoliceUnit(Id<PoliceUnit>.Parse("polda-contoh"), "Polda Contoh", PoliceUnitKind.Polda, default, Source),
                new PoliceUnit(
                    Id<PoliceUnit>.Parse("polres-contoh"),
                    "Polres Contoh",
                    PoliceUnitKind.Polres,
                    Id<PoliceUnit>.Parse("polda-contoh"),
                    Source
                ),
            ],
            new Jurisdiction(
                new JurisdictionEntry(
                    AreaCode.Parse("99.01"),
                    [Id<PoliceUnit>.Parse("polres-contoh")],
                    evidence: Evidence.Published(Source)
                )
            ),
            [
                new UnitStrength(
                    Id<PoliceUnit>.Parse("polres-contoh"),
                    StrengthBasis.Unit,
                    Explanation.Given(new LocalText("Kekuatan", "Strength"), Quantity.Of(1000), Unit.Officers, Evidence.Published(Source))
                ),
                new UnitStrength(
                    Id<PoliceUnit>.Parse("polda-contoh"),
                    StrengthBasis.Unit,
                    Explanation.Unknown(
                        new LocalText("Kekuatan", "Strength"),
                        Unit.Officers,
                        new LocalText("tidak diumumkan", "not published")
                    )
                ),
            ],
            [Voters("voters-99", "99", 1001), Voters("voters-99.01", "99.01", 1000)],
            [],
            [
                new PlannedReconciliation(
                    Id<PlannedReconciliation>.Parse("voters"),
                    ReconciliationKind.Sum,
                    new LocalText("Pemilih", "Voters"),
                    Voters("voters-99", "99", 1001),
                    [Voters("voters-99.01", "99.01", 1000)]
                ),
            ],
            statement: Id<ShareStatement>.Parse("banten-2024")
        );

    /// <summary>Gets a plan whose map has a cell: of 100 stations 10 were hard to reach in September, 12 in November.</summary>
    public static ElectionPlan WithRisk { get; } =
        new(
            Id<ElectionPlan>.Parse("contoh-risiko"),
            new LocalText("Rencana contoh", "Sample plan"),
            AreaCode.Parse("99"),
            Calendar,
            new AreaTree(new Area(AreaCode.Parse("99"), "Provinsi Contoh", Source)),
            [],
            [],
            new Jurisdiction(),
            [],
            [
                Stations("tps", "tps", 100, null),
                Stations("sulit", "tps-hard-to-reach", 12, new LocalDate(2024, 11, 15)),
                Stations("sulit-september", "tps-hard-to-reach", 10, new LocalDate(2024, 9, 15)),
            ],
            [],
            []
        );

    private static PublishedFigure Stations(string id, string measure, long count, LocalDate? date) =>
        new(
            Id<PublishedFigure>.Parse(id),
            Id<Measure>.Parse(measure),
            Place.Of(AreaCode.Parse("99")),
            Explanation.Given(new LocalText("TPS", "Stations"), Quantity.Of(count), Unit.Tps, Evidence.Published(Source)),
            date
        );

    private static PublishedFigure Voters(string id, string area, long count) =>
        new(
            Id<PublishedFigure>.Parse(id),
            Measure.Voters,
            Place.Of(AreaCode.Parse(area)),
            Explanation.Given(new LocalText("Pemilih", "Voters"), Quantity.Of(count), Unit.Voters, Evidence.Published(Source)),
            new LocalDate(2024, 9, 20),
            approximation: Approximation.About,
            word: "sekitar"
        );
}
