using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>Order statistics of the ranks of many units over many draws.</summary>
/// <remarks>
/// The k-th smallest rank is the least v with at least k ranks at most v. It is found for a register of units at a time by halving the range
/// and counting: no sort, no branch that depends on a rank, and exact.
/// </remarks>
internal static class RankQuantiles
{
    /// <summary>For some units, the k-th smallest of their ranks over all draws, for several k at once.</summary>
    /// <param name="draws">The ranks of all units, draw by draw.</param>
    /// <param name="first">The first unit.</param>
    /// <param name="units">How many units, at most the width of a register.</param>
    /// <param name="places">Per place, for each lane of a register, k from 1; a lane beyond the units holds 1.</param>
    /// <param name="highest">The highest rank there is.</param>
    /// <param name="room">Room for draws times lanes.</param>
    /// <param name="found">Per place, where the ranks of the lanes go.</param>
    /// <param name="sums">Where the sums of the ranks of the lanes go.</param>
    public static void Select<T>(
        ReadOnlySpan<T[]> draws,
        int first,
        int units,
        ReadOnlySpan<T> places,
        int highest,
        Span<T> room,
        Span<T> found,
        Span<long> sums
    )
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var lanes = Vector<T>.Count;
        room[..(draws.Length * lanes)].Clear();
        for (var d = 0; d < draws.Length; d++)
        {
            draws[d].AsSpan(first, units).CopyTo(room[(d * lanes)..]);
        }

        Sum(room[..(draws.Length * lanes)], sums);
        var count = places.Length / lanes;
        switch (count)
        {
            case 2:
                Halve2(room[..(draws.Length * lanes)], places, highest, found);
                break;
            default:
                for (var p = 0; p < count; p++)
                {
                    Halve1(room[..(draws.Length * lanes)], places.Slice(p * lanes, lanes), highest, found.Slice(p * lanes, lanes));
                }

                break;
        }
    }

    private static void Sum<T>(ReadOnlySpan<T> room, Span<long> sums)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var lanes = Vector<T>.Count;
        if (typeof(T) == typeof(ushort))
        {
            // At most 65,535 draws of at most 65,535 each.
            Vector<uint> low = default,
                high = default;
            for (var i = 0; i < room.Length; i += lanes)
            {
                Vector.Widen(Vector.AsVectorUInt16(new Vector<T>(room[i..])), out var a, out var b);
                low += a;
                high += b;
            }

            for (var lane = 0; lane < Vector<uint>.Count; lane++)
            {
                sums[lane] = low[lane];
                sums[lane + Vector<uint>.Count] = high[lane];
            }

            return;
        }

        sums[..lanes].Clear();
        for (var i = 0; i < room.Length; i++)
        {
            sums[i % lanes] += long.CreateTruncating(room[i]);
        }
    }

    // Binary search in every lane: low is too low or unknown, high is high enough.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Halve1<T>(ReadOnlySpan<T> room, ReadOnlySpan<T> places, int highest, Span<T> found)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var lanes = Vector<T>.Count;
        var need = new Vector<T>(places);
        var low = Vector<T>.Zero;
        var high = new Vector<T>(T.CreateTruncating(highest));
        for (var width = highest; width > 0; width >>= 1)
        {
            var middle = low + ((high - low) >>> 1);
            var above = Vector<T>.Zero;
            for (var i = 0; i < room.Length; i += lanes)
            {
                above += Vector.GreaterThan(new Vector<T>(room[i..]), middle);
            }

            Narrow(need, room.Length / lanes, above, middle, ref low, ref high);
        }

        high.CopyTo(found);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Halve2<T>(ReadOnlySpan<T> room, ReadOnlySpan<T> places, int highest, Span<T> found)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var lanes = Vector<T>.Count;
        var need0 = new Vector<T>(places);
        var need1 = new Vector<T>(places[lanes..]);
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
            for (var i = 0; i < room.Length; i += lanes)
            {
                var rank = new Vector<T>(room[i..]);
                above0 += Vector.GreaterThan(rank, middle0);
                above1 += Vector.GreaterThan(rank, middle1);
            }

            Narrow(need0, room.Length / lanes, above0, middle0, ref low0, ref high0);
            Narrow(need1, room.Length / lanes, above1, middle1, ref low1, ref high1);
        }

        high0.CopyTo(found);
        high1.CopyTo(found[lanes..]);
    }

    // A comparison that holds is -1 in its lane, so the count of ranks at most the middle is draws + above.
    private static void Narrow<T>(Vector<T> need, int draws, Vector<T> above, Vector<T> middle, ref Vector<T> low, ref Vector<T> high)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var atMost = new Vector<T>(T.CreateTruncating(draws)) + above;
        var enough = Vector.GreaterThanOrEqual(atMost, need);
        high = Vector.ConditionalSelect(enough, middle, high);
        low = Vector.ConditionalSelect(enough, low, Vector.Min(middle + Vector<T>.One, high));
    }
}
