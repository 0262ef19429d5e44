using System.Numerics;

namespace Pilkada.Logistics;

// How likely each minute is, as whole weights over one total. Weights beyond a cut-off are dropped; the total stays, so that what was dropped counts as late.
internal sealed class MinuteDistribution
{
    private MinuteDistribution(long first, BigInteger[] weights, BigInteger total)
    {
        First = first;
        Weights = weights;
        Total = total;
    }

    public long First { get; }

    public BigInteger[] Weights { get; }

    public BigInteger Total { get; }

    public static MinuteDistribution At(long minute) => new(minute, [BigInteger.One], BigInteger.One);

    public static MinuteDistribution Nowhere(BigInteger total) => new(0, [], total);

    public static MinuteDistribution Of(IReadOnlyDictionary<long, BigInteger> weights, BigInteger total)
    {
        if (weights.Count == 0)
        {
            return Nowhere(total);
        }

        var (first, last) = (weights.Keys.Min(), weights.Keys.Max());
        var dense = new BigInteger[last - first + 1];
        foreach (var (minute, weight) in weights)
        {
            dense[minute - first] = weight;
        }

        return new MinuteDistribution(first, dense, total);
    }

    // The sum with a whole number of minutes, each from shortest to longest as likely as the next.
    public MinuteDistribution Plus(int shortest, int longest, long cutoff)
    {
        var count = (long)longest - shortest + 1;
        var (first, total) = (First + shortest, Total * count);
        var length = Math.Min(Weights.Length + count - 1, cutoff - first + 1);
        if (Weights.Length == 0 || length <= 0)
        {
            return Nowhere(total);
        }

        // A sliding sum over the last minutes that can still lead here.
        var sums = new BigInteger[length];
        var sum = BigInteger.Zero;
        for (var i = 0L; i < length; i++)
        {
            sum += i < Weights.Length ? Weights[i] : BigInteger.Zero;
            sum -= i >= count ? Weights[i - count] : BigInteger.Zero;
            sums[i] = sum;
        }

        return new MinuteDistribution(first, sums, total);
    }

    // The weight of every minute up to one, inclusive.
    public BigInteger WeightBy(long minute)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < Weights.Length && First + i <= minute; i++)
        {
            sum += Weights[i];
        }

        return sum;
    }

    public Fraction ChanceBy(long minute) => Fraction.Of(WeightBy(minute), Total);
}
