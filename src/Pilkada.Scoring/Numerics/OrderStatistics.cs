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

    /// <summary>The positions of the values from small to large; equal values keep their order.</summary>
    /// <exception cref="ArgumentException">A value is NaN, or there is not as much room as there are values.</exception>
    public static void Order(ReadOnlySpan<double> values, Span<int> positions)
    {
        if (positions.Length != values.Length)
        {
            throw new ArgumentException($"There are {values.Length} values and room for {positions.Length}.", nameof(positions));
        }

        var sorted = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            sorted[i] = values[i] + 0.0;
            positions[i] = i;
            if (double.IsNaN(values[i]))
            {
                throw new ArgumentException($"Value {i} is missing.", nameof(values));
            }
        }

        sorted.AsSpan().Sort(positions);
        for (var i = 0; i < sorted.Length; )
        {
            var end = i + 1;
            while (end < sorted.Length && sorted[end] == sorted[i])
            {
                end++;
            }

            positions[i..end].Sort();
            i = end;
        }
    }

    /// <summary>Merges two sorted runs into one.</summary>
    /// <exception cref="ArgumentException">The result has not exactly the length of both.</exception>
    public static void Merge(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result)
    {
        if (result.Length != a.Length + b.Length)
        {
            throw new ArgumentException($"{a.Length} and {b.Length} values do not fit {result.Length} places.", nameof(result));
        }

        int i = 0,
            j = 0;
        for (var k = 0; k < result.Length; k++)
        {
            result[k] = j == b.Length || (i < a.Length && a[i] <= b[j]) ? a[i++] : b[j++];
        }
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

    /// <summary>Rank 1 for the smallest; equal values share the lowest of their places and leave the others empty (1 2 2 4, "min").</summary>
    public static int CompetitionRank(ReadOnlySpan<double> sorted, double value) => CountBelow(sorted, value, orEqual: false) + 1;

    /// <summary>Rank 1 for the smallest; equal values share the mean of their places (1 2.5 2.5 4).</summary>
    /// <remarks>For a value that is not among them, half way between the ranks of its neighbours.</remarks>
    public static double AverageRank(ReadOnlySpan<double> sorted, double value)
    {
        var (less, equal) = Position(sorted, value);
        return less + ((equal + 1) * 0.5);
    }

    /// <summary>The share of the values that are less, and half of those equal: (less + equal/2)/n, from 0 to 1; null for none.</summary>
    /// <remarks>The percentile rank of the textbooks of measurement. {10, 20, 20, 40} at 20 is (1 + 1)/4 = 0.5.</remarks>
    public static double? PercentileRank(ReadOnlySpan<double> sorted, double value)
    {
        var (less, equal) = Position(sorted, value);
        return sorted.IsEmpty ? null : (less + (equal * 0.5)) / sorted.Length;
    }

    /// <summary>The share of the other values that are less: less/(n - 1), from 0 to 1; null below two values.</summary>
    /// <remarks>
    /// The competition rank less one over n - 1, as <c>n_prank</c> of COINr (R/normalise.R at 0889f05) and PERCENTRANK.INC of
    /// Excel have it for values of the data. A value above all of them, as with a frozen fit, has 1.
    /// {10, 20, 20, 40} at 20 is 1/3.
    /// </remarks>
    public static double? CoinPercentileRank(ReadOnlySpan<double> sorted, double value) =>
        sorted.Length < 2 ? null : Math.Min((double)CountBelow(sorted, value, orEqual: false) / (sorted.Length - 1), 1);

    /// <summary>The different values in front of a sorted run; returns how many.</summary>
    public static int Distinct(ReadOnlySpan<double> sorted, Span<double> result)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                result[count++] = sorted[i];
            }
        }

        return count;
    }

    /// <summary>Rank 1 for the smallest; equal values share a rank and no rank is left empty (1 2 2 3). Takes the different values only.</summary>
    public static int DenseRank(ReadOnlySpan<double> distinct, double value) => CountBelow(distinct, value, orEqual: false) + 1;

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
