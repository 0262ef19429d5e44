using System.Globalization;
using System.Numerics;
using System.Text;
using NodaTime;

namespace Pilkada;

/// <summary>Numbers, dates, durations and lists as an Indonesian or an English reader writes them, independent of any culture of the machine.</summary>
/// <remarks>Month and weekday names are the project's own, so that the text is the same on every machine.</remarks>
/// <example><code>LocalFormat.Number(8_926_662, Language.Indonesian) // "8.926.662"</code></example>
public static class LocalFormat
{
    private static readonly string[] IndonesianMonths =
    [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];

    private static readonly string[] EnglishMonths =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    private static readonly string[] IndonesianWeekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

    private static readonly string[] EnglishWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    // Days, hours, minutes and seconds in nanoseconds.
    private static readonly long[] Lengths = [86_400_000_000_000, 3_600_000_000_000, 60_000_000_000, 1_000_000_000];

    private static readonly string[] IndonesianLengths = ["hari", "jam", "menit", "detik"];

    private static readonly string[] EnglishLengths = ["day", "hour", "minute", "second"];

    /// <summary>Writes a whole number with thousands separators: <c>8.926.662</c> in Indonesian, <c>8,926,662</c> in English.</summary>
    /// <param name="value">The number.</param>
    /// <param name="language">The language of the reader.</param>
    /// <returns>The number as text.</returns>
    public static string Number(BigInteger value, Language language)
    {
        var digits = BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder(digits.Length + (digits.Length / 3) + 1);
        if (value.Sign < 0)
        {
            text.Append('-');
        }

        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0)
            {
                text.Append(language == Language.Indonesian ? '.' : ',');
            }

            text.Append(digits[i]);
        }

        return text.ToString();
    }

    /// <summary>Writes an exact number: whole numbers and terminating decimals of at most six places as such, everything else as a fraction.</summary>
    /// <param name="value">The number.</param>
    /// <param name="language">The language of the reader.</param>
    /// <returns>For example <c>66,05</c>, <c>2/3</c> or <c>4.344</c> in Indonesian. Nothing is ever rounded.</returns>
    public static string Number(Fraction value, Language language)
    {
        if (value.IsInteger)
        {
            return Number(value.Numerator, language);
        }

        for (var places = 1; places <= 6; places++)
        {
            var scaled = value * Fraction.FromInteger(BigInteger.Pow(10, places));
            if (!scaled.IsInteger)
            {
                continue;
            }

            var (whole, rest) = BigInteger.DivRem(BigInteger.Abs(scaled.Numerator), BigInteger.Pow(10, places));
            var sign = scaled.Numerator.Sign < 0 ? "-" : string.Empty;
            var point = language == Language.Indonesian ? "," : ".";
            var tail = rest.ToString(CultureInfo.InvariantCulture).PadLeft(places, '0');
            return $"{sign}{Number(whole, language)}{point}{tail}";
        }

        return $"{Number(value.Numerator, language)}/{Number(value.Denominator, language)}";
    }

    /// <summary>Writes a date in full: <c>27 November 2024</c>.</summary>
    /// <param name="date">The date, ISO calendar.</param>
    /// <param name="language">The language of the reader.</param>
    /// <returns>Day, month name and year.</returns>
    public static string Date(LocalDate date, Language language)
    {
        var months = language == Language.Indonesian ? IndonesianMonths : EnglishMonths;
        return string.Create(CultureInfo.InvariantCulture, $"{date.Day} {months[date.Month - 1]} {date.Year}");
    }

    /// <summary>Names the day of the week of a date: <c>Rabu</c>, <c>Wednesday</c>.</summary>
    /// <param name="date">The date, ISO calendar.</param>
    /// <param name="language">The language of the reader.</param>
    /// <returns>The weekday's name.</returns>
    public static string Weekday(LocalDate date, Language language)
    {
        var names = language == Language.Indonesian ? IndonesianWeekdays : EnglishWeekdays;
        return names[(int)date.DayOfWeek - 1];
    }

    /// <summary>Writes a time of day: <c>07.00</c> in Indonesian, <c>07:00</c> in English.</summary>
    /// <param name="time">The time; seconds are not shown.</param>
    /// <param name="language">The language of the reader.</param>
    /// <returns>Hours and minutes, two digits each.</returns>
    public static string Time(LocalTime time, Language language)
    {
        var point = language == Language.Indonesian ? '.' : ':';
        return string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}{point}{time.Minute:00}");
    }

    /// <summary>Writes a number of days: <c>3 hari</c>, <c>3 days</c>, <c>1 day</c>.</summary>
    /// <param name="days">The number.</param>
    /// <param name="language">The language of the reader.</param>
    /// <returns>Number and unit.</returns>
    public static string Days(BigInteger days, Language language) => Amount(Fraction.FromInteger(days), 0, language);

    /// <summary>Writes a duration in days, hours, minutes and seconds, leaving out what is zero: <c>1 hari 2 jam 30 menit</c>, <c>1 day 2 hours 30 minutes</c>.</summary>
    /// <param name="duration">The duration; a day is 24 hours.</param>
    /// <param name="language">The language of the reader.</param>
    /// <returns>The duration, exact: parts of a second are written as a number; a negative one begins with a minus; none is <c>0 menit</c>.</returns>
    /// <example><code>LocalFormat.Duration(Duration.FromMinutes(1590), Language.Indonesian) // "1 hari 2 jam 30 menit"</code></example>
    public static string Duration(Duration duration, Language language)
    {
        var nanoseconds = BigInteger.Abs(duration.ToBigIntegerNanoseconds());
        var parts = new List<string>();
        for (var i = 0; i < Lengths.Length - 1; i++)
        {
            var whole = BigInteger.DivRem(nanoseconds, Lengths[i], out nanoseconds);
            if (!whole.IsZero)
            {
                parts.Add(Amount(Fraction.FromInteger(whole), i, language));
            }
        }

        if (!nanoseconds.IsZero)
        {
            parts.Add(Amount(Fraction.Of(nanoseconds, Lengths[^1]), Lengths.Length - 1, language));
        }

        return parts.Count == 0
            ? Amount(Fraction.Zero, Lengths.Length - 2, language)
            : (duration < NodaTime.Duration.Zero ? "-" : string.Empty) + string.Join(' ', parts);
    }

    /// <summary>Joins items as a list in running text: <c>a, b, dan c</c> or <c>a, b and c</c>.</summary>
    /// <param name="items">The items, in order; none gives the empty text.</param>
    /// <param name="language">The language of the reader.</param>
    /// <returns>The joined text.</returns>
    public static string List(IReadOnlyList<string> items, Language language)
    {
        ArgumentNullException.ThrowIfNull(items);
        var indonesian = language == Language.Indonesian;
        return items.Count switch
        {
            0 => string.Empty,
            1 => items[0],
            2 => $"{items[0]} {(indonesian ? "dan" : "and")} {items[1]}",
            _ => $"{string.Join(", ", items.Take(items.Count - 1))}{(indonesian ? ", dan" : " and")} {items[^1]}",
        };
    }

    private static string Amount(Fraction amount, int unit, Language language)
    {
        var name = language == Language.Indonesian ? IndonesianLengths[unit] : EnglishLengths[unit];
        var plural = language != Language.Indonesian && amount != Fraction.One && amount != -Fraction.One;
        return $"{Number(amount, language)} {name}{(plural ? "s" : string.Empty)}";
    }
}
