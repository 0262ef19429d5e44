using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Pilkada.Logistics;

/// <summary>Who holds goods on their way, in the order of the chain.</summary>
public enum StockPlaceKind
{
    /// <summary>The supplier or printer (penyedia).</summary>
    Penyedia = 0,

    /// <summary>The warehouse of KPU Provinsi or KPU Kabupaten/Kota.</summary>
    Kpu = 1,

    /// <summary>The PPK of a kecamatan.</summary>
    Ppk = 2,

    /// <summary>The PPS of a village.</summary>
    Pps = 3,

    /// <summary>The KPPS of a polling station.</summary>
    Tps = 4,
}

/// <summary>A place that goods pass: <c>penyedia</c>, <c>kpu-36.02</c>, <c>ppk-36.02.01</c>, <c>pps-36.02.01.2001</c> or <c>tps-36.02.01.2001-001</c>.</summary>
/// <remarks>
/// A polling station is named by its village, or its kecamatan where a list goes no further, and its number of three digits.
/// <c>default</c> is the supplier. Ordered along the chain, then by area and number. Immutable and thread-safe.
/// </remarks>
/// <example><code>StockPlace.Parse("tps-36.02.01.2001-001").Area // 36.02.01.2001</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct StockPlace
    : IComparable<StockPlace>,
        IComparable,
        ISpanParsable<StockPlace>,
        ISpanFormattable,
        IComparisonOperators<StockPlace, StockPlace, bool>
{
    private const int MostStations = 999;

    private StockPlace(StockPlaceKind kind, AreaCode area, int number)
    {
        Kind = kind;
        Area = area;
        Number = number;
    }

    /// <summary>Gets the supplier.</summary>
    public static StockPlace Penyedia => default;

    /// <summary>Gets who holds the goods.</summary>
    public StockPlaceKind Kind { get; }

    /// <summary>Gets the area; the whole country for the supplier.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the number of the polling station, from 1 to 999; 0 for every other place.</summary>
    public int Number { get; }

    /// <inheritdoc/>
    public static bool operator <(StockPlace left, StockPlace right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator >(StockPlace left, StockPlace right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator <=(StockPlace left, StockPlace right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >=(StockPlace left, StockPlace right) => left.CompareTo(right) >= 0;

    /// <summary>Makes the place of a KPU, PPK or PPS.</summary>
    /// <param name="area">A province, kabupaten or kota, kecamatan or village.</param>
    /// <returns>The place that the level of the area says.</returns>
    /// <exception cref="ArgumentException">The area is the whole country.</exception>
    public static StockPlace Of(AreaCode area) =>
        area.Level switch
        {
            AreaLevel.Provinsi or AreaLevel.KabupatenKota => new StockPlace(StockPlaceKind.Kpu, area, 0),
            AreaLevel.Kecamatan => new StockPlace(StockPlaceKind.Ppk, area, 0),
            AreaLevel.DesaKelurahan => new StockPlace(StockPlaceKind.Pps, area, 0),
            _ => throw new ArgumentException("A warehouse belongs to a province or an area inside one.", nameof(area)),
        };

    /// <summary>Makes the place of a polling station.</summary>
    /// <param name="area">Its village, or its kecamatan.</param>
    /// <param name="number">Its number, from 1 to 999.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentException">The area is larger than a kecamatan.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 999.</exception>
    public static StockPlace OfTps(AreaCode area, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MostStations);
        return area.Level < AreaLevel.Kecamatan
            ? throw new ArgumentException($"A TPS lies in a kecamatan or a village, not in {area}.", nameof(area))
            : new StockPlace(StockPlaceKind.Tps, area, number);
    }

    /// <summary>Parses a place.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The place.</returns>
    /// <exception cref="FormatException">The text is not a place.</exception>
    public static StockPlace Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out var place)
            ? place
            : throw new FormatException($"'{s}' is not a place such as penyedia, kpu-36.02, ppk-36.02.01 or tps-36.02.01.2001-001.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static StockPlace Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Tries to parse a place.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The place, or the supplier when the text is not one.</param>
    /// <returns>Whether the text is a place.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out StockPlace result)
    {
        result = default;
        if (s is "penyedia")
        {
            return true;
        }

        if (s.StartsWith("tps-"))
        {
            var rest = s[4..];
            var dash = rest.LastIndexOf('-');
            if (
                dash < 0
                || rest[(dash + 1)..] is not { Length: 3 } digits
                || digits.ContainsAnyExceptInRange('0', '9')
                || !AreaCode.TryParse(rest[..dash], out var at)
                || at.Level < AreaLevel.Kecamatan
                || int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) is not (> 0 and { } number)
            )
            {
                return false;
            }

            result = new StockPlace(StockPlaceKind.Tps, at, number);
            return true;
        }

        if (s.Length <= 4 || !AreaCode.TryParse(s[4..], out var area) || area.Level == AreaLevel.Nasional)
        {
            return false;
        }

        var place = Of(area);
        if (!s[..4].SequenceEqual(Prefix(place.Kind)))
        {
            return false;
        }

        result = place;
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out StockPlace)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out StockPlace result) => TryParse(s.AsSpan(), out result);

    /// <inheritdoc/>
    public int CompareTo(StockPlace other)
    {
        var kind = Kind.CompareTo(other.Kind);
        var area = kind != 0 ? kind : Area.CompareTo(other.Area);
        return area != 0 ? area : Number.CompareTo(other.Number);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            StockPlace other => CompareTo(other),
            _ => throw new ArgumentException("A place compares with a place.", nameof(obj)),
        };

    /// <summary>Returns the place as text.</summary>
    /// <returns>The form that parses back.</returns>
    public override string ToString() =>
        Kind switch
        {
            StockPlaceKind.Penyedia => "penyedia",
            StockPlaceKind.Tps => string.Create(CultureInfo.InvariantCulture, $"tps-{Area}-{Number:000}"),
            _ => $"{Prefix(Kind)}{Area}",
        };

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString();
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    // One form everywhere, so the provider-taking members of the interfaces stay out of sight.
    static StockPlace IParsable<StockPlace>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static StockPlace ISpanParsable<StockPlace>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<StockPlace>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StockPlace result) =>
        TryParse(s, out result);

    static bool ISpanParsable<StockPlace>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out StockPlace result) =>
        TryParse(s, out result);

    private static string Prefix(StockPlaceKind kind) =>
        kind switch
        {
            StockPlaceKind.Kpu => "kpu-",
            StockPlaceKind.Ppk => "ppk-",
            _ => "pps-",
        };
}
