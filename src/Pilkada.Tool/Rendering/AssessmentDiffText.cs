using Pilkada.Readiness;

namespace Pilkada.Tool.Rendering;

// What moved between two assessments: figures first, then findings, then how to ask about a figure.
internal static class AssessmentDiffText
{
    public static void Write(TextPage page, AssessmentDiff diff, string explainBefore, string explainAfter)
    {
        Header(page, diff);
        ValueChanges(page, diff, [.. diff.Changed.Where(c => c.IsOfValue)]);
        Bases(page, diff, [.. diff.Changed.Where(c => !c.IsOfValue)]);
        Figures(page, page.Say("Angka baru", "Figures added"), diff.After, diff.Added);
        Figures(page, page.Say("Angka yang hilang", "Figures removed"), diff.Before, diff.Removed);
        Findings(page, page.Say("Temuan yang terbuka", "Findings opened"), diff.Opened, withAdvice: true);
        Findings(page, page.Say("Temuan yang tertutup", "Findings closed"), diff.Closed, withAdvice: false);
        page.Line();
        if (diff.IsEmpty)
        {
            page.Paragraph(page.Say("Tidak ada yang berbeda.", "Nothing differs."));
            return;
        }

        page.Paragraph($"{page.Say("Tanda", "Marks")}: {Evidences.Legend(page)}.");
        if (Example(diff) is { } figure)
        {
            page.Paragraph(
                $"{page.Say("Asal sebuah angka", "Where a figure comes from")}: {explainBefore} {figure}; {explainAfter} {figure}."
            );
        }
    }

    private static void Header(TextPage page, AssessmentDiff diff)
    {
        page.Title(page.Say("Perbandingan dua rencana", "Two plans compared"));
        Side(page, page.Say("Dari", "From"), diff.Before);
        Side(page, page.Say("Ke", "To"), diff.After);
        page.Paragraph(
            page.Say(
                $"Angka: {page.Number(diff.Changed.Length)} berubah, {page.Number(diff.Added.Length)} baru, {page.Number(diff.Removed.Length)} hilang, {page.Number(diff.Same.Length)} sama. "
                    + $"Temuan: {page.Number(diff.Opened.Length)} terbuka, {page.Number(diff.Closed.Length)} tertutup, {page.Number(diff.Remaining.Length)} tetap.",
                $"Figures: {page.Number(diff.Changed.Length)} changed, {page.Number(diff.Added.Length)} added, {page.Number(diff.Removed.Length)} removed, {page.Number(diff.Same.Length)} the same. "
                    + $"Findings: {page.Number(diff.Opened.Length)} opened, {page.Number(diff.Closed.Length)} closed, {page.Number(diff.Remaining.Length)} remain."
            )
        );
    }

    private static void Side(TextPage page, string word, ReadinessAssessment assessment) =>
        page.Paragraph(
            $"{word}: {page.Say(assessment.Plan.Title)} [{assessment.Plan.Id}], {page.Say("per", "as of")} "
                + $"{LocalFormat.Date(assessment.AsOf, page.Language)} ({assessment.Plan.Calendar.OffsetOf(assessment.AsOf)})",
            0,
            2
        );

    private static void ValueChanges(TextPage page, AssessmentDiff diff, ImmutableArray<FigureChange> changes)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        Title(page, page.Say("Nilai yang berubah", "Values changed"), changes.Length);
        var grid = new Grid(
            (page.Say("Angka", "Figure"), false),
            (page.Say("Semula", "Before"), true),
            (page.Say("Menjadi", "After"), true),
            (page.Say("Selisih", "Difference"), true),
            (page.Say("Jalur", "Path"), false)
        );
        foreach (var change in changes)
        {
            grid.Add(
                FigureText.Name(page, diff.After, change.After),
                FigureText.Short(Values.Marked(change.Before, page.Language)),
                FigureText.Short(Values.Marked(change.After, page.Language, withUnit: true)),
                change.Difference is { } difference ? Signed(page, difference) : "–",
                change.Path.ToString()
            );
        }

        grid.WriteTo(page);
    }

    private static void Bases(TextPage page, AssessmentDiff diff, ImmutableArray<FigureChange> changes)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        Title(page, page.Say("Nilai sama, dasarnya lain", "Values the same, resting on something else"), changes.Length);
        var grid = new Grid(
            (page.Say("Angka", "Figure"), false),
            (page.Say("Semula", "Before"), false),
            (page.Say("Menjadi", "After"), false),
            (page.Say("Jalur", "Path"), false)
        );
        foreach (var change in changes)
        {
            grid.Add(
                FigureText.Name(page, diff.After, change.After),
                Basis(page, change.Before),
                Basis(page, change.After),
                change.Path.ToString()
            );
        }

        grid.WriteTo(page);
    }

    // How it came to be known, then by which rule and from which sources; for an unknown, why it is one.
    private static string Basis(TextPage page, Figure figure)
    {
        if (figure.Value.IsUnknown)
        {
            return $"{Evidences.UnknownMark} {Values.Reason(figure.Value, page.Language)}";
        }

        string[] rests =
        [
            .. figure.Rule.IsEmpty ? [] : new[] { figure.Rule.ToString() },
            .. figure.Citations.Select(c => c.ToString()).Distinct(StringComparer.Ordinal),
        ];
        return $"{Evidences.Mark(figure.Provenance)} {string.Join("; ", rests)}".TrimEnd();
    }

    private static void Figures(TextPage page, string title, ReadinessAssessment assessment, ImmutableArray<Figure> figures)
    {
        if (!figures.IsEmpty)
        {
            Title(page, title, figures.Length);
            FigureText.List(page, assessment, figures);
        }
    }

    private static void Findings(TextPage page, string title, ImmutableArray<Finding> findings, bool withAdvice)
    {
        if (!findings.IsEmpty)
        {
            Title(page, title, findings.Length);
            NoticeText.Findings(page, findings, withAdvice: withAdvice);
        }
    }

    private static void Title(TextPage page, string title, int count)
    {
        page.Line();
        page.Title($"{title} ({page.Number(count)})");
    }

    public static string Signed(TextPage page, Explanation difference)
    {
        var text = Values.Bare(difference.Value, difference.Unit, page.Language, withUnit: difference.Unit.Equals(Unit.Days));
        return difference.Value.Number.Sign > 0 ? $"+{text}" : text;
    }

    private static FigurePath? Example(AssessmentDiff diff) =>
        diff.Changed.OrderByDescending(c => c.IsOfValue).Select(c => (FigurePath?)c.Path).FirstOrDefault();
}
