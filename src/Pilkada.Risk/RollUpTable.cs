using System.Runtime.InteropServices;

namespace Pilkada.Risk;

/// <summary>The classes of all stations of a list, counted once and added up through villages, kecamatan, regencies, provinces and police units.</summary>
/// <remarks>
/// One pass over the stations; the places above a village are sums of distributions. A kecamatan whose police unit is not known is counted in <see cref="Unassigned"/>, never guessed.
/// Immutable and thread-safe.
/// </remarks>
public sealed class RollUpTable
{
    private readonly Dictionary<AreaCode, int> _areas;
    private readonly Dictionary<Id<PoliceUnit>, int> _units;
    private readonly List<long> _cells;
    private readonly int _unassigned;

    private RollUpTable(
        GradeScale scale,
        Dictionary<AreaCode, int> areas,
        Dictionary<Id<PoliceUnit>, int> units,
        List<long> cells,
        int unassigned
    )
    {
        Scale = scale;
        _areas = areas;
        _units = units;
        _cells = cells;
        _unassigned = unassigned;
    }

    /// <summary>Gets the scale.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets the stations of kecamatan whose police unit is not known.</summary>
    public GradeDistribution Unassigned => At(_unassigned);

    /// <summary>Gets the areas that have stations, in order of their codes.</summary>
    public ImmutableArray<AreaCode> Areas => [.. _areas.Keys.Order()];

    /// <summary>Gets the police units that have stations, in order of their ids.</summary>
    public ImmutableArray<Id<PoliceUnit>> Units => [.. _units.Keys.Order()];

    /// <summary>Counts stations and adds them up.</summary>
    /// <param name="scale">The scale of the ranks.</param>
    /// <param name="villages">The village of each station.</param>
    /// <param name="ranks">The rank of each station's grade, or -1 when it is not known.</param>
    /// <param name="voters">The voters of each station, or -1 when they are not known; or empty when they are known for none.</param>
    /// <param name="jurisdiction">Which kecamatan belongs to which police unit, or null to leave units out.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The lists are not of one length, an area is no village, or a rank or a number of voters is out of range.</exception>
    public static RollUpTable Of(
        GradeScale scale,
        ReadOnlySpan<AreaCode> villages,
        ReadOnlySpan<sbyte> ranks,
        ReadOnlySpan<int> voters,
        JurisdictionMap? jurisdiction = null
    )
    {
        ArgumentNullException.ThrowIfNull(scale);
        if (ranks.Length != villages.Length || (voters.Length != villages.Length && !voters.IsEmpty))
        {
            throw new ArgumentException("Villages, ranks and voters are of one length.", nameof(ranks));
        }

        // Every place has one slot of cells: stations by grade, voters by grade, stations of unknown grade, graded ones of unknown voters.
        var grades = scale.Grades.Length;
        var width = Width(scale);
        var areas = new Dictionary<AreaCode, int>();
        var cells = new List<long>();
        var last = default(AreaCode);
        var slot = -1;
        for (var i = 0; i < villages.Length; i++)
        {
            if (slot < 0 || villages[i] != last)
            {
                last = villages[i];
                slot =
                    last.Level == AreaLevel.DesaKelurahan
                        ? SlotOf(areas, last)
                        : throw new ArgumentException($"'{last}' is no village.", nameof(villages));
            }

            var rank = ranks[i];
            if (rank < -1 || rank >= grades)
            {
                throw new ArgumentOutOfRangeException(nameof(ranks), rank, $"From -1 to {grades - 1}.");
            }

            var people = voters.IsEmpty ? -1 : voters[i];
            if (people < -1)
            {
                throw new ArgumentOutOfRangeException(nameof(voters), people, "-1 or more.");
            }

            var own = CollectionsMarshal.AsSpan(cells).Slice(slot, width);
            if (rank < 0)
            {
                own[2 * grades]++;
                continue;
            }

            own[rank]++;
            if (people < 0)
            {
                own[(2 * grades) + 1]++;
            }
            else
            {
                own[grades + rank] += people;
            }
        }

        KeyValuePair<AreaCode, int>[] below = [.. areas];
        KeyValuePair<AreaCode, int>[] kecamatan = [];
        for (var level = AreaLevel.Kecamatan; level >= AreaLevel.Nasional; level--)
        {
            var at = new Dictionary<AreaCode, int>();
            foreach (var (area, from) in below)
            {
                AddTo(SlotOf(at, area.Parent), from);
            }

            below = [.. at];
            kecamatan = level == AreaLevel.Kecamatan ? below : kecamatan;
            foreach (var (area, start) in below)
            {
                areas.Add(area, start);
            }
        }

        var units = new Dictionary<Id<PoliceUnit>, int>();
        var unassigned = NewSlot();
        foreach (var (area, from) in jurisdiction is null ? [] : kecamatan)
        {
            AddTo(jurisdiction!.EntryOf(area) is { IsKnown: true } entry ? SlotOf(units, entry.Units[0]) : unassigned, from);
        }

        return new RollUpTable(scale, areas, units, cells, unassigned);

        int NewSlot()
        {
            var start = cells.Count;
            CollectionsMarshal.SetCount(cells, start + width);
            CollectionsMarshal.AsSpan(cells)[start..].Clear();
            return start;
        }

        int SlotOf<TKey>(Dictionary<TKey, int> all, TKey key)
            where TKey : notnull
        {
            ref var start = ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out var exists);
            start = exists ? start : NewSlot();
            return start;
        }

        void AddTo(int to, int from)
        {
            var all = CollectionsMarshal.AsSpan(cells);
            for (var c = 0; c < width; c++)
            {
                all[to + c] += all[from + c];
            }
        }
    }

    /// <summary>Returns the stations of an area.</summary>
    /// <param name="area">A village, a kecamatan, a regency, a province or the country.</param>
    /// <returns>The stations, or null when the area has none.</returns>
    public GradeDistribution? Find(AreaCode area) => _areas.TryGetValue(area, out var start) ? At(start) : null;

    /// <summary>Returns the stations of a police unit that are known to be its own.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The stations, or null when it has none.</returns>
    public GradeDistribution? Find(Id<PoliceUnit> unit) => _units.TryGetValue(unit, out var start) ? At(start) : null;

    private static int Width(GradeScale scale) => (2 * scale.Grades.Length) + 2;

    private GradeDistribution At(int start)
    {
        var grades = Scale.Grades.Length;
        var own = CollectionsMarshal.AsSpan(_cells).Slice(start, Width(Scale));
        return GradeDistribution.Of(
            Scale,
            own[..grades].ToArray(),
            own[2 * grades],
            own.Slice(grades, grades).ToArray(),
            own[(2 * grades) + 1]
        );
    }
}
