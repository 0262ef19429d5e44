using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Testing;

public static partial class Generators
{
    private const int EventCount = 6;

    /// <summary>Generates lists of holidays in and around the days of <see cref="Dates"/>, some on weekends and some twice.</summary>
    /// <returns>The generator; the lists are in no order and may be empty.</returns>
    public static Gen<ImmutableArray<LocalDate>> Holidays() =>
        Gen.Choose(-10, DayCount + 10).Select(d => FirstDay.PlusDays(d)).ArrayOf().Select(days => days.ToImmutableArray());

    /// <summary>Generates what a time limit counts: 0 to 12 days, which days, and which way.</summary>
    /// <returns>The generator.</returns>
    public static Gen<(int Count, DayKind Kind, DeadlineDirection Direction)> TimeLimits() =>
        from count in Gen.Choose(0, 12)
        from kind in Enums<DayKind>()
        from direction in Enums<DeadlineDirection>()
        select (count, kind, direction);

    /// <summary>Generates the events from which the rules of <see cref="DeadlineChains"/> count: <c>event-0</c> to <c>event-5</c>.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ElectionEvent> ElectionEvents() => Gen.Choose(0, EventCount - 1).Select(Event);

    /// <summary>Generates the days of some of the events of <see cref="ElectionEvents"/>, of none and of all.</summary>
    /// <returns>The generator; each event stands once at most.</returns>
    public static Gen<ImmutableArray<(Id<ElectionEvent> Event, LocalDate Date)>> EventDates() =>
        from days in Dates().ArrayOf(EventCount)
        from known in Booleans().ArrayOf(EventCount)
        select Enumerable.Range(0, EventCount).Where(i => known[i]).Select(i => (Event(i).Id, days[i])).ToImmutableArray();

    /// <summary>Generates rules of time limits: with and without an event to which they lead and a day from which they hold.</summary>
    /// <returns>The generator.</returns>
    public static Gen<DeadlineRule> DeadlineRules() =>
        from rules in RulesOfLimit(0)
        from rule in Gen.Elements(rules.AsEnumerable())
        select rule;

    /// <summary>Generates chains of one to eight limits, each by one or two sources, from lower to higher events; several may lead to one.</summary>
    /// <returns>The generator.</returns>
    public static Gen<DeadlineChain> DeadlineChains() =>
        from count in Gen.Choose(1, 8)
        from limits in Gen.CollectToArray(Enumerable.Range(0, count), RulesOfLimit)
        select new DeadlineChain(limits.SelectMany(r => r));

    /// <summary>Generates values of parameters with their sources, with and without a first and a last day.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ParameterSetting> ParameterSettings() =>
        from parameter in ElectionParameters()
        from setting in Gen.Elements(parameter.Settings.AsEnumerable())
        select setting;

    /// <summary>Generates parameters of elections, whose sources agree, disagree and leave gaps as those of <see cref="DatedParameters"/> do.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ElectionParameter> ElectionParameters() => ElectionParameters(0);

    /// <summary>Generates sets of one to three parameters.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ParameterSet> ParameterSets() =>
        from count in Gen.Choose(1, 3)
        from parameters in Gen.CollectToArray(Enumerable.Range(0, count), ElectionParameters)
        select new ParameterSet(Id<ParameterSet>.Parse("parameters"), parameters);

    private static Gen<ElectionParameter> ElectionParameters(int number) =>
        from values in DatedParameters()
        from unit in Units()
        select new ElectionParameter(
            Id<ElectionParameter>.Parse($"parameter-{number}"),
            new LocalText($"Batas {number}", $"Limit {number}"),
            unit,
            values.Entries.Select(e => new ParameterSetting(e.Value, Pilkada.Evidence.Published(e.Citation), e.From, e.To))
        );

    private static ElectionEvent Event(int number) =>
        new(Id<ElectionEvent>.Parse($"event-{number}"), new LocalText($"Peristiwa {number}", $"Event {number}"));

    // One limit by one or two sources, which may count differently and from different events.
    private static Gen<ImmutableArray<DeadlineRule>> RulesOfLimit(int number) =>
        from result in Gen.Choose(1, EventCount)
        from sources in Gen.Choose(1, 2)
        from triggers in Gen.Choose(0, result - 1).ArrayOf(2)
        from limits in TimeLimits().ArrayOf(2)
        from firsts in Gen.Elements(0, 0, 8).ArrayOf(2)
        select Enumerable
            .Range(0, sources)
            .Select(i => new DeadlineRule(
                Id<DeadlineRule>.Parse($"limit-{number}"),
                new LocalText($"Batas {number}", $"Limit {number}"),
                Event(triggers[i]),
                limits[i].Count,
                limits[i].Kind,
                limits[i].Direction,
                Pilkada.Evidence.Published(Source(i)),
                result == EventCount ? default : Event(result).Id,
                firsts[i] == 0 ? null : FirstDay.PlusDays(firsts[i])
            ))
            .ToImmutableArray();
}
