using System.Text.Json.Serialization;
using NodaTime;
using Pilkada.Logistics;
using Pilkada.Stages;

namespace Pilkada.Serialization;

internal sealed record HandoverInput(LocalDate VotingDay, LocalDate Received);

internal sealed record HandoverResult(FigureDto Value, LocalDate LastDay, bool IsInTime);

internal sealed record TripsInput(long Boxes, long BoxesPerTrip);

internal sealed record TripsResult(FigureDto Value, long Boxes, long BoxesPerTrip, long Trips);

internal sealed record WavesInput(long Trips, long Vehicles);

internal sealed record WavesResult(FigureDto Value, long Trips, long Vehicles, long Waves);

internal sealed record SortingInput(long Sheets, long Crews, Fraction SheetsPerShift, long ShiftsPerDay = 1);

internal sealed record SortingResult(FigureDto Value, Fraction Exact, Fraction Days, Fraction SheetsPerDay);

internal sealed record LatestStartInput(
    AreaCode Area,
    LocalDate VotingDay,
    int TravelMinutes,
    int BufferMinutes = 0,
    int HandoverMinutes = 0,
    LocalTime? Opens = null,
    LocalTime? Closes = null
);

internal sealed record LatestStartResult(
    FigureDto Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? LatestStart,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? LatestFinish
);

internal sealed record DispatchInput(PlaceAccess Access);

internal sealed record DispatchResult(FigureDto Value, PlaceAccess Access, int Turn);

internal sealed record TripRange(int Shortest, int Longest);

internal sealed record ChanceInput(IReadOnlyList<TripRange> Legs, int AvailableMinutes);

internal sealed record ChanceResult(FigureDto Value, Fraction Chance, Fraction InTime, Fraction Ways);

internal sealed record ReturnInput(LocalDate VotingDay, LocalDate Arrived);

internal sealed record ReturnResult(FigureDto Value, LocalDate LastDay, bool IsInTime);

internal static class ScheduleBindings
{
    private const int MostMinutes = 60 * 24 * 60;

    private static readonly LocalDate FirstDay = new(1900, 1, 2);
    private static readonly LocalDate LastDay = new(2199, 12, 30);
    private static readonly LocalText NotNegative = new("bilangan tidak negatif", "a number, 0 or more");
    private static readonly LocalText Positive = new("bilangan 1 atau lebih", "a number, 1 or more");
    private static readonly LocalText InMinutes = new("0 sampai 86.400 menit", "0 to 86,400 minutes");
    private static readonly LocalText Years = new("tahun 1900 sampai 2199", "the years 1900 to 2199");

    public static IEnumerable<RuleBinding> All =>
        [
            new RuleBinding<(LocalDate VotingDay, LocalDate Received), HandoverDay, HandoverInput, HandoverResult>(
                "PLK-LOG-050",
                DoorContext.Strict.HandoverInput,
                (input, intake) =>
                {
                    Day(input.VotingDay, ".votingDay", intake);
                    return (input.VotingDay, input.Received);
                },
                input => new HandoverInput(input.VotingDay, input.Received),
                DoorContext.Strict.HandoverResult,
                r => new HandoverResult(FigureDto.Of(r.Explanation), r.LastDay, r.IsInTime)
            ),
            new RuleBinding<(long Boxes, long BoxesPerTrip), TripCount, TripsInput, TripsResult>(
                "PLK-LOG-051",
                DoorContext.Strict.TripsInput,
                (input, intake) =>
                {
                    AtLeast(input.Boxes, 0, ".boxes", intake);
                    AtLeast(input.BoxesPerTrip, 1, ".boxesPerTrip", intake);
                    return (input.Boxes, input.BoxesPerTrip);
                },
                input => new TripsInput(input.Boxes, input.BoxesPerTrip),
                DoorContext.Strict.TripsResult,
                r => new TripsResult(FigureDto.Of(r.Explanation), r.Boxes, r.BoxesPerTrip, r.Trips)
            ),
            new RuleBinding<(long Trips, long Vehicles), WaveCount, WavesInput, WavesResult>(
                "PLK-LOG-052",
                DoorContext.Strict.WavesInput,
                (input, intake) =>
                {
                    AtLeast(input.Trips, 0, ".trips", intake);
                    AtLeast(input.Vehicles, 1, ".vehicles", intake);
                    return (input.Trips, input.Vehicles);
                },
                input => new WavesInput(input.Trips, input.Vehicles),
                DoorContext.Strict.WavesResult,
                r => new WavesResult(FigureDto.Of(r.Explanation), r.Trips, r.Vehicles, r.Waves)
            ),
            new RuleBinding<
                (long Sheets, long Crews, Fraction SheetsPerShift, long ShiftsPerDay),
                SortAndFold,
                SortingInput,
                SortingResult
            >(
                "PLK-LOG-053",
                DoorContext.Strict.SortingInput,
                (input, intake) =>
                {
                    AtLeast(input.Sheets, 0, ".sheets", intake);
                    AtLeast(input.Crews, 1, ".crews", intake);
                    AtLeast(input.ShiftsPerDay, 1, ".shiftsPerDay", intake);
                    if (input.SheetsPerShift.Sign <= 0)
                    {
                        intake.Refuse(
                            ".sheetsPerShift",
                            input.SheetsPerShift.ToString(),
                            new LocalText("bilangan lebih dari 0", "a number, more than 0")
                        );
                    }

                    return (input.Sheets, input.Crews, input.SheetsPerShift, input.ShiftsPerDay);
                },
                input => new SortingInput(input.Sheets, input.Crews, input.SheetsPerShift, input.ShiftsPerDay),
                DoorContext.Strict.SortingResult,
                r => new SortingResult(FigureDto.Of(r.Explanation), r.Exact, Fraction.FromInteger(r.Days), r.SheetsPerDay)
            ),
            new RuleBinding<
                (AreaCode Area, LocalDate VotingDay, int Travel, int Buffer, int Handover, LocalTime? Opens, LocalTime? Closes),
                ScheduledLeg,
                LatestStartInput,
                LatestStartResult
            >(
                "PLK-LOG-054",
                DoorContext.Strict.LatestStartInput,
                (input, intake) =>
                {
                    if (VotingHours.ZoneOf(input.Area) is null)
                    {
                        intake.Refuse(
                            ".area",
                            input.Area.ToString(),
                            new LocalText("kode provinsi atau wilayah di dalamnya", "the code of a province or of an area inside one")
                        );
                    }

                    Day(input.VotingDay, ".votingDay", intake);
                    Length(input.TravelMinutes, ".travelMinutes", intake);
                    Length(input.BufferMinutes, ".bufferMinutes", intake);
                    Length(input.HandoverMinutes, ".handoverMinutes", intake);
                    Hours(input, intake);
                    return (
                        input.Area,
                        input.VotingDay,
                        input.TravelMinutes,
                        input.BufferMinutes,
                        input.HandoverMinutes,
                        input.Opens,
                        input.Closes
                    );
                },
                input => new LatestStartInput(
                    input.Area,
                    input.VotingDay,
                    input.Travel,
                    input.Buffer,
                    input.Handover,
                    input.Opens,
                    input.Closes
                ),
                DoorContext.Strict.LatestStartResult,
                r => new LatestStartResult(
                    FigureDto.Of(r.Explanation),
                    SupplyScheduleDto.Moment(r.LatestStart),
                    SupplyScheduleDto.Moment(r.LatestFinish)
                )
            ),
            new RuleBinding<PlaceAccess, DispatchRank, DispatchInput, DispatchResult>(
                "PLK-LOG-055",
                DoorContext.Strict.DispatchInput,
                (input, _) => input.Access,
                access => new DispatchInput(access),
                DoorContext.Strict.DispatchResult,
                r => new DispatchResult(FigureDto.Of(r.Explanation), r.Access, r.Turn)
            ),
            new RuleBinding<(ImmutableArray<(int Shortest, int Longest)> Legs, int Available), ArrivalChance, ChanceInput, ChanceResult>(
                "PLK-LOG-056",
                DoorContext.Strict.ChanceInput,
                (input, intake) =>
                {
                    Length(input.AvailableMinutes, ".availableMinutes", intake);
                    if (input.Legs.Count > ArrivalChance.MostTrips || input.Legs.Sum(l => (long)l.Longest) > ArrivalChance.MostMinutes)
                    {
                        intake.Refuse(
                            ".legs",
                            input.Legs.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                            new LocalText(
                                "paling banyak 12 perjalanan, paling lama 100.000 menit bersama-sama",
                                "at most 12 trips, together at most 100,000 minutes long"
                            )
                        );
                    }

                    for (var i = 0; i < input.Legs.Count; i++)
                    {
                        if (input.Legs[i].Longest < input.Legs[i].Shortest)
                        {
                            intake.Refuse(
                                $".legs[{i}].longest",
                                input.Legs[i].Longest.ToString(System.Globalization.CultureInfo.InvariantCulture),
                                new LocalText("tidak kurang dari yang paling cepat", "at least the shortest")
                            );
                        }

                        Length(input.Legs[i].Shortest, $".legs[{i}].shortest", intake);
                        Length(input.Legs[i].Longest, $".legs[{i}].longest", intake);
                    }

                    return ([.. input.Legs.Select(l => (l.Shortest, l.Longest))], input.AvailableMinutes);
                },
                input => new ChanceInput([.. input.Legs.Select(l => new TripRange(l.Shortest, l.Longest))], input.Available),
                DoorContext.Strict.ChanceResult,
                r => new ChanceResult(FigureDto.Of(r.Explanation), r.Chance, Fraction.FromInteger(r.InTime), Fraction.FromInteger(r.Ways))
            ),
            new RuleBinding<(LocalDate VotingDay, LocalDate Arrived), ReturnDay, ReturnInput, ReturnResult>(
                "PLK-LOG-057",
                DoorContext.Strict.ReturnInput,
                (input, intake) =>
                {
                    Day(input.VotingDay, ".votingDay", intake);
                    return (input.VotingDay, input.Arrived);
                },
                input => new ReturnInput(input.VotingDay, input.Arrived),
                DoorContext.Strict.ReturnResult,
                r => new ReturnResult(FigureDto.Of(r.Explanation), r.LastDay, r.IsInTime)
            ),
        ];

    // Both hours or none, in whole minutes, and room between them for the journey; 00:00 closes at the end of the day.
    private static void Hours(LatestStartInput input, Intake intake)
    {
        if (input.Opens is null && input.Closes is null)
        {
            return;
        }

        if (input.Opens is not { } opens || input.Closes is not { } closes)
        {
            intake.Refuse(
                input.Opens is null ? ".opens" : ".closes",
                "null",
                new LocalText("kedua jam atau tidak satu pun", "both hours or neither")
            );
            return;
        }

        foreach (var (member, time) in new[] { (".opens", opens), (".closes", closes) })
        {
            if (time.Second != 0 || time.NanosecondOfSecond != 0)
            {
                intake.Refuse(member, LocalTimeConverter.Format(time), new LocalText("jam dalam menit penuh", "a time in whole minutes"));
                return;
            }
        }

        var (open, close) = ((opens.Hour * 60) + opens.Minute, (closes.Hour * 60) + closes.Minute);
        if ((close == 0 ? 24 * 60 : close) - open < input.TravelMinutes)
        {
            intake.Refuse(
                ".closes",
                LocalTimeConverter.Format(closes),
                new LocalText(
                    "sesudah jam buka, dengan waktu yang cukup untuk seluruh perjalanan",
                    "after the opening hour, with time enough for the whole journey"
                )
            );
        }
    }

    private static void AtLeast(long value, long least, string member, Intake intake)
    {
        if (value < least)
        {
            intake.Refuse(member, value.ToString(System.Globalization.CultureInfo.InvariantCulture), least == 0 ? NotNegative : Positive);
        }
    }

    private static void Length(int minutes, string member, Intake intake)
    {
        if (minutes is < 0 or > MostMinutes)
        {
            intake.Refuse(member, minutes.ToString(System.Globalization.CultureInfo.InvariantCulture), InMinutes);
        }
    }

    private static void Day(LocalDate day, string member, Intake intake)
    {
        if (day < FirstDay || day > LastDay)
        {
            intake.Refuse(member, LocalDateConverter.Format(day), Years);
        }
    }
}
