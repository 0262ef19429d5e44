namespace Pilkada.Tool.Rendering;

// A source, and everything that rests on it.
internal static class CitedByText
{
    public static void Write(TextPage page, Catalog catalog, Id<Citation> id, IReadOnlyList<Citation> citations)
    {
        SourceText.Citation(page, citations[0], 0, citations.Select(c => c.Article).OfType<string>());
        Part(
            page,
            page.Say("Aturan yang mengutipnya", "Rules that cite it"),
            Catalog.RulesCiting(id).Select(r => (r.Id.ToString(), page.Say(r.Title)))
        );
        Part(
            page,
            page.Say("Tahapan yang mengutipnya", "Stages that cite it"),
            catalog.StagesCiting(id).Select(s => (s.Id.ToString(), page.Say(s.Name)))
        );
        Part(
            page,
            page.Say("Tenggat yang mengutipnya", "Deadlines that cite it"),
            Catalog.DeadlinesCiting(id).Select(d => (d.Id.ToString(), page.Say(d.Name)))
        );
        Part(
            page,
            page.Say("Parameter yang mengutipnya", "Parameters that cite it"),
            Catalog.ParametersCiting(id).Select(p => (p.Id.ToString(), page.Say(p.Name)))
        );
        Part(
            page,
            page.Say("Angka yang mengutipnya", "Figures that cite it"),
            catalog
                .FiguresCiting(id)
                .Select(f => (f.Path.ToString(), $"{page.Say(f.Label)}: {Values.Marked(f, page.Language, withUnit: true)}"))
        );
    }

    private static void Part(TextPage page, string title, IEnumerable<(string Key, string Text)> rows)
    {
        (string Key, string Text)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        page.Line();
        page.Title($"{title} ({page.Number(all.Length)})");
        foreach (var (key, text) in all)
        {
            page.Paragraph($"{key}  {text}", 2, 4);
        }
    }
}
