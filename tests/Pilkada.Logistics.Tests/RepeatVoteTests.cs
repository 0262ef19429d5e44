using System.Numerics;
using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class RepeatVoteTests
{
    [Theory]
    [InlineData(ContestKind.Pilgub, AreaLevel.Provinsi)]
    [InlineData(ContestKind.Pilbup, AreaLevel.KabupatenKota)]
    [InlineData(ContestKind.Pilwalkot, AreaLevel.KabupatenKota)]
    public void The_Stock_Is_Kept_By_The_KPU_Of_The_Contest_And_Nowhere_Else(ContestKind contest, AreaLevel keeper)
    {
        Assert.Equal(keeper, RepeatVoteStock.Of(contest).KeptAt);
        Assert.Equal(Expect.Number(2_000), RepeatVoteStock.Of(contest).Here);
        foreach (var level in Enum.GetValues<AreaLevel>())
        {
            var stock = RepeatVoteStock.Of(contest, level);
            Assert.Equal(Expect.Number(level == keeper ? 2_000 : 0), stock.Here);
            Assert.Equal((contest, level), (stock.Contest, stock.Level));
            Expect.Recomputes(stock.Explanation);
        }

        Assert.True(RepeatVoteStock.Of(contest, keeper, Expect.Leaf(null)).Here.IsUnknown);
    }

    [Fact]
    public void The_Law_Sets_2000_For_Each_Contest()
    {
        Assert.Equal(Expect.Number(2_000), RepeatVoteStock.LawAmount.Value);
        Assert.Equal("uu-1-2015#Pasal 80 ayat (2)-(3)", RepeatVoteStock.LawAmount.Evidence!.First.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => RepeatVoteStock.Of((ContestKind)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => RepeatVoteStock.Of(ContestKind.Pilgub, (AreaLevel)9));
        Assert.Throws<ArgumentException>(() => RepeatVoteStock.Of(ContestKind.Pilgub, null, Expect.Leaf(-1)));
    }

    [Fact]
    public void What_The_Stock_Does_Not_Cover_Is_Printed_Anew() =>
        Laws.Check(
            Gen.Choose(1, 20_000),
            Gen.Choose(1, 40),
            Gen.Choose(0, 8_000),
            (voters, stations, stock) =>
            {
                var need = RepeatVoteNeed.Of(BallotBounds.Of(voters, stations), Expect.Leaf(stock, Unit.Ballots));
                var total = need.Ballots.Total!;
                Assert.Equal(BigInteger.Max(0, total.Certain - stock), (BigInteger)need.Least.Number.Numerator);
                Assert.Equal(BigInteger.Max(0, total.Possible - stock), (BigInteger)need.Most.Number.Numerator);
                Assert.Equal(
                    stock >= total.Possible ? true
                        : stock >= total.Certain ? null
                        : false,
                    need.IsEnough
                );
                Assert.Equal(need.IsEnough == false, need.Finding(Expect.Village) is not null);
                Expect.Recomputes(need.Explanation);
                Expect.Recomputes(need.MostExplanation);
                Assert.Equal(need.Least, need.Explanation.Value);
                Assert.Equal(need.Most, need.MostExplanation.Value);
            }
        );

    [Fact]
    public void Kabupaten_Serang_2025_Needs_A_Reprint()
    {
        var need = RepeatVoteNeed.Of(1_225_871, 2_355);
        Assert.Equal((Expect.Number(1_254_518), Expect.Number(1_256_813)), (need.Least, need.Most));
        var finding = need.Finding(AreaCode.Parse("36.04"))!;
        Assert.Equal(("PLK-LOG-F031", Severity.Warning), (finding.Kind.Code.ToString(), finding.Severity));
        Assert.Equal("2,355 2,000 1,254,518 1,256,813", string.Join(' ', finding.Arguments.Select(a => a.Value)));
    }

    [Fact]
    public void Unknown_Numbers_Leave_It_Open()
    {
        foreach (var need in (RepeatVoteNeed[])[RepeatVoteNeed.Of(null, 3), RepeatVoteNeed.Of(BallotBounds.Of(3, 3), Expect.Leaf(null))])
        {
            Assert.True(need.Least.IsUnknown && need.Most.IsUnknown && need.Explanation.Value.IsUnknown);
            Assert.Null(need.IsEnough);
            Assert.Null(need.Finding(Expect.Village));
            Expect.Recomputes(need.Explanation);
            Expect.Recomputes(need.MostExplanation);
        }

        // How many stations there are does not matter when the voters alone exceed the stock.
        var certain = RepeatVoteNeed.Of(10_000, null);
        Assert.Equal((Expect.Number(8_250), false), (certain.Least, certain.IsEnough!.Value));
        Assert.True(certain.Most.IsUnknown);
        Assert.NotNull(certain.Finding(Expect.Village));
        Assert.Null(RepeatVoteNeed.Of(3, null).IsEnough);
    }
}
