using NodaTime;

namespace Pilkada.Tests;

public sealed class EvidenceTests
{
    [Fact]
    public void Evidence_Is_Never_Empty_And_Keeps_Its_Order() =>
        Laws.Check(
            Generators.Evidence(),
            evidence =>
            {
                Assert.NotEmpty(evidence.Citations);
                Assert.Same(evidence.Citations[0], evidence.First);
                var again = Evidence.Of(evidence.Provenance, evidence.First, evidence.Citations.Skip(1));
                Assert.True(again.Equals(evidence));
                Assert.True(again.Equals((object)evidence));
                Assert.Equal(evidence.GetHashCode(), again.GetHashCode());
                Assert.Equal(
                    $"{evidence.Provenance}: {string.Join("; ", evidence.Citations.Select(c => c.ToString()))}",
                    evidence.ToString()
                );
            }
        );

    [Fact]
    public void Evidence_Has_Citations_That_Are_There() =>
        Laws.Check(
            Generators.Citations(),
            cited =>
            {
                Assert.Throws<ArgumentNullException>("first", () => Evidence.Of(Provenance.Published, null!, []));
                Assert.Throws<ArgumentNullException>("more", () => Evidence.Of(Provenance.Published, cited, null!));
            }
        );

    [Fact]
    public void Evidence_Differs_By_Provenance_And_By_Citations() =>
        Laws.Check(
            Generators.Evidence(),
            Generators.Evidence(),
            (a, b) =>
            {
                Assert.Equal(a.Provenance == b.Provenance && a.Citations.SequenceEqual(b.Citations), a.Equals(b));
                Assert.False(a.Equals(null));
            }
        );

    [Fact]
    public void Each_Maker_Has_Its_Provenance() =>
        Laws.Check(
            Generators.Citations(),
            Generators.Citations(),
            (a, b) =>
            {
                var made = new (Provenance Provenance, Evidence Evidence)[]
                {
                    (Provenance.Published, Evidence.Published(a, b)),
                    (Provenance.Derived, Evidence.Derived(a, b)),
                    (Provenance.Inferred, Evidence.Inferred(a, b)),
                    (Provenance.Assumed, Evidence.Assumed(a, b)),
                };
                Assert.All(made, m => Assert.Equal(Evidence.Of(m.Provenance, a, b), m.Evidence));
                Assert.All(made, m => Assert.Equal((m.Provenance, a), (m.Evidence.Provenance, m.Evidence.First)));
            }
        );

    [Fact]
    public void Unknown_And_Entered_Have_No_Citation()
    {
        var citation = Citation.OfDecision("0001", "Test");
        Assert.Throws<ArgumentOutOfRangeException>(() => Evidence.Of(Provenance.Unknown, citation));
        Assert.Throws<ArgumentOutOfRangeException>(() => Evidence.Of(Provenance.Entered, citation));
        Assert.Throws<ArgumentOutOfRangeException>(() => Evidence.Of((Provenance)6, citation));
        Assert.Throws<ArgumentNullException>(() => Evidence.Published(null!));
        Assert.Throws<ArgumentNullException>(() => Evidence.Assumed(citation, null!));
    }
}

public sealed class CitationTests
{
    private static readonly Id<Citation> Id = Id<Citation>.Parse("uu-1-2015");

    private static Citation Of(string title = "UU", string issuer = "DPR", string language = "id", string? article = null) =>
        new(
            Id,
            title,
            issuer,
            SourceKind.Law,
            Confidence.High,
            language,
            "1",
            article,
            new Uri("https://example.org"),
            new LocalDate(2015, 2, 2),
            new LocalDate(2026, 11, 21)
        );

    [Fact]
    public void Citations_Are_Equal_By_Id_And_Article() =>
        Laws.Check(
            Generators.Citations(),
            Generators.Citations(),
            (a, b) =>
            {
                Assert.Equal(a.Id == b.Id && a.Article == b.Article, a.Equals(b));
                Assert.Equal(a.Equals(b), b.Equals((object)a));
                Assert.Equal(a.Equals(b), a.ToString() == b.ToString());
                Assert.False(a.Equals(null));
                if (a.Equals(b))
                {
                    Assert.Equal(a.GetHashCode(), b.GetHashCode());
                }
            }
        );

    [Fact]
    public void At_Changes_The_Article_And_Nothing_Else() =>
        Laws.Check(
            Generators.Citations(),
            citation =>
            {
                var at = citation.At("Pasal 78 ayat (6)");
                Assert.Equal("Pasal 78 ayat (6)", at.Article);
                Assert.Equal($"{citation.Id}#Pasal 78 ayat (6)", at.ToString());
                static object?[] Rest(Citation c) =>
                    [c.Id, c.Title, c.Issuer, c.Kind, c.Confidence, c.Language, c.Number, c.Address, c.Published, c.Read];
                Assert.Equal(Rest(citation), Rest(at));
                Assert.Equal(Rest(Of()), Rest(Of().At("x")));
                Assert.Throws<ArgumentException>(() => citation.At(" "));
            }
        );

    [Fact]
    public void A_Citation_Has_An_Id_A_Title_An_Issuer_And_A_Language()
    {
        Assert.Throws<ArgumentException>("id", () => new Citation(default, "UU", "DPR", SourceKind.Law, Confidence.High));
        Assert.Throws<ArgumentException>("title", () => Of(title: " "));
        Assert.Throws<ArgumentException>("issuer", () => Of(issuer: ""));
        Assert.Throws<ArgumentException>("language", () => Of(language: ""));
        Assert.Equal("uu-1-2015", Of().ToString());
    }

    [Fact]
    public void A_Decision_Is_Cited_By_Four_Digits()
    {
        var decision = Citation.OfDecision("0003", "Judul");
        Assert.Equal(
            ("decision-0003", "Judul", SourceKind.Decision, Confidence.High, "0003"),
            (decision.Id.ToString(), decision.Title, decision.Kind, decision.Confidence, decision.Number)
        );
        Assert.All(
            new[] { "003", "00003", "000a", "", "000٣" },
            n => Assert.Throws<ArgumentException>(() => Citation.OfDecision(n, "Judul"))
        );
        Assert.Throws<ArgumentNullException>(() => Citation.OfDecision(null!, "Judul"));
        Assert.Throws<ArgumentException>(() => Citation.OfDecision("0003", " "));
    }
}

public sealed class DisclosureTests
{
    private static IEnumerable<(Audience, Sensitivity, AreaLevel)> All =>
        from audience in Enum.GetValues<Audience>()
        from sensitivity in Enum.GetValues<Sensitivity>()
        from level in Enum.GetValues<AreaLevel>()
        select (audience, sensitivity, level);

    [Fact]
    public void Only_Guarded_Figures_Below_Kabupaten_Are_Withheld_And_Only_From_The_Public()
    {
        var withheld = All.Where(c => !Disclosure.Of(c.Item1, c.Item2, c.Item3).IsAllowed);
        Assert.Equal(
            [(Audience.Public, Sensitivity.Guarded, AreaLevel.Kecamatan), (Audience.Public, Sensitivity.Guarded, AreaLevel.DesaKelurahan)],
            withheld
        );
    }

    [Fact]
    public void Its_Explanation_Recomputes_In_Every_Case()
    {
        foreach (var (audience, sensitivity, level) in All)
        {
            var disclosure = Disclosure.Of(audience, sensitivity, level);
            Assert.Equal((audience, sensitivity, level), (disclosure.Audience, disclosure.Sensitivity, disclosure.Level));
            Assert.Equal(Quantity.Of(disclosure.IsAllowed), disclosure.Explanation.Value);
            Assert.All(disclosure.Explanation.Nodes(), n => Assert.Equal(n.Value, n.Recompute()));
            Assert.Equal(CoreRules.Disclosure.Id, disclosure.Explanation.Rule);
        }
    }

    [Fact]
    public void Undefined_Cases_Are_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("audience", () => Disclosure.Of((Audience)2, Sensitivity.Open, AreaLevel.Provinsi));
        Assert.Throws<ArgumentOutOfRangeException>("sensitivity", () => Disclosure.Of(Audience.Public, (Sensitivity)2, AreaLevel.Provinsi));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => Disclosure.Of(Audience.Public, Sensitivity.Open, (AreaLevel)(-1)));
    }
}
