using System.Text.Json.Serialization;
using Pilkada.Stages;

namespace Pilkada.Serialization;

/// <summary>An event that time limits are counted from.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Date">The day of it; null when it is not known.</param>
/// <param name="IsAssumed">Whether the day is the latest that time limits allow, and was not given.</param>
public sealed record ElectionEventDto(
    string Id,
    TextDto Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Date,
    bool IsAssumed
);

/// <summary>What one source says of a time limit.</summary>
/// <param name="Event">The id of the event counted from.</param>
/// <param name="Count">How many days.</param>
/// <param name="DayKind">Which days are counted: <c>calendar</c> or <c>working</c>.</param>
/// <param name="Direction">Which way: <c>after</c> or <c>before</c> the event.</param>
/// <param name="From">The first day the rule is in force; null when no start is known.</param>
/// <param name="To">The last day the rule is in force; null while no end is known.</param>
/// <param name="InForce">Whether the rule is in force on the day of its event; null when that day is not known.</param>
/// <param name="Date">The day it gives, as a figure; null when the event is not known or the rule is not in force.</param>
/// <param name="Sources">What it rests on; the first is the source that sets it.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record DeadlineReadingDto(
    string Event,
    int Count,
    string DayKind,
    string Direction,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? InForce,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] FigureDto? Date,
    IReadOnlyList<CitationDto> Sources,
    TextDto? Note = null
)
{
    internal static DeadlineReadingDto Of(DeadlineReading reading) =>
        new(
            reading.Rule.Trigger.Id.ToString(),
            reading.Rule.Count,
            EnumNames.Of(reading.Rule.DayKind),
            EnumNames.Of(reading.Rule.Direction),
            reading.Rule.From is { } from ? LocalDateConverter.Format(from) : null,
            reading.Rule.To is { } to ? LocalDateConverter.Format(to) : null,
            reading.IsInForce,
            reading.Counted is { } counted ? FigureDto.Of(counted.Explanation) : null,
            CitationDto.OfAll(reading.Rule.Evidence.Citations),
            TextDto.OfOptional(reading.Rule.Note)
        );
}

/// <summary>When a time limit ends.</summary>
/// <param name="Id">The id of the time limit.</param>
/// <param name="Name">What must be done by then.</param>
/// <param name="State"><c>dated</c>, <c>conflict</c> when sources give different days, or <c>unknown</c>.</param>
/// <param name="Date">The last day, as a figure; unknown, with the reason, in a conflict and while events are missing.</param>
/// <param name="IsAssumed">Whether an event on the way was assumed to happen on its last day.</param>
/// <param name="Missing">The ids of the events whose days are not known.</param>
/// <param name="Readings">What each rule gives.</param>
/// <param name="Leads">The id of the event that has happened once it is done, if there is one.</param>
/// <param name="Explanation">The calculation; absent when there is no day.</param>
public sealed record DeadlineAnswerDto(
    string Id,
    TextDto Name,
    string State,
    FigureDto Date,
    bool IsAssumed,
    IReadOnlyList<string> Missing,
    IReadOnlyList<DeadlineReadingDto> Readings,
    string? Leads = null,
    ExplanationDto? Explanation = null
)
{
    /// <summary>Maps the answer to one time limit.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>Its JSON form.</returns>
    public static DeadlineAnswerDto Of(DeadlineAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var leads = answer.Readings[0].Rule.Result;
        return new DeadlineAnswerDto(
            answer.Id.ToString(),
            TextDto.Of(answer.Name),
            answer.State switch
            {
                ParameterState<NodaTime.LocalDate>.InForce => "dated",
                ParameterState<NodaTime.LocalDate>.Conflict => "conflict",
                _ => "unknown",
            },
            FigureDto.Of(answer.Explanation),
            answer.IsAssumed,
            [.. answer.Missing.Select(e => e.Id.ToString())],
            [.. answer.Readings.Select(DeadlineReadingDto.Of)],
            leads.IsEmpty ? null : leads.ToString(),
            answer.Date is null ? null : ExplanationDto.Of(answer.Explanation)
        );
    }
}

/// <summary>When the time limits of a chain end, from the days of the events that are known.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Events">The events that the limits are counted from.</param>
/// <param name="Holidays">The public holidays that are no working days, in order.</param>
/// <param name="Deadlines">The answers, in the order of the chain.</param>
/// <param name="Findings">One finding for each conflict.</param>
/// <param name="Sources">Every source cited, in full.</param>
public sealed record DeadlineAnswersDto(
    int SchemaVersion,
    IReadOnlyList<ElectionEventDto> Events,
    IReadOnlyList<string> Holidays,
    IReadOnlyList<DeadlineAnswerDto> Deadlines,
    IReadOnlyList<FindingDto> Findings,
    IReadOnlyList<SourceDto> Sources
)
{
    /// <summary>Maps answers.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="workingDays">The working days they were counted with.</param>
    /// <param name="only">The one time limit to map; the empty id for all.</param>
    /// <returns>Their JSON form.</returns>
    public static DeadlineAnswersDto Of(DeadlineAnswers answers, WorkingDays workingDays, Id<DeadlineRule> only = default)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(workingDays);
        DeadlineAnswer[] asked = [.. answers.All.Where(a => only.IsEmpty || a.Id == only)];
        return new DeadlineAnswersDto(
            PilkadaJson.SchemaVersion,
            [
                .. asked
                    .SelectMany(a => a.Readings)
                    .DistinctBy(r => r.Rule.Trigger.Id)
                    .Select(r => new ElectionEventDto(
                        r.Rule.Trigger.Id.ToString(),
                        TextDto.Of(r.Rule.Trigger.Name),
                        r.Trigger is { } day ? LocalDateConverter.Format(day.Date) : null,
                        r.Trigger?.IsAssumed ?? false
                    )),
            ],
            [.. workingDays.Holidays.Select(LocalDateConverter.Format)],
            [.. asked.Select(DeadlineAnswerDto.Of)],
            [.. answers.Findings(default, only).Select(FindingDto.Of)],
            [
                .. asked
                    .SelectMany(a => a.Readings.SelectMany(r => r.Rule.Evidence.Citations).Concat(a.Explanation.Citations))
                    .DistinctBy(c => c.Id)
                    .OrderBy(c => c.Id)
                    .Select(SourceDto.Of),
            ]
        );
    }
}
