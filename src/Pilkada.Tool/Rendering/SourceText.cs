namespace Pilkada.Tool.Rendering;

// Citations in words.
internal static class SourceText
{
    // The citation with everything an auditor needs to find the document.
    public static void Citation(TextPage page, Citation source, int indent = 0, IEnumerable<string>? articles = null)
    {
        page.Paragraph($"[{source.Id}] {source.Title}", indent, indent + 2);
        var places = articles is null ? source.Article : string.Join("; ", articles);
        var language = page.Language;
        string?[] facts =
        [
            source.Issuer,
            page.Say(Evidences.Word(source.Kind)),
            source.Number is null ? null : $"{page.Say("nomor", "number")} {source.Number}",
            string.IsNullOrEmpty(places) ? null : places,
            source.Published is { } published
                ? $"{page.Say("terbit", "published")} {LocalFormat.Date(published, language)}"
                : page.Say("tanggal terbit tidak diketahui", "date of publication not known"),
            source.Read is { } read ? $"{page.Say("dibaca", "read")} {LocalFormat.Date(read, language)}" : null,
            $"{page.Say("keyakinan", "confidence")} {page.Say(Evidences.Word(source.Confidence))}",
        ];
        if (source.Kind == SourceKind.Decision)
        {
            facts = [source.Issuer, page.Say(Evidences.Word(source.Kind)), $"{page.Say("nomor", "number")} {source.Number}"];
        }

        page.Paragraph(string.Join("; ", facts.OfType<string>()), indent + 2);
        if (source.Address is { } address)
        {
            page.Paragraph(address.OriginalString, indent + 2);
        }
    }

    // Each document once, with all places cited in it.
    public static void List(TextPage page, IEnumerable<Citation> citations)
    {
        foreach (var document in citations.GroupBy(c => c.Id))
        {
            Citation(page, document.First(), 2, document.Select(c => c.Article).OfType<string>().Distinct(StringComparer.Ordinal));
        }
    }
}
