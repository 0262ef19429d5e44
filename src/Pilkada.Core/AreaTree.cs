namespace Pilkada;

/// <summary>The areas of a plan, in order of their codes, each with its parent.</summary>
/// <remarks>
/// Every area but those of the topmost level present has its parent in the tree. Lookup takes constant time. Immutable and thread-safe.
/// </remarks>
/// <example><code>tree.Children(AreaCode.Parse("36")) // the eight regencies and cities of Banten</code></example>
public sealed class AreaTree
{
    private readonly Dictionary<AreaCode, Area> _byCode;
    private readonly ILookup<AreaCode, Area> _byParent;

    /// <summary>Creates a tree.</summary>
    /// <param name="areas">The areas, in any order.</param>
    /// <exception cref="ArgumentException">A code stands twice, or the parent of an area below the topmost level is absent.</exception>
    public AreaTree(params IEnumerable<Area> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        Areas = [.. areas.OrderBy(a => a.Code)];
        _byCode = new Dictionary<AreaCode, Area>(Areas.Length);
        foreach (var area in Areas)
        {
            if (!_byCode.TryAdd(area.Code, area))
            {
                throw new ArgumentException($"Area {area.Code} stands twice.", nameof(areas));
            }
        }

        var top = Areas.IsEmpty ? AreaLevel.Nasional : Areas.Min(a => a.Code.Level);
        foreach (var area in Areas)
        {
            if (area.Code.Level > top && !_byCode.ContainsKey(area.Code.Parent))
            {
                throw new ArgumentException($"Area {area.Code} has no parent {area.Code.Parent} in the tree.", nameof(areas));
            }
        }

        _byParent = Areas.Where(a => a.Code.Level > AreaLevel.Nasional).ToLookup(a => a.Code.Parent);
    }

    /// <summary>Gets all areas in order of their codes, parents before children.</summary>
    public ImmutableArray<Area> Areas { get; }

    /// <summary>Finds an area by its code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The area, or null when the tree does not have it.</returns>
    public Area? Find(AreaCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>Returns the areas directly below an area.</summary>
    /// <param name="code">The parent's code; it need not be in the tree.</param>
    /// <returns>The children in order of their codes; empty when there are none.</returns>
    public ImmutableArray<Area> Children(AreaCode code) => [.. _byParent[code]];

    /// <summary>Returns the areas of one level inside an area.</summary>
    /// <param name="code">The outer area.</param>
    /// <param name="level">The level wanted.</param>
    /// <returns>The areas in order of their codes; empty when there are none.</returns>
    public ImmutableArray<Area> Within(AreaCode code, AreaLevel level) =>
        [.. Areas.Where(a => a.Code.Level == level && code.Contains(a.Code))];
}
