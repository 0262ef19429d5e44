using FsCheck.Fluent;
using Pilkada.Testing;

namespace Pilkada.Tests;

public sealed class GlossaryTests
{
    [Fact]
    public void Every_Term_Is_Found_By_Its_Indonesian_Name_In_Any_Letter_Case_And_By_Its_Translation() =>
        Laws.Check(
            Arbitraries.Glossaries(),
            glossary =>
            {
                Assert.Equal(glossary.Terms.OrderBy(t => t.Name.Indonesian, StringComparer.OrdinalIgnoreCase), glossary.Terms);
                foreach (var term in glossary.Terms)
                {
                    Assert.Same(term, glossary.Find(term.Name.Indonesian));
                    Assert.Same(term, glossary.Find(term.Name.Indonesian.ToUpperInvariant()));
                    Assert.Same(glossary.Terms.First(t => t.Name.English == term.Name.English), glossary.Find(term.Name.English));
                }

                Assert.Null(glossary.Find("absent"));
                Assert.Null(glossary.Find(string.Empty));
            }
        );

    [Fact]
    public void The_Order_In_Which_Terms_Are_Handed_Over_Does_Not_Matter() =>
        Laws.Check(
            Generators.Glossaries(),
            glossary => Assert.Equal(glossary.Terms.AsEnumerable(), new Glossary(glossary.Terms.Reverse()).Terms.AsEnumerable())
        );

    [Fact]
    public void A_Term_Changes_Its_Meaning_When_Sources_Mean_Different_Things_By_It() =>
        Laws.Check(Generators.GlossaryTerms(), term => Assert.Equal(term.Meanings.Length > 1, term.ChangesMeaning));

    [Fact]
    public void An_Indonesian_Name_Goes_Before_A_Translation()
    {
        var list = Term("list", "catalogue");
        var daftar = Term("daftar", "list");
        var glossary = new Glossary(daftar, list);
        Assert.Same(list, glossary.Find("list"));
        Assert.Same(daftar, glossary.Find("Daftar"));
        Assert.Equal("daftar", daftar.ToString());
    }

    [Fact]
    public void What_Has_No_Source_No_Meaning_Or_Stands_Twice_Is_Refused()
    {
        var statement = new LocalText("arti", "meaning");
        Assert.Throws<ArgumentException>("citations", () => new TermMeaning(statement));
        Assert.Throws<ArgumentNullException>("statement", () => new TermMeaning(null!));
        Assert.Throws<ArgumentNullException>("citations", () => new TermMeaning(statement, null!));
        Assert.Throws<ArgumentException>("meanings", () => new GlossaryTerm(statement));
        Assert.Throws<ArgumentNullException>("name", () => new GlossaryTerm(null!));
        Assert.Throws<ArgumentNullException>("meanings", () => new GlossaryTerm(statement, null!));
        Assert.Throws<ArgumentException>("terms", () => new Glossary(Term("TPS", "polling station"), Term("tps", "station")));
        Assert.Throws<ArgumentNullException>("terms", () => new Glossary(null!));
        Assert.Throws<ArgumentNullException>("name", () => new Glossary().Find(null!));
    }

    private static GlossaryTerm Term(string indonesian, string english) =>
        new(
            new LocalText(indonesian, english),
            new TermMeaning(
                new LocalText("arti", "meaning"),
                new Citation(Id<Citation>.Parse("uu"), "Undang-Undang", "Penerbit", SourceKind.Law, Confidence.High)
            )
        );
}
