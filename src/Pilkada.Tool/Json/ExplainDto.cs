using Pilkada.Readiness;
using Pilkada.Serialization;
using Pilkada.Stages;

namespace Pilkada.Tool;

// What `explain X --format json` writes: the topic, what kind of thing it is, and the one member that goes with the kind.
internal sealed record ExplainDto(
    int SchemaVersion,
    string Topic,
    string Kind,
    RuleDto? Rule = null,
    NoticeKindDto? Notice = null,
    SourceUseDto? Source = null,
    FigureUseDto? Figure = null,
    IReadOnlyList<FigureDto>? Figures = null,
    DeadlineAnswerDto? Deadline = null,
    ParameterDto? Parameter = null,
    TermDto? Term = null
)
{
    public static ExplainDto OfRule(string topic, RuleDto rule) =>
        new(PilkadaJson.SchemaVersion, topic, "rule", Rule: rule with { SchemaVersion = null });

    public static ExplainDto OfKind(string topic, NoticeKind kind) =>
        new(PilkadaJson.SchemaVersion, topic, kind.Code.Kind == CodeKind.Problem ? "problem" : "finding", Notice: NoticeKindDto.Of(kind));

    public static ExplainDto OfSource(string topic, Catalog catalog, Id<Citation> id) =>
        new(PilkadaJson.SchemaVersion, topic, "source", Source: SourceUseDto.Of(catalog, id));

    public static ExplainDto OfFigure(string topic, ReadinessAssessment assessment, Figure figure) =>
        new(PilkadaJson.SchemaVersion, topic, "figure", Figure: FigureUseDto.Of(assessment, figure));

    public static ExplainDto OfDeadline(string topic, DeadlineAnswer answer) =>
        new(PilkadaJson.SchemaVersion, topic, "deadline", Deadline: DeadlineAnswerDto.Of(answer));

    public static ExplainDto OfParameter(string topic, ParameterReading reading) =>
        new(PilkadaJson.SchemaVersion, topic, "parameter", Parameter: ParameterDto.Of(reading));

    public static ExplainDto OfTerm(string topic, GlossaryTerm term) =>
        new(PilkadaJson.SchemaVersion, topic, "term", Term: TermDto.Of(term));

    public static ExplainDto OfFigures(string topic, IEnumerable<Figure> figures) =>
        new(PilkadaJson.SchemaVersion, topic, "figures", Figures: [.. figures.Select(FigureDto.Of)]);
}

// A term of the glossary: its name in both languages, and what it means by which sources.
internal sealed record TermDto(TextDto Name, bool ChangesMeaning, IReadOnlyList<TermMeaningDto> Meanings)
{
    public static TermDto Of(GlossaryTerm term) =>
        new(
            TextDto.Of(term.Name),
            term.ChangesMeaning,
            [.. term.Meanings.Select(m => new TermMeaningDto(TextDto.Of(m.Statement), [.. m.Citations.Select(SourceDto.Of)]))]
        );
}

internal sealed record TermMeaningDto(TextDto Statement, IReadOnlyList<SourceDto> Sources);

// A kind of problem or finding: its texts with their placeholders.
internal sealed record NoticeKindDto(string Code, TextDto Message, TextDto Advice, IReadOnlyList<string> Placeholders)
{
    public static NoticeKindDto Of(NoticeKind kind) =>
        new(kind.Code.ToString(), TextDto.Of(kind.Message), TextDto.Of(kind.Advice), kind.Placeholders);
}

// A source, with every place in it that is cited, and what cites it.
internal sealed record SourceUseDto(
    IReadOnlyList<SourceDto> Citations,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Stages,
    IReadOnlyList<string> Deadlines,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<string> Figures
)
{
    public static SourceUseDto Of(Catalog catalog, Id<Citation> id) =>
        new(
            [.. catalog.Source(id).Select(SourceDto.Of)],
            [.. Catalog.RulesCiting(id).Select(r => r.Id.ToString())],
            [.. catalog.StagesCiting(id).Select(s => s.Id.ToString())],
            [.. Catalog.DeadlinesCiting(id).Select(d => d.Id.ToString())],
            [.. Catalog.ParametersCiting(id).Select(p => p.Id.ToString())],
            [.. catalog.FiguresCiting(id).Select(f => f.Path.ToString())]
        );
}

// A figure with its calculation, its sources in full, and the findings about it.
internal sealed record FigureUseDto(
    FigureDto Figure,
    ExplanationDto Explanation,
    bool Recomputes,
    IReadOnlyList<SourceDto> Sources,
    IReadOnlyList<FindingDto> Findings
)
{
    public static FigureUseDto Of(ReadinessAssessment assessment, Figure figure) =>
        new(
            FigureDto.Of(figure),
            ExplanationDto.Of(figure.Explanation),
            figure.Explanation.Recompute().Equals(figure.Value),
            [.. figure.Citations.Select(SourceDto.Of)],
            [.. assessment.Findings.Where(f => f.Figure == figure.Path).Select(FindingDto.Of)]
        );
}
