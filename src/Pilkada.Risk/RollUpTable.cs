using System.Runtime.InteropServices;

namespace Pilkada.Risk;

/// <summary>The classes of all stations of a list, counted once and added up through villages, kecamatan, regencies, provinces and police units.</summary>
/// <remarks>
/// One pass over the stations; the places above a village are sums of distributions. A kecamatan whose police unit is not known is counted in <see cref="Unassigned"/>, never guessed.
/// Immutable and thread-safe.
/// </remarks>
public sealed class RollUpTable
{
    private readonly Dictionary<AreaCode, GradeDistribution> _areas;
    private readonly Dictionary<Id<PoliceUnit>, GradeDistribution> _units;

    private RollUpTable(
        GradeScale scale,
        Dictionary<AreaCode, GradeDistribution> areas,
        Dictionary<Id<PoliceUnit>, GradeDistribution> units,
        GradeDistribution unassigned
    )
    {
        Scale = scale;
        _areas = areas;
        _units = units;
        Unassigned = unassigned;
    }

    /// <summary>Gets the scale.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets the stations of kecamatan whose police unit is not known.</summary>
    public GradeDistribution Unassigned { get; }

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

        var grades = scale.Grades.Length;
        var width = (2 * grades) + 2;
        var slots = new Dictionary<AreaCode, int>();
        var counts = new List<long>();
        var last = default(AreaCode);
        var slot = -1;
        for (var i = 0; i < villages.Length; i++)
        {
            if (slot < 0 || villages[i] != last)
            {
                last = villages[i];
                slot = Slot(last);
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

            var cells = CollectionsMarshal.AsSpan(counts).Slice(slot, width);
            if (rank < 0)
            {
                cells[2 * grades]++;
            }
            else
            {
                cells[rank]++;
                if (people < 0)
                {
                    cells[(2 * grades) + 1]++;
                }
                else
                {
                    cells[grades + rank] += people;
                }
            }
        }

        var areas = new Dictionary<AreaCode, GradeDistribution>();
        foreach (var (village, start) in slots)
        {
            var cells = CollectionsMarshal.AsSpan(counts).Slice(start, width);
            areas[village] = GradeDistribution.Of(
                scale,
                cells[..grades].ToArray(),
                cells[2 * grades],
                cells.Slice(grades, grades).ToArray(),
                cells[(2 * grades) + 1]
            );
        }

        for (var level = AreaLevel.Kecamatan; level >= AreaLevel.Nasional; level--)
        {
            var below = level + 1;
            foreach (var part in areas.Where(a => a.Key.Level == below).ToArray())
            {
                AddTo(areas, part.Key.Parent, part.Value);
            }
        }

        var units = new Dictionary<Id<PoliceUnit>, GradeDistribution>();
        var unassigned = GradeDistribution.Of(scale, new long[grades], 0);
        if (jurisdiction is not null)
        {
            foreach (var (kecamatan, distribution) in areas.Where(a => a.Key.Level == AreaLevel.Kecamatan))
            {
                if (jurisdiction.EntryOf(kecamatan) is { IsKnown: true } entry)
                {
                    AddTo(units, entry.Units[0], distribution);
                }
                else
                {
                    unassigned = unassigned.Add(distribution);
                }
            }
        }

        return new RollUpTable(scale, areas, units, unassigned);

        int Slot(AreaCode village)
        {
            if (village.Level != AreaLevel.DesaKelurahan)
            {
                throw new ArgumentException($"'{village}' is no village.", nameof(villages));
            }

            if (!slots.TryGetValue(village, out var start))
            {
                start = counts.Count;
                slots.Add(village, start);
                CollectionsMarshal.SetCount(counts, start + width);
                CollectionsMarshal.AsSpan(counts)[start..].Clear();
            }

            return start;
        }

        static void AddTo<TKey>(Dictionary<TKey, GradeDistribution> all, TKey key, GradeDistribution part)
            where TKey : notnull => all[key] = all.TryGetValue(key, out var sum) ? sum.Add(part) : part;
    }

    /// <summary>Returns the stations of an area.</summary>
    /// <param name="area">A village, a kecamatan, a regency, a province or the country.</param>
    /// <returns>The stations, or null when the area has none.</returns>
    public GradeDistribution? Find(AreaCode area) => _areas.GetValueOrDefault(area);

    /// <summary>Returns the stations of a police unit that are known to be its own.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The stations, or null when it has none.</returns>
    public GradeDistribution? Find(Id<PoliceUnit> unit) => _units.GetValueOrDefault(unit);
}
