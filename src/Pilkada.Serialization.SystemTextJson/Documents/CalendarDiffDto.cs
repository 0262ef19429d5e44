using System.Text.Json.Serialization;
using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Serialization;

/// <summary>The first and last day of a stage.</summary>
/// <param name="Start">The first day; null when none is set.</param>
/// <param name="End">The last day, inclusive; null when none is set.</param>
public sealed record StageDaysDto(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Start,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? End
)
{
    internal static StageDaysDto Of(ElectionStage stage) =>
        new(
            stage.Start is { } start ? LocalDateConverter.Format(start) : null,
            stage.End is { } end ? LocalDateConverter.Format(end) : null
        );
}

/// <summary>A stage whose first or last day is another one.</summary>
/// <param name="Stage">The id of the stage.</param>
/// <param name="Name">Its name in the second calendar.</param>
/// <param name="Before">Its days in the first calendar.</param>
/// <param name="After">Its days in the second calendar.</param>
/// <param name="Start">By how many days the first day moved, as a figure; null when one calendar does not set it.</param>
/// <param name="End">By how many days the last day moved, as a figure; null when one calendar does not set it.</param>
public sealed record StageMoveDto(
    string Stage,
    TextDto Name,
    StageDaysDto Before,
    StageDaysDto After,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] FigureDto? Start,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] FigureDto? End
);

/// <summary>What differs between two calendars. Every stage of either is in exactly one of the five lists.</summary>
/// <param name="Before">The id of the first calendar.</param>
/// <param name="After">The id of the second calendar.</param>
/// <param name="VotingDay">By how many days the voting day moved, as a figure.</param>
/// <param name="Moved">The stages whose days differ.</param>
/// <param name="Added">The stages that only the second calendar has.</param>
/// <param name="Removed">The stages that only the first calendar has.</param>
/// <param name="Changed">The stages with the same days that differ in something else, as the second calendar has them.</param>
/// <param name="Unchanged">The ids of the stages that are the same.</param>
public sealed record CalendarDiffDto(
    string Before,
    string After,
    FigureDto VotingDay,
    IReadOnlyList<StageMoveDto> Moved,
    IReadOnlyList<StageDto> Added,
    IReadOnlyList<StageDto> Removed,
    IReadOnlyList<StageDto> Changed,
    IReadOnlyList<string> Unchanged
)
{
    /// <summary>Maps what differs between two calendars.</summary>
    /// <param name="diff">What differs.</param>
    /// <param name="asOf">The day that says which stages are in force; the voting day of the second calendar when null.</param>
    /// <returns>Its JSON form.</returns>
    public static CalendarDiffDto Of(CalendarDiff diff, LocalDate? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(diff);
        var day = asOf ?? diff.After.VotingDay;
        return new CalendarDiffDto(
            diff.Before.Id.ToString(),
            diff.After.Id.ToString(),
            FigureDto.Of(diff.VotingDay.Explanation),
            [
                .. diff.Moved.Select(m => new StageMoveDto(
                    m.After.Id.ToString(),
                    TextDto.Of(m.After.Name),
                    StageDaysDto.Of(m.Before),
                    StageDaysDto.Of(m.After),
                    Shift(m.Start),
                    Shift(m.End)
                )),
            ],
            [.. diff.Added.Select(s => StageDto.Of(s, day))],
            [.. diff.Removed.Select(s => StageDto.Of(s, day))],
            [.. diff.Changed.Select(s => StageDto.Of(s, day))],
            [.. diff.Unchanged.Select(s => s.Id.ToString())]
        );
    }

    private static FigureDto? Shift(DayShift? shift) => shift is null ? null : FigureDto.Of(shift.Explanation);
}
