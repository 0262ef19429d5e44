using System.Numerics;

namespace Pilkada.Logistics;

// The chances by drawing: each draw is one course of events over the whole network.
internal static class DrawnRisk
{
    public static Fraction?[] Chances(SupplySchedule schedule, ulong seed, int draws)
    {
        var (network, cutoff) = (schedule.Network, ExactRisk.Cutoffs(schedule));
        ulong[] keys = [.. network.Legs.Select(l => KeyedNumbers.KeyOf(l.Id.ToString()))];
        ulong[] lost = [.. network.Legs.Select(l => (ulong)(l.Cancellation.Numerator * Two64 / l.Cancellation.Denominator))];
        var inTime = new int[network.Points.Length];
        var at = new long[inTime.Length];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = 0; i < at.Length; i++)
            {
                var point = network.Points[i];
                at[i] =
                    point.Ready is { } own ? Minutes.Utc(own, point.Zone)
                    : network.Incoming[i].IsEmpty ? Minutes.Unknown
                    : Minutes.Unknown + 1;
            }

            foreach (var point in network.Order)
            {
                inTime[point] += at[point] <= schedule.DueMinutes[point] ? 1 : 0;
                foreach (var leg in network.Outgoing[point])
                {
                    var to = network.To[leg];
                    var arrival = Arrival(schedule, leg, at[point], cutoff[to], seed, (ulong)draw, keys[leg], lost[leg]);
                    at[to] = arrival == Minutes.Unknown || at[to] == Minutes.Unknown ? Minutes.Unknown : Math.Max(at[to], arrival);
                }
            }
        }

        // What is unknown is unknown in every draw.
        return [.. inTime.Select((count, i) => at[i] == Minutes.Unknown ? (Fraction?)null : Fraction.Of(count, draws))];
    }

    private static BigInteger Two64 { get; } = BigInteger.One << 64;

    private static long Arrival(SupplySchedule schedule, int leg, long here, long cutoff, ulong seed, ulong draw, ulong key, ulong lost)
    {
        if (here is Minutes.Unknown or Minutes.Beyond)
        {
            return here;
        }

        var data = schedule.Network.Legs[leg];
        var departure = ExactRisk.Departure(schedule, leg, here);
        for (var attempt = 1UL; departure <= cutoff && departure != Minutes.Beyond && lost > 0; attempt++)
        {
            if (KeyedNumbers.Of(seed, draw, key, attempt) >= lost)
            {
                break;
            }

            departure = ExactRisk.NextDay(schedule, leg, departure);
        }

        if (departure == Minutes.Beyond || departure > cutoff)
        {
            return Minutes.Beyond;
        }

        var range = data.Travel.LongestMinutes - data.Travel.ShortestMinutes + 1;
        return departure
            + data.Travel.ShortestMinutes
            + data.HandoverMinutes
            + KeyedNumbers.Below(KeyedNumbers.Of(seed, draw, key, 0), range);
    }
}
