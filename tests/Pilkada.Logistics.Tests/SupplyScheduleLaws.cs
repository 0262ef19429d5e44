using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Pilkada.Logistics.Tests.Supply;

namespace Pilkada.Logistics.Tests;

/// <summary>What holds of <see cref="SupplySchedule"/> and of the starts and the slack of each leg, <see cref="ScheduledLeg.LatestStart"/> before all.</summary>
public sealed class SupplyScheduleLaws
{
    [Fact]
    public void Without_Fleets_Every_Start_Is_The_One_Found_Minute_By_Minute() =>
        Laws.Check(
            Trees(withFleets: false, most: 3),
            made =>
            {
                var schedule = SupplySchedule.ForDistribution(made.Network, VotingDay);
                var oracle = new MinuteByMinute(made);
                foreach (var leg in schedule.Legs)
                {
                    var (latest, earliest) = (oracle.LatestStart(leg.Leg), oracle.EarliestStart(leg.Leg));
                    Assert.Equal((long?)(latest == long.MinValue ? null : latest), leg.LatestStart is { } l ? Minute(l) : (long?)null);
                    Assert.Equal(
                        (long?)(earliest == long.MaxValue ? null : earliest),
                        leg.EarliestStart is { } e ? Minute(e) : (long?)null
                    );
                    var slack =
                        latest == long.MinValue || earliest == long.MaxValue ? (Duration?)null : Duration.FromMinutes(latest - earliest);
                    Assert.Equal(slack, leg.Slack);
                }

                foreach (var point in schedule.Points)
                {
                    var (ready, need) = (oracle.Ready(point.Point), oracle.Need(point.Point));
                    Assert.Equal((long?)(ready == long.MaxValue ? null : ready), point.Earliest is { } r ? Minute(r) : (long?)null);
                    Assert.Equal(
                        (long?)(need is long.MinValue or long.MaxValue ? null : need),
                        point.Latest is { } n ? Minute(n) : (long?)null
                    );
                }
            }
        );

    [Fact]
    public void Without_Fleets_It_Is_In_Time_Exactly_When_Every_Arrival_Is() =>
        Laws.Check(
            Trees(withFleets: false),
            made =>
            {
                var schedule = SupplySchedule.ForDistribution(made.Network, VotingDay);
                var inTime = schedule
                    .Points.Where(p => p.Due is not null)
                    .All(p => p.Earliest is { } at && Minute(at) <= Minute(p.Due!.Value));
                Assert.Equal(inTime ? ScheduleVerdict.InTime : ScheduleVerdict.Late, schedule.Verdict);
                Assert.Equal(schedule.Verdict == ScheduleVerdict.Late, schedule.Proof is not null);
                var known = schedule.Legs.All(l => l.Slack is not null);
                if (known && schedule.Legs.All(l => l.Slack >= Duration.Zero))
                {
                    Assert.Equal(ScheduleVerdict.InTime, schedule.Verdict);
                }

                if (inTime)
                {
                    Assert.All(schedule.Legs, l => Assert.True(l.Slack is null || l.Slack >= Duration.Zero));
                }
            }
        );

    [Fact]
    public void Elections_Before_1970_Are_Scheduled_Alike()
    {
        // 29 September 1955, the first general election, and the Pilkada of 2024: so many days apart, every start lies.
        var days = Period.DaysBetween(new LocalDate(1955, 9, 29), VotingDay);
        SupplySchedule On(int earlier)
        {
            LocalDateTime Day(int day, int hour) => At(day, hour).PlusDays(-earlier);
            var daylight = OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(17, 0));
            var network = Network(
                [
                    Point("gudang", SupplyPointKind.Warehouse, ready: Day(24, 20)),
                    Point("ppk", SupplyPointKind.Ppk, work: 45),
                    Point("tps", SupplyPointKind.Tps, 4),
                ],
                [
                    Leg("gudang", "ppk", 120, window: daylight, fleet: "truk"),
                    Leg("ppk", "tps", 90, window: OperatingWindow.Daily(new LocalTime(6, 0), LocalTime.Midnight)),
                ],
                Fleet("truk", 1, 3)
            );
            return SupplySchedule.ForDistribution(network, VotingDay.PlusDays(-earlier));
        }

        var (now, then) = (On(0), On(days));
        Assert.Equal(ScheduleVerdict.InTime, then.Verdict);
        foreach (var (a, b) in now.Legs.Zip(then.Legs))
        {
            Assert.Equal(Minute(a.LatestStart!.Value), Minute(b.LatestStart!.Value) + (days * 24L * 60));
            Assert.Equal(Minute(a.EarliestStart!.Value), Minute(b.EarliestStart!.Value) + (days * 24L * 60));
            Assert.All(b.Explanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
        }
    }

    [Fact]
    public void A_Later_Limit_Never_Makes_A_Start_Earlier() =>
        Laws.Check(
            Trees(withFleets: false),
            Gen.Choose(0, 3_000),
            (made, minutes) =>
            {
                var later = made.Network.WithPoints(
                    made.Network.Points.Where(p => p.Due is not null).Select(p => p.WithTimes(p.Ready, p.Due!.Value.PlusMinutes(minutes)))
                );
                var (before, after) = (
                    SupplySchedule.ForDistribution(made.Network, VotingDay),
                    SupplySchedule.ForDistribution(later, VotingDay)
                );
                Assert.All(
                    before.Legs.Zip(after.Legs),
                    pair =>
                        Assert.True(
                            pair.First.LatestStart is null || Minute(pair.Second.LatestStart!.Value) >= Minute(pair.First.LatestStart.Value)
                        )
                );
                Assert.True(before.Verdict != ScheduleVerdict.InTime || after.Verdict == ScheduleVerdict.InTime);
            }
        );

    [Fact]
    public void Goods_Ready_Earlier_Never_Make_It_Late() =>
        Laws.Check(
            Trees(withFleets: false),
            Gen.Choose(0, 3_000),
            (made, minutes) =>
            {
                var root = made.Network.Points[0];
                var earlier = made.Network.WithPoints(root.WithTimes(root.Ready!.Value.PlusMinutes(-minutes), root.Due));
                var (before, after) = (
                    SupplySchedule.ForDistribution(made.Network, VotingDay),
                    SupplySchedule.ForDistribution(earlier, VotingDay)
                );
                Assert.True(before.Verdict != ScheduleVerdict.InTime || after.Verdict == ScheduleVerdict.InTime);
                Assert.All(
                    before.Legs.Zip(after.Legs),
                    pair => Assert.True(pair.First.Slack is null || pair.Second.Slack is null || pair.Second.Slack >= pair.First.Slack)
                );
            }
        );

    [Fact]
    public void A_Vehicle_Fewer_Never_Makes_Anything_Earlier() =>
        Laws.Check(
            Trees(withFleets: true),
            made =>
            {
                foreach (var fleet in made.Network.Fleets)
                {
                    var more = made.Network.WithFleet(fleet.WithVehicles(fleet.Vehicles + 1));
                    var (few, many) = (
                        SupplySchedule.ForDistribution(made.Network, VotingDay),
                        SupplySchedule.ForDistribution(more, VotingDay)
                    );
                    foreach (var (with, without) in many.Legs.Zip(few.Legs))
                    {
                        Assert.True(
                            without.EarliestFinish is null || Minute(with.EarliestFinish!.Value) <= Minute(without.EarliestFinish.Value)
                        );
                        Assert.True(
                            without.EarliestStart is null || Minute(with.EarliestStart!.Value) <= Minute(without.EarliestStart.Value)
                        );
                        Assert.True(without.LatestStart is null || Minute(with.LatestStart!.Value) >= Minute(without.LatestStart.Value));
                    }

                    Assert.True(few.Verdict != ScheduleVerdict.InTime || many.Verdict == ScheduleVerdict.InTime);
                    Assert.True(many.Verdict != ScheduleVerdict.Late || few.Verdict != ScheduleVerdict.InTime);
                }
            }
        );

    [Fact]
    public void Fleets_Never_Beat_The_Schedule_Without_Them() =>
        Laws.Check(
            Trees(withFleets: true),
            made =>
            {
                var free = Network(
                    [.. made.Network.Points],
                    [.. made.Network.Legs.Select(l => new Leg(l.Id, l.From, l.To, l.Mode, l.Travel, l.Window, l.Buffer, l.Handover))]
                );
                var (bound, schedule) = (
                    SupplySchedule.ForDistribution(free, VotingDay),
                    SupplySchedule.ForDistribution(made.Network, VotingDay)
                );
                foreach (var (without, with) in bound.Legs.Zip(schedule.Legs))
                {
                    Assert.True(with.EarliestFinish is null || Minute(with.EarliestFinish.Value) >= Minute(without.EarliestFinish!.Value));
                    Assert.True(with.LatestStart is null || Minute(with.LatestStart.Value) <= Minute(without.LatestStart!.Value));
                }
            }
        );

    [Fact]
    public void Trips_Carry_All_Boxes_In_Their_Windows_With_Vehicles_That_Are_There() =>
        Laws.Check(
            Trees(withFleets: true),
            made =>
            {
                var schedule = SupplySchedule.ForDistribution(made.Network, VotingDay);
                CheckTrips(made, schedule, l => l.EarliestTrips, early: true);
                CheckTrips(made, schedule, l => l.LatestTrips, early: false);
            }
        );

    private static void CheckTrips(Made made, SupplySchedule schedule, Func<ScheduledLeg, ImmutableArray<ScheduledTrip>> trips, bool early)
    {
        var busy = new Dictionary<(Id<Fleet>, int), List<(long From, long Back)>>();
        for (var i = 0; i < schedule.Legs.Length; i++)
        {
            var leg = schedule.Legs[i];
            if (leg.Leg.Fleet.IsEmpty)
            {
                Assert.Empty(trips(leg));
                continue;
            }

            var fleet = made.Network.Fleets.Single(f => f.Id == leg.Leg.Fleet);
            Assert.Equal(Math.Max(1, TripCount.Of(leg.Boxes, fleet.BoxesPerVehicle).Trips), leg.Trips);
            Assert.Equal(WaveCount.Of(leg.Trips, fleet.Vehicles).Waves, leg.Waves);

            // A leg of which some trip has no departure has no start at all.
            if ((early ? leg.EarliestFinish : leg.LatestStart) is null)
            {
                continue;
            }

            Assert.Equal(leg.Trips, trips(leg).Length);
            var from = made.Network.Find(leg.Leg.From)!;
            var to = made.Network.Find(leg.Leg.To)!;
            var travel = (int)leg.Leg.Travel.Longest.TotalMinutes;
            foreach (var trip in trips(leg))
            {
                Assert.InRange(trip.Vehicle, 1, fleet.Vehicles);
                Assert.True(made.Windows[i].Allows(trip.Departure.LocalDateTime, travel));
                Assert.Equal(Minute(trip.Departure) + travel, Minute(trip.Arrival));
                var back = Minute(trip.Arrival) + (long)leg.Leg.Handover.TotalMinutes;
                while (!made.Windows[i].Allows(Local(back, to), travel) && back < Minute(trip.Arrival) + (40 * 1440))
                {
                    back++;
                }

                busy.TryAdd((fleet.Id, trip.Vehicle), []);
                busy[(fleet.Id, trip.Vehicle)].Add((Minute(trip.Departure), back + travel));
                if (early)
                {
                    Assert.True(Minute(trip.Departure) >= Minute(leg.EarliestStart!.Value));
                    Assert.True(Minute(trip.Arrival) <= Minute(leg.EarliestFinish!.Value));
                }
                else
                {
                    Assert.True(Minute(trip.Departure) >= Minute(leg.LatestStart!.Value));
                    Assert.True(
                        leg.LatestFinish is null
                            || Minute(trip.Arrival) + (leg.Leg.Buffer + leg.Leg.Handover).TotalMinutes <= Minute(leg.LatestFinish.Value)
                    );
                }
            }

            var bounds = trips(leg).Select(t => Minute(t.Departure)).ToArray();
            Assert.Equal(bounds.Min(), Minute((early ? leg.EarliestStart : leg.LatestStart)!.Value));
            Assert.Equal(bounds.Order(), bounds);
        }

        foreach (var uses in busy.Values)
        {
            var sorted = uses.Order().ToArray();
            Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.First.Back <= pair.Second.From));
        }
    }

    private static LocalDateTime Local(long minute, SupplyPoint point) =>
        Instant.FromUnixTimeSeconds(minute * 60).WithOffset(Offset.FromHours((int)point.Zone)).LocalDateTime;

    [Fact]
    public void Equal_Trips_Of_Equal_Vehicles_Start_As_Late_As_Any_Order_Allows() =>
        Laws.Check(
            Gen.Choose(1, 20),
            Gen.Choose(1, 6),
            Gen.Choose(1, 90),
            (trips, vehicles, travel) =>
            {
                var network = Network(
                    [Point("gudang", SupplyPointKind.Warehouse, ready: At(1, 0)), Point("ppk", SupplyPointKind.Ppk, boxes: trips * 10)],
                    [Leg("gudang", "ppk", travel, handover: 30, fleet: "truk")],
                    Fleet("truk", vehicles, 10)
                );
                var leg = SupplySchedule.ForDistribution(network, VotingDay).Legs[0];
                var waves = (trips + vehicles - 1) / vehicles;
                var limit = Utc(VotingDay.AtMidnight(), "36.04");
                Assert.Equal(trips, leg.Trips);
                Assert.Equal(limit - travel - 30 - ((waves - 1) * ((2 * travel) + 30)), Minute(leg.LatestStart!.Value));
                Assert.Equal(Utc(At(1, 0), "36.04") + ((waves - 1) * ((2 * travel) + 30)) + travel + 30, Minute(leg.EarliestFinish!.Value));
            }
        );

    [Fact]
    public void Late_With_Fleets_Means_That_No_Order_Of_Trips_Is_In_Time() =>
        Laws.Check(
            Stars(),
            star =>
            {
                var schedule = SupplySchedule.ForDistribution(star, VotingDay);
                var possible = Orders(star).Any(order => InTime(star, order));
                Assert.True(schedule.Verdict is ScheduleVerdict.InTime or ScheduleVerdict.Late or ScheduleVerdict.NotShown);
                Assert.False(schedule.Verdict == ScheduleVerdict.Late && possible);
                Assert.False(schedule.Verdict == ScheduleVerdict.InTime && !possible);
            }
        );

    // A warehouse, up to three villages and one fleet, always open, with a tight limit.
    private static Gen<SupplyNetwork> Stars() =>
        Gen.Choose(1, 12)
            .ArrayOf(8)
            .Select(n =>
                Network(
                    [
                        Point("g", SupplyPointKind.Warehouse, ready: At(26, 0).PlusHours(n[6])),
                        .. Enumerable
                            .Range(0, 3)
                            .Select(i =>
                                Point(
                                    $"v{i}",
                                    SupplyPointKind.Pps,
                                    boxes: 1 + (n[i] % 2),
                                    access: (PlaceAccess)(n[i] % 3),
                                    due: At(26, 0).PlusHours(n[6]).PlusMinutes(30 * n[i + 3]).PlusHours(n[7] % 4)
                                )
                            ),
                    ],
                    [.. Enumerable.Range(0, 3).Select(i => Leg("g", $"v{i}", 15 * n[i], handover: 5, fleet: "t"))],
                    Fleet("t", 1 + (n[7] % 2), 1)
                )
            );

    private static IEnumerable<int[]> Orders(SupplyNetwork star)
    {
        int[] jobs = [.. star.Legs.SelectMany((l, i) => Enumerable.Repeat(i, (int)star.BoxesOn(l.Id)))];
        return Permutations([.. jobs]);
    }

    private static IEnumerable<int[]> Permutations(ImmutableArray<int> jobs) =>
        jobs.IsEmpty
            ?
            [
                [],
            ]
            : jobs.Distinct().SelectMany(job => Permutations(jobs.Remove(job)).Select(rest => rest.Prepend(job).ToArray()));

    private static bool InTime(SupplyNetwork star, int[] order)
    {
        var free = new long[star.Fleets[0].Vehicles];
        Array.Fill(free, Utc(star.Points[0].Ready!.Value, "36.04"));
        foreach (var job in order)
        {
            var vehicle = Array.IndexOf(free, free.Min());
            var travel = (long)star.Legs[job].Travel.Longest.TotalMinutes;
            var done = free[vehicle] + travel + 5;
            if (done > Utc(star.Points[job + 1].Due!.Value, "36.04"))
            {
                return false;
            }

            free[vehicle] = done + travel;
        }

        return true;
    }

    [Fact]
    public void Every_Explanation_Recomputes_And_Gives_The_Latest_Start()
    {
        Laws.Check(Trees(withFleets: false), Explains);
        Laws.Check(Trees(withFleets: true), Explains);

        static void Explains(Made made)
        {
            foreach (var leg in SupplySchedule.ForDistribution(made.Network, VotingDay).Legs)
            {
                var explanation = leg.Explanation;
                Assert.Equal(leg.LatestStart is null, explanation.Value.IsUnknown);
                Assert.All(explanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
                var slack = leg.SlackExplanation;
                Assert.Equal(
                    leg.Slack is { } spare ? Quantity.Of(Fraction.Of((long)spare.TotalMinutes, 60)) : Quantity.Unknown(LocalText.Same("-")),
                    slack.Value
                );
                Assert.All(slack.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
                Assert.Equal(leg.LatestStart is null ? default : ScheduleRules.LatestStart.Id, explanation.Rule);
            }
        }
    }

    [Fact]
    public void The_Way_Back_Has_The_Same_Legs_And_Loads_Turned_Around() =>
        Laws.Check(
            Generators.SupplyNetworks(),
            network =>
            {
                var turned = network.Turned();
                Assert.True(turned.IsReturn);
                Assert.Equal(network.Legs.Select(l => (l.Id, l.To, l.From)), turned.Legs.Select(l => (l.Id, l.From, l.To)));
                Assert.Equal(network.Legs.Select(l => network.BoxesOn(l.Id)), turned.Legs.Select(l => turned.BoxesOn(l.Id)));
                Assert.Equal(network.Legs.Select(l => (l.From, l.To)), turned.Turned().Legs.Select(l => (l.From, l.To)));
            }
        );

    [Fact]
    public void Loads_Are_What_The_Points_Beyond_Need() =>
        Laws.Check(
            Generators.SupplyNetworks(),
            network =>
            {
                long Below(Id<SupplyPoint> point) =>
                    network.Find(point)!.Boxes + network.Legs.Where(l => l.From == point).Sum(l => Below(l.To));
                Assert.All(network.Legs, l => Assert.Equal(Below(l.To), network.BoxesOn(l.Id)));
            }
        );

    [Fact]
    public void Findings_Never_Throw_And_Are_Of_Known_Kinds() =>
        Laws.Check(
            Generators.SupplyNetworks(),
            network =>
            {
                var out_ = SupplySchedule.ForDistribution(network, VotingDay);
                var back = SupplySchedule.ForReturn(network, VotingDay, At(27, 18));
                foreach (var finding in out_.Findings(default).Concat(back.Findings(default)))
                {
                    Assert.Contains(finding.Kind, ScheduleFindings.All);
                    Assert.NotEmpty(finding.Message.Indonesian);
                    Assert.NotEmpty(finding.Closing.English);
                }

                Assert.Equal(out_.Verdict == ScheduleVerdict.Late, out_.Findings(default).Any(f => f.Kind == ScheduleFindings.TooLate));
            }
        );
}
