using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Pilkada;

/// <summary>Where a figure or a finding belongs: an area or a police unit.</summary>
/// <remarks>
/// Written as the area's code or the unit's id. <c>default</c> is the whole country. Areas stand before units in the order. Immutable and thread-safe.
/// </remarks>
/// <example><code>Place.Parse("36.02"), Place.Parse("polres-lebak")</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Place
    : IComparable<Place>,
        IComparable,
        ISpanParsable<Place>,
        ISpanFormattable,
        IComparisonOperators<Place, Place, bool>
{
    private Place(AreaCode area, Id<PoliceUnit> unit)
    {
        Area = area;
        Unit = unit;
    }

    /// <summary>Gets the area; the whole country when the place is a unit.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the police unit; the empty id when the place is an area.</summary>
    public Id<PoliceUnit> Unit { get; }

    /// <summary>Gets a value indicating whether the place is a police unit.</summary>
    public bool IsUnit => !Unit.IsEmpty;

    /// <inheritdoc/>
    public static bool operator <(Place left, Place right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator >(Place left, Place right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator <=(Place left, Place right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >=(Place left, Place right) => left.CompareTo(right) >= 0;

    /// <summary>Makes the place of an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The place.</returns>
    public static Place Of(AreaCode area) => new(area, default);

    /// <summary>Makes the place of a police unit.</summary>
    /// <param name="unit">The unit; its id begins with a letter, so that it is never read as an area code.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentException">The id is empty or begins with a digit.</exception>
    public static Place Of(Id<PoliceUnit> unit) =>
        unit.IsEmpty || char.IsAsciiDigit(unit.ToString()[0])
            ? throw new ArgumentException($"The id of a unit begins with a letter; this one is '{unit}'.", nameof(unit))
            : new Place(default, unit);

    /// <summary>Parses an area code or a unit id.</summary>
    /// <param name="s">The text; what begins with a digit is an area code.</param>
    /// <returns>The place.</returns>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Place Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out var place) ? place : throw new FormatException($"'{s}' is neither an area code nor the id of a police unit.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static Place Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Tries to parse an area code or a unit id.</summary>
    /// <param name="s">The text; what begins with a digit is an area code.</param>
    /// <param name="result">The place, or the country when the text is neither.</param>
    /// <returns>Whether the text is a place.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out Place result)
    {
        result = default;
        if (s.IsEmpty)
        {
            return false;
        }

        if (char.IsAsciiDigit(s[0]))
        {
            var isArea = AreaCode.TryParse(s, out var area);
            result = Of(area);
            return isArea;
        }

        var isUnit = Id<PoliceUnit>.TryParse(s, out var unit);
        result = new Place(default, unit);
        return isUnit;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Place)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Place result) => TryParse(s.AsSpan(), out result);

    /// <inheritdoc/>
    public int CompareTo(Place other)
    {
        var unit = Unit.CompareTo(other.Unit);
        return unit != 0 ? unit : Area.CompareTo(other.Area);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            Place other => CompareTo(other),
            _ => throw new ArgumentException("A place compares with a place.", nameof(obj)),
        };

    /// <summary>Returns the area's code or the unit's id.</summary>
    /// <returns>The form that parses back.</returns>
    public override string ToString() => IsUnit ? Unit.ToString() : Area.ToString();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Texts.TryWrite(ToString(), destination, out charsWritten);

    // One form everywhere, so the provider-taking members of the interfaces stay out of sight.
    static Place IParsable<Place>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Place ISpanParsable<Place>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Place>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Place result) =>
        TryParse(s, out result);

    static bool ISpanParsable<Place>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Place result) => TryParse(s, out result);
}
