using NodaTime;
using Pilkada.Personnel;
using Pilkada.Stages;

namespace Pilkada.Readiness.Tests;

// Small synthetic plans: an invented province 99 with two kabupaten, four kecamatan, a Polda, two Polres and a Polsek.
internal static class Plans
{
    public static LocalDate VotingDay { get; } = new(2024, 11, 27);

    public static AreaCode Province { get; } = AreaCode.Parse("99");

    public static Citation Source(string id, Confidence confidence = Confidence.Medium) =>
        new(Id<Citation>.Parse(id), $"Sumber sintetis {id}", "Penerbit sintetis", SourceKind.Other, confidence);

    public static Evidence Published(string id = "sumber-a", Confidence confidence = Confidence.Medium) =>
        Evidence.Published(Source(id, confidence));

    public static StageCalendar Calendar { get; } =
        new(
            Id<StageCalendar>.Parse("kalender-sintetis"),
            new LocalText("Kalender sintetis", "Synthetic calendar"),
            VotingDay,
            Published(),
            Stage("penyelenggaraan.kampanye", new LocalDate(2024, 9, 25), new LocalDate(2024, 11, 23)),
            Stage("sub.masa-tenang", new LocalDate(2024, 11, 24), new LocalDate(2024, 11, 26)),
            Stage("penyelenggaraan.pemungutan", VotingDay, VotingDay),
            Stage("penyelenggaraan.sengketa", null, null)
        );

    public static AreaTree Areas { get; } =
        new(
            new Area(Province, "Provinsi Contoh"),
            new Area(AreaCode.Parse("99.01"), "Kabupaten Satu"),
            new Area(AreaCode.Parse("99.01.01"), "Timur"),
            new Area(AreaCode.Parse("99.01.02"), "Barat"),
            new Area(AreaCode.Parse("99.02"), "Kabupaten Dua"),
            new Area(AreaCode.Parse("99.02.01"), "Utara"),
            new Area(AreaCode.Parse("99.02.02"), "Selatan")
        );

    public static ImmutableArray<PoliceUnit> Units { get; } =
    [
        Unit("polda", PoliceUnitKind.Polda, string.Empty),
        Unit("polres-satu", PoliceUnitKind.Polres, "polda"),
        Unit("polres-dua", PoliceUnitKind.Polres, "polda"),
        Unit("polsek-timur", PoliceUnitKind.Polsek, "polres-satu"),
    ];

    public static ElectionPlan Of(
        IEnumerable<PublishedFigure>? figures = null,
        IEnumerable<UnitStrength>? strengths = null,
        IEnumerable<PlannedReconciliation>? reconciliations = null,
        IEnumerable<PublishedGrade>? grades = null,
        Jurisdiction? jurisdiction = null,
        TpsList? stations = null,
        string statement = "banten-2024",
        Rounding rounding = Rounding.Ceiling,
        ParameterSet? parameters = null,
        IEnumerable<UnitPattern>? patterns = null,
        Pilkada.Logistics.SupplyNetwork? supply = null,
        params IEnumerable<(Id<ElectionParameter>, Id<Citation>)> parameterChoices
    ) =>
        new(
            Id<ElectionPlan>.Parse("sintetis"),
            new LocalText("Rencana sintetis", "Synthetic plan"),
            Province,
            Calendar,
            Areas,
            [new Contest(Id<Contest>.Parse("pilgub-99"), ContestKind.Pilgub, Province, "KPU Contoh")],
            Units,
            jurisdiction ?? Shared,
            strengths ?? [],
            figures ?? [],
            grades ?? [],
            reconciliations ?? [],
            stations,
            statement.Length == 0 ? default : Id<ShareStatement>.Parse(statement),
            rounding,
            parameters: parameters,
            parameterChoices: parameterChoices,
            patterns: patterns,
            supply: supply
        );

    // Kabupaten Satu is known, Kabupaten Dua has one kecamatan of two candidates and one that nothing is said of.
    public static Jurisdiction Shared { get; } =
        new(
            new JurisdictionEntry(AreaCode.Parse("99.01"), [UnitId("polres-satu")], evidence: Published()),
            new JurisdictionEntry(AreaCode.Parse("99.02.01"), [UnitId("polres-satu"), UnitId("polres-dua")])
        );

    public static PublishedFigure Figure(
        string id,
        string measure,
        string place,
        long? value,
        Unit unit,
        string source = "sumber-a",
        Confidence confidence = Confidence.Medium,
        Approximation approximation = Approximation.Exact
    ) =>
        new(
            Id<PublishedFigure>.Parse(id),
            Id<Measure>.Parse(measure),
            Place.Parse(place),
            value is { } known
                ? Explanation.Given(Label(id), Quantity.Of(known), unit, Published(source, confidence))
                : Explanation.Unknown(Label(id), unit, new LocalText("belum diumumkan", "not published yet")),
            approximation: approximation
        );

    public static UnitStrength Strength(string unit, long officers) =>
        new(
            UnitId(unit),
            StrengthBasis.Unit,
            Explanation.Entered(Label(unit), Quantity.Of(officers), Pilkada.Unit.Officers, DataLocation.In("strengths.csv", 2, "value"))
        );

    public static PlannedReconciliation Sum(string id, PublishedFigure total, params IEnumerable<PublishedFigure> parts) =>
        new(Id<PlannedReconciliation>.Parse(id), ReconciliationKind.Sum, Label(id), total, parts);

    public static Tps Station(string id, string area, int number, int voters) =>
        new(Id<Tps>.Parse(id), AreaCode.Parse(area), number, [(Id<Contest>.Parse("pilgub-99"), voters)]);

    public static Id<PoliceUnit> UnitId(string id) => Id<PoliceUnit>.Parse(id);

    public static LocalText Label(string text) => new($"Sintetis {text}", $"Synthetic {text}");

    private static PoliceUnit Unit(string id, PoliceUnitKind kind, string parent) =>
        new(UnitId(id), $"Satuan {id}", kind, Id<PoliceUnit>.Parse(parent));

    private static ElectionStage Stage(string id, LocalDate? start, LocalDate? end) =>
        new(
            Id<ElectionStage>.Parse(id),
            Label(id),
            StagePhase.Organisation,
            Published(),
            start,
            end,
            start is null ? new LocalText("setelah suatu peristiwa", "after an event") : null
        );
}
