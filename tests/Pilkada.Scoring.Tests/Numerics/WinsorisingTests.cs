using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class WinsorisingTests
{
    private static FsCheck.Gen<double[]> WithOutliers() =>
        Doubles
            .Lists(Gen.Choose(-40, 40).Select(i => i / 4.0), 4, 60)
            .SelectMany(bulk => Doubles.Lists(Gen.Choose(-4, 20).Select(i => i * 50.0), 0, 9).Select(far => (double[])[.. bulk, .. far]));

    // COINr's procedure word for word: positions of the extreme, replaced by the extreme of the rest, skew and kurtosis anew.
    private static (double[] Values, int Count) Slow(double[] values, int? limit)
    {
        var x = (double[])values.Clone();
        int high = 0,
            low = 0;
        while (ShapeThresholds.Coin.Outliers(Shape.Of(x)) && (limit is null || high + low < limit))
        {
            if (Shape.Of(x).Skewness >= 0)
            {
                var max = x.Max();
                high = x.Count(v => v == max);
                x = [.. x.Select(v => v == max ? x.Where(o => o != max).Max() : v)];
            }
            else
            {
                var min = x.Min();
                low = x.Count(v => v == min);
                x = [.. x.Select(v => v == min ? x.Where(o => o != min).Min() : v)];
            }
        }

        return (x, high + low);
    }

    [Fact]
    public void The_Limits_Give_The_Values_Of_The_Step_By_Step_Procedure() =>
        Laws.Check(
            WithOutliers(),
            Gen.Choose(0, 8),
            (values, limit) =>
            {
                foreach (var allowed in new int?[] { limit, null })
                {
                    var result = Winsorising.Of(values.Order().ToArray(), ShapeThresholds.Coin, allowed)!.Value;
                    var (expected, count) = Slow(values, allowed);
                    Assert.Equal(expected, values.Select(result.Apply));
                    Assert.Equal(count, result.Raised + result.Lowered);
                    Assert.Equal(Shape.Of(values), result.Before);
                    Assert.Equal(Shape.Of(expected), result.After);
                }
            }
        );

    [Fact]
    public void Without_A_Limit_No_Outliers_Are_Left() =>
        Laws.Check(
            WithOutliers(),
            values =>
            {
                var result = Winsorising.Of(values.Order().ToArray(), ShapeThresholds.Coin, null)!.Value;
                Assert.False(ShapeThresholds.Coin.Outliers(result.After));
            }
        );

    // Cases of COINr's own tests (tests/testthat/test-treat.R): 1 to 10 with 100, and with -100.
    [Fact]
    public void One_Outlier_Takes_The_Next_Value()
    {
        var high = Winsorising.Of([.. Enumerable.Range(1, 10), 100], ShapeThresholds.Coin)!.Value;
        Assert.Equal((1, 10, 0, 1), (high.Lowest, high.Highest, high.Raised, high.Lowered));
        Assert.True(ShapeThresholds.Coin.Outliers(high.Before));
        Assert.False(ShapeThresholds.Coin.Outliers(high.After));

        var low = Winsorising.Of([-100, .. Enumerable.Range(1, 10)], ShapeThresholds.Coin)!.Value;
        Assert.Equal((1, 10, 1, 0), (low.Lowest, low.Highest, low.Raised, low.Lowered));

        // 1 to 20 with 100 and 200: one step is not enough.
        var two = Winsorising.Of([.. Enumerable.Range(1, 20), 100, 200], ShapeThresholds.Coin, 1)!.Value;
        Assert.Equal(100, two.Highest);
        Assert.True(ShapeThresholds.Coin.Outliers(two.After));
    }

    [Fact]
    public void Tied_Outliers_Move_Together_Past_The_Limit()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(i => i % 3), 500, 500, 500];
        var result = Winsorising.Of(values.Order().ToArray(), ShapeThresholds.Coin, 1)!.Value;
        Assert.Equal((2, 3), (result.Highest, result.Lowered));
    }

    [Fact]
    public void Few_And_Equal_Values_Stay()
    {
        Assert.Null(Winsorising.Of([], ShapeThresholds.Coin));
        Assert.Equal((1, 900), Ends(Winsorising.Of([1, 2, 900], ShapeThresholds.Coin)));
        Assert.Equal((5, 5), Ends(Winsorising.Of([5, 5, 5, 5, 5], ShapeThresholds.Coin)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Winsorising.Of([1], ShapeThresholds.Coin, -1));
        Assert.True(double.IsNaN(Winsorising.Of([1, 2], ShapeThresholds.Coin)!.Value.Apply(double.NaN)));

        static (double, double) Ends(Winsorising? w) => (w!.Value.Lowest, w.Value.Highest);
    }

    [Theory]
    [InlineData(2.0, 3.5, true)]
    [InlineData(-2.0, 3.5, true)]
    [InlineData(1.999, 9.0, false)]
    [InlineData(9.0, 3.499, false)]
    public void Both_Thresholds_Must_Be_Reached(double skewness, double kurtosis, bool outliers) =>
        Assert.Equal(outliers, ShapeThresholds.Coin.Outliers(new Shape(skewness, kurtosis)));
}
