using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Tests;

public sealed class JurisdictionTests
{
    private static readonly LocalDate Day = new(2024, 11, 27);
    private static readonly Id<PoliceUnit> A = Id<PoliceUnit>.Parse("polres-a");
    private static readonly Id<PoliceUnit> B = Id<PoliceUnit>.Parse("polres-b");

    private static void Check(Action<AreaTree, Jurisdiction, JurisdictionMap> law) =>
        Laws.Check(
            Generators.Jurisdictions(),
            Generators.Dates(),
            (given, day) => law(given.Tree, given.Jurisdiction, given.Jurisdiction.On(day, given.Tree))
        );

    [Fact]
    public void Assigned_Unknown_And_Unassigned_Make_Up_All_Kecamatan() =>
        Check(
            (tree, _, map) =>
            {
                Assert.Equal(tree.Areas.Where(a => a.Code.Level == AreaLevel.Kecamatan).Select(a => a.Code), map.Kecamatan);
                Assert.Equal(map.Kecamatan, map.Assigned.Concat(map.Unknown).Concat(map.Unassigned).Order());
                Assert.Equal(map.Kecamatan.Length, map.Assigned.Length + map.Unknown.Length + map.Unassigned.Length);
                Assert.All(map.Assigned, k => Assert.Single(map.EntryOf(k)!.Units));
                Assert.All(map.Unknown, k => Assert.True(map.EntryOf(k)!.Units.Length > 1));
                Assert.All(map.Unassigned, k => Assert.Null(map.EntryOf(k)));
            }
        );

    [Fact]
    public void A_Map_Is_Complete_When_Every_Kecamatan_Has_One_Known_Unit() =>
        Check((_, _, map) => Assert.Equal(map.Kecamatan.All(k => map.EntryOf(k) is { IsKnown: true }), map.IsComplete));

    [Fact]
    public void Certain_Is_Part_Of_Possible_And_Nothing_Is_Certain_Twice() =>
        Check(
            (_, _, map) =>
            {
                var units = new[] { "polres-a", "polres-b", "polda-c" }.Select(t => Id<PoliceUnit>.Parse(t)).ToArray();
                Assert.All(units, u => Assert.Subset(map.Possible(u).ToHashSet(), map.Certain(u).ToHashSet()));
                Assert.Equal(map.Assigned, units.SelectMany(u => map.Certain(u)).Order());
                Assert.Equal(map.Assigned.Concat(map.Unknown).Order(), units.SelectMany(u => map.Possible(u)).Distinct().Order());
                Assert.All(units, u => Assert.All(map.Possible(u), k => Assert.Contains(u, map.EntryOf(k)!.Units)));
            }
        );

    [Fact]
    public void The_Entry_Of_The_Smallest_Area_In_Force_Is_The_One() =>
        Check(
            (_, jurisdiction, map) =>
            {
                foreach (var kecamatan in map.Kecamatan)
                {
                    var expected = jurisdiction
                        .Entries.Where(e => e.Area.Contains(kecamatan))
                        .Where(e => (e.From ?? map.Date) <= map.Date && map.Date <= (e.To ?? map.Date))
                        .MaxBy(e => e.Area.Level);
                    Assert.Same(expected, map.EntryOf(kecamatan));
                }
            }
        );

    [Fact]
    public void Order_Of_The_Entries_Does_Not_Matter() =>
        Laws.Check(
            Generators.Jurisdictions(),
            Generators.Dates(),
            (given, day) =>
            {
                var map = given.Jurisdiction.On(day, given.Tree);
                var other = new Jurisdiction(given.Jurisdiction.Entries.Reverse()).On(day, given.Tree);
                Assert.All(map.Kecamatan, k => Assert.Same(map.EntryOf(k), other.EntryOf(k)));
            }
        );

    [Fact]
    public void Its_Explanation_Counts_The_Known_And_Cites_Every_Entry_Used() =>
        Check(
            (_, _, map) =>
            {
                var explanation = map.Explanation;
                Assert.Equal(Quantity.Of(map.Assigned.Length), explanation.Value);
                Assert.Equal(explanation.Value, explanation.Recompute());
                Assert.Equal(CoreRules.Jurisdiction.Id, explanation.Rule);
                var cited = map.Kecamatan.SelectMany(k => map.EntryOf(k)?.Evidence?.Citations ?? []).ToHashSet();
                Assert.Superset(cited, explanation.Citations.ToHashSet());
            }
        );

    [Fact]
    public void An_Entry_Of_The_Country_Covers_What_No_Other_Does()
    {
        var tree = new AreaTree(new Area(AreaCode.Parse("36.01.01"), "x"), new Area(AreaCode.Parse("36.01.02"), "y"));
        var map = new Jurisdiction(
            new JurisdictionEntry(AreaCode.Parse("36.01.02"), [B]),
            new JurisdictionEntry(AreaCode.Indonesia, [A])
        ).On(Day, tree);
        Assert.Equal([AreaCode.Parse("36.01.01")], map.Certain(A).AsEnumerable());
        Assert.Equal([AreaCode.Parse("36.01.02")], map.Certain(B).AsEnumerable());
    }

    [Fact]
    public void An_Entry_Has_A_Place_Units_And_A_Time_That_Fit()
    {
        static JurisdictionEntry Of(string area, IEnumerable<Id<PoliceUnit>> units, LocalDate? from = null, LocalDate? to = null) =>
            new(AreaCode.Parse(area), units, from, to);
        Assert.Throws<ArgumentException>("area", () => Of("36.01.01.2001", [A]));
        Assert.Throws<ArgumentException>("units", () => Of("36.01", []));
        Assert.Throws<ArgumentException>("units", () => Of("36.01", [A, B, A]));
        Assert.Throws<ArgumentException>("units", () => Of("36.01", [default]));
        Assert.Throws<ArgumentException>("units", () => Of("36.01", [A, default]));
        var refused = Assert.Throws<ArgumentException>("to", () => Of("36.01", [A], Day, Day.PlusDays(-1)));
        Assert.Contains("2024-11-26", refused.Message, StringComparison.Ordinal);
        Assert.True(Of("36.01.01", [A], Day, Day).IsKnown);
        Assert.False(Of("36.01.01", [A, B]).IsKnown);
    }

    [Fact]
    public void Two_Entries_Of_One_Area_Do_Not_Hold_On_The_Same_Day()
    {
        static JurisdictionEntry Of(string area, int? from, int? to) =>
            new(AreaCode.Parse(area), [A], from is { } f ? Day.PlusDays(f) : null, to is { } t ? Day.PlusDays(t) : null);
        Assert.Throws<ArgumentException>(() => new Jurisdiction(Of("36.01", 0, 1), Of("36.01", 1, 2)));
        Assert.Throws<ArgumentException>(() => new Jurisdiction(Of("36.01", 1, null), Of("36.02", 1, 1), Of("36.01", null, 1)));
        Assert.Throws<ArgumentException>(() => new Jurisdiction(Of("36.01", 5, 6), Of("36.01", 0, 1), Of("36.01", null, null)));
        Assert.Equal(2, new Jurisdiction(Of("36.01", 0, 1), Of("36.01", 2, 3)).Entries.Length);
        Assert.Equal(2, new Jurisdiction(Of("36.01", 0, 1), Of("36.02", 0, 1)).Entries.Length);
        Assert.Equal(["36.01", "36.02"], new Jurisdiction(Of("36.02", 0, 1), Of("36.01", 0, 1)).Entries.Select(e => e.Area.ToString()));
        Assert.Throws<ArgumentNullException>(() => new Jurisdiction().On(Day, null!));
        Assert.Throws<ArgumentNullException>("tree", () => new Jurisdiction().ChangesBetween(Day, Day, null!));
    }
}

public sealed class JurisdictionOverTimeTests
{
    private static readonly Id<PoliceUnit>[] Units = [.. new[] { "polres-a", "polres-b", "polda-c" }.Select(t => Id<PoliceUnit>.Parse(t))];

    private static readonly LocalText Label = new("Jumlah TPS", "TPS count");

    private static void Check(Action<AreaTree, Jurisdiction, LocalDate, LocalDate, ImmutableArray<JurisdictionChange>> law) =>
        Laws.Check(
            Generators.Jurisdictions(),
            Generators.Dates(),
            Gen.Choose(0, Generators.DayCount),
            (given, first, days) =>
            {
                var last = first.PlusDays(days);
                law(given.Tree, given.Jurisdiction, first, last, given.Jurisdiction.ChangesBetween(first, last, given.Tree));
            }
        );

    private static string Names(JurisdictionEntry? entry) =>
        entry is null ? "-" : string.Join(' ', entry.Units.Select(u => u.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void Changes_Are_Those_Seen_By_Looking_At_Every_Day() =>
        Check(
            (tree, jurisdiction, first, last, changes) =>
            {
                var expected = new List<string>();
                for (var day = first.PlusDays(1); day <= last; day = day.PlusDays(1))
                {
                    var (before, after) = (jurisdiction.On(day.PlusDays(-1), tree), jurisdiction.On(day, tree));
                    expected.AddRange(
                        after
                            .Kecamatan.Where(k => Names(before.EntryOf(k)) != Names(after.EntryOf(k)))
                            .Select(k => $"{day:uuuu-MM-dd} {k} {Names(before.EntryOf(k))} {Names(after.EntryOf(k))}")
                    );
                }

                Assert.Equal(expected, changes.Select(c => $"{c.Date:uuuu-MM-dd} {c.Kecamatan} {Names(c.Before)} {Names(c.After)}"));
            }
        );

    [Fact]
    public void Changes_Of_Two_Spans_Are_Those_Of_The_Whole() =>
        Check(
            (tree, jurisdiction, first, last, changes) =>
            {
                var middle = first.PlusDays(Period.DaysBetween(first, last) / 2);
                var parts = jurisdiction.ChangesBetween(first, middle, tree).Concat(jurisdiction.ChangesBetween(middle, last, tree));
                Assert.Equal(changes.Select(c => c.ToString()), parts.Select(c => c.ToString()));
            }
        );

    [Fact]
    public void A_Change_Says_Day_Kecamatan_And_Units()
    {
        var (kecamatan, day) = (AreaCode.Parse("36.03.01"), new LocalDate(2016, 1, 26));
        var jurisdiction = new Jurisdiction(
            new JurisdictionEntry(kecamatan, [Units[0]], to: day.PlusDays(-1)),
            new JurisdictionEntry(kecamatan, [Units[1], Units[2]], day, day.PlusDays(3)),
            new JurisdictionEntry(kecamatan, [Units[2], Units[1]], day.PlusDays(4), LocalDate.MaxIsoValue)
        );
        var tree = new AreaTree(new Area(kecamatan, "Satu"));
        var change = Assert.Single(jurisdiction.ChangesBetween(day.PlusDays(-9), LocalDate.MaxIsoValue, tree));
        Assert.Equal("2016-01-26 36.03.01: polres-a -> polres-b / polda-c", change.ToString());
        Assert.Empty(jurisdiction.ChangesBetween(day, day, tree));
        Assert.Throws<ArgumentException>("last", () => jurisdiction.ChangesBetween(day, day.PlusDays(-1), tree));
        Assert.Throws<ArgumentNullException>("tree", () => jurisdiction.ChangesBetween(day, day, null!));
    }

    private static Dictionary<AreaCode, Explanation> Counts(JurisdictionMap map, List<int> counts) =>
        map
            .Kecamatan.Select((k, i) => (k, Count: counts[i % counts.Count]))
            .ToDictionary(p => p.k, p => Explanation.Entered(Label, Quantity.Of(p.Count), Unit.Tps));

    private static void CheckCounts(Action<JurisdictionMap, Dictionary<AreaCode, Explanation>> law) =>
        Laws.Check(
            Generators.Jurisdictions(),
            Generators.Dates(),
            Gen.Choose(0, 90).ListOf(12),
            (given, day, counts) =>
            {
                var map = given.Jurisdiction.On(day, given.Tree);
                law(map, Counts(map, counts));
            }
        );

    [Fact]
    public void Every_Assignment_Of_The_Unknown_Lies_Between_Certain_And_Possible_And_Both_Are_Reached() =>
        CheckCounts(
            (map, counts) =>
            {
                var unknown = map.Unknown.Take(5).ToArray();
                foreach (var unit in Units)
                {
                    // The rest of the unknown are taken for someone else's, so that the assignments stay few.
                    var rest = map
                        .Unknown.Skip(5)
                        .Where(k => map.EntryOf(k)!.Units.Contains(unit))
                        .Sum(k => (int)counts[k].Value.Number.Numerator);
                    var own = map.Certain(unit).Sum(k => (int)counts[k].Value.Number.Numerator);
                    IEnumerable<int> sums = [own];
                    foreach (var kecamatan in unknown)
                    {
                        var count = (int)counts[kecamatan].Value.Number.Numerator;
                        sums = [.. sums.SelectMany(_ => map.EntryOf(kecamatan)!.Units, (sum, owner) => owner == unit ? sum + count : sum)];
                    }

                    var interval = map.CountOf(unit, AreaCode.Indonesia, Unit.Tps, counts).Interval!;
                    Assert.All(sums, sum => Assert.True(interval.Contains(sum)));
                    Assert.Equal((sums.Min(), sums.Max() + rest), ((int)interval.Certain, (int)interval.Possible));
                }
            }
        );

    [Fact]
    public void Parts_Of_Children_Add_Up_To_Those_Of_The_Area_And_Recompute() =>
        CheckCounts(
            (map, counts) =>
            {
                foreach (var unit in Units)
                {
                    var whole = map.CountOf(unit, AreaCode.Indonesia, Unit.Tps, counts);
                    var parts = map
                        .Kecamatan.Select(k => k.Parent)
                        .Distinct()
                        .Select(a => map.CountOf(unit, a, Unit.Tps, counts).Interval!)
                        .Aggregate(CountInterval.Zero, CountInterval.Add);
                    Assert.Equal(whole.Interval, parts);
                    Assert.Equal(map.Unassigned.AsEnumerable(), whole.Unsaid);
                    Assert.Equal(map.Certain(unit).AsEnumerable(), whole.Certain);
                    Assert.Equal(map.Possible(unit).AsEnumerable(), whole.Possible);
                    foreach (var explanation in new[] { whole.Explanation, whole.PossibleExplanation })
                    {
                        Assert.All(explanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
                    }

                    Assert.Equal(whole.Interval!.Possible, whole.PossibleExplanation.Value.Number.Numerator);
                    Assert.True(!map.IsComplete || (whole.Interval.IsExact && whole.Unsaid.IsEmpty));
                }
            }
        );

    [Fact]
    public void The_Part_Of_An_Area_Counts_Its_Kecamatan() =>
        Check(
            (tree, jurisdiction, first, _, _) =>
            {
                var map = jurisdiction.On(first, tree);
                foreach (var area in tree.Areas.Select(a => a.Code).Append(AreaCode.Parse("36.01")))
                {
                    foreach (var unit in Units)
                    {
                        var part = map.PartOf(unit, area);
                        Assert.Equal((unit, area), (part.Unit, part.Area));
                        Assert.Equal(
                            CountInterval.Of(map.Certain(unit).Count(area.Contains), map.Possible(unit).Count(area.Contains)),
                            part.Interval
                        );
                        Assert.Equal(part.Explanation.Value, part.Explanation.Recompute());
                        Assert.Superset(
                            map.Certain(unit)
                                .Where(area.Contains)
                                .Select(k => map.EntryOf(k)!.Evidence)
                                .OfType<Evidence>()
                                .SelectMany(e => e.Citations)
                                .ToHashSet(),
                            part.Explanation.Citations.ToHashSet()
                        );
                    }
                }
            }
        );

    [Fact]
    public void A_Count_That_Is_Missing_Leaves_Unknown_What_Needs_It()
    {
        var (one, two) = (AreaCode.Parse("36.03.01"), AreaCode.Parse("36.03.02"));
        var map = new Jurisdiction(new JurisdictionEntry(one, [Units[0]]), new JurisdictionEntry(two, [Units[0], Units[1]])).On(
            Generators.FirstDay,
            new AreaTree(new Area(one, "Satu"), new Area(two, "Dua"))
        );
        Dictionary<AreaCode, Explanation> counts = new() { [one] = Explanation.Entered(Label, Quantity.Of(40), Unit.Tps) };
        var count = map.CountOf(Units[0], AreaCode.Indonesia, Unit.Tps, counts);
        Assert.Null(count.Interval);
        Assert.Equal(Quantity.Of(40), count.Explanation.Value);
        Assert.True(count.PossibleExplanation.Value.IsUnknown && count.PossibleExplanation.Recompute().IsUnknown);
        counts[two] = Explanation.Entered(Label, Quantity.Of(25), Unit.Tps);
        Assert.Equal("40..65", map.CountOf(Units[0], AreaCode.Indonesia, Unit.Tps, counts).Interval!.ToString());
        Assert.Equal("0..25", map.CountOf(Units[1], AreaCode.Parse("36.03"), Unit.Tps, counts).Interval!.ToString());
        foreach (var wrong in new[] { Quantity.Of(-1), Quantity.Of(Fraction.Of(1, 2)), Quantity.Of("x") })
        {
            counts[two] = Explanation.Entered(Label, wrong, Unit.Tps);
            Assert.Throws<ArgumentException>("counts", () => map.CountOf(Units[0], one, Unit.Tps, counts));
        }

        counts[two] = Explanation.Entered(Label, Quantity.Of(1), Unit.Voters);
        Assert.Throws<ArgumentException>("counts", () => map.CountOf(Units[0], one, Unit.Tps, counts));
        Assert.Throws<ArgumentNullException>("measured", () => map.CountOf(Units[0], one, null!, counts));
        Assert.Throws<ArgumentNullException>("counts", () => map.CountOf(Units[0], one, Unit.Tps, null!));
    }
}

public sealed class CountIntervalTests
{
    private static Gen<CountInterval> Intervals =>
        from certain in Gen.Choose(0, 20)
        from more in Gen.Choose(0, 20)
        select CountInterval.Of(certain, certain + more);

    [Fact]
    public void Sums_Hold_The_Sums_Of_What_They_Hold_And_No_More() =>
        Laws.Check(
            Intervals,
            Intervals,
            (a, b) =>
            {
                var sums = Held(a).SelectMany(_ => Held(b), (x, y) => x + y).ToHashSet();
                Assert.True(sums.SetEquals(Held(a + b)));
                Assert.Equal(a + b, CountInterval.Add(b, a));
                Assert.Equal(a, a + CountInterval.Zero);
                Assert.Equal((a + b).GetHashCode(), (b + a).GetHashCode());
            }
        );

    private static IEnumerable<int> Held(CountInterval interval) => Enumerable.Range(-1, 90).Where(n => interval.Contains(n));

    [Fact]
    public void Ends_Are_In_Order_And_Equal_When_Exact()
    {
        Assert.Throws<ArgumentOutOfRangeException>("certain", () => CountInterval.Of(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>("possible", () => CountInterval.Of(3, 2));
        Assert.Throws<ArgumentNullException>("left", () => CountInterval.Add(null!, CountInterval.Zero));
        Assert.Throws<ArgumentNullException>("right", () => CountInterval.Add(CountInterval.Zero, null!));
        Assert.Equal((true, "2"), (CountInterval.Of(2, 2).IsExact, CountInterval.Of(2, 2).ToString()));
        Assert.Equal((false, "2..3"), (CountInterval.Of(2, 3).IsExact, CountInterval.Of(2, 3).ToString()));
        Assert.False(CountInterval.Of(2, 3).Equals(CountInterval.Of(1, 3)) || CountInterval.Of(2, 3).Equals((object?)null));
        Assert.False(CountInterval.Of(2, 3).Equals(CountInterval.Of(2, 4)));
    }
}

public sealed class PoliceUnitTests
{
    private static readonly Id<PoliceUnit> Id = Id<PoliceUnit>.Parse("polres-lebak");
    private static readonly Id<PoliceUnit> Parent = Id<PoliceUnit>.Parse("polda-banten");

    [Fact]
    public void Only_A_Polda_Has_No_Parent()
    {
        foreach (var kind in Enum.GetValues<PoliceUnitKind>())
        {
            var fits = kind == PoliceUnitKind.Polda ? default : Parent;
            Assert.Equal("Polisi", new PoliceUnit(Id, "Polisi", kind, fits).ToString());
            Assert.Throws<ArgumentException>("parent", () => new PoliceUnit(Id, "Polisi", kind, fits.IsEmpty ? Parent : default));
        }

        Assert.Throws<ArgumentException>("parent", () => new PoliceUnit(Id, "Polisi", PoliceUnitKind.Polres, Id));
    }

    [Fact]
    public void A_Unit_Has_A_Name_And_An_Id_That_Makes_A_Place()
    {
        Assert.Throws<ArgumentException>("name", () => new PoliceUnit(Id, " ", PoliceUnitKind.Polres, Parent));
        Assert.Throws<ArgumentNullException>("name", () => new PoliceUnit(Id, null!, PoliceUnitKind.Polres, Parent));
        Assert.Throws<ArgumentException>("id", () => new PoliceUnit(default, "Polisi", PoliceUnitKind.Polres, Parent));
        Assert.Throws<ArgumentException>(
            "id",
            () => new PoliceUnit(Id<PoliceUnit>.Parse("36.02"), "Polisi", PoliceUnitKind.Polres, Parent)
        );
        Assert.Equal(Id, Place.Of(new PoliceUnit(Id, "Polisi", PoliceUnitKind.Polres, Parent).Id).Unit);
    }
}
