using FsCheck;
using FsCheck.Fluent;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class MinimumComparisonTests
{
    private static Gen<(long Deployed, long Strength)> Pairs => from d in Generators.Counts() from s in Generators.Counts() select (d, s);

    [Fact]
    public void It_Holds_Exactly_From_The_Minimum_On() =>
        Laws.Check(
            Generators.Counts(),
            Generators.SharesWithZero(),
            Generators.Roundings(),
            (strength, share, rounding) =>
            {
                var minimum = (long)StrengthShare.Of(Officers(strength), Share(share), rounding).Whole.Number.Numerator;
                Assert.True(MinimumComparison.Of(Officers(minimum), Officers(strength), Share(share), rounding).Holds.Truth);
                if (minimum > 0)
                {
                    var short1 = MinimumComparison.Of(Officers(minimum - 1), Officers(strength), Share(share), rounding);
                    Assert.False(short1.Holds.Truth);
                    Assert.Equal(Quantity.Of(minimum), short1.Minimum);
                }
            }
        );

    [Fact]
    public void Rounded_Up_It_Agrees_With_The_Exact_Fraction() =>
        Laws.Check(
            Pairs,
            Generators.SharesWithZero(),
            (pair, share) =>
            {
                var result = MinimumComparison.Of(Officers(pair.Deployed), Officers(pair.Strength), Share(share));
                Assert.Equal(pair.Deployed >= share * pair.Strength, result.Holds.Truth);
            }
        );

    [Fact]
    public void More_Deployed_Never_Fails_What_Held() =>
        Laws.Check(
            Pairs,
            Generators.SharesWithZero(),
            Generators.Roundings(),
            (pair, share, rounding) =>
            {
                var more = pair.Deployed == long.MaxValue ? pair.Deployed : pair.Deployed + 1;
                bool Holds(long deployed) =>
                    MinimumComparison.Of(Officers(deployed), Officers(pair.Strength), Share(share), rounding).Holds.Truth;
                Assert.True(!Holds(pair.Deployed) || Holds(more));
            }
        );

    [Fact]
    public void The_Actual_Share_Times_The_Strength_Is_The_Deployment() =>
        Laws.Check(
            Pairs,
            pair =>
            {
                var result = MinimumComparison.Of(Officers(pair.Deployed), Officers(pair.Strength), Share("2/3"));
                Assert.Equal(pair.Strength == 0, result.ActualShare.IsUnknown);
                if (pair.Strength > 0)
                {
                    Assert.Equal((Fraction)pair.Deployed, result.ActualShare.Number * pair.Strength);
                }

                Assert.Equal(result.ActualShare, result.ActualShareExplanation.Value);
                Recomputes(result.ActualShareExplanation);
            }
        );

    [Fact]
    public void Unknown_In_Is_Unknown_Out() =>
        Laws.Check(
            (from d in Generators.CountsOrUnknown() from s in Generators.CountsOrUnknown() select (d, s)),
            Generators.SharesOrUnknown(),
            Generators.Roundings(),
            (pair, share, rounding) =>
            {
                var result = MinimumComparison.Of(Officers(pair.d), Officers(pair.s), Share(share), rounding);
                Assert.Equal(pair.s is null || share is null, result.Minimum.IsUnknown);
                Assert.Equal(pair.d is null || pair.s is null || share is null, result.Holds.IsUnknown);
                Assert.Equal(pair.d is null || pair.s is null or 0, result.ActualShare.IsUnknown);
                Assert.Equal(result.Holds, result.Explanation.Value);
                Assert.Equal(result.Minimum, result.MinimumExplanation.Value);
                Recomputes(result.Explanation);
            }
        );

    [Fact]
    public void A_Strength_Of_Zero_Has_No_Actual_Share()
    {
        var result = MinimumComparison.Of(Officers(3), Officers(0), Share("2/3"));
        Unknown(result.ActualShare);
        Assert.True(result.Holds.Truth);
    }

    [Fact]
    public void The_Inputs_Are_Kept()
    {
        var (deployed, strength, share) = (Officers(1), Officers(2), Share("1/2"));
        var result = MinimumComparison.Of(deployed, strength, share, Rounding.Floor);
        Assert.Same(deployed, result.Deployed);
        Assert.Same(strength, result.Strength);
        Assert.Same(share, result.Share);
        Assert.Equal(Rounding.Floor, result.Rounding);
        Assert.Equal("PLK-PER-006", result.Explanation.Rule.ToString());
    }

    [Fact]
    public void What_Cannot_Be_Compared_Is_Refused()
    {
        var persons = Explanation.Entered(LocalText.Same("n"), Quantity.Of(10), Unit.Persons);
        Assert.Throws<ArgumentException>(() => MinimumComparison.Of(persons, Officers(10), Share("1/2")));
        Assert.Throws<ArgumentException>(() => MinimumComparison.Of(Share("1/2"), Officers(10), Share("1/2")));
        Assert.Throws<ArgumentException>(() => MinimumComparison.Of(Officers(10), Officers(10), Officers(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MinimumComparison.Of(Officers(1), Officers(1), Share("1/2"), (Rounding)9));
        Assert.Throws<ArgumentNullException>(() => MinimumComparison.Of(null!, Officers(1), Share("1/2")));
    }
}
