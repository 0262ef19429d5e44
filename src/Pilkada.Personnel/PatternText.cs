namespace Pilkada.Personnel;

// The spellings of a pattern met in the field, read into numbers; what the numbers count is not decided here unless words say it.
internal static class PatternText
{
    public const int Longest = 60;

    private const int MostDigits = 4;

    private static readonly (string Word, int Part)[] Words =
    [
        ("polri", 0),
        ("polisi", 0),
        ("personel", 0),
        ("police", 0),
        ("tps", 1),
        ("linmas", 2),
        ("hansip", 2),
    ];

    // With words the numbers come back as police, TPS, Linmas; without, in the order written.
    public static bool TryRead(string text, out (int First, int Second, int? Third, bool SaysItself) read)
    {
        read = default;
        var rest = text.AsSpan().Trim();
        if (text.Length > Longest)
        {
            return false;
        }

        if (rest.StartsWith("pola", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[4..].Trim();
        }

        return ContainsLetter(rest) ? TryReadWords(rest, out read) : TryReadDigits(rest, out read);
    }

    private static bool TryReadWords(ReadOnlySpan<char> text, out (int First, int Second, int? Third, bool SaysItself) read)
    {
        read = default;
        Span<int> parts = [-1, -1, -1];
        var at = 0;
        while (true)
        {
            Skip(text, ref at, " ,:+-");
            if (at == text.Length)
            {
                break;
            }

            var number = Number(text, ref at);
            Skip(text, ref at, " ");
            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                at++;
            }

            var part = PartOf(text[start..at]);
            if (number < 0 || part < 0 || parts[part] >= 0)
            {
                return false;
            }

            parts[part] = number;
        }

        read = (parts[0], parts[1], parts[2] < 0 ? null : parts[2], true);
        return parts[0] >= 0 && parts[1] >= 0;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, out (int First, int Second, int? Third, bool SaysItself) read)
    {
        read = default;
        if (text.Length == 3 && !text.ContainsAnyExceptInRange('0', '9'))
        {
            read = (text[0] - '0', text[1] - '0', text[2] - '0', false);
            return true;
        }

        Span<int> numbers = [-1, -1, -1];
        var separator = '\0';
        var at = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            Skip(text, ref at, " ");
            var enclosed = at < text.Length && text[at] == '(';
            at += enclosed ? 1 : 0;
            numbers[i] = Number(text, ref at);
            if (numbers[i] < 0 || (enclosed && (at == text.Length || text[at++] != ')')))
            {
                return false;
            }

            Skip(text, ref at, " ");
            if (at == text.Length)
            {
                // "2.4" would as well be a decimal number.
                read = (numbers[0], numbers[1], numbers[2] < 0 ? null : numbers[2], false);
                return i == 2 || (i == 1 && separator != '.');
            }

            if (!"-:.–".Contains(text[at], StringComparison.Ordinal) || (separator != '\0' && separator != text[at]))
            {
                return false;
            }

            separator = text[at++];
        }

        return false;
    }

    private static int Number(ReadOnlySpan<char> text, ref int at)
    {
        var (start, number) = (at, 0);
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            number = at - start < MostDigits ? (number * 10) + (text[at] - '0') : number;
            at++;
        }

        return at - start is >= 1 and <= MostDigits ? number : -1;
    }

    private static int PartOf(ReadOnlySpan<char> word)
    {
        foreach (var (known, part) in Words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return part;
            }
        }

        return -1;
    }

    private static void Skip(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> skipped)
    {
        while (at < text.Length && skipped.Contains(text[at]))
        {
            at++;
        }
    }

    private static bool ContainsLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
