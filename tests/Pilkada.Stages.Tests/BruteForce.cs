using NodaTime;

namespace Pilkada.Stages.Tests;

/// <summary>The same questions answered the slow way, by walking from day to day and comparing texts.</summary>
internal static class BruteForce
{
    /// <summary>The days of the window on which a stage is in force: it opens on its first day and shuts after its last.</summary>
    public static HashSet<LocalDate> DaysInForce(LocalDate? start, LocalDate? end)
    {
        var days = new HashSet<LocalDate>();
        var open = start is null && end is not null;
        foreach (var day in Generators.Window)
        {
            open |= day.Equals(start);
            if (open)
            {
                days.Add(day);
            }

            open &= !day.Equals(end);
        }

        return days;
    }

    /// <summary>Whether an area is another or lies inside it, by their written codes.</summary>
    public static bool IsInside(AreaCode inner, AreaCode outer)
    {
        var (i, o) = (inner.ToString(), outer.ToString());
        return o == "00" || i == o || i.StartsWith(o + ".", StringComparison.Ordinal);
    }

    public static bool Concerns(ElectionStage stage, AreaCode area) =>
        stage.Scope.Length == 0 || stage.Scope.Any(s => IsInside(area, s) || IsInside(s, area));

    /// <summary>Every deadline of the window from a day on, met by walking the days and reading the calendar from the top on each.</summary>
    public static List<(LocalDate Day, string Stage, DeadlineKind Kind)> Deadlines(StageCalendar calendar, LocalDate from, AreaCode area)
    {
        var met = new List<(LocalDate, string, DeadlineKind)>();
        foreach (var day in Generators.Window.Where(d => d >= from))
        {
            foreach (var stage in calendar.Stages.Where(s => Concerns(s, area)))
            {
                if (day.Equals(stage.Start))
                {
                    met.Add((day, stage.Id.ToString(), DeadlineKind.Start));
                }

                if (day.Equals(stage.End))
                {
                    met.Add((day, stage.Id.ToString(), DeadlineKind.End));
                }
            }
        }

        return met;
    }

    /// <summary>Everything that a stage says, as one line.</summary>
    public static string Written(ElectionStage s) =>
        string.Join(
            '|',
            s.Id,
            s.Name.Indonesian,
            s.Name.English,
            s.Phase,
            s.Evidence,
            s.Start,
            s.End,
            s.EventRule?.English,
            s.Parent,
            string.Join(' ', s.Scope),
            s.Note?.English
        );

    public static Dictionary<string, ElectionStage> ByName(StageCalendar calendar) => calendar.Stages.ToDictionary(s => s.Id.ToString());

    /// <summary>The day reached by stepping until enough working days are met.</summary>
    public static LocalDate Walk(LocalDate day, int count, int step, IReadOnlyCollection<LocalDate> holidays)
    {
        for (var met = 0; met < count; )
        {
            day = day.PlusDays(step);
            var name = LocalFormat.Weekday(day, Language.English);
            met += name is "Saturday" or "Sunday" || holidays.Contains(day) ? 0 : 1;
        }

        return day;
    }

    public static LocalDate Count(
        LocalDate day,
        int count,
        DayKind kind,
        DeadlineDirection direction,
        IReadOnlyCollection<LocalDate> holidays
    )
    {
        var step = direction == DeadlineDirection.Before ? -1 : 1;
        return kind == DayKind.Working ? Walk(day, count, step, holidays) : day.PlusDays(count * step);
    }

    /// <summary>The days that the rules of a limit give, worked out anew at every question and without remembering anything.</summary>
    public sealed class Chain(
        ImmutableArray<DeadlineRule> rules,
        IReadOnlyList<(Id<ElectionEvent> Event, LocalDate Date)> known,
        IReadOnlyCollection<LocalDate> holidays,
        bool assume
    )
    {
        public HashSet<LocalDate> Days(Id<DeadlineRule> limit)
        {
            var days = new HashSet<LocalDate>();
            foreach (var rule in rules.Where(r => r.Id == limit))
            {
                if (DayOf(rule.Trigger.Id) is { } day && !(day < rule.From) && !(day > rule.To))
                {
                    days.Add(Count(day, rule.Count, rule.DayKind, rule.Direction, holidays));
                }
            }

            return days;
        }

        public HashSet<Id<ElectionEvent>> Missing(Id<DeadlineRule> limit) =>
            [.. rules.Where(r => r.Id == limit).Select(r => r.Trigger.Id).Where(e => DayOf(e) is null)];

        private LocalDate? DayOf(Id<ElectionEvent> when)
        {
            foreach (var (id, date) in known)
            {
                if (id == when)
                {
                    return date;
                }
            }

            if (!assume)
            {
                return null;
            }

            var leading = rules.Where(r => r.Result == when).Select(r => Days(r.Id)).ToList();
            return leading.Any(d => d.Count > 1) ? null : leading.SelectMany(d => d).Select(d => (LocalDate?)d).Max();
        }
    }
}
