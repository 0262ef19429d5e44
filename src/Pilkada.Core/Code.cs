using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Pilkada;

/// <summary>What a <see cref="Code"/> names.</summary>
public enum CodeKind
{
    /// <summary>A rule: <c>PLK-PER-001</c>.</summary>
    Rule = 0,

    /// <summary>A problem, input that cannot be used: <c>PLK-DOC-P001</c>.</summary>
    Problem = 1,

    /// <summary>A finding, usable data that shows a gap, conflict, shortfall or imbalance: <c>PLK-PER-F001</c>.</summary>
    Finding = 2,
}

/// <summary>The stable name of a rule, a problem or a finding: <c>PLK-PER-001</c>, <c>PLK-DOC-P001</c>, <c>PLK-PER-F001</c>.</summary>
/// <remarks>
/// <c>PLK</c>, a three-letter area, and a number from 001 to 999 with <c>P</c> or <c>F</c> before it for problems and findings.
/// Codes are a contract: one is never used again for something else. <c>default</c> is the empty code, which names nothing.
/// Ordered by area, kind and number. Immutable and thread-safe.
/// </remarks>
/// <example><code>Code.Parse("PLK-PER-001").Area // "PER"</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Code
    : IComparable<Code>,
        IComparable,
        ISpanParsable<Code>,
        ISpanFormattable,
        IComparisonOperators<Code, Code, bool>
{
    private readonly string? _area;

    private Code(string area, CodeKind kind, int number)
    {
        _area = area;
        Kind = kind;
        Number = number;
    }

    /// <summary>Gets the three-letter area, such as <c>PER</c>; empty for the empty code.</summary>
    public string Area => _area ?? string.Empty;

    /// <summary>Gets what the code names.</summary>
    public CodeKind Kind { get; }

    /// <summary>Gets the number within area and kind, from 1 to 999; 0 for the empty code.</summary>
    public int Number { get; }

    /// <summary>Gets a value indicating whether this is the empty code.</summary>
    public bool IsEmpty => Number == 0;

    /// <inheritdoc/>
    public static bool operator <(Code left, Code right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator >(Code left, Code right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator <=(Code left, Code right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >=(Code left, Code right) => left.CompareTo(right) >= 0;

    /// <summary>Parses a code; the empty text is the empty code.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not a code.</exception>
    public static Code Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out var code)
            ? code
            : throw new FormatException($"'{s}' is not a code such as PLK-PER-001, PLK-DOC-P001 or PLK-PER-F001.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static Code Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Tries to parse a code; the empty text is the empty code.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The code, or the empty code when the text is not one.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out Code result)
    {
        result = default;
        if (s.IsEmpty)
        {
            return true;
        }

        if (s.Length is < 11 or > 12 || !s.StartsWith("PLK-", StringComparison.Ordinal) || s[7] != '-')
        {
            return false;
        }

        foreach (var c in s[4..7])
        {
            if (c is < 'A' or > 'Z')
            {
                return false;
            }
        }

        CodeKind? kind =
            s.Length == 11
                ? CodeKind.Rule
                : s[8] switch
                {
                    'P' => CodeKind.Problem,
                    'F' => CodeKind.Finding,
                    _ => null,
                };
        if (kind is not { } known || !Texts.AreDigits(s[^3..]))
        {
            return false;
        }

        var number = int.Parse(s[^3..], NumberStyles.None, CultureInfo.InvariantCulture);
        if (number == 0)
        {
            return false;
        }

        result = new Code(s[4..7].ToString(), known, number);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Code)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Code result)
    {
        result = default;
        return s is not null && TryParse(s.AsSpan(), out result);
    }

    /// <inheritdoc/>
    public int CompareTo(Code other)
    {
        var area = string.CompareOrdinal(Area, other.Area);
        if (area != 0)
        {
            return area;
        }

        var kind = Kind.CompareTo(other.Kind);
        return kind != 0 ? kind : Number.CompareTo(other.Number);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            Code other => CompareTo(other),
            _ => throw new ArgumentException("A code compares with a code.", nameof(obj)),
        };

    /// <summary>Returns the code as text; empty for the empty code.</summary>
    /// <returns>The form that parses back.</returns>
    public override string ToString()
    {
        if (IsEmpty)
        {
            return string.Empty;
        }

        var letter = Kind switch
        {
            CodeKind.Problem => "P",
            CodeKind.Finding => "F",
            _ => string.Empty,
        };
        return string.Create(CultureInfo.InvariantCulture, $"PLK-{Area}-{letter}{Number:000}");
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Texts.TryWrite(ToString(), destination, out charsWritten);

    // One form everywhere, so the provider-taking members of the interfaces stay out of sight.
    static Code IParsable<Code>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Code ISpanParsable<Code>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Code>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Code result) =>
        TryParse(s, out result);

    static bool ISpanParsable<Code>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Code result) => TryParse(s, out result);
}
