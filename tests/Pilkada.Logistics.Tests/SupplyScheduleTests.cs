using NodaTime;
using static Pilkada.Logistics.Tests.Supply;

namespace Pilkada.Logistics.Tests;

public sealed class SupplyScheduleTests
{
    private static readonly OperatingWindow Daylight = OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(17, 0));

    private static SupplyNetwork Chain(
        OvernightStore? store = null,
        LocalDateTime? due = null,
        Escort? escort = null,
        string? document = "BAST"
    ) =>
        Network(
            [
                Point("gudang", SupplyPointKind.Warehouse, work: 60, ready: At(24, 8)),
                Point("ppk", SupplyPointKind.Ppk, due: due),
                Point("tps", SupplyPointKind.Tps, boxes: 4, overnight: store),
            ],
            [
                Leg("gudang", "ppk", 90, handover: 30, document: document),
                Leg("ppk", "tps", 120, 60, Daylight, buffer: 45, handover: 15, mode: TransportMode.Boat, escort: escort),
            ]
        );

    [Fact]
    public void A_Chain_By_Hand()
    {
        var schedule = SupplySchedule.ForDistribution(Chain(), VotingDay);
        Assert.Equal(VotingDay, schedule.VotingDay);
        var (truck, boat) = (schedule.Legs[0], schedule.Legs[1]);

        // Forward: 08:00 and an hour of packing; 09:00 by truck, 11:00 signed; 11:00 by boat, 13:00, buffer and hand-over to 14:00.
        Assert.Equal(At(24, 9), truck.EarliestStart!.Value.LocalDateTime);
        Assert.Equal(At(24, 11), truck.EarliestFinish!.Value.LocalDateTime);
        Assert.Equal(At(24, 11), boat.EarliestStart!.Value.LocalDateTime);
        Assert.Equal(At(24, 14), boat.EarliestFinish!.Value.LocalDateTime);

        // Backward: by 24:00 of H-1, the boat at 15:00 of that day at the latest, the truck two hours before.
        Assert.Equal(At(26, 15), boat.LatestStart!.Value.LocalDateTime);
        Assert.Equal(At(27, 0), boat.LatestFinish!.Value.LocalDateTime);
        Assert.Equal(At(26, 13), truck.LatestStart!.Value.LocalDateTime);
        Assert.Equal(At(26, 15), truck.LatestFinish!.Value.LocalDateTime);
        Assert.Equal(Duration.FromHours(52), truck.Slack);
        Assert.Equal(Duration.FromHours(52), boat.Slack);
        Assert.Equal(Duration.FromHours(52), schedule.SmallestSlack);
        Assert.Equal(["gudang.ppk", "ppk.tps"], schedule.CriticalLegs.Select(l => l.ToString()));
        Assert.Equal(ScheduleVerdict.InTime, schedule.Verdict);
        Assert.Equal((4L, 1L, 1L), (boat.Boxes, boat.Trips, boat.Waves));
        Assert.Empty(boat.LatestTrips);

        var point = schedule.Find(Id<SupplyPoint>.Parse("gudang"))!;
        Assert.Equal((At(24, 8), At(26, 12)), (point.Earliest!.Value.LocalDateTime, point.Latest!.Value.LocalDateTime));
        Assert.Equal(Duration.FromHours(52), point.Slack);
        Assert.Null(point.Due);
        Assert.Equal("gudang", point.ToString());
        Assert.Equal(At(27, 0), schedule.Points[2].Due!.Value.LocalDateTime);
        Assert.Same(boat, schedule.Find(Id<Leg>.Parse("ppk.tps")));
        Assert.Null(schedule.Find(Id<Leg>.Parse("lain")));
        Assert.Null(schedule.Find(Id<SupplyPoint>.Parse("lain")));
    }

    [Fact]
    public void The_Explanation_Adds_Up_To_The_Hours_Before_Opening()
    {
        var schedule = SupplySchedule.ForDistribution(Chain(), VotingDay);

        // The truck leaves at 13:00 on H-1: 18 hours before 07:00, as 16 for the boat, 1 1/2 on the road and 1/2 for the papers.
        var truck = schedule.Legs[0].Explanation;
        Assert.Equal(Operation.Sum, truck.Operation);
        Assert.Equal(Quantity.Of(18), truck.Value);
        Assert.Equal(["16", "1.5", "0", "0.5"], truck.Operands.Select(o => o.Value.Format(Language.English)));
        var boat = truck.Operands[0];
        Assert.Equal(Operation.Certified, boat.Operation);
        var limit = boat.Operands[0];
        Assert.Equal(Quantity.Of(7), limit.Value);
        Assert.Equal(Provenance.Derived, limit.Provenance);
        Assert.Contains(limit.Citations, c => c.ToString() == "uu-1-2015#Pasal 78 ayat (6)");
        Assert.Equal("Latest start from gudang to ppk, hours before polling stations open", truck.Label.English);
    }

    [Fact]
    public void The_Overnight_Store_And_Own_Limits_Can_Be_Stricter_Than_The_Law()
    {
        var near = SupplySchedule.ForDistribution(Chain(new OvernightStore(toOpening: Duration.FromHours(7))), VotingDay);
        Assert.Equal(At(27, 0), near.Points[2].Due!.Value.LocalDateTime);
        var far = SupplySchedule.ForDistribution(Chain(new OvernightStore(toOpening: Duration.FromHours(12))), VotingDay);
        Assert.Equal(At(26, 19), far.Points[2].Due!.Value.LocalDateTime);
        Assert.Equal(At(26, 15), far.Legs[1].LatestStart!.Value.LocalDateTime);
        Assert.Equal(Operation.Maximum, far.Legs[1].Explanation.Operands[0].Operation);
        Assert.Equal(Quantity.Of(12), far.Legs[1].Explanation.Operands[0].Value);
        var own = SupplySchedule.ForDistribution(Chain(due: At(25, 12)), VotingDay);
        Assert.Equal(At(25, 10), own.Legs[0].LatestStart!.Value.LocalDateTime);
        Assert.Equal(Quantity.Of(45), own.Legs[0].Explanation.Value);
        Assert.Equal(["gudang.ppk"], own.CriticalLegs.Select(l => l.ToString()));
    }

    [Fact]
    public void Sources_Of_Legs_And_Points_Stand_In_The_Explanation()
    {
        var source = new Citation(Id<Citation>.Parse("berita"), "Berita", "Penerbit", SourceKind.News, Confidence.Medium);
        var network = Network(
            [Point("a", SupplyPointKind.Port, ready: At(20, 6)), Point("b", SupplyPointKind.Ppk)],
            [
                new Leg(
                    Id<Leg>.Parse("l"),
                    Id<SupplyPoint>.Parse("a"),
                    Id<SupplyPoint>.Parse("b"),
                    TransportMode.Boat,
                    TravelTime.Of(Duration.FromHours(2)),
                    evidence: Evidence.Published(source),
                    note: LocalText.Same("catatan")
                ),
            ]
        );
        var leg = SupplySchedule.ForDistribution(network, VotingDay).Legs[0];
        Assert.Contains(source, leg.Explanation.Citations);
        Assert.Equal(
            [Provenance.Derived, Provenance.Published, Provenance.Entered, Provenance.Entered],
            leg.Explanation.Operands.Select(o => o.Provenance)
        );
        Assert.Equal("catatan", leg.Leg.Note!.English);
        Assert.Equal(Quantity.Of(160), leg.SlackExplanation.Value);
        Assert.Equal(Operation.Difference, leg.SlackExplanation.Operation);
        Assert.Equal("catatan", network.Turned().Legs[0].Note!.English);
    }

    [Fact]
    public void Work_At_A_Point_Stands_In_The_Explanation()
    {
        var network = Network(
            [
                Point("percetakan", SupplyPointKind.PrintWorks, ready: At(1, 8)),
                Point("gudang", SupplyPointKind.Warehouse, work: 600),
                Point("ppk", SupplyPointKind.Ppk),
            ],
            [Leg("percetakan", "gudang", 300), Leg("gudang", "ppk", 60)]
        );
        var explanation = SupplySchedule.ForDistribution(network, VotingDay).Legs[0].Explanation;
        Assert.Equal(Quantity.Of(7 + 1 + 10 + 5), explanation.Value);
        Assert.Equal("Everything must be at gudang", explanation.Operands[0].Label.English);
        Assert.Equal(Quantity.Of(18), explanation.Operands[0].Value);
    }

    [Fact]
    public void Islands_Go_First_Then_Remote_Places_Then_The_Least_Time_To_Spare()
    {
        var network = Network(
            [
                Point("gudang", SupplyPointKind.Warehouse, ready: At(20, 0)),
                Point("dekat", SupplyPointKind.Ppk, boxes: 1),
                Point("jauh", SupplyPointKind.Ppk, boxes: 1),
                Point("kanekes", SupplyPointKind.Ppk, boxes: 1, access: PlaceAccess.Remote),
                Point("dermaga", SupplyPointKind.Ppk, boxes: 1),
                Point("tunda", SupplyPointKind.Tps, boxes: 1, access: PlaceAccess.Island),
            ],
            [
                Leg("gudang", "dekat", 30, fleet: "truk"),
                Leg("gudang", "jauh", 60, fleet: "truk"),
                Leg("gudang", "kanekes", 30, fleet: "truk"),
                Leg("gudang", "dermaga", 30, fleet: "truk"),
                Leg("dermaga", "tunda", 10),
            ],
            Fleet("truk", 1, 2)
        );
        var schedule = SupplySchedule.ForDistribution(network, VotingDay);
        string[] order =
        [
            .. schedule.Legs.Where(l => !l.Leg.Fleet.IsEmpty).OrderBy(l => Minute(l.EarliestStart!.Value)).Select(l => l.Leg.To.ToString()),
        ];
        Assert.Equal(["dermaga", "kanekes", "jauh", "dekat"], order);
        string[] back =
        [
            .. schedule.Legs.Where(l => !l.Leg.Fleet.IsEmpty).OrderBy(l => Minute(l.LatestStart!.Value)).Select(l => l.Leg.To.ToString()),
        ];
        Assert.Equal(order, back);
    }

    [Fact]
    public void Trips_Are_Numbered_By_Vehicle_And_Stand_In_Order()
    {
        var network = Network(
            [Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 6)), Point("ppk", SupplyPointKind.Ppk, boxes: 50)],
            [Leg("gudang", "ppk", 60, handover: 30, fleet: "truk", window: Daylight)],
            Fleet("truk", 2, 10)
        );
        var leg = SupplySchedule.ForDistribution(network, VotingDay).Legs[0];
        Assert.Equal((5L, 3L), (leg.Trips, leg.Waves));
        Assert.Equal(
            [At(26, 6), At(26, 6), At(26, 8, 30), At(26, 8, 30), At(26, 11)],
            leg.EarliestTrips.Select(t => t.Departure.LocalDateTime)
        );
        Assert.Equal([1, 2, 1, 2, 1], leg.EarliestTrips.Select(t => t.Vehicle));
        Assert.Equal(At(26, 7), leg.EarliestTrips[0].Arrival.LocalDateTime);
        Assert.Equal(At(26, 12, 30), leg.EarliestFinish!.Value.LocalDateTime);

        // Backward: the last wave at 16:00, the others so that each is back in daylight before.
        Assert.Equal(
            [At(26, 11), At(26, 13, 30), At(26, 13, 30), At(26, 16), At(26, 16)],
            leg.LatestTrips.Select(t => t.Departure.LocalDateTime)
        );
        Assert.Equal(At(26, 11), leg.LatestStart!.Value.LocalDateTime);
        Assert.Equal(Duration.FromHours(5), leg.Slack);
        Assert.Equal(Quantity.Of(20), leg.Explanation.Value);
        Assert.Contains("kendaraannya kembali", leg.Explanation.Certificate!.Statement.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Certificate_Does_Not_Hold_For_Another_Value()
    {
        var network = Network(
            [Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 6)), Point("ppk", SupplyPointKind.Ppk, boxes: 50)],
            [Leg("gudang", "ppk", 60, handover: 30, fleet: "truk", window: Daylight)],
            Fleet("truk", 2, 10)
        );
        foreach (
            var explanation in new[]
            {
                SupplySchedule.ForDistribution(network, VotingDay).Legs[0].Explanation,
                SupplySchedule.ForDistribution(Chain(), VotingDay).Legs[1].Explanation,
            }
        )
        {
            var (certificate, operands) = (explanation.Certificate!, explanation.Operands);
            Assert.True(certificate.Verify(explanation.Value, operands));
            Assert.False(certificate.Verify(Quantity.Of(explanation.Value.Number + 1), operands));
            Assert.False(certificate.Verify(Quantity.Of(explanation.Value.Number - Fraction.Of(1, 60)), operands));
            foreach (var i in Enumerable.Range(0, operands.Length))
            {
                // More to carry, fewer vehicles, longer ways, a stricter limit: no longer true.
                var worse = i is 5 or 6 ? Quantity.Of(1) : Quantity.Of(operands[i].Value.Number + 30);
                var changed = operands.SetItem(i, Explanation.Entered(operands[i].Label, worse, operands[i].Unit));
                Assert.False(certificate.Verify(explanation.Value, changed), operands[i].Label.English);
            }
        }
    }

    [Fact]
    public void Boxes_Come_Back_By_The_Last_Day_At_The_Ppk()
    {
        var network = Network(
            [
                Point("gudang", SupplyPointKind.Warehouse),
                Point("ppk", SupplyPointKind.Ppk),
                Point("pps", SupplyPointKind.Pps),
                Point("tps1", SupplyPointKind.Tps, boxes: 2),
                Point("tps2", SupplyPointKind.Tps, boxes: 2, access: PlaceAccess.Island),
            ],
            [
                Leg("gudang", "ppk", 60),
                Leg("ppk", "pps", 30, handover: 10),
                Leg("pps", "tps1", 20),
                Leg("pps", "tps2", 120, window: Daylight),
            ]
        );
        var schedule = SupplySchedule.ForReturn(network, VotingDay, At(27, 22));
        Assert.True(schedule.Network.IsReturn);
        Assert.Equal(ScheduleVerdict.InTime, schedule.Verdict);

        // From the island in the daylight of H+1, both at the PPS by 08:00, at the PPK at 08:40.
        Assert.Equal(At(28, 6), schedule.Find(Id<Leg>.Parse("pps.tps2"))!.EarliestStart!.Value.LocalDateTime);
        Assert.Equal(At(28, 8), schedule.Find(Id<SupplyPoint>.Parse("pps"))!.Earliest!.Value.LocalDateTime);
        Assert.Equal(At(28, 8, 40), schedule.Find(Id<SupplyPoint>.Parse("ppk"))!.Earliest!.Value.LocalDateTime);
        Assert.Equal(At(30, 0).PlusDays(1), schedule.Find(Id<SupplyPoint>.Parse("ppk"))!.Due!.Value.LocalDateTime);
        Assert.Equal(4, schedule.Network.BoxesOn(Id<Leg>.Parse("ppk.pps")));
        Assert.Null(schedule.Find(Id<Leg>.Parse("gudang.ppk"))!.LatestStart);
        Assert.Equal(
            "Latest start from pps to ppk, hours before the time limit",
            schedule.Find(Id<Leg>.Parse("ppk.pps"))!.Explanation.Label.English
        );
        Assert.Equal(Quantity.Of(Fraction.Of(2, 3)), schedule.Find(Id<Leg>.Parse("ppk.pps"))!.Explanation.Value);

        var sameDay = SupplySchedule.ForReturn(network, VotingDay, At(27, 22), lastDayAtPpk: VotingDay);
        Assert.Equal(ScheduleVerdict.Late, sameDay.Verdict);
        Assert.Contains(sameDay.Proof!.Facts, f => f.English.Contains("only 06:00-17:00", StringComparison.Ordinal));
        var pier = Network([Point("a", SupplyPointKind.Port), Point("b", SupplyPointKind.Pps)], [Leg("a", "b", 60)]);
        Assert.Equal(At(30, 23), SupplySchedule.ForReturn(pier, VotingDay, At(28, 6)).Legs[0].LatestStart!.Value.LocalDateTime);
        var home = SupplySchedule.ForReturn(network, VotingDay, At(27, 22), lastDayAtWarehouse: new LocalDate(2024, 12, 1));
        Assert.Equal(At(30, 23).PlusDays(1), home.Find(Id<Leg>.Parse("gudang.ppk"))!.LatestStart!.Value.LocalDateTime);
    }

    [Fact]
    public void What_Is_Still_To_Be_Arranged_Is_Found()
    {
        var open = SupplySchedule.ForDistribution(Chain(escort: new Escort(), document: null), VotingDay).Findings(default);
        Assert.Equal([ScheduleFindings.OvernightOpen, ScheduleFindings.EscortOpen, ScheduleFindings.NoDocument], open.Select(f => f.Kind));
        Assert.Contains("ppk to tps", open[1].Message.English, StringComparison.Ordinal);
        Assert.Contains("gudang to ppk", open[2].Message.English, StringComparison.Ordinal);
        Assert.All(open, f => Assert.Equal(Severity.Warning, f.Severity));
        var store = new OvernightStore(LocalText.Same("Balai"), LocalText.Same("Linmas"));
        Assert.Empty(
            SupplySchedule.ForDistribution(Chain(store, escort: new Escort(LocalText.Same("Polairud"))), VotingDay).Findings(default)
        );
        Assert.Single(SupplySchedule.ForDistribution(Chain(new OvernightStore(LocalText.Same("Balai"))), VotingDay).Findings(default));
        Assert.Single(
            SupplySchedule.ForDistribution(Chain(new OvernightStore(guard: LocalText.Same("Linmas"))), VotingDay).Findings(default)
        );
    }

    [Fact]
    public void A_Fleet_Whose_Goods_Are_Not_Known_To_Be_Ready_Has_No_Earliest_Start()
    {
        SupplyPoint[] points = [Point("gudang", SupplyPointKind.Warehouse), Point("ppk", SupplyPointKind.Ppk, 4)];
        var schedule = SupplySchedule.ForDistribution(
            Network(points, [Leg("gudang", "ppk", 60, fleet: "truk")], Fleet("truk", 1, 2)),
            VotingDay
        );
        Assert.Equal(ScheduleVerdict.ReadyUnknown, schedule.Verdict);
        Assert.Null(schedule.Legs[0].EarliestStart);
        Assert.NotNull(schedule.Legs[0].LatestStart);
        Assert.Equal("it is not known when the goods are ready", schedule.Legs[0].SlackExplanation.Value.Reason.English);
        var never = SupplySchedule.ForDistribution(
            Network(
                [points[0].WithTimes(At(25, 8), null), points[1]],
                [
                    Leg(
                        "gudang",
                        "ppk",
                        60,
                        window: OperatingWindow.Departures([new LocalTime(9, 0)], [new LocalDate(2024, 11, 25)]),
                        fleet: "truk"
                    ),
                ],
                Fleet("truk", 1, 2)
            ),
            VotingDay
        );
        // The first load leaves at nine, and no boat takes the second.
        Assert.Null(never.Legs[0].EarliestStart);
        Assert.NotEqual(ScheduleVerdict.InTime, never.Verdict);
        Assert.NotEqual(schedule.Legs[0].SlackExplanation.Value.Reason, never.Legs[0].SlackExplanation.Value.Reason);
    }

    [Fact]
    public void On_The_Way_Back_The_Turn_Is_That_Of_The_Places_Behind()
    {
        var network = Network(
            [
                Point("gudang", SupplyPointKind.Warehouse),
                Point("ppk", SupplyPointKind.Ppk),
                Point("tunda", SupplyPointKind.Tps, 2, PlaceAccess.Island),
                Point("kota", SupplyPointKind.Tps, 2),
            ],
            [Leg("gudang", "ppk", 60), Leg("ppk", "tunda", 60), Leg("gudang", "kota", 60)]
        );
        PlaceAccess[] hardest = [PlaceAccess.Island, PlaceAccess.Island, PlaceAccess.Mainland];
        Assert.Equal(hardest, network.Access);
        Assert.Equal(hardest, network.Turned().Access);
    }

    [Fact]
    public void Days_From_1900_To_2199_Are_Scheduled()
    {
        var network = Network([Point("a", SupplyPointKind.Port), Point("b", SupplyPointKind.Ppk)], [Leg("a", "b", 60)]);
        foreach (var day in new[] { new LocalDate(1900, 1, 2), new LocalDate(2199, 12, 30) })
        {
            Assert.Equal(day, SupplySchedule.ForDistribution(network, day).VotingDay);
            Assert.Equal(day, SupplySchedule.ForReturn(network, day, day.At(new LocalTime(20, 0))).VotingDay);
        }

        foreach (var day in new[] { new LocalDate(1900, 1, 1), new LocalDate(2199, 12, 31) })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => SupplySchedule.ForDistribution(network, day));
            Assert.Throws<ArgumentOutOfRangeException>(() => SupplySchedule.ForReturn(network, day, day.At(new LocalTime(20, 0))));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => SupplySchedule.ForReturn(network, VotingDay, At(27, 20).PlusSeconds(1)));
    }

    [Fact]
    public void Every_Kind_Has_Its_Words()
    {
        string All<T>(Func<T, LocalText> words)
            where T : struct, Enum => string.Join("; ", Enum.GetValues<T>().Select(v => $"{words(v).Indonesian}, {words(v).English}"));
        Assert.Equal(
            "percetakan, print works; pelabuhan, port; gudang KPU, KPU warehouse; PPK, PPK; PPS, PPS; TPS, TPS",
            All<SupplyPointKind>(ScheduleWords.Kind)
        );
        Assert.Equal("truk, truck; kapal, boat; jalan kaki, foot; pesawat, air", All<TransportMode>(ScheduleWords.Mode));
        Assert.Equal("daratan, mainland; terpencil, remote; pulau, island", All<PlaceAccess>(ScheduleWords.Access));
        Assert.Equal(
            ["0 min", "59 min", "-1 min", "1 h", "1 h 1 min", "-2 h", "1,000 h"],
            new long[] { 0, 59, -1, 60, 61, -120, 60_000 }.Select(m => ScheduleWords.Length(m).English)
        );
        Assert.Equal("-1.000 jam 5 menit", ScheduleWords.Length(-60_005).Indonesian);
    }

    [Fact]
    public void Less_Than_A_Day_To_Spare_Is_Found_And_A_Whole_Day_Is_Not()
    {
        static ImmutableArray<Finding> At_(LocalDateTime ready) =>
            SupplySchedule
                .ForDistribution(
                    Network([Point("a", SupplyPointKind.Port, ready: ready), Point("b", SupplyPointKind.Ppk)], [Leg("a", "b", 60)]),
                    VotingDay
                )
                .Findings(Place.Parse("36.04"));
        Assert.Empty(At_(At(25, 23)));
        var finding = Assert.Single(At_(At(25, 23, 1)));
        Assert.Equal(ScheduleFindings.LittleSlack, finding.Kind);
        Assert.Equal(Place.Parse("36.04"), finding.Place);
        Assert.Equal(
            "Less than a day is left to spare on some legs (1); the tightest is a to b, 23 h 59 min. One day lost makes it late.",
            finding.Message.English
        );
        Assert.Equal(ScheduleFindings.LittleSlack, Assert.Single(At_(At(26, 23))).Kind);
        var late = Assert.Single(At_(At(26, 23, 1)));
        Assert.Equal((ScheduleFindings.TooLate, Severity.Critical), (late.Kind, late.Severity));
        Assert.StartsWith(
            "b tidak dapat dicapai tepat waktu (terlambat sekurang-kurangnya 1 menit): ",
            late.Message.Indonesian,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Several_Waves_Are_Noted()
    {
        var network = Network(
            [Point("gudang", SupplyPointKind.Warehouse, ready: At(20, 6)), Point("ppk", SupplyPointKind.Ppk, boxes: 50)],
            [Leg("gudang", "ppk", 60, fleet: "truk")],
            Fleet("truk", 2, 10)
        );
        var finding = Assert.Single(SupplySchedule.ForDistribution(network, VotingDay).Findings(default));
        Assert.Equal((ScheduleFindings.SeveralWaves, Severity.Note), (finding.Kind, finding.Severity));
        Assert.Equal("gudang to ppk: trips 5, vehicles 2, so at least 3 waves.", finding.Message.English);
        Assert.Equal(Quantity.Of(3), finding.Explanation!.Value);
    }

    [Fact]
    public void Sorting_Ends_On_A_Whole_Day()
    {
        var demak = SortAndFold.Of(916_744, 54, 5_000);
        Assert.Equal(Fraction.Of(916_744, 270_000), demak.Exact);
        Assert.Equal((4, 270_000), ((int)demak.Days, (int)demak.SheetsPerDay.Numerator));
        Assert.Equal(new LocalDate(2024, 1, 7), demak.FinishFrom(new LocalDate(2024, 1, 4)));
        Assert.Equal(0, (int)SortAndFold.Of(0, 1, 1).Days);
        Assert.Equal(new LocalDate(2024, 1, 3), SortAndFold.Of(0, 1, 1).FinishFrom(new LocalDate(2024, 1, 4)));
        Assert.Equal(1, (int)SortAndFold.Of(200, 10, 10, 2).Days);
        Assert.Equal(2, (int)SortAndFold.Of(201, 10, 10, 2).Days);
        Assert.Throws<ArgumentOutOfRangeException>(() => SortAndFold.Of(-1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SortAndFold.Of(1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SortAndFold.Of(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SortAndFold.Of(1, 1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SortAndFold.Of(long.MaxValue, 1, 1).FinishFrom(new LocalDate(2024, 1, 4)));
    }

    [Fact]
    public void Trips_And_Waves_Are_Rounded_Up_And_Monotone() =>
        Laws.Check(
            FsCheck.Fluent.Gen.Choose(0, 500),
            FsCheck.Fluent.Gen.Choose(1, 50),
            (boxes, each) =>
            {
                var trips = TripCount.Of(boxes, each).Trips;
                Assert.True(trips * each >= boxes && (trips - 1) * each < boxes);
                Assert.True(TripCount.Of(boxes, each + 1).Trips <= trips);
                Assert.Equal(trips, WaveCount.Of(boxes, each).Waves);
                Assert.Equal(Quantity.Of(trips), TripCount.Of(boxes, each).Explanation.Recompute());
                Assert.Equal(Quantity.Of(trips), WaveCount.Of(boxes, each).Explanation.Recompute());
                var sorting = SortAndFold.Of(boxes, each, Fraction.Of(3, 2));
                Assert.True(sorting.Days * 3 * each >= 2 * boxes && (sorting.Days - 1) * 3 * each < 2 * boxes);
                Assert.Equal(Quantity.Of(sorting.Days), sorting.Explanation.Recompute());
            }
        );

    [Fact]
    public void Rules_Refuse_What_They_Cannot_Use()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TripCount.Of(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TripCount.Of(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaveCount.Of(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaveCount.Of(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DispatchRank.Of((PlaceAccess)3));
        Assert.Equal([3, 2, 1], Enum.GetValues<PlaceAccess>().Select(a => DispatchRank.Of(a).Turn));
        Assert.Equal((long.MaxValue, 1L), (TripCount.Of(long.MaxValue, 1).Trips, TripCount.Of(long.MaxValue, long.MaxValue).Trips));
        Assert.False(HandoverDay.Of(VotingDay, VotingDay).IsInTime);
        Assert.Equal(new LocalDate(2024, 11, 26), HandoverDay.Of(VotingDay, VotingDay).LastDay);
        Assert.Equal(new LocalDate(2024, 11, 30), ReturnDay.Of(VotingDay, VotingDay).LastDay);
        var start = ScheduleRules.LatestStart;
        Assert.Throws<ArgumentException>(() => start.Apply((AreaCode.Parse("36"), VotingDay, 60, 0, 0, new LocalTime(6, 0), null)));
        Assert.Throws<ArgumentException>(() =>
            start.Apply((AreaCode.Parse("36"), VotingDay, 90, 0, 0, new LocalTime(6, 0), new LocalTime(7, 0)))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => start.Apply((AreaCode.Parse("36"), VotingDay, -1, 0, 0, null, null)));
    }
}
