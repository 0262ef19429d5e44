using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pilkada.Benchmarks;

/// <summary>What the machine itself can do: reading memory, and sorting as the runtime does it.</summary>
internal static class Bounds
{
    /// <summary>Reads every value once, by summing, on one or more threads.</summary>
    public static double Read(double[] data, int threads)
    {
        if (threads == 1)
        {
            return Sum(data);
        }

        var sums = new double[threads];
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            t =>
            {
                var (from, to) = ((int)((long)data.Length * t / threads), (int)((long)data.Length * (t + 1) / threads));
                sums[t] = Sum(data.AsSpan(from, to - from));
            }
        );
        return sums.Sum();
    }

    /// <summary>Sorts the indices of the keys by the keys; both are scratch.</summary>
    public static void Sort(double[] scores, double[] keys, int[] indices)
    {
        scores.CopyTo(keys, 0);
        for (var i = 0; i < indices.Length; i++)
        {
            indices[i] = i;
        }

        Array.Sort(keys, indices);
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var (sum, done) = Vector512.IsHardwareAccelerated ? Sum512(values) : SumAny(values);
        foreach (var value in values[done..])
        {
            sum += value;
        }

        return sum;
    }

    // Eight sums side by side, so that no addition waits for the one before it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Sum, int Done) Sum512(ReadOnlySpan<double> values)
    {
        var v = MemoryMarshal.Cast<double, Vector512<double>>(values);
        var (a, b, c, d) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var (e, f, g, h) = (a, b, c, d);
        var i = 0;
        for (; i <= v.Length - 8; i += 8)
        {
            a += v[i];
            b += v[i + 1];
            c += v[i + 2];
            d += v[i + 3];
            e += v[i + 4];
            f += v[i + 5];
            g += v[i + 6];
            h += v[i + 7];
        }

        return (Vector512.Sum(a + b + c + d + (e + f + g + h)), i * Vector512<double>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Sum, int Done) SumAny(ReadOnlySpan<double> values)
    {
        var v = MemoryMarshal.Cast<double, Vector<double>>(values);
        var (a, b, c, d) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var (e, f, g, h) = (a, b, c, d);
        var i = 0;
        for (; i <= v.Length - 8; i += 8)
        {
            a += v[i];
            b += v[i + 1];
            c += v[i + 2];
            d += v[i + 3];
            e += v[i + 4];
            f += v[i + 5];
            g += v[i + 6];
            h += v[i + 7];
        }

        return (Vector.Sum(a + b + c + d + (e + f + g + h)), i * Vector<double>.Count);
    }
}
