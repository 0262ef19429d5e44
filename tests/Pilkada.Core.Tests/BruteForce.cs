using System.Numerics;

namespace Pilkada.Tests;

/// <summary>Answers found by trying everything small, to hold the kernel's against.</summary>
internal static class BruteForce
{
    /// <summary>Rounds by looking at the whole numbers around the value, without dividing.</summary>
    public static BigInteger Round(Fraction value, Rounding rounding)
    {
        var guess = value.Numerator / value.Denominator;
        BigInteger[] near = [guess - 1, guess, guess + 1];
        var floor = near.Where(n => Fraction.FromInteger(n) <= value).Max();
        var ceiling = near.Where(n => Fraction.FromInteger(n) >= value).Min();
        var (down, up) = (value - Fraction.FromInteger(floor), Fraction.FromInteger(ceiling) - value);
        return rounding switch
        {
            Rounding.Floor => floor,
            Rounding.Ceiling => ceiling,
            _ when down < up => floor,
            _ when up < down => ceiling,
            Rounding.HalfUp => BigInteger.Abs(floor) > BigInteger.Abs(ceiling) ? floor : ceiling,
            _ => floor.IsEven ? floor : ceiling,
        };
    }

    /// <summary>All ways to write a total as an ordered sum of whole parts.</summary>
    public static IEnumerable<ImmutableArray<int>> Splits(int total, int parts) =>
        parts == 1
            ?
            [
                [total],
            ]
            : Enumerable.Range(0, total + 1).SelectMany(first => Splits(total - first, parts - 1), (first, rest) => rest.Insert(0, first));

    /// <summary>Splits a total by listing the priority of every unit that could be served.</summary>
    public static int[] ByPriority(int total, ImmutableArray<(int Key, Fraction Weight)> weights, Func<int, Fraction> divisor)
    {
        var served = weights
            .Where(w => w.Weight.Sign > 0)
            .SelectMany(w => Enumerable.Range(1, total).Select(n => (w.Key, Priority: w.Weight / divisor(n))))
            .OrderByDescending(u => u.Priority)
            .ThenBy(u => u.Key)
            .Take(total)
            .ToArray();
        return [.. weights.Select(w => served.Count(u => u.Key == w.Key))];
    }
}
