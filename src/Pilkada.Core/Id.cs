using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Pilkada;

/// <summary>The id of a <typeparamref name="T"/>, such as a source, a contest, a police unit, a stage or a figure.</summary>
/// <typeparam name="T">What the id names; ids of different things do not mix.</typeparam>
/// <remarks>
/// One to 96 characters: lower-case ASCII letters and digits, in groups joined by single dots or hyphens (<c>polres-lebak</c>, <c>pilbup-36.02</c>).
/// <c>default</c> is the empty id, which names nothing. Ordered ordinally. Immutable and thread-safe.
/// </remarks>
/// <example><code>var lebak = Id&lt;PoliceUnit&gt;.Parse("polres-lebak");</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Id<T>
    : IComparable<Id<T>>,
        IComparable,
        ISpanParsable<Id<T>>,
        ISpanFormattable,
        IComparisonOperators<Id<T>, Id<T>, bool>
{
    private const int MaxLength = 96;

    private readonly string? _value;

    private Id(string value) => _value = value;

    /// <summary>Gets a value indicating whether this is the empty id.</summary>
    public bool IsEmpty => _value is null;

    /// <inheritdoc/>
    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;

    /// <summary>Parses an id; the empty text is the empty id.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static Id<T> Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out var id)
            ? id
            : throw new FormatException($"'{s}' is not an id: lower-case letters and digits, joined by '.' or '-', at most {MaxLength}.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static Id<T> Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Tries to parse an id; the empty text is the empty id.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The id, or the empty id when the text is not one.</param>
    /// <returns>Whether the text is an id.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out Id<T> result)
    {
        result = default;
        if (s.IsEmpty)
        {
            return true;
        }

        var joint = true;
        foreach (var c in s)
        {
            var plain = c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (!plain && (joint || c is not ('.' or '-')))
            {
                return false;
            }

            joint = !plain;
        }

        if (joint || s.Length > MaxLength)
        {
            return false;
        }

        result = new Id<T>(s.ToString());
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Id{T})"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Id<T> result)
    {
        result = default;
        return s is not null && TryParse(s.AsSpan(), out result);
    }

    /// <inheritdoc/>
    public int CompareTo(Id<T> other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            Id<T> other => CompareTo(other),
            _ => throw new ArgumentException("An id compares with an id of the same kind.", nameof(obj)),
        };

    /// <summary>Returns the id as text; empty for the empty id.</summary>
    /// <returns>The form that parses back.</returns>
    public override string ToString() => _value ?? string.Empty;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Texts.TryWrite(ToString(), destination, out charsWritten);

    // One form everywhere, so the provider-taking members of the interfaces stay out of sight.
    static Id<T> IParsable<Id<T>>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Id<T> ISpanParsable<Id<T>>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Id<T>>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result) =>
        TryParse(s, out result);

    static bool ISpanParsable<Id<T>>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Id<T> result) => TryParse(s, out result);
}
