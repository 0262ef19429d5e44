using System.Globalization;
using System.Text.Json;

namespace Pilkada.Benchmarks;

/// <summary>Runs races in one process and prints how many times as long as the library the other ways take.</summary>
/// <remarks>A ratio within one process travels between machines; a time does not.</remarks>
internal static class Races
{
    private const int Count = 11;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var json = args.Contains("--json");
        string[] names = [.. args.Where(a => a != "--json")];
        if (names.Any(n => Race.All.All(r => r.Name != n)))
        {
            errors.WriteLine($"usage: races [{string.Join("] [", Race.All.Select(r => r.Name))}] [--json]");
            return 2;
        }

        var rows = Race.All.Where(r => names.Length == 0 || names.Contains(r.Name)).SelectMany(Measure);
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(rows, Indented));
            return 0;
        }

        output.WriteLine("race           size   way          bytes/each   growth   times the library (quartiles)");
        foreach (var row in rows)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Race, -10} {row.Size, 8}   {row.Way, -11} {row.BytesEach, 11:0.0}   {row.Growth, 6:0.00}   {row.Ratio:0.00} ({row.LowerQuartile:0.00} to {row.UpperQuartile:0.00})"
                )
            );
        }

        return 0;
    }

    // Growth: the least time per elementary step, over that of the same way at the smallest size.
    private static IEnumerable<Row> Measure(Race race)
    {
        var first = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var size in race.Sizes)
        {
            var ways = race.Ways(size);
            var answers = ways.Select(w => w.Run()).OfType<string>().ToArray();
            if (answers.Any(a => a != answers[0]))
            {
                throw new InvalidOperationException($"The ways of {race.Name} do not agree at {size}: {string.Join("; ", answers)}.");
            }

            var rounds = Rounds.Of(Count, [.. ways.Select(w => (Action)(() => w.Run()))]);
            for (var w = 0; w < ways.Length; w++)
            {
                var each = rounds.Least(w) / (race.Steps?.Invoke(size) ?? size);
                first.TryAdd(ways[w].Name, each);
                var ratio = rounds.Ratio(w, 0);
                yield return new Row(
                    race.Name,
                    race.Counted,
                    size,
                    ways[w].Name,
                    rounds.Bytes[w] / size,
                    each / first[ways[w].Name],
                    ratio.Median,
                    ratio.Low,
                    ratio.High
                );
            }
        }
    }

    private sealed record Row(
        string Race,
        string Counted,
        int Size,
        string Way,
        double BytesEach,
        double Growth,
        double Ratio,
        double LowerQuartile,
        double UpperQuartile
    );
}
