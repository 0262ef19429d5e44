using System.Numerics;

namespace Pilkada.Logistics;

// The chances of a network in which every point is reached by at most one leg, by convolution over whole minutes.
internal static class ExactRisk
{
    // How many minutes of legs are to be weighed; null where a point is reached by several legs.
    public static long? CellsOf(SupplySchedule schedule)
    {
        var (network, cutoff) = (schedule.Network, Cutoffs(schedule));
        if (network.Incoming.Any(legs => legs.Length > 1))
        {
            return null;
        }

        // From the first to the last minute in which goods may be at a point.
        var span = new (long First, long Last)?[network.Points.Length];
        var cells = 0L;
        foreach (var point in network.Order)
        {
            if (network.Points[point].Ready is { } own)
            {
                var ready = Minutes.Utc(own, network.Points[point].Zone);
                span[point] = network.Incoming[point].IsEmpty
                    ? (ready, ready)
                    : (Math.Max(ready, span[point]?.First ?? ready), cutoff[point]);
            }

            foreach (var leg in network.Outgoing[point])
            {
                if (span[point] is not { } from || cutoff[network.To[leg]] == Minutes.Beyond)
                {
                    continue;
                }

                var data = network.Legs[leg];
                var (first, last) = (Departure(schedule, leg, from.First), Departure(schedule, leg, from.Last));
                var end = cutoff[network.To[leg]];
                first = first == Minutes.Beyond ? end + 1 : first + data.Travel.ShortestMinutes + data.HandoverMinutes;
                last =
                    last == Minutes.Beyond || data.Cancellation.Sign > 0
                        ? end
                        : Math.Min(end, last + data.Travel.LongestMinutes + data.HandoverMinutes);
                cells += Math.Max(0, last - first + 1);
                span[network.To[leg]] = (first, Math.Max(first, last));
            }
        }

        return cells;
    }

    public static Fraction?[] Chances(SupplySchedule schedule)
    {
        var (network, cutoff) = (schedule.Network, Cutoffs(schedule));
        var at = new MinuteDistribution?[network.Points.Length];
        var chances = new Fraction?[at.Length];
        foreach (var point in network.Order)
        {
            if (network.Points[point].Ready is { } own)
            {
                var ready = Minutes.Utc(own, network.Points[point].Zone);
                at[point] =
                    network.Incoming[point].IsEmpty ? MinuteDistribution.At(ready)
                    : at[point] is { } arrived ? NotBefore(arrived, ready)
                    : null;
            }

            chances[point] = schedule.DueMinutes[point] != Minutes.Beyond ? at[point]?.ChanceBy(schedule.DueMinutes[point]) : null;
            foreach (var leg in network.Outgoing[point])
            {
                if (at[point] is { } here && cutoff[network.To[leg]] != Minutes.Beyond)
                {
                    at[network.To[leg]] = Travelled(schedule, leg, here, cutoff[network.To[leg]]);
                }
            }

            // Not needed any more; a province has many.
            at[point] = null;
        }

        return chances;
    }

    // When a leg leaves, goods being there from a minute on.
    public static long Departure(SupplySchedule schedule, int leg, long ready)
    {
        var network = schedule.Network;
        var start = ready + network.Points[network.From[leg]].WorkMinutes;
        if (schedule.Pass.EarliestTrips is { Length: > 0 } trips && trips[leg] is { Length: > 0 } placed)
        {
            start = Math.Max(start, placed.Max(t => t.Departure));
        }

        return schedule.Pass.EarliestDeparture(leg, start);
    }

    // The first departure of a later day, local time.
    public static long NextDay(SupplySchedule schedule, int leg, long departure)
    {
        var offset = Minutes.Offset(schedule.Network.Points[schedule.Network.From[leg]].Zone);
        return schedule.Pass.EarliestDeparture(leg, ((Minutes.FloorDay(departure + offset) + 1) * Minutes.PerDay) - offset);
    }

    // The last minute at a point that may still matter; Beyond where nothing after it has a limit.
    public static long[] Cutoffs(SupplySchedule schedule)
    {
        var network = schedule.Network;
        var cutoff = schedule.DueMinutes.Select(d => d == Minutes.Beyond ? Minutes.Unknown : d).ToArray();
        foreach (var point in Enumerable.Reverse(network.Order))
        {
            foreach (var leg in network.Outgoing[point])
            {
                cutoff[point] = Math.Max(cutoff[point], cutoff[network.To[leg]]);
            }
        }

        return [.. cutoff.Select(c => c == Minutes.Unknown ? Minutes.Beyond : c)];
    }

    private static MinuteDistribution Travelled(SupplySchedule schedule, int leg, MinuteDistribution here, long cutoff)
    {
        var data = schedule.Network.Legs[leg];
        var (lost, ways) = (data.Cancellation.Numerator, data.Cancellation.Denominator);
        var departures = new Dictionary<long, BigInteger>();
        for (var i = 0; i < here.Weights.Length; i++)
        {
            if (!here.Weights[i].IsZero && Departure(schedule, leg, here.First + i) is var departure && departure <= cutoff)
            {
                departures[departure] = departures.GetValueOrDefault(departure) + here.Weights[i];
            }
        }

        var total = here.Total;
        if (lost.Sign > 0)
        {
            // Day by day, from the first: what is not lost leaves, what is lost waits. One attempt a day, so their number is bounded by the days left.
            var sorted = new SortedDictionary<long, BigInteger>(departures);
            var attempts = sorted.Count == 0 ? 0 : (int)((cutoff - sorted.Keys.First()) / Minutes.PerDay) + 2;
            var scale = BigInteger.Pow(ways, attempts);
            total *= scale;
            departures.Clear();
            foreach (var (departure, weight) in sorted)
            {
                var (waiting, when) = (weight * scale, departure);
                for (var attempt = 0; attempt < attempts && when <= cutoff; attempt++)
                {
                    var stays = waiting * lost / ways;
                    departures[when] = departures.GetValueOrDefault(when) + waiting - stays;
                    (waiting, when) = (stays, NextDay(schedule, leg, when));
                }
            }
        }

        var (shortest, longest) = (data.Travel.ShortestMinutes + data.HandoverMinutes, data.Travel.LongestMinutes + data.HandoverMinutes);
        return MinuteDistribution.Of(departures, total).Plus(shortest, longest, cutoff);
    }

    private static MinuteDistribution NotBefore(MinuteDistribution arrived, long ready)
    {
        var weights = new Dictionary<long, BigInteger>();
        for (var i = 0; i < arrived.Weights.Length; i++)
        {
            var minute = Math.Max(ready, arrived.First + i);
            weights[minute] = weights.GetValueOrDefault(minute) + arrived.Weights[i];
        }

        return MinuteDistribution.Of(weights, arrived.Total);
    }
}
