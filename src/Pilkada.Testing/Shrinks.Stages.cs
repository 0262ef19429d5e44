using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Testing;

// Of calendars, time limits and parameters.
internal static partial class Shrinks
{
    public static IEnumerable<(LocalDate? Start, LocalDate? End)> Of((LocalDate? Start, LocalDate? End) ends)
    {
        if (ends.Start is { } start)
        {
            yield return (null, ends.End);
            foreach (var earlier in Of(start))
            {
                yield return (earlier, ends.End);
            }
        }

        if (ends.End is { } end)
        {
            yield return (ends.Start, null);
            foreach (var earlier in Of(end).Where(e => ends.Start is null || ends.Start <= e))
            {
                yield return (ends.Start, earlier);
            }
        }
    }

    public static IEnumerable<ImmutableArray<(LocalDate? From, LocalDate? To)>> Of(
        ImmutableArray<(LocalDate? From, LocalDate? To)> spans
    ) => AnyWithout(spans);

    public static IEnumerable<ImmutableArray<LocalDate>> Of(ImmutableArray<LocalDate> days) =>
        Halves(days).Concat(AnyWithout(days)).Concat(OneSmaller(days, Of));

    public static IEnumerable<(int Count, DayKind Kind, DeadlineDirection Direction)> Of(
        (int Count, DayKind Kind, DeadlineDirection Direction) limit
    ) =>
        Nearer(limit.Count)
            .Select(count => limit with { Count = (int)count })
            .Concat(limit.Kind == DayKind.Calendar ? [] : [limit with { Kind = DayKind.Calendar }])
            .Concat(limit.Direction == DeadlineDirection.After ? [] : [limit with { Direction = DeadlineDirection.After }]);

    public static IEnumerable<ImmutableArray<(Id<ElectionEvent> Event, LocalDate Date)>> Of(
        ImmutableArray<(Id<ElectionEvent> Event, LocalDate Date)> days
    ) => AnyWithout(days).Concat(OneSmaller(days, d => Of(d.Date).Select(date => (d.Event, date))));

    public static IEnumerable<DeadlineRule> Of(DeadlineRule rule)
    {
        if (!rule.Result.IsEmpty)
        {
            yield return Copy(rule, (rule.Count, rule.DayKind, rule.Direction), default, rule.From);
        }

        if (rule.From is not null)
        {
            yield return Copy(rule, (rule.Count, rule.DayKind, rule.Direction), rule.Result, null);
        }

        foreach (var smaller in OfLimit(rule))
        {
            yield return smaller;
        }
    }

    // What a rule leads to stays: all rules of one limit lead to the same event.
    public static IEnumerable<DeadlineChain> Of(DeadlineChain chain) =>
        Halves(chain.Rules).Concat(Without(chain.Rules)).Concat(OneSmaller(chain.Rules, OfLimit)).Select(rules => new DeadlineChain(rules));

    public static IEnumerable<ParameterSetting> Of(ParameterSetting setting)
    {
        if (setting.From is not null)
        {
            yield return new ParameterSetting(setting.Value, setting.Evidence, null, setting.To, setting.Note);
        }

        if (setting.To is not null)
        {
            yield return new ParameterSetting(setting.Value, setting.Evidence, setting.From, null, setting.Note);
        }

        foreach (var smaller in OfValue(setting))
        {
            yield return smaller;
        }
    }

    // The days of a setting stay: without them two settings of one source could overlap.
    public static IEnumerable<ElectionParameter> Of(ElectionParameter parameter) =>
        Without(parameter.Settings)
            .Concat(OneSmaller(parameter.Settings, OfValue))
            .Select(settings => new ElectionParameter(parameter.Id, parameter.Name, parameter.Unit, settings));

    public static IEnumerable<ParameterSet> Of(ParameterSet set) =>
        Without(set.All).Concat(OneSmaller(set.All, Of)).Select(parameters => new ParameterSet(set.Id, parameters));

    public static IEnumerable<CalendarAmendment> Of(CalendarAmendment amendment) =>
        Of(amendment.Effective)
            .Select(day => With(amendment, day, amendment.Evidence))
            .Concat(Of(amendment.Evidence).Select(evidence => With(amendment, amendment.Effective, evidence)));

    public static IEnumerable<CalendarScope> Of(CalendarScope scope)
    {
        if (scope.From is not null)
        {
            yield return new CalendarScope(scope.Calendar, scope.Area, scope.Contest);
        }

        if (!scope.Contest.IsEmpty)
        {
            yield return new CalendarScope(scope.Calendar, scope.Area, default, scope.From);
        }

        foreach (var area in Of(scope.Area))
        {
            yield return new CalendarScope(scope.Calendar, area, scope.Contest, scope.From);
        }

        foreach (var smaller in OfCalendar(scope))
        {
            yield return smaller;
        }
    }

    // Where and from when they hold stays, so that no two come to hold for the same.
    public static IEnumerable<CalendarSet> Of(CalendarSet set) =>
        Without(set.Scopes).Concat(OneSmaller(set.Scopes, OfCalendar)).Select(scopes => new CalendarSet(scopes));

    public static IEnumerable<ImmutableArray<StageCalendar>> Of(ImmutableArray<StageCalendar> series) =>
        Without(series).Concat(OneSmaller(series, Of));

    public static IEnumerable<(StageCalendar Before, StageCalendar After)> Of((StageCalendar Before, StageCalendar After) pair) =>
        Of(pair.Before).Select(before => (before, pair.After)).Concat(Of(pair.After).Select(after => (pair.Before, after)));

    private static IEnumerable<CalendarScope> OfCalendar(CalendarScope scope) =>
        Of(scope.Calendar).Select(calendar => new CalendarScope(calendar, scope.Area, scope.Contest, scope.From));

    private static IEnumerable<DeadlineRule> OfLimit(DeadlineRule rule) =>
        Of((rule.Count, rule.DayKind, rule.Direction)).Select(limit => Copy(rule, limit, rule.Result, rule.From));

    private static IEnumerable<ParameterSetting> OfValue(ParameterSetting setting) =>
        Of(setting.Value).Select(value => new ParameterSetting(value, setting.Evidence, setting.From, setting.To, setting.Note));

    private static CalendarAmendment With(CalendarAmendment a, LocalDate effective, Evidence evidence) =>
        new(a.Decision, a.Issuer, effective, a.Supersedes, evidence);

    private static DeadlineRule Copy(
        DeadlineRule r,
        (int Count, DayKind Kind, DeadlineDirection Direction) limit,
        Id<ElectionEvent> result,
        LocalDate? from
    ) => new(r.Id, r.Name, r.Trigger, limit.Count, limit.Kind, limit.Direction, r.Evidence, result, from, r.To, r.Note);
}
