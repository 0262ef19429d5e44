using System.CommandLine;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class AssessVerb : Verb
{
    private static readonly string[] Severities = ["note", "warning", "critical"];

    private readonly Argument<string?> _folder;
    private readonly PlanOptions _options;
    private readonly Option<bool> _all;
    private readonly Option<string?> _failOn;

    public AssessVerb(Session session)
        : base(
            session,
            "assess",
            new LocalText(
                "Menilai sebuah rencana: wilayah, tahapan, bagian kekuatan, wilayah hukum, pemeriksaan jumlah, dan temuan.",
                "Assesses a plan: areas, stages, shares of strength, jurisdictions, sums and findings."
            )
        )
    {
        Add(
            _folder = session.Argument(
                "DIR",
                new LocalText(
                    "Folder rencana, atau embedded:ID; bila tidak diisi, rencana Banten 2024 yang disertakan.",
                    "Folder of a plan, or embedded:ID; the Banten 2024 plan that comes along when absent."
                ),
                required: false
            )
        );
        _options = new PlanOptions(session);
        Add(_options.AsOf);
        Add(_options.Audience);
        Add(
            _all = new Option<bool>("--all")
            {
                Description = session.Say(new LocalText("Menampilkan juga tabel rinci.", "Shows the detail tables too.")),
                Arity = ArgumentArity.Zero,
            }
        );
        Add(
            _failOn = session.Option(
                "--fail-on",
                "note|warning|critical",
                new LocalText(
                    "Kode keluar 1 bila ada temuan pada tingkat ini atau lebih; bila tidak diisi, temuan tidak mengubah kode keluar.",
                    "Exit code 1 when there is a finding of this severity or above; without it findings do not change the exit code."
                )
            )
        );
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada assess",
        "pilkada assess --as-of 2024-11-24 --all",
        "pilkada assess --audience public --format json",
        "pilkada assess --fail-on critical",
    ];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        var failOn = -1;
        if (parse.GetValue(_failOn) is not null && session.Choice(parse, _failOn, Severities, out failOn) is { } wrong)
        {
            return wrong;
        }

        var folder = parse.GetValue(_folder);
        if (_options.Assess(session, parse, folder, out var assessment) is { } failed)
        {
            return failed;
        }

        if (session.Json)
        {
            session.Write(AssessmentDto.Of(assessment));
        }
        else
        {
            var plan = folder is null ? string.Empty : $" --plan {folder}";
            AssessmentText.Write(new TextPage(session), assessment, $"pilkada explain{plan}{_options.Repeat(parse)}", parse.GetValue(_all));
        }

        return failOn >= 0 && assessment.Findings.Any(f => (int)f.Severity >= failOn) ? ExitCode.Problems : ExitCode.Done;
    }
}
