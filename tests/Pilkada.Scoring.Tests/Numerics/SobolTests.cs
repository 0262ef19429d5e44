using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class SobolTests
{
    private static double[] Run(SobolDesign design, KeyedRandom random, Func<Func<int, double>, double> model) =>
        [.. Enumerable.Range(0, design.Runs).Select(run => model(factor => design.Value(random, run, factor)))];

    // T. Ishigami and T. Homma (1990), a = 7, b = 0.1, factors uniform on -pi .. pi.
    private static double Ishigami(Func<int, double> u)
    {
        double X(int factor) => Math.PI * ((2 * u(factor)) - 1);
        return Math.Sin(X(0)) + (7 * Math.Sin(X(1)) * Math.Sin(X(1))) + (0.1 * Math.Pow(X(2), 4) * Math.Sin(X(0)));
    }

    [Fact]
    public void The_Ishigami_Function_Has_Its_Analytic_Indices()
    {
        var design = new SobolDesign(16384, 3, 4);
        var outputs = Run(design, new KeyedRandom(888), Ishigami);
        var indices = SobolIndices.Of(outputs, design)!;
        double[] first = [0.313905, 0.442411, 0];
        double[] total = [0.557589, 0.442411, 0.243684];
        for (var k = 0; k < 3; k++)
        {
            Assert.InRange(indices.First[k] - first[k], -0.03, 0.03);
            Assert.InRange(indices.Total[k] - total[k], -0.02, 0.02);
        }

        // V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2.
        var variance = (49 / 8.0) + (0.1 * Math.Pow(Math.PI, 4) / 5) + (0.01 * Math.Pow(Math.PI, 8) / 18) + 0.5;
        Assert.InRange(indices.Variance / variance, 0.98, 1.02);

        var intervals = SobolIndices.Bootstrap(outputs, design, new KeyedRandom(4), 100, 0.99)!;
        Assert.Equal(100, intervals.Resamples);
        for (var k = 0; k < 3; k++)
        {
            Assert.InRange(first[k], intervals.First[k].Low, intervals.First[k].High);
            Assert.InRange(total[k], intervals.Total[k].Low, intervals.Total[k].High);
            Assert.InRange(indices.First[k], intervals.First[k].Low, intervals.First[k].High);
            Assert.InRange(indices.Total[k], intervals.Total[k].Low, intervals.Total[k].High);
        }
    }

    // An additive model: first and total order are c^2 / sum of c^2; a factor that is not used has exactly 0 (as in COINr's own tests).
    [Fact]
    public void An_Additive_Model_Has_No_Interactions_And_An_Idle_Factor_Has_Zero()
    {
        var design = new SobolDesign(8192, 3, 3);
        var indices = SobolIndices.Of(Run(design, new KeyedRandom(7), u => u(0) + (2 * u(1))), design)!;
        Assert.InRange(indices.First[0], 0.17, 0.23);
        Assert.InRange(indices.First[1], 0.75, 0.85);
        Assert.InRange(indices.Total[0], 0.18, 0.22);
        Assert.InRange(indices.Total[1], 0.77, 0.83);
        Assert.Equal(0, indices.First[2]);
        Assert.Equal(0, indices.Total[2]);
        var intervals = SobolIndices.Bootstrap(Run(design, new KeyedRandom(7), u => u(0)), design, new KeyedRandom(1), 10, 0.9)!;
        Assert.Equal((0, 0), intervals.First[2]);
    }

    // Factor j of row i at i * 16 + j in A and i * 16 + 8 + j in B, with 6 factors: a known workload.
    [Fact]
    public void The_Numbers_Come_From_The_Keys_Of_Rows_And_Factors() =>
        Laws.Check(
            Gen.Choose(0, (1024 * 8) - 1),
            Gen.Choose(0, 5),
            (run, factor) =>
            {
                var design = new SobolDesign(1024, 6, 8);
                var random = new KeyedRandom(888);
                Assert.Equal(8192, design.Runs);
                int row = run % 1024,
                    sample = run / 1024;
                var b = sample == 1 || sample - 2 == factor;
                Assert.Equal(random.Uniform((ulong)((row * 16) + (b ? 8 : 0) + factor)), design.Value(random, run, factor));
            }
        );

    [Fact]
    public void Indices_Do_Not_Depend_On_The_Unit_Of_The_Output() =>
        Laws.Check(
            Doubles.Lists(Doubles.Unit(), 40, 40),
            Gen.Choose(-60, 60),
            (outputs, exponent) =>
            {
                var design = new SobolDesign(10, 2, 2);
                var indices = SobolIndices.Of(outputs, design)!;
                var scaled = SobolIndices.Of([.. outputs.Select(o => Math.ScaleB(o, exponent))], design)!;
                Assert.Equal(indices.First.ToArray(), scaled.First.ToArray());
                Assert.Equal(indices.Total.ToArray(), scaled.Total.ToArray());
            }
        );

    [Fact]
    public void Intervals_Are_The_Same_Twice_And_Widen_With_The_Level()
    {
        var design = new SobolDesign(256, 3, 4);
        var outputs = Run(design, new KeyedRandom(1), Ishigami);
        var once = SobolIndices.Bootstrap(outputs, design, new KeyedRandom(2), 200, 0.9)!;
        Assert.Equal(once.First.ToArray(), SobolIndices.Bootstrap(outputs, design, new KeyedRandom(2), 200, 0.9)!.First.ToArray());
        var wide = SobolIndices.Bootstrap(outputs, design, new KeyedRandom(2), 200, 0.99)!;
        for (var k = 0; k < 3; k++)
        {
            Assert.True(wide.Total[k].Low <= once.Total[k].Low && once.Total[k].High <= wide.Total[k].High);
        }
    }

    [Fact]
    public void Outputs_That_Do_Not_Vary_Have_No_Indices()
    {
        var design = new SobolDesign(4, 2, 2);
        var constant = Enumerable.Repeat(5.0, design.Runs).ToArray();
        Assert.Null(SobolIndices.Of(constant, design));
        Assert.Null(SobolIndices.Bootstrap(constant, design, new KeyedRandom(1), 5, 0.9));
    }

    [Fact]
    public void Misuse_Is_Refused()
    {
        var design = new SobolDesign(4, 2, 2);
        Assert.Throws<ArgumentException>(() => SobolIndices.Of(new double[15], design));
        Assert.Throws<ArgumentException>(() => SobolIndices.Of(Enumerable.Repeat(double.NaN, 16).ToArray(), design));
        Assert.Throws<ArgumentOutOfRangeException>(() => SobolIndices.Bootstrap(new double[16], design, default, 0, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => SobolIndices.Bootstrap(new double[16], design, default, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => design.Value(default, 16, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => design.Value(default, 0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolDesign(4, 2, 1).Value(default, 0, 0));
    }
}
