using NodaTime;

namespace Pilkada.Stages;

/// <summary>The days of campaign and of the quiet period (masa tenang), from the day the pairs are determined and the voting day.</summary>
/// <remarks>
/// UU 8/2015 Pasal 67: the campaign runs from three days after the pairs are determined until the quiet period, which is the three days before voting day.
/// All ends are inclusive. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Pairs determined on 22 September and voting on 27 November 2024 give a campaign from 25 September to 23 November, 60 days:
/// <code>CampaignWindow.Of(new LocalDate(2024, 9, 22), new LocalDate(2024, 11, 27)).Days // 60</code>
/// </example>
public sealed class CampaignWindow : IExplained
{
    /// <summary>The days from determination of the pairs to the first day of campaign.</summary>
    public const int DaysAfterDetermination = 3;

    /// <summary>The days of the quiet period, all before voting day.</summary>
    public const int QuietDays = 3;

    // From determination to voting, so that one day of campaign is left.
    private const int ShortestDays = DaysAfterDetermination + 1 + QuietDays;

    private CampaignWindow(LocalDate determination, LocalDate votingDay)
    {
        Determination = determination;
        VotingDay = votingDay;
        Start = determination.PlusDays(DaysAfterDetermination);
        QuietStart = votingDay.PlusDays(-QuietDays);
        End = QuietStart.PlusDays(-1);
        QuietEnd = votingDay.PlusDays(-1);
        Days = Period.DaysBetween(Start, QuietStart);
    }

    /// <summary>Gets the day the pairs are determined.</summary>
    public LocalDate Determination { get; }

    /// <summary>Gets the voting day.</summary>
    public LocalDate VotingDay { get; }

    /// <summary>Gets the first day of campaign.</summary>
    public LocalDate Start { get; }

    /// <summary>Gets the last day of campaign.</summary>
    public LocalDate End { get; }

    /// <summary>Gets the first day of the quiet period, H-3.</summary>
    public LocalDate QuietStart { get; }

    /// <summary>Gets the last day of the quiet period, H-1.</summary>
    public LocalDate QuietEnd { get; }

    /// <summary>Gets the number of campaign days; at least 1.</summary>
    public int Days { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Difference(
            new LocalText("Lama masa kampanye", "Length of the campaign"),
            Quantity.Of(Days),
            Unit.Days,
            [
                Explanation.Difference(
                    new LocalText("Hari pertama masa tenang", "First day of the quiet period"),
                    Quantity.Of(QuietStart),
                    Unit.None,
                    [
                        Explanation.Entered(new LocalText("Hari pemungutan suara", "Voting day"), Quantity.Of(VotingDay), Unit.None),
                        Law(new LocalText("Lama masa tenang", "Length of the quiet period"), QuietDays),
                    ]
                ),
                Explanation.Sum(
                    new LocalText("Hari pertama kampanye", "First day of campaign"),
                    Quantity.Of(Start),
                    Unit.None,
                    [
                        Explanation.Entered(
                            new LocalText("Penetapan pasangan calon", "Determination of the pairs"),
                            Quantity.Of(Determination),
                            Unit.None
                        ),
                        Law(
                            new LocalText("Hari setelah penetapan sampai kampanye", "Days from determination to campaign"),
                            DaysAfterDetermination
                        ),
                    ]
                ),
            ],
            StagesRules.Campaign.Id
        );

    /// <summary>Works out the windows.</summary>
    /// <param name="determination">The day the pairs are determined.</param>
    /// <param name="votingDay">The voting day; at least seven days later, so that a day of campaign is left.</param>
    /// <returns>The windows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The voting day leaves no day of campaign.</exception>
    public static CampaignWindow Of(LocalDate determination, LocalDate votingDay) =>
        Period.DaysBetween(determination, votingDay) < ShortestDays
            ? throw new ArgumentOutOfRangeException(
                nameof(votingDay),
                FormattableString.Invariant(
                    $"Voting on {votingDay:R} leaves no day of campaign: it must be {ShortestDays} days or more after the pairs are determined on {determination:R}."
                )
            )
            : new CampaignWindow(determination, votingDay);

    private static Explanation Law(LocalText label, int days) =>
        Explanation.Given(label, Quantity.Of(days), Unit.Days, Evidence.Published(ElectionLaws.Uu8Of2015.At("Pasal 67")));
}
