using Pilkada.Documents;
using Pilkada.Readiness;

namespace Pilkada.ReferenceData;

/// <summary>The plans that come with the package.</summary>
/// <remarks>Each is read once, when it is first asked for. Thread-safe.</remarks>
/// <example><code>ReferencePlans.Banten2024.Contests.Length // one governor, eight regents and mayors: 9</code></example>
public static class ReferencePlans
{
    /// <summary>The version of the data, which moves on its own: a changed figure changes it.</summary>
    public const string DataVersion = "2024.1";

    private static readonly EmbeddedFolders<ElectionPlan> Folders = new(
        "plans",
        files => PlanFolder.Read(files, ReferenceCalendars.Find, ReferenceParameters.FindSet)
    );

    /// <summary>Gets the ids of all plans, sorted.</summary>
    public static ImmutableArray<Id<ElectionPlan>> Ids => Folders.Ids;

    /// <summary>Gets the plan of the regional elections of 2024 in Banten.</summary>
    public static ElectionPlan Banten2024 => Load(Id<ElectionPlan>.Parse("banten-2024"));

    /// <summary>Finds a plan by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The plan, or null when the package does not have it.</returns>
    public static ElectionPlan? Find(Id<ElectionPlan> id) => Folders.Find(id);

    /// <summary>Loads a plan by its id.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <returns>The plan, the same object every time.</returns>
    /// <exception cref="ArgumentException">The package has no plan of that id.</exception>
    /// <exception cref="InvalidOperationException">The embedded files have problems, all of which the message lists.</exception>
    public static ElectionPlan Load(Id<ElectionPlan> id) => Folders.Load(id);
}
