using System.Text.Json.Serialization;
using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Serialization;

/// <summary>A stage of a calendar.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Phase">The group it belongs to: <c>preparation</c>, <c>organisation</c>, <c>sub</c>, <c>logistics</c> or <c>operation</c>.</param>
/// <param name="Start">The first day; null when none is set.</param>
/// <param name="End">The last day, inclusive; null when none is set.</param>
/// <param name="Provenance">How its days came to be known.</param>
/// <param name="Sources">What its days rest on.</param>
/// <param name="InForce">Whether it is in force on the day asked about; null when that is not known.</param>
/// <param name="EventRule">What its days depend on, if they depend on an event.</param>
/// <param name="Parent">The stage it is a step of, if it is one.</param>
/// <param name="Scope">The areas it is limited to; absent for the whole country.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record StageDto(
    string Id,
    TextDto Name,
    string Phase,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Start,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? End,
    string Provenance,
    IReadOnlyList<CitationDto> Sources,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? InForce,
    TextDto? EventRule = null,
    string? Parent = null,
    IReadOnlyList<string>? Scope = null,
    TextDto? Note = null
)
{
    internal static StageDto Of(ElectionStage stage, LocalDate asOf) =>
        new(
            stage.Id.ToString(),
            TextDto.Of(stage.Name),
            EnumNames.Of(stage.Phase),
            stage.Start is { } start ? LocalDateConverter.Format(start) : null,
            stage.End is { } end ? LocalDateConverter.Format(end) : null,
            EnumNames.Of(stage.Evidence.Provenance),
            CitationDto.OfAll(stage.Evidence.Citations),
            stage.On(asOf).IsInForce,
            TextDto.OfOptional(stage.EventRule),
            stage.Parent.IsEmpty ? null : stage.Parent.ToString(),
            stage.Scope.IsEmpty ? null : [.. stage.Scope.Select(s => s.ToString())],
            TextDto.OfOptional(stage.Note)
        );
}

/// <summary>A day on which a stage begins or ends.</summary>
/// <param name="Stage">The id of the stage.</param>
/// <param name="Kind">Which end of it: <c>start</c> or <c>end</c>.</param>
/// <param name="Date">The day.</param>
/// <param name="DaysLeft">The calendar days left, as a figure.</param>
public sealed record DeadlineDto(string Stage, string Kind, string Date, FigureDto DaysLeft);

/// <summary>The decision that changed a calendar.</summary>
/// <param name="Decision">Its number.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Effective">The day from which it holds.</param>
/// <param name="Supersedes">The id of the calendar that it changed.</param>
/// <param name="Sources">What this rests on.</param>
public sealed record CalendarAmendmentDto(
    string Decision,
    string Issuer,
    string Effective,
    string Supersedes,
    IReadOnlyList<CitationDto> Sources
)
{
    internal static CalendarAmendmentDto? OfOptional(CalendarAmendment? amendment) =>
        amendment is null
            ? null
            : new CalendarAmendmentDto(
                amendment.Decision,
                amendment.Issuer,
                LocalDateConverter.Format(amendment.Effective),
                amendment.Supersedes.ToString(),
                CitationDto.OfAll(amendment.Evidence.Citations)
            );
}

/// <summary>The timetable of an election as of a day.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Id">The id of the calendar.</param>
/// <param name="Title">Its title.</param>
/// <param name="VotingDay">The voting day.</param>
/// <param name="Provenance">How the voting day came to be known.</param>
/// <param name="Sources">What the voting day rests on.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Area">The area asked about; <c>00</c> for the whole country.</param>
/// <param name="Offset">How many days the day lies from voting day, as a figure.</param>
/// <param name="InForce">How many stages are in force, as a figure.</param>
/// <param name="Stages">The stages that concern the area, in order.</param>
/// <param name="Deadlines">The next deadlines, in order.</param>
/// <param name="Findings">The stages that contradict one another, of the whole calendar.</param>
/// <param name="Amendment">The decision that made it out of an earlier calendar, if one did.</param>
/// <param name="Template">The template it was worked out from, if it was.</param>
/// <param name="Diff">What differs from another calendar, if one was named.</param>
public sealed record CalendarDto(
    int SchemaVersion,
    string Id,
    TextDto Title,
    string VotingDay,
    string Provenance,
    IReadOnlyList<CitationDto> Sources,
    string AsOf,
    string Area,
    FigureDto Offset,
    FigureDto InForce,
    IReadOnlyList<StageDto> Stages,
    IReadOnlyList<DeadlineDto> Deadlines,
    IReadOnlyList<FindingDto> Findings,
    CalendarAmendmentDto? Amendment = null,
    CalendarTemplateDto? Template = null,
    CalendarDiffDto? Diff = null
)
{
    /// <summary>Maps a calendar as of a day.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="asOf">The day; the voting day when null.</param>
    /// <param name="area">The area; the whole country by default.</param>
    /// <param name="deadlines">How many deadlines at most; not negative.</param>
    /// <param name="countStart">The local time at which the count is planned to begin, to be held against the closing; null when none is planned.</param>
    /// <returns>Its JSON form.</returns>
    public static CalendarDto Of(
        StageCalendar calendar,
        LocalDate? asOf = null,
        AreaCode area = default,
        int deadlines = 10,
        LocalTime? countStart = null
    )
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var day = asOf ?? calendar.VotingDay;
        return new CalendarDto(
            PilkadaJson.SchemaVersion,
            calendar.Id.ToString(),
            TextDto.Of(calendar.Title),
            LocalDateConverter.Format(calendar.VotingDay),
            EnumNames.Of(calendar.Evidence.Provenance),
            CitationDto.OfAll(calendar.Evidence.Citations),
            LocalDateConverter.Format(day),
            area.ToString(),
            FigureDto.Of(calendar.OffsetOf(day).Explanation),
            FigureDto.Of(calendar.InForce(day, area).Explanation),
            [.. calendar.Stages.Where(s => s.Concerns(area)).Select(s => StageDto.Of(s, day))],
            [
                .. calendar
                    .NextDeadlines(day, area, deadlines)
                    .Select(d => new DeadlineDto(
                        d.Stage.Id.ToString(),
                        EnumNames.Of(d.Kind),
                        LocalDateConverter.Format(d.Date),
                        FigureDto.Of(d.Explanation)
                    )),
            ],
            [.. StageConflicts.Of(calendar, countStart).Select(FindingDto.Of)],
            CalendarAmendmentDto.OfOptional(calendar.Amendment)
        );
    }
}
