using System.CommandLine;
using Pilkada.Readiness;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class DiffVerb : Verb
{
    private readonly Argument<string?> _before;
    private readonly Argument<string?> _after;
    private readonly PlanOptions _options;

    public DiffVerb(Session session)
        : base(
            session,
            "diff",
            new LocalText(
                "Membandingkan dua rencana: angka yang berubah, baru, atau hilang, dan temuan yang terbuka atau tertutup.",
                "Compares two plans: figures changed, added or removed, and findings opened or closed."
            )
        )
    {
        Add(
            _before = session.Argument(
                "PLAN_A",
                new LocalText(
                    "Rencana semula: folder, atau embedded:banten-2024 untuk rencana bawaan.",
                    "The plan before: a folder, or embedded:banten-2024 for one that comes along."
                )
            )
        );
        Add(
            _after = session.Argument(
                "PLAN_B",
                new LocalText("Rencana sesudahnya, ditulis dengan cara yang sama.", "The plan after, written the same way.")
            )
        );
        _options = new PlanOptions(session);
        Add(_options.AsOf);
        Add(_options.Audience);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada diff embedded:banten-2024 rencana/lebak",
        "pilkada diff embedded:banten-2024 rencana/lebak --as-of 2024-11-25 --audience public --format json",
    ];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        var (first, second) = (parse.GetValue(_before)!, parse.GetValue(_after)!);
        if (_options.Assess(session, parse, first, out var before) is { } failedBefore)
        {
            return failedBefore;
        }

        if (_options.Assess(session, parse, second, out var after) is { } failedAfter)
        {
            return failedAfter;
        }

        var diff = AssessmentDiff.Between(before, after);
        if (session.Json)
        {
            session.Write(AssessmentDiffDto.Of(diff));
        }
        else
        {
            AssessmentDiffText.Write(new TextPage(session), diff, Explain(first), Explain(second));
        }

        return ExitCode.Done;

        string Explain(string plan) => $"pilkada explain --plan {plan}{_options.Repeat(parse)}";
    }
}
