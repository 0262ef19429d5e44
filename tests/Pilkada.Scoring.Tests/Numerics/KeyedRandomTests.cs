using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class KeyedRandomTests
{
    private const int Draws = 20_000;

    private static double[] Sample(Func<KeyedStream, double> draw) =>
        [.. Enumerable.Range(0, Draws).Select(i => draw(new KeyedRandom(2024).Stream((ulong)i, 7)))];

    // Mean and variance within five standard errors; fixed seeds, so this passes always or never.
    private static void HasMoments(double[] sample, double mean, double variance, double kurtosis)
    {
        var moments = Moments.Of(sample);
        var error = 5 * Math.Sqrt(variance / Draws);
        Assert.InRange(moments.Mean!.Value, mean - error, mean + error);
        error = 5 * variance * Math.Sqrt((kurtosis + 2) / Draws);
        Assert.InRange(moments.SampleVariance!.Value, variance - error, variance + error);
    }

    // A known workload: seed 20241127, indicator 0, units 0 and 1, as percentages.
    [Fact]
    public void The_Numbers_Of_A_Known_Seed_Are_Met()
    {
        var random = new KeyedRandom(20241127);
        Assert.Equal(97.88255581949997, random.Uniform(0) * 100);
        Assert.Equal(28.24515547409775, random.Uniform(1) * 100);
        Assert.Equal(28.24515547409775, random.Uniform(1, 0, 100));
    }

    // The first outputs of SplitMix64 from state 1234567, published with the reference implementation.
    [Fact]
    public void The_Counter_Reads_The_Same_As_The_Turns_Of_SplitMix64() =>
        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            Enumerable.Range(0, 5).Select(i => new KeyedRandom(1234567).Bits((ulong)i))
        );

    [Fact]
    public void Uniform_Numbers_Stay_In_Their_Interval() =>
        Laws.Check(
            Gen.Choose(0, int.MaxValue),
            Gen.Choose(0, int.MaxValue),
            Gen.Choose(1, 1000),
            (seed, index, bound) =>
            {
                var random = new KeyedRandom((ulong)seed);
                Assert.InRange(random.Uniform((ulong)index), 0, Math.BitDecrement(1));
                Assert.InRange(random.Uniform((ulong)index, 0.75, 1.25), 0.75, 1.25);
                Assert.InRange(random.Below((ulong)index, bound), 0, bound - 1);
            }
        );

    [Fact]
    public void A_Stream_Depends_On_Seed_Draw_And_Key_Only()
    {
        var first = new KeyedRandom(1).Stream(2, 3);
        var again = new KeyedRandom(1).Stream(2, 3);
        _ = new KeyedRandom(1).Stream(2, 4).Uniform();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(first.Normal(), again.Normal());
        }

        double First(ulong seed, ulong draw, ulong key) => new KeyedRandom(seed).Stream(draw, key).Uniform();
        Assert.Equal(4, new[] { First(1, 2, 3), First(2, 2, 3), First(1, 3, 2), First(1, 2, 4) }.Distinct().Count());
    }

    [Fact]
    public void Every_Bit_Is_Set_Half_The_Time()
    {
        var random = new KeyedRandom(99);
        for (var bit = 0; bit < 64; bit++)
        {
            var set = Enumerable.Range(0, Draws).Count(i => (random.Bits((ulong)i) >> bit & 1) == 1);
            Assert.InRange(set, (Draws / 2) - 400, (Draws / 2) + 400);
        }
    }

    [Fact]
    public void Whole_Numbers_Fall_Evenly()
    {
        var counts = new int[7];
        for (var i = 0; i < Draws; i++)
        {
            counts[new KeyedRandom(5).Below((ulong)i, 7)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, (Draws / 7) - 260, (Draws / 7) + 260));
    }

    [Fact]
    public void Uniform_Numbers_Have_Their_Moments() => HasMoments(Sample(s => s.Uniform()), 0.5, 1.0 / 12, -1.2);

    [Fact]
    public void Exponential_Numbers_Have_Their_Moments() => HasMoments(Sample(s => s.Exponential()), 1, 1, 6);

    [Fact]
    public void Normal_Numbers_Have_Their_Moments() => HasMoments(Sample(s => s.Normal()), 0, 1, 0);

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(40)]
    public void Gamma_Numbers_Have_Their_Moments(double shape) => HasMoments(Sample(s => s.Gamma(shape)), shape, shape, 6 / shape);

    [Fact]
    public void Dirichlet_Shares_Add_Up_And_Have_Their_Means()
    {
        double[] shapes = [4, 3, 2, 1];
        var shares = new double[4];
        var means = new double[4];
        for (var i = 0; i < Draws; i++)
        {
            new KeyedRandom(11).Stream((ulong)i, 0).Dirichlet(shapes, shares);
            Assert.InRange(shares.Sum(), 1 - 1e-15, 1 + 1e-15);
            Assert.All(shares, share => Assert.InRange(share, 0, 1));
            for (var j = 0; j < 4; j++)
            {
                means[j] += shares[j] / Draws;
            }
        }

        // Variance m (1 - m) / 11 of a share of mean m.
        for (var j = 0; j < 4; j++)
        {
            var mean = shapes[j] / 10;
            var error = 5 * Math.Sqrt(mean * (1 - mean) / 11 / Draws);
            Assert.InRange(means[j], mean - error, mean + error);
        }
    }

    [Fact]
    public void Tiny_Shapes_Still_Share_Out_The_Whole()
    {
        var shares = new double[3];
        for (var i = 0; i < 200; i++)
        {
            new KeyedRandom(12).Stream((ulong)i, 0).Dirichlet([1e-4, 1e-4, 1e-4], shares);
            Assert.InRange(shares.Sum(), 1 - 1e-15, 1 + 1e-15);
        }
    }

    [Fact]
    public void Misuse_Is_Refused()
    {
        var stream = new KeyedRandom(1).Stream(0, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.Gamma(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.Gamma(double.NaN));
        Assert.Throws<ArgumentException>(() => stream.Dirichlet([1, 2], new double[1]));
        Assert.Throws<ArgumentException>(() => stream.Dirichlet([], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KeyedRandom(1).Below(0, 0));
    }
}
