using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class AhpTests
{
    // T. L. Saaty, "Decision making with the analytic hierarchy process", Int. J. Services Sciences 1 (2008): which drink is
    // consumed more in the U.S.? Weights printed with three decimals, consistency ratio 0.022.
    [Fact]
    public void The_Published_Weights_Of_Drinks_Are_Met()
    {
        const double Half = 1.0 / 2;
        double[] judgements =
        [
            9,
            5,
            2,
            1,
            1,
            Half,
            1.0 / 3,
            1.0 / 9,
            1.0 / 9,
            1.0 / 9,
            1.0 / 9,
            1.0 / 3,
            1.0 / 4,
            1.0 / 3,
            1.0 / 9,
            Half,
            1,
            1.0 / 3,
            2,
            Half,
            1.0 / 3,
        ];
        var result = Ahp.Of(Ahp.Matrix(judgements, 7).AsSpan(), 7);
        double[] published = [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327];
        for (var i = 0; i < 7; i++)
        {
            Assert.InRange(result.Weights[i] - published[i], -0.0006, 0.0006);
        }

        Assert.InRange(result.ConsistencyRatio!.Value, 0.0215, 0.0225);
    }

    // By hand: for three things lambda = 1 + c + 1/c with c the cube root of a13 / (a12 a23), and the weights are the geometric means of the rows.
    [Fact]
    public void Three_Things_Have_The_Closed_Form() =>
        Laws.Check(
            Judgements(),
            Judgements(),
            Judgements(),
            (a, b, c) =>
            {
                var result = Ahp.Of(Ahp.Matrix([a, b, c], 3).AsSpan(), 3);
                var root = Math.Cbrt(b / (a * c));
                var lambda = 1 + root + (1 / root);
                Assert.Equal(lambda, result.LambdaMax, 1e-9);
                Assert.Equal(Math.Max(lambda - 3, 0) / 2 / 0.58, result.ConsistencyRatio!.Value, 1e-9);
                double[] means = [Math.Cbrt(a * b), Math.Cbrt(c / a), Math.Cbrt(1 / (b * c))];
                for (var i = 0; i < 3; i++)
                {
                    Assert.Equal(means[i] / means.Sum(), result.Weights[i], 1e-9);
                }
            }
        );

    [Fact]
    public void Consistent_Judgements_Give_Back_Their_Weights() =>
        Laws.Check(
            Doubles.Lists(Gen.Choose(1, 9).Select(i => (double)i), 1, 16),
            importance =>
            {
                var size = importance.Length;
                var matrix = new double[size * size];
                for (var i = 0; i < matrix.Length; i++)
                {
                    matrix[i] = importance[i / size] / importance[i % size];
                }

                var result = Ahp.Of(matrix, size);
                for (var i = 0; i < size; i++)
                {
                    Assert.Equal(importance[i] / importance.Sum(), result.Weights[i], 1e-14);
                }

                Assert.Equal(size, result.LambdaMax, 1e-12);
                Assert.InRange(result.ConsistencyIndex, 0, 1e-13);
                Assert.Equal(size <= 15, result.ConsistencyRatio is not null);
            }
        );

    [Fact]
    public void The_Weights_Are_An_Eigenvector() =>
        Laws.Check(
            Gen.Choose(3, 8).SelectMany(size => Doubles.Lists(Judgements(), size * (size - 1) / 2, size * (size - 1) / 2)),
            judgements =>
            {
                var size = (int)((1 + Math.Sqrt(1 + (8 * judgements.Length))) / 2);
                var matrix = Ahp.Matrix(judgements, size);
                var result = Ahp.Of(matrix.AsSpan(), size);
                Assert.True(result.LambdaMax > size - 1e-9);
                Assert.Equal(1, result.Weights.Sum(), 1e-14);
                for (var i = 0; i < size; i++)
                {
                    var row = Enumerable.Range(0, size).Sum(j => matrix[(i * size) + j] * result.Weights[j]);
                    Assert.Equal(result.LambdaMax * result.Weights[i], row, 1e-8);
                }
            }
        );

    [Fact]
    public void The_Random_Index_Covers_Fifteen_Rows()
    {
        Assert.Equal(15, Ahp.RandomIndex.Length);
        Assert.Equal(0.10, Ahp.SaatyLimit);
        Assert.Equal(0, Ahp.Of([1, 9, 1.0 / 9, 1], 2).ConsistencyRatio);
        Assert.Equal([1.0], Ahp.Of([1], 1).Weights.ToArray());
    }

    [Fact]
    public void Misuse_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => Ahp.Of([1, 2, 3, 1], 2));
        Assert.Throws<ArgumentException>(() => Ahp.Of([1, -2, -0.5, 1], 2));
        Assert.Throws<ArgumentException>(() => Ahp.Of([2, 1, 1, 1], 2));
        Assert.Throws<ArgumentException>(() => Ahp.Of([1, 1, 1], 2));
        Assert.Throws<ArgumentException>(() => Ahp.Of([1, double.PositiveInfinity, 0, 1], 2));
        Assert.Throws<ArgumentException>(() => Ahp.Matrix([1, 2], 3));
    }

    private static FsCheck.Gen<double> Judgements() =>
        Gen.Choose(1, 9).SelectMany(value => Gen.Elements(true, false).Select(more => more ? value : 1.0 / value));
}
