using NodaTime;
using Pilkada.Stages;

namespace Pilkada.ReferenceData.Tests;

/// <summary>Time limits answered from the days of events, against days that can be counted on a wall calendar.</summary>
public sealed class DeadlinesTests
{
    private static readonly DeadlineChain Chain = ReferenceDeadlines.Chain;

    // Holidays of the case below, as given by whoever asks; which days they are is not ours to say.
    private static readonly WorkingDays Days = WorkingDays.Without(new LocalDate(2024, 12, 25), new LocalDate(2025, 1, 1));

    [Fact]
    public void The_chain_has_every_time_limit_of_the_table()
    {
        Assert.Equal(69, Chain.Rules.Length);
        Assert.Equal(59, Chain.Deadlines.Length);
        Assert.All(Chain.Rules, r => Assert.NotEmpty(r.Evidence.Citations));
    }

    [Fact]
    public void From_the_announcement_to_the_ruling_of_the_court_in_2024()
    {
        // Announced on Friday 6 December 2024. Three working days: 9, 10 and 11 December.
        // From Wednesday 11 December, 45 working days: 13 in December without the 25th (12, 13, 16-20, 23, 24, 26, 27, 30, 31);
        // 22 in January without 1 January (2, 3, 6-10, 13-17, 20-24, 27-31); the ten that are left are 3 to 14 February.
        var answers = Chain.Answer([(Event("result-announced"), new LocalDate(2024, 12, 6))], Days, assumeLatest: true);
        Assert.Equal(new LocalDate(2024, 12, 11), Date(answers, "court-petition"));
        Assert.Equal(new LocalDate(2024, 12, 16), Date(answers, "court-petition-completion"));
        Assert.Equal(new LocalDate(2025, 2, 14), Date(answers, "court-ruling"));
        Assert.False(answers.Find(Limit("court-petition"))!.IsAssumed);
        Assert.True(answers.Find(Limit("court-ruling"))!.IsAssumed);

        // Three days after the reading of the ruling by PKPU 18/2024; PKPU 2/2024 counts from the copy, which is not known.
        var determination = answers.Find(Limit("determination.after-ruling"))!;
        Assert.Equal(new LocalDate(2025, 2, 17), determination.Date);
        Assert.Equal(["court-ruling-copy-received"], determination.Missing.Select(e => e.Id.ToString()));
        Assert.All(answers.All, a => Assert.Equal(a.Explanation.Value, a.Explanation.Recompute()));
    }

    [Fact]
    public void Five_or_three_days_is_a_conflict_that_a_choice_resolves()
    {
        // The ruling is read and its copy received on Tuesday 4 February 2025: 9 February by PKPU 2/2024, 7 February by PKPU 18/2024.
        (Id<ElectionEvent>, LocalDate)[] events =
        [
            (Event("court-ruling-read"), new LocalDate(2025, 2, 4)),
            (Event("court-ruling-copy-received"), new LocalDate(2025, 2, 4)),
        ];
        var open = Chain.Answer(events, Days);
        var conflict = Assert.IsType<ParameterState<LocalDate>.Conflict>(open.Find(Limit("determination.after-ruling"))!.State);
        Assert.Equal(
            ["2025-02-09 pkpu-2-2024#Lampiran", "2025-02-07 pkpu-18-2024#Pasal 57"],
            conflict.Entries.Select(e => FormattableString.Invariant($"{e.Value:uuuu'-'MM'-'dd} {e.Citation}"))
        );
        var finding = Assert.Single(open.Findings(AreaCode.Parse("36")));
        Assert.Contains("pkpu-2-2024#Lampiran", finding.Message.English, StringComparison.Ordinal);
        Assert.Contains("pkpu-18-2024#Pasal 57", finding.Message.English, StringComparison.Ordinal);

        var chosen = Chain.Answer(events, Days, [(Limit("determination.after-ruling"), Id<Citation>.Parse("pkpu-18-2024"))]);
        Assert.Equal(new LocalDate(2025, 2, 7), Date(chosen, "determination.after-ruling"));
        Assert.Empty(chosen.Findings(AreaCode.Parse("36")));
    }

    [Fact]
    public void The_ruling_on_serang_gave_sixty_days()
    {
        var answers = Chain.Answer([(Event("court-ruling-read"), new LocalDate(2025, 2, 24))], Days);
        Assert.Equal(new LocalDate(2025, 4, 25), Date(answers, "court-ordered-repeat-vote.serang-2025"));
    }

    [Fact]
    public void Boxes_go_on_the_same_day_or_within_three_days()
    {
        var conflict = Chain.Answer([(Event("voting-day"), new LocalDate(2024, 11, 27))], Days).Find(Limit("boxes-to-ppk"))!;
        Assert.IsType<ParameterState<LocalDate>.Conflict>(conflict.State);
        Assert.Equal([new LocalDate(2024, 11, 30), new LocalDate(2024, 11, 27), null], conflict.Readings.Select(r => r.Counted?.Date));
    }

    [Fact]
    public void A_time_limit_and_the_parameter_of_the_same_rule_say_the_same()
    {
        (string Limit, string Parameter)[] pairs =
        [
            ("determination.no-dispute", "determination-days.no-dispute"),
            ("determination.after-ruling", "determination-days.after-ruling"),
            ("proposal", "proposal-days"),
            ("court-petition", "court-petition.working-days"),
            ("court-ruling", "court-ruling.working-days"),
            ("quiet-period-start", "quiet-period.days"),
            ("campaign-start", "campaign.days-after-determination"),
            ("invitations-handed-out", "invitation-days-before"),
            ("equipment-at-kpps", "equipment-days-before"),
            ("tps-supervisors-formed", "tps-supervisor.days-before"),
            ("tps-supervisors-dissolved", "tps-supervisor.days-after"),
            ("boxes-to-ppk", "boxes-to-ppk.days"),
            ("ppk-recount", "ppk-recount.days"),
            ("recount-next-committee", "recount.next-committee-days"),
        ];
        foreach (var (limit, id) in pairs)
        {
            var parameter = ReferenceParameters.Find(Id<ElectionParameter>.Parse(id))!;
            Assert.All(
                parameter.Settings,
                s =>
                {
                    var rule = Assert.Single(Chain.Rules, r => r.Id == Limit(limit) && r.Source == s.Source && r.From == s.From);
                    Assert.Equal(s.Value, Fraction.FromInteger(rule.Count));
                    Assert.Equal(s.To, rule.To);
                    Assert.Equal(parameter.Unit.Equals(Unit.WorkingDays), rule.DayKind == DayKind.Working);
                }
            );
        }
    }

    private static LocalDate? Date(DeadlineAnswers answers, string id) => answers.Find(Limit(id))!.Date;

    private static Id<DeadlineRule> Limit(string id) => Id<DeadlineRule>.Parse(id);

    private static Id<ElectionEvent> Event(string id) => Id<ElectionEvent>.Parse(id);
}
