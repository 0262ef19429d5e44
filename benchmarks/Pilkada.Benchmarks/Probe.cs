using System.Diagnostics;

namespace Pilkada.Benchmarks;

internal static class Probe
{
    public static int Run(string[] args)
    {
        var n = int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture);
        var work = new WorkloadW(n);
        var (one, two) = (new EngineScorer(work, 1), new EngineScorer(work, 2));
        one.W();
        two.W();
        var (keys, indices) = (new double[n], new int[n]);
        var ranks = new int[n];
        var ws1 = new ScoringProbe(1);
        var ws2 = new ScoringProbe(2);
        Console.WriteLine(
            $"agree {(n < 40000 ? Check.Agrees((w, t) => new EngineScorer(w, t), work) : true)} {(n < 40000 ? Check.Agrees((w, t) => new EngineScorer(w, t), new WorkloadW(n, true)) : true)}"
        );
        string[] names = ["read2", "fit2", "score2", "W2t", "geo2", "rank2", "read1", "fit1", "score1", "W1t", "rank1", "sort"];
        var rounds = Rounds.Of(
            15,
            () => Bounds.Read(work.Data, 2),
            two.Fit,
            two.Score,
            two.W,
            two.ScoreGeometric,
            () => ws2.Rank(two.Scores, ranks),
            () => Bounds.Read(work.Data, 1),
            one.Fit,
            one.Score,
            one.W,
            () => ws1.Rank(one.Scores, ranks),
            () => Bounds.Sort(one.Scores, keys, indices)
        );
        for (var i = 0; i < names.Length; i++)
            Console.WriteLine(
                $"{names[i], -8} {rounds.Milliseconds(i):0.000} ms  read2/x {rounds.Ratio(0, i).Median:0.00} read1/x {rounds.Ratio(6, i).Median:0.00} sort/x {rounds.Ratio(11, i).Median:0.00} bytes {rounds.Bytes[i]:0}"
            );
        return 0;
    }
}

internal sealed class ScoringProbe(int threads)
{
    private readonly Pilkada.Scoring.ScoringWorkspace _w = new(threads);

    public void Rank(double[] scores, int[] ranks) => _w.Rank(scores, ranks);
}
