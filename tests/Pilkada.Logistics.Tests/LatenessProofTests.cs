using NodaTime;
using static Pilkada.Logistics.Tests.Supply;

namespace Pilkada.Logistics.Tests;

public sealed class LatenessProofTests
{
    private static readonly OperatingWindow Daylight = OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(17, 0));

    private static SupplySchedule Of(SupplyPoint[] points, Leg[] legs, params Fleet[] fleets) =>
        SupplySchedule.ForDistribution(Network(points, legs, fleets), VotingDay);

    [Fact]
    public void Only_The_Facts_That_Are_Needed_Are_Named()
    {
        // Ready in the afternoon of H-1: the truck's hour makes it miss the daylight; the work before and the hours of the boat no longer matter.
        var schedule = Of(
            [
                Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 16, 30), work: 20),
                Point("dermaga", SupplyPointKind.Ppk),
                Point("tunda", SupplyPointKind.Tps, boxes: 8),
            ],
            [Leg("gudang", "dermaga", 60), Leg("dermaga", "tunda", 180, window: Daylight, mode: TransportMode.Boat)]
        );
        Assert.Equal(ScheduleVerdict.Late, schedule.Verdict);
        var proof = schedule.Proof!;
        Assert.True(proof.IsShortest);
        Assert.Equal("tunda", proof.Point.Id.ToString());
        Assert.Equal(
            [
                "Goods are ready at gudang on 26 November 2024 at 16:30.",
                "From gudang to dermaga takes up to 1 h, buffer and hand-over included.",
                "From dermaga to tunda only 06:00-17:00.",
                "tunda must have everything by 27 November 2024 at 00:00.",
            ],
            proof.Facts.Select(f => f.English)
        );
        Assert.StartsWith("Muatan siap di gudang pada 26 November 2024 pukul 16.30.", proof.Text.Indonesian, StringComparison.Ordinal);
        Assert.Equal(At(27, 6), proof.Arrival!.Value.LocalDateTime);
        Assert.Equal(Duration.FromHours(6), proof.LateBy);
        Assert.Equal(At(27, 0), proof.Due.LocalDateTime);
        Assert.Equal(proof.Text.English, proof.ToString());
    }

    [Fact]
    public void Buffer_And_Hand_Over_Count_In_The_Proof()
    {
        var schedule = Of(
            [Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 20)), Point("ppk", SupplyPointKind.Ppk)],
            [Leg("gudang", "ppk", 60, buffer: 180, handover: 30)]
        );
        var proof = schedule.Proof!;
        Assert.Equal((At(27, 0, 30), Duration.FromMinutes(30)), (proof.Arrival!.Value.LocalDateTime, proof.LateBy!.Value));
        Assert.Contains(
            "From gudang to ppk takes up to 4 h 30 min, buffer and hand-over included.",
            proof.Text.English,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Dari gudang ke ppk paling lama 4 jam 30 menit, termasuk cadangan dan serah terima.",
            proof.Text.Indonesian,
            StringComparison.Ordinal
        );
        Assert.Equal(ScheduleRules.Handover.Id, schedule.Findings(default)[0].Rule);
    }

    [Fact]
    public void Of_Two_Late_Places_The_Latest_Is_Proved()
    {
        var schedule = Of(
            [
                Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 22)),
                Point("a", SupplyPointKind.Ppk),
                Point("b", SupplyPointKind.Ppk),
            ],
            [Leg("gudang", "a", 180), Leg("gudang", "b", 240)]
        );
        Assert.Equal("b", schedule.Proof!.Point.Id.ToString());
        Assert.Equal(Duration.FromHours(2), schedule.Proof.LateBy);
    }

    [Fact]
    public void Goods_That_Are_Ready_Too_Late_At_The_Goal_Itself_Are_One_Fact()
    {
        var schedule = Of(
            [Point("gudang", SupplyPointKind.Warehouse, ready: At(1, 0)), Point("ppk", SupplyPointKind.Ppk, ready: At(27, 1))],
            [Leg("gudang", "ppk", 60)]
        );
        Assert.Equal(
            ["Goods are ready at ppk on 27 November 2024 at 01:00.", "ppk must have everything by 27 November 2024 at 00:00."],
            schedule.Proof!.Facts.Select(f => f.English)
        );
        Assert.Equal(Duration.FromHours(1), schedule.Proof.LateBy);
    }

    [Fact]
    public void A_Boat_That_Sails_No_More_Never_Arrives()
    {
        var schedule = Of(
            [Point("a", SupplyPointKind.Port, ready: At(20, 8)), Point("b", SupplyPointKind.Ppk)],
            [Leg("a", "b", 60, window: OperatingWindow.Departures([new LocalTime(7, 0)], [new LocalDate(2024, 11, 20)]))]
        );
        Assert.Equal(ScheduleVerdict.Late, schedule.Verdict);
        Assert.Null(schedule.Proof!.Arrival);
        Assert.Null(schedule.Proof.LateBy);
        Assert.Equal(3, schedule.Proof.Facts.Length);
        Assert.Null(schedule.Legs[0].EarliestStart);
        Assert.Equal(At(20, 7), schedule.Legs[0].LatestStart!.Value.LocalDateTime);
        Assert.Null(schedule.Legs[0].Slack);
        Assert.Contains("tidak pernah tiba", schedule.Findings(default)[0].Message.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void Sailing_Days_After_The_Limit_Are_Late_Whenever_Goods_Are_Ready()
    {
        var schedule = Of(
            [Point("a", SupplyPointKind.Port), Point("b", SupplyPointKind.Ppk)],
            [Leg("a", "b", 60, window: OperatingWindow.Departures([new LocalTime(7, 0)], [new LocalDate(2024, 11, 28)]))]
        );
        Assert.Equal(ScheduleVerdict.Late, schedule.Verdict);
        Assert.Equal(
            ["From a to b only 07:00 on 28 November 2024.", "b must have everything by 27 November 2024 at 00:00."],
            schedule.Proof!.Facts.Select(f => f.English)
        );
    }

    [Fact]
    public void Too_Few_Vehicles_Are_A_Fact()
    {
        var schedule = Of(
            [Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 13)), Point("ppk", SupplyPointKind.Ppk, boxes: 50)],
            [Leg("gudang", "ppk", 60, handover: 30, fleet: "truk")],
            Fleet("truk", 1, 10)
        );
        Assert.Equal(ScheduleVerdict.Late, schedule.Verdict);
        Assert.Contains("From gudang to ppk takes 5 trips with 1 vehicle (truk).", schedule.Proof!.Facts.Select(f => f.English));
        Assert.Equal(4, schedule.Proof.Facts.Length);
        // Four rounds of two and a half hours, then one hour and the hand-over: 00:30.
        Assert.Equal(Duration.FromMinutes(30), schedule.Proof.LateBy);
        Assert.Equal(
            ScheduleVerdict.InTime,
            SupplySchedule.ForDistribution(schedule.Network.WithFleet(Fleet("truk", 2, 10)), VotingDay).Verdict
        );
    }

    [Fact]
    public void A_Fleet_That_Serves_Several_Legs_Can_Be_Too_Small_For_All_Of_Them()
    {
        SupplyPoint[] points =
        [
            Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 12)),
            .. Enumerable.Range(0, 4).Select(i => Point($"ppk{i}", SupplyPointKind.Ppk, boxes: 10)),
        ];
        Leg[] legs = [.. Enumerable.Range(0, 4).Select(i => Leg("gudang", $"ppk{i}", 120, handover: 30, fleet: "truk"))];
        var schedule = Of(points, legs, Fleet("truk", 1, 10));
        Assert.Equal(ScheduleVerdict.Late, schedule.Verdict);
        Assert.False(schedule.Proof!.IsShortest);
        Assert.Equal(3, schedule.Proof.Facts.Length);
        Assert.Contains(
            "Its 4 trips there and back take at least 16 h, whatever their order.",
            schedule.Proof.Facts.Select(f => f.English)
        );
        Assert.Equal(Duration.FromHours(4), schedule.Proof.LateBy);
        Assert.Equal(
            ScheduleVerdict.InTime,
            SupplySchedule.ForDistribution(schedule.Network.WithFleet(Fleet("truk", 2, 10)), VotingDay).Verdict
        );
    }

    [Fact]
    public void Between_A_Schedule_And_A_Proof_Nothing_Is_Shown()
    {
        // Islands go first by rule, and the near village, whose limit is short, waits; the other order would do.
        SupplyPoint[] points =
        [
            Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 8)),
            Point("pulau", SupplyPointKind.Ppk, boxes: 1, access: PlaceAccess.Island, due: At(26, 14)),
            Point("desa", SupplyPointKind.Ppk, boxes: 1, due: At(26, 9)),
        ];
        Leg[] legs = [Leg("gudang", "pulau", 180, fleet: "mobil"), Leg("gudang", "desa", 60, fleet: "mobil")];
        var schedule = Of(points, legs, Fleet("mobil", 1, 1));
        Assert.Equal(ScheduleVerdict.NotShown, schedule.Verdict);
        Assert.Null(schedule.Proof);
        Assert.Contains(schedule.Findings(default), f => f.Kind == ScheduleFindings.NotShown);
    }

    [Fact]
    public void Not_Knowing_When_Goods_Are_Ready_Is_Not_Being_Late()
    {
        var schedule = Of([Point("a", SupplyPointKind.Port), Point("b", SupplyPointKind.Ppk)], [Leg("a", "b", 60)]);
        Assert.Equal(ScheduleVerdict.ReadyUnknown, schedule.Verdict);
        Assert.Null(schedule.Legs[0].EarliestStart);
        Assert.Null(schedule.Legs[0].EarliestFinish);
        Assert.Null(schedule.Legs[0].Slack);
        Assert.Null(schedule.SmallestSlack);
        Assert.Empty(schedule.CriticalLegs);
        Assert.Equal(At(26, 23), schedule.Legs[0].LatestStart!.Value.LocalDateTime);
        var finding = Assert.Single(schedule.Findings(default), f => f.Kind == ScheduleFindings.ReadyUnknown);
        Assert.Contains("they must be ready by 26 November 2024 at 23:00", finding.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Shortest_Of_Several_Ways_Is_Shown()
    {
        // Both villages are late; for one of them the goods alone suffice.
        var schedule = Of(
            [
                Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 23)),
                Point("jauh", SupplyPointKind.Ppk),
                Point("dekat", SupplyPointKind.Ppk, due: At(26, 22)),
            ],
            [Leg("gudang", "jauh", 600, window: Daylight), Leg("gudang", "dekat", 10)]
        );
        Assert.Equal("dekat", schedule.Proof!.Point.Id.ToString());
        Assert.Equal(2, schedule.Proof.Facts.Length);
        Assert.True(schedule.Proof.IsShortest);
    }

    // Twenty roads of an hour, one minute too many: only all of them together are late, which no search weighs to the end.
    [Fact]
    public void Where_The_Search_Ends_At_Its_Limit_The_Chain_Still_Proves_It_And_Says_So()
    {
        SupplySchedule Chain(int minute) =>
            Of(
                [
                    Point("p0", SupplyPointKind.Warehouse, ready: At(26, 4, minute)),
                    .. Enumerable.Range(1, 20).Select(i => Point($"p{i}", SupplyPointKind.Pps)),
                ],
                [.. Enumerable.Range(1, 20).Select(i => Leg($"p{i - 1}", $"p{i}", 60))]
            );
        Assert.Equal(ScheduleVerdict.InTime, Chain(0).Verdict);
        var proof = Chain(1).Proof!;
        Assert.False(proof.IsShortest);
        Assert.Equal(22, proof.Facts.Length);
        Assert.Equal(Duration.FromMinutes(1), proof.LateBy);
        Assert.Equal("p20", proof.Point.Id.ToString());
    }

    [Fact]
    public void Work_Before_Leaving_Is_A_Fact()
    {
        var proof = Of(
            [Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 22), work: 150), Point("ppk", SupplyPointKind.Ppk)],
            [Leg("gudang", "ppk", 10, buffer: 15, handover: 5)]
        ).Proof!;
        Assert.Equal(
            [
                "Goods are ready at gudang on 26 November 2024 at 22:00.",
                "Work at gudang takes 2 h 30 min.",
                "ppk must have everything by 27 November 2024 at 00:00.",
            ],
            proof.Facts.Select(f => f.English)
        );
        Assert.Equal("Pengerjaan di gudang perlu 2 jam 30 menit.", proof.Facts[1].Indonesian);

        // What the chain leaves out counts no more: half an hour late without the road.
        Assert.Equal(Duration.FromMinutes(30), proof.LateBy);
    }

    [Fact]
    public void Words_Of_A_Fleet_Follow_Its_Number()
    {
        SupplyPoint[] points =
        [
            Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 12)),
            .. Enumerable.Range(0, 8).Select(i => Point($"ppk{i}", SupplyPointKind.Ppk, boxes: 10)),
        ];
        Leg[] legs = [.. Enumerable.Range(0, 8).Select(i => Leg("gudang", $"ppk{i}", 120, handover: 30, fleet: "truk"))];
        var proof = Of(points, legs, Fleet("truk", 2, 10)).Proof!;
        Assert.Equal("Fleet truk (2 vehicles) can leave on 26 November 2024 at 12:00 at the earliest.", proof.Facts[0].English);
        Assert.Equal("Its 8 trips there and back take at least 16 h, whatever their order.", proof.Facts[1].English);
        Assert.Equal("Even the last must be done by 27 November 2024 at 00:00.", proof.Facts[2].English);
        Assert.Equal((At(27, 4), At(27, 0)), (proof.Arrival!.Value.LocalDateTime, proof.Due.LocalDateTime));
        Assert.Equal(
            "From gudang to ppk takes 7 trips with 2 vehicles (truk).",
            Of(
                [Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 14)), Point("ppk", SupplyPointKind.Ppk, boxes: 70)],
                [Leg("gudang", "ppk", 90, fleet: "truk")],
                Fleet("truk", 2, 10)
            )
                .Proof!.Facts.Single(f => f.English.Contains("trips", StringComparison.Ordinal))
                .English
        );
    }

    // A fleet that is large enough says nothing, and the one behind it is still weighed.
    [Fact]
    public void Each_Fleet_Is_Weighed_On_Its_Own()
    {
        SupplyPoint[] points =
        [
            Point("a", SupplyPointKind.Warehouse, ready: At(26, 12)),
            Point("b", SupplyPointKind.Ppk, boxes: 1),
            .. Enumerable.Range(0, 4).Select(i => Point($"c{i}", SupplyPointKind.Ppk, boxes: 10)),
        ];
        Leg[] legs =
        [
            Leg("a", "b", 10, fleet: "besar"),
            .. Enumerable.Range(0, 4).Select(i => Leg("a", $"c{i}", 120, handover: 30, fleet: "kecil")),
        ];
        var proof = Of(points, legs, Fleet("besar", 3, 10), Fleet("kecil", 1, 10)).Proof!;
        Assert.StartsWith("Armada kecil (1 kendaraan)", proof.Facts[0].Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void The_First_Goods_That_Are_Missed_Set_When_They_Must_Be_Ready()
    {
        var schedule = Of(
            [
                Point("a", SupplyPointKind.Port),
                Point("b", SupplyPointKind.Port),
                Point("c", SupplyPointKind.Ppk),
                Point("d", SupplyPointKind.Ppk),
            ],
            [Leg("a", "c", 60), Leg("b", "d", 300)]
        );
        var finding = Assert.Single(schedule.Findings(default), f => f.Kind == ScheduleFindings.ReadyUnknown);
        Assert.Equal(
            "It is not known when goods are ready at some points of departure (2), among them a and b; they must be ready by 26 November 2024 at 19:00.",
            finding.Message.English
        );
        Assert.Equal(ScheduleRules.LatestStart.Id, finding.Rule);
    }

    [Fact]
    public void A_Report_Names_Three_And_Counts_All_And_Cites_The_Rule_Of_Its_Way()
    {
        SupplyPoint[] points =
        [
            Point("ppk", SupplyPointKind.Ppk, ready: At(20, 6)),
            .. Enumerable.Range(1, 4).Select(i => Point($"tps{i}", SupplyPointKind.Tps, boxes: 1)),
        ];
        Leg[] legs = [.. Enumerable.Range(1, 4).Select(i => Leg("ppk", $"tps{i}", 600, document: null, fleet: "truk"))];
        var open = Of(points, legs, Fleet("truk", 4, 1)).Findings(default);
        Assert.Equal(
            "Where the boxes spend the night, or who guards them, is not decided for some polling stations (4), among them tps1, tps2 and tps3.",
            open.Single(f => f.Kind == ScheduleFindings.OvernightOpen).Message.English
        );
        Assert.Equal(ScheduleRules.Handover.Id, open.Single(f => f.Kind == ScheduleFindings.OvernightOpen).Rule);
        Assert.Equal("4", Expect.Argument(open.Single(f => f.Kind == ScheduleFindings.NoDocument), "count"));

        // The way back: late for the PPK by the end of voting day, and no night at a polling station to arrange.
        var back = SupplySchedule.ForReturn(Network(points, legs, Fleet("truk", 4, 1)), VotingDay, At(27, 22), lastDayAtPpk: VotingDay);
        var findings = back.Findings(default);
        Assert.Equal(ScheduleRules.Return.Id, findings.Single(f => f.Kind == ScheduleFindings.TooLate).Rule);
        Assert.DoesNotContain(findings, f => f.Kind == ScheduleFindings.OvernightOpen);
        Assert.Equal(Severity.Critical, findings[0].Severity);
    }
}
