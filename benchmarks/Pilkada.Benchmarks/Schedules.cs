using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Benchmarks;

/// <summary>A full schedule of one province: the library, with and without vehicles, against the obvious recursion.</summary>
/// <remarks>The network is made up; at its full size it is that of Banten in 2024. The obvious code knows no vehicles, no forward pass and no proof.</remarks>
internal static class Schedules
{
    private static readonly LocalDate VotingDay = new(2024, 11, 27);
    private static readonly OperatingWindow Daylight = OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(18, 0));

    public static long Sum(SupplyNetwork network) =>
        SupplySchedule.ForDistribution(network, VotingDay).Legs.Sum(l => l.LatestStart!.Value.ToInstant().ToUnixTimeSeconds() / 60);

    /// <summary>The latest start of every leg by recursion over a lookup, each leg once.</summary>
    public static long Obvious(SupplyNetwork network)
    {
        var points = network.Points.ToDictionary(p => p.Id);
        var from = network.Legs.ToLookup(l => l.From);
        var known = new Dictionary<Id<Leg>, Instant>();
        return network.Legs.Sum(l => Start(l).ToUnixTimeSeconds() / 60);

        Instant Start(Leg leg)
        {
            if (known.TryGetValue(leg.Id, out var start))
            {
                return start;
            }

            var point = points[leg.To];
            var zone = Offset.FromHours((int)point.Zone);
            var need = from[leg.To].Any()
                ? from[leg.To].Min(l => Start(l)) - point.Work
                : VotingDay.AtMidnight().WithOffset(zone).ToInstant();
            start = need - leg.Handover - leg.Buffer - leg.Travel.Longest;
            if (!leg.Window.IsAlways)
            {
                var local = start.WithOffset(zone).LocalDateTime;
                var latest = local.Date.At(new LocalTime(18, 0)).Minus(Period.FromMinutes((long)leg.Travel.Longest.TotalMinutes));
                local =
                    local < local.Date.At(new LocalTime(6, 0)) ? latest.PlusDays(-1)
                    : local > latest ? latest
                    : local;
                start = local.WithOffset(zone).ToInstant();
            }

            return known[leg.Id] = start;
        }
    }

    // A leg to each kecamatan, village and polling station.
    public static int Legs(int parts) => (155 / parts) + (1_552 / parts) + (17_231 / parts);

    // One part of 8 warehouses, 155 kecamatan, 1,552 desa and 17,231 TPS.
    public static SupplyNetwork Province(int parts, bool withFleets)
    {
        var points = new List<SupplyPoint>();
        var legs = new List<Leg>();
        var fleets = new List<Fleet>();
        var area = AreaCode.Parse("36");
        SupplyPoint Point(string id, SupplyPointKind kind, int boxes, LocalDateTime? ready = null) =>
            new(Id<SupplyPoint>.Parse(id), kind, LocalText.Same(id), area, boxes, ready: ready);

        void Link(string from, string to, SupplyPointKind kind, int minutes, string fleet, int boxes = 0)
        {
            points.Add(Point(to, kind, boxes));
            legs.Add(
                new Leg(
                    Id<Leg>.Parse(to),
                    Id<SupplyPoint>.Parse(from),
                    Id<SupplyPoint>.Parse(to),
                    TransportMode.Truck,
                    TravelTime.Of(Duration.FromMinutes(minutes)),
                    minutes > 30 ? Daylight : null,
                    handover: Duration.FromMinutes(15),
                    fleet: withFleets ? Id<Fleet>.Parse(fleet) : default
                )
            );
        }

        void Vehicles(string id, int vehicles, int boxes)
        {
            if (withFleets)
            {
                fleets.Add(new Fleet(Id<Fleet>.Parse(id), LocalText.Same(id), TransportMode.Truck, vehicles, boxes));
            }
        }

        var (warehouses, kecamatan, villages, stations) = (8 / parts, 155 / parts, 1_552 / parts, 17_231 / parts);
        for (var i = 0; i < warehouses; i++)
        {
            points.Add(Point($"w{i}", SupplyPointKind.Warehouse, 0, new LocalDateTime(2024, 11, 16, 6, 0)));
            Vehicles($"fw{i}", 10, 150);
        }

        for (var i = 0; i < kecamatan; i++)
        {
            Link($"w{i % warehouses}", $"k{i}", SupplyPointKind.Ppk, 45 + (i % 120), $"fw{i % warehouses}");
            Vehicles($"fk{i}", 4, 60);
        }

        for (var i = 0; i < villages; i++)
        {
            Link($"k{i % kecamatan}", $"d{i}", SupplyPointKind.Pps, 20 + (i % 60), $"fk{i % kecamatan}");
        }

        for (var i = 0; i < stations; i++)
        {
            Link($"d{i % villages}", $"t{i}", SupplyPointKind.Tps, 5 + (i % 25), string.Empty, boxes: 2);
        }

        return SupplyNetwork.Create(points, legs, fleets).Value;
    }
}
