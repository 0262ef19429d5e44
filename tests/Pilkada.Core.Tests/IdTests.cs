using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Tests;

public sealed class IdContract : ScalarContract<Id<Contest>>
{
    private protected override Gen<Id<Contest>> Values => Generators.IdsOrEmpty<Contest>();

    protected override string DefaultText => string.Empty;

    protected override IEnumerable<string> Malformed =>
        ["A", "-a", "a-", "a--b", "a.-b", ".a", "a.", "a b", "a_b", "é", "a/b", new string('a', 97)];

    protected override bool EmptyParses => true;

    [Fact]
    public void An_Id_Has_At_Most_96_Characters()
    {
        Assert.Equal(96, Id<Contest>.Parse(new string('a', 96)).ToString().Length);
        Assert.Throws<FormatException>(() => Id<Contest>.Parse(new string('a', 97)));
    }

    [Fact]
    public void Only_The_Empty_Id_Is_Empty() =>
        Laws.Check(Values, id => Assert.Equal((id.ToString().Length == 0, id == default), (id.IsEmpty, id.IsEmpty)));

    [Fact]
    public void Ids_Stand_In_Ordinal_Order() =>
        Laws.Check(
            Values,
            Values,
            (a, b) => Assert.Equal(Math.Sign(string.CompareOrdinal(a.ToString(), b.ToString())), Math.Sign(a.CompareTo(b)))
        );
}

public sealed class CodeContract : ScalarContract<Code>
{
    private protected override Gen<Code> Values => Generators.CodesOrEmpty();

    protected override string DefaultText => string.Empty;

    protected override IEnumerable<string> Malformed =>
        [
            "PLK-PER-000",
            "PLK-PER-P000",
            "PLK-PER-01",
            "PLK-PER-0001",
            "PLK-PER-X001",
            "PLK-PER-1P01",
            "PLK-per-001",
            "plk-PER-001",
            "PLK-PE1-001",
            "PLK_PER-001",
            "PLK-PER_001",
            "PLK-PER- 01",
            "PLK-PER-+01",
            "PLK-PER-01\0",
            "PLK-PER-P01\0",
            "PLK-PER-p001",
        ];

    protected override bool EmptyParses => true;

    [Fact]
    public void A_Code_Is_Made_Of_Its_Parts() =>
        Laws.Check(
            Values.Where(c => !c.IsEmpty),
            code =>
            {
                var letter = code.Kind switch
                {
                    CodeKind.Problem => "P",
                    CodeKind.Finding => "F",
                    _ => string.Empty,
                };
                Assert.Equal($"PLK-{code.Area}-{letter}{code.Number:000}", code.ToString());
                Assert.Equal(3, code.Area.Length);
                Assert.InRange(code.Number, 1, 999);
            }
        );

    [Fact]
    public void The_Empty_Code_Names_Nothing()
    {
        Assert.True(default(Code).IsEmpty);
        Assert.Equal((string.Empty, 0, CodeKind.Rule), (default(Code).Area, default(Code).Number, default(Code).Kind));
        Assert.False(Code.Parse("PLK-COR-001").IsEmpty);
    }

    [Fact]
    public void Codes_Stand_By_Area_Then_Kind_Then_Number() =>
        Laws.Check(
            Values,
            Values,
            (a, b) =>
            {
                static (string, int, int) Key(Code c) => (c.Area, (int)c.Kind, c.Number);
                var byArea = Math.Sign(string.CompareOrdinal(a.Area, b.Area));
                var rest = (Key(a).Item2, Key(a).Item3).CompareTo((Key(b).Item2, Key(b).Item3));
                Assert.Equal(byArea != 0 ? byArea : rest, Math.Sign(a.CompareTo(b)));
            }
        );
}

public sealed class FigurePathContract : ScalarContract<FigurePath>
{
    private protected override Gen<FigurePath> Values => Generators.FigurePaths();

    protected override string DefaultText => string.Empty;

    protected override IEnumerable<string> Malformed => ["/", "a/", "/a", "a//b", "A/b", "a/b c", "a/b/c/d/e/f/g/h/i", "a\\b"];

    protected override bool EmptyParses => true;

    [Fact]
    public void A_Slash_Appends_One_Part() =>
        Laws.Check(
            Values,
            Generators.IdTexts(),
            (path, part) =>
            {
                if (path.ToString().Count(c => c == '/') == 7)
                {
                    Assert.Throws<FormatException>(() => path / part);
                    return;
                }

                var longer = path / part;
                Assert.Equal(longer, FigurePath.Divide(path, part));
                Assert.Equal(path.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries).Append(part), longer.ToString().Split('/'));
                Assert.False(longer.IsEmpty);
            }
        );

    [Fact]
    public void A_Part_Is_One_Id()
    {
        foreach (var path in new[] { default, FigurePath.Parse("a") })
        {
            Assert.Throws<FormatException>(() => path / "b/c");
            Assert.Throws<FormatException>(() => path / string.Empty);
            Assert.Throws<FormatException>(() => path / "B");
            Assert.Throws<ArgumentNullException>(() => path / null!);
        }
    }

    [Fact]
    public void Only_The_Empty_Path_Is_Empty() => Laws.Check(Values, path => Assert.Equal(path.ToString().Length == 0, path.IsEmpty));
}

public sealed class PlaceContract : ScalarContract<Place>
{
    private protected override Gen<Place> Values => Generators.Places();

    protected override string DefaultText => "00";

    protected override IEnumerable<string> Malformed => ["3", "36.", "36-a", "Polres", "-a", "a-", "1-polres"];

    protected override bool EmptyParses => false;

    [Fact]
    public void A_Place_Is_An_Area_Or_A_Unit() =>
        Laws.Check(
            Generators.AreaCodes(),
            Generators.PoliceUnitIds(),
            (area, unit) =>
            {
                var (of, by) = (Place.Of(area), Place.Of(unit));
                Assert.Equal((area, default, false), (of.Area, of.Unit, of.IsUnit));
                Assert.Equal((AreaCode.Indonesia, unit, true), (by.Area, by.Unit, by.IsUnit));
                Assert.True(of < by);
                Assert.Equal((area.ToString(), unit.ToString()), (of.ToString(), by.ToString()));
            }
        );

    [Fact]
    public void The_Id_Of_A_Unit_Begins_With_A_Letter()
    {
        Assert.Throws<ArgumentException>(() => Place.Of(default(Id<PoliceUnit>)));
        Assert.Throws<ArgumentException>(() => Place.Of(Id<PoliceUnit>.Parse("36.02")));
        Assert.Equal("a", Place.Of(Id<PoliceUnit>.Parse("a")).ToString());
    }
}
