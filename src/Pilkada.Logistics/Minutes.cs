using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics;

// The passes count whole minutes since 1 January 1970 UTC; NodaTime stands at both ends.
internal static class Minutes
{
    public const int PerDay = 24 * 60;

    // Sixty days: no leg, buffer or work of an election lasts longer.
    public const int Longest = 60 * PerDay;

    // No time is known.
    public const long Unknown = long.MinValue;

    // Forward: there is no such moment any more. Backward: nothing holds it.
    public const long Beyond = long.MaxValue;

    public static int Whole(Duration duration, string name)
    {
        // The bounds first: a very long duration does not fit 64 bits of nanoseconds.
        var minutes =
            duration >= Duration.Zero && duration <= Duration.FromMinutes(Longest)
                ? duration.ToInt64Nanoseconds() / NodaConstants.NanosecondsPerMinute
                : -1;
        return minutes >= 0 && Duration.FromMinutes(minutes) == duration
            ? (int)minutes
            : throw new ArgumentOutOfRangeException(name, duration, "Whole minutes, from 0 to 60 days.");
    }

    public static long Local(LocalDateTime local) => (Days(local.Date) * PerDay) + (local.Hour * 60) + local.Minute;

    public static LocalDateTime Checked(LocalDateTime local, string name) =>
        local.Second == 0 && local.NanosecondOfSecond == 0
            ? local
            : throw new ArgumentOutOfRangeException(name, local, "A time in whole minutes.");

    public static int Days(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate Date(long day) => Epoch.PlusDays((int)day);

    public static long Utc(LocalDateTime local, IndonesianZone zone) => Local(local) - Offset(zone);

    public static int Offset(IndonesianZone zone) => (int)zone * 60;

    public static OffsetDateTime? At(long utc, IndonesianZone zone) =>
        utc is Unknown or Beyond ? null : Instant.FromUnixTimeSeconds(utc * 60).WithOffset(NodaTime.Offset.FromHours((int)zone));

    // The end of the day: 24:00.
    public static long EndOf(LocalDate date, IndonesianZone zone) => ((Days(date) + 1L) * PerDay) - Offset(zone);

    public static long FloorDay(long minutes) => minutes >= 0 ? minutes / PerDay : -((-minutes + PerDay - 1) / PerDay);

    private static LocalDate Epoch => new(1970, 1, 1);
}
