using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Pilkada.Benchmarks;

/// <summary>Times two ways of doing the same work in turns within one process and prints how many times longer the other takes.</summary>
/// <remarks>A ratio within one process travels between machines; a time does not.</remarks>
internal static class Races
{
    private const int Rounds = 11;
    private const double LeastSeconds = 0.02;

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var json = args.Contains("--json");
        string[] names = [.. args.Where(a => a != "--json")];
        if (names.Any(n => Race.All.All(r => r.Name != n)))
        {
            errors.WriteLine($"usage: races [{string.Join("] [", Race.All.Select(r => r.Name))}] [--json]");
            return 2;
        }

        var races = Race.All.Where(r => names.Length == 0 || names.Contains(r.Name));
        if (json)
        {
            using var writer = new Utf8JsonWriter(Console.OpenStandardOutput(), new JsonWriterOptions { Indented = true });
            writer.WriteStartArray();
            foreach (var race in races)
            {
                foreach (var size in race.Sizes)
                {
                    Write(writer, race, size, Measure(race, size));
                }
            }

            writer.WriteEndArray();
            return 0;
        }

        foreach (var race in races)
        {
            output.WriteLine($"{race.Counted, -10} way          median ms   ns/each   MB allocated   times the library (quartiles)");
            foreach (var size in race.Sizes)
            {
                foreach (var way in Measure(race, size))
                {
                    output.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{size, 8}   {way.Name, -10} {way.Seconds * 1e3, 11:0.000} {way.Seconds * 1e9 / size, 9:0.0} {way.Bytes / 1e6, 14:0.00}   {way.Ratio:0.00} ({way.Low:0.00} to {way.High:0.00})"
                        )
                    );
                }
            }
        }

        return 0;
    }

    private static Way[] Measure(Race race, int size)
    {
        var ways = race.Ways(size);
        var results = ways.Select(w => w.Run()).ToArray();
        if (results.Any(r => r != results[0]))
        {
            throw new InvalidOperationException($"The ways of {race.Name} do not agree at {size}: {string.Join("; ", results)}.");
        }

        // Every way runs in every round, in turn, so that a slow moment of the machine meets all of them.
        var repeats = Repeats(() => ways[0].Run());
        var times = new double[ways.Length, Rounds];
        var bytes = new double[ways.Length];
        for (var round = -2; round < Rounds; round++)
        {
            for (var w = 0; w < ways.Length; w++)
            {
                GC.Collect();
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                for (var i = 0; i < repeats; i++)
                {
                    ways[w].Run();
                }

                var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds / repeats;
                bytes[w] = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)repeats;
                if (round >= 0)
                {
                    times[w, round] = elapsed;
                }
            }
        }

        return
        [
            .. ways.Select(
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
        ];
    }

    private static int Repeats(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Math.Clamp((int)(LeastSeconds / Math.Max(Stopwatch.GetElapsedTime(start).TotalSeconds, 1e-7)), 1, 10_000);
    }

    private static void Write(Utf8JsonWriter writer, Race race, int size, Way[] ways)
    {
        foreach (var way in ways)
        {
            writer.WriteStartObject();
            writer.WriteString("race", race.Name);
            writer.WriteNumber(race.Counted, size);
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
