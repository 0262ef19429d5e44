using Pilkada.Stages;

namespace Pilkada.Documents;

/// <summary>Reads a calendar from a folder: <c>calendar.json</c> and the tables it names.</summary>
/// <remarks>
/// Bad data never throws: it comes back as problems, all of them. Stages keep the order of their rows. Thread-safe.
/// </remarks>
/// <example><code>CalendarFolder.Read(new DirectoryPlanFiles("calendars/pilkada-2024")).Value.VotingDay</code></example>
public static class CalendarFolder
{
    /// <summary>The file that every calendar begins with.</summary>
    public const string FileName = "calendar.json";

    /// <summary>Reads a calendar.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The calendar, or every problem of every file; never a part of a calendar.</returns>
    public static Outcome<StageCalendar> Read(IPlanFiles files, PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var folder = new FolderReader(files, FileName, limits ?? PlanLimits.Default, new ProblemSink(limits ?? PlanLimits.Default));
        var dto = JsonFile.Read(files, FileName, DocumentsJsonContext.Default.CalendarDto, folder.Limits, folder.Sink);
        var calendar = dto is null ? null : new CalendarReader(folder, dto).Read();
        return calendar is null ? Outcome<StageCalendar>.Failure(folder.Sink.ToProblems()) : Outcome<StageCalendar>.Success(calendar);
    }
}
