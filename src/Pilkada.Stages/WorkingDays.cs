using NodaTime;

namespace Pilkada.Stages;

/// <summary>Which days are working days (hari kerja): Monday to Friday, less the public holidays given.</summary>
/// <remarks>
/// Holidays are an argument, because the government sets them anew each year; without them a working-day limit comes out too early.
/// Collective leave (cuti bersama) counts as a holiday exactly when the caller lists it. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Three working days after Friday 6 December 2024 are Monday, Tuesday and Wednesday:
/// <code>WorkingDays.Without().After(new LocalDate(2024, 12, 6), 3) // 2024-12-11</code>
/// </example>
public sealed class WorkingDays
{
    private WorkingDays(ImmutableSortedSet<LocalDate> holidays) => Holidays = holidays;

    /// <summary>Gets the public holidays, in order; those on a Saturday or Sunday change nothing.</summary>
    public ImmutableSortedSet<LocalDate> Holidays { get; }

    /// <summary>Says which days are holidays.</summary>
    /// <param name="holidays">The public holidays; a day that stands twice counts once.</param>
    /// <returns>The working days.</returns>
    public static WorkingDays Without(params IEnumerable<LocalDate> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        return new WorkingDays([.. holidays]);
    }

    /// <summary>Tells whether a day is a Saturday or a Sunday.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True on the two days.</returns>
    public static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    /// <summary>Tells whether a day is a working day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>False on Saturdays, Sundays and holidays.</returns>
    public bool Contains(LocalDate date) => !IsWeekend(date) && !Holidays.Contains(date);

    /// <summary>Finds the day a number of working days after another, which itself is not counted.</summary>
    /// <param name="date">The day counted from; it need not be a working day.</param>
    /// <param name="count">The working days; 0 is the day itself.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public LocalDate After(LocalDate date, int count) => Walk(date, count, 1);

    /// <summary>Finds the day a number of working days before another, which itself is not counted.</summary>
    /// <param name="date">The day counted from; it need not be a working day.</param>
    /// <param name="count">The working days; 0 is the day itself.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public LocalDate Before(LocalDate date, int count) => Walk(date, count, -1);

    /// <summary>Counts the working days after a day, up to and including another.</summary>
    /// <param name="from">The day counted from; not counted itself.</param>
    /// <param name="to">The last day counted.</param>
    /// <returns>The working days; negative, and counted from the later day, when <paramref name="to"/> lies before <paramref name="from"/>.</returns>
    /// <example><code>WorkingDays.Without().Between(new LocalDate(2024, 12, 6), new LocalDate(2024, 12, 11)) // 3</code></example>
    public int Between(LocalDate from, LocalDate to)
    {
        var step = to < from ? -1 : 1;
        var count = 0;
        for (var day = from; day != to; )
        {
            day = day.PlusDays(step);
            count += Contains(day) ? step : 0;
        }

        return count;
    }

    private LocalDate Walk(LocalDate date, int count, int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        while (count > 0)
        {
            date = date.PlusDays(step);
            count -= Contains(date) ? 1 : 0;
        }

        return date;
    }
}
