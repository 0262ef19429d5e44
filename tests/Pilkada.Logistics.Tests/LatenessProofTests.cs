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
}
