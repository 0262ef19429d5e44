using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace Pilkada.Serialization;

internal sealed record PartInput([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Value, string? Label = null);

internal sealed record SumInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Total,
    IReadOnlyList<PartInput> Parts,
    string? Title = null,
    string? Unit = null
);

internal sealed record SumResult(
    FigureDto Value,
    ReconciliationKind Kind,
    TextDto Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? PartsSum,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Difference,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Closes
);

internal sealed record JurisdictionEntryInput(AreaCode Area, IReadOnlyList<Id<PoliceUnit>> Units);

internal sealed record JurisdictionInput(LocalDate Date, IReadOnlyList<JurisdictionEntryInput> Entries, IReadOnlyList<AreaCode> Kecamatan);

internal sealed record JurisdictionResult(
    FigureDto Value,
    LocalDate Date,
    bool IsComplete,
    IReadOnlyList<JurisdictionEntryInput> Assigned,
    IReadOnlyList<JurisdictionEntryInput> Unknown,
    IReadOnlyList<AreaCode> Unassigned
);

internal sealed record DisclosureInput(Audience Audience, Sensitivity Sensitivity, AreaLevel Level);

internal sealed record DisclosureResult(FigureDto Value, Audience Audience, Sensitivity Sensitivity, AreaLevel Level, bool IsAllowed);

internal sealed record RepairResult(
    RepairKind Kind,
    TextDto Statement,
    IReadOnlyList<int> Parts,
    ValueDto Printed,
    ValueDto? Fitting = null
);

internal sealed record DiagnosisResult(
    FigureDto Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Difference,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Closes,
    bool IsUnique,
    bool IsAmbiguous,
    IReadOnlyList<RepairResult> Repairs
);

internal sealed record DateCheckInput(LocalDate First, LocalDate? Last = null, int? Days = null, IsoDayOfWeek? Weekday = null);

internal sealed record DateCheckResult(
    FigureDto Value,
    DateCheckKind Kind,
    bool Agrees,
    DayCounting Counting,
    TextDto Statement,
    IReadOnlyList<RepairResult> Repairs
);

internal static class CoreBindings
{
    private static readonly LocalText NotInInput = new("tidak diketahui dalam masukan", "not known in the input");
    private static readonly LocalText Total = LocalText.Same("Total");

    public static IEnumerable<RuleBinding> All =>
        [
            Sum("PLK-COR-001", ReconciliationKind.Sum, Unit.None),
            Sum("PLK-COR-002", ReconciliationKind.Classes, Unit.Tps),
            new RuleBinding<JurisdictionMap, JurisdictionMap, JurisdictionInput, JurisdictionResult>(
                "PLK-COR-003",
                DoorContext.Strict.JurisdictionInput,
                Jurisdiction,
                m => new JurisdictionInput(
                    m.Date,
                    [
                        .. m
                            .Kecamatan.Select(m.EntryOf)
                            .OfType<JurisdictionEntry>()
                            .Distinct()
                            .Select(e => new JurisdictionEntryInput(e.Area, e.Units)),
                    ],
                    m.Kecamatan
                ),
                DoorContext.Strict.JurisdictionResult,
                m => new JurisdictionResult(
                    FigureDto.Of(m.Explanation),
                    m.Date,
                    m.IsComplete,
                    [.. m.Assigned.Select(k => new JurisdictionEntryInput(k, m.EntryOf(k)!.Units))],
                    [.. m.Unknown.Select(k => new JurisdictionEntryInput(k, m.EntryOf(k)!.Units))],
                    m.Unassigned
                )
            ),
            new RuleBinding<Disclosure, Disclosure, DisclosureInput, DisclosureResult>(
                "PLK-COR-004",
                DoorContext.Strict.DisclosureInput,
                (input, _) => Disclosure.Of(input.Audience, input.Sensitivity, input.Level),
                d => new DisclosureInput(d.Audience, d.Sensitivity, d.Level),
                DoorContext.Strict.DisclosureResult,
                d => new DisclosureResult(FigureDto.Of(d.Explanation), d.Audience, d.Sensitivity, d.Level, d.IsAllowed)
            ),
            new RuleBinding<Reconciliation, Diagnosis, SumInput, DiagnosisResult>(
                "PLK-COR-005",
                DoorContext.Strict.SumInput,
                (input, intake) => Reconcile(ReconciliationKind.Sum, Unit.None, input, intake),
                Written,
                DoorContext.Strict.DiagnosisResult,
                d => new DiagnosisResult(
                    FigureDto.Of(d.Explanation),
                    Number(d.Reconciliation.Difference),
                    d.Reconciliation.Closes,
                    d.IsUnique,
                    d.IsAmbiguous,
                    Repairs(d.Repairs)
                )
            ),
            new RuleBinding<DateCheck, DateCheck, DateCheckInput, DateCheckResult>(
                "PLK-COR-006",
                DoorContext.Strict.DateCheckInput,
                Date,
                c =>
                    c.Kind == DateCheckKind.Weekday
                        ? new DateCheckInput(c.First, Weekday: c.Weekday)
                        : new DateCheckInput(c.First, c.Last, c.Days),
                DoorContext.Strict.DateCheckResult,
                c => new DateCheckResult(
                    FigureDto.Of(c.Explanation),
                    c.Kind,
                    c.Agrees,
                    c.Counting,
                    TextDto.Of(c.Statement),
                    Repairs(c.Repairs)
                )
            ),
        ];

    // A number of the input as a leaf, with its place; null is a number that is not known.
    public static Explanation Leaf(Fraction? value, LocalText label, Unit unit, DataLocation location) =>
        value is { } number
            ? Explanation.Entered(label, Quantity.Of(number), unit, location)
            : Explanation.Unknown(label, unit, NotInInput, location);

    public static Fraction? Number(Quantity quantity) => quantity.IsUnknown ? null : quantity.Number;

    public static Unit UnitOf(string? code, Unit usual, Intake intake)
    {
        if (code is null)
        {
            return usual;
        }

        if (Unit.Find(code) is { } known)
        {
            return known;
        }

        var codes = string.Join(", ", Unit.All.Select(u => u.Code));
        intake.Refuse(".unit", code, new LocalText($"satuan yang dikenal: {codes}", $"the units known are {codes}"));
        return usual;
    }

    private static RuleBinding<Reconciliation, Reconciliation, SumInput, SumResult> Sum(string rule, ReconciliationKind kind, Unit unit) =>
        new(
            rule,
            DoorContext.Strict.SumInput,
            (input, intake) => Reconcile(kind, unit, input, intake),
            Written,
            DoorContext.Strict.SumResult,
            r => new SumResult(
                FigureDto.Of(r.Explanation),
                r.Kind,
                TextDto.Of(r.Title),
                Number(r.Total.Value),
                Number(r.PartsSum),
                Number(r.Difference),
                r.Closes
            )
        );

    private static SumInput Written(Reconciliation sum) =>
        new(
            Number(sum.Total.Value),
            [.. sum.Parts.Select(p => new PartInput(Number(p.Value), p.Label.Indonesian))],
            sum.Title.Indonesian,
            sum.Total.Unit.Code
        );

    private static IReadOnlyList<RepairResult> Repairs(ImmutableArray<Repair> repairs) =>
        [
            .. repairs.Select(r => new RepairResult(
                r.Kind,
                TextDto.Of(r.Statement),
                [.. r.Parts],
                ValueDto.Of(r.Printed),
                r.Fitting is null ? null : ValueDto.Of(r.Fitting)
            )),
        ];

    // A day of the week stands with one date, a number of days with two.
    private static DateCheck? Date(DateCheckInput input, Intake intake)
    {
        StagesBindings.Day(input.First, ".first", intake);
        StagesBindings.Day(input.Last, ".last", intake);
        if (input.Weekday is { } weekday)
        {
            if (weekday == IsoDayOfWeek.None)
            {
                intake.Refuse(".weekday", "none", new LocalText("monday sampai sunday", "monday to sunday"));
            }

            if (input.Last is not null || input.Days is not null)
            {
                intake.Refuse(".weekday", EnumNames.Of(weekday), new LocalText("tanpa last dan days", "without last and days"));
            }

            return intake.IsClean ? DateCheck.OfWeekday(input.First, weekday) : null;
        }

        if (input.Last is not { } last || input.Days is not { } days)
        {
            intake.Refuse(
                ".first",
                LocalDateConverter.Format(input.First),
                new LocalText("bersama weekday, atau bersama last dan days", "with weekday, or with last and days")
            );
            return null;
        }

        if (last < input.First)
        {
            intake.Refuse(
                ".last",
                LocalDateConverter.Format(last),
                new LocalText("hari terakhir tidak boleh mendahului hari pertama", "the last day is not before the first")
            );
        }

        if (days < 0)
        {
            intake.Refuse(
                ".days",
                days.ToString(CultureInfo.InvariantCulture),
                new LocalText("tidak boleh kurang dari nol", "it must not be below zero")
            );
        }

        return intake.IsClean ? DateCheck.OfDays(input.First, last, days) : null;
    }

    private static Reconciliation? Reconcile(ReconciliationKind kind, Unit usual, SumInput input, Intake intake)
    {
        var unit = UnitOf(input.Unit, usual, intake);
        if (input.Parts.Count == 0)
        {
            intake.Refuse(".parts", "[]", new LocalText("harus ada paling sedikit satu bagian", "there must be at least one part"));
        }

        var title = Label(input.Title, Total, ".title", intake);
        var total = Leaf(input.Total, Total, unit, intake.At($"{intake.Root}.total"));
        var parts = input
            .Parts.Select(
                (part, i) =>
                    Leaf(
                        part.Value,
                        Label(part.Label, new LocalText($"Bagian {i + 1}", $"Part {i + 1}"), $".parts[{i}].label", intake),
                        unit,
                        intake.At($"{intake.Root}.parts[{i}].value")
                    )
            )
            .ToArray();
        return intake.IsClean ? Reconciliation.Of(kind, title, total, parts) : null;
    }

    private static LocalText Label(string? text, LocalText usual, string member, Intake intake)
    {
        if (text is null)
        {
            return usual;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            return LocalText.Same(text);
        }

        intake.Refuse(member, text, new LocalText("teks tidak boleh kosong", "a text is not empty"));
        return usual;
    }

    private static JurisdictionMap? Jurisdiction(JurisdictionInput input, Intake intake)
    {
        StagesBindings.Day(input.Date, ".date", intake);
        var areas = new HashSet<AreaCode>();
        for (var i = 0; i < input.Entries.Count; i++)
        {
            var entry = input.Entries[i];
            if (entry.Area.Level > AreaLevel.Kecamatan)
            {
                intake.Refuse(
                    $".entries[{i}].area",
                    entry.Area.ToString(),
                    new LocalText("harus kecamatan atau wilayah yang lebih luas", "it must be a kecamatan or a larger area")
                );
            }

            if (!areas.Add(entry.Area))
            {
                intake.Refuse(
                    $".entries[{i}].area",
                    entry.Area.ToString(),
                    new LocalText("wilayah itu sudah disebut di atas", "the area is named above already")
                );
            }

            if (entry.Units.Count == 0 || entry.Units.Any(u => u.IsEmpty) || entry.Units.Distinct().Count() != entry.Units.Count)
            {
                intake.Refuse(
                    $".entries[{i}].units",
                    string.Join(", ", entry.Units),
                    new LocalText(
                        "harus ada paling sedikit satu satuan, masing-masing disebut satu kali",
                        "there must be at least one unit, each named once"
                    )
                );
            }
        }

        var kecamatan = new HashSet<AreaCode>();
        for (var i = 0; i < input.Kecamatan.Count; i++)
        {
            var code = input.Kecamatan[i];
            if (code.Level != AreaLevel.Kecamatan || !kecamatan.Add(code))
            {
                intake.Refuse(
                    $".kecamatan[{i}]",
                    code.ToString(),
                    new LocalText(
                        "harus kode kecamatan, masing-masing disebut satu kali",
                        "it must be the code of a kecamatan, each named once"
                    )
                );
            }
        }

        return intake.IsClean
            ? new Jurisdiction(input.Entries.Select(e => new JurisdictionEntry(e.Area, e.Units))).On(
                input.Date,
                new AreaTree(kecamatan.Select(k => new Area(k, k.ToString())))
            )
            : null;
    }
}
