using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Tests;

public sealed class FractionContract : ScalarContract<Fraction>
{
    private protected override Gen<Fraction> Values => Generators.Fractions();

    protected override string DefaultText => "0";

    protected override IEnumerable<string> Malformed =>
        [
            "1/0",
            "/",
            "1/",
            "/2",
            "1/-2",
            "+1",
            "--1",
            "-",
            "1.5",
            "1,5",
            "1/2/3",
            "1 /2",
            "0x1",
            "1e3",
            new string('1', 65),
            "1\0",
            "1/2\0",
        ];

    protected override bool EmptyParses => false;
}

public sealed class FractionTests
{
    [Fact]
    public void Fraction_Is_In_Lowest_Terms_With_A_Positive_Denominator() =>
        Laws.Check(
            Generators.Integers(),
            Generators.Integers().Where(d => !d.IsZero),
            (numerator, denominator) =>
            {
                var fraction = Fraction.Of(numerator, denominator);
                Assert.True(fraction.Denominator.Sign > 0);
                Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(fraction.Numerator, fraction.Denominator));
                Assert.Equal(numerator * fraction.Denominator, fraction.Numerator * denominator);
                Assert.Equal(numerator.Sign * denominator.Sign, fraction.Sign);
                Assert.Equal((numerator % denominator).IsZero, fraction.IsInteger);
            }
        );

    [Fact]
    public void Whole_Numbers_Are_Fractions_Over_One() =>
        Laws.Check(
            Generators.Integers(),
            value =>
            {
                var fraction = Fraction.FromInteger(value);
                Assert.Equal(Fraction.Of(value, 1), fraction);
                Assert.True(fraction.IsInteger);
                Assert.All(Enum.GetValues<Rounding>(), r => Assert.Equal(value, fraction.Round(r)));
            }
        );

    [Fact]
    public void Longs_Convert_Without_Loss()
    {
        foreach (var value in new[] { long.MinValue, -1, 0, 1, long.MaxValue })
        {
            Fraction fraction = value;
            Assert.Equal((BigInteger)value, fraction.Numerator);
        }
    }

    [Fact]
    public void Zero_And_One_Are_Neutral() =>
        Laws.Check(
            Generators.Fractions(),
            a =>
            {
                Assert.Equal(a, a + Fraction.Zero);
                Assert.Equal(a, a * Fraction.One);
                Assert.Equal(Fraction.Zero, a * Fraction.Zero);
                Assert.Equal(Fraction.Zero, a - a);
                Assert.Equal(a, -(-a));
                Assert.Equal(Fraction.Zero, a + -a);
            }
        );

    [Fact]
    public void Sum_Is_Commutative() => Laws.Check(Generators.Fractions(), Generators.Fractions(), (a, b) => Assert.Equal(a + b, b + a));

    [Fact]
    public void Sum_Is_Associative() =>
        Laws.Check(
            Generators.Fractions(),
            Generators.Fractions(),
            Generators.Fractions(),
            (a, b, c) => Assert.Equal(a + b + c, a + (b + c))
        );

    [Fact]
    public void Sum_Agrees_With_Cross_Multiplication() =>
        Laws.Check(
            Generators.SmallFractions(),
            Generators.SmallFractions(),
            (a, b) =>
            {
                // 60 is a common denominator of all small fractions.
                static BigInteger Sixtieths(Fraction f) => f.Numerator * (60 / f.Denominator);
                Assert.Equal(Sixtieths(a) + Sixtieths(b), Sixtieths(a + b));
                Assert.Equal(Sixtieths(a) - Sixtieths(b), Sixtieths(a - b));
                Assert.Equal(Sixtieths(a).CompareTo(Sixtieths(b)), a.CompareTo(b));
            }
        );

    [Fact]
    public void Difference_Undoes_Sum() => Laws.Check(Generators.Fractions(), Generators.Fractions(), (a, b) => Assert.Equal(a, a + b - b));

    [Fact]
    public void Product_Is_Commutative() =>
        Laws.Check(Generators.Fractions(), Generators.Fractions(), (a, b) => Assert.Equal(a * b, b * a));

    [Fact]
    public void Product_Distributes_Over_Sum() =>
        Laws.Check(
            Generators.Fractions(),
            Generators.Fractions(),
            Generators.Fractions(),
            (a, b, c) => Assert.Equal((a * b) + (a * c), a * (b + c))
        );

    [Fact]
    public void Quotient_Undoes_Product() =>
        Laws.Check(Generators.Fractions(), Generators.Fractions().Where(f => f.Sign != 0), (a, b) => Assert.Equal(a, a * b / b));

    [Fact]
    public void Zero_Divides_Nothing()
    {
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.Of(1, 0));
        Assert.Equal(Fraction.One, Fraction.Of(-1, -1));
    }

    [Fact]
    public void Order_Is_Kept_By_Sum_And_By_Positive_Product() =>
        Laws.Check(
            Generators.Fractions(),
            Generators.Fractions(),
            Generators.Fractions(),
            (a, b, c) =>
            {
                Assert.Equal(a < b, a + c < b + c);
                Assert.Equal(c.Sign > 0 ? a < b : c.Sign < 0 && a > b, a * c < b * c);
            }
        );

    [Fact]
    public void Text_Is_Read_In_Any_Terms_Up_To_64_Characters()
    {
        Assert.Equal(Fraction.Of(2, 3), Fraction.Parse("4/6"));
        Assert.Equal(Fraction.Zero, Fraction.Parse("-0/7"));
        Assert.Equal(Fraction.Of(-1, 2), Fraction.Parse("-1/2"));
        Assert.True(Fraction.TryParse(new string('9', 64), out var longest));
        Assert.Equal(BigInteger.Pow(10, 64) - 1, longest.Numerator);
        Assert.False(Fraction.TryParse(new string('9', 65), out _));
    }
}
