using System.Globalization;
using NodaTime;

namespace Pilkada.Documents;

// Times of day: 07:30 or 07.30; 24:00 is midnight at the end.
internal static class ClockTimes
{
    public static LocalTime? Read(string text)
    {
        if (IsEndOfDay(text))
        {
            return LocalTime.Midnight;
        }

        var isClock =
            text.Length == 5
            && text[2] is ':' or '.'
            && char.IsAsciiDigit(text[0])
            && char.IsAsciiDigit(text[1])
            && char.IsAsciiDigit(text[3])
            && char.IsAsciiDigit(text[4]);
        if (!isClock)
        {
            return null;
        }

        var (hour, minute) = (Number(text[..2]), Number(text[3..]));
        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    public static bool IsEndOfDay(string text) => text is "24:00" or "24.00";

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
