using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Personnel.Tests;

public sealed class GuardPatternTests
{
    [Theory]
    [InlineData("2-4-8", 2, 4, 8)]
    [InlineData("2:10:5", 2, 10, 5)]
    [InlineData("2.4.8", 2, 4, 8)]
    [InlineData("2–4–8", 2, 4, 8)]
    [InlineData(" 2 - 16 - 32 ", 2, 16, 32)]
    [InlineData("246", 2, 4, 6)]
    [InlineData("pola 112", 1, 1, 2)]
    [InlineData("Pola 2-4-8", 2, 4, 8)]
    [InlineData("2-1-(2)", 2, 1, 2)]
    [InlineData("2-1-0", 2, 1, 0)]
    public void Every_Spelling_Is_Read_In_The_Order_Named(string text, int first, int second, int third)
    {
        Assert.Equal(new GuardPattern(first, second, third), GuardPattern.Read(text, NumberOrder.PoliceTpsLinmas).Value);
        if (third > 0)
        {
            Assert.Equal(new GuardPattern(first, third, second), GuardPattern.Read(text, NumberOrder.PoliceLinmasTps).Value);
        }
    }

    [Theory]
    [InlineData("2-12", 2, 12)]
    [InlineData("2:10", 2, 10)]
    [InlineData("(2)-(1)", 2, 1)]
    [InlineData("pola 1-5", 1, 5)]
    public void Two_Numbers_Are_Police_And_Tps_In_Either_Order(string text, int officers, int stations)
    {
        foreach (var order in new NumberOrder?[] { null, NumberOrder.PoliceTpsLinmas, NumberOrder.PoliceLinmasTps })
        {
            Assert.Equal(new GuardPattern(officers, stations), GuardPattern.Read(text, order).Value);
        }
    }

    [Theory]
    [InlineData("2 Polri, 12 Linmas, 4 TPS", 2, 4, 12)]
    [InlineData("2 Polri : 4 TPS : 8 Linmas", 2, 4, 8)]
    [InlineData("2 polisi + 8 tps", 2, 8, null)]
    [InlineData("12 linmas 4tps 2personel", 2, 4, 12)]
    [InlineData("2 police-4 TPS-8 hansip", 2, 4, 8)]
    [InlineData("2 Polri, 4 TPS, 0 Linmas", 2, 4, 0)]
    public void Words_Say_What_The_Numbers_Are_In_Either_Order(string text, int officers, int stations, int? linmas)
    {
        foreach (var order in new NumberOrder?[] { null, NumberOrder.PoliceTpsLinmas, NumberOrder.PoliceLinmasTps })
        {
            Assert.Equal(new GuardPattern(officers, stations, linmas), GuardPattern.Read(text, order).Value);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("pola")]
    [InlineData("2")]
    [InlineData("24")]
    [InlineData("2105")]
    [InlineData("2.10")]
    [InlineData("2-4:8")]
    [InlineData("2-4-8-16")]
    [InlineData("2-4-")]
    [InlineData("-2-4-8")]
    [InlineData("2--4-8")]
    [InlineData("2-4-(8")]
    [InlineData("2-4-8)")]
    [InlineData("2/4/8")]
    [InlineData("2 4 8")]
    [InlineData("2-4-12345")]
    [InlineData("2-4-4294967304")]
    [InlineData("0 Polri 2 Polri 4 TPS")]
    [InlineData("a-b-c")]
    [InlineData("2 Polri")]
    [InlineData("4 TPS 8 Linmas")]
    [InlineData("2 Polri 4 TPS 4 TPS")]
    [InlineData("2 Polri 4 pos")]
    [InlineData("Polri 2 TPS 4")]
    [InlineData("2 Polri, 4 TPS, 8")]
    [InlineData("２-４-８")]
    [InlineData("2-4-8                                                        ")]
    public void What_Is_No_Pattern_Is_A_Problem(string? text)
    {
        var problem = Assert.Single(GuardPattern.Read(text, NumberOrder.PoliceTpsLinmas, DataLocation.In("patterns.json", 3)).Problems);
        Assert.Equal(PersonnelProblems.PatternUnreadable, problem.Kind);
        Assert.Equal(DataLocation.In("patterns.json", 3), problem.Location);
    }

    [Theory]
    [InlineData("0-4-8")]
    [InlineData("2-0-8")]
    [InlineData("1000-4-8")]
    [InlineData("2-1000-8")]
    [InlineData("2-0")]
    [InlineData("0 Polri 4 TPS")]
    [InlineData("2 Polri 0 TPS")]
    public void A_Number_Out_Of_Range_Is_A_Problem(string text) =>
        Assert.Equal(
            PersonnelProblems.PatternOutOfRange,
            Assert.Single(GuardPattern.Read(text, NumberOrder.PoliceTpsLinmas).Problems).Kind
        );

    [Fact]
    public void The_Ranges_Include_Their_Ends()
    {
        Assert.Equal(new GuardPattern(999, 999, 9_999), GuardPattern.Read("999-999-9999", NumberOrder.PoliceTpsLinmas).Value);
        Assert.Equal(new GuardPattern(1, 1, 0), GuardPattern.Read("1-1-0", NumberOrder.PoliceTpsLinmas).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => new GuardPattern(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GuardPattern(1_000, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GuardPattern(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GuardPattern(1, 1_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GuardPattern(1, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GuardPattern(1, 1, 10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => GuardPattern.Read("2-4-8", (NumberOrder)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => GuardPattern.Read("2-4-8", null, default, 0));
    }

    [Fact]
    public void Without_An_Order_Both_Readings_And_Their_Needs_Are_Shown()
    {
        var problem = Assert.Single(GuardPattern.Read("2-4-8", null, default, 23_315).Problems);
        Assert.Equal(PersonnelProblems.PatternWithoutOrder, problem.Kind);
        Assert.Equal(
            "The order of the numbers of '2-4-8' is not said: it may be 2 Polri : 4 TPS : 8 Linmas, which needs 11,658 police officers for 23,315 TPS, or 2 Polri : 8 TPS : 4 Linmas, which needs 5,830.",
            problem.Message.English
        );
        Assert.Contains("11.658", problem.Message.Indonesian, StringComparison.Ordinal);
        Assert.Contains("(ptl)", problem.Advice.Indonesian, StringComparison.Ordinal);
        Assert.Contains(
            "50 police officers for 100 TPS",
            Assert.Single(GuardPattern.Read("246").Problems).Message.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_Both_Readings_Are_One_No_Order_Is_Needed()
    {
        Assert.Equal(new GuardPattern(2, 4, 4), GuardPattern.Read("2-4-4").Value);
        Assert.Equal(new GuardPattern(1, 1, 1), GuardPattern.Read("pola 111").Value);
    }

    [Fact]
    public void Without_An_Order_A_Number_Out_Of_Range_In_Either_Reading_Is_That_Problem()
    {
        foreach (var text in new[] { "2-4-0", "2-0-4", "2-4-1000" })
        {
            Assert.Equal(PersonnelProblems.PatternOutOfRange, Assert.Single(GuardPattern.Read(text).Problems).Kind);
        }
    }

    [Fact]
    public void A_Long_Text_Is_Cut_In_The_Problem()
    {
        var message = Assert.Single(GuardPattern.Read(new string('x', 5_000), NumberOrder.PoliceTpsLinmas).Problems).Message.English;
        Assert.True(message.Length < 120, message);
        Assert.Equal("'-' is no guard pattern.", Assert.Single(GuardPattern.Read(" ").Problems).Message.English);
    }

    [Fact]
    public void What_Is_Printed_Is_Read_Back_In_Either_Order_And_In_None() =>
        Laws.Check(
            Generators.GuardPatterns(),
            pattern =>
            {
                foreach (var order in new NumberOrder?[] { null, NumberOrder.PoliceTpsLinmas, NumberOrder.PoliceLinmasTps })
                {
                    Assert.Equal(pattern, GuardPattern.Read(pattern.ToString(), order).Value);
                }
            }
        );

    [Fact]
    public void Two_Orders_Exchange_Tps_And_Linmas() =>
        Laws.Check(
            Gen.Choose(1, 999).Two(),
            numbers =>
            {
                var text = $"2-{numbers.Item1}-{numbers.Item2}";
                var (one, other) = (
                    GuardPattern.Read(text, NumberOrder.PoliceTpsLinmas).Value,
                    GuardPattern.Read(text, NumberOrder.PoliceLinmasTps).Value
                );
                Assert.Equal((one.Stations, one.Linmas), (other.Linmas!.Value, (int?)other.Stations));
                Assert.Equal(numbers.Item1 == numbers.Item2, GuardPattern.Read(text).Succeeded);
            }
        );

    [Fact]
    public void Groups_Are_The_Fewest_That_Cover_And_Division_Is_Exact() =>
        Laws.Check(
            Generators.GuardPatterns(),
            Gen.Choose(0, 5_000),
            (pattern, stations) =>
            {
                var groups = pattern.GroupsFor(stations);
                Assert.True(groups * pattern.Stations >= stations && (groups - 1) * pattern.Stations < stations);
                Assert.Equal(stations * (Fraction)pattern.Officers, pattern.OfficersFor(stations) * pattern.Stations);
                Assert.True(groups * pattern.Officers >= pattern.OfficersFor(stations).Round(Rounding.Ceiling));
            }
        );

    [Fact]
    public void Equality_Is_By_All_Three_Numbers()
    {
        var pattern = new GuardPattern(2, 4, 8);
        Assert.True(pattern.Equals((object)new GuardPattern(2, 4, 8)));
        Assert.Equal(pattern.GetHashCode(), new GuardPattern(2, 4, 8).GetHashCode());
        foreach (var other in new[] { new GuardPattern(1, 4, 8), new(2, 5, 8), new(2, 4, 9), new(2, 4) })
        {
            Assert.False(pattern.Equals(other));
        }

        Assert.False(pattern.Equals(null));
        Assert.False(pattern.Equals("2 Polri : 4 TPS : 8 Linmas"));
        Assert.Throws<ArgumentOutOfRangeException>(() => pattern.OfficersFor(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => pattern.GroupsFor(-1));
    }
}
