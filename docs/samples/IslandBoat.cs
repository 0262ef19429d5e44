using NodaTime;
using Pilkada;
using Pilkada.Logistics;

namespace Samples;

internal static class IslandBoat
{
    public static void Run(TextWriter output)
    {
        // Thirty boxes for an island, one boat for ten, two to three hours over the sea in daylight; one departure in four is lost to the weather. Made up.
        var (pier, island, boat) = (Id<SupplyPoint>.Parse("dermaga"), Id<SupplyPoint>.Parse("pulau"), Id<Fleet>.Parse("kapal"));
        var network = SupplyNetwork
            .Create(
                [
                    new SupplyPoint(
                        pier,
                        SupplyPointKind.Port,
                        new LocalText("Dermaga", "Pier"),
                        AreaCode.Parse("36.04"),
                        ready: new LocalDateTime(2024, 11, 24, 12, 0)
                    ),
                    new SupplyPoint(
                        island,
                        SupplyPointKind.Pps,
                        new LocalText("Pulau", "Island"),
                        AreaCode.Parse("36.04"),
                        boxes: 30,
                        access: PlaceAccess.Island
                    ),
                ],
                [
                    new Leg(
                        Id<Leg>.Parse("laut"),
                        pier,
                        island,
                        TransportMode.Boat,
                        TravelTime.Between(Duration.FromHours(2), Duration.FromHours(3)),
                        OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(17, 0)),
                        handover: Duration.FromMinutes(30),
                        fleet: boat,
                        cancellation: Fraction.Of(1, 4)
                    ),
                ],
                [new Fleet(boat, new LocalText("Kapal", "Boat"), TransportMode.Boat, vehicles: 1, boxesPerVehicle: 10)]
            )
            .Value;
        var schedule = SupplySchedule.ForDistribution(network, new LocalDate(2024, 11, 27));
        var leg = schedule.Legs[0];
        output.WriteLine(
            FormattableString.Invariant(
                $"{schedule.Verdict}: {leg.Trips} trips in {leg.Waves} waves, {leg.Slack!.Value.TotalHours} hours to spare"
            )
        );
        foreach (var trip in leg.EarliestTrips)
        {
            output.WriteLine(
                FormattableString.Invariant($"boat {trip.Vehicle}: {trip.Departure:uuuu-MM-dd HH:mm} to {trip.Arrival:uuuu-MM-dd HH:mm}")
            );
        }

        var risk = LatenessRisk.Of(schedule);
        output.WriteLine($"chance of being in time: {risk.Places[0].Chance}, about {risk.Places[0].Percent.English}");
        foreach (var improvement in risk.Improvements())
        {
            output.WriteLine($"{improvement.What.English}: +{improvement.Gain}");
        }
    }
}
