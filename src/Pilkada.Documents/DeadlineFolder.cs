using Pilkada.Stages;

namespace Pilkada.Documents;

/// <summary>Reads time limits that run from events, from a folder: <c>deadlines.json</c> and the tables it names.</summary>
/// <remarks>
/// Bad data never throws: it comes back as problems, all of them. Rules keep the order of their rows; rows of one id are what several sources say of it. Thread-safe.
/// </remarks>
/// <example><code>DeadlineFolder.Read(new DirectoryPlanFiles("deadlines")).Value.Deadlines.Length</code></example>
public static class DeadlineFolder
{
    /// <summary>The file that every folder of time limits begins with.</summary>
    public const string FileName = "deadlines.json";

    /// <summary>Reads time limits.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The chain, or every problem of every file; never a part of a chain.</returns>
    public static Outcome<DeadlineChain> Read(IPlanFiles files, PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var folder = new FolderReader(files, FileName, limits ?? PlanLimits.Default, new ProblemSink(limits ?? PlanLimits.Default));
        var dto = JsonFile.Read(files, FileName, DocumentsJsonContext.Default.DeadlinesDto, folder.Limits, folder.Sink);
        var chain = dto is null ? null : new DeadlineReader(folder, dto).Read();
        return chain is null ? Outcome<DeadlineChain>.Failure(folder.Sink.ToProblems()) : Outcome<DeadlineChain>.Success(chain);
    }
}
