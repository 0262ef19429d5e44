using NodaTime;

namespace Pilkada.Stages;

/// <summary>By how many calendar days a day moved.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example>The vote of 2020: <code>DayShift.Between(new LocalDate(2020, 9, 23), new LocalDate(2020, 12, 9)).Days // 77</code></example>
public sealed class DayShift : IExplained
{
    private DayShift(Explanation before, Explanation after)
    {
        Before = before.Value.Date;
        After = after.Value.Date;
        Days = Period.DaysBetween(Before, After);
        Explanation = Explanation.Difference(
            new LocalText("Pergeseran dalam hari", "Moved by days"),
            Quantity.Of(Days),
            Unit.Days,
            [after, before],
            StagesRules.Shift.Id
        );
    }

    /// <summary>Gets the day before the change.</summary>
    public LocalDate Before { get; }

    /// <summary>Gets the day after the change.</summary>
    public LocalDate After { get; }

    /// <summary>Gets the calendar days it moved: positive when it is later now, 0 when it did not move.</summary>
    public int Days { get; }

    /// <inheritdoc/>
    public Explanation Explanation { get; }

    /// <summary>Counts the days.</summary>
    /// <param name="before">The day before the change.</param>
    /// <param name="after">The day after the change.</param>
    /// <returns>The shift.</returns>
    public static DayShift Between(LocalDate before, LocalDate after) =>
        new(
            Explanation.Entered(new LocalText("Tanggal semula", "Day before"), Quantity.Of(before), Unit.None),
            Explanation.Entered(new LocalText("Tanggal baru", "Day after"), Quantity.Of(after), Unit.None)
        );

    internal static LocalText LabelOf(ElectionStage stage, DeadlineKind kind) =>
        kind == DeadlineKind.Start
            ? new LocalText($"Hari pertama: {stage.Name.Indonesian}", $"First day: {stage.Name.English}")
            : new LocalText($"Hari terakhir: {stage.Name.Indonesian}", $"Last day: {stage.Name.English}");

    internal static DayShift? Of(ElectionStage before, ElectionStage after, DeadlineKind kind)
    {
        Explanation? Day(ElectionStage stage) =>
            (kind == DeadlineKind.Start ? stage.Start : stage.End) is { } date
                ? Explanation.Given(LabelOf(stage, kind), Quantity.Of(date), Unit.None, stage.Evidence)
                : null;
        return Day(before) is { } old && Day(after) is { } now ? new DayShift(old, now) : null;
    }

    internal static DayShift OfVoting(StageCalendar before, StageCalendar after)
    {
        static Explanation Day(StageCalendar calendar) =>
            Explanation.Given(
                new LocalText($"Hari pemungutan suara, {calendar.Title.Indonesian}", $"Voting day, {calendar.Title.English}"),
                Quantity.Of(calendar.VotingDay),
                Unit.None,
                calendar.Evidence
            );
        return new DayShift(Day(before), Day(after));
    }
}

/// <summary>A stage whose first or last day is another one in a second calendar.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StageMove
{
    internal StageMove(ElectionStage before, ElectionStage after)
    {
        Before = before;
        After = after;
        Start = DayShift.Of(before, after, DeadlineKind.Start);
        End = DayShift.Of(before, after, DeadlineKind.End);
    }

    /// <summary>Gets the stage of the first calendar.</summary>
    public ElectionStage Before { get; }

    /// <summary>Gets the stage of the second calendar.</summary>
    public ElectionStage After { get; }

    /// <summary>Gets how far the first day moved, 0 days included; null when one calendar does not set it.</summary>
    public DayShift? Start { get; }

    /// <summary>Gets how far the last day moved, 0 days included; null when one calendar does not set it.</summary>
    public DayShift? End { get; }

    /// <summary>Returns the id of the stage.</summary>
    /// <returns>For example <c>penyelenggaraan.kampanye</c>.</returns>
    public override string ToString() => Before.Id.ToString();
}

/// <summary>What differs between two calendars: stages added, removed, moved, or changed in something else.</summary>
/// <remarks>Every stage of either calendar is in exactly one of the five lists. Immutable and thread-safe.</remarks>
/// <example><code>CalendarDiff.Between(original2020, amended2020).VotingDay.Days // 77</code></example>
public sealed class CalendarDiff
{
    private CalendarDiff(StageCalendar before, StageCalendar after)
    {
        Before = before;
        After = after;
        VotingDay = DayShift.OfVoting(before, after);
        Added = [.. after.Stages.Where(s => before.Find(s.Id) is null)];
        Removed = [.. before.Stages.Where(s => after.Find(s.Id) is null)];
        ImmutableArray<(ElectionStage Old, ElectionStage New)> kept =
        [
            .. after.Stages.Where(s => before.Find(s.Id) is not null).Select(s => (before.Find(s.Id)!, s)),
        ];
        Moved = [.. kept.Where(k => HasMoved(k.Old, k.New)).Select(k => new StageMove(k.Old, k.New))];
        Changed = [.. kept.Where(k => !HasMoved(k.Old, k.New) && !IsSame(k.Old, k.New)).Select(k => k.New)];
        Unchanged = [.. kept.Where(k => !HasMoved(k.Old, k.New) && IsSame(k.Old, k.New)).Select(k => k.New)];
    }

    /// <summary>Gets the first calendar.</summary>
    public StageCalendar Before { get; }

    /// <summary>Gets the second calendar.</summary>
    public StageCalendar After { get; }

    /// <summary>Gets how far the voting day moved.</summary>
    public DayShift VotingDay { get; }

    /// <summary>Gets the stages that only the second calendar has, in its order.</summary>
    public ImmutableArray<ElectionStage> Added { get; }

    /// <summary>Gets the stages that only the first calendar has, in its order.</summary>
    public ImmutableArray<ElectionStage> Removed { get; }

    /// <summary>Gets the stages whose days differ, in the order of the second calendar.</summary>
    public ImmutableArray<StageMove> Moved { get; }

    /// <summary>Gets the stages with the same days that differ in name, group, rule, scope, note or evidence, as the second calendar has them.</summary>
    public ImmutableArray<ElectionStage> Changed { get; }

    /// <summary>Gets the stages that are the same in both, in the order of the second calendar.</summary>
    public ImmutableArray<ElectionStage> Unchanged { get; }

    /// <summary>Gets whether every stage is the same in both.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Moved.IsEmpty && Changed.IsEmpty;

    /// <summary>Compares two calendars by the ids of their stages.</summary>
    /// <param name="before">The first calendar.</param>
    /// <param name="after">The second calendar.</param>
    /// <returns>What differs.</returns>
    public static CalendarDiff Between(StageCalendar before, StageCalendar after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new CalendarDiff(before, after);
    }

    /// <summary>Makes the changes to a calendar.</summary>
    /// <param name="calendar">The first calendar, or one with the same stages.</param>
    /// <returns>A calendar equal to the second one; stages that did not change are those of <paramref name="calendar"/>.</returns>
    /// <exception cref="ArgumentException">The stages are not those of the first calendar.</exception>
    public StageCalendar ApplyTo(StageCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (
            calendar.Stages.Length != Before.Stages.Length
            || calendar.Stages.Any(s => Before.Find(s.Id) is not { } old || HasMoved(old, s) || !IsSame(old, s))
        )
        {
            throw new ArgumentException($"Calendar {calendar.Id} does not have the stages of {Before.Id}.", nameof(calendar));
        }

        var unchanged = Unchanged.Select(s => s.Id).ToHashSet();
        return StageCalendar.Of(
            After.Amendment,
            After.Id,
            After.Title,
            After.VotingDay,
            After.Evidence,
            After.Stages.Select(s => unchanged.Contains(s.Id) ? calendar.Find(s.Id)! : s)
        );
    }

    private static bool HasMoved(ElectionStage before, ElectionStage after) => before.Start != after.Start || before.End != after.End;

    private static bool IsSame(ElectionStage before, ElectionStage after) =>
        before.Name.Equals(after.Name)
        && before.Phase == after.Phase
        && before.Evidence.Equals(after.Evidence)
        && Equals(before.EventRule, after.EventRule)
        && before.Parent == after.Parent
        && before.Scope.SequenceEqual(after.Scope)
        && Equals(before.Note, after.Note);
}
