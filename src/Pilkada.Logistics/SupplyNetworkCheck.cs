namespace Pilkada.Logistics;

// Everything that keeps points, legs and fleets from being a network.
internal static class SupplyNetworkCheck
{
    public static ImmutableArray<Problem> Of(ImmutableArray<SupplyPoint> points, ImmutableArray<Leg> legs, ImmutableArray<Fleet> fleets)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (legs.IsEmpty)
        {
            problems.Add(new Problem(ScheduleProblems.NoLegs, default));
        }

        var known = Once(points, p => p.Id, p => p.Location, ScheduleProblems.PointTwice, "point", problems);
        var fleetOf = Once(fleets, f => f.Id, f => f.Location, ScheduleProblems.FleetTwice, "fleet", problems);
        Once(legs, l => l.Id, l => l.Location, ScheduleProblems.LegTwice, "leg", problems);
        foreach (var leg in legs)
        {
            Ends(leg, known, problems);
            Vehicles(leg, fleetOf, problems);
            if (!leg.Window.Admits(leg.Travel.LongestMinutes))
            {
                problems.Add(
                    new Problem(
                        ScheduleProblems.NeverOpen,
                        leg.Location,
                        ("leg", Quantity.Of(leg.Id.ToString())),
                        ("travel", Quantity.Of(ScheduleWords.Length(leg.Travel.LongestMinutes))),
                        ("window", Quantity.Of(leg.Window.Description))
                    )
                );
            }
        }

        if (problems.Count == 0)
        {
            Shape(points, legs, problems);
        }

        return problems.ToImmutable();
    }

    private static Dictionary<Id<T>, T> Once<T>(
        ImmutableArray<T> items,
        Func<T, Id<T>> id,
        Func<T, DataLocation> location,
        NoticeKind twice,
        string name,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var known = new Dictionary<Id<T>, T>();
        foreach (var item in items)
        {
            if (!known.TryAdd(id(item), item))
            {
                problems.Add(new Problem(twice, location(item), (name, Quantity.Of(id(item).ToString()))));
            }
        }

        return known;
    }

    private static void Ends(Leg leg, Dictionary<Id<SupplyPoint>, SupplyPoint> known, ImmutableArray<Problem>.Builder problems)
    {
        foreach (var end in new[] { leg.From, leg.To })
        {
            if (!known.ContainsKey(end))
            {
                problems.Add(
                    new Problem(
                        ScheduleProblems.PointUnknown,
                        leg.Location,
                        ("leg", Quantity.Of(leg.Id.ToString())),
                        ("point", Quantity.Of(end.ToString()))
                    )
                );
            }
        }

        if (known.TryGetValue(leg.From, out var from) && known.TryGetValue(leg.To, out var to) && LeadsBack(from, to))
        {
            problems.Add(
                new Problem(
                    ScheduleProblems.UpTheChain,
                    leg.Location,
                    ("leg", Quantity.Of(leg.Id.ToString())),
                    ("from", Quantity.Of(ScheduleWords.Kind(from.Kind))),
                    ("to", Quantity.Of(ScheduleWords.Kind(to.Kind)))
                )
            );
        }
    }

    // Goods arrive at one port and leave for an island from another.
    private static bool LeadsBack(SupplyPoint from, SupplyPoint to) =>
        to.Kind < from.Kind && to.Kind != SupplyPointKind.Port && from.Kind != SupplyPointKind.Port;

    private static void Vehicles(Leg leg, Dictionary<Id<Fleet>, Fleet> fleets, ImmutableArray<Problem>.Builder problems)
    {
        if (leg.Fleet.IsEmpty)
        {
            return;
        }

        var (name, fleetName) = (Quantity.Of(leg.Id.ToString()), Quantity.Of(leg.Fleet.ToString()));
        if (!fleets.TryGetValue(leg.Fleet, out var fleet))
        {
            problems.Add(new Problem(ScheduleProblems.FleetUnknown, leg.Location, ("leg", name), ("fleet", fleetName)));
        }
        else if (fleet.Mode != leg.Mode)
        {
            problems.Add(
                new Problem(
                    ScheduleProblems.FleetMode,
                    leg.Location,
                    ("leg", name),
                    ("mode", Quantity.Of(ScheduleWords.Mode(leg.Mode))),
                    ("fleet", fleetName),
                    ("fleetMode", Quantity.Of(ScheduleWords.Mode(fleet.Mode)))
                )
            );
        }
    }

    // What can only be asked once every end is known: circles, stations out of reach, loads that nobody states.
    private static void Shape(ImmutableArray<SupplyPoint> points, ImmutableArray<Leg> legs, ImmutableArray<Problem>.Builder problems)
    {
        var at = points.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        ImmutableArray<int> from = [.. legs.Select(l => at[l.From])];
        ImmutableArray<int> to = [.. legs.Select(l => at[l.To])];
        var (outgoing, incoming) = (SupplyNetwork.Grouped(from, points.Length), SupplyNetwork.Grouped(to, points.Length));
        var order = SupplyNetwork.Topological(points.Length, to, outgoing, incoming);
        foreach (var i in Enumerable.Range(0, points.Length).Except(order))
        {
            problems.Add(new Problem(ScheduleProblems.Circle, points[i].Location, ("point", Quantity.Of(points[i].Id.ToString()))));
        }

        for (var i = 0; i < points.Length; i++)
        {
            var name = Quantity.Of(points[i].Id.ToString());
            if (points[i].Kind == SupplyPointKind.Tps && incoming[i].IsEmpty)
            {
                problems.Add(new Problem(ScheduleProblems.NotReached, points[i].Location, ("point", name)));
            }

            if (incoming[i].Length > 1 && incoming[i].Any(l => legs[l].Boxes is null))
            {
                problems.Add(
                    new Problem(
                        ScheduleProblems.LoadUnstated,
                        points[i].Location,
                        ("point", name),
                        ("legs", Quantity.Of(incoming[i].Length))
                    )
                );
            }
        }
    }
}
