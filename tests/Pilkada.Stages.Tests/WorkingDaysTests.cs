using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class WorkingDaysTests
{
    private static readonly LocalDate Friday = new(2024, 12, 6);

    [Fact]
    public void A_day_of_the_week_and_the_list_decide_what_a_working_day_is() =>
        Laws.Check(
            Generators.Holidays(),
            Generators.DatesOfWindow(),
            (holidays, day) =>
            {
                var name = LocalFormat.Weekday(day, Language.English);
                Assert.Equal(name is "Saturday" or "Sunday", WorkingDays.IsWeekend(day));
                Assert.Equal(
                    name is not ("Saturday" or "Sunday") && Array.IndexOf([.. holidays], day) < 0,
                    WorkingDays.Without(holidays).Contains(day)
                );
                Expect.SameItems(holidays.Distinct().Order(), WorkingDays.Without(holidays).Holidays);
            }
        );

    [Fact]
    public void Counting_forward_and_backward_is_a_walk_from_day_to_day() =>
        Laws.Check(
            Generators.Holidays(),
            Generators.DatesOfWindow(),
            Gen.Choose(0, 12),
            (holidays, day, count) =>
            {
                var working = WorkingDays.Without(holidays);
                Assert.Equal(BruteForce.Walk(day, count, 1, holidays), working.After(day, count));
                Assert.Equal(BruteForce.Walk(day, count, -1, holidays), working.Before(day, count));
            }
        );

    [Fact]
    public void Forward_then_backward_is_the_day_itself_or_the_working_day_before_it() =>
        Laws.Check(
            Generators.Holidays(),
            Generators.DatesOfWindow(),
            Gen.Choose(1, 12),
            (holidays, day, count) =>
            {
                var working = WorkingDays.Without(holidays);
                var last = working.Contains(day) ? day : working.Before(day, 1);
                var next = working.Contains(day) ? day : working.After(day, 1);
                Assert.Equal(last, working.Before(working.After(day, count), count));
                Assert.Equal(next, working.After(working.Before(day, count), count));
            }
        );

    [Fact]
    public void The_days_between_are_those_counted() =>
        Laws.Check(
            Generators.Holidays(),
            Generators.DatesOfWindow(),
            Gen.Choose(0, 12),
            (holidays, day, count) =>
            {
                var working = WorkingDays.Without(holidays);
                Assert.Equal(count, working.Between(day, working.After(day, count)));
                Assert.Equal(-count, working.Between(day, working.Before(day, count)));
                Assert.Equal(0, working.Between(day, day));
            }
        );

    [Fact]
    public void More_holidays_never_bring_a_limit_forward() =>
        Laws.Check(
            Generators.Holidays(),
            Generators.Holidays(),
            Gen.Choose(0, 12),
            (few, more, count) =>
                Assert.True(
                    WorkingDays.Without([.. few, .. more]).After(Generators.FirstDay, count)
                        >= WorkingDays.Without(few).After(Generators.FirstDay, count)
                )
        );

    [Fact]
    public void A_negative_count_and_no_list_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => WorkingDays.Without().After(Friday, -1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => WorkingDays.Without().Before(Friday, -1));
        Assert.Throws<ArgumentNullException>("holidays", () => WorkingDays.Without(null!));
    }

    [Fact]
    public void A_counted_day_is_the_walk_and_recomputes() =>
        Laws.Check(
            Generators.Holidays(),
            Generators.DatesOfWindow(),
            Generators.TimeLimits(),
            (holidays, day, limit) =>
            {
                var counted = CountedDay.From(day, limit.Count, limit.Kind, limit.Direction, WorkingDays.Without(holidays));
                var expected = BruteForce.Count(day, limit.Count, limit.Kind, limit.Direction, holidays);
                Assert.Equal(expected, counted.Date);
                Assert.Equal(
                    (day, limit.Count, limit.Kind, limit.Direction),
                    (counted.Origin, counted.Count, counted.Kind, counted.Direction)
                );
                Expect.Recomputes(counted);
                Assert.Equal(Quantity.Of(expected), counted.Explanation.Value);
                Assert.Equal(StagesRules.Counting.Id, counted.Explanation.Rule);
                var calendarDays = Math.Abs(Period.DaysBetween(day, expected));
                Assert.Equal(calendarDays, limit.Count + counted.WeekendDaysSkipped + counted.HolidaysSkipped.Length);
                if (limit.Kind == DayKind.Calendar)
                {
                    Assert.Equal(limit.Count, calendarDays);
                }

                Assert.All(counted.HolidaysSkipped, h => Assert.Contains(h, holidays));
                Assert.Equal(counted.HolidaysSkipped.Length, counted.HolidaysSkipped.Distinct().Count());
            }
        );

    [Fact]
    public void The_check_of_the_weekends_holds_for_one_number_only() =>
        Laws.Check(
            Generators.Holidays(),
            Generators.DatesOfWindow(),
            Gen.Choose(0, 12),
            (holidays, day, count) =>
            {
                foreach (var direction in Enum.GetValues<DeadlineDirection>())
                {
                    var counted = CountedDay.From(day, count, DayKind.Working, direction, WorkingDays.Without(holidays));
                    var step = counted.Explanation.Nodes().Single(n => n.Operation == Operation.Certified);
                    for (var claimed = 0; claimed <= counted.WeekendDaysSkipped + 5; claimed++)
                    {
                        Assert.Equal(claimed == counted.WeekendDaysSkipped, step.Certificate!.Verify(Quantity.Of(claimed), step.Operands));
                    }
                }
            }
        );

    [Theory]
    [InlineData(-1, DayKind.Calendar, DeadlineDirection.After, "count")]
    [InlineData(CountedDay.MostDays + 1, DayKind.Calendar, DeadlineDirection.After, "count")]
    [InlineData(1, (DayKind)2, DeadlineDirection.After, "kind")]
    [InlineData(1, DayKind.Working, (DeadlineDirection)2, "direction")]
    public void What_cannot_be_counted_is_refused(int count, DayKind kind, DeadlineDirection direction, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => CountedDay.From(Friday, count, kind, direction, WorkingDays.Without()));

    [Fact]
    public void The_longest_limit_and_the_shortest_are_counted()
    {
        var longest = CountedDay.From(Friday, CountedDay.MostDays, DayKind.Calendar, DeadlineDirection.Before, WorkingDays.Without());
        Assert.Equal(Friday.PlusDays(-CountedDay.MostDays), longest.Date);
        var saturday = Friday.PlusDays(1);
        Assert.Equal(saturday, CountedDay.From(saturday, 0, DayKind.Working, DeadlineDirection.After, WorkingDays.Without()).Date);
    }
}
