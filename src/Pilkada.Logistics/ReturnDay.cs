using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>Whether the boxes of a village are back at the PPK within their time limit.</summary>
/// <remarks>
/// UU 8/2015 Pasal 103: results go from the PPS to the PPK at the latest three days after voting. Pasal 20 and Pasal 193 (6) say the same day, so the
/// three days are the longer of two readings. Immutable and thread-safe.
/// </remarks>
/// <example><code>ReturnDay.Of(new LocalDate(2024, 11, 27), new LocalDate(2024, 11, 30)).IsInTime // true</code></example>
public sealed class ReturnDay : IExplained
{
    /// <summary>The calendar days after voting day that Pasal 103 allows.</summary>
    public const int DaysAllowed = 3;

    private static readonly Evidence Law = Evidence.Published(
        ElectionLaws.Uu8Of2015.At("Pasal 103"),
        ElectionLaws.Uu8Of2015.At("Pasal 1 angka 28")
    );

    private ReturnDay(LocalDate votingDay, LocalDate arrived)
    {
        VotingDay = votingDay;
        Arrived = arrived;
        LastDay = votingDay.PlusDays(DaysAllowed);
        IsInTime = arrived <= LastDay;
    }

    /// <summary>Gets the voting day.</summary>
    public LocalDate VotingDay { get; }

    /// <summary>Gets the day of arrival at the PPK.</summary>
    public LocalDate Arrived { get; }

    /// <summary>Gets the last day allowed: H+3.</summary>
    public LocalDate LastDay { get; }

    /// <summary>Gets a value indicating whether it arrived in time.</summary>
    public bool IsInTime { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Compare(
            new LocalText("Tiba di PPK paling lambat H+3", "At the PPK by H+3 at the latest"),
            Quantity.Of(IsInTime),
            Explanation.Entered(new LocalText("Hari tiba", "Day of arrival"), Quantity.Of(Arrived), Unit.None),
            Comparison.AtMost,
            Explanation.Sum(
                new LocalText("Hari terakhir (H+3)", "Last day (H+3)"),
                Quantity.Of(LastDay),
                Unit.None,
                [
                    Explanation.Entered(new LocalText("Hari pemungutan suara", "Voting day"), Quantity.Of(VotingDay), Unit.None),
                    Explanation.Given(
                        new LocalText("Hari sesudahnya menurut undang-undang", "Days after, by law"),
                        Quantity.Of(DaysAllowed),
                        Unit.Days,
                        Law
                    ),
                ]
            ),
            ScheduleRules.Return.Id
        );

    /// <summary>Holds an arrival against H+3.</summary>
    /// <param name="votingDay">The voting day.</param>
    /// <param name="arrived">The day on which the boxes reached the PPK.</param>
    /// <returns>The comparison.</returns>
    public static ReturnDay Of(LocalDate votingDay, LocalDate arrived) => new(votingDay, arrived);
}
