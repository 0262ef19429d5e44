using FsCheck.Fluent;

namespace Pilkada.Tests;

public sealed class TpsTests
{
    private static readonly Id<Tps> Id = Id<Tps>.Parse("tps-1");
    private static readonly AreaCode Desa = AreaCode.Parse("36.02.01.2001");

    private static Tps Of(string id, string area, int number) => new(Id<Tps>.Parse(id), AreaCode.Parse(area), number, []);

    private static TpsList List(params Tps[] stations) => new("DPT", Generators.FirstDay, stations);

    [Fact]
    public void A_Station_Has_An_Id_A_Small_Area_And_A_Number_From_1_To_999()
    {
        Assert.Throws<ArgumentOutOfRangeException>("number", () => new Tps(Id, Desa, 0, []));
        Assert.Throws<ArgumentOutOfRangeException>("number", () => new Tps(Id, Desa, 1000, []));
        Assert.Equal([1, 902, 999], new[] { 1, 902, 999 }.Select(n => new Tps(Id, Desa, n, []).Number));
        Assert.Throws<ArgumentException>("id", () => new Tps(default, Desa, 1, []));
        Assert.Throws<ArgumentException>("area", () => new Tps(Id, AreaCode.Parse("36.02"), 1, []));
        Assert.Equal(AreaLevel.Kecamatan, new Tps(Id, Desa.Parent, 1, []).Area.Level);
    }

    [Fact]
    public void A_Station_Counts_Each_Contest_Once_And_Never_Below_Zero()
    {
        Assert.Throws<ArgumentOutOfRangeException>("voters", () => new Tps(Id, Desa, 1, [(Generators.Pilgub, -1)]));
        Assert.Throws<ArgumentException>("voters", () => new Tps(Id, Desa, 1, [(Generators.Pilgub, 1), (Generators.Pilgub, 1)]));
        var tps = new Tps(Id, Desa, 1, [(Generators.Pilgub, 0), (Generators.Pilbup, 600)]);
        Assert.Equal((0, 600), (tps.VotersIn(Generators.Pilgub), tps.VotersIn(Generators.Pilbup)));
        Assert.Null(tps.VotersIn(Id<Contest>.Parse("lain")));
    }

    [Fact]
    public void A_List_Has_An_Edition_And_Each_Id_And_Village_Number_Once()
    {
        Assert.Throws<ArgumentException>(() => new TpsList(" ", Generators.FirstDay));
        Assert.Throws<ArgumentException>(() => List(Of("a", "36.02.01.2001", 1), Of("a", "36.02.01.2001", 2)));
        Assert.Throws<ArgumentException>(() => List(Of("a", "36.02.01.2001", 1), Of("b", "36.02.01.2002", 1), Of("c", "36.02.01.2001", 1)));
        Assert.Equal(2, List(Of("a", "36.02.01.2001", 1), Of("b", "36.02.01.2002", 1)).Stations.Length);
        // Of a kecamatan's own stations the villages are not known, so a number may stand twice.
        Assert.Equal(2, List(Of("a", "36.02.01", 1), Of("b", "36.02.01", 1)).Stations.Length);
    }

    [Fact]
    public void Stations_Stand_In_Order_Of_Area_Number_And_Id() =>
        Laws.Check(
            from list in Generators.TpsLists()
            from shuffled in Gen.Shuffle(list.Stations.ToArray())
            select (list, shuffled),
            given =>
            {
                var again = List(given.shuffled).Stations;
                Assert.Equal(given.list.Stations.AsEnumerable(), again);
                Assert.Equal(again.OrderBy(t => (t.Area, t.Number, t.Id)), again);
            }
        );

    [Fact]
    public void Counts_Add_Up_Over_Children() =>
        Laws.Check(
            Generators.TpsLists(),
            list =>
            {
                foreach (var area in Areas(list))
                {
                    var direct = list.Stations.Count(t => t.Area == area);
                    var children = Areas(list).Where(c => c != area && c.Parent == area);
                    Assert.Equal(list.CountIn(area), direct + children.Sum(c => list.CountIn(c)));
                }

                Assert.Equal(list.Stations.Length, list.CountIn(AreaCode.Indonesia));
            }
        );

    [Fact]
    public void Voters_Add_Up_Over_Children() =>
        Laws.Check(
            Generators.TpsLists(),
            list =>
            {
                foreach (var area in Areas(list))
                {
                    var direct = list.Stations.Where(t => t.Area == area).Sum(t => (long)t.VotersIn(Generators.Pilgub)!);
                    var children = Areas(list).Where(c => c != area && c.Parent == area);
                    Assert.Equal(
                        list.VotersIn(Generators.Pilgub, area),
                        direct + children.Sum(c => list.VotersIn(Generators.Pilgub, c)!.Value)
                    );
                }
            }
        );

    [Fact]
    public void Voters_Are_Unknown_When_One_Station_Inside_Has_No_Count() =>
        Laws.Check(
            Generators.TpsLists(),
            list =>
            {
                foreach (var area in Areas(list))
                {
                    var inside = list.Stations.Where(t => area.Contains(t.Area)).Select(t => t.VotersIn(Generators.Pilbup)).ToArray();
                    long? expected = inside.Any(v => v is null) ? null : inside.Sum(v => (long)v!);
                    Assert.Equal(expected, list.VotersIn(Generators.Pilbup, area));
                }
            }
        );

    [Fact]
    public void Voters_Add_Up_Beyond_32_Bits()
    {
        var stations = Enumerable.Range(1, 3).Select(n => new Tps(Id<Tps>.Parse($"t{n}"), Desa, n, [(Generators.Pilgub, int.MaxValue)]));
        Assert.Equal(3L * int.MaxValue, List([.. stations]).VotersIn(Generators.Pilgub, Desa));
        Assert.Equal((0, 0L), (List().CountIn(Desa), List().VotersIn(Generators.Pilgub, Desa)));
    }

    private static AreaCode[] Areas(TpsList list) =>
        [.. list.Stations.SelectMany(t => Enumerable.Range(0, (int)t.Area.Level + 1).Select(l => t.Area.AtLevel((AreaLevel)l))).Distinct()];
}

public sealed class GradeScaleTests
{
    private static readonly Id<GradeScale> Id = Id<GradeScale>.Parse("skala");
    private static readonly LocalText Title = new("Kerawanan", "Vulnerability");

    private static GradeScale Of(params string[] grades) => new(Id, "2024", Title, grades.Select(g => (Id<Grade>.Parse(g), Title)));

    [Fact]
    public void Grades_Rank_In_The_Order_Given_And_Are_Found_By_Id() =>
        Laws.Check(
            Generators.GradeScales(),
            scale =>
            {
                Assert.Equal(Enumerable.Range(0, scale.Grades.Length), scale.Grades.Select(g => g.Rank));
                Assert.All(scale.Grades, g => Assert.Same(g, scale.Find(g.Id)));
                Assert.All(scale.Grades, g => Assert.Equal(scale.Id, g.Scale));
                Assert.Null(scale.Find(Id<Grade>.Parse("lain")));
            }
        );

    [Fact]
    public void IsAtLeast_Is_The_Order_Of_The_Scale() =>
        Laws.Check(
            Generators.GradeScales(),
            scale =>
            {
                for (var i = 0; i < scale.Grades.Length; i++)
                {
                    for (var j = 0; j < scale.Grades.Length; j++)
                    {
                        Assert.Equal(i >= j, scale.Grades[i].IsAtLeast(scale.Grades[j]));
                        Assert.Equal(i == j, scale.Grades[i].Equals(scale.Grades[j]));
                    }
                }
            }
        );

    [Fact]
    public void Grades_Of_Two_Scales_Neither_Compare_Nor_Equal()
    {
        var (a, b) = (
            Of("x", "y"),
            new GradeScale(Id<GradeScale>.Parse("lain"), "2024", Title, [(Id<Grade>.Parse("x"), Title), (Id<Grade>.Parse("y"), Title)])
        );
        Assert.Throws<ArgumentException>(() => a.Grades[0].IsAtLeast(b.Grades[0]));
        Assert.Throws<ArgumentNullException>(() => a.Grades[0].IsAtLeast(null!));
        Assert.False(a.Grades[0].Equals(b.Grades[0]));
        Assert.False(a.Grades[0].Equals(null));
        Assert.True(a.Grades[0].Equals((object)Of("x", "y").Grades[0]));
        Assert.Equal(a.Grades[0].GetHashCode(), Of("x", "y").Grades[0].GetHashCode());
        Assert.Equal("skala/x", a.Grades[0].ToString());
    }

    [Fact]
    public void A_Scale_Has_An_Id_An_Edition_A_Title_And_Two_Grades_Named_Once()
    {
        (Id<Grade>, LocalText)[] two = [(Id<Grade>.Parse("x"), Title), (Id<Grade>.Parse("y"), Title)];
        Assert.Throws<ArgumentException>("id", () => new GradeScale(default, "2024", Title, two));
        Assert.Throws<ArgumentException>("edition", () => new GradeScale(Id, " ", Title, two));
        Assert.Throws<ArgumentNullException>("title", () => new GradeScale(Id, "2024", null!, two));
        Assert.Throws<ArgumentException>("grades", () => Of("x"));
        Assert.Throws<ArgumentException>("grades", () => Of("x", "y", "x"));
        Assert.Throws<ArgumentException>("grades", () => Of("x", string.Empty));
        Assert.Equal("skala", Of("x", "y").ToString());
    }
}
