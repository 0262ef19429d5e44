using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class ImpliedStrengthTests
{
    private const int Most = 3_000;

    public static TheoryData<string> SomeShares => ["1/6", "1/5", "1/4", "1/3", "2/5", "1/2", "2/3", "3/4", "5/7", "99/100", "1"];

    // Brute force: all strengths up to some thousands, sorted by the deployment that they give.
    [Theory]
    [MemberData(nameof(SomeShares))]
    public void It_Agrees_With_Trying_Every_Strength(string text)
    {
        var share = Fraction.Parse(text);
        foreach (var rounding in Enum.GetValues<Rounding>())
        {
            var byDeployment = Enumerable
                .Range(0, Most + 1)
                .GroupBy(s => (long)(share * s).Round(rounding), s => (BigInteger)s)
                .ToDictionary(g => g.Key, g => g.ToArray());

            // The last group may go on beyond the strengths tried.
            foreach (var (deployed, strengths) in byDeployment.Where(g => g.Key < byDeployment.Keys.Max()))
            {
                var result = ImpliedStrength.Of(deployed, share, rounding);
                Assert.Equal(strengths[0], result.Smallest);
                Assert.Equal(strengths[^1], result.Largest);
                Assert.Equal(strengths.Length, (int)(result.Largest - result.Smallest) + 1);
            }
        }
    }

    [Fact]
    public void Both_Ends_Give_The_Deployment_And_Their_Neighbours_Do_Not() =>
        Laws.Check(
            Generators.Counts(),
            Generators.Shares(),
            Generators.Roundings(),
            (deployed, share, rounding) =>
            {
                var result = ImpliedStrength.Of(deployed, share, rounding);
                BigInteger Give(BigInteger strength) => (Fraction.FromInteger(strength) * share).Round(rounding);
                Assert.True(result.Smallest <= result.Largest);
                Assert.Equal(deployed, Give(result.Smallest));
                Assert.Equal(deployed, Give(result.Largest));
                Assert.True(Give(result.Largest + 1) > deployed);
                Assert.True(result.Smallest.IsZero || Give(result.Smallest - 1) < deployed);
                Assert.Equal((Fraction)deployed, result.Exact * share);
            }
        );

    [Fact]
    public void Every_Step_Recomputes() =>
        Laws.Check(
            Generators.Counts(),
            Generators.Shares(),
            Generators.Roundings(),
            (deployed, share, rounding) =>
            {
                var result = ImpliedStrength.Of(deployed, share, rounding);
                Recomputes(result.Explanation);
                Recomputes(result.LargestExplanation);
                Recomputes(result.ExactExplanation);
                Assert.Equal(Quantity.Of(result.Smallest), result.Explanation.Value);
                Assert.Equal(Quantity.Of(result.Largest), result.LargestExplanation.Value);
                Assert.Equal(Quantity.Of(result.Exact), result.ExactExplanation.Value);
            }
        );

    [Fact]
    public void The_Certificates_Refuse_Any_Other_Strength() =>
        Laws.Check(
            Generators.Counts(),
            Generators.Shares(),
            Generators.Roundings(),
            (deployed, share, rounding) =>
            {
                var result = ImpliedStrength.Of(deployed, share, rounding);
                foreach (var step in new[] { result.Explanation, result.LargestExplanation })
                {
                    Assert.True(step.Certificate!.Verify(step.Value, step.Operands));
                    Assert.False(step.Certificate.Verify(Quantity.Of(step.Value.Number + 1), step.Operands));
                    Assert.False(step.Certificate.Verify(Quantity.Of(step.Value.Number - 1), step.Operands));
                }
            }
        );

    [Fact]
    public void West_Java_2014_Used_Some_Rounding()
    {
        var down = ImpliedStrength.Of(20_105, Fraction.Of(2, 3), Rounding.Floor);
        Assert.Equal("60315/2", down.Exact.ToString());
        Assert.Equal((30_158, 30_158), (down.Smallest, down.Largest));
        Assert.Equal((20_105, Fraction.Of(2, 3), Rounding.Floor), (down.Deployed, down.Share, down.Rounding));
        var up = ImpliedStrength.Of(20_105, Fraction.Of(2, 3), Rounding.Ceiling);
        Assert.Equal((30_157, 30_157), (up.Smallest, up.Largest));
        Assert.Equal("PLK-PER-007", up.Explanation.Rule.ToString());
    }

    [Fact]
    public void Nobody_Deployed_May_Be_Nobody_Or_Too_Few_To_Count()
    {
        Assert.Equal((0, 1), Ends(Rounding.Floor));
        Assert.Equal((0, 0), Ends(Rounding.Ceiling));
        Assert.Equal((0, 0), Ends(Rounding.HalfUp));
        Assert.Equal((0, 1), Ends(Rounding.HalfEven));

        static (BigInteger, BigInteger) Ends(Rounding rounding)
        {
            var result = ImpliedStrength.Of(0, Fraction.Of(1, 2), rounding);
            return (result.Smallest, result.Largest);
        }
    }

    [Fact]
    public void Negative_Deployments_Impossible_Shares_And_Undefined_Roundings_Are_Refused()
    {
        var half = Fraction.Of(1, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => ImpliedStrength.Of(-1, half, Rounding.Floor));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImpliedStrength.Of(1, Fraction.Zero, Rounding.Floor));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImpliedStrength.Of(1, -half, Rounding.Floor));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImpliedStrength.Of(1, Fraction.Of(101, 100), Rounding.Floor));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImpliedStrength.Of(1, half, (Rounding)7));
    }
}
