namespace Pilkada.Logistics.Tests;

public sealed class KeyedNumbersTests
{
    [Fact]
    public void Each_Of_A_Count_Is_Drawn_About_As_Often()
    {
        var key = KeyedNumbers.KeyOf("gudang.ppk");
        var counts = new int[7];
        for (var draw = 0UL; draw < 7_000; draw++)
        {
            counts[KeyedNumbers.Below(KeyedNumbers.Of(42, draw, key, 0), counts.Length)]++;
        }

        // Five standard deviations of a fair draw.
        Assert.All(counts, c => Assert.InRange(c, 850, 1_150));
    }

    [Fact]
    public void A_Number_Depends_On_Every_Part_Of_Its_Key_And_On_Nothing_Else()
    {
        var numbers = Enumerable
            .Range(0, 16)
            .Select(i => KeyedNumbers.Of((ulong)i & 1, ((ulong)i >> 1) & 1, KeyedNumbers.KeyOf((i & 4) == 0 ? "a" : "b"), (ulong)i >> 3));
        Assert.Equal(16, numbers.Distinct().Count());
        Assert.Equal(numbers, numbers.ToArray());
    }

    [Theory]
    [InlineData(0UL, 10, 0)]
    [InlineData(ulong.MaxValue, 10, 9)]
    [InlineData(1UL << 63, 10, 5)]
    [InlineData(ulong.MaxValue, int.MaxValue, int.MaxValue - 1)]
    [InlineData(ulong.MaxValue, 1, 0)]
    public void Ends_And_Middle_Fall_Where_They_Belong(ulong number, int count, int expected) =>
        Assert.Equal(expected, KeyedNumbers.Below(number, count));

    // FNV-1a of "a" as published by its authors, over 16-bit letters that fit 8.
    [Fact]
    public void Keys_Of_Texts_Are_Those_Of_Fnv() => Assert.Equal(0xAF63DC4C8601EC8CUL, KeyedNumbers.KeyOf("a"));
}
