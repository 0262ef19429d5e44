using System.Globalization;
using System.Numerics;
using NodaTime;

namespace Pilkada.Documents;

/// <summary>How a table writes numbers and dates.</summary>
public enum TableFormat
{
    /// <summary><c>invariant</c>: <c>1234</c>, <c>66.05</c>, <c>2024-11-27</c>; no thousands separators.</summary>
    Invariant = 0,

    /// <summary><c>id-ID</c>: <c>1.234</c> or <c>1234</c>, <c>66,05</c>, <c>2024-11-27</c>, <c>27/11/2024</c> (day first) or <c>27 November 2024</c>.</summary>
    Indonesian = 1,
}

// What became of a text that should be a number or a date.
internal enum Reading
{
    Read,
    Malformed,
    OutOfRange,
    Undeclared,
}

// The two formats, independent of any culture of the machine.
internal static class TableFormats
{
    private const int MaxDigits = 31;
    private const int MaxDecimals = 15;

    private static readonly BigInteger Largest = BigInteger.Pow(10, 15);

    private static readonly string[] Months =
    [
        "januari",
        "februari",
        "maret",
        "april",
        "mei",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
    ];

    public static ImmutableArray<(string Name, TableFormat Format)> Names { get; } =
    [("invariant", TableFormat.Invariant), ("id-ID", TableFormat.Indonesian)];

    public static string NameOf(TableFormat format) => format == TableFormat.Indonesian ? "id-ID" : "invariant";

    public static Reading ReadNumber(string text, TableFormat? format, out Fraction number)
    {
        if (format is { } declared)
        {
            return Number(text, declared, out number);
        }

        // Plain digits read the same either way; anything else needs the declaration.
        var invariant = Number(text, TableFormat.Invariant, out number);
        var indonesian = Number(text, TableFormat.Indonesian, out var other);
        return invariant == indonesian && number == other ? invariant
            : invariant == Reading.Malformed && indonesian == Reading.Malformed ? Reading.Malformed
            : Reading.Undeclared;
    }

    public static Reading ReadDate(string text, TableFormat? format, out LocalDate date)
    {
        var iso = IsoDate(text, out date);
        if (iso != Reading.Malformed || format == TableFormat.Invariant)
        {
            return iso;
        }

        var indonesian = IndonesianDate(text, out date);
        return indonesian == Reading.Malformed || format is not null ? indonesian : Reading.Undeclared;
    }

    private static Reading Number(string text, TableFormat format, out Fraction number)
    {
        number = default;
        var (point, group) = format == TableFormat.Indonesian ? (',', '.') : ('.', '\0');
        var negative = text.StartsWith('-');
        var body = negative ? text[1..] : text;
        var at = body.IndexOf(point, StringComparison.Ordinal);
        var whole = at < 0 ? body : body[..at];
        var decimals = at < 0 ? string.Empty : body[(at + 1)..];
        if ((at >= 0 && !AreDigits(decimals)) || !Whole(whole, group, out var digits))
        {
            return Reading.Malformed;
        }

        if (digits.Length > MaxDigits || decimals.Length > MaxDecimals)
        {
            return Reading.OutOfRange;
        }

        var scaled = BigInteger.Parse(digits + decimals, NumberStyles.None, CultureInfo.InvariantCulture);
        var value = Fraction.Of(negative ? -scaled : scaled, BigInteger.Pow(10, decimals.Length));
        if (value > Fraction.FromInteger(Largest) || value < Fraction.FromInteger(-Largest))
        {
            return Reading.OutOfRange;
        }

        number = value;
        return Reading.Read;
    }

    // Digits, or groups of three after a first group of one to three that does not begin with 0: 0.123 is no thousand.
    private static bool Whole(string text, char group, out string digits)
    {
        digits = text;
        if (group == '\0' || !text.Contains(group, StringComparison.Ordinal))
        {
            return AreDigits(text);
        }

        var groups = text.Split(group);
        digits = string.Concat(groups);
        return groups[0].Length is >= 1 and <= 3
            && groups[0][0] != '0'
            && groups.Skip(1).All(g => g.Length == 3)
            && Array.TrueForAll(groups, AreDigits);
    }

    private static Reading IsoDate(string text, out LocalDate date)
    {
        date = default;
        return text.Length == 10 && text[4] == '-' && text[7] == '-' ? Date(text[..4], text[5..7], text[8..], out date) : Reading.Malformed;
    }

    private static Reading IndonesianDate(string text, out LocalDate date)
    {
        date = default;
        var slashed = text.Split('/');
        if (slashed.Length == 3)
        {
            return Date(slashed[2], slashed[1], slashed[0], out date);
        }

        var named = text.Split(' ');
        var month =
            named.Length == 3 ? Array.FindIndex(Months, m => string.Equals(m, named[1], StringComparison.OrdinalIgnoreCase)) + 1 : 0;
        return month > 0 ? Date(named[2], month.ToString(CultureInfo.InvariantCulture), named[0], out date) : Reading.Malformed;
    }

    private static Reading Date(string year, string month, string day, out LocalDate date)
    {
        date = default;
        if (
            year.Length != 4
            || month.Length is < 1 or > 2
            || day.Length is < 1 or > 2
            || !AreDigits(year)
            || !AreDigits(month)
            || !AreDigits(day)
        )
        {
            return Reading.Malformed;
        }

        var (y, m, d) = (Small(year), Small(month), Small(day));
        if (m is < 1 or > 12 || d < 1)
        {
            return Reading.Malformed;
        }

        if (y is < 1900 or > 2199)
        {
            return Reading.OutOfRange;
        }

        if (d > CalendarSystem.Iso.GetDaysInMonth(y, m))
        {
            return Reading.Malformed;
        }

        date = new LocalDate(y, m, d);
        return Reading.Read;
    }

    private static int Small(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool AreDigits(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
