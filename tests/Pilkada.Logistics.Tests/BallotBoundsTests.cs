using System.Numerics;
using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class BallotBoundsTests
{
    private static BallotBounds Of(long? voters, long? stations, Fraction? share = null) =>
        BallotBounds.Of(Expect.Leaf(voters, Unit.Voters), Expect.Leaf(stations, Unit.Tps), Expect.Share(share ?? Expect.Law));

    [Fact]
    public void The_Sum_Over_Stations_Lies_Within_The_Bounds() =>
        Laws.Check(
            Gen.Choose(0, 600).ListOf(),
            Generators.SharesWithZero(),
            (voters, share) =>
            {
                var bounds = Of(voters.Sum(), Math.Max(1, voters.Count), share);
                var reserve = voters.Aggregate(
                    BigInteger.Zero,
                    (sum, v) => sum + (share * Fraction.FromInteger(v)).Round(Rounding.Ceiling)
                );
                Assert.InRange(reserve, bounds.Reserve!.Certain, bounds.Reserve.Possible);
                Assert.InRange(reserve + voters.Sum(), bounds.Total!.Certain, bounds.Total.Possible);
            }
        );

    // Every way to spread the voters over the stations, tried one by one.
    [Fact]
    public void No_Spread_Leaves_The_Bounds_And_Both_Ends_Are_Reached_When_The_Share_Is_A_Unit_Fraction()
    {
        for (var denominator = 1; denominator <= 6; denominator++)
        {
            for (var stations = 1; stations <= 4; stations++)
            {
                for (var voters = 0; voters <= 16; voters++)
                {
                    var share = Fraction.Of(1, denominator);
                    var reserves = Spreads(voters, stations)
                        .Select(s => s.Sum(v => (int)(share * Fraction.FromInteger(v)).Round(Rounding.Ceiling)))
                        .ToArray();
                    var bounds = Of(voters, stations, share).Reserve!;
                    Assert.Equal(reserves.Min(), bounds.Certain);
                    Assert.Equal(reserves.Max(), bounds.Possible);
                }
            }
        }
    }

    [Fact]
    public void The_Bounds_Are_Those_Of_The_Formula() =>
        Laws.Check(
            Gen.Choose(1, 2_000),
            Gen.Choose(0, 600_000),
            (stations, more) =>
            {
                var voters = stations + more;
                var bounds = Of(voters, stations).Reserve!;
                Assert.Equal((voters + 39) / 40, bounds.Certain);
                Assert.Equal((voters + (39 * stations)) / 40, bounds.Possible);
            }
        );

    [Fact]
    public void Every_Step_Recomputes() =>
        Laws.Check(
            Generators.PlaceCounts(),
            counts =>
            {
                if (counts.Stations.Value.IsUnknown || counts.Stations.Value.Number.Sign > 0)
                {
                    var bounds = BallotBounds.Of(counts.Kecamatan, counts.Stations);
                    Expect.Recomputes(bounds.Explanation);
                    Expect.Recomputes(bounds.MostExplanation);
                    Assert.Equal(bounds.Least, bounds.Explanation.Value);
                    Assert.Equal(bounds.Most, bounds.MostExplanation.Value);
                }
            }
        );

    [Fact]
    public void Lebak_2024_As_Published()
    {
        var bounds = BallotBounds.Of(1_057_325, 2_062);
        Assert.Equal(CountInterval.Of(26_434, 28_443), bounds.Reserve);
        Assert.Equal(CountInterval.Of(1_083_759, 1_085_768), bounds.Total);
        Assert.Equal("PLK-LOG-002", bounds.Explanation.Rule.ToString());
    }

    [Fact]
    public void Stations_Without_Voters_Add_Nothing()
    {
        Assert.Equal(CountInterval.Of(1, 3), BallotBounds.Of(3, 100).Reserve);
        Assert.Equal(CountInterval.Zero, BallotBounds.Of(0, 100).Reserve);
        Assert.Equal(CountInterval.Zero, BallotBounds.Of(0, 0).Total);
    }

    [Fact]
    public void The_Fewest_Do_Not_Depend_On_The_Stations()
    {
        var bounds = Of(1_057_325, null);
        Assert.Equal(Expect.Number(1_083_759), bounds.Least);
        Assert.True(bounds.Most.IsUnknown && bounds.Total is null && bounds.Reserve is null);
        Expect.Recomputes(bounds.Explanation);
        Expect.Recomputes(bounds.MostExplanation);
        Assert.True(Of(null, 3).Least.IsUnknown && Of(null, 3).Most.IsUnknown && Of(null, 0).Total is null);
    }

    [Fact]
    public void Voters_Without_A_Station_Are_Refused()
    {
        Assert.Throws<ArgumentException>(() => BallotBounds.Of(1, 0));
        Assert.Throws<ArgumentException>(() => BallotBounds.Of(-1, 1));
        Assert.Throws<ArgumentException>(() => BallotBounds.Of(1, -1));
        Assert.Throws<ArgumentException>(() => Of(1, 1, Fraction.FromInteger(2)));
    }

    private static IEnumerable<int[]> Spreads(int voters, int stations) =>
        stations == 1
            ?
            [
                [voters],
            ]
            : Enumerable
                .Range(0, voters + 1)
                .SelectMany(first => Spreads(voters - first, stations - 1).Select(rest => (int[])[first, .. rest]));
}
