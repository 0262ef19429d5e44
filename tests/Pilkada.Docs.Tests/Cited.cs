using Pilkada.Readiness;
using Pilkada.ReferenceData;

namespace Pilkada.Docs.Tests;

// Every citation of the rules, their examples, the reference plan, the calendars, the time limits and the parameters.
internal static class Cited
{
    public static ReadinessAssessment Banten { get; } = ReadinessAssessment.Of(ReferencePlans.Banten2024);

    public static IEnumerable<Citation> ByRules =>
        RulePagesTests.Book.Rules.SelectMany(r => r.RunExamples().SelectMany(e => e.Explanation.Citations).Concat(r.Evidence.Citations));

    public static IEnumerable<Citation> ByData =>
        Banten
            .Sources.Concat(
                ReferenceCalendars.All.SelectMany(c =>
                    c.Evidence.Citations.Concat(c.Amendment?.Evidence.Citations ?? [])
                        .Concat(c.Stages.SelectMany(s => s.Evidence.Citations))
                )
            )
            .Concat(ReferenceDeadlines.Chain.Rules.SelectMany(r => r.Evidence.Citations))
            .Concat(ReferenceParameters.All.SelectMany(p => p.Settings).SelectMany(s => s.Evidence.Citations));

    public static IEnumerable<Citation> All => ByRules.Concat(ByData);
}
