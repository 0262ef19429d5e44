using System.Globalization;
using System.Text.Json;

namespace Pilkada.Benchmarks;

/// <summary>Prints how the scoring engine compares, as ratios within this one process.</summary>
/// <remarks>A ratio within one process travels between machines; a time does not.</remarks>
internal static class Ratios
{
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

        var scoring = new ScoringRatios(make).Measure(options.Has("--units") ? units : null);
        if (options.Text("--format") == "json")
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            {
                Write(writer, scoring);
            }

            output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
        }
        else
        {
            Write(output, scoring);
        }

        return 0;
    }

    private static void Write(TextWriter output, ScoringRatios.Result scoring)
    {
        output.WriteLine("scoring                            ratio (quartiles)");
        foreach (var (name, ratio) in scoring.Members)
        {
            output.WriteLine(Text($"{name, -34} {Quartiles(ratio)}"));
        }

        output.WriteLine(Text($"{"bytes_per_unit", -34} {scoring.BytesPerUnit:0.###}"));
        output.WriteLine(Text($"{"bytes_on_two_threads", -34} {scoring.BytesOnTwoThreads}"));
        output.WriteLine(Text($"{"room_mib", -34} {scoring.RoomMib:0.0}"));
        if (scoring.Noisy.Count > 0)
        {
            output.WriteLine($"noisy, not to be quoted: {string.Join(", ", scoring.Noisy)}");
        }
    }

    private static void Write(Utf8JsonWriter writer, ScoringRatios.Result scoring)
    {
        writer.WriteStartObject();
        foreach (var (name, ratio) in scoring.Members)
        {
            writer.WriteNumber(name, ratio.Median);
        }

        writer.WriteNumber("bytes_per_unit", scoring.BytesPerUnit);
        writer.WriteNumber("bytes_on_two_threads", scoring.BytesOnTwoThreads);
        writer.WriteNumber("room_mib", Math.Round(scoring.RoomMib, 1));
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
        writer.WriteEndObject();
    }

    private static string Quartiles(Ratio ratio) => Text($"{ratio.Median:0.00} ({ratio.Low:0.00} to {ratio.High:0.00})");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
