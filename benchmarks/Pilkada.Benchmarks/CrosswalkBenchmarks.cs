using BenchmarkDotNet.Attributes;

namespace Pilkada.Benchmarks;

/// <summary>Comparing two TPS lists: the library against what one would write without it.</summary>
[MemoryDiagnoser]
public class CrosswalkBenchmarks
{
    private TpsList _old = null!;
    private TpsList _new = null!;

    /// <summary>Gets or sets the stations of the old list; the last is the whole country in 2024.</summary>
    [Params(435, 4_353, 43_530, TpsLists.Country)]
    public int Stations { get; set; }

    /// <summary>Makes the lists.</summary>
    [GlobalSetup]
    public void Setup() => (_old, _new) = TpsLists.Pair(Stations);

    /// <summary>The library.</summary>
    /// <returns>The counts.</returns>
    [Benchmark]
    public int[] Crosswalk() => Joins.Crosswalk(_old, _new);

    /// <summary>Dictionaries of ids and places.</summary>
    /// <returns>The counts.</returns>
    [Benchmark(Baseline = true)]
    public int[] Dictionary() => Joins.ByDictionary(_old, _new);

    /// <summary>The joins of LINQ.</summary>
    /// <returns>The counts.</returns>
    [Benchmark]
    public int[] Linq() => Joins.ByLinq(_old, _new);
}
