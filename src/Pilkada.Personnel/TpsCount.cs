using System.Numerics;

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
        Number = stations.Value.IsUnknown ? null : stations.Value.Number.Numerator;
    }

    private TpsCount(Id<GuardClass> guardClass, Place place, int stations, DataLocation location)
    {
        Class = guardClass;
        Place = place;
        Number = stations;
        _location = location;
    }

    /// <summary>Gets the class.</summary>
    public Id<GuardClass> Class { get; }

    /// <summary>Gets the place.</summary>
    public Place Place { get; }

    /// <summary>Gets the number of TPS, or null when it is not known.</summary>
    public BigInteger? Number { get; }

    /// <summary>Gets the leaf that states the number, or what it was computed from.</summary>
    public Explanation Stations => _leaf ?? Explanation.Entered(Label, Quantity.Of(Number!.Value), Unit.Tps, _location);

    internal bool HasOwnLeaf => _leaf is not null;

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
        foreach (var station in stations)
        {
            var key = (station.Area, Inputs.Class(classOf(station), nameof(classOf)));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return
        [
            .. counts
                .OrderBy(c => c.Key.Area)
                .ThenBy(c => c.Key.Class)
                .Select(c => new TpsCount(c.Key.Class, Place.Of(c.Key.Area), c.Value, location)),
        ];
    }

    /// <summary>Returns place, class and number.</summary>
    /// <returns>For example <c>36.01.01 rawan: 3</c>.</returns>
    public override string ToString() => $"{Place} {Class}: {Stations.Value}";
}
