using System.Globalization;
using System.Numerics;

namespace Pilkada.Personnel;

/// <summary>How one group guards: so many police officers together for so many TPS, with so many Linmas where the pattern says.</summary>
/// <remarks>
/// The digits alone are ambiguous: 2-4-8 is 2 police for 4 TPS in one place and 2 police for 8 TPS in another. It therefore prints with words.
/// Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// GuardPattern.Read("2-4-8", NumberOrder.PoliceTpsLinmas).Value // 2 Polri : 4 TPS : 8 Linmas
/// GuardPattern.Read("2-4-8", NumberOrder.PoliceLinmasTps).Value // 2 Polri : 8 TPS : 4 Linmas
/// </code>
/// </example>
public sealed class GuardPattern : IEquatable<GuardPattern>
{
    /// <summary>The most officers, and the most TPS, of one group.</summary>
    public const int MostPerGroup = 999;

    /// <summary>The most Linmas of one group.</summary>
    public const int MostLinmas = 9_999;

    /// <summary>Creates a pattern.</summary>
    /// <param name="officers">Police officers of one group, from 1 to <see cref="MostPerGroup"/>.</param>
    /// <param name="stations">TPS of one group, from 1 to <see cref="MostPerGroup"/>.</param>
    /// <param name="linmas">Linmas of one group, from 0 to <see cref="MostLinmas"/>, or null when the pattern does not say.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public GuardPattern(int officers, int stations, int? linmas = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(officers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(officers, MostPerGroup);
        ArgumentOutOfRangeException.ThrowIfLessThan(stations, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stations, MostPerGroup);
        if (linmas is { } people)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(people, nameof(linmas));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(people, MostLinmas, nameof(linmas));
        }

        Officers = officers;
        Stations = stations;
        Linmas = linmas;
    }

    /// <summary>Gets the police officers of one group.</summary>
    public int Officers { get; }

    /// <summary>Gets the TPS of one group.</summary>
    public int Stations { get; }

    /// <summary>Gets the Linmas of one group, or null when the pattern does not say.</summary>
    public int? Linmas { get; }

    /// <summary>Reads a pattern as people write it.</summary>
    /// <remarks>
    /// Read are <c>2-4-8</c>, <c>2:10:5</c>, <c>2.4.8</c>, <c>246</c>, <c>pola 112</c>, <c>2-12</c> and <c>2 Polri, 12 Linmas, 4 TPS</c>.
    /// Two numbers are police and TPS; numbers with words say themselves what they are. Three bare numbers need the order, unless the last two are equal.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="order">What the second and third number count, or null when nobody said.</param>
    /// <param name="location">Where the text stands in the user's files.</param>
    /// <param name="stations">How many TPS the problem of a missing order shows both needs for; 1 or more.</param>
    /// <returns>The pattern, or the problem; without an order that shows both readings and what each would need.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The order is not a defined one, or the number of TPS is below 1.</exception>
    public static Outcome<GuardPattern> Read(string? text, NumberOrder? order = null, DataLocation location = default, long stations = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stations, 1);
        if (order is { } given && !Enum.IsDefined(given))
        {
            throw new ArgumentOutOfRangeException(nameof(order), order, "PoliceTpsLinmas or PoliceLinmasTps.");
        }

        var written = text ?? string.Empty;
        if (!PatternText.TryRead(written, out var read))
        {
            return Outcome<GuardPattern>.Failure(new Problem(PersonnelProblems.PatternUnreadable, location, ("text", Shown(written))));
        }

        var (first, second, third, saysItself) = read;
        if (third is null || saysItself)
        {
            return Make(first, second, third, written, location);
        }

        if (order is null && second != third)
        {
            var (ptl, plt) = (Make(first, second, third, written, location), Make(first, third.Value, second, written, location));
            // A number out of range is out of range in both readings, or the text has one reading only.
            if (!ptl.Succeeded || !plt.Succeeded)
            {
                return ptl.Succeeded ? plt : ptl;
            }

            return Outcome<GuardPattern>.Failure(
                new Problem(
                    PersonnelProblems.PatternWithoutOrder,
                    location,
                    ("text", Shown(written)),
                    ("ptl", Quantity.Of(ptl.Value.ToString())),
                    ("plt", Quantity.Of(plt.Value.ToString())),
                    ("stations", Quantity.Of(stations)),
                    ("ptlOfficers", Quantity.Of(ptl.Value.GroupsFor(stations) * first)),
                    ("pltOfficers", Quantity.Of(plt.Value.GroupsFor(stations) * first))
                )
            );
        }

        return order == NumberOrder.PoliceLinmasTps
            ? Make(first, third.Value, second, written, location)
            : Make(first, second, third, written, location);
    }

    /// <summary>Returns the officers for a number of TPS by plain division.</summary>
    /// <param name="stations">The TPS; not negative.</param>
    /// <returns>An exact number, often a fraction.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Fraction OfficersFor(BigInteger stations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stations);
        return Fraction.Of(stations * Officers, Stations);
    }

    /// <summary>Returns the whole groups that cover a number of TPS.</summary>
    /// <param name="stations">The TPS; not negative.</param>
    /// <returns>The fewest groups, none of more TPS than the pattern has.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public BigInteger GroupsFor(BigInteger stations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stations);
        return (stations + Stations - 1) / Stations;
    }

    /// <inheritdoc/>
    public bool Equals(GuardPattern? other) =>
        other is not null && Officers == other.Officers && Stations == other.Stations && Linmas == other.Linmas;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GuardPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Officers, Stations, Linmas);

    /// <summary>Returns the pattern with words, which <see cref="Read"/> reads back in either order.</summary>
    /// <returns>For example <c>2 Polri : 4 TPS : 8 Linmas</c>, the same in both languages.</returns>
    public override string ToString() =>
        Linmas is { } linmas
            ? string.Create(CultureInfo.InvariantCulture, $"{Officers} Polri : {Stations} TPS : {linmas} Linmas")
            : string.Create(CultureInfo.InvariantCulture, $"{Officers} Polri : {Stations} TPS");

    private static Outcome<GuardPattern> Make(int officers, int stations, int? linmas, string text, DataLocation location) =>
        officers is >= 1 and <= MostPerGroup && stations is >= 1 and <= MostPerGroup && linmas is null or (>= 0 and <= MostLinmas)
            ? Outcome<GuardPattern>.Success(new GuardPattern(officers, stations, linmas))
            : Outcome<GuardPattern>.Failure(
                new Problem(
                    PersonnelProblems.PatternOutOfRange,
                    location,
                    ("text", Shown(text)),
                    ("most", Quantity.Of(MostPerGroup)),
                    ("mostLinmas", Quantity.Of(MostLinmas))
                )
            );

    private static Quantity Shown(string text) =>
        Quantity.Of(
            string.IsNullOrWhiteSpace(text) ? "-"
            : text.Length <= PatternText.Longest ? text
            : text[..PatternText.Longest]
        );
}
