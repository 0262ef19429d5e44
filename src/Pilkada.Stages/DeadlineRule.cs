using NodaTime;

namespace Pilkada.Stages;

/// <summary>Something that happens on a day and from which time limits run, such as the reading of a ruling.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ElectionEvent
{
    /// <summary>Creates an event.</summary>
    /// <param name="id">Its id, such as <c>result-announced</c>; not empty.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public ElectionEvent(Id<ElectionEvent> id, LocalText name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (id.IsEmpty)
        {
            throw new ArgumentException("An event has an id.", nameof(id));
        }

        Id = id;
        Name = name;
    }

    /// <summary>Gets the id.</summary>
    public Id<ElectionEvent> Id { get; }

    /// <summary>Gets the name.</summary>
    public LocalText Name { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>result-announced</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>What one source says of a time limit: n calendar or working days after or before an event.</summary>
/// <remarks>
/// Several rules may share an id: they are what several sources say of the same limit, and they may disagree. Immutable and thread-safe.
/// </remarks>
/// <example>
/// The petition to the Constitutional Court, UU 10/2016 Pasal 157 (5):
/// <code>new DeadlineRule(id, name, resultAnnounced, 3, DayKind.Working, DeadlineDirection.After, evidence, petitionReceived)</code>
/// </example>
public sealed class DeadlineRule
{
    /// <summary>Creates a rule.</summary>
    /// <param name="id">The id of the time limit, such as <c>court-petition</c>; not empty.</param>
    /// <param name="name">What must be done by then.</param>
    /// <param name="trigger">The event counted from.</param>
    /// <param name="count">How many days; from 0, the day of the event, to <see cref="CountedDay.MostDays"/>.</param>
    /// <param name="dayKind">Which days; calendar days unless the article says working days.</param>
    /// <param name="direction">Which way.</param>
    /// <param name="evidence">What it rests on; its first citation is the source that sets it.</param>
    /// <param name="result">The event that has happened once it is done; the empty id for none.</param>
    /// <param name="from">The first day it is in force, or null for no known start.</param>
    /// <param name="to">The last day it is in force, inclusive, or null while no end is known.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">The id is empty, a count, kind or direction is not an allowed one, the end lies before the start, or the result is the event counted from.</exception>
    public DeadlineRule(
        Id<DeadlineRule> id,
        LocalText name,
        ElectionEvent trigger,
        int count,
        DayKind dayKind,
        DeadlineDirection direction,
        Evidence evidence,
        Id<ElectionEvent> result = default,
        LocalDate? from = null,
        LocalDate? to = null,
        LocalText? note = null
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(trigger);
        ArgumentNullException.ThrowIfNull(evidence);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A time limit has an id.", nameof(id));
        }

        CountedDay.ThrowIfWrong(count, dayKind, direction);
        if (result == trigger.Id)
        {
            throw new ArgumentException($"{id} leads from {result} to itself.", nameof(result));
        }

        if (from is { } first && to is { } last && last < first)
        {
            throw new ArgumentOutOfRangeException(
                nameof(to),
                FormattableString.Invariant($"{id} ends on {last:R}, before its start on {first:R}.")
            );
        }

        Id = id;
        Name = name;
        Trigger = trigger;
        Count = count;
        DayKind = dayKind;
        Direction = direction;
        Evidence = evidence;
        Result = result;
        From = from;
        To = to;
        Note = note;
    }

    /// <summary>Gets the id of the time limit.</summary>
    public Id<DeadlineRule> Id { get; }

    /// <summary>Gets what must be done by then.</summary>
    public LocalText Name { get; }

    /// <summary>Gets the event counted from.</summary>
    public ElectionEvent Trigger { get; }

    /// <summary>Gets how many days are counted.</summary>
    public int Count { get; }

    /// <summary>Gets which days are counted.</summary>
    public DayKind DayKind { get; }

    /// <summary>Gets which way they are counted.</summary>
    public DeadlineDirection Direction { get; }

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets the source that sets it: the first citation.</summary>
    public Id<Citation> Source => Evidence.First.Id;

    /// <summary>Gets the event that has happened once it is done, or the empty id.</summary>
    public Id<ElectionEvent> Result { get; }

    /// <summary>Gets the first day it is in force, or null.</summary>
    public LocalDate? From { get; }

    /// <summary>Gets the last day it is in force, inclusive, or null.</summary>
    public LocalDate? To { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }

    /// <summary>Tells whether the rule is in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True from the first to the last day, both included.</returns>
    public bool Covers(LocalDate date) => (From is null || From <= date) && (To is null || date <= To);

    /// <summary>Returns id and source.</summary>
    /// <returns>For example <c>court-petition (uu-10-2016#Pasal 157 ayat (5))</c>.</returns>
    public override string ToString() => $"{Id} ({Evidence.First})";

    internal bool Overlaps(DeadlineRule other) =>
        (From is null || other.To is null || From <= other.To) && (other.From is null || To is null || other.From <= To);
}
