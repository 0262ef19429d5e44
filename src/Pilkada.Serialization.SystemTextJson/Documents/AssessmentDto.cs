using Pilkada.Readiness;

namespace Pilkada.Serialization;

/// <summary>The plan that is assessed, in short.</summary>
/// <param name="Id">The id of the plan.</param>
/// <param name="Title">Its title.</param>
/// <param name="Area">The code of its area.</param>
/// <param name="Calendar">The id of its calendar.</param>
/// <param name="VotingDay">The voting day.</param>
/// <param name="Rounding">How shares of people are rounded.</param>
/// <param name="Statement">The share statement planned by, if there is one.</param>
public sealed record PlanSummaryDto(
    string Id,
    TextDto Title,
    string Area,
    string Calendar,
    string VotingDay,
    string Rounding,
    string? Statement = null
)
{
    internal static PlanSummaryDto Of(ElectionPlan plan) =>
        new(
            plan.Id.ToString(),
            TextDto.Of(plan.Title),
            plan.Area.ToString(),
            plan.Calendar.Id.ToString(),
            LocalDateConverter.Format(plan.Calendar.VotingDay),
            EnumNames.Of(plan.Rounding),
            plan.Statement.IsEmpty ? null : plan.Statement.ToString()
        );
}

/// <summary>A row of a table.</summary>
/// <param name="Place">The area code or police unit it is about.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cells">The path of a figure for each column; null where the column does not apply.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record AssessmentRowDto(string Place, TextDto Name, IReadOnlyList<string?> Cells, TextDto? Note = null);

/// <summary>A table of an assessment. Its cells point to figures by their paths, so that each figure stands once.</summary>
/// <param name="Id">The id, the first part of the paths of its figures.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsDetail">Whether it is detail that a summary leaves out.</param>
/// <param name="Columns">The titles of its columns.</param>
/// <param name="Rows">Its rows in reading order.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record AssessmentTableDto(
    string Id,
    TextDto Title,
    bool IsDetail,
    IReadOnlyList<TextDto> Columns,
    IReadOnlyList<AssessmentRowDto> Rows,
    TextDto? Note = null
);

/// <summary>An assessment: tables of figures, findings, and the sources of both.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Plan">The plan assessed.</param>
/// <param name="AsOf">The day it is for.</param>
/// <param name="Audience">Who it is for: <c>internal</c> or <c>public</c>.</param>
/// <param name="Tables">The tables in reading order.</param>
/// <param name="Figures">Every figure, each path once.</param>
/// <param name="Findings">The findings, the most severe first.</param>
/// <param name="Sources">Every source cited, in full.</param>
public sealed record AssessmentDto(
    int SchemaVersion,
    PlanSummaryDto Plan,
    string AsOf,
    string Audience,
    IReadOnlyList<AssessmentTableDto> Tables,
    IReadOnlyList<FigureDto> Figures,
    IReadOnlyList<FindingDto> Findings,
    IReadOnlyList<SourceDto> Sources
)
{
    /// <summary>Maps an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <returns>Its JSON form.</returns>
    public static AssessmentDto Of(ReadinessAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new AssessmentDto(
            PilkadaJson.SchemaVersion,
            PlanSummaryDto.Of(assessment.Plan),
            LocalDateConverter.Format(assessment.AsOf),
            EnumNames.Of(assessment.Audience),
            [
                .. assessment.Tables.Select(t => new AssessmentTableDto(
                    t.Id.ToString(),
                    TextDto.Of(t.Title),
                    t.IsDetail,
                    [.. t.Columns.Select(TextDto.Of)],
                    [
                        .. t.Rows.Select(r => new AssessmentRowDto(
                            r.Place.ToString(),
                            TextDto.Of(r.Name),
                            [.. r.Cells.Select(c => c?.Path.ToString())],
                            TextDto.OfOptional(r.Note)
                        )),
                    ],
                    TextDto.OfOptional(t.Note)
                )),
            ],
            [.. assessment.Figures.Select(FigureDto.Of)],
            [.. assessment.Findings.Select(FindingDto.Of)],
            [.. assessment.Sources.Select(SourceDto.Of)]
        );
    }
}
