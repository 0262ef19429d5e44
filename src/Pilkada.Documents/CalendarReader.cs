using Pilkada.Stages;

namespace Pilkada.Documents;

// One reading of a calendar folder.
internal sealed class CalendarReader(FolderReader folder, CalendarDto dto)
{
    // Stages are held against one another, so there are never as many as rows of other tables.
    private const int MaxStages = 10_000;

    private ProblemSink Sink => folder.Sink;

    public StageCalendar? Read()
    {
        folder.CheckVersion(dto.SchemaVersion);
        var root = folder.Members("$", ("id", dto.Id), ("votingDay", dto.VotingDay));
        var id = root.Id<StageCalendar>("id");
        var title = folder.Text(dto.Title, "$.title");
        var votingDay = root.Required("votingDay") is null ? null : root.Date("votingDay");
        var sources = new SourceTable(
            dto.Tables?.Sources is null ? new Table("sources", [], isComplete: false) : folder.Table("sources", dto.Tables.Sources)
        );
        var citations = sources.Cite(root, "sources", root.Distinct("sources", (dto.Sources ?? []).OfType<string>()));
        if (dto.Sources is { Count: 0 })
        {
            root.Report(DocumentProblems.SourceMissing, "sources", ("provenance", Quantity.Of("published")));
        }

        var stages = dto.Tables?.Stages is null ? [] : ReadStages(folder.Table("stages", dto.Tables.Stages, MaxStages), sources);
        return Sink.Any
            ? null
            : new StageCalendar(id!.Value, title!, votingDay!.Value, Evidence.Published(citations[0], citations.Skip(1)), stages);
    }

    private List<ElectionStage> ReadStages(Table table, SourceTable sources)
    {
        var stages = new List<ElectionStage>();
        var ids = new Ids<ElectionStage>();
        var parents = new Dictionary<Id<ElectionStage>, (Fields Row, Id<ElectionStage> Parent)>();
        foreach (var row in table.Rows)
        {
            var start = Sink.Count;
            var id = row.Id<ElectionStage>("key");
            var parent = row.Id<ElectionStage>("parent", required: false);
            var name = row.RequiredText("name");
            var phase = row.Choice("phase", Choices.Phases);
            var (from, to) = (row.Date("start"), row.Date("end"));
            row.InOrder("start", "end", from, to);
            var rule = row.Text("event");
            var scope = row.List("scope").Select(a => row.ParseArea("scope", a) ?? default).ToImmutableArray();
            var basis = Basis.Read(row, sources);
            if (basis is { Evidence: null })
            {
                // The days of a stage rest on a source, always.
                row.Report(
                    basis.Provenance == Provenance.Unknown ? DocumentProblems.ProvenanceMissing : DocumentProblems.SourceMissing,
                    basis.Provenance == Provenance.Unknown ? "provenance" : "sources",
                    basis.Provenance == Provenance.Unknown ? [] : [("provenance", Quantity.Of("published"))]
                );
            }

            var note = row.Text("note");
            if (id is not { } known || !ids.IsNew(row, "key", known))
            {
                continue;
            }

            parents.Add(known, (row, parent ?? default));
            if (Sink.Count == start && parent != known)
            {
                stages.Add(new ElectionStage(known, name!, phase!.Value, basis!.Evidence!, from, to, rule, parent!.Value, scope, note));
            }
        }

        if (table is { IsComplete: true, Rows.IsEmpty: true })
        {
            Sink.Add(DocumentProblems.TableWithoutRows, DataLocation.In(dto.Tables!.Stages!.File!));
        }

        foreach (var (row, parent) in parents.Values.Where(p => !p.Parent.IsEmpty && !parents.ContainsKey(p.Parent) && table.IsComplete))
        {
            row.Report(DocumentProblems.StageUnknown, "parent", ("value", Quantity.Of(parent.ToString())));
        }

        foreach (
            var id in Cycles.Of(
                parents.ToDictionary(p => p.Key, p => parents.ContainsKey(p.Value.Parent) ? ImmutableArray.Create(p.Value.Parent) : [])
            )
        )
        {
            parents[id].Row.Report(DocumentProblems.CycleFound, "parent", ("value", Quantity.Of(id.ToString())));
        }

        return stages;
    }
}
