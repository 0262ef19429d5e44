using FsCheck;
using FsCheck.Fluent;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class GuardNeedTests
{
    private static readonly NeedPolicy[] Policies = Enum.GetValues<NeedPolicy>();

    [Fact]
    public void The_Need_Is_That_Of_The_Definition() =>
        Laws.Check(
            Generators.TpsCounts(),
            Generators.PatternTables(),
            Generators.Enums<NeedPolicy>(),
            (counts, table, policy) =>
            {
                var need = GuardNeed.Of(counts, table, policy);
                var (least, most, exact) = (Fraction.Zero, Fraction.Zero, Fraction.Zero);
                foreach (var guardClass in counts.GroupBy(c => c.Class))
                {
                    var ends = table
                        .Find(guardClass.Key)!
                        .Patterns.Select(p => Naive([.. guardClass.Select(c => (int)c.Number!)], p, policy));
                    least += ends.Min();
                    most += ends.Max();
                    exact += table.Find(guardClass.Key)!.Patterns.Min(p => p.OfficersFor(guardClass.Sum(c => (int)c.Number!)));
                }

                Assert.Equal(Quantity.Of(least), need.Least);
                Assert.Equal(Quantity.Of(most), need.Most);
                Assert.Equal(Quantity.Of(exact), need.ExactLeast);
                Assert.True(need.ExactMost.Number >= need.ExactLeast.Number);
                Assert.Equal(least == most, need.IsExact);
                Assert.Equal(Quantity.Of(counts.Sum(c => (int)c.Number!)), need.Stations);
                Assert.Equal(counts.Select(c => c.Class).Distinct(), need.Classes.Select(c => c.Class));
                Assert.Equal(counts.Length, need.Classes.Sum(c => c.Places));
            }
        );

    [Fact]
    public void Every_Step_Recomputes() =>
        Laws.Check(
            Generators.TpsCounts(),
            Generators.PatternTables(),
            Generators.Enums<NeedPolicy>(),
            (counts, table, policy) =>
            {
                var need = GuardNeed.Of(counts, table, policy);
                Recomputes(need.Explanation);
                Recomputes(need.MostExplanation);
                Recomputes(need.StationsExplanation);
                Assert.Equal(need.Least, need.Explanation.Value);
                Assert.Equal(need.Most, need.MostExplanation.Value);
                Assert.Equal(need.Stations, need.StationsExplanation.Value);
                Assert.All(need.Classes, c => Assert.Equal((c.Least, c.Most), (c.Explanation.Value, c.MostExplanation.Value)));
                Assert.Equal("PLK-PER-010", need.Explanation.Rule.ToString());
            }
        );

    [Fact]
    public void More_Tps_Never_Need_Fewer_Officers() =>
        Laws.Check(
            Generators.TpsCounts(),
            Generators.PatternTables(),
            Gen.Choose(0, 40),
            (counts, table, more) =>
            {
                var grown = counts.Select(c => TpsCount.Entered(c.Class, c.Place, (int)c.Number! + more)).ToArray();
                foreach (var policy in Policies)
                {
                    var (before, after) = (GuardNeed.Of(counts, table, policy), GuardNeed.Of(grown, table, policy));
                    Assert.True(before.Least.Number <= after.Least.Number && before.Most.Number <= after.Most.Number);
                }
            }
        );

    [Fact]
    public void A_Finer_Partition_Into_Places_Never_Needs_Fewer_Whole_Groups() =>
        Laws.Check(
            Generators.TpsCounts(),
            Generators.PatternTables(),
            Gen.Choose(0, 100),
            (counts, table, cut) =>
            {
                var finer = Divide(counts, cut).SelectMany(d => new[] { d.First, d.Second }).ToArray();
                var (coarse, fine) = (
                    GuardNeed.Of(counts, table, NeedPolicy.CeilingPerGroup),
                    GuardNeed.Of(finer, table, NeedPolicy.CeilingPerGroup)
                );
                Assert.True(coarse.Least.Number <= fine.Least.Number && coarse.Most.Number <= fine.Most.Number);
                foreach (var policy in Policies.Where(p => p != NeedPolicy.CeilingPerGroup))
                {
                    Assert.Equal(GuardNeed.Of(counts, table, policy).Least, GuardNeed.Of(finer, table, policy).Least);
                }
            }
        );

    [Fact]
    public void Dividing_A_Unit_Changes_Only_Rounding() =>
        Laws.Check(
            Generators.TpsCounts(),
            Generators.PatternTables(1),
            Gen.Choose(0, 100),
            (counts, table, cut) =>
            {
                var halves = Divide(counts, cut).ToArray();
                foreach (var policy in Policies)
                {
                    Fraction Of(IEnumerable<TpsCount> part) => GuardNeed.Of(part, table, policy).Least.Number;
                    var difference = Of(halves.Select(h => h.First)) + Of(halves.Select(h => h.Second)) - Of(counts);
                    Fraction bound =
                        policy == NeedPolicy.CeilingPerGroup
                            ? counts.Sum(c => table.Find(c.Class)!.Patterns[0].Officers)
                            : counts.Select(c => c.Class).Distinct().Count();
                    Assert.True(difference <= bound && -difference <= bound, $"{policy}: {difference} against {bound}");
                }
            }
        );

    [Fact]
    public void Dividing_A_Unit_Along_Its_Places_Changes_No_Whole_Group() =>
        Laws.Check(
            Generators.TpsCounts(),
            Generators.PatternTables(1),
            Gen.Choose(0, 8),
            (counts, table, at) =>
            {
                var parts = new[] { counts.Take(at).ToArray(), counts.Skip(at).ToArray() }.Where(p => p.Length > 0);
                var sum = parts.Aggregate(Fraction.Zero, (all, p) => all + GuardNeed.Of(p, table, NeedPolicy.CeilingPerGroup).Least.Number);
                Assert.Equal(GuardNeed.Of(counts, table, NeedPolicy.CeilingPerGroup).Least.Number, sum);
            }
        );

    [Fact]
    public void The_Policies_Are_In_Order() =>
        Laws.Check(
            Generators.TpsCounts(),
            Generators.PatternTables(1),
            (counts, table) =>
            {
                var needs = Policies.ToDictionary(p => p, p => GuardNeed.Of(counts, table, p).Least.Number);
                Assert.True(needs[NeedPolicy.Floor] <= needs[NeedPolicy.Nearest]);
                Assert.True(needs[NeedPolicy.Nearest] <= needs[NeedPolicy.CeilingPerPerson]);
                Assert.True(needs[NeedPolicy.CeilingPerPerson] <= needs[NeedPolicy.CeilingPerGroup]);
                Assert.True(needs[NeedPolicy.Floor] <= GuardNeed.Of(counts, table).ExactLeast.Number);
            }
        );

    [Fact]
    public void A_Class_Without_A_Pattern_Is_Unknown_And_Named()
    {
        var need = GuardNeed.Of(
            [Count(GuardClass.KurangRawan, 8), Count(GuardClass.Khusus, 1)],
            new PatternTable(new PatternRow(GuardClass.KurangRawan, [new GuardPattern(2, 4, 8)]))
        );
        Assert.Equal(GuardClass.Khusus, Assert.Single(need.WithoutPattern));
        Unknown(need.Least);
        Unknown(need.Most);
        Assert.False(need.IsExact);
        Assert.Equal(Quantity.Of(9), need.Stations);
        Assert.Equal(Quantity.Of(4), need.Classes[0].Least);
        Assert.Equal("khusus: unknown: the class has no pattern", need.Classes[1].ToString());
        Recomputes(need.Explanation);
        Assert.Equal(need.Least, need.Explanation.Value);
    }

    [Fact]
    public void An_Unknown_Count_Makes_The_Need_Unknown_Under_Every_Policy()
    {
        foreach (var policy in Policies)
        {
            var need = GuardNeed.Of(
                [Count(GuardClass.Rawan, null), new TpsCount(GuardClass.Rawan, Place.Parse("polres-b"), Stations(3))],
                new PatternTable(new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 2, 4), new GuardPattern(1, 1, 2)])),
                policy
            );
            Unknown(need.Least);
            Unknown(need.LinmasLeast);
            Unknown(need.Stations);
            Recomputes(need.Explanation);
            Recomputes(need.MostExplanation);
            Recomputes(need.StationsExplanation);
        }
    }

    [Fact]
    public void Linmas_By_Pattern_Follow_The_Policy_And_Need_Every_Pattern_To_Name_Them()
    {
        var counts = new[] { Count(GuardClass.KurangRawan, 7_169) };
        PatternTable Table(params GuardPattern[] patterns) => new(new PatternRow(GuardClass.KurangRawan, patterns));
        Assert.Equal(Quantity.Of(14_338), GuardNeed.Of(counts, Table(new GuardPattern(2, 16, 32))).LinmasLeast);
        Assert.Equal(Quantity.Of(14_368), GuardNeed.Of(counts, Table(new GuardPattern(2, 16, 32)), NeedPolicy.CeilingPerGroup).LinmasLeast);
        Assert.Equal(Quantity.Of(14_338), GuardNeed.Of(counts, Table(new GuardPattern(2, 16, 16), new GuardPattern(2, 16, 32))).LinmasMost);
        Assert.Equal(
            "unknown: its pattern does not name Linmas",
            GuardNeed.Of(counts, Table(new GuardPattern(2, 16, 32), new GuardPattern(2, 8))).LinmasMost.ToString()
        );
    }

    [Fact]
    public void A_Published_Count_Keeps_Its_Source_Below_The_Need()
    {
        var source = Citation.OfDecision("0027", "What TPS need by guard pattern");
        var leaf = Explanation.Given(LocalText.Same("TPS"), Quantity.Of(61), Unit.Tps, Evidence.Published(source));
        var row = new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 2, 4)], Evidence.Assumed(source));
        foreach (var policy in Policies)
        {
            var need = GuardNeed.Of(
                [new TpsCount(GuardClass.Rawan, Place.Parse("polres-pandeglang"), leaf)],
                new PatternTable(row),
                policy
            );
            Assert.Contains(need.Explanation.Nodes(), n => ReferenceEquals(n, leaf));
            Assert.Equal(3, need.Explanation.Nodes().Count(n => n.Operation == Operation.Given));
            Assert.All(need.Explanation.Nodes().Where(n => n.Operation == Operation.Given), n => Assert.NotNull(n.Evidence));
        }
    }

    [Fact]
    public void Many_Villages_Give_A_Short_Explanation()
    {
        var counts = Enumerable
            .Range(0, 4_000)
            .Select(i =>
                TpsCount.Entered(
                    GuardClass.KurangRawan,
                    Place.Of(AreaCode.Parse($"36.01.{1 + (i / 90):00}.{2001 + (i % 90)}")),
                    1 + (i % 12)
                )
            );
        var need = GuardNeed.Of(
            counts,
            new PatternTable(new PatternRow(GuardClass.KurangRawan, [new GuardPattern(2, 4, 8)])),
            NeedPolicy.CeilingPerGroup
        );
        Assert.Equal(Quantity.Of(counts.Sum(c => (((int)c.Number! + 3) / 4) * 2)), need.Least);
        Assert.True(need.Explanation.Nodes().Count() < 120);
        Recomputes(need.Explanation);
    }

    [Fact]
    public void What_Cannot_Be_Computed_Is_Refused()
    {
        var table = new PatternTable(new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 2)]));
        Assert.Throws<ArgumentException>(() => GuardNeed.Of([], table));
        Assert.Throws<ArgumentException>(() => GuardNeed.Of([Count(GuardClass.Rawan, 1), Count(GuardClass.Rawan, 2)], table));
        Assert.Throws<ArgumentOutOfRangeException>(() => GuardNeed.Of([Count(GuardClass.Rawan, 1)], table, (NeedPolicy)9));
        Assert.Throws<ArgumentNullException>(() => GuardNeed.Of(null!, table));
        Assert.Throws<ArgumentNullException>(() => GuardNeed.Of([Count(GuardClass.Rawan, 1)], null!));
        Assert.Throws<ArgumentException>(() => new PatternRow(default, [new GuardPattern(2, 2)]));
        Assert.Throws<ArgumentException>(() => new PatternRow(GuardClass.Rawan, []));
        Assert.Throws<ArgumentException>(() => new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 2), new GuardPattern(2, 2)]));
        Assert.Throws<ArgumentException>(() => new PatternTable(table.Rows[0], table.Rows[0]));
        Assert.Throws<ArgumentException>(() => new TpsCount(GuardClass.Rawan, default, Officers(3)));
        Assert.Throws<ArgumentException>(() => new TpsCount(default, default, Stations(3)));
        Assert.Throws<ArgumentException>(() => new TpsCount(GuardClass.Rawan, default, Stations(-1)));
        Assert.Equal(0, new TpsCount(GuardClass.Rawan, default, Stations(0)).Number);
        Assert.Throws<ArgumentOutOfRangeException>(() => TpsCount.Entered(GuardClass.Rawan, default, -1));
        Assert.Throws<ArgumentException>(() => TpsCount.Entered(default, default, 1));
        Assert.Null(table.Find(GuardClass.Khusus));
    }

    [Fact]
    public void A_List_Is_Counted_By_Village_And_Class()
    {
        var stations = Enumerable
            .Range(1, 30)
            .Select(i => new Tps(Id<Tps>.Parse($"t{i}"), AreaCode.Parse($"36.01.01.{2001 + (i % 4)}"), i, []))
            .Reverse();
        var counts = TpsCount.Of(stations, t => t.Number % 10 == 0 ? GuardClass.Rawan : GuardClass.KurangRawan, DataLocation.In("tps.csv"));
        Assert.Equal(
            [
                "36.01.01.2001 kurang-rawan: 6",
                "36.01.01.2001 rawan: 1",
                "36.01.01.2002 kurang-rawan: 8",
                "36.01.01.2003 kurang-rawan: 6",
                "36.01.01.2003 rawan: 2",
                "36.01.01.2004 kurang-rawan: 7",
            ],
            counts.Select(c => c.ToString())
        );
        Assert.All(counts, c => Assert.Equal("tps.csv", c.Stations.Location.File));
        Assert.Throws<ArgumentException>(() => TpsCount.Of(stations, _ => default));
    }

    [Fact]
    public void A_List_Is_Counted_Alike_In_Any_Order() =>
        Laws.Check(
            (from village in Gen.Choose(1, 3) from rawan in Gen.Choose(0, 2) select (village, rawan == 0)).ArrayOf(12),
            Gen.Choose(0, 2),
            (list, order) =>
            {
                var stations = list.Select(
                        (s, i) =>
                            (
                                Tps: new Tps(Id<Tps>.Parse($"t{i}"), AreaCode.Parse($"36.01.01.{2000 + s.village}"), 1 + i, []),
                                Class: s.Item2 ? GuardClass.Rawan : GuardClass.KurangRawan
                            )
                    )
                    .ToArray();
                var sorted = stations.OrderBy(s => s.Tps.Area).ThenBy(s => s.Class).ToArray();
                var classOf = stations.ToDictionary(s => s.Tps, s => s.Class);
                var given = order switch
                {
                    0 => stations,
                    1 => sorted,
                    _ => [.. sorted.Reverse()],
                };
                Assert.Equal(
                    sorted.GroupBy(s => (s.Tps.Area, s.Class)).Select(g => $"{g.Key.Area} {g.Key.Class}: {g.Count()}"),
                    TpsCount.Of(given.Select(s => s.Tps), t => classOf[t]).Select(c => c.ToString())
                );
            }
        );

    private static TpsCount Count(Id<GuardClass> guardClass, long? stations) =>
        new(guardClass, Place.Parse("polres-a"), Stations(stations));

    private static Fraction Naive(int[] places, GuardPattern pattern, NeedPolicy policy)
    {
        var exact = Fraction.Of(places.Sum() * pattern.Officers, pattern.Stations);
        return policy switch
        {
            NeedPolicy.Floor => Fraction.FromInteger(exact.Round(Rounding.Floor)),
            NeedPolicy.Nearest => Fraction.FromInteger(exact.Round(Rounding.HalfUp)),
            NeedPolicy.CeilingPerPerson => Fraction.FromInteger(exact.Round(Rounding.Ceiling)),
            _ => places.Sum(n => (int)Math.Ceiling(n / (double)pattern.Stations) * pattern.Officers),
        };
    }

    private static IEnumerable<(TpsCount First, TpsCount Second)> Divide(IEnumerable<TpsCount> counts, int cut) =>
        counts.Select(
            (c, i) =>
            {
                var first = (int)c.Number! * ((cut + (i * 37)) % 101) / 100;
                return (
                    TpsCount.Entered(c.Class, c.Place, first),
                    TpsCount.Entered(c.Class, Place.Of(AreaCode.Parse($"36.02.01.{2001 + i}")), (int)c.Number - first)
                );
            }
        );
}
