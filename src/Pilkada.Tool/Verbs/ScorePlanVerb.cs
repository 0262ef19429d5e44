using System.CommandLine;
using Pilkada.Scoring;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class ScorePlanVerb : Verb
{
    private readonly ScoringFiles _files;

    public ScorePlanVerb(Session session)
        : base(
            session,
            "plan",
            new LocalText(
                "Menampilkan putaran yang diperlukan model bila satuannya terbagi dalam beberapa berkas atau mesin.",
                "Shows the rounds that a model needs when its units lie in several files or machines."
            )
        )
    {
        _files = new ScoringFiles(session);
        Add(_files.Model);
    }

    public override ImmutableArray<string> Examples { get; } = ["pilkada score plan --model indeks/model.json"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_files.ReadModel(session, parse, out var model) is { } failed)
        {
            return failed;
        }

        var state = FitState.Start(model);
        if (session.Json)
        {
            session.Write(ScorePlanDto.Of(state));
        }
        else
        {
            ScoreText.Plan(new TextPage(session), state);
        }

        return ExitCode.Done;
    }
}
