using NodaTime;

namespace Pilkada.Stages;

/// <summary>A set of time limits that may lead from one to the next: answers when each ends, from the days of the events that are known.</summary>
/// <remarks>
/// A rule counts when it is in force on the day of its event. Where rules of one limit disagree, the caller chooses a source; otherwise it is a conflict with every value.
/// The end of one limit is taken as the day of the next event only when that is asked for. Immutable and thread-safe.
/// </remarks>
/// <example><code>chain.Answer([(resultAnnounced, new LocalDate(2024, 12, 9))], workingDays).Find(petition)!.Date</code></example>
public sealed class DeadlineChain
{
    private readonly ImmutableArray<(Id<DeadlineRule> Id, ImmutableArray<DeadlineRule> Rules)> _deadlines;
    private readonly Dictionary<Id<ElectionEvent>, ElectionEvent> _events;

    /// <summary>Creates a chain.</summary>
    /// <param name="rules">The rules; at least one.</param>
    /// <exception cref="ArgumentException">
    /// There is no rule, two rules of one limit by the same source overlap in time or count from different events, rules of one limit lead to different events, or the limits lead in a circle.
    /// </exception>
    public DeadlineChain(params IEnumerable<DeadlineRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = [.. rules];
        if (Rules.IsEmpty)
        {
            throw new ArgumentException("A chain has at least one rule.", nameof(rules));
        }

        _deadlines = [.. Rules.GroupBy(r => r.Id).Select(g => (g.Key, g.ToImmutableArray()))];
        _events = [];
        foreach (var rule in Rules)
        {
            _events.TryAdd(rule.Trigger.Id, rule.Trigger);
        }

        foreach (var (id, same) in _deadlines)
        {
            if (same.Any(r => r.Result != same[0].Result))
            {
                throw new ArgumentException($"The rules of {id} lead to different events.", nameof(rules));
            }

            for (var i = 0; i < same.Length; i++)
            {
                for (var j = i + 1; j < same.Length; j++)
                {
                    if (same[i].Source == same[j].Source && (same[i].Trigger.Id != same[j].Trigger.Id || same[i].Overlaps(same[j])))
                    {
                        throw new ArgumentException(
                            $"Two rules of {id} by {same[i].Source} overlap or count from different events.",
                            nameof(rules)
                        );
                    }
                }
            }
        }

        ThrowIfCircular(nameof(rules));
    }

    /// <summary>Gets the rules, in the order given.</summary>
    public ImmutableArray<DeadlineRule> Rules { get; }

    /// <summary>Gets the events that rules count from, in the order in which they first stand.</summary>
    public ImmutableArray<ElectionEvent> Events => [.. Rules.Select(r => r.Trigger.Id).Distinct().Select(id => _events[id])];

    /// <summary>Gets the ids of the time limits, in the order in which they first stand.</summary>
    public ImmutableArray<Id<DeadlineRule>> Deadlines => [.. _deadlines.Select(d => d.Id)];

    /// <summary>Answers every time limit.</summary>
    /// <param name="events">The days of the events that are known; each event at most once, and of this chain.</param>
    /// <param name="workingDays">Which days are working days.</param>
    /// <param name="choices">The source chosen for a limit whose rules disagree, each limit at most once; null for none.</param>
    /// <param name="assumeLatest">Whether an event that is not known is taken to happen on the last day that its limits allow.</param>
    /// <returns>One answer for each limit, in the order of <see cref="Deadlines"/>.</returns>
    /// <exception cref="ArgumentException">An event or a limit is not one of this chain or stands twice, or a source chosen says nothing of its limit.</exception>
    public DeadlineAnswers Answer(
        IEnumerable<(Id<ElectionEvent> Event, LocalDate Date)> events,
        WorkingDays workingDays,
        IEnumerable<(Id<DeadlineRule> Deadline, Id<Citation> Source)>? choices = null,
        bool assumeLatest = false
    )
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(workingDays);
        var known = new Dictionary<Id<ElectionEvent>, LocalDate>();
        foreach (var (id, date) in events)
        {
            if (!_events.ContainsKey(id) && Rules.All(r => r.Result != id))
            {
                throw new ArgumentException($"No rule of the chain knows the event {id}.", nameof(events));
            }

            if (!known.TryAdd(id, date))
            {
                throw new ArgumentException($"Event {id} stands twice.", nameof(events));
            }
        }

        var chosen = new Dictionary<Id<DeadlineRule>, Id<Citation>>();
        foreach (var (id, source) in choices ?? [])
        {
            if (Rules.All(r => r.Id != id || r.Source != source))
            {
                throw new ArgumentException($"{source} says nothing of {id}.", nameof(choices));
            }

            if (!chosen.TryAdd(id, source))
            {
                throw new ArgumentException($"A source is chosen twice for {id}.", nameof(choices));
            }
        }

        return new DeadlineAnswers(new Walk(this, known, workingDays, chosen, assumeLatest).Answers());
    }

    private void ThrowIfCircular(string parameter)
    {
        var done = new HashSet<Id<ElectionEvent>>();
        var open = new HashSet<Id<ElectionEvent>>();

        void Visit(Id<ElectionEvent> id)
        {
            if (done.Contains(id))
            {
                return;
            }

            if (!open.Add(id))
            {
                throw new ArgumentException($"The time limits lead from {id} back to it.", parameter);
            }

            foreach (var next in Rules.Where(r => r.Trigger.Id == id && !r.Result.IsEmpty).Select(r => r.Result))
            {
                Visit(next);
            }

            done.Add(id);
        }

        foreach (var rule in Rules)
        {
            Visit(rule.Trigger.Id);
        }
    }

    // One run over the chain; each limit and each event is worked out once.
    private sealed class Walk(
        DeadlineChain chain,
        Dictionary<Id<ElectionEvent>, LocalDate> known,
        WorkingDays workingDays,
        Dictionary<Id<DeadlineRule>, Id<Citation>> chosen,
        bool assumeLatest
    )
    {
        private readonly Dictionary<Id<DeadlineRule>, DeadlineAnswer> _answers = [];
        private readonly Dictionary<Id<ElectionEvent>, EventDate?> _dates = [];

        public ImmutableArray<DeadlineAnswer> Answers() => [.. chain._deadlines.Select(d => AnswerOf(d.Id, d.Rules))];

        private DeadlineAnswer AnswerOf(Id<DeadlineRule> id, ImmutableArray<DeadlineRule> rules)
        {
            if (!_answers.TryGetValue(id, out var answer))
            {
                ImmutableArray<DeadlineRule> asked = chosen.TryGetValue(id, out var source)
                    ? [.. rules.Where(r => r.Source == source)]
                    : rules;
                answer = new DeadlineAnswer(id, [.. asked.Select(r => new DeadlineReading(r, DateOf(r.Trigger), workingDays))]);
                _answers.Add(id, answer);
            }

            return answer;
        }

        private EventDate? DateOf(ElectionEvent when)
        {
            if (!_dates.TryGetValue(when.Id, out var date))
            {
                date =
                    known.TryGetValue(when.Id, out var entered) ? EventDate.Entered(when.Name, entered)
                    : assumeLatest ? Assume(when)
                    : null;
                _dates.Add(when.Id, date);
            }

            return date;
        }

        // A limit in conflict has no last day, so nothing can be assumed from it or beside it.
        private EventDate? Assume(ElectionEvent when)
        {
            ImmutableArray<DeadlineAnswer> leading =
            [
                .. chain._deadlines.Where(d => d.Rules[0].Result == when.Id).Select(d => AnswerOf(d.Id, d.Rules)),
            ];
            ImmutableArray<DeadlineAnswer> dated = [.. leading.Where(a => a.Date is not null)];
            return dated.IsEmpty || leading.Any(a => a.State is ParameterState<LocalDate>.Conflict)
                ? null
                : EventDate.Latest(when.Name, [.. dated.Select(a => a.Explanation)]);
        }
    }
}
