using Pilkada.Stages;

namespace Pilkada.Documents;

/// <summary>Reads parameters from a folder: <c>parameters.json</c> and the tables it names.</summary>
/// <remarks>
/// Bad data never throws: it comes back as problems, all of them. Parameters stand in the order of their first rows; rows of one id are what several sources say of it. Thread-safe.
/// </remarks>
/// <example><code>ParameterFolder.Read(new DirectoryPlanFiles("parameters")).Value.Find(id)</code></example>
public static class ParameterFolder
{
    /// <summary>The file that every folder of parameters begins with.</summary>
    public const string FileName = "parameters.json";

    /// <summary>Reads parameters.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The parameters, or every problem of every file; never a part of them.</returns>
    public static Outcome<ParameterSet> Read(IPlanFiles files, PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var folder = new FolderReader(files, FileName, limits ?? PlanLimits.Default, new ProblemSink(limits ?? PlanLimits.Default));
        var dto = JsonFile.Read(files, FileName, DocumentsJsonContext.Default.ParametersDto, folder.Limits, folder.Sink);
        var parameters = dto is null ? null : new ParameterReader(folder, dto).Read();
        return parameters is null ? Outcome<ParameterSet>.Failure(folder.Sink.ToProblems()) : Outcome<ParameterSet>.Success(parameters);
    }
}
