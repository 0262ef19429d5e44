using Pilkada.Logistics;

namespace Pilkada.Documents;

/// <summary>Reads the plan of a distribution from a folder: <c>schedule.json</c> with the voting day, and the tables of points, legs and fleets it names.</summary>
/// <remarks>Bad data never throws: it comes back as problems, all of them. Thread-safe.</remarks>
/// <example><code>ScheduleFolder.Read(new DirectoryPlanFiles("distribusi")).Value.Schedule().Verdict</code></example>
public static class ScheduleFolder
{
    /// <summary>The file that every folder of a schedule begins with.</summary>
    public const string FileName = "schedule.json";

    /// <summary>Reads a plan.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The plan, or every problem of every file; never a part of a plan.</returns>
    public static Outcome<SupplyPlan> Read(IPlanFiles files, PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var folder = new FolderReader(files, FileName, limits ?? PlanLimits.Default, new ProblemSink(limits ?? PlanLimits.Default));
        var dto = JsonFile.Read(files, FileName, DocumentsJsonContext.Default.ScheduleDto, folder.Limits, folder.Sink);
        var plan = dto is null ? null : Read(folder, dto);
        return plan is null ? Outcome<SupplyPlan>.Failure(folder.Sink.ToProblems()) : Outcome<SupplyPlan>.Success(plan);
    }

    private static SupplyPlan? Read(FolderReader folder, ScheduleDto dto)
    {
        folder.CheckVersion(dto.SchemaVersion);
        var root = folder.Members("$", ("id", dto.Id), ("votingDay", dto.VotingDay));
        var id = root.Id<SupplyPlan>("id");
        var title = folder.Text(dto.Title, "$.title");
        var votingDay = root.Required("votingDay") is null ? null : root.Date("votingDay");
        var note = dto.Note is null ? null : folder.Text(dto.Note, "$.note");
        var tables = dto.Tables;
        var sources = new SourceTable(folder.Table("sources", tables?.Sources));
        var network = SupplyTables.Read(folder, sources, tables?.Points, tables?.Legs, tables?.Fleets);
        return folder.Sink.Any ? null : new SupplyPlan(id!.Value, title!, votingDay!.Value, network!, note);
    }
}
