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
        var sources = folder.Sources(dto.Tables?.Sources);
        var citations = sources.Cite(root, "sources", root.Distinct("sources", (dto.Sources ?? []).OfType<string>()));
        if (dto.Sources is { Count: 0 })
        {
            root.Report(DocumentProblems.SourceMissing, "sources", ("provenance", Quantity.Of("published")));
        }

        var amendment = dto.Amends is { } amends ? ReadAmendment(amends, sources, id) : null;
        var stages = dto.Tables?.Stages is null ? [] : ReadStages(folder.Table("stages", dto.Tables.Stages, MaxStages), sources);
        if (Sink.Any)
        {
            return null;
        }

        var calendar = new StageCalendar(id!.Value, title!, votingDay!.Value, Evidence.Published(citations[0], citations.Skip(1)), stages);
        return amendment is null ? calendar : calendar.WithAmendment(amendment);
    }

    private CalendarAmendment? ReadAmendment(AmendmentDto amends, SourceTable sources, Id<StageCalendar>? own)
    {
        var before = Sink.Count;
        var fields = folder.Members(
            "$.amends",
            ("calendar", amends.Calendar),
            ("decision", amends.Decision),
            ("issuer", amends.Issuer),
            ("effective", amends.Effective)
        );
        var calendar = fields.Id<StageCalendar>("calendar");
        var decision = fields.Required("decision");
        var issuer = fields.Required("issuer");
        var effective = fields.Required("effective") is null ? null : fields.Date("effective");
        var citations = sources.Cite(fields, "sources", fields.Distinct("sources", (amends.Sources ?? []).OfType<string>()));
        if (amends.Sources is { Count: 0 })
        {
            fields.Report(DocumentProblems.SourceMissing, "sources", ("provenance", Quantity.Of("published")));
        }

        if (calendar is { } superseded && superseded == own)
        {
            fields.Report(DocumentProblems.CycleFound, "calendar", ("value", Quantity.Of(superseded.ToString())));
        }

        return Sink.Count == before
            ? new CalendarAmendment(
                decision!,
                issuer!,
                effective!.Value,
                calendar!.Value,
                Evidence.Published(citations[0], citations.Skip(1))
            )
            : null;
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
            var evidence = Basis.ReadEvidence(row, sources);
            var note = row.Text("note");
            if (id is not { } known || !ids.IsNew(row, "key", known))
            {
                continue;
            }

            parents.Add(known, (row, parent ?? default));
            if (Sink.Count == start && parent != known)
            {
                stages.Add(new ElectionStage(known, name!, phase!.Value, evidence!, from, to, rule, parent!.Value, scope, note));
            }
        }

        folder.NotEmpty(table, dto.Tables!.Stages!);

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
