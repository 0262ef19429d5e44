using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Readiness.Tests;

/// <summary>What rules set, in the assessment: a value, both values of a conflict, or a gap, on the day assessed and on voting day.</summary>
public class ParameterTablesTests
{
    private static readonly Id<ElectionParameter> Voters = Id<ElectionParameter>.Parse("voters");
    private static readonly Id<ElectionParameter> Hours = Id<ElectionParameter>.Parse("hours");
    private static readonly LocalDate Eve = Plans.VotingDay.PlusDays(-1);

    // On the eve the law alone sets the voters; on voting day a regulation disagrees with it. The hours are set from voting day.
    private static readonly ParameterSet Parameters = new(
        Id<ParameterSet>.Parse("sintetis"),
        new ElectionParameter(
            Voters,
            Plans.Label("voters"),
            Unit.Voters,
            new ParameterSetting(Fraction.FromInteger(800), Plans.Published("law")),
            new ParameterSetting(Fraction.FromInteger(600), Plans.Published("regulation"), Plans.VotingDay)
        ),
        new ElectionParameter(
            Hours,
            Plans.Label("hours"),
            Unit.Hours,
            new ParameterSetting(Fraction.FromInteger(12), Plans.Published("law"), Plans.VotingDay)
        )
    );

    [Fact]
    public void Each_Parameter_Is_A_Detail_Row_With_Its_Value_On_The_Day_And_On_Voting_Day()
    {
        var assessment = ReadinessAssessment.Of(Plans.Of(parameters: Parameters), Eve);
        var table = assessment.Tables.Single(t => t.Id.ToString() == "parameters");
        Assert.True(table.IsDetail);
        Assert.Equal(["Synthetic voters", "Synthetic hours"], table.Rows.Select(r => r.Name.English));
        Assert.Equal(
            ["parameters/voters/as-of", "parameters/voters/voting-day", "parameters/hours/as-of", "parameters/hours/voting-day"],
            table.Rows.SelectMany(r => r.Cells).Select(c => c!.Path.ToString())
        );
        Assert.Equal(Quantity.Of(800), Figure(assessment, "voters/as-of").Value);
        Assert.Equal(Quantity.Of(12), Figure(assessment, "hours/voting-day").Value);
        Assert.Contains("26 November 2024", Figure(assessment, "hours/as-of").Value.Reason.English, StringComparison.Ordinal);
        Assert.All(table.Rows.SelectMany(r => r.Cells), c => Assert.Equal(c!.Value, c.Explanation.Recompute()));
        Assert.All(table.Rows, r => Assert.Null(r.Note));
    }

    [Fact]
    public void A_Conflict_Shows_Both_Sources_And_Is_One_Finding()
    {
        var assessment = ReadinessAssessment.Of(Plans.Of(parameters: Parameters));
        var figure = Figure(assessment, "voters/voting-day");
        Assert.True(figure.Value.IsUnknown);
        Assert.Equal(["law", "regulation"], figure.Citations.Select(c => c.Id.ToString()));
        Assert.Equal(["law", "regulation"], assessment.Sources.Select(s => s.Id.ToString()).Intersect(["law", "regulation"]));
        var finding = Assert.Single(assessment.Findings, f => f.Kind == StagesFindings.ParameterConflict);
        Assert.Equal(figure.Path, finding.Figure);
        Assert.Equal(Place.Of(Plans.Province), finding.Place);
    }

    [Fact]
    public void A_Conflict_Of_The_Day_Assessed_That_Ends_Before_Voting_Day_Is_A_Finding_Too()
    {
        var ended = new ParameterSet(
            Parameters.Id,
            new ElectionParameter(
                Voters,
                Plans.Label("voters"),
                Unit.Voters,
                new ParameterSetting(Fraction.FromInteger(800), Plans.Published("law")),
                new ParameterSetting(Fraction.FromInteger(600), Plans.Published("regulation"), to: Eve)
            )
        );
        var finding = Assert.Single(
            ReadinessAssessment.Of(Plans.Of(parameters: ended), Eve).Findings,
            f => f.Kind == StagesFindings.ParameterConflict
        );
        Assert.Equal("parameters/voters/as-of", finding.Figure.ToString());
        Assert.DoesNotContain(
            ReadinessAssessment.Of(Plans.Of(parameters: ended)).Findings,
            f => f.Kind == StagesFindings.ParameterConflict
        );
    }

    [Fact]
    public void A_Choice_Resolves_It_And_Is_Shown()
    {
        var plan = Plans.Of(parameters: Parameters, parameterChoices: (Voters, Id<Citation>.Parse("regulation")));
        var assessment = ReadinessAssessment.Of(plan);
        Assert.Equal(Quantity.Of(600), Figure(assessment, "voters/voting-day").Value);
        Assert.DoesNotContain(assessment.Findings, f => f.Kind == StagesFindings.ParameterConflict);
        var row = assessment.Tables.Single(t => t.Id.ToString() == "parameters").Rows[0];
        Assert.Contains("regulation", row.Note!.Indonesian, StringComparison.Ordinal);
        Assert.Contains("regulation", row.Note.English, StringComparison.Ordinal);
        Assert.Equal(Quantity.Of(800), Figure(ReadinessAssessment.Of(plan, Eve), "voters/as-of").Value);
    }

    [Fact]
    public void A_Plan_Without_Parameters_Has_No_Such_Table_And_No_Choices()
    {
        Assert.DoesNotContain(ReadinessAssessment.Of(Plans.Of()).Tables, t => t.Id.ToString() == "parameters");
        Assert.Throws<ArgumentException>(() => Plans.Of(parameterChoices: (Voters, Id<Citation>.Parse("law"))));
        Assert.Throws<ArgumentException>(() =>
            Plans.Of(parameters: Parameters, parameterChoices: (Hours, Id<Citation>.Parse("regulation")))
        );
    }

    private static Figure Figure(ReadinessAssessment assessment, string path) => assessment.Find(FigurePath.Parse($"parameters/{path}"))!;
}
