using Pilkada.Documents;

namespace Pilkada.ReferenceData;

/// <summary>The files of one embedded folder, exactly as they stand in the repository.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class EmbeddedPlanFiles : IPlanFiles
{
    private readonly string _prefix;

    internal EmbeddedPlanFiles(string prefix)
    {
        _prefix = prefix;
        Names =
        [
            .. AllNames
                .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
                .Select(n => n[prefix.Length..])
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Gets the names of the files, in ordinal order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <inheritdoc/>
    IEnumerable<string> IPlanFiles.Names => Names;

    internal static ImmutableArray<string> AllNames { get; } = [.. typeof(EmbeddedPlanFiles).Assembly.GetManifestResourceNames()];

    /// <summary>Gets the files of a plan of the package.</summary>
    /// <param name="id">One of <see cref="ReferencePlans.Ids"/>; another id has no files.</param>
    /// <returns>The files.</returns>
    public static EmbeddedPlanFiles OfPlan(Id<Readiness.ElectionPlan> id) => new($"plans/{id}/");

    /// <summary>Gets the files of a calendar of the package.</summary>
    /// <param name="id">One of <see cref="ReferenceCalendars.Ids"/>; another id has no files.</param>
    /// <returns>The files.</returns>
    public static EmbeddedPlanFiles OfCalendar(Id<Stages.StageCalendar> id) => new($"calendars/{id}/");

    /// <summary>Gets the files of the time limits of the package.</summary>
    /// <returns>The files.</returns>
    public static EmbeddedPlanFiles OfDeadlines() => new("deadlines/");

    /// <summary>Gets the files of the parameters of the package.</summary>
    /// <returns>The files.</returns>
    public static EmbeddedPlanFiles OfParameters() => new("parameters/");

    /// <summary>Gets the files of the glossary of the package.</summary>
    /// <returns>The files.</returns>
    public static EmbeddedPlanFiles OfGlossary() => new("glossary/");

    /// <summary>Gets the files of a plan of distribution of the package.</summary>
    /// <param name="id">One of <see cref="ReferenceSchedules.Ids"/>; another id has no files.</param>
    /// <returns>The files.</returns>
    public static EmbeddedPlanFiles OfSchedule(Id<Logistics.SupplyPlan> id) => new($"schedules/{id}/");

    /// <inheritdoc/>
    public Stream? Open(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.Contains(name) ? typeof(EmbeddedPlanFiles).Assembly.GetManifestResourceStream(_prefix + name) : null;
    }
}
