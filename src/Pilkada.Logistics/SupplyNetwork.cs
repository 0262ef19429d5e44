namespace Pilkada.Logistics;

/// <summary>The network over which boxes reach polling stations: points, legs and fleets that fit together.</summary>
/// <remarks>
/// A point is served when every leg that reaches it is done. But for ports, no leg leads back up the chain of <see cref="SupplyPointKind"/>; none leads in a circle, every
/// polling station is reached, and each leg's load is known. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var outcome = SupplyNetwork.Create(points, legs, fleets);
/// if (outcome.TryGetValue(out var network)) { var schedule = SupplySchedule.ForDistribution(network, new LocalDate(2024, 11, 27)); }
/// </code>
/// </example>
public sealed class SupplyNetwork
{
    /// <summary>The most trips of all legs together.</summary>
    public const int MostTrips = 1_000_000;

    private readonly Dictionary<Id<SupplyPoint>, int> _points;

    private SupplyNetwork(ImmutableArray<SupplyPoint> points, ImmutableArray<Leg> legs, ImmutableArray<Fleet> fleets, bool isReturn)
    {
        Points = points;
        Legs = legs;
        Fleets = fleets;
        IsReturn = isReturn;
        _points = points.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var fleetOf = fleets.Select((f, i) => (f.Id, i)).ToDictionary(f => f.Id, f => f.i);
        From = [.. legs.Select(l => _points[l.From])];
        To = [.. legs.Select(l => _points[l.To])];
        FleetOf = [.. legs.Select(l => l.Fleet.IsEmpty ? -1 : fleetOf[l.Fleet])];
        Outgoing = Grouped(From, points.Length);
        Incoming = Grouped(To, points.Length);
        Order = Topological(points.Length, To, Outgoing, Incoming);
        Loads = [.. LoadsOf()];
        Access = [.. HardestBeyond()];
        Trips = [.. legs.Select((_, i) => TripsOf(i))];
    }

    /// <summary>Gets the points, as they were given.</summary>
    public ImmutableArray<SupplyPoint> Points { get; }

    /// <summary>Gets the legs, as they were given.</summary>
    public ImmutableArray<Leg> Legs { get; }

    /// <summary>Gets the fleets, as they were given.</summary>
    public ImmutableArray<Fleet> Fleets { get; }

    /// <summary>Gets a value indicating whether the boxes travel back from the polling stations.</summary>
    public bool IsReturn { get; }

    // By index: the ends of each leg, its fleet or -1, its load, the hardest access of what lies beyond it.
    internal ImmutableArray<int> From { get; }

    internal ImmutableArray<int> To { get; }

    internal ImmutableArray<int> FleetOf { get; }

    internal ImmutableArray<long> Loads { get; }

    internal ImmutableArray<PlaceAccess> Access { get; }

    // How many trips each leg needs; one where vehicles are never short.
    internal ImmutableArray<long> Trips { get; }

    // By point: its legs.
    internal ImmutableArray<ImmutableArray<int>> Outgoing { get; }

    internal ImmutableArray<ImmutableArray<int>> Incoming { get; }

    // Points, each after all from which a leg leads to it.
    internal ImmutableArray<int> Order { get; }

    /// <summary>Creates a network.</summary>
    /// <param name="points">The points.</param>
    /// <param name="legs">The legs between them.</param>
    /// <param name="fleets">The fleets that legs name; none when vehicles are never short.</param>
    /// <returns>The network, or every problem that stands in the way, each with its place in the user's files.</returns>
    public static Outcome<SupplyNetwork> Create(IEnumerable<SupplyPoint> points, IEnumerable<Leg> legs, IEnumerable<Fleet>? fleets = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(legs);
        ImmutableArray<SupplyPoint> allPoints = [.. points];
        ImmutableArray<Leg> allLegs = [.. legs];
        ImmutableArray<Fleet> allFleets = [.. fleets ?? []];
        var problems = SupplyNetworkCheck.Of(allPoints, allLegs, allFleets);
        if (!problems.IsEmpty)
        {
            return Outcome<SupplyNetwork>.Failure(problems);
        }

        var network = new SupplyNetwork(allPoints, allLegs, allFleets, isReturn: false);
        return network.AllTrips <= MostTrips
            ? Outcome<SupplyNetwork>.Success(network)
            : Outcome<SupplyNetwork>.Failure(
                new Problem(
                    ScheduleProblems.TooManyTrips,
                    default,
                    ("trips", Quantity.Of(network.AllTrips)),
                    ("most", Quantity.Of(MostTrips))
                )
            );
    }

    /// <summary>Finds a point.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The point, or null when the network has none of that id.</returns>
    public SupplyPoint? Find(Id<SupplyPoint> id) => _points.TryGetValue(id, out var at) ? Points[at] : null;

    /// <summary>Returns how many boxes a leg carries.</summary>
    /// <param name="leg">The id of a leg of the network.</param>
    /// <returns>What the leg states, or else what the points beyond it need.</returns>
    /// <exception cref="ArgumentException">The network has no such leg.</exception>
    public long BoxesOn(Id<Leg> leg) => Loads[IndexOf(leg)];

    /// <summary>Returns the same network with other points in place of those of the same id.</summary>
    /// <param name="points">The points that change; their kinds stay.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">The network has no point of an id, a kind is another, or the trips become too many.</exception>
    public SupplyNetwork WithPoints(params IEnumerable<SupplyPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var changed = ImmutableArray.CreateBuilder<SupplyPoint>(Points.Length);
        changed.AddRange(Points);
        foreach (var point in points)
        {
            changed[IndexOf(point)] = point;
        }

        return Bounded(new SupplyNetwork(changed.MoveToImmutable(), Legs, Fleets, IsReturn), nameof(points));
    }

    /// <summary>Returns the same network with another fleet in place of that of the same id.</summary>
    /// <param name="fleet">The fleet that changes; its mode stays.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">The network has no fleet of that id, its mode is another, or the trips become too many.</exception>
    public SupplyNetwork WithFleet(Fleet fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return Fleets.Any(f => f.Id == fleet.Id && f.Mode == fleet.Mode)
            ? Bounded(new SupplyNetwork(Points, Legs, [.. Fleets.Select(f => f.Id == fleet.Id ? fleet : f)], IsReturn), nameof(fleet))
            : throw new ArgumentException($"The network has no fleet {fleet.Id} that moves by {fleet.Mode}.", nameof(fleet));
    }

    /// <summary>Returns the way back: each leg turned around with the load it carried out, and no times of the way out.</summary>
    /// <returns>The network of the return; windows are then local times of the point that was reached.</returns>
    public SupplyNetwork Turned() =>
        new(
            [.. Points.Select(p => p.WithTimes(null, null))],
            [.. Legs.Select((l, i) => l.Turned((int)Math.Min(Loads[i], int.MaxValue)))],
            Fleets,
            !IsReturn
        );

    internal int IndexOf(Id<Leg> leg)
    {
        for (var i = 0; i < Legs.Length; i++)
        {
            if (Legs[i].Id == leg)
            {
                return i;
            }
        }

        throw new ArgumentException($"The network has no leg {leg}.", nameof(leg));
    }

    internal int IndexOf(Id<SupplyPoint> point) =>
        _points.TryGetValue(point, out var at) ? at : throw new ArgumentException($"The network has no point {point}.", nameof(point));

    private int IndexOf(SupplyPoint point) =>
        IndexOf(point.Id) is var at && Points[at].Kind == point.Kind
            ? at
            : throw new ArgumentException($"{point.Id} is {Points[at].Kind}, not {point.Kind}.", nameof(point));

    private System.Numerics.BigInteger AllTrips => Trips.Aggregate(System.Numerics.BigInteger.Zero, (sum, t) => sum + t);

    private static SupplyNetwork Bounded(SupplyNetwork network, string name) =>
        network.AllTrips <= MostTrips
            ? network
            : throw new ArgumentException($"The network would need {network.AllTrips} trips, more than {MostTrips}.", name);

    private long TripsOf(int leg) =>
        FleetOf[leg] < 0 ? 1 : Math.Max(1, TripCount.Ceiling(Loads[leg], Fleets[FleetOf[leg]].BoxesPerVehicle));

    // What the points beyond a leg need; where several legs reach a point, each states its load.
    private long[] LoadsOf()
    {
        var needed = new long[Points.Length];
        var loads = new long[Legs.Length];
        foreach (var point in Order.Reverse())
        {
            needed[point] = Points[point].Boxes;
            foreach (var leg in Outgoing[point])
            {
                loads[leg] = Legs[leg].Boxes ?? needed[To[leg]];
                needed[point] += loads[leg];
            }
        }

        return loads;
    }

    // On the way back, what lies behind a leg.
    private PlaceAccess[] HardestBeyond()
    {
        var hardest = Points.Select(p => p.Access).ToArray();
        var access = new PlaceAccess[Legs.Length];
        foreach (var point in IsReturn ? Order : [.. Order.Reverse()])
        {
            foreach (var leg in IsReturn ? Incoming[point] : Outgoing[point])
            {
                access[leg] = hardest[IsReturn ? From[leg] : To[leg]];
                if (access[leg] > hardest[point])
                {
                    hardest[point] = access[leg];
                }
            }
        }

        return access;
    }

    internal static ImmutableArray<int> Topological(
        int points,
        ImmutableArray<int> to,
        ImmutableArray<ImmutableArray<int>> outgoing,
        ImmutableArray<ImmutableArray<int>> incoming
    )
    {
        var waiting = new int[points];
        var order = ImmutableArray.CreateBuilder<int>(points);
        for (var i = 0; i < points; i++)
        {
            waiting[i] = incoming[i].Length;
            if (waiting[i] == 0)
            {
                order.Add(i);
            }
        }

        for (var next = 0; next < order.Count; next++)
        {
            foreach (var leg in outgoing[order[next]])
            {
                if (--waiting[to[leg]] == 0)
                {
                    order.Add(to[leg]);
                }
            }
        }

        return order.ToImmutable();
    }

    internal static ImmutableArray<ImmutableArray<int>> Grouped(ImmutableArray<int> ends, int points)
    {
        var groups = new ImmutableArray<int>.Builder?[points];
        for (var leg = 0; leg < ends.Length; leg++)
        {
            (groups[ends[leg]] ??= ImmutableArray.CreateBuilder<int>()).Add(leg);
        }

        return [.. groups.Select(g => g is null ? [] : g.ToImmutable())];
    }
}
