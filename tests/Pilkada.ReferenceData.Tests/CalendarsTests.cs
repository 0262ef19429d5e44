using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pilkada.Stages;

namespace Pilkada.ReferenceData.Tests;

/// <summary>The key dates of 2018, 2020 and 2024 as published, held against the calendars and against the template learned from them.</summary>
public sealed class CalendarsTests
{
    private static readonly CalendarTemplate Template = ReferenceCalendars.Template;

    private static readonly KeyDate[] KeyDates =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "expected", "key-dates.csv"))
            .Skip(1)
            .Where(l => l.Length > 0)
            .Select(KeyDate.Parse),
    ];

    [Fact]
    public void Every_key_date_replays_from_the_data()
    {
        Assert.Equal(100, KeyDates.Length);
        Assert.Equal(
            ["pilkada-2018", "pilkada-2020", "pilkada-2020-original", "pilkada-2024"],
            KeyDates.Select(k => k.Election).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(
            KeyDates,
            k =>
            {
                var stage = k.Stage();
                Assert.Equal(k.Date, k.Kind == DeadlineKind.Start ? stage.Start : stage.End);
                Assert.Equal(k.Sources, stage.Evidence.Citations.Select(c => c.ToString()));
            }
        );
    }

    [Fact]
    public void Every_offset_of_a_key_date_is_the_distance_from_its_anchor() =>
        Assert.All(KeyDates, k => Assert.Equal(k.Offset, Period.DaysBetween(k.Anchor(), k.Date)));

    [Fact]
    public void Key_dates_replay_from_the_template_where_the_offset_holds()
    {
        var replayed = 0;
        foreach (var key in KeyDates.Where(k => k.AnchorName == "voting"))
        {
            var offset = Template.Find(key.StageId, key.Kind)!;
            Assert.Equal(
                key.Same switch
                {
                    "yes" => TemplateVerdict.Kept,
                    "no" => TemplateVerdict.Differs,
                    _ => TemplateVerdict.Once,
                },
                offset.Verdict
            );
            var planned = offset.On(key.Calendar.VotingDay);
            Assert.Equal(key.Same == "yes" ? key.Date : null, planned?.Date);
            Assert.Equal(planned?.Explanation.Value, planned?.Explanation.Recompute());
            replayed += planned is null ? 0 : 1;
        }

        Assert.Equal(27, replayed);
    }

    [Fact]
    public void The_template_keeps_what_the_key_dates_say_holds_and_nothing_else()
    {
        var kept = KeyDates
            .Where(k => k is { AnchorName: "voting", Same: "yes" })
            .Select(k => $"{k.StageId} {k.Kind} {k.Offset}")
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            kept,
            Template
                .Kept.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Stage.Id} {o.Kind} {o.Days}"))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_calendar_from_the_template_sets_the_days_that_hold_and_leaves_the_others_open()
    {
        var planned = Template.For(new LocalDate(2029, 11, 28));
        Assert.True(planned.IsInferred);
        Assert.Equal(new DateInterval(new LocalDate(2029, 11, 25), new LocalDate(2029, 11, 27)), planned.QuietPeriod);
        var campaign = planned.Find(Id<ElectionStage>.Parse("penyelenggaraan.kampanye"))!;
        Assert.Null(campaign.Start);
        Assert.Equal(new LocalDate(2029, 11, 24), campaign.End);
        Assert.Contains("27 Juni 2018 H-132", campaign.Note!.Indonesian, StringComparison.Ordinal);
        Assert.Contains("27 November 2024 H-63", campaign.Note.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_vote_of_2020_moved_by_77_days_and_the_amendment_says_who_moved_it()
    {
        var (original, amended) = (ReferenceCalendars.Pilkada2020Original, ReferenceCalendars.Pilkada2020);
        var amendment = amended.Amendment!;
        Assert.Equal("5 Tahun 2020 (Komisi Pemilihan Umum)", amendment.ToString());
        Assert.Equal(original.Id, amendment.Supersedes);
        Assert.Equal(new LocalDate(2020, 6, 12), amendment.Effective);
        Assert.Contains("uu-6-2020#Pasal 201A", amendment.Evidence.Citations.Select(c => c.ToString()));
        Assert.Null(original.Amendment);
        var diff = CalendarDiff.Between(original, amended);
        Assert.Equal(77, diff.VotingDay.Days);
        var quiet = diff.Moved.Single(m => m.Before.Id == Id<ElectionStage>.Parse("sub.masa-tenang"));
        Assert.Equal((77, 77), (quiet.Start!.Days, quiet.End!.Days));
    }

    [Fact]
    public void The_repeated_vote_of_serang_is_a_second_calendar_beside_that_of_2024()
    {
        var set = ReferenceCalendars.Banten;
        var serang = AreaCode.Parse("36.04");
        var (pilbup, pilgub) = (Id<Contest>.Parse("pilbup-36.04"), Id<Contest>.Parse("pilgub-36"));
        StageCalendar? On(Id<Contest> contest, AreaCode area, LocalDate date) => set.Find(contest, area, date);
        var (before, ruling) = (new LocalDate(2025, 2, 23), new LocalDate(2025, 2, 24));
        Assert.Same(ReferenceCalendars.Pilkada2024, On(pilbup, serang, before));
        Assert.Same(ReferenceCalendars.PsuKabupatenSerang2025, On(pilbup, serang, ruling));
        Assert.Same(ReferenceCalendars.PsuKabupatenSerang2025, On(pilbup, AreaCode.Parse("36.04.01"), new LocalDate(2025, 4, 19)));
        Assert.Same(ReferenceCalendars.Pilkada2024, On(pilgub, serang, ruling));
        Assert.Same(ReferenceCalendars.Pilkada2024, On(Id<Contest>.Parse("pilbup-36.01"), AreaCode.Parse("36.01"), ruling));
        Assert.Null(On(pilgub, AreaCode.Parse("32"), ruling));
        Assert.Equal(2, set.Concerning(serang, ruling).Length);
        Assert.Equal(new LocalDate(2025, 4, 19), ReferenceCalendars.PsuKabupatenSerang2025.VotingDay);
        var ids = ReferencePlans.Banten2024.Contests.Select(c => c.Id).ToHashSet();
        Assert.All(set.Scopes, s => Assert.True(s.Contest.IsEmpty || ids.Contains(s.Contest)));
    }

    private sealed record KeyDate(
        string Election,
        Id<ElectionStage> StageId,
        DeadlineKind Kind,
        LocalDate Date,
        string AnchorName,
        int Offset,
        string Same,
        string[] Sources
    )
    {
        public StageCalendar Calendar => ReferenceCalendars.Load(Id<StageCalendar>.Parse(Election));

        public static KeyDate Parse(string line)
        {
            var cells = line.Split(',');
            return new KeyDate(
                cells[0],
                Id<ElectionStage>.Parse(cells[1]),
                cells[2] == "start" ? DeadlineKind.Start : DeadlineKind.End,
                LocalDatePattern.Iso.Parse(cells[3]).Value,
                cells[4],
                cells[5] == "H" ? 0 : int.Parse(cells[5].TrimStart('H'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                cells[7],
                cells[8].Split("; ")
            );
        }

        public ElectionStage Stage() => Calendar.Find(StageId)!;

        public LocalDate Anchor()
        {
            if (AnchorName == "voting")
            {
                return Calendar.VotingDay;
            }

            var dot = AnchorName.LastIndexOf('.');
            var anchor = Calendar.Find(Id<ElectionStage>.Parse(AnchorName[..dot]))!;
            return (AnchorName[(dot + 1)..] == "start" ? anchor.Start : anchor.End)!.Value;
        }
    }
}
