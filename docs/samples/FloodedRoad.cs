using NodaTime;
using Pilkada;
using Pilkada.Logistics;

namespace Samples;

internal static class FloodedRoad
{
    public static void Run(TextWriter output)
    {
        // On 27 November 2024 119 polling stations could not vote because of floods and landslides. Made-up places: what does a flooded road leave?
        SupplySchedule Schedule(int longestHours, int readyDay)
        {
            var (warehouse, village) = (Id<SupplyPoint>.Parse("gudang"), Id<SupplyPoint>.Parse("desa"));
            var network = SupplyNetwork
                .Create(
                    [
                        new SupplyPoint(
                            warehouse,
                            SupplyPointKind.Warehouse,
                            new LocalText("Gudang KPU", "KPU warehouse"),
                            AreaCode.Parse("36.02"),
                            ready: new LocalDateTime(2024, 11, readyDay, 15, 0)
                        ),
                        new SupplyPoint(village, SupplyPointKind.Pps, new LocalText("Desa", "Village"), AreaCode.Parse("36.02"), boxes: 8),
                    ],
                    [
                        new Leg(
                            Id<Leg>.Parse("jalan"),
                            warehouse,
                            village,
                            TransportMode.Truck,
                            TravelTime.Between(Duration.FromHours(2), Duration.FromHours(longestHours))
                        ),
                    ]
                )
                .Value;
            return SupplySchedule.ForDistribution(network, new LocalDate(2024, 11, 27));
        }

        // Dry: two to four hours. Flooded: up to twelve. Goods ready at 15:00 on H-1, or a day earlier.
        foreach (var (road, hours) in new[] { ("dry", 4), ("flooded", 12) })
        {
            foreach (var day in new[] { 26, 25 })
            {
                var schedule = Schedule(hours, day);
                var risk = LatenessRisk.Of(schedule);
                output.WriteLine(
                    $"{road}, ready on {day} November: {schedule.Verdict}, chance of being in time {risk.Places[0].Percent.English}"
                );
            }
        }
    }
}
