using Pilkada.Stages;

namespace Pilkada.Readiness.Tests;

public class LogisticsTablesTests
{
    private static ReadinessAssessment Of(params PublishedFigure[] figures) => ReadinessAssessment.Of(Plans.Of(figures: figures));

    private static PublishedFigure Count(string measure, string place, long? value, Unit unit) =>
        Plans.Figure($"{measure}-{place}", measure, place, value, unit);

    private static ReadinessAssessment WithBallots(long received) =>
        Of(
            Count("voters", "99.01", 1_057_325, Unit.Voters),
            Count("tps", "99.01", 2_062, Unit.Tps),
            Count("ballots-received", "99.01", received, Unit.Ballots)
        );

    private static Quantity Value(ReadinessAssessment assessment, string path) => assessment.Find(FigurePath.Parse(path))!.Value;

    [Theory]
    [InlineData(1_083_758, false, "PLK-LOG-F001")]
    [InlineData(1_083_759, true, "PLK-LOG-F003")]
    [InlineData(1_084_688, true, null)]
    [InlineData(1_085_768, true, null)]
    [InlineData(1_086_000, false, null)]
    [InlineData(1_087_769, false, "PLK-LOG-F002")]
    public void Received_Ballots_Are_Held_Against_The_Bounds(long received, bool within, string? code)
    {
        var assessment = WithBallots(received);
        Assert.Equal(Quantity.Of(1_083_759), Value(assessment, "ballots/ballots-received-99.01/least"));
        Assert.Equal(Quantity.Of(1_085_768), Value(assessment, "ballots/ballots-received-99.01/most"));
        Assert.Equal(Quantity.Of(within), Value(assessment, "ballots/ballots-received-99.01/within"));
        var found = assessment.Findings.Where(f => f.Kind.Code.Area == "LOG").ToArray();
        Assert.Equal(code, found.SingleOrDefault()?.Kind.Code.ToString());
        Assert.All(found, f => Assert.Equal("ballots/ballots-received-99.01/within", f.Figure.ToString()));
    }

    [Fact]
    public void Without_Voters_Or_Stations_The_Bounds_Are_Unknown_And_Nothing_Is_Found()
    {
        var assessment = Of(Count("ballots-received", "99.01", 1_000, Unit.Ballots));
        Assert.True(Value(assessment, "ballots/ballots-received-99.01/least").IsUnknown);
        Assert.True(Value(assessment, "ballots/ballots-received-99.01/within").IsUnknown);
        Assert.DoesNotContain(assessment.Findings, f => f.Kind.Code.Area == "LOG");
        Assert.Contains(
            "1.025",
            WithBallots(1_084_688).Tables.Single(t => t.Id.ToString() == "ballots").Rows[0].Note!.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_List_Of_Stations_Gives_The_Need_Of_Every_Area()
    {
        var list = new TpsList(
            "DPT",
            Plans.VotingDay,
            Plans.Station("t-1", "99.01.01", 1, 401),
            Plans.Station("t-2", "99.01.01", 2, 401),
            Plans.Station("t-3", "99.02.01", 1, 400)
        );
        var assessment = ReadinessAssessment.Of(Plans.Of(stations: list));
        Assert.Equal(Quantity.Of(824), Value(assessment, "ballots-needed/99.01/pilgub-99"));
        Assert.Equal(Quantity.Of(824), Value(assessment, "ballots-needed/99.01.01/pilgub-99"));
        Assert.Equal(Quantity.Of(410), Value(assessment, "ballots-needed/99.02/pilgub-99"));
        Assert.Equal(Quantity.Of(1_234), Value(assessment, "ballots-needed/99/pilgub-99"));
        Assert.All(assessment.Figures, f => Assert.Equal(f.Value, f.Explanation.Recompute()));
    }

    [Fact]
    public void Each_Statement_Of_A_Norm_Is_Counted_And_The_Nearest_One_Decides()
    {
        PublishedFigure[] figures =
        [
            Count("tps", "99.01", 4_484, Unit.Tps),
            Count("booths-received", "99.01", 17_936, Unit.Items),
            Count("ink-bottles-received", "99.01", 8_966, Unit.Items),
        ];
        ParameterSetting Says(long number, string source) => new(Fraction.FromInteger(number), Plans.Published(source));
        var parameters = new ParameterSet(
            Id<ParameterSet>.Parse("uji"),
            [
                new ElectionParameter(
                    Id<ElectionParameter>.Parse("booths-per-tps"),
                    Plans.Label("bilik"),
                    Unit.Items,
                    Says(4, "a"),
                    Says(3, "b"),
                    Says(4, "c")
                ),
            ]
        );
        var assessment = ReadinessAssessment.Of(Plans.Of(figures: figures), parameters: parameters);
        Assert.Equal(Quantity.Of(17_936), Value(assessment, "equipment/booths-received-99.01/norm-1/needed"));
        Assert.Equal(Quantity.Of(0), Value(assessment, "equipment/booths-received-99.01/norm-1/difference"));
        Assert.Equal(Quantity.Of(4_484), Value(assessment, "equipment/booths-received-99.01/norm-2/difference"));
        Assert.Null(assessment.Find(FigurePath.Parse("equipment/booths-received-99.01/norm-3/needed")));
        var found = assessment.Findings.Single(f => f.Kind.Code.Area == "LOG");
        Assert.Equal("PLK-LOG-F008", found.Kind.Code.ToString());
        Assert.Empty(ReadinessAssessment.Of(Plans.Of(figures: figures)).Tables.Where(t => t.Id.ToString() == "equipment"));
    }

    [Fact]
    public void Boxes_Are_Counted_With_And_Without_Those_Of_The_PPK()
    {
        PublishedFigure[] figures =
        [
            Count("tps", "99.01", 646, Unit.Tps),
            Count("kecamatan", "99.01", 8, Unit.Areas),
            Count("ballot-boxes-received", "99.01", 660, Unit.Items),
        ];
        ElectionParameter Norm(string id, long number) =>
            new(
                Id<ElectionParameter>.Parse(id),
                Plans.Label(id),
                Unit.Items,
                new ParameterSetting(Fraction.FromInteger(number), Plans.Published())
            );
        var parameters = new ParameterSet(
            Id<ParameterSet>.Parse("uji"),
            [Norm("ballot-boxes-per-tps.per-contest", 1), Norm("boxes-per-kecamatan", 2)]
        );
        var assessment = ReadinessAssessment.Of(Plans.Of(figures: figures), parameters: parameters);
        Assert.Equal(Quantity.Of(646), Value(assessment, "equipment/ballot-boxes-received-99.01/norm-1/needed"));
        Assert.Equal(Quantity.Of(662), Value(assessment, "equipment/ballot-boxes-received-99.01/norm-2/needed"));
        var found = assessment.Findings.Single(f => f.Kind.Code.Area == "LOG");
        Assert.Equal(
            ("PLK-LOG-F004", "2"),
            (found.Kind.Code.ToString(), found.Arguments.Single(a => a.Name == "difference").Value.ToString())
        );
    }

    [Fact]
    public void Three_Counts_Of_Signal_Stand_Beside_One_Another()
    {
        var assessment = Of(
            Count("villages-blank-spot", "99", 449, Unit.Areas),
            Count("tps-blank-spot-pemilu-2024", "99", 452, Unit.Tps),
            Count("tps-internet-problem", "99", 554, Unit.Tps),
            Count("villages-blank-spot", "99.01", 165, Unit.Areas)
        );
        var table = assessment.Tables.Single(t => t.Id.ToString() == "signal");
        Assert.Equal(["449 452 554", "165 - -"], table.Rows.Select(r => string.Join(' ', r.Cells.Select(c => c?.Value.ToString() ?? "-"))));
        Assert.Contains("never add", table.Note!.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Repeat_Vote_Of_A_Whole_Area_Is_Held_Against_The_Stock_And_One_Of_A_Part_Is_Not()
    {
        PublishedFigure[] area = [Count("voters", "99.01", 1_225_871, Unit.Voters), Count("tps", "99.01", 2_355, Unit.Tps)];
        var whole = Of([.. area, Count("tps-psu-2025", "99.01", 2_355, Unit.Tps)]);
        Assert.Equal(Quantity.Of(1_254_518), Value(whole, "repeat-votes/tps-psu-2025-99.01/least"));
        Assert.Equal("PLK-LOG-F031", whole.Findings.Single(f => f.Kind.Code.Area == "LOG").Kind.Code.ToString());
        var part = Of([.. area, Count("tps-psu-2025", "99.01", 3, Unit.Tps)]);
        Assert.True(Value(part, "repeat-votes/tps-psu-2025-99.01/least").IsUnknown);
        Assert.DoesNotContain(part.Findings, f => f.Kind.Code.Area == "LOG");
    }
}
