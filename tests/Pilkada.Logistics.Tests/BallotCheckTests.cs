using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class BallotCheckTests
{
    private static readonly AreaCode Lebak = AreaCode.Parse("36.02");

    [Fact]
    public void The_Verdict_Is_That_Of_The_Bounds() =>
        Laws.Check(
            Gen.Choose(0, 200),
            Gen.Choose(1, 20),
            Gen.Choose(0, 300),
            (voters, stations, ballots) =>
            {
                var bounds = BallotBounds.Of(voters, stations);
                var check = BallotCheck.Of(ballots, bounds, 20);
                var (least, most) = (bounds.Total!.Certain, bounds.Total.Possible);
                var expected =
                    ballots < least ? BallotVerdict.Below
                    : ballots <= most ? BallotVerdict.Within
                    : ballots - 20 >= least && ballots - 20 <= most ? BallotVerdict.WithinLessRepeatStock
                    : BallotVerdict.Above;
                Assert.Equal(expected, check.Verdict);
                Assert.Equal(Quantity.Of(expected == BallotVerdict.Within), check.Explanation.Value);
                Assert.Equal(Quantity.Of(ballots - 20 >= least && ballots - 20 <= most), check.LessRepeatStockExplanation.Value);
                Expect.Recomputes(check.Explanation);
                Expect.Recomputes(check.LessRepeatStockExplanation);
                Assert.Equal((Fraction.FromInteger(ballots - voters) - Fraction.Of(voters, 40)) / stations, check.ExcessPerStation);
            }
        );

    [Theory]
    [InlineData(1_083_758, BallotVerdict.Below)]
    [InlineData(1_083_759, BallotVerdict.Within)]
    [InlineData(1_085_768, BallotVerdict.Within)]
    [InlineData(1_085_769, BallotVerdict.Above)]
    [InlineData(1_088_758, BallotVerdict.Above)]
    [InlineData(1_088_759, BallotVerdict.WithinLessRepeatStock)]
    [InlineData(1_090_768, BallotVerdict.WithinLessRepeatStock)]
    [InlineData(1_090_769, BallotVerdict.Above)]
    public void Both_Ends_Of_The_Bounds_Lie_Within(long ballots, BallotVerdict verdict) =>
        Assert.Equal(verdict, BallotCheck.Of(ballots, BallotBounds.Of(1_057_325, 2_062), 5_000).Verdict);

    [Fact]
    public void A_Finding_Says_By_How_Much_A_Number_Misses()
    {
        var bounds = BallotBounds.Of(1_057_325, 2_062);
        var below = BallotCheck.Of(1_083_758, bounds).Finding(Lebak)!;
        Assert.Equal("PLK-LOG-F001", below.Kind.Code.ToString());
        Assert.Equal(("1,083,759", "1"), (Expect.Argument(below, "bound"), Expect.Argument(below, "difference")));
        var above = BallotCheck.Of(1_085_770, bounds).Finding(Lebak)!;
        Assert.Equal("PLK-LOG-F002", above.Kind.Code.ToString());
        Assert.Equal(("1,085,768", "2"), (Expect.Argument(above, "bound"), Expect.Argument(above, "difference")));
        Assert.Equal(Severity.Warning, above.Severity);
        Assert.Equal(Place.Of(Lebak), above.Place);
        Assert.Null(BallotCheck.Of(1_084_688, bounds).Finding(Lebak));
        Assert.Null(BallotCheck.Of(1_086_688, bounds, 2_000).Finding(Lebak));
        Assert.Null(BallotCheck.Of((long?)null, bounds).Finding(Lebak));
    }

    // banten.md X7: 1.025 x 1,377,828 = 1,412,273.7.
    [Fact]
    public void Kota_Tangerang_2024_Looks_Rounded_Once()
    {
        var bounds = BallotBounds.Of(1_377_828, 2_706);
        var check = BallotCheck.Of(1_412_274, bounds);
        Assert.Equal(BallotVerdict.Within, check.Verdict);
        Assert.True(check.IsRoundedOnce);
        Assert.Equal("PLK-LOG-F003", check.Finding(AreaCode.Parse("36.71"))!.Kind.Code.ToString());
        Assert.False(BallotCheck.Of(1_412_275, bounds).IsRoundedOnce);
        Assert.True(BallotCheck.Of(1_412_273, bounds).IsRoundedOnce);
        Assert.Equal(BallotVerdict.Below, BallotCheck.Of(1_412_273, bounds).Verdict);
        var printed = BallotCheck.Of(1_414_274, bounds, 2_000);
        Assert.Equal((BallotVerdict.Within, false, true), (printed.Verdict, printed.IsRoundedOnce, printed.IsRoundedOnceLessRepeatStock));
        Assert.Equal("1,412,274", Expect.Argument(printed.Finding(AreaCode.Parse("36.71"))!, "amount"));
        Assert.Equal("1,412,274", Expect.Argument(check.Finding(AreaCode.Parse("36.71"))!, "amount"));
        Assert.False(BallotCheck.Of(1_414_274, bounds).IsRoundedOnceLessRepeatStock);
    }

    [Fact]
    public void One_Station_Is_Always_Rounded_Once_And_Nothing_Is_Said_Of_It()
    {
        Assert.False(BallotCheck.Of(440, BallotBounds.Of(429, 1)).IsRoundedOnce);
        Assert.False(BallotCheck.Of(0, BallotBounds.Of(0, 5)).IsRoundedOnce);
    }

    [Fact]
    public void Too_Few_Is_Too_Few_However_Many_Stations_There_Are()
    {
        var check = BallotCheck.Of(883_379, BallotBounds.Of(Expect.Leaf(866_058), Expect.Leaf(null), Expect.Share(Fraction.Of(1, 50))));
        Assert.Equal(BallotVerdict.Below, check.Verdict);
        Assert.Equal(Quantity.Of(false), check.Explanation.Value);
        Expect.Recomputes(check.Explanation);
        Assert.Equal("1", Expect.Argument(check.Finding(Lebak)!, "difference"));
        Assert.Null(check.ExcessPerStation);
        var open = BallotCheck.Of(900_000, BallotBounds.Of(866_058, null));
        Assert.Equal(BallotVerdict.Unknown, open.Verdict);
        Assert.True(open.Explanation.Value.IsUnknown);
        Expect.Recomputes(open.Explanation);
    }

    [Fact]
    public void Wrong_Use_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => BallotCheck.Of(-1, BallotBounds.Of(1, 1)));
        Assert.Throws<ArgumentNullException>(() => BallotCheck.Of(1, null!));
        Assert.Throws<ArgumentException>(() => BallotCheck.Of(1, BallotBounds.Of(1, 1), -1));
    }
}
