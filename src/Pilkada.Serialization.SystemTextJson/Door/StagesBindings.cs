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

internal static class StagesBindings
{
    private const int FirstYear = 1945;
    private const int LastYear = 2999;

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
                        intake.Refuse(
                            ".end",
                            LocalDateConverter.Format(input.End.Value),
                            new LocalText("hari terakhir tidak boleh mendahului hari pertama", "the last day is not before the first")
                        );
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
        ];

    // Far enough from the ends of the calendar that no rule can count beyond them.
    public static void Day(LocalDate? date, string member, Intake intake)
    {
        if (date is { Year: < FirstYear or > LastYear } day)
        {
            intake.Refuse(member, LocalDateConverter.Format(day), Years);
        }
    }
}
