using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class RelocationTests
{
    private static readonly LocalText Flood = new("banjir", "flood");
    private static readonly RelocationRules Any = new(sameArea: false, onlyAccessible: false);

    private sealed record Given(
        ImmutableArray<ExposedStation> Stations,
        ImmutableArray<RelocationSite> Sites,
        ImmutableArray<(StockPlace, Id<RelocationSite>, int)> Distances,
        RelocationRules Rules
    );

    private static Gen<Given> Cases() =>
        from stations in Generators.ExposedStations().ListOf()
        from sites in Generators.RelocationSites().ListOf()
        from metres in Gen.Choose(0, 600).ListOf(16)
        from absent in Gen.Choose(0, 15)
        from rules in Generators.RelocationRules()
        let s = stations.DistinctBy(x => x.Station).Take(4).ToImmutableArray()
        let t = sites.DistinctBy(x => x.Id).Take(4).ToImmutableArray()
        select new Given(
            s,
            t,
            [
                .. from i in Enumerable.Range(0, s.Length)
                from j in Enumerable.Range(0, t.Length)
                where (i * 4) + j != absent
                select (s[i].Station, t[j].Id, metres[(i * 4) + j] / (absent > 8 ? 200 : 1)),
            ],
            rules
        );

    // Every way to give each station an allowed site or none, tried one by one.
    private static IEnumerable<(int Placed, long Metres)> All(Given given, int station, ImmutableDictionary<Id<RelocationSite>, int> free)
    {
        if (station == given.Stations.Length)
        {
            yield return (0, 0);
            yield break;
        }

        foreach (var rest in All(given, station + 1, free))
        {
            yield return rest;
        }

        var at = given.Stations[station];
        foreach (var site in given.Sites.Where(s => free[s.Id] > 0))
        {
            foreach (var (_, _, metres) in given.Distances.Where(d => d.Item1 == at.Station && d.Item2 == site.Id))
            {
                if (!given.Rules.Allow(at, site, metres))
                {
                    continue;
                }

                foreach (var (placed, total) in All(given, station + 1, free.SetItem(site.Id, free[site.Id] - 1)))
                {
                    yield return (placed + 1, total + metres);
                }
            }
        }
    }

    [Fact]
    public void No_Assignment_Places_More_Stations_Or_Is_Shorter() =>
        Laws.Check(
            Cases(),
            given =>
            {
                var found = Relocation.Of(given.Stations, given.Sites, given.Distances, given.Rules);
                var best = All(given, 0, given.Sites.ToImmutableDictionary(s => s.Id, s => s.Capacity))
                    .OrderByDescending(a => a.Placed)
                    .ThenBy(a => a.Metres)
                    .First();
                Assert.Equal(best, (found.Moves.Length, found.TotalMetres));
                Assert.Equal(given.Stations.Length, found.Moves.Length + found.Unplaced.Length);
                Assert.Equal(Expect.Number(best.Metres), found.Explanation.Value);
                Expect.Recomputes(found.Explanation);
            }
        );

    [Fact]
    public void Every_Move_Is_Allowed_And_No_Site_Takes_More_Than_It_Can() =>
        Laws.Check(
            Cases(),
            given =>
            {
                var found = Relocation.Of(given.Stations, given.Sites, given.Distances, given.Rules);
                Assert.All(
                    found.Moves,
                    m =>
                    {
                        Assert.True(given.Rules.Allow(m.Station, m.Site, m.Metres));
                        Assert.Contains((m.Station.Station, m.Site.Id, m.Metres), given.Distances);
                    }
                );
                Assert.All(found.Moves.GroupBy(m => m.Site), g => Assert.True(g.Count() <= g.Key.Capacity));
                Assert.Equal(
                    given.Stations.Select(s => s.Station).Order(),
                    found.Moves.Select(m => m.Station.Station).Concat(found.Unplaced.Select(s => s.Station)).Order()
                );
                Assert.Equal(found.Unplaced.Length, found.Findings.Length);
                Assert.All(found.Findings, f => Assert.Equal("PLK-LOG-F029", f.Kind.Code.ToString()));
            }
        );

    [Fact]
    public void Order_Of_Input_Does_Not_Matter() =>
        Laws.Check(
            Cases(),
            given =>
                Assert.Equal(
                    Relocation.Of(given.Stations, given.Sites, given.Distances, given.Rules).Moves.Select(m => m.ToString()),
                    Relocation
                        .Of(given.Stations.Reverse(), given.Sites.Reverse(), given.Distances.Reverse(), given.Rules)
                        .Moves.Select(m => m.ToString())
                )
        );

    [Fact]
    public void Another_Cost_Is_Not_Certified() =>
        Laws.Check(
            Cases(),
            given =>
            {
                var least = Relocation
                    .Of(given.Stations, given.Sites, given.Distances, given.Rules)
                    .Explanation.Nodes()
                    .Single(n => n.Certificate is not null);
                Assert.True(least.Certificate!.Verify(least.Value, least.Operands));
                Assert.Equal(least.Value.Number.Sign == 0, least.Certificate.Verify(least.Value, []));
                Assert.False(least.Certificate.Verify(Quantity.Of(least.Value.Number + 1), least.Operands));
                Assert.False(least.Certificate.Verify(Quantity.Of(least.Value.Number - 1), least.Operands));
            }
        );

    [Fact]
    public void A_Rule_Of_Each_Kind_Forbids_Moves()
    {
        var station = new ExposedStation(Expect.Tps(1), Flood);
        RelocationSite Site(string area, bool? accessible) => new(Id<RelocationSite>.Parse("a"), AreaCode.Parse(area), 1, accessible);
        var here = Site("36.02.01.2001", true);
        Assert.True(new RelocationRules().Allow(station, here, 10_000_000));
        Assert.False(new RelocationRules().Allow(station, Site("36.02.01.2002", true), 1));
        Assert.True(new RelocationRules().Allow(station, Site("36.02.01", true), 1));
        Assert.False(new RelocationRules().Allow(station, Site("36.02.01.2001", null), 1));
        Assert.False(new RelocationRules().Allow(station, Site("36.02.01.2001", false), 1));
        Assert.True(new RelocationRules(sameArea: false).Allow(station, Site("36.71.01", true), 1));
        Assert.True(new RelocationRules(onlyAccessible: false).Allow(station, Site("36.02.01.2001", null), 1));
        Assert.True(new RelocationRules(mostMetres: 50).Allow(station, here, 50));
        Assert.False(new RelocationRules(mostMetres: 50).Allow(station, here, 51));
        Assert.True(new RelocationRules(mostMetres: 0).Allow(station, here, 0));
    }

    [Fact]
    public void A_Notice_Says_That_KPU_Decides()
    {
        var move = Relocation
            .Of([new ExposedStation(Expect.Tps(1), Flood)], [Site("sdn-2", 1)], [(Expect.Tps(1), Site("sdn-2", 1).Id, 1_250)], Any)
            .Moves.Single();
        Assert.Equal(
            "tps-36.02.01.2001-001 is proposed to move to sdn-2 (1,250 m): flood. Valid once KPU has decided; number and voters of the station stay.",
            move.Notice.English
        );
        Assert.Contains("Berlaku setelah ditetapkan KPU", move.Notice.Indonesian, StringComparison.Ordinal);
        Assert.Contains("1.250 m", move.Notice.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Large_Case_Is_Solved_And_Certified()
    {
        var stations = Enumerable.Range(1, 120).Select(n => new ExposedStation(Expect.Tps(n), Flood)).ToArray();
        var sites = Enumerable.Range(1, 40).Select(n => Site($"s-{n}", 2)).ToArray();
        var found = Relocation.Of(
            stations,
            sites,
            from s in stations
            from t in sites
            select (
                s.Station,
                t.Id,
                (s.Station.Number * 37) + (int.Parse(t.Id.ToString()[2..], System.Globalization.CultureInfo.InvariantCulture) * 91 % 83)
            ),
            Any
        );
        Assert.Equal((80, 40), (found.Moves.Length, found.Unplaced.Length));
        Assert.Equal(Enumerable.Range(1, 80), found.Moves.Select(m => m.Station.Station.Number));
        Expect.Recomputes(found.Explanation);
    }

    [Fact]
    public void Wrong_Use_Is_Refused()
    {
        var (station, site) = (new ExposedStation(Expect.Tps(1), Flood), Site("a", 1));
        Assert.Throws<ArgumentException>(() => Relocation.Of([station, station], [site], [], Any));
        Assert.Throws<ArgumentException>(() => Relocation.Of([station], [site, site], [], Any));
        var pair = (Expect.Tps(1), site.Id, 1);
        Assert.Throws<ArgumentException>(() => Relocation.Of([station], [site], [pair, pair], Any));
        Assert.Throws<ArgumentOutOfRangeException>(() => Relocation.Of([station], [site], [(Expect.Tps(1), site.Id, -1)], Any));
        Assert.Throws<ArgumentOutOfRangeException>(() => Relocation.Of([station], [site], [(Expect.Tps(1), site.Id, 10_000_001)], Any));
        var many = Enumerable
            .Range(0, 2_001)
            .Select(i => new ExposedStation(StockPlace.OfTps(AreaCode.Parse($"36.02.{1 + (i / 900):00}"), 1 + (i % 900)), Flood));
        Assert.Throws<ArgumentException>(() => Relocation.Of(many, [], [], Any));
        Assert.Equal(3 * (2 + 3 + 3), Relocation.Pairs(3, [Site("a", 2), Site("b", 9)]));
        Assert.Equal(Relocation.MostPairs, Relocation.Pairs(2_000, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Relocation.Pairs(-1, []));
        Assert.Throws<ArgumentException>(() => new ExposedStation(StockPlace.Penyedia, Flood));
        Assert.Throws<ArgumentException>(() => new RelocationSite(default, Expect.Village, 1));
        Assert.Throws<ArgumentException>(() => new RelocationSite(site.Id, AreaCode.Parse("36.02"), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Site("a", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Site("a", 1_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RelocationRules(mostMetres: -1));
        Assert.Empty(Relocation.Of([], [], [], Any).Moves);
    }

    private static RelocationSite Site(string id, int capacity) => new(Id<RelocationSite>.Parse(id), Expect.Village, capacity, true);
}
