using Pilkada.Personnel;

namespace Pilkada.Readiness.Tests;

public class GuardTablesTests
{
    private static readonly GradeScale Scale = new(
        Id<GradeScale>.Parse("kelas"),
        "2024",
        Plans.Label("kelas"),
        [(Id<Grade>.Parse("kurang-rawan"), Plans.Label("a")), (Id<Grade>.Parse("rawan"), Plans.Label("b"))]
    );

    [Fact]
    public void Need_Share_And_Shortfall_Of_A_Unit_Whose_Classes_Are_Known()
    {
        var assessment = ReadinessAssessment.Of(
            Plans.Of(
                [
                    Tps("tps", 20),
                    Tps("aman", 16, "kurang-rawan"),
                    Tps("rawan", 4, "rawan"),
                    Deployed("dikerahkan", 30),
                    Attached("bko", 7),
                    Attached("bko-brimob", 3),
                ],
                [Plans.Strength("polres-satu", 6)],
                patterns: [Pattern("kurang-rawan", 2, 8), Pattern("kurang-rawan", 2, 4), Pattern("rawan", 2, 2)]
            )
        );
        Assert.Equal(
            ("20", "8", "12", "6", "4", "4"),
            Row(assessment, "guard-need", "tps", "least", "most", "strength", "share", "shortfall")
        );
        Assert.Equal("30", Value(assessment, "deployments/polres-satu/deployed"));
        Assert.Equal("10", Value(assessment, "deployments/polres-satu/reinforcement"));
        Assert.Equal("22", Value(assessment, "deployments/polres-satu/difference"));
        Assert.Equal("4", Value(assessment, "guard-classes/polres-satu.rawan/least"));
        Assert.Equal("2 Polri : 4 TPS", Value(assessment, "guard-patterns/polres-satu.2/pattern"));
        Assert.All(assessment.Figures, f => Assert.Equal(f.Value, f.Explanation.Recompute()));
    }

    [Fact]
    public void Shortfall_Surplus_And_What_Reinforcement_Leaves_Are_Computed_And_The_Ways_Stay_Unknown()
    {
        var assessment = ReadinessAssessment.Of(
            Plans.Of(
                [Tps("tps", 20), Tps("aman", 16, "kurang-rawan"), Tps("rawan", 4, "rawan"), Attached("bko", 3)],
                [Plans.Strength("polres-satu", 6)],
                patterns: [Pattern("kurang-rawan", 2, 8), Pattern("rawan", 2, 2)]
            )
        );
        // Eight are needed and two thirds of six are four: four are short, and three of them come as published.
        (string, string, string, string) Reinforced(ReadinessAssessment a)
        {
            string Of(string column) => Value(a, $"reinforcement/polres-satu/{column}");
            return (Of("shortfall"), Of("surplus"), Of("published"), Of("remaining"));
        }

        Assert.Equal(("4", "0", "3", "1"), Reinforced(assessment));
        // With 30 of strength 20 are there: twelve more than needed, and no reinforcement is stated.
        var rich = ReadinessAssessment.Of(
            Plans.Of([Tps("tps", 16)], [Plans.Strength("polres-satu", 30)], patterns: [Pattern("rawan", 2, 4)])
        );
        Assert.Equal(("0", "12", "?", "?"), Reinforced(rich));
        // Without a strength nothing is known, and it is not nothing.
        var unknown = ReadinessAssessment.Of(Plans.Of([Tps("tps", 16), Attached("bko", 3)], patterns: [Pattern("rawan", 2, 4)]));
        Assert.Equal(("?", "?", "3", "?"), Reinforced(unknown));
        foreach (var a in new[] { assessment, rich, unknown })
        {
            Assert.All(a.Figures, f => Assert.Equal(f.Value, f.Explanation.Recompute()));
            foreach (var row in a.Tables.Single(t => t.Id.ToString() == "reinforcement-totals").Rows)
            {
                Assert.True(row.Cells[^1]!.Value.IsUnknown);
                Assert.Contains("distances", row.Cells[^1]!.Value.Reason.English, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Without_Classes_The_Need_Lies_Between_The_Patterns_Of_The_Unit()
    {
        var assessment = ReadinessAssessment.Of(
            Plans.Of([Tps("tps", 12)], patterns: [Pattern("kurang-rawan", 2, 6), Pattern("rawan", 2, 2)])
        );
        Assert.Equal(
            ("12", "4", "12", "?", "?", "?"),
            Row(assessment, "guard-need", "tps", "least", "most", "strength", "share", "shortfall")
        );
    }

    [Fact]
    public void Classes_That_Do_Not_Add_Up_Leave_The_Need_Unknown()
    {
        foreach (var total in new PublishedFigure[][] { [], [Tps("tps", 21)], [Tps("tps", null)] })
        {
            var assessment = ReadinessAssessment.Of(
                Plans.Of(
                    [.. total, Tps("aman", 16, "kurang-rawan"), Tps("rawan", 4, "rawan")],
                    patterns: [Pattern("kurang-rawan", 2, 8), Pattern("rawan", 2, 2)]
                )
            );
            Assert.Equal("?", Value(assessment, "guard-need/polres-satu/least"));
            Assert.Equal("4", Value(assessment, "guard-classes/polres-satu.rawan/least"));
            Assert.Equal("?", Value(assessment, "guard-classes/polres-satu.kelas-lain/tps"));
        }
    }

    [Fact]
    public void A_Pattern_Of_Another_Operation_Is_Shown_And_Never_Used()
    {
        var other = new UnitPattern(Plans.UnitId("polres-satu"), GuardClass.Rawan, new GuardPattern(2, 2), PoliceOperation.MantapBrata2024);
        var assessment = ReadinessAssessment.Of(Plans.Of([Tps("tps", 12)], patterns: [other]));
        Assert.Equal("?", Value(assessment, "guard-need/polres-satu/least"));
        Assert.Equal("2 Polri : 2 TPS", Value(assessment, "guard-patterns/polres-satu.1/pattern"));
        Assert.Contains(assessment.Findings, f => f.Kind == PersonnelFindings.NoPattern && f.Place == Place.Parse("polres-satu"));
    }

    [Fact]
    public void Without_Patterns_There_Are_No_Tables_Of_Guards() =>
        Assert.DoesNotContain(
            ReadinessAssessment.Of(Plans.Of([Tps("tps", 12)])).Tables,
            t => t.Id.ToString().StartsWith("guard", StringComparison.Ordinal)
        );

    [Fact]
    public void Without_A_Statement_The_Share_Is_Unknown_And_The_Need_Stays()
    {
        var assessment = ReadinessAssessment.Of(Plans.Of([Tps("tps", 12)], statement: string.Empty, patterns: [Pattern("rawan", 2, 2)]));
        Assert.Equal(
            ("12", "12", "12", "?", "?", "?"),
            Row(assessment, "guard-need", "tps", "least", "most", "strength", "share", "shortfall")
        );
    }

    [Fact]
    public void The_Public_Sees_No_Guards_Posts_Or_Patterns_Below_A_Kabupaten()
    {
        var plan = Plans.Of(
            [Tps("tps", 12), Tps("tps-polsek", 5, place: "polsek-timur"), Deployed("dikerahkan-polsek", 9, "polsek-timur")],
            patterns: [Pattern("rawan", 2, 2), Pattern("rawan", 2, 1, "polsek-timur")]
        );
        var (all, open) = (ReadinessAssessment.Of(plan), ReadinessAssessment.Of(plan, audience: Audience.Public));
        foreach (
            var path in new[]
            {
                "guard-need/polsek-timur/least",
                "guard-need/polsek-timur/most",
                "deployments/polsek-timur/deployed",
                "guard-classes/polsek-timur.semua-kelas/tps",
                "guard-patterns/polsek-timur.2/pattern",
            }
        )
        {
            Assert.NotEqual("?", Value(all, path));
            Assert.Equal("?", Value(open, path));
        }

        Assert.Equal("12", Value(open, "guard-need/polres-satu/least"));
        Assert.DoesNotContain(open.Findings, f => f.Kind == PersonnelFindings.NoPattern && f.Place == Place.Parse("polsek-timur"));
    }

    [Fact]
    public void A_Plan_Refuses_A_Pattern_Twice_Or_Of_An_Unknown_Unit()
    {
        Assert.Throws<ArgumentException>(() => Plans.Of(patterns: [Pattern("rawan", 2, 2), Pattern("rawan", 2, 2)]));
        Assert.Throws<ArgumentException>(() => Plans.Of(patterns: [Pattern("rawan", 2, 2, "polres-lain")]));
        Assert.Throws<ArgumentException>(() => new UnitPattern(default, GuardClass.Rawan, new GuardPattern(2, 2)));
        Assert.Throws<ArgumentException>(() => new UnitPattern(Plans.UnitId("a"), default, new GuardPattern(2, 2)));
        Assert.Equal("polres-satu rawan: 2 Polri : 2 TPS", Pattern("rawan", 2, 2).ToString());
    }

    private static UnitPattern Pattern(string guardClass, int officers, int stations, string unit = "polres-satu") =>
        new(Plans.UnitId(unit), Id<GuardClass>.Parse(guardClass), new GuardPattern(officers, stations), evidence: Plans.Published());

    private static PublishedFigure Tps(string id, long? value, string? grade = null, string place = "polres-satu") =>
        new(
            Id<PublishedFigure>.Parse(id),
            Measure.Tps,
            Place.Parse(place),
            value is { } known
                ? Explanation.Given(Plans.Label(id), Quantity.Of(known), Unit.Tps, Plans.Published())
                : Explanation.Unknown(Plans.Label(id), Unit.Tps, new LocalText("belum diumumkan", "not published yet")),
            grade: grade is null ? null : Scale.Find(Id<Grade>.Parse(grade))
        );

    private static PublishedFigure Deployed(string id, long value, string place = "polres-satu") =>
        Plans.Figure(id, "officers-deployed", place, value, Unit.Officers);

    private static PublishedFigure Attached(string id, long value) =>
        Plans.Figure(id, $"officers-deployed-{id}", "polres-satu", value, Unit.Officers);

    private static string Value(ReadinessAssessment assessment, string path)
    {
        var value = assessment.Find(FigurePath.Parse(path))!.Value;
        return value.IsUnknown ? "?" : value.ToString();
    }

    private static (string, string, string, string, string, string) Row(
        ReadinessAssessment assessment,
        string table,
        params string[] columns
    )
    {
        string At(int i) => Value(assessment, $"{table}/polres-satu/{columns[i]}");
        return (At(0), At(1), At(2), At(3), At(4), At(5));
    }
}
