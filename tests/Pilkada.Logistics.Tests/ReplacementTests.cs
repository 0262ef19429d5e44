using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Logistics.Tests;

public sealed class ReplacementTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);

    private static Gen<ImmutableArray<(DamageStage, long?, Fraction)>> Losses() =>
        from stages in Gen.Choose(0, 7)
        from counted in Gen.OneOf(Gen.Choose(0, 5).Select(i => (long?)i), Gen.Constant<long?>(null)).ListOf(3)
        from share in Gen.Elements("0", "1/100", "1/7", "1/2", "9/10").ListOf(3)
        select Enumerable
            .Range(0, 3)
            .Where(i => (stages & (1 << i)) != 0)
            .Select(i => ((DamageStage)i, counted[i], Fraction.Parse(share[i])))
            .Reverse()
            .ToImmutableArray();

    [Fact]
    public void The_Order_Is_The_Fewest_That_Covers_The_Shortfall_After_The_Expected_Losses() =>
        Laws.Check(
            Gen.Choose(0, 200),
            Gen.Choose(0, 200),
            Losses(),
            (required, received, losses) =>
            {
                long usable = received;
                foreach (var (_, counted, share) in losses.OrderBy(l => l.Item1))
                {
                    if (counted > usable)
                    {
                        // More damaged than there were: nothing is claimed, and the two numbers are reported.
                        var impossible = Replacement.Of(required, received, losses);
                        Assert.True(impossible.Usable.IsUnknown && impossible.Shortfall.IsUnknown && impossible.Order.IsUnknown);
                        Expect.Recomputes(impossible.Explanation);
                        var finding = impossible.Contradiction(Expect.Village, Item.Ballot.Id)!;
                        Assert.Equal(
                            (counted.Value, usable),
                            (long.Parse(Expect.Argument(finding, "damaged"), null), long.Parse(Expect.Argument(finding, "there"), null))
                        );
                        return;
                    }

                    usable -= counted ?? (long)(share * Fraction.FromInteger(usable)).Round(Rounding.Ceiling);
                }

                var replacement = Replacement.Of(required, received, losses);
                Assert.Null(replacement.Contradiction(Expect.Village, Item.Ballot.Id));
                Assert.Equal(Expect.Number(usable), replacement.Usable);
                var shortfall = Math.Max(0, required - usable);
                Assert.Equal(Expect.Number(shortfall), replacement.Shortfall);
                Assert.Equal(replacement.Shortfall, replacement.ShortfallExplanation.Value);

                // One more at a time until enough are left.
                long order = 0;
                while (After(order, losses) < shortfall)
                {
                    order++;
                }

                Assert.Equal(Expect.Number(order), replacement.Order);
                Expect.Recomputes(replacement.Explanation);
                Expect.Recomputes(replacement.UsableExplanation);
            }
        );

    [Fact]
    public void A_Wrong_Order_Is_Not_Certified()
    {
        var explanation = Replacement.Of(1_000, 1_000, (DamageStage.Transit, null, Fraction.Of(1, 100))).Explanation;
        Assert.Equal(Expect.Number(11), explanation.Value);
        Assert.False(explanation.Certificate!.Verify(Expect.Number(10), explanation.Operands));
        Assert.False(explanation.Certificate.Verify(Expect.Number(12), explanation.Operands));
        Assert.False(explanation.Certificate.Verify(Expect.Number(-1), explanation.Operands));
        Assert.False(explanation.Certificate.Verify(Quantity.Of(Fraction.Of(21, 2)), explanation.Operands));
        Assert.True(explanation.Certificate.Verify(Expect.Number(11), explanation.Operands));
    }

    [Fact]
    public void Nothing_Short_Orders_Nothing()
    {
        var enough = Replacement.Of(10, 20);
        Assert.Equal(Expect.Number(0), enough.Order);
        Expect.Recomputes(enough.Explanation);
        Assert.Null(ReorderDate.Of(Day, 0, Day).Finding(enough, Expect.Village, Item.Ballot.Id));
    }

    [Fact]
    public void Unknown_Numbers_Leave_The_Order_Unknown()
    {
        foreach (
            var open in new[]
            {
                Replacement.Of(null, 5, (DamageStage.Sorting, null, Fraction.Of(1, 2))),
                Replacement.Of(5, null, (DamageStage.Sorting, 3, Fraction.Zero)),
            }
        )
        {
            Assert.True(open.Order.IsUnknown && open.Shortfall.IsUnknown && open.Explanation.Value.IsUnknown);
            Expect.Recomputes(open.Explanation);
            Assert.Null(ReorderDate.Of(Day, 0, Day).Finding(open, Expect.Village, Item.Ballot.Id));
        }
    }

    [Fact]
    public void More_Damaged_Than_Received_Is_A_Finding_And_No_Order()
    {
        var impossible = Replacement.Of(
            1_000,
            200,
            (DamageStage.Arrival, 1, Fraction.Zero),
            (DamageStage.Sorting, 1_300, Fraction.Zero),
            (DamageStage.Transit, 5_000, Fraction.Zero)
        );
        Assert.Equal("1.300", impossible.Usable.Reason.Indonesian.Split(' ', ',')[2]);
        Assert.Equal("1,300 were counted damaged though only 199 were there", impossible.Usable.Reason.English);
        var finding = ReorderDate.Of(Day, 0, Day).Finding(impossible, Expect.Village, Item.Ballot.Id)!;
        Assert.Equal(("PLK-LOG-F034", Severity.Warning), (finding.Kind.Code.ToString(), finding.Severity));
        Assert.Equal(Place.Of(Expect.Village), finding.Place);
        Assert.Equal(LogisticsRules.DamageReplacement.Id, finding.Rule);
        Assert.Equal("ballots: Damaged in sorting, counted 1,300, though only 199 were there.", finding.Message.English);

        // As many as there were can be, and unknown numbers contradict nothing.
        Assert.Equal(Expect.Number(5), Replacement.Of(5, 3, (DamageStage.Arrival, 3, Fraction.Zero)).Order);
        Assert.Null(Replacement.Of(5, null, (DamageStage.Arrival, 3, Fraction.Zero)).Contradiction(Expect.Village, Item.Ballot.Id));
    }

    [Fact]
    public void Wrong_Use_Is_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Replacement.Of(1, 1, (DamageStage.Arrival, -1, Fraction.Zero)));
        Assert.Throws<ArgumentException>(() => Replacement.Of(1, 1, (DamageStage.Arrival, null, Fraction.One)));
        Assert.Throws<ArgumentException>(() => Replacement.Of(1, 1, (DamageStage.Arrival, null, Fraction.Of(-1, 2))));
        Assert.Throws<ArgumentException>(() =>
            Replacement.Of(1, 1, (DamageStage.Arrival, 0, Fraction.Zero), (DamageStage.Arrival, 0, Fraction.Zero))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Replacement.Of(1, 1, ((DamageStage)7, 0, Fraction.Zero)));
        Assert.Throws<ArgumentException>(() => Replacement.Of(Expect.Leaf(1, Unit.Items), Expect.Leaf(1, Unit.Ballots)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReorderDate.Of(Day, -1, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReorderDate.Of(Day, 3_651, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReorderDate.Of(new LocalDate(10, 12, 31), 0, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReorderDate.Of(new LocalDate(9_990, 1, 1), 0, Day));
        Assert.Equal(new LocalDate(11, 1, 1), ReorderDate.Of(new LocalDate(11, 1, 1), 0, Day).Latest);
        Assert.Equal(Day.PlusDays(-3_650), ReorderDate.Of(Day, 3_650, Day).Latest);
    }

    [Fact]
    public void The_Last_Day_To_Order_Is_Counted_Back_In_Calendar_Days() =>
        Laws.Check(
            Generators.Dates(),
            Generators.Dates(),
            Gen.Choose(0, 40),
            (needed, asOf, lead) =>
            {
                var date = ReorderDate.Of(needed, lead, asOf);
                Assert.Equal(needed, date.Latest.PlusDays(lead));
                Assert.Equal(date.Latest, asOf.PlusDays(date.DaysLeft));
                Assert.Equal(asOf > date.Latest, date.IsLate);
                Expect.Recomputes(date.Explanation);
                Assert.Equal(Quantity.Of(date.Latest), date.Explanation.Value);
            }
        );

    [Fact]
    public void An_Order_Is_Due_And_Past_Its_Day_Too_Late()
    {
        var replacement = Replacement.Of(100, 93);
        var due = ReorderDate.Of(Day, 3, Day.PlusDays(-4)).Finding(replacement, Expect.Village, Item.Ballot.Id)!;
        Assert.Equal(("PLK-LOG-F006", Severity.Warning, "1"), (due.Kind.Code.ToString(), due.Severity, Expect.Argument(due, "days")));
        Assert.Equal("7", Expect.Argument(due, "order"));
        var last = ReorderDate.Of(Day, 3, Day.PlusDays(-3)).Finding(replacement, Expect.Village, Item.Ballot.Id)!;
        Assert.Equal("PLK-LOG-F006", last.Kind.Code.ToString());
        var late = ReorderDate.Of(Day, 3, Day).Finding(replacement, Expect.Village, Item.Ballot.Id)!;
        Assert.Equal(("PLK-LOG-F007", Severity.Critical, "3"), (late.Kind.Code.ToString(), late.Severity, Expect.Argument(late, "days")));
    }

    private static long After(long order, ImmutableArray<(DamageStage Stage, long?, Fraction Expected)> losses) =>
        losses
            .OrderBy(l => l.Stage)
            .Aggregate(order, (left, l) => left - (long)(l.Expected * Fraction.FromInteger(left)).Round(Rounding.Ceiling));
}
