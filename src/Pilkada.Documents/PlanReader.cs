using NodaTime;
using Pilkada.Personnel;
using Pilkada.Readiness;
using Pilkada.Stages;

namespace Pilkada.Documents;

// One reading of a plan folder. Every part is read, whatever is wrong with the others; a plan comes of it only when nothing is.
internal sealed class PlanReader(
    FolderReader folder,
    PlanDto dto,
    Func<Id<StageCalendar>, StageCalendar?> calendars,
    Func<Id<ParameterSet>, ParameterSet?> parameterSets
)
{
    private readonly Dictionary<Id<GradeScale>, (GradeScale? Scale, Ids<Grade> Grades)> _scales = [];
    private readonly HashSet<Id<Contest>> _contestIds = [];
    private readonly Dictionary<Id<Contest>, AreaCode> _contestAreas = [];
    private readonly HashSet<AreaCode> _areaCodes = [];
    private readonly HashSet<AreaCode> _areaParents = [];
    private readonly HashSet<Id<PoliceUnit>> _unitIds = [];
    private bool _areasComplete;
    private bool _unitsComplete;
    private bool _contestsComplete = true;
    private bool _scalesComplete = true;

    private ProblemSink Sink => folder.Sink;

    public ElectionPlan? Read()
    {
        folder.CheckVersion(dto.SchemaVersion);
        var root = folder.Members("$", ("id", dto.Id), ("area", dto.Area), ("calendar", dto.Calendar), ("asOf", dto.AsOf ?? string.Empty));
        var id = root.Id<ElectionPlan>("id");
        var title = folder.Text(dto.Title, "$.title");
        var area = root.Area("area");
        var calendar = ReadCalendar(root);
        var asOf = root.Date("asOf");
        var (statement, rounding) = ReadPersonnel();
        var (parameters, choices) = ReadParameters();

        var tables = dto.Tables;
        var sources = new SourceTable(folder.Table("sources", tables?.Sources));
        var areaTable = tables?.Areas is null ? new Table("areas", [], isComplete: false) : folder.Table("areas", tables.Areas);
        var tree = ReadAreas(areaTable, sources);
        if (area is { } code)
        {
            KnowsArea(root, "area", code);
        }

        var contests = ReadContests(sources);
        ReadScales(sources);
        var units = ReadUnits(folder.Table("units", tables?.Units), sources);
        var jurisdiction = ReadJurisdictions(folder.Table("jurisdictions", tables?.Jurisdictions), sources);
        var strengths = ReadStrengths(folder.Table("strengths", tables?.Strengths), sources, units);
        var patterns = ReadPatterns(folder.Table("patterns", tables?.Patterns), sources);
        var figures = new FigureTable(folder.Table("figures", tables?.Figures), sources, KnowsPlace, ReadContest, ReadFigureGrade);
        var grades = ReadGrades(folder.Table("grades", tables?.Grades), sources);
        var reconciliations = ReadReconciliations(folder.Table("reconciliations", tables?.Reconciliations), figures);
        var stations = TpsTable.Read(
            folder,
            tables?.Tps,
            MayHoldTps,
            _contestAreas,
            contest => !_contestsComplete || _contestIds.Contains(contest)
        );
        var supply =
            tables?.Points is null && tables?.Legs is null && tables?.Fleets is null
                ? null
                : SupplyTables.Read(folder, sources, tables.Points, tables.Legs, tables.Fleets);
        return Sink.Any
            ? null
            : new ElectionPlan(
                id!.Value,
                title!,
                area!.Value,
                calendar!,
                tree!,
                contests!.Value,
                units!.Value,
                jurisdiction!,
                strengths!.Value,
                figures.Figures,
                grades!.Value,
                reconciliations!.Value,
                stations,
                statement,
                rounding,
                asOf,
                parameters,
                choices,
                patterns!.Value,
                supply
            );
    }

    private StageCalendar? ReadCalendar(Fields root)
    {
        if (root.Id<StageCalendar>("calendar") is not { } id)
        {
            return null;
        }

        var calendar = calendars(id);
        if (calendar is null)
        {
            root.Report(DocumentProblems.CalendarUnknown, "calendar", ("value", Quantity.Of(id.ToString())));
        }

        return calendar;
    }

    private (Id<ShareStatement> Statement, Rounding Rounding) ReadPersonnel()
    {
        var members = folder.Members(
            "$.personnel",
            ("statement", dto.Personnel?.Statement ?? string.Empty),
            ("rounding", dto.Personnel?.Rounding ?? string.Empty)
        );
        var statement = members.Id<ShareStatement>("statement", required: false) ?? default;
        if (!statement.IsEmpty && ShareStatements.Find(statement) is null)
        {
            members.Report(
                DocumentProblems.StatementUnknown,
                "statement",
                ("value", Quantity.Of(statement.ToString())),
                ("choices", Quantity.Of(string.Join(", ", ShareStatements.All.Select(s => s.Id))))
            );
        }

        return (statement, members.Choice("rounding", Choices.Roundings, Rounding.Ceiling) ?? default);
    }

    private (ParameterSet? Set, ImmutableArray<(Id<ElectionParameter>, Id<Citation>)> Choices) ReadParameters()
    {
        if (dto.Parameters is not { } named)
        {
            return (null, []);
        }

        var members = folder.Members("$.parameters", ("set", named.Set));
        var id = members.Id<ParameterSet>("set");
        var set = id is { } known ? parameterSets(known) : null;
        if (id is not null && set is null)
        {
            members.Report(DocumentProblems.ParameterSetUnknown, "set", ("value", Quantity.Of(id.ToString()!)));
        }

        var choices = ImmutableArray.CreateBuilder<(Id<ElectionParameter>, Id<Citation>)>();
        var ids = new Ids<ElectionParameter>();
        foreach (var (item, i) in (named.Choices ?? []).Select((c, i) => (c, i)))
        {
            if (item is not null && ReadParameterChoice(item, i, set, ids) is { } choice)
            {
                choices.Add(choice);
            }
        }

        return (set, choices.ToImmutable());
    }

    private (Id<ElectionParameter>, Id<Citation>)? ReadParameterChoice(
        ParameterChoiceDto item,
        int index,
        ParameterSet? set,
        Ids<ElectionParameter> ids
    )
    {
        var before = Sink.Count;
        var row = folder.Members($"$.parameters.choices[{index}]", ("parameter", item.Parameter), ("source", item.Source));
        var id = row.Id<ElectionParameter>("parameter");
        var source = row.Id<Citation>("source");
        if (id is not { } chosen || source is not { } by || !ids.IsNew(row, "parameter", chosen) || set is null)
        {
            return null;
        }

        if (set.Find(chosen) is not { } parameter)
        {
            row.Report(
                DocumentProblems.ParameterUnknown,
                "parameter",
                ("value", Quantity.Of(chosen.ToString())),
                ("set", Quantity.Of(set.Id.ToString()))
            );
        }
        else if (parameter.Settings.All(s => s.Source != by))
        {
            row.Report(
                DocumentProblems.ParameterSourceUnknown,
                "source",
                ("value", Quantity.Of(by.ToString())),
                ("parameter", Quantity.Of(chosen.ToString())),
                ("choices", Quantity.Of(string.Join(", ", parameter.Settings.Select(s => s.Source).Distinct())))
            );
        }

        return Sink.Count == before ? (chosen, by) : null;
    }

    private AreaTree? ReadAreas(Table table, SourceTable sources)
    {
        var before = Sink.Count;
        _areasComplete = table.IsComplete;
        var areas = new List<(Fields Row, AreaCode Code, string? Name, ImmutableArray<Citation> Citations)>();
        var first = new Dictionary<AreaCode, DataLocation>();
        foreach (var row in table.Rows)
        {
            var (code, name) = AreaRow.Read(row);
            var citations = sources.Cite(row);
            if (code is not { } known)
            {
                _areasComplete = false;
                continue;
            }

            if (!first.TryAdd(known, row.At("code")))
            {
                row.Report(
                    DocumentProblems.IdTwice,
                    "code",
                    ("value", Quantity.Of(known.ToString())),
                    ("first", Quantity.Of(first[known].ToString()))
                );
                continue;
            }

            _areaCodes.Add(known);
            _areaParents.Add(known.Parent);
            areas.Add((row, known, name, citations));
        }

        var top = areas.Count == 0 ? AreaLevel.Nasional : areas.Min(a => a.Code.Level);
        foreach (var (row, code, _, _) in areas.Where(a => _areasComplete && a.Code.Level > top && !_areaCodes.Contains(a.Code.Parent)))
        {
            row.Report(
                DocumentProblems.AreaWithoutParent,
                "code",
                ("value", Quantity.Of(code.ToString())),
                ("parent", Quantity.Of(code.Parent.ToString()))
            );
        }

        return Sink.Count == before && _areasComplete ? new AreaTree(areas.Select(a => new Area(a.Code, a.Name!, a.Citations))) : null;
    }

    private ImmutableArray<Contest>? ReadContests(SourceTable sources)
    {
        var before = Sink.Count;
        _contestsComplete = dto.Contests is not null || !Sink.Any;
        var contests = ImmutableArray.CreateBuilder<Contest>();
        var ids = new Ids<Contest>();
        foreach (var (item, i) in (dto.Contests ?? []).Select((c, i) => (c, i)))
        {
            if (item is null)
            {
                _contestsComplete = false;
                continue;
            }

            var start = Sink.Count;
            var row = folder.Members(
                $"$.contests[{i}]",
                ("id", item.Id),
                ("kind", item.Kind),
                ("area", item.Area),
                ("organiser", item.Organiser)
            );
            var id = row.Id<Contest>("id");
            var kind = row.Choice("kind", Choices.ContestKinds);
            var area = row.Area("area");
            var organiser = row.Required("organiser");
            var citations = Cite(row, item.Sources, sources);
            if (id is not { } known)
            {
                _contestsComplete = false;
            }
            else if (ids.IsNew(row, "id", known))
            {
                _contestIds.Add(known);
                if (area is { } held)
                {
                    _contestAreas.Add(known, held);
                }
            }

            if (area is { } code && KnowsArea(row, "area", code) && kind is { } office && !Contest.Fits(office, code))
            {
                row.Report(
                    DocumentProblems.ContestAreaWrong,
                    "area",
                    ("value", Quantity.Of(code.ToString())),
                    ("kind", Quantity.Of(item.Kind!))
                );
            }

            if (Sink.Count == start)
            {
                contests.Add(new Contest(id!.Value, kind!.Value, area!.Value, organiser!, citations));
            }
        }

        return Sink.Count == before ? contests.ToImmutable() : null;
    }

    private void ReadScales(SourceTable sources)
    {
        _scalesComplete = dto.GradeScales is not null || !Sink.Any;
        var ids = new Ids<GradeScale>();
        foreach (var (item, i) in (dto.GradeScales ?? []).Select((s, i) => (s, i)))
        {
            if (item is null)
            {
                _scalesComplete = false;
                continue;
            }

            var start = Sink.Count;
            var path = $"$.gradeScales[{i}]";
            var row = folder.Members(path, ("id", item.Id), ("edition", item.Edition));
            var id = row.Id<GradeScale>("id");
            var edition = row.Required("edition");
            var title = folder.Text(item.Title, $"{path}.title");
            var citations = Cite(row, item.Sources, sources);
            var grades = ImmutableArray.CreateBuilder<(Id<Grade>, LocalText)>();
            var gradeIds = new Ids<Grade>();
            foreach (var (grade, j) in (item.Grades ?? []).Select((g, j) => (g, j)))
            {
                var gradePath = $"{path}.grades[{j}]";
                var gradeRow = folder.Members(gradePath, ("id", grade?.Id));
                var gradeId = gradeRow.Id<Grade>("id");
                var name = folder.Text(grade?.Name, $"{gradePath}.name");
                if (gradeId is { } known && gradeIds.IsNew(gradeRow, "id", known) && name is not null)
                {
                    grades.Add((known, name));
                }
            }

            if (item.Grades is { Count: < 2 })
            {
                row.Report(DocumentProblems.GradesTooFew, "grades");
            }

            if (id is not { } scale)
            {
                _scalesComplete = false;
            }
            else if (ids.IsNew(row, "id", scale))
            {
                _scales.Add(
                    scale,
                    (
                        Sink.Count == start && grades.Count > 1
                            ? new GradeScale(scale, edition!, title!, grades.ToImmutable(), citations)
                            : null,
                        gradeIds
                    )
                );
            }
        }
    }

    private ImmutableArray<PoliceUnit>? ReadUnits(Table table, SourceTable sources)
    {
        var before = Sink.Count;
        _unitsComplete = table.IsComplete;
        var units = new List<(Fields Row, Id<PoliceUnit> Id, Func<PoliceUnit> Make)>();
        var parents = new Dictionary<Id<PoliceUnit>, (Fields Row, Id<PoliceUnit> Parent)>();
        var ids = new Ids<PoliceUnit>();
        foreach (var row in table.Rows)
        {
            var id = row.Id<PoliceUnit>("id");
            var name = row.Required("name");
            var kind = row.Choice("kind", Choices.UnitKinds);
            var parent = row.Id<PoliceUnit>("parent", required: false);
            var citations = sources.Cite(row);
            if (id is not { } known)
            {
                _unitsComplete = false;
                continue;
            }

            if (!ids.IsNew(row, "id", known))
            {
                continue;
            }

            _unitIds.Add(known);
            if (char.IsAsciiDigit(known.ToString()[0]))
            {
                row.Report(DocumentProblems.UnitIdWrong, "id", ("value", Quantity.Of(known.ToString())));
            }

            if (parent is { } above && kind is { } rank)
            {
                if (above.IsEmpty != (rank == PoliceUnitKind.Polda))
                {
                    row.Report(DocumentProblems.UnitParentWrong, "parent", ("value", Quantity.Of(known.ToString())));
                }
                else
                {
                    parents.Add(known, (row, above));
                }

                units.Add((row, known, () => new PoliceUnit(known, name!, rank, above, citations)));
            }
        }

        foreach (var (row, parent) in parents.Values.Where(p => !p.Parent.IsEmpty))
        {
            KnowsUnit(row, "parent", parent);
        }

        foreach (
            var id in Cycles.Of(
                parents.ToDictionary(p => p.Key, p => parents.ContainsKey(p.Value.Parent) ? ImmutableArray.Create(p.Value.Parent) : [])
            )
        )
        {
            parents[id].Row.Report(DocumentProblems.CycleFound, "parent", ("value", Quantity.Of(id.ToString())));
        }

        return Sink.Count == before ? [.. units.Select(u => u.Make()).OrderBy(u => u.Id)] : null;
    }

    private Jurisdiction? ReadJurisdictions(Table table, SourceTable sources)
    {
        var before = Sink.Count;
        var entries = new List<(Fields Row, JurisdictionEntry Entry)>();
        foreach (var row in table.Rows)
        {
            var start = Sink.Count;
            var area = row.Area("area");
            if (area is { } code && KnowsArea(row, "area", code) && code.Level > AreaLevel.Kecamatan)
            {
                row.Report(DocumentProblems.JurisdictionLevelWrong, "area", ("value", Quantity.Of(code.ToString())));
            }

            row.Required("units");
            var units = row.List("units")
                .Select(u => row.ParseId<PoliceUnit>("units", u) is { } unit && KnowsUnit(row, "units", unit) ? unit : default)
                .ToImmutableArray();
            var (from, to) = (row.Date("from"), row.Date("to"));
            row.InOrder("from", "to", from, to);
            var basis = Basis.Read(row, sources);
            if (
                basis is not null
                && (
                    (units.Length == 1 && basis.Provenance == Provenance.Unknown)
                    || (units.Length > 1 && basis.Provenance is not (Provenance.Unknown or Provenance.Entered))
                )
            )
            {
                row.Report(DocumentProblems.CandidatesMismatch, "units");
            }

            var note = row.Text("note");
            if (Sink.Count == start)
            {
                entries.Add((row, new JurisdictionEntry(area!.Value, units, from, to, EvidenceOf(basis!), note)));
            }
        }

        foreach (var same in entries.GroupBy(e => e.Entry.Area))
        {
            CheckOverlaps(same);
        }

        return Sink.Count == before ? new Jurisdiction(entries.Select(e => e.Entry)) : null;
    }

    // That it is one of several candidates is concluded from sources, none of which states which one it is.
    private static Evidence? EvidenceOf(Basis basis) =>
        basis.Evidence ?? (basis.Citations.IsEmpty ? null : Evidence.Inferred(basis.Citations[0], basis.Citations.Skip(1)));

    private static void CheckOverlaps(IEnumerable<(Fields Row, JurisdictionEntry Entry)> entries)
    {
        (Fields Row, JurisdictionEntry Entry)? longest = null;
        foreach (var next in entries.OrderBy(e => e.Entry.From ?? LocalDate.MinIsoValue))
        {
            if (longest is { } held && (next.Entry.From ?? LocalDate.MinIsoValue) <= (held.Entry.To ?? LocalDate.MaxIsoValue))
            {
                var (first, second) = held.Row.At().Row <= next.Row.At().Row ? (held, next) : (next, held);
                second.Row.Report(
                    DocumentProblems.JurisdictionOverlap,
                    "area",
                    ("value", Quantity.Of(next.Entry.Area.ToString())),
                    ("first", Quantity.Of(first.Row.At().ToString()))
                );
            }

            if (longest is null || (next.Entry.To ?? LocalDate.MaxIsoValue) > (longest.Value.Entry.To ?? LocalDate.MaxIsoValue))
            {
                longest = next;
            }
        }
    }

    private ImmutableArray<UnitStrength>? ReadStrengths(Table table, SourceTable sources, ImmutableArray<PoliceUnit>? units)
    {
        var before = Sink.Count;
        var strengths = ImmutableArray.CreateBuilder<UnitStrength>();
        var first = new Dictionary<(Id<PoliceUnit>, StrengthBasis), DataLocation>();
        foreach (var row in table.Rows)
        {
            var start = Sink.Count;
            var unit = row.Id<PoliceUnit>("unit");
            if (unit is { } named)
            {
                KnowsUnit(row, "unit", named);
            }

            var kind = row.Choice("basis", Choices.Bases);
            var date = row.Date("date");
            var value = row.IsBlank("value") ? null : row.Count("value", Unit.Officers);
            var approximation = row.Choice("approximation", Choices.Approximations, Approximation.Exact);
            var basis = Basis.Read(row, sources);
            Basis.CheckValue(row, basis);
            if (basis is { Provenance: Provenance.Derived })
            {
                // A strength has no formula; what is computed belongs in the table of figures.
                row.Report(
                    DocumentProblems.ChoiceUnknown,
                    "provenance",
                    ("value", Quantity.Of("derived")),
                    ("choices", Quantity.Of("published, inferred, assumed, unknown"))
                );
            }

            var note = row.Text("note");
            if (unit is { } id && kind is { } on && !first.TryAdd((id, on), row.At("unit")))
            {
                row.Report(
                    DocumentProblems.StrengthTwice,
                    "unit",
                    ("value", Quantity.Of(id.ToString())),
                    ("first", Quantity.Of(first[(id, on)].ToString()))
                );
            }

            if (Sink.Count == start && units is { } known)
            {
                var name = known.First(u => u.Id == unit!.Value).Name;
                var leaf = basis!.Leaf(
                    StrengthLabel(name, kind!.Value, approximation!.Value),
                    value is { } officers ? Quantity.Of(officers) : null,
                    Unit.Officers,
                    note,
                    row.At("value")
                );
                strengths.Add(new UnitStrength(unit!.Value, kind.Value, leaf, date, note));
            }
        }

        return Sink.Count == before ? [.. strengths.OrderBy(s => s.Unit).ThenBy(s => s.Basis)] : null;
    }

    private ImmutableArray<UnitPattern>? ReadPatterns(Table table, SourceTable sources)
    {
        var before = Sink.Count;
        var patterns = ImmutableArray.CreateBuilder<UnitPattern>();
        var first = new Dictionary<(Id<PoliceUnit>, Id<GuardClass>, Id<PoliceOperation>, GuardPattern), DataLocation>();
        foreach (var row in table.Rows)
        {
            var start = Sink.Count;
            var unit = row.Id<PoliceUnit>("unit");
            if (unit is { } named)
            {
                KnowsUnit(row, "unit", named);
            }

            var guardClass = row.Id<GuardClass>("class");
            var pattern = ReadPattern(row);
            var operation = row.Id<PoliceOperation>("operation", required: false);
            var basis = Basis.Read(row, sources);
            if (basis is { Provenance: Provenance.Unknown or Provenance.Derived })
            {
                row.Report(
                    DocumentProblems.ChoiceUnknown,
                    "provenance",
                    ("value", Quantity.Of(row["provenance"])),
                    ("choices", Quantity.Of("published, inferred, assumed"))
                );
            }

            var note = row.Text("note");
            if (Sink.Count == start && !first.TryAdd((unit!.Value, guardClass!.Value, operation!.Value, pattern!), row.At("pattern")))
            {
                row.Report(
                    DocumentProblems.PatternTwice,
                    "pattern",
                    ("value", Quantity.Of(pattern!.ToString())),
                    ("first", Quantity.Of(first[(unit.Value, guardClass.Value, operation.Value, pattern)].ToString()))
                );
            }

            if (Sink.Count == start)
            {
                patterns.Add(
                    new UnitPattern(unit!.Value, guardClass!.Value, pattern!, operation!.Value, basis!.Evidence, row.At("pattern"), note)
                );
            }
        }

        return Sink.Count == before
            ?
            [
                .. patterns
                    .OrderBy(p => p.Unit)
                    .ThenBy(p => p.Class)
                    .ThenBy(p => p.Operation)
                    .ThenBy(p => p.Pattern.ToString(), StringComparer.Ordinal),
            ]
            : null;
    }

    private static GuardPattern? ReadPattern(Fields row)
    {
        NumberOrder? order = row.IsBlank("order") ? null : row.Choice("order", Choices.NumberOrders);
        if (row.Required("pattern") is not { } text || (order is null && !row.IsBlank("order")))
        {
            return null;
        }

        var outcome = GuardPattern.Read(text, order, row.At("pattern"));
        foreach (var problem in outcome.Problems)
        {
            row.Sink.Add(problem.Kind, problem.Location, [.. problem.Arguments]);
        }

        return outcome.Succeeded ? outcome.Value : null;
    }

    // How exactly a strength was stated stands in its label, since a strength is one leaf.
    private static LocalText StrengthLabel(string unit, StrengthBasis basis, Approximation approximation)
    {
        var (indonesian, english) =
            basis == StrengthBasis.Unit ? ("Kekuatan kesatuan", "Strength of the unit") : ("Kekuatan operasi", "Strength of the operation");
        var (kira, about) = approximation switch
        {
            Approximation.About => (" (sekitar)", " (about)"),
            Approximation.AtLeast => (" (sedikitnya)", " (at least)"),
            Approximation.MoreThan => (" (lebih dari)", " (more than)"),
            Approximation.AtMost => (" (paling banyak)", " (at most)"),
            Approximation.LessThan => (" (kurang dari)", " (less than)"),
            Approximation.Nearly => (" (hampir)", " (nearly)"),
            _ => (string.Empty, string.Empty),
        };
        return new LocalText($"{indonesian}{kira}, {unit}", $"{english}{about}, {unit}");
    }

    private ImmutableArray<PublishedGrade>? ReadGrades(Table table, SourceTable sources)
    {
        var before = Sink.Count;
        var grades = ImmutableArray.CreateBuilder<PublishedGrade>();
        var ids = new Ids<PublishedGrade>();
        foreach (var row in table.Rows)
        {
            var start = Sink.Count;
            var id = row.Id<PublishedGrade>("id");
            var place = row.Place("place");
            if (place is { } named)
            {
                KnowsPlace(row, named);
            }

            var (scale, grade) =
                row.Required("scale") is { } scaleId && row.Required("grade") is { } gradeId
                    ? FindGrade(row, "scale", scaleId, "grade", gradeId)
                    : default;
            var date = row.Date("date");
            var basis = Basis.Read(row, sources);
            if (basis is { Provenance: Provenance.Unknown or Provenance.Derived })
            {
                row.Report(
                    DocumentProblems.ChoiceUnknown,
                    "provenance",
                    ("value", Quantity.Of(row["provenance"])),
                    ("choices", Quantity.Of("published, inferred, assumed"))
                );
            }

            var note = row.Text("note");
            if (id is { } known && ids.IsNew(row, "id", known) && Sink.Count == start)
            {
                var leaf = basis!.Leaf(scale!.Title, Quantity.Of(grade!.Name), Unit.None, note, row.At("grade"));
                grades.Add(new PublishedGrade(known, place!.Value, leaf, grade, date, note));
            }
        }

        return Sink.Count == before ? [.. grades.OrderBy(g => g.Id)] : null;
    }

    private ImmutableArray<PlannedReconciliation>? ReadReconciliations(Table table, FigureTable figures)
    {
        var before = Sink.Count;
        var reconciliations = ImmutableArray.CreateBuilder<PlannedReconciliation>();
        var ids = new Ids<PlannedReconciliation>();
        foreach (var row in table.Rows)
        {
            var start = Sink.Count;
            var id = row.Id<PlannedReconciliation>("id");
            var kind = row.Choice("kind", Choices.ReconciliationKinds);
            var title = row.RequiredText("title");
            var total = row.Required("total") is { } named ? figures.Find(row, "total", named) : null;
            row.Required("parts");
            var parts = row.List("parts").Select(p => figures.Find(row, "parts", p)).ToArray();
            foreach (var part in parts)
            {
                if (total is not null && part is not null && !Reconciliation.CanAddUp(part.Explanation, total.Explanation))
                {
                    row.Report(
                        DocumentProblems.ReconciliationUnitWrong,
                        "parts",
                        ("value", Quantity.Of(part.Id.ToString())),
                        ("unit", Quantity.Of(part.Explanation.Unit.Name)),
                        ("total", Quantity.Of(total.Explanation.Unit.Name))
                    );
                }
            }

            var note = row.Text("note");
            if (id is { } known && ids.IsNew(row, "id", known) && Sink.Count == start)
            {
                reconciliations.Add(new PlannedReconciliation(known, kind!.Value, title!, total!, parts.Select(p => p!), note));
            }
        }

        return Sink.Count == before ? [.. reconciliations.OrderBy(r => r.Id)] : null;
    }

    private Id<Contest>? ReadContest(Fields row)
    {
        if (row.Id<Contest>("contest", required: false) is not { IsEmpty: false } contest)
        {
            return default(Id<Contest>);
        }

        Knows(_contestIds.Contains(contest), _contestsComplete, row, "contest", DocumentProblems.ContestUnknown, contest.ToString());
        return contest;
    }

    // scale-id/grade-id in one cell.
    private Grade? ReadFigureGrade(Fields row)
    {
        var text = row["grade"];
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? FindGrade(row, "grade", text, "grade", string.Empty).Grade
            : FindGrade(row, "grade", text[..slash], "grade", text[(slash + 1)..]).Grade;
    }

    private (GradeScale? Scale, Grade? Grade) FindGrade(Fields row, string scaleColumn, string scaleId, string gradeColumn, string gradeId)
    {
        if (!Id<GradeScale>.TryParse(scaleId, out var id) || !_scales.TryGetValue(id, out var known))
        {
            if (_scalesComplete)
            {
                row.Report(DocumentProblems.ScaleUnknown, scaleColumn, ("value", ProblemSink.Quote(scaleId)));
            }
            else
            {
                Sink.Again();
            }

            return default;
        }

        if (Id<Grade>.TryParse(gradeId, out var gradeKey) && known.Grades.Contains(gradeKey))
        {
            if (known.Scale is null)
            {
                Sink.Again();
            }

            return (known.Scale, known.Scale?.Find(gradeKey));
        }

        row.Report(
            DocumentProblems.GradeUnknown,
            gradeColumn,
            ("value", ProblemSink.Quote(gradeId)),
            ("scale", Quantity.Of(id.ToString()))
        );
        return default;
    }

    // Villages and kecamatan may be absent from the areas as long as none of their level stands beside them.
    private bool MayHoldTps(AreaCode code)
    {
        for (var level = code.Level; level >= AreaLevel.Provinsi; level--)
        {
            if (_areaCodes.Contains(code.AtLevel(level)))
            {
                return level == code.Level || !_areaParents.Contains(code.AtLevel(level)) || !_areasComplete;
            }
        }

        return !_areasComplete;
    }

    private bool KnowsPlace(Fields row, Place place) =>
        place.IsUnit ? KnowsUnit(row, "place", place.Unit) : KnowsArea(row, "place", place.Area);

    private bool KnowsArea(Fields row, string column, AreaCode area) =>
        Knows(_areaCodes.Contains(area), _areasComplete, row, column, DocumentProblems.AreaUnknown, area.ToString());

    private bool KnowsUnit(Fields row, string column, Id<PoliceUnit> unit) =>
        Knows(_unitIds.Contains(unit), _unitsComplete, row, column, DocumentProblems.UnitUnknown, unit.ToString());

    // What is absent from a table that was not read to its end may stand in the rest of it.
    private bool Knows(bool there, bool complete, Fields row, string column, NoticeKind kind, string value)
    {
        if (there)
        {
            return true;
        }

        if (complete)
        {
            row.Report(kind, column, ("value", Quantity.Of(value)));
        }
        else
        {
            Sink.Again();
        }

        return false;
    }

    private static ImmutableArray<Citation> Cite(Fields row, List<string?>? items, SourceTable sources) =>
        sources.Cite(row, "sources", row.Distinct("sources", (items ?? []).OfType<string>()));
}
