using System.Numerics;

namespace Pilkada.Logistics;

// The forward and the backward pass over a network, in minutes. Without fleets both are exact: each leg by itself takes the earliest or the latest start that
// its windows allow. With fleets they are list schedules in one fixed order of legs (islands and remote places first, then the least time to spare), the
// backward pass in the reverse order. The order does not depend on the number of vehicles, so one vehicle fewer never makes anything earlier.
internal sealed class SchedulePass
{
    // Before every moment, and yet known.
    private const long NotYet = long.MinValue + 1;

    private readonly SupplyNetwork _network;
    private readonly long[] _due;

    public SchedulePass(SupplyNetwork network, long[] due)
    {
        _network = network;
        _due = due;
        LatestAlone = new long[network.Legs.Length];
        NeedAlone = Backward(LatestAlone, order: null, trips: null);
        EarliestAlone = new long[network.Legs.Length];
        FinishAlone = new long[network.Legs.Length];
        ReadyAlone = Forward(EarliestAlone, FinishAlone, order: null, trips: null);
        if (network.Fleets.IsEmpty)
        {
            (Latest, Need, Earliest, Finish, Ready) = (LatestAlone, NeedAlone, EarliestAlone, FinishAlone, ReadyAlone);
            LatestTrips = EarliestTrips = [];
            return;
        }

        var order = Order();
        Latest = new long[network.Legs.Length];
        LatestTrips = new Trip[network.Legs.Length][];
        Need = Backward(Latest, order, LatestTrips);
        Earliest = new long[network.Legs.Length];
        Finish = new long[network.Legs.Length];
        EarliestTrips = new Trip[network.Legs.Length][];
        Ready = Forward(Earliest, Finish, order, EarliestTrips);
    }

    // As if each leg had all vehicles it wants: bounds for every schedule.
    public long[] LatestAlone { get; }

    public long[] NeedAlone { get; }

    public long[] EarliestAlone { get; }

    public long[] FinishAlone { get; }

    public long[] ReadyAlone { get; }

    // With the vehicles there are: by leg the first departure and the end; by point when all is there, and when it must be.
    public long[] Latest { get; }

    public long[] Need { get; }

    public long[] Earliest { get; }

    public long[] Finish { get; }

    public long[] Ready { get; }

    // By leg, the trips of its fleet in the order in which they were placed; null for a leg without a fleet.
    public Trip[]?[] LatestTrips { get; }

    public Trip[]?[] EarliestTrips { get; }

    // How often a leg was weighed or a trip placed, and what the queues took for it: each as many steps as a heap of their size is deep.
    public long Steps { get; private set; }

    // One trip: departure of a vehicle, the last minute of its hand-over, when it may leave again.
    internal readonly record struct Trip(int Vehicle, long Departure, long Back);

    public long EarliestDeparture(int leg, long ready)
    {
        var offset = Minutes.Offset(_network.Points[_network.From[leg]].Zone);
        return Forward(_network.Legs[leg], offset, ready);
    }

    // The way back of a vehicle, under the same windows.
    private long EarliestReturn(int leg, long ready) =>
        Forward(_network.Legs[leg], Minutes.Offset(_network.Points[_network.To[leg]].Zone), ready);

    private static long Forward(Leg leg, int offset, long ready)
    {
        if (ready is Minutes.Unknown or Minutes.Beyond)
        {
            return ready;
        }

        var found = leg.Window.EarliestDeparture(ready + offset, leg.Travel.LongestMinutes);
        return found == Minutes.Beyond ? found : found - offset;
    }

    private long LatestDeparture(int leg, long arriveBy) =>
        Backward(_network.Legs[leg], Minutes.Offset(_network.Points[_network.From[leg]].Zone), arriveBy);

    private long LatestReturn(int leg, long arriveBy) =>
        Backward(_network.Legs[leg], Minutes.Offset(_network.Points[_network.To[leg]].Zone), arriveBy);

    // Beyond: nothing holds it. Unknown: no departure is early enough.
    private static long Backward(Leg leg, int offset, long arriveBy)
    {
        if (arriveBy is Minutes.Unknown or Minutes.Beyond)
        {
            return arriveBy;
        }

        var found = leg.Window.LatestDeparture(arriveBy + offset, leg.Travel.LongestMinutes);
        return found == Minutes.Unknown ? found : found - offset;
    }

    private static long Plus(long time, long minutes) => time is Minutes.Unknown or Minutes.Beyond ? time : time + minutes;

    // Need by point; fills the latest first departure by leg.
    private long[] Backward(long[] latest, int[]? order, Trip[]?[]? trips)
    {
        var need = (long[])_due.Clone();
        var vehicles = order is null ? [] : _network.Fleets.Select(f => Vehicles(f.Vehicles, Minutes.Beyond, latestFirst: true)).ToArray();

        // Legs in an order in which all legs beyond a leg stand before it.
        foreach (var leg in order is null ? Plain(backward: true) : Enumerable.Reverse(order))
        {
            Steps++;
            var (from, to) = (_network.From[leg], _network.To[leg]);
            var data = _network.Legs[leg];
            var arriveBy = Plus(need[to], -data.BufferMinutes - data.HandoverMinutes);
            latest[leg] =
                trips is null || _network.FleetOf[leg] < 0
                    ? LatestDeparture(leg, arriveBy)
                    : BackwardTrips(leg, arriveBy, vehicles[_network.FleetOf[leg]], trips);
            need[from] = Math.Min(need[from], Plus(latest[leg], -_network.Points[from].WorkMinutes));
        }

        return need;
    }

    private long BackwardTrips(int leg, long arriveBy, PriorityQueue<int, (long, int)> vehicles, Trip[]?[] trips)
    {
        var placed = trips[leg] = new Trip[_network.Trips[leg]];
        var first = Minutes.Beyond;
        for (var i = 0; i < placed.Length; i++)
        {
            Steps += 2 * Depth(vehicles.Count);
            vehicles.TryDequeue(out var vehicle, out var key);
            var neededBy = ~key.Item1;
            var latestReturn = LatestReturn(leg, neededBy);
            var departure = LatestDeparture(leg, Math.Min(arriveBy, Plus(latestReturn, -_network.Legs[leg].HandoverMinutes)));
            placed[i] = new Trip(vehicle, departure, neededBy);
            vehicles.Enqueue(vehicle, (~departure, vehicle));
            first = Math.Min(first, departure);
        }

        return first;
    }

    // When all is there by point; fills the earliest first departure and the end by leg.
    private long[] Forward(long[] earliest, long[] finish, int[]? order, Trip[]?[]? trips)
    {
        var ready = new long[_network.Points.Length];
        for (var i = 0; i < ready.Length; i++)
        {
            var point = _network.Points[i];
            ready[i] =
                point.Ready is { } own ? Minutes.Utc(own, point.Zone)
                : _network.Incoming[i].IsEmpty ? Minutes.Unknown
                : NotYet;
        }

        var vehicles = order is null ? [] : _network.Fleets.Select(f => Vehicles(f.Vehicles, NotYet, latestFirst: false)).ToArray();
        foreach (var leg in order ?? Plain(backward: false))
        {
            Steps++;
            var (from, to) = (_network.From[leg], _network.To[leg]);
            var data = _network.Legs[leg];
            var start = Plus(ready[from], _network.Points[from].WorkMinutes);
            if (trips is null || _network.FleetOf[leg] < 0)
            {
                earliest[leg] = EarliestDeparture(leg, start);
                finish[leg] = Plus(earliest[leg], data.Travel.LongestMinutes + data.BufferMinutes + data.HandoverMinutes);
            }
            else
            {
                (earliest[leg], var last, trips[leg]) = ForwardTrips(leg, start, vehicles[_network.FleetOf[leg]]);
                finish[leg] = Plus(last, data.Travel.LongestMinutes + data.BufferMinutes + data.HandoverMinutes);
            }

            // What is unknown stays unknown, however late the rest comes.
            ready[to] = ready[to] == Minutes.Unknown || finish[leg] == Minutes.Unknown ? Minutes.Unknown : Math.Max(ready[to], finish[leg]);
        }

        return ready;
    }

    private (long First, long Last, Trip[] Placed) ForwardTrips(int leg, long start, PriorityQueue<int, (long, int)> vehicles)
    {
        if (start == Minutes.Unknown)
        {
            return (start, start, []);
        }

        var placed = new Trip[_network.Trips[leg]];
        var data = _network.Legs[leg];
        var (first, last) = (Minutes.Beyond, Minutes.Unknown);
        for (var i = 0; i < placed.Length; i++)
        {
            Steps += 2 * Depth(vehicles.Count);
            vehicles.TryDequeue(out var vehicle, out var key);
            var departure = EarliestDeparture(leg, Math.Max(start, key.Item1));
            var back = Plus(
                EarliestReturn(leg, Plus(departure, data.Travel.LongestMinutes + data.HandoverMinutes)),
                data.Travel.LongestMinutes
            );
            placed[i] = new Trip(vehicle, departure, back);
            vehicles.Enqueue(vehicle, (back, vehicle));
            (first, last) = (Math.Min(first, departure), Math.Max(last, departure));
        }

        // As in the backward pass, a leg of which one trip has no departure has no start.
        return (last == Minutes.Beyond ? last : first, last, placed);
    }

    // When a leg ends that has its whole fleet for itself: no schedule ends it earlier.
    public long FinishWithWholeFleet(int leg, long start)
    {
        var fleet = _network.FleetOf[leg];
        var data = _network.Legs[leg];
        var tail = data.Travel.LongestMinutes + data.BufferMinutes + data.HandoverMinutes;
        if (fleet < 0)
        {
            return Plus(EarliestDeparture(leg, start), tail);
        }

        var vehicles = Vehicles(_network.Fleets[fleet].Vehicles, NotYet, latestFirst: false);
        var (_, last, _) = ForwardTrips(leg, start, vehicles);
        return Plus(last, tail);
    }

    private static PriorityQueue<int, (long, int)> Vehicles(int count, long free, bool latestFirst)
    {
        // The complement turns the order around and, unlike the negative, fits every number.
        var key = latestFirst ? ~free : free;
        var queue = new PriorityQueue<int, (long, int)>(count);
        for (var i = 0; i < count; i++)
        {
            queue.Enqueue(i, (key, i));
        }

        return queue;
    }

    private static int Depth(int count) => BitOperations.Log2((uint)count) + 1;

    private IEnumerable<int> Plain(bool backward) =>
        backward ? _network.Order.Reverse().SelectMany(p => _network.Outgoing[p]) : _network.Order.SelectMany(p => _network.Outgoing[p]);

    // A leg may be placed once every leg that reaches its start is placed.
    private int[] Order()
    {
        var waiting = new int[_network.Points.Length];
        var open = new PriorityQueue<int, (int, long, int)>();
        for (var point = 0; point < waiting.Length; point++)
        {
            waiting[point] = _network.Incoming[point].Length;
            if (waiting[point] == 0)
            {
                Open(point);
            }
        }

        var order = new int[_network.Legs.Length];
        for (var next = 0; next < order.Length; next++)
        {
            Steps += Depth(open.Count);
            var leg = order[next] = open.Dequeue();
            if (--waiting[_network.To[leg]] == 0)
            {
                Open(_network.To[leg]);
            }
        }

        return order;

        void Open(int point)
        {
            foreach (var leg in _network.Outgoing[point])
            {
                open.Enqueue(leg, (-(int)_network.Access[leg], LatestAlone[leg], leg));
                Steps += Depth(open.Count);
            }
        }
    }
}
