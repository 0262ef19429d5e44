namespace Pilkada.Tool.Rendering;

// A rule as its page in the book: what it says, what it rests on, what it takes, and its worked examples run again.
internal static class RuleText
{
    public static void Write(TextPage page, Rule rule)
    {
        page.Title($"{rule.Id}  {page.Say(rule.Title)}");
        page.Line();
        page.Paragraph(page.Say(rule.Statement));
        page.Line();
        page.Title(page.Say("Dasar", "Evidence"));
        page.Paragraph($"{page.Say(Evidences.Word(rule.Evidence.Provenance))}: {page.Say(Evidences.Meaning(rule.Evidence.Provenance))}", 2);
        SourceText.List(page, rule.Evidence.Citations);
        page.Line();
        page.Title(page.Say("Tipe", "Type"));
        page.Paragraph(rule.Owner.FullName!, 2);
        Parameters(page, rule);
        foreach (var (example, number) in rule.RunExamples().Select((e, i) => (e, i + 1)))
        {
            page.Line();
            page.Title($"{page.Say("Contoh", "Example")} {page.Number(number)}: {page.Say(example.Title)}");
            ExplanationText.Write(page, example.Explanation);
            page.Paragraph(
                example.Passed
                    ? $"{page.Say("Sesuai dengan yang diharapkan", "As expected")}: {example.Expected.Format(page.Language)}"
                    : $"{page.Say("TIDAK SESUAI; yang diharapkan", "NOT AS EXPECTED; expected was")} {example.Expected.Format(page.Language)}"
            );
            if (example.Citation is { } citation)
            {
                SourceText.Citation(page, citation, 2);
            }
        }
    }

    // What the calculation takes from law, statement or decision, as the worked examples show it: every cited leaf once.
    private static void Parameters(TextPage page, Rule rule)
    {
        var leaves = rule.RunExamples()
            .SelectMany(e => e.Explanation.Nodes())
            .Where(n =>
                n is { Operation: Operation.Given, Evidence: not null }
                && rule.Evidence.Citations.Any(c => n.Evidence.Citations.Any(l => l.Id == c.Id))
            )
            .DistinctBy(n => (n.Label, n.Value))
            .ToArray();
        if (leaves.Length == 0)
        {
            return;
        }

        page.Line();
        page.Title(page.Say("Parameter", "Parameters"));
        foreach (var leaf in leaves)
        {
            page.Paragraph(
                $"{page.Say(leaf.Label)}: {Values.Bare(leaf.Value, leaf.Unit, page.Language, withUnit: true)} {Evidences.Mark(leaf.Provenance)} "
                    + string.Join("; ", leaf.Evidence!.Citations.Select(c => $"[{c}]")),
                2,
                4
            );
        }
    }
}
