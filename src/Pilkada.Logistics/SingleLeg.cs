using NodaTime;

namespace Pilkada.Logistics;

// A network of one leg to a polling station, for the rule of latest starts.
internal static class SingleLeg
{
    public static ScheduledLeg Of(
        (AreaCode Area, LocalDate VotingDay, int Travel, int Buffer, int Handover, LocalTime? Opens, LocalTime? Closes) input
    )
    {
        if (input.Opens is null != input.Closes is null)
        {
            throw new ArgumentException("Either both hours or none.", nameof(input));
        }

        var (pps, tps) = (Id<SupplyPoint>.Parse("pps"), Id<SupplyPoint>.Parse("tps"));
        var window = input.Opens is { } opens && input.Closes is { } closes ? OperatingWindow.Daily(opens, closes) : OperatingWindow.Always;
        var network = SupplyNetwork.Create(
            [
                new SupplyPoint(pps, SupplyPointKind.Pps, LocalText.Same("PPS"), input.Area),
                new SupplyPoint(tps, SupplyPointKind.Tps, LocalText.Same("TPS"), input.Area),
            ],
            [
                new Leg(
                    Id<Leg>.Parse("pps-tps"),
                    pps,
                    tps,
                    TransportMode.Truck,
                    TravelTime.Of(Duration.FromMinutes(input.Travel)),
                    window,
                    Duration.FromMinutes(input.Buffer),
                    Duration.FromMinutes(input.Handover)
                ),
            ]
        );
        return network.TryGetValue(out var found)
            ? SupplySchedule.ForDistribution(found, input.VotingDay).Legs[0]
            : throw new ArgumentException(network.Problems[0].Message.English, nameof(input));
    }
}
