namespace Pilkada.Tool.Rendering;

// One term of the glossary: its translation, and what it means by which source.
internal static class TermText
{
    public static void Write(TextPage page, GlossaryTerm term)
    {
        page.Title($"{term.Name.Indonesian} – {term.Name.English}");
        if (term.ChangesMeaning)
        {
            page.Paragraph(
                page.Say(
                    "Artinya berbeda menurut sumbernya; selalu sebutkan pasal atau sumbernya.",
                    "It means different things by different sources; always name the article or the source."
                )
            );
        }

        foreach (var meaning in term.Meanings)
        {
            page.Line();
            page.Paragraph(page.Say(meaning.Statement), 0, 2);
            page.Paragraph(string.Join("; ", meaning.Citations.Select(c => $"[{c}]")), 2, 4);
        }

        page.Line();
        page.Title(page.Say("Sumber", "Sources"));
        SourceText.List(page, term.Meanings.SelectMany(m => m.Citations).Distinct());
    }
}
