namespace Pilkada.Tests;

public sealed class RoundingTests
{
    // Value, floor, ceiling, half up, half even.
    [Theory]
    [InlineData("0", 0, 0, 0, 0)]
    [InlineData("7", 7, 7, 7, 7)]
    [InlineData("-7", -7, -7, -7, -7)]
    [InlineData("1/3", 0, 1, 0, 0)]
    [InlineData("1/2", 0, 1, 1, 0)]
    [InlineData("2/3", 0, 1, 1, 1)]
    [InlineData("3/2", 1, 2, 2, 2)]
    [InlineData("5/2", 2, 3, 3, 2)]
    [InlineData("7/2", 3, 4, 4, 4)]
    [InlineData("21/10", 2, 3, 2, 2)]
    [InlineData("27/10", 2, 3, 3, 3)]
    [InlineData("-1/3", -1, 0, 0, 0)]
    [InlineData("-1/2", -1, 0, -1, 0)]
    [InlineData("-2/3", -1, 0, -1, -1)]
    [InlineData("-3/2", -2, -1, -2, -2)]
    [InlineData("-5/2", -3, -2, -3, -2)]
    [InlineData("-7/2", -4, -3, -4, -4)]
    [InlineData("-21/10", -3, -2, -2, -2)]
    [InlineData("-27/10", -3, -2, -3, -3)]
    [InlineData("14000/3", 4666, 4667, 4667, 4667)]
    public void Rounding_Table(string value, int floor, int ceiling, int halfUp, int halfEven)
    {
        var fraction = Fraction.Parse(value);
        Assert.Equal(floor, fraction.Round(Rounding.Floor));
        Assert.Equal(ceiling, fraction.Round(Rounding.Ceiling));
        Assert.Equal(halfUp, fraction.Round(Rounding.HalfUp));
        Assert.Equal(halfEven, fraction.Round(Rounding.HalfEven));
    }

    [Fact]
    public void Round_Differs_By_Less_Than_One() =>
        Laws.Check(
            Generators.Fractions(),
            Generators.Roundings(),
            (value, rounding) =>
            {
                var difference = Fraction.FromInteger(value.Round(rounding)) - value;
                Assert.InRange(difference, -Fraction.One, Fraction.One);
                Assert.NotEqual(Fraction.One, difference);
                Assert.NotEqual(-Fraction.One, difference);
            }
        );

    [Fact]
    public void Rounding_Agrees_With_Brute_Force()
    {
        for (var numerator = -60; numerator <= 60; numerator++)
        {
            for (var denominator = 1; denominator <= 12; denominator++)
            {
                var value = Fraction.Of(numerator, denominator);
                foreach (var rounding in Enum.GetValues<Rounding>())
                {
                    Assert.Equal(BruteForce.Round(value, rounding), value.Round(rounding));
                }
            }
        }
    }

    [Fact]
    public void Rounding_Keeps_Order() =>
        Laws.Check(
            Generators.Fractions(),
            Generators.Fractions(),
            Generators.Roundings(),
            (a, b, rounding) =>
            {
                if (a <= b)
                {
                    Assert.True(a.Round(rounding) <= b.Round(rounding));
                }
            }
        );

    [Fact]
    public void Floor_And_Ceiling_Mirror_Each_Other_And_Halves_Mirror_Themselves() =>
        Laws.Check(
            Generators.Fractions(),
            value =>
            {
                Assert.Equal(-value.Round(Rounding.Floor), (-value).Round(Rounding.Ceiling));
                Assert.Equal(-value.Round(Rounding.HalfUp), (-value).Round(Rounding.HalfUp));
                Assert.Equal(-value.Round(Rounding.HalfEven), (-value).Round(Rounding.HalfEven));
            }
        );

    [Fact]
    public void An_Undefined_Rounding_Is_Refused_For_Whole_And_Other_Values()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.One.Round((Rounding)4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.Of(1, 2).Round((Rounding)(-1)));
    }
}
