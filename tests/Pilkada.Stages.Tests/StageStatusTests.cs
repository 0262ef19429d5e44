using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class StageStatusTests
{
    private static readonly LocalDate Day = new(2024, 11, 10);

    [Fact]
    public void A_stage_is_in_force_exactly_on_the_days_a_walk_from_its_first_to_its_last_day_meets() =>
        Laws.Check(
            Generators.StageEnds(),
            ends =>
            {
                var days = BruteForce.DaysInForce(ends.Start, ends.End);
                foreach (var day in Generators.Window)
                {
                    var expected = ends is (null, null) ? (bool?)null : days.Contains(day);
                    Assert.Equal(expected, StageStatus.On(ends.Start, ends.End, day).IsInForce);
                }
            }
        );

    [Fact]
    public void A_status_keeps_what_it_was_asked() =>
        Laws.Check(
            Generators.StageEnds(),
            Generators.DatesOfWindow(),
            (ends, day) =>
            {
                var status = StageStatus.On(ends.Start, ends.End, day);
                Assert.Equal((ends.Start, ends.End, day), (status.Start, status.End, status.Date));
            }
        );

    [Fact]
    public void The_explanation_says_the_status_and_recomputes() =>
        Laws.Check(
            Generators.StageEnds(),
            Generators.DatesOfWindow(),
            (ends, day) =>
            {
                var status = StageStatus.On(ends.Start, ends.End, day);
                Expect.Recomputes(status);
                if (status.IsInForce is { } inForce)
                {
                    Assert.Equal(Quantity.Of(inForce), status.Explanation.Value);
                    Assert.Equal(StagesRules.InForce.Id, status.Explanation.Rule);
                }
                else
                {
                    Assert.True(status.Explanation.Value.IsUnknown);
                }
            }
        );

    [Fact]
    public void The_explanation_uses_the_asked_day_and_each_end_that_is_set() =>
        Laws.Check(
            Generators.StageEnds(),
            Generators.DatesOfWindow(),
            (ends, day) =>
            {
                var leaves = StageStatus.On(ends.Start, ends.End, day).Explanation.Nodes().Where(n => n.Operation == Operation.Given);
                var dates = leaves.Where(n => !n.Value.IsUnknown).Select(n => n.Value.Date).ToHashSet();
                var wanted = new[] { ends.Start, ends.End }.OfType<LocalDate>().ToHashSet();
                if (wanted.Count > 0)
                {
                    wanted.Add(day);
                }

                Assert.Equal(wanted, dates);
            }
        );

    [Fact]
    public void Days_that_a_caller_gives_are_entered_and_cite_nothing() =>
        Laws.Check(
            Generators.StageEnds(),
            Generators.DatesOfWindow(),
            (ends, day) => Assert.Empty(StageStatus.On(ends.Start, ends.End, day).Explanation.Citations)
        );

    [Fact]
    public void An_end_before_the_start_is_refused_and_an_end_on_it_is_not()
    {
        Assert.True(StageStatus.On(Day, Day, Day).IsInForce);
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => StageStatus.On(Day, Day.PlusDays(-1), Day));
        Assert.Equal("end", refused.ParamName);
        Assert.Contains("2024-11-09", refused.Message, StringComparison.Ordinal);
        Assert.Contains("2024-11-10", refused.Message, StringComparison.Ordinal);
    }
}
