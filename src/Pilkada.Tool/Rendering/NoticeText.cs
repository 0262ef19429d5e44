namespace Pilkada.Tool.Rendering;

// Problems and findings in words.
internal static class NoticeText
{
    // One line: where, code, what, what to do.
    public static string Line(Problem problem, Language language)
    {
        var place = problem.Location.ToString();
        var text = $"{problem.Kind.Code} {problem.Message.In(language)} {problem.Advice.In(language)}";
        return OneLine(place.Length == 0 ? text : $"{place}: {text}");
    }

    // "baris 3, kolom kode: " before a message; nothing where the whole file is meant.
    public static string Where(TextPage page, DataLocation location)
    {
        var row = location.Row == 0 ? string.Empty : $"{page.Say("baris", "row")} {page.Number(location.Row)}";
        var column = location.Column.Length == 0 ? string.Empty : $"{page.Say("kolom", "column")} {location.Column}";
        var both = string.Join(", ", new[] { row, column }.Where(s => s.Length > 0));
        return both.Length == 0 ? string.Empty : $"{both}: ";
    }

    public static LocalText Word(Severity severity) =>
        severity switch
        {
            Severity.Critical => new LocalText("Kritis", "Critical"),
            Severity.Warning => new LocalText("Peringatan", "Warnings"),
            _ => new LocalText("Catatan", "Notes"),
        };

    // By severity, then by code, so that one piece of advice is not read forty times.
    public static void Findings(TextPage page, IEnumerable<Finding> findings, bool withPath = true, bool withAdvice = true)
    {
        foreach (var severity in findings.GroupBy(f => f.Severity).OrderByDescending(g => g.Key))
        {
            page.Line();
            page.Title(
                $"{page.Say(Word(severity.Key))} ({page.Number(severity.Count())})",
                severity.Key switch
                {
                    Severity.Critical => Ink.Red,
                    Severity.Warning => Ink.Yellow,
                    _ => Ink.Bold,
                }
            );
            foreach (var kind in severity.GroupBy(f => f.Kind))
            {
                page.Line();
                foreach (var finding in kind)
                {
                    var path = withPath && !finding.Figure.IsEmpty ? $" [{finding.Figure}]" : string.Empty;
                    page.Behind($"  {kind.Key.Code}  ", new string(' ', 16), page.Say(finding.Message) + path);
                }

                if (withAdvice)
                {
                    page.Paragraph($"{page.Say("Tindak lanjut", "To close them")}: {Closing(page, kind.Key, kind)}", 16);
                }
            }
        }
    }

    // The advice once for all findings of a kind: each placeholder is filled with all the values it has among them.
    private static string Closing(TextPage page, NoticeKind kind, IEnumerable<Finding> findings) =>
        kind.Placeholders.Aggregate(
            page.Say(kind.Advice),
            (text, name) =>
                text.Replace(
                    $"{{{name}}}",
                    LocalFormat.List(
                        [
                            .. findings
                                .SelectMany(f => f.Arguments)
                                .Where(a => a.Name == name)
                                .Select(a => a.Value.Format(page.Language))
                                .Distinct(StringComparer.Ordinal),
                        ],
                        page.Language
                    ),
                    StringComparison.Ordinal
                )
        );

    // A kind as the explain verb shows it.
    public static void Kind(TextPage page, NoticeKind kind)
    {
        page.Title($"{kind.Code}  {(kind.Code.Kind == CodeKind.Problem ? page.Say("Masalah", "Problem") : page.Say("Temuan", "Finding"))}");
        page.Line();
        page.Paragraph(
            kind.Code.Kind == CodeKind.Problem
                ? page.Say("Masalah adalah masukan yang belum dapat dipakai.", "A problem is input that cannot be used.")
                : page.Say(
                    "Temuan adalah data yang dapat dipakai, tetapi menunjukkan kekosongan, pertentangan, kekurangan, atau ketimpangan.",
                    "A finding is usable data that shows a gap, a conflict, a shortfall or an imbalance."
                )
        );
        page.Line();
        page.Paragraph($"{page.Say("Bunyi", "Message")}: {page.Say(kind.Message)}", 0, 2);
        page.Paragraph($"{page.Say("Tindak lanjut", "What to do")}: {page.Say(kind.Advice)}", 0, 2);
        if (!kind.Placeholders.IsEmpty)
        {
            page.Line();
            page.Paragraph(
                page.Say(
                    "Kata dalam kurung kurawal diisi saat kode ini muncul: ",
                    "Words in braces are filled in when the code is raised: "
                )
                    + string.Join(", ", kind.Placeholders)
                    + ".",
                ink: Ink.Dim
            );
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
