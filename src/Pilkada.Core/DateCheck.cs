using NodaTime;

namespace Pilkada;

/// <summary>What is held against a date.</summary>
public enum DateCheckKind
{
    /// <summary>A printed day of the week against the one of the date.</summary>
    Weekday = 0,

    /// <summary>A printed number of days against those from a first to a last day.</summary>
    Days = 1,
}

/// <summary>How a printed number of days was counted.</summary>
public enum DayCounting
{
    /// <summary>In no way that fits.</summary>
    Neither = 0,

    /// <summary>With both the first and the last day, as a stage is.</summary>
    Inclusive = 1,

    /// <summary>Without the first day, as a deadline after an event is.</summary>
    Exclusive = 2,
}

/// <summary>A printed day of the week or number of days held against the dates it stands with.</summary>
/// <remarks>It reports and never repairs. Its explanation asks whether the two agree; of days, whether they were counted with the first and the last. Immutable and thread-safe.</remarks>
/// <example>
/// 25 September to 23 November 2024 is 60 days with both ends, and 59 without the first:
/// <code>DateCheck.OfDays(new LocalDate(2024, 9, 25), new LocalDate(2024, 11, 23), 60).Counting // Inclusive</code>
/// 27 November 2024 was a Wednesday:
/// <code>DateCheck.OfWeekday(new LocalDate(2024, 11, 27), IsoDayOfWeek.Thursday).Agrees // false</code>
/// </example>
public sealed class DateCheck : IExplained
{
    private const int DaysPerWeek = 7;

    private static readonly LocalDate FirstMonday = new(1945, 1, 1);

    private static readonly LocalText DateLabel = new("Tanggal", "Date");
    private static readonly LocalText FirstLabel = new("Hari pertama", "First day");
    private static readonly LocalText LastLabel = new("Hari terakhir", "Last day");

    private DateCheck(DateCheckKind kind, LocalDate first, LocalDate last, IsoDayOfWeek weekday, int days)
    {
        Kind = kind;
        First = first;
        Last = last;
        Weekday = weekday;
        Days = days;
        var exclusive = Period.DaysBetween(first, last);
        Counting =
            kind == DateCheckKind.Weekday ? DayCounting.Neither
            : days == exclusive + 1 ? DayCounting.Inclusive
            : days == exclusive ? DayCounting.Exclusive
            : DayCounting.Neither;
        Repairs = kind == DateCheckKind.Weekday && !Agrees ? [.. FittingDates()] : [];
    }

    /// <summary>Gets what is held against the dates.</summary>
    public DateCheckKind Kind { get; }

    /// <summary>Gets the date, or the first day.</summary>
    public LocalDate First { get; }

    /// <summary>Gets the last day; the date itself where a day of the week is checked.</summary>
    public LocalDate Last { get; }

    /// <summary>Gets the printed day of the week; none where days are counted.</summary>
    public IsoDayOfWeek Weekday { get; }

    /// <summary>Gets the printed number of days; 0 where a day of the week is checked.</summary>
    public int Days { get; }

    /// <summary>Gets how the printed days were counted; neither where a day of the week is checked.</summary>
    public DayCounting Counting { get; }

    /// <summary>Gets a value indicating whether the day of the week is that of the date, or the days are those counted with the first and the last.</summary>
    public bool Agrees => Kind == DateCheckKind.Weekday ? First.DayOfWeek == Weekday : Counting == DayCounting.Inclusive;

    /// <summary>Gets dates that the printed day of the week would fit and that differ by one slip: the year before or after, one digit of the day, or its two digits exchanged.</summary>
    /// <remarks>Empty where the two agree. The day of the week may as well be what is wrong.</remarks>
    public ImmutableArray<Repair> Repairs { get; }

    /// <summary>Gets the result in words.</summary>
    public LocalText Statement => new(Say(Language.Indonesian), Say(Language.English));

    /// <inheritdoc/>
    public Explanation Explanation => Kind == DateCheckKind.Weekday ? ExplainWeekday() : ExplainDays();

    /// <summary>Holds a printed day of the week against a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="weekday">The day of the week as printed.</param>
    /// <returns>The check.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of the week.</exception>
    public static DateCheck OfWeekday(LocalDate date, IsoDayOfWeek weekday) =>
        weekday is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            ? new DateCheck(DateCheckKind.Weekday, date, date, weekday, 0)
            : throw new ArgumentOutOfRangeException(nameof(weekday), weekday, "Monday to Sunday.");

    /// <summary>Holds a printed number of days against a first and a last day.</summary>
    /// <param name="first">The first day, or the day of the event.</param>
    /// <param name="last">The last day; not before the first.</param>
    /// <param name="days">The number of days as printed; not negative.</param>
    /// <returns>The check.</returns>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static DateCheck OfDays(LocalDate first, LocalDate last, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return last >= first
            ? new DateCheck(DateCheckKind.Days, first, last, IsoDayOfWeek.None, days)
            : throw new ArgumentException($"The last day {Texts.Iso(last)} is before the first {Texts.Iso(first)}.", nameof(last));
    }

    // Monday 1 January 1945 starts a week; the remainder of the days since by 7 names the day, by a table that a reader can follow.
    private Explanation ExplainWeekday()
    {
        var since = Period.DaysBetween(FirstMonday, First);
        var weeks = Fraction.Of(since, DaysPerWeek).Round(Rounding.Floor);
        var day = since - (int)(weeks * DaysPerWeek);
        var elapsed = Explanation.Difference(
            new LocalText("Hari sejak Senin itu", "Days since that Monday"),
            Quantity.Of(since),
            Unit.Days,
            [
                Explanation.Entered(DateLabel, Quantity.Of(First), Unit.None),
                Explanation.Given(
                    new LocalText("Sebuah hari Senin", "A Monday"),
                    Quantity.Of(FirstMonday),
                    Unit.None,
                    Evidence.Assumed(Decisions.Slips)
                ),
            ]
        );
        var week = Explanation.Given(
            new LocalText("Hari dalam satu pekan", "Days of a week"),
            Quantity.Of(DaysPerWeek),
            Unit.Days,
            Evidence.Assumed(Decisions.Slips)
        );
        var rest = Explanation.Difference(
            new LocalText("Hari dalam pekan berjalan", "Days into the week"),
            Quantity.Of(day),
            Unit.Days,
            [
                elapsed,
                Explanation.Product(
                    new LocalText("Hari dalam pekan yang genap", "Days in whole weeks"),
                    Quantity.Of(weeks * DaysPerWeek),
                    Unit.Days,
                    [
                        Explanation.Round(
                            new LocalText("Pekan yang genap", "Whole weeks"),
                            Quantity.Of(weeks),
                            Unit.None,
                            Explanation.Quotient(
                                new LocalText("Pekan", "Weeks"),
                                Quantity.Of(Fraction.Of(since, DaysPerWeek)),
                                Unit.None,
                                elapsed,
                                week
                            ),
                            Rounding.Floor
                        ),
                        week,
                    ]
                ),
            ]
        );
        return Explanation.Compare(
            new LocalText("Apakah harinya cocok dengan tanggalnya?", "Does the day of the week fit the date?"),
            Quantity.Of(Agrees),
            Explanation.Lookup(
                new LocalText("Hari menurut tanggal", "Day of the week by the date"),
                Quantity.Of(Name(First.DayOfWeek)),
                Unit.None,
                rest,
                Enumerable.Range(0, DaysPerWeek).Select(i => new LookupRow(Quantity.Of(i), Quantity.Of(Name((IsoDayOfWeek)(i + 1))))),
                Evidence.Assumed(Decisions.Slips)
            ),
            Comparison.Equal,
            Explanation.Entered(new LocalText("Hari yang tercetak", "Day of the week as printed"), Quantity.Of(Name(Weekday)), Unit.None),
            CoreRules.Dates.Id
        );
    }

    private Explanation ExplainDays()
    {
        var exclusive = Period.DaysBetween(First, Last);
        return Explanation.Compare(
            new LocalText(
                "Apakah jumlah harinya dihitung dengan hari pertama dan terakhir?",
                "Are the days counted with the first and the last?"
            ),
            Quantity.Of(Agrees),
            Explanation.Sum(
                new LocalText("Hari, pertama dan terakhir ikut dihitung", "Days with the first and the last"),
                Quantity.Of(exclusive + 1),
                Unit.Days,
                [
                    Explanation.Difference(
                        new LocalText("Hari sesudah hari pertama", "Days after the first"),
                        Quantity.Of(exclusive),
                        Unit.Days,
                        [
                            Explanation.Entered(LastLabel, Quantity.Of(Last), Unit.None),
                            Explanation.Entered(FirstLabel, Quantity.Of(First), Unit.None),
                        ]
                    ),
                    Explanation.Given(FirstLabel, Quantity.Of(1), Unit.Days, Evidence.Assumed(Decisions.Slips)),
                ]
            ),
            Comparison.Equal,
            Explanation.Entered(new LocalText("Hari yang tercetak", "Days as printed"), Quantity.Of(Days), Unit.Days),
            CoreRules.Dates.Id
        );
    }

    private IEnumerable<Repair> FittingDates()
    {
        foreach (var year in new[] { First.Year - 1, First.Year + 1 })
        {
            // 29 February has no such day in the years around it, and the calendar has an end.
            if (
                year >= LocalDate.MinIsoValue.Year
                && year <= LocalDate.MaxIsoValue.Year
                && First.Calendar.GetDaysInMonth(year, First.Month) >= First.Day
                && new LocalDate(year, First.Month, First.Day) is var other
                && other.DayOfWeek == Weekday
            )
            {
                yield return Fits(RepairKind.NeighbouringYear, other);
            }
        }

        for (var day = 1; day <= First.Calendar.GetDaysInMonth(First.Year, First.Month); day++)
        {
            var other = new LocalDate(First.Year, First.Month, day);
            if (other.DayOfWeek == Weekday && Diagnosis.Slip(First.Day, day) is { } kind)
            {
                yield return Fits(kind, other);
            }
        }
    }

    private Repair Fits(RepairKind kind, LocalDate other)
    {
        var (how, bagaimana) = kind switch
        {
            RepairKind.NeighbouringYear => ("the year differs by one", "tahunnya berbeda satu"),
            RepairKind.OneDigit => ("one digit differs", "satu angka berbeda"),
            _ => ("two digits exchanged", "dua angka tertukar"),
        };
        return new Repair(
            kind,
            [],
            Quantity.Of(First),
            Quantity.Of(other),
            new LocalText(
                $"Bila tanggalnya {LocalFormat.Date(other, Language.Indonesian)} ({bagaimana}), harinya {LocalFormat.Weekday(other, Language.Indonesian)}. Ini hanya petunjuk; tanggalnya tidak diubah.",
                $"If the date were {LocalFormat.Date(other, Language.English)} ({how}), the day would be {LocalFormat.Weekday(other, Language.English)}. A hint only; the date is not changed."
            )
        );
    }

    private string Say(Language language)
    {
        var indonesian = language == Language.Indonesian;
        string Date(LocalDate date) => LocalFormat.Date(date, language);
        if (Kind == DateCheckKind.Weekday)
        {
            var (actual, printed) = (LocalFormat.Weekday(First, language), Name(Weekday).In(language));
            return (Agrees, indonesian) switch
            {
                (true, true) => $"{Date(First)} memang hari {actual}.",
                (true, false) => $"{Date(First)} is a {actual}.",
                (false, true) => $"{Date(First)} adalah hari {actual}; yang tercetak {printed}.",
                _ => $"{Date(First)} is a {actual}; {printed} is printed.",
            };
        }

        var exclusive = Period.DaysBetween(First, Last);
        string Count(int days) => LocalFormat.Number((Fraction)days, language);
        var counts = indonesian
            ? $"{Date(First)} sampai {Date(Last)}: {Count(exclusive + 1)} hari bila hari pertama dan terakhir dihitung, {Count(exclusive)} bila hari pertama tidak dihitung; tercetak {Count(Days)}"
            : $"{Date(First)} to {Date(Last)}: {Count(exclusive + 1)} days with the first and the last, {Count(exclusive)} without the first; {Count(Days)} printed";
        return (Counting, indonesian) switch
        {
            (DayCounting.Inclusive, true) => $"{counts}, yang pertama.",
            (DayCounting.Inclusive, false) => $"{counts}, the former.",
            (DayCounting.Exclusive, true) => $"{counts}, yang kedua.",
            (DayCounting.Exclusive, false) => $"{counts}, the latter.",
            (_, true) => $"{counts}, bukan keduanya.",
            _ => $"{counts}, neither.",
        };
    }

    private static LocalText Name(IsoDayOfWeek weekday)
    {
        var day = FirstMonday.PlusDays((int)weekday - 1);
        return new LocalText(LocalFormat.Weekday(day, Language.Indonesian), LocalFormat.Weekday(day, Language.English));
    }
}
