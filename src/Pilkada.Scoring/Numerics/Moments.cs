using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Pilkada.Scoring.Numerics;

/// <summary>Mean, spread, skewness and kurtosis of numbers, the same for any order and any split of them.</summary>
/// <remarks>
/// Skewness and excess kurtosis are the bias-corrected G1 and G2, type 2 of D. N. Joanes and C. A. Gill, "Comparing measures of sample
/// skewness and kurtosis" (1998), the definitions of SAS, Excel, e1071 (type = 2) and of <c>skew</c> and <c>kurt</c> in COINr
/// (R/treat.R at 0889f05). What a few or equal numbers do not define is null, never NaN.
/// </remarks>
/// <param name="Count">How many numbers there are, the missing ones left out.</param>
/// <param name="Missing">How many are missing (NaN).</param>
/// <param name="Mean">Their mean, rounded once; null for none.</param>
/// <param name="PopulationVariance">Sum of squares about the mean divided by n; null for none.</param>
/// <param name="SampleVariance">Sum of squares about the mean divided by n - 1; null below two.</param>
/// <param name="Skewness">G1 = sqrt(n(n-1))/(n-2) * sqrt(n) S3 / S2^1.5; null below three or when all are equal.</param>
/// <param name="ExcessKurtosis">G2 = ((n+1)(n S4/S2^2 - 3) + 6)(n-1)/((n-2)(n-3)); null below four or when all are equal.</param>
internal readonly record struct Moments(
    long Count,
    long Missing,
    double? Mean,
    double? PopulationVariance,
    double? SampleVariance,
    double? Skewness,
    double? ExcessKurtosis
)
{
    /// <summary>Gets the square root of the population variance.</summary>
    public double? PopulationDeviation => PopulationVariance is { } variance ? Math.Sqrt(variance) : null;

    /// <summary>Gets the square root of the sample variance.</summary>
    public double? SampleDeviation => SampleVariance is { } variance ? Math.Sqrt(variance) : null;

    /// <summary>The moments of finite numbers; NaN counts as missing.</summary>
    /// <remarks>Two rounds: the mean first, then the powers of the distances from it. {1, 2, 3, 4, 10} has mean 4, skewness 1.697, kurtosis 3.152.</remarks>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        var sum = new ExactSum();
        sum.Add(values);
        if (sum.Count == 0)
        {
            return new Moments(0, sum.Missing, null, null, null, null, null);
        }

        var (lowest, highest) = Range(values);
        var powers = CentralPowers.About(sum.Quotient(sum.Count), lowest, highest);
        powers.Add(values);
        return powers.ToMoments();
    }

    /// <summary>The smallest and the largest number, NaN left out; (+infinity, -infinity) for none.</summary>
    public static (double Lowest, double Highest) Range(ReadOnlySpan<double> values)
    {
        double lowest = double.PositiveInfinity,
            highest = double.NegativeInfinity;
        foreach (var value in values)
        {
            lowest = value < lowest ? value : lowest;
            highest = value > highest ? value : highest;
        }

        return (lowest, highest);
    }
}

/// <summary>The second round of <see cref="Moments"/>: exact sums of the powers of distances from a mean that is already known and merged.</summary>
/// <remarks>
/// Each distance is scaled by a power of two that brings the largest near 1, so that fourth powers neither overflow nor vanish and
/// skewness and kurtosis do not change, not even by a bit, when the unit is scaled by a power of two.
/// Each term is (x - mean) * 2^-e, its square, square times itself and square of the square, each rounded once; the sums are exact.
/// Shards merge when they were made about the same mean and range. Not thread-safe.
/// </remarks>
internal sealed class CentralPowers : IEquatable<CentralPowers>
{
    /// <summary>The bytes of a written state.</summary>
    public const int ByteCount = 16 + (3 * ExactSum.ByteCount);

    private const int BlockLength = 512;

    private readonly double _mean;
    private readonly int _exponent;
    private readonly ExactSum _second;
    private readonly ExactSum _third;
    private readonly ExactSum _fourth;

    private CentralPowers(double mean, int exponent, ExactSum second, ExactSum third, ExactSum fourth)
    {
        _mean = mean;
        _exponent = exponent;
        _second = second;
        _third = third;
        _fourth = fourth;
    }

    /// <summary>No distances yet, about a mean, for numbers from lowest to highest.</summary>
    /// <exception cref="ArgumentException">The mean is not from lowest to highest.</exception>
    public static CentralPowers About(double mean, double lowest, double highest)
    {
        if (!(lowest <= mean && mean <= highest))
        {
            throw new ArgumentException($"The mean {mean:R} is not from {lowest:R} to {highest:R}.", nameof(mean));
        }

        // Halved first: the distance between two doubles may be more than a double holds.
        var farthest = Math.Max((highest * 0.5) - (mean * 0.5), (mean * 0.5) - (lowest * 0.5));
        var exponent = farthest == 0 ? 0 : Math.Clamp((int)(BitConverter.DoubleToInt64Bits(farthest) >>> 52) - 1021, -1000, 1000);
        return new CentralPowers(mean, exponent, new ExactSum(), new ExactSum(), new ExactSum());
    }

    /// <summary>Reads a state written by <see cref="Write"/>.</summary>
    /// <exception cref="FormatException">The bytes are no state of this kind.</exception>
    public static CentralPowers Read(ReadOnlySpan<byte> source)
    {
        if (source.Length < ByteCount)
        {
            throw new FormatException($"Powers take {ByteCount} bytes; there are {source.Length}.");
        }

        var mean = BinaryPrimitives.ReadDoubleLittleEndian(source);
        var exponent = BinaryPrimitives.ReadInt64LittleEndian(source[8..]);
        if (!double.IsFinite(mean) || exponent is < -1000 or > 1000)
        {
            throw new FormatException("The bytes are not powers about a mean.");
        }

        return new CentralPowers(
            mean,
            (int)exponent,
            ExactSum.Read(source[16..]),
            ExactSum.Read(source[(16 + ExactSum.ByteCount)..]),
            ExactSum.Read(source[(16 + (2 * ExactSum.ByteCount))..])
        );
    }

    /// <summary>Adds numbers; NaN counts as missing.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        Span<double> second = stackalloc double[BlockLength];
        Span<double> third = stackalloc double[BlockLength];
        Span<double> fourth = stackalloc double[BlockLength];
        while (values.Length > 0)
        {
            var block = values[..Math.Min(BlockLength, values.Length)];
            values = values[block.Length..];
            Powers(block, second, third, fourth);
            _second.Add(second[..block.Length]);
            _third.Add(third[..block.Length]);
            _fourth.Add(fourth[..block.Length]);
        }
    }

    /// <summary>Adds the numbers of another shard.</summary>
    /// <exception cref="ArgumentException">The other was made about another mean or range.</exception>
    public void Merge(CentralPowers other)
    {
        if (other._mean != _mean || other._exponent != _exponent)
        {
            throw new ArgumentException("Only powers about one mean and one range add up.", nameof(other));
        }

        _second.Merge(other._second);
        _third.Merge(other._third);
        _fourth.Merge(other._fourth);
    }

    /// <summary>The moments so far.</summary>
    public Moments ToMoments()
    {
        var count = _second.Count;
        if (count == 0)
        {
            return new Moments(0, _second.Missing, null, null, null, null, null);
        }

        double n = count;
        double? skewness = null,
            kurtosis = null;
        if (!_second.IsZero)
        {
            var s2 = _second.Round();
            if (count >= 3)
            {
                skewness = Math.Sqrt(n) * _third.Round() / (s2 * Math.Sqrt(s2)) * Math.Sqrt(n * (n - 1)) / (n - 2);
            }

            if (count >= 4)
            {
                var r = n * _fourth.Round() / (s2 * s2);
                kurtosis = (((n + 1) * (r - 3)) + 6) * (n - 1) / ((n - 2) * (n - 3));
            }
        }

        return new Moments(
            count,
            _second.Missing,
            _mean,
            Variance(_second.Quotient(count)),
            count < 2 ? null : Variance(_second.Quotient(count - 1)),
            skewness,
            kurtosis
        );
    }

    /// <summary>Writes the state: always <see cref="ByteCount"/> bytes.</summary>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(destination, _mean);
        BinaryPrimitives.WriteInt64LittleEndian(destination[8..], _exponent);
        _second.Write(destination[16..]);
        _third.Write(destination[(16 + ExactSum.ByteCount)..]);
        _fourth.Write(destination[(16 + (2 * ExactSum.ByteCount))..]);
    }

    /// <inheritdoc/>
    public bool Equals(CentralPowers? other) =>
        other is not null
        && _mean.Equals(other._mean)
        && _exponent == other._exponent
        && _second.Equals(other._second)
        && _third.Equals(other._third)
        && _fourth.Equals(other._fourth);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CentralPowers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_mean, _exponent, _second);

    private void Powers(ReadOnlySpan<double> block, Span<double> second, Span<double> third, Span<double> fourth)
    {
        nuint i = 0;
        i = Lanes512.IsSupported ? Powers<Lanes512>(block, second, third, fourth, i) : i;
        i = Lanes256.IsSupported ? Powers<Lanes256>(block, second, third, fourth, i) : i;
        i = Lanes128.IsSupported ? Powers<Lanes128>(block, second, third, fourth, i) : i;
        Powers<Lanes64>(block, second, third, fourth, i);
    }

    private nuint Powers<TLanes>(ReadOnlySpan<double> block, Span<double> second, Span<double> third, Span<double> fourth, nuint i)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var start = ref MemoryMarshal.GetReference(block);
        ref var to2 = ref MemoryMarshal.GetReference(second);
        ref var to3 = ref MemoryMarshal.GetReference(third);
        ref var to4 = ref MemoryMarshal.GetReference(fourth);
        var scale = TLanes.Of(PowerOfTwo(-_exponent));
        var mean = TLanes.Of(_mean) * scale;
        for (; i + (nuint)TLanes.Count <= (nuint)block.Length; i += (nuint)TLanes.Count)
        {
            // Scaling by a power of two first keeps the difference of large numbers of both signs inside the doubles.
            var d = (TLanes.Load(ref start, i) * scale) - mean;
            var d2 = d * d;
            TLanes.Store(d2, ref to2, i);
            TLanes.Store(d2 * d, ref to3, i);
            TLanes.Store(d2 * d2, ref to4, i);
        }

        return i;
    }

    private double Variance(double scaled) => scaled * PowerOfTwo(_exponent) * PowerOfTwo(_exponent);

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
