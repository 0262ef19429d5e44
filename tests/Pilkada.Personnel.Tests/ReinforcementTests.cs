using FsCheck;
using FsCheck.Fluent;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class ReinforcementTests
{
    [Fact]
    public void As_Many_As_Possible_And_Then_The_Cheapest_Of_All_Ways() =>
        Laws.Check(
            Tasks().ArrayOf(20),
            tasks =>
            {
                foreach (var task in tasks)
                {
                    var result = task.Solve();
                    Assert.Equal(BruteForce(task), (result.Missing, result.Cost));
                }
            }
        );

    [Fact]
    public void Nobody_Appears_Or_Is_Lost_And_Every_Limit_Is_Kept() =>
        Laws.Check(
            Tasks(),
            task =>
            {
                var result = task.Solve();
                Assert.Equal(result.Moves.Sum(m => (long)m.People), result.Needs.Sum(n => result.GotBy(n.Unit, n.Force)));
                Assert.Equal(result.Moves.Sum(m => (long)m.People), result.Offers.Sum(o => result.GivenBy(o.Unit, o.Force)));
                Assert.Equal(result.Missing == 0, result.IsFeasible);
                Assert.All(result.Moves, m => Assert.True(m.People > 0));
                Assert.All(result.Moves, m => Assert.Contains(task.Routes, r => ReferenceEquals(r, m.Route)));
                foreach (var offer in result.Offers)
                {
                    var given = result.GivenBy(offer.Unit, offer.Force);
                    Assert.True(given <= (long)offer.Surplus.Value.Number.Numerator && given <= (offer.Limit ?? int.MaxValue));
                }

                foreach (var need in result.Needs)
                {
                    Assert.True(result.GotBy(need.Unit, need.Force) <= (long)need.People.Value.Number.Numerator);
                }

                foreach (var force in Enum.GetValues<Force>())
                {
                    var offers = result.Offers.Where(o => o.Force == force).ToArray();
                    var surplus = offers.Sum(o => (long)o.Surplus.Value.Number.Numerator);
                    var reserve = task.Reserves.FirstOrDefault(r => r.Force == force).People;
                    Assert.True(surplus - offers.Sum(o => result.GivenBy(o.Unit, force)) >= Math.Min(reserve, surplus));
                }
            }
        );

    [Fact]
    public void What_Is_Missing_Is_Proved_By_The_Cuts() =>
        Laws.Check(
            Tasks(),
            task =>
            {
                var result = task.Solve();
                Assert.Equal(result.Missing, result.Cuts.Sum(c => c.Missing));
                foreach (var cut in result.Cuts)
                {
                    Assert.True(cut.Missing > 0);
                    var lacking = task.Needs.Where(n => n.Force == cut.Force && cut.Lacking.Contains(n.Unit)).ToArray();
                    Assert.Equal(cut.Lack, lacking.Sum(n => (long)n.People.Value.Number.Numerator));
                    // Nobody outside the named givers reaches a named unit.
                    var reach = task
                        .Offers.Where(o => o.Force == cut.Force && task.Routes.Any(r => r.From == o.Unit && cut.Lacking.Contains(r.To)))
                        .ToArray();
                    Assert.All(reach, o => Assert.Contains(o.Unit, cut.Reaching.AsEnumerable()));
                    var most = reach.Sum(o => (long)o.Most);
                    var surplus = task.Offers.Where(o => o.Force == cut.Force).Sum(o => (long)o.Surplus.Value.Number.Numerator);
                    Assert.Equal(cut.Reserve is { } kept ? Math.Max(0, surplus - kept) : most, cut.Most);
                    foreach (var number in new[] { cut.Lack, cut.Most, cut.Missing })
                    {
                        Assert.Contains(
                            LocalFormat.Number((System.Numerics.BigInteger)number, Language.Indonesian),
                            cut.Statement.Indonesian,
                            StringComparison.Ordinal
                        );
                        Assert.Contains(
                            LocalFormat.Number((System.Numerics.BigInteger)number, Language.English),
                            cut.Statement.English,
                            StringComparison.Ordinal
                        );
                    }
                }
            }
        );

    [Fact]
    public void Every_Result_Recomputes_And_Its_Certificate_Refuses_Another() =>
        Laws.Check(
            Tasks(),
            task =>
            {
                var result = task.Solve();
                Recomputes(result.Explanation);
                Recomputes(result.CostExplanation);
                Assert.Equal(Quantity.Of(result.Missing), result.Explanation.Value);
                Assert.Equal(Quantity.Of(result.Cost), result.CostExplanation.Value);
                foreach (var shown in new[] { result.Explanation, result.CostExplanation })
                {
                    Assert.False(shown.Certificate!.Verify(Quantity.Of(shown.Value.Number + 1), shown.Operands));
                    Assert.False(shown.Certificate.Verify(shown.Value, shown.Operands.RemoveAt(0)));
                    Assert.False(shown.Certificate.Verify(shown.Value, shown.Operands.SetItem(0, Officers(99))));
                }

                Assert.Equal("PLK-PER-016", result.Explanation.Rule.ToString());
            }
        );

    [Fact]
    public void The_Order_Of_The_Input_Does_Not_Matter() =>
        Laws.Check(
            Tasks(),
            task =>
                Assert.Equal(
                    task.Solve().Moves.Select(m => m.ToString()),
                    Reinforcement
                        .Of(task.Offers.Reverse(), task.Needs.Reverse(), task.Routes.Reverse(), task.Reserves.Reverse())
                        .Moves.Select(m => m.ToString())
                )
        );

    [Fact]
    public void Everything_Stands_In_Order_Of_Force_And_Unit()
    {
        var result = Reinforcement.Of(
            [Offer("c", 1, null, Force.Tni), Offer("b", 1), Offer("a", 1)],
            [Need("z", 1, Force.Tni), Need("y", 1), Need("x", 1)],
            [Route("b", "y", 1), Route("b", "x", 1), Route("a", "y", 1), Route("a", "x", 1), Route("c", "z", 1)],
            [(Force.Tni, 0), (Force.Polri, 0)]
        );
        Assert.Equal("a b c", string.Join(' ', result.Offers.Select(o => o.Unit)));
        Assert.Equal("x y z", string.Join(' ', result.Needs.Select(n => n.Unit)));
        Assert.Equal([Force.Polri, Force.Tni], result.Reserves.Select(r => r.Force));
        // All ways cost the same: the first gives to the first.
        Assert.Equal(["Polri a -> x: 1", "Polri b -> y: 1", "Tni c -> z: 1"], result.Moves.Select(m => m.ToString()));
    }

    [Fact]
    public void A_Larger_Offer_Never_Leaves_More_Missing() =>
        Laws.Check(
            Tasks(),
            Gen.Choose(1, 4),
            (task, more) =>
            {
                var larger = task with
                {
                    Offers =
                    [
                        .. task.Offers.Select(o => new ReinforcementOffer(
                            o.Unit,
                            o.Force,
                            Officers((long)o.Surplus.Value.Number.Numerator + more),
                            o.Limit
                        )),
                    ],
                };
                Assert.True(larger.Solve().Missing <= task.Solve().Missing);
            }
        );

    [Fact]
    public void Lebak_Is_Reinforced_By_Brimob_And_The_Staff()
    {
        // The 898 of Polres Lebak: 560 of its own, 250 of the Polda and 88 Brimob; travel times are made up.
        var result = Reinforcement.Of(
            [Offer("brimob", 88), Offer("staf-polda", 1_092, 250), Offer("samapta", 120)],
            [Need("polres-lebak", 338)],
            [Route("brimob", "polres-lebak", 90), Route("staf-polda", "polres-lebak", 75), Route("samapta", "polres-lebak", 120)],
            [(Force.Polri, 120)]
        );
        Assert.Equal(["Polri brimob -> polres-lebak: 88", "Polri staf-polda -> polres-lebak: 250"], result.Moves.Select(m => m.ToString()));
        Assert.Equal((88 * 90) + (250 * 75), result.Cost);
        Assert.True(result.IsFeasible);
        Assert.Empty(result.Cuts);
        Assert.Equal(
            (88, 338, 0),
            (
                result.GivenBy(Named("brimob"), Force.Polri),
                result.GotBy(Named("polres-lebak"), Force.Polri),
                result.GivenBy(Named("brimob"), Force.Tni)
            )
        );
    }

    [Fact]
    public void Tni_Never_Fills_A_Need_Of_Police()
    {
        var result = Reinforcement.Of(
            [Offer("kodim", 500, null, Force.Tni)],
            [Need("polres-a", 10), Need("polres-a", 7, Force.Tni)],
            [Route("kodim", "polres-a", 1)]
        );
        Assert.Equal((10, 7), (result.Missing, result.GotBy(Named("polres-a"), Force.Tni)));
        var cut = Assert.Single(result.Cuts);
        Assert.Equal(
            "polres-a lack 10 people of Polri. Those who can reach them (nobody) may give at most 0. However they are shared out, 10 are missing.",
            cut.ToString()
        );
        Assert.Equal(
            "polres-a kekurangan 10 personel Polri. Yang dapat mencapainya (tidak ada) boleh memberi paling banyak 0. Bagaimanapun dibagi, 10 tetap kurang.",
            cut.Statement.Indonesian
        );
    }

    [Fact]
    public void A_Reserve_That_Holds_People_Back_Is_Named_In_The_Proof()
    {
        var result = Reinforcement.Of(
            [Offer("samapta", 188)],
            [Need("polres-a", 100)],
            [Route("samapta", "polres-a", 5)],
            [(Force.Polri, 120)]
        );
        var cut = Assert.Single(result.Cuts);
        Assert.Equal((68, 32, 120), (cut.Most, cut.Missing, cut.Reserve));
        Assert.Equal(
            "polres-a kekurangan 100 personel Polri. Yang dapat mencapainya (samapta) boleh memberi paling banyak 68 karena cadangan 120 harus tetap ada. Bagaimanapun dibagi, 32 tetap kurang.",
            cut.Statement.Indonesian
        );
        Assert.Contains("because a reserve of 120 must stay", cut.Statement.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Proof_Names_Only_Those_Who_Cannot_Be_Helped()
    {
        // B takes from X what A could take from nobody else; C is met from Y and is no part of it.
        var result = Reinforcement.Of(
            [Offer("x", 10), Offer("y", 10)],
            [Need("a", 8), Need("b", 6), Need("c", 5)],
            [Route("x", "a", 1), Route("x", "b", 1), Route("y", "c", 1)]
        );
        var cut = Assert.Single(result.Cuts);
        Assert.Equal("a b", string.Join(' ', cut.Lacking));
        Assert.Equal((14, 10, 4), (cut.Lack, cut.Most, cut.Missing));
        Assert.Equal("x", Assert.Single(cut.Reaching).ToString());
    }

    [Fact]
    public void A_Cheaper_Exchange_Is_Found()
    {
        // Greedy would send y to a at 1 and then pay 100 for b; the cheapest way pays 2 + 2.
        var result = Reinforcement.Of(
            [Offer("x", 1), Offer("y", 1)],
            [Need("a", 1), Need("b", 1)],
            [Route("y", "a", 1), Route("x", "a", 2), Route("y", "b", 2), Route("x", "b", 100)]
        );
        Assert.Equal(4, result.Cost);
    }

    [Fact]
    public void What_Is_No_Task_Is_Refused()
    {
        void Refused(ReinforcementOffer[] offers, ReinforcementNeed[] needs, ReinforcementRoute[] routes, params (Force, int)[] reserves) =>
            Assert.Throws<ArgumentException>(() => Reinforcement.Of(offers, needs, routes, reserves));
        Refused([], [], []);
        Refused([Offer("a", 1), Offer("a", 2)], [Need("b", 1)], []);
        Refused([Offer("b", 1)], [Need("b", 1)], []);
        Refused([], [Need("b", 1), Need("b", 1)], []);
        Assert.Equal(
            "routes",
            Assert.Throws<ArgumentException>(() => Reinforcement.Of([], [Need("b", 1)], [Route("a", "b", 1), Route("a", "b", 2)])).ParamName
        );
        Refused([], [Need("b", 1)], [], (Force.Polri, -1));
        Refused([], [Need("b", 1)], [], (Force.Polri, 1), (Force.Polri, 1));
        Refused([], [Need("b", 1)], [], ((Force)9, 1));
        Assert.Throws<ArgumentException>(() => Route("a", "a", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Route("a", "b", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Route("a", "b", 525_601));
        Assert.Throws<ArgumentOutOfRangeException>(() => Offer("a", 1, -1));
        Assert.Throws<ArgumentException>(() => new ReinforcementOffer(Named("a"), Force.Polri, Officers(null)));
        Assert.Throws<ArgumentException>(() => new ReinforcementNeed(default, Force.Polri, Officers(1)));
        Assert.Throws<ArgumentException>(() => new ReinforcementNeed(Named("a"), Force.Polri, Stations(1)));
        Assert.Throws<ArgumentException>(() => new ReinforcementNeed(Named("a"), Force.Polri, Officers(-1)));
        Assert.Equal(int.MaxValue, new ReinforcementOffer(Named("a"), Force.Polri, Officers(int.MaxValue)).Most);
        Assert.Throws<ArgumentException>(() => new ReinforcementNeed(Named("a"), Force.Polri, Officers(1L + int.MaxValue)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReinforcementNeed(Named("a"), (Force)9, Officers(1)));
        Assert.Equal(525_600, Route("a", "b", 525_600).Cost);
        // A unit may offer one force and need another.
        Assert.Equal(1, Reinforcement.Of([Offer("b", 1)], [Need("b", 1, Force.Tni)], []).Missing);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            Reinforcement.Of([Offer("a", 1)], [Need("b", 1)], [Route("a", "b", 1)], cancellation: cancel.Token)
        );
    }

    private static Id<ForceUnit> Named(string id) => Id<ForceUnit>.Parse(id);

    private static ReinforcementOffer Offer(string unit, long surplus, int? limit = null, Force force = Force.Polri) =>
        new(Named(unit), force, Officers(surplus), limit);

    private static ReinforcementNeed Need(string unit, long people, Force force = Force.Polri) => new(Named(unit), force, Officers(people));

    private static ReinforcementRoute Route(string from, string to, int cost) => new(Named(from), Named(to), cost);

    // Every whole number of people on every route.
    private static (long Missing, long Cost) BruteForce(Sharing task)
    {
        (long Missing, long Cost) best = (long.MaxValue, 0);
        (ReinforcementRoute Route, Force Force)[] ways =
        [
            .. task.Needs.SelectMany(n =>
                task.Routes.Where(r => r.To == n.Unit && task.Offers.Any(o => o.Unit == r.From && o.Force == n.Force))
                    .Select(r => (r, n.Force))
            ),
        ];
        var moved = new int[ways.Length];
        void Try(int at)
        {
            if (at < ways.Length)
            {
                for (moved[at] = 0; moved[at] <= 4; moved[at]++)
                {
                    if (Fits())
                    {
                        Try(at + 1);
                    }
                }

                moved[at] = 0;
                return;
            }

            var missing = task.Needs.Sum(n => (long)n.People.Value.Number.Numerator) - moved.Sum();
            var cost = ways.Select((w, i) => (long)w.Route.Cost * moved[i]).Sum();
            best = (missing, cost).CompareTo(best) < 0 ? (missing, cost) : best;
        }

        bool Fits() =>
            task.Offers.All(o =>
                Sum(w => w.Route.From == o.Unit && w.Force == o.Force) <= Math.Min(o.Limit ?? 99, (int)o.Surplus.Value.Number.Numerator)
            )
            && task.Needs.All(n => Sum(w => w.Route.To == n.Unit && w.Force == n.Force) <= (int)n.People.Value.Number.Numerator)
            && task.Reserves.All(r =>
                Sum(w => w.Force == r.Force)
                <= Math.Max(0, task.Offers.Where(o => o.Force == r.Force).Sum(o => (int)o.Surplus.Value.Number.Numerator) - r.People)
            );

        int Sum(Func<(ReinforcementRoute Route, Force Force), bool> of) => ways.Select((w, i) => of(w) ? moved[i] : 0).Sum();

        Try(0);
        return best;
    }

    private static Gen<Sharing> Tasks() =>
        from givers in Gen.Choose(0, 3)
        from takers in Gen.Choose(1, 3)
        from surplus in Gen.Choose(0, 4).ArrayOf(3)
        from limits in Gen.Frequency((2, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 3).Select(n => (int?)n))).ArrayOf(3)
        from needs in Gen.Choose(0, 4).ArrayOf(3)
        from tni in Gen.Choose(0, 5)
        from costs in Gen.Frequency((1, Gen.Constant(-1)), (4, Gen.Choose(0, 5))).ArrayOf(9)
        from reserve in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 6)))
        select new Sharing(
            [.. Enumerable.Range(0, givers).Select(g => Offer($"giver-{g}", surplus[g], limits[g], g == tni ? Force.Tni : Force.Polri))],
            [.. Enumerable.Range(0, takers).Select(t => Need($"taker-{t}", needs[t], t == tni - 3 ? Force.Tni : Force.Polri))],
            [
                .. from g in Enumerable.Range(0, givers)
                from t in Enumerable.Range(0, takers)
                where costs[(3 * g) + t] >= 0
                select Route($"giver-{g}", $"taker-{t}", costs[(3 * g) + t]),
            ],
            [(Force.Polri, reserve)]
        );

    private sealed record Sharing(
        ImmutableArray<ReinforcementOffer> Offers,
        ImmutableArray<ReinforcementNeed> Needs,
        ImmutableArray<ReinforcementRoute> Routes,
        ImmutableArray<(Force Force, int People)> Reserves
    )
    {
        public Reinforcement Solve() => Reinforcement.Of(Offers, Needs, Routes, Reserves);
    }
}
