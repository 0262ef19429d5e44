using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class StageCalendarTests
{
    private static readonly LocalDate Day = new(2024, 11, 10);
    private static readonly LocalText Title = new("Judul", "Title");
    private static readonly Id<StageCalendar> Id = Id<StageCalendar>.Parse("calendar");

    [Fact]
    public void In_force_undated_and_not_in_force_partition_the_stages_that_concern_the_area() =>
        Laws.Check(
            Generators.StageCalendars(),
            Generators.DatesOfWindow(),
            Generators.NestedAreaCodes(),
            (calendar, day, area) =>
            {
                var found = calendar.InForce(day, area);
                var concerned = calendar.Stages.Where(s => BruteForce.Concerns(s, area)).ToList();
                var notInForce = concerned.Where(s => s.On(day).IsInForce == false).ToList();
                Assert.Equal(concerned.Count, found.Stages.Length + found.Undated.Length + notInForce.Count);
                Assert.Equal(concerned.ToHashSet(), found.Stages.Concat(found.Undated).Concat(notInForce).ToHashSet());
            }
        );

    [Fact]
    public void Stages_in_force_are_those_a_day_walk_finds_in_the_order_of_the_calendar() =>
        Laws.Check(
            Generators.StageCalendars(),
            Generators.DatesOfWindow(),
            Generators.NestedAreaCodes(),
            (calendar, day, area) =>
            {
                var found = calendar.InForce(day, area);
                var concerned = calendar.Stages.Where(s => BruteForce.Concerns(s, area)).ToList();
                Assert.Equal(concerned.Where(s => BruteForce.DaysInForce(s.Start, s.End).Contains(day)), found.Stages);
                Assert.Equal(concerned.Where(s => s.Start is null && s.End is null), found.Undated);
                Assert.Equal((calendar, day, area), (found.Calendar, found.Date, found.Area));
            }
        );

    [Fact]
    public void The_number_of_stages_in_force_recomputes_and_cites_what_they_rest_on() =>
        Laws.Check(
            Generators.StageCalendars(),
            Generators.DatesOfWindow(),
            Generators.NestedAreaCodes(),
            (calendar, day, area) =>
            {
                var found = calendar.InForce(day, area);
                Expect.Recomputes(found);
                Assert.Equal(Quantity.Of(found.Stages.Length), found.Explanation.Value);
                Assert.Equal(StagesRules.InForce.Id, found.Explanation.Rule);
                Expect.SameItems(Made.Evidence.Citations, found.Explanation.Citations);
            }
        );

    [Fact]
    public void Wider_areas_have_at_least_the_stages_of_what_lies_inside_them() =>
        Laws.Check(
            Generators.StageCalendars(),
            Generators.DatesOfWindow(),
            Generators.NestedAreaCodes(),
            (calendar, day, area) =>
                Assert.Subset(calendar.InForce(day, area.Parent).Stages.ToHashSet(), calendar.InForce(day, area).Stages.ToHashSet())
        );

    [Fact]
    public void Next_deadlines_are_all_that_a_day_walk_meets_in_the_same_order() =>
        Laws.Check(
            Generators.StageCalendars(),
            Generators.DatesOfWindow(),
            Generators.NestedAreaCodes(),
            (calendar, day, area) =>
                Assert.Equal(
                    BruteForce.Deadlines(calendar, day, area),
                    calendar.NextDeadlines(day, area, int.MaxValue).Select(d => (d.Date, d.Stage.Id.ToString(), d.Kind))
                )
        );

    [Fact]
    public void Next_deadlines_are_sorted_and_none_is_before_the_day() =>
        Laws.Check(
            Generators.StageCalendars(),
            Generators.DatesOfWindow(),
            Generators.NestedAreaCodes(),
            (calendar, day, area) =>
            {
                var dates = calendar.NextDeadlines(day, area, int.MaxValue).Select(d => d.Date).ToList();
                Assert.Equal(dates.Order(), dates);
                Assert.DoesNotContain(dates, d => d < day);
            }
        );

    [Fact]
    public void Fewer_deadlines_are_the_first_of_more() =>
        Laws.Check(
            Generators.StageCalendars(),
            Generators.DatesOfWindow(),
            FsCheck.Fluent.Gen.Choose(0, 25),
            (calendar, day, count) =>
            {
                var all = calendar.NextDeadlines(day, AreaCode.Indonesia, int.MaxValue);
                var some = calendar.NextDeadlines(day, AreaCode.Indonesia, count);
                Assert.Equal(Math.Min(count, all.Length), some.Length);
                Assert.Equal(all.Take(count).Select(d => (d.Stage, d.Kind)), some.Select(d => (d.Stage, d.Kind)));
                Assert.Equal(Math.Min(10, all.Length), calendar.NextDeadlines(day, AreaCode.Indonesia).Length);
            }
        );

    [Fact]
    public void A_deadline_is_an_end_of_its_stage_and_counts_the_days_left_to_it() =>
        Laws.Check(
            Generators.StageCalendars(),
            Generators.DatesOfWindow(),
            (calendar, day) =>
                Assert.All(
                    calendar.NextDeadlines(day, AreaCode.Indonesia, int.MaxValue),
                    deadline =>
                    {
                        Assert.Equal(deadline.Kind == DeadlineKind.Start ? deadline.Stage.Start : deadline.Stage.End, deadline.Date);
                        Assert.Equal((day, deadline.Date), (deadline.Left.AsOf, deadline.Left.Deadline));
                        Assert.Equal(deadline.Date, day.PlusDays(deadline.Left.Days));
                        Expect.Recomputes(deadline);
                        Assert.Equal(Quantity.Of(deadline.Left.Days), deadline.Explanation.Value);
                        Expect.SameItems(deadline.Stage.Evidence.Citations, deadline.Explanation.Citations);
                        Assert.Equal(
                            (deadline.Kind == DeadlineKind.Start ? "First day: " : "Last day: ") + deadline.Stage.Name.English,
                            deadline.Explanation.Operands[0].Label.English
                        );
                    }
                )
        );

    [Fact]
    public void A_negative_count_is_refused_and_zero_gives_none()
    {
        var calendar = Made.Calendar(Day, Made.Stage("s", Day));
        Assert.Empty(calendar.NextDeadlines(Day, AreaCode.Indonesia, 0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => calendar.NextDeadlines(Day, AreaCode.Indonesia, -1));
    }

    [Fact]
    public void Every_stage_is_found_by_its_id_and_nothing_by_another() =>
        Laws.Check(
            Generators.StageCalendars(),
            calendar =>
            {
                Assert.All(calendar.Stages, s => Assert.Same(s, calendar.Find(s.Id)));
                Assert.Null(calendar.Find(Id<ElectionStage>.Parse("absent")));
                Assert.Null(calendar.Find(default));
            }
        );

    [Fact]
    public void The_offset_of_a_day_is_counted_from_the_voting_day_of_the_calendar_and_cites_it() =>
        Laws.Check(
            Generators.StageCalendars(),
            Generators.DatesOfWindow(),
            (calendar, day) =>
            {
                var offset = calendar.OffsetOf(day);
                Assert.Equal(day, calendar.VotingDay.PlusDays(offset.Days));
                Expect.SameItems(calendar.Evidence.Citations, offset.Explanation.Citations);
            }
        );

    [Fact]
    public void A_calendar_keeps_what_it_was_made_of()
    {
        var stages = new[] { Made.Stage("b"), Made.Stage("a", parent: Id<ElectionStage>.Parse("b")) };
        var calendar = new StageCalendar(Id, Title, Day, Made.Evidence, stages);
        Assert.Equal((Id, Title, Day, Made.Evidence), (calendar.Id, calendar.Title, calendar.VotingDay, calendar.Evidence));
        Expect.SameItems(stages, calendar.Stages);
        Assert.Equal("calendar", calendar.ToString());
    }

    [Fact]
    public void A_calendar_without_id_title_evidence_or_stages_is_refused()
    {
        var stage = Made.Stage("s");
        Assert.Throws<ArgumentException>("id", () => new StageCalendar(default, Title, Day, Made.Evidence, stage));
        Assert.Throws<ArgumentNullException>("title", () => new StageCalendar(Id, null!, Day, Made.Evidence, stage));
        Assert.Throws<ArgumentNullException>("evidence", () => new StageCalendar(Id, Title, Day, null!, stage));
        Assert.Throws<ArgumentNullException>("stages", () => new StageCalendar(Id, Title, Day, Made.Evidence, null!));
        Assert.Throws<ArgumentException>("stages", () => new StageCalendar(Id, Title, Day, Made.Evidence));
    }

    [Fact]
    public void An_id_that_stands_twice_is_refused_by_name()
    {
        var refused = Assert.Throws<ArgumentException>(
            "stages",
            () => Made.Calendar(Day, Made.Stage("a"), Made.Stage("b"), Made.Stage("a"))
        );
        Assert.Contains("Stage a stands twice", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_may_stand_later_but_not_be_absent()
    {
        var step = Made.Stage("step", parent: Id<ElectionStage>.Parse("above"));
        Assert.Equal(2, Made.Calendar(Day, step, Made.Stage("above")).Stages.Length);
        var refused = Assert.Throws<ArgumentException>("stages", () => Made.Calendar(Day, step));
        Assert.Contains("step of above", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_chain_of_steps_is_accepted_and_a_circle_refused(int length)
    {
        static ElectionStage Step(int stage, int parent) => Made.Stage($"s{stage}", parent: Id<ElectionStage>.Parse($"s{parent}"));
        var steps = Enumerable.Range(1, length - 1).Select(i => Step(i, i - 1)).ToList();
        Assert.Equal(length, Made.Calendar(Day, [.. steps, Made.Stage("s0")]).Stages.Length);
        Assert.Throws<ArgumentException>("stages", () => Made.Calendar(Day, [.. steps, Step(0, length - 1)]));
    }
}
