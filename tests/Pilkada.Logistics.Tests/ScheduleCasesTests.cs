using System.Globalization;
using NodaTime;
using static Pilkada.Logistics.Tests.Supply;

namespace Pilkada.Logistics.Tests;

/// <summary>Published cases of distribution and folding, replayed from <c>schedule-cases.tsv</c>: given, expected, verdict, source.</summary>
public sealed class ScheduleCasesTests
{
    private static readonly ImmutableArray<Dictionary<string, string>> Cases = Read();

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Published_Case_Is_Reproduced(int row)
    {
        var given = Cases[row];
        string[] input = given["input"].Split(' ');
        var found = given["check"] switch
        {
            "offset" => Stages
                .HOffset.Between(Day(input[0]), Day(input[1]), Evidence.Assumed(Citation.OfDecision("0034", "Test")))
                .ToString(),
            "boxes" => Text(Long(input[0]) * Long(input[1])),
            "sum" => Text(input.Sum(Long)),
            "trips" => Text(TripCount.Of(Long(input[0]), Long(input[1])).Trips),
            "waves" => Text(WaveCount.Of(Long(input[0]), Long(input[1])).Waves),
            "days" => Text((long)SortAndFold.Of(Long(input[0]), Long(input[1]), Fraction.Parse(input[2])).Days),
            "finish" => SortAndFold
                .Of(Long(input[0]), Long(input[1]), Fraction.Parse(input[2]))
                .FinishFrom(Day(input[3]))
                .ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture),
            "crews" => Text(LeastCrews(Long(input[0]), Fraction.Parse(input[1]), Long(input[2]))),
            "rate" => Fraction.Of(Long(input[0]), Long(input[1]) * Long(input[2])).ToString(),
            "by-h-1" => HandoverDay.Of(Day(input[0]), Day(input[1])).IsInTime ? "yes" : "no",
            var other => throw new InvalidOperationException($"'{other}' is no check."),
        };
        Assert.Equal(given["expected"], found);
    }

    [Fact]
    public void Every_Case_Has_A_Source_And_A_Verdict()
    {
        Assert.All(Cases, c => Assert.StartsWith("http", c["source"], StringComparison.Ordinal));
        Assert.All(Cases, c => Assert.True(c["verdict"] is "printed" or "derived" or "mismatch"));
        // D43 prints H-3 and H-1 without any date, so there is nothing to replay.
        string[] ids = [.. Cases.Select(c => c["case"]).Distinct()];
        Assert.Equal(37, ids.Length);
    }

    // The fewest teams that finish in a number of days.
    private static long LeastCrews(long sheets, Fraction rate, long days)
    {
        var crews = 1L;
        while (SortAndFold.Of(sheets, crews, rate).Days > days)
        {
            crews++;
        }

        return crews;
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<Dictionary<string, string>> Read()
    {
        using var stream = typeof(ScheduleCasesTests).Assembly.GetManifestResourceStream("schedule-cases.tsv")!;
        using var reader = new StreamReader(stream);
        string[] lines = [.. reader.ReadToEnd().Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0)];
        var header = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(l => header.Zip(l.Split('\t')).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }
}
