using NodaTime;

namespace Pilkada.Stages;

/// <summary>A day counted from an event: n calendar or working days after or before it.</summary>
/// <remarks>
/// The day of the event is not counted. A limit that ends on a Saturday, a Sunday or a holiday is not moved. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Three working days after an announcement on Friday 6 December 2024:
/// <code>CountedDay.From(new LocalDate(2024, 12, 6), 3, DayKind.Working, DeadlineDirection.After, WorkingDays.Without()).Date // 2024-12-11</code>
/// </example>
public sealed class CountedDay : IExplained
{
    /// <summary>The most days that a limit can count.</summary>
    public const int MostDays = 3660;

    private CountedDay(
        Explanation origin,
        Explanation length,
        DayKind kind,
        DeadlineDirection direction,
        WorkingDays workingDays,
        LocalText label
    )
    {
        Origin = origin.Value.Date;
        Count = (int)length.Value.Number.Numerator;
        Kind = kind;
        Direction = direction;
        var step = direction == DeadlineDirection.After ? 1 : -1;
        Date = (kind, direction) switch
        {
            (DayKind.Calendar, _) => Origin.PlusDays(step * Count),
            (_, DeadlineDirection.After) => workingDays.After(Origin, Count),
            _ => workingDays.Before(Origin, Count),
        };
        ImmutableArray<LocalDate> walked =
        [
            .. Enumerable.Range(1, Math.Abs(Period.DaysBetween(Origin, Date))).Select(n => Origin.PlusDays(step * n)),
        ];
        if (kind == DayKind.Working)
        {
            HolidaysSkipped = [.. walked.Where(d => !WorkingDays.IsWeekend(d) && workingDays.Holidays.Contains(d))];
            WeekendDaysSkipped = walked.Count(WorkingDays.IsWeekend);
        }

        Explanation = Explain(origin, length, label);
    }

    /// <summary>Gets the day of the event.</summary>
    public LocalDate Origin { get; }

    /// <summary>Gets how many days are counted.</summary>
    public int Count { get; }

    /// <summary>Gets which days are counted.</summary>
    public DayKind Kind { get; }

    /// <summary>Gets which way they are counted.</summary>
    public DeadlineDirection Direction { get; }

    /// <summary>Gets the day the count ends on.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the Saturdays and Sundays passed over; 0 for calendar days.</summary>
    public int WeekendDaysSkipped { get; }

    /// <summary>Gets the holidays passed over, other than those on a weekend, in the order met; empty for calendar days.</summary>
    public ImmutableArray<LocalDate> HolidaysSkipped { get; } = [];

    /// <inheritdoc/>
    /// <remarks>Adds the days counted and the days passed over to the day of the event, or takes them off.</remarks>
    public Explanation Explanation { get; }

    /// <summary>Counts from an event.</summary>
    /// <param name="origin">The day of the event.</param>
    /// <param name="count">How many days; from 0, the day itself, to <see cref="MostDays"/>.</param>
    /// <param name="kind">Which days.</param>
    /// <param name="direction">Which way.</param>
    /// <param name="workingDays">Which days are working days; not looked at for calendar days.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count, the kind or the direction is not an allowed one.</exception>
    public static CountedDay From(LocalDate origin, int count, DayKind kind, DeadlineDirection direction, WorkingDays workingDays)
    {
        ArgumentNullException.ThrowIfNull(workingDays);
        ThrowIfWrong(count, kind, direction);
        return new CountedDay(
            Explanation.Entered(new LocalText("Tanggal peristiwa", "Day of the event"), Quantity.Of(origin), Unit.None),
            Explanation.Entered(LengthLabel(kind), Quantity.Of(count), Unit.Days),
            kind,
            direction,
            workingDays,
            new LocalText("Tanggal tenggat", "Day of the deadline")
        );
    }

    internal static CountedDay Of(DeadlineRule rule, Explanation origin, WorkingDays workingDays) =>
        new(
            origin,
            Explanation.Given(LengthLabel(rule.DayKind), Quantity.Of(rule.Count), Unit.Days, rule.Evidence),
            rule.DayKind,
            rule.Direction,
            workingDays,
            rule.Name
        );

    internal static void ThrowIfWrong(int count, DayKind kind, DeadlineDirection direction)
    {
        if (count is < 0 or > MostDays)
        {
            throw new ArgumentOutOfRangeException(nameof(count), FormattableString.Invariant($"{count} is not from 0 to {MostDays} days."));
        }

        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, $"{nameof(DayKind.Calendar)} or {nameof(DayKind.Working)}.");
        }

        if (!Enum.IsDefined(direction))
        {
            throw new ArgumentOutOfRangeException(
                nameof(direction),
                direction,
                $"{nameof(DeadlineDirection.After)} or {nameof(DeadlineDirection.Before)}."
            );
        }
    }

    private static LocalText LengthLabel(DayKind kind) =>
        kind == DayKind.Working
            ? new LocalText("Lamanya dalam hari kerja", "Length in working days")
            : new LocalText("Lamanya dalam hari kalender", "Length in calendar days");

    private static Explanation Holiday(LocalDate date) =>
        Explanation.Entered(
            new LocalText(
                $"Hari libur {LocalFormat.Date(date, Language.Indonesian)}",
                $"Holiday of {LocalFormat.Date(date, Language.English)}"
            ),
            Quantity.Of(1),
            Unit.Days
        );

    private Explanation Explain(Explanation origin, Explanation length, LocalText label)
    {
        ImmutableArray<Explanation> parts = [origin, length];
        if (Kind == DayKind.Working)
        {
            var holidays = Explanation.Sum(
                new LocalText("Hari libur yang dilewati", "Holidays passed over"),
                Quantity.Of(HolidaysSkipped.Length),
                Unit.Days,
                HolidaysSkipped
                    .Select(Holiday)
                    .DefaultIfEmpty(
                        Explanation.Entered(
                            new LocalText("Tidak ada hari libur di antaranya", "No holiday among the days"),
                            Quantity.Of(0),
                            Unit.Days
                        )
                    )
            );
            parts =
            [
                .. parts,
                holidays,
                Explanation.Certified(
                    new LocalText("Sabtu dan Minggu yang dilewati", "Saturdays and Sundays passed over"),
                    Quantity.Of(WeekendDaysSkipped),
                    Unit.Days,
                    [origin, length, holidays],
                    new WeekendCertificate(Direction)
                ),
            ];
        }

        return Direction == DeadlineDirection.After
            ? Explanation.Sum(label, Quantity.Of(Date), Unit.None, parts, StagesRules.Counting.Id)
            : Explanation.Difference(label, Quantity.Of(Date), Unit.None, parts, StagesRules.Counting.Id);
    }

    // Walks all the days again and counts the weekends; only one number of them fits.
    private sealed class WeekendCertificate(DeadlineDirection direction) : ICertificate
    {
        public LocalText Statement { get; } =
            new(
                "Di antara hari yang dihitung dan yang dilewati terdapat tepat sekian Sabtu dan Minggu, dan hari terakhirnya bukan Sabtu atau Minggu",
                "Among the days counted and passed over are exactly so many Saturdays and Sundays, and the last day is neither"
            );

        public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
        {
            var step = direction == DeadlineDirection.After ? 1 : -1;
            var origin = operands[0].Value.Date;
            var weekends = (int)value.Number.Numerator;
            var days = (int)operands[1].Value.Number.Numerator + (int)operands[2].Value.Number.Numerator + weekends;
            return Enumerable.Range(1, days).Count(n => WorkingDays.IsWeekend(origin.PlusDays(step * n))) == weekends
                && (days == 0 || !WorkingDays.IsWeekend(origin.PlusDays(step * days)));
        }
    }
}
