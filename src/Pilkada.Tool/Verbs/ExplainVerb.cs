using System.CommandLine;
using Pilkada.ReferenceData;
using Pilkada.Serialization;
using Pilkada.Stages;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

// The auditor's one door: a rule, a code, a source, a figure, or all figures of a table.
internal sealed class ExplainVerb : Verb
{
    private readonly Argument<string?> _topic;
    private readonly Option<string?> _plan;
    private readonly PlanOptions _options;

    public ExplainVerb(Session session)
        : base(
            session,
            "explain",
            new LocalText(
                "Menjelaskan aturan, kode masalah atau temuan, sumber, tenggat, parameter, istilah, atau sebuah angka sampai ke sumbernya.",
                "Explains a rule, the code of a problem or finding, a source, a deadline, a parameter, a term, or a figure down to its sources."
            )
        )
    {
        Add(
            _topic = session.Argument(
                "X",
                new LocalText(
                    "Kode aturan, masalah, atau temuan; kode sumber; tenggat seperti court-petition; parameter seperti voters-per-tps.max; istilah seperti DPTb; jalur angka seperti areas/36.02/voters; atau nama tabel seperti areas.",
                    "Id of a rule; code of a problem or finding; id of a source; a deadline such as court-petition; a parameter such as voters-per-tps.max; a term such as DPTb; path of a figure such as areas/36.02/voters; or a table such as areas."
                )
            )
        );
        Add(_plan = PlanOption(session));
        _options = new PlanOptions(session);
        Add(_options.AsOf);
        Add(_options.Audience);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada explain areas/36.02/voters",
        "pilkada explain PLK-STG-002",
        "pilkada explain PLK-RDY-F004",
        "pilkada explain uu-1-2015",
        "pilkada explain court-petition",
        "pilkada explain voters-per-tps.max",
        "pilkada explain DPTb",
        "pilkada explain shares",
    ];

    public static Option<string?> PlanOption(Session session) =>
        session.Option(
            "--plan",
            "DIR",
            new LocalText(
                "Folder rencana, atau embedded:ID; bila tidak diisi, rencana Banten 2024 yang disertakan.",
                "Folder of a plan, or embedded:ID; the Banten 2024 plan that comes along when absent."
            )
        );

    public override ExitCode Run(Session session, ParseResult parse)
    {
        var topic = parse.GetValue(_topic)!.Trim();
        if (Code.TryParse(topic.ToUpperInvariant(), out var code) && !code.IsEmpty)
        {
            if (Catalog.Book.Find(code) is { } rule)
            {
                return Show(session, ExplainDto.OfRule(topic, Catalog.Door.Show(rule.Id)), page => RuleText.Write(page, rule));
            }

            if (Catalog.Kinds.FirstOrDefault(k => k.Code == code) is { } kind)
            {
                return Show(session, ExplainDto.OfKind(topic, kind), page => NoticeText.Kind(page, kind));
            }
        }

        if (Id<DeadlineRule>.TryParse(topic, out var limit) && DeadlinesVerb.Answer([]).Find(limit) is { } answer)
        {
            return Show(session, ExplainDto.OfDeadline(topic, answer), page => DeadlineText.One(page, answer));
        }

        if (ReferenceGlossary.Glossary.Find(topic) is { } term)
        {
            return Show(session, ExplainDto.OfTerm(topic, term), page => TermText.Write(page, term));
        }

        if (_options.Assess(session, parse, parse.GetValue(_plan), out var assessment) is { } failed)
        {
            return failed;
        }

        var parameters = assessment.Plan.Parameters ?? ReferenceParameters.Set;
        if (Id<ElectionParameter>.TryParse(topic, out var id) && parameters.Find(id) is not null)
        {
            var day = parse.GetValue(_options.AsOf) is null ? assessment.Plan.Calendar.VotingDay : assessment.AsOf;
            var reading = parameters.On(day, assessment.Plan.ParameterChoices).First(r => r.Parameter.Id == id);
            return Show(session, ExplainDto.OfParameter(topic, reading), page => ParameterText.Write(page, reading));
        }

        var catalog = new Catalog(assessment);
        if (FigurePath.TryParse(topic.TrimEnd('/'), out var path) && !path.IsEmpty)
        {
            if (assessment.Find(path) is { } figure)
            {
                return Show(session, ExplainDto.OfFigure(topic, assessment, figure), page => FigureText.Write(page, assessment, figure));
            }

            Figure[] below = [.. assessment.Figures.Where(f => f.Path.ToString().StartsWith($"{path}/", StringComparison.Ordinal))];
            if (below.Length > 0)
            {
                return Show(session, ExplainDto.OfFigures(topic, below), page => FigureText.List(page, assessment, below));
            }
        }

        if (Id<Citation>.TryParse(topic.Split('#')[0], out var source) && catalog.Source(source).ToArray() is { Length: > 0 } citations)
        {
            return Show(session, ExplainDto.OfSource(topic, catalog, source), page => CitedByText.Write(page, catalog, source, citations));
        }

        var nearest = Nearest.To(topic, catalog.Topics);
        return nearest.IsEmpty
            ? session.Fail(
                ExitCode.Usage,
                ToolNotices.UnknownWord,
                ("word", Quantity.Of(topic.Length == 0 ? "\"\"" : topic)),
                ("command", Quantity.Of("pilkada explain"))
            )
            : session.Fail(
                ExitCode.Usage,
                ToolNotices.UnknownTopic,
                ("topic", Quantity.Of(topic)),
                ("nearest", Quantity.Of(string.Join(", ", nearest)))
            );
    }

    private static ExitCode Show(Session session, ExplainDto document, Action<TextPage> write)
    {
        if (session.Json)
        {
            session.Write(document);
        }
        else
        {
            write(new TextPage(session));
        }

        return ExitCode.Done;
    }
}
