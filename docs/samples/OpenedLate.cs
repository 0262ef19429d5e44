using NodaTime;
using Pilkada;
using Pilkada.Logistics;

namespace Samples;

internal static class OpenedLate
{
    public static void Run(TextWriter output)
    {
        // On 27 November 2024 5,438 polling stations opened after 07:00. Made-up places: would this one have?
        SupplyPoint Point(string id, SupplyPointKind kind, LocalDateTime? ready = null, OvernightStore? overnight = null) =>
            new(Id<SupplyPoint>.Parse(id), kind, LocalText.Same(id), AreaCode.Parse("12"), boxes: 2, ready: ready, overnight: overnight);

        Leg Leg(string from, string to, int hours, OperatingWindow? window = null) =>
            new(
                Id<Leg>.Parse($"{from}.{to}"),
                Id<SupplyPoint>.Parse(from),
                Id<SupplyPoint>.Parse(to),
                TransportMode.Truck,
                TravelTime.Of(Duration.FromHours(hours)),
                window
            );

        // Ready at noon of H-1; the last stretch only in daylight; from the store it takes three hours to an open polling station.
        var store = new OvernightStore(LocalText.Same("sekolah"), guard: null, toOpening: Duration.FromHours(3));
        var network = SupplyNetwork
            .Create(
                [
                    Point("gudang", SupplyPointKind.Warehouse, new LocalDateTime(2024, 11, 26, 12, 0)),
                    Point("ppk", SupplyPointKind.Ppk),
                    Point("tps-1", SupplyPointKind.Tps, overnight: store),
                ],
                [Leg("gudang", "ppk", 4), Leg("ppk", "tps-1", 3, OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(18, 0)))]
            )
            .Value;
        var schedule = SupplySchedule.ForDistribution(network, new LocalDate(2024, 11, 27));
        output.WriteLine(schedule.Verdict);
        foreach (var fact in schedule.Proof!.Facts)
        {
            output.WriteLine($"- {fact.English}");
        }

        foreach (var leg in schedule.Legs)
        {
            output.WriteLine(
                FormattableString.Invariant(
                    $"{leg.Leg.From} to {leg.Leg.To} must leave {leg.Explanation.Value} hours before 07:00, on {leg.LatestStart:uuuu-MM-dd HH:mm}"
                )
            );
        }
    }
}
