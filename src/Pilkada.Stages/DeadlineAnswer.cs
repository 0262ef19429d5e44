using NodaTime;

namespace Pilkada.Stages;

/// <summary>What one rule gives for its time limit.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DeadlineReading
{
    internal DeadlineReading(DeadlineRule rule, EventDate? trigger, WorkingDays workingDays)
    {
        Rule = rule;
        Trigger = trigger;
        IsInForce = trigger is null ? null : rule.Covers(trigger.Date);
        Counted = IsInForce == true ? CountedDay.Of(rule, trigger!.Explanation, workingDays) : null;
    }

    /// <summary>Gets the rule.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Gets the day of its event, or null when that is not known.</summary>
    public EventDate? Trigger { get; }

    /// <summary>Gets whether the rule is in force on the day of its event; null when that day is not known.</summary>
    public bool? IsInForce { get; }

    /// <summary>Gets the last day, or null when the event is not known or the rule is not in force.</summary>
    public CountedDay? Counted { get; }
}

/// <summary>When a time limit ends: one day, a conflict of sources with every day they give, or unknown with the events that are missing.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DeadlineAnswer : IExplained
{
    internal DeadlineAnswer(Id<DeadlineRule> id, ImmutableArray<DeadlineReading> readings)
    {
        Id = id;
        Readings = readings;
        Name = readings[0].Rule.Name;
        Missing = [.. readings.Where(r => r.Trigger is null).Select(r => r.Rule.Trigger).DistinctBy(e => e.Id)];
        ImmutableArray<DeadlineReading> dated = [.. readings.Where(r => r.Counted is not null)];
        // Each reading is in force already, so the entries carry no dates of their own; a day outside their time is a gap.
        State = new DatedParameter<LocalDate>(
            Name,
            dated
                .Select(r => new DatedEntry<LocalDate>(r.Counted!.Date, r.Rule.Evidence.First))
                .DefaultIfEmpty(
                    new DatedEntry<LocalDate>(LocalDate.MinIsoValue, readings[0].Rule.Evidence.First, to: LocalDate.MinIsoValue)
                )
        ).On(LocalDate.MaxIsoValue);
        Date = (State as ParameterState<LocalDate>.InForce)?.Value;
        Explanation = Date is { } date
            ? dated.Length == 1
                ? dated[0].Counted!.Explanation
                : Explanation.Minimum(
                    Name,
                    Quantity.Of(date),
                    Unit.None,
                    dated.Select(r => r.Counted!.Explanation),
                    StagesRules.Counting.Id
                )
            : Explanation.Unknown(Name, Unit.None, dated.IsEmpty ? Gap() : Disagreement(dated));
    }

    /// <summary>Gets the id of the time limit.</summary>
    public Id<DeadlineRule> Id { get; }

    /// <summary>Gets what must be done by then.</summary>
    public LocalText Name { get; }

    /// <summary>Gets what each rule gives, in order; only those of the source chosen, if one was.</summary>
    public ImmutableArray<DeadlineReading> Readings { get; }

    /// <summary>Gets one day in force, a conflict of days, or a gap.</summary>
    public ParameterState<LocalDate> State { get; }

    /// <summary>Gets the last day; null in a conflict and in a gap.</summary>
    public LocalDate? Date { get; }

    /// <summary>Gets the events whose days are not known. With a day at hand, other sources count from these and may still disagree.</summary>
    public ImmutableArray<ElectionEvent> Missing { get; }

    /// <summary>Gets whether an event on the way was assumed to happen on its last day.</summary>
    public bool IsAssumed => Readings.Any(r => r.Counted is not null && AssumedBelow(r.Trigger!.Explanation));

    /// <inheritdoc/>
    /// <remarks>Unknown in a conflict, with every day and its source, and in a gap, with the events that are missing.</remarks>
    public Explanation Explanation { get; }

    // The latest-day rule stands exactly where an event was assumed.
    private static bool AssumedBelow(Explanation explanation) => explanation.Nodes().Any(n => n.Rule == StagesRules.LatestDay.Id);

    private static LocalText Disagreement(ImmutableArray<DeadlineReading> dated)
    {
        string Side(Language language) =>
            string.Join("; ", dated.Select(r => $"{LocalFormat.Date(r.Counted!.Date, language)} ({r.Rule.Evidence.First})"));
        return new LocalText(
            $"sumber berbeda, pilih salah satu: {Side(Language.Indonesian)}",
            $"the sources disagree, choose one: {Side(Language.English)}"
        );
    }

    private LocalText Gap()
    {
        string Side(Language language) => LocalFormat.List([.. Missing.Select(e => e.Name.In(language))], language);
        return Missing.IsEmpty
            ? new LocalText("tidak ada ketentuan yang berlaku pada tanggal peristiwanya", "no rule is in force on the day of its event")
            : new LocalText(
                $"tanggal peristiwa ini belum diketahui: {Side(Language.Indonesian)}",
                $"the day of this event is not known: {Side(Language.English)}"
            );
    }
}

/// <summary>The answers to all time limits of a chain.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DeadlineAnswers
{
    private readonly Dictionary<Id<DeadlineRule>, DeadlineAnswer> _byId;

    internal DeadlineAnswers(ImmutableArray<DeadlineAnswer> all)
    {
        All = all;
        _byId = all.ToDictionary(a => a.Id);
    }

    /// <summary>Gets all answers, in the order of the chain.</summary>
    public ImmutableArray<DeadlineAnswer> All { get; }

    /// <summary>Finds an answer.</summary>
    /// <param name="id">The id of the time limit.</param>
    /// <returns>The answer, or null when the chain has no such limit.</returns>
    public DeadlineAnswer? Find(Id<DeadlineRule> id) => _byId.GetValueOrDefault(id);

    /// <summary>Reports every conflict that is not resolved.</summary>
    /// <param name="area">The area it is reported for.</param>
    /// <param name="only">The one time limit to report on; the empty id for all.</param>
    /// <returns>One <see cref="StagesFindings.DeadlineConflict"/> for each, in the order of the chain.</returns>
    public ImmutableArray<Finding> Findings(AreaCode area, Id<DeadlineRule> only = default) =>
        [
            .. All.Where(a => only.IsEmpty || a.Id == only)
                .Where(a => a.State is ParameterState<LocalDate>.Conflict)
                .Select(a => new Finding(
                    StagesFindings.DeadlineConflict,
                    Severity.Warning,
                    Place.Of(area),
                    [("deadline", Quantity.Of(a.Name)), ("values", Quantity.Of(Values(a)))],
                    rule: StagesRules.Counting.Id,
                    explanation: a.Explanation
                )),
        ];

    private static LocalText Values(DeadlineAnswer answer)
    {
        string Side(Language language) =>
            LocalFormat.List(
                [
                    .. answer
                        .Readings.Where(r => r.Counted is not null)
                        .Select(r => $"{LocalFormat.Date(r.Counted!.Date, language)} ({r.Rule.Evidence.First})"),
                ],
                language
            );
        return new LocalText(Side(Language.Indonesian), Side(Language.English));
    }
}
