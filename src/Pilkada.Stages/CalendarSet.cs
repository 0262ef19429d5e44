using NodaTime;

namespace Pilkada.Stages;

/// <summary>Where and for which contest a calendar holds, and since when.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CalendarScope
{
    /// <summary>Creates a scope.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="area">The area it holds in, with all that lies inside; the country by default.</param>
    /// <param name="contest">The contest it holds for; the empty id for all.</param>
    /// <param name="from">The first day it holds, such as that of a ruling, or null for always.</param>
    public CalendarScope(StageCalendar calendar, AreaCode area = default, Id<Contest> contest = default, LocalDate? from = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Calendar = calendar;
        Area = area;
        Contest = contest;
        From = from;
    }

    /// <summary>Gets the calendar.</summary>
    public StageCalendar Calendar { get; }

    /// <summary>Gets the area it holds in.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the contest it holds for, or the empty id for all.</summary>
    public Id<Contest> Contest { get; }

    /// <summary>Gets the first day it holds, or null for always.</summary>
    public LocalDate? From { get; }

    /// <summary>Tells whether the calendar holds.</summary>
    /// <param name="contest">The contest; the empty id where none is meant, for which only calendars of all contests hold.</param>
    /// <param name="area">The area.</param>
    /// <param name="date">The day.</param>
    /// <returns>True when contest and area are covered and the day is not before <see cref="From"/>.</returns>
    public bool Covers(Id<Contest> contest, AreaCode area, LocalDate date) =>
        (Contest.IsEmpty || Contest == contest) && Area.Contains(area) && (From is null || From <= date);
}

/// <summary>Several calendars side by side: which one holds for a contest in an area on a day.</summary>
/// <remarks>
/// The most particular one holds: one of the contest before one of all contests, then the smallest area, then the latest start.
/// So a repeated vote opens a second calendar in one area while the others go on or are done. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var set = new CalendarSet(new CalendarScope(pilkada2024), new CalendarScope(repeatVote, serang, pilbupSerang, ruling));
/// set.Find(pilbupSerang, serang, new LocalDate(2025, 4, 1)) // the repeated vote
/// set.Find(pilgubBanten, serang, new LocalDate(2025, 4, 1)) // pilkada-2024
/// </code>
/// </example>
public sealed class CalendarSet
{
    /// <summary>Creates a set.</summary>
    /// <param name="scopes">Where each calendar holds; at least one.</param>
    /// <exception cref="ArgumentException">There is none, or two hold for the same contest and area from the same day.</exception>
    public CalendarSet(params IEnumerable<CalendarScope> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        Scopes = [.. scopes];
        if (Scopes.IsEmpty)
        {
            throw new ArgumentException("A set has at least one calendar.", nameof(scopes));
        }

        if (Scopes.GroupBy(s => (s.Contest, s.Area, s.From)).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            var names = string.Join(" and ", twice.Select(s => s.Calendar.Id));
            throw new ArgumentException($"{names} hold for the same contest and area from the same day.", nameof(scopes));
        }
    }

    /// <summary>Gets where each calendar holds, in the order given.</summary>
    public ImmutableArray<CalendarScope> Scopes { get; }

    /// <summary>Finds the calendar that holds.</summary>
    /// <param name="contest">The contest; the empty id where none is meant.</param>
    /// <param name="area">The area.</param>
    /// <param name="date">The day.</param>
    /// <returns>The most particular calendar, or null when none holds.</returns>
    public StageCalendar? Find(Id<Contest> contest, AreaCode area, LocalDate date) =>
        Scopes
            .Where(s => s.Covers(contest, area, date))
            .OrderBy(s => s.Contest.IsEmpty)
            .ThenByDescending(s => s.Area.Level)
            .ThenByDescending(s => s.From ?? LocalDate.MinIsoValue)
            .FirstOrDefault()
            ?.Calendar;

    /// <summary>Finds every calendar that concerns an area, whatever the contest.</summary>
    /// <param name="area">The area.</param>
    /// <param name="date">The day.</param>
    /// <returns>The calendars that hold in the area, around it or in a part of it, each once, in the order given.</returns>
    public ImmutableArray<StageCalendar> Concerning(AreaCode area, LocalDate date) =>
        [
            .. Scopes
                .Where(s => (s.Area.Contains(area) || area.Contains(s.Area)) && (s.From is null || s.From <= date))
                .Select(s => s.Calendar)
                .Distinct(),
        ];
}
