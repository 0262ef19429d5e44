using System.CommandLine;
using Pilkada.Scoring;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class ScoreFitVerb : Verb
{
    private readonly Argument<string?> _part;
    private readonly Option<string?> _after;
    private readonly ScoringFiles _files;

    public ScoreFitVerb(Session session)
        : base(
            session,
            "fit",
            new LocalText(
                "Membaca satu bagian data untuk putaran yang sedang berjalan dan menulis sumbangannya.",
                "Reads one part of the data for the round in hand and writes what it contributes."
            )
        )
    {
        _files = new ScoringFiles(session);
        Add(_part = session.Argument("DATA", new LocalText("Bagian data sebagai CSV.", "The part of the data, as CSV.")));
        Add(_files.Model);
        Add(_after = AfterOption(session));
        Add(_files.Output);
        Add(_files.NumberFormat);
        Add(_files.Unit);
        Add(_files.Threads);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada score fit --model indeks/model.json --number-format invariant indeks/data.csv -o bagian-1.part",
        "pilkada score fit --model indeks/model.json --after indeks/putaran-1.state --number-format invariant indeks/data.csv -o bagian-1.part",
    ];

    public static Option<string?> AfterOption(Session session) =>
        session.Option(
            "--after",
            session.Say("KEADAAN", "STATE"),
            new LocalText(
                "Keadaan sesudah putaran sebelumnya; tanpa ini, putaran pertama.",
                "The state after the round before; the first round when absent."
            )
        );

    // The state before the round in hand; an exit code when there is none to come.
    public static ExitCode? Before(Session session, ScoringModel model, string? after, out FitState state)
    {
        state = FitState.Start(model);
        if (after is null)
        {
            return null;
        }

        if (ScoringFiles.ReadState(session, model, after, out state) is { } unusable)
        {
            return unusable;
        }

        return state.IsComplete ? session.Fail(ExitCode.Usage, ToolNotices.RoundsDone, ("file", Quantity.Of(after))) : null;
    }

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_files.ReadModel(session, parse, out var model) is { } noModel)
        {
            return noModel;
        }

        if (ScoringFiles.Required(session, parse, _files.Output, out var output) is { } noOutput)
        {
            return noOutput;
        }

        if (_files.Workspace(session, parse, out var workspace) is { } wrong)
        {
            return wrong;
        }

        if (Before(session, model, parse.GetValue(_after), out var state) is { } notNow)
        {
            return notNow;
        }

        if (_files.ReadTable(session, parse, model, parse.GetValue(_part)!, out var data) is { } unusable)
        {
            return unusable;
        }

        var part = state.Collect(data.Table, workspace);
        if (ScoringFiles.Write(session, output, part.Write) is { } unwritten)
        {
            return unwritten;
        }

        Say(
            session,
            new FitFileDto(PilkadaJson.SchemaVersion, "part", output, model.Key, part.Round, state.Rounds.Length, false, data.Table.Count)
        );
        return ExitCode.Done;
    }

    public static void Say(Session session, FitFileDto file)
    {
        if (session.Json)
        {
            session.Write(file);
            return;
        }

        var page = new TextPage(session);
        var of = $"{page.Number(file.Round)} {page.Say("dari", "of")} {page.Number(file.Rounds)}";
        page.Paragraph(
            file.Units is { } units
                ? page.Say(
                    $"{file.File}: sumbangan {page.Number(units)} satuan untuk putaran {of}.",
                    $"{file.File}: what {page.Number(units)} units contribute to round {of}."
                )
            : file.IsComplete
                ? page.Say(
                    $"{file.File}: putaran {of} selesai; lanjutkan dengan pilkada score apply --fit {file.File}.",
                    $"{file.File}: round {of} done; go on with pilkada score apply --fit {file.File}."
                )
            : page.Say(
                $"{file.File}: putaran {of} selesai; lanjutkan dengan pilkada score fit --after {file.File}.",
                $"{file.File}: round {of} done; go on with pilkada score fit --after {file.File}."
            )
        );
    }
}
