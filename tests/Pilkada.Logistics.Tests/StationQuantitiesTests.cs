using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class StationQuantitiesTests
{
    private static readonly Contest Governor = new(Generators.Pilgub, ContestKind.Pilgub, AreaCode.Parse("36"), "KPU");
    private static readonly Contest Regent = new(Generators.Pilbup, ContestKind.Pilbup, AreaCode.Parse("36.01"), "KPU");

    private static IEnumerable<AreaCode> Areas(TpsList list) =>
        list.Stations.SelectMany(t => Enum.GetValues<AreaLevel>().Where(l => l <= t.Area.Level).Select(t.Area.AtLevel)).Distinct();

    [Fact]
    public void A_Number_Missing_In_One_Village_Leaves_The_Next_One_Known()
    {
        var stations = new[] { ("36.01.01.2001", (int?)null), ("36.01.01.2002", 100) }.Select(
            (v, i) =>
                new Tps(Id<Tps>.Parse($"t{i}"), AreaCode.Parse(v.Item1), 1, v.Item2 is { } voters ? [(Generators.Pilgub, voters)] : [])
        );
        var all = StationQuantities.Of(new TpsList("DPT", new NodaTime.LocalDate(2024, 9, 22), stations), [Governor]);
        Assert.True(all.In(AreaCode.Parse("36.01.01.2001"), Governor.Id).Reserve.IsUnknown);
        var known = all.In(AreaCode.Parse("36.01.01.2002"), Governor.Id);
        Assert.Equal((Expect.Number(3), Expect.Number(103), 0), (known.Reserve, known.Total, known.StationsWithoutVoters));
    }

    [Fact]
    public void Sums_At_Each_Level_Equal_The_Sums_Of_Their_Parts() =>
        Laws.Check(
            Arbitraries.TpsLists(),
            list =>
            {
                var all = StationQuantities.Of(list, [Governor]);
                foreach (var area in Areas(list).Where(a => a.Level < AreaLevel.DesaKelurahan))
                {
                    var whole = all.In(area, Governor.Id);
                    var below = Areas(list).Where(a => a.Parent == area && a != area).Select(a => all.In(a, Governor.Id)).ToArray();
                    var own = list.Stations.Where(t => t.Area == area).Select(t => all.At(t, Governor.Id)).ToArray();
                    Assert.Equal(whole.Total, Sum(below.Select(b => b.Total).Concat(own.Select(o => o.Total))));
                    Assert.Equal(whole.Reserve, Sum(below.Select(b => b.Reserve).Concat(own.Select(o => o.Reserve))));
                    Assert.Equal(whole.Stations, below.Sum(b => b.Stations) + own.Length);
                }
            }
        );

    [Fact]
    public void A_Sum_Is_What_Adding_Up_One_By_One_Gives() =>
        Laws.Check(
            Arbitraries.TpsLists(),
            Arb.From(Generators.NestedAreaCodes()),
            Arb.From(Generators.Booleans()),
            (list, area, governor) =>
            {
                var contest = governor ? Governor : Regent;
                var sum = StationQuantities.Of(list, [Governor, Regent]).In(area, contest.Id);
                var inside = list.Stations.Where(t => area.Contains(t.Area) && contest.Area.Contains(t.Area)).ToArray();
                Assert.Equal(inside.Length, sum.Stations);
                Assert.Equal(inside.Count(t => t.VotersIn(contest.Id) is null), sum.StationsWithoutVoters);
                if (sum.StationsWithoutVoters > 0)
                {
                    Assert.True(sum.Total.IsUnknown && sum.Voters.IsUnknown && sum.Reserve.IsUnknown);
                }
                else
                {
                    Assert.Equal(Expect.Number(inside.Sum(t => t.VotersIn(contest.Id)!.Value)), sum.Voters);
                    Assert.Equal(Expect.Number(inside.Sum(t => (t.VotersIn(contest.Id)!.Value + 39) / 40)), sum.Reserve);
                }

                Assert.Equal(sum.Total, sum.Explanation.Value);
                Expect.Recomputes(sum.Explanation);
            }
        );

    [Fact]
    public void A_Total_Lies_Within_The_Bounds_Of_Its_Voters_And_Stations() =>
        Laws.Check(
            Arbitraries.TpsLists(),
            list =>
            {
                var sum = StationQuantities.Of(list, [Governor]).In(Governor.Area, Governor.Id);
                if (sum.Stations > 0)
                {
                    Assert.Equal(
                        BallotVerdict.Within,
                        BallotCheck
                            .Of((long)sum.Total.Number.Numerator, BallotBounds.Of((long)sum.Voters.Number.Numerator, sum.Stations))
                            .Verdict
                    );
                }
            }
        );

    [Fact]
    public void A_Share_Beyond_32_Bits_Gives_The_Exact_Sum()
    {
        var list = List(7, 11);
        var share = Fraction.Of(1, (System.Numerics.BigInteger)int.MaxValue * 5);
        Assert.Equal(Expect.Number(2), StationQuantities.Of(list, [Governor], Expect.Share(share)).In(Governor.Area, Governor.Id).Reserve);
        Assert.Equal(
            Expect.Number(18),
            StationQuantities.Of(list, [Governor], Expect.Share(Fraction.One)).In(Governor.Area, Governor.Id).Reserve
        );
        Assert.Equal(
            Expect.Number(0),
            StationQuantities.Of(list, [Governor], Expect.Share(Fraction.Zero)).In(Governor.Area, Governor.Id).Reserve
        );
    }

    [Fact]
    public void The_Sum_Is_Not_A_Percentage_Of_The_Total()
    {
        var list = List(401, 401, 401);
        var sum = StationQuantities.Of(list, [Governor]).In(Expect.Village, Governor.Id);
        Assert.Equal(Expect.Number(33), sum.Reserve);
        Assert.Equal("PLK-LOG-008", sum.Explanation.Rule.ToString());
        Assert.Equal(3, sum.Explanation.Operands.Length);
    }

    [Fact]
    public void Nobody_There_Is_Nothing_And_Wrong_Use_Is_Refused()
    {
        var all = StationQuantities.Of(List(10), [Governor, Regent]);
        Assert.Equal(Expect.Number(0), all.In(AreaCode.Parse("33"), Governor.Id).Total);
        Expect.Recomputes(all.In(AreaCode.Parse("33"), Governor.Id).Explanation);
        Assert.Throws<ArgumentException>(() => all.In(Governor.Area, Id<Contest>.Parse("pilwalkot-36.71")));
        Assert.Throws<ArgumentException>(() => all.At(all.List.Stations[0], Regent.Id));
        Assert.Throws<ArgumentException>(() => StationQuantities.Of(all.List, [Governor, Governor]));
        Assert.Equal(2, all.Contests.Length);
        var unknown = new TpsList("DPT", Generators.FirstDay, new Tps(Id<Tps>.Parse("a"), Expect.Village, 1, []));
        var sum = StationQuantities.Of(unknown, [Governor]).In(Governor.Area, Governor.Id);
        Assert.Equal("unknown: the voters of 1 of 1 polling stations are not known", sum.Total.ToString());
    }

    private static TpsList List(params int[] voters) =>
        new(
            "DPT",
            Generators.FirstDay,
            voters.Select((v, i) => new Tps(Id<Tps>.Parse($"t-{i}"), Expect.Village, i + 1, [(Governor.Id, v)]))
        );

    private static Quantity Sum(IEnumerable<Quantity> parts) =>
        parts.Aggregate(
            Quantity.Of(0),
            (s, p) =>
                s.IsUnknown ? s
                : p.IsUnknown ? p
                : Quantity.Of(s.Number + p.Number)
        );
}
