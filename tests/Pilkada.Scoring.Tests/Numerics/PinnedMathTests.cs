using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class PinnedMathTests
{
    private const double Ulps = 1;

    private static readonly double[] Special =
    [
        0,
        -0.0,
        1,
        -1,
        0.5,
        2,
        double.Epsilon,
        1e-310,
        2.2250738585072014E-308,
        double.MaxValue,
        -double.MaxValue,
        double.PositiveInfinity,
        double.NegativeInfinity,
        double.NaN,
        709.782712893384,
        709.7827128933841,
        -708.3964185322641,
        -745.1332191019411,
        -745.1332191019412,
        -745.14,
        -746.5,
        711,
        1e300,
        0.7071067811865475,
        0.7071067811865476,
        1.4142135623730951,
        1.414213562373095,
    ];

    private static Gen<double> Positive() => Doubles.Finite().Select(Math.Abs).Where(x => x > 0);

    private static Gen<double> NearOne() => Doubles.Unit().Select(u => 0.5 + u).Where(x => x != 1);

    private static Gen<double> Exponents() => Doubles.Unit().Select(u => (u * 1455.5) - 745.5);

    private static void SameBits(double expected, double actual) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual));

    [Fact]
    public void The_Logarithm_Is_Within_One_Ulp() =>
        Laws.Check(
            Gen.OneOf(Positive(), NearOne(), Doubles.Unit().Where(u => u > 0)).Where(x => x != 1),
            x => Assert.InRange(BigDouble.UlpsFrom(PinnedMath.Log(x), BigDouble.Log(x)), 0, Ulps)
        );

    [Fact]
    public void The_Exponential_Is_Within_One_Ulp() =>
        Laws.Check(
            Gen.OneOf(Exponents(), Doubles.Unit().Select(u => u - 0.5)),
            x =>
            {
                var exact = BigDouble.Exp(BigDouble.Fixed(x));
                var result = PinnedMath.Exp(x);
                if (double.IsInfinity(result))
                {
                    Assert.True(x > 709.782712893384);
                }
                else
                {
                    Assert.InRange(BigDouble.UlpsFrom(result, exact), 0, Ulps);
                }
            }
        );

    [Fact]
    public void The_Power_Is_Within_One_Ulp() =>
        Laws.Check(
            Gen.OneOf(Positive(), NearOne(), Doubles.Plain().Select(x => Math.Abs(x) + 0.001)),
            Exponents(),
            (x, target) =>
            {
                // A power that lands anywhere in the doubles.
                var y = target / Math.Log(x);
                if (!double.IsFinite(y) || Math.Abs(y) > 1e15)
                {
                    return;
                }

                var exact = BigDouble.Exp((BigDouble.Units(y) * BigDouble.Log(x)) >> 1074);
                var result = PinnedMath.Pow(x, y);
                if (double.IsInfinity(result))
                {
                    Assert.True(target > 709.78271289);
                }
                else
                {
                    Assert.InRange(BigDouble.UlpsFrom(result, exact), 0, Ulps);
                }
            }
        );

    [Fact]
    public void Every_Width_Gives_The_Same_Bits() =>
        Laws.Check(
            Doubles.Lists(Gen.OneOf(Doubles.FiniteOrMissing(), Gen.Elements(Special), Exponents(), NearOne()), 0, 40),
            Doubles.Finite(),
            (x, power) =>
            {
                Every<Lanes512>(x, power);
                Every<Lanes256>(x, power);
                Every<Lanes128>(x, power);
                double[] log = new double[x.Length],
                    exp = new double[x.Length],
                    pow = new double[x.Length];
                PinnedMath.Log(x, log);
                PinnedMath.Exp(x, exp);
                PinnedMath.Pow(x, power, pow);
                for (var i = 0; i < x.Length; i++)
                {
                    SameBits(PinnedMath.Log(x[i]), log[i]);
                    SameBits(PinnedMath.Exp(x[i]), exp[i]);
                    SameBits(PinnedMath.Pow(x[i], power), pow[i]);
                }
            }
        );

    private static void Every<TLanes>(double[] x, double power)
        where TLanes : struct, ILanes<TLanes>
    {
        var result = new double[TLanes.Count];
        for (nuint i = 0; i + (nuint)TLanes.Count <= (nuint)x.Length; i++)
        {
            var lanes = TLanes.Load(ref x[0], i);
            TLanes.Store(PinnedMath.Log(lanes), ref result[0], 0);
            for (var j = 0; j < result.Length; j++)
            {
                SameBits(PinnedMath.Log(x[(int)i + j]), result[j]);
            }

            TLanes.Store(PinnedMath.Exp(lanes), ref result[0], 0);
            for (var j = 0; j < result.Length; j++)
            {
                SameBits(PinnedMath.Exp(x[(int)i + j]), result[j]);
            }

            TLanes.Store(PinnedMath.Pow(lanes, TLanes.Of(power)), ref result[0], 0);
            for (var j = 0; j < result.Length; j++)
            {
                SameBits(PinnedMath.Pow(x[(int)i + j], power), result[j]);
            }
        }
    }

    [Fact]
    public void Special_Arguments_Have_Their_Limits()
    {
        Assert.Equal(double.NegativeInfinity, PinnedMath.Log(0));
        Assert.Equal(double.NegativeInfinity, PinnedMath.Log(-0.0));
        Assert.Equal(double.PositiveInfinity, PinnedMath.Log(double.PositiveInfinity));
        SameBits(double.NaN, PinnedMath.Log(-1));
        SameBits(double.NaN, PinnedMath.Log(double.NegativeInfinity));
        SameBits(double.NaN, PinnedMath.Log(double.NaN));
        SameBits(0, PinnedMath.Log(1));

        Assert.Equal(1, PinnedMath.Exp(0));
        Assert.Equal(1, PinnedMath.Exp(-0.0));
        Assert.Equal(double.PositiveInfinity, PinnedMath.Exp(double.PositiveInfinity));
        Assert.Equal(double.PositiveInfinity, PinnedMath.Exp(709.7827128933841));
        Assert.True(PinnedMath.Exp(709.782712893384) < double.PositiveInfinity);
        SameBits(0, PinnedMath.Exp(double.NegativeInfinity));
        SameBits(0, PinnedMath.Exp(-745.14));
        SameBits(double.Epsilon, PinnedMath.Exp(-745.13));
        SameBits(double.NaN, PinnedMath.Exp(double.NaN));

        Assert.Equal(1, PinnedMath.Pow(0, 0));
        Assert.Equal(0, PinnedMath.Pow(0, 0.5));
        Assert.Equal(double.PositiveInfinity, PinnedMath.Pow(0, -1));
        Assert.Equal(1, PinnedMath.Pow(7, 0));
        Assert.Equal(1, PinnedMath.Pow(1, 1e300));
        Assert.Equal(1, PinnedMath.Pow(1, double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, PinnedMath.Pow(2, double.PositiveInfinity));
        Assert.Equal(double.PositiveInfinity, PinnedMath.Pow(2, 1e300));
        Assert.Equal(0, PinnedMath.Pow(2, -1e300));
        Assert.Equal(0, PinnedMath.Pow(double.PositiveInfinity, -1));
        Assert.Equal(double.PositiveInfinity, PinnedMath.Pow(double.PositiveInfinity, 0.1));
        SameBits(double.NaN, PinnedMath.Pow(-1, 2));
        SameBits(double.NaN, PinnedMath.Pow(double.NaN, 0));
        SameBits(double.NaN, PinnedMath.Pow(1, double.NaN));
    }

    [Fact]
    public void Whole_Powers_Of_Small_Whole_Numbers_Are_Exact()
    {
        for (var x = 1; x <= 20; x++)
        {
            for (var power = 0; BigInteger.Pow(x, power) < (1L << 53) && power < 60; power++)
            {
                Assert.Equal((double)BigInteger.Pow(x, power), PinnedMath.Pow(x, power));
            }
        }
    }

    [Fact]
    public void Powers_Of_Two_Are_Exact()
    {
        for (var power = -1074; power <= 1023; power++)
        {
            Assert.Equal(Math.ScaleB(1, power), PinnedMath.Pow(2, power));
        }
    }

    [Fact]
    public void Logarithm_And_Exponential_Do_Not_Fall() =>
        Laws.Check(
            Gen.OneOf(Positive(), NearOne()),
            x =>
            {
                Assert.True(PinnedMath.Log(x) <= PinnedMath.Log(Math.BitIncrement(Math.BitIncrement(Math.BitIncrement(x)))));
                Assert.True(PinnedMath.Exp(x % 700) <= PinnedMath.Exp((x % 700) + 1e-9));
            }
        );

    [Fact]
    public void Room_For_The_Results_Is_Checked() => Assert.Throws<ArgumentException>(() => PinnedMath.Log(new double[3], new double[2]));
}
