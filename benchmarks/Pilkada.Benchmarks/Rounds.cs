using System.Diagnostics;

namespace Pilkada.Benchmarks;

/// <summary>The times of several ways that ran in turns: in every round all of them, so that a slow moment of the machine meets all.</summary>
internal sealed class Rounds
{
    /// <summary>A run whose bound has a median this much above its least is thrown away.</summary>
    public const double MostNoise = 1.5;

    private const int Bursts = 3;
    private const int BurstCalls = 30;
    private const double BurstSeconds = 0.2;
    private const int Attempts = 3;
    private const double LeastSeconds = 0.02;

    private readonly double[,] _seconds;

    private Rounds(double[,] seconds, double[] bytes)
    {
        _seconds = seconds;
        Bytes = bytes;
    }

    /// <summary>Bytes that one call of each way allocates on the calling thread.</summary>
    public IReadOnlyList<double> Bytes { get; }

    private int Count => _seconds.GetLength(1);

    /// <summary>Runs the ways until the runtime has compiled them in full, with what it saw of their calls.</summary>
    /// <remarks>Code is compiled anew after 30 calls, twice, in the background: hence bursts and pauses. Without this LINQ would be timed at half its speed.</remarks>
    public static void WarmUp(params ReadOnlySpan<Action> ways)
    {
        for (var burst = 0; burst < Bursts; burst++)
        {
            foreach (var way in ways)
            {
                var start = Stopwatch.GetTimestamp();
                for (var calls = 0; calls == 0 || (calls < BurstCalls && Seconds(start) < BurstSeconds); calls++)
                {
                    way();
                }
            }

            Thread.Sleep(150);
        }
    }

    /// <summary>Warms the ways up and runs them in turns.</summary>
    public static Rounds Of(int rounds, params ReadOnlySpan<Action> ways)
    {
        WarmUp(ways);
        var repeats = new int[ways.Length];
        for (var w = 0; w < ways.Length; w++)
        {
            // A short way runs often enough to be measurable.
            var start = Stopwatch.GetTimestamp();
            ways[w]();
            repeats[w] = Math.Clamp((int)(LeastSeconds / Math.Max(Seconds(start), 1e-7)), 1, 10_000);
        }

        var seconds = new double[ways.Length, rounds];
        var bytes = new double[ways.Length];
        for (var round = 0; round < rounds; round++)
        {
            for (var w = 0; w < ways.Length; w++)
            {
                GC.Collect();
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                for (var i = 0; i < repeats[w]; i++)
                {
                    ways[w]();
                }

                seconds[w, round] = Seconds(start) / repeats[w];
                bytes[w] = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)repeats[w];
            }
        }

        return new(seconds, bytes);
    }

    /// <summary>The same, again while the first way, the bound, is noisy; <see cref="Noise"/> tells whether the last attempt still was.</summary>
    public static Rounds OfBound(int rounds, params ReadOnlySpan<Action> ways)
    {
        var result = Of(rounds, ways);
        for (var attempt = 1; attempt < Attempts && result.Noise(0) > MostNoise; attempt++)
        {
            result = Of(rounds, ways);
        }

        return result;
    }

    /// <summary>Median over least of a way's own times.</summary>
    public double Noise(int way)
    {
        var own = Sorted(r => _seconds[way, r]);
        return own[Count / 2] / own[0];
    }

    /// <summary>The least time of a way in seconds: what the machine takes when nothing else runs.</summary>
    public double Least(int way) => Sorted(r => _seconds[way, r])[0];

    /// <summary>The time of one way over that of another, round by round.</summary>
    public Ratio Ratio(int over, int under, double scale = 1)
    {
        var ratios = Sorted(r => _seconds[over, r] / _seconds[under, r] * scale);
        return new(ratios[Count / 2], ratios[Count / 4], ratios[Count - 1 - (Count / 4)]);
    }

    private static double Seconds(long start) => Stopwatch.GetElapsedTime(start).TotalSeconds;

    private double[] Sorted(Func<int, double> of) => [.. Enumerable.Range(0, Count).Select(of).Order()];
}

/// <summary>The median of paired ratios, and its quartiles.</summary>
internal sealed record Ratio(double Median, double Low, double High);
