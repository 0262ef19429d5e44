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
    public void The_rules_are_these_five_in_order() =>
        Assert.Equal(
            [
                "PLK-STG-001 Stages in force",
                "PLK-STG-002 Offsets from voting day",
                "PLK-STG-003 Days left to a deadline",
                "PLK-STG-004 Campaign and quiet period",
                "PLK-STG-005 Voting hours",
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
            }
        );

    [Theory]
    [InlineData("PLK-STG-001", Provenance.Assumed, "decision-0006; uu-8-2015#Pasal 5")]
    [InlineData("PLK-STG-002", Provenance.Published, "uu-8-2015#Pasal 1 angka 28; decision-0006")]
    [InlineData("PLK-STG-003", Provenance.Published, "uu-8-2015#Pasal 1 angka 28; decision-0006")]
    [InlineData("PLK-STG-004", Provenance.Published, "uu-8-2015#Pasal 67")]
    [InlineData("PLK-STG-005", Provenance.Published, "uu-1-2015#Pasal 92 ayat (5); keppres-41-1987; decision-0007")]
    public void Every_rule_rests_on_this(string id, Provenance provenance, string citations)
    {
        var evidence = new RuleBook(StagesRules.All).Find(Code.Parse(id))!.Evidence;
        Assert.Equal(provenance, evidence.Provenance);
        Assert.Equal(citations, string.Join("; ", evidence.Citations));
    }
}
