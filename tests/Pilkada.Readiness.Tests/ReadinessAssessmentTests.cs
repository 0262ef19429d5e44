using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Personnel;

namespace Pilkada.Readiness.Tests;

public class ReadinessAssessmentTests
{
    private static readonly ElectionPlan Rich = RichPlan();

    [Fact]
    public void Every_Figure_Recomputes_To_Its_Value() =>
        Assert.All(ReadinessAssessment.Of(Rich).Figures, f => Assert.Equal(f.Value, f.Explanation.Recompute()));

    [Fact]
    public void Every_Figure_Is_Found_By_Its_Path()
    {
        var assessment = ReadinessAssessment.Of(Rich);
        Assert.NotEmpty(assessment.Figures);
        Assert.All(assessment.Figures, f => Assert.Same(f, assessment.Find(f.Path)));
        Assert.Null(assessment.Find(FigurePath.Parse("no/such/path")));
    }

    [Fact]
    public void Every_Figure_Has_A_Rule_A_Source_A_Place_In_The_Files_Or_A_Reason() =>
        Assert.All(
            ReadinessAssessment.Of(Rich).Figures,
            f =>
                Assert.True(
                    !f.Rule.IsEmpty || !f.Citations.IsEmpty || f.Value.IsUnknown || f.Explanation.Nodes().Any(n => n.Location != default),
                    f.Path.ToString()
                )
        );

    [Fact]
    public void Every_Row_Has_A_Cell_For_Each_Column() =>
        Assert.All(ReadinessAssessment.Of(Rich).Tables, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Length, r.Cells.Length)));

    [Fact]
    public void The_Day_Is_The_Voting_Day_Unless_Another_Is_Asked()
    {
        Assert.Equal(Plans.VotingDay, ReadinessAssessment.Of(Rich).AsOf);
        var earlier = new LocalDate(2024, 11, 25);
        var assessment = ReadinessAssessment.Of(Rich, earlier);
        Assert.Equal(Quantity.Of(-2), assessment.Find(FigurePath.Parse("voting/h-offset/value"))!.Value);
        Assert.Equal(Quantity.Of(new LocalDate(2024, 11, 24)), assessment.Find(FigurePath.Parse("stages/sub.masa-tenang/start"))!.Value);
        Assert.Null(assessment.Find(FigurePath.Parse("stages/penyelenggaraan.pemungutan/start")));
    }

    [Fact]
    public void A_Known_Strength_Gives_Two_Thirds_Rounded_Up() =>
        Prop.ForAll(
                Gen.Choose(0, 20_000).ToArbitrary(),
                officers =>
                {
                    var assessment = ReadinessAssessment.Of(Plans.Of(strengths: [Plans.Strength("polres-satu", officers)]));
                    return assessment
                        .Find(FigurePath.Parse("shares/polres-satu/whole"))!
                        .Value.Equals(Quantity.Of(((2L * officers) + 2) / 3));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_Unknown_Strength_Is_Unknown_And_Found()
    {
        var assessment = ReadinessAssessment.Of(Plans.Of(strengths: [Plans.Strength("polres-satu", 300)]));
        Assert.True(assessment.Find(FigurePath.Parse("shares/polres-dua/whole"))!.Value.IsUnknown);
        Assert.Equal(
            ["polda", "polres-dua", "polsek-timur"],
            assessment
                .Findings.Where(f => f.Kind.Code == PersonnelFindings.UnknownStrength.Code)
                .Select(f => f.Place.ToString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Rounding_Unit_By_Unit_Against_Once_Is_Found_Where_It_Differs()
    {
        static bool Differs(long a, long b) =>
            ReadinessAssessment
                .Of(Plans.Of(strengths: [Plans.Strength("polres-satu", a), Plans.Strength("polres-dua", b)]))
                .Findings.Any(f => f.Kind.Code == PersonnelFindings.ShareDifference.Code);
        Assert.True(Differs(101, 101));
        Assert.False(Differs(300, 300));
    }

    [Fact]
    public void A_Plan_Without_A_Statement_Computes_No_Share()
    {
        var assessment = ReadinessAssessment.Of(Plans.Of(strengths: [Plans.Strength("polres-satu", 300)], statement: "no-such-statement"));
        Assert.DoesNotContain(assessment.Tables, t => t.Id.ToString() == "shares");
        Assert.Contains(assessment.Findings, f => f.Kind.Code == ReadinessFindings.NoStatement.Code);
    }

    [Fact]
    public void Unknown_And_Unassigned_Kecamatan_Are_Found_Where_They_Lie()
    {
        var assessment = ReadinessAssessment.Of(Rich);
        var unknown = Assert.Single(assessment.Findings, f => f.Kind.Code == ReadinessFindings.UnknownJurisdiction.Code);
        var unassigned = Assert.Single(assessment.Findings, f => f.Kind.Code == ReadinessFindings.Unassigned.Code);
        Assert.Equal("99.02", unknown.Place.ToString());
        Assert.Equal("99.02", unassigned.Place.ToString());
        Assert.Equal(Quantity.Of(2), assessment.Find(FigurePath.Parse("jurisdictions/all/known"))!.Value);
        Assert.Equal(Quantity.Of(3), assessment.Find(FigurePath.Parse("jurisdictions/polres-satu/possible"))!.Value);
        Assert.Equal(Quantity.Of(2), assessment.Find(FigurePath.Parse("jurisdictions/polres-satu/certain"))!.Value);
    }

    [Fact]
    public void A_Sum_That_Closes_Is_Silent_And_One_That_Does_Not_Is_Found() =>
        Prop.ForAll(
                (
                    from parts in Gen.ListOf(Gen.Choose(0, 5000))
                    from error in Gen.Choose(-2, 2)
                    select (Parts: parts.Append(1).ToArray(), Error: error)
                ).ToArbitrary(),
                input =>
                {
                    var total = Plans.Figure("total", "tps", "99", input.Parts.Sum() + input.Error + 2, Unit.Tps);
                    var parts = input.Parts.Select((p, i) => Plans.Figure($"part-{i}", "part", "99", p, Unit.Tps)).ToArray();
                    var assessment = ReadinessAssessment.Of(Plans.Of([total, .. parts], reconciliations: [Plans.Sum("sum", total, parts)]));
                    var found = assessment.Findings.Count(f => f.Kind.Code == ReadinessFindings.DoesNotClose.Code);
                    return found == (input.Error == -2 ? 0 : 1)
                        && assessment.Find(FigurePath.Parse("reconciliations/sum/difference"))!.Value.Equals(Quantity.Of(-input.Error - 2));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_Sum_With_An_Unknown_Part_Cannot_Be_Checked()
    {
        var total = Plans.Figure("total", "tps", "99", 10, Unit.Tps);
        var part = Plans.Figure("part", "part", "99", null, Unit.Tps);
        var assessment = ReadinessAssessment.Of(Plans.Of([total, part], reconciliations: [Plans.Sum("sum", total, part)]));
        Assert.Contains(assessment.Findings, f => f.Kind.Code == ReadinessFindings.CannotReconcile.Code);
        Assert.True(assessment.Find(FigurePath.Parse("reconciliations/sum/difference"))!.Value.IsUnknown);
    }

    [Fact]
    public void A_Conflict_Is_Found_And_The_More_Trusted_Figure_Is_Shown()
    {
        var assessment = ReadinessAssessment.Of(
            Plans.Of([
                Plans.Figure("low", "tps", "99", 16_231, Unit.Tps, "sumber-b", Confidence.Low),
                Plans.Figure("medium", "tps", "99", 17_231, Unit.Tps),
            ])
        );
        Assert.Equal(Quantity.Of(17_231), assessment.Find(FigurePath.Parse("areas/99/tps"))!.Value);
        var conflict = Assert.Single(assessment.Findings, f => f.Kind.Code == ReadinessFindings.Conflict.Code);
        Assert.Equal("figures/low/value", conflict.Figure.ToString());
        Assert.Contains("16,231", conflict.Message.English, StringComparison.Ordinal);
        Assert.Contains("17.231", conflict.Message.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void An_Approximation_Is_Kept_Wherever_The_Figure_Is_Shown()
    {
        var about = Plans.Figure("tps-99", "tps", "99", 190, Unit.Tps, approximation: Approximation.About);
        var unit = Plans.Figure("tps-polda", "tps", "polda", 190, Unit.Tps, approximation: Approximation.About);
        var assessment = ReadinessAssessment.Of(Plans.Of([about, unit]));
        Assert.Equal(Approximation.About, assessment.Find(FigurePath.Parse("areas/99/tps"))!.Approximation);
        Assert.Equal(Approximation.About, assessment.Find(FigurePath.Parse("jurisdictions/polda/tps"))!.Approximation);
    }

    [Fact]
    public void A_List_Of_Polling_Stations_Fills_What_Is_Not_Published_And_Is_Held_Against_What_Is()
    {
        var list = new TpsList(
            "DPT",
            Plans.VotingDay,
            Plans.Station("a", "99.01.01", 1, 400),
            Plans.Station("b", "99.01.01", 2, 500),
            Plans.Station("c", "99.02.01", 1, 300)
        );
        var assessment = ReadinessAssessment.Of(Plans.Of([Plans.Figure("tps-99", "tps", "99", 4, Unit.Tps)], stations: list));
        Assert.Equal(Quantity.Of(4), assessment.Find(FigurePath.Parse("areas/99/tps"))!.Value);
        Assert.Equal(Quantity.Of(2), assessment.Find(FigurePath.Parse("areas/99.01/tps"))!.Value);
        Assert.Equal(Quantity.Of(900), assessment.Find(FigurePath.Parse("areas/99.01/voters"))!.Value);
        Assert.Equal(Quantity.Of(1200), assessment.Find(FigurePath.Parse("areas/99/voters"))!.Value);
        Assert.Equal(Quantity.Of(-1), assessment.Find(FigurePath.Parse("reconciliations/list.tps-99/difference"))!.Value);
    }

    [Fact]
    public void The_Strength_A_Published_Deployment_Implies_Is_Shown_As_Comparison()
    {
        var figure = Plans.Figure(
            "planned",
            "officers-voting-planned",
            "polda",
            5000,
            Unit.Officers,
            approximation: Approximation.MoreThan
        );
        var shown = ReadinessAssessment.Of(Plans.Of([figure])).Find(FigurePath.Parse("implied/planned/smallest"))!;
        Assert.Equal(Approximation.MoreThan, shown.Approximation);
        Assert.Equal(Quantity.Of(7499), shown.Value);
    }

    [Fact]
    public void The_Public_Sees_No_Guard_Count_Or_Reason_Below_Kabupaten()
    {
        var open = ReadinessAssessment.Of(Rich, audience: Audience.Public);
        Assert.All(
            open.Figures.Where(f => f.Place.ToString() is "polsek-timur" or "99.01.01" && f.Sensitivity == Sensitivity.Guarded),
            f => Assert.True(f.Value.IsUnknown, f.Path.ToString())
        );
        Assert.Equal(Quantity.Of(300), open.Find(FigurePath.Parse("shares/polres-satu/strength"))!.Value);
        Assert.True(open.Find(FigurePath.Parse("shares/polsek-timur/whole"))!.Value.IsUnknown);
        Assert.Equal(Quantity.Of(20), ReadinessAssessment.Of(Rich).Find(FigurePath.Parse("shares/polsek-timur/whole"))!.Value);
    }

    [Fact]
    public void Nothing_The_Public_Sees_Is_Computed_From_What_It_May_Not_See()
    {
        var hidden = new[] { 31, 37 };
        var open = ReadinessAssessment.Of(Rich, audience: Audience.Public);
        var seen = open.Figures.SelectMany(f => f.Explanation.Nodes()).Concat(open.Findings.SelectMany(f => f.Explanation?.Nodes() ?? []));
        Assert.All(seen, n => Assert.DoesNotContain(n.Value, hidden.Select(h => Quantity.Of(h))));
        Assert.DoesNotContain(open.Findings, f => f.Message.English.Contains("31", StringComparison.Ordinal));
        Assert.Contains(ReadinessAssessment.Of(Rich).Figures, f => f.Value.Equals(Quantity.Of(31)));
    }

    [Fact]
    public void Findings_Stand_Most_Severe_First()
    {
        var severities = ReadinessAssessment.Of(Rich).Findings.Select(f => f.Severity).ToArray();
        Assert.Equal(severities.OrderByDescending(s => s), severities);
        Assert.NotEmpty(severities);
    }

    [Fact]
    public void Stages_That_Wait_For_An_Event_Are_Named() =>
        Assert.Contains(
            ReadinessAssessment.Of(Rich).Findings,
            f => f.Kind.Code == ReadinessFindings.UndatedStage.Code && f.Stage!.English.Contains("sengketa", StringComparison.Ordinal)
        );

    [Fact]
    public void Every_Source_Cited_Is_Listed_Once_In_Order()
    {
        var assessment = ReadinessAssessment.Of(Rich);
        var ids = assessment.Sources.Select(s => s.Id).ToArray();
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(assessment.Figures.SelectMany(f => f.Citations), c => Assert.Contains(c.Id, ids));
    }

    [Fact]
    public void Every_Rule_Example_Passes() => Assert.All(ReadinessRules.All.SelectMany(r => r.RunExamples()), e => Assert.True(e.Passed));

    private static ElectionPlan RichPlan()
    {
        var total = Plans.Figure("officers-all", "officers-deployed", "polda", 100, Unit.Officers);
        var known = Plans.Figure("officers-satu", "officers-deployed", "polres-satu", 60, Unit.Officers);
        var small = Plans.Figure("officers-timur", "officers-deployed", "polsek-timur", 31, Unit.Officers);
        var scale = new GradeScale(
            Id<GradeScale>.Parse("skala"),
            "2024",
            Plans.Label("skala"),
            [(Id<Grade>.Parse("rendah"), Plans.Label("rendah")), (Id<Grade>.Parse("tinggi"), Plans.Label("tinggi"))]
        );
        return Plans.Of(
            [
                total,
                known,
                small,
                Plans.Figure("guards-timur", "officers-posts", "99.01.01", 37, Unit.Officers),
                Plans.Figure("voters-99", "voters", "99", 5000, Unit.Voters),
                Plans.Figure("planned", "officers-voting-planned", "polda", 5000, Unit.Officers),
            ],
            [Plans.Strength("polres-satu", 300), Plans.Strength("polsek-timur", 30)],
            [Plans.Sum("officers", total, known, small)],
            [
                new PublishedGrade(
                    Id<PublishedGrade>.Parse("kelas"),
                    Place.Parse("99.01.01"),
                    Explanation.Given(scale.Title, Quantity.Of(scale.Grades[1].Name), Unit.None, Plans.Published()),
                    scale.Grades[1]
                ),
            ]
        );
    }
}
