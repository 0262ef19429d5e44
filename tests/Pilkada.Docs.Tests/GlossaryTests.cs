using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pilkada.Readiness;
using Pilkada.ReferenceData;

namespace Pilkada.Docs.Tests;

/// <summary>The glossary is data, <c>docs/glossary.csv</c>; its page is generated, and every term has a source that the project cites.</summary>
public partial class GlossaryTests
{
    private static readonly string[][] Lines =
    [
        .. File.ReadAllLines(Repository.PathOf("docs/glossary.csv")).Where(l => l.Length > 0).Select(l => l.Split(',')),
    ];

    private static IEnumerable<string[]> Terms => Lines.Skip(1);

    [Fact]
    public void The_Page_Of_Terms_Is_Made_From_The_Data()
    {
        var text = new StringBuilder(Page.Generated);
        text.Append(
            "# Daftar istilah / *glossary*\n\nSingkatan resmi tidak diterjemahkan di dalam kode. / *Official abbreviations stay in the code.*\n\n"
        );
        text.Append("| Istilah / *term* | *English* | Keterangan / *note* | Sumber / *source* |\n|---|---|---|---|\n");
        foreach (var term in Terms.OrderBy(t => t[0], StringComparer.OrdinalIgnoreCase))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {term[0]} | {term[1]} | {term[2]} / *{term[3]}* | `{term[4]}` |\n");
        }

        Repository.AssertPage("docs/glossary.md", text.ToString());
    }

    [Fact]
    public void Every_Term_Has_Both_Languages_And_A_Source_That_Is_Known()
    {
        Assert.Equal(["id", "en", "note_id", "note_en", "source"], Lines[0]);
        var known = RulePagesTests
            .Book.Rules.SelectMany(r => r.Evidence.Citations)
            .Concat(ReadinessAssessment.Of(ReferencePlans.Banten2024).Sources)
            .Select(c => c.Id.ToString())
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(
            Terms,
            term =>
            {
                Assert.Equal(5, term.Length);
                Assert.All(term, cell => Assert.False(string.IsNullOrWhiteSpace(cell)));
                Assert.Contains(term[4].Split('#')[0], known);
            }
        );
        Assert.Equal(Terms.Count(), Terms.Select(t => t[0]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_Abbreviation_In_The_Text_Of_A_Rule_Is_A_Term()
    {
        var terms = Terms.Select(t => t[0]).ToHashSet(StringComparer.Ordinal);
        var used =
            from rule in RulePagesTests.Book.Rules
            from text in new[] { rule.Title, rule.Statement }
            from match in Abbreviation().Matches(text.Indonesian)
            where !terms.Contains(match.Value)
            select $"{match.Value} in {rule.Id}";
        Assert.Empty(used.Distinct());
    }

    // Roman numerals are no abbreviations.
    [GeneratedRegex(@"\b(?![IVX]+\b)[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b")]
    private static partial Regex Abbreviation();
}
