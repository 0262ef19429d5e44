using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pilkada.Scoring.Numerics;

/// <summary>A mean of transformed values: the transform and its inverse.</summary>
internal interface IMean
{
    static abstract TLanes Into<TLanes>(TLanes value, double power)
        where TLanes : struct, ILanes<TLanes>;

    static abstract TLanes OutOf<TLanes>(TLanes mean, double power)
        where TLanes : struct, ILanes<TLanes>;
}

/// <summary>A yes or no that the compiler knows, so that a kernel holds only what it needs.</summary>
internal interface IFlag
{
    static abstract bool IsSet { get; }
}

internal readonly struct Yes : IFlag
{
    public static bool IsSet => true;
}

internal readonly struct No : IFlag
{
    public static bool IsSet => false;
}

/// <summary>The weighted mean of columns, unit by unit: the one place where scores are added up.</summary>
/// <remarks>
/// For each unit the terms are added in the order of the children, beginning at +0; the weights of the children present likewise; one division
/// follows. Neither the width of the registers nor the place of a unit in its tile enters the result.
/// </remarks>
internal static class MeanKernel
{
    /// <summary>The weighted arithmetic mean of the terms, for <paramref name="rows"/> units.</summary>
    /// <param name="data">The first unit of column 0.</param>
    /// <param name="stride">How far apart the columns lie.</param>
    /// <param name="terms">The children.</param>
    /// <param name="output">Where the means go.</param>
    /// <param name="rows">How many units.</param>
    /// <param name="minimum">How many children must be present.</param>
    public static void Arithmetic(ref double data, nuint stride, ReadOnlySpan<Term> terms, ref double output, nuint rows, int minimum)
    {
        var offset = false;
        foreach (ref readonly var term in terms)
        {
            offset |= term.Offset != 0;
        }

        switch (offset, minimum > 1)
        {
            case (false, false):
                Arithmetic<No, No>(ref data, stride, terms, ref output, rows, minimum);
                break;
            case (false, true):
                Arithmetic<No, Yes>(ref data, stride, terms, ref output, rows, minimum);
                break;
            case (true, false):
                Arithmetic<Yes, No>(ref data, stride, terms, ref output, rows, minimum);
                break;
            default:
                Arithmetic<Yes, Yes>(ref data, stride, terms, ref output, rows, minimum);
                break;
        }
    }

    /// <summary>Another weighted mean of the terms; where a value is not above 0 the mean is missing, unless a floor raises it.</summary>
    public static void Transformed<TMean>(
        ref double data,
        nuint stride,
        ReadOnlySpan<Term> terms,
        ref double output,
        nuint rows,
        int minimum,
        double power,
        double? floor
    )
        where TMean : IMean
    {
        var done = (nuint)0;
        if (Lanes512.IsSupported)
        {
            done = Transformed<TMean, Lanes512>(ref data, stride, terms, ref output, 0, rows, minimum, power, floor);
        }
        else if (Lanes256.IsSupported)
        {
            done = Transformed<TMean, Lanes256>(ref data, stride, terms, ref output, 0, rows, minimum, power, floor);
        }
        else if (Lanes128.IsSupported)
        {
            done = Transformed<TMean, Lanes128>(ref data, stride, terms, ref output, 0, rows, minimum, power, floor);
        }

        Transformed<TMean, Lanes64>(ref data, stride, terms, ref output, done, rows, minimum, power, floor);
    }

    private static void Arithmetic<TOffset, TCounted>(
        ref double data,
        nuint stride,
        ReadOnlySpan<Term> terms,
        ref double output,
        nuint rows,
        int minimum
    )
        where TOffset : IFlag
        where TCounted : IFlag
    {
        var done = (nuint)0;
        if (Lanes512.IsSupported)
        {
            done = Blocks<Lanes512, TOffset, TCounted>(ref data, stride, terms, ref output, rows, minimum);
        }
        else if (Lanes256.IsSupported)
        {
            done = Blocks<Lanes256, TOffset, TCounted>(ref data, stride, terms, ref output, rows, minimum);
        }
        else if (Lanes128.IsSupported)
        {
            done = Blocks<Lanes128, TOffset, TCounted>(ref data, stride, terms, ref output, rows, minimum);
        }

        Rest<TOffset, TCounted>(ref data, stride, terms, ref output, done, rows, minimum);
    }

    // Four registers side by side: enough additions in flight to hide their latency, and each constant is loaded once for all four.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nuint Blocks<TLanes, TOffset, TCounted>(
        ref double data,
        nuint stride,
        ReadOnlySpan<Term> terms,
        ref double output,
        nuint rows,
        int minimum
    )
        where TLanes : struct, ILanes<TLanes>
        where TOffset : IFlag
        where TCounted : IFlag
    {
        unchecked
        {
            var width = (nuint)TLanes.Count;
            var step = 4 * width;
            var row = (nuint)0;
            for (; row + step <= rows; row += step)
            {
                TLanes n0 = TLanes.Of(0),
                    n1 = n0,
                    n2 = n0,
                    n3 = n0;
                TLanes d0 = n0,
                    d1 = n0,
                    d2 = n0,
                    d3 = n0;
                TLanes c0 = n0,
                    c1 = n0,
                    c2 = n0,
                    c3 = n0;
                foreach (ref readonly var term in terms)
                {
                    ref var x = ref Unsafe.Add(ref data, ((nuint)(uint)term.Column * stride) + row);
                    var origin = TLanes.Of(term.Origin);
                    var scale = TLanes.Of(term.Scale);
                    var weight = TLanes.Of(term.Weight);
                    var x0 = TLanes.Load(ref x, 0);
                    var x1 = TLanes.Load(ref x, width);
                    var x2 = TLanes.Load(ref x, 2 * width);
                    var x3 = TLanes.Load(ref x, 3 * width);
                    var t0 = (x0 - origin) * scale;
                    var t1 = (x1 - origin) * scale;
                    var t2 = (x2 - origin) * scale;
                    var t3 = (x3 - origin) * scale;
                    if (TOffset.IsSet)
                    {
                        var offset = TLanes.Of(term.Offset);
                        t0 += offset;
                        t1 += offset;
                        t2 += offset;
                        t3 += offset;
                    }

                    n0 = TLanes.AddWherePresent(n0, x0, t0);
                    n1 = TLanes.AddWherePresent(n1, x1, t1);
                    n2 = TLanes.AddWherePresent(n2, x2, t2);
                    n3 = TLanes.AddWherePresent(n3, x3, t3);
                    d0 = TLanes.AddWherePresent(d0, x0, weight);
                    d1 = TLanes.AddWherePresent(d1, x1, weight);
                    d2 = TLanes.AddWherePresent(d2, x2, weight);
                    d3 = TLanes.AddWherePresent(d3, x3, weight);
                    if (TCounted.IsSet)
                    {
                        var one = TLanes.Of(1);
                        c0 = TLanes.AddWherePresent(c0, x0, one);
                        c1 = TLanes.AddWherePresent(c1, x1, one);
                        c2 = TLanes.AddWherePresent(c2, x2, one);
                        c3 = TLanes.AddWherePresent(c3, x3, one);
                    }
                }

                n0 /= d0;
                n1 /= d1;
                n2 /= d2;
                n3 /= d3;
                if (TCounted.IsSet)
                {
                    var least = TLanes.Of(minimum);
                    var missing = TLanes.Of(double.NaN);
                    n0 = TLanes.Select(TLanes.AtMost(least, c0), n0, missing);
                    n1 = TLanes.Select(TLanes.AtMost(least, c1), n1, missing);
                    n2 = TLanes.Select(TLanes.AtMost(least, c2), n2, missing);
                    n3 = TLanes.Select(TLanes.AtMost(least, c3), n3, missing);
                }

                TLanes.Store(n0, ref output, row);
                TLanes.Store(n1, ref output, row + width);
                TLanes.Store(n2, ref output, row + (2 * width));
                TLanes.Store(n3, ref output, row + (3 * width));
            }

            return row;
        }
    }

    private static void Rest<TOffset, TCounted>(
        ref double data,
        nuint stride,
        ReadOnlySpan<Term> terms,
        ref double output,
        nuint first,
        nuint rows,
        int minimum
    )
        where TOffset : IFlag
        where TCounted : IFlag
    {
        unchecked
        {
            for (var row = first; row < rows; row++)
            {
                var n = Lanes64.Of(0);
                var d = n;
                var present = 0;
                foreach (ref readonly var term in terms)
                {
                    var x = Lanes64.Load(ref data, ((nuint)(uint)term.Column * stride) + row);
                    var t = (x - Lanes64.Of(term.Origin)) * Lanes64.Of(term.Scale);
                    if (TOffset.IsSet)
                    {
                        t += Lanes64.Of(term.Offset);
                    }

                    n = Lanes64.AddWherePresent(n, x, t);
                    d = Lanes64.AddWherePresent(d, x, Lanes64.Of(term.Weight));
                    present += Lanes64.IsPresent(x) ? 1 : 0;
                }

                Lanes64.Store(!TCounted.IsSet || present >= minimum ? n / d : Lanes64.Of(double.NaN), ref output, row);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nuint Transformed<TMean, TLanes>(
        ref double data,
        nuint stride,
        ReadOnlySpan<Term> terms,
        ref double output,
        nuint first,
        nuint rows,
        int minimum,
        double power,
        double? floor
    )
        where TMean : IMean
        where TLanes : struct, ILanes<TLanes>
    {
        unchecked
        {
            var width = (nuint)TLanes.Count;
            var missing = TLanes.Of(double.NaN);
            var zero = TLanes.Of(0);
            var least = TLanes.Of(minimum);
            var row = first;
            for (; row + width <= rows; row += width)
            {
                var n = zero;
                var d = zero;
                var c = zero;
                foreach (ref readonly var term in terms)
                {
                    var x = TLanes.Load(ref data, ((nuint)(uint)term.Column * stride) + row);
                    var v = ((x - TLanes.Of(term.Origin)) * TLanes.Of(term.Scale)) + TLanes.Of(term.Offset);
                    if (floor is { } f)
                    {
                        v = TLanes.Select(TLanes.Less(v, TLanes.Of(f)), TLanes.Of(f), v);
                    }

                    v = TLanes.Select(TLanes.Less(zero, v), v, missing);
                    var weight = TLanes.Of(term.Weight);
                    n = TLanes.AddWherePresent(n, x, weight * TMean.Into(v, power));
                    d = TLanes.AddWherePresent(d, x, weight);
                    c = TLanes.AddWherePresent(c, x, TLanes.Of(1));
                }

                var mean = TMean.OutOf(n / d, power);
                TLanes.Store(TLanes.Select(TLanes.AtMost(least, c), mean, missing), ref output, row);
            }

            return row;
        }
    }
}
