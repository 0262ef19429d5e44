using NodaTime;

namespace Pilkada.Logistics;

/// <summary>What must lie inside an operating window.</summary>
public enum WindowScope
{
    /// <summary>The whole journey, from departure to arrival: daylight, tide.</summary>
    Journey = 0,

    /// <summary>The departure alone: sailing days, ferry times.</summary>
    Departure = 1,
}

/// <summary>When a leg may be travelled: daylight, tides, sailing days, ferry times, or always.</summary>
/// <remarks>
/// Times are local times of the place of departure, both ends included. A journey longer than a window of scope <see cref="WindowScope.Journey"/> can never start.
/// The windows of one list do not overlap. Immutable and thread-safe.
/// </remarks>
/// <example><code>OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(17, 0)) // the journey in daylight</code></example>
public sealed class OperatingWindow
{
    // Minutes of the day, or, when there are no days, minutes since 1970 of windows that stand once.
    private readonly ImmutableArray<(long Open, long Close)> _slots;

    // The days on which the slots hold, sorted; null for every day.
    private readonly ImmutableArray<int>? _days;
    private readonly bool _once;

    private OperatingWindow(IEnumerable<(long Open, long Close)> slots, IEnumerable<int>? days, bool once, WindowScope scope)
    {
        _slots = [.. slots.Order()];
        _days = days is null ? null : [.. days.Distinct().Order()];
        _once = once;
        Scope = scope;
    }

    /// <summary>Gets the window that is always open.</summary>
    public static OperatingWindow Always { get; } = new([], null, once: false, WindowScope.Departure);

    /// <summary>Gets what must lie inside the window.</summary>
    public WindowScope Scope { get; }

    /// <summary>Gets a value indicating whether the leg may be travelled at any time.</summary>
    public bool IsAlways => _slots.IsEmpty;

    /// <summary>Gets the days on which it is open; empty for every day, and for windows that stand once.</summary>
    public ImmutableArray<LocalDate> Days => _days is { } days ? [.. days.Select(d => Minutes.Date(d))] : [];

    /// <summary>Gets the windows in words.</summary>
    public LocalText Description
    {
        get
        {
            string Side(Language language)
            {
                var slots = string.Join(", ", _slots.Select(slot => Words(slot, language)));
                string[] days = [.. Days.Select(d => LocalFormat.Date(d, language))];
                return days.Length == 0 ? slots
                    : language == Language.Indonesian ? $"{slots} pada {LocalFormat.List(days, language)}"
                    : $"{slots} on {LocalFormat.List(days, language)}";
            }

            return IsAlways
                ? new LocalText("sepanjang waktu", "at any time")
                : new LocalText(Side(Language.Indonesian), Side(Language.English));
        }
    }

    /// <summary>Makes a window of the same hours each day, such as daylight.</summary>
    /// <param name="opens">The hour at which it opens, local time, whole minutes.</param>
    /// <param name="closes">The hour at which it closes, inclusive; midnight means the end of the day.</param>
    /// <param name="scope">What must lie inside it.</param>
    /// <param name="days">The days on which it is open, such as the sailing days; every day when null.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentException">It closes before it opens, an hour is not in whole minutes, the scope is not a defined one, or there is a list of days and it is empty.</exception>
    public static OperatingWindow Daily(
        LocalTime opens,
        LocalTime closes,
        WindowScope scope = WindowScope.Journey,
        IEnumerable<LocalDate>? days = null
    )
    {
        var (open, close) = (Minute(opens, nameof(opens)), Minute(closes, nameof(closes)));
        close = close == 0 ? Minutes.PerDay : close;
        return close >= open
            ? new OperatingWindow([(open, close)], Listed(days), once: false, Inputs.Defined(scope, nameof(scope)))
            : throw new ArgumentException($"The window closes at {closes}, before it opens at {opens}.", nameof(closes));
    }

    /// <summary>Makes a window of fixed departures, such as ferry times.</summary>
    /// <param name="times">The times of departure, local time, whole minutes; at least one.</param>
    /// <param name="days">The days on which it sails; every day when null.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentException">There is no time, one stands twice or is not in whole minutes, or there is a list of days and it is empty.</exception>
    public static OperatingWindow Departures(IEnumerable<LocalTime> times, IEnumerable<LocalDate>? days = null)
    {
        ArgumentNullException.ThrowIfNull(times);
        long[] minutes = [.. times.Select(t => Minute(t, nameof(times)))];
        return minutes.Length > 0 && minutes.Distinct().Count() == minutes.Length
            ? new OperatingWindow(minutes.Select(m => (m, m)), Listed(days), once: false, WindowScope.Departure)
            : throw new ArgumentException("At least one time of departure, each once.", nameof(times));
    }

    /// <summary>Makes windows that stand once each, such as the tides of the days in question.</summary>
    /// <param name="windows">Start and end, inclusive, local time, whole minutes; at least one, and none overlaps another.</param>
    /// <param name="scope">What must lie inside them.</param>
    /// <returns>The windows.</returns>
    /// <exception cref="ArgumentException">There is no window, one ends before it starts or overlaps another, a time is not in whole minutes, or the scope is not a defined one.</exception>
    public static OperatingWindow Between(
        IEnumerable<(LocalDateTime Start, LocalDateTime End)> windows,
        WindowScope scope = WindowScope.Journey
    )
    {
        ArgumentNullException.ThrowIfNull(windows);
        (long Open, long Close)[] slots =
        [
            .. windows
                .Select(w =>
                    (Minutes.Local(Minutes.Checked(w.Start, nameof(windows))), Minutes.Local(Minutes.Checked(w.End, nameof(windows))))
                )
                .Order(),
        ];
        return
            slots.Length > 0
            && slots.All(s => s.Close >= s.Open)
            && slots.Zip(slots.Skip(1)).All(pair => pair.First.Close < pair.Second.Open)
            ? new OperatingWindow(slots, null, once: true, Inputs.Defined(scope, nameof(scope)))
            : throw new ArgumentException("At least one window, none ends before it starts and none overlaps another.", nameof(windows));
    }

    /// <summary>Returns the windows in English.</summary>
    /// <returns>The text of <see cref="Description"/>.</returns>
    public override string ToString() => Description.English;

    // Whether a journey of a length can start at some time at all.
    internal bool Admits(int journey) => IsAlways || Scope == WindowScope.Departure || _slots.Any(s => s.Close - s.Open >= journey);

    // The latest departure that arrives by a time; Unknown when there is none. Local minutes.
    internal long LatestDeparture(long arriveBy, int journey)
    {
        var latest = arriveBy - journey;
        if (IsAlways)
        {
            return latest;
        }

        if (_once)
        {
            return LatestIn(latest, journey, 0);
        }

        var day = (int)Minutes.FloorDay(latest);
        for (var steps = 0; steps < 2; steps++, day--)
        {
            if (_days is { } days)
            {
                var at = days.BinarySearch(day);
                at = at >= 0 ? at : ~at - 1;
                if (at < 0)
                {
                    return Minutes.Unknown;
                }

                day = days[at];
            }

            var found = LatestIn(latest, journey, (long)day * Minutes.PerDay);
            if (found != Minutes.Unknown)
            {
                return found;
            }
        }

        return Minutes.Unknown;
    }

    // The earliest departure not before a time; Beyond when there is none. Local minutes.
    internal long EarliestDeparture(long ready, int journey)
    {
        if (IsAlways)
        {
            return ready;
        }

        if (_once)
        {
            return EarliestIn(ready, journey, 0);
        }

        // A window that closes at 24:00 still holds the first minute of the next day.
        var day = (int)Minutes.FloorDay(ready) - 1;
        for (var steps = 0; steps < 3; steps++, day++)
        {
            if (_days is { } days)
            {
                var at = days.BinarySearch(day);
                at = at >= 0 ? at : ~at;
                if (at >= days.Length)
                {
                    return Minutes.Beyond;
                }

                day = days[at];
            }

            var found = EarliestIn(ready, journey, (long)day * Minutes.PerDay);
            if (found != Minutes.Beyond)
            {
                return found;
            }
        }

        return Minutes.Beyond;
    }

    private long LatestIn(long latest, int journey, long midnight)
    {
        for (var i = _slots.Length - 1; i >= 0; i--)
        {
            var (open, close) = (midnight + _slots[i].Open, LastStart(midnight + _slots[i].Close, journey));
            if (close >= open && latest >= open)
            {
                return Math.Min(latest, close);
            }
        }

        return Minutes.Unknown;
    }

    private long EarliestIn(long ready, int journey, long midnight)
    {
        foreach (var slot in _slots)
        {
            var (open, close) = (midnight + slot.Open, LastStart(midnight + slot.Close, journey));
            if (close >= open && ready <= close)
            {
                return Math.Max(ready, open);
            }
        }

        return Minutes.Beyond;
    }

    // "06.00-17.00", "09.00", and with its day where it stands once.
    private string Words((long Open, long Close) slot, Language language)
    {
        string Clock(long minute) => LocalFormat.Time(LocalTime.FromMinutesSinceMidnight((int)(minute % Minutes.PerDay)), language);
        string Day(long minute) => _once ? LocalFormat.Date(Minutes.Date(Minutes.FloorDay(minute)), language) + " " : string.Empty;
        var end = _once && Minutes.FloorDay(slot.Close) != Minutes.FloorDay(slot.Open) ? Day(slot.Close) : string.Empty;
        var close = !_once && slot.Close == Minutes.PerDay ? "24" + Clock(0)[2..] : Clock(slot.Close);
        return Day(slot.Open) + (slot.Open == slot.Close ? Clock(slot.Open) : $"{Clock(slot.Open)}-{end}{close}");
    }

    private long LastStart(long close, int journey) => Scope == WindowScope.Journey ? close - journey : close;

    private static long Minute(LocalTime time, string name) =>
        time.Second == 0 && time.NanosecondOfSecond == 0
            ? (time.Hour * 60) + time.Minute
            : throw new ArgumentOutOfRangeException(name, time, "A time in whole minutes.");

    private static int[]? Listed(IEnumerable<LocalDate>? days)
    {
        int[]? listed = days is null ? null : [.. days.Select(Minutes.Days)];
        return listed is { Length: 0 } ? throw new ArgumentException("A list of days has at least one.", nameof(days)) : listed;
    }
}
