using Pilkada.Stages;

namespace Pilkada.Documents;

// One reading of a folder of time limits.
internal sealed class DeadlineReader(FolderReader folder, DeadlinesDto dto)
{
    // Rules are held against one another, so there are never as many as rows of other tables.
    private const int MaxRules = 10_000;

    private readonly Agreements<DeadlineRule> _limits = new();
    private readonly Agreements<ElectionEvent> _events = new();
    private readonly List<(DeadlineRule Rule, Fields Row)> _rules = [];
    private readonly Dictionary<Id<ElectionEvent>, List<Id<ElectionEvent>>> _leads = [];
    private readonly Dictionary<Id<ElectionEvent>, Fields> _rowOf = [];

    private ProblemSink Sink => folder.Sink;

    public DeadlineChain? Read()
    {
        folder.CheckVersion(dto.SchemaVersion);
        var sources = folder.Sources(dto.Tables?.Sources);
        if (dto.Tables?.Deadlines is { } named)
        {
            var table = folder.Table("deadlines", named, MaxRules);
            foreach (var row in table.Rows)
            {
                ReadRule(row, sources);
            }

            folder.NotEmpty(table, named);
            foreach (var id in Cycles.Of(_leads.ToDictionary(l => l.Key, l => l.Value.Where(_leads.ContainsKey).ToImmutableArray())))
            {
                _rowOf[id].Report(DocumentProblems.CycleFound, "event", ("value", Quantity.Of(id.ToString())));
            }
        }

        return Sink.Any ? null : new DeadlineChain(_rules.Select(r => r.Rule));
    }

    private void ReadRule(Fields row, SourceTable sources)
    {
        var start = Sink.Count;
        var id = row.Id<DeadlineRule>("id");
        var name = row.RequiredText("name");
        var trigger = row.Id<ElectionEvent>("event");
        var triggerName = row.RequiredText("event");
        var count = row.WholeNumber("count", CountedDay.MostDays);
        var dayKind = row.Choice("day_kind", Choices.DayKinds);
        var direction = row.Choice("direction", Choices.Directions);
        var result = row.Id<ElectionEvent>("result_event", required: false);
        var (from, to) = (row.Date("from"), row.Date("to"));
        row.InOrder("from", "to", from, to);
        var evidence = Basis.ReadEvidence(row, sources);
        var note = row.Text("note");
        if (trigger is { } when && triggerName is not null)
        {
            _events.Check(row, "event_id", when, triggerName);
        }

        if (id is { } limit)
        {
            _limits.Check(row, "name_id", limit, name);
            _limits.Check(row, "result_event", limit, result);
        }

        if (trigger is { } origin)
        {
            _rowOf.TryAdd(origin, row);
            _leads.TryAdd(origin, []);
            if (result is { IsEmpty: false } next)
            {
                _leads[origin].Add(next);
            }
        }

        if (Sink.Count != start || result == trigger)
        {
            return;
        }

        var rule = new DeadlineRule(
            id!.Value,
            name!,
            new ElectionEvent(trigger!.Value, triggerName!),
            count!.Value,
            dayKind!.Value,
            direction!.Value,
            evidence!,
            result!.Value,
            from,
            to,
            note
        );
        CheckOverlap(rule, row);
        _rules.Add((rule, row));
    }

    // One source does not disagree with itself: it sets a limit once at a time, and from one event.
    private void CheckOverlap(DeadlineRule rule, Fields row)
    {
        foreach (var (other, first) in _rules.Where(r => r.Rule.Id == rule.Id && r.Rule.Source == rule.Source))
        {
            if (other.Trigger.Id != rule.Trigger.Id)
            {
                row.Report(DocumentProblems.RowsDiffer, "event", Agreements.Arguments("event", rule.Id.ToString(), first.At("event")));
                return;
            }

            if (Agreements.Overlap(other.From, other.To, rule.From, rule.To))
            {
                row.Report(DocumentProblems.RowsOverlap, "from", Agreements.Overlapping(rule.Source, rule.Id.ToString(), first.At("from")));
                return;
            }
        }
    }
}
