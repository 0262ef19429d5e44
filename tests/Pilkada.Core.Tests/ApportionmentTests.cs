using System.Numerics;
using FsCheck.Fluent;

namespace Pilkada.Tests;

public sealed class ApportionmentTests
{
    private static readonly (string, Fraction)[] Tied = [("i", 1), ("I", 1), ("B", 1), ("a", 1), ("co\u00ADop", 1), ("coop", 1)];

    private static void Check(Action<int, ImmutableArray<(int Key, Fraction Weight)>, ImmutableArray<Allotment<int>>> law) =>
        Laws.Check(
            Gen.Choose(0, 25),
            Generators.Weights(),
            (total, weights) => law(total, weights, Apportionment.LargestRemainder(total, weights))
        );

    [Fact]
    public void Apportionment_Keeps_The_Total() =>
        Check((total, _, shares) => Assert.Equal(total, shares.Aggregate(BigInteger.Zero, (sum, s) => sum + s.Amount)));

    [Fact]
    public void Quotas_Are_Exact_Shares_Of_The_Total() =>
        Check(
            (total, weights, shares) =>
            {
                var sum = weights.Aggregate(Fraction.Zero, (s, w) => s + w.Weight);
                Assert.Equal(weights.Select(w => w.Key), shares.Select(s => s.Key));
                Assert.All(weights.Zip(shares), p => Assert.Equal(p.First.Weight * total, p.Second.Quota * sum));
            }
        );

    [Fact]
    public void Shares_Stay_Within_Their_Quotas() =>
        Check(
            (_, _, shares) =>
                Assert.All(shares, s => Assert.InRange(s.Amount, s.Quota.Round(Rounding.Floor), s.Quota.Round(Rounding.Ceiling)))
        );

    [Fact]
    public void A_Larger_Weight_Never_Gets_Less() =>
        Check(
            (_, weights, shares) =>
            {
                for (var i = 0; i < shares.Length; i++)
                {
                    for (var j = 0; j < shares.Length; j++)
                    {
                        if (weights[i].Weight > weights[j].Weight)
                        {
                            Assert.True(shares[i].Amount >= shares[j].Amount);
                        }
                    }
                }
            }
        );

    [Fact]
    public void Equal_Weights_Are_Served_In_The_Order_Of_Their_Keys() =>
        Check(
            (_, weights, shares) =>
            {
                foreach (var (a, i) in weights.Select((w, i) => (w, i)))
                {
                    foreach (var (b, j) in weights.Select((w, j) => (w, j)))
                    {
                        if (a.Weight == b.Weight && a.Key < b.Key)
                        {
                            Assert.True(shares[i].Amount >= shares[j].Amount);
                        }
                    }
                }
            }
        );

    [Fact]
    public void Order_Of_Input_Does_Not_Matter() =>
        Laws.Check(
            Gen.Choose(0, 25),
            from weights in Generators.Weights()
            from shuffled in Gen.Shuffle(weights.ToArray())
            select (weights, shuffled),
            (total, input) =>
                Assert.Equal(
                    Apportionment.LargestRemainder(total, input.weights).OrderBy(s => s.Key).Select(s => s.Amount),
                    Apportionment.LargestRemainder(total, input.shuffled).OrderBy(s => s.Key).Select(s => s.Amount)
                )
        );

    [Fact]
    public void Scale_Of_The_Weights_Does_Not_Matter() =>
        Laws.Check(
            Gen.Choose(0, 25),
            Generators.Weights(),
            Generators.SmallFractions().Where(f => f.Sign > 0),
            (total, weights, factor) =>
                Assert.Equal(
                    Apportionment.LargestRemainder(total, weights).Select(s => s.Amount),
                    Apportionment.LargestRemainder(total, weights.Select(w => (w.Key, w.Weight * factor))).Select(s => s.Amount)
                )
        );

    [Fact]
    public void No_Split_Lies_Closer_To_The_Quotas() =>
        Laws.Check(
            Gen.Choose(0, 8),
            Generators.Weights().Where(w => w.Length <= 4),
            (total, weights) =>
            {
                var shares = Apportionment.LargestRemainder(total, weights);
                Fraction Distance(IEnumerable<BigInteger> amounts) =>
                    shares
                        .Zip(amounts, (s, a) => s.Quota - Fraction.FromInteger(a))
                        .Aggregate(Fraction.Zero, (sum, d) => sum + (d.Sign < 0 ? -d : d));
                var best = BruteForce.Splits(total, weights.Length).Min(split => Distance(split.Select(a => (BigInteger)a)));
                Assert.Equal(best, Distance(shares.Select(s => s.Amount)));
            }
        );

    [Fact]
    public void The_Worked_Example_Of_The_Documentation_Holds()
    {
        var shares = Apportionment.LargestRemainder(10, [("a", 3), ("b", 3), ("c", 1)]);
        Assert.Equal([4, 4, 2], shares.Select(s => (int)s.Amount));
        Assert.Equal(["30/7", "30/7", "10/7"], shares.Select(s => s.Quota.ToString()));
    }

    [Fact]
    public void Ties_Of_Strings_Are_Broken_The_Same_Way_In_Every_Culture_And_Order()
    {
        static string Served(IEnumerable<(string, Fraction)> claims, int total) =>
            string.Join(
                ' ',
                Apportionment.LargestRemainder(total, claims).Where(s => s.Amount.IsOne).Select(s => s.Key).Order(StringComparer.Ordinal)
            );
        var served = Cultures.Same(() => string.Join('|', Enumerable.Range(1, 5).Select(total => Served(Tied, total))));
        Assert.StartsWith("B|B I|B I a|", served, StringComparison.Ordinal);
        Assert.Equal(served, Cultures.Same(() => string.Join('|', Enumerable.Range(1, 5).Select(total => Served(Tied.Reverse(), total)))));
    }

    [Fact]
    public void A_Zero_Weight_Gets_Nothing_And_A_Zero_Total_Gives_Nothing()
    {
        var shares = Apportionment.LargestRemainder(5, [("a", 0), ("b", 2), ("c", 1)]);
        Assert.Equal([0, 3, 2], shares.Select(s => (int)s.Amount));
        Assert.All(
            Apportionment.LargestRemainder(0, [("a", 0), ("b", 0)]),
            s => Assert.Equal((0, 0), ((int)s.Amount, (int)s.Quota.Numerator))
        );
        Assert.Empty(Apportionment.LargestRemainder<int>(0, []));
    }

    [Fact]
    public void Wrong_Totals_Weights_And_Keys_Are_Refused()
    {
        Assert.Throws<ArgumentNullException>(() => Apportionment.LargestRemainder<int>(1, null!));
        Assert.Throws<ArgumentOutOfRangeException>("total", () => Apportionment.LargestRemainder(-1, [(1, Fraction.One)]));
        Assert.Throws<ArgumentOutOfRangeException>(
            "weights",
            () => Apportionment.LargestRemainder(1, [(1, Fraction.One), (2, Fraction.Of(-1, 9))])
        );
        Assert.Throws<ArgumentException>("weights", () => Apportionment.LargestRemainder(1, [(1, Fraction.One), (1, Fraction.One)]));
        Assert.Throws<ArgumentException>("weights", () => Apportionment.LargestRemainder(1, [(1, Fraction.Zero)]));
        Assert.Throws<ArgumentException>("weights", () => Apportionment.LargestRemainder<int>(1, []));
    }
}
