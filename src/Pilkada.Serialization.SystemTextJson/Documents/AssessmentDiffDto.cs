using System.Text.Json.Serialization;
using Pilkada.Readiness;

namespace Pilkada.Serialization;

/// <summary>One of the two assessments compared, in short.</summary>
/// <param name="Plan">The plan assessed.</param>
/// <param name="AsOf">The day it is for.</param>
/// <param name="Audience">Who it is for: <c>internal</c> or <c>public</c>.</param>
public sealed record AssessmentSideDto(PlanSummaryDto Plan, string AsOf, string Audience)
{
    internal static AssessmentSideDto Of(ReadinessAssessment assessment) =>
        new(PlanSummaryDto.Of(assessment.Plan), LocalDateConverter.Format(assessment.AsOf), EnumNames.Of(assessment.Audience));
}

/// <summary>A figure that both assessments have and that is not the same.</summary>
/// <param name="Path">Where it stands in both.</param>
/// <param name="OfValue">Whether value, unit or approximation differ; false when only what the value rests on does.</param>
/// <param name="Before">The figure of the first assessment.</param>
/// <param name="After">The figure of the second assessment.</param>
/// <param name="Difference">By how much it moved, as a figure; null unless both are numbers of one unit, or both are dates.</param>
public sealed record FigureChangeDto(
    string Path,
    bool OfValue,
    FigureDto Before,
    FigureDto After,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] FigureDto? Difference
);

/// <summary>What moved between two assessments, and which findings opened or closed.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Before">The first assessment.</param>
/// <param name="After">The second assessment.</param>
/// <param name="Changed">The figures that are not the same in both.</param>
/// <param name="Added">The figures that only the second has.</param>
/// <param name="Removed">The figures that only the first has.</param>
/// <param name="Same">How many figures are the same in both.</param>
/// <param name="Opened">The findings that only the second has.</param>
/// <param name="Closed">The findings that only the first has.</param>
/// <param name="Remaining">How many findings both have.</param>
/// <param name="Sources">Every source of what is listed, in full.</param>
public sealed record AssessmentDiffDto(
    int SchemaVersion,
    AssessmentSideDto Before,
    AssessmentSideDto After,
    IReadOnlyList<FigureChangeDto> Changed,
    IReadOnlyList<FigureDto> Added,
    IReadOnlyList<FigureDto> Removed,
    int Same,
    IReadOnlyList<FindingDto> Opened,
    IReadOnlyList<FindingDto> Closed,
    int Remaining,
    IReadOnlyList<SourceDto> Sources
)
{
    /// <summary>Maps what differs between two assessments.</summary>
    /// <param name="diff">What differs.</param>
    /// <returns>Its JSON form.</returns>
    public static AssessmentDiffDto Of(AssessmentDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        var figures = diff.Changed.SelectMany(c => new[] { c.Before, c.After }).Concat(diff.Added).Concat(diff.Removed);
        return new AssessmentDiffDto(
            PilkadaJson.SchemaVersion,
            AssessmentSideDto.Of(diff.Before),
            AssessmentSideDto.Of(diff.After),
            [
                .. diff.Changed.Select(c => new FigureChangeDto(
                    c.Path.ToString(),
                    c.IsOfValue,
                    FigureDto.Of(c.Before),
                    FigureDto.Of(c.After),
                    c.Difference is { } difference ? FigureDto.Of(difference) : null
                )),
            ],
            [.. diff.Added.Select(FigureDto.Of)],
            [.. diff.Removed.Select(FigureDto.Of)],
            diff.Same.Length,
            [.. diff.Opened.Select(FindingDto.Of)],
            [.. diff.Closed.Select(FindingDto.Of)],
            diff.Remaining.Length,
            [
                .. figures
                    .SelectMany(f => f.Citations)
                    .Concat(diff.Opened.Concat(diff.Closed).SelectMany(f => f.Explanation?.Citations ?? []))
                    .DistinctBy(c => c.Id)
                    .OrderBy(c => c.Id)
                    .Select(SourceDto.Of),
            ]
        );
    }
}
