using NodaTime;

namespace Pilkada.Stages.Tests;

/// <summary>What is absent is refused by the name of its parameter, before anything else happens.</summary>
public sealed class RefusalTests
{
    private static readonly LocalDate Day = new(2024, 11, 27);
    private static readonly LocalText Text = new("teks", "text");

    public static TheoryData<string, Action> Absent =>
        new()
        {
            { "evidence", () => _ = new CalendarAmendment("1", "KPU", Day, Id<StageCalendar>.Parse("a"), null!) },
            { "before", () => CalendarDiff.Between(null!, Calendar) },
            { "after", () => CalendarDiff.Between(Calendar, null!) },
            { "calendar", () => CalendarDiff.Between(Calendar, Calendar).ApplyTo(null!) },
            { "calendar", () => _ = new CalendarScope(null!) },
            { "scopes", () => _ = new CalendarSet(null!) },
            { "observations", () => TemplateDate.Of(null!, Day) },
            { "calendars", () => CalendarTemplate.Learn(null!) },
            { "workingDays", () => CountedDay.From(Day, 1, DayKind.Calendar, DeadlineDirection.After, null!) },
            { "rules", () => _ = new DeadlineChain(null!) },
            { "events", () => Chain.Answer(null!, WorkingDays.Without()) },
            { "workingDays", () => Chain.Answer([], null!) },
            { "name", () => _ = new ElectionEvent(Id<ElectionEvent>.Parse("a"), null!) },
            { "name", () => _ = Rule(null!, Event, Made.Evidence) },
            { "trigger", () => _ = Rule(Text, null!, Made.Evidence) },
            { "evidence", () => _ = Rule(Text, Event, null!) },
            { "evidence", () => _ = new ParameterSetting(Fraction.One, null!) },
            {
                "unit",
                () =>
                    _ = new ElectionParameter(
                        Id<ElectionParameter>.Parse("a"),
                        Text,
                        null!,
                        new ParameterSetting(Fraction.One, Made.Evidence)
                    )
            },
            { "settings", () => _ = new ElectionParameter(Id<ElectionParameter>.Parse("a"), Text, Unit.Days, null!) },
            { "parameters", () => _ = new ParameterSet(Id<ParameterSet>.Parse("a"), null!) },
            { "stages", () => Calendar.WithOverrides(Id<StageCalendar>.Parse("b"), Text, Made.Evidence, null, null!) },
            { "calendar", () => StageConflicts.Of(null!) },
        };

    private static StageCalendar Calendar => Made.Calendar(Day, Made.Stage("a", Day));

    private static DeadlineChain Chain => new(Made.Rule("a", "b", 1));

    private static ElectionEvent Event => new(Id<ElectionEvent>.Parse("a"), Text);

    [Theory]
    [MemberData(nameof(Absent))]
    public void What_is_absent_is_refused_by_name(string parameter, Action call) => Assert.Throws<ArgumentNullException>(parameter, call);

    [Fact]
    public void A_rule_may_hold_for_a_single_day() => Assert.Equal(Day, Made.Rule("a", "b", 1, from: Day, to: Day).To);

    [Fact]
    public void Laws_and_decrees_are_cited_with_their_numbers() =>
        Assert.All(
            StagesRules.All.SelectMany(r => r.Evidence.Citations).Where(c => c.Kind is SourceKind.Law or SourceKind.Regulation),
            c => Assert.Matches(@"^\d+ Tahun \d{4}$", c.Number!)
        );

    private static DeadlineRule Rule(LocalText name, ElectionEvent trigger, Evidence evidence) =>
        new(Id<DeadlineRule>.Parse("a"), name, trigger, 1, DayKind.Calendar, DeadlineDirection.After, evidence);
}
