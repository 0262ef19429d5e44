using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>Logarithm, exponential and power with the same bits on every machine: fixed polynomials in a fixed order, no platform library.</summary>
/// <remarks>
/// The argument is reduced as in W. J. Cody and W. Waite, "Software Manual for the Elementary Functions" (1980); the polynomials are
/// minimax fits by Remez' exchange, computed with 200 bits for these intervals. Errors in units in the last place, as the tests bound
/// them against big arithmetic: <c>Log</c> and <c>Exp</c> below 1, <c>Pow</c> below 1.
/// NaN in gives NaN out, always the same NaN: what is missing stays missing.
/// </remarks>
internal static class PinnedMath
{
    // ln 2 in two parts: the first has 42 bits, so that its product with any exponent is exact.
    private const double Ln2High = 0.6931471805598903;
    private const double Ln2Low = 5.497923018708371e-14;
    private const double InverseLn2 = 1.4426950408889634;

    // 1.5 * 2^52: adding it rounds to a whole number and leaves that number in the low bits.
    private const double Rounder = 6755399441055744;
    private const long OneBits = 0x3FF0_0000_0000_0000;
    private const long RootHalfBits = 0x3FE6_A09E_667F_3BCD;
    private const long SignificandBits = 0x000F_FFFF_FFFF_FFFF;
    private const double SmallestNormal = 2.2250738585072014E-308;
    private const double TwoTo54 = 18014398509481984;

    private interface IFunction
    {
        static abstract TLanes Of<TLanes>(TLanes x)
            where TLanes : struct, ILanes<TLanes>;
    }

    /// <summary>The natural logarithm: -infinity of zero, NaN below zero.</summary>
    public static double Log(double x) => Single<LogFunction>(x);

    /// <summary>The natural logarithm of each: -infinity of zero, NaN below zero. The two spans may be the same.</summary>
    public static void Log(ReadOnlySpan<double> x, Span<double> result) => Each<LogFunction>(x, result);

    /// <summary>e to the power of x: infinite above 709.78, rounded to the subnormal numbers below -708.39, zero below -745.13.</summary>
    public static double Exp(double x) => Single<ExpFunction>(x);

    /// <summary>e to the power of each. The two spans may be the same.</summary>
    public static void Exp(ReadOnlySpan<double> x, Span<double> result) => Each<ExpFunction>(x, result);

    /// <summary>A base of zero or more to a power; 0 to the power of 0 is 1, a negative base gives NaN.</summary>
    public static double Pow(double x, double power)
    {
        var result = Pow(Lanes64.Of(x), Lanes64.Of(power));
        return ToDouble(result);
    }

    /// <summary>Each base of zero or more to one power. The two spans may be the same.</summary>
    public static void Pow(ReadOnlySpan<double> x, double power, Span<double> result)
    {
        CheckLengths(x, result);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(result);
        nuint i = 0;
        var length = (nuint)x.Length;
        i = Lanes512.IsSupported ? Powers<Lanes512>(ref from, ref to, i, length, power) : i;
        i = Lanes256.IsSupported ? Powers<Lanes256>(ref from, ref to, i, length, power) : i;
        i = Lanes128.IsSupported ? Powers<Lanes128>(ref from, ref to, i, length, power) : i;
        Powers<Lanes64>(ref from, ref to, i, length, power);
    }

    /// <summary>The natural logarithm, lane by lane.</summary>
    /// <remarks>
    /// x = 2^k * (1 + f) with 1 + f in [sqrt(1/2), sqrt 2), and with s = f / (2 + f), w = s^2:
    /// log(1 + f) = f - (f^2/2 - s * (f^2/2 + w * P(w))). The fit of P is within 2^-57 of the logarithm's size.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Log<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes>
    {
        var (k, f) = Split(x);
        var s = f / (TLanes.Of(2) + f);
        var w = s * s;
        var w2 = w * w;
        var tail = TLanes.Of(0.18182899543161482) + (w * TLanes.Of(0.15331387278115843)) + (w2 * TLanes.Of(0.14620458428075533));
        var p =
            TLanes.Of(0.666666666666667)
            + (w * TLanes.Of(0.3999999999989726))
            + (w2 * (TLanes.Of(0.2857142862693435) + (w * TLanes.Of(0.22222210985783553)) + (w2 * tail)));
        var halfSquare = TLanes.Of(0.5) * f * f;
        var correction = (s * (halfSquare + (w * p))) + (k * TLanes.Of(Ln2Low));
        var log = (k * TLanes.Of(Ln2High)) - ((halfSquare - correction) - f);

        var infinity = TLanes.Of(double.PositiveInfinity);
        var usual = TLanes.And(TLanes.Less(TLanes.Of(0), x), TLanes.Less(x, infinity));
        var other = TLanes.Select(TLanes.Equal(x, infinity), infinity, TLanes.Of(double.NaN));
        other = TLanes.Select(TLanes.Equal(x, TLanes.Of(0)), TLanes.Of(double.NegativeInfinity), other);
        return TLanes.Select(usual, log, other);
    }

    /// <summary>e to the power of x, lane by lane.</summary>
    /// <remarks>
    /// x = n ln 2 + r with |r| at most ln(2)/2, exp(r) = 1 + r + r^2 * E(r), within 2^-62. The power of two is applied in two halves,
    /// so that subnormal results are rounded once more and nothing overflows early.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Exp<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes> => Exp(x, TLanes.Of(0));

    /// <summary>A base of zero or more to a power, lane by lane.</summary>
    /// <remarks>
    /// The logarithm is carried to about 2^-64 in two doubles, split and multiplied after T. J. Dekker, "A floating-point technique for
    /// extending the available precision" (1971), because the exponential magnifies its error by the size of the exponent.
    /// An infinite base or power follows the limits; NaN in either gives NaN, 1 to the power of NaN too.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Pow<TLanes>(TLanes x, TLanes power)
        where TLanes : struct, ILanes<TLanes>
    {
        var zero = TLanes.Of(0);
        var infinity = TLanes.Of(double.PositiveInfinity);

        // Beyond 2^66 every base but 1 has left the doubles; this keeps the products below finite.
        var limit = TLanes.Of(7.378697629483821e19);
        var y = TLanes.Select(TLanes.Less(limit, power), limit, power);
        y = TLanes.Select(TLanes.Less(y, zero - limit), zero - limit, y);

        var (logHigh, logLow) = PreciseLog(x);
        var (high, low) = Product(y, logHigh);
        low += y * logLow;
        var inside = TLanes.And(TLanes.Less(TLanes.Of(-750), high), TLanes.Less(high, TLanes.Of(750)));
        var result = Exp(high, TLanes.And(inside, low));

        var grows = TLanes.Select(TLanes.Less(zero, power), infinity, TLanes.Select(TLanes.Less(power, zero), zero, TLanes.Of(1)));
        var falls = TLanes.Select(TLanes.Less(zero, power), zero, TLanes.Select(TLanes.Less(power, zero), infinity, TLanes.Of(1)));
        result = TLanes.Select(TLanes.Equal(x, zero), falls, result);
        result = TLanes.Select(TLanes.Equal(x, infinity), grows, result);
        var known = TLanes.And(TLanes.AtMost(zero, x), TLanes.Equal(power, power));
        return TLanes.Select(known, result, TLanes.Of(double.NaN));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Exp<TLanes>(TLanes x, TLanes low)
        where TLanes : struct, ILanes<TLanes>
    {
        var rounder = TLanes.Of(Rounder);
        var bounded = TLanes.Select(TLanes.Less(x, TLanes.Of(-746)), TLanes.Of(-746), x);
        bounded = TLanes.Select(TLanes.Less(TLanes.Of(710), bounded), TLanes.Of(710), bounded);
        var n = ((bounded * TLanes.Of(InverseLn2)) + rounder) - rounder;
        var high = bounded - (n * TLanes.Of(Ln2High));
        var less = (n * TLanes.Of(Ln2Low)) - low;
        var r = high - less;
        var rest = (high - r) - less;

        var r2 = r * r;
        var r4 = r2 * r2;
        var a = TLanes.Of(0.5) + (r * TLanes.Of(0.1666666666666667));
        var b = TLanes.Of(0.041666666666666685) + (r * TLanes.Of(0.008333333333326112));
        var c = TLanes.Of(0.0013888888888874337) + (r * TLanes.Of(0.00019841269874902107));
        var d = TLanes.Of(2.480158734748841e-05) + (r * TLanes.Of(2.7557255297077688e-06));
        var e = TLanes.Of(2.755725276485033e-07) + (r * TLanes.Of(2.5105259857930607e-08)) + (r2 * TLanes.Of(2.0921640131607066e-09));
        var tail = a + (r2 * b) + (r4 * (c + (r2 * d) + (r4 * e)));
        var y = TLanes.Of(1) + (r + (rest + (r2 * tail)));

        var half = ((n * TLanes.Of(0.5)) + rounder) - rounder;
        var result = y * PowerOfTwo(half) * PowerOfTwo(n - half);
        return TLanes.Select(TLanes.Equal(x, x), result, TLanes.Of(double.NaN));
    }

    // x = 2^k * (1 + f), with 1 + f in [sqrt(1/2), sqrt 2); subnormal numbers are scaled up first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLanes K, TLanes F) Split<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes>
    {
        var subnormal = TLanes.Less(x, TLanes.Of(SmallestNormal));
        var normal = TLanes.Select(subnormal, x * TLanes.Of(TwoTo54), x);
        var shifted = TLanes.AddBits(normal, Bits<TLanes>(OneBits - RootHalfBits));

        // An integer below 2^52 in the significand of 2^52: taking 2^52 away leaves it as a double.
        var k =
            TLanes.Or(TLanes.ShiftRightLogical(shifted, 52), Bits<TLanes>(0x4330_0000_0000_0000)) - TLanes.Of(4503599627370496 + 1023.0);
        k -= TLanes.And(subnormal, TLanes.Of(54));
        var z = TLanes.AddBits(TLanes.And(shifted, Bits<TLanes>(SignificandBits)), Bits<TLanes>(RootHalfBits));
        return (k, z - TLanes.Of(1));
    }

    // log x in two doubles: 2 s + s^3 (2/3 + w Q(w)) + k ln 2, all but Q in twice the precision.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLanes High, TLanes Low) PreciseLog<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes>
    {
        var (k, f) = Split(x);
        var divisor = TLanes.Of(2) + f;
        var divisorLow = f - (divisor - TLanes.Of(2));
        var s = f / divisor;
        var (back, backLow) = Product(s, divisor);
        var sLow = (((f - back) - backLow) - (s * divisorLow)) / divisor;

        var (w, wLow) = Product(s, s);
        wLow += TLanes.Of(2) * s * sLow;
        var w2 = w * w;
        var w4 = w2 * w2;
        var q =
            TLanes.Of(0.4)
            + (w * TLanes.Of(0.28571428571429386))
            + (w2 * (TLanes.Of(0.2222222222164466) + (w * TLanes.Of(0.18181818337828784))))
            + (
                w4
                * (
                    TLanes.Of(0.1538459471175415)
                    + (w * TLanes.Of(0.13334817900019172))
                    + (w2 * (TLanes.Of(0.11705892515537485) + (w * TLanes.Of(0.11726685722136349))))
                )
            );
        var wq = w * q;
        var twoThirds = TLanes.Of(0.6666666666666666);
        var c = twoThirds + wq;
        var cLow = ((twoThirds - c) + wq) + TLanes.Of(3.700743415417188e-17);

        var (cube, cubeLow) = Product(s, w);
        cubeLow += (s * wLow) + (sLow * w);
        var (t, tLow) = Product(cube, c);
        tLow += (cube * cLow) + (cubeLow * c);

        var two = TLanes.Of(2) * s;
        var whole = k * TLanes.Of(Ln2High);
        var sum = whole + two;
        var lost = (whole - sum) + two;
        var sum2 = sum + t;
        lost += (sum - sum2) + t;
        lost += tLow + ((TLanes.Of(2) * sLow) + (k * TLanes.Of(Ln2Low)));
        var high = sum2 + lost;
        return (high, (sum2 - high) + lost);
    }

    // Dekker's product: a b = high + low without error.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLanes High, TLanes Low) Product<TLanes>(TLanes a, TLanes b)
        where TLanes : struct, ILanes<TLanes>
    {
        var splitter = TLanes.Of(134217729);
        var scaled = splitter * a;
        var aHigh = scaled - (scaled - a);
        var aLow = a - aHigh;
        scaled = splitter * b;
        var bHigh = scaled - (scaled - b);
        var bLow = b - bHigh;
        var product = a * b;
        return (product, (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow));
    }

    // 2^n for a whole n from -1022 to 1023.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes PowerOfTwo<TLanes>(TLanes n)
        where TLanes : struct, ILanes<TLanes> => TLanes.AddBits(TLanes.ShiftLeft(n + TLanes.Of(Rounder), 52), Bits<TLanes>(OneBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Bits<TLanes>([ConstantExpected] long bits)
        where TLanes : struct, ILanes<TLanes> => TLanes.Of(BitConverter.Int64BitsToDouble(bits));

    private static double ToDouble(Lanes64 value)
    {
        double result = 0;
        Lanes64.Store(value, ref result, 0);
        return result;
    }

    private static double Single<TFunction>(double x)
        where TFunction : IFunction => ToDouble(TFunction.Of(Lanes64.Of(x)));

    private static void Each<TFunction>(ReadOnlySpan<double> x, Span<double> result)
        where TFunction : IFunction
    {
        CheckLengths(x, result);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(result);
        nuint i = 0;
        var length = (nuint)x.Length;
        i = Lanes512.IsSupported ? Run<TFunction, Lanes512>(ref from, ref to, i, length) : i;
        i = Lanes256.IsSupported ? Run<TFunction, Lanes256>(ref from, ref to, i, length) : i;
        i = Lanes128.IsSupported ? Run<TFunction, Lanes128>(ref from, ref to, i, length) : i;
        Run<TFunction, Lanes64>(ref from, ref to, i, length);
    }

    private static nuint Run<TFunction, TLanes>(ref double from, ref double to, nuint i, nuint length)
        where TFunction : IFunction
        where TLanes : struct, ILanes<TLanes>
    {
        for (; i + (nuint)TLanes.Count <= length; i += (nuint)TLanes.Count)
        {
            TLanes.Store(TFunction.Of(TLanes.Load(ref from, i)), ref to, i);
        }

        return i;
    }

    private static nuint Powers<TLanes>(ref double from, ref double to, nuint i, nuint length, double power)
        where TLanes : struct, ILanes<TLanes>
    {
        for (; i + (nuint)TLanes.Count <= length; i += (nuint)TLanes.Count)
        {
            TLanes.Store(Pow(TLanes.Load(ref from, i), TLanes.Of(power)), ref to, i);
        }

        return i;
    }

    private static void CheckLengths(ReadOnlySpan<double> x, Span<double> result)
    {
        if (result.Length < x.Length)
        {
            throw new ArgumentException($"There is room for {result.Length} results; {x.Length} are computed.", nameof(result));
        }
    }

    private readonly struct LogFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Of<TLanes>(TLanes x)
            where TLanes : struct, ILanes<TLanes> => Log(x);
    }

    private readonly struct ExpFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Of<TLanes>(TLanes x)
            where TLanes : struct, ILanes<TLanes> => Exp(x);
    }
}
