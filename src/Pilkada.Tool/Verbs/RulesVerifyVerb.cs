using System.CommandLine;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class RulesVerifyVerb(Session session)
    : Verb(
        session,
        "verify",
        new LocalText("Menjalankan semua contoh aturan pada versi yang terpasang.", "Runs every worked example of the installed version.")
    )
{
    public override ImmutableArray<string> Examples { get; } = ["pilkada rules verify"];

    public override ExitCode Run(Session session, ParseResult parse) => Verify(session, Catalog.Book);

    public static ExitCode Verify(Session session, RuleBook book)
    {
        var verification = VerificationDto.Of(book);
        if (session.Json)
        {
            session.Write(verification);
        }
        else
        {
            Write(new TextPage(session), book);
        }

        return verification.Failed == 0 ? ExitCode.Done : ExitCode.Problems;
    }

    private static void Write(TextPage page, RuleBook book)
    {
        var (passed, failed) = (0, 0);
        foreach (var rule in book.Rules)
        {
            foreach (var example in rule.RunExamples())
            {
                var word = example.Passed ? page.Say("sesuai", "passed") : page.Say("GAGAL", "FAILED");
                _ = example.Passed ? passed++ : failed++;
                page.Paragraph($"{rule.Id}  {word, -7} {page.Say(example.Title)}", 0, 21, example.Passed ? Ink.Plain : Ink.Red);
                if (!example.Passed)
                {
                    page.Paragraph(
                        $"{page.Say("diharapkan", "expected")} {example.Expected.Format(page.Language)}; "
                            + $"{page.Say("didapat", "found")} {example.Explanation.Value.Format(page.Language)}; "
                            + $"{page.Say("dihitung ulang", "recomputed")} {example.Explanation.Recompute().Format(page.Language)}",
                        21
                    );
                }
            }
        }

        page.Line();
        page.Paragraph(
            page.Say(
                $"{page.Number(passed)} contoh sesuai, {page.Number(failed)} gagal (pilkada {ToolVersion.Text}).",
                $"{page.Number(passed)} examples passed, {page.Number(failed)} failed (pilkada {ToolVersion.Text})."
            )
        );
    }
}
