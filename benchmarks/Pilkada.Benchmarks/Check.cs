using System.Globalization;

namespace Pilkada.Benchmarks;

/// <summary>What every way must find on the made-up data; benchmarks/peers/workload.py has the same figures.</summary>
internal static class Check
{
    // Tied scores are those within 1e-12 of the range; by raw equality the second sum of ranks would be 13,919,512.
    private static readonly long[] RankSums = [3_473_875, 13_919_510, 4_324_959];
    private static readonly int[] Low = [1_753, 12_471, 2_830];
    private static readonly int[] High = [5_539, 15_068, 6_084];
    private static readonly int[] Top = [301, 0, 38];
    private static readonly double[] First = [.2876, .0974, .0285, -.0250, .0095, .2341];
    private static readonly double[] Total = [.5759, .4423, .2054, .0215, .0188, .1984];

    private static readonly (int Units, int Missing, int[] W, double MeanW, int[] G, double MeanG)[] Expected =
    [
        (514, 640, [78, 186, 175, 75], 0.4992922587186929, [96, 185, 167, 66], 0.493710240252142),
        (17_231, 21_301, [2_643, 5_950, 5_956, 2_682], 0.499964349405061, [3_231, 6_142, 5_588, 2_270], 0.494124400253567),
    ];

    public static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter errors)
    {
        if (
            Options.Parse(args, ["--way"], ["--full"], out _) is not { } options
            || !Scorer.Ways.TryGetValue(options.Text("--way") ?? "engine", out var make)
        )
        {
            errors.WriteLine($"usage: check [--way {string.Join('|', Scorer.Ways.Keys)}] [--full]");
            return 2;
        }

        var failed = 0;
        foreach (var (units, missing, w, meanW, g, meanG) in Expected)
        {
            var work = new WorkloadW(units);
            Same("cell(0,0)", work.Data[0] == 97.88255581949997);
            Same("cell(0,1)", Math.Abs(work.Data[1] - 28.24515547409774) < 1e-13);
            Same($"missing at {units}", work.Data.Count(double.IsNaN) == missing);
            var scorer = make(work, 2);
            scorer.W();
            Same($"W classes at {units}", Counts(scorer).SequenceEqual(w));
            Same($"W mean score at {units}", Math.Abs(scorer.Scores.Average() - meanW) < 1e-12);
            scorer.G();
            Same($"G classes at {units}", Counts(scorer).SequenceEqual(g));
            Same($"G mean score at {units}", Math.Abs(scorer.Scores.Average() - meanG) < 1e-12);
            foreach (var ties in new[] { false, true })
            {
                Same($"W as the obvious code at {units}{(ties ? ", ties" : "")}", Agrees(make, new WorkloadW(units, ties)));
            }
        }

        var indices = make(new WorkloadW(WorkloadW.Regencies), 2).W3(WorkloadW.BaseRuns);
        var last = WorkloadW.Regencies * WorkloadW.Factors;
        Same("W3 first order", Rounded(indices.First.AsSpan(last)).SequenceEqual(First));
        Same("W3 total order", Rounded(indices.Total.AsSpan(last)).SequenceEqual(Total));
        if (options.Has("--full"))
        {
            var ranks = make(new WorkloadW(WorkloadW.Banten), 2).W2(WorkloadW.Draws);
            Same("W2 sums of ranks", ranks.RankSums.Take(3).SequenceEqual(RankSums));
            Same("W2 5 % ranks", ranks.Low.Take(3).SequenceEqual(Low));
            Same("W2 95 % ranks", ranks.High.Take(3).SequenceEqual(High));
            Same("W2 draws in the top class", ranks.Top.Take(3).SequenceEqual(Top));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{failed} failed"));
        return failed == 0 ? 0 : 1;

        void Same(string what, bool holds)
        {
            failed += holds ? 0 : 1;
            output.WriteLine($"{(holds ? "ok    " : "FAILED")} {what}");
        }
    }

    /// <summary>Whether a way finds the same scores, ranks and classes as the obvious code.</summary>
    public static bool Agrees(Func<WorkloadW, int, Scorer> make, WorkloadW work)
    {
        var (one, other) = (make(work, 2), new NaiveScorer(work));
        one.W();
        other.W();
        return one.Scores.Zip(other.Scores).All(s => Math.Abs(s.First - s.Second) <= 1e-12)
            && one.Ranks.SequenceEqual(other.Ranks)
            && one.Classes.SequenceEqual(other.Classes);
    }

    private static int[] Counts(Scorer scorer) => [.. Enumerable.Range(0, 4).Select(c => scorer.Classes.Count(x => x == c))];

    private static double[] Rounded(ReadOnlySpan<double> values) => [.. values.ToArray().Select(v => Math.Round(v, 4))];
}
