using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class DeadlineChainTests
{
    private static readonly LocalDate Day = new(2024, 12, 6);
    private static readonly WorkingDays Workweek = WorkingDays.Without();

    private static readonly DeadlineRule Petition = Made.Rule("petition", "announced", 3, DayKind.Working, result: "petitioned");
    private static readonly DeadlineRule Ruling = Made.Rule("ruling", "petitioned", 45, DayKind.Working, result: "ruled");
    private static readonly DeadlineRule FiveDays = Made.Rule("determination", "ruled", 5, result: "determined", source: "pkpu-2");
    private static readonly DeadlineRule ThreeDays = Made.Rule("determination", "ruled", 3, result: "determined", source: "pkpu-18");
    private static readonly DeadlineRule Proposal = Made.Rule("proposal", "determined", 3);

    private static readonly DeadlineChain Chain = new(Petition, Ruling, FiveDays, ThreeDays, Proposal);

    [Fact]
    public void Every_answer_is_that_of_a_naive_recursion() =>
        Laws.Check(
            Generators.DeadlineChains().Select(c => c.Rules),
            Generators.EventDates(),
            Gen.Elements(false, true),
            (rules, facts, assume) =>
            {
                var chain = new DeadlineChain(rules);
                var known = facts.Where(f => rules.Any(r => r.Trigger.Id == f.Event || r.Result == f.Event)).ToList();
                var answers = chain.Answer(known, WorkingDays.Without(Generators.FirstDay.PlusDays(4)), assumeLatest: assume);
                var naive = new BruteForce.Chain(rules, known, [Generators.FirstDay.PlusDays(4)], assume);
                Assert.Equal(chain.Deadlines, answers.All.Select(a => a.Id));
                foreach (var answer in answers.All)
                {
                    var expected = naive.Days(answer.Id);
                    Assert.Equal(expected.Count == 1 ? expected.Single() : null, answer.Date);
                    switch (answer.State)
                    {
                        case ParameterState<LocalDate>.InForce one:
                            Assert.Equal(expected.Single(), one.Value);
                            Assert.Equal(Quantity.Of(one.Value), answer.Explanation.Value);
                            break;
                        case ParameterState<LocalDate>.Conflict conflict:
                            Assert.Equal(expected.Order(), conflict.Entries.Select(e => e.Value).Distinct().Order());
                            Assert.True(expected.Count > 1);
                            Assert.True(answer.Explanation.Value.IsUnknown);
                            break;
                        default:
                            Assert.Empty(expected);
                            Assert.True(answer.Explanation.Value.IsUnknown);
                            break;
                    }

                    Expect.Recomputes(answer);
                    Assert.Equal(naive.Missing(answer.Id).Order(), answer.Missing.Select(e => e.Id).Order());
                    Assert.Same(answer, answers.Find(answer.Id));
                    Assert.False(answer.IsAssumed && !assume);
                }
            }
        );

    [Fact]
    public void A_chosen_source_answers_as_if_it_were_alone() =>
        Laws.Check(
            Generators.DeadlineChains().Select(c => c.Rules),
            Generators.EventDates(),
            (rules, facts) =>
            {
                var known = facts.Where(f => rules.Any(r => r.Trigger.Id == f.Event || r.Result == f.Event)).ToList();
                foreach (var rule in rules)
                {
                    var answers = new DeadlineChain(rules).Answer(known, Workweek, [(rule.Id, rule.Source)]);
                    var alone = new BruteForce.Chain([.. rules.Where(r => r.Id != rule.Id || r.Source == rule.Source)], known, [], false);
                    Assert.Equal(
                        alone.Days(rule.Id),
                        answers.Find(rule.Id)!.Readings.Select(r => r.Counted?.Date).OfType<LocalDate>().ToHashSet()
                    );
                    Assert.All(answers.Find(rule.Id)!.Readings, r => Assert.Equal(rule.Source, r.Rule.Source));
                }
            }
        );

    [Fact]
    public void Without_the_events_each_limit_names_the_one_it_lacks()
    {
        var answers = Chain.Answer([(Petition.Trigger.Id, Day)], Workweek);
        Assert.Equal(new LocalDate(2024, 12, 11), Find(answers, Petition).Date);
        Assert.Empty(Find(answers, Petition).Missing);
        Assert.Null(Find(answers, Ruling).Date);
        Assert.Equal("petitioned", Assert.Single(Find(answers, Ruling).Missing).Id.ToString());
        Assert.IsType<ParameterState<LocalDate>.Gap>(Find(answers, Ruling).State);
        Assert.Contains("Event petitioned", Find(answers, Ruling).Explanation.Value.Reason.English, StringComparison.Ordinal);
        Assert.Empty(answers.Findings(AreaCode.Parse("36")));
    }

    [Fact]
    public void Assuming_the_latest_day_follows_the_chain_up_to_a_conflict()
    {
        var answers = Chain.Answer([(Petition.Trigger.Id, Day)], Workweek, assumeLatest: true);
        Assert.False(Find(answers, Petition).IsAssumed);
        var ruling = Find(answers, Ruling);
        Assert.True(ruling.IsAssumed);
        Assert.Equal(Workweek.After(new LocalDate(2024, 12, 11), 45), ruling.Date);
        Assert.Contains(StagesRules.LatestDay.Id, ruling.Explanation.Nodes().Select(n => n.Rule));
        var conflict = Assert.IsType<ParameterState<LocalDate>.Conflict>(Find(answers, FiveDays).State);
        Assert.Equal(["pkpu-2", "pkpu-18"], conflict.Entries.Select(e => e.Citation.Id.ToString()));
        Assert.Equal([ruling.Date!.Value.PlusDays(5), ruling.Date.Value.PlusDays(3)], conflict.Entries.Select(e => e.Value));
        Assert.Null(Find(answers, Proposal).Date);
        Assert.Equal("determined", Assert.Single(Find(answers, Proposal).Missing).Id.ToString());

        var chosen = Chain.Answer([(Petition.Trigger.Id, Day)], Workweek, [(ThreeDays.Id, ThreeDays.Source)], assumeLatest: true);
        Assert.Equal(ruling.Date.Value.PlusDays(6), Find(chosen, Proposal).Date);
        Assert.Empty(chosen.Findings(AreaCode.Parse("36")));
    }

    [Fact]
    public void A_conflict_is_a_finding_that_names_both_days_and_sources()
    {
        var answers = Chain.Answer([(FiveDays.Trigger.Id, Day)], Workweek);
        var finding = Assert.Single(answers.Findings(AreaCode.Parse("36")));
        Assert.Equal(StagesFindings.DeadlineConflict, finding.Kind);
        Assert.Equal("36", finding.Place.ToString());
        Assert.Equal(
            "Sources disagree on the time limit \"Limit determination\": 11 December 2024 (pkpu-2) and 9 December 2024 (pkpu-18).",
            finding.Message.English
        );
        Assert.Contains("11 Desember 2024 (pkpu-2)", finding.Explanation!.Value.Reason.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_agree_are_all_cited()
    {
        var chain = new DeadlineChain(ThreeDays, Made.Rule("determination", "ruled", 3, result: "determined", source: "other"));
        var answer = Assert.Single(chain.Answer([(ThreeDays.Trigger.Id, Day)], Workweek).All);
        var inForce = Assert.IsType<ParameterState<LocalDate>.InForce>(answer.State);
        Assert.Equal(["pkpu-18", "other"], inForce.Citations.Select(c => c.Id.ToString()));
        Assert.Equal(["pkpu-18", "other"], answer.Explanation.Citations.Select(c => c.Id.ToString()));
        Expect.Recomputes(answer);
    }

    [Fact]
    public void A_rule_counts_when_it_is_in_force_on_the_day_of_its_event()
    {
        var rule = Made.Rule("limit", "event", 3, from: Day, to: Day.PlusDays(1));
        var chain = new DeadlineChain(rule);
        DeadlineAnswer On(LocalDate day) => Assert.Single(chain.Answer([(rule.Trigger.Id, day)], Workweek).All);
        Assert.Null(On(Day.PlusDays(-1)).Date);
        Assert.Equal(Day.PlusDays(3), On(Day).Date);
        Assert.Equal(Day.PlusDays(4), On(Day.PlusDays(1)).Date);
        var after = On(Day.PlusDays(2));
        Assert.Null(after.Date);
        Assert.Empty(after.Missing);
        Assert.False(Assert.Single(after.Readings).IsInForce);
        Assert.Contains("in force", after.Explanation.Value.Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_entered_is_never_replaced_by_one_assumed()
    {
        var early = Day.PlusDays(1);
        var answers = Chain.Answer([(Petition.Trigger.Id, Day), (Ruling.Trigger.Id, early)], Workweek, assumeLatest: true);
        Assert.Equal(Workweek.After(early, 45), Find(answers, Ruling).Date);
        Assert.False(Find(answers, Ruling).IsAssumed);
    }

    [Fact]
    public void Of_several_limits_to_one_event_the_latest_counts_and_unknown_ones_are_passed_over()
    {
        var first = Made.Rule("first", "a", 2, result: "done");
        var second = Made.Rule("second", "a", 5, result: "done");
        var third = Made.Rule("third", "never", 50, result: "done");
        var next = Made.Rule("next", "done", 1);
        var answers = new DeadlineChain(first, second, third, next).Answer([(first.Trigger.Id, Day)], Workweek, assumeLatest: true);
        Assert.Equal(Day.PlusDays(6), Find(answers, next).Date);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Circles_are_refused_and_chains_are_not(int length)
    {
        DeadlineRule Step(int from, int to) => Made.Rule($"r{from}", $"e{from}", 1, result: $"e{to}");
        var line = Enumerable.Range(0, length).Select(i => Step(i, i + 1)).ToList();
        Assert.Equal(length, new DeadlineChain(line).Rules.Length);
        Assert.Throws<ArgumentException>("rules", () => new DeadlineChain([.. line, Step(length, 0)]));
    }

    [Fact]
    public void A_chain_refuses_what_it_could_not_answer()
    {
        Assert.Throws<ArgumentException>("rules", () => new DeadlineChain());
        Assert.Throws<ArgumentException>("rules", () => new DeadlineChain(Proposal, Made.Rule("proposal", "determined", 4)));
        Assert.Throws<ArgumentException>("rules", () => new DeadlineChain(Proposal, Made.Rule("proposal", "other", 4)));
        Assert.Throws<ArgumentException>(
            "rules",
            () => new DeadlineChain(Proposal, Made.Rule("proposal", "determined", 4, result: "more", source: "other"))
        );
        Assert.Throws<ArgumentException>("events", () => Chain.Answer([(Id<ElectionEvent>.Parse("unheard-of"), Day)], Workweek));
        Assert.Throws<ArgumentException>("events", () => Chain.Answer([(Petition.Trigger.Id, Day), (Petition.Trigger.Id, Day)], Workweek));
        Assert.Throws<ArgumentException>("choices", () => Chain.Answer([], Workweek, [(Petition.Id, FiveDays.Source)]));
        Assert.Throws<ArgumentException>(
            "choices",
            () => Chain.Answer([], Workweek, [(FiveDays.Id, FiveDays.Source), (FiveDays.Id, ThreeDays.Source)])
        );
    }

    [Fact]
    public void The_same_source_may_set_a_limit_anew()
    {
        var old = Made.Rule("limit", "event", 5, to: Day);
        var amended = Made.Rule("limit", "event", 3, from: Day.PlusDays(1));
        var chain = new DeadlineChain(old, amended);
        Assert.Equal(Day.PlusDays(5), chain.Answer([(old.Trigger.Id, Day)], Workweek).All[0].Date);
        Assert.Equal(Day.PlusDays(4), chain.Answer([(old.Trigger.Id, Day.PlusDays(1))], Workweek).All[0].Date);
        Assert.Throws<ArgumentException>("rules", () => new DeadlineChain(old, Made.Rule("limit", "event", 3, from: Day)));
    }

    [Fact]
    public void The_events_and_limits_of_a_chain_are_listed_once_in_order()
    {
        Assert.Equal(["announced", "petitioned", "ruled", "determined"], Chain.Events.Select(e => e.ToString()));
        Assert.Equal(["petition", "ruling", "determination", "proposal"], Chain.Deadlines.Select(d => d.ToString()));
        Assert.Equal("determination (pkpu-18)", ThreeDays.ToString());
    }

    [Fact]
    public void A_rule_is_created_valid()
    {
        Assert.Throws<ArgumentException>("id", () => Made.Rule("", "a", 1));
        Assert.Throws<ArgumentException>("id", () => new ElectionEvent(default, new LocalText("a", "b")));
        Assert.Throws<ArgumentException>("result", () => Made.Rule("a", "e", 1, result: "e"));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => Made.Rule("a", "e", 1, from: Day, to: Day.PlusDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Made.Rule("a", "e", -1));
        Assert.Throws<ArgumentException>("deadlines", () => EventDate.Latest());
    }

    [Fact]
    public void The_latest_day_is_the_last_in_order_and_recomputes() =>
        Laws.Check(
            Generators.Dates().NonEmptyListOf(),
            days =>
            {
                var latest = EventDate.Latest(days);
                Assert.Equal(days.Order().Last(), latest.Date);
                Assert.True(latest.IsAssumed);
                Expect.Recomputes(latest);
            }
        );

    private static DeadlineAnswer Find(DeadlineAnswers answers, DeadlineRule rule) => answers.Find(rule.Id)!;

    [Fact]
    public void An_answer_by_one_rule_is_explained_by_its_count_alone_and_an_event_entered_is_not_assumed()
    {
        var answer = Assert.Single(new DeadlineChain(ThreeDays).Answer([(ThreeDays.Trigger.Id, Day)], Workweek).All);
        Assert.Same(Assert.Single(answer.Readings).Counted!.Explanation, answer.Explanation);
        Assert.False(answer.IsAssumed);
        Assert.False(Assert.Single(answer.Readings).Trigger!.IsAssumed);
    }

    [Fact]
    public void An_answer_is_assumed_when_any_of_its_events_is()
    {
        var leads = Made.Rule("leads", "known", 1, result: "assumed");
        var one = Made.Rule("limit", "known", 3, source: "one");
        var other = Made.Rule("limit", "assumed", 2, source: "other");
        var answers = new DeadlineChain(leads, one, other).Answer([(leads.Trigger.Id, Day)], Workweek, assumeLatest: true);
        Assert.Equal((Day.PlusDays(3), true), (Find(answers, one).Date, Find(answers, one).IsAssumed));
        Assert.False(Find(answers, leads).IsAssumed);
    }

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData(null, 5, 6, null, false)]
    [InlineData(null, 5, 5, null, true)]
    [InlineData(6, null, null, 5, false)]
    [InlineData(5, null, null, 5, true)]
    [InlineData(1, null, 9, null, true)]
    [InlineData(null, 1, null, 9, true)]
    [InlineData(3, 3, 3, 3, true)]
    [InlineData(1, 2, 3, 4, false)]
    [InlineData(3, 4, 1, 2, false)]
    public void Rules_of_one_source_overlap_when_they_share_a_day(int? from, int? to, int? otherFrom, int? otherTo, bool overlap)
    {
        static LocalDate? At(int? day) => day is { } d ? Day.PlusDays(d) : null;
        var one = Made.Rule("limit", "event", 3, from: At(from), to: At(to));
        var other = Made.Rule("limit", "event", 4, from: At(otherFrom), to: At(otherTo));
        Assert.Equal(overlap, Record.Exception(() => new DeadlineChain(one, other)) is ArgumentException);
    }

    [Fact]
    public void Lengths_say_which_days_they_count()
    {
        static string[] Labels(DayKind kind) =>
            [.. CountedDay.From(Day, 3, kind, DeadlineDirection.After, Workweek).Explanation.Nodes().Select(n => n.Label.English)];
        Assert.Contains("Length in working days", Labels(DayKind.Working));
        Assert.Contains("Length in calendar days", Labels(DayKind.Calendar));
    }
}
