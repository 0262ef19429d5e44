using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class StageConflictsTests
{
    private static readonly LocalDate Vote = new(2024, 11, 27);
    private static readonly Id<ElectionStage> Campaign = Id<ElectionStage>.Parse("penyelenggaraan.kampanye");
    private static readonly Id<ElectionStage> Counting = Id<ElectionStage>.Parse("penyelenggaraan.hitung-rekap");

    private static readonly ImmutableArray<ElectionStage> Sound =
    [
        Made.Stage("penyelenggaraan.kampanye", Vote.PlusDays(-63), Vote.PlusDays(-4)),
        Made.Stage("sub.iklan-media", Vote.PlusDays(-17), Vote.PlusDays(-4), parent: Campaign),
        Made.Stage("sub.masa-tenang", Vote.PlusDays(-3), Vote.PlusDays(-1)),
        Made.Stage("penyelenggaraan.hitung-rekap", Vote, Vote.PlusDays(19)),
        Made.Stage("sub.hitung-tps", Vote, Vote.PlusDays(1), parent: Counting),
    ];

    [Fact]
    public void A_sound_calendar_has_none() => Assert.Empty(StageConflicts.Of(Made.Calendar(Vote, Sound), new LocalTime(13, 0)));

    [Fact]
    public void The_calendar_of_2024_has_no_campaign_in_its_quiet_period_and_no_early_count() =>
        Assert.DoesNotContain(StageConflicts.Of(Pilkada2024.Calendar), f => f.Kind != StagesFindings.OutsideParent);

    [Fact]
    public void Conflicts_are_found_exactly_where_they_are_planted() =>
        Laws.Check(
            Gen.Choose(-8, 2),
            Gen.Choose(-2, 3),
            Gen.Elements<LocalTime?>(null, new LocalTime(12, 59), new LocalTime(13, 0), new LocalTime(18, 30)),
            (adEnd, countStart, hour) =>
            {
                var stages = Sound
                    .SetItem(1, Made.Stage("sub.iklan-media", Vote.PlusDays(-17), Vote.PlusDays(adEnd), parent: Campaign))
                    .SetItem(4, Made.Stage("sub.hitung-tps", Vote.PlusDays(countStart), Vote.PlusDays(4), parent: Counting));
                var expected = new List<string>();
                if (adEnd >= -3)
                {
                    expected.Add("PLK-STG-F001");
                }

                if (adEnd > -4)
                {
                    expected.Add("PLK-STG-F002");
                }

                if (countStart < 0)
                {
                    expected.Add("PLK-STG-F002");
                    expected.Add("PLK-STG-F003");
                }

                if (hour == new LocalTime(12, 59))
                {
                    expected.Add("PLK-STG-F004");
                }

                var found = StageConflicts.Of(Made.Calendar(Vote, stages), hour);
                Assert.Equal(expected, found.Select(f => f.Kind.ToString()));
                Assert.All(found, f => Assert.Equal(f.Explanation!.Value, f.Explanation.Recompute()));
            }
        );

    [Fact]
    public void Days_in_common_are_those_a_day_walk_finds() =>
        Laws.Check(
            Generators.StageEnds().Where(e => e.Start is not null && e.End is not null),
            Generators.StageEnds().Where(e => e.Start is not null && e.End is not null),
            (campaign, quiet) =>
            {
                var overlap = QuietOverlap.Of(campaign.Start!.Value, campaign.End!.Value, quiet.Start!.Value, quiet.End!.Value);
                var common = BruteForce.DaysInForce(campaign.Start, campaign.End);
                common.IntersectWith(BruteForce.DaysInForce(quiet.Start, quiet.End));
                Assert.Equal(common.Count, overlap.Days);
                if (common.Count > 0)
                {
                    Assert.Equal((common.Min(), common.Max()), (overlap.Start, overlap.End));
                }

                Expect.Recomputes(overlap);
                Assert.Equal(Quantity.Of(common.Count), overlap.Explanation.Value);
            }
        );

    [Fact]
    public void Steps_outside_their_stage_are_found_as_a_day_walk_finds_them() =>
        Laws.Check(
            Generators.StageCalendars(),
            calendar =>
            {
                var outside =
                    from step in calendar.Stages
                    let parent = calendar.Find(step.Parent)
                    where parent is not null && (parent.Start ?? parent.End) is not null
                    let inForce = BruteForce.DaysInForce(parent.Start, parent.End)
                    from day in new[] { step.Start, step.End }
                    where day is not null && !inForce.Contains(day.Value)
                    select (step.Name, Quantity.Of(day.Value));
                Assert.Equal(
                    outside,
                    StageConflicts
                        .Of(calendar)
                        .Where(f => f.Kind == StagesFindings.OutsideParent)
                        .Select(f => (f.Stage!, f.Arguments.Single(a => a.Name == "day").Value))
                );
            }
        );

    [Fact]
    public void A_finding_says_what_where_and_when_in_both_languages()
    {
        var late = Made.Stage("sub.iklan-media", Vote.PlusDays(-17), Vote.PlusDays(-2), [AreaCode.Parse("36")], Campaign);
        var finding = StageConflicts.Of(Made.Calendar(Vote, Sound.SetItem(1, late)))[0];
        Assert.Equal(
            "Stage sub.iklan-media lasts 2 days into the quiet period, 24 November 2024 to 25 November 2024.",
            finding.Message.English
        );
        Assert.Equal(
            "Tahapan sub.iklan-media berlangsung 2 hari di dalam masa tenang, 24 November 2024 sampai 25 November 2024.",
            finding.Message.Indonesian
        );
        Assert.Equal(("36", StagesRules.QuietCampaign.Id, Severity.Critical), (finding.Place.ToString(), finding.Rule, finding.Severity));
    }

    [Fact]
    public void A_campaign_elsewhere_does_not_meet_a_quiet_period_of_another_area()
    {
        StageCalendar With(string quietArea) =>
            Made.Calendar(
                Vote,
                Made.Stage("penyelenggaraan.kampanye", Vote.PlusDays(-9), Vote.PlusDays(-3), [AreaCode.Parse("36.04")]),
                Made.Stage("sub.masa-tenang", Vote.PlusDays(-3), Vote.PlusDays(-1), [AreaCode.Parse(quietArea)])
            );
        Assert.Empty(StageConflicts.Of(With("33")));
        Assert.Single(StageConflicts.Of(With("36")));
        Assert.Single(StageConflicts.Of(With("36.04.01")));
    }

    [Fact]
    public void A_stage_with_one_day_is_that_day_and_one_without_contradicts_nothing()
    {
        StageCalendar With(LocalDate? start, LocalDate? end) =>
            Made.Calendar(
                Vote,
                Made.Stage("penyelenggaraan.kampanye", start, end),
                Made.Stage("sub.masa-tenang", Vote.PlusDays(-3), Vote.PlusDays(-1))
            );
        Assert.Empty(StageConflicts.Of(With(null, null)));
        Assert.Empty(StageConflicts.Of(With(Vote.PlusDays(-60), null)));
        Assert.Single(StageConflicts.Of(With(Vote.PlusDays(-3), null)));
        Assert.Single(StageConflicts.Of(With(null, Vote.PlusDays(-1))));
        Assert.Empty(StageConflicts.Of(With(null, Vote)));
        Assert.Empty(StageConflicts.Of(Made.Calendar(Vote, Made.Stage("penyelenggaraan.kampanye", Vote, Vote))));
    }

    [Fact]
    public void A_last_day_before_its_first_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("end", () => QuietOverlap.Of(Vote, Vote.PlusDays(-1), Vote, Vote));
        Assert.Throws<ArgumentOutOfRangeException>("quietEnd", () => QuietOverlap.Of(Vote, Vote, Vote, Vote.PlusDays(-1)));
    }

    [Theory]
    [InlineData(12, 59, false)]
    [InlineData(13, 0, true)]
    [InlineData(13, 1, true)]
    [InlineData(0, 0, false)]
    public void A_count_begins_at_closing_or_later(int hour, int minute, bool allowed)
    {
        var start = CountStart.At(new LocalTime(hour, minute));
        Assert.Equal((allowed, new LocalTime(hour, minute)), (start.IsAllowed, start.Start));
        Expect.Recomputes(start);
        Assert.Equal(Quantity.Of(allowed), start.Explanation.Value);
        Assert.Equal(allowed, start.Start >= VotingHours.Of(AreaCode.Parse("36"), Vote).Closing.TimeOfDay);
    }

    [Fact]
    public void The_kinds_are_these_in_order() =>
        Assert.Equal(Enumerable.Range(1, 6).Select(n => $"PLK-STG-F00{n}"), StagesFindings.All.Select(k => k.ToString()));

    [Fact]
    public void A_count_before_the_vote_is_found_in_its_stage_in_any_step_of_it_and_at_the_stations_alone()
    {
        var early = Vote.PlusDays(-1);
        static string[] Early(params ElectionStage[] stages) =>
            [
                .. StageConflicts
                    .Of(Made.Calendar(Vote, stages))
                    .Where(f => f.Kind == StagesFindings.CountBeforeVotingDay)
                    .Select(f => f.Stage!.English),
            ];
        Assert.Equal(["Stage penyelenggaraan.hitung-rekap"], Early(Made.Stage("penyelenggaraan.hitung-rekap", early, Vote)));
        Assert.Equal(
            ["Stage rekap-ppk"],
            Early(Made.Stage("penyelenggaraan.hitung-rekap", Vote, Vote), Made.Stage("rekap-ppk", early, Vote, parent: Counting))
        );
        Assert.Equal(["Stage sub.hitung-tps"], Early(Made.Stage("sub.hitung-tps", early, Vote)));
        Assert.Equal(["Stage sub.hitung-tps"], Early(Made.Stage("sub.hitung-tps", null, early)));
        Assert.Equal(["Stage sub.hitung-tps"], Early(Sound[3], Made.Stage("sub.hitung-tps", early, Vote, parent: Counting)));
        Assert.Empty(Early(Made.Stage("sub.lain", early, Vote)));
    }

    [Fact]
    public void A_campaign_meets_a_quiet_period_where_either_is_of_the_whole_country_or_they_share_an_area()
    {
        static bool Meets(string[] campaign, string[] quiet) =>
            !StageConflicts
                .Of(
                    Made.Calendar(
                        Vote,
                        Made.Stage(
                            "penyelenggaraan.kampanye",
                            Vote.PlusDays(-9),
                            Vote.PlusDays(-2),
                            campaign.Select(c => AreaCode.Parse(c))
                        ),
                        Made.Stage("sub.masa-tenang", Vote.PlusDays(-3), Vote.PlusDays(-1), quiet.Select(c => AreaCode.Parse(c)))
                    )
                )
                .IsEmpty;
        Assert.True(Meets([], ["36"]));
        Assert.True(Meets(["36"], []));
        Assert.True(Meets(["33", "36"], ["36"]));
        Assert.True(Meets(["36"], ["33", "36.02"]));
        Assert.False(Meets(["33"], ["36"]));
    }
}
