using System.Diagnostics;

namespace Pilkada.Benchmarks;

/// <summary>The times of several ways that ran in turns: in every round all of them, so that a slow moment of the machine meets all.</summary>
internal sealed class Rounds
{
    /// <summary>A run whose bound has a median this much above its least is thrown away.</summary>
    public const double MostNoise = 1.5;

    private const int WarmUps = 2;
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

    /// <summary>Runs the ways in turns.</summary>
    public static Rounds Of(int rounds, params ReadOnlySpan<Action> ways)
    {
        var seconds = new double[ways.Length, rounds];
        var bytes = new double[ways.Length];
        var repeats = new int[ways.Length];
        for (var round = -WarmUps; round < rounds; round++)
        {
            for (var w = 0; w < ways.Length; w++)
            {
                GC.Collect();
                var calls = Math.Max(repeats[w], 1);
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                for (var i = 0; i < calls; i++)
                {
                    ways[w]();
                }

                var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds / calls;
                bytes[w] = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
                if (round < 0)
                {
                    // The last warm-up tells how often a short way must run to be measurable.
                    repeats[w] = Math.Clamp((int)(LeastSeconds / Math.Max(elapsed, 1e-7)), 1, 10_000);
                }
                else
                {
                    seconds[w, round] = elapsed;
                }
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

    public double Milliseconds(int way) => Sorted(r => _seconds[way, r])[Count / 2] * 1000;

    /// <summary>Median over least of a way's own times.</summary>
    public double Noise(int way)
    {
        var own = Sorted(r => _seconds[way, r]);
        return own[Count / 2] / own[0];
    }

    /// <summary>The time of one way over that of another, round by round.</summary>
    public Ratio Ratio(int over, int under, double scale = 1)
    {
        var ratios = Sorted(r => _seconds[over, r] / _seconds[under, r] * scale);
        return new(ratios[Count / 2], ratios[Count / 4], ratios[Count - 1 - (Count / 4)]);
    }

    private double[] Sorted(Func<int, double> of) => [.. Enumerable.Range(0, Count).Select(of).Order()];
}

/// <summary>The median of paired ratios, and its quartiles.</summary>
internal sealed record Ratio(double Median, double Low, double High);
