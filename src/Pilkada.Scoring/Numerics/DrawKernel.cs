using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>The weighted means of <see cref="MeanKernel"/> for many weights of the same units: what does not depend on the weights is done once.</summary>
/// <remarks>
/// A child is split into its value, +0 where it is missing, and a mask of all bits where it is present. A mean then adds
/// <c>value * Scale + Offset</c> child after child, beginning at +0, as <see cref="MeanKernel"/> does: adding +0 or -0 to a sum that began
/// at +0 never changes it, so that masking the value once gives the same bits as masking each term. Where no child of any unit is
/// missing, the sum of the weights is the same for all units and is added up once, in the same order.
/// Rows go in blocks of <see cref="BlockRows"/>; the room of a tile is a multiple of it.
/// </remarks>
internal static class DrawKernel
{
    /// <summary>The least common multiple of what the widths of registers take at a time.</summary>
    public const int BlockRows = 32;

    /// <summary>Splits a column into values and masks: <c>x - origin</c>, +0 where missing. Rows beyond the column are missing.</summary>
    public static void Split(ReadOnlySpan<double> column, double origin, Span<double> values, Span<double> present)
    {
        var done = 0;
        if (Lanes512.IsSupported)
        {
            done = Split<Lanes512>(column, 0, origin, values, present);
        }
        else if (Lanes256.IsSupported)
        {
            done = Split<Lanes256>(column, 0, origin, values, present);
        }
        else if (Lanes128.IsSupported)
        {
            done = Split<Lanes128>(column, 0, origin, values, present);
        }

        done = Split<Lanes64>(column, done, origin, values, present);
        values[done..].Clear();
        present[done..].Clear();
    }

    /// <summary>Takes split values through a line and into a mean other than the arithmetic one; what is not above 0 becomes NaN where it is present.</summary>
    public static void Transform<TMean>(
        Span<double> values,
        ReadOnlySpan<double> present,
        double scale,
        double offset,
        double power,
        double? floor
    )
        where TMean : IMean
    {
        if (Lanes512.IsSupported)
        {
            Transform<TMean, Lanes512>(values, present, scale, offset, power, floor);
        }
        else if (Lanes256.IsSupported)
        {
            Transform<TMean, Lanes256>(values, present, scale, offset, power, floor);
        }
        else if (Lanes128.IsSupported)
        {
            Transform<TMean, Lanes128>(values, present, scale, offset, power, floor);
        }
        else
        {
            Transform<TMean, Lanes64>(values, present, scale, offset, power, floor);
        }
    }

    /// <summary>Takes means out of a mean other than the arithmetic one.</summary>
    public static void Return<TMean>(Span<double> means, double power)
        where TMean : IMean
    {
        if (Lanes512.IsSupported)
        {
            Return<TMean, Lanes512>(means, power);
        }
        else if (Lanes256.IsSupported)
        {
            Return<TMean, Lanes256>(means, power);
        }
        else if (Lanes128.IsSupported)
        {
            Return<TMean, Lanes128>(means, power);
        }
        else
        {
            Return<TMean, Lanes64>(means, power);
        }
    }

    /// <summary>Set where it is known which children are present.</summary>
    public const byte PresenceKnown = 1;

    /// <summary>Set where all children of all rows are present.</summary>
    public const byte AllPresent = 2;

    /// <summary>Set where each row has a child that is present.</summary>
    public const byte AnyPresent = 4;

    /// <summary>Which children are present, in flags.</summary>
    public static byte Presence(ReadOnlySpan<double> present, int stride, int children, int rows)
    {
        unchecked
        {
            var bits = MemoryMarshal.Cast<double, long>(present);
            long all = -1,
                any = -1;
            for (var row = 0; row < rows; row++)
            {
                long one = 0;
                for (var k = 0; k < children; k++)
                {
                    var mask = bits[(k * stride) + row];
                    all &= mask;
                    one |= mask;
                }

                any &= one;
            }

            return (byte)(PresenceKnown | (all == -1 ? AllPresent : 0) | (any == -1 ? AnyPresent : 0));
        }
    }

    /// <summary>The weighted means of split children.</summary>
    /// <param name="values">The values: child k at <c>columns[k] * stride</c>.</param>
    /// <param name="present">The masks, likewise; not read when <paramref name="full"/>.</param>
    /// <param name="stride">How far apart the children lie.</param>
    /// <param name="columns">Where each child lies.</param>
    /// <param name="terms">What a value is multiplied by, what is added, and the weight.</param>
    /// <param name="total">The sum of the weights, in order from +0.</param>
    /// <param name="full">Whether no child of any row is missing.</param>
    /// <param name="output">Where the means go; NaN where no child is present.</param>
    /// <param name="rows">How many rows; they are rounded up to whole blocks.</param>
    public static void Mean(
        ref double values,
        ref double present,
        nuint stride,
        ReadOnlySpan<int> columns,
        ReadOnlySpan<DrawTerm> terms,
        double total,
        bool full,
        ref double output,
        int rows
    )
    {
        var offset = false;
        foreach (ref readonly var term in terms)
        {
            offset |= term.Offset != 0;
        }

        switch (offset, full)
        {
            case (false, false):
                Mean<No, No>(ref values, ref present, stride, columns, terms, total, ref output, rows);
                break;
            case (false, true):
                Mean<No, Yes>(ref values, ref present, stride, columns, terms, total, ref output, rows);
                break;
            case (true, false):
                Mean<Yes, No>(ref values, ref present, stride, columns, terms, total, ref output, rows);
                break;
            default:
                Mean<Yes, Yes>(ref values, ref present, stride, columns, terms, total, ref output, rows);
                break;
        }
    }

    /// <summary>Adds to each row how many of some columns of scores reach an edge.</summary>
    /// <param name="scores">The first score of the first column.</param>
    /// <param name="stride">How far apart the columns lie.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="edge">The edge, with its tolerance.</param>
    /// <param name="upper">Whether a score on the edge reaches it.</param>
    /// <param name="counts">The counts, whole numbers.</param>
    /// <param name="rows">How many rows; they are rounded up to whole blocks.</param>
    public static void CountReached(ref double scores, nuint stride, int columns, double edge, bool upper, ref double counts, int rows)
    {
        if (Lanes512.IsSupported)
        {
            CountReached<Lanes512>(ref scores, stride, columns, edge, upper, ref counts, rows);
        }
        else if (Lanes256.IsSupported)
        {
            CountReached<Lanes256>(ref scores, stride, columns, edge, upper, ref counts, rows);
        }
        else if (Lanes128.IsSupported)
        {
            CountReached<Lanes128>(ref scores, stride, columns, edge, upper, ref counts, rows);
        }
        else
        {
            CountReached<Lanes64>(ref scores, stride, columns, edge, upper, ref counts, rows);
        }
    }

    private static void Mean<TOffset, TFull>(
        ref double values,
        ref double present,
        nuint stride,
        ReadOnlySpan<int> columns,
        ReadOnlySpan<DrawTerm> terms,
        double total,
        ref double output,
        int rows
    )
        where TOffset : IFlag
        where TFull : IFlag
    {
        if (Lanes512.IsSupported)
        {
            Mean<Lanes512, TOffset, TFull>(ref values, ref present, stride, columns, terms, total, ref output, rows);
        }
        else if (Lanes256.IsSupported)
        {
            Mean<Lanes256, TOffset, TFull>(ref values, ref present, stride, columns, terms, total, ref output, rows);
        }
        else if (Lanes128.IsSupported)
        {
            Mean<Lanes128, TOffset, TFull>(ref values, ref present, stride, columns, terms, total, ref output, rows);
        }
        else
        {
            Mean<Lanes64, TOffset, TFull>(ref values, ref present, stride, columns, terms, total, ref output, rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Split<TLanes>(ReadOnlySpan<double> column, int first, double origin, Span<double> values, Span<double> present)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var x = ref MemoryMarshal.GetReference(column);
        ref var v = ref MemoryMarshal.GetReference(values);
        ref var p = ref MemoryMarshal.GetReference(present);
        var from = TLanes.Of(origin);
        var row = first;
        for (; row + TLanes.Count <= column.Length; row += TLanes.Count)
        {
            var at = (nuint)(uint)row;
            var value = TLanes.Load(ref x, at);
            TLanes.Store(TLanes.WherePresent(value, value - from), ref v, at);
            TLanes.Store(TLanes.Equal(value, value), ref p, at);
        }

        return row;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transform<TMean, TLanes>(
        Span<double> values,
        ReadOnlySpan<double> present,
        double scale,
        double offset,
        double power,
        double? floor
    )
        where TMean : IMean
        where TLanes : struct, ILanes<TLanes>
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        ref var p = ref MemoryMarshal.GetReference(present);
        var missing = TLanes.Of(double.NaN);
        var zero = TLanes.Of(0);
        for (var row = 0; row < values.Length; row += TLanes.Count)
        {
            var at = (nuint)(uint)row;
            var v = (TLanes.Load(ref start, at) * TLanes.Of(scale)) + TLanes.Of(offset);
            if (floor is { } f)
            {
                v = TLanes.Select(TLanes.Less(v, TLanes.Of(f)), TLanes.Of(f), v);
            }

            v = TLanes.Select(TLanes.Less(zero, v), v, missing);
            TLanes.Store(TLanes.And(TLanes.Load(ref p, at), TMean.Into(v, power)), ref start, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Return<TMean, TLanes>(Span<double> means, double power)
        where TMean : IMean
        where TLanes : struct, ILanes<TLanes>
    {
        ref var start = ref MemoryMarshal.GetReference(means);
        for (var row = 0; row < means.Length; row += TLanes.Count)
        {
            var at = (nuint)(uint)row;
            TLanes.Store(TMean.OutOf(TLanes.Load(ref start, at), power), ref start, at);
        }
    }

    // Four registers side by side, as in MeanKernel.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mean<TLanes, TOffset, TFull>(
        ref double values,
        ref double present,
        nuint stride,
        ReadOnlySpan<int> columns,
        ReadOnlySpan<DrawTerm> terms,
        double total,
        ref double output,
        int rows
    )
        where TLanes : struct, ILanes<TLanes>
        where TOffset : IFlag
        where TFull : IFlag
    {
        unchecked
        {
            var width = (nuint)TLanes.Count;
            var step = 4 * width;
            ref var column = ref MemoryMarshal.GetReference(columns);
            ref var first = ref MemoryMarshal.GetReference(terms);
            var children = (nuint)(uint)terms.Length;
            var sum = TLanes.Of(total);
            for (var row = (nuint)0; row < (nuint)(uint)rows; row += step)
            {
                TLanes n0 = TLanes.Of(0),
                    n1 = n0,
                    n2 = n0,
                    n3 = n0;
                TLanes d0 = n0,
                    d1 = n0,
                    d2 = n0,
                    d3 = n0;
                for (var k = (nuint)0; k < children; k++)
                {
                    ref readonly var term = ref Unsafe.Add(ref first, k);
                    var place = ((nuint)(uint)Unsafe.Add(ref column, k) * stride) + row;
                    ref var x = ref Unsafe.Add(ref values, place);
                    var scale = TLanes.Of(term.Scale);
                    var t0 = TLanes.Load(ref x, 0) * scale;
                    var t1 = TLanes.Load(ref x, width) * scale;
                    var t2 = TLanes.Load(ref x, 2 * width) * scale;
                    var t3 = TLanes.Load(ref x, 3 * width) * scale;
                    if (TOffset.IsSet)
                    {
                        var offset = TLanes.Of(term.Offset);
                        t0 += offset;
                        t1 += offset;
                        t2 += offset;
                        t3 += offset;
                    }

                    if (!TFull.IsSet)
                    {
                        ref var p = ref Unsafe.Add(ref present, place);
                        var weight = TLanes.Of(term.Weight);
                        var p0 = TLanes.Load(ref p, 0);
                        var p1 = TLanes.Load(ref p, width);
                        var p2 = TLanes.Load(ref p, 2 * width);
                        var p3 = TLanes.Load(ref p, 3 * width);
                        if (TOffset.IsSet)
                        {
                            t0 = TLanes.And(p0, t0);
                            t1 = TLanes.And(p1, t1);
                            t2 = TLanes.And(p2, t2);
                            t3 = TLanes.And(p3, t3);
                        }

                        d0 += TLanes.And(p0, weight);
                        d1 += TLanes.And(p1, weight);
                        d2 += TLanes.And(p2, weight);
                        d3 += TLanes.And(p3, weight);
                    }

                    n0 += t0;
                    n1 += t1;
                    n2 += t2;
                    n3 += t3;
                }

                if (!TFull.IsSet)
                {
                    n0 /= d0;
                    n1 /= d1;
                    n2 /= d2;
                    n3 /= d3;
                }
                else if (total != 1)
                {
                    n0 /= sum;
                    n1 /= sum;
                    n2 /= sum;
                    n3 /= sum;
                }

                TLanes.Store(n0, ref output, row);
                TLanes.Store(n1, ref output, row + width);
                TLanes.Store(n2, ref output, row + (2 * width));
                TLanes.Store(n3, ref output, row + (3 * width));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountReached<TLanes>(
        ref double scores,
        nuint stride,
        int columns,
        double edge,
        bool upper,
        ref double counts,
        int rows
    )
        where TLanes : struct, ILanes<TLanes>
    {
        unchecked
        {
            var one = TLanes.Of(1);
            var least = TLanes.Of(edge);
            for (var row = (nuint)0; row < (nuint)(uint)rows; row += (nuint)TLanes.Count)
            {
                var count = TLanes.Load(ref counts, row);
                ref var score = ref Unsafe.Add(ref scores, row);
                for (var c = 0; c < columns; c++)
                {
                    var x = TLanes.Load(ref score, 0);
                    count += TLanes.And(upper ? TLanes.AtMost(least, x) : TLanes.Less(least, x), one);
                    score = ref Unsafe.Add(ref score, stride);
                }

                TLanes.Store(count, ref counts, row);
            }
        }
    }
}

/// <summary>One child in a mean of split values.</summary>
internal readonly record struct DrawTerm(double Scale, double Offset, double Weight);
