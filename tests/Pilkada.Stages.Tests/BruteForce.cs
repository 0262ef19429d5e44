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
}
