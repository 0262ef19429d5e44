using System.Globalization;
using NodaTime;

namespace Pilkada;

// Shared by the scalars: reading digits, and writing a stable text form into a span.
internal static class Texts
{
    // The number parsers of .NET accept NUL characters at the end; a scalar takes digits only.
    public static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    // The default form of a date follows the machine's culture, even in a message.
    public static string Iso(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    public static bool TryWrite(string text, Span<char> destination, out int charsWritten)
    {
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
