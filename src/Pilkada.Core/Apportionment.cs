using System.Numerics;

namespace Pilkada;

/// <summary>The share of one claimant in an apportionment.</summary>
/// <typeparam name="TKey">What names the claimant.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Allotment<TKey>
    where TKey : notnull
{
    internal Allotment(TKey key, Fraction quota, BigInteger amount)
    {
        Key = key;
        Quota = quota;
        Amount = amount;
    }

    /// <summary>Gets what names the claimant.</summary>
    public TKey Key { get; }

    /// <summary>Gets the exact share of the total.</summary>
    public Fraction Quota { get; }

    /// <summary>Gets the whole share.</summary>
    public BigInteger Amount { get; }
}

/// <summary>Splits a whole total into whole shares by weight, keeping the total.</summary>
/// <remarks>
/// Three methods (Balinski and Young, <i>Fair Representation</i>, 1982), all in exact arithmetic:
/// <list type="bullet">
/// <item><see cref="LargestRemainder"/> (Hamilton) gives each its quota rounded down or up, but a larger total can leave one with less (the Alabama paradox);</item>
/// <item><see cref="Webster"/> (Sainte-Lague) never has that paradox and favours neither large nor small, but in rare cases leaves the two whole numbers around a quota;</item>
/// <item><see cref="Jefferson"/> (D'Hondt) never has that paradox and gives at least the quota rounded down, but favours the large.</item>
/// </list>
/// Ties are served in the order of the keys, strings ordinally, so that no result depends on the order of the input or on the machine.
/// </remarks>
/// <example>
/// Seven over weights 53, 24 and 23, quotas 3.71, 1.68 and 1.61:
/// <code>
/// Apportionment.LargestRemainder(7, [("a", 53), ("b", 24), ("c", 23)]) // 4, 2, 1
/// Apportionment.Webster(7, [("a", 53), ("b", 24), ("c", 23)])          // 3, 2, 2
/// Apportionment.Jefferson(7, [("a", 53), ("b", 24), ("c", 23)])        // 4, 2, 1
/// </code>
/// </example>
public static class Apportionment
{
    /// <summary>Splits a total by largest remainders (Hamilton).</summary>
    /// <typeparam name="TKey">What names a claimant; its order breaks ties; strings are ordered ordinally.</typeparam>
    /// <param name="total">The total; not negative.</param>
    /// <param name="weights">Keys and weights, each key once, no weight negative, not all zero unless the total is 0.</param>
    /// <returns>The shares in the order of the input; they add up to the total, and each is its quota rounded down or up.</returns>
    /// <remarks>Each claimant gets the whole part of its quota, and what is left goes one each to the largest remainders; equal remainders in the order of the keys.</remarks>
    /// <example>
    /// 10 officers over weights 3, 3 and 1: quotas 30/7, 30/7 and 10/7 give 4, 4 and 1, and the one left goes to the largest remainder, 10/7 - 1.
    /// With 11 officers the quotas are 33/7, 33/7 and 11/7, and c gets less than before: the Alabama paradox.
    /// <code>
    /// Apportionment.LargestRemainder(10, [("a", 3), ("b", 3), ("c", 1)]) // 4, 4, 2
    /// Apportionment.LargestRemainder(11, [("a", 3), ("b", 3), ("c", 1)]) // 5, 5, 1
    /// </code>
    /// </example>
    /// <exception cref="ArgumentOutOfRangeException">The total or a weight is negative.</exception>
    /// <exception cref="ArgumentException">A key stands twice, or there is a total but no weight.</exception>
    public static ImmutableArray<Allotment<TKey>> LargestRemainder<TKey>(BigInteger total, IEnumerable<(TKey Key, Fraction Weight)> weights)
        where TKey : notnull, IComparable<TKey>
    {
        var claims = Claims(total, weights);
        var quotas = Quotas(total, claims);
        var amounts = quotas.Select(q => q.Round(Rounding.Floor)).ToArray();
        var left = total - Sum(amounts);
        var served = Enumerable
            .Range(0, claims.Length)
            .OrderByDescending(i => quotas[i] - Fraction.FromInteger(amounts[i]))
            .ThenBy(i => claims[i].Key, Order<TKey>())
            .Take((int)left);
        foreach (var i in served)
        {
            amounts[i] += 1;
        }

        return [.. claims.Select((c, i) => new Allotment<TKey>(c.Key, quotas[i], amounts[i]))];
    }

    /// <summary>Splits a total by the method of Webster (Sainte-Lague): divisors 1, 3, 5 and so on.</summary>
    /// <typeparam name="TKey">What names a claimant; its order breaks ties; strings are ordered ordinally.</typeparam>
    /// <param name="total">The total; not negative.</param>
    /// <param name="weights">Keys and weights, each key once, no weight negative, not all zero unless the total is 0.</param>
    /// <returns>The shares in the order of the input; they add up to the total. Neither whole number around a quota is promised.</returns>
    /// <remarks>
    /// The n-th unit of a claimant has the priority weight / (2n - 1); the total goes to the highest priorities, equal ones in the order of the keys.
    /// A larger total never leaves a claimant with less. Of all splits it has the least sum of (share - quota)^2 / weight.
    /// </remarks>
    /// <example>
    /// 53, 24 and 23 by 1, 3, 5, 7 and 9: 53, 24, 23, 17.67, 10.6, 8, 7.67; the seven go 3, 2 and 2.
    /// Quotas may be left: over weights 92, 6, 6 and 6 the quota of the first is 9.2 of 11, and it gets 8.
    /// <code>Apportionment.Webster(7, [("a", 53), ("b", 24), ("c", 23)]) // 3, 2, 2</code>
    /// </example>
    /// <exception cref="ArgumentOutOfRangeException">The total or a weight is negative.</exception>
    /// <exception cref="ArgumentException">A key stands twice, or there is a total but no weight.</exception>
    public static ImmutableArray<Allotment<TKey>> Webster<TKey>(BigInteger total, IEnumerable<(TKey Key, Fraction Weight)> weights)
        where TKey : notnull, IComparable<TKey> => ByDivisors(total, weights, Fraction.Of(1, 2));

    /// <summary>Splits a total by the method of Jefferson (D'Hondt): divisors 1, 2, 3 and so on.</summary>
    /// <typeparam name="TKey">What names a claimant; its order breaks ties; strings are ordered ordinally.</typeparam>
    /// <param name="total">The total; not negative.</param>
    /// <param name="weights">Keys and weights, each key once, no weight negative, not all zero unless the total is 0.</param>
    /// <returns>The shares in the order of the input; they add up to the total, and none is below its quota rounded down.</returns>
    /// <remarks>
    /// The n-th unit of a claimant has the priority weight / n; the total goes to the highest priorities, equal ones in the order of the keys.
    /// A larger total never leaves a claimant with less. Of all splits it has the least maximum of share / weight.
    /// </remarks>
    /// <example>
    /// 53, 24 and 23 by 1, 2, 3 and 4: 53, 26.5, 24, 23, 17.67, 13.25, 12; the seven go 4, 2 and 1.
    /// A quota may be exceeded by more than its rounding: over weights 855, 48, 48 and 49 the quota of the first is 8.55 of 10, and it gets all 10.
    /// <code>Apportionment.Jefferson(7, [("a", 53), ("b", 24), ("c", 23)]) // 4, 2, 1</code>
    /// </example>
    /// <exception cref="ArgumentOutOfRangeException">The total or a weight is negative.</exception>
    /// <exception cref="ArgumentException">A key stands twice, or there is a total but no weight.</exception>
    public static ImmutableArray<Allotment<TKey>> Jefferson<TKey>(BigInteger total, IEnumerable<(TKey Key, Fraction Weight)> weights)
        where TKey : notnull, IComparable<TKey> => ByDivisors(total, weights, Fraction.One);

    // The n-th unit of a claimant has the priority weight / (n - 1 + step). Units of a priority of at least sum / total are quota + 1 - step, rounded down,
    // for each claimant: a beginning of the order of priorities that is at most one unit per claimant away from the total.
    private static ImmutableArray<Allotment<TKey>> ByDivisors<TKey>(
        BigInteger total,
        IEnumerable<(TKey Key, Fraction Weight)> weights,
        Fraction step
    )
        where TKey : notnull, IComparable<TKey>
    {
        var claims = Claims(total, weights);
        var quotas = Quotas(total, claims);
        var amounts = quotas.Select(q => (q + Fraction.One - step).Round(Rounding.Floor)).ToArray();
        var missing = total - Sum(amounts);
        var giving = missing.Sign > 0;
        var keys = Order<TKey>();
        var order = Comparer<(Fraction Priority, TKey Key)>.Create(
            (a, b) => a.Priority == b.Priority ? keys.Compare(a.Key, b.Key) : b.Priority.CompareTo(a.Priority)
        );
        var queue = new PriorityQueue<int, (Fraction, TKey)>(
            giving ? order : Comparer<(Fraction Priority, TKey Key)>.Create((a, b) => order.Compare(b, a))
        );
        void Enter(int i)
        {
            if (giving ? claims[i].Weight.Sign > 0 : amounts[i].Sign > 0)
            {
                var unit = Fraction.FromInteger(giving ? amounts[i] : amounts[i] - 1);
                queue.Enqueue(i, (claims[i].Weight / (unit + step), claims[i].Key));
            }
        }

        if (!missing.IsZero)
        {
            for (var i = 0; i < claims.Length; i++)
            {
                Enter(i);
            }
        }

        for (; !missing.IsZero; missing -= missing.Sign)
        {
            var i = queue.Dequeue();
            amounts[i] += missing.Sign;
            Enter(i);
        }

        return [.. claims.Select((c, i) => new Allotment<TKey>(c.Key, quotas[i], amounts[i]))];
    }

    private static (TKey Key, Fraction Weight)[] Claims<TKey>(BigInteger total, IEnumerable<(TKey Key, Fraction Weight)> weights)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(weights);
        (TKey Key, Fraction Weight)[] claims = [.. weights];
        if (total.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(total), total, "A total is not negative.");
        }

        foreach (var (key, weight) in claims)
        {
            if (weight.Sign < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(weights), weight, $"The weight of {key} is not negative.");
            }
        }

        if (claims.DistinctBy(c => c.Key).Count() != claims.Length)
        {
            throw new ArgumentException("A key stands twice.", nameof(weights));
        }

        return !total.IsZero && claims.All(c => c.Weight.Sign == 0)
            ? throw new ArgumentException($"There is no weight to share {total} by.", nameof(weights))
            : claims;
    }

    private static Fraction[] Quotas<TKey>(BigInteger total, (TKey Key, Fraction Weight)[] claims)
    {
        var sum = claims.Aggregate(Fraction.Zero, (s, c) => s + c.Weight);
        return [.. claims.Select(c => sum.Sign == 0 ? Fraction.Zero : c.Weight * Fraction.FromInteger(total) / sum)];
    }

    private static BigInteger Sum(BigInteger[] amounts) => amounts.Aggregate(BigInteger.Zero, (s, a) => s + a);

    // The default order of strings is the one order of keys that depends on the machine's culture.
    private static IComparer<TKey> Order<TKey>() =>
        typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;
}
