using System.Diagnostics.CodeAnalysis;
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
public sealed record RiskContributionDto(string Indicator, TextDto Name, FigureDto Weight, FigureDto Value, ValueDto Amount)
{
    [return: NotNullIfNotNull(nameof(contribution))]
    internal static RiskContributionDto? Of(RiskContribution? contribution) =>
        contribution is null
            ? null
            : new(
                contribution.Indicator.ToString(),
                TextDto.Of(RiskTaxonomy.BuiltIn.Find(contribution.Indicator)!.Name),
                FigureDto.Of(contribution.Weight),
                FigureDto.Of(contribution.Value),
                ValueDto.Of(contribution.Amount)
            );
}

/// <summary>An indicator that could bring a cell into the next class alone.</summary>
/// <param name="Indicator">The id of the indicator.</param>
/// <param name="From">Its value now, <c>"n/d"</c>; null while it is unknown, which the lowest score takes as 0.</param>
/// <param name="To">The value at which the lowest score stands on the edge, <c>"n/d"</c>.</param>
public sealed record RiskLeverDto(string Indicator, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? From, string To);

/// <summary>Where a cell stands among numbered classes of the user's edges.</summary>
/// <param name="Classes">How many classes there are.</param>
/// <param name="AtLeast">The class of the lowest score possible, 1 for the lowest class; null outside the range of the classes.</param>
/// <param name="AtMost">The class of the highest score possible; null outside the range of the classes.</param>
/// <param name="Edge">The edge to the class above the lowest one possible, <c>"n/d"</c>; null in the highest class.</param>
/// <param name="Lacks">How much the lowest score lacks of it, <c>"n/d"</c>; null in the highest class.</param>
/// <param name="Levers">The indicators that could make it up alone, the smallest change first.</param>
public sealed record RiskClassDto(
    int Classes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? AtLeast,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? AtMost,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Edge,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Lacks,
    IReadOnlyList<RiskLeverDto> Levers
)
{
    internal static RiskClassDto Of(RiskClassStep step) =>
        new(
            step.Bands.Scale.Grades.Length,
            step.AtLeast?.Rank + 1,
            step.AtMost?.Rank + 1,
            step.Edge?.Value.ToString(),
            step.Lacks?.ToString(),
            [
                .. step.Levers.Select(l => new RiskLeverDto(
                    l.Contribution.Indicator.ToString(),
                    l.Contribution.Value.Value.IsUnknown ? null : l.Contribution.Value.Value.Number.ToString(),
                    l.To.ToString()
                )),
            ]
        );
}

/// <summary>An indicator that moved a cell.</summary>
/// <param name="Indicator">The id of the indicator.</param>
/// <param name="Before">What it added before; null where it did not count.</param>
/// <param name="After">What it adds after; null where it no longer counts.</param>
public sealed record RiskIndicatorMoveDto(
    string Indicator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] RiskContributionDto? Before,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] RiskContributionDto? After
);

/// <summary>The bounds of a cell.</summary>
/// <param name="Lowest">The lowest score possible, <c>"n/d"</c>.</param>
/// <param name="Highest">The highest score possible, <c>"n/d"</c>.</param>
public sealed record RiskBoundsDto(string Lowest, string Highest)
{
    internal static RiskBoundsDto? Of(RiskMapCell? cell) => cell is null ? null : new(cell.Lowest.ToString(), cell.Highest.ToString());
}

/// <summary>A cell that differs from an earlier map.</summary>
/// <param name="Area">The code of the area.</param>
/// <param name="Stage">The id of the stage.</param>
/// <param name="Before">Its bounds before; null where the earlier map has no such cell.</param>
/// <param name="After">Its bounds after; null where the map has no such cell any more.</param>
/// <param name="Indicators">The indicators that differ.</param>
public sealed record RiskMoveDto(
    string Area,
    string Stage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] RiskBoundsDto? Before,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] RiskBoundsDto? After,
    IReadOnlyList<RiskIndicatorMoveDto> Indicators
)
{
    internal static RiskMoveDto Of(RiskMove move) =>
        new(
            move.Area.ToString(),
            move.Stage.ToString(),
            RiskBoundsDto.Of(move.Before),
            RiskBoundsDto.Of(move.After),
            [
                .. move.Indicators.Select(i => new RiskIndicatorMoveDto(
                    i.Indicator.ToString(),
                    RiskContributionDto.Of(i.Before),
                    RiskContributionDto.Of(i.After)
                )),
            ]
        );
}

/// <summary>A cell of the risk map: an area at a stage.</summary>
/// <param name="Area">The code of the area.</param>
/// <param name="Stage">The id of the stage.</param>
/// <param name="StageName">Its name.</param>
/// <param name="Score">The score from 0 to 1; null while an indicator is unknown.</param>
/// <param name="Lowest">The lowest score possible, <c>"n/d"</c>.</param>
/// <param name="Highest">The highest score possible, <c>"n/d"</c>.</param>
/// <param name="BestRank">The best rank among the areas of the same level, 1 for the highest score; null for an area alone.</param>
/// <param name="WorstRank">The worst rank possible.</param>
/// <param name="UnknownShare">The share of indicators that are unknown, <c>"n/d"</c>.</param>
/// <param name="Contributions">Every indicator of the stage.</param>
/// <param name="Class">Its classes and the way to the next one, where edges were named.</param>
/// <param name="Explanation">The calculation of the lowest score, where it was asked for.</param>
public sealed record RiskCellDto(
    string Area,
    string Stage,
    TextDto StageName,
    FigureDto Score,
    string Lowest,
    string Highest,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? BestRank,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? WorstRank,
    string UnknownShare,
    IReadOnlyList<RiskContributionDto> Contributions,
    RiskClassDto? Class = null,
    ExplanationDto? Explanation = null
);

/// <summary>The risk map of a plan.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Plan">The plan.</param>
/// <param name="AsOf">The day it is for.</param>
/// <param name="Audience">Who it is for: <c>internal</c> or <c>public</c>.</param>
/// <param name="Classes">The published classes and scores of the areas shown, side by side.</param>
/// <param name="Cells">The cells, area by area.</param>
/// <param name="Moves">The cells shown that differ from an earlier map, where one was named.</param>
public sealed record RiskMapDto(
    int SchemaVersion,
    PlanSummaryDto Plan,
    string AsOf,
    string Audience,
    IReadOnlyList<FigureDto> Classes,
    IReadOnlyList<RiskCellDto> Cells,
    IReadOnlyList<RiskMoveDto>? Moves = null
)
{
    /// <summary>Maps the map of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="cells">Which cells to show.</param>
    /// <param name="explain">Whether to show the calculations.</param>
    /// <param name="bands">Classes for the cells, or null for none.</param>
    /// <param name="earlier">A map to tell the moves from, or null.</param>
    /// <returns>Its JSON form.</returns>
    public static RiskMapDto Of(
        ReadinessAssessment assessment,
        Func<RiskMapCell, bool> cells,
        bool explain = false,
        ScoreBands? bands = null,
        RiskMap? earlier = null
    )
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
            [.. shown.Select(c => Of(assessment, c, explain, bands))],
            earlier is null
                ? null
                : [.. assessment.Risk.MovesFrom(earlier).Where(m => cells((m.After ?? m.Before)!)).Select(RiskMoveDto.Of)]
        );
    }

    private static RiskCellDto Of(ReadinessAssessment assessment, RiskMapCell cell, bool explain, ScoreBands? bands)
    {
        var ranks = assessment.Risk.RankAmongPeers(cell.Area, cell.Stage);
        return new RiskCellDto(
            cell.Area.ToString(),
            cell.Stage.ToString(),
            TextDto.Of(assessment.Plan.Calendar.Find(cell.Stage)!.Name),
            FigureDto.Of(cell.Explanation),
            cell.Lowest.ToString(),
            cell.Highest.ToString(),
            ranks?.Best,
            ranks?.Worst,
            cell.UnknownShare.ToString(),
            [.. cell.Contributions.Select(c => RiskContributionDto.Of(c))],
            bands is null ? null : RiskClassDto.Of(cell.In(bands)),
            explain ? ExplanationDto.Of(cell.LowestExplanation) : null
        );
    }
}
