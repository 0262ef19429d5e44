namespace Pilkada.Stages.Tests;

public sealed class DaysLeftTests
{
    [Fact]
    public void The_days_left_lead_from_the_day_to_the_deadline() =>
        Laws.Check(
            Generators.AnyDates(),
            Generators.AnyDates(),
            (asOf, deadline) =>
            {
                var left = DaysLeft.Between(asOf, deadline);
                Assert.Equal(deadline, asOf.PlusDays(left.Days));
                Assert.Equal((asOf, deadline), (left.AsOf, left.Deadline));
            }
        );

    [Fact]
    public void The_days_left_are_zero_on_the_day_and_one_fewer_each_day() =>
        Laws.Check(
            Generators.Dates(),
            Generators.Dates(),
            (asOf, deadline) =>
            {
                Assert.Equal(0, DaysLeft.Between(deadline, deadline).Days);
                Assert.Equal(DaysLeft.Between(asOf, deadline).Days - 1, DaysLeft.Between(asOf.PlusDays(1), deadline).Days);
            }
        );

    [Fact]
    public void The_explanation_recomputes_and_names_the_rule() =>
        Laws.Check(
            Generators.AnyDates(),
            Generators.AnyDates(),
            (asOf, deadline) =>
            {
                var left = DaysLeft.Between(asOf, deadline);
                Expect.Recomputes(left);
                Assert.Equal(Quantity.Of(left.Days), left.Explanation.Value);
                Assert.Equal(StagesRules.Deadline.Id, left.Explanation.Rule);
            }
        );
}
