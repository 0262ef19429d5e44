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
        Assert.Throws<ArgumentNullException>(() => new Jurisdiction().On(Day, null!));
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
