using Pilkada.Readiness;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.ReferenceData.Tests;

/// <summary>The risk map of the embedded plan of Banten, as the assessment shows it.</summary>
public sealed class BantenRiskTests
{
    private static readonly ReadinessAssessment Assessment = ReadinessAssessment.Of(ReferencePlans.Banten2024);
    private static readonly Id<ElectionStage> Voting = Id<ElectionStage>.Parse("penyelenggaraan.pemungutan");
    private static readonly Place Lebak = Place.Parse("36.02");

    [Fact]
    public void Lebak_And_Pandeglang_Are_The_Two_Of_The_Highest_Class()
    {
        var rows = Assessment.Tables.Single(t => t.Id.ToString() == "risk-classes").Rows;
        Assert.Equal(9, rows.Length);
        Assert.Equal(
            ["36.01", "36.02"],
            rows.Where(r => r.Cells[0]!.Value.Equals(Quantity.Of(new LocalText("Tinggi", "High")))).Select(r => r.Place.ToString())
        );
    }

    [Theory]
    [InlineData("risk-classes/36/ikp-class", "Medium")]
    [InlineData("risk-classes/36.01/ikp-class", "High")]
    [InlineData("risk-classes/36.01/irbi-class", "High")]
    [InlineData("risk-classes/36.72/irbi-class", "Medium")]
    public void Classes_Are_The_Published_Ones(string path, string grade) =>
        Assert.Equal(grade, Assessment.Find(FigurePath.Parse(path))!.Value.Text.English);

    [Fact]
    public void A_Gap_Is_Unknown_And_Not_A_Low_Class()
    {
        Assert.True(Assessment.Find(FigurePath.Parse("risk-classes/36.02/irbi-class"))!.Value.IsUnknown);
        Assert.True(Assessment.Find(FigurePath.Parse("risk-classes/36.03/ikp-class"))!.Value.IsUnknown);
    }

    // 704 of Lebak's 2,062 stations lie in disaster-prone areas; 165 of its 345 villages have no signal.
    [Fact]
    public void What_Adds_Most_In_Lebak_Is_Signal_And_Disaster()
    {
        var cell = Assessment.Risk.Find(Lebak, Voting)!;
        Assert.True(cell.Score.IsUnknown);
        Assert.Equal(["blank-spot-villages", "bawaslu-tps-2024.disaster-prone"], cell.Top.Take(2).Select(t => t.Indicator.ToString()));
        Assert.Equal(Quantity.Of(Fraction.Of(704, 2_062)), cell.Top[1].Value.Value);
        Assert.Equal(Quantity.Of(Fraction.Of(165, 345)), cell.Top[0].Value.Value);
    }

    [Fact]
    public void Every_Cell_Recomputes_And_Its_Sources_Are_Cited()
    {
        foreach (var cell in Assessment.Risk.Cells)
        {
            Assert.All(cell.Explanation.Nodes().Concat(cell.LowestExplanation.Nodes()), n => Assert.Equal(n.Value, n.Recompute()));
            Assert.NotEmpty(cell.LowestExplanation.Citations);
        }

        foreach (var figure in Assessment.Figures.Where(f => f.Path.ToString().StartsWith("risk", StringComparison.Ordinal)))
        {
            Assert.Equal(figure.Value, figure.Explanation.Recompute());
        }
    }

    // "At least" stays true: the figure shown is never above the exact lowest score.
    [Fact]
    public void What_Is_Shown_As_At_Least_Is_Rounded_Down()
    {
        foreach (var cell in Assessment.Risk.Cells.Where(c => c.Score.IsUnknown && c.UnknownShare < Fraction.One))
        {
            var shown = Assessment.Find(FigurePath.Parse("risk") / cell.Area.ToString() / cell.Stage.ToString())!;
            Assert.Equal(Approximation.AtLeast, shown.Approximation);
            Assert.True(shown.Value.Number <= cell.Lowest * 100);
        }
    }

    // Police classes, mentions and special locations are not among the indicators of any cell, and service needs are not either.
    [Fact]
    public void No_Class_And_No_Service_Need_Enters_A_Score()
    {
        var measures = Assessment
            .Risk.Profiles.SelectMany(p => p.Weights)
            .SelectMany(w => RiskTaxonomy.BuiltIn.Find(w.Indicator)!.Measures)
            .Select(m => m.Count.ToString())
            .ToHashSet();
        Assert.DoesNotContain("tps-loksus", measures);
        Assert.DoesNotContain(measures, m => m.Contains("rawan", StringComparison.Ordinal));
        Assert.DoesNotContain(RiskTaxonomy.BuiltIn.Needs.SelectMany(n => n.Measures), n => measures.Contains(n.ToString()));
    }

    [Fact]
    public void A_Regency_Is_Ranked_With_Regencies_And_The_Province_With_None()
    {
        Assert.Null(Assessment.Risk.RankAmongPeers(Place.Parse("36"), Voting));
        Assert.InRange(Assessment.Risk.RankAmongPeers(Lebak, Voting)!.Value.Worst, 1, 8);
    }
}
