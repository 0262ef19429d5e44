namespace Pilkada.Tool.Rendering;

// A calculation as a tree, one step a line: what it is, its value, how it comes about, and what it rests on.
internal static class ExplanationText
{
    private const int ShortSum = 6;

    public static void Write(TextPage page, Explanation explanation, Approximation approximation = Approximation.Exact)
    {
        Step(page, explanation, string.Empty, string.Empty, approximation);
        if (explanation.Operation == Operation.Given)
        {
            return;
        }

        page.Line();
        var recomputed = explanation.Recompute();
        page.Paragraph(
            explanation.Value.IsUnknown && recomputed.IsUnknown ? Open(page, explanation)
            : recomputed.Equals(explanation.Value)
                ? page.Say("Dihitung ulang dari daun-daunnya: hasilnya sama.", "Recomputed from the leaves: the same value.")
            : page.Say("Dihitung ulang dari daun-daunnya: HASILNYA BERBEDA, ", "Recomputed from the leaves: A DIFFERENT VALUE, ")
                + recomputed.Format(page.Language)
        );
    }

    // What is open because of a leaf below says so there; sources that disagree are known, and it is this step that says why it is open.
    private static string Open(TextPage page, Explanation explanation) =>
        explanation.Operands.Any(o => o.Value.IsUnknown)
            ? page.Say("Belum dapat dihitung selama ada yang tidak diketahui.", "Cannot be computed while something is unknown.")
            : Values.Reason(explanation.Value, page.Language);

    private static void Step(TextPage page, Explanation step, string lead, string below, Approximation approximation)
    {
        var language = page.Language;
        var value = Values.Bare(step.Value, step.Unit, language, approximation, withUnit: true);
        var mark = step.Value.IsUnknown ? string.Empty : $" {Evidences.Mark(step.Provenance)}";
        var inner = step.Operands.IsEmpty ? below + "  " : below + "│ ";
        page.Behind(lead, inner, $"{page.Say(step.Label)}: {value}{mark}", lead.Length == 0 ? Ink.Bold : Ink.Plain);
        foreach (var detail in Details(page, step))
        {
            page.Behind(inner, inner + "  ", detail, Ink.Dim);
        }

        for (var i = 0; i < step.Operands.Length; i++)
        {
            var last = i == step.Operands.Length - 1;
            Step(page, step.Operands[i], below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "), Approximation.Exact);
        }
    }

    private static IEnumerable<string> Details(TextPage page, Explanation step)
    {
        if (step.Value.IsUnknown && step.Operation == Operation.Given)
        {
            yield return Values.Reason(step.Value, page.Language);
        }

        if (step.Operation != Operation.Given)
        {
            yield return Formula(page, step);
        }

        if (!step.Rule.IsEmpty)
        {
            yield return $"{page.Say("aturan", "rule")} {step.Rule}";
        }

        if (step.Evidence is { } evidence)
        {
            var references = string.Join("; ", evidence.Citations.Select(Reference));
            yield return $"{page.Say(Evidences.Word(evidence.Provenance))}: {references}";
        }
        else if (step.Operation == Operation.Given && !step.Value.IsUnknown && step.Location.File.Length == 0)
        {
            yield return page.Say("masukan", "input");
        }

        if (step.Location.File.Length > 0)
        {
            yield return $"{page.Say("berkas", "file")} {Where(page, step.Location)}";
        }
    }

    private static string Reference(Citation citation) =>
        citation.Article is null ? $"[{citation.Id}]" : $"[{citation.Id}] {citation.Article}";

    private static string Where(TextPage page, DataLocation location)
    {
        var row = location.Row == 0 ? string.Empty : $"{page.Say(", baris ", ", row ")}{page.Number(location.Row)}";
        var column = location.Column.Length == 0 ? string.Empty : $"{page.Say(", kolom ", ", column ")}{location.Column}";
        return $"{location.File}{row}{column}";
    }

    // The operation with its numbers, as one would write it on paper.
    private static string Formula(TextPage page, Explanation step)
    {
        string[] values = [.. step.Operands.Select(o => Values.Bare(o.Value, o.Unit, page.Language))];
        var many = values.Length > ShortSum;
        var count = page.Number(values.Length);
        return step.Operation switch
        {
            Operation.Sum => many
                ? page.Say($"jumlah {count} angka di bawah ini", $"the sum of the {count} figures below")
                : $"= {string.Join(" + ", values)}",
            Operation.Difference => $"= {string.Join(" − ", values)}",
            Operation.Product => $"= {string.Join(" × ", values)}",
            Operation.Quotient => $"= {string.Join(" ÷ ", values)}",
            Operation.Round => $"= {values[0]}, {page.Say(RoundingWord(step.Rounding!.Value))}",
            Operation.Minimum => $"{page.Say("terkecil dari", "the smallest of")} {string.Join("; ", values)}",
            Operation.Maximum => $"{page.Say("terbesar dari", "the largest of")} {string.Join("; ", values)}",
            Operation.Lookup => $"{page.Say("dari tabel, baris", "from the table, row")} {values[0]}",
            Operation.Compare => $"{values[0]} {Sign(step.Comparison!.Value)} {values[1]}",
            _ => page.Say(step.Certificate!.Statement),
        };
    }

    private static LocalText RoundingWord(Rounding rounding) =>
        rounding switch
        {
            Rounding.Floor => new LocalText("dibulatkan ke bawah", "rounded down"),
            Rounding.Ceiling => new LocalText("dibulatkan ke atas", "rounded up"),
            Rounding.HalfUp => new LocalText("dibulatkan ke terdekat, setengah ke atas", "rounded to nearest, halves up"),
            _ => new LocalText("dibulatkan ke terdekat, setengah ke genap", "rounded to nearest, halves to even"),
        };

    private static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.Less => "<",
            Comparison.AtMost => "≤",
            Comparison.Equal => "=",
            Comparison.AtLeast => "≥",
            _ => ">",
        };
}
