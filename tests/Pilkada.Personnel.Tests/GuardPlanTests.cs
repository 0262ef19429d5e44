using FsCheck;
using FsCheck.Fluent;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class GuardPlanTests
{
    private static readonly Id<GuardClass>[] Classes = [GuardClass.KurangRawan, GuardClass.Rawan, GuardClass.SangatRawan];

    [Fact]
    public void The_Plan_Is_The_Best_Of_All_Plans() =>
        Laws.Check(
            Problems().ArrayOf(20),
            problems =>
            {
                foreach (var problem in problems)
                {
                    var best = BruteForce(problem);
                    var plan = problem.Plan();
                    Assert.Equal(PlanStatus.Optimal, plan.Status);
                    Assert.Equal(best, (plan.Uncovered, plan.Load, plan.Officers));
                    Assert.Equal(plan.Uncovered, (long)plan.UncoveredBound);
                    Assert.Equal(plan.Load, plan.LoadBound);
                }
            }
        );

    [Fact]
    public void A_Plan_Without_A_Search_Lies_Above_The_Best_And_Its_Bound_Below() =>
        Laws.Check(
            Problems().ArrayOf(10),
            problems =>
            {
                foreach (var problem in problems)
                {
                    var best = BruteForce(problem);
                    var plan = problem.Plan(nodes: 0);
                    AssertValid(problem, plan);
                    Assert.True((plan.Uncovered, plan.Load).CompareTo((best.Uncovered, best.Load)) >= 0);
                    Assert.True(((long)plan.UncoveredBound, plan.LoadBound).CompareTo((best.Uncovered, best.Load)) <= 0);
                    Recomputes(plan.Explanation);
                }
            }
        );

    [Fact]
    public void Without_A_Search_Officers_Left_Over_Could_Guard_No_Further_Tps() =>
        Laws.Check(
            Problems(),
            problem =>
            {
                var plan = problem.Plan(nodes: 0);
                var left = problem.Available - plan.Officers;
                foreach (var a in plan.Unguarded)
                {
                    var count = problem.Counts.Single(c => c.Place == a.Place && c.Class == a.Class);
                    Assert.DoesNotContain(
                        problem.Choices(count),
                        c => c.Uncovered < a.Uncovered && c.Officers > a.Officers && c.Officers - a.Officers <= left
                    );
                }
            }
        );

    [Fact]
    public void Without_A_Search_The_Bound_Is_No_Less_Than_That_Of_The_Linear_Programme() =>
        Laws.Check(
            Problems(),
            problem =>
            {
                // The dual of the relaxation, at every price that a change of one choice to another could set.
                var choices = problem.Counts.Select(c => problem.Choices(c).ToArray()).ToArray();
                var prices = choices
                    .SelectMany(own =>
                        own.SelectMany(x =>
                            own.Where(y => y.Officers > x.Officers)
                                .Select(y => Fraction.Of(x.Uncovered - y.Uncovered, y.Officers - x.Officers))
                        )
                    )
                    .Where(p => p.Sign > 0)
                    .Append(Fraction.Zero)
                    .Distinct();
                var bound = prices.Max(price =>
                    choices.Aggregate(Fraction.Zero, (sum, own) => sum + own.Min(c => c.Uncovered + (price * c.Officers)))
                    - (price * problem.Available)
                );
                Assert.True(problem.Plan(nodes: 0).UncoveredBound >= bound.Round(Rounding.Floor));
            }
        );

    [Fact]
    public void A_Search_Takes_As_Many_Nodes_As_Open_Choices_Times_Officers()
    {
        // Three villages of 5 TPS by 2-2 or 3-3: five choices in each, of 0, 2, 3, 4 and 6 officers, none of which the bound rules out; 0 to 7 officers.
        TpsCount[] counts = [.. Enumerable.Range(1, 3).Select(i => TpsCount.Entered(GuardClass.Rawan, Village(i), 5))];
        var table = new PatternTable(new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 2), new GuardPattern(3, 3)]));
        PlanStatus Status(long nodes) => GuardPlan.Of(Officers(7), counts, table, null, nodes).Status;
        Assert.Equal(PlanStatus.Optimal, Status(3 * 5 * 8));
        Assert.Equal(PlanStatus.Bounded, Status((3 * 5 * 8) - 1));
    }

    [Fact]
    public void A_Plan_Keeps_Every_Limit_And_Adds_Up() =>
        Laws.Check(
            Problems(),
            problem =>
            {
                var plan = problem.Plan();
                AssertValid(problem, plan);
                foreach (var shown in new[] { plan.Explanation, plan.OfficersExplanation, plan.NeedExplanation, plan.ShortfallExplanation })
                {
                    Recomputes(shown);
                }

                Assert.Equal(Quantity.Of(plan.Uncovered), plan.Explanation.Value);
                Assert.Equal(Quantity.Of(plan.Officers), plan.OfficersExplanation.Value);
                Assert.Equal(Quantity.Of(plan.Need), plan.NeedExplanation.Value);
                Assert.Equal(Quantity.Of(plan.Shortfall), plan.ShortfallExplanation.Value);
                foreach (var shown in new[] { plan.Explanation, plan.OfficersExplanation, plan.NeedExplanation })
                {
                    Assert.False(shown.Certificate!.Verify(Quantity.Of(shown.Value.Number + 1), shown.Operands));
                    Assert.False(shown.Certificate.Verify(shown.Value, shown.Operands.RemoveAt(0)));
                    Assert.False(shown.Certificate.Verify(Quantity.Unknown(Reason), shown.Operands));
                }
            }
        );

    [Fact]
    public void The_Certificate_Refuses_Fewer_Officers_And_Other_Tps() =>
        Laws.Check(
            Problems(),
            problem =>
            {
                var plan = problem.Plan();
                var shown = plan.Explanation;
                var fewer = shown.Operands.SetItem(0, Officers(plan.Officers - 1 < 0 ? 0 : plan.Officers - 1));
                Assert.Equal(plan.Officers == 0, shown.Certificate!.Verify(shown.Value, fewer));
                var other = shown.Operands.SetItem(1, Stations(plan.Assignments[0].Stations + 1));
                Assert.False(shown.Certificate.Verify(shown.Value, other));
            }
        );

    [Fact]
    public void More_Officers_Never_Make_A_Plan_Worse() =>
        Laws.Check(
            Problems(),
            Gen.Choose(1, 6),
            (problem, more) =>
            {
                var (plan, with) = (problem.Plan(), (problem with { Available = problem.Available + more }).Plan());
                Assert.True((with.Uncovered, with.Load).CompareTo((plan.Uncovered, plan.Load)) <= 0 || with.Uncovered < plan.Uncovered);
                Assert.Equal(plan.Need, with.Need);
            }
        );

    [Fact]
    public void People_Suffice_Exactly_From_The_Need_On() =>
        Laws.Check(
            Problems(),
            problem =>
            {
                var need = problem.Plan().Need;
                var (enough, fewer) = (problem with { Available = (int)need }, problem with { Available = (int)need - 1 });
                var plan = enough.Plan();
                Assert.Equal((0, 0, 0), (plan.Uncovered, plan.Shortfall, plan.Unguarded.Length));
                if (need > 0)
                {
                    Assert.True(fewer.Plan().Uncovered > 0);
                    Assert.Equal(1, fewer.Plan().Shortfall);
                }
            }
        );

    [Fact]
    public void The_Order_Of_The_Counts_Does_Not_Matter() =>
        Laws.Check(
            Problems(),
            problem =>
                Assert.Equal(
                    problem.Plan().Assignments.Select(a => a.ToString()),
                    (problem with { Counts = [.. problem.Counts.Reverse()] }).Plan().Assignments.Select(a => a.ToString())
                )
        );

    [Fact]
    public void The_Vulnerable_Are_Guarded_More_Densely_When_They_Weigh_More()
    {
        var table = new PatternTable(
            new PatternRow(GuardClass.KurangRawan, [new GuardPattern(2, 4), new GuardPattern(2, 2)]),
            new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 4), new GuardPattern(2, 2)])
        );
        var counts = new[] { TpsCount.Entered(GuardClass.KurangRawan, Village(1), 8), TpsCount.Entered(GuardClass.Rawan, Village(1), 8) };
        GuardPlan Plan(int less, int more) =>
            GuardPlan.Of(
                Officers(12),
                counts,
                table,
                [new ClassPriority(GuardClass.KurangRawan, less), new ClassPriority(GuardClass.Rawan, more)]
            );
        Assert.Equal(["36.01.01.2001 kurang-rawan: 2 x 2 Polri : 4 TPS", "36.01.01.2001 rawan: 4 x 2 Polri : 2 TPS"], Lines(Plan(1, 3)));
        Assert.Equal(["36.01.01.2001 kurang-rawan: 4 x 2 Polri : 2 TPS", "36.01.01.2001 rawan: 2 x 2 Polri : 4 TPS"], Lines(Plan(3, 1)));
        // 8 TPS of 4 to a pair at weight 1, 8 of 2 at weight 3.
        Assert.Equal(Fraction.FromInteger((8 * 4) + (3 * 8 * 2)), Plan(1, 3).Load);
    }

    [Fact]
    public void A_Shortfall_Says_How_Many_And_Where()
    {
        var plan = GuardPlan.Of(
            Officers(4),
            [TpsCount.Entered(GuardClass.KurangRawan, Village(1), 10), TpsCount.Entered(GuardClass.KurangRawan, Village(2), 2)],
            new PatternTable(new PatternRow(GuardClass.KurangRawan, [new GuardPattern(2, 4)]))
        );
        Assert.Equal((8, 4, 4, 4), (plan.Need, plan.Shortfall, plan.Officers, plan.Uncovered));
        Assert.Equal(["36.01.01.2001 kurang-rawan: 2 x 2 Polri : 4 TPS", "36.01.01.2002 kurang-rawan: 0 x 2 Polri : 4 TPS"], Lines(plan));
        Assert.Equal([(Village(1), 2), (Village(2), 2)], plan.Unguarded.Select(a => (a.Place, a.Uncovered)));
        Assert.Equal(12, plan.Stations);
        Assert.Equal(0, plan.Assignments[1].LargestGroup);
    }

    [Fact]
    public void Of_Equal_Plans_The_Pattern_Named_First_Is_Used()
    {
        GuardPlan Plan(params GuardPattern[] patterns) =>
            GuardPlan.Of(
                Officers(100),
                [TpsCount.Entered(GuardClass.KurangRawan, Village(1), 4)],
                new PatternTable(new PatternRow(GuardClass.KurangRawan, patterns))
            );
        var (wide, narrow) = (new GuardPattern(4, 4), new GuardPattern(2, 2));
        Assert.Equal(["36.01.01.2001 kurang-rawan: 1 x 4 Polri : 4 TPS"], Lines(Plan(wide, narrow)));
        Assert.Equal(["36.01.01.2001 kurang-rawan: 2 x 2 Polri : 2 TPS"], Lines(Plan(narrow, wide)));
        Assert.Equal((4, Fraction.FromInteger(8)), (Plan(wide, narrow).Officers, Plan(wide, narrow).Load));
        Assert.Equal((4, Fraction.FromInteger(8)), (Plan(narrow, wide).Officers, Plan(narrow, wide).Load));
        var row = Plan(narrow, wide).Assignments[0];
        Assert.Equal((2, 4, 0), (row.LargestGroup, row.Covered, row.Uncovered));
    }

    [Fact]
    public void A_Province_Is_Planned_To_The_Optimum()
    {
        var random = new Random(17_231);
        var counts = Enumerable
            .Range(0, 1_552)
            .SelectMany(v =>
            {
                var place = Place.Of(AreaCode.Parse($"36.{1 + (v / 800):00}.{1 + (v % 800 / 40):00}.{2001 + (v % 40)}"));
                return new[]
                {
                    TpsCount.Entered(GuardClass.KurangRawan, place, random.Next(6, 16)),
                    TpsCount.Entered(GuardClass.Rawan, place, random.Next(10) == 0 ? 1 : 0),
                };
            })
            .ToArray();
        var table = new PatternTable(
            new PatternRow(GuardClass.KurangRawan, [new GuardPattern(2, 8), new GuardPattern(2, 6), new GuardPattern(2, 4)]),
            new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 2)])
        );
        var need = GuardPlan.Of(Officers(100_000), counts, table).Need;
        foreach (var available in new[] { need / 2, need - 1, need, need + 999, 2 * need })
        {
            var plan = GuardPlan.Of(Officers(available), counts, table, [new ClassPriority(GuardClass.Rawan, 4)]);
            Assert.Equal(PlanStatus.Optimal, plan.Status);
            Assert.Equal(available < need, plan.Uncovered > 0);
            Recomputes(plan.Explanation);
        }
    }

    [Fact]
    public void A_Search_Beyond_Its_Budget_Is_Bounded_And_Says_By_How_Much()
    {
        var counts = Enumerable.Range(1, 30).Select(i => TpsCount.Entered(GuardClass.KurangRawan, Village(i), 3 + (i * 7 % 11))).ToArray();
        var table = new PatternTable(
            new PatternRow(GuardClass.KurangRawan, [new GuardPattern(3, 5), new GuardPattern(5, 7), new GuardPattern(2, 2)])
        );
        var (bounded, optimal) = (GuardPlan.Of(Officers(151), counts, table, null, 10), GuardPlan.Of(Officers(151), counts, table));
        Assert.Equal((PlanStatus.Bounded, PlanStatus.Optimal), (bounded.Status, optimal.Status));
        Assert.True(bounded.LoadBound <= optimal.Load && optimal.Load <= bounded.Load);
    }

    [Fact]
    public void A_Cancelled_Search_Ends_Without_A_Plan()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            GuardPlan.Of(
                Officers(1),
                [TpsCount.Entered(GuardClass.Rawan, Village(1), 1)],
                new PatternTable(new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 2)])),
                cancellation: cancel.Token
            )
        );
    }

    [Fact]
    public void What_Cannot_Be_Planned_Is_Refused()
    {
        var one = TpsCount.Entered(GuardClass.Rawan, Village(1), 1);
        var table = new PatternTable(new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 2)]));
        void Refused<T>(Explanation available, TpsCount[] counts, PatternTable patterns, params ClassPriority[] priorities)
            where T : ArgumentException => Assert.Throws<T>(() => GuardPlan.Of(available, counts, patterns, priorities));
        Refused<ArgumentException>(Officers(null), [one], table);
        Refused<ArgumentException>(Officers(1L + int.MaxValue), [one], table);
        Refused<ArgumentException>(Officers(1), [], table);
        Refused<ArgumentException>(Officers(1), [one, one], table);
        Refused<ArgumentException>(Officers(1), [new TpsCount(GuardClass.Rawan, Village(1), Stations(null))], table);
        Refused<ArgumentException>(Officers(1), [TpsCount.Entered(GuardClass.Rawan, Village(1), 100_001)], table);
        Refused<ArgumentException>(Officers(1), [TpsCount.Entered(GuardClass.Khusus, Village(1), 1)], table);
        Refused<ArgumentException>(Officers(1), [one], table, new ClassPriority(GuardClass.Rawan, 1, 1));
        Refused<ArgumentException>(Officers(1), [one], table, new ClassPriority(GuardClass.Rawan), new ClassPriority(GuardClass.Rawan));
        Refused<ArgumentException>(Officers(1), [one], new PatternTable(new PatternRow(GuardClass.Rawan, [new GuardPattern(17, 2)])));
        Assert.Equal(
            16,
            GuardPlan
                .Of(
                    Officers(16),
                    [one],
                    new PatternTable(new PatternRow(GuardClass.Rawan, Enumerable.Range(2, 15).Select(o => new GuardPattern(o, 2)))),
                    [new ClassPriority(GuardClass.Rawan, 10_000)]
                )
                .Officers
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => GuardPlan.Of(Officers(1), [one], table, null, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClassPriority(GuardClass.Rawan, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClassPriority(GuardClass.Rawan, 10_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClassPriority(GuardClass.Rawan, 1, 0));
        Assert.Throws<ArgumentException>(() => new ClassPriority(default));
        Assert.Equal(0, GuardPlan.Of(Officers(0), [TpsCount.Entered(GuardClass.Rawan, Village(1), 0)], table).Uncovered);
        Assert.Equal(1, GuardPlan.Of(Officers(int.MaxValue), [one], table, [new ClassPriority(GuardClass.Rawan, 10_000, 2)]).Stations);
    }

    private static Place Village(int number) => Place.Of(AreaCode.Parse($"36.01.01.{2000 + number}"));

    private static IEnumerable<string> Lines(GuardPlan plan) => plan.Assignments.Select(a => a.ToString());

    private static void AssertValid(Problem problem, GuardPlan plan)
    {
        Assert.Equal(problem.Counts.Length, plan.Assignments.Length);
        Assert.True(plan.Officers <= problem.Available);
        Assert.Equal(plan.Officers, plan.Assignments.Sum(a => (long)a.Officers));
        Assert.Equal(plan.Uncovered, plan.Assignments.Sum(a => (long)a.Uncovered));
        Assert.Equal(plan.Stations, problem.Counts.Sum(c => (long)c.Number!.Value));
        Assert.Equal(plan.Need, problem.Counts.Sum(c => problem.Allowed(c).Min(p => (long)p.GroupsFor(c.Number!.Value) * p.Officers)));
        Assert.Equal(Math.Max(0, plan.Need - problem.Available), plan.Shortfall);
        foreach (var a in plan.Assignments)
        {
            var count = Assert.Single(problem.Counts, c => c.Place == a.Place && c.Class == a.Class);
            Assert.Equal((int)count.Number!.Value, a.Covered + a.Uncovered);
            Assert.Contains(a.Pattern, problem.Allowed(count));
            Assert.True(a.LargestGroup <= a.Pattern.Stations && a.Covered >= 0 && a.Uncovered >= 0);
            Assert.Equal(a.Uncovered > 0, plan.Unguarded.Contains(a));
        }
    }

    // All patterns and numbers of groups in all places.
    private static (long Uncovered, Fraction Load, long Officers) BruteForce(Problem problem)
    {
        (long Uncovered, Fraction Load, long Officers)? best = null;
        void Try(int at, long uncovered, Fraction load, long officers)
        {
            if (officers > problem.Available)
            {
                return;
            }

            if (at == problem.Counts.Length)
            {
                if (best is null || (uncovered, load, officers).CompareTo(best.Value) < 0)
                {
                    best = (uncovered, load, officers);
                }

                return;
            }

            var count = problem.Counts[at];
            var stations = (int)count.Number!.Value;
            var weight = problem.Priorities.FirstOrDefault(p => p.Class == count.Class)?.Weight ?? 1;
            foreach (var pattern in problem.Allowed(count))
            {
                for (var groups = 0; groups <= (int)pattern.GroupsFor(stations); groups++)
                {
                    var covered = Math.Min(stations, groups * pattern.Stations);
                    var sizes = Enumerable.Range(0, groups).Select(g => (covered / groups) + (g < covered % groups ? 1 : 0));
                    var own = sizes.Aggregate(Fraction.Zero, (sum, s) => sum + (s * s * Fraction.Of(2, pattern.Officers) * weight));
                    Try(at + 1, uncovered + stations - covered, load + own, officers + (groups * pattern.Officers));
                }
            }
        }

        Try(0, 0, Fraction.Zero, 0);
        return best!.Value;
    }

    private static Gen<Problem> Problems() =>
        from cells in Gen.Choose(1, 3)
        from stations in Gen.Choose(0, 7).ArrayOf(cells)
        from classes in Gen.Elements(Classes).ArrayOf(cells)
        from patterns in Gen.Choose(1, 3)
            .SelectMany(n =>
                (from o in Gen.Choose(1, 3) from s in Gen.Choose(1, 5) select new GuardPattern(o, s))
                    .ArrayOf(n)
                    .ArrayOf(Classes.Length)
            )
        from weights in Gen.Choose(1, 4).ArrayOf(Classes.Length)
        from limit in Gen.Choose(1, 6)
        from available in Gen.Choose(0, 18)
        select new Problem(
            available,
            [.. stations.Select((n, i) => TpsCount.Entered(classes[i], Village(1 + i), n))],
            new PatternTable(Classes.Select((c, i) => new PatternRow(c, patterns[i].Append(new GuardPattern(2, 1)).Distinct()))),
            [.. Classes.Select((c, i) => new ClassPriority(c, weights[i], limit == 6 ? null : limit))]
        );

    private sealed record Problem(
        int Available,
        ImmutableArray<TpsCount> Counts,
        PatternTable Table,
        ImmutableArray<ClassPriority> Priorities
    )
    {
        public IEnumerable<GuardPattern> Allowed(TpsCount count) =>
            Table
                .Find(count.Class)!
                .Patterns.Where(p => p.Stations <= (Priorities.First(x => x.Class == count.Class).LargestGroup ?? int.MaxValue));

        public IEnumerable<(int Officers, int Uncovered)> Choices(TpsCount count)
        {
            var stations = (int)count.Number!.Value;
            return Allowed(count)
                .SelectMany(p =>
                    Enumerable
                        .Range(0, (int)p.GroupsFor(stations) + 1)
                        .Select(g => (g * p.Officers, stations - Math.Min(stations, g * p.Stations)))
                );
        }

        public GuardPlan Plan(long nodes = GuardPlan.DefaultNodes) => GuardPlan.Of(Officers(Available), Counts, Table, Priorities, nodes);
    }
}
