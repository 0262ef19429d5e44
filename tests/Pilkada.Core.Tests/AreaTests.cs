using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Tests;

public sealed class AreaCodeContract : ScalarContract<AreaCode>
{
    private protected override Gen<AreaCode> Values => Generators.AreaCodes();

    protected override string DefaultText => "00";

    protected override IEnumerable<string> Malformed =>
        [
            "3",
            "0",
            "000",
            "36.",
            "36.0",
            "36.00",
            "00.01",
            "3602",
            "36-02",
            "36.02.00",
            "36.02.01.",
            "36.02.01.0000",
            "36.02.00.2001",
            "36.02.01.200",
            "36.02.01.20011",
            "3a",
            "36.0a",
            "36.02.01.200\0",
            " 36",
        ];

    protected override bool EmptyParses => false;
}

public sealed class AreaCodeTests
{
    [Fact]
    public void A_Parent_Is_One_Level_Up_And_Contains_Its_Child() =>
        Laws.Check(
            Generators.AreaCodes(),
            code =>
            {
                if (code == AreaCode.Indonesia)
                {
                    Assert.Equal(code, code.Parent);
                    return;
                }

                Assert.Equal(code.Level - 1, code.Parent.Level);
                Assert.True(code.Parent.Contains(code));
                Assert.False(code.Contains(code.Parent));
                Assert.True(code.Parent < code);
            }
        );

    [Fact]
    public void A_Level_Follows_From_The_Number_Of_Parts() =>
        Laws.Check(
            Generators.AreaCodes(),
            code => Assert.Equal(code.ToString() == "00" ? 0 : code.ToString().Split('.').Length, (int)code.Level)
        );

    [Fact]
    public void An_Ancestor_Is_A_Prefix_Of_The_Code() =>
        Laws.Check(
            Generators.AreaCodes(),
            code =>
            {
                for (var level = AreaLevel.Provinsi; level <= code.Level; level++)
                {
                    var ancestor = code.AtLevel(level);
                    Assert.Equal(level, ancestor.Level);
                    Assert.StartsWith(ancestor.ToString(), code.ToString(), StringComparison.Ordinal);
                }

                Assert.Equal(AreaCode.Indonesia, code.AtLevel(AreaLevel.Nasional));
                Assert.Equal(code, code.AtLevel(code.Level));
            }
        );

    [Fact]
    public void No_Ancestor_Lies_Below_The_Area_Or_Above_The_Country() =>
        Laws.Check(
            Generators.AreaCodes(),
            code =>
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => code.AtLevel(code.Level + 1));
                Assert.Throws<ArgumentOutOfRangeException>(() => code.AtLevel((AreaLevel)(-1)));
            }
        );

    [Fact]
    public void Contains_Agrees_With_The_Text() =>
        Laws.Check(
            Generators.AreaCodes(),
            Generators.AreaCodes(),
            (outer, inner) =>
            {
                var inside =
                    outer == AreaCode.Indonesia || inner == outer || inner.ToString().StartsWith($"{outer}.", StringComparison.Ordinal);
                Assert.Equal(inside, outer.Contains(inner));
            }
        );

    [Fact]
    public void Contains_Is_A_Partial_Order() =>
        Laws.Check(
            Generators.AreaCodes(),
            Generators.AreaCodes(),
            Generators.AreaCodes(),
            (a, b, c) =>
            {
                Assert.True(a.Contains(a));
                Assert.True(AreaCode.Indonesia.Contains(a));
                Assert.Equal(a == b, a.Contains(b) && b.Contains(a));
                if (a.Contains(b))
                {
                    Assert.True(a <= b);
                    Assert.True(!b.Contains(c) || a.Contains(c));
                }
            }
        );

    [Fact]
    public void What_Stands_Between_An_Area_And_Its_Descendant_Lies_Inside_The_Area() =>
        Laws.Check(
            Generators.AreaCodes(),
            Generators.AreaCodes(),
            Generators.AreaCodes(),
            (a, b, c) =>
            {
                AreaCode[] sorted = [a, b, c];
                Array.Sort(sorted);
                Assert.True(!sorted[0].Contains(sorted[2]) || sorted[0].Contains(sorted[1]));
            }
        );

    [Theory]
    [InlineData("36.02", false)]
    [InlineData("36.70", false)]
    [InlineData("36.71", true)]
    [InlineData("36.73", true)]
    [InlineData("36.99", true)]
    [InlineData("91.01", false)]
    [InlineData("91.71", true)]
    [InlineData("36", false)]
    [InlineData("91", false)]
    [InlineData("00", false)]
    [InlineData("36.71.01", false)]
    [InlineData("36.71.01.1001", false)]
    public void A_Kota_Is_Known_By_Its_Second_Part(string code, bool kota) => Assert.Equal(kota, AreaCode.Parse(code).IsKota);

    [Fact]
    public void The_Country_Is_The_Default() => Assert.Equal(default, AreaCode.Indonesia);
}

public sealed class AreaTests
{
    [Fact]
    public void An_Area_Has_A_Name()
    {
        var code = AreaCode.Parse("36.02");
        Assert.Equal("36.02 Kabupaten Lebak", new Area(code, "Kabupaten Lebak").ToString());
        Assert.Empty(new Area(code, "Kabupaten Lebak").Citations);
        Assert.Throws<ArgumentException>(() => new Area(code, " "));
        Assert.Throws<ArgumentNullException>(() => new Area(code, null!));
    }
}

public sealed class AreaTreeTests
{
    [Fact]
    public void A_Tree_Stands_In_Order_And_Finds_Its_Areas() =>
        Laws.Check(
            Generators.AreaTrees(),
            Generators.AreaCodes(),
            (tree, other) =>
            {
                Assert.Equal(tree.Areas.Select(a => a.Code).Order(), tree.Areas.Select(a => a.Code));
                Assert.All(tree.Areas, a => Assert.Same(a, tree.Find(a.Code)));
                Assert.Equal(tree.Areas.Any(a => a.Code == other), tree.Find(other) is not null);
            }
        );

    [Fact]
    public void Children_Are_Those_Whose_Parent_It_Is() =>
        Laws.Check(
            Generators.AreaTrees(),
            tree =>
            {
                foreach (var code in tree.Areas.Select(a => a.Code).Append(AreaCode.Indonesia).Append(AreaCode.Parse("99")))
                {
                    Assert.Equal(tree.Areas.Where(a => a.Code != code && a.Code.Parent == code), tree.Children(code));
                }
            }
        );

    [Fact]
    public void Every_Area_But_The_Topmost_Is_The_Child_Of_One() =>
        Laws.Check(
            Generators.AreaTrees(),
            tree =>
            {
                var children = tree.Areas.SelectMany(a => tree.Children(a.Code)).ToArray();
                Assert.Equal(tree.Areas.Length - 1, children.Length);
                Assert.Equal(tree.Areas.Skip(1).OrderBy(a => a.Code), children.OrderBy(a => a.Code));
            }
        );

    [Fact]
    public void Within_Follows_Children_Down() =>
        Laws.Check(
            Generators.AreaTrees(),
            tree =>
            {
                IEnumerable<Area> Below(AreaCode code) => tree.Children(code).SelectMany(c => Below(c.Code).Prepend(c));
                foreach (var area in tree.Areas)
                {
                    foreach (var level in Enum.GetValues<AreaLevel>())
                    {
                        Assert.Equal(Below(area.Code).Prepend(area).Where(a => a.Code.Level == level), tree.Within(area.Code, level));
                    }
                }
            }
        );

    [Fact]
    public void Doubles_And_Orphans_Are_Refused()
    {
        Assert.Throws<ArgumentNullException>("areas", () => new AreaTree(null!));
        static Area A(string code) => new(AreaCode.Parse(code), "x");
        Assert.Throws<ArgumentNullException>(() => new AreaTree(null!));
        Assert.Throws<ArgumentException>(() => new AreaTree(A("36"), A("36")));
        Assert.Throws<ArgumentException>(() => new AreaTree(A("36"), A("35.01")));
        Assert.Throws<ArgumentException>(() => new AreaTree(A("36"), A("36.01.01")));
        Assert.Empty(new AreaTree().Areas);
        Assert.Equal(2, new AreaTree(A("36.01"), A("35.02")).Areas.Length);
    }
}
