using System.Runtime.InteropServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>Sorting, median, quantiles and ranks of numbers; missing ones (NaN) are left out before.</summary>
/// <remarks>
/// Sorted values are the whole state: shards sort their own and merge, and the result has the same bytes for any split and order,
/// because -0 becomes +0 and equal doubles are then equal in every bit.
/// </remarks>
internal static class OrderStatistics
{
    private const int RadixFrom = 2048;
    private const int DigitBits = 11;
    private const int Digits = 6;

    /// <summary>Puts the numbers to the front and +0 for -0; returns how many there are.</summary>
    public static int Compact(Span<double> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                values[count++] = value + 0.0;
            }
        }

        return count;
    }

    /// <summary>Sorts numbers from small to large, in place; scratch has room for as many (none is needed below 2,048).</summary>
    /// <exception cref="ArgumentException">A value is NaN, or the scratch is too short.</exception>
    public static void Sort(Span<double> values, Span<double> scratch)
    {
        if (Compact(values) < values.Length)
        {
            throw new ArgumentException("Missing values have no place in an order; compact them away first.", nameof(values));
        }

        if (values.Length < RadixFrom)
        {
            values.Sort();
            return;
        }

        if (scratch.Length < values.Length)
        {
            throw new ArgumentException($"The scratch holds {scratch.Length} values; {values.Length} are sorted.", nameof(scratch));
        }

        RadixSort(MemoryMarshal.Cast<double, ulong>(values), MemoryMarshal.Cast<double, ulong>(scratch)[..values.Length]);
    }

    /// <summary>The median of sorted values: the quantile at one half; null for none.</summary>
    public static double? Median(ReadOnlySpan<double> sorted) => Quantile(sorted, 0.5);

    /// <summary>The quantile of sorted values at p from 0 to 1, type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages" (1996), the default of R; null for none.</summary>
    /// <remarks>
    /// h = (n - 1) p, j = floor(h), g = h - j; the value is x[j] + g (x[j+1] - x[j]), never above x[j+1], in this order of operations.
    /// {1, 2, 4, 8} at 0.25 is 1 + 0.75 (2 - 1) = 1.75.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">p is not from 0 to 1.</exception>
    public static double? Quantile(ReadOnlySpan<double> sorted, double p)
    {
        if (!(p is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A quantile is taken from 0 to 1.");
        }

        if (sorted.IsEmpty)
        {
            return null;
        }

        var h = (sorted.Length - 1) * p;
        var j = (int)h;
        var g = h - j;
        return g == 0 ? sorted[j] : Math.Min(sorted[j] + (g * (sorted[j + 1] - sorted[j])), sorted[j + 1]);
    }

    /// <summary>How many sorted values are less than a value, and how many equal it.</summary>
    public static (int Less, int Equal) Position(ReadOnlySpan<double> sorted, double value)
    {
        var less = CountBelow(sorted, value, orEqual: false);
        return (less, CountBelow(sorted, value, orEqual: true) - less);
    }

    private static int CountBelow(ReadOnlySpan<double> sorted, double value, bool orEqual)
    {
        int low = 0,
            high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (orEqual ? sorted[middle] <= value : sorted[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // Least significant digit first, over bits that order as the doubles do; digits that all values share are skipped.
    private static void RadixSort(Span<ulong> values, Span<ulong> scratch)
    {
        const int Buckets = 1 << DigitBits;
        Span<int> counts = stackalloc int[Digits * Buckets];
        counts.Clear();
        unchecked
        {
            foreach (ref var value in values)
            {
                value ^= (ulong)((long)value >> 63) | 0x8000_0000_0000_0000;
                for (var digit = 0; digit < Digits; digit++)
                {
                    counts[(digit * Buckets) + (int)((value >> (digit * DigitBits)) & (Buckets - 1))]++;
                }
            }

            var from = values;
            var to = scratch;
            for (var digit = 0; digit < Digits; digit++)
            {
                var count = counts.Slice(digit * Buckets, Buckets);
                var shift = digit * DigitBits;
                if (count[(int)((from[0] >> shift) & (Buckets - 1))] == from.Length)
                {
                    continue;
                }

                var place = 0;
                foreach (ref var bucket in count)
                {
                    (bucket, place) = (place, place + bucket);
                }

                foreach (var value in from)
                {
                    to[count[(int)((value >> shift) & (Buckets - 1))]++] = value;
                }

                var swap = from;
                from = to;
                to = swap;
            }

            for (var i = 0; i < values.Length; i++)
            {
                var value = from[i];
                values[i] = value ^ (~(ulong)((long)value >> 63) | 0x8000_0000_0000_0000);
            }
        }
    }
}
