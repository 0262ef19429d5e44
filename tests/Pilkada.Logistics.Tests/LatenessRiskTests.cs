using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Pilkada.Logistics.Tests.Supply;

namespace Pilkada.Logistics.Tests;

public sealed class LatenessRiskTests
{
    private static readonly OperatingWindow Daylight = OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(17, 0));

    private static TravelTime Range(int shortest, int longest) =>
        TravelTime.Between(Duration.FromMinutes(shortest), Duration.FromMinutes(longest));

    [Fact]
    public void The_Chance_Is_The_Share_Of_All_Combinations_Counted_One_By_One() =>
        Laws.Check(
            Gen.Choose(0, 5).ArrayOf(3),
            Gen.Choose(0, 4).ArrayOf(3),
            Gen.Choose(0, 25),
            (shortest, more, available) =>
            {
                var chance = ArrivalChance.Of(shortest.Zip(more, (s, m) => Range(s, s + m)), Duration.FromMinutes(available));
                var (ways, inTime) = (0, 0);
                for (var a = 0; a <= more[0]; a++)
                {
                    for (var b = 0; b <= more[1]; b++)
                    {
                        for (var c = 0; c <= more[2]; c++)
                        {
                            ways++;
                            inTime += shortest.Sum() + a + b + c <= available ? 1 : 0;
                        }
                    }
                }

                Assert.Equal(Fraction.Of(inTime, ways), chance.Chance);
                Assert.Equal((ways, inTime), ((int)chance.Ways, (int)chance.InTime));
                Assert.Equal(Quantity.Of(chance.Chance), chance.Explanation.Recompute());
                Assert.All(chance.Explanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
            }
        );

    [Fact]
    public void No_Trip_Is_Always_In_Time_And_Misuse_Throws()
    {
        Assert.Equal(Fraction.One, ArrivalChance.Of([], Duration.Zero).Chance);
        Assert.Equal(Duration.FromMinutes(5), ArrivalChance.Of([], Duration.FromMinutes(5)).Available);
        Assert.Throws<ArgumentOutOfRangeException>(() => ArrivalChance.Of([], Duration.FromMinutes(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ArrivalChance.Of(Enumerable.Repeat(Range(0, 1), 13), Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => ArrivalChance.Of(Enumerable.Repeat(Range(0, 50_001), 2), Duration.Zero));
        Assert.Equal(12, ArrivalChance.Of(Enumerable.Repeat(Range(0, 1), 12), Duration.Zero).Legs.Length);
        Assert.Equal(2, ArrivalChance.Of(Enumerable.Repeat(Range(0, 50_000), 2), Duration.Zero).Legs.Length);
        Assert.Throws<ArgumentNullException>(() => ArrivalChance.Of(null!, Duration.Zero));
    }

    // The same leg with another chance that the weather takes a departure.
    private static Leg Losing(Leg l, Fraction lost) =>
        new(l.Id, l.From, l.To, l.Mode, l.Travel, l.Window, l.Buffer, l.Handover, l.Fleet, l.Boxes, lost);

    /// <summary>The chance by following every course of events: each minute of each trip, and each lost day with its share.</summary>
    private static Fraction ByHand(Made made, SupplyPoint goal)
    {
        var way = new List<int>();
        for (var at = goal; made.Network.Legs.FirstOrDefault(l => l.To == at.Id) is { } leg; at = made.Network.Find(leg.From)!)
        {
            way.Insert(0, made.Network.Legs.IndexOf(leg));
        }

        var schedule = SupplySchedule.ForDistribution(made.Network, VotingDay);
        var due = Minute(schedule.Find(goal.Id)!.Due!.Value);
        var start = made.Network.Points[0];
        return Follow(0, Utc(start.Ready!.Value, start.Area.ToString()));

        Fraction Follow(int step, long minute)
        {
            if (step == way.Count)
            {
                return minute <= due ? Fraction.One : Fraction.Zero;
            }

            var leg = made.Network.Legs[way[step]];
            var from = made.Network.Find(leg.From)!;
            return Depart(step, leg, from, minute + (long)from.Work.TotalMinutes);
        }

        Fraction Depart(int step, Leg leg, SupplyPoint from, long ready)
        {
            LocalDateTime Local(long m) => Instant.FromUnixTimeSeconds(m * 60).WithOffset(Offset.FromHours((int)from.Zone)).LocalDateTime;
            var departure = ready;
            while (!made.Windows[way[step]].Allows(Local(departure), (int)leg.Travel.Longest.TotalMinutes))
            {
                if (++departure > due)
                {
                    return Fraction.Zero;
                }
            }

            if (departure > due)
            {
                return Fraction.Zero;
            }

            var (shortest, longest) = ((int)leg.Travel.Shortest.TotalMinutes, (int)leg.Travel.Longest.TotalMinutes);
            var arrives = Enumerable
                .Range(shortest, longest - shortest + 1)
                .Aggregate(Fraction.Zero, (sum, t) => sum + Follow(step + 1, departure + t + (long)leg.Handover.TotalMinutes));
            arrives = arrives * Fraction.Of(1, longest - shortest + 1) * (Fraction.One - leg.Cancellation);
            if (leg.Cancellation.Sign == 0)
            {
                return arrives;
            }

            var next = Local(departure).Date.PlusDays(1).AtMidnight();
            return arrives + (leg.Cancellation * Depart(step, leg, from, Utc(next, from.Area.ToString())));
        }
    }

    [Fact]
    public void Chances_Of_Places_Are_Those_Of_Every_Course_Of_Events() =>
        Laws.Check(
            Trees(withFleets: false, most: 3),
            Gen.Choose(0, 2).ArrayOf(3),
            Gen.Choose(0, 3),
            (made, lost, days) =>
            {
                // Short of time, so that chances lie between 0 and 1.
                var root = made.Network.Points[0];
                var network = Network(
                    [root.WithTimes(At(26, 8).PlusDays(-days), null), .. made.Network.Points.Skip(1)],
                    [.. made.Network.Legs.Select((l, i) => Losing(l, Fraction.Of(lost[i], 4)))]
                );
                var short_ = made with { Network = network };
                var risk = LatenessRisk.Of(SupplySchedule.ForDistribution(network, VotingDay));
                Assert.True(risk.IsExact);
                Assert.Equal(0, risk.Draws);
                Assert.All(risk.Places, p => Assert.Equal(ByHand(short_, p.Point), p.Chance));
                Assert.Equal(risk.Places.Aggregate(Fraction.Zero, (sum, p) => sum + p.Chance!.Value), risk.ExpectedInTime);
            }
        );

    private static SupplyNetwork Island(Fraction lost = default, int ready = 25, int vehicles = 1, bool twice = false) =>
        Network(
            [
                Point("gudang", SupplyPointKind.Warehouse, ready: At(ready, 15)),
                Point("dermaga", SupplyPointKind.Ppk),
                Point("pulau", SupplyPointKind.Pps, boxes: 30, access: PlaceAccess.Island),
            ],
            [
                Leg("gudang", "dermaga", 120, 60, boxes: 30),
                Leg("dermaga", "pulau", 180, 120, Daylight, fleet: "kapal", lost: lost, mode: TransportMode.Boat, boxes: 30),
                .. twice ? [Leg("gudang", "pulau", 60, boxes: 0)] : Array.Empty<Leg>(),
            ],
            Fleet("kapal", vehicles, 10, TransportMode.Boat)
        );

    [Fact]
    public void Drawn_Chances_Come_Near_The_Exact_Ones_And_Repeat()
    {
        var exact = LatenessRisk.Of(SupplySchedule.ForDistribution(Island(Fraction.Of(1, 3), ready: 23), VotingDay));
        var network = Island(Fraction.Of(1, 3), ready: 23, twice: true);
        var drawn = LatenessRisk.Of(SupplySchedule.ForDistribution(network, VotingDay), seed: 7, draws: 4_000);
        Assert.True(exact.IsExact);
        Assert.False(drawn.IsExact);
        Assert.Equal((7UL, 4_000), (drawn.Seed, drawn.Draws));
        var (known, found) = (exact.Places.Single().Chance!.Value, drawn.Places.Single().Chance!.Value);
        Assert.InRange(known, Fraction.Of(1, 10), Fraction.Of(9, 10));
        Assert.InRange(found - known, Fraction.Of(-3, 100), Fraction.Of(3, 100));
        Assert.Equal(
            found,
            LatenessRisk.Of(SupplySchedule.ForDistribution(network, VotingDay), seed: 7, draws: 4_000).Places.Single().Chance
        );
        Assert.NotEqual(
            found,
            LatenessRisk.Of(SupplySchedule.ForDistribution(network, VotingDay), seed: 8, draws: 4_000).Places.Single().Chance
        );
    }

    [Fact]
    public void Drawn_Chances_Are_The_Exact_Ones_Within_Six_Standard_Deviations() =>
        Laws.Check(
            Trees(withFleets: true, most: 3),
            Gen.Choose(0, 2).ArrayOf(3),
            Gen.Choose(0, 3),
            (made, lost, days) =>
            {
                // Short of time, and a point in the middle whose own goods come late.
                var root = made.Network.Points[0];
                var network = Network(
                    [
                        root.WithTimes(At(26, 8).PlusDays(-days), null),
                        .. made.Network.Points.Skip(1).Select((p, i) => i == 0 ? p.WithTimes(At(26, 14).PlusDays(-days), p.Due) : p),
                    ],
                    [.. made.Network.Legs.Select((l, i) => Losing(l, Fraction.Of(lost[i], 4)))],
                    [.. made.Network.Fleets]
                );
                const int draws = 600;
                var schedule = SupplySchedule.ForDistribution(network, VotingDay);
                foreach (var (known, found) in ExactRisk.Chances(schedule).Zip(DrawnRisk.Chances(schedule, 2024, draws)))
                {
                    if (known is { } p && found is { } q)
                    {
                        var away = (q - p) * (q - p) * draws;
                        Assert.True(away <= 36 * ((p * (Fraction.One - p)) + Fraction.Of(1, draws)), $"{q} drawn, {p} exact");
                    }
                }
            }
        );

    [Fact]
    public void Goods_That_Join_On_The_Way_Are_Waited_For()
    {
        // Two to three hours from 08:00; half of them arrive before 10:30, when the point's own goods are there.
        SupplyNetwork Joined(int minute) =>
            Network(
                [
                    Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 8)),
                    Point("ppk", SupplyPointKind.Ppk, ready: At(26, 10, 30)),
                    Point("tps", SupplyPointKind.Tps, due: At(26, 11, minute)),
                ],
                [Leg("gudang", "ppk", 180, 120), Leg("ppk", "tps", 60)]
            );
        Fraction? Chance(int minute) => LatenessRisk.Of(SupplySchedule.ForDistribution(Joined(minute), VotingDay)).Places.Single().Chance;
        Assert.Equal(Fraction.Zero, Chance(29));
        Assert.Equal(Fraction.Of(31, 61), Chance(30));
        Assert.Equal(Fraction.Of(32, 61), Chance(31));
    }

    [Fact]
    public void What_One_Of_Two_Ways_Leaves_Unknown_Is_Unknown_However_It_Is_Drawn()
    {
        var network = Network(
            [
                Point("a", SupplyPointKind.Warehouse, ready: At(20, 8)),
                Point("b", SupplyPointKind.Warehouse),
                Point("c", SupplyPointKind.Ppk),
                Point("d", SupplyPointKind.Ppk),
            ],
            [Leg("a", "c", 60, boxes: 1), Leg("b", "c", 60, boxes: 1), Leg("a", "d", 60, boxes: 1)]
        );
        var risk = LatenessRisk.Of(SupplySchedule.ForDistribution(network, VotingDay), draws: 10);
        Assert.False(risk.IsExact);
        Assert.Equal([null, Fraction.One], risk.Places.Select(p => p.Chance));
    }

    [Fact]
    public void The_Least_Likely_Place_Is_Found_First_And_Then_By_Id()
    {
        var network = Network(
            [
                Point("gudang", SupplyPointKind.Warehouse, ready: At(26, 6)),
                Point("c", SupplyPointKind.Pps),
                Point("b", SupplyPointKind.Pps),
                Point("a", SupplyPointKind.Pps),
            ],
            [
                Leg("gudang", "c", 60, window: Daylight, lost: Fraction.Of(1, 4)),
                Leg("gudang", "b", 60, window: Daylight, lost: Fraction.Of(1, 4)),
                Leg("gudang", "a", 60, window: Daylight, lost: Fraction.Of(1, 5)),
            ]
        );
        var found = LatenessRisk.Of(SupplySchedule.ForDistribution(network, VotingDay)).Findings(Fraction.One, default);
        Assert.Equal("b c a", string.Join(' ', found.Select(f => Expect.Argument(f, "point"))));
    }

    [Fact]
    public void Draws_Are_The_Same_On_Every_Machine()
    {
        var risk = LatenessRisk.Of(
            SupplySchedule.ForDistribution(Island(Fraction.Of(1, 3), twice: true), VotingDay),
            seed: 1,
            draws: 1_000
        );
        Assert.Equal("0", risk.Places.Single().Chance.ToString());
        var longer = LatenessRisk.Of(
            SupplySchedule.ForDistribution(Island(Fraction.Of(1, 3), 23, twice: true), VotingDay),
            seed: 1,
            draws: 1_000
        );
        Assert.Equal("909/1000", longer.Places.Single().Chance.ToString());
    }

    [Fact]
    public void Weather_That_Takes_Both_Days_Leaves_The_Rest()
    {
        // One crossing, tried on H-2 and H-1: lost on both with one chance in nine.
        var network = Network(
            [Point("dermaga", SupplyPointKind.Ppk, ready: At(25, 6)), Point("pulau", SupplyPointKind.Pps)],
            [Leg("dermaga", "pulau", 120, window: Daylight, lost: Fraction.Of(1, 3))]
        );
        var risk = LatenessRisk.Of(SupplySchedule.ForDistribution(network, VotingDay));
        Assert.Equal(Fraction.Of(8, 9), risk.Places.Single().Chance);
        Assert.Equal("88,8%", risk.Places[0].Percent.Indonesian);
        Assert.Equal("pulau: 88.8%", risk.Places[0].ToString());
        var improvement = Assert.Single(risk.Improvements());
        Assert.Equal("Goods ready one day earlier: dermaga", improvement.What.English);
        Assert.Equal((Fraction.Of(26, 27), Fraction.Of(2, 27)), (improvement.ExpectedInTime, improvement.Gain));
        Assert.Equal(improvement.What.English, improvement.ToString());
    }

    [Fact]
    public void The_Improvement_That_Brings_Most_Stands_First()
    {
        // Three loads and one boat, which makes two crossings a day: the third load leaves a day later. A second boat or an earlier start brings that day.
        var risk = LatenessRisk.Of(SupplySchedule.ForDistribution(Island(Fraction.Of(1, 2), ready: 23), VotingDay));
        var improvements = risk.Improvements();
        Assert.Equal(["Goods ready one day earlier: gudang", "One more vehicle: kapal"], improvements.Select(i => i.What.English));
        Assert.True(improvements[0].Gain >= improvements[1].Gain);
        Assert.All(improvements, i => Assert.Equal(risk.ExpectedInTime + i.Gain, i.ExpectedInTime));
        Assert.All(improvements, i => Assert.True(i.Gain.Sign > 0));
    }

    [Fact]
    public void What_Is_Not_Known_To_Be_Ready_Has_No_Chance()
    {
        var network = Network([Point("a", SupplyPointKind.Port), Point("b", SupplyPointKind.Ppk)], [Leg("a", "b", 60)]);
        var risk = LatenessRisk.Of(SupplySchedule.ForDistribution(network, VotingDay));
        Assert.Null(Assert.Single(risk.Places).Chance);
        Assert.Equal(Fraction.Zero, risk.ExpectedInTime);
        Assert.Equal("tidak diketahui", risk.Places[0].Percent.Indonesian);
        Assert.Empty(risk.Findings(Fraction.One, default));
        Assert.Empty(risk.Improvements());
    }

    [Fact]
    public void A_Chance_Below_The_One_Wanted_Is_A_Finding()
    {
        var network = Network(
            [
                Point("dermaga", SupplyPointKind.Ppk, ready: At(26, 6)),
                Point("pulau", SupplyPointKind.Pps),
                Point("desa", SupplyPointKind.Pps),
            ],
            [Leg("dermaga", "pulau", 120, window: Daylight, lost: Fraction.Of(1, 4)), Leg("dermaga", "desa", 60)]
        );
        var risk = LatenessRisk.Of(SupplySchedule.ForDistribution(network, VotingDay));
        var finding = Assert.Single(risk.Findings(Fraction.Of(9, 10), default));
        Assert.Equal(ScheduleFindings.LowChance, finding.Kind);
        Assert.Equal("The chance that pulau has everything in time is 75%, below the 90% asked for.", finding.Message.English);
        Assert.Empty(risk.Findings(Fraction.Of(3, 4), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => risk.Findings(Fraction.Of(11, 10), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => risk.Findings(Fraction.Of(-1, 10), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => LatenessRisk.Of(risk.Schedule, draws: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LatenessRisk.Of(risk.Schedule, draws: 1_000_001));
        Assert.Throws<ArgumentNullException>(() => LatenessRisk.Of(null!));
    }

    [Fact]
    public void Weather_Never_Helps_And_Time_Never_Hurts() =>
        Laws.Check(
            Generators.SupplyNetworks(withFleets: false),
            network =>
            {
                Fraction[] Chances(SupplyNetwork n) =>
                    [
                        .. LatenessRisk
                            .Of(SupplySchedule.ForDistribution(n, VotingDay), draws: 50)
                            .Places.Select(p => p.Chance ?? Fraction.Zero),
                    ];
                var worse = Network(
                    [.. network.Points],
                    [.. network.Legs.Select(l => Losing(l, (l.Cancellation + Fraction.One) * Fraction.Of(1, 2)))]
                );
                var earlier = network.WithPoints(
                    network.Points.Where(p => p.Ready is not null).Select(p => p.WithTimes(p.Ready!.Value.PlusDays(-1), p.Due))
                );
                var (usual, inStorm, withTime) = (Chances(network), Chances(worse), Chances(earlier));
                Assert.All(usual.Zip(inStorm), pair => Assert.True(pair.Second <= pair.First));
                Assert.All(usual.Zip(withTime), pair => Assert.True(pair.Second >= pair.First));
            }
        );

    [Fact]
    public void A_Plan_In_Time_Without_Weather_Is_Certain() =>
        Laws.Check(
            Trees(withFleets: true),
            made =>
            {
                var schedule = SupplySchedule.ForDistribution(made.Network, VotingDay);
                var early = schedule.Points.All(p => p.Due is null || (p.Earliest is { } at && Minute(at) <= Minute(p.Due.Value)));
                if (early)
                {
                    Assert.All(LatenessRisk.Of(schedule).Places, p => Assert.Equal(Fraction.One, p.Chance));
                }
            }
        );
}
