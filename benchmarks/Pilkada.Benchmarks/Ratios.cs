using System.Globalization;
using System.Text.Json;

namespace Pilkada.Benchmarks;

/// <summary>Prints how the library compares, as ratios within this one process.</summary>
/// <remarks>A ratio within one process travels between machines; a time does not.</remarks>
internal static class Ratios
{
    private const int CrosswalkRounds = 11;

    private static readonly (string Name, Func<TpsList, TpsList, int[]> Join)[] Ways =
    [
        ("crosswalk", Joins.Crosswalk),
        ("dictionary", Joins.ByDictionary),
        ("linq", Joins.ByLinq),
    ];

    public static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter errors)
    {
        var make = Scorer.Ways["engine"];
        if (
            Options.Parse(args, ["--units", "--format", "--way"], [], out _) is not { } options
            || options.Text("--format") is not (null or "text" or "json")
            || options.Number("--units", WorkloadW.Pilkada) is not { } units
            || (options.Text("--way") is { } way && !Scorer.Ways.TryGetValue(way, out make!))
        )
        {
            errors.WriteLine($"usage: ratios [--units N] [--format text|json] [--way {string.Join('|', Scorer.Ways.Keys)}]");
            return 2;
        }

        var crosswalks = new[] { TpsLists.Country / 1000, TpsLists.Country / 100, TpsLists.Country / 10, TpsLists.Country }
            .SelectMany(Crosswalk)
            .ToList();
        var scoring = new ScoringRatios(make).Measure(options.Has("--units") ? units : null);
        if (options.Text("--format") == "json")
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            {
                Write(writer, crosswalks, scoring);
            }

            output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
        }
        else
        {
            Write(output, crosswalks, scoring);
        }

        return 0;
    }

    private static Row[] Crosswalk(int stations)
    {
        var (old, @new) = TpsLists.Pair(stations);
        var counts = Ways.Select(w => w.Join(old, @new)).ToArray();
        if (counts.Any(c => !c.SequenceEqual(counts[0])))
        {
            throw new InvalidOperationException($"The ways do not agree on {stations} stations.");
        }

        var rounds = Rounds.Of(CrosswalkRounds, [.. Ways.Select(w => (Action)(() => w.Join(old, @new)))]);
        return [.. Ways.Select((way, w) => new Row(stations, way.Name, rounds.Ratio(w, 0), rounds.Bytes[w] / stations))];
    }

    private static void Write(TextWriter output, List<Row> crosswalks, ScoringRatios.Result? scoring)
    {
        output.WriteLine("stations   way          bytes/station   times the crosswalk (quartiles)");
        foreach (var row in crosswalks)
        {
            output.WriteLine(Text($"{row.Stations, 8}   {row.Way, -10} {row.BytesPerStation, 15:0.0}   {Quartiles(row.Ratio)}"));
        }

        if (scoring is null)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("scoring                            ratio (quartiles)");
        foreach (var (name, ratio) in scoring.Members)
        {
            output.WriteLine(Text($"{name, -34} {Quartiles(ratio)}"));
        }

        output.WriteLine(Text($"{"bytes_per_unit", -34} {scoring.BytesPerUnit:0.###}"));
        output.WriteLine(Text($"{"bytes_on_two_threads", -34} {scoring.BytesOnTwoThreads}"));
        foreach (var (what, growth) in new[] { ("units", scoring.UnitGrowth), ("indicators", scoring.IndicatorGrowth) })
        {
            output.WriteLine(
                Text(
                    $"{$"time per cell by {what}", -34} {string.Join(", ", growth.Select(g => Text($"{g.Size}: {g.PerCell.Median:0.00}")))}"
                )
            );
        }

        if (scoring.Noisy.Count > 0)
        {
            output.WriteLine($"noisy, not to be quoted: {string.Join(", ", scoring.Noisy)}");
        }
    }

    private static void Write(Utf8JsonWriter writer, List<Row> crosswalks, ScoringRatios.Result? scoring)
    {
        writer.WriteStartObject();
        if (scoring is not null)
        {
            foreach (var (name, ratio) in scoring.Members)
            {
                writer.WriteNumber(name, ratio.Median);
            }

            writer.WriteNumber("bytes_per_unit", scoring.BytesPerUnit);
            writer.WriteNumber("bytes_on_two_threads", scoring.BytesOnTwoThreads);
            foreach (var (name, growth) in new[] { ("growth_units", scoring.UnitGrowth), ("growth_indicators", scoring.IndicatorGrowth) })
            {
                writer.WriteStartArray(name);
                foreach (var (size, perCell) in growth)
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("size", size);
                    writer.WriteNumber("timePerCell", perCell.Median);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteStartArray("noisy");
            foreach (var bound in scoring.Noisy)
            {
                writer.WriteStringValue(bound);
            }

            writer.WriteEndArray();
            writer.WriteStartObject("quartiles");
            foreach (var (name, ratio) in scoring.Members)
            {
                writer.WriteStartArray(name);
                writer.WriteNumberValue(ratio.Low);
                writer.WriteNumberValue(ratio.High);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteStartArray("crosswalk");
        foreach (var row in crosswalks)
        {
            writer.WriteStartObject();
            writer.WriteNumber("stations", row.Stations);
            writer.WriteString("way", row.Way);
            writer.WriteNumber("ratio", row.Ratio.Median);
            writer.WriteNumber("lowerQuartile", row.Ratio.Low);
            writer.WriteNumber("upperQuartile", row.Ratio.High);
            writer.WriteNumber("bytesPerStation", row.BytesPerStation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Quartiles(Ratio ratio) => Text($"{ratio.Median:0.00} ({ratio.Low:0.00} to {ratio.High:0.00})");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(int Stations, string Way, Ratio Ratio, double BytesPerStation);
}
