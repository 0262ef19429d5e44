using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Tests;

public sealed class ExplanationTests
{
    private static readonly LocalText Label = new("hitungan", "calculation");
    private static readonly Evidence Evidence = Evidence.Assumed(Citation.OfDecision("0001", "Test"));

    private static Explanation Leaf(Quantity value) => Explanation.Entered(Label, value, Unit.None);

    private static Explanation Number(Fraction value) => Leaf(Quantity.Of(value));

    private static readonly Explanation NotKnown = Explanation.Unknown(Label, Unit.None, Label);

    // Every operation over the given operands, with a value that none of them has.
    private static IEnumerable<Explanation> Steps(Explanation a, Explanation b)
    {
        var value = Quantity.Of("belum dihitung");
        yield return Explanation.Sum(Label, value, Unit.None, [a, b]);
        yield return Explanation.Difference(Label, value, Unit.None, [a, b]);
        yield return Explanation.Product(Label, value, Unit.None, [a, b]);
        yield return Explanation.Quotient(Label, value, Unit.None, a, b);
        yield return Explanation.Minimum(Label, value, Unit.None, [a, b]);
        yield return Explanation.Maximum(Label, value, Unit.None, [a, b]);
        yield return Explanation.Compare(Label, value, a, Comparison.Less, b);
        yield return Explanation.Certified(Label, value, Unit.None, [a, b], new Certificate(true));
    }

    [Fact]
    public void Recompute_Equals_Value_At_Every_Step() =>
        Laws.Check(Generators.Explanations(), tree => Assert.All(tree.Nodes(), node => Assert.Equal(node.Value, node.Recompute())));

    [Fact]
    public void Recompute_Equals_Value_For_Every_Example_Of_The_Core_Rules()
    {
        var results = CoreRules.All.SelectMany(rule => rule.RunExamples()).ToArray();
        Assert.NotEmpty(results);
        Assert.All(
            results,
            result =>
            {
                Assert.True(result.Passed, result.Title.English);
                Assert.Equal(result.Expected, result.Explanation.Recompute());
                Assert.All(result.Explanation.Nodes(), node => Assert.Equal(node.Value, node.Recompute()));
            }
        );
    }

    [Fact]
    public void An_Unknown_Operand_Gives_Unknown() =>
        Laws.Check(
            Generators.KnownExplanations(),
            tree =>
            {
                Assert.All(Steps(tree, NotKnown).Concat(Steps(NotKnown, tree)), step => Assert.True(step.Recompute().IsUnknown));
                Assert.True(Explanation.Round(Label, tree.Value, Unit.None, NotKnown, Rounding.Floor).Recompute().IsUnknown);
                Assert.True(Explanation.Lookup(Label, tree.Value, Unit.None, NotKnown, [], Evidence).Recompute().IsUnknown);
            }
        );

    [Fact]
    public void Known_Leaves_Give_A_Known_Value_Unless_Divided_By_Zero_Or_Not_Found() =>
        Laws.Check(
            Generators.KnownExplanations(),
            tree =>
            {
                var canFail = tree.Nodes().Any(n => n.Operation is Operation.Quotient or Operation.Lookup && n.Value.IsUnknown);
                Assert.True(canFail || !tree.Recompute().IsUnknown);
            }
        );

    [Fact]
    public void A_Tampered_Value_Is_Found_By_Recompute() =>
        Laws.Check(
            Generators.SmallFractions(),
            Generators.SmallFractions(),
            Generators.Roundings(),
            (a, b, rounding) =>
            {
                // The values are one too many everywhere.
                static Quantity Wrong(Fraction value) => Quantity.Of(value + 1);
                Explanation[] both = [Number(a), Number(b)];
                List<Explanation> tampered =
                [
                    Explanation.Sum(Label, Wrong(a + b), Unit.None, both),
                    Explanation.Difference(Label, Wrong(a - b), Unit.None, both),
                    Explanation.Product(Label, Wrong(a * b), Unit.None, both),
                    Explanation.Round(Label, Wrong(Fraction.FromInteger(a.Round(rounding))), Unit.None, both[0], rounding),
                    Explanation.Minimum(Label, Wrong(a < b ? a : b), Unit.None, both),
                    Explanation.Maximum(Label, Wrong(a > b ? a : b), Unit.None, both),
                    Explanation.Compare(Label, Quantity.Of(a >= b), both[0], Comparison.Less, both[1]),
                    Explanation.Lookup(Label, Wrong(b), Unit.None, both[0], [new(both[0].Value, both[1].Value)], Evidence),
                    Explanation.Certified(Label, Wrong(a), Unit.None, both, new Certificate(false)),
                ];
                if (b.Sign != 0)
                {
                    tampered.Add(Explanation.Quotient(Label, Wrong(a / b), Unit.None, both[0], both[1]));
                }

                Assert.All(tampered, step => Assert.NotEqual(step.Value, step.Recompute()));
            }
        );

    [Fact]
    public void Recompute_Reads_The_Leaves_And_Not_The_Steps_Between() =>
        Laws.Check(
            Generators.SmallFractions(),
            Generators.SmallFractions(),
            (a, b) =>
            {
                var tampered = Explanation.Sum(Label, Quantity.Of(a + b + 1), Unit.None, [Number(a), Number(b)]);
                var over = Explanation.Sum(Label, Quantity.Of(a + b + 1), Unit.None, [tampered]);
                Assert.Equal(Quantity.Of(a + b), over.Recompute());
            }
        );

    [Fact]
    public void A_Certificate_Over_A_Tampered_Operand_Does_Not_Hold()
    {
        var sound = Explanation.Sum(Label, Quantity.Of(3), Unit.None, [Number(1), Number(2)]);
        var tampered = Explanation.Sum(Label, Quantity.Of(4), Unit.None, [Number(1), Number(2)]);
        Explanation Certified(Explanation operand, bool holds) =>
            Explanation.Certified(Label, Quantity.Of(9), Unit.None, [operand], new Certificate(holds));
        Assert.Equal(Quantity.Of(9), Certified(sound, true).Recompute());
        Assert.True(Certified(sound, false).Recompute().IsUnknown);
        Assert.True(Certified(tampered, true).Recompute().IsUnknown);
    }

    [Fact]
    public void Sum_And_Difference_Move_Dates_By_Whole_Days() =>
        Laws.Check(
            Generators.Dates(),
            Gen.Choose(-400, 400),
            (date, days) =>
            {
                var (from, by) = (Leaf(Quantity.Of(date)), Number(days));
                Assert.Equal(Quantity.Of(date.PlusDays(days)), Explanation.Sum(Label, from.Value, Unit.None, [from, by]).Recompute());
                Assert.Equal(
                    Quantity.Of(date.PlusDays(-days)),
                    Explanation.Difference(Label, from.Value, Unit.None, [from, by]).Recompute()
                );
                var moved = Leaf(Quantity.Of(date.PlusDays(days)));
                Assert.Equal(Quantity.Of(days), Explanation.Difference(Label, from.Value, Unit.Days, [moved, from]).Recompute());
            }
        );

    [Fact]
    public void Dates_Do_Not_Move_By_Parts_Of_Days_Or_Out_Of_The_Calendar()
    {
        var date = Leaf(Quantity.Of(new LocalDate(2024, 11, 27)));
        foreach (var days in new[] { Fraction.Of(7, 2), Fraction.Of(-1, 3), 10_000_000, long.MaxValue, -10_000_000, long.MinValue })
        {
            Assert.Throws<InvalidOperationException>(() => Explanation.Sum(Label, date.Value, Unit.None, [date, Number(days)]).Recompute());
            Assert.Throws<InvalidOperationException>(() =>
                Explanation.Difference(Label, date.Value, Unit.None, [date, Number(days)]).Recompute()
            );
        }

        var last = Leaf(Quantity.Of(LocalDate.MaxIsoValue));
        Assert.Equal(last.Value, Explanation.Sum(Label, last.Value, Unit.None, [last, Number(0)]).Recompute());
        Assert.Throws<InvalidOperationException>(() => Explanation.Sum(Label, last.Value, Unit.None, [last, Number(1)]).Recompute());
    }

    [Fact]
    public void Operands_That_Do_Not_Fit_Are_A_Mistake_Of_The_Code()
    {
        var text = Leaf(Quantity.Of("teks"));
        foreach (var step in Steps(text, Number(1)).Where(s => s.Operation != Operation.Certified))
        {
            Assert.Throws<InvalidOperationException>(() => step.Recompute());
        }

        Assert.Throws<InvalidOperationException>(() => Explanation.Round(Label, text.Value, Unit.None, text, Rounding.Floor).Recompute());
        Assert.Throws<InvalidOperationException>(() => Explanation.Sum(Label, text.Value, Unit.None, []).Recompute());
        Assert.Throws<InvalidOperationException>(() => Explanation.Minimum(Label, text.Value, Unit.None, []).Recompute());
        Assert.Throws<InvalidOperationException>(() => Explanation.Compare(Label, text.Value, text, (Comparison)9, text).Recompute());
    }

    [Fact]
    public void Minimum_And_Maximum_Order_Dates_And_Times_As_Well() =>
        Laws.Check(
            Generators.Dates(),
            Generators.Dates(),
            Generators.Times().Two(),
            (first, second, times) =>
            {
                Explanation[] dates = [Leaf(Quantity.Of(first)), Leaf(Quantity.Of(second))];
                Assert.Equal(
                    Quantity.Of(LocalDate.Min(first, second)),
                    Explanation.Minimum(Label, dates[0].Value, Unit.None, dates).Recompute()
                );
                Assert.Equal(
                    Quantity.Of(LocalDate.Max(first, second)),
                    Explanation.Maximum(Label, dates[0].Value, Unit.None, dates).Recompute()
                );
                Explanation[] hours = [Leaf(Quantity.Of(times.Item1)), Leaf(Quantity.Of(times.Item2))];
                Assert.Equal(
                    Quantity.Of(LocalTime.Min(times.Item1, times.Item2)),
                    Explanation.Minimum(Label, hours[0].Value, Unit.None, hours).Recompute()
                );
                Assert.Equal(
                    Quantity.Of(LocalTime.Max(times.Item1, times.Item2)),
                    Explanation.Maximum(Label, hours[0].Value, Unit.None, hours).Recompute()
                );
            }
        );

    [Fact]
    public void Comparisons_Hold_When_The_Numbers_Do() =>
        Laws.Check(
            Generators.SmallFractions(),
            Generators.SmallFractions(),
            (a, b) =>
            {
                bool Holds(Comparison comparison) =>
                    Explanation.Compare(Label, Quantity.Of(true), Number(a), comparison, Number(b)).Recompute().Truth;
                Assert.Equal(a < b, Holds(Comparison.Less));
                Assert.Equal(a <= b, Holds(Comparison.AtMost));
                Assert.Equal(a == b, Holds(Comparison.Equal));
                Assert.Equal(a >= b, Holds(Comparison.AtLeast));
                Assert.Equal(a > b, Holds(Comparison.Greater));
            }
        );

    [Fact]
    public void A_Lookup_Reads_The_First_Row_With_The_Key()
    {
        LookupRow[] table =
        [
            new(Quantity.Of("a"), Quantity.Of(1)),
            new(Quantity.Of("b"), Quantity.Of(2)),
            new(Quantity.Of("a"), Quantity.Of(3)),
        ];
        Quantity Find(string key) =>
            Explanation.Lookup(Label, Quantity.Of(0), Unit.None, Leaf(Quantity.Of(key)), table, Evidence).Recompute();
        Assert.Equal(Quantity.Of(1), Find("a"));
        Assert.Equal(Quantity.Of(2), Find("b"));
        Assert.True(Find("c").IsUnknown);
        var lookup = Explanation.Lookup(Label, Quantity.Of(1), Unit.None, Leaf(Quantity.Of("a")), table, Evidence);
        Assert.Equal(table, lookup.Table.AsEnumerable());
        Assert.Same(Evidence, lookup.Evidence);
    }

    [Fact]
    public void A_Quotient_By_Zero_Is_Unknown() =>
        Laws.Check(
            Generators.Fractions(),
            a => Assert.True(Explanation.Quotient(Label, Quantity.Of(0), Unit.None, Number(a), Number(0)).Recompute().IsUnknown)
        );

    [Fact]
    public void Provenance_Is_The_Leafs_Own_Derived_For_A_Step_And_Unknown_Without_Value() =>
        Laws.Check(
            Generators.Explanations(),
            tree =>
                Assert.All(
                    tree.Nodes(),
                    node =>
                    {
                        var expected =
                            node.Value.IsUnknown ? Provenance.Unknown
                            : node.Operation != Operation.Given ? Provenance.Derived
                            : node.Evidence is { } evidence ? evidence.Provenance
                            : Provenance.Entered;
                        Assert.Equal(expected, node.Provenance);
                    }
                )
        );

    [Fact]
    public void Citations_Are_Those_Of_All_Leaves_And_Tables_Each_Once() =>
        Laws.Check(
            Generators.Explanations(),
            tree =>
            {
                static IEnumerable<Citation> All(Explanation e) => (e.Evidence?.Citations ?? []).Concat(e.Operands.SelectMany(All));
                var expected = new List<Citation>();
                foreach (var citation in All(tree))
                {
                    if (!expected.Contains(citation))
                    {
                        expected.Add(citation);
                    }
                }

                Assert.Equal(expected, tree.Citations);
            }
        );

    [Fact]
    public void Nodes_Come_In_Reading_Order_Each_Before_Its_Operands() =>
        Laws.Check(
            Generators.Explanations(),
            tree =>
            {
                static int Count(Explanation e) => 1 + e.Operands.Sum(Count);
                var nodes = tree.Nodes().ToArray();
                Assert.Equal(Count(tree), nodes.Length);
                Assert.Same(tree, nodes[0]);
                var at = 1;
                foreach (var operand in tree.Operands)
                {
                    Assert.Same(operand, nodes[at]);
                    at += Count(operand);
                }
            }
        );

    [Fact]
    public void A_Step_Keeps_What_It_Was_Made_With()
    {
        var rule = Code.Parse("PLK-COR-001");
        var at = DataLocation.In("tps.csv", 3, "voters");
        var leaf = Explanation.Given(Label, Quantity.Of(5), Unit.Voters, Evidence, at, rule);
        Assert.Equal((Operation.Given, at, rule), (leaf.Operation, leaf.Location, leaf.Rule));
        Assert.Same(Evidence, leaf.Evidence);
        Assert.Equal("calculation: 5", leaf.ToString());
        var entered = Explanation.Entered(Label, Quantity.Of(5), Unit.Voters, at);
        Assert.Equal((at, (Evidence?)null, default(Code)), (entered.Location, entered.Evidence, entered.Rule));
        var unknown = Explanation.Unknown(Label, Unit.Voters, Label, at);
        Assert.Equal((at, Label), (unknown.Location, unknown.Value.Reason));
        var round = Explanation.Round(Label, Quantity.Of(5), Unit.Voters, leaf, Rounding.Ceiling, rule);
        Assert.Equal((Operation.Round, Rounding.Ceiling, rule), (round.Operation, round.Rounding, round.Rule));
        var compare = Explanation.Compare(Label, Quantity.Of(true), leaf, Comparison.AtLeast, entered, rule);
        Assert.Equal((Comparison.AtLeast, Unit.None), (compare.Comparison, compare.Unit));
        Assert.Equal([leaf, entered], compare.Operands.AsEnumerable());
        var certificate = new Certificate(true);
        var certified = Explanation.Certified(Label, Quantity.Of(5), Unit.Voters, [leaf], certificate, rule);
        Assert.Same(certificate, certified.Certificate);
        Assert.Equal((null, null, null), (certified.Rounding, certified.Comparison, certified.Evidence));
        Assert.Empty(certified.Table);
        Assert.All(Steps(leaf, entered), s => Assert.Equal([leaf, entered], s.Operands.AsEnumerable()));
    }

    [Fact]
    public void A_Step_Without_Label_Value_Unit_Operands_Or_Evidence_Is_Refused()
    {
        var value = Quantity.Of(1);
        Assert.Throws<ArgumentNullException>(() => Explanation.Entered(null!, value, Unit.None));
        Assert.Throws<ArgumentNullException>(() => Explanation.Entered(Label, null!, Unit.None));
        Assert.Throws<ArgumentNullException>(() => Explanation.Entered(Label, value, null!));
        Assert.Throws<ArgumentNullException>(() => Explanation.Sum(Label, value, Unit.None, null!));
        Assert.Throws<ArgumentNullException>(() => Explanation.Given(Label, value, Unit.None, null!));
        Assert.Throws<ArgumentNullException>(() => Explanation.Unknown(Label, Unit.None, null!));
        Assert.Throws<ArgumentNullException>(() => Explanation.Lookup(Label, value, Unit.None, NotKnown, null!, Evidence));
        Assert.Throws<ArgumentNullException>(() => Explanation.Lookup(Label, value, Unit.None, NotKnown, [], null!));
        Assert.Throws<ArgumentNullException>(() => Explanation.Certified(Label, value, Unit.None, [], null!));
    }

    private sealed class Certificate(bool holds) : ICertificate
    {
        public LocalText Statement => Label;

        public bool Verify(Quantity value, ImmutableArray<Explanation> operands) => holds;
    }
}
