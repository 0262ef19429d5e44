using System.Numerics;
using System.Runtime.InteropServices;

namespace Pilkada.Personnel;

/// <summary>How many TPS of one class one place has.</summary>
/// <remarks>
/// The place is the smallest that is known: a village where there is a list, a whole unit where only a total was published. A count may be unknown.
/// Immutable and thread-safe.
/// </remarks>
public sealed class TpsCount
{
    private static readonly LocalText Label = new("TPS", "Polling stations");

    private readonly Explanation? _leaf;
    private readonly int _entered;
    private readonly DataLocation _location;

    /// <summary>Creates a count.</summary>
    /// <param name="guardClass">The class; not empty.</param>
    /// <param name="place">The place.</param>
    /// <param name="stations">A whole number of TPS, 0 or more, or unknown.</param>
    /// <exception cref="ArgumentException">The class is empty, or the value is neither unknown nor a whole number of TPS, 0 or more.</exception>
    public TpsCount(Id<GuardClass> guardClass, Place place, Explanation stations)
    {
        ArgumentNullException.ThrowIfNull(stations);
        _leaf = Inputs.Stations(stations, nameof(stations));
        Class = Inputs.Class(guardClass, nameof(guardClass));
        Place = place;
    }

    private TpsCount(Id<GuardClass> guardClass, Place place, int stations, DataLocation location)
    {
        Class = guardClass;
        Place = place;
        _entered = stations;
        _location = location;
    }

    /// <summary>Gets the class.</summary>
    public Id<GuardClass> Class { get; }

    /// <summary>Gets the place.</summary>
    public Place Place { get; }

    /// <summary>Gets the number of TPS, or null when it is not known.</summary>
    public BigInteger? Number =>
        _leaf is null ? _entered
        : _leaf.Value.IsUnknown ? null
        : _leaf.Value.Number.Numerator;

    /// <summary>Gets the leaf that states the number, or what it was computed from.</summary>
    public Explanation Stations => _leaf ?? Explanation.Entered(Label, Quantity.Of(_entered), Unit.Tps, _location);

    internal bool HasOwnLeaf => _leaf is not null;

    internal int Whole => _entered;

    /// <summary>Makes a count of the user's own.</summary>
    /// <param name="guardClass">The class; not empty.</param>
    /// <param name="place">The place.</param>
    /// <param name="stations">The number of TPS, 0 or more.</param>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentException">The class is empty, or the number is negative.</exception>
    public static TpsCount Entered(Id<GuardClass> guardClass, Place place, int stations, DataLocation location = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stations);
        return new TpsCount(Inputs.Class(guardClass, nameof(guardClass)), place, stations, location);
    }

    /// <summary>Counts a list of TPS by place and class, in one pass.</summary>
    /// <param name="stations">The TPS, in any order.</param>
    /// <param name="classOf">The class of each; not empty.</param>
    /// <param name="location">Where the list stands in the user's files.</param>
    /// <returns>The counts, in order of place and class; each place and class once.</returns>
    /// <exception cref="ArgumentException">A class is empty.</exception>
    /// <example><code>TpsCount.Of(list.Stations, _ => GuardClass.KurangRawan) // one count for each village</code></example>
    public static ImmutableArray<TpsCount> Of(IEnumerable<Tps> stations, Func<Tps, Id<GuardClass>> classOf, DataLocation location = default)
    {
        ArgumentNullException.ThrowIfNull(stations);
        ArgumentNullException.ThrowIfNull(classOf);
        var counts = new Dictionary<(AreaCode Area, Id<GuardClass> Class), int>();
        // Lists are mostly in order of place: a run of alike ones is looked up once.
        (AreaCode Area, Id<GuardClass> Class) run = default;
        var length = 0;
        foreach (var station in stations)
        {
            var guardClass = Inputs.Class(classOf(station), nameof(classOf));
            if (length > 0 && station.Area == run.Area && guardClass == run.Class)
            {
                length++;
                continue;
            }

            Flush();
            (run, length) = ((station.Area, guardClass), 1);
        }

        Flush();
        var keys = counts.Keys.ToArray();
        if (!IsInOrder(keys))
        {
            Array.Sort(keys, Compare);
        }

        return [.. keys.Select(k => new TpsCount(k.Class, Place.Of(k.Area), counts[k], location))];

        void Flush()
        {
            if (length > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, run, out _) += length;
            }
        }
    }

    private static bool IsInOrder((AreaCode Area, Id<GuardClass> Class)[] keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (Compare(keys[i - 1], keys[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare((AreaCode Area, Id<GuardClass> Class) x, (AreaCode Area, Id<GuardClass> Class) y) =>
        x.Area == y.Area ? x.Class.CompareTo(y.Class) : x.Area.CompareTo(y.Area);

    /// <summary>Returns place, class and number.</summary>
    /// <returns>For example <c>36.01.01 rawan: 3</c>.</returns>
    public override string ToString() => $"{Place} {Class}: {Stations.Value}";
}
