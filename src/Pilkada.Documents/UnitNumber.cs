using System.Globalization;

namespace Pilkada.Documents;

// A measured number as a table writes it, read to the nearest double. The two formats are those of the plan's tables, with an exponent besides.
internal static class UnitNumber
{
    private const int Longest = 400;

    internal enum Result
    {
        Read,
        Malformed,
        NotFinite,
        Undeclared,
    }

    public static Result Read(ReadOnlySpan<byte> text, TableFormat? format, out double value)
    {
        if (format is { } declared)
        {
            return Read(text, declared, out value);
        }

        // Plain digits read the same either way; anything else needs the declaration.
        var invariant = Read(text, TableFormat.Invariant, out value);
        if (invariant == Result.NotFinite)
        {
            return invariant;
        }

        var indonesian = Read(text, TableFormat.Indonesian, out var other);
        return invariant == indonesian && value.Equals(other) ? invariant
            : invariant == Result.Malformed && indonesian == Result.Malformed ? Result.Malformed
            : Result.Undeclared;
    }

    private static Result Read(ReadOnlySpan<byte> text, TableFormat format, out double value)
    {
        value = 0;
        Span<byte> plain = stackalloc byte[Longest];
        if (text.Length > Longest || !Plain(text, format, plain, out var length))
        {
            return IsNotFinite(text) ? Result.NotFinite : Result.Malformed;
        }

        return double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value)
            ? Result.Read
            : Result.NotFinite;
    }

    // -?digits(.digits)?(e[+-]?digits)?, and in the Indonesian format a comma for the point and points between groups of three.
    private static bool Plain(ReadOnlySpan<byte> text, TableFormat format, Span<byte> plain, out int length)
    {
        length = 0;
        var at = 0;
        if (at < text.Length && text[at] == '-')
        {
            plain[length++] = text[at++];
        }

        var start = at;
        var indonesian = format == TableFormat.Indonesian;
        var firstGroup = -1;
        var digits = 0;
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit((char)text[at]))
            {
                plain[length++] = text[at];
                digits++;
            }
            else if (indonesian && text[at] == '.' && digits is >= 1 and <= 3 && (firstGroup < 0 || digits == 3))
            {
                firstGroup = firstGroup < 0 ? digits : firstGroup;
                digits = 0;
            }
            else
            {
                break;
            }
        }

        // A first group that begins with 0 is no thousand.
        if (digits == 0 || (firstGroup >= 0 && (digits != 3 || text[start] == '0')))
        {
            return false;
        }

        if (at < text.Length && text[at] == (indonesian ? ',' : '.'))
        {
            plain[length++] = (byte)'.';
            at++;
            if (!Digits(text, ref at, plain, ref length))
            {
                return false;
            }
        }

        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            plain[length++] = text[at++];
            if (at < text.Length && text[at] is (byte)'+' or (byte)'-')
            {
                plain[length++] = text[at++];
            }

            if (!Digits(text, ref at, plain, ref length))
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static bool Digits(ReadOnlySpan<byte> text, ref int at, Span<byte> plain, ref int length)
    {
        var from = at;
        while (at < text.Length && char.IsAsciiDigit((char)text[at]))
        {
            plain[length++] = text[at++];
        }

        return at > from;
    }

    // What programs write for a value that is no finite number.
    private static bool IsNotFinite(ReadOnlySpan<byte> text)
    {
        var word = text.Length > 1 && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        return word.Length <= 16
            && System.Text.Encoding.UTF8.GetString(word).ToUpperInvariant()
                is "NAN"
                    or "INF"
                    or "INFINITY"
                    or "1.#INF"
                    or "1.#QNAN"
                    or "\u221E";
    }
}
