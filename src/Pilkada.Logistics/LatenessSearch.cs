using NodaTime;

namespace Pilkada.Logistics;

// Finds the shortest chain of facts that excludes arriving in time. A chain follows one way through the network; each leg has its whole fleet for itself,
// so what is late here is late in every schedule. Leaving a fact out never makes an arrival later, so chains are tried from the shortest up.
internal sealed class LatenessSearch
{
    // One node is one fact weighed, or one trip placed.
    public const int MostNodes = 400_000;

    // Where nothing is known of the start: so early that it never matters.
    private const long LongBefore = 400L * Minutes.PerDay;

    private readonly SupplyNetwork _network;
    private readonly SchedulePass _pass;
    private readonly long[] _due;
    private int _nodes;

    private LatenessSearch(SupplyNetwork network, SchedulePass pass, long[] due)
    {
        _network = network;
        _pass = pass;
        _due = due;
    }

    private enum FactKind
    {
        Ready,
        Work,
        Travel,
        Window,
        Fleet,
    }

    private readonly record struct Fact(FactKind Kind, int Index, int Step);

    public static LatenessProof? Of(SupplyNetwork network, SchedulePass pass, long[] due) => new LatenessSearch(network, pass, due).Run();

    private LatenessProof? Run()
    {
        (int Point, List<int> Way, Fact[] Facts, long Arrival)? best = null;
        var complete = true;
        foreach (var (point, way) in LateWays())
        {
            if (_nodes >= MostNodes && best is not null)
            {
                complete = false;
                break;
            }

            var facts = FactsOf(way);
            var most = best is { } found ? found.Facts.Length - 1 : facts.Length;
            if (Shortest(point, way, facts, most) is { } shorter)
            {
                best = (point, way, shorter.Facts, shorter.Arrival);
                complete &= shorter.Complete;
            }
        }

        return best is { } proof ? Proof(proof.Point, proof.Way, proof.Facts, proof.Arrival, complete) : FleetProof();
    }

    // The points with a time limit that are missed, the latest first, each with the way that holds it up.
    private IEnumerable<(int Point, List<int> Way)> LateWays()
    {
        var (ready, via) = Relaxed();
        return Enumerable
            .Range(0, _network.Points.Length)
            .Where(i => _due[i] != Minutes.Beyond && ready[i] > _due[i])
            .OrderByDescending(i => ready[i] == Minutes.Beyond ? Minutes.Beyond : ready[i] - _due[i])
            .ThenBy(i => i)
            .Select(i => (i, WayTo(i, via)));
    }

    // Arrivals as if each leg had its whole fleet; goods of which nothing is known are taken to be ready long ago.
    private (long[] Ready, int[] Via) Relaxed()
    {
        var ready = new long[_network.Points.Length];
        var via = new int[ready.Length];
        var early = _due.Where(d => d != Minutes.Beyond).DefaultIfEmpty(0).Min() - LongBefore;
        for (var i = 0; i < ready.Length; i++)
        {
            var point = _network.Points[i];
            ready[i] = point.Ready is { } own ? Minutes.Utc(own, point.Zone) : early;
            via[i] = -1;
        }

        foreach (var point in _network.Order)
        {
            foreach (var leg in _network.Outgoing[point])
            {
                var start = ready[point] == Minutes.Beyond ? Minutes.Beyond : ready[point] + _network.Points[point].WorkMinutes;
                var finish = start == Minutes.Beyond ? start : _pass.FinishWithWholeFleet(leg, start);
                if (finish > ready[_network.To[leg]])
                {
                    (ready[_network.To[leg]], via[_network.To[leg]]) = (finish, leg);
                }
            }
        }

        return (ready, via);
    }

    private List<int> WayTo(int point, int[] via)
    {
        var way = new List<int>();
        for (var at = point; via[at] >= 0; at = _network.From[via[at]])
        {
            way.Add(via[at]);
        }

        way.Reverse();
        return way;
    }

    // Every fact of a way that has an effect at all. A way of no leg is a point whose own goods are ready too late.
    private Fact[] FactsOf(List<int> way) => [.. FactsAlong(way)];

    private IEnumerable<Fact> FactsAlong(List<int> way)
    {
        for (var step = 0; step < way.Count; step++)
        {
            var (leg, from) = (way[step], _network.From[way[step]]);
            var data = _network.Legs[leg];
            if (step == 0 && _network.Points[from].Ready is not null)
            {
                yield return new Fact(FactKind.Ready, from, step);
            }

            if (_network.Points[from].WorkMinutes > 0)
            {
                yield return new Fact(FactKind.Work, from, step);
            }

            if (data.Travel.LongestMinutes + data.BufferMinutes + data.HandoverMinutes > 0)
            {
                yield return new Fact(FactKind.Travel, leg, step);
            }

            if (!data.Window.IsAlways)
            {
                yield return new Fact(FactKind.Window, leg, step);
            }

            if (_network.Trips[leg] > 1)
            {
                yield return new Fact(FactKind.Fleet, leg, step);
            }
        }
    }

    private (Fact[] Facts, long Arrival, bool Complete)? Shortest(int point, List<int> way, Fact[] facts, int most)
    {
        for (var size = 0; size <= most; size++)
        {
            // The search ends at its limit with what is certain: all facts, of which those that nothing rests on are then left out one by one.
            foreach (var chosen in Choices(facts, size))
            {
                if (_nodes >= MostNodes)
                {
                    return Irreducible(point, way, facts) is { } rest && rest.Facts.Length <= most
                        ? (rest.Facts, rest.Arrival, false)
                        : null;
                }

                var arrival = Arrival(point, way, chosen);
                if (arrival > _due[point])
                {
                    return (chosen, arrival, true);
                }
            }
        }

        return null;
    }

    private (Fact[] Facts, long Arrival) Irreducible(int point, List<int> way, Fact[] facts)
    {
        var kept = facts;
        foreach (var fact in facts)
        {
            Fact[] without = [.. kept.Where(f => f != fact)];
            if (Arrival(point, way, without) > _due[point])
            {
                kept = without;
            }
        }

        return (kept, Arrival(point, way, kept));
    }

    // All choices of a size, in the order of the way.
    private static IEnumerable<Fact[]> Choices(Fact[] facts, int size)
    {
        var at = new int[size];
        for (var i = 0; i < size; i++)
        {
            at[i] = i;
        }

        while (size <= facts.Length)
        {
            yield return [.. at.Select(i => facts[i])];
            var next = size - 1;
            while (next >= 0 && at[next] == facts.Length - size + next)
            {
                next--;
            }

            if (next < 0)
            {
                yield break;
            }

            at[next]++;
            for (var i = next + 1; i < size; i++)
            {
                at[i] = at[i - 1] + 1;
            }
        }
    }

    // When a point is reached if only these facts held.
    private long Arrival(int point, List<int> way, Fact[] facts)
    {
        bool Holds(FactKind kind, int step) => Array.Exists(facts, f => f.Kind == kind && f.Step == step);
        var first = way.Count == 0 ? point : _network.From[way[0]];
        var data = _network.Points[first];
        var time =
            way.Count == 0 || Holds(FactKind.Ready, 0)
                ? data.Ready is { } own
                    ? Minutes.Utc(own, data.Zone)
                    : _due[point] - LongBefore
                : _due[point] - LongBefore;
        for (var step = 0; step < way.Count && time != Minutes.Beyond; step++)
        {
            var leg = _network.Legs[way[step]];
            _nodes++;
            time += Holds(FactKind.Work, step) ? _network.Points[_network.From[way[step]]].WorkMinutes : 0;
            var takesTime = Holds(FactKind.Travel, step);
            var window = Holds(FactKind.Window, step) ? leg.Window : OperatingWindow.Always;
            var trips = Holds(FactKind.Fleet, step) ? _network.Trips[way[step]] : 1;
            time = Finish(way[step], leg, time, takesTime, window, trips);
        }

        return time;
    }

    private long Finish(int index, Leg leg, long start, bool takesTime, OperatingWindow window, long trips)
    {
        var travel = takesTime ? leg.Travel.LongestMinutes : 0;
        var handover = takesTime ? leg.HandoverMinutes : 0;
        var tail = travel + handover + (takesTime ? leg.BufferMinutes : 0);
        var (out_, back) = (
            Minutes.Offset(_network.Points[_network.From[index]].Zone),
            Minutes.Offset(_network.Points[_network.To[index]].Zone)
        );
        long Departure(long ready, int offset)
        {
            var found = window.EarliestDeparture(ready + offset, travel);
            return found == Minutes.Beyond ? found : found - offset;
        }

        if (trips == 1)
        {
            var departure = Departure(start, out_);
            return departure == Minutes.Beyond ? departure : departure + tail;
        }

        // Equal trips of equal vehicles: each takes the vehicle that was placed one wave before.
        var vehicles = _network.Fleets[_network.FleetOf[index]].Vehicles;
        var wave = start;
        for (var left = trips; ; left -= vehicles)
        {
            _nodes++;
            var departure = Departure(wave, out_);
            if (departure == Minutes.Beyond || left <= vehicles)
            {
                return departure == Minutes.Beyond ? departure : departure + tail;
            }

            var returned = Departure(departure + travel + handover, back);
            if (returned == Minutes.Beyond)
            {
                return returned;
            }

            wave = returned + travel;
        }
    }

    private LatenessProof Proof(int point, List<int> way, Fact[] facts, long arrival, bool isShortest)
    {
        var goal = _network.Points[point];
        var words = facts.Select(Words).ToList();
        if (way.Count == 0)
        {
            words.Add(Words(new Fact(FactKind.Ready, point, 0)));
        }

        var due = Minutes.At(_due[point], goal.Zone)!.Value;
        words.Add(
            Say(
                $"{goal.Name.Indonesian} harus menerima semuanya paling lambat {ScheduleWords.Moment(due).Indonesian}.",
                $"{goal.Name.English} must have everything by {ScheduleWords.Moment(due).English}."
            )
        );
        return new LatenessProof(
            goal,
            [.. words],
            Minutes.At(arrival, goal.Zone),
            due,
            arrival == Minutes.Beyond ? null : Duration.FromMinutes(arrival - _due[point]),
            isShortest
        );
    }

    private LocalText Words(Fact fact)
    {
        if (fact.Kind is FactKind.Ready or FactKind.Work)
        {
            var point = _network.Points[fact.Index];
            var (name, english) = (point.Name.Indonesian, point.Name.English);
            if (fact.Kind == FactKind.Work)
            {
                var work = ScheduleWords.Length(point.WorkMinutes);
                return Say($"Pengerjaan di {name} perlu {work.Indonesian}.", $"Work at {english} takes {work.English}.");
            }

            var ready = ScheduleWords.Moment(Minutes.At(Minutes.Utc(point.Ready!.Value, point.Zone), point.Zone)!.Value);
            return Say($"Muatan siap di {name} pada {ready.Indonesian}.", $"Goods are ready at {english} on {ready.English}.");
        }

        var leg = _network.Legs[fact.Index];
        var (from, to) = (_network.Points[_network.From[fact.Index]].Name, _network.Points[_network.To[fact.Index]].Name);
        var (route, routeEnglish) = ($"{from.Indonesian} ke {to.Indonesian}", $"{from.English} to {to.English}");
        switch (fact.Kind)
        {
            case FactKind.Travel:
                var length = ScheduleWords.Length(leg.Travel.LongestMinutes + leg.BufferMinutes + leg.HandoverMinutes);
                return Say(
                    $"Dari {route} paling lama {length.Indonesian}, termasuk cadangan dan serah terima.",
                    $"From {routeEnglish} takes up to {length.English}, buffer and hand-over included."
                );
            case FactKind.Window:
                return Say(
                    $"Dari {route} hanya {leg.Window.Description.Indonesian}.",
                    $"From {routeEnglish} only {leg.Window.Description.English}."
                );
            default:
                var trips = _network.Trips[fact.Index];
                var fleet = _network.Fleets[_network.FleetOf[fact.Index]];
                return Say(
                    $"Dari {route} perlu {trips} perjalanan dengan {fleet.Vehicles} kendaraan ({fleet.Name.Indonesian}).",
                    $"From {routeEnglish} takes {trips} trips with {Vehicles(fleet)} ({fleet.Name.English})."
                );
        }
    }

    // All trips of a fleet together: whatever their order, the vehicles are on the way for at least this long.
    private LatenessProof? FleetProof()
    {
        var legsOf = Enumerable.Range(0, _network.Legs.Length).Where(l => _network.FleetOf[l] >= 0).ToLookup(l => _network.FleetOf[l]);
        foreach (var fleet in legsOf.Select(g => g.Key).Order())
        {
            int[] legs = [.. legsOf[fleet]];
            var start = legs.Min(l => _pass.EarliestAlone[l]);
            var last = legs.MaxBy(l => _pass.NeedAlone[_network.To[l]]);
            var end = _pass.NeedAlone[_network.To[last]];
            if (start is Minutes.Unknown or Minutes.Beyond || end is Minutes.Unknown or Minutes.Beyond)
            {
                continue;
            }

            // The last way back of each vehicle needs not be in time, nor the buffer.
            var vehicles = _network.Fleets[fleet].Vehicles;
            var busy = legs.Sum(l =>
                _network.Trips[l] * ((2L * _network.Legs[l].Travel.LongestMinutes) + _network.Legs[l].HandoverMinutes)
            );
            var spared = vehicles * legs.Max(l => (long)_network.Legs[l].Travel.LongestMinutes);
            var finish = start + TripCount.Ceiling(Math.Max(0, busy - spared), vehicles);
            if (finish > end)
            {
                return FleetProof(fleet, legs, _network.To[last], start, finish, end);
            }
        }

        return null;
    }

    private LatenessProof FleetProof(int fleet, int[] legs, int point, long start, long finish, long end)
    {
        var (data, goal) = (_network.Fleets[fleet], _network.Points[point]);
        var trips = legs.Sum(l => _network.Trips[l]);
        var hours = ScheduleWords.Length(finish - start);
        var from = ScheduleWords.Moment(Minutes.At(start, goal.Zone)!.Value);
        var due = Minutes.At(end, goal.Zone)!.Value;
        return new LatenessProof(
            goal,
            [
                Say(
                    $"Armada {data.Name.Indonesian} ({data.Vehicles} kendaraan) dapat berangkat paling cepat {from.Indonesian}.",
                    $"Fleet {data.Name.English} ({Vehicles(data)}) can leave on {from.English} at the earliest."
                ),
                Say(
                    $"{trips} perjalanannya pergi dan pulang perlu sekurang-kurangnya {hours.Indonesian}, apa pun urutannya.",
                    $"Its {trips} trips there and back take at least {hours.English}, whatever their order."
                ),
                Say(
                    $"Yang paling akhir pun harus selesai pada {ScheduleWords.Moment(due).Indonesian}.",
                    $"Even the last must be done by {ScheduleWords.Moment(due).English}."
                ),
            ],
            Minutes.At(finish, goal.Zone),
            due,
            Duration.FromMinutes(finish - end),
            isShortest: false
        );
    }

    private static string Vehicles(Fleet fleet) => fleet.Vehicles == 1 ? "1 vehicle" : $"{fleet.Vehicles} vehicles";

    private static LocalText Say(string indonesian, string english) => new(indonesian, english);
}
