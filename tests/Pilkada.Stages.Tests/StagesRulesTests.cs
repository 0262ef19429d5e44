using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class StagesRulesTests
{
    public static TheoryData<string> Ids => new(StagesRules.All.Select(r => r.Id.ToString()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_worked_example_gives_its_value_and_recomputes(string id)
    {
        var results = new RuleBook(StagesRules.All).Find(Code.Parse(id))!.RunExamples();
        Assert.NotEmpty(results);
        Assert.All(
            results,
            result =>
            {
                Assert.Equal(result.Expected, result.Explanation.Value);
                Assert.Equal(result.Expected, result.Explanation.Recompute());
                Assert.True(result.Passed);
                Assert.Equal(id, result.Explanation.Rule.ToString());
            }
        );
    }

    [Fact]
    public void The_rules_are_these_in_order() =>
        Assert.Equal(
            [
                "PLK-STG-001 Stages in force",
                "PLK-STG-002 Offsets from voting day",
                "PLK-STG-003 Days left to a deadline",
                "PLK-STG-004 Campaign and quiet period",
                "PLK-STG-005 Voting hours",
                "PLK-STG-006 Time limits from an event",
                "PLK-STG-007 Events on their last day",
                "PLK-STG-008 Moved days",
                "PLK-STG-009 Calendar templates",
                "PLK-STG-010 No campaign in the quiet period",
                "PLK-STG-011 Counting after closing",
            ],
            StagesRules.All.Select(r => r.ToString())
        );

    [Fact]
    public void A_rule_says_what_the_type_that_owns_it_says() =>
        Laws.Check(
            Generators.StageEnds(),
            Generators.DatesOfWindow(),
            Generators.Dates(),
            (ends, day, other) =>
            {
                Assert.Equal(
                    StageStatus.On(ends.Start, ends.End, day).IsInForce,
                    StagesRules.InForce.Apply((ends.Start, ends.End, day)).IsInForce
                );
                Assert.Equal(HOffset.Between(other, day, Made.Evidence).Days, StagesRules.Offset.Apply((other, day)).Days);
                Assert.Equal(DaysLeft.Between(other, day).Days, StagesRules.Deadline.Apply((day, other)).Days);
                var votingDay = day.PlusDays(60);
                Assert.Equal(CampaignWindow.Of(other, votingDay).Days, StagesRules.Campaign.Apply((other, votingDay)).Days);
                var area = AreaCode.Parse("73.71");
                Assert.Equal(VotingHours.Of(area, day).Opening, StagesRules.Hours.Apply((area, day)).Opening);
                Assert.Equal(
                    WorkingDays.Without(other).Before(day, 4),
                    StagesRules.Counting.Apply((day, 4, DayKind.Working, DeadlineDirection.Before, [other])).Date
                );
                Assert.Equal(LocalDate.Max(day, other), StagesRules.LatestDay.Apply([day, other]).Date);
                Assert.Equal(DayShift.Between(day, other).Days, StagesRules.Shift.Apply((day, other)).Days);
                Assert.Equal(votingDay.PlusDays(3), StagesRules.Template.Apply(([(day, day.PlusDays(3))], votingDay)).Date);
                Assert.Equal(day == other ? 1 : 0, StagesRules.QuietCampaign.Apply((day, day, other, other)).Days);
                Assert.True(StagesRules.CountAfterClosing.Apply(new LocalTime(13, 0)).IsAllowed);
            }
        );

    [Theory]
    [InlineData("PLK-STG-001", Provenance.Assumed, "decision-0006; uu-8-2015#Pasal 5")]
    [InlineData("PLK-STG-002", Provenance.Published, "uu-8-2015#Pasal 1 angka 28; decision-0006")]
    [InlineData("PLK-STG-003", Provenance.Published, "uu-8-2015#Pasal 1 angka 28; decision-0006")]
    [InlineData("PLK-STG-004", Provenance.Published, "uu-8-2015#Pasal 67")]
    [InlineData("PLK-STG-005", Provenance.Published, "uu-1-2015#Pasal 92 ayat (5); keppres-41-1987; decision-0007")]
    [InlineData("PLK-STG-006", Provenance.Published, "uu-8-2015#Pasal 1 angka 28; decision-0013; decision-0006")]
    [InlineData("PLK-STG-007", Provenance.Assumed, "decision-0013")]
    [InlineData("PLK-STG-008", Provenance.Assumed, "decision-0006")]
    [InlineData("PLK-STG-009", Provenance.Inferred, "decision-0012")]
    [InlineData("PLK-STG-010", Provenance.Published, "uu-8-2015#Pasal 67; decision-0006")]
    [InlineData("PLK-STG-011", Provenance.Published, "uu-1-2015#Pasal 92 ayat (5); uu-8-2015#Pasal 98 ayat (1)")]
    public void Every_rule_rests_on_this(string id, Provenance provenance, string citations)
    {
        var evidence = new RuleBook(StagesRules.All).Find(Code.Parse(id))!.Evidence;
        Assert.Equal(provenance, evidence.Provenance);
        Assert.Equal(citations, string.Join("; ", evidence.Citations));
    }
}
