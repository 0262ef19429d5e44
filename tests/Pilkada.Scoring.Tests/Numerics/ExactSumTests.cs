using System.Numerics;
using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class ExactSumTests
{
    private static BigInteger Truth(IEnumerable<double> terms) =>
        terms.Where(t => !double.IsNaN(t)).Aggregate(BigInteger.Zero, (sum, t) => sum + BigDouble.Units(t));

    private static ExactSum Of(params ReadOnlySpan<double> terms)
    {
        var sum = new ExactSum();
        sum.Add(terms);
        return sum;
    }

    private static byte[] Bytes(ExactSum sum)
    {
        var bytes = new byte[ExactSum.ByteCount];
        sum.Write(bytes);
        return bytes;
    }

    // Terms of one magnitude, of a few and of all take different roads through a block.
    private static FsCheck.Gen<double[]> Terms() =>
        Gen.Choose(0, 3)
            .SelectMany(kind =>
                kind switch
                {
                    0 => Doubles.Lists(Doubles.FiniteOrMissing(), 0, 300),
                    1 => Doubles.Lists(Doubles.Plain(), 0, 3000),
                    2 => Doubles.Lists(Doubles.Unit().Select(u => u - 0.5), 0, 3000),
                    _ => Doubles.Lists(Doubles.Plain().Select(x => x * x * x * x), 60, 2200),
                }
            );

    [Fact]
    public void The_Sum_Is_Exact_And_Rounded_Once() =>
        Laws.Check(
            Terms(),
            terms =>
            {
                var sum = Of(terms);
                Assert.Equal(Truth(terms), sum.ToInteger());
                Assert.True(BigDouble.IsNearest(sum.Round(), Truth(terms), 1));
                Assert.Equal(terms.Count(double.IsNaN), sum.Missing);
                Assert.Equal(terms.Length - sum.Missing, sum.Count);
            }
        );

    [Fact]
    public void A_Quotient_Is_Rounded_Once() =>
        Laws.Check(
            Doubles.Lists(Doubles.Finite(), 1, 5),
            Gen.Choose(1, int.MaxValue),
            (terms, divisor) =>
                Assert.True(BigDouble.IsNearest(Of(terms).Quotient(divisor), Truth(terms), divisor), $"{Of(terms).Quotient(divisor):R}")
        );

    [Fact]
    public void Blocks_And_Single_Terms_Are_The_Same_Sum() =>
        Laws.Check(
            Terms(),
            terms =>
            {
                var single = new ExactSum();
                foreach (var term in terms)
                {
                    single.Add(term);
                }

                Assert.Equal(single, Of(terms));
                Assert.Equal(Bytes(single), Bytes(Of(terms)));
            }
        );

    [Fact]
    public void Order_And_Splits_Change_Nothing() =>
        Laws.Check(
            Terms(),
            Gen.Choose(0, 3000),
            (terms, cut) =>
            {
                cut = Math.Min(cut, terms.Length);
                var reversed = terms.Reverse().ToArray();
                var merged = Of(terms.AsSpan(cut));
                merged.Merge(Of(terms.AsSpan(0, cut)));
                Assert.Equal(Bytes(Of(terms)), Bytes(Of(reversed)));
                Assert.Equal(Bytes(Of(terms)), Bytes(merged));
                Assert.Equal(Of(terms).GetHashCode(), merged.GetHashCode());
            }
        );

    [Fact]
    public void A_Written_State_Reads_Back_And_Goes_On() =>
        Laws.Check(
            Terms(),
            Terms(),
            (before, after) =>
            {
                var read = ExactSum.Read(Bytes(Of(before)));
                Assert.Equal(Of(before), read);
                read.Add(after);
                Assert.Equal(Of([.. before, .. after]), read);
            }
        );

    [Fact]
    public void A_Sum_And_Its_Negation_Cancel() =>
        Laws.Check(
            Terms(),
            terms =>
            {
                var sum = Of([.. terms, .. terms.Select(t => -t)]);
                Assert.True(sum.IsZero);
                Assert.Equal(0L, BitConverter.DoubleToInt64Bits(sum.Round()));
            }
        );

    [Fact]
    public void Large_Terms_Do_Not_Hide_Small_Ones()
    {
        Assert.Equal(1, Of(1e308, 1, -1e308).Round());
        Assert.Equal(double.Epsilon, Of(double.MaxValue, double.Epsilon, -double.MaxValue).Round());
        Assert.Equal(double.MaxValue, Of(double.MaxValue, double.MaxValue, -double.MaxValue).Round());
        Assert.Equal(double.PositiveInfinity, Of(double.MaxValue, double.MaxValue).Round());
        Assert.Equal(double.NegativeInfinity, Of(-double.MaxValue, -double.MaxValue).Round());
        Assert.Equal(double.PositiveInfinity, Of(double.MaxValue, double.MaxValue, Math.ScaleB(1.5, 971)).Round());
        Assert.Equal(double.MaxValue, Of(double.MaxValue, double.MaxValue).Quotient(2));
    }

    [Fact]
    public void Half_Way_Goes_To_The_Even_Neighbour()
    {
        Assert.Equal(1, Of(1, 1.1102230246251565E-16).Round());
        Assert.Equal(Math.BitIncrement(1), Of(1, 1.1102230246251565E-16, double.Epsilon).Round());
        Assert.Equal(1 + (2 * 2.220446049250313E-16), Of(Math.BitIncrement(1), 1.1102230246251565E-16).Round());
        Assert.Equal(0, Of(double.Epsilon).Quotient(2));
        Assert.Equal(2 * double.Epsilon, Of(3 * double.Epsilon).Quotient(2));
    }

    [Fact]
    public void Many_Terms_Of_One_Sign_Do_Not_Overflow_A_Limb()
    {
        // Every place of the significand within a limb, all its bits set.
        for (var exponent = 1; exponent <= 32; exponent++)
        {
            var term = Math.BitDecrement(Math.ScaleB(1, exponent));
            var sum = new ExactSum();
            for (var i = 0; i < 5000; i++)
            {
                sum.Add(term);
            }

            Assert.Equal(5000 * BigDouble.Units(term), sum.ToInteger());
            Assert.Equal(term, sum.Quotient(5000));
        }
    }

    [Fact]
    public void Negative_Zero_Becomes_Zero() => Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Of(-0.0, -0.0).Round()));

    [Fact]
    public void A_Cleared_Sum_Is_A_New_One()
    {
        var sum = Of(1, 2, double.NaN);
        sum.Clear();
        Assert.Equal(new ExactSum(), sum);
    }

    [Fact]
    public void Infinity_Is_Refused()
    {
        var block = new double[500];
        block[77] = double.NegativeInfinity;
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExactSum().Add(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExactSum().Add(block));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExactSum().Quotient(0));
    }

    [Fact]
    public void Bytes_That_Are_No_Sum_Are_Refused()
    {
        Assert.Throws<FormatException>(() => ExactSum.Read(new byte[ExactSum.ByteCount - 1]));
        var negative = new byte[ExactSum.ByteCount];
        negative[7] = 0x80;
        Assert.Throws<FormatException>(() => ExactSum.Read(negative));
        var large = new byte[ExactSum.ByteCount];
        large[^2] = 0x7F;
        Assert.Throws<FormatException>(() => ExactSum.Read(large));
    }
}
