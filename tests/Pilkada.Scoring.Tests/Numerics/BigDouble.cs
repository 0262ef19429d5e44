using System.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

/// <summary>Oracles in big whole numbers: doubles as multiples of 2^-1074, and binary fixed point with 256 bits after the point.</summary>
internal static class BigDouble
{
    public const int Bits = 256;

    private static readonly BigInteger One = BigInteger.One << Bits;

    public static BigInteger Ln2 { get; } = LogOfRatio(2, 1);

    /// <summary>A finite double in units of 2^-1074.</summary>
    public static BigInteger Units(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger significand = bits & 0xFFFFFFFFFFFFF;
        if (exponent > 0)
        {
            significand += BigInteger.One << 52;
            significand <<= exponent - 1;
        }

        return bits < 0 ? -significand : significand;
    }

    /// <summary>Whether no other double is nearer to numerator/denominator (in units of 2^-1074), and a tie went to the even one.</summary>
    public static bool IsNearest(double x, BigInteger numerator, BigInteger denominator)
    {
        if (double.IsInfinity(x))
        {
            // Half a unit in the last place beyond the largest double and further.
            var edge = Units(double.MaxValue) + (BigInteger.One << (2045 - 1));
            return BigInteger.Abs(numerator) >= edge * denominator && numerator.Sign == Math.Sign(x);
        }

        var error = BigInteger.Abs((Units(x) * denominator) - numerator);
        foreach (var neighbour in new[] { Math.BitIncrement(x), Math.BitDecrement(x) })
        {
            if (double.IsInfinity(neighbour))
            {
                continue;
            }

            var other = BigInteger.Abs((Units(neighbour) * denominator) - numerator);
            if (other < error || (other == error && (BitConverter.DoubleToInt64Bits(x) & 1) == 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A finite double as a fixed-point number; exact when its lowest bit is not below 2^-256.</summary>
    public static BigInteger Fixed(double x) => Shift(Units(x), Bits - 1074);

    /// <summary>The distance of a double from a fixed-point value in units in the last place of the double.</summary>
    public static double UlpsFrom(double x, BigInteger exact)
    {
        var ulp = Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);
        return (double)BigInteger.Abs(Fixed(x) - exact) / (double)Fixed(ulp);
    }

    /// <summary>ln x of a positive double, with about 250 bits.</summary>
    public static BigInteger Log(double x)
    {
        var units = Units(x);
        var length = (int)units.GetBitLength();

        // x = units * 2^-1074 = z * 2^(length - 1074) with z in [1/2, 1).
        return LogOfRatio(units, BigInteger.One << length) + ((length - 1074) * (length == 1074 ? BigInteger.Zero : Ln2));
    }

    /// <summary>e to the power of a fixed-point number as fixed point scaled by 2^-shift: value = result * 2^(shift - 256).</summary>
    public static (BigInteger Value, int Shift) Exp(BigInteger x)
    {
        var n = (int)Floor(x * 2 + Ln2, Ln2 * 2);
        var r = x - (n * Ln2);

        // Halve the argument eight times, sum the series, square back.
        r >>= 8;
        BigInteger term = One,
            sum = One;
        for (var k = 1; !term.IsZero; k++)
        {
            term = Shift(term * r, -Bits) / k;
            sum += term;
            if (k > 200)
            {
                break;
            }
        }

        for (var i = 0; i < 8; i++)
        {
            sum = Shift(sum * sum, -Bits);
        }

        return (sum, n);
    }

    /// <summary>The distance of a result from value * 2^(shift - 256) in units in the last place of the result.</summary>
    public static double UlpsFrom(double x, (BigInteger Value, int Shift) exact)
    {
        // Both in units of 2^-1400.
        var truth = Shift(exact.Value, exact.Shift - Bits + 1400);
        var result = Shift(Units(x), 1400 - 1074);
        var ulp = Shift(Units(Math.BitIncrement(x) - x), 1400 - 1074);
        return (double)(BigInteger.Abs(result - truth) * 1000 / ulp) / 1000;
    }

    // ln(a/b) = 2 artanh((a-b)/(a+b)).
    private static BigInteger LogOfRatio(BigInteger a, BigInteger b)
    {
        var s = ((a - b) << Bits) / (a + b);
        var w = Shift(s * s, -Bits);
        BigInteger sum = 0,
            power = s;
        for (var k = 1; !power.IsZero && k < 4000; k += 2)
        {
            sum += power / k;
            power = Shift(power * w, -Bits);
        }

        return 2 * sum;
    }

    private static BigInteger Floor(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    private static BigInteger Shift(BigInteger x, int bits) => bits >= 0 ? x << bits : x >> -bits;
}
