using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class OrderStatisticsTests
{
    private static double[] Sorted(params double[] values)
    {
        var sorted = (double[])values.Clone();
        OrderStatistics.Sort(sorted, new double[values.Length]);
        return sorted;
    }

    private static long[] Bits(IEnumerable<double> values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];

    private static FsCheck.Gen<double[]> Lists(int least = 0) =>
        Gen.OneOf(
            Doubles.Lists(Doubles.Finite(), least, 200),
            Doubles.Lists(Doubles.Plain(), 2048, 5000),
            Doubles.Lists(Doubles.Finite(), 2048, 3000)
        );

    [Fact]
    public void Sorting_Is_The_Same_As_Inserting_Each_In_Its_Place() =>
        Laws.Check(Lists(), values => Assert.Equal(Bits(values.Select(v => v + 0.0).Order()), Bits(Sorted(values))));

    [Fact]
    public void Sorting_Forgets_The_Order_And_The_Split() =>
        Laws.Check(
            Lists(),
            Gen.Choose(0, 5000),
            (values, cut) =>
            {
                cut = Math.Min(cut, values.Length);
                Assert.Equal(Bits(Sorted(values)), Bits(Sorted([.. Sorted(values[cut..]), .. Sorted(values[..cut])])));
                Assert.Equal(Bits(Sorted(values)), Bits(Sorted(values.Reverse().ToArray())));
            }
        );

    [Fact]
    public void Compacting_Keeps_The_Numbers_In_Order() =>
        Laws.Check(
            Doubles.Lists(Doubles.FiniteOrMissing(), 0, 100),
            values =>
            {
                var compact = (double[])values.Clone();
                var count = OrderStatistics.Compact(compact);
                Assert.Equal(Bits(values.Where(v => !double.IsNaN(v)).Select(v => v + 0.0)), Bits(compact[..count]));
            }
        );

    // Type 7 by its definition: interpolation through the points ((k - 1)/(n - 1), x_k).
    [Fact]
    public void Quantiles_Interpolate_Between_Their_Neighbours() =>
        Laws.Check(
            Doubles.Lists(Doubles.Plain(), 1, 50),
            Doubles.Unit(),
            (values, p) =>
            {
                var sorted = Sorted(values);
                var quantile = OrderStatistics.Quantile(sorted, p)!.Value;
                var h = (sorted.Length - 1) * p;
                double low = sorted[(int)Math.Floor(h)],
                    high = sorted[(int)Math.Ceiling(h)];
                Assert.InRange(quantile, low, high);
                Assert.InRange(quantile - (low + ((h - Math.Floor(h)) * (high - low))), -1e-9, 1e-9);
            }
        );

    [Fact]
    public void Quantiles_Do_Not_Fall_And_End_At_The_Extremes() =>
        Laws.Check(
            Doubles.Lists(Doubles.Plain(), 1, 50),
            Doubles.Unit(),
            Doubles.Unit(),
            (values, p, q) =>
            {
                var sorted = Sorted(values);
                Assert.True(OrderStatistics.Quantile(sorted, Math.Min(p, q)) <= OrderStatistics.Quantile(sorted, Math.Max(p, q)));
                Assert.Equal(sorted[0], OrderStatistics.Quantile(sorted, 0));
                Assert.Equal(sorted[^1], OrderStatistics.Quantile(sorted, 1));
            }
        );

    // quantile(c(1, 2, 4, 8, 16, 32), c(.1, .25, .5, .9)) of R.
    [Fact]
    public void Quantiles_Are_Those_Of_R()
    {
        double[] sorted = [1, 2, 4, 8, 16, 32];
        Assert.Equal(1.5, OrderStatistics.Quantile(sorted, 0.1));
        Assert.Equal(2.5, OrderStatistics.Quantile(sorted, 0.25));
        Assert.Equal(6, OrderStatistics.Median(sorted));
        Assert.Equal(24, OrderStatistics.Quantile(sorted, 0.9));
        Assert.Equal(4, OrderStatistics.Median([1, 4, 9]));
        Assert.Null(OrderStatistics.Median([]));
    }

    [Fact]
    public void A_Position_Counts_What_Is_Less_And_Equal() =>
        Laws.Check(
            Doubles.Lists(Gen.Choose(-5, 5).Select(i => (double)i), 1, 40),
            Gen.Choose(-6, 6).Select(i => (double)i),
            (values, value) =>
            {
                var sorted = Sorted(values);
                int less = values.Count(v => v < value),
                    equal = values.Count(v => v == value);
                Assert.Equal((less, equal), OrderStatistics.Position(sorted, value));
            }
        );

    [Fact]
    public void Misuse_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => OrderStatistics.Sort(new[] { 1, double.NaN }, new double[2]));
        Assert.Throws<ArgumentException>(() => OrderStatistics.Sort(new double[5000], new double[4999]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderStatistics.Quantile([1], 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderStatistics.Quantile([1], double.NaN));
    }
}
