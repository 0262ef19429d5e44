using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pilkada.Documents;
using Pilkada.Personnel;
using Pilkada.Readiness;
using Pilkada.ReferenceData;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Docs.Tests;

/// <summary>The page of terms is made from the glossary, and every abbreviation of an Indonesian text is a term of it.</summary>
public partial class GlossaryTests
{
    // Names, which no glossary explains: broadcasters, the capital's province, a part of an organisation's name and of the number of a case;
    // and the words of computing in problems with files.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "TV",
        "VOI",
        "DKI",
        "PP",
        "BUP",
        "CSV",
        "JSON",
        "UTF",
        "ID",
        "UTC",
    };

    [Fact]
    public void The_Page_Of_Terms_Is_Made_From_The_Data()
    {
        var text = new StringBuilder(Page.Generated);
        text.Append(
            "# Daftar istilah / *glossary*\n\nSingkatan resmi tidak diterjemahkan di dalam kode. Istilah dengan beberapa arti berubah arti antarsumber; selalu sebutkan pasalnya. "
                + "/ *Official abbreviations stay in the code. A term with several meanings changes its meaning between sources; always name the article.*\n\n"
        );
        text.Append("| Istilah / *term* | *English* | Arti / *meaning* | Sumber / *source* |\n|---|---|---|---|\n");
        foreach (var term in ReferenceGlossary.Glossary.Terms)
        {
            foreach (var (meaning, i) in term.Meanings.Select((m, i) => (m, i)))
            {
                var name = term.ChangesMeaning ? $"{term.Name.Indonesian} ({i + 1})" : term.Name.Indonesian;
                var sources = string.Join("; ", meaning.Citations.Select(c => $"`{c}`"));
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {term.Name.English} | {meaning.Statement.Indonesian} / *{meaning.Statement.English}* | {sources} |\n"
                );
            }
        }

        Repository.AssertPage("docs/glossary.md", text.ToString());
    }

    [Fact]
    public void Every_Source_Of_A_Term_Is_One_That_The_Project_Cites_Elsewhere_Too()
    {
        var known = RulePagesTests
            .Book.Rules.SelectMany(r => r.Evidence.Citations)
            .Concat(ReadinessAssessment.Of(ReferencePlans.Banten2024).Sources)
            .Concat(ReferenceCalendars.All.SelectMany(c => c.Stages).SelectMany(s => s.Evidence.Citations))
            .Concat(ReferenceDeadlines.Chain.Rules.SelectMany(r => r.Evidence.Citations))
            .Concat(ReferenceParameters.All.SelectMany(p => p.Settings).SelectMany(s => s.Evidence.Citations))
            .GroupBy(c => c.Id)
            .ToDictionary(g => g.Key, g => (g.First().Title, g.First().Address));
        Assert.All(
            ReferenceGlossary.Glossary.Terms.SelectMany(t => t.Meanings).SelectMany(m => m.Citations),
            c => Assert.Equal(known[c.Id], (c.Title, c.Address))
        );
    }

    [Fact]
    public void Terms_That_Change_Their_Meaning_Between_Laws_Say_So() =>
        Assert.Equal(["DPTb", "hari"], ReferenceGlossary.Glossary.Terms.Where(t => t.ChangesMeaning).Select(t => t.ToString()));

    [Fact]
    public void Every_Abbreviation_In_An_Indonesian_Text_Is_A_Term()
    {
        var texts = Texts().ToArray();
        Assert.Contains(texts, t => t.Text.Contains("KPPS", StringComparison.Ordinal));
        Assert.All([.. RiskFindings.All, .. RiskProblems.All], k => Assert.Contains(texts, t => t.At == $"{k.Code}"));
        var terms = ReferenceGlossary.Glossary.Terms.Select(t => t.Name.Indonesian).ToHashSet(StringComparer.Ordinal);
        var used =
            from text in texts
            from match in Abbreviation().Matches(Placeholder().Replace(text.Text, " "))
            where !terms.Contains(match.Value) && !Names.Contains(match.Value)
            select $"{match.Value} in {text.At}";
        Assert.Empty(used.Distinct());
        Assert.All(
            Names,
            n => Assert.True(!terms.Contains(n) && texts.Any(t => t.Text.Contains(n, StringComparison.Ordinal)), $"{n} is not needed")
        );
    }

    [Theory]
    [InlineData("Anggota KPPS", "KPPS")]
    [InlineData("Daftar DPTb", "DPTb")]
    [InlineData("Bab IV dan Pasal 12", "")]
    [InlineData("Kabupaten Serang", "")]
    [InlineData("UU/PKPU", "UU PKPU")]
    public void An_Abbreviation_Has_Two_Capitals_And_Is_No_Roman_Numeral(string text, string found) =>
        Assert.Equal(found, string.Join(' ', Abbreviation().Matches(text).Select(m => m.Value)));

    // Rules, problems and findings, the statements of shares, and all that the reference data says.
    private static IEnumerable<(string At, string Text)> Texts()
    {
        var rules = RulePagesTests.Book.Rules.SelectMany(r => new[] { r.Title, r.Statement }.Select(t => ($"{r.Id}", (LocalText?)t)));
        var notices = new[]
        {
            DocumentProblems.All,
            StagesFindings.All,
            PersonnelFindings.All,
            ReadinessFindings.All,
            RiskFindings.All,
            RiskProblems.All,
        }
            .SelectMany(k => k)
            .SelectMany(k => new[] { k.Message, k.Advice }.Select(t => ($"{k.Code}", (LocalText?)t)));
        var shares = ShareStatements.All.SelectMany(s =>
            s.Rows.Select(r => r.Stage).Append(s.Title).Append(s.Applicability).Select(t => ($"{s.Id}", (LocalText?)t))
        );
        var parameters = ReferenceParameters.All.SelectMany(p => p.Settings.Select(s => s.Note).Append(p.Name).Select(t => ($"{p.Id}", t)));
        var stages = ReferenceCalendars.All.SelectMany(c =>
            c.Stages.SelectMany(s => new[] { s.Name, s.EventRule, s.Note }.Select(t => ($"{c.Id} {s.Id}", t)))
        );
        var deadlines = ReferenceDeadlines.Chain.Rules.SelectMany(r =>
            new[] { r.Name, r.Trigger.Name, r.Note }.Select(t => ($"{r.Id}", t))
        );
        var figures = ReferencePlans.Banten2024.Figures.SelectMany(f => new[] { f.Explanation.Label, f.Note }.Select(t => ($"{f.Id}", t)));
        var terms = ReferenceGlossary.Glossary.Terms.SelectMany(t => t.Meanings.Select(m => ($"{t}", (LocalText?)m.Statement)));
        return rules
            .Concat(notices)
            .Concat(shares)
            .Concat(parameters)
            .Concat(stages)
            .Concat(deadlines)
            .Concat(figures)
            .Concat(terms)
            .Where(t => t.Item2 is not null)
            .Select(t => (t.Item1, t.Item2!.Indonesian));
    }

    // Roman numerals are no abbreviations.
    [GeneratedRegex(@"\b(?![IVX]+\b)[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
