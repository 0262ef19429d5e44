using FsCheck;
using FsCheck.Fluent;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class LinesAndForcesTests
{
    private static readonly int[] PolresOfficers = [898, 899, 1_100, 622, 774];

    [Fact]
    public void Linmas_Are_Two_At_Each_Tps_Unless_Said() =>
        Laws.Check(
            Gen.Choose(0, 1_000_000),
            Gen.Choose(0, 99),
            (stations, each) =>
            {
                Assert.Equal(Quantity.Of(stations * 2L), LinmasNeed.Of(Stations(stations)).Persons);
                var need = LinmasNeed.Of(Stations(stations), each);
                Assert.Equal(Quantity.Of((long)stations * each), need.Persons);
                Recomputes(need.Explanation);
                Assert.Equal(each == 2, need.Explanation.Operands[1].Evidence is not null);
            }
        );

    [Fact]
    public void A_Pattern_Is_Held_Against_The_Linmas_At_Each_Tps() =>
        Laws.Check(
            Gen.Choose(0, 10_000),
            Generators.GuardPatterns(),
            (stations, pattern) =>
            {
                var comparison = LinmasComparison.Of(LinmasNeed.Of(Stations(stations)), pattern);
                Recomputes(comparison.Explanation);
                Assert.Equal(comparison.Difference, comparison.Explanation.Value);
                Assert.Equal(pattern.Linmas is null, comparison.Difference.IsUnknown);
                if (pattern.Linmas is { } linmas)
                {
                    Assert.Equal(
                        stations == 0 || linmas == 2 * pattern.Stations ? 0 : (linmas - (2 * pattern.Stations)).CompareTo(0),
                        comparison.Difference.Number.Sign
                    );
                    Assert.Equal(Quantity.Of(Fraction.Of(stations * linmas, pattern.Stations)), comparison.ByPattern);
                }
            }
        );

    [Fact]
    public void Linmas_Of_Unknown_Tps_Are_Unknown_And_Odd_Numbers_Are_Refused()
    {
        Unknown(LinmasNeed.Of(Stations(null)).Persons);
        Unknown(LinmasComparison.Of(LinmasNeed.Of(Stations(null)), new GuardPattern(2, 4, 8)).Difference);
        Assert.Throws<ArgumentOutOfRangeException>(() => LinmasNeed.Of(Stations(1), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LinmasNeed.Of(Stations(1), 100));
        Assert.Throws<ArgumentException>(() => LinmasNeed.Of(Officers(1)));
        Assert.Throws<ArgumentNullException>(() => LinmasComparison.Of(null!, new GuardPattern(2, 4)));
        Assert.Throws<ArgumentNullException>(() => LinmasComparison.Of(LinmasNeed.Of(Stations(1)), null!));
    }

    [Fact]
    public void Lines_Add_Up_And_Guards_Of_Tps_Stay_Apart()
    {
        var need = NeedByPost.Of(Line(PostKind.Tps, 1_184), Line(PostKind.Ppk, 26), Line(PostKind.Tps, 16), Line(PostKind.Escort, 4));
        Assert.Equal(Quantity.Of(1_230), need.Total);
        Assert.Equal(Quantity.Of(1_200), need.AtTps);
        Assert.Equal(need.Total, need.Known);
        Recomputes(need.Explanation);
        Assert.Equal("PLK-PER-013", need.Explanation.Rule.ToString());
        Assert.Equal(Quantity.Of(0), NeedByPost.Of(Line(PostKind.Ppk, 26)).AtTps);
    }

    [Fact]
    public void An_Unknown_Line_Makes_The_Total_Unknown_And_Leaves_What_Is_Known()
    {
        var need = NeedByPost.Of(Line(PostKind.Tps, 1_184), Line(PostKind.Standby, null), Line(PostKind.Ppk, 26));
        Unknown(need.Total);
        Assert.Equal(Quantity.Of(1_210), need.Known);
        Assert.Equal(Quantity.Of(1_184), need.AtTps);
        Unknown(NeedByPost.Of(Line(PostKind.Tps, null)).AtTps);
        Recomputes(need.Explanation);
        Assert.Throws<ArgumentException>(() => NeedByPost.Of());
        Assert.Throws<ArgumentException>(() => new PostLine(PostKind.Tps, Stations(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PostLine((PostKind)99, Officers(2)));
        var persons = new PostLine(PostKind.Ppk, Explanation.Entered(LocalText.Same("n"), Quantity.Of(1), Unit.Persons));
        Assert.Throws<ArgumentException>(() => NeedByPost.Of(Line(PostKind.Tps, 1), persons));
    }

    [Fact]
    public void Forces_Have_Their_Own_Sums_And_A_Printed_Total_Is_Held_Against_All()
    {
        var banten = MixedForces.Of(
            [(Force.Polri, Officers(4_344)), (Force.Tni, Persons(1_530)), (Force.Linmas, Persons(21_434))],
            Persons(27_308)
        );
        Assert.True(banten.Reconciliation!.Closes);
        Assert.Equal(Quantity.Of(27_308), banten.Total);
        Assert.Equal(Quantity.Of(1_530), banten.Of(Force.Tni));
        Recomputes(banten.Explanation);

        var national = MixedForces.Of(
            [(Force.Polri, Persons(286_421)), (Force.Tni, Persons(91_410)), (Force.Linmas, Persons(1_055_510))],
            Persons(1_433_441)
        );
        Assert.Equal(Quantity.Of(-100), national.Reconciliation!.Difference);
        Assert.False(national.Reconciliation.Closes);
    }

    [Theory]
    [InlineData(Force.Polri, "Polri", "Polri")]
    [InlineData(Force.Tni, "TNI", "TNI")]
    [InlineData(Force.Linmas, "Linmas", "Linmas")]
    [InlineData(Force.SatpolPp, "Satpol PP", "Satpol PP")]
    [InlineData(Force.Other, "kekuatan lain", "other forces")]
    public void Forces_Have_Their_Proper_Names(Force force, string indonesian, string english) =>
        Assert.Equal((indonesian, english), (ForceNames.Of(force).Indonesian, ForceNames.Of(force).English));

    [Fact]
    public void Several_Parts_Of_A_Force_Add_Up_And_A_Force_Not_Named_Is_Unknown()
    {
        var forces = MixedForces.Of([(Force.Polri, Officers(700)), (Force.Polri, Officers(400)), (Force.Tni, Persons(null))]);
        Assert.Equal(Quantity.Of(1_100), forces.Of(Force.Polri));
        Unknown(forces.Of(Force.Tni));
        Unknown(forces.Of(Force.Linmas));
        Unknown(forces.Total);
        Assert.Null(forces.Reconciliation);
        Assert.Throws<ArgumentException>(() => MixedForces.Of([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MixedForces.Of([((Force)9, Officers(1))]));
        Assert.Throws<ArgumentException>(() => MixedForces.Of([(Force.Polri, Stations(1))]));
    }

    [Fact]
    public void A_Total_Printed_In_Officers_Is_Held_Against_Persons() =>
        Assert.Equal(
            Quantity.Of(-61),
            MixedForces.Of([(Force.Polri, Officers(2_265)), (Force.Tni, Persons(0))], Officers(2_326)).Reconciliation!.Difference
        );

    // Published sums of Banten that do not hold, or must not be made; all in the plan of Banten 2024 with their sources.
    [Fact]
    public void Published_Sums_Of_Banten_Are_Reported_And_Never_Repaired()
    {
        var tangerang = MixedForces.Of(
            [(Force.Polri, Officers(1_212)), (Force.Linmas, Persons(13_880)), (Force.Tni, Persons(978))],
            Persons(16_223)
        );
        Assert.Equal(Quantity.Of(-153), tangerang.Reconciliation!.Difference);

        // 4,344 at TPS is no sum of what the Polres had: five of six already leave 51 for Polresta Serang Kota, which had 558 in the Pemilu.
        var polres = MixedForces.Of(PolresOfficers.Select(n => (Force.Polri, Officers(n))), Officers(4_344));
        Assert.Equal(Quantity.Of(-51), polres.Reconciliation!.Difference);

        // One police officer and one attached at each of 1,408 TPS would be 2,816, against 1,100 deployed.
        var serang = GuardNeed.Of(
            [new TpsCount(GuardClass.Rawan, Place.Parse("polres-serang"), Stations(1_408))],
            new PatternTable(new PatternRow(GuardClass.Rawan, [new GuardPattern(2, 1, 2)]))
        );
        Assert.Equal(Quantity.Of(2_816), serang.Least);
        Assert.Equal(Quantity.Of(2_816), serang.LinmasLeast);

        // 2,265 for the repeated vote are police and TNI together: neither part is published, so neither is known.
        var repeated = MixedForces.Of([(Force.Polri, Officers(null)), (Force.Tni, Persons(null))], Persons(2_265));
        Unknown(repeated.Of(Force.Polri));
        Assert.Null(repeated.Reconciliation!.Closes);
    }

    private static PostLine Line(PostKind kind, long? people) => new(kind, Officers(people));

    private static Explanation Persons(long? people) =>
        people is { } number
            ? Explanation.Entered(LocalText.Same("n"), Quantity.Of(number), Unit.Persons)
            : Explanation.Unknown(LocalText.Same("n"), Unit.Persons, Reason);
}
