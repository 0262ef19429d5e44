using Pilkada.Readiness;

namespace Pilkada.Tool.Rendering;

// One figure down to its sources, or the figures of a table with their paths.
internal static class FigureText
{
    public static void Write(TextPage page, ReadinessAssessment assessment, Figure figure)
    {
        page.Title(figure.Path.ToString());
        var at = Where(assessment, figure);
        if (at is { } known)
        {
            page.Paragraph(string.Join(" › ", page.Say(known.Table.Title), page.Say(known.Row.Name), page.Say(known.Column)));
        }

        page.Line();
        ExplanationText.Write(page, figure.Explanation, figure.Approximation);
        if (at?.Row.Note is { } note && !figure.Explanation.Nodes().Any(n => n.Value.IsUnknown && n.Value.Reason.Equals(note)))
        {
            page.Line();
            page.Paragraph($"{page.Say("Catatan", "Note")}: {page.Say(note)}", 0, 2);
        }

        var rules = figure.Explanation.Nodes().Select(n => n.Rule).Where(r => !r.IsEmpty).Distinct().ToArray();
        if (rules.Length > 0)
        {
            page.Line();
            page.Title(page.Say("Aturan", "Rules"));
            foreach (var rule in rules)
            {
                page.Paragraph($"{rule}  {(Catalog.Book.Find(rule) is { } found ? page.Say(found.Title) : "?")}", 2, 4);
            }
        }

        if (!figure.Citations.IsEmpty)
        {
            page.Line();
            page.Title(page.Say("Sumber", "Sources"));
            SourceText.List(page, figure.Citations);
        }

        Finding[] findings = [.. assessment.Findings.Where(f => f.Figure == figure.Path)];
        if (findings.Length > 0)
        {
            page.Line();
            page.Title(page.Say("Temuan tentang angka ini", "Findings about this figure"));
            NoticeText.Findings(page, findings, withPath: false);
        }

        page.Line();
        page.Paragraph(
            $"{page.Say("Tanda", "Marks")}: {Evidences.Legend(page)}. "
                + page.Say("Isi aturan atau sumber: pilkada explain KODE.", "More on a rule or a source: pilkada explain CODE."),
            ink: Ink.Dim
        );
    }

    public static void List(TextPage page, ReadinessAssessment assessment, IEnumerable<Figure> figures)
    {
        foreach (var table in figures.GroupBy(f => Where(assessment, f)?.Table))
        {
            page.Title(table.Key is { } key ? $"{page.Say(key.Title)}  [{key.Id}]" : "-");
            var grid = new Grid((string.Empty, false), (page.Say("Nilai", "Value"), true), (page.Say("Jalur", "Path"), false));
            foreach (var figure in table)
            {
                grid.Add(
                    Name(page, assessment, figure),
                    Short(Values.Marked(figure, page.Language, withUnit: true)),
                    figure.Path.ToString()
                );
            }

            grid.WriteTo(page);
        }
    }

    // A sentence in a list of values would push everything else aside; the figure itself shows it whole.
    public static string Short(string value) => value.Length <= 40 ? value : value[..39].TrimEnd() + "…";

    // "Provinsi Banten, TPS": the row and the column that a figure stands in.
    public static string Name(TextPage page, ReadinessAssessment assessment, Figure figure) =>
        Where(assessment, figure) is { } at ? $"{page.Say(at.Row.Name)}, {page.Say(at.Column)}" : page.Say(figure.Label);

    private static (AssessmentTable Table, AssessmentRow Row, LocalText Column)? Where(ReadinessAssessment assessment, Figure figure)
    {
        foreach (var table in assessment.Tables)
        {
            foreach (var row in table.Rows)
            {
                var column = row.Cells.IndexOf(figure);
                if (column >= 0)
                {
                    return (table, row, table.Columns[column]);
                }
            }
        }

        return null;
    }
}
