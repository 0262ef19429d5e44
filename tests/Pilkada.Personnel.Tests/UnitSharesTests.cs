using FsCheck;
using FsCheck.Fluent;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class UnitSharesTests
{
    [Fact]
    public void Both_Ways_Are_Computed_As_Said() =>
        Laws.Check(
            Generators.UnitStrengths(),
            Generators.SharesWithZero(),
            Generators.Roundings(),
            (strengths, share, rounding) =>
            {
                var result = UnitShares.Of(strengths, Share(share), rounding);
                var numbers = strengths.Select(s => s.Strength.Value.Number).ToArray();
                var sum = numbers.Aggregate(Fraction.Zero, (total, n) => total + Fraction.FromInteger((n * share).Round(rounding)));
                var total = Fraction.FromInteger((numbers.Aggregate(Fraction.Zero, (all, n) => all + n) * share).Round(rounding));
                Assert.Equal(Quantity.Of(sum), result.SumPerUnit);
                Assert.Equal(Quantity.Of(total), result.OfTotal);
                Assert.Equal(Quantity.Of(sum - total), result.Difference);
                Assert.Equal(strengths.Select(s => s.Unit), result.Units.Select(u => u.Unit));
                Assert.Empty(result.UnknownUnits);
            }
        );

    [Fact]
    public void Ceilings_Add_Up_To_At_Least_The_Share_Of_The_Total_And_Floors_To_At_Most() =>
        Laws.Check(
            Generators.UnitStrengths(),
            Generators.SharesWithZero(),
            (strengths, share) =>
            {
                var up = UnitShares.Of(strengths, Share(share), Rounding.Ceiling);
                var down = UnitShares.Of(strengths, Share(share), Rounding.Floor);
                var exact = strengths.Aggregate(Fraction.Zero, (all, s) => all + s.Strength.Value.Number) * share;
                Assert.True(up.SumPerUnit.Number >= up.OfTotal.Number && up.SumPerUnit.Number >= exact);
                Assert.True(down.SumPerUnit.Number <= down.OfTotal.Number && down.SumPerUnit.Number <= exact);
            }
        );

    [Fact]
    public void The_Difference_Is_Less_Than_The_Number_Of_Units() =>
        Laws.Check(
            Generators.UnitStrengths(),
            Generators.SharesWithZero(),
            Generators.Roundings(),
            (strengths, share, rounding) =>
            {
                var difference = UnitShares.Of(strengths, Share(share), rounding).Difference.Number;
                Assert.True(difference < strengths.Length && difference > -strengths.Length);
            }
        );

    [Fact]
    public void The_Parts_Of_The_Total_Add_Up_To_It_And_Are_Quotas_Rounded_Down_Or_Up() =>
        Laws.Check(
            Generators.UnitStrengths(),
            Generators.SharesWithZero(),
            Generators.Roundings(),
            (strengths, share, rounding) =>
            {
                var result = UnitShares.Of(strengths, Share(share), rounding);
                Assert.Equal(result.OfTotal.Number, result.Units.Aggregate(Fraction.Zero, (s, u) => s + u.Apportioned.Number));
                var all = strengths.Aggregate(Fraction.Zero, (s, x) => s + x.Strength.Value.Number);
                if (all.Sign > 0)
                {
                    foreach (var unit in result.Units)
                    {
                        var quota = result.OfTotal.Number * unit.PerUnit.Strength.Value.Number / all;
                        Assert.True((unit.Apportioned.Number - quota) is var d && d < 1 && d > -1);
                    }
                }
            }
        );

    [Fact]
    public void Every_Step_Recomputes() =>
        Laws.Check(
            Generators.UnitStrengthsSomeUnknown(),
            Generators.SharesOrUnknown(),
            Generators.Roundings(),
            (strengths, share, rounding) =>
            {
                var result = UnitShares.Of(strengths, Share(share), rounding);
                Recomputes(result.Explanation);
                Assert.Equal(result.Difference, result.Explanation.Value);
                Assert.Equal(result.SumPerUnit, result.SumPerUnitExplanation.Value);
                Assert.Equal(result.OfTotal, result.OfTotalExplanation.Value);
                foreach (var unit in result.Units)
                {
                    Recomputes(unit.ApportionedExplanation);
                    Assert.Equal(unit.Apportioned, unit.ApportionedExplanation.Value);
                }
            }
        );

    [Fact]
    public void The_Certificate_Refuses_Any_Other_Number() =>
        Laws.Check(
            Generators.UnitStrengths(),
            Generators.SharesWithZero(),
            (strengths, share) =>
            {
                foreach (var unit in UnitShares.Of(strengths, Share(share), Rounding.HalfUp).Units)
                {
                    var step = unit.ApportionedExplanation;
                    Assert.True(step.Certificate!.Verify(unit.Apportioned, step.Operands));
                    Assert.False(step.Certificate.Verify(Quantity.Of(unit.Apportioned.Number + 1), step.Operands));
                    Assert.False(step.Certificate.Verify(Quantity.Of(unit.Apportioned.Number - 1), step.Operands));
                }
            }
        );

    [Fact]
    public void An_Unknown_Strength_Makes_The_Totals_Unknown_And_Leaves_The_Known_Units() =>
        Laws.Check(
            Generators.UnitStrengthsSomeUnknown(),
            Generators.Shares(),
            Generators.Roundings(),
            (strengths, share, rounding) =>
            {
                var result = UnitShares.Of(strengths, Share(share), rounding);
                var unknown = strengths.Where(s => s.Strength.Value.IsUnknown).Select(s => s.Unit).ToArray();
                Assert.Equal(unknown, result.UnknownUnits);
                foreach (var value in new[] { result.SumPerUnit, result.OfTotal, result.Difference })
                {
                    Assert.Equal(unknown.Length > 0, value.IsUnknown);
                }

                foreach (var unit in result.Units)
                {
                    Assert.Equal(unknown.Contains(unit.Unit), unit.PerUnit.Whole.IsUnknown);
                    Assert.Equal(unknown.Length > 0, unit.Apportioned.IsUnknown);
                }
            }
        );

    [Fact]
    public void The_Parts_Of_The_Total_Do_Not_Depend_On_The_Order_Of_The_Units() =>
        Laws.Check(
            Generators.UnitStrengths(),
            Generators.Shares(),
            (strengths, share) =>
            {
                var one = UnitShares.Of(strengths, Share(share)).Units.ToDictionary(u => u.Unit, u => u.Apportioned);
                foreach (var unit in UnitShares.Of(strengths.Reverse(), Share(share)).Units)
                {
                    Assert.Equal(one[unit.Unit], unit.Apportioned);
                }
            }
        );

    [Fact]
    public void Three_Equal_Units_Show_A_Difference_Of_One()
    {
        var result = UnitShares.Of(
            [Strength("polres-c", 100), Strength("polres-a", 100), Strength("polres-b", 100)],
            Share("2/3"),
            Rounding.Ceiling
        );
        Assert.Equal(["polres-c: 67, 66", "polres-a: 67, 67", "polres-b: 67, 67"], result.Units.Select(u => u.ToString()));
        Assert.Equal(Quantity.Of(201), result.SumPerUnit);
        Assert.Equal(Quantity.Of(200), result.OfTotal);
        Assert.Equal(Quantity.Of(1), result.Difference);
        Assert.Equal(StrengthBasis.Unit, result.Basis);
        Assert.Equal(Rounding.Ceiling, result.Rounding);
        Assert.Equal("PLK-PER-008", result.Explanation.Rule.ToString());
    }

    [Fact]
    public void The_Reason_Of_Unknown_Totals_Counts_The_Units()
    {
        var result = UnitShares.Of([Strength("a", 9), Strength("b", null), Strength("c", null)], Share("2/3"));
        Assert.Equal("unknown: the strength of 2 of 3 units is not known", result.OfTotal.Format(Language.English));
        Assert.Equal("tidak diketahui: kekuatan 2 dari 3 satuan tidak diketahui", result.OfTotal.Format(Language.Indonesian));
        Assert.Equal(Quantity.Of(6), result.Units[0].PerUnit.Whole);
    }

    [Fact]
    public void Strengths_That_Do_Not_Add_Are_Refused()
    {
        var unit = Strength("a", 9);
        Assert.Throws<ArgumentException>(() => UnitShares.Of([], Share("2/3")));
        Assert.Throws<ArgumentException>(() => UnitShares.Of([unit, unit], Share("2/3")));
        Assert.Throws<ArgumentException>(() => UnitShares.Of([unit, Strength("a", 8)], Share("2/3")));
        Assert.Throws<ArgumentException>(() => UnitShares.Of([unit, Strength("b", 8, StrengthBasis.Operation)], Share("2/3")));
        Assert.Throws<ArgumentException>(() => UnitShares.Of([unit], Officers(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitShares.Of([unit], Share("2/3"), (Rounding)(-1)));
        Assert.Throws<ArgumentNullException>(() => UnitShares.Of(null!, Share("2/3")));
        Assert.Throws<ArgumentNullException>(() => UnitShares.Of([unit], null!));
    }
}
