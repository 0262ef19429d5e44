using Pilkada.Readiness;
using Pilkada.Stages;

namespace Pilkada.Documents;

/// <summary>Reads a plan from a folder: <c>plan.json</c> and the tables it names.</summary>
public static class PlanFolder
{
    /// <summary>The file that every plan begins with.</summary>
    public const string FileName = "plan.json";

    /// <summary>Reads a plan.</summary>
    /// <param name="files">The files.</param>
    /// <param name="calendars">Finds a calendar by its id, or returns null.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The plan, or every problem of every file.</returns>
    public static Outcome<ElectionPlan> Read(
        IPlanFiles files,
        Func<Id<StageCalendar>, StageCalendar?> calendars,
        PlanLimits? limits = null
    ) => throw new NotSupportedException();
}
