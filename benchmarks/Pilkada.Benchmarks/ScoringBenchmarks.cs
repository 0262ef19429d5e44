using BenchmarkDotNet.Attributes;

namespace Pilkada.Benchmarks;

/// <summary>Work W, whole: what one would write without the library.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private NaiveScorer _naive = null!;

    /// <summary>Gets or sets the units: regencies, and polling stations of one province.</summary>
    [Params(WorkloadW.Regencies, WorkloadW.Banten)]
    public int Units { get; set; }

    /// <summary>Gets or sets a value indicating whether the data has five steps only, so that many scores tie.</summary>
    [Params(false, true)]
    public bool Ties { get; set; }

    /// <summary>Makes the data.</summary>
    [GlobalSetup]
    public void Setup() => _naive = new NaiveScorer(new WorkloadW(Units, Ties));

    /// <summary>An object per unit, and LINQ.</summary>
    [Benchmark(Baseline = true)]
    public void Linq() => _naive.W();
}

/// <summary>Ranking scores: the runtime's sort of keys with indices.</summary>
[MemoryDiagnoser]
public class RankBenchmarks
{
    private double[] _scores = [];
    private double[] _keys = [];
    private int[] _indices = [];

    /// <summary>Gets or sets the units.</summary>
    [Params(WorkloadW.Regencies, WorkloadW.Banten, WorkloadW.Pemilu)]
    public int Units { get; set; }

    /// <summary>Makes the scores: the first column, whose missing values sort first.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _scores = new WorkloadW(Units, indicators: 16).Column(0).ToArray();
        _keys = new double[Units];
        _indices = new int[Units];
    }

    /// <summary>Keys with indices.</summary>
    [Benchmark(Baseline = true)]
    public void Sort() => Bounds.Sort(_scores, _keys, _indices);
}

/// <summary>Reading the data once: the least time that any pass over it can take.</summary>
public class ReadBenchmarks
{
    private double[] _data = [];

    /// <summary>Gets or sets the threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Makes data larger than the cache.</summary>
    [GlobalSetup]
    public void Setup() => _data = new WorkloadW(WorkloadW.Pilkada).Data;

    /// <summary>A sum.</summary>
    /// <returns>The sum.</returns>
    [Benchmark(Baseline = true)]
    public double Read() => Bounds.Read(_data, Threads);
}

/// <summary>Works W2 and W3, a tenth of their draws and runs: what one would write without the library.</summary>
[MemoryDiagnoser]
public class RobustnessBenchmarks
{
    private NaiveScorer _naive = null!;

    /// <summary>Makes the data.</summary>
    [GlobalSetup]
    public void Setup() => _naive = new NaiveScorer(new WorkloadW(WorkloadW.Regencies));

    /// <summary>Draws of the weights.</summary>
    [Benchmark]
    public void Draws() => _naive.W2(WorkloadW.Draws / 10);

    /// <summary>Sobol indices.</summary>
    [Benchmark]
    public void Sobol() => _naive.W3(WorkloadW.BaseRuns / 10);
}
