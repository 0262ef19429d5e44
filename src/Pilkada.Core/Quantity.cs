using System.Numerics;
using NodaTime;

namespace Pilkada;

/// <summary>What kind of value a <see cref="Quantity"/> holds.</summary>
public enum QuantityKind
{
    /// <summary>No value is known; there is a reason instead.</summary>
    Unknown = 0,

    /// <summary>An exact number.</summary>
    Number = 1,

    /// <summary>A date in the ISO calendar.</summary>
    Date = 2,

    /// <summary>A time of day.</summary>
    Time = 3,

    /// <summary>True or false.</summary>
    Truth = 4,

    /// <summary>A text, such as the name of a grade or a stage.</summary>
    Text = 5,
}

/// <summary>A value that a figure, a calculation or a message shows: a number, a date, a time, a truth, a text, or unknown with its reason.</summary>
/// <remarks>Unknown is not zero and not false. All unknown quantities are equal, whatever their reasons. Immutable and thread-safe.</remarks>
/// <example><code>Quantity.Of(Fraction.Of(2, 3)).Format(Language.English) // "2/3"</code></example>
public sealed class Quantity : IEquatable<Quantity>
{
    private readonly Fraction _number;
    private readonly LocalDate _date;
    private readonly LocalTime _time;
    private readonly bool _truth;
    private readonly LocalText? _text;

    private Quantity(
        QuantityKind kind,
        Fraction number = default,
        LocalDate date = default,
        LocalTime time = default,
        bool truth = false,
        LocalText? text = null
    )
    {
        Kind = kind;
        _number = number;
        _date = date;
        _time = time;
        _truth = truth;
        _text = text;
    }

    /// <summary>Gets the kind of value held.</summary>
    public QuantityKind Kind { get; }

    /// <summary>Gets a value indicating whether nothing is known.</summary>
    public bool IsUnknown => Kind == QuantityKind.Unknown;

    /// <summary>Gets the number.</summary>
    /// <exception cref="InvalidOperationException">The quantity holds something else.</exception>
    public Fraction Number => Kind == QuantityKind.Number ? _number : throw Wrong(QuantityKind.Number);

    /// <summary>Gets the date.</summary>
    /// <exception cref="InvalidOperationException">The quantity holds something else.</exception>
    public LocalDate Date => Kind == QuantityKind.Date ? _date : throw Wrong(QuantityKind.Date);

    /// <summary>Gets the time of day.</summary>
    /// <exception cref="InvalidOperationException">The quantity holds something else.</exception>
    public LocalTime Time => Kind == QuantityKind.Time ? _time : throw Wrong(QuantityKind.Time);

    /// <summary>Gets the truth.</summary>
    /// <exception cref="InvalidOperationException">The quantity holds something else.</exception>
    public bool Truth => Kind == QuantityKind.Truth ? _truth : throw Wrong(QuantityKind.Truth);

    /// <summary>Gets the text.</summary>
    /// <exception cref="InvalidOperationException">The quantity holds something else.</exception>
    public LocalText Text => Kind == QuantityKind.Text ? _text! : throw Wrong(QuantityKind.Text);

    /// <summary>Gets why nothing is known.</summary>
    /// <exception cref="InvalidOperationException">The quantity is known.</exception>
    public LocalText Reason => Kind == QuantityKind.Unknown ? _text! : throw Wrong(QuantityKind.Unknown);

    /// <summary>Makes a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The quantity.</returns>
    public static Quantity Of(Fraction number) => new(QuantityKind.Number, number: number);

    /// <summary>Makes a whole number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The quantity.</returns>
    public static Quantity Of(BigInteger number) => Of(Fraction.FromInteger(number));

    /// <summary>Makes a whole number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The quantity.</returns>
    public static Quantity Of(long number) => Of(Fraction.FromInteger(number));

    /// <summary>Makes a date.</summary>
    /// <param name="date">The date, ISO calendar.</param>
    /// <returns>The quantity.</returns>
    public static Quantity Of(LocalDate date) => new(QuantityKind.Date, date: date);

    /// <summary>Makes a time of day.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The quantity.</returns>
    public static Quantity Of(LocalTime time) => new(QuantityKind.Time, time: time);

    /// <summary>Makes a truth.</summary>
    /// <param name="truth">True or false.</param>
    /// <returns>The quantity.</returns>
    public static Quantity Of(bool truth) => new(QuantityKind.Truth, truth: truth);

    /// <summary>Makes a text in both languages.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The quantity.</returns>
    public static Quantity Of(LocalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Quantity(QuantityKind.Text, text: text);
    }

    /// <summary>Makes a text that is the same in both languages, such as a name or an id.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <returns>The quantity.</returns>
    public static Quantity Of(string text) => Of(LocalText.Same(text));

    /// <summary>Makes an unknown.</summary>
    /// <param name="reason">Why nothing is known.</param>
    /// <returns>The quantity.</returns>
    public static Quantity Unknown(LocalText reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new Quantity(QuantityKind.Unknown, text: reason);
    }

    /// <summary>Writes the value for a reader.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>For example <c>8.926.662</c>, <c>27 November 2024</c>, <c>ya</c>, or the reason of an unknown.</returns>
    public string Format(Language language) =>
        Kind switch
        {
            QuantityKind.Number => LocalFormat.Number(_number, language),
            QuantityKind.Date => LocalFormat.Date(_date, language),
            QuantityKind.Time => LocalFormat.Time(_time, language),
            QuantityKind.Truth => (_truth, language) switch
            {
                (true, Language.Indonesian) => "ya",
                (false, Language.Indonesian) => "tidak",
                (true, _) => "yes",
                _ => "no",
            },
            QuantityKind.Text => _text!.In(language),
            _ => (language == Language.Indonesian ? "tidak diketahui: " : "unknown: ") + _text!.In(language),
        };

    /// <inheritdoc/>
    public bool Equals(Quantity? other) =>
        other is not null
        && Kind == other.Kind
        && (
            IsUnknown
            || (
                _number == other._number
                && _date == other._date
                && _time == other._time
                && _truth == other._truth
                && Equals(_text, other._text)
            )
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Quantity);

    /// <inheritdoc/>
    public override int GetHashCode() => IsUnknown ? 0 : HashCode.Combine(Kind, _number, _date, _time, _truth, _text);

    /// <summary>Returns the English form.</summary>
    /// <returns>The text of <see cref="Format"/> in English.</returns>
    public override string ToString() => Format(Language.English);

    private InvalidOperationException Wrong(QuantityKind wanted) => new($"The quantity holds {Kind}, not {wanted}.");
}
