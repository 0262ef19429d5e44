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
            r => new SumInput(
                Number(r.Total.Value),
                [.. r.Parts.Select(p => new PartInput(Number(p.Value), p.Label.Indonesian))],
                r.Title.Indonesian,
                r.Total.Unit.Code
            ),
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
