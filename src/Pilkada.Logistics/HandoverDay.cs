using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>Whether voting equipment has reached the KPPS by the day before voting day.</summary>
/// <remarks>UU 1/2015 Pasal 78 (6): everything but the polling station itself, at the latest one day before. Immutable and thread-safe.</remarks>
/// <example><code>HandoverDay.Of(new LocalDate(2024, 11, 27), new LocalDate(2024, 11, 26)).IsInTime // true</code></example>
public sealed class HandoverDay : IExplained
{
    private static readonly Evidence Law = Evidence.Published(ElectionLaws.Uu1Of2015.At("Pasal 78 ayat (6)"));

    private HandoverDay(LocalDate votingDay, LocalDate received)
    {
        VotingDay = votingDay;
        Received = received;
        LastDay = votingDay.PlusDays(-1);
        IsInTime = received <= LastDay;
    }

    /// <summary>Gets the voting day.</summary>
    public LocalDate VotingDay { get; }

    /// <summary>Gets the day of the receipt.</summary>
    public LocalDate Received { get; }

    /// <summary>Gets the last day allowed: H-1.</summary>
    public LocalDate LastDay { get; }

    /// <summary>Gets a value indicating whether it was received in time.</summary>
    public bool IsInTime { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Compare(
            new LocalText("Diterima KPPS paling lambat H-1", "Received by the KPPS by H-1 at the latest"),
            Quantity.Of(IsInTime),
            Explanation.Entered(new LocalText("Hari diterima", "Day of receipt"), Quantity.Of(Received), Unit.None),
            Comparison.AtMost,
            Explanation.Difference(
                new LocalText("Hari terakhir (H-1)", "Last day (H-1)"),
                Quantity.Of(LastDay),
                Unit.None,
                [
                    Explanation.Entered(new LocalText("Hari pemungutan suara", "Voting day"), Quantity.Of(VotingDay), Unit.None),
                    Explanation.Given(
                        new LocalText("Hari sebelumnya menurut undang-undang", "Days before, by law"),
                        Quantity.Of(1),
                        Unit.Days,
                        Law
                    ),
                ]
            ),
            ScheduleRules.Handover.Id
        );

    /// <summary>Holds a receipt against H-1.</summary>
    /// <param name="votingDay">The voting day.</param>
    /// <param name="received">The day on which the KPPS signed for the equipment.</param>
    /// <returns>The comparison.</returns>
    public static HandoverDay Of(LocalDate votingDay, LocalDate received) => new(votingDay, received);
}
