using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pilkada.Scoring.Numerics;

/// <summary>Ranks scores as <see cref="RankKernel"/> does, on one thread and for many calls on as many units as fit a cache.</summary>
/// <remarks>
/// The same steps of the range and the same rule of ties, so the same ranks. A radix sort of two passes looks at the leading digits only;
/// what it leaves out of order are a few neighbours, put right by insertion. Where most scores share their leading digits, an outlier
/// having stretched the range, all digits are sorted instead. One room per thread; keeps it between calls.
/// </remarks>
internal sealed class DrawRanks
{
    private const int RowBits = 24;
    private const ulong RowMask = (1UL << RowBits) - 1;
    private const ulong MissingStep = (1UL << 40) - 1;
    private const double LastStep = (1L << 40) - 2;

    private ulong[] _from = [];
    private ulong[] _to = [];
    private int[] _low = [];
    private int[] _high = [];

    /// <summary>Ranks; a missing score has rank 0.</summary>
    /// <returns>How many scores are present.</returns>
    public int Rank<TRank>(ReadOnlySpan<double> scores, Span<TRank> ranks, RankMethod method)
        where TRank : unmanaged, INumberBase<TRank>
    {
        var rows = scores.Length;
        if (_from.Length < rows)
        {
            _from = GC.AllocateUninitializedArray<ulong>(rows);
            _to = GC.AllocateUninitializedArray<ulong>(rows);
        }

        var extent = Extent.Of(scores);
        if (extent.IsEmpty)
        {
            ranks[..rows].Clear();
            return 0;
        }
        unchecked
        {
            var range = extent.High - extent.Low;
            var tie = extent.Tie;
            var scale = range > tie ? LastStep / range : 0;
            if (!double.IsFinite(scale) || !double.IsFinite(range))
            {
                throw new ArgumentException("Scores as close together or as far apart as these are not ranked.", nameof(scores));
            }

            var digits = rows <= 2048 ? 8 : 11;
            if (_low.Length < 1 << digits)
            {
                _low = new int[1 << digits];
                _high = new int[1 << digits];
            }

            Array.Clear(_low, 0, 1 << digits);
            Array.Clear(_high, 0, 1 << digits);
            var present = Build(scores, extent.High, scale, digits);
            Starts(digits);
            Scatter(_from, _to, rows, _low, 64 - (2 * digits), (1 << digits) - 1);
            Scatter(_to, _from, rows, _high, 64 - digits, (1 << digits) - 1);
            if (!Settle(rows))
            {
                _from.AsSpan(0, rows).Sort();
            }

            Assign(scores, ranks, present, method == RankMethod.Dense, tie);
            return present;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Build(ReadOnlySpan<double> scores, double high, double scale, int digits)
    {
        unchecked
        {
            ref var score = ref MemoryMarshal.GetReference(scores);
            ref var key = ref MemoryMarshal.GetArrayDataReference(_from);
            var row = 0;
            if (Vector512.IsHardwareAccelerated)
            {
                var top = Vector512.Create(high);
                var by = Vector512.Create(scale);
                var last = Vector512.Create(LastStep);
                var missing = Vector512.Create(MissingStep);
                var rows = Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
                for (; row + 8 <= scores.Length; row += 8)
                {
                    var x = Vector512.LoadUnsafe(ref score, (nuint)(uint)row);
                    var t = (top - x) * by;
                    t = Vector512.ConditionalSelect(Vector512.LessThan(last, t), last, t);
                    var step = Vector512.ConvertToInt64Native(t).AsUInt64();
                    step = Vector512.ConditionalSelect(Vector512.Equals(x, x).AsUInt64(), step, missing);
                    ((step << RowBits) | (rows + Vector512.Create((ulong)row))).StoreUnsafe(ref key, (nuint)(uint)row);
                }
            }

            for (; row < scores.Length; row++)
            {
                var x = Unsafe.Add(ref score, row);
                var step = double.IsNaN(x) ? MissingStep : (ulong)(long)Math.Min((high - x) * scale, LastStep);
                Unsafe.Add(ref key, row) = (step << RowBits) | (uint)row;
            }

            var mask = (1UL << digits) - 1;
            var (lowShift, highShift) = (64 - (2 * digits), 64 - digits);
            ref var low = ref MemoryMarshal.GetArrayDataReference(_low);
            ref var upper = ref MemoryMarshal.GetArrayDataReference(_high);
            var present = scores.Length;
            for (var i = 0; i < scores.Length; i++)
            {
                var k = Unsafe.Add(ref key, i);
                Unsafe.Add(ref low, (nint)((k >> lowShift) & mask))++;
                Unsafe.Add(ref upper, (nint)(k >> highShift))++;
                present -= k >> RowBits == MissingStep ? 1 : 0;
            }

            return present;
        }
    }

    private void Starts(int digits)
    {
        unchecked
        {
            var (low, high) = (0, 0);
            for (var bucket = 0; bucket < 1 << digits; bucket++)
            {
                (_low[bucket], low) = (low, low + _low[bucket]);
                (_high[bucket], high) = (high, high + _high[bucket]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter(ulong[] from, ulong[] to, int rows, int[] starts, int shift, int mask)
    {
        unchecked
        {
            ref var source = ref MemoryMarshal.GetArrayDataReference(from);
            ref var target = ref MemoryMarshal.GetArrayDataReference(to);
            ref var start = ref MemoryMarshal.GetArrayDataReference(starts);
            for (var i = 0; i < rows; i++)
            {
                var key = Unsafe.Add(ref source, i);
                Unsafe.Add(ref target, Unsafe.Add(ref start, (nint)((key >> shift) & (ulong)mask))++) = key;
            }
        }
    }

    // False when it would take too long. Missing scores are settled too: their leading digits are those of the lowest score.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Settle(int rows)
    {
        unchecked
        {
            ref var key = ref MemoryMarshal.GetArrayDataReference(_from);
            var left = 8L * rows;
            var before = 0UL;
            for (var i = 0; i < rows; i++)
            {
                var k = Unsafe.Add(ref key, i);
                if (k >= before)
                {
                    before = k;
                    continue;
                }

                var j = i;
                do
                {
                    Unsafe.Add(ref key, j) = Unsafe.Add(ref key, j - 1);
                    j--;
                } while (j > 0 && Unsafe.Add(ref key, j - 1) > k);
                Unsafe.Add(ref key, j) = k;
                left -= i - j;
                if (left < 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Assign<TRank>(ReadOnlySpan<double> scores, Span<TRank> ranks, int present, bool dense, double tolerance)
        where TRank : unmanaged, INumberBase<TRank>
    {
        unchecked
        {
            ref var key = ref MemoryMarshal.GetArrayDataReference(_from);
            ref var rank = ref MemoryMarshal.GetReference(ranks);
            var current = 0;
            var before = 0UL;
            for (var i = 0; i < present; i++)
            {
                var k = Unsafe.Add(ref key, i);
                var step = k >> RowBits;
                var apart = step - before;
                if (apart >= 3 || i == 0 || (apart != 0 && IsGap(scores, i, present, tolerance)))
                {
                    current = dense ? current + 1 : i + 1;
                }

                before = step;
                Unsafe.Add(ref rank, (nint)(k & RowMask)) = TRank.CreateTruncating(current);
            }

            for (var i = present; i < scores.Length; i++)
            {
                Unsafe.Add(ref rank, (nint)(Unsafe.Add(ref key, i) & RowMask)) = TRank.Zero;
            }
        }
    }

    // Neighbouring steps: the lowest score of the one above against the highest of the one below.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsGap(ReadOnlySpan<double> scores, int i, int present, double tolerance)
    {
        unchecked
        {
            var above = double.PositiveInfinity;
            var step = _from[i - 1] >> RowBits;
            for (var k = i - 1; k >= 0 && _from[k] >> RowBits == step; k--)
            {
                above = Math.Min(above, scores[(int)(_from[k] & RowMask)]);
            }

            var below = double.NegativeInfinity;
            step = _from[i] >> RowBits;
            for (var k = i; k < present && _from[k] >> RowBits == step; k++)
            {
                below = Math.Max(below, scores[(int)(_from[k] & RowMask)]);
            }

            return above - below > tolerance;
        }
    }
}
