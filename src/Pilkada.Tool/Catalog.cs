using Pilkada.Documents;
using Pilkada.Logistics;
using Pilkada.Personnel;
using Pilkada.Readiness;
using Pilkada.ReferenceData;
using Pilkada.Risk;
using Pilkada.Scoring;
using Pilkada.Serialization;
using Pilkada.Stages;

namespace Pilkada.Tool;

// Everything that can be asked about: rules, codes, sources, and the figures of one assessment.
internal sealed class Catalog
{
    private readonly ILookup<Id<Citation>, Citation> _sources;

    public Catalog(ReadinessAssessment assessment)
    {
        Assessment = assessment;
        var plan = assessment.Plan;
        _sources = Book
            .Rules.SelectMany(OfRule)
            .Concat(Calendars.SelectMany(OfCalendar))
            .Concat(Deadlines.Rules.SelectMany(r => r.Evidence.Citations))
            .Concat(ReferenceParameters.All.SelectMany(OfParameter))
            .Concat(ReferenceGlossary.Glossary.Terms.SelectMany(t => t.Meanings).SelectMany(m => m.Citations))
            .Concat(ShareStatements.All.SelectMany(s => s.Evidence.Citations.Concat(s.MappingEvidence.Citations)))
            .Concat(TaxonomyCitations())
            .Concat(IkpFrameworks.All.SelectMany(f => f.Evidence.Citations.Concat(f.Dimensions.SelectMany(d => d.Weight.Citations))))
            .Concat(PublishedBands.All.SelectMany(b => b.Evidence.Citations))
            .Concat(TpsClassSchemes.All.SelectMany(s => s.Evidence.Citations))
            .Concat(plan.Areas.Areas.SelectMany(a => a.Citations))
            .Concat(plan.Contests.SelectMany(c => c.Citations))
            .Concat(plan.Units.SelectMany(u => u.Citations))
            .Concat(plan.Jurisdiction.Entries.SelectMany(e => e.Evidence?.Citations ?? []))
            .Concat(plan.Strengths.SelectMany(s => s.Strength.Citations))
            .Concat(plan.Figures.SelectMany(f => f.Explanation.Citations))
            .Concat(plan.Grades.SelectMany(g => g.Explanation.Citations))
            .Concat(assessment.Sources)
            .Distinct()
            .ToLookup(c => c.Id);
    }

    public static RuleBook Book { get; } =
        new(CoreRules.All, StagesRules.All, RiskRules.All, PersonnelRules.All, LogisticsRules.All, ReadinessRules.All);

    public static DeadlineChain Deadlines => ReferenceDeadlines.Chain;

    public static RuleDoor Door { get; } = RuleDoor.For(Book);

    // Every kind of problem and finding of every package, in order of the codes.
    public static ImmutableArray<NoticeKind> Kinds { get; } =
    [
        .. new[]
        {
            ToolNotices.All,
            JsonProblems.All,
            DocumentProblems.All,
            ScoringFileProblems.All,
            ScoringProblems.All,
            ScoringFindings.All,
            StagesFindings.All,
            RiskProblems.All,
            RiskFindings.All,
            PersonnelProblems.All,
            PersonnelFindings.All,
            LogisticsProblems.All,
            LogisticsFindings.All,
            ReadinessFindings.All,
        }
            .SelectMany(kinds => kinds)
            .OrderBy(k => k.Code),
    ];

    public ReadinessAssessment Assessment { get; }

    private IEnumerable<StageCalendar> Calendars => ReferenceCalendars.All.Prepend(Assessment.Plan.Calendar).DistinctBy(c => c.Id);

    // Every document once, in order of the ids, with each place in it that is cited.
    public IEnumerable<IGrouping<Id<Citation>, Citation>> Sources => _sources.OrderBy(s => s.Key);

    public IEnumerable<Citation> Source(Id<Citation> id) => _sources[id];

    public static IEnumerable<Citation> OfRule(Rule rule) =>
        rule.Evidence.Citations.Concat(rule.RunExamples().SelectMany(e => e.Explanation.Citations.Concat(e.Citation is { } c ? [c] : [])));

    private static IEnumerable<Citation> TaxonomyCitations()
    {
        var taxonomy = RiskTaxonomy.BuiltIn;
        return taxonomy
            .Themes.Select(t => t.Evidence)
            .Concat(taxonomy.Factors.Select(f => f.Evidence))
            .Concat(taxonomy.Indicators.Select(i => i.Evidence))
            .Concat(taxonomy.Mitigations.Select(m => m.Evidence))
            .Concat(taxonomy.Needs.Select(n => n.Evidence))
            .Concat(taxonomy.Excluded.Select(e => e.Evidence))
            .SelectMany(e => e.Citations);
    }

    private static IEnumerable<Citation> OfCalendar(StageCalendar calendar) =>
        calendar
            .Evidence.Citations.Concat(calendar.Amendment?.Evidence.Citations ?? [])
            .Concat(calendar.Stages.SelectMany(s => s.Evidence.Citations));

    public static IEnumerable<Rule> RulesCiting(Id<Citation> source) => Book.Rules.Where(r => OfRule(r).Any(c => c.Id == source));

    public IEnumerable<Figure> FiguresCiting(Id<Citation> source) => Assessment.Figures.Where(f => f.Citations.Any(c => c.Id == source));

    // The stages of the plan's own calendar go first; a stage that several calendars have stands once.
    public IEnumerable<ElectionStage> StagesCiting(Id<Citation> source) =>
        Calendars.SelectMany(c => c.Stages).Where(s => s.Evidence.Citations.Any(c => c.Id == source)).DistinctBy(s => s.Id);

    public static IEnumerable<DeadlineRule> DeadlinesCiting(Id<Citation> source) =>
        Deadlines.Rules.Where(r => r.Evidence.Citations.Any(c => c.Id == source)).DistinctBy(r => r.Id);

    public static IEnumerable<ElectionParameter> ParametersCiting(Id<Citation> source) =>
        ReferenceParameters.All.Where(p => OfParameter(p).Any(c => c.Id == source));

    private static IEnumerable<Citation> OfParameter(ElectionParameter parameter) =>
        parameter.Settings.SelectMany(s => s.Evidence.Citations);

    // All that can be explained, for suggestions.
    public IEnumerable<string> Topics =>
        Book
            .Rules.Select(r => r.Id.ToString())
            .Concat(Kinds.Select(k => k.Code.ToString()))
            .Concat(_sources.Select(s => s.Key.ToString()))
            .Concat(Deadlines.Deadlines.Select(d => d.ToString()))
            .Concat(ReferenceParameters.All.Select(p => p.Id.ToString()))
            .Concat(ReferenceGlossary.Glossary.Terms.SelectMany(t => new[] { t.Name.Indonesian, t.Name.English }))
            .Concat(Assessment.Tables.Select(t => t.Id.ToString()))
            .Concat(Assessment.Figures.Select(f => f.Path.ToString()));
}
