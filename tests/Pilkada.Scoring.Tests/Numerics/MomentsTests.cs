using System.Numerics;
using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class MomentsTests
{
    private static void Near(double expected, double? actual, double tolerance = 1e-12) =>
        Assert.InRange(
            actual!.Value,
            expected - (tolerance * Math.Max(1, Math.Abs(expected))),
            expected + (tolerance * Math.Max(1, Math.Abs(expected)))
        );

    [Fact]
    public void The_Mean_Is_Rounded_Once() =>
        Laws.Check(
            Doubles.Lists(Doubles.Finite(), 1, 60),
            values =>
            {
                var truth = values.Aggregate(BigInteger.Zero, (sum, v) => sum + BigDouble.Units(v));
                Assert.True(BigDouble.IsNearest(Moments.Of(values).Mean!.Value, truth, values.Length));
            }
        );

    [Fact]
    public void Spread_And_Shape_Agree_With_Exact_Fractions() =>
        Laws.Check(
            Doubles.Lists(Gen.Choose(-1000, 1000).Select(i => i / 8.0), 4, 60),
            values =>
            {
                // Exact central powers over n and powers of n, as whole numbers of eighths.
                var n = values.Length;
                var sum = values.Aggregate(BigInteger.Zero, (s, v) => s + (BigInteger)(v * 8));
                BigInteger Power(int k) =>
                    values.Aggregate(BigInteger.Zero, (s, v) => s + BigInteger.Pow(((BigInteger)(v * 8) * n) - sum, k));
                var s2 = (double)Power(2);
                var moments = Moments.Of(values);
                if (s2 == 0)
                {
                    Assert.Equal(0, moments.PopulationVariance);
                    Assert.Null(moments.Skewness);
                    Assert.Null(moments.ExcessKurtosis);
                    return;
                }

                var unit = 8.0 * n;
                Near(s2 / n / (unit * unit), moments.PopulationVariance);
                Near(s2 / (n - 1) / (unit * unit), moments.SampleVariance);
                Near(Math.Sqrt(s2 / (n - 1)) / unit, moments.SampleDeviation);
                var g1 = (double)Power(3) / n / Math.Pow(s2 / n, 1.5);
                var g2 = ((double)Power(4) / n / (s2 / n * (s2 / n))) - 3;
                Near(g1 * Math.Sqrt(n * (n - 1.0)) / (n - 2), moments.Skewness, 1e-10);
                Near((((n + 1) * g2) + 6) * (n - 1.0) / ((n - 2.0) * (n - 3.0)), moments.ExcessKurtosis, 1e-10);
            }
        );

    // The worked example on the help pages of SKEW and KURT in Excel, which use the same definitions.
    [Fact]
    public void The_Example_Of_The_Spreadsheet_Help_Pages_Is_Met()
    {
        var moments = Moments.Of([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]);
        Near(0.359543, moments.Skewness, 1e-6);
        Near(-0.151799637, moments.ExcessKurtosis, 1e-9);
    }

    [Fact]
    public void Order_Missing_Values_And_Splits_Change_Nothing() =>
        Laws.Check(
            Doubles.Lists(Doubles.Plain(), 1, 1500),
            Gen.Choose(0, 1500),
            (values, cut) =>
            {
                cut = Math.Min(cut, values.Length);
                var whole = Moments.Of(values);
                Assert.Equal(whole, Moments.Of(values.Reverse().ToArray()));
                var padded = Moments.Of([double.NaN, .. values, double.NaN]);
                Assert.Equal(2, padded.Missing);
                Assert.Equal(whole, padded with { Missing = 0 });

                var (lowest, highest) = Moments.Range(values);
                CentralPowers front = CentralPowers.About(whole.Mean!.Value, lowest, highest),
                    back = CentralPowers.About(whole.Mean!.Value, lowest, highest);
                front.Add(values.AsSpan(0, cut));
                back.Add(values.AsSpan(cut));
                var bytes = new byte[CentralPowers.ByteCount];
                back.Write(bytes);
                Assert.Equal(back, CentralPowers.Read(bytes));
                front.Merge(CentralPowers.Read(bytes));
                Assert.Equal(whole, front.ToMoments());
            }
        );

    [Fact]
    public void A_Scale_That_Is_A_Power_Of_Two_Leaves_The_Shape_To_The_Bit() =>
        Laws.Check(
            Doubles.Lists(Doubles.Plain(), 4, 60),
            Gen.Choose(-450, 450),
            (values, exponent) =>
            {
                var scaled = Moments.Of([.. values.Select(v => Math.ScaleB(v, exponent))]);
                var plain = Moments.Of(values);
                Assert.Equal(plain.Skewness, scaled.Skewness);
                Assert.Equal(plain.ExcessKurtosis, scaled.ExcessKurtosis);
                Assert.Equal(Math.ScaleB(plain.SampleDeviation!.Value, exponent), scaled.SampleDeviation);
            }
        );

    [Fact]
    public void Mirrored_Values_Mirror_The_Skewness() =>
        Laws.Check(
            Doubles.Lists(Doubles.Plain(), 4, 60),
            values =>
            {
                var mirrored = Moments.Of([.. values.Select(v => -v)]);
                Assert.Equal(-Moments.Of(values).Skewness, mirrored.Skewness);
                Assert.Equal(Moments.Of(values).ExcessKurtosis, mirrored.ExcessKurtosis);
            }
        );

    [Fact]
    public void Extreme_Sizes_Keep_A_Shape()
    {
        Near(Moments.Of([1, 2, 3, 4, 10]).Skewness!.Value, Moments.Of([1e300, 2e300, 3e300, 4e300, 1e301]).Skewness);
        Near(Moments.Of([1, 2, 3, 4, 10]).ExcessKurtosis!.Value, Moments.Of([1e-300, 2e-300, 3e-300, 4e-300, 1e-299]).ExcessKurtosis);
        Assert.NotNull(Moments.Of([-double.MaxValue, 1, 2, double.MaxValue]).ExcessKurtosis);
    }

    [Fact]
    public void What_Few_Or_Equal_Values_Do_Not_Define_Is_Null()
    {
        Assert.Equal(new Moments(0, 1, null, null, null, null, null), Moments.Of([double.NaN]));
        Assert.Equal(new Moments(1, 0, 0.1, 0, null, null, null), Moments.Of([0.1]));
        Assert.Equal(new Moments(3, 0, 0.1, 0, 0, null, null), Moments.Of([0.1, 0.1, 0.1]));
        Assert.Null(Moments.Of([1, 2]).Skewness);
        Assert.Equal(0, Moments.Of([1, 2, 3]).Skewness);
        Assert.Null(Moments.Of([1, 2, 3]).ExcessKurtosis);
        Near(-1.2, Moments.Of([1, 2, 3, 4]).ExcessKurtosis);
    }

    [Fact]
    public void Powers_Of_Different_Rounds_Do_Not_Merge()
    {
        Assert.Throws<ArgumentException>(() => CentralPowers.About(1, 0, 2).Merge(CentralPowers.About(1.5, 0, 2)));
        Assert.Throws<ArgumentException>(() => CentralPowers.About(1, 0, 2).Merge(CentralPowers.About(1, 0, 200)));
        Assert.Throws<ArgumentException>(() => CentralPowers.About(3, 0, 2));
        Assert.Throws<FormatException>(() => CentralPowers.Read(new byte[9]));
        Assert.Throws<FormatException>(() => CentralPowers.Read(Enumerable.Repeat((byte)0xFF, CentralPowers.ByteCount).ToArray()));
    }
}
