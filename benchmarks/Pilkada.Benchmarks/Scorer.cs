namespace Pilkada.Benchmarks;

/// <summary>A way of doing the works on one workload; what it needs beside the outputs is made before the clock starts.</summary>
internal abstract class Scorer(WorkloadW work)
{
    /// <summary>Every way by name, made for a workload and a number of threads.</summary>
    public static readonly IReadOnlyDictionary<string, Func<WorkloadW, int, Scorer>> Ways = new Dictionary<
        string,
        Func<WorkloadW, int, Scorer>
    >
    {
        ["engine"] = (work, threads) => new EngineScorer(work, threads),
        ["naive"] = (work, _) => new NaiveScorer(work),
    };

    public WorkloadW Work { get; } = work;

    public double[] Scores { get; } = new double[work.Units];

    /// <summary>Dense ranks, 1 = highest.</summary>
    public int[] Ranks { get; } = new int[work.Units];

    /// <summary>The number of edges reached.</summary>
    public int[] Classes { get; } = new int[work.Units];

    /// <summary>Finds the least and the greatest value of each indicator.</summary>
    public abstract void Fit();

    /// <summary>Writes the scores, with arithmetic means at every level.</summary>
    public abstract void Score();

    /// <summary>Writes the scores, with a geometric mean of the dimensions.</summary>
    public abstract void ScoreGeometric();

    /// <summary>Writes the ranks of the scores.</summary>
    public abstract void Rank();

    /// <summary>Writes the classes of the scores.</summary>
    public abstract void Classify();

    /// <summary>Ranks under many draws of the weights.</summary>
    public abstract RankDistribution W2(int draws);

    /// <summary>Which choice moves the ranks.</summary>
    public abstract SobolIndices W3(int baseRuns);

    /// <summary>Fit, score, rank, classify.</summary>
    public virtual void W()
    {
        Fit();
        Score();
        Rank();
        Classify();
    }

    /// <summary>The same with the geometric mean.</summary>
    public virtual void G()
    {
        Fit();
        ScoreGeometric();
        Rank();
        Classify();
    }
}

/// <summary>Per unit: the sum of its ranks over the draws, the 5 % and 95 % order statistics, the draws in the top class.</summary>
internal sealed record RankDistribution(long[] RankSums, int[] Low, int[] High, int[] Top);

/// <summary>First and total order indices, six a row: a row per unit for its rank, and a last one for the mean absolute change of rank.</summary>
internal sealed record SobolIndices(double[] First, double[] Total);
