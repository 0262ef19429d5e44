namespace Pilkada.Documents;

/// <summary>Reads a glossary from a folder: <c>glossary.json</c> and the tables it names.</summary>
/// <remarks>
/// Bad data never throws: it comes back as problems, all of them. Rows of one term are what several sources mean by it, in their order. Thread-safe.
/// </remarks>
/// <example><code>GlossaryFolder.Read(new DirectoryPlanFiles("glossary")).Value.Find("TPS")</code></example>
public static class GlossaryFolder
{
    /// <summary>The file that every glossary begins with.</summary>
    public const string FileName = "glossary.json";

    /// <summary>Reads a glossary.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The glossary, or every problem of every file; never a part of it.</returns>
    public static Outcome<Glossary> Read(IPlanFiles files, PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var folder = new FolderReader(files, FileName, limits ?? PlanLimits.Default, new ProblemSink(limits ?? PlanLimits.Default));
        var dto = JsonFile.Read(files, FileName, DocumentsJsonContext.Default.GlossaryDto, folder.Limits, folder.Sink);
        var glossary = dto is null ? null : new GlossaryReader(folder, dto).Read();
        return glossary is null ? Outcome<Glossary>.Failure(folder.Sink.ToProblems()) : Outcome<Glossary>.Success(glossary);
    }
}
