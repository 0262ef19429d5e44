using Pilkada.Readiness;
using Pilkada.Stages;

namespace Pilkada.Documents;

/// <summary>Reads a plan from a folder: <c>plan.json</c> and the tables it names.</summary>
/// <remarks>
/// Bad data never throws: it comes back as problems, all of them, each with file, row, column, code and advice in both languages.
/// The result does not depend on the order of rows, on line ends, or on the culture of the machine. Thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var outcome = PlanFolder.Read(new DirectoryPlanFiles("my-plan"), id => calendars.GetValueOrDefault(id));
/// foreach (var problem in outcome.Problems) { Console.WriteLine($"{problem.Location}: {problem.Message.Indonesian}"); }
/// </code>
/// </example>
public static class PlanFolder
{
    /// <summary>The file that every plan begins with.</summary>
    public const string FileName = "plan.json";

    /// <summary>Reads a plan.</summary>
    /// <param name="files">The files.</param>
    /// <param name="calendars">Finds a calendar by its id, or returns null.</param>
    /// <param name="parameters">Finds a set of parameters by its id, or returns null; null when none is known, so that a plan that names one has a problem.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The plan, or every problem of every file; never a part of a plan.</returns>
    public static Outcome<ElectionPlan> Read(
        IPlanFiles files,
        Func<Id<StageCalendar>, StageCalendar?> calendars,
        Func<Id<ParameterSet>, ParameterSet?>? parameters = null,
        PlanLimits? limits = null
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(calendars);
        var folder = new FolderReader(files, FileName, limits ?? PlanLimits.Default, new ProblemSink(limits ?? PlanLimits.Default));
        var dto = JsonFile.Read(files, FileName, DocumentsJsonContext.Default.PlanDto, folder.Limits, folder.Sink);
        var plan = dto is null ? null : new PlanReader(folder, dto, calendars, parameters ?? (_ => null)).Read();
        return plan is null ? Outcome<ElectionPlan>.Failure(folder.Sink.ToProblems()) : Outcome<ElectionPlan>.Success(plan);
    }
}
