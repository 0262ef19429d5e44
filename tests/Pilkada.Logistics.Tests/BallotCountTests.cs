using System.Numerics;
using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class BallotCountTests
{
    [Fact]
    public void The_Reserve_Is_The_Least_Whole_Number_Not_Below_The_Share() =>
        Laws.Check(
            Gen.Choose(0, 1_000),
            Generators.SharesWithZero(),
            (voters, share) =>
            {
                var count = BallotCount.Of(Expect.Leaf(voters, Unit.Voters), Expect.Share(share));
                var exact = share * Fraction.FromInteger(voters);
                Assert.True(count.Reserve.Number >= exact && count.Reserve.Number < exact + Fraction.One);
                Assert.True(count.Reserve.Number.IsInteger);
                Assert.Equal(count.Reserve.Number + voters, count.Total.Number);
                Assert.Equal(count.Total, count.Explanation.Value);
                Expect.Recomputes(count.Explanation);
            }
        );

    [Fact]
    public void A_Whole_Reserve_Is_Not_Raised() =>
        Laws.Check(Gen.Choose(0, 500), k => Assert.Equal(Expect.Number(k), BallotCount.Of(40L * k).Reserve));

    [Fact]
    public void More_Voters_Never_Get_Fewer_Ballots() =>
        Laws.Check(
            Gen.Choose(0, 1_000),
            voters => Assert.True(BallotCount.Of(voters).Total.Number < BallotCount.Of(voters + 1L).Total.Number)
        );

    [Fact]
    public void Numbers_Beyond_32_Bits_Are_Counted_The_Same_Way() =>
        Laws.Check(
            Generators.Counts(),
            Generators.Fractions().Where(f => f.Sign >= 0 && f <= Fraction.One),
            (voters, share) =>
                Assert.Equal(
                    (Fraction.FromInteger(voters) * share).Round(Rounding.Ceiling),
                    BallotCount.Of(Expect.Leaf(voters, Unit.Voters), Expect.Share(share)).Reserve.Number.Numerator
                )
        );

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MaxValue + 1L)]
    [InlineData(long.MaxValue)]
    public void The_Quick_Way_Ends_Where_It_Would_Overflow(long voters) =>
        Assert.Equal((new BigInteger(voters) + 39) / 40, BallotCount.Of(voters).Reserve.Number.Numerator);

    [Fact]
    public void The_Law_Sets_One_Fortieth_And_Cites_Its_Article()
    {
        Assert.Equal(Expect.Law, BallotCount.LawShare.Value.Number);
        Assert.Equal("uu-8-2015#Pasal 87 ayat (4)", BallotCount.LawShare.Evidence!.First.ToString());
        Assert.Equal(Expect.Number(440), BallotCount.Of(429).Total);
        Assert.Equal("PLK-LOG-001", BallotCount.Of(429).Explanation.Rule.ToString());
    }

    [Fact]
    public void Unknown_Voters_Leave_The_Ballots_Unknown()
    {
        var count = BallotCount.Of(null);
        Assert.True(count.Total.IsUnknown && count.Reserve.IsUnknown && count.Explanation.Value.IsUnknown);
        Expect.Recomputes(count.Explanation);
    }

    [Fact]
    public void What_Is_No_Count_And_No_Share_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => BallotCount.Of(-1));
        Assert.Throws<ArgumentNullException>(() => BallotCount.Of((Explanation)null!));
        var half = Explanation.Entered(LocalText.Same("x"), Quantity.Of(Fraction.Of(1, 2)), Unit.Voters);
        Assert.Throws<ArgumentException>(() => BallotCount.Of(half));
        Assert.Throws<ArgumentException>(() => BallotCount.Of(Expect.Leaf(1), Expect.Share(Fraction.Of(-1, 40))));
        Assert.Throws<ArgumentException>(() => BallotCount.Of(Expect.Leaf(1), Expect.Share(Fraction.Of(41, 40))));
        Assert.Throws<ArgumentException>(() => BallotCount.Of(Expect.Leaf(1), Expect.Leaf(1)));
        Assert.Equal(Expect.Number(2), BallotCount.Of(Expect.Leaf(1), Expect.Share(Fraction.One)).Total);
    }
}
