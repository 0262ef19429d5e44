using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class TransformTests
{
    private static FsCheck.Gen<double[]> Positive() =>
        Doubles.Lists(Doubles.Unit().Select(u => 0.01 + (u * u * u * 20)), 5, 80).Where(v => v.Distinct().Count() > 1);

    // The profile log-likelihood of Box and Cox, straight from its definition.
    private static double Likelihood(double[] x, double lambda)
    {
        var y = x.Select(v => lambda == 0 ? Math.Log(v) : (Math.Pow(v, lambda) - 1) / lambda).ToArray();
        var mean = y.Average();
        return (-x.Length / 2.0 * Math.Log(y.Sum(v => (v - mean) * (v - mean)) / x.Length)) + ((lambda - 1) * x.Sum(Math.Log));
    }

    [Fact]
    public void No_Power_On_A_Fine_Grid_Is_Likelier() =>
        Laws.Check(
            Positive(),
            values =>
            {
                var fit = BoxCox.Of(values, 0)!.Value;
                var best = Likelihood(values, fit.Lambda);
                for (var step = -200; step <= 200; step++)
                {
                    Assert.True(Likelihood(values, step / 100.0) <= best + 1e-6, $"{step / 100.0} is likelier than {fit.Lambda:R}");
                }
            }
        );

    [Fact]
    public void The_Unit_Of_The_Values_Does_Not_Change_The_Power() =>
        Laws.Check(
            Positive(),
            Gen.Choose(1, 1000),
            (values, unit) =>
            {
                var scaled = BoxCox.Of([.. values.Select(v => v * unit)], 0)!.Value;
                Assert.InRange(scaled.Lambda - BoxCox.Of(values, 0)!.Value.Lambda, -1e-4, 1e-4);
            }
        );

    [Fact]
    public void Order_And_Missing_Values_Do_Not_Change_The_Fit() =>
        Laws.Check(Positive(), values => Assert.Equal(BoxCox.Of(values, 0), BoxCox.Of([double.NaN, .. values.Reverse()], 0)));

    [Fact]
    public void Logarithms_That_Are_Normal_Take_The_Logarithm()
    {
        var values = Enumerable.Range(0, 4000).Select(i => PinnedMath.Exp(new KeyedRandom(3).Stream((ulong)i, 0).Normal())).ToArray();
        var fit = BoxCox.Of(values, 0)!.Value;
        Assert.InRange(fit.Lambda, -0.05, 0.05);
        Assert.True(fit.Before.Skewness > 2);
        Assert.InRange(fit.After.Skewness!.Value, -0.2, 0.2);
    }

    [Fact]
    public void One_And_Many_Are_Transformed_Alike_And_Keep_Their_Order() =>
        Laws.Check(
            Doubles.Lists(Doubles.Plain(), 5, 40).Where(v => v.Distinct().Count() > 1),
            values =>
            {
                var shift = BoxCox.PositiveShift(values.Min());
                var fit = BoxCox.Of(values, shift)!.Value;
                var result = new double[values.Length];
                fit.Apply(values, result);
                Assert.Equal(values.Select(fit.Apply), result);
                Assert.Equal(values.Order().Select(fit.Apply), result.Order());
                Assert.Equal(fit.After, Shape.Of(result));

                var log = LogTransform.Of(values)!.Value;
                log.Apply(values, result);
                Assert.Equal(values.Select(log.Apply), result);
                Assert.Equal(values.Order().Select(log.Apply), result.Order());
                Assert.Equal(log.After, Shape.Of(result));
                Assert.Equal(Shape.Of(values), log.Before);
            }
        );

    // log_CT of COINr: log(x - min(x) + 0.01 * (max(x) - min(x))).
    [Fact]
    public void The_Logarithm_Is_That_Of_COINr()
    {
        var fit = LogTransform.Of([10, 20, 110])!.Value;
        Assert.Equal((10, 1), (fit.Lowest, fit.Shift));
        Assert.Equal(0, fit.Apply(10));
        Assert.Equal(Math.Log(11), fit.Apply(20), 1e-14);
        Assert.Equal(Math.Log(101), fit.Apply(110), 1e-14);
        Assert.True(double.IsNaN(fit.Apply(double.NaN)));
        Assert.True(double.IsNaN(fit.Apply(0)));
    }

    [Fact]
    public void What_Is_Not_Defined_Is_Null_Or_Refused()
    {
        Assert.Null(LogTransform.Of([]));
        Assert.Null(LogTransform.Of([3, 3, double.NaN]));
        Assert.Null(BoxCox.Of([3, 3, double.NaN], 0));
        Assert.Null(BoxCox.Of([], 0));
        Assert.Throws<ArgumentException>(() => BoxCox.Of([0, 1], 0));
        Assert.Equal(1, -3 + BoxCox.PositiveShift(-3));
    }

    [Fact]
    public void Values_Across_All_Sizes_Have_A_Fit()
    {
        var fit = BoxCox.Of([1e-300, 1, 1e300], 0)!.Value;
        Assert.InRange(fit.Lambda, -2, 2);
    }
}
