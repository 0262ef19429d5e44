using Pilkada.Documents;
using Pilkada.Stages;

namespace Pilkada.ReferenceData;

/// <summary>The numbers that laws, regulations and officials set for the elections, with every source and its dates.</summary>
/// <remarks>Read once, when first asked for. Thread-safe.</remarks>
/// <example>
/// <code>
/// var voters = ReferenceParameters.Find(Id&lt;ElectionParameter&gt;.Parse("voters-per-tps.max"))!;
/// voters.On(new LocalDate(2024, 11, 27)).State // Conflict: 800 by the law, 600 by KPU regulation
/// voters.On(new LocalDate(2024, 11, 27), Id&lt;Citation&gt;.Parse("pkpu-7-2024")).Value // 600
/// </code>
/// </example>
public static class ReferenceParameters
{
    private static readonly EmbeddedFolder<ParameterSet> Folder = new("parameters", files => ParameterFolder.Read(files));

    /// <summary>Gets the parameters as a set.</summary>
    /// <exception cref="InvalidOperationException">The embedded files have problems, all of which the message lists.</exception>
    public static ParameterSet Set => Folder.Load();

    /// <summary>Finds a set by its id.</summary>
    /// <param name="id">The id; the package has one set, <c>pilkada</c>.</param>
    /// <returns>The set, or null when the package does not have it.</returns>
    /// <exception cref="InvalidOperationException">The embedded files have problems, all of which the message lists.</exception>
    /// <remarks>This is what <see cref="PlanFolder.Read"/> takes for the sets that plans may name.</remarks>
    public static ParameterSet? FindSet(Id<ParameterSet> id) => Set.Id == id ? Set : null;

    /// <summary>Gets all parameters, in the order of the table.</summary>
    /// <exception cref="InvalidOperationException">The embedded files have problems, all of which the message lists.</exception>
    public static ImmutableArray<ElectionParameter> All => Set.All;

    /// <summary>Finds a parameter by its id.</summary>
    /// <param name="id">The id, such as <c>voters-per-tps.max</c>.</param>
    /// <returns>The parameter, or null when the package does not have it.</returns>
    /// <exception cref="InvalidOperationException">The embedded files have problems, all of which the message lists.</exception>
    public static ElectionParameter? Find(Id<ElectionParameter> id) => Set.Find(id);
}
