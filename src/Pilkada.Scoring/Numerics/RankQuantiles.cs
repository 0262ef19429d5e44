using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>Order statistics of the ranks of many units over many draws.</summary>
/// <remarks>
/// The k-th smallest rank is the least v with at least k ranks at most v. It is found for a register of units at a time by halving the range
/// and counting: no sort, no branch that depends on a rank, and exact.
/// </remarks>
internal static class RankQuantiles
{
    private const int Registers = 4;

    /// <summary>Gets how many units are looked at together.</summary>
    public static int Width<T>()
        where T : unmanaged => Registers * Vector<T>.Count;

    /// <summary>For some units, the k-th smallest of their ranks over all draws, for two k, and the sums of their ranks.</summary>
    /// <param name="draws">The ranks of all units, draw by draw.</param>
    /// <param name="first">The first unit.</param>
    /// <param name="units">How many units, at most <see cref="Width{T}"/>.</param>
    /// <param name="low">The lower k of each unit, from 1; as long as the width, any k beyond the units.</param>
    /// <param name="high">The higher k.</param>
    /// <param name="highest">The highest rank there is.</param>
    /// <param name="room">Room for draws times the width.</param>
    /// <param name="sums">Where the sums go.</param>
    /// <remarks>The ranks found take the place of <paramref name="low"/> and <paramref name="high"/>.</remarks>
    public static void Select<T>(
        ReadOnlySpan<T[]> draws,
        int first,
        int units,
        Span<T> low,
        Span<T> high,
        int highest,
        Span<T> room,
        Span<long> sums
    )
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        // Whole cache lines of each draw, side by side.
        var width = Width<T>();
        for (var d = 0; d < draws.Length; d++)
        {
            var own = room.Slice(d * width, width);
            draws[d].AsSpan(first, units).CopyTo(own);
            own[units..].Clear();
        }

        for (var register = 0; register < width; register += Vector<T>.Count)
        {
            Halve(room[register..], draws.Length, width, low[register..], high[register..], highest, sums[register..]);
        }
    }

    // Binary search in every lane: the rank looked for lies from low to high.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Halve<T>(Span<T> room, int draws, int stride, Span<T> first, Span<T> second, int highest, Span<long> sums)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        ref var start = ref MemoryMarshal.GetReference(room);
        var need0 = new Vector<T>(first);
        var need1 = new Vector<T>(second);
        Vector<T> low0 = Vector<T>.Zero,
            low1 = low0;
        Vector<T> high0 = new(T.CreateTruncating(highest)),
            high1 = high0;
        for (var width = highest; width > 0; width >>= 1)
        {
            var middle0 = low0 + ((high0 - low0) >>> 1);
            var middle1 = low1 + ((high1 - low1) >>> 1);
            Vector<T> above0 = Vector<T>.Zero,
                above1 = above0;
            ref var at = ref start;
            for (var d = 0; d < draws; d++)
            {
                var rank = Vector.LoadUnsafe(ref at);
                above0 += Vector.GreaterThan(rank, middle0);
                above1 += Vector.GreaterThan(rank, middle1);
                at = ref Unsafe.Add(ref at, stride);
            }

            // A comparison that holds is -1 in its lane, so that draws + above are at most the middle.
            var all = new Vector<T>(T.CreateTruncating(draws));
            var enough0 = Vector.GreaterThanOrEqual(all + above0, need0);
            var enough1 = Vector.GreaterThanOrEqual(all + above1, need1);
            high0 = Vector.ConditionalSelect(enough0, middle0, high0);
            high1 = Vector.ConditionalSelect(enough1, middle1, high1);
            low0 = Vector.ConditionalSelect(enough0, low0, Vector.Min(middle0 + Vector<T>.One, high0));
            low1 = Vector.ConditionalSelect(enough1, low1, Vector.Min(middle1 + Vector<T>.One, high1));
        }

        high0.CopyTo(first);
        high1.CopyTo(second);
        Sum(ref start, draws, stride, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum<T>(ref T at, int draws, int stride, Span<long> sums)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (typeof(T) == typeof(ushort))
        {
            // At most 65,535 draws of at most 65,535 each.
            Vector<uint> low = default,
                high = default;
            for (var d = 0; d < draws; d++)
            {
                Vector.Widen(Vector.AsVectorUInt16(Vector.LoadUnsafe(ref at)), out var a, out var b);
                low += a;
                high += b;
                at = ref Unsafe.Add(ref at, stride);
            }

            for (var lane = 0; lane < Vector<uint>.Count; lane++)
            {
                sums[lane] = low[lane];
                sums[lane + Vector<uint>.Count] = high[lane];
            }

            return;
        }

        sums[..Vector<T>.Count].Clear();
        for (var d = 0; d < draws; d++)
        {
            for (var lane = 0; lane < Vector<T>.Count; lane++)
            {
                sums[lane] += long.CreateTruncating(Unsafe.Add(ref at, lane));
            }

            at = ref Unsafe.Add(ref at, stride);
        }
    }
}
