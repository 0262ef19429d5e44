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

    [Fact]
    public void A_Larger_Total_Can_Leave_One_With_Less_By_Largest_Remainders()
    {
        (string, Fraction)[] weights = [("a", 3), ("b", 3), ("c", 1)];
        Assert.Equal([4, 4, 2], Apportionment.LargestRemainder(10, weights).Select(s => (int)s.Amount));
        Assert.Equal([5, 5, 1], Apportionment.LargestRemainder(11, weights).Select(s => (int)s.Amount));
    }
}

public sealed class DivisorMethodTests
{
    private delegate ImmutableArray<Allotment<int>> Method(BigInteger total, IEnumerable<(int Key, Fraction Weight)> weights);

    // The divisor of the n-th unit.
    private static readonly (Method Split, Func<int, Fraction> Divisor)[] Methods =
    [
        (Apportionment.Webster, n => (2 * n) - 1),
        (Apportionment.Jefferson, n => n),
    ];

    private static void Check(Action<int, ImmutableArray<(int Key, Fraction Weight)>, Method, Func<int, Fraction>> law) =>
        Laws.Check(
            Gen.Choose(0, 25),
            Generators.Weights(),
            Gen.Elements(Methods),
            (total, weights, method) => law(total, weights, method.Split, method.Divisor)
        );

    private static int[] Amounts(IEnumerable<Allotment<int>> shares) => [.. shares.Select(s => (int)s.Amount)];

    [Fact]
    public void Apportionment_Keeps_The_Total_And_The_Quotas() =>
        Check(
            (total, weights, split, _) =>
            {
                var shares = split(total, weights);
                Assert.Equal(total, Amounts(shares).Sum());
                Assert.All(shares, s => Assert.True(s.Amount.Sign >= 0));
                var byRemainder = Apportionment.LargestRemainder(total, weights);
                Assert.Equal(byRemainder.Select(s => (s.Key, s.Quota)), shares.Select(s => (s.Key, s.Quota)));
            }
        );

    [Fact]
    public void The_Highest_Priorities_Are_Served_Equal_Ones_In_The_Order_Of_Keys() =>
        Check(
            (total, weights, split, divisor) => Assert.Equal(BruteForce.ByPriority(total, weights, divisor), Amounts(split(total, weights)))
        );

    [Fact]
    public void A_Zero_Weight_Gets_Nothing() =>
        Check(
            (total, weights, split, _) =>
                Assert.All(split(total, weights).Zip(weights), p => Assert.True(p.Second.Weight.Sign > 0 || p.First.Amount.IsZero))
        );

    [Fact]
    public void A_Larger_Weight_Never_Gets_Less() =>
        Check(
            (total, weights, split, _) =>
            {
                var shares = split(total, weights);
                for (var i = 0; i < shares.Length; i++)
                {
                    for (var j = 0; j < shares.Length; j++)
                    {
                        var before =
                            weights[i].Weight > weights[j].Weight
                            || (weights[i].Weight == weights[j].Weight && weights[i].Key < weights[j].Key);
                        Assert.True(!before || shares[i].Amount >= shares[j].Amount);
                    }
                }
            }
        );

    [Fact]
    public void A_Larger_Total_Never_Leaves_One_With_Less() =>
        Check(
            (total, weights, split, _) =>
                Assert.All(Amounts(split(total, weights)).Zip(Amounts(split(total + 1, weights))), p => Assert.True(p.First <= p.Second))
        );

    [Fact]
    public void Order_Of_Input_And_Scale_Of_Weights_Do_Not_Matter() =>
        Check(
            (total, weights, split, _) =>
            {
                var other = split(total, weights.Reverse().Select(w => (w.Key, w.Weight * Fraction.Of(7, 3))));
                Assert.Equal(Amounts(split(total, weights)), Amounts(other.Reverse()));
            }
        );

    [Fact]
    public void Jefferson_Gives_At_Least_The_Quota_Rounded_Down() =>
        Laws.Check(
            Gen.Choose(0, 200),
            Generators.Weights(),
            (total, weights) =>
                Assert.All(Apportionment.Jefferson(total, weights), s => Assert.True(s.Amount >= s.Quota.Round(Rounding.Floor)))
        );

    [Fact]
    public void No_Split_Has_A_Smaller_Largest_Share_By_Weight_Than_Jefferson() =>
        Best(
            Apportionment.Jefferson,
            (weights, split) =>
                weights.Zip(split).Where(p => p.First.Weight.Sign > 0).Select(p => (Fraction)p.Second / p.First.Weight).Max()
        );

    [Fact]
    public void No_Split_Has_A_Smaller_Sum_Of_Squares_By_Weight_Than_Webster() =>
        Best(
            Apportionment.Webster,
            (weights, split) =>
                weights
                    .Zip(split)
                    .Where(p => p.First.Weight.Sign > 0)
                    .Aggregate(Fraction.Zero, (sum, p) => sum + ((Fraction)(p.Second * p.Second) / p.First.Weight))
        );

    private static void Best(Method method, Func<ImmutableArray<(int Key, Fraction Weight)>, IEnumerable<int>, Fraction> cost) =>
        Laws.Check(
            Gen.Choose(0, 8),
            Generators.Weights().Where(w => w.Length <= 4),
            (total, weights) =>
            {
                var best = BruteForce
                    .Splits(total, weights.Length)
                    .Where(split => weights.Zip(split).All(p => p.First.Weight.Sign > 0 || p.Second == 0))
                    .Min(split => cost(weights, split));
                Assert.Equal(best, cost(weights, Amounts(method(total, weights))));
            }
        );

    [Fact]
    public void The_Worked_Examples_Of_The_Documentation_Hold()
    {
        (string, Fraction)[] weights = [("a", 53), ("b", 24), ("c", 23)];
        Assert.Equal([4, 2, 1], Apportionment.LargestRemainder(7, weights).Select(s => (int)s.Amount));
        Assert.Equal([3, 2, 2], Apportionment.Webster(7, weights).Select(s => (int)s.Amount));
        Assert.Equal([4, 2, 1], Apportionment.Jefferson(7, weights).Select(s => (int)s.Amount));
        Assert.Equal([8, 1, 1, 1], Amounts(Apportionment.Webster(11, [(1, 92), (2, 6), (3, 6), (4, 6)])));
        Assert.Equal([10, 0, 0, 0], Amounts(Apportionment.Jefferson(10, [(1, 855), (2, 48), (3, 48), (4, 49)])));
    }

    [Fact]
    public void Totals_Of_Any_Size_Take_One_Step_Per_Claimant()
    {
        var total = BigInteger.Pow(10, 40) + 1;
        foreach (var (split, _) in Methods)
        {
            var shares = split(total, [(1, 1), (2, 1), (3, 1)]);
            Assert.Equal(total, shares.Aggregate(BigInteger.Zero, (sum, s) => sum + s.Amount));
            Assert.Equal(shares[0].Amount, shares[2].Amount + 1);
        }
    }

    [Fact]
    public void Ties_Of_Strings_Are_Broken_Ordinally_In_Every_Culture()
    {
        (string, Fraction)[] tied = [("i", 1), ("I", 1), ("B", 1), ("a", 1), ("co\u00ADop", 1), ("coop", 1)];
        foreach (var weights in new[] { tied, [.. tied.Reverse()] })
        {
            string Served(int total) =>
                Cultures.Same(() =>
                    string.Join(
                        ' ',
                        Apportionment.Webster(total, weights).Where(s => s.Amount.IsOne).Select(s => s.Key).Order(StringComparer.Ordinal)
                    )
                );
            Assert.Equal(["B", "B I", "B I a", "B I a coop"], Enumerable.Range(1, 4).Select(Served));
        }
    }

    [Fact]
    public void Wrong_Totals_Weights_And_Keys_Are_Refused()
    {
        foreach (var (split, _) in Methods)
        {
            Assert.Throws<ArgumentNullException>("weights", () => split(1, null!));
            Assert.Throws<ArgumentOutOfRangeException>("total", () => split(-1, [(1, 1)]));
            Assert.Throws<ArgumentOutOfRangeException>("weights", () => split(1, [(1, 1), (2, -1)]));
            Assert.Throws<ArgumentException>("weights", () => split(1, [(1, 1), (1, 1)]));
            Assert.Throws<ArgumentException>("weights", () => split(1, [(1, 0)]));
            Assert.Equal([0, 0], Amounts(split(0, [(1, 0), (2, 0)])));
            Assert.Empty(split(0, []));
        }
    }
}
