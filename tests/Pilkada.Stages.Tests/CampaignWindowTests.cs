using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class CampaignWindowTests
{
    private static readonly LocalDate Determination = new(2024, 9, 22);

    private static FsCheck.Gen<CampaignWindow> Windows =>
        from determination in Generators.Dates()
        from days in Gen.Choose(7, 90)
        select CampaignWindow.Of(determination, determination.PlusDays(days));

    [Fact]
    public void The_campaign_is_what_is_left_of_the_days_before_voting_after_three_at_each_end() =>
        Laws.Check(
            Windows,
            window =>
            {
                var before = new List<LocalDate>();
                for (var day = window.Determination; day != window.VotingDay; day = day.PlusDays(1))
                {
                    before.Add(day);
                }

                var campaign = before.Skip(3).SkipLast(3).ToList();
                Assert.Equal((campaign[0], campaign[^1], campaign.Count), (window.Start, window.End, window.Days));
                Assert.Equal((before[^3], before[^1]), (window.QuietStart, window.QuietEnd));
            }
        );

    [Fact]
    public void The_quiet_period_touches_campaign_and_voting_day_without_a_gap() =>
        Laws.Check(
            Windows,
            window =>
            {
                Assert.Equal(window.QuietStart, window.End.PlusDays(1));
                Assert.Equal(window.VotingDay, window.QuietEnd.PlusDays(1));
                Assert.Equal(
                    ("H-3", "H-1"),
                    (
                        HOffset.Between(window.VotingDay, window.QuietStart, Made.Evidence).ToString(),
                        HOffset.Between(window.VotingDay, window.QuietEnd, Made.Evidence).ToString()
                    )
                );
            }
        );

    [Fact]
    public void Later_voting_lengthens_the_campaign_by_as_many_days_and_later_determination_shortens_it() =>
        Laws.Check(
            Windows,
            window =>
            {
                Assert.Equal(window.Days + 5, CampaignWindow.Of(window.Determination, window.VotingDay.PlusDays(5)).Days);
                Assert.Equal(window.Days + 5, CampaignWindow.Of(window.Determination.PlusDays(-5), window.VotingDay).Days);
            }
        );

    [Fact]
    public void The_explanation_recomputes_and_cites_the_article() =>
        Laws.Check(
            Windows,
            window =>
            {
                Expect.Recomputes(window);
                Assert.Equal(Quantity.Of(window.Days), window.Explanation.Value);
                Assert.Equal(StagesRules.Campaign.Id, window.Explanation.Rule);
                Assert.Equal(["uu-8-2015#Pasal 67"], window.Explanation.Citations.Select(c => c.ToString()));
            }
        );

    [Fact]
    public void Seven_days_from_determination_to_voting_leave_one_day_and_six_are_refused()
    {
        Assert.Equal(1, CampaignWindow.Of(Determination, Determination.PlusDays(7)).Days);
        var refused = Assert.Throws<ArgumentOutOfRangeException>(
            "votingDay",
            () => CampaignWindow.Of(Determination, Determination.PlusDays(6))
        );
        Assert.Contains("2024-09-28", refused.Message, StringComparison.Ordinal);
        Assert.Contains("7 days", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_two_days_give_a_window_or_are_refused_by_name_even_at_the_ends_of_the_calendar() =>
        Laws.Check(
            Generators.AnyDates(),
            Generators.AnyDates(),
            (determination, votingDay) =>
            {
                if (Period.DaysBetween(determination, votingDay) >= 7)
                {
                    Assert.True(CampaignWindow.Of(determination, votingDay).Days >= 1);
                }
                else
                {
                    Assert.Throws<ArgumentOutOfRangeException>(nameof(votingDay), () => CampaignWindow.Of(determination, votingDay));
                }
            }
        );
}
