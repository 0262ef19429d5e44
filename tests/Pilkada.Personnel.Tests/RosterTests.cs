using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Stages;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class RosterTests
{
    private static readonly LocalDateTime Day = new(2024, 11, 27, 0, 0);
    private static readonly Id<PoliceOperation> Praja = PoliceOperation.MantapPraja2024;
    private static readonly Place[] Places = [Place.Parse("36.01.01.2001"), Place.Parse("36.01.01.2002"), Place.Parse("polres-a")];

    [Fact]
    public void A_Roster_That_Is_Built_Breaks_Nothing() =>
        Laws.Check(
            Tasks(4),
            task =>
            {
                var roster = task.Build();
                Assert.Empty(roster.Violations);
                Assert.True(IsKept(task, [.. roster.Assignments.Select(a => (a.Shift, a.Squad))]));
                Recomputes(roster.Explanation);
                Recomputes(roster.UnfilledExplanation);
                Assert.Equal(Quantity.Of(0), roster.Explanation.Value);
                Assert.Equal(Quantity.Of(roster.Unfilled), roster.UnfilledExplanation.Value);
            }
        );

    [Fact]
    public void Nobody_Is_In_Two_Places() =>
        Laws.Check(
            Tasks(4),
            task =>
            {
                foreach (var own in task.Build().Assignments.GroupBy(a => a.Squad.Id))
                {
                    for (var hour = 0; hour < 48; hour++)
                    {
                        var now = Day.PlusHours(hour);
                        Assert.True(own.Count(a => a.Shift.Start <= now && now < a.Shift.End) <= 1);
                    }
                }
            }
        );

    [Fact]
    public void The_Gap_Is_Never_Smaller_Than_What_A_Better_Roster_Would_Win() =>
        Laws.Check(
            Tasks(3).ArrayOf(20),
            tasks =>
            {
                foreach (var task in tasks)
                {
                    var (roster, fewest) = (task.Build(), BruteForce(task));
                    Assert.True(roster.UnfilledBound <= fewest, $"bound {roster.UnfilledBound}, best {fewest}");
                    Assert.True(fewest <= roster.Unfilled);
                    Assert.True(roster.Gap >= roster.Unfilled - fewest);
                    Assert.Equal(Math.Max(0, roster.Unfilled - roster.UnfilledBound), roster.Gap);
                }
            }
        );

    [Fact]
    public void A_Cut_Needs_More_Than_The_Squads_Can_Fill_One_By_One() =>
        Laws.Check(
            Tasks(4).ArrayOf(5),
            tasks =>
            {
                foreach (var task in tasks)
                {
                    var roster = task.Build();
                    Assert.Equal(roster.UnfilledBound, roster.Cuts.Sum(c => c.Missing));
                    Assert.Equal(roster.Cuts.Select(c => c.Force), roster.Cuts.Select(c => c.Force).Distinct().Order());
                    foreach (var cut in roster.Cuts)
                    {
                        Assert.True(cut.Missing > 0);
                        Assert.Equal(cut.Shifts, roster.Shifts.Where(s => s.Force == cut.Force && cut.Shifts.Contains(s)));
                        Assert.Equal(cut.Need, cut.Shifts.Sum(s => (long)s.People));
                        Assert.Equal(cut.Need - cut.Most, cut.Missing);
                        // All choices of shifts, squad by squad, as if everything lay in one place.
                        long Most(ImmutableArray<PostShift> shifts) =>
                            task.Squads.Where(q => q.Force == cut.Force).Sum(q => MostOf(task, q, shifts));
                        Assert.Equal(cut.Most, Most(cut.Shifts));
                        // No shifts of equal times and people could be left out without proving less.
                        foreach (var slot in cut.Shifts.GroupBy(s => (s.Start, s.End, s.People)))
                        {
                            var others = cut.Shifts.RemoveRange(slot);
                            Assert.True(others.Sum(s => (long)s.People) - Most(others) < cut.Missing);
                        }
                    }

                    Recomputes(roster.UnfilledBoundExplanation);
                    Assert.Equal(Quantity.Of(roster.UnfilledBound), roster.UnfilledBoundExplanation.Value);
                }
            }
        );

    [Fact]
    public void The_Bound_Is_No_Less_Than_The_Fullest_Moment_Nor_What_Nobody_Can_Serve() =>
        Laws.Check(
            Tasks(7),
            task =>
            {
                var fullest = 0L;
                foreach (var force in new[] { Force.Polri, Force.Tni })
                {
                    var own = task.Shifts.Where(s => s.Force == force).ToArray();
                    var never = own.Where(s => Minutes(s.Start, s.End) > 60 * task.Longest).ToArray();
                    var people = task.Squads.Where(q => q.Force == force).Sum(q => (long)q.People);
                    fullest +=
                        never.Sum(s => (long)s.People)
                        + own.Except(never)
                            .Select(at => own.Except(never).Where(s => s.Start <= at.Start && at.Start < s.End).Sum(s => (long)s.People))
                            .Select(n => Math.Max(0, n - people))
                            .Append(0)
                            .Max();
                }

                Assert.True(task.Build().UnfilledBound >= fullest);
            }
        );

    [Fact]
    public void What_Nobody_Can_Serve_Is_Proved_Though_More_Shifts_Prove_Less()
    {
        // The last shift is longer than any duty; with the evening beside it the squads count as if each could serve all of it.
        PostShift[] shifts =
        [
            Shift("pagi", 9, 10, 0),
            Shift("sore", 16, 17, 0, 2),
            Shift("malam", 19, 24, 0, 2),
            Shift("lama", 19, 27, 0, 2),
        ];
        Squad[] squads = [.. "abc".Select((c, i) => new Squad(Id<Squad>.Parse($"{c}"), Praja, i == 2 ? 1 : 2))];
        var roster = new Rota([.. shifts], [.. squads], 7, 8, []).Build();
        Assert.Equal("lama", Assert.Single(Assert.Single(roster.Cuts).Shifts).Id.ToString());
        Assert.Equal((2, 2), (roster.UnfilledBound, roster.Unfilled));
    }

    [Fact]
    public void The_Bound_Is_The_Best_Roster_In_Nearly_All_Small_Cases()
    {
        // Without travel the bound misses only what single squads cannot share out among themselves.
        var (cases, met) = (0, 0);
        Laws.Check(
            Tasks(4).Where(t => t.Shifts.Length * t.Squads.Length <= 12).ArrayOf(5),
            tasks =>
            {
                foreach (var task in tasks.Select(t => t.InOnePlace()))
                {
                    cases++;
                    met += task.Build().UnfilledBound == BruteForce(task) ? 1 : 0;
                }
            }
        );
        Assert.True(met * 100 >= cases * 97, $"{met} of {cases}");
    }

    [Fact]
    public void A_Day_And_A_Night_Of_Guards_Have_Their_Proof_In_Words()
    {
        // A warehouse around the clock in shifts of eight hours for two people: eight hours on, then twelve of rest.
        PostShift[] Shifts(int count) => [.. Enumerable.Range(0, count).Select(i => Shift($"gudang-{i}", 8 * i, 8 * (i + 1), 0, 2))];
        Squad[] squads = [new(Id<Squad>.Parse("a"), Praja, 2), new(Id<Squad>.Parse("b"), Praja, 5)];
        var roster = new Rota([.. Shifts(6)], [.. squads], 12, 12, []).Build();
        var cut = Assert.Single(roster.Cuts);
        // Neither can serve three of six: 0-8, 24-32 and nothing between that leaves twelve hours; five people of a squad fill two.
        Assert.Equal((6, 12, 8, 4), (cut.Shifts.Length, cut.Need, cut.Most, cut.Missing));
        Assert.Equal((4, 4, 0), (roster.Unfilled, roster.UnfilledBound, roster.Gap));
        Assert.Equal(
            "gudang-0, gudang-1, gudang-2, gudang-3, gudang-4, dan gudang-5: diperlukan 12 personel Polri. Dengan batas tugas dan istirahat, semua regu dapat mengisi paling banyak 8, walaupun tanpa waktu tempuh. Bagaimanapun ditugaskan, 4 tetap kurang.",
            cut.Statement.Indonesian
        );
        Assert.Equal(
            "gudang-0, gudang-1, gudang-2, gudang-3, gudang-4 and gudang-5: 12 people of Polri are needed. Within the limits of duty and rest all squads can fill at most 8, even if nobody had to travel. However they are posted, 4 are missing.",
            cut.ToString()
        );
        var longer = Assert.Single(new Rota([.. Shifts(9)], [.. squads], 12, 12, []).Build().Cuts).Statement;
        Assert.Contains("gudang-4, dan 4 lainnya: diperlukan 18 personel", longer.Indonesian, StringComparison.Ordinal);
        Assert.Contains("gudang-4 and 4 others: 18 people", longer.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Day_Within_A_Longer_Roster_Has_Its_Own_Proof()
    {
        // The warehouse of the night rests in time for the recapitulation, so that all shifts together prove nothing; those of the day do.
        PostShift[] shifts =
        [
            Shift("gudang", -4, 6, 0, 2),
            Shift("kawal", 3, 6, 1, 2),
            Shift("tps-1", 6, 14, 1, 2),
            Shift("tps-2", 6, 14, 0, 2),
            Shift("rekapitulasi", 16, 24, 2, 4),
        ];
        Squad[] squads = [.. "abc".Select(c => new Squad(Id<Squad>.Parse($"{c}"), Praja, 2))];
        var task = new Rota([.. shifts], [.. squads], 12, 8, []).InOnePlace();
        var cut = Assert.Single(task.Build().Cuts);
        Assert.Equal(["tps-1", "tps-2", "rekapitulasi"], cut.Shifts.Select(s => s.Id.ToString()));
        Assert.Equal((8, 6, 2), (cut.Need, cut.Most, cut.Missing));
    }

    [Fact]
    public void Many_Slots_End_The_Search_With_A_Bound_That_Still_Holds()
    {
        var random = new Random(2024);
        var shifts = Enumerable
            .Range(0, 1_500)
            .Select(i => (Id: i, Start: random.Next(0, 240)))
            .Select(s => Shift($"pos-{s.Id}", s.Start, s.Start + random.Next(1, 13), 0, random.Next(1, 20)))
            .ToImmutableArray();
        var squads = Enumerable.Range(0, 40).Select(i => new Squad(Id<Squad>.Parse($"regu-{i}"), Praja, 1 + (i % 8))).ToImmutableArray();
        var roster = new Rota(shifts, squads, 12, 8, []).Build();
        Assert.InRange(roster.UnfilledBound, 1, roster.Unfilled);
        Recomputes(roster.UnfilledBoundExplanation);
    }

    [Fact]
    public void The_Check_Finds_A_Violation_Exactly_Where_The_Definition_Is_Broken() =>
        Laws.Check(
            Tasks(4),
            Gen.Choose(0, 65_535),
            (task, mask) =>
            {
                var pairs = task
                    .Shifts.SelectMany(s => task.Squads.Select(q => (Shift: s, Squad: q)))
                    .Where((_, i) => (mask & (1 << i)) != 0)
                    .ToArray();
                var roster = task.Check(pairs);
                Assert.Equal(IsKept(task, pairs), roster.Violations.IsEmpty);
                Recomputes(roster.Explanation);
                Assert.Equal(Quantity.Of(roster.Violations.Length), roster.Explanation.Value);
                Assert.Equal(Unfilled(task, pairs), roster.Unfilled);
                Assert.Equal(
                    roster.Violations.Select(v => v.ToString()),
                    task.Check([.. pairs.Reverse()]).Violations.Select(v => v.ToString())
                );
            }
        );

    [Fact]
    public void The_Certificate_Refuses_Other_Numbers() =>
        Laws.Check(
            Tasks(3),
            task =>
            {
                var roster = task.Build();
                foreach (var shown in new[] { roster.Explanation, roster.UnfilledExplanation, roster.UnfilledBoundExplanation })
                {
                    Assert.True(shown.Certificate!.Verify(shown.Value, shown.Operands));
                    Assert.False(shown.Certificate.Verify(Quantity.Of(shown.Value.Number + 1), shown.Operands));
                    Assert.False(shown.Certificate.Verify(shown.Value, shown.Operands.RemoveAt(2)));
                    for (var i = 0; i < shown.Operands.Length; i++)
                    {
                        Assert.False(shown.Certificate.Verify(shown.Value, shown.Operands.SetItem(i, Officers(99))));
                    }
                }
            }
        );

    [Theory]
    [InlineData(RosterViolationKind.TwoPlaces, 6, 14, 13, 20, 0)]
    [InlineData(RosterViolationKind.TooFar, 6, 8, 9, 10, 90)]
    [InlineData(RosterViolationKind.TravelUnknown, 6, 8, 9, 10, -1)]
    [InlineData(RosterViolationKind.DutyTooLong, 6, 12, 15, 20, 60)]
    public void Each_Kind_Of_Violation_Is_Found(RosterViolationKind kind, int from, int to, int laterFrom, int laterTo, int minutes)
    {
        var (one, other) = (Shift("a", from, to, 0), Shift("b", laterFrom, laterTo, 1));
        var task = new Rota([one, other], [OneOf("regu")], 12, 8, minutes < 0 ? [] : [(0, 1, minutes)]);
        var violation = Assert.Single(task.Check([(one, task.Squads[0]), (other, task.Squads[0])]).Violations, v => v.Kind == kind);
        Assert.Equal($"{kind} regu: a, b", violation.ToString());
        Assert.Contains("regu", violation.Statement.Indonesian, StringComparison.Ordinal);
        Assert.NotEqual(violation.Statement.Indonesian, violation.Statement.English);
    }

    [Fact]
    public void A_Shift_That_Begins_As_Another_Ends_Elsewhere_Leaves_No_Time_To_Travel()
    {
        PostShift[] shifts = [Shift("a", 6, 8, 0), Shift("b", 8, 9, 1), Shift("c", 9, 10, 1)];
        var task = new Rota([.. shifts], [OneOf("regu")], 12, 8, [(0, 1, 1)]);
        var roster = task.Check([.. shifts.Select(s => (s, task.Squads[0]))]);
        Assert.Equal("TooFar regu: a, b", Assert.Single(roster.Violations).ToString());
        Recomputes(roster.Explanation);
    }

    [Fact]
    public void The_Way_And_The_Rest_Begin_Where_The_Last_Of_All_Shifts_Ends()
    {
        // The short shift lies inside the long one, so that the way to the next place is that from the long one.
        PostShift[] shifts = [Shift("lama", 0, 8, 0), Shift("singkat", 1, 2, 1), Shift("lagi", 9, 10, 1)];
        var task = new Rota([.. shifts], [OneOf("regu")], 10, 4, [(0, 1, 120)]);
        var roster = task.Check([.. shifts.Select(s => (s, task.Squads[0]))]);
        Assert.Equal(["TwoPlaces regu: lama, singkat", "TooFar regu: lama, lagi"], roster.Violations.Select(v => v.ToString()));
        Recomputes(roster.Explanation);
        var later = new Rota([.. shifts[..2], Shift("lagi", 13, 20, 0)], [OneOf("regu")], 10, 5, [(0, 1, 30)]);
        var rested = later.Check([.. later.Shifts.Select(s => (s, later.Squads[0]))]);
        Assert.Equal("TwoPlaces regu: lama, singkat", Assert.Single(rested.Violations).ToString());
        Recomputes(rested.Explanation);
    }

    [Fact]
    public void Shifts_Squads_And_Assignments_Stand_In_Order()
    {
        var (late, first, longer, second) = (Shift("a", 8, 9, 0), Shift("b", 6, 7, 0), Shift("c", 6, 8, 0), Shift("d", 6, 7, 0));
        var (one, two) = (OneOf("x"), OneOf("y"));
        var task = new Rota([late, longer, second, first], [two, one], 12, 8, []);
        var roster = task.Check([(late, two), (late, one), (longer, one), (second, two), (first, one), (second, one)]);
        Assert.Equal("b d c a", string.Join(' ', roster.Shifts.Select(s => s.Id)));
        Assert.Equal("x y", string.Join(' ', roster.Squads.Select(s => s.Id)));
        Assert.Equal("bx dx dy cx ax ay", string.Join(' ', roster.Assignments.Select(a => $"{a.Shift.Id}{a.Squad.Id}")));
        Assert.Equal("b d c a", string.Join(' ', task.Build().Shifts.Select(s => s.Id)));
    }

    [Fact]
    public void People_Of_The_Police_Are_Officers_And_Others_Persons()
    {
        var roster = new Rota([Shift("a", 6, 7, 0), Shift("b", 6, 7, 0, 1, Force.Tni)], [], 12, 8, []).Build();
        Assert.Equal([Unit.Officers, Unit.Persons], roster.Explanation.Operands.Skip(2).Select(o => o.Unit));
    }

    [Fact]
    public void Those_Who_Served_Least_Come_First_And_Then_The_Ids()
    {
        PostShift[] shifts = [Shift("a", 0, 2, 0), Shift("b", 2, 3, 0), Shift("c", 3, 4, 0), Shift("d", 4, 5, 0)];
        var roster = new Rota([.. shifts], [OneOf("y"), OneOf("x")], 12, 8, []).Build();
        // x serves two hours, y one and one more; then both served two.
        Assert.Equal("ax by cy dx", string.Join(' ', roster.Assignments.Select(a => $"{a.Shift.Id}{a.Squad.Id}")));
    }

    [Fact]
    public void Limits_Include_Their_Ends()
    {
        // Exactly 12 hours of duty, exactly the travel time, exactly the rest.
        var (a, b, c) = (Shift("a", 6, 12, 0), Shift("b", 13, 18, 1), Shift("c", 27, 30, 0));
        var task = new Rota([a, b, c], [OneOf("regu")], 12, 8, [(0, 1, 60)]);
        Assert.Empty(task.Check([(a, task.Squads[0]), (b, task.Squads[0]), (c, task.Squads[0])]).Violations);
        Assert.Equal(3, task.Build().Assignments.Length);
        // One minute more of travel breaks the way, and leaves too little rest before the third.
        var slower = task with
        {
            Times = [(0, 1, 61)],
        };
        Assert.Equal(
            ["TooFar regu: a, b", "DutyTooLong regu: a, c"],
            slower.Check([(a, task.Squads[0]), (b, task.Squads[0]), (c, task.Squads[0])]).Violations.Select(v => v.ToString())
        );
    }

    [Fact]
    public void A_Squad_Of_Another_Force_Fills_Nothing_And_Is_A_Violation()
    {
        var shift = Shift("tps", 6, 14, 0);
        var tni = new Squad(Id<Squad>.Parse("tni"), Praja, 2, Force.Tni);
        var task = new Rota([shift], [tni], 12, 8, []);
        var roster = task.Check([(shift, tni)]);
        Assert.Equal("OtherForce tni: tps, tps", Assert.Single(roster.Violations).ToString());
        Assert.Contains("bukan dari kekuatan", roster.Violations[0].Statement.Indonesian, StringComparison.Ordinal);
        Assert.Equal((1, 1), (roster.Unfilled, roster.UnfilledBound));
        Assert.Empty(task.Build().Assignments);
    }

    [Fact]
    public void Voting_And_Count_Take_Two_Squads_Or_One_Where_The_Limit_Allows()
    {
        var (voting, count) = (Shift("voting", 6, 13, 0), Shift("count", 13, 20, 0));
        Roster Build(int longest, params Squad[] squads) => new Rota([voting, count], [.. squads], longest, 8, []).Build();
        Assert.Equal((0, 0, 0), (Build(12, OneOf("a"), OneOf("b")).Unfilled, Build(14, OneOf("a")).Unfilled, Build(14, OneOf("a")).Gap));
        var one = Build(12, OneOf("a"));
        Assert.Equal((1, 1, 0), (one.Unfilled, one.UnfilledBound, one.Gap));
        Assert.Equal(["voting a", "count b"], Build(14, OneOf("a"), OneOf("b")).Assignments.Select(x => $"{x.Shift.Id} {x.Squad.Id}"));
    }

    [Fact]
    public void A_Shift_Longer_Than_Any_Duty_Counts_In_The_Bound()
    {
        var roster = new Rota([Shift("all-day", 0, 24, 0)], [OneOf("a")], 12, 8, []).Build();
        Assert.Equal((1, 1, 0), (roster.Unfilled, roster.UnfilledBound, roster.Gap));
    }

    [Fact]
    public void Two_Operations_Are_Never_One_Roster()
    {
        var campaign = new PostShift(
            Id<PostShift>.Parse("kampanye"),
            PoliceOperation.MantapBrata2024,
            PostKind.Patrol,
            Places[0],
            Day,
            Day.PlusHours(2),
            4_174
        );
        var vote = Shift("pemungutan", 6, 14, 0);
        var (limits, travel) = (new DutyLimits(Duration.FromHours(12), Duration.FromHours(8)), new TravelTimes());
        var refused = Assert.Throws<ArgumentException>(() => Roster.Build([campaign, vote], [], limits, travel));
        Assert.Contains("never one roster", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Roster.Build([campaign], [OneOf("a")], limits, travel));
        Assert.Equal(4_174, Roster.Build([campaign], [], limits, travel).Unfilled);
    }

    [Fact]
    public void The_4174_Of_The_Pemilu_And_The_5000_Of_The_Pilkada_Are_Never_One_Trend()
    {
        var pemilu = new StageDeployment(
            PoliceOperation.MantapBrata2024,
            Id<ElectionStage>.Parse("penyelenggaraan.kampanye"),
            new LocalDate(2024, 3, 19),
            Officers(4_174)
        );
        StageDeployment Pilkada(string stage, LocalDate date, long? people) =>
            new(Praja, Id<ElectionStage>.Parse(stage), date, Officers(people), Approximation.About);
        var vote = Pilkada("penyelenggaraan.pemungutan", new LocalDate(2024, 8, 20), 5_000);
        Assert.Contains(
            "never one trend",
            Assert.Throws<ArgumentException>(() => DeploymentSeries.Of(pemilu, vote)).Message,
            StringComparison.Ordinal
        );

        var series = DeploymentSeries.Of(
            Pilkada("penyelenggaraan.pemungutan", new LocalDate(2024, 11, 25), 4_344),
            vote,
            Pilkada("penyelenggaraan.hitung-rekap", new LocalDate(2024, 12, 1), null)
        );
        Assert.Equal([5_000, 4_344], series.Stages.Take(2).Select(s => (int)s.People.Value.Number.Numerator));
        Assert.Equal(Quantity.Of(-656), series.Changes[0]);
        Unknown(series.Changes[1]);
        Unknown(series.Explanation.Value);
        Recomputes(series.Explanation);
        Assert.Equal((Praja, Approximation.About), (series.Operation, series.Stages[0].Approximation));
        Assert.Throws<ArgumentException>(() => DeploymentSeries.Of(vote));
        var persons = new StageDeployment(Praja, vote.Stage, vote.Date, Explanation.Entered(Reason, Quantity.Of(1), Unit.Persons));
        Assert.Throws<ArgumentException>(() => DeploymentSeries.Of(vote, persons));
        Assert.Throws<ArgumentException>(() => new StageDeployment(default, vote.Stage, vote.Date, Officers(1)));
        Assert.Throws<ArgumentException>(() => new StageDeployment(Praja, default, vote.Date, Officers(1)));
        Assert.Throws<ArgumentException>(() => new StageDeployment(Praja, vote.Stage, vote.Date, Stations(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StageDeployment(Praja, vote.Stage, vote.Date, Officers(1), (Approximation)99));
    }

    [Fact]
    public void What_Is_No_Roster_Is_Refused()
    {
        var shift = Shift("a", 6, 8, 0);
        var (limits, travel) = (new DutyLimits(Duration.FromHours(12), Duration.FromHours(8)), new TravelTimes());
        Assert.Throws<ArgumentException>(() => Roster.Build([], [], limits, travel));
        Assert.Throws<ArgumentException>(() => Roster.Build([shift, shift], [], limits, travel));
        Assert.Throws<ArgumentException>(() => Roster.Build([shift], [OneOf("a"), OneOf("a")], limits, travel));
        Assert.Throws<ArgumentException>(() => Roster.Check([shift], [OneOf("a")], limits, travel, [(shift.Id, Id<Squad>.Parse("b"))]));
        Assert.Throws<ArgumentException>(() =>
            Roster.Check([shift], [OneOf("a")], limits, travel, [(Id<PostShift>.Parse("b"), Id<Squad>.Parse("a"))])
        );
        Assert.Throws<ArgumentException>(() =>
            Roster.Check([shift], [OneOf("a")], limits, travel, [(shift.Id, Id<Squad>.Parse("a")), (shift.Id, Id<Squad>.Parse("a"))])
        );
        Assert.Throws<ArgumentException>(() => Shift("a", 6, 6, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Squad(Id<Squad>.Parse("a"), Praja, 0));
        Assert.Throws<ArgumentException>(() => new Squad(default, Praja, 1));
        Assert.Throws<ArgumentException>(() => new Squad(Id<Squad>.Parse("a"), default, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Squad(Id<Squad>.Parse("a"), Praja, 1, (Force)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DutyLimits(Duration.Zero, Duration.FromHours(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DutyLimits(Duration.FromHours(1), Duration.Zero));
        Assert.Throws<ArgumentException>(() => new TravelTimes((Places[0], Places[0], Duration.Zero)));
        Assert.Throws<ArgumentException>(() =>
            new TravelTimes((Places[0], Places[1], Duration.Zero), (Places[1], Places[0], Duration.Zero))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new TravelTimes((Places[0], Places[1], Duration.FromHours(-1))));
    }

    [Fact]
    public void A_Shift_Keeps_What_It_Is_Given()
    {
        var shift = new PostShift(
            Id<PostShift>.Parse("kawal"),
            Praja,
            PostKind.Escort,
            Places[2],
            Day,
            Day.PlusHours(5),
            4,
            Force.Tni,
            SecurityForm.Closed
        );
        Assert.Equal(
            (PostKind.Escort, Force.Tni, SecurityForm.Closed, 4, Places[2]),
            (shift.Kind, shift.Force, shift.Form, shift.People, shift.Place)
        );
        Assert.Equal("kawal: 2024-11-27T00:00:00 to 2024-11-27T05:00:00", shift.ToString());
        Assert.Throws<ArgumentException>(() => new PostShift(default, Praja, PostKind.Escort, Places[2], Day, Day.PlusHours(5), 4));
        Assert.Throws<ArgumentException>(() => new PostShift(shift.Id, default, PostKind.Escort, Places[2], Day, Day.PlusHours(5), 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PostShift(shift.Id, Praja, (PostKind)99, Places[2], Day, Day.PlusHours(5), 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PostShift(shift.Id, Praja, PostKind.Tps, Places[2], Day, Day.PlusHours(5), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new PostShift(shift.Id, Praja, PostKind.Tps, Places[2], Day, Day.PlusHours(5), 1, (Force)9)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new PostShift(shift.Id, Praja, PostKind.Tps, Places[2], Day, Day.PlusHours(5), 1, Force.Polri, (SecurityForm)9)
        );
    }

    private static PostShift Shift(string id, int from, int to, int place, int people = 1, Force force = Force.Polri) =>
        new(Id<PostShift>.Parse(id), Praja, PostKind.Tps, Places[place], Day.PlusHours(from), Day.PlusHours(to), people, force);

    private static Squad OneOf(string id) => new(Id<Squad>.Parse(id), Praja, 1);

    private static long Unfilled(Rota task, (PostShift Shift, Squad Squad)[] pairs) =>
        task.Shifts.Sum(s =>
            Math.Max(0L, s.People - pairs.Where(p => p.Shift == s && p.Squad.Force == s.Force).Sum(p => (long)p.Squad.People))
        );

    private static long BruteForce(Rota task)
    {
        var all = task.Shifts.SelectMany(s => task.Squads.Where(q => q.Force == s.Force).Select(q => (Shift: s, Squad: q))).ToArray();
        return Enumerable
            .Range(0, 1 << all.Length)
            .Select(mask => all.Where((_, i) => (mask & (1 << i)) != 0).ToArray())
            .Where(pairs => IsKept(task, pairs))
            .Min(pairs => Unfilled(task, pairs));
    }

    private static long MostOf(Rota task, Squad squad, ImmutableArray<PostShift> shifts) =>
        Enumerable
            .Range(0, 1 << shifts.Length)
            .Select(mask => shifts.Where((_, i) => (mask & (1 << i)) != 0).Select(s => (s, squad)).ToArray())
            .Where(pairs => IsKept(task.InOnePlace(), pairs))
            .Max(pairs => pairs.Sum(p => (long)Math.Min(squad.People, p.s.People)));

    // The definition, squad by squad over all pairs and runs.
    private static bool IsKept(Rota task, (PostShift Shift, Squad Squad)[] pairs)
    {
        foreach (var own in pairs.GroupBy(p => p.Squad))
        {
            var shifts = own.Select(p => p.Shift).OrderBy(s => s.Start).ThenBy(s => s.End).ToArray();
            if (shifts.Any(s => s.Force != own.Key.Force))
            {
                return false;
            }

            for (var i = 0; i < shifts.Length; i++)
            {
                var start = shifts[i].Start;
                for (var j = i; j < shifts.Length; j++)
                {
                    if (j > i)
                    {
                        var gap = Minutes(shifts[j - 1].End, shifts[j].Start);
                        if (gap < 0 || task.Minutes(shifts[j - 1].Place, shifts[j].Place) is not { } way || gap < way)
                        {
                            return false;
                        }

                        if (gap - way >= 60 * task.Rest)
                        {
                            break;
                        }
                    }

                    if (Minutes(start, shifts[j].End) > 60 * task.Longest)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static int Minutes(LocalDateTime from, LocalDateTime to) => (int)Period.Between(from, to, PeriodUnits.Minutes).Minutes;

    private static Gen<Rota> Tasks(int most) =>
        from shifts in Gen.Choose(1, most)
        from starts in Gen.Choose(0, 30).ArrayOf(shifts)
        from lengths in Gen.Choose(1, 10).ArrayOf(shifts)
        from places in Gen.Choose(0, 2).ArrayOf(shifts)
        from people in Gen.Choose(1, 3).ArrayOf(shifts)
        from squads in Gen.Choose(0, 3)
        from sizes in Gen.Choose(1, 2).ArrayOf(3)
        from tni in Gen.Choose(0, 9)
        from longest in Gen.Choose(4, 14)
        from rest in Gen.Choose(2, 8)
        from minutes in Gen.Frequency((1, Gen.Constant(-1)), (5, Gen.Choose(0, 240))).ArrayOf(3)
        select new Rota(
            [.. starts.Select((s, i) => Shift($"pos-{i}", s, s + lengths[i], places[i], people[i], i == tni ? Force.Tni : Force.Polri))],
            [
                .. Enumerable
                    .Range(0, squads)
                    .Select(i => new Squad(Id<Squad>.Parse($"regu-{i}"), Praja, sizes[i], i == tni - 2 ? Force.Tni : Force.Polri)),
            ],
            longest,
            rest,
            [.. new[] { (0, 1, minutes[0]), (0, 2, minutes[1]), (1, 2, minutes[2]) }.Where(t => t.Item3 >= 0)]
        );

    private sealed record Rota(
        ImmutableArray<PostShift> Shifts,
        ImmutableArray<Squad> Squads,
        int Longest,
        int Rest,
        ImmutableArray<(int One, int Other, int Minutes)> Times
    )
    {
        private DutyLimits Limits => new(Duration.FromHours(Longest), Duration.FromHours(Rest));

        private TravelTimes Travel => new(Times.Select(t => (Places[t.Other], Places[t.One], Duration.FromMinutes(t.Minutes))));

        public Rota InOnePlace() => this with { Times = [(0, 1, 0), (0, 2, 0), (1, 2, 0)] };

        public Roster Build() => Roster.Build(Shifts, Squads, Limits, Travel);

        public Roster Check((PostShift Shift, Squad Squad)[] pairs) =>
            Roster.Check(Shifts, Squads, Limits, Travel, pairs.Select(p => (p.Shift.Id, p.Squad.Id)));

        public override string ToString() =>
            $"longest {Longest}, rest {Rest}; "
            + string.Join("; ", Shifts.Select(s => $"{s} at {s.Place}, {s.People} of {s.Force}"))
            + "; "
            + string.Join("; ", Squads.Select(s => $"{s.Id} {s.People} of {s.Force}"))
            + "; "
            + string.Join("; ", Times);

        public int? Minutes(Place one, Place other)
        {
            if (one == other)
            {
                return 0;
            }

            foreach (var (a, b, minutes) in Times)
            {
                if ((Places[a] == one && Places[b] == other) || (Places[a] == other && Places[b] == one))
                {
                    return minutes;
                }
            }

            return null;
        }
    }
}
