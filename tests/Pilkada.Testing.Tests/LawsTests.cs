using FsCheck.Fluent;

namespace Pilkada.Testing.Tests;

public sealed class LawsTests
{
    [Fact]
    public void A_Broken_Law_Prints_A_Seed_That_Gives_The_Same_Cases_Again()
    {
        var seen = new List<Fraction>();
        var failure = Assert.Throws<LawBrokenException>(() =>
            Laws.Check(
                Generators.Fractions(),
                f =>
                {
                    seen.Add(f);
                    Assert.True(seen.Count < 30);
                }
            )
        );
        var seed = failure.Message.Split('\n')[0].Split($"{Laws.SeedVariable}=")[1];
        Assert.Equal(failure.Seed, ulong.Parse(seed, null));
        var again = new List<Fraction>();
        Laws.Check(failure.Seed, Generators.Fractions(), again.Add);
        Assert.Equal(seen.Take(30), again.Take(30));
        Assert.Equal(Laws.Cases, again.Count);
    }

    [Fact]
    public void A_Broken_Law_Shows_The_Smallest_Value_And_Keeps_The_Cause()
    {
        var failure = Assert.Throws<LawBrokenException>(() => Laws.Check(7, Arbitraries.Fractions(), f => Assert.True(f < 5)));
        Assert.Equal(7UL, failure.Seed);
        Assert.Contains("Shrunk:\n5\n", failure.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.NotNull(failure.InnerException);
    }

    [Fact]
    public void A_Statement_Is_Checked_As_A_Law_Is()
    {
        Laws.Holds(Arbitraries.Fractions(), f => f - f == Fraction.Zero);
        Assert.Throws<LawBrokenException>(() => Laws.Holds(Arbitraries.Fractions(), f => f.Sign >= 0));
    }

    [Fact]
    public void Laws_Of_Two_And_Three_Values_Are_Checked()
    {
        var (two, three) = (0, 0);
        Laws.Check(Generators.Dates(), Generators.Times(), (_, _) => two++);
        Laws.Check(Arbitraries.Dates(), Arbitraries.Fractions(), (_, _) => two++);
        Laws.Check(Generators.Dates(), Generators.Times(), Generators.Booleans(), (_, _, _) => three++);
        Laws.Check(Arbitraries.Dates(), Arbitraries.Fractions(), Arbitraries.AreaCodes(), (_, _, _) => three++);
        Assert.Equal((2 * Laws.Cases, 2 * Laws.Cases), (two, three));
        Assert.Throws<LawBrokenException>(() => Laws.Check(Arbitraries.Dates(), Arbitraries.Dates(), (a, b) => Assert.Equal(a, b)));
        Assert.Throws<LawBrokenException>(() =>
            Laws.Check(Generators.Dates(), Generators.Dates(), Generators.Dates(), (a, b, c) => Assert.Equal(a, c))
        );
    }
}
