using FsCheck;
using FsCheck.Fluent;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class StrengthShareTests
{
    [Fact]
    public void The_Whole_Number_Is_The_Exact_Product_Rounded_Once() =>
        Laws.Check(
            Generators.Counts(),
            Generators.SharesWithZero(),
            Generators.Roundings(),
            (strength, share, rounding) =>
            {
                var result = StrengthShare.Of(Officers(strength), Share(share), rounding);
                Assert.Equal(Quantity.Of(share * strength), result.Exact);
                Assert.Equal(Quantity.Of((share * strength).Round(rounding)), result.Whole);
                Assert.Equal(rounding, result.Rounding);
                Assert.Equal(result.Whole, result.Explanation.Value);
                Recomputes(result.Explanation);
            }
        );

    [Fact]
    public void A_Share_Never_Exceeds_The_Strength() =>
        Laws.Check(
            Generators.Counts(),
            Generators.SharesWithZero(),
            Generators.Roundings(),
            (strength, share, rounding) =>
            {
                var whole = StrengthShare.Of(Officers(strength), Share(share), rounding).Whole.Number;
                Assert.InRange(whole, Fraction.Zero, strength);
            }
        );

    [Fact]
    public void More_Strength_Is_Never_A_Smaller_Share() =>
        Laws.Check(
            (from less in Generators.Counts() from more in Generators.Counts() select (less, more)),
            Generators.SharesWithZero(),
            Generators.Roundings(),
            (pair, share, rounding) =>
            {
                var (less, more) = (Math.Min(pair.less, pair.more), Math.Max(pair.less, pair.more));
                Assert.True(
                    StrengthShare.Of(Officers(less), Share(share), rounding).Whole.Number
                        <= StrengthShare.Of(Officers(more), Share(share), rounding).Whole.Number
                );
            }
        );

    [Fact]
    public void A_Larger_Share_Is_Never_Fewer_People() =>
        Laws.Check(
            Generators.Counts(),
            (from a in Generators.SharesWithZero() from b in Generators.SharesWithZero() select (a, b)),
            Generators.Roundings(),
            (strength, pair, rounding) =>
            {
                var (smaller, larger) = pair.a <= pair.b ? pair : (pair.b, pair.a);
                Assert.True(
                    StrengthShare.Of(Officers(strength), Share(smaller), rounding).Whole.Number
                        <= StrengthShare.Of(Officers(strength), Share(larger), rounding).Whole.Number
                );
            }
        );

    [Fact]
    public void Unknown_In_Is_Unknown_Out() =>
        Laws.Check(
            Generators.CountsOrUnknown(),
            Generators.SharesOrUnknown(),
            Generators.Roundings(),
            (strength, share, rounding) =>
            {
                var result = StrengthShare.Of(Officers(strength), Share(share), rounding);
                Assert.Equal(strength is null || share is null, result.Exact.IsUnknown);
                Assert.Equal(strength is null || share is null, result.Whole.IsUnknown);
                Recomputes(result.Explanation);
            }
        );

    [Fact]
    public void The_Reason_Of_An_Unknown_Strength_Reaches_The_Reader()
    {
        var whole = StrengthShare.Of(Officers(null), Share("2/3"), Rounding.Ceiling).Whole;
        Assert.Equal(Reason, whole.Reason);
        Unknown(whole);
    }

    [Fact]
    public void The_Default_Rounding_Is_The_Ceiling_So_That_A_Minimum_Is_Not_Undercut()
    {
        var result = StrengthShare.Of(Officers(1_906), Share("2/3"));
        Assert.Equal(Rounding.Ceiling, result.Rounding);
        Assert.Equal(Quantity.Of(1_271), result.Whole);
    }

    [Fact]
    public void The_Unit_Of_The_Strength_Is_Kept_And_The_Inputs_Are_The_Leaves()
    {
        var persons = Explanation.Entered(LocalText.Same("n"), Quantity.Of(10), Unit.Persons);
        var share = Share("1/2");
        var result = StrengthShare.Of(persons, share, Rounding.Floor);
        Assert.Equal(Unit.Persons, result.Explanation.Unit);
        Assert.Same(persons, result.Strength);
        Assert.Same(share, result.Share);
        Assert.Contains(persons, result.Explanation.Nodes());
        Assert.Contains(share, result.Explanation.Nodes());
        Assert.Equal("PLK-PER-004", result.Explanation.Rule.ToString());
    }

    [Fact]
    public void What_Is_Not_A_Count_Of_People_Is_Refused()
    {
        foreach (var value in new[] { Quantity.Of(-1), Quantity.Of(Fraction.Of(1, 2)), Quantity.Of(true), Quantity.Of("7") })
        {
            var strength = Explanation.Entered(LocalText.Same("n"), value, Unit.Officers);
            Assert.Equal("strength", Assert.Throws<ArgumentException>(() => StrengthShare.Of(strength, Share("1/2"))).ParamName);
        }

        foreach (var unit in Unit.All.Where(u => !u.Equals(Unit.Officers) && !u.Equals(Unit.Persons)))
        {
            var strength = Explanation.Entered(LocalText.Same("n"), Quantity.Of(7), unit);
            Assert.Throws<ArgumentException>(() => StrengthShare.Of(strength, Share("1/2")));
            Assert.Throws<ArgumentException>(() => StrengthShare.Of(Explanation.Unknown(LocalText.Same("n"), unit, Reason), Share("1/2")));
        }

        Assert.Equal(Quantity.Of(0), StrengthShare.Of(Officers(0), Share("1/2")).Whole);
    }

    [Fact]
    public void What_Is_Not_A_Share_Is_Refused()
    {
        foreach (var value in new[] { Quantity.Of(-1), Quantity.Of(Fraction.Of(4, 3)), Quantity.Of(true), Quantity.Of("1/2") })
        {
            var share = Explanation.Entered(LocalText.Same("f"), value, Unit.Share);
            Assert.Equal("share", Assert.Throws<ArgumentException>(() => StrengthShare.Of(Officers(7), share)).ParamName);
        }

        Assert.Throws<ArgumentException>(() =>
            StrengthShare.Of(Officers(7), Explanation.Entered(LocalText.Same("f"), Quantity.Of(1), Unit.Percent))
        );
        Assert.Equal(Quantity.Of(7), StrengthShare.Of(Officers(7), Share("1")).Whole);
        Assert.Equal(Quantity.Of(0), StrengthShare.Of(Officers(7), Share("0")).Whole);
    }

    [Fact]
    public void An_Undefined_Rounding_Or_Nothing_At_All_Is_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StrengthShare.Of(Officers(null), Share("1/2"), (Rounding)4));
        Assert.Throws<ArgumentNullException>(() => StrengthShare.Of(null!, Share("1/2")));
        Assert.Throws<ArgumentNullException>(() => StrengthShare.Of(Officers(7), null!));
    }
}
