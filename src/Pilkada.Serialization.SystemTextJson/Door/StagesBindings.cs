using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Pilkada.Stages;

namespace Pilkada.Serialization;

internal sealed record StageStatusInput(LocalDate Date, LocalDate? Start = null, LocalDate? End = null);

internal sealed record StageStatusResult(
    FigureDto Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] LocalDate? Start,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] LocalDate? End,
    LocalDate Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? IsInForce
);

internal sealed record OffsetInput(LocalDate VotingDay, LocalDate Date);

internal sealed record OffsetResult(FigureDto Value, LocalDate VotingDay, LocalDate Date, int Days, string Text);

internal sealed record DaysLeftInput(LocalDate Deadline, LocalDate AsOf);

internal sealed record DaysLeftResult(FigureDto Value, LocalDate Deadline, LocalDate AsOf, int Days);

internal sealed record CampaignInput(LocalDate Determination, LocalDate VotingDay);

internal sealed record CampaignResult(
    FigureDto Value,
    LocalDate Determination,
    LocalDate VotingDay,
    LocalDate Start,
    LocalDate End,
    LocalDate QuietStart,
    LocalDate QuietEnd,
    int Days
);

internal sealed record HoursInput(AreaCode Area, LocalDate VotingDay);

internal sealed record HoursResult(
    FigureDto Value,
    AreaCode Area,
    LocalDate VotingDay,
    IndonesianZone Zone,
    string Opening,
    string Closing
);

internal sealed record CountedDayInput(
    LocalDate Event,
    int Count,
    DayKind Kind,
    DeadlineDirection Direction,
    IReadOnlyList<LocalDate> Holidays
);

internal sealed record CountedDayResult(
    FigureDto Value,
    LocalDate Event,
    int Count,
    DayKind Kind,
    DeadlineDirection Direction,
    LocalDate Date,
    int WeekendDaysSkipped,
    IReadOnlyList<LocalDate> HolidaysSkipped
);

internal sealed record LatestDayInput(IReadOnlyList<LocalDate> Deadlines);

internal sealed record LatestDayResult(FigureDto Value, LocalDate Date, bool IsAssumed);

internal sealed record ShiftInput(LocalDate Before, LocalDate After);

internal sealed record ShiftResult(FigureDto Value, LocalDate Before, LocalDate After, int Days);

internal sealed record ObservationInput(LocalDate VotingDay, LocalDate Date);

internal sealed record TemplateInput(IReadOnlyList<ObservationInput> Observations, LocalDate VotingDay);

internal sealed record TemplateResult(
    FigureDto Value,
    LocalDate VotingDay,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] LocalDate? Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Days,
    IReadOnlyList<string> Offsets
);

internal sealed record QuietCampaignInput(LocalDate Start, LocalDate End, LocalDate QuietStart, LocalDate QuietEnd);

internal sealed record QuietCampaignResult(FigureDto Value, int Days);

internal sealed record CountStartInput(LocalTime Start);

internal sealed record CountStartResult(FigureDto Value, LocalTime Start, bool IsAllowed);

internal static class StagesBindings
{
    private const int FirstYear = 1945;
    private const int LastYear = 2999;

    private static readonly LocalText NotBeforeFirst = new(
        "hari terakhir tidak boleh mendahului hari pertama",
        "the last day is not before the first"
    );

    private static readonly LocalText AtLeastOne = new("harus ada paling sedikit satu", "there must be at least one");

    private static readonly LocalText Years = new(
        $"tahunnya harus {FirstYear} sampai {LastYear}",
        $"the year must be from {FirstYear} to {LastYear}"
    );

    public static IEnumerable<RuleBinding> All =>
        [
            new RuleBinding<(LocalDate? Start, LocalDate? End, LocalDate Date), StageStatus, StageStatusInput, StageStatusResult>(
                "PLK-STG-001",
                DoorContext.Strict.StageStatusInput,
                (input, intake) =>
                {
                    Day(input.Start, ".start", intake);
                    Day(input.End, ".end", intake);
                    Day(input.Date, ".date", intake);
                    if (input.End < input.Start)
                    {
                        intake.Refuse(".end", LocalDateConverter.Format(input.End.Value), NotBeforeFirst);
                    }

                    return (input.Start, input.End, input.Date);
                },
                input => new StageStatusInput(input.Date, input.Start, input.End),
                DoorContext.Strict.StageStatusResult,
                s => new StageStatusResult(FigureDto.Of(s.Explanation), s.Start, s.End, s.Date, s.IsInForce)
            ),
            new RuleBinding<(LocalDate VotingDay, LocalDate Date), HOffset, OffsetInput, OffsetResult>(
                "PLK-STG-002",
                DoorContext.Strict.OffsetInput,
                (input, intake) =>
                {
                    Day(input.VotingDay, ".votingDay", intake);
                    Day(input.Date, ".date", intake);
                    return (input.VotingDay, input.Date);
                },
                input => new OffsetInput(input.VotingDay, input.Date),
                DoorContext.Strict.OffsetResult,
                o => new OffsetResult(FigureDto.Of(o.Explanation), o.VotingDay, o.Date, o.Days, o.ToString())
            ),
            new RuleBinding<(LocalDate Deadline, LocalDate AsOf), DaysLeft, DaysLeftInput, DaysLeftResult>(
                "PLK-STG-003",
                DoorContext.Strict.DaysLeftInput,
                (input, intake) =>
                {
                    Day(input.Deadline, ".deadline", intake);
                    Day(input.AsOf, ".asOf", intake);
                    return (input.Deadline, input.AsOf);
                },
                input => new DaysLeftInput(input.Deadline, input.AsOf),
                DoorContext.Strict.DaysLeftResult,
                d => new DaysLeftResult(FigureDto.Of(d.Explanation), d.Deadline, d.AsOf, d.Days)
            ),
            new RuleBinding<(LocalDate Determination, LocalDate VotingDay), CampaignWindow, CampaignInput, CampaignResult>(
                "PLK-STG-004",
                DoorContext.Strict.CampaignInput,
                (input, intake) =>
                {
                    Day(input.Determination, ".determination", intake);
                    Day(input.VotingDay, ".votingDay", intake);
                    const int least = CampaignWindow.DaysAfterDetermination + CampaignWindow.QuietDays + 1;
                    if (intake.IsClean && Period.DaysBetween(input.Determination, input.VotingDay) < least)
                    {
                        intake.Refuse(
                            ".votingDay",
                            LocalDateConverter.Format(input.VotingDay),
                            new LocalText(
                                $"harus paling sedikit {least} hari setelah penetapan, agar tersisa satu hari kampanye",
                                $"it must be at least {least} days after the determination, so that a day of campaign is left"
                            )
                        );
                    }

                    return (input.Determination, input.VotingDay);
                },
                input => new CampaignInput(input.Determination, input.VotingDay),
                DoorContext.Strict.CampaignResult,
                c => new CampaignResult(
                    FigureDto.Of(c.Explanation),
                    c.Determination,
                    c.VotingDay,
                    c.Start,
                    c.End,
                    c.QuietStart,
                    c.QuietEnd,
                    c.Days
                )
            ),
            new RuleBinding<(AreaCode Area, LocalDate VotingDay), VotingHours, HoursInput, HoursResult>(
                "PLK-STG-005",
                DoorContext.Strict.HoursInput,
                (input, intake) =>
                {
                    Day(input.VotingDay, ".votingDay", intake);
                    if (VotingHours.ZoneOf(input.Area) is null)
                    {
                        intake.Refuse(
                            ".area",
                            input.Area.ToString(),
                            new LocalText(
                                "harus wilayah di dalam salah satu provinsi Indonesia",
                                "it must be an area inside a province of Indonesia"
                            )
                        );
                    }

                    return (input.Area, input.VotingDay);
                },
                input => new HoursInput(input.Area, input.VotingDay),
                DoorContext.Strict.HoursResult,
                h => new HoursResult(
                    FigureDto.Of(h.Explanation),
                    h.Area,
                    h.VotingDay,
                    h.Zone,
                    OffsetDateTimePattern.Rfc3339.Format(h.Opening),
                    OffsetDateTimePattern.Rfc3339.Format(h.Closing)
                )
            ),
            new RuleBinding<
                (LocalDate Event, int Count, DayKind Kind, DeadlineDirection Direction, ImmutableArray<LocalDate> Holidays),
                CountedDay,
                CountedDayInput,
                CountedDayResult
            >(
                "PLK-STG-006",
                DoorContext.Strict.CountedDayInput,
                (input, intake) =>
                {
                    Day(input.Event, ".event", intake);
                    Days(input.Holidays, ".holidays", intake);
                    if (input.Count is < 0 or > CountedDay.MostDays)
                    {
                        intake.Refuse(
                            ".count",
                            input.Count.ToString(CultureInfo.InvariantCulture),
                            new LocalText(
                                $"harus 0 sampai {LocalFormat.Number(new BigInteger(CountedDay.MostDays), Language.Indonesian)}",
                                $"it must be from 0 to {LocalFormat.Number(new BigInteger(CountedDay.MostDays), Language.English)}"
                            )
                        );
                    }

                    return (input.Event, input.Count, input.Kind, input.Direction, [.. input.Holidays]);
                },
                input => new CountedDayInput(input.Event, input.Count, input.Kind, input.Direction, input.Holidays),
                DoorContext.Strict.CountedDayResult,
                c => new CountedDayResult(
                    FigureDto.Of(c.Explanation),
                    c.Origin,
                    c.Count,
                    c.Kind,
                    c.Direction,
                    c.Date,
                    c.WeekendDaysSkipped,
                    c.HolidaysSkipped
                )
            ),
            new RuleBinding<ImmutableArray<LocalDate>, EventDate, LatestDayInput, LatestDayResult>(
                "PLK-STG-007",
                DoorContext.Strict.LatestDayInput,
                (input, intake) =>
                {
                    Days(input.Deadlines, ".deadlines", intake);
                    if (input.Deadlines.Count == 0)
                    {
                        intake.Refuse(".deadlines", "[]", AtLeastOne);
                    }

                    return [.. input.Deadlines];
                },
                input => new LatestDayInput(input),
                DoorContext.Strict.LatestDayResult,
                e => new LatestDayResult(FigureDto.Of(e.Explanation), e.Date, e.IsAssumed)
            ),
            new RuleBinding<(LocalDate Before, LocalDate After), DayShift, ShiftInput, ShiftResult>(
                "PLK-STG-008",
                DoorContext.Strict.ShiftInput,
                (input, intake) =>
                {
                    Day(input.Before, ".before", intake);
                    Day(input.After, ".after", intake);
                    return (input.Before, input.After);
                },
                input => new ShiftInput(input.Before, input.After),
                DoorContext.Strict.ShiftResult,
                s => new ShiftResult(FigureDto.Of(s.Explanation), s.Before, s.After, s.Days)
            ),
            new RuleBinding<
                (ImmutableArray<(LocalDate VotingDay, LocalDate Date)> Observations, LocalDate VotingDay),
                TemplateDate,
                TemplateInput,
                TemplateResult
            >(
                "PLK-STG-009",
                DoorContext.Strict.TemplateInput,
                (input, intake) =>
                {
                    Day(input.VotingDay, ".votingDay", intake);
                    for (var i = 0; i < input.Observations.Count; i++)
                    {
                        Day(input.Observations[i].VotingDay, $".observations[{i}].votingDay", intake);
                        Day(input.Observations[i].Date, $".observations[{i}].date", intake);
                    }

                    if (input.Observations.Count == 0)
                    {
                        intake.Refuse(".observations", "[]", AtLeastOne);
                    }

                    return ([.. input.Observations.Select(o => (o.VotingDay, o.Date))], input.VotingDay);
                },
                input => new TemplateInput([.. input.Observations.Select(o => new ObservationInput(o.VotingDay, o.Date))], input.VotingDay),
                DoorContext.Strict.TemplateResult,
                t => new TemplateResult(
                    FigureDto.Of(t.Explanation),
                    t.VotingDay,
                    t.Date,
                    t.Days,
                    [.. t.Observations.Select(o => o.ToString())]
                )
            ),
            new RuleBinding<
                (LocalDate Start, LocalDate End, LocalDate QuietStart, LocalDate QuietEnd),
                QuietOverlap,
                QuietCampaignInput,
                QuietCampaignResult
            >(
                "PLK-STG-010",
                DoorContext.Strict.QuietCampaignInput,
                (input, intake) =>
                {
                    Day(input.Start, ".start", intake);
                    Day(input.End, ".end", intake);
                    Day(input.QuietStart, ".quietStart", intake);
                    Day(input.QuietEnd, ".quietEnd", intake);
                    if (input.End < input.Start)
                    {
                        intake.Refuse(".end", LocalDateConverter.Format(input.End), NotBeforeFirst);
                    }

                    if (input.QuietEnd < input.QuietStart)
                    {
                        intake.Refuse(".quietEnd", LocalDateConverter.Format(input.QuietEnd), NotBeforeFirst);
                    }

                    return (input.Start, input.End, input.QuietStart, input.QuietEnd);
                },
                input => new QuietCampaignInput(input.Start, input.End, input.QuietStart, input.QuietEnd),
                DoorContext.Strict.QuietCampaignResult,
                o => new QuietCampaignResult(FigureDto.Of(o.Explanation), o.Days)
            ),
            new RuleBinding<LocalTime, CountStart, CountStartInput, CountStartResult>(
                "PLK-STG-011",
                DoorContext.Strict.CountStartInput,
                (input, _) => input.Start,
                input => new CountStartInput(input),
                DoorContext.Strict.CountStartResult,
                c => new CountStartResult(FigureDto.Of(c.Explanation), c.Start, c.IsAllowed)
            ),
        ];

    private static void Days(IReadOnlyList<LocalDate> dates, string member, Intake intake)
    {
        for (var i = 0; i < dates.Count; i++)
        {
            Day(dates[i], $"{member}[{i}]", intake);
        }
    }

    // Far enough from the ends of the calendar that no rule can count beyond them.
    public static void Day(LocalDate? date, string member, Intake intake)
    {
        if (date is { Year: < FirstYear or > LastYear } day)
        {
            intake.Refuse(member, LocalDateConverter.Format(day), Years);
        }
    }
}
