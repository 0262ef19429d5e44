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
/// Method of largest remainders (Hamilton; Balinski and Young, <i>Fair Representation</i>, 1982): each claimant gets the whole part of its quota,
/// and what is left goes one each to the largest remainders. Equal remainders are served in the order of the keys, so the result does not depend on the order of the input.
/// </remarks>
/// <example>
/// 10 officers over weights 3, 3 and 1: quotas 30/7, 30/7 and 10/7 give 4, 4 and 1, and the one left goes to the largest remainder, 10/7 - 1.
/// <code>Apportionment.LargestRemainder(10, [("a", 3), ("b", 3), ("c", 1)]) // 4, 4, 2</code>
/// </example>
public static class Apportionment
{
    /// <summary>Splits a total by largest remainders.</summary>
    /// <typeparam name="TKey">What names a claimant; its order breaks ties; strings are ordered ordinally.</typeparam>
    /// <param name="total">The total; not negative.</param>
    /// <param name="weights">Keys and weights, each key once, no weight negative, not all zero unless the total is 0.</param>
    /// <returns>The shares in the order of the input; they add up to the total, and each is its quota rounded down or up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The total or a weight is negative.</exception>
    /// <exception cref="ArgumentException">A key stands twice, or there is a total but no weight.</exception>
    public static ImmutableArray<Allotment<TKey>> LargestRemainder<TKey>(BigInteger total, IEnumerable<(TKey Key, Fraction Weight)> weights)
        where TKey : notnull, IComparable<TKey>
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

        var sum = claims.Aggregate(Fraction.Zero, (s, c) => s + c.Weight);
        if (sum.Sign == 0)
        {
            return total.IsZero
                ? [.. claims.Select(c => new Allotment<TKey>(c.Key, Fraction.Zero, 0))]
                : throw new ArgumentException($"There is no weight to share {total} by.", nameof(weights));
        }

        var quotas = claims.Select(c => c.Weight * Fraction.FromInteger(total) / sum).ToArray();
        var amounts = quotas.Select(q => q.Round(Rounding.Floor)).ToArray();
        var left = total - amounts.Aggregate(BigInteger.Zero, (s, a) => s + a);
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

    // The default order of strings is the one order of keys that depends on the machine's culture.
    private static IComparer<TKey> Order<TKey>() =>
        typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;
}
