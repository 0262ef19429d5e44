using System.Numerics;
using NodaTime;

namespace Pilkada.Logistics;

/// <summary>How many whole days it takes to sort and fold ballots.</summary>
/// <remarks>The rate is that of one crew, which may be a person or a team, in one shift. Immutable and thread-safe.</remarks>
/// <example>
/// Demak, Pemilu 2024: 916,744 sheets, 54 teams, 5,000 sheets a day each:
/// <code>SortAndFold.Of(916_744, crews: 54, sheetsPerShift: 5_000).Days // 4, since 3.40 days are not enough in 3</code>
/// </example>
public sealed class SortAndFold : IExplained
{
    private SortAndFold(long sheets, long crews, Fraction sheetsPerShift, long shiftsPerDay)
    {
        Sheets = sheets;
        Crews = crews;
        SheetsPerShift = sheetsPerShift;
        ShiftsPerDay = shiftsPerDay;
        SheetsPerDay = sheetsPerShift * Fraction.FromInteger(crews) * Fraction.FromInteger(shiftsPerDay);
        Exact = Fraction.FromInteger(sheets) / SheetsPerDay;
        Days = Exact.Round(Rounding.Ceiling);
    }

    /// <summary>Gets the sheets.</summary>
    public long Sheets { get; }

    /// <summary>Gets the crews at work in one shift: persons or teams.</summary>
    public long Crews { get; }

    /// <summary>Gets how many sheets one crew does in a shift.</summary>
    public Fraction SheetsPerShift { get; }

    /// <summary>Gets the shifts of a day.</summary>
    public long ShiftsPerDay { get; }

    /// <summary>Gets how many sheets are done in a day.</summary>
    public Fraction SheetsPerDay { get; }

    /// <summary>Gets the days, exactly.</summary>
    public Fraction Exact { get; }

    /// <summary>Gets the whole days, rounded up; 0 for no sheets.</summary>
    public BigInteger Days { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Round(
            new LocalText("Hari sortir dan lipat, dibulatkan ke atas", "Days of sorting and folding, rounded up"),
            Quantity.Of(Days),
            Unit.Days,
            Explanation.Quotient(
                new LocalText("Lembar dibagi lembar per hari", "Sheets by sheets a day"),
                Quantity.Of(Exact),
                Unit.Days,
                Explanation.Entered(new LocalText("Lembar", "Sheets"), Quantity.Of(Sheets), Unit.Ballots),
                Explanation.Product(
                    new LocalText("Lembar per hari", "Sheets a day"),
                    Quantity.Of(SheetsPerDay),
                    Unit.Ballots,
                    [
                        Explanation.Entered(
                            new LocalText("Pekerja atau regu per sif", "Persons or teams in a shift"),
                            Quantity.Of(Crews),
                            Unit.None
                        ),
                        Explanation.Entered(
                            new LocalText("Lembar per pekerja atau regu dalam satu sif", "Sheets of one person or team in a shift"),
                            Quantity.Of(SheetsPerShift),
                            Unit.Ballots
                        ),
                        Explanation.Entered(new LocalText("Sif per hari", "Shifts a day"), Quantity.Of(ShiftsPerDay), Unit.None),
                    ]
                )
            ),
            Rounding.Ceiling,
            ScheduleRules.Sorting.Id
        );

    /// <summary>Works out the days.</summary>
    /// <param name="sheets">The sheets; 0 or more.</param>
    /// <param name="crews">The persons or teams at work in one shift; 1 or more.</param>
    /// <param name="sheetsPerShift">How many sheets one of them does in a shift; more than 0.</param>
    /// <param name="shiftsPerDay">The shifts of a day; 1 or more.</param>
    /// <returns>The days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static SortAndFold Of(long sheets, long crews, Fraction sheetsPerShift, long shiftsPerDay = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sheets);
        ArgumentOutOfRangeException.ThrowIfLessThan(crews, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(shiftsPerDay, 1);
        return sheetsPerShift.Sign > 0
            ? new SortAndFold(sheets, crews, sheetsPerShift, shiftsPerDay)
            : throw new ArgumentOutOfRangeException(nameof(sheetsPerShift), sheetsPerShift, "More than 0.");
    }

    /// <summary>Returns the day on which the work ends.</summary>
    /// <param name="start">The first day of work.</param>
    /// <returns>The last day of work, every day being worked; the day before the start when there are no sheets.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies beyond the calendar.</exception>
    public LocalDate FinishFrom(LocalDate start) =>
        Days <= Period.DaysBetween(start, LocalDate.MaxIsoValue)
            ? start.PlusDays((int)Days - 1)
            : throw new ArgumentOutOfRangeException(nameof(start), start, $"{Days} days later the calendar has ended.");
}
