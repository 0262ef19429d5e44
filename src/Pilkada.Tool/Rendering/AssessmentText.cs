using NodaTime;
using Pilkada.Readiness;

namespace Pilkada.Tool.Rendering;

// An assessment to be read from top to bottom: what it is, its tables, its findings, and how to ask about a figure.
internal static class AssessmentText
{
    private const int ShortNote = 20;

    public static void Write(TextPage page, ReadinessAssessment assessment, string command, bool all)
    {
        Header(page, assessment);
        foreach (var table in assessment.Tables.Where(t => (all || !t.IsDetail) && !t.Rows.IsEmpty))
        {
            page.Line();
            Table(page, table);
        }

        page.Line();
        page.Title(page.Say("Temuan", "Findings"));
        if (assessment.Findings.IsEmpty)
        {
            page.Paragraph(page.Say("Tidak ada temuan.", "No findings."));
        }

        NoticeText.Findings(page, assessment.Findings);
        Closing(page, assessment, command, all);
    }

    // Some tables of an assessment, with the findings that belong to them.
    public static void Part(
        TextPage page,
        ReadinessAssessment assessment,
        IEnumerable<AssessmentTable> tables,
        ImmutableArray<Finding> findings
    )
    {
        Header(page, assessment);
        foreach (var table in tables)
        {
            page.Line();
            Table(page, table);
        }

        page.Line();
        page.Title(page.Say("Temuan", "Findings"));
        if (findings.IsEmpty)
        {
            page.Paragraph(page.Say("Tidak ada temuan.", "No findings."));
        }

        NoticeText.Findings(page, findings);
    }

    private static void Header(TextPage page, ReadinessAssessment assessment)
    {
        var plan = assessment.Plan;
        var language = page.Language;
        page.Title(page.Say(plan.Title));
        var offset = plan.Calendar.OffsetOf(assessment.AsOf);
        page.Paragraph(
            $"{page.Say("Per", "As of")} {LocalFormat.Weekday(assessment.AsOf, language)}, {LocalFormat.Date(assessment.AsOf, language)} ({offset}); "
                + (
                    assessment.Audience == Audience.Internal
                        ? page.Say("untuk kalangan internal", "for internal use")
                        : page.Say("untuk umum", "for the public")
                )
                + $"; {page.Say("kalender", "calendar")} {plan.Calendar.Id}; {page.Say("rencana", "plan")} {plan.Id}."
        );
        var counts = Evidences
            .Order.Select(p => (Provenance: p, Count: assessment.Figures.Count(f => f.Provenance == p)))
            .Where(c => c.Count > 0)
            .Select(c => $"{page.Number(c.Count)} {page.Say(Evidences.Word(c.Provenance))}");
        page.Paragraph(
            $"{page.Number(assessment.Figures.Length)} {page.Say("angka", "figures")}: {string.Join(", ", counts)}; "
                + $"{page.Number(assessment.Sources.Select(s => s.Id).Distinct().Count())} {page.Say("sumber", "sources")}; "
                + $"{page.Number(assessment.Findings.Length)} {page.Say("temuan", "findings")}."
        );
        page.Line();
        page.Paragraph($"{page.Say("Tanda di belakang nilai", "The mark behind a value")}: {Evidences.Legend(page)}.");
    }

    public static void Table(TextPage page, AssessmentTable table)
    {
        var notes = new Footnotes();
        page.Title($"{page.Say(table.Title)}  [{table.Id}]");
        if (table.Note is { } note)
        {
            page.Paragraph(page.Say(note));
        }

        // Column titles say what is counted; where a column mixes units they get a column of their own, or stand behind each value.
        var mixed = Enumerable.Range(0, table.Columns.Length).Any(c => Units(table.Rows.Select(r => r.Cells[c])).Length > 1);
        var ownColumn = mixed && table.Columns.Length > 1 && table.Rows.All(r => Units(r.Cells).Length <= 1);
        List<(string, bool)> columns = [(string.Empty, false), .. table.Columns.Select((c, i) => (page.Say(c), IsShort(table, i)))];
        if (ownColumn)
        {
            columns.Add((page.Say("Satuan", "Unit"), false));
        }

        var grid = new Grid(columns);
        foreach (var row in table.Rows)
        {
            List<string> cells = [Name(page, row, notes), .. row.Cells.Select(cell => Cell(page, cell, mixed && !ownColumn, notes))];
            if (ownColumn)
            {
                cells.Add(Units(row.Cells) is [var unit] ? page.Say(unit.Name) : string.Empty);
            }

            grid.Add(cells);
        }

        grid.WriteTo(page);
        notes.WriteTo(page);
    }

    private static Unit[] Units(IEnumerable<Figure?> cells) => [.. cells.Select(c => c?.Unit).OfType<Unit>().Distinct()];

    // A word or two stand behind the name; a sentence goes below the table, unless it is the reason of an unknown that stands there anyway.
    private static string Name(TextPage page, AssessmentRow row, Footnotes notes)
    {
        var name = page.Say(row.Name);
        if (row.Note is null)
        {
            return name;
        }

        var note = page.Say(row.Note);
        return note.Length <= ShortNote && note[^1] != '.' ? $"{name} ({note})"
            : row.Cells.OfType<Figure>().Any(f => f.Value.IsUnknown && Values.Reason(f.Value, page.Language) == Values.Sentence(note))
                ? name
            : name + notes.Mark(note);
    }

    // Columns of numbers, dates and the like never break; columns of sentences may.
    private static bool IsShort(AssessmentTable table, int column) =>
        table
            .Rows.Select(r => r.Cells[column])
            .OfType<Figure>()
            .All(f => f.Value.Kind != QuantityKind.Text || f.Value.Text.Indonesian.Length <= 24);

    private static string Cell(TextPage page, Figure? figure, bool withUnit, Footnotes notes) =>
        figure is null ? "–"
        : figure.Value.IsUnknown ? Evidences.UnknownMark + notes.Mark(Values.Reason(figure.Value, page.Language))
        : Values.Marked(figure, page.Language, withUnit);

    private static void Closing(TextPage page, ReadinessAssessment assessment, string command, bool all)
    {
        var example =
            assessment.Figures.FirstOrDefault(f =>
                f.Provenance == Provenance.Derived && f.Place == Place.Of(assessment.Plan.Area) && f.Unit.Equals(Unit.Tps)
            ) ?? assessment.Figures.FirstOrDefault();
        page.Line();
        if (!all && assessment.Tables.Any(t => t.IsDetail && !t.Rows.IsEmpty))
        {
            var details = assessment.Tables.Where(t => t.IsDetail && !t.Rows.IsEmpty).Select(t => page.Say(t.Title)).ToArray();
            page.Paragraph($"{page.Say("Tabel rinci tidak ditampilkan", "Detail tables left out")} (--all): {string.Join("; ", details)}.");
        }

        if (example is not null)
        {
            var table = example.Path.ToString().Split('/')[0];
            page.Paragraph(
                $"{page.Say("Asal sebuah angka", "Where a figure comes from")}: {command} {example.Path}. "
                    + $"{page.Say("Jalur semua angka sebuah tabel", "The paths of all figures of a table")}: {command} {table}."
            );
        }
    }

    private sealed class Footnotes
    {
        private readonly List<string> _texts = [];

        // The mark of a note; the same text has the same mark.
        public string Mark(string? text)
        {
            if (text is null)
            {
                return string.Empty;
            }

            var at = _texts.IndexOf(text);
            if (at < 0)
            {
                at = _texts.Count;
                _texts.Add(text);
            }

            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $" [{at + 1}]");
        }

        public void WriteTo(TextPage page)
        {
            foreach (var (text, i) in _texts.Select((t, i) => (t, i + 1)))
            {
                var mark = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{i}] ");
                page.Paragraph(mark + text, 1, 1 + mark.Length);
            }
        }
    }
}
