using System.Text.Json.Serialization;
using Pilkada.Readiness;
using Pilkada.Risk;

namespace Pilkada.Serialization;

/// <summary>What an indicator adds to a cell of the risk map.</summary>
/// <param name="Indicator">The id of the indicator.</param>
/// <param name="Name">What it counts.</param>
/// <param name="Weight">Its weight at the stage.</param>
/// <param name="Value">Its value at the area, from 0 to 1.</param>
/// <param name="Amount">Weight times value.</param>
public sealed record RiskContributionDto(string Indicator, TextDto Name, FigureDto Weight, FigureDto Value, ValueDto Amount);

/// <summary>A cell of the risk map: an area at a stage.</summary>
/// <param name="Area">The code of the area.</param>
/// <param name="Stage">The id of the stage.</param>
/// <param name="StageName">Its name.</param>
/// <param name="Score">The score from 0 to 1; null while an indicator is unknown.</param>
/// <param name="Lowest">The lowest score possible, <c>"n/d"</c>.</param>
/// <param name="Highest">The highest score possible, <c>"n/d"</c>.</param>
/// <param name="BestRank">The best rank among the areas of the same level, 1 for the highest score; null for an area alone.</param>
/// <param name="WorstRank">The worst rank possible.</param>
/// <param name="UnknownShare">The share of indicators that are unknown.</param>
/// <param name="Contributions">Every indicator of the stage.</param>
/// <param name="Explanation">The calculation of the lowest score, where it was asked for.</param>
public sealed record RiskCellDto(
    string Area,
    string Stage,
    TextDto StageName,
    FigureDto Score,
    Fraction Lowest,
    Fraction Highest,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? BestRank,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? WorstRank,
    Fraction UnknownShare,
    IReadOnlyList<RiskContributionDto> Contributions,
    ExplanationDto? Explanation = null
);

/// <summary>The risk map of a plan.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Plan">The plan.</param>
/// <param name="AsOf">The day it is for.</param>
/// <param name="Audience">Who it is for: <c>internal</c> or <c>public</c>.</param>
/// <param name="Classes">The published classes and scores of the areas shown, side by side.</param>
/// <param name="Cells">The cells, area by area.</param>
public sealed record RiskMapDto(
    int SchemaVersion,
    PlanSummaryDto Plan,
    string AsOf,
    string Audience,
    IReadOnlyList<FigureDto> Classes,
    IReadOnlyList<RiskCellDto> Cells
)
{
    /// <summary>Maps the map of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="cells">Which cells to show.</param>
    /// <param name="explain">Whether to show the calculations.</param>
    /// <returns>Its JSON form.</returns>
    public static RiskMapDto Of(ReadinessAssessment assessment, Func<RiskMapCell, bool> cells, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(cells);
        RiskMapCell[] shown = [.. assessment.Risk.Cells.Where(cells)];
        var areas = shown.Select(c => c.Area).ToHashSet();
        return new RiskMapDto(
            PilkadaJson.SchemaVersion,
            PlanSummaryDto.Of(assessment.Plan),
            LocalDateConverter.Format(assessment.AsOf),
            EnumNames.Of(assessment.Audience),
            [
                .. assessment
                    .Tables.Where(t => t.Id.ToString() == "risk-classes")
                    .SelectMany(t => t.Rows)
                    .Where(r => areas.Contains(r.Place))
                    .SelectMany(r => r.Cells)
                    .OfType<Figure>()
                    .Select(FigureDto.Of),
            ],
            [.. shown.Select(c => Of(assessment, c, explain))]
        );
    }

    private static RiskCellDto Of(ReadinessAssessment assessment, RiskMapCell cell, bool explain)
    {
        var ranks = assessment.Risk.RankAmongPeers(cell.Area, cell.Stage);
        return new RiskCellDto(
            cell.Area.ToString(),
            cell.Stage.ToString(),
            TextDto.Of(assessment.Plan.Calendar.Find(cell.Stage)!.Name),
            FigureDto.Of(cell.Explanation),
            cell.Lowest,
            cell.Highest,
            ranks?.Best,
            ranks?.Worst,
            cell.UnknownShare,
            [
                .. cell.Contributions.Select(c => new RiskContributionDto(
                    c.Indicator.ToString(),
                    TextDto.Of(RiskTaxonomy.BuiltIn.Find(c.Indicator)!.Name),
                    FigureDto.Of(c.Weight),
                    FigureDto.Of(c.Value),
                    ValueDto.Of(c.Amount)
                )),
            ],
            explain ? ExplanationDto.Of(cell.LowestExplanation) : null
        );
    }
}
