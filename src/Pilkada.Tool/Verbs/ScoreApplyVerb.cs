using System.CommandLine;
using Pilkada.Scoring;

namespace Pilkada.Tool.Verbs;

internal sealed class ScoreApplyVerb : Verb
{
    private readonly Argument<string?> _data;
    private readonly Option<string?> _fit;
    private readonly Option<string?> _explain;
    private readonly ScoringFiles _files;

    public ScoreApplyVerb(Session session)
        : base(
            session,
            "apply",
            new LocalText(
                "Menilai satu bagian data dengan hasil semua putaran; peringkatnya di antara semua satuan.",
                "Scores one part of the data with the outcome of all rounds; ranks are among all units."
            )
        )
    {
        _files = new ScoringFiles(session);
        Add(_data = session.Argument("DATA", new LocalText("Bagian data sebagai CSV.", "The part of the data, as CSV.")));
        Add(_files.Model);
        Add(
            _fit = session.Option(
                "--fit",
                session.Say("KEADAAN", "STATE"),
                new LocalText("Keadaan sesudah putaran terakhir.", "The state after the last round.")
            )
        );
        Add(_explain = ScoreVerb.ExplainOption(session));
        Add(_files.NumberFormat);
        Add(_files.Unit);
        Add(_files.Threads);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada score apply --model indeks/model.json --fit indeks/selesai.state --number-format invariant indeks/data.csv --format csv > nilai-1.csv",
    ];

    public override ImmutableArray<string> Formats { get; } = ["text", "csv", "json"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_files.ReadModel(session, parse, out var model) is { } noModel)
        {
            return noModel;
        }

        if (ScoringFiles.Required(session, parse, _fit, out var path) is { } noFit)
        {
            return noFit;
        }

        if (_files.Workspace(session, parse, out var workspace) is { } wrong)
        {
            return wrong;
        }

        if (ScoringFiles.ReadState(session, model, path, out var state) is { } unusable)
        {
            return unusable;
        }

        if (!state.IsComplete)
        {
            return session.Fail(
                ExitCode.Usage,
                ToolNotices.RoundsLeft,
                ("file", Quantity.Of(path)),
                ("count", Quantity.Of(state.Rounds.Length - state.Completed))
            );
        }

        if (_files.ReadTable(session, parse, model, parse.GetValue(_data)!, out var data) is { } unread)
        {
            return unread;
        }

        return ScoreVerb.Write(session, ScoreResult.Of(state.ToFit(), data.Table, workspace), data, parse.GetValue(_explain));
    }
}
