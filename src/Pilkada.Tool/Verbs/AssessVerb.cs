using System.CommandLine;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class AssessVerb : Verb
{
    private readonly Argument<string?> _folder;
    private readonly PlanOptions _options;
    private readonly Option<bool> _all;
    private readonly FailOn _failOn;

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
        _failOn = new FailOn(session);
        Add(_failOn.Option);
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
        if (_failOn.Read(session, parse, out var failOn) is { } wrong)
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

        return FailOn.Exit(assessment.Findings, failOn);
    }
}
