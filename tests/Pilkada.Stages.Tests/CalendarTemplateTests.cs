using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class CalendarTemplateTests
{
    private static readonly LocalDate Vote2020 = new(2020, 12, 9);
    private static readonly LocalDate Vote2024 = new(2024, 11, 27);
    private static readonly LocalDate Vote2029 = new(2029, 11, 28);

    [Fact]
    public void A_template_from_one_calendar_replays_it() =>
        Laws.Check(
            Generators.StageCalendars(),
            calendar =>
            {
                var replay = CalendarTemplate.Learn(calendar).For(calendar.VotingDay);
                Assert.Equal(calendar.VotingDay, replay.VotingDay);
                Assert.True(replay.IsInferred);
                Assert.Equal(calendar.Stages.Select(Days), replay.Stages.Select(Days));
                Assert.All(replay.Stages, s => Assert.Equal(Provenance.Inferred, s.Evidence.Provenance));
                Assert.All(replay.Stages, s => Assert.Null(s.Note));
            }
        );

    [Fact]
    public void A_template_from_one_calendar_moves_it_as_a_whole() =>
        Laws.Check(
            Generators.StageCalendars(),
            Gen.Choose(-400, 400),
            (calendar, days) =>
            {
                var diff = CalendarDiff.Between(calendar, CalendarTemplate.Learn(calendar).For(calendar.VotingDay.PlusDays(days)));
                Assert.Equal(days, diff.VotingDay.Days);
                Assert.All(diff.Moved.SelectMany(m => new[] { m.Start, m.End }).OfType<DayShift>(), s => Assert.Equal(days, s.Days));
            }
        );

    [Fact]
    public void A_template_from_several_gives_only_offsets_that_are_equal_in_all() =>
        Laws.Check(
            Generators.StageCalendarSeries(),
            calendars =>
            {
                var template = CalendarTemplate.Learn(calendars);
                var planned = template.For(Vote2029);
                foreach (var stage in planned.Stages)
                {
                    var seen = calendars.Select(c => (c.VotingDay, Stage: c.Find(stage.Id))).Where(c => c.Stage is not null).ToList();
                    var starts = Offsets(seen.Select(c => (c.VotingDay, c.Stage!.Start)));
                    var ends = Offsets(seen.Select(c => (c.VotingDay, c.Stage!.End)));
                    var (start, end) = (Common(starts), Common(ends));
                    if (end < start)
                    {
                        (start, end) = (null, null);
                    }

                    Assert.Equal(start is { } s ? Vote2029.PlusDays(s) : null, stage.Start);
                    Assert.Equal(end is { } e ? Vote2029.PlusDays(e) : null, stage.End);
                    Assert.Equal((starts.Count > 0 && start is null) || (ends.Count > 0 && end is null), stage.Note is not null);
                }

                Expect.SameItems(
                    calendars
                        .SelectMany(c => c.Stages)
                        .GroupBy(s => s.Id)
                        .Where(g => calendars.Length == 1 || g.Count() > 1)
                        .Select(g => g.Key)
                        .Order(),
                    planned.Stages.Select(s => s.Id).Order()
                );

                List<int> Offsets(IEnumerable<(LocalDate Voting, LocalDate? Day)> days) =>
                    [.. days.Where(d => d.Day is not null).Select(d => Period.DaysBetween(d.Voting, d.Day!.Value))];

                int? Common(List<int> offsets) =>
                    offsets.Distinct().Count() == 1 && (offsets.Count > 1 || calendars.Length == 1) ? offsets[0] : null;
            }
        );

    [Fact]
    public void Every_dated_end_is_listed_with_each_value_and_its_sources() =>
        Laws.Check(
            Generators.StageCalendarSeries(),
            calendars =>
            {
                var template = CalendarTemplate.Learn(calendars);
                Assert.Equal(
                    calendars.Sum(c => c.Stages.Count(s => s.Start is not null) + c.Stages.Count(s => s.End is not null)),
                    template.Offsets.Sum(o => o.Observations.Length)
                );
                Assert.Equal(
                    template.Offsets.Length,
                    template.Kept.Length + template.Differing.Length + template.Offsets.Count(o => o.Verdict == TemplateVerdict.Once)
                );
                foreach (var offset in template.Offsets)
                {
                    Assert.Same(offset, template.Find(offset.Stage.Id, offset.Kind));
                    Assert.Equal(Provenance.Inferred, offset.Evidence.Provenance);
                    foreach (var (calendar, observed) in offset.Calendars.Zip(offset.Observations))
                    {
                        var stage = calendar.Find(offset.Stage.Id)!;
                        var day = offset.Kind == DeadlineKind.Start ? stage.Start : stage.End;
                        Assert.Equal(day, calendar.VotingDay.PlusDays(observed.Days));
                        Assert.Subset(offset.Evidence.Citations.ToHashSet(), stage.Evidence.Citations.ToHashSet());
                        Assert.Subset(offset.Evidence.Citations.ToHashSet(), calendar.Evidence.Citations.ToHashSet());
                    }

                    var planned = offset.On(Vote2029);
                    Assert.Equal(offset.Verdict == TemplateVerdict.Kept, planned is not null);
                    if (planned is not null)
                    {
                        Assert.Equal(Vote2029.PlusDays(offset.Days!.Value), planned.Date);
                        Expect.Recomputes(planned);
                        Assert.Equal(
                            offset.Observations.Length + 1,
                            planned.Explanation.Nodes().Count(n => n.Label.English == "Voting day")
                        );
                    }
                }
            }
        );

    [Fact]
    public void The_order_of_the_calendars_changes_nothing() =>
        Laws.Check(
            Generators.StageCalendarSeries(),
            calendars =>
                Assert.Equal(
                    CalendarTemplate.Learn(calendars).For(Vote2029).Stages.Select(BruteForce.Written),
                    CalendarTemplate.Learn(calendars.Reverse()).For(Vote2029).Stages.Select(BruteForce.Written)
                )
        );

    [Fact]
    public void Quiet_period_and_announcement_of_2020_and_2024()
    {
        var template = CalendarTemplate.Learn(
            Named(
                "b",
                Vote2024,
                Made.Stage("sub.masa-tenang", Vote2024.PlusDays(-3), Vote2024.PlusDays(-1)),
                Made.Stage("announcement", new LocalDate(2024, 8, 24)),
                Made.Stage("only-2024", Vote2024)
            ),
            Named(
                "a",
                Vote2020,
                Made.Stage("sub.masa-tenang", Vote2020.PlusDays(-3), Vote2020.PlusDays(-1)),
                Made.Stage("announcement", new LocalDate(2020, 8, 28))
            )
        );
        var planned = template.For(Vote2029);
        Assert.Equal(new DateInterval(new LocalDate(2029, 11, 25), new LocalDate(2029, 11, 27)), planned.QuietPeriod);
        Assert.Null(planned.Find(Id<ElectionStage>.Parse("only-2024")));
        Assert.Equal("only-2024 Start: H", Assert.Single(template.Offsets, o => o.Verdict == TemplateVerdict.Once).ToString());
        var announcement = planned.Find(Id<ElectionStage>.Parse("announcement"))!;
        Assert.Null(announcement.Start);
        Assert.EndsWith(
            "First day: 9 December 2020 H-103 and 27 November 2024 H-95.",
            announcement.Note!.English,
            StringComparison.Ordinal
        );
        Assert.Equal("announcement Start: H-103, H-95", Assert.Single(template.Differing).ToString());
        Assert.Equal(
            ("template-2029-11-28", "Calendar worked out for voting on 28 November 2029"),
            (planned.Id.ToString(), planned.Title.English)
        );
    }

    [Fact]
    public void A_first_day_never_comes_after_its_last()
    {
        var stage = new[]
        {
            Made.Stage("s", Vote2020.PlusDays(5)),
            Made.Stage("s", Vote2024.PlusDays(5)),
            Made.Stage("s", end: Vote2029.PlusDays(2)),
            Made.Stage("s", end: Vote2029.PlusDays(3)),
        };
        var template = CalendarTemplate.Learn(
            Named("a", Vote2020, stage[0]),
            Named("b", Vote2024, stage[1]),
            Named("c", Vote2029, stage[2]),
            Named("d", Vote2029.PlusDays(1), stage[3])
        );
        Assert.All(template.Offsets, o => Assert.Equal(TemplateVerdict.Differs, o.Verdict));
        Assert.Null(template.For(Vote2029).Stages[0].Start);
    }

    [Fact]
    public void A_parent_that_is_not_planned_gives_way_to_the_next_above()
    {
        var top = Made.Stage("top");
        var step = Made.Stage("step", Vote2024, parent: Id<ElectionStage>.Parse("middle"));
        var template = CalendarTemplate.Learn(
            Named("a", Vote2020, Made.Stage("top"), Made.Stage("step", Vote2020)),
            Named("b", Vote2024, top, Made.Stage("middle", parent: top.Id), step)
        );
        Assert.Equal("top", template.For(Vote2029).Find(step.Id)!.Parent.ToString());
    }

    [Fact]
    public void No_calendar_and_one_twice_are_refused()
    {
        var calendar = Made.Calendar(Vote2024, Made.Stage("s"));
        Assert.Throws<ArgumentException>("calendars", () => CalendarTemplate.Learn());
        Assert.Throws<ArgumentException>("calendars", () => CalendarTemplate.Learn(calendar, calendar));
        Assert.Throws<ArgumentException>("observations", () => TemplateDate.Of([], Vote2029));
    }

    [Fact]
    public void A_day_is_unknown_when_the_elections_differ()
    {
        var unknown = TemplateDate.Of([(Vote2020, Vote2020), (Vote2024, Vote2024.PlusDays(1))], Vote2029);
        Assert.Null(unknown.Date);
        Assert.Null(unknown.Days);
        Assert.Contains(
            "9 Desember 2020 H dan 27 November 2024 H+1",
            unknown.Explanation.Value.Reason.Indonesian,
            StringComparison.Ordinal
        );
        Expect.Recomputes(unknown);
    }

    [Fact]
    public void The_calendar_of_2024_is_replayed_from_its_own_template()
    {
        var replay = CalendarTemplate.Learn(Pilkada2024.Calendar).For(Vote2024);
        Assert.Equal(Pilkada2024.Calendar.Stages.Select(Days), replay.Stages.Select(Days));
        Assert.Equal(Pilkada2024.Calendar.Campaign, replay.Campaign);
    }

    private static StageCalendar Named(string id, LocalDate votingDay, params IEnumerable<ElectionStage> stages) =>
        new(Id<StageCalendar>.Parse(id), new LocalText("Judul", "Title"), votingDay, Made.Evidence, stages);

    private static (string, LocalText, StagePhase, LocalDate?, LocalDate?, string, LocalText?, string) Days(ElectionStage s) =>
        (s.Id.ToString(), s.Name, s.Phase, s.Start, s.End, s.Parent.ToString(), s.EventRule, string.Join(' ', s.Scope));

    [Fact]
    public void Calendars_of_one_voting_day_stand_in_order_of_their_ids()
    {
        static StageCalendar Of(string id) =>
            new(Id<StageCalendar>.Parse(id), new LocalText("Kalender", "Calendar"), Vote2029, Made.Evidence, Made.Stage("a", Vote2029));
        Assert.Equal(["a", "b"], CalendarTemplate.Learn(Of("b"), Of("a")).Calendars.Select(c => c.Id.ToString()));
        Assert.Equal(["a", "b"], CalendarTemplate.Learn(Of("a"), Of("b")).Calendars.Select(c => c.Id.ToString()));
    }

    [Fact]
    public void A_day_that_is_not_set_says_which_end_it_is()
    {
        static StageCalendar Of(int year, int start, int end)
        {
            var vote = new LocalDate(year, 11, 27);
            return new StageCalendar(
                Id<StageCalendar>.Parse($"pilkada-{year}"),
                new LocalText("Kalender", "Calendar"),
                vote,
                Made.Evidence,
                Made.Stage("a", vote.PlusDays(start), vote.PlusDays(end))
            );
        }

        var note = CalendarTemplate.Learn(Of(2020, -9, -3), Of(2024, -8, -2)).For(Vote2029).Stages[0].Note!;
        Assert.Contains("First day: 27 November 2020 H-9 and 27 November 2024 H-8. Last day: ", note.English, StringComparison.Ordinal);
        Assert.Contains("Hari pertama: ", note.Indonesian, StringComparison.Ordinal);
        Assert.Contains(" Hari terakhir: ", note.Indonesian, StringComparison.Ordinal);
    }
}
