using System.CommandLine;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class ValidateVerb : Verb
{
    private readonly Argument<string?> _folder;

    public ValidateVerb(Session session)
        : base(
            session,
            "validate",
            new LocalText(
                "Memeriksa folder rencana dan menyebutkan semua masalah dengan berkas, baris, kolom, dan tindak lanjutnya.",
                "Checks the folder of a plan and names every problem with file, row, column and what to do."
            )
        )
    {
        Add(
            _folder = session.Argument(
                "DIR",
                new LocalText("Folder rencana, tempat plan.json berada.", "Folder of the plan, where plan.json is.")
            )
        );
    }

    public override ImmutableArray<string> Examples { get; } =
    ["pilkada validate rencana/lebak", "pilkada validate rencana/lebak --format json"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (Plans.Open(session, parse.GetValue(_folder)!, out var outcome) is { } failed)
        {
            return failed;
        }

        if (session.Json)
        {
            session.Write(ProblemListDto.Of(outcome.Problems));
        }
        else
        {
            Write(new TextPage(session), outcome);
        }

        return outcome.Succeeded ? ExitCode.Done : ExitCode.Problems;
    }

    private static void Write(TextPage page, Outcome<Readiness.ElectionPlan> outcome)
    {
        if (outcome.TryGetValue(out var plan))
        {
            page.Paragraph($"{page.Say(plan.Title)} [{plan.Id}]: {page.Say("tidak ada masalah.", "no problems.")}");
            return;
        }

        foreach (var file in outcome.Problems.GroupBy(p => p.Location.File))
        {
            page.Title(file.Key.Length == 0 ? page.Say("Rencana", "Plan") : file.Key);
            foreach (var problem in file)
            {
                page.Paragraph($"{NoticeText.Where(page, problem.Location)}{problem.Kind.Code}  {page.Say(problem.Message)}", 2, 4);
                page.Paragraph($"{page.Say("Tindak lanjut", "What to do")}: {page.Say(problem.Advice)}", 4, 6, Ink.Dim);
            }

            page.Line();
        }

        page.Paragraph(
            page.Say(
                $"{page.Number(outcome.Problems.Length)} masalah. Arti sebuah kode: pilkada explain {outcome.Problems[0].Kind.Code}.",
                $"{page.Number(outcome.Problems.Length)} problems. What a code means: pilkada explain {outcome.Problems[0].Kind.Code}."
            )
        );
    }
}
