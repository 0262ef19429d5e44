using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Pilkada;

/// <summary>An exact rational number, always in lowest terms with a positive denominator.</summary>
/// <remarks>
/// Numerator and denominator are unbounded, so no operation overflows. <c>default</c> is 0. Ordered by value.
/// Text form: <c>n/d</c>, or <c>n</c> for whole numbers; at most 64 characters are parsed. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Two thirds of 7,000 officers is 4,666 2/3, and a minimum of that is 4,667:
/// <code>(Fraction.Of(2, 3) * 7000).Round(Rounding.Ceiling) // 4667</code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Fraction
    : IComparable<Fraction>,
        IComparable,
        ISpanParsable<Fraction>,
        ISpanFormattable,
        IComparisonOperators<Fraction, Fraction, bool>
{
    private const int MaxTextLength = 64;

    // Stored less one, so that default(Fraction) is 0/1.
    private readonly BigInteger _denominatorLessOne;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>Gets the fraction 0.</summary>
    public static Fraction Zero => default;

    /// <summary>Gets the fraction 1.</summary>
    public static Fraction One => new(1, 1);

    /// <summary>Gets the numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Gets the denominator in lowest terms; at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>Gets a value indicating whether the fraction is a whole number.</summary>
    public bool IsInteger => _denominatorLessOne.IsZero;

    /// <summary>Gets the sign: -1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Creates the fraction <paramref name="numerator"/>/<paramref name="denominator"/> in lowest terms.</summary>
    /// <param name="numerator">Any whole number.</param>
    /// <param name="denominator">Any whole number but 0.</param>
    /// <returns>The fraction.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is 0.</exception>
    public static Fraction Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A denominator is not 0.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        return new Fraction(numerator / divisor, denominator / divisor);
    }

    /// <summary>Creates a whole number as a fraction.</summary>
    /// <param name="value">Any whole number.</param>
    /// <returns>The fraction with denominator 1.</returns>
    public static Fraction FromInteger(BigInteger value) => new(value, 1);

    /// <summary>Converts a whole number to a fraction.</summary>
    /// <param name="value">Any whole number.</param>
    public static implicit operator Fraction(long value) => FromInteger(value);

    /// <summary>Adds two fractions exactly.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The sum.</returns>
    public static Fraction operator +(Fraction left, Fraction right) =>
        Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Subtracts a fraction exactly.</summary>
    /// <param name="left">What is subtracted from.</param>
    /// <param name="right">What is subtracted.</param>
    /// <returns>The difference.</returns>
    public static Fraction operator -(Fraction left, Fraction right) => left + (-right);

    /// <summary>Negates a fraction.</summary>
    /// <param name="value">The fraction.</param>
    /// <returns>The fraction with the other sign.</returns>
    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    /// <summary>Multiplies two fractions exactly.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The product.</returns>
    public static Fraction operator *(Fraction left, Fraction right) =>
        Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Divides by a fraction exactly.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor; not 0.</param>
    /// <returns>The quotient.</returns>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        right.Sign == 0
            ? throw new DivideByZeroException("A fraction is not divided by 0.")
            : Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <inheritdoc/>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Rounds to a whole number by a named rule.</summary>
    /// <param name="rounding">The rule.</param>
    /// <returns>The whole number; it differs from the fraction by less than 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not a defined one.</exception>
    public BigInteger Round(Rounding rounding)
    {
        var floor = BigInteger.DivRem(Numerator, Denominator, out var rest);
        if (rest.Sign < 0)
        {
            floor -= 1;
            rest += Denominator;
        }

        if (rest.IsZero)
        {
            return Enum.IsDefined(rounding) ? floor : throw UnknownRounding(rounding);
        }

        var half = (rest * 2).CompareTo(Denominator);
        var up = rounding switch
        {
            Rounding.Floor => false,
            Rounding.Ceiling => true,
            Rounding.HalfUp => half > 0 || (half == 0 && Sign > 0),
            Rounding.HalfEven => half > 0 || (half == 0 && !floor.IsEven),
            _ => throw UnknownRounding(rounding),
        };
        return up ? floor + 1 : floor;
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            Fraction other => CompareTo(other),
            _ => throw new ArgumentException("A fraction compares with a fraction.", nameof(obj)),
        };

    /// <summary>Parses <c>n/d</c> or <c>n</c>, with an optional minus before the numerator; digits only, no spaces.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The fraction.</returns>
    /// <exception cref="FormatException">The text is not a fraction.</exception>
    public static Fraction Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out var result) ? result : throw new FormatException($"'{s}' is not a fraction such as 2/3.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static Fraction Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Tries to parse <c>n/d</c> or <c>n</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The fraction, or 0 when the text is not one.</param>
    /// <returns>Whether the text is a fraction.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out Fraction result)
    {
        result = default;
        if (s.Length > MaxTextLength)
        {
            return false;
        }

        var slash = s.IndexOf('/');
        var top = slash < 0 ? s : s[..slash];
        var bottom = slash < 0 ? "1" : s[(slash + 1)..];
        if (!Texts.AreDigits(top.StartsWith('-') ? top[1..] : top) || !Texts.AreDigits(bottom))
        {
            return false;
        }

        var denominator = BigInteger.Parse(bottom, NumberStyles.None, CultureInfo.InvariantCulture);
        if (denominator.IsZero)
        {
            return false;
        }

        result = Of(BigInteger.Parse(top, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), denominator);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Fraction)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Fraction result) => TryParse(s.AsSpan(), out result);

    /// <summary>Returns <c>n/d</c>, or <c>n</c> for a whole number; the form that parses back.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() =>
        IsInteger
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Texts.TryWrite(ToString(), destination, out charsWritten);

    // One form everywhere, so the provider-taking members of the interfaces stay out of sight.
    static Fraction IParsable<Fraction>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Fraction ISpanParsable<Fraction>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Fraction>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fraction result) =>
        TryParse(s, out result);

    static bool ISpanParsable<Fraction>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Fraction result) =>
        TryParse(s, out result);

    private static ArgumentOutOfRangeException UnknownRounding(Rounding rounding) =>
        new(nameof(rounding), rounding, "Floor, Ceiling, HalfUp or HalfEven.");
}
