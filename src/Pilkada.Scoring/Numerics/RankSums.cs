using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>Sums over ranks of 16 bits: whole numbers, so that neither order nor width enters them.</summary>
internal static class RankSums
{
    /// <summary>Whether the sums of squares of 2 n ranks of some units fit into 32 bits.</summary>
    public static bool FitInts(int units, int rows) => 2L * rows * units * units <= int.MaxValue;

    /// <summary>The sum of absolute differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Change(ReadOnlySpan<ushort> ranks, ReadOnlySpan<int> from)
    {
        unchecked
        {
            ref var x = ref MemoryMarshal.GetReference(ranks);
            ref var y = ref MemoryMarshal.GetReference(from);
            var sum = Vector<long>.Zero;
            var i = 0;
            for (; i + Vector<ushort>.Count <= ranks.Length; i += Vector<ushort>.Count)
            {
                Vector.Widen(Vector.LoadUnsafe(ref x, (nuint)i), out var low, out var high);
                var apart =
                    Vector.Abs(Vector.AsVectorInt32(low) - Vector.LoadUnsafe(ref y, (nuint)i))
                    + Vector.Abs(Vector.AsVectorInt32(high) - Vector.LoadUnsafe(ref y, (nuint)(i + Vector<int>.Count)));
                Vector.Widen(apart, out var a, out var b);
                sum += a + b;
            }

            var total = Vector.Sum(sum);
            for (; i < ranks.Length; i++)
            {
                total += Math.Abs(ranks[i] - from[i]);
            }

            return total;
        }
    }

    /// <summary>Adds the outputs of A and B, and their squares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddPair(ReadOnlySpan<ushort> a, ReadOnlySpan<ushort> b, Span<int> sums, Span<int> squares)
    {
        unchecked
        {
            var i = 0;
            for (; i + Vector<ushort>.Count <= a.Length; i += Vector<ushort>.Count)
            {
                Vector.Widen(new Vector<ushort>(a[i..]), out var a0, out var a1);
                Vector.Widen(new Vector<ushort>(b[i..]), out var b0, out var b1);
                Add(sums[i..], Vector.AsVectorInt32(a0 + b0));
                Add(sums[(i + Vector<int>.Count)..], Vector.AsVectorInt32(a1 + b1));
                Add(squares[i..], Vector.AsVectorInt32((a0 * a0) + (b0 * b0)));
                Add(squares[(i + Vector<int>.Count)..], Vector.AsVectorInt32((a1 * a1) + (b1 * b1)));
            }

            for (; i < a.Length; i++)
            {
                sums[i] += a[i] + b[i];
                squares[i] += (a[i] * a[i]) + (b[i] * b[i]);
            }
        }
    }

    /// <summary>Adds what one factor makes: the output of B times the difference of the mixed sample and A, and the square of that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddMixed(
        ReadOnlySpan<ushort> a,
        ReadOnlySpan<ushort> b,
        ReadOnlySpan<ushort> mixed,
        Span<int> products,
        Span<int> differences
    )
    {
        unchecked
        {
            var i = 0;
            for (; i + Vector<ushort>.Count <= a.Length; i += Vector<ushort>.Count)
            {
                Vector.Widen(new Vector<ushort>(a[i..]), out var a0, out var a1);
                Vector.Widen(new Vector<ushort>(b[i..]), out var b0, out var b1);
                Vector.Widen(new Vector<ushort>(mixed[i..]), out var m0, out var m1);
                var (d0, d1) = (Vector.AsVectorInt32(m0 - a0), Vector.AsVectorInt32(m1 - a1));
                Add(products[i..], Vector.AsVectorInt32(b0) * d0);
                Add(products[(i + Vector<int>.Count)..], Vector.AsVectorInt32(b1) * d1);
                Add(differences[i..], d0 * d0);
                Add(differences[(i + Vector<int>.Count)..], d1 * d1);
            }

            for (; i < a.Length; i++)
            {
                var apart = mixed[i] - a[i];
                products[i] += b[i] * apart;
                differences[i] += apart * apart;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<int> into, Vector<int> values) => (new Vector<int>(into) + values).CopyTo(into);
}
