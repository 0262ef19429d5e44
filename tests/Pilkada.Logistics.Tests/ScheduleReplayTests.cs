using NodaTime;
using static Pilkada.Logistics.Tests.Supply;

namespace Pilkada.Logistics.Tests;

/// <summary>Published distributions over several legs, replayed as schedules. Days, boxes, kecamatan and vehicles are those of the reports; journeys and daylight
/// are assumed and say so, since no report gives them all.</summary>
public sealed class ScheduleReplayTests
{
    // Daylight, assumed; the days are those reported.
    private static OperatingWindow On(params IEnumerable<LocalDate> days) =>
        OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(18, 0), days: days);

    private static string Offset(LocalDate day, LocalDate votingDay) =>
        Stages.HOffset.Between(votingDay, day, Evidence.Assumed(Citation.OfDecision("0034", "Test"))).ToString();

    private static LocalDate FirstDay(SupplySchedule schedule, string from, string to) =>
        schedule.Find(Id<Leg>.Parse($"{from}.{to}"))!.EarliestStart!.Value.Date;

    // D05, Kabupaten Malang 2024: 12, 9 and 12 kecamatan on 23, 24 and 25 November with 19, 19 and 23 trucks; two boxes and four booths for each of 4,042 TPS.
    [Fact]
    public void Malang_Sends_All_Boxes_In_Three_Days_With_The_Trucks_It_Had()
    {
        (int Day, int Kecamatan, int Tps, int Trucks, int Boxes, int Booths, string When)[] days =
        [
            (23, 12, 1_363, 19, 2_726, 5_452, "H-4"),
            (24, 9, 1_450, 19, 2_900, 5_800, "H-3"),
            (25, 12, 1_229, 23, 2_458, 4_916, "H-2"),
        ];
        foreach (var day in days)
        {
            Assert.Equal(Expect.Number(day.Boxes), EquipmentNeed.Of(PlaceCounts.Of(day.Tps, 2), (NormBasis.PerTpsAndContest, 1)).Total);
            Assert.Equal(day.Trucks + 1, TripCount.Of(day.Boxes, ((day.Boxes + day.Trucks - 1) / day.Trucks) - 1).Trips);
            Assert.Equal(Expect.Number(day.Booths), EquipmentNeed.Of(PlaceCounts.Of(day.Tps, 2), (NormBasis.PerTps, 4)).Total);
        }

        // The least capacity with which the trucks carry the day's boxes in one round.
        SupplySchedule With(int fewerTrucks) =>
            SupplySchedule.ForDistribution(
                Network(
                    [
                        Point("gudang", SupplyPointKind.Warehouse, ready: At(23, 6)),
                        .. days.Select(d => Point($"ppk-{d.Day}", SupplyPointKind.Ppk, boxes: d.Boxes)),
                    ],
                    [
                        .. days.Select(d =>
                            Leg("gudang", $"ppk-{d.Day}", 180, window: On(new LocalDate(2024, 11, d.Day)), fleet: $"truk-{d.Day}")
                        ),
                    ],
                    [.. days.Select(d => Fleet($"truk-{d.Day}", d.Trucks - fewerTrucks, (d.Boxes + d.Trucks - 1) / d.Trucks))]
                ),
                VotingDay
            );

        var schedule = With(fewerTrucks: 0);
        Assert.Equal(ScheduleVerdict.InTime, schedule.Verdict);
        foreach (var (day, leg) in days.Zip(schedule.Legs))
        {
            Assert.Equal((day.Boxes, day.Trucks, 1L), (leg.Boxes, leg.Trips, leg.Waves));
            Assert.Equal(day.Trucks, leg.EarliestTrips.Select(t => t.Vehicle).Distinct().Count());
            Assert.All(leg.EarliestTrips, t => Assert.Equal(new LocalDate(2024, 11, day.Day), t.Arrival.Date));
            Assert.Equal(day.When, Offset(leg.EarliestStart!.Value.Date, VotingDay));
        }

        Assert.Equal((33, 4_042, 8_084L), (days.Sum(d => d.Kecamatan), days.Sum(d => d.Tps), schedule.Legs.Sum(l => l.Boxes)));

        // With a truck fewer a day the same day needs a second round, and has time for it.
        Assert.All(With(fewerTrucks: 1).Legs, l => Assert.Equal(2, l.Waves));
        Assert.Equal(ScheduleVerdict.InTime, With(fewerTrucks: 1).Verdict);
    }

    // D02, Kabupaten Jepara 2024: Karimunjawa on 3 February; 15 kecamatan on the 8th to 10th, six, six and three a day; PPS on the 11th and 12th; TPS on the 13th.
    [Fact]
    public void Jepara_Serves_The_Islands_First_And_Its_Kecamatan_In_Three_Waves()
    {
        var votingDay = new LocalDate(2024, 2, 14);
        LocalDate February(int day) => new(2024, 2, day);
        SupplySchedule With(int trucks) =>
            SupplySchedule.ForDistribution(
                Network(
                    [
                        Point("gudang", SupplyPointKind.Warehouse, ready: new LocalDateTime(2024, 2, 3, 6, 0)),
                        Point("karimunjawa", SupplyPointKind.Ppk, boxes: 1, access: PlaceAccess.Island),
                        .. Enumerable.Range(1, 15).Select(i => Point($"ppk-{i}", SupplyPointKind.Ppk)),
                        .. Enumerable.Range(1, 15).Select(i => Point($"pps-{i}", SupplyPointKind.Pps)),
                        .. Enumerable.Range(1, 15).Select(i => Point($"tps-{i}", SupplyPointKind.Tps, boxes: 1)),
                    ],
                    [
                        Leg("gudang", "karimunjawa", 300, window: On(February(3)), mode: TransportMode.Boat),
                        // Five hours there and five back: one round a day.
                        .. Enumerable
                            .Range(1, 15)
                            .Select(i => Leg("gudang", $"ppk-{i}", 300, window: On(February(8), February(9), February(10)), fleet: "truk")),
                        .. Enumerable.Range(1, 15).Select(i => Leg($"ppk-{i}", $"pps-{i}", 60, window: On(February(11), February(12)))),
                        .. Enumerable.Range(1, 15).Select(i => Leg($"pps-{i}", $"tps-{i}", 60, window: On(February(13)))),
                    ],
                    Fleet("truk", trucks, 1)
                ),
                votingDay
            );

        var schedule = With(trucks: 6);
        Assert.Equal(ScheduleVerdict.InTime, schedule.Verdict);
        Assert.Equal("H-11", Offset(FirstDay(schedule, "gudang", "karimunjawa"), votingDay));
        var trips = schedule.Legs.SelectMany(l => l.EarliestTrips).GroupBy(t => t.Departure.Date).OrderBy(g => g.Key).ToArray();
        Assert.Equal([6, 6, 3], trips.Select(g => g.Count()));
        Assert.Equal(["H-6", "H-5", "H-4"], trips.Select(g => Offset(g.Key, votingDay)));
        Assert.Equal(3, WaveCount.Of(15, 6).Waves);
        Assert.All(Enumerable.Range(1, 15), i => Assert.Equal("H-3", Offset(FirstDay(schedule, $"ppk-{i}", $"pps-{i}"), votingDay)));
        Assert.All(Enumerable.Range(1, 15), i => Assert.Equal("H-1", Offset(FirstDay(schedule, $"pps-{i}", $"tps-{i}"), votingDay)));

        // Five trucks still do it in three days, four do not: fifteen loads are then four waves.
        Assert.Equal(ScheduleVerdict.InTime, With(trucks: 5).Verdict);
        Assert.NotEqual(ScheduleVerdict.InTime, With(trucks: 4).Verdict);
    }

    // D01, Kabupaten Natuna 2024: far islands on 17 November, Pulau Laut on the 21st, near islands and the mainland on the 24th and 25th.
    [Fact]
    public void Natuna_Sends_In_Waves_The_Farthest_Islands_First()
    {
        // As if one ship did the three waves: two days to the far islands, a day and a half to Pulau Laut, both assumed and there and back.
        var schedule = SupplySchedule.ForDistribution(
            Network(
                [
                    Point("gudang", SupplyPointKind.Warehouse, ready: At(17, 6)),
                    Point("daratan", SupplyPointKind.Ppk, boxes: 1),
                    Point("dekat", SupplyPointKind.Ppk, boxes: 1, access: PlaceAccess.Island),
                    Point("pulau-laut", SupplyPointKind.Ppk, boxes: 1, access: PlaceAccess.Island),
                    Point("jauh", SupplyPointKind.Ppk, boxes: 1, access: PlaceAccess.Island),
                ],
                [
                    Leg("gudang", "daratan", 120, window: On(new LocalDate(2024, 11, 25))),
                    Leg("gudang", "dekat", 6 * 60, fleet: "kapal", mode: TransportMode.Boat),
                    Leg("gudang", "pulau-laut", 36 * 60, fleet: "kapal", mode: TransportMode.Boat),
                    Leg("gudang", "jauh", 48 * 60, fleet: "kapal", mode: TransportMode.Boat),
                ],
                Fleet("kapal", 1, 1, TransportMode.Boat)
            ),
            VotingDay
        );
        Assert.Equal(ScheduleVerdict.InTime, schedule.Verdict);
        Assert.Equal(
            ["H-10", "H-6", "H-3", "H-2"],
            ((string[])["jauh", "pulau-laut", "dekat", "daratan"]).Select(to => Offset(FirstDay(schedule, "gudang", to), VotingDay))
        );

        // Counted back from H-1 the same order holds: the far islands leave first.
        var latest = schedule.Legs.Skip(1).Select(l => l.LatestStart!.Value.ToInstant()).ToArray();
        Assert.Equal(latest.OrderDescending(), latest);
    }

    // D11, Pulau Tunda 2024: 20 boxes and 16 booths for four TPS on 11 February by minibus and boat, two hours (three, say the police); the others a day later.
    [Fact]
    public void Tunda_Is_Served_A_Day_Before_The_Mainland_And_Stored_Until_H_1()
    {
        var votingDay = new LocalDate(2024, 2, 14);
        Assert.Equal(Expect.Number(20), EquipmentNeed.Of(PlaceCounts.Of(4, 5), (NormBasis.PerTpsAndContest, 1)).Total);
        Assert.Equal(Expect.Number(16), EquipmentNeed.Of(PlaceCounts.Of(4, 5), (NormBasis.PerTps, 4)).Total);
        SupplySchedule With(int boatBoxes) =>
            SupplySchedule.ForDistribution(
                Network(
                    [
                        Point("gudang", SupplyPointKind.Warehouse, ready: new LocalDateTime(2024, 2, 11, 6, 0)),
                        Point("dermaga", SupplyPointKind.Port, access: PlaceAccess.Mainland),
                        Point("tunda", SupplyPointKind.Pps, access: PlaceAccess.Island),
                        .. Enumerable.Range(1, 4).Select(i => Point($"tps-{i}", SupplyPointKind.Tps, boxes: 5, access: PlaceAccess.Island)),
                        Point("lain", SupplyPointKind.Pps, boxes: 100),
                    ],
                    [
                        Leg("gudang", "dermaga", 60, fleet: "minibus"),
                        Leg("dermaga", "tunda", 180, shortest: 120, window: On(Days(11, 13)), fleet: "kapal", mode: TransportMode.Boat),
                        .. Enumerable
                            .Range(1, 4)
                            .Select(i => Leg("tunda", $"tps-{i}", 60, window: On(new LocalDate(2024, 2, 13)), mode: TransportMode.Foot)),
                        Leg("gudang", "lain", 120, window: On(new LocalDate(2024, 2, 12))),
                    ],
                    Fleet("minibus", 1, 20),
                    Fleet("kapal", 1, boatBoxes, TransportMode.Boat)
                ),
                votingDay
            );
        IEnumerable<LocalDate> Days(int from, int to) => Enumerable.Range(from, to - from + 1).Select(d => new LocalDate(2024, 2, d));

        var schedule = With(boatBoxes: 20);
        Assert.Equal(ScheduleVerdict.InTime, schedule.Verdict);
        var sea = schedule.Find(Id<Leg>.Parse("dermaga.tunda"))!;
        Assert.Equal((20L, 1L, 1L), (sea.Boxes, sea.Trips, sea.Waves));
        Assert.Equal(new LocalDateTime(2024, 2, 11, 10, 0), sea.EarliestFinish!.Value.LocalDateTime);
        Assert.Equal("H-3", Offset(FirstDay(schedule, "dermaga", "tunda"), votingDay));
        Assert.Equal("H-2", Offset(FirstDay(schedule, "gudang", "lain"), votingDay));
        Assert.All(Enumerable.Range(1, 4), i => Assert.Equal("H-1", Offset(FirstDay(schedule, "tunda", $"tps-{i}"), votingDay)));

        // A boat for half of it sails twice, and is done the same day.
        var twice = With(boatBoxes: 10).Find(Id<Leg>.Parse("dermaga.tunda"))!;
        Assert.Equal((2L, 2L), (twice.Trips, twice.Waves));
        Assert.Equal(new LocalDateTime(2024, 2, 11, 16, 0), twice.EarliestFinish!.Value.LocalDateTime);
    }
}
