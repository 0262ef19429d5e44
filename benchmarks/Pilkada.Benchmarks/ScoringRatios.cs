namespace Pilkada.Benchmarks;

/// <summary>The scoring engine against the machine's own limits and against the obvious code.</summary>
internal sealed class ScoringRatios(Func<WorkloadW, int, Scorer> make)
{
    private const int Threads = 2;

    // Small enough for the obvious code to take about a second.
    private const int Draws = 200;
    private const int BaseRuns = 64;

    /// <summary>Measures all; without a number of units each at the size that shows it best.</summary>
    public Result Measure(int? units)
    {
        var members = new List<(string, Ratio)>();
        var noisy = new List<string>();
        Streaming(units ?? WorkloadW.Pilkada, members, noisy);
        Whole(units ?? WorkloadW.Banten, members);
        Draw(Math.Min(units ?? WorkloadW.Regencies, WorkloadW.Regencies), members);
        var (perUnit, twoThreads) = Allocation();
        return new(members, noisy, perUnit, twoThreads, Room());
    }

    // Against reading the same data and against the runtime's sort, on data larger than the cache.
    private void Streaming(int units, List<(string, Ratio)> members, List<string> noisy)
    {
        var work = new WorkloadW(units);
        var scorer = make(work, Threads);
        var one = make(work, 1);
        var (keys, indices) = (new double[units], new int[units]);
        scorer.W();
        one.W();
        var rounds = Rounds.OfBound(11, () => Bounds.Read(work.Data, Threads), scorer.Fit, scorer.Score, scorer.W, scorer.ScoreGeometric);
        members.Add(("fit_vs_read", rounds.Ratio(0, 1)));
        members.Add(("score_vs_read", rounds.Ratio(0, 2)));
        members.Add(("w_vs_read", rounds.Ratio(0, 3)));
        members.Add(("geometric_vs_arithmetic", rounds.Ratio(4, 2)));
        Noisy(rounds, "two threads", noisy);

        rounds = Rounds.OfBound(11, () => Bounds.Read(work.Data, 1), one.Fit, one.Score);
        members.Add(("fit_vs_read_one_thread", rounds.Ratio(0, 1)));
        members.Add(("score_vs_read_one_thread", rounds.Ratio(0, 2)));
        Noisy(rounds, "one thread", noisy);

        scorer.Score();
        rounds = Rounds.OfBound(11, () => Bounds.Sort(scorer.Scores, keys, indices), scorer.Rank);
        members.Add(("rank_vs_sort", rounds.Ratio(0, 1)));
        Noisy(rounds, "sort", noisy);
    }

    private void Whole(int units, List<(string, Ratio)> members)
    {
        foreach (var ties in new[] { false, true })
        {
            var work = new WorkloadW(Math.Min(units, WorkloadW.Banten), ties);
            if (!Check.Agrees(make, work))
            {
                throw new InvalidOperationException($"The ways do not agree on {work.Units} units, ties: {ties}.");
            }
        }

        var data = new WorkloadW(units);
        var (scorer, naive) = (make(data, Threads), new NaiveScorer(data));
        members.Add(("w_vs_linq", Rounds.Of(7, naive.W, scorer.W).Ratio(0, 1)));
    }

    private void Draw(int units, List<(string, Ratio)> members)
    {
        var work = new WorkloadW(units);
        var (scorer, naive) = (make(work, Threads), new NaiveScorer(work));
        members.Add(("w2_vs_naive", Rounds.Of(5, () => naive.W2(Draws), () => scorer.W2(Draws)).Ratio(0, 1)));
        members.Add(("w3_vs_naive", Rounds.Of(5, () => naive.W3(BaseRuns), () => scorer.W3(BaseRuns)).Ratio(0, 1)));
    }

    // The slope of bytes over units on one thread, and the most that a call on two threads takes.
    private (double PerUnit, long TwoThreads) Allocation()
    {
        double[] units = [1_000, 2_000, 4_000, 8_000];
        var one = Array.ConvertAll(units, n => (double)Bytes((int)n, 1));
        var two = units.Max(n => Bytes((int)n, Threads));
        var (mean, meanBytes) = (units.Average(), one.Average());
        var slope = units.Zip(one, (n, b) => (n - mean) * (b - meanBytes)).Sum() / units.Sum(n => (n - mean) * (n - mean));
        return (slope, two);
    }

    // All that is allocated up to the end of the first W at the largest size, beyond data and outputs: the peak is at most that.
    private double Room()
    {
        var work = new WorkloadW(WorkloadW.Pemilu);
        var before = GC.GetTotalAllocatedBytes(true);
        var scorer = make(work, Threads);
        scorer.W();
        var outputs = (long)work.Units * (sizeof(double) + sizeof(int) + sizeof(int));
        return (GC.GetTotalAllocatedBytes(true) - before - outputs) / (1024.0 * 1024);
    }

    private long Bytes(int units, int threads)
    {
        var scorer = make(new WorkloadW(units), threads);
        scorer.W();
        scorer.W();
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = threads == 1 ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes(true);
            scorer.W();
            var after = threads == 1 ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes(true);
            least = Math.Min(least, after - before);
        }

        return least;
    }

    private static void Noisy(Rounds rounds, string what, List<string> noisy)
    {
        if (rounds.Noise(0) > Rounds.MostNoise)
        {
            noisy.Add(what);
        }
    }

    /// <summary>All that was measured; <paramref name="Noisy"/> names the bounds that stayed noisy, whose ratios are not to be quoted.</summary>
    public sealed record Result(
        IReadOnlyList<(string Name, Ratio Ratio)> Members,
        IReadOnlyList<string> Noisy,
        double BytesPerUnit,
        long BytesOnTwoThreads,
        double RoomMib
    );
}
