using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class CalendarSetTests
{
    private static readonly LocalDate Vote = new(2024, 11, 27);
    private static readonly LocalDate Ruling = new(2025, 2, 24);
    private static readonly LocalDate Repeat = new(2025, 4, 19);
    private static readonly AreaCode Banten = AreaCode.Parse("36");
    private static readonly AreaCode Serang = AreaCode.Parse("36.04");
    private static readonly Id<Contest> Pilgub = Id<Contest>.Parse("pilgub-36");
    private static readonly Id<Contest> Pilbup = Id<Contest>.Parse("pilbup-36.04");

    private static readonly StageCalendar National = Named("pilkada-2024", Vote);
    private static readonly StageCalendar Revote = Named("psu-kabupaten-serang-2025", Repeat);
    private static readonly CalendarSet Set = new(new CalendarScope(National), new CalendarScope(Revote, Serang, Pilbup, Ruling));

    [Fact]
    public void A_repeated_vote_opens_a_second_calendar_in_one_area_for_one_contest()
    {
        Assert.Same(Revote, Set.Find(Pilbup, Serang, Ruling));
        Assert.Same(Revote, Set.Find(Pilbup, AreaCode.Parse("36.04.01"), Repeat));
        Assert.Same(National, Set.Find(Pilbup, Serang, Ruling.PlusDays(-1)));
        Assert.Same(National, Set.Find(Pilgub, Serang, Repeat));
        Assert.Same(National, Set.Find(default, Serang, Repeat));
        Assert.Same(National, Set.Find(Pilbup, Banten, Repeat));
        Expect.SameItems([National, Revote], Set.Concerning(Banten, Repeat));
        Expect.SameItems([National, Revote], Set.Concerning(AreaCode.Parse("36.04.01"), Repeat));
        Expect.SameItems([National], Set.Concerning(AreaCode.Parse("36.02"), Repeat));
        Expect.SameItems([National], Set.Concerning(Banten, Ruling.PlusDays(-1)));
    }

    [Fact]
    public void The_contest_comes_before_the_area_the_area_before_the_day()
    {
        var ofContest = Named("contest", Vote);
        var ofArea = Named("area", Vote);
        var later = Named("later", Vote);
        var set = new CalendarSet(
            new CalendarScope(National),
            new CalendarScope(ofContest, Banten, Pilbup),
            new CalendarScope(ofArea, Serang),
            new CalendarScope(later, default, default, Ruling)
        );
        Assert.Same(ofContest, set.Find(Pilbup, Serang, Repeat));
        Assert.Same(ofArea, set.Find(Pilgub, Serang, Repeat));
        Assert.Same(later, set.Find(Pilgub, Banten, Repeat));
        Assert.Same(National, set.Find(Pilgub, Banten, Vote));
        Assert.Null(new CalendarSet(new CalendarScope(ofArea, Serang)).Find(Pilgub, Banten, Vote));
    }

    [Fact]
    public void What_holds_is_the_most_particular_whatever_the_order_they_stand_in() =>
        Laws.Check(
            Gen.Shuffle(Set.Scopes.ToArray()),
            Generators.NestedAreaCodes(),
            Gen.Elements(Ruling.PlusDays(-1), Ruling),
            (scopes, area, day) =>
            {
                foreach (var contest in new[] { default, Pilgub, Pilbup })
                {
                    var inSerang = BruteForce.IsInside(area, Serang) && contest == Pilbup && day >= Ruling;
                    Assert.Same(inSerang ? Revote : National, new CalendarSet(scopes).Find(contest, area, day));
                }
            }
        );

    [Fact]
    public void Two_that_hold_alike_and_none_at_all_are_refused()
    {
        Assert.Throws<ArgumentException>("scopes", () => new CalendarSet());
        Assert.Throws<ArgumentException>("scopes", () => new CalendarSet(new CalendarScope(National), new CalendarScope(Revote)));
        Assert.Throws<ArgumentNullException>("calendar", () => new CalendarScope(null!));
    }

    [Fact]
    public void Overrides_replace_by_id_and_add_at_the_end() =>
        Laws.Check(
            Generators.StageCalendars(),
            Generators.Dates(),
            (calendar, day) =>
            {
                var first = Made.Stage(calendar.Stages[0].Id.ToString(), day, day);
                var extra = Made.Stage("extra", day);
                var made = calendar.WithOverrides(Revote.Id, Revote.Title, Made.Evidence, Repeat, extra, first);
                Assert.Equal((Revote.Id, Revote.Title, Repeat), (made.Id, made.Title, made.VotingDay));
                Expect.SameItems([first, .. calendar.Stages.Skip(1), extra], made.Stages);
                var plain = calendar.WithOverrides(Revote.Id, Revote.Title, Made.Evidence, null);
                Assert.Equal(calendar.VotingDay, plain.VotingDay);
                Expect.SameItems(calendar.Stages, plain.Stages);
                Assert.Throws<ArgumentException>(
                    "stages",
                    () => calendar.WithOverrides(Revote.Id, Revote.Title, Made.Evidence, null, first, first)
                );
                Assert.Throws<ArgumentException>(
                    "stages",
                    () => calendar.WithOverrides(Revote.Id, Revote.Title, Made.Evidence, null, extra, extra)
                );
            }
        );

    [Fact]
    public void An_amendment_says_what_it_supersedes_and_keeps_the_rest()
    {
        var amendment = new CalendarAmendment("5 Tahun 2020", "KPU", new LocalDate(2020, 6, 12), National.Id, Made.Evidence);
        var amended = Revote.WithAmendment(amendment);
        Assert.Same(amendment, amended.Amendment);
        Assert.Null(Revote.Amendment);
        Assert.True(CalendarDiff.Between(Revote, amended).IsEmpty);
        Assert.Equal(
            (Revote.Id, Revote.Title, Revote.VotingDay, Revote.Evidence),
            (amended.Id, amended.Title, amended.VotingDay, amended.Evidence)
        );
        Assert.Equal("5 Tahun 2020 (KPU)", amendment.ToString());
        Assert.Equal(
            ("5 Tahun 2020", "KPU", new LocalDate(2020, 6, 12), National.Id, Made.Evidence),
            (amendment.Decision, amendment.Issuer, amendment.Effective, amendment.Supersedes, amendment.Evidence)
        );
        Assert.Throws<ArgumentException>("amendment", () => National.WithAmendment(amendment));
        Assert.Throws<ArgumentNullException>("amendment", () => National.WithAmendment(null!));
    }

    [Fact]
    public void An_amendment_is_created_valid()
    {
        Assert.Throws<ArgumentException>("decision", () => Amend(decision: " "));
        Assert.Throws<ArgumentException>("issuer", () => Amend(issuer: ""));
        Assert.Throws<ArgumentException>("supersedes", () => Amend(supersedes: ""));

        static CalendarAmendment Amend(string decision = "1", string issuer = "KPU", string supersedes = "a") =>
            new(decision, issuer, Vote, Id<StageCalendar>.Parse(supersedes), Made.Evidence);
    }

    [Fact]
    public void Quiet_period_and_campaign_are_known_when_both_ends_are()
    {
        Assert.Equal(new DateInterval(new LocalDate(2024, 9, 25), new LocalDate(2024, 11, 23)), Pilkada2024.Calendar.Campaign);
        Assert.Equal(new DateInterval(new LocalDate(2024, 11, 24), new LocalDate(2024, 11, 26)), Pilkada2024.Calendar.QuietPeriod);
        Assert.False(Pilkada2024.Calendar.IsInferred);
        Assert.Null(National.Campaign);
        Assert.Null(Made.Calendar(Vote, Made.Stage("sub.masa-tenang", Vote)).QuietPeriod);
        Assert.Null(Made.Calendar(Vote, Made.Stage("sub.masa-tenang", end: Vote)).QuietPeriod);
    }

    private static StageCalendar Named(string id, LocalDate votingDay) =>
        new(Id<StageCalendar>.Parse(id), new LocalText("Judul", "Title"), votingDay, Made.Evidence, Made.Stage("s"));

    [Fact]
    public void A_calendar_concerns_an_area_from_its_first_day_on()
    {
        var day = new LocalDate(2025, 2, 24);
        var calendar = Made.Calendar(day, Made.Stage("a", day));
        var set = new CalendarSet(new CalendarScope(calendar, AreaCode.Parse("36.04"), default, day));
        Assert.Same(calendar, Assert.Single(set.Concerning(AreaCode.Parse("36"), day)));
        Assert.Empty(set.Concerning(AreaCode.Parse("36"), day.PlusDays(-1)));
    }

    [Fact]
    public void Overrides_that_name_a_stage_twice_are_refused_wherever_they_stand()
    {
        var day = new LocalDate(2025, 2, 24);
        var calendar = Made.Calendar(day, Made.Stage("a", day), Made.Stage("b", day));
        Assert.Throws<ArgumentException>(
            "stages",
            () =>
                calendar.WithOverrides(
                    Id<StageCalendar>.Parse("other"),
                    calendar.Title,
                    Made.Evidence,
                    null,
                    Made.Stage("a"),
                    Made.Stage("b"),
                    Made.Stage("a")
                )
        );
    }
}
