using System.Globalization;
using System.Numerics;

namespace Pilkada;

/// <summary>A count of which only the bounds are known: what is certain and what is possible.</summary>
/// <remarks>Both ends are whole and not negative. Equal when both ends are. Immutable and thread-safe.</remarks>
/// <example>
/// 120 TPS that certainly belong to a unit, and 30 of which it is one of two candidates:
/// <code>CountInterval.Of(120, 150) + CountInterval.Of(10, 10) // 130..160</code>
/// </example>
public sealed class CountInterval : IEquatable<CountInterval>
{
    private CountInterval(BigInteger certain, BigInteger possible)
    {
        Certain = certain;
        Possible = possible;
    }

    /// <summary>Gets the count of nothing.</summary>
    public static CountInterval Zero { get; } = new(0, 0);

    /// <summary>Gets what is certain: the least it can be.</summary>
    public BigInteger Certain { get; }

    /// <summary>Gets what is possible: the most it can be.</summary>
    public BigInteger Possible { get; }

    /// <summary>Gets a value indicating whether the count is known.</summary>
    public bool IsExact => Certain == Possible;

    /// <summary>Makes an interval.</summary>
    /// <param name="certain">What is certain; not negative.</param>
    /// <param name="possible">What is possible; at least what is certain.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The certain count is negative, or the possible one is below it.</exception>
    public static CountInterval Of(BigInteger certain, BigInteger possible)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(certain);
        ArgumentOutOfRangeException.ThrowIfLessThan(possible, certain);
        return new CountInterval(certain, possible);
    }

    /// <summary>Adds two intervals: the ends are added.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The sum.</returns>
    public static CountInterval operator +(CountInterval left, CountInterval right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new CountInterval(left.Certain + right.Certain, left.Possible + right.Possible);
    }

    /// <summary>Adds two intervals: the ends are added.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The sum.</returns>
    public static CountInterval Add(CountInterval left, CountInterval right) => left + right;

    /// <summary>Tells whether a count lies in the interval.</summary>
    /// <param name="count">The count.</param>
    /// <returns>True when it is neither below what is certain nor above what is possible.</returns>
    public bool Contains(BigInteger count) => Certain <= count && count <= Possible;

    /// <inheritdoc/>
    public bool Equals(CountInterval? other) => other is not null && Certain == other.Certain && Possible == other.Possible;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CountInterval);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Certain, Possible);

    /// <summary>Returns both ends, or the count where it is known.</summary>
    /// <returns>For example <c>120..150</c>.</returns>
    public override string ToString() =>
        IsExact ? Certain.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Certain}..{Possible}");
}
