using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Pilkada;

/// <summary>The path of a figure in an assessment, such as <c>personnel/polres-lebak/share</c>.</summary>
/// <remarks>
/// One to eight ids joined by slashes. A path is a contract: what <c>explain</c> takes. <c>default</c> is the empty path, which names nothing.
/// Ordered ordinally. Immutable and thread-safe.
/// </remarks>
/// <example><code>FigurePath.Parse("areas") / "36.02" / "voters"</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct FigurePath
    : IComparable<FigurePath>,
        IComparable,
        ISpanParsable<FigurePath>,
        ISpanFormattable,
        IComparisonOperators<FigurePath, FigurePath, bool>
{
    private const int MaxParts = 8;

    private readonly string? _value;

    private FigurePath(string value) => _value = value;

    /// <summary>Gets a value indicating whether this is the empty path.</summary>
    public bool IsEmpty => _value is null;

    /// <inheritdoc/>
    public static bool operator <(FigurePath left, FigurePath right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator >(FigurePath left, FigurePath right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator <=(FigurePath left, FigurePath right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >=(FigurePath left, FigurePath right) => left.CompareTo(right) >= 0;

    /// <summary>Parses a path; the empty text is the empty path.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The path.</returns>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static FigurePath Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out var id) ? id : throw new FormatException($"'{s}' is not a path such as personnel/polres-lebak/share.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static FigurePath Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Tries to parse a path; the empty text is the empty path.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The path, or the empty path when the text is not one.</param>
    /// <returns>Whether the text is a path.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out FigurePath result)
    {
        result = default;
        if (s.IsEmpty)
        {
            return true;
        }

        var parts = 0;
        foreach (var part in s.Split('/'))
        {
            parts++;
            if (s[part].IsEmpty || parts > MaxParts || !Id<Figure>.TryParse(s[part], out _))
            {
                return false;
            }
        }

        result = new FigurePath(s.ToString());
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out FigurePath)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out FigurePath result)
    {
        result = default;
        return s is not null && TryParse(s.AsSpan(), out result);
    }

    /// <summary>Appends a part to a path.</summary>
    /// <param name="path">The path; the empty one begins a new path.</param>
    /// <param name="part">The part; an id.</param>
    /// <returns>The longer path.</returns>
    /// <exception cref="FormatException">The part is not an id, or the path has eight parts already.</exception>
    public static FigurePath operator /(FigurePath path, string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return !Id<Figure>.TryParse(part, out var id) || id.IsEmpty
            ? throw new FormatException($"'{part}' is not one part of a path.")
            : Parse(path.IsEmpty ? part : $"{path}/{part}");
    }

    /// <inheritdoc cref="op_Division(FigurePath, string)"/>
    public static FigurePath Divide(FigurePath path, string part) => path / part;

    /// <inheritdoc/>
    public int CompareTo(FigurePath other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            FigurePath other => CompareTo(other),
            _ => throw new ArgumentException("A path compares with a path.", nameof(obj)),
        };

    /// <summary>Returns the path as text; empty for the empty path.</summary>
    /// <returns>The form that parses back.</returns>
    public override string ToString() => _value ?? string.Empty;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Texts.TryWrite(ToString(), destination, out charsWritten);

    // One form everywhere, so the provider-taking members of the interfaces stay out of sight.
    static FigurePath IParsable<FigurePath>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static FigurePath ISpanParsable<FigurePath>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<FigurePath>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FigurePath result) =>
        TryParse(s, out result);

    static bool ISpanParsable<FigurePath>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FigurePath result) =>
        TryParse(s, out result);
}
