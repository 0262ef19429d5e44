using System.CommandLine;
using Pilkada.Documents;
using Pilkada.Scoring;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class ScoreVerb : Verb
{
    private readonly ScoringFiles _files;
    private readonly Option<string?> _data;
    private readonly Option<string?> _explain;
    private readonly UncertaintyOptions _uncertainty;

    public ScoreVerb(Session session)
        : base(
            session,
            "score",
            new LocalText(
                "Menghitung indikator komposit: nilai, kelas, dan peringkat setiap satuan dari model dan tabel data.",
                "Computes a composite indicator: score, class and rank of every unit, from a model and a table of data."
            )
        )
    {
        _files = new ScoringFiles(session);
        Add(_files.Model);
        Add(
            _data = session.Option(
                "--data",
                session.Say("BERKAS", "FILE"),
                new LocalText(
                    "Tabel CSV: satu baris per satuan, satu kolom per indikator.",
                    "The CSV table: one row per unit, one column per indicator."
                )
            )
        );
        Add(_explain = ExplainOption(session));
        _uncertainty = new UncertaintyOptions(session);
        foreach (var option in _uncertainty.All)
        {
            Add(option);
        }

        Add(_files.Output);
        Add(_files.NumberFormat);
        Add(_files.Unit);
        Add(_files.Threads);
        Add(new ScoreTemplateVerb(session));
        Add(new ScorePlanVerb(session));
        Add(new ScoreFitVerb(session));
        Add(new ScoreMergeVerb(session));
        Add(new ScoreApplyVerb(session));

        // Without an action of its own, a command with commands below it would have to be followed by one of them.
        SetAction(_ => 0);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada score --model indeks/model.json --data indeks/data.csv --number-format invariant",
        "pilkada score --model indeks/model.json --data indeks/data.csv --number-format invariant --explain 'Kota A'",
        "pilkada score --model indeks/model.json --data indeks/data.csv --number-format invariant --format csv > nilai.csv",
        "pilkada score --model indeks/model.json --data indeks/data.csv --number-format invariant --uncertainty 1000 --seed 42",
        "pilkada score --model indeks/model.json --data indeks/data.csv --number-format invariant --uncertainty 1000 --seed 42 --draws 0..500 -o penarikan-1.draws",
    ];

    public override ImmutableArray<string> Formats { get; } = ["text", "csv", "json"];

    public static Option<string?> ExplainOption(Session session) =>
        session.Option(
            "--explain",
            session.Say("SATUAN", "UNIT"),
            new LocalText("Menjelaskan satu satuan sampai ke datanya.", "Explains one unit down to its data.")
        );

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_files.ReadModel(session, parse, out var model) is { } noModel)
        {
            return noModel;
        }

        if (ScoringFiles.Required(session, parse, _data, out var path) is { } noData)
        {
            return noData;
        }

        if (_files.Workspace(session, parse, out var workspace) is { } wrong)
        {
            return wrong;
        }

        if (_uncertainty.Read(session, parse, model, _files.Output, out var request) is { } misasked)
        {
            return misasked;
        }

        if (_files.ReadTable(session, parse, model, path, out var data) is { } unusable)
        {
            return unusable;
        }

        if (request is { Range: { } range })
        {
            var output = parse.GetValue(_files.Output)!;
            if (request.Write(session, model, data.Table, workspace, output) is { } unwritten)
            {
                return unwritten;
            }

            Say(
                session,
                new DrawsFileDto(PilkadaJson.SchemaVersion, "draws", output, model.Key, range.From, range.To, request.Analysis.Draws)
            );
            return ExitCode.Done;
        }

        var result = model.Score(data.Table, workspace);
        if (request is null)
        {
            return Write(session, result, data, parse.GetValue(_explain));
        }

        return request.Result(session, model, data.Table, workspace, out var spread)
            ?? Write(session, result, data, parse.GetValue(_explain), new Uncertainty(request, spread!));
    }

    private static void Say(Session session, DrawsFileDto file)
    {
        if (session.Json)
        {
            session.Write(file);
            return;
        }

        var page = new TextPage(session);
        page.Paragraph(
            page.Say(
                $"{file.File}: penarikan {page.Number(file.From)} sampai {page.Number(file.To - 1)} dari {page.Number(file.Draws)}.",
                $"{file.File}: draws {page.Number(file.From)} to {page.Number(file.To - 1)} of {page.Number(file.Draws)}."
            )
        );
    }

    public static ExitCode Write(Session session, ScoreResult result, UnitTableFile data, string? explain, Uncertainty? uncertainty = null)
    {
        if (explain is not null && data.Table.RowOf(explain) < 0)
        {
            // Among the first units, so that a mistyped name does not cost a long search.
            var first = data.Table.Keys.Take(10_000).ToArray();
            var near = Nearest.To(explain, first);
            return session.Fail(
                ExitCode.Usage,
                ToolNotices.UnknownUnit,
                ("unit", Quantity.Of(explain.Length == 0 ? "\"\"" : explain)),
                ("known", Quantity.Of(near.IsEmpty ? string.Join(", ", first.Take(5)) + ", ..." : string.Join(", ", near)))
            );
        }

        if (session.Json)
        {
            session.Write(ScoreDto.Of(result, data.Ignored, explain, uncertainty));
        }
        else if (session.Csv)
        {
            ScoreText.Csv(session.Console.Output, result, uncertainty, session.Cancel);
        }
        else if (explain is not null)
        {
            ScoreText.Explain(new TextPage(session), result, explain, data.Ignored, uncertainty);
        }
        else
        {
            ScoreText.Write(new TextPage(session), result, data.Ignored, uncertainty);
        }

        return ExitCode.Done;
    }
}
