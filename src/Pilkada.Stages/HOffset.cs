using System.Globalization;
using NodaTime;

namespace Pilkada.Stages;

/// <summary>How many calendar days a day lies from the voting day, as planners write it: H-3, H, H+2.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>calendar.OffsetOf(new LocalDate(2024, 11, 24)).ToString() // "H-3"</code></example>
public sealed class HOffset : IExplained
{
    private readonly Evidence _evidence;

    private HOffset(LocalDate votingDay, LocalDate date, Evidence evidence)
    {
        VotingDay = votingDay;
        Date = date;
        Days = Period.DaysBetween(votingDay, date);
        _evidence = evidence;
    }

    /// <summary>Gets the voting day.</summary>
    public LocalDate VotingDay { get; }

    /// <summary>Gets the day.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the calendar days after the voting day; negative before it.</summary>
    public int Days { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Difference(
            new LocalText("Hari terhadap hari pemungutan suara (H)", "Days from voting day (H)"),
            Quantity.Of(Days),
            Unit.Days,
            [
                Explanation.Entered(new LocalText("Tanggal", "Date"), Quantity.Of(Date), Unit.None),
                Explanation.Given(new LocalText("Hari pemungutan suara", "Voting day"), Quantity.Of(VotingDay), Unit.None, _evidence),
            ],
            StagesRules.Offset.Id
        );

    /// <summary>Counts from a voting day to a day.</summary>
    /// <param name="votingDay">The voting day.</param>
    /// <param name="date">The day.</param>
    /// <param name="evidence">What the voting day rests on.</param>
    /// <returns>The offset.</returns>
    public static HOffset Between(LocalDate votingDay, LocalDate date, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new HOffset(votingDay, date, evidence);
    }

    /// <summary>Returns the offset as planners write it.</summary>
    /// <returns><c>H-3</c>, <c>H</c> or <c>H+2</c>.</returns>
    public override string ToString() =>
        Days == 0 ? "H" : string.Create(CultureInfo.InvariantCulture, $"H{(Days > 0 ? "+" : "-")}{Math.Abs(Days)}");
}
