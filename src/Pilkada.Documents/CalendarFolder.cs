using Pilkada.Stages;

namespace Pilkada.Documents;

/// <summary>Reads a calendar from a folder: <c>calendar.json</c> and the tables it names.</summary>
public static class CalendarFolder
{
    /// <summary>The file that every calendar begins with.</summary>
    public const string FileName = "calendar.json";

    /// <summary>Reads a calendar.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The calendar, or every problem of every file.</returns>
    public static Outcome<StageCalendar> Read(IPlanFiles files, PlanLimits? limits = null) => throw new NotSupportedException();
}
