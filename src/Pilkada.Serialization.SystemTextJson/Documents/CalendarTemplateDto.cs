using System.Text.Json.Serialization;
using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Serialization;

/// <summary>How far a day lay from voting day in one election.</summary>
/// <param name="Calendar">The id of the calendar.</param>
/// <param name="VotingDay">Its voting day.</param>
/// <param name="Offset">The distance in days, as a figure: -3 for H-3.</param>
public sealed record TemplateObservationDto(string Calendar, string VotingDay, FigureDto Offset);

/// <summary>What the elections of a template say of the first or last day of a stage.</summary>
/// <param name="Stage">The id of the stage.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Which end of it: <c>start</c> or <c>end</c>.</param>
/// <param name="Verdict"><c>kept</c> when the distance is the same, <c>once</c> when one election alone dates it, <c>differs</c> when it is not the same.</param>
/// <param name="Date">The day for the voting day asked about, as a figure; null when the template does not fix it.</param>
/// <param name="Observations">The distance in each election that dates it, the earliest first.</param>
public sealed record TemplateOffsetDto(
    string Stage,
    TextDto Name,
    string Kind,
    string Verdict,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] FigureDto? Date,
    IReadOnlyList<TemplateObservationDto> Observations
);

/// <summary>The template that a calendar was worked out from.</summary>
/// <param name="Calendars">The ids of the calendars it was learned from, the earliest first.</param>
/// <param name="Offsets">Every first and last day that one of them sets.</param>
public sealed record CalendarTemplateDto(IReadOnlyList<string> Calendars, IReadOnlyList<TemplateOffsetDto> Offsets)
{
    /// <summary>Maps a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="votingDay">The voting day it is asked about.</param>
    /// <returns>Its JSON form.</returns>
    public static CalendarTemplateDto Of(CalendarTemplate template, LocalDate votingDay)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new CalendarTemplateDto(
            [.. template.Calendars.Select(c => c.Id.ToString())],
            [
                .. template.Offsets.Select(o => new TemplateOffsetDto(
                    o.Stage.Id.ToString(),
                    TextDto.Of(o.Stage.Name),
                    EnumNames.Of(o.Kind),
                    EnumNames.Of(o.Verdict),
                    o.On(votingDay) is { } day ? FigureDto.Of(day.Explanation) : null,
                    [
                        .. o.Calendars.Zip(
                            o.Observations,
                            (c, h) =>
                                new TemplateObservationDto(
                                    c.Id.ToString(),
                                    LocalDateConverter.Format(h.VotingDay),
                                    FigureDto.Of(h.Explanation)
                                )
                        ),
                    ]
                )),
            ]
        );
    }
}
