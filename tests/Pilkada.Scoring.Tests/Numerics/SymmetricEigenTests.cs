using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class SymmetricEigenTests
{
    private static FsCheck.Gen<double[]> Matrices() =>
        Gen.Choose(1, 8)
            .SelectMany(size =>
                Doubles
                    .Lists(
                        Gen.OneOf(Gen.Choose(-3, 3).Select(i => (double)i), Doubles.Unit().Select(u => (u * 10) - 5)),
                        size * size,
                        size * size
                    )
                    .Select(a =>
                    {
                        for (var i = 0; i < size; i++)
                        {
                            for (var j = 0; j < i; j++)
                            {
                                a[(i * size) + j] = a[(j * size) + i];
                            }
                        }

                        return a;
                    })
            );

    [Fact]
    public void Values_And_Vectors_Put_The_Matrix_Together_Again() =>
        Laws.Check(
            Matrices(),
            matrix =>
            {
                var size = (int)Math.Sqrt(matrix.Length);
                var eigen = SymmetricEigen.Of(matrix, size);
                var tolerance = 1e-13 * size * Math.Max(1, matrix.Max(Math.Abs));
                for (var i = 0; i < size; i++)
                {
                    for (var j = 0; j < size; j++)
                    {
                        double sum = 0,
                            product = 0;
                        for (var k = 0; k < size; k++)
                        {
                            sum += eigen.Values[k] * eigen.Vector(k)[i] * eigen.Vector(k)[j];
                            product += eigen.Vector(i)[k] * eigen.Vector(j)[k];
                        }

                        Assert.InRange(sum - matrix[(i * size) + j], -tolerance, tolerance);
                        Assert.InRange(product - (i == j ? 1 : 0), -1e-13 * size, 1e-13 * size);
                    }
                }

                Assert.Equal(eigen.Values.OrderDescending(), eigen.Values);
                for (var k = 0; k < size; k++)
                {
                    var vector = eigen.Vector(k).ToArray();
                    Assert.True(vector.MaxBy(Math.Abs) > 0);
                }
            }
        );

    [Fact]
    public void The_Trace_Is_The_Sum_Of_The_Values() =>
        Laws.Check(
            Matrices(),
            matrix =>
            {
                var size = (int)Math.Sqrt(matrix.Length);
                var trace = Enumerable.Range(0, size).Sum(i => matrix[(i * size) + i]);
                Assert.Equal(trace, SymmetricEigen.Of(matrix, size).Values.Sum(), 1e-11);
            }
        );

    // By hand: {2, 1; 1, 2} has 3 and 1; the chain {2, -1, 0; -1, 2, -1; 0, -1, 2} has 2 + sqrt 2, 2, 2 - sqrt 2.
    [Fact]
    public void Matrices_Solved_By_Hand_Are_Met()
    {
        var pair = SymmetricEigen.Of([2, 1, 1, 2], 2);
        Assert.Equal([3.0, 1.0], pair.Values.ToArray());
        Assert.Equal(Math.Sqrt(0.5), pair.Vector(0)[1], 1e-15);
        Assert.Equal(-pair.Vector(1)[0], pair.Vector(1)[1], 1e-15);

        var chain = SymmetricEigen.Of([2, -1, 0, -1, 2, -1, 0, -1, 2], 3);
        Assert.Equal(2 + Math.Sqrt(2), chain.Values[0], 1e-14);
        Assert.Equal(2, chain.Values[1], 1e-14);
        Assert.Equal(2 - Math.Sqrt(2), chain.Values[2], 1e-14);
        Assert.Equal(0.5, Math.Abs(chain.Vector(0)[0]), 1e-14);
        Assert.Equal(Math.Sqrt(0.5), Math.Abs(chain.Vector(0)[1]), 1e-14);
    }

    // The Hilbert matrix of order 4: its largest and smallest value, from the roots of its characteristic polynomial
    // 6048000 x^4 - 10137600 x^3 + 1603680 x^2 - 10496 x + 1.
    [Fact]
    public void The_Values_Of_A_Nearly_Singular_Matrix_Solve_Its_Polynomial()
    {
        var hilbert = new double[16];
        for (var i = 0; i < 16; i++)
        {
            hilbert[i] = 1.0 / ((i / 4) + (i % 4) + 1);
        }

        var values = SymmetricEigen.Of(hilbert, 4).Values;
        foreach (var x in values)
        {
            var polynomial = (((((((6048000 * x) - 10137600) * x) + 1603680) * x) - 10496) * x) + 1;
            Assert.InRange(polynomial, -1e-6, 1e-6);
        }

        Assert.Equal(1.0 / 6048000, values[0] * values[1] * values[2] * values[3], 1e-17);
    }

    [Fact]
    public void Rows_In_Another_Order_Have_The_Same_Values() =>
        Laws.Check(
            Matrices(),
            matrix =>
            {
                var size = (int)Math.Sqrt(matrix.Length);
                var reversed = SymmetricEigen.Of(matrix.Reverse().ToArray(), size);
                var values = SymmetricEigen.Of(matrix, size).Values;
                for (var i = 0; i < size; i++)
                {
                    Assert.Equal(values[i], reversed.Values[i], 1e-11);
                }
            }
        );

    [Fact]
    public void Misuse_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => SymmetricEigen.Of([1, 2, 3, 4], 2));
        Assert.Throws<ArgumentException>(() => SymmetricEigen.Of([1, double.NaN, double.NaN, 4], 2));
        Assert.Throws<ArgumentException>(() => SymmetricEigen.Of([1, 2, 3], 2));
        Assert.Throws<ArgumentException>(() => SymmetricEigen.Of([], 0));
    }
}
