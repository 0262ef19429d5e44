using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Logistics.Tests;

/// <summary>A window as a plain question, asked minute by minute: may a journey start here?</summary>
internal sealed class WindowSpec
{
    private readonly Func<LocalDateTime, int, bool> _allows;

    private WindowSpec(OperatingWindow window, Func<LocalDateTime, int, bool> allows)
    {
        Window = window;
        _allows = allows;
    }

    public OperatingWindow Window { get; }

    public bool Allows(LocalDateTime departure, int journey) => _allows(departure, journey);

    public static Gen<WindowSpec> All() =>
        Gen.Frequency(
            (1, Gen.Constant(new WindowSpec(OperatingWindow.Always, (_, _) => true))),
            (3, Daily()),
            (1, Ferries()),
            (1, Tides())
        );

    private static Gen<WindowSpec> Daily() =>
        from opens in Gen.Choose(0, 14).Select(q => q * 60)
        from length in Gen.Choose(4, 10).Select(h => h * 60)
        from scope in Generators.Enums<WindowScope>()
        from days in Days()
        let closes = Math.Min(opens + length, 1440)
        select new WindowSpec(
            OperatingWindow.Daily(Clock(opens), Clock(closes % 1440), scope, days),
            (d, j) =>
                AnyDay(
                    d,
                    days,
                    (midnight, at) => at >= midnight + opens && at + (scope == WindowScope.Journey ? j : 0) <= midnight + closes
                )
        );

    private static Gen<WindowSpec> Ferries() =>
        from times in Gen.Choose(0, 23).Select(h => h * 60).NonEmptyListOf()
        from days in Days()
        let distinct = times.Distinct().Take(3).ToArray()
        select new WindowSpec(
            OperatingWindow.Departures(distinct.Select(Clock), days),
            (d, j) => AnyDay(d, days, (midnight, at) => distinct.Any(t => midnight + t == at))
        );

    private static Gen<WindowSpec> Tides() =>
        from starts in Gen.Choose(0, 11).ListOf()
        from scope in Generators.Enums<WindowScope>()
        let slots = starts
            .Distinct()
            .Take(5)
            .Append(12)
            .Select(s =>
                (
                    Start: new LocalDateTime(2024, 11, 20, 0, 0).PlusHours(s * 12),
                    End: new LocalDateTime(2024, 11, 20, 7, 0).PlusHours(s * 12)
                )
            )
            .ToArray()
        select new WindowSpec(
            OperatingWindow.Between(slots, scope),
            (d, j) => slots.Any(s => d >= s.Start && (scope == WindowScope.Journey ? d.PlusMinutes(j) : d) <= s.End)
        );

    private static Gen<LocalDate[]?> Days() =>
        Gen.OneOf(
            Gen.Constant((LocalDate[]?)null),
            Gen.Choose(18, 28).NonEmptyListOf().Select(days => (LocalDate[]?)[.. days.Select(d => new LocalDate(2024, 11, d))])
        );

    // A window that closes at 24:00 reaches the first minute of the next day.
    private static bool AnyDay(LocalDateTime departure, LocalDate[]? days, Func<int, int, bool> holds)
    {
        bool On(LocalDate day, int midnight) =>
            (days is null || days.Contains(day)) && holds(midnight, (departure.Hour * 60) + departure.Minute);
        return On(departure.Date, 0) || On(departure.Date.PlusDays(-1), -1440);
    }

    private static LocalTime Clock(int minute) => LocalTime.FromMinutesSinceMidnight(minute);
}
