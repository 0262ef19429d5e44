using Pilkada.Documents;
using Pilkada.Logistics;

namespace Pilkada.ReferenceData;

/// <summary>The plans of distribution that come with the package, from published dates.</summary>
/// <remarks>Each is read once, when it is first asked for. Thread-safe.</remarks>
/// <example><code>ReferenceSchedules.Find(Id&lt;SupplyPlan&gt;.Parse("pemilu-2024-pulau-banten"))!.Schedule().Verdict // InTime</code></example>
public static class ReferenceSchedules
{
    private static readonly EmbeddedFolders<SupplyPlan> Folders = new("schedules", files => ScheduleFolder.Read(files));

    /// <summary>Gets the ids of all plans, sorted.</summary>
    public static ImmutableArray<Id<SupplyPlan>> Ids => Folders.Ids;

    /// <summary>Finds a plan by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The plan, or null when the package does not have it.</returns>
    /// <exception cref="InvalidOperationException">The embedded files have problems, all of which the message lists.</exception>
    public static SupplyPlan? Find(Id<SupplyPlan> id) => Folders.Find(id);
}
