using System.CommandLine;
using Pilkada.Readiness;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class LogisticsQuantitiesVerb : Verb
{
    private static readonly string[] Tables = ["ballots-needed", "ballots", "equipment", "distribution", "signal", "repeat-votes"];

    private readonly Option<string?> _folder;
    private readonly PlanOptions _options;

    public LogisticsQuantitiesVerb(Session session)
        : base(
            session,
            "quantities",
            new LocalText(
                "Kebutuhan surat suara dan perlengkapan dari daftar TPS atau dari totalnya, terhadap yang diterima.",
                "Ballots and equipment needed, from the list of stations or from totals, against what was received."
            )
        )
    {
        Add(
            _folder = session.Option(
                "--plan",
                "DIR",
                new LocalText("Folder rencana; bila tidak diisi, Banten 2024.", "Folder of a plan; Banten 2024 when absent.")
            )
        );
        _options = new PlanOptions(session);
        Add(_options.AsOf);
        Add(_options.Audience);
    }

    public override ImmutableArray<string> Examples { get; } =
    ["pilkada logistics quantities", "pilkada logistics quantities --plan rencana/lebak --format json"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_options.Assess(session, parse, parse.GetValue(_folder), out var assessment) is { } failed)
        {
            return failed;
        }

        AssessmentTable[] tables = [.. assessment.Tables.Where(t => Tables.Contains(t.Id.ToString()))];
        var paths = tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).OfType<Figure>().Select(f => f.Path.ToString()).ToHashSet();
        ImmutableArray<Finding> findings = [.. assessment.Findings.Where(f => f.Kind.Code.Area == "LOG")];
        if (session.Json)
        {
            var whole = AssessmentDto.Of(assessment);
            var sources = assessment
                .Figures.Where(f => paths.Contains(f.Path.ToString()))
                .SelectMany(f => f.Citations)
                .Concat(findings.SelectMany(f => f.Explanation?.Citations ?? []))
                .Select(c => c.Id.ToString())
                .ToHashSet();
            session.Write(
                whole with
                {
                    Tables = [.. whole.Tables.Where(t => Tables.Contains(t.Id))],
                    Figures = [.. whole.Figures.Where(f => f.Path is { } path && paths.Contains(path))],
                    Findings = [.. findings.Select(FindingDto.Of)],
                    Sources = [.. whole.Sources.Where(s => sources.Contains(s.Id))],
                }
            );
        }
        else
        {
            AssessmentText.Part(new TextPage(session), assessment, tables, findings);
        }

        return ExitCode.Done;
    }
}
