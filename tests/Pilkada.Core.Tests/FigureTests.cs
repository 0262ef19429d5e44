using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Tests;

public sealed class FigureTests
{
    [Fact]
    public void A_Figure_Says_What_Its_Explanation_Says() =>
        Laws.Check(
            Generators.Explanations(),
            Generators.Places(),
            (explanation, place) =>
            {
                var figure = new Figure(FigurePath.Parse("areas/36"), place, explanation, Approximation.About, Sensitivity.Guarded);
                Assert.Same(explanation.Label, figure.Label);
                Assert.Same(explanation.Value, figure.Value);
                Assert.Same(explanation.Unit, figure.Unit);
                Assert.Equal((explanation.Provenance, explanation.Rule), (figure.Provenance, figure.Rule));
                Assert.Equal(explanation.Citations.AsEnumerable(), figure.Citations);
                Assert.Equal((place, Approximation.About, Sensitivity.Guarded), (figure.Place, figure.Approximation, figure.Sensitivity));
                Assert.Equal($"areas/36 = {explanation.Value}", figure.ToString());
            }
        );

    [Fact]
    public void A_Figure_Has_A_Path_And_An_Explanation()
    {
        var leaf = Explanation.Entered(LocalText.Same("x"), Quantity.Of(1), Unit.Tps);
        Assert.Throws<ArgumentException>("path", () => new Figure(default, default, leaf));
        Assert.Throws<ArgumentNullException>("explanation", () => new Figure(FigurePath.Parse("a"), default, null!));
        Assert.Equal(Sensitivity.Open, new Figure(FigurePath.Parse("a"), default, leaf).Sensitivity);
    }
}

public sealed class PublishedFigureTests
{
    private static readonly Id<PublishedFigure> Id = Id<PublishedFigure>.Parse("dpt-36");
    private static readonly LocalText Label = new("DPT", "voters");
    private static readonly LocalDate Day = new(2024, 9, 22);

    private static readonly Grade[] Grades =
    [
        .. new GradeScale(Id<GradeScale>.Parse("s"), "2024", Label, [(Id<Grade>.Parse("a"), Label), (Id<Grade>.Parse("b"), Label)]).Grades,
    ];

    private static PublishedFigure Of(
        Quantity value,
        string measure = "voters",
        string place = "36",
        LocalDate? date = null,
        string contest = "",
        Grade? grade = null
    ) =>
        new(
            Id,
            Id<Measure>.Parse(measure),
            Place.Parse(place),
            Explanation.Entered(Label, value, Unit.Voters),
            date,
            Id<Contest>.Parse(contest),
            grade
        );

    [Fact]
    public void Two_Known_Different_Values_Of_The_Same_Thing_Conflict()
    {
        var (one, two) = (Quantity.Of(1), Quantity.Of(2));
        var unknown = Quantity.Unknown(Label);
        Assert.True(Of(one, date: Day, contest: "c", grade: Grades[0]).ConflictsWith(Of(two, date: Day, contest: "c", grade: Grades[0])));
        Assert.False(Of(one).ConflictsWith(Of(one)));
        Assert.False(Of(one).ConflictsWith(Of(unknown)));
        Assert.False(Of(unknown).ConflictsWith(Of(two)));
        Assert.False(Of(one).ConflictsWith(Of(two, measure: "tps")));
        Assert.False(Of(one).ConflictsWith(Of(two, place: "36.01")));
        Assert.False(Of(one).ConflictsWith(Of(two, date: Day)));
        Assert.False(Of(one, date: Day).ConflictsWith(Of(two, date: Day.PlusDays(1))));
        Assert.False(Of(one).ConflictsWith(Of(two, contest: "c")));
        Assert.False(Of(one, grade: Grades[0]).ConflictsWith(Of(two, grade: Grades[1])));
        Assert.Throws<ArgumentNullException>(() => Of(one).ConflictsWith(null!));
    }

    [Fact]
    public void Conflict_Is_Mutual() =>
        Laws.Check(
            Generators.Quantities().Two(),
            Generators.Booleans(),
            (values, dated) =>
            {
                var (a, b) = (Of(values.Item1), Of(values.Item2, date: dated ? Day : null));
                Assert.Equal(a.ConflictsWith(b), b.ConflictsWith(a));
                Assert.False(a.ConflictsWith(a));
            }
        );

    [Fact]
    public void A_Published_Figure_Has_An_Id_A_Measure_And_An_Explanation()
    {
        var leaf = Explanation.Entered(Label, Quantity.Of(1), Unit.Voters);
        Assert.Throws<ArgumentException>("id", () => new PublishedFigure(default, Measure.Voters, default, leaf));
        Assert.Throws<ArgumentException>("measure", () => new PublishedFigure(Id, default, default, leaf));
        Assert.Throws<ArgumentNullException>("explanation", () => new PublishedFigure(Id, Measure.Voters, default, null!));
        Assert.Equal("dpt-36 = 1", new PublishedFigure(Id, Measure.Voters, default, leaf).ToString());
        Assert.Same(leaf.Value, new PublishedFigure(Id, Measure.Voters, default, leaf).Value);
    }

    [Fact]
    public void Measures_Have_Their_Ids() =>
        Assert.Equal(
            ["voters", "tps", "kecamatan", "desa-kelurahan"],
            new[] { Measure.Voters, Measure.Tps, Measure.Kecamatan, Measure.DesaKelurahan }.Select(m => m.ToString())
        );
}

public sealed class ReconciliationTests
{
    private static readonly LocalText Title = new("Jumlah", "Sum");

    private static Explanation Leaf(Fraction value) => Explanation.Entered(Title, Quantity.Of(value), Unit.Persons);

    private static readonly Explanation NotKnown = Explanation.Unknown(Title, Unit.Persons, Title);

    [Fact]
    public void A_Sum_Has_A_Title_And_A_Total()
    {
        Assert.Throws<ArgumentNullException>("title", () => Reconciliation.Of(ReconciliationKind.Sum, null!, Leaf(1), Leaf(1)));
        Assert.Throws<ArgumentNullException>("total", () => Reconciliation.Of(ReconciliationKind.Sum, Title, null!, Leaf(1)));
    }

    [Fact]
    public void The_Difference_Is_The_Parts_Less_The_Total() =>
        Laws.Check(
            Generators.SmallFractions(),
            Generators.SmallFractions().NonEmptyListOf(),
            (total, parts) =>
            {
                var sum = parts.Aggregate((a, b) => b + a);
                foreach (var kind in Enum.GetValues<ReconciliationKind>())
                {
                    var made = Reconciliation.Of(kind, Title, Leaf(total), parts.Select(Leaf));
                    Assert.Equal(Quantity.Of(sum), made.PartsSum);
                    Assert.Equal(Quantity.Of(sum - total), made.Difference);
                    Assert.Equal(sum == total, made.Closes);
                    Assert.True(Reconciliation.Of(kind, Title, Leaf(sum), parts.Select(Leaf)).Closes);
                }
            }
        );

    [Fact]
    public void An_Unknown_Part_Or_Total_Leaves_It_Open() =>
        Laws.Check(
            Generators.SmallFractions(),
            Generators.SmallFractions(),
            (a, b) =>
            {
                var part = Reconciliation.Of(ReconciliationKind.Sum, Title, Leaf(a), Leaf(b), NotKnown);
                var total = Reconciliation.Of(ReconciliationKind.Sum, Title, NotKnown, Leaf(a), Leaf(b));
                Assert.True(part.PartsSum.IsUnknown && part.Difference.IsUnknown && part.Closes is null);
                Assert.True(total.Difference.IsUnknown && total.Closes is null);
                Assert.Equal(Quantity.Of(a + b), total.PartsSum);
                Assert.True(part.Explanation.Recompute().IsUnknown && total.Explanation.Recompute().IsUnknown);
            }
        );

    [Fact]
    public void Its_Explanation_Recomputes_And_Names_The_Rule_Of_Its_Kind() =>
        Laws.Check(
            Generators.Explanations(),
            Generators.Explanations().NonEmptyListOf(),
            (total, parts) =>
            {
                var sum = Reconciliation.Of(ReconciliationKind.Sum, Title, total, parts.Take(3)).Explanation;
                var classes = Reconciliation.Of(ReconciliationKind.Classes, Title, total, parts.Take(3)).Explanation;
                Assert.All(sum.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
                Assert.Equal((CoreRules.Sum.Id, CoreRules.Classes.Id), (sum.Rule, classes.Rule));
                Assert.Equal(total.Unit, sum.Unit);
            }
        );

    [Fact]
    public void Units_Add_Up_With_Themselves_And_Officers_With_Persons_And_Of_Accepts_Just_Those()
    {
        foreach (var part in Unit.All.Select(u => Explanation.Entered(Title, Quantity.Of(1), u)))
        {
            foreach (var total in Unit.All.Select(u => Explanation.Entered(Title, Quantity.Of(1), u)))
            {
                var expected = part.Unit.Equals(total.Unit) || (part.Unit.Code, total.Unit.Code) == ("officers", "persons");
                Assert.Equal(expected, Reconciliation.CanAddUp(part, total));
                var made = Record.Exception(() => Reconciliation.Of(ReconciliationKind.Sum, Title, total, part));
                Assert.Equal(expected, made is null);
            }
        }

        var text = Explanation.Entered(Title, Quantity.Of("x"), Unit.Persons);
        Assert.True(Reconciliation.CanAddUp(NotKnown, Leaf(1)) && Reconciliation.CanAddUp(Leaf(1), NotKnown));
        Assert.False(Reconciliation.CanAddUp(text, Leaf(1)) || Reconciliation.CanAddUp(Leaf(1), text));
        Assert.Throws<ArgumentNullException>("part", () => Reconciliation.CanAddUp(null!, text));
        Assert.Throws<ArgumentNullException>("total", () => Reconciliation.CanAddUp(text, null!));
    }

    [Fact]
    public void Parts_And_Total_Are_Numbers_Of_One_Unit()
    {
        static void Refused(Explanation total, params Explanation[] parts) =>
            Assert.Throws<ArgumentException>(() => Reconciliation.Of(ReconciliationKind.Sum, Title, total, parts));
        var text = Explanation.Entered(Title, Quantity.Of("x"), Unit.Persons);
        Refused(Leaf(1));
        Refused(Leaf(1), text);
        Refused(text, Leaf(1));
        Refused(Leaf(1), Leaf(1), Explanation.Entered(Title, Quantity.Of(1), Unit.Voters));
        Assert.Throws<ArgumentNullException>(() => Reconciliation.Of(ReconciliationKind.Sum, null!, Leaf(1), Leaf(1)));
        Assert.Throws<ArgumentNullException>(() => Reconciliation.Of(ReconciliationKind.Sum, Title, null!, Leaf(1)));
    }
}

public sealed class ContestTests
{
    private static readonly Id<Contest> Id = Id<Contest>.Parse("pilbup-36.02");

    [Fact]
    public void A_Contest_Fits_Its_Kind_Of_Area() =>
        Laws.Check(
            Generators.AreaCodes(),
            area =>
            {
                Assert.Equal(area.Level == AreaLevel.Provinsi, Contest.Fits(ContestKind.Pilgub, area));
                var second = area.Level == AreaLevel.KabupatenKota ? int.Parse(area.ToString()[3..], null) : 0;
                Assert.Equal(second is > 0 and < 71, Contest.Fits(ContestKind.Pilbup, area));
                Assert.Equal(second >= 71, Contest.Fits(ContestKind.Pilwalkot, area));
                Assert.False(Contest.Fits((ContestKind)3, area));
                foreach (var kind in Enum.GetValues<ContestKind>())
                {
                    var made = Record.Exception(() => new Contest(Id, kind, area, "KPU"));
                    Assert.Equal(Contest.Fits(kind, area), made is null);
                    Assert.True(made is null or ArgumentException { ParamName: "area" });
                }
            }
        );

    [Fact]
    public void A_Contest_Has_An_Id_And_An_Organiser()
    {
        var lebak = AreaCode.Parse("36.02");
        Assert.Throws<ArgumentException>("id", () => new Contest(default, ContestKind.Pilbup, lebak, "KPU"));
        Assert.Throws<ArgumentException>("organiser", () => new Contest(Id, ContestKind.Pilbup, lebak, " "));
        Assert.Equal("pilbup-36.02", new Contest(Id, ContestKind.Pilbup, lebak, "KPU Lebak").ToString());
    }
}

public sealed class RuleTests
{
    private static readonly LocalText Text = LocalText.Same("x");
    private static readonly Evidence Evidence = Evidence.Assumed(Citation.OfDecision("0001", "Test"));

    private sealed class Explained(Explanation explanation) : IExplained
    {
        public Explanation Explanation { get; } = explanation;
    }

    private static Explained Leaf(int value) => new(Explanation.Entered(Text, Quantity.Of(value), Unit.None));

    private static Rule<int, Explained> Of(string id, Func<int, Explained> apply, params Example<int>[] examples) =>
        new(id, Text, Text, Evidence, typeof(RuleTests), apply, examples);

    private static Example<int> Example(int input, int expected) => new(Text, input, Quantity.Of(expected));

    [Fact]
    public void An_Example_Passes_When_The_Value_Is_The_Expected_One_And_Every_Step_Recomputes()
    {
        var wrongStep = Explanation.Sum(Text, Quantity.Of(9), Unit.None, [Leaf(1).Explanation, Leaf(2).Explanation]);
        var hidden = new Explained(Explanation.Sum(Text, Quantity.Of(3), Unit.None, [wrongStep]));
        Assert.Equal([true, false], Of("PLK-COR-901", Leaf, Example(3, 3), Example(3, 4)).RunExamples().Select(r => r.Passed));
        Assert.False(Of("PLK-COR-901", _ => new Explained(wrongStep), Example(0, 9)).RunExamples().Single().Passed);
        Assert.False(Of("PLK-COR-901", _ => hidden, Example(0, 3)).RunExamples().Single().Passed);
    }

    [Fact]
    public void A_Rule_Applies_The_Call_It_Was_Given() =>
        Laws.Check(
            Gen.Choose(-9, 9),
            input => Assert.Equal(Quantity.Of(input * 2), Of("PLK-COR-901", i => Leaf(i * 2), Example(1, 2)).Apply(input).Explanation.Value)
        );

    [Fact]
    public void Examples_Run_In_Order_With_Their_Titles_And_Citations()
    {
        var cited = new Example<int>(LocalText.Same("kedua"), 2, Quantity.Of(2), Evidence.First);
        var rule = Of("PLK-COR-901", Leaf, Example(1, 1), cited);
        var results = rule.RunExamples();
        Assert.Equal([Quantity.Of(1), Quantity.Of(2)], results.Select(r => r.Expected));
        Assert.Equal([Text, cited.Title], results.Select(r => r.Title));
        Assert.Equal([null, Evidence.First], results.Select(r => r.Citation));
        Assert.Equal([Example(1, 1).Input, 2], rule.Examples.Select(e => e.Input));
    }

    [Fact]
    public void A_Visitor_Sees_The_Rule_With_Its_Types()
    {
        Assert.Equal("Int32 Explained", Of("PLK-COR-901", Leaf, Example(1, 1)).Accept(new TypeNames()));
        Assert.Equal("Reconciliation Reconciliation", ((Rule)CoreRules.Sum).Accept(new TypeNames()));
        Assert.Throws<ArgumentNullException>(() => CoreRules.Sum.Accept<string>(null!));
    }

    private sealed class TypeNames : IRuleVisitor<string>
    {
        public string Visit<TInput, TOutput>(Rule<TInput, TOutput> rule)
            where TInput : notnull
            where TOutput : IExplained => $"{typeof(TInput).Name} {typeof(TOutput).Name}";
    }

    [Fact]
    public void A_Rule_Has_The_Code_Of_A_Rule_And_An_Example()
    {
        Assert.Equal("PLK-COR-901 x", Of("PLK-COR-901", Leaf, Example(1, 1)).ToString());
        Assert.Throws<ArgumentException>("id", () => Of("PLK-COR-P901", Leaf, Example(1, 1)));
        Assert.Throws<ArgumentException>("id", () => Of(string.Empty, Leaf, Example(1, 1)));
        Assert.Throws<FormatException>(() => Of("COR-1", Leaf, Example(1, 1)));
        Assert.Throws<ArgumentException>("examples", () => Of("PLK-COR-901", Leaf));
        Assert.Throws<ArgumentNullException>("apply", () => Of("PLK-COR-901", null!, Example(1, 1)));
        Assert.Throws<ArgumentNullException>(
            "evidence",
            () => new Rule<int, Explained>("PLK-COR-901", Text, Text, null!, typeof(RuleTests), Leaf, Example(1, 1))
        );
        Rule<int, Explained> Made(LocalText title, LocalText statement, Type owner) =>
            new("PLK-COR-901", title, statement, Evidence, owner, Leaf, Example(1, 1));
        Assert.Throws<ArgumentNullException>("title", () => Made(null!, Text, typeof(RuleTests)));
        Assert.Throws<ArgumentNullException>("statement", () => Made(Text, null!, typeof(RuleTests)));
        Assert.Throws<ArgumentNullException>("owner", () => Made(Text, Text, null!));
        Assert.Throws<ArgumentNullException>("title", () => new Example<int>(null!, 1, Quantity.Of(1)));
        Assert.Throws<ArgumentNullException>("input", () => new Example<string>(Text, null!, Quantity.Of(1)));
        Assert.Throws<ArgumentNullException>("expected", () => new Example<int>(Text, 1, null!));
        Assert.Throws<ArgumentNullException>(
            "input",
            () =>
                new Rule<string, Explained>(
                    "PLK-COR-901",
                    Text,
                    Text,
                    Evidence,
                    typeof(RuleTests),
                    _ => Leaf(1),
                    new Example<string>(Text, "", Quantity.Of(1))
                ).Apply(null!)
        );
    }

    [Fact]
    public void A_Book_Holds_All_Lists_In_Order_Of_Id_And_Finds_By_Id()
    {
        var other = Of("PLK-ABC-999", Leaf, Example(1, 1));
        var book = new RuleBook(CoreRules.All, [other]);
        Assert.Equal(CoreRules.All.Prepend<Rule>(other), book.Rules);
        Assert.All(book.Rules, r => Assert.Same(r, book.Find(r.Id)));
        Assert.Null(book.Find(Code.Parse("PLK-COR-999")));
        Assert.Null(book.Find(default));
        Assert.Throws<ArgumentException>("lists", () => new RuleBook(CoreRules.All, [CoreRules.Sum]));
    }

    [Fact]
    public void The_Core_Rules_Are_Listed_In_Order_Of_Their_Ids_And_Rest_On_Evidence()
    {
        Rule[] named = [CoreRules.Sum, CoreRules.Classes, CoreRules.Jurisdiction, CoreRules.Disclosure, CoreRules.Slips, CoreRules.Dates];
        Assert.Equal(named, CoreRules.All.AsEnumerable());
        Assert.Equal(
            ["PLK-COR-001", "PLK-COR-002", "PLK-COR-003", "PLK-COR-004", "PLK-COR-005", "PLK-COR-006"],
            CoreRules.All.Select(r => r.Id.ToString())
        );
        Assert.All(CoreRules.All, r => Assert.NotEmpty(r.Evidence.Citations));
        Assert.Equal(typeof(Reconciliation), CoreRules.Sum.Owner);
    }

    [Fact]
    public void A_Lookup_Row_Keeps_Key_And_Value()
    {
        var row = new LookupRow(Quantity.Of("a"), Quantity.Of(1));
        Assert.Equal((Quantity.Of("a"), Quantity.Of(1)), (row.Key, row.Value));
        Assert.Throws<ArgumentNullException>("key", () => new LookupRow(null!, row.Value));
        Assert.Throws<ArgumentNullException>("value", () => new LookupRow(row.Key, null!));
    }
}
