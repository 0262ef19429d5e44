using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Pilkada;

/// <summary>A level of Indonesia's territorial administration.</summary>
public enum AreaLevel
{
    /// <summary>The whole country.</summary>
    Nasional = 0,

    /// <summary>Province (provinsi): <c>36</c>.</summary>
    Provinsi = 1,

    /// <summary>Regency or city (kabupaten/kota): <c>36.02</c>, <c>36.73</c>.</summary>
    KabupatenKota = 2,

    /// <summary>Sub-district (kecamatan): <c>36.02.01</c>.</summary>
    Kecamatan = 3,

    /// <summary>Village (desa or kelurahan): <c>36.02.01.2001</c>.</summary>
    DesaKelurahan = 4,
}

/// <summary>The Kemendagri code of an area: <c>36</c>, <c>36.02</c>, <c>36.02.01</c> or <c>36.02.01.2001</c>.</summary>
/// <remarks>
/// Two digits for province, regency or city, and kecamatan, four for the village, joined by dots; no part is all zeros.
/// <c>default</c> is the whole country, written <c>00</c>. Names are not keys: two kecamatan of Banten are called Sobang.
/// Ordered so that a parent stands before its children. Immutable and thread-safe.
/// Source: codes of areas as decreed by the Minister of Home Affairs (Kepmendagri 300.2.2-2430/2025).
/// </remarks>
/// <example><code>AreaCode.Parse("36.02.01").Parent // 36.02</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct AreaCode
    : IComparable<AreaCode>,
        IComparable,
        ISpanParsable<AreaCode>,
        ISpanFormattable,
        IComparisonOperators<AreaCode, AreaCode, bool>
{
    private const int FirstCity = 71;

    // Ten digits pp kk cc vvvv; absent parts are zero, so that numeric order is parent-first order.
    private readonly long _digits;

    private AreaCode(long digits) => _digits = digits;

    /// <summary>Gets the whole country, <c>00</c>.</summary>
    public static AreaCode Indonesia => default;

    /// <summary>Gets the level of the area.</summary>
    public AreaLevel Level =>
        _digits switch
        {
            0 => AreaLevel.Nasional,
            _ when _digits % 10_000 != 0 => AreaLevel.DesaKelurahan,
            _ when _digits % 1_000_000 != 0 => AreaLevel.Kecamatan,
            _ when _digits % 100_000_000 != 0 => AreaLevel.KabupatenKota,
            _ => AreaLevel.Provinsi,
        };

    /// <summary>Gets the area one level up; the parent of a province is the country, and so is the country's own.</summary>
    public AreaCode Parent => Level == AreaLevel.Nasional ? this : AtLevel(Level - 1);

    /// <summary>Gets a value indicating whether the area is a city (kota) by its code, 71 to 99 in the second part.</summary>
    /// <remarks>False for every level but <see cref="AreaLevel.KabupatenKota"/>.</remarks>
    public bool IsKota => Level == AreaLevel.KabupatenKota && _digits / 1_000_000 % 100 >= FirstCity;

    /// <inheritdoc/>
    public static bool operator <(AreaCode left, AreaCode right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator >(AreaCode left, AreaCode right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator <=(AreaCode left, AreaCode right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >=(AreaCode left, AreaCode right) => left.CompareTo(right) >= 0;

    /// <summary>Returns the ancestor at a level, or the area itself when it is at that level.</summary>
    /// <param name="level">A level not below the area's own.</param>
    /// <returns>The ancestor.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level lies below the area's own.</exception>
    public AreaCode AtLevel(AreaLevel level)
    {
        if (level < AreaLevel.Nasional || level > Level)
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, $"{this} has ancestors from Nasional to {Level}.");
        }

        return level switch
        {
            AreaLevel.Nasional => default,
            AreaLevel.Provinsi => new AreaCode(_digits / 100_000_000 * 100_000_000),
            AreaLevel.KabupatenKota => new AreaCode(_digits / 1_000_000 * 1_000_000),
            AreaLevel.Kecamatan => new AreaCode(_digits / 10_000 * 10_000),
            _ => this,
        };
    }

    /// <summary>Tells whether another area is this one or lies inside it.</summary>
    /// <param name="other">The other area.</param>
    /// <returns>True for the area itself and every descendant; the country contains all.</returns>
    public bool Contains(AreaCode other) => other.Level >= Level && other.AtLevel(Level) == this;

    /// <summary>Parses a code with its dots.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not a code.</exception>
    public static AreaCode Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out var code)
            ? code
            : throw new FormatException($"'{s}' is not an area code such as 36, 36.02, 36.02.01 or 36.02.01.2001.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static AreaCode Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Tries to parse a code with its dots.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The code, or the country when the text is not one.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out AreaCode result)
    {
        result = default;
        if (s is "00")
        {
            return true;
        }

        if (s.Length is not (2 or 5 or 8 or 13))
        {
            return false;
        }

        long digits = 0;
        long part = 0;
        for (var i = 0; i < s.Length; i++)
        {
            var c = s[i];
            if (i is 2 or 5 or 8)
            {
                if (c != '.' || part == 0)
                {
                    return false;
                }

                part = 0;
                continue;
            }

            if (c is < '0' or > '9')
            {
                return false;
            }

            part = (part * 10) + (c - '0');
            digits = (digits * 10) + (c - '0');
        }

        if (part == 0)
        {
            return false;
        }

        var scale = s.Length switch
        {
            2 => 100_000_000,
            5 => 1_000_000,
            8 => 10_000,
            _ => 1,
        };
        result = new AreaCode(digits * scale);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out AreaCode)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out AreaCode result) => TryParse(s.AsSpan(), out result);

    /// <inheritdoc/>
    public int CompareTo(AreaCode other) => _digits.CompareTo(other._digits);

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            AreaCode other => CompareTo(other),
            _ => throw new ArgumentException("An area code compares with an area code.", nameof(obj)),
        };

    /// <summary>Returns the code with its dots, <c>00</c> for the country.</summary>
    /// <returns>The form that parses back.</returns>
    public override string ToString()
    {
        var (p, k, c, v) = (_digits / 100_000_000, _digits / 1_000_000 % 100, _digits / 10_000 % 100, _digits % 10_000);
        return Level switch
        {
            AreaLevel.Nasional => "00",
            AreaLevel.Provinsi => string.Create(CultureInfo.InvariantCulture, $"{p:00}"),
            AreaLevel.KabupatenKota => string.Create(CultureInfo.InvariantCulture, $"{p:00}.{k:00}"),
            AreaLevel.Kecamatan => string.Create(CultureInfo.InvariantCulture, $"{p:00}.{k:00}.{c:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{p:00}.{k:00}.{c:00}.{v:0000}"),
        };
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Texts.TryWrite(ToString(), destination, out charsWritten);

    // One form everywhere, so the provider-taking members of the interfaces stay out of sight.
    static AreaCode IParsable<AreaCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static AreaCode ISpanParsable<AreaCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<AreaCode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AreaCode result) =>
        TryParse(s, out result);

    static bool ISpanParsable<AreaCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AreaCode result) =>
        TryParse(s, out result);
}
