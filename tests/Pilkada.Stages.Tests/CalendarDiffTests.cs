using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class CalendarDiffTests
{
    private static readonly LocalDate Day = new(2024, 11, 10);

    [Fact]
    public void The_changes_made_to_the_first_calendar_give_the_second() =>
        Laws.Check(
            Generators.StageCalendarPairs(),
            pair =>
            {
                var applied = CalendarDiff.Between(pair.Before, pair.After).ApplyTo(pair.Before);
                Assert.Equal(
                    (pair.After.Id, pair.After.Title, pair.After.VotingDay, pair.After.Evidence, pair.After.Amendment),
                    (applied.Id, applied.Title, applied.VotingDay, applied.Evidence, applied.Amendment)
                );
                Assert.Equal(pair.After.Stages.Select(BruteForce.Written), applied.Stages.Select(BruteForce.Written));
            }
        );

    [Fact]
    public void Every_stage_is_in_exactly_one_list() =>
        Laws.Check(
            Generators.StageCalendarPairs(),
            pair =>
            {
                var diff = CalendarDiff.Between(pair.Before, pair.After);
                var (before, after) = (BruteForce.ByName(pair.Before), BruteForce.ByName(pair.After));
                Expect.SameItems(after.Keys.Except(before.Keys).Order(), diff.Added.Select(s => s.ToString()).Order());
                Expect.SameItems(before.Keys.Except(after.Keys).Order(), diff.Removed.Select(s => s.ToString()).Order());
                var both = before.Keys.Intersect(after.Keys).Order().ToList();
                var moved = both.Where(k => (before[k].Start, before[k].End) != (after[k].Start, after[k].End)).ToList();
                var same = both.Where(k => BruteForce.Written(before[k]) == BruteForce.Written(after[k])).ToList();
                Expect.SameItems(moved, diff.Moved.Select(m => m.ToString()).Order());
                Expect.SameItems(same, diff.Unchanged.Select(s => s.ToString()).Order());
                Expect.SameItems(both.Except(moved).Except(same), diff.Changed.Select(s => s.ToString()).Order());
                Assert.Equal(diff.IsEmpty, same.Count == before.Count && same.Count == after.Count);
            }
        );

    [Fact]
    public void A_shift_brings_each_day_to_its_new_place_and_recomputes() =>
        Laws.Check(
            Generators.StageCalendarPairs(),
            pair =>
            {
                var diff = CalendarDiff.Between(pair.Before, pair.After);
                Assert.Equal(pair.After.VotingDay, pair.Before.VotingDay.PlusDays(diff.VotingDay.Days));
                Expect.Recomputes(diff.VotingDay);
                foreach (var move in diff.Moved)
                {
                    Assert.Equal(move.Before.Start is not null && move.After.Start is not null, move.Start is not null);
                    Assert.Equal(move.Before.End is not null && move.After.End is not null, move.End is not null);
                    foreach (
                        var (shift, old, now) in new[]
                        {
                            (move.Start, move.Before.Start, move.After.Start),
                            (move.End, move.Before.End, move.After.End),
                        }
                    )
                    {
                        if (shift is not null)
                        {
                            Assert.Equal(now, old!.Value.PlusDays(shift.Days));
                            Assert.Equal((old, now), (shift.Before, shift.After));
                            Expect.Recomputes(shift);
                            Expect.SameItems(Made.Evidence.Citations, shift.Explanation.Citations);
                        }
                    }
                }
            }
        );

    [Fact]
    public void A_calendar_does_not_differ_from_itself() =>
        Laws.Check(Generators.StageCalendars(), calendar => Assert.True(CalendarDiff.Between(calendar, calendar).IsEmpty));

    [Fact]
    public void Every_part_of_a_stage_that_changes_is_seen()
    {
        var other = Evidence.Assumed(Made.Evidence.First);
        var text = new LocalText("lain", "other");
        var parent = Id<ElectionStage>.Parse("above");
        var plain = Stage();
        Assert.All(
            [
                Stage(name: text),
                Stage(phase: StagePhase.Sub),
                Stage(evidence: other),
                Stage(rule: text),
                Stage(parent: parent),
                Stage(scope: AreaCode.Parse("36")),
                Stage(note: text),
            ],
            changed =>
            {
                var diff = CalendarDiff.Between(With(plain), With(changed));
                Assert.Same(changed, Assert.Single(diff.Changed));
                Assert.Equal("above", Assert.Single(diff.Unchanged).ToString());
            }
        );

        static StageCalendar With(ElectionStage stage) => Made.Calendar(Day, stage, Made.Stage("above"));

        static ElectionStage Stage(
            LocalText? name = null,
            StagePhase phase = StagePhase.Organisation,
            Evidence? evidence = null,
            LocalText? rule = null,
            Id<ElectionStage> parent = default,
            AreaCode? scope = null,
            LocalText? note = null
        ) =>
            new(
                Id<ElectionStage>.Parse("s"),
                name ?? new LocalText("Tahapan", "Stage"),
                phase,
                evidence ?? Made.Evidence,
                Day,
                Day,
                rule,
                parent,
                scope is { } area ? [area] : [],
                note
            );
    }

    [Fact]
    public void The_labels_say_which_end_of_the_stage_moved()
    {
        var move = Assert.Single(
            CalendarDiff
                .Between(
                    Made.Calendar(Day, Made.Stage("s", Day, Day)),
                    Made.Calendar(Day, Made.Stage("s", Day.PlusDays(-2), Day.PlusDays(1)))
                )
                .Moved
        );
        Assert.Equal((-2, 1), (move.Start!.Days, move.End!.Days));
        Assert.Equal(["First day: Stage s", "First day: Stage s"], move.Start.Explanation.Operands.Select(o => o.Label.English));
        Assert.Equal(
            ["Hari terakhir: Tahapan s", "Hari terakhir: Tahapan s"],
            move.End.Explanation.Operands.Select(o => o.Label.Indonesian)
        );
    }

    [Fact]
    public void Changes_are_refused_for_another_calendar()
    {
        var diff = CalendarDiff.Between(Made.Calendar(Day, Made.Stage("a", Day)), Made.Calendar(Day, Made.Stage("b")));
        Assert.Throws<ArgumentException>("calendar", () => diff.ApplyTo(Made.Calendar(Day, Made.Stage("b"))));
        Assert.Throws<ArgumentException>("calendar", () => diff.ApplyTo(Made.Calendar(Day, Made.Stage("a"))));
        Assert.Throws<ArgumentException>("calendar", () => diff.ApplyTo(Made.Calendar(Day, Made.Stage("a", Day), Made.Stage("b"))));
    }

    [Fact]
    public void Changes_are_refused_when_a_single_stage_is_another()
    {
        var before = Made.Calendar(Day, Made.Stage("a", Day), Made.Stage("b", Day));
        var diff = CalendarDiff.Between(before, before);
        Assert.Throws<ArgumentException>("calendar", () => diff.ApplyTo(Made.Calendar(Day, Made.Stage("a", Day), Made.Stage("b"))));
        Assert.Throws<ArgumentException>("calendar", () => diff.ApplyTo(Made.Calendar(Day, Made.Stage("a", Day), Made.Stage("c", Day))));
    }

    [Fact]
    public void Stages_that_did_not_change_are_those_of_the_calendar_that_changes()
    {
        var diff = CalendarDiff.Between(
            Made.Calendar(Day, Made.Stage("a", Day), Made.Stage("b", Day)),
            Made.Calendar(Day, Made.Stage("a", Day), Made.Stage("b"))
        );
        var copy = Made.Calendar(Day, Made.Stage("a", Day), Made.Stage("b", Day));
        var changed = diff.ApplyTo(copy);
        Assert.Same(copy.Stages[0], changed.Stages[0]);
        Assert.Same(diff.After.Stages[1], changed.Stages[1]);
    }

    [Fact]
    public void The_vote_of_2020_moved_by_77_days() =>
        Assert.Equal(77, DayShift.Between(new LocalDate(2020, 9, 23), new LocalDate(2020, 12, 9)).Days);
}
