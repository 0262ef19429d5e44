using System.CommandLine;
using System.Text.Json;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class RulesRunVerb : Verb
{
    private readonly Argument<string?> _rule;
    private readonly Argument<string?> _input;

    public RulesRunVerb(Session session)
        : base(
            session,
            "run",
            new LocalText(
                "Menerapkan aturan: satu aturan dengan masukan JSON, atau tanpa argumen satu baris JSON per penerapan dari masukan baku.",
                "Applies rules: one rule to a JSON input, or without arguments one JSON line per application from standard input."
            )
        )
    {
        Add(
            _rule = session.Argument(
                "ID",
                new LocalText(
                    "Kode aturan; bila tidak diisi, dibaca baris-baris {\"rule\": ID, \"input\": {...}}.",
                    "Id of the rule; when absent, lines {\"rule\": ID, \"input\": {...}} are read."
                ),
                required: false
            )
        );
        Add(
            _input = session.Argument(
                "JSON",
                new LocalText(
                    "Masukan; bentuknya ada pada rules show ID --format json.",
                    "The input; rules show ID --format json has its schema."
                ),
                required: false
            )
        );
    }

    public override ImmutableArray<string> Examples { get; } =
    ["pilkada rules run PLK-STG-002 '{\"votingDay\":\"2024-11-27\",\"date\":\"2024-11-24\"}'", "pilkada rules run < masukan.jsonl"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (parse.GetValue(_rule) is not { } id)
        {
            return Stream(session);
        }

        if (Rules.Find(session, id, out var rule) is { } failed)
        {
            return failed;
        }

        if (parse.GetValue(_input) is not { } input)
        {
            return session.Fail(
                ExitCode.Usage,
                ToolNotices.MissingArgument,
                ("argument", Quantity.Of(_input.Name)),
                ("command", Quantity.Of("pilkada rules run"))
            );
        }

        var run = Catalog.Door.Run(rule.Id, input);
        if (session.Json)
        {
            session.WriteLine(
                new RuleLineDto(
                    1,
                    rule.Id.ToString(),
                    run.Result,
                    run.Explanation is { } explanation ? ExplanationDto.Of(explanation) : null,
                    [.. run.Problems.Select(ProblemDto.Of)]
                )
            );
        }
        else
        {
            Write(session, rule, run);
        }

        return run.Succeeded ? ExitCode.Done : ExitCode.Problems;
    }

    // Each result is out before the next line is read, so that the other side may wait for it.
    private static ExitCode Stream(Session session)
    {
        var code = ExitCode.Done;
        foreach (var line in Catalog.Door.RunLines(session.Console.Input))
        {
            session.Cancel.ThrowIfCancellationRequested();
            session.WriteLine(RuleLineDto.Of(line));
            session.Console.Output.Flush();
            if (!line.Run.Succeeded)
            {
                code = ExitCode.Problems;
            }
        }

        return code;
    }

    private static void Write(Session session, Rule rule, RuleRun run)
    {
        foreach (var problem in run.Problems)
        {
            session.Report(problem);
        }

        if (run.Explanation is { } explanation)
        {
            var page = new TextPage(session);
            page.Title($"{rule.Id}  {page.Say(rule.Title)}");
            page.Line();
            ExplanationText.Write(page, explanation);
            if (!explanation.Citations.IsEmpty)
            {
                page.Line();
                page.Title(page.Say("Sumber", "Sources"));
                SourceText.List(page, explanation.Citations);
            }
        }
    }
}
