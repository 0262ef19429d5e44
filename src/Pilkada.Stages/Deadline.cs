using NodaTime;

namespace Pilkada.Stages;

/// <summary>The calendar days from one day to another.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>DaysLeft.Between(new LocalDate(2024, 11, 25), new LocalDate(2024, 11, 27)).Days // 2</code></example>
public sealed class DaysLeft : IExplained
{
    private DaysLeft(LocalDate asOf, Explanation deadline)
    {
        AsOf = asOf;
        Deadline = deadline.Value.Date;
        Days = Period.DaysBetween(asOf, Deadline);
        Explanation = Explanation.Difference(
            new LocalText("Hari menuju tenggat", "Days left to the deadline"),
            Quantity.Of(Days),
            Unit.Days,
            [deadline, Explanation.Entered(new LocalText("Per tanggal", "As of"), Quantity.Of(asOf), Unit.None)],
            StagesRules.Deadline.Id
        );
    }

    /// <summary>Gets the day counted from.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets the day of the deadline.</summary>
    public LocalDate Deadline { get; }

    /// <summary>Gets the calendar days left: 0 on the day itself, negative after it.</summary>
    public int Days { get; }

    /// <inheritdoc/>
    public Explanation Explanation { get; }

    /// <summary>Counts the days.</summary>
    /// <param name="asOf">The day counted from.</param>
    /// <param name="deadline">The day of the deadline.</param>
    /// <returns>The days left.</returns>
    public static DaysLeft Between(LocalDate asOf, LocalDate deadline) =>
        new(asOf, Explanation.Entered(new LocalText("Tanggal tenggat", "Day of the deadline"), Quantity.Of(deadline), Unit.None));

    internal static DaysLeft Between(LocalDate asOf, ElectionStage stage, DeadlineKind kind, LocalDate deadline) =>
        new(asOf, Explanation.Given(DayShift.LabelOf(stage, kind), Quantity.Of(deadline), Unit.None, stage.Evidence));
}

/// <summary>Which end of a stage a deadline is.</summary>
public enum DeadlineKind
{
    /// <summary>The first day of the stage.</summary>
    Start = 0,

    /// <summary>The last day of the stage.</summary>
    End = 1,
}

/// <summary>A day on which a stage begins or ends, and how many calendar days are left.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Deadline : IExplained
{
    private Deadline(ElectionStage stage, DeadlineKind kind, LocalDate date, LocalDate asOf)
    {
        Stage = stage;
        Kind = kind;
        Date = date;
        Left = DaysLeft.Between(asOf, stage, kind, date);
    }

    /// <summary>Gets the stage.</summary>
    public ElectionStage Stage { get; }

    /// <summary>Gets which end of the stage it is.</summary>
    public DeadlineKind Kind { get; }

    /// <summary>Gets the day.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the calendar days left.</summary>
    public DaysLeft Left { get; }

    /// <inheritdoc/>
    public Explanation Explanation => Left.Explanation;

    internal static IEnumerable<Deadline> Of(ElectionStage stage, LocalDate asOf)
    {
        if (stage.Start is { } start && start >= asOf)
        {
            yield return new Deadline(stage, DeadlineKind.Start, start, asOf);
        }

        if (stage.End is { } end && end >= asOf)
        {
            yield return new Deadline(stage, DeadlineKind.End, end, asOf);
        }
    }
}
