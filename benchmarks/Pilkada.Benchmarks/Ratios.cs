using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Pilkada.Benchmarks;

/// <summary>Times two ways of doing the same work in turns within one process and prints how many times longer the other takes.</summary>
/// <remarks>A ratio within one process travels between machines; a time does not.</remarks>
internal static class Ratios
{
    private const int Rounds = 11;
    private const double LeastSeconds = 0.02;

    private static readonly (string Name, Func<TpsList, TpsList, int[]> Join)[] Ways =
    [
        ("crosswalk", Joins.Crosswalk),
        ("dictionary", Joins.ByDictionary),
        ("linq", Joins.ByLinq),
    ];

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not ([] or ["--json"]))
        {
            errors.WriteLine("usage: ratios [--json]");
            return 2;
        }

        var rows = new[] { TpsLists.Country / 1000, TpsLists.Country / 100, TpsLists.Country / 10, TpsLists.Country }.Select(Measure);
        if (args.Length > 0)
        {
            using var writer = new Utf8JsonWriter(Console.OpenStandardOutput(), new JsonWriterOptions { Indented = true });
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                Write(writer, row);
            }

            writer.WriteEndArray();
            return 0;
        }

        output.WriteLine("stations   way          median ms   ns/station   MB allocated   times the crosswalk (quartiles)");
        foreach (var (stations, ways) in rows)
        {
            foreach (var way in ways)
            {
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{stations, 8}   {way.Name, -10} {way.Seconds * 1e3, 11:0.000} {way.Seconds * 1e9 / stations, 12:0.0} {way.Bytes / 1e6, 14:0.00}   {way.Ratio:0.00} ({way.Low:0.00} to {way.High:0.00})"
                    )
                );
            }
        }

        return 0;
    }

    private static (int Stations, Way[] Ways) Measure(int stations)
    {
        var (old, @new) = TpsLists.Pair(stations);
        var counts = Ways.Select(w => w.Join(old, @new)).ToArray();
        if (counts.Any(c => !c.SequenceEqual(counts[0])))
        {
            throw new InvalidOperationException($"The ways do not agree on {stations} stations.");
        }

        // Every way runs in every round, in turn, so that a slow moment of the machine meets all of them.
        var repeats = Repeats(() => Ways[0].Join(old, @new));
        var times = new double[Ways.Length, Rounds];
        var bytes = new double[Ways.Length];
        for (var round = -2; round < Rounds; round++)
        {
            for (var w = 0; w < Ways.Length; w++)
            {
                GC.Collect();
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                for (var i = 0; i < repeats; i++)
                {
                    Ways[w].Join(old, @new);
                }

                var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds / repeats;
                bytes[w] = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)repeats;
                if (round >= 0)
                {
                    times[w, round] = elapsed;
                }
            }
        }

        return (
            stations,
            [
                .. Ways.Select(
                    (way, w) =>
                    {
                        double[] ratios = [.. Enumerable.Range(0, Rounds).Select(r => times[w, r] / times[0, r]).Order()];
                        double[] own = [.. Enumerable.Range(0, Rounds).Select(r => times[w, r]).Order()];
                        return new Way(
                            way.Name,
                            own[Rounds / 2],
                            bytes[w],
                            ratios[Rounds / 2],
                            ratios[Rounds / 4],
                            ratios[Rounds - 1 - (Rounds / 4)]
                        );
                    }
                ),
            ]
        );
    }

    private static int Repeats(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Math.Clamp((int)(LeastSeconds / Math.Max(Stopwatch.GetElapsedTime(start).TotalSeconds, 1e-7)), 1, 10_000);
    }

    private static void Write(Utf8JsonWriter writer, (int Stations, Way[] Ways) row)
    {
        foreach (var way in row.Ways)
        {
            writer.WriteStartObject();
            writer.WriteNumber("stations", row.Stations);
            writer.WriteString("way", way.Name);
            writer.WriteNumber("medianSeconds", way.Seconds);
            writer.WriteNumber("bytes", way.Bytes);
            writer.WriteNumber("ratio", way.Ratio);
            writer.WriteNumber("lowerQuartile", way.Low);
            writer.WriteNumber("upperQuartile", way.High);
            writer.WriteEndObject();
        }
    }

    private sealed record Way(string Name, double Seconds, double Bytes, double Ratio, double Low, double High);
}
