using Pilkada.ReferenceData;
using Pilkada.Stages;

namespace Pilkada.Risk.Tests;

public sealed class TaxonomyTests
{
    private static readonly RiskTaxonomy All = RiskTaxonomy.BuiltIn;

    private static IEnumerable<Citation> Cited => All.Factors.SelectMany(f => f.Evidence.Citations);

    [Fact]
    public void Ids_Are_Unique_And_Every_Reference_Leads_Somewhere()
    {
        Assert.Equal(All.Factors.Length, All.Factors.Select(f => f.Id).Distinct().Count());
        foreach (var factor in All.Factors)
        {
            Assert.NotNull(All.Find(factor.Theme));
            Assert.All(factor.Indicators, i => Assert.True(All.Find(i) is not null, $"{factor}: {i}"));
            Assert.All(factor.Mitigations, m => Assert.True(All.Find(m) is not null, $"{factor}: {m}"));
            Assert.NotEmpty(factor.Mitigations);
        }
    }

    [Fact]
    public void Every_Theme_And_Every_Mitigation_Is_Used()
    {
        Assert.All(All.Themes, t => Assert.Contains(All.Factors, f => f.Theme == t.Id));
        Assert.All(All.Mitigations, m => Assert.True(All.Factors.Any(f => f.Mitigations.Contains(m.Id)), m.ToString()));
    }

    [Fact]
    public void Stages_Are_Those_Of_The_Calendar_Of_2024()
    {
        var known = ReferenceCalendars.All.Single(c => c.Id.ToString() == "pilkada-2024").Stages.Select(s => s.Id).ToHashSet();
        Assert.All(All.Factors.SelectMany(f => f.Stages), s => Assert.True(known.Contains(s), s.ToString()));
        Assert.All(ElectoralPhase.All.SelectMany(p => p.Stages), s => Assert.True(known.Contains(s), s.ToString()));
    }

    // Every stage that the article names has its vulnerable points: registration, announcement of candidates, campaign, voting.
    [Theory]
    [InlineData("penyelenggaraan.pengumuman-pendaftaran")]
    [InlineData("penyelenggaraan.pendaftaran")]
    [InlineData("penyelenggaraan.penetapan-paslon")]
    [InlineData("penyelenggaraan.kampanye")]
    [InlineData("sub.masa-tenang")]
    [InlineData("penyelenggaraan.pemungutan")]
    [InlineData("penyelenggaraan.hitung-rekap")]
    [InlineData("penyelenggaraan.sengketa")]
    public void Every_Stage_Has_Hazards_Of_Its_Own(string stage)
    {
        var id = Id<ElectionStage>.Parse(stage);
        Assert.Contains(All.FactorsAt(id), f => f.Kind == RiskFactorKind.Hazard && f.Stages.Contains(id));
    }

    [Fact]
    public void All_Sixty_One_Indicators_Of_2024_Are_There_And_Show_Something()
    {
        var ikp = All.Indicators.Where(i => i.Id.ToString().StartsWith("ikp-2024.", StringComparison.Ordinal)).ToArray();
        Assert.Equal(61, ikp.Length);
        Assert.Equal([16, 24, 15, 6], ikp.GroupBy(i => i.Dimension!.English).Select(g => g.Count()));
        Assert.All(ikp, i => Assert.True(All.Factors.Any(f => f.Indicators.Contains(i.Id)), i.ToString()));
        Assert.All(All.Indicators, i => Assert.True(All.Factors.Any(f => f.Indicators.Contains(i.Id)), i.ToString()));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    [InlineData("d")]
    [InlineData("e")]
    [InlineData("f")]
    [InlineData("g")]
    [InlineData("h")]
    [InlineData("i")]
    [InlineData("j")]
    [InlineData("k")]
    public void Every_Prohibition_Of_Pasal_69_Is_Covered(string letter) =>
        Assert.Contains(Cited, c => c.Article == $"Pasal 69 huruf {letter}");

    [Theory]
    [InlineData("bantenraya-2024-08-20")]
    [InlineData("bantenprov-2024-01-24")]
    [InlineData("banten72-2024-11-25")]
    [InlineData("bidhumas-polda-banten-2024-03-19")]
    [InlineData("pafibangkalan-polda-banten-2024")]
    public void Every_Article_Is_A_Source(string id) => Assert.Contains(Cited, c => c.Id.ToString() == id);

    // The examples of the five articles, each as a factor or a mitigation.
    [Theory]
    [InlineData("public-order-disturbance", "bantenraya-2024-08-20")]
    [InlineData("earthquake", "bantenraya-2024-08-20")]
    [InlineData("health-capacity", "bantenraya-2024-08-20")]
    [InlineData("blank-spot", "bantenprov-2024-01-24")]
    [InlineData("flood", "bantenprov-2024-01-24")]
    [InlineData("island-distribution-delay", "bantenprov-2024-01-24")]
    [InlineData("destructive-act", "banten72-2024-11-25")]
    [InlineData("conflict-needing-mediation", "banten72-2024-11-25")]
    [InlineData("black-campaign", "bidhumas-polda-banten-2024-03-19")]
    [InlineData("supporter-clash", "bidhumas-polda-banten-2024-03-19")]
    [InlineData("campaign-off-schedule", "bidhumas-polda-banten-2024-03-19")]
    [InlineData("volunteer-conflict", "bidhumas-polda-banten-2024-03-19")]
    [InlineData("terror-threat", "pafibangkalan-polda-banten-2024")]
    [InlineData("mass-riot", "pafibangkalan-polda-banten-2024")]
    [InlineData("provocation", "pafibangkalan-polda-banten-2024")]
    [InlineData("hoax", "pafibangkalan-polda-banten-2024")]
    public void Examples_Of_The_Articles_Are_Entries_With_That_Source(string factor, string source) =>
        Assert.Contains(All.Find(Id<RiskFactor>.Parse(factor))!.Evidence.Citations, c => c.Id.ToString() == source);

    // The six threats named by the head of Polda Banten.
    [Theory]
    [InlineData("voters-turned-away")]
    [InlineData("vote-buying")]
    [InlineData("organiser-partiality")]
    [InlineData("intimidation-of-organisers")]
    [InlineData("result-rejection")]
    [InlineData("supporter-clash")]
    public void Threats_Named_For_Voting_Day_Are_Covered(string factor) =>
        Assert.Contains(All.Find(Id<RiskFactor>.Parse(factor))!.Evidence.Citations, c => c.Id.ToString() == "liputan6-5803307");

    // Ten external factors of the second edition, nine internal ones of the third: mapped, or listed as excluded.
    [Theory]
    [InlineData("external: poor socio-economic conditions")]
    [InlineData("external: social and political exclusion")]
    [InlineData("external: conflict over changing power dynamics")]
    [InlineData("external: gender-based discrimination and violence")]
    [InlineData("external: non-state armed actors")]
    [InlineData("external: organized crime")]
    [InlineData("external: grievances over genocide, crimes against humanity and war crimes")]
    [InlineData("external: human rights violations")]
    [InlineData("external: environmental hazards")]
    [InlineData("external: unethical media reporting")]
    [InlineData("internal: unfit electoral system")]
    [InlineData("internal: unfit electoral legal framework")]
    [InlineData("internal: inadequate rules on party finance and campaigns")]
    [InlineData("internal: unfit framework for emerging challenges")]
    [InlineData("internal: inadequate EMB design and composition")]
    [InlineData("internal: inadequate dispute resolution")]
    [InlineData("internal: inadequate administrative rules")]
    [InlineData("internal: inadequate management processes")]
    [InlineData("internal: inadequate funding and budgeting")]
    public void Published_Factors_Of_International_Idea_Are_Placed(string article) =>
        Assert.Contains(
            Cited.Concat(All.Excluded.SelectMany(e => e.Evidence.Citations)),
            c => c.Id.ToString() == "idea-ermtool" && c.Article == article
        );

    [Fact]
    public void The_Nine_Hazards_Of_The_Disaster_Index_Are_There() =>
        Assert.All(
            (string[])
                [
                    "flood",
                    "landslide",
                    "earthquake",
                    "tsunami",
                    "volcanic-eruption",
                    "extreme-weather",
                    "extreme-wave-abrasion",
                    "drought",
                    "forest-land-fire",
                ],
            id => Assert.Equal("disaster", All.Find(Id<RiskFactor>.Parse(id))!.Theme.ToString())
        );

    // Needs and excluded criteria raise nothing: no factor counts a measure of theirs, and no type of the package takes one.
    [Fact]
    public void Needs_Are_No_Indicators()
    {
        var needs = All.Needs.SelectMany(n => n.Measures).ToHashSet();
        Assert.NotEmpty(needs);
        Assert.DoesNotContain(All.Indicators.SelectMany(i => i.Measures).Select(m => m.Count), needs.Contains);
        Assert.Equal(6, All.Needs.Length);
        Assert.Equal(6, All.Excluded.Length);
        Assert.All(All.Excluded, e => Assert.Matches("tidak dimodelkan", e.Reason.Indonesian));
    }

    [Fact]
    public void No_Member_Can_Hold_An_Actor_Or_A_Person()
    {
        string[] words =
        [
            "Actor",
            "Person",
            "Group",
            "Belief",
            "Religion",
            "Ethnic",
            "Household",
            "Suspect",
            "Perpetrator",
            "Convict",
            "Candidate",
        ];
        var members = typeof(RiskFactor)
            .Assembly.GetExportedTypes()
            .SelectMany(t => t.GetProperties())
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}");
        Assert.All(
            members,
            m =>
                Assert.DoesNotContain(words, w => m[(m.IndexOf('.', StringComparison.Ordinal) + 1)..].Contains(w, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_Users_Entry_Joins_The_Taxonomy()
    {
        var grown = All.With([Entry("banjir-rob")]).Value;
        Assert.Equal(All.Factors.Length + 1, grown.Factors.Length);
        Assert.Equal("disaster", grown.Find(Id<RiskFactor>.Parse("banjir-rob"))!.Theme.ToString());
        Assert.Null(All.Find(Id<RiskFactor>.Parse("banjir-rob")));
    }

    // Of every kind, and in an order in which each names what stands below it.
    [Fact]
    public void Entries_Of_Every_Kind_Join_And_May_Name_Each_Other()
    {
        var at = DataLocation.In("risks.csv", 2);
        var grown = All.With([
            new RiskFactorEntry(
                at,
                "banjir-rob",
                RiskFactorKind.Vulnerability,
                "pesisir",
                "Banjir rob",
                "Tidal flood",
                new LocalText("Air laut pasang", "High tide"),
                [],
                PlaceLevel.Tps,
                ["tps-rob"],
                ["tinggikan-tps"],
                Made.Source
            ),
            new MitigationEntry(at, "tinggikan-tps", "Tinggikan lantai TPS", "Raise the floor", Made.Source),
            new RiskIndicatorEntry(
                at,
                "tps-rob",
                "TPS di daerah rob",
                "Stations where tides flood",
                null,
                [("tps-rob", "tps"), ("skor-rob", null)],
                Made.Source
            ),
            new RiskThemeEntry(at, "pesisir", "Pesisir", "Coast", new LocalText("Bahaya laut", "Hazards of the sea"), Made.Source),
        ]).Value;
        Assert.Equal("Coast", grown.Find(grown.Find(Id<RiskFactor>.Parse("banjir-rob"))!.Theme)!.Name.English);
        Assert.Equal(["tps-rob/tps", "skor-rob"], grown.Find(Id<RiskIndicator>.Parse("tps-rob"))!.Measures.Select(m => m.ToString()));
        Assert.Equal("Raise the floor", grown.Find(Id<Mitigation>.Parse("tinggikan-tps"))!.Name.English);
        Assert.Equal(Made.Source, grown.Themes[^1].Evidence);
        Assert.Equal(
            (All.Themes.Length + 1, All.Indicators.Length + 1, All.Mitigations.Length + 1),
            (grown.Themes.Length, grown.Indicators.Length, grown.Mitigations.Length)
        );
    }

    [Fact]
    public void Two_Entries_Of_A_Kind_Never_Share_An_Id_And_The_Problem_Names_Both()
    {
        var source = Made.Source;
        TaxonomyEntry[] entries =
        [
            new MitigationEntry(DataLocation.In("m.csv", 2), "relocate-tps", "Pindahkan", "Move", source),
            new RiskThemeEntry(DataLocation.In("t.csv", 2), "disaster", "Alam", "Nature", LocalText.Same("x"), source),
            new RiskIndicatorEntry(DataLocation.In("i.csv", 2), "ikp-2024.03", "Bencana", "Disaster", null, [], source),
            new MitigationEntry(DataLocation.In("m.csv", 3), "pasang-pompa", "Pasang pompa", "Pump", source),
            new MitigationEntry(DataLocation.In("m.csv", 4), "pasang-pompa", "Pompa lagi", "Pump again", source),
            new MitigationEntry(default, "sendiri", "Satu", "One", source),
            new MitigationEntry(default, "sendiri", "Dua", "Two", source),
            // Another kind has its own ids.
            new RiskThemeEntry(default, "relocate-tps", "Tema", "Theme", LocalText.Same("x"), source),
        ];
        var problems = All.With(entries).Problems;
        Assert.All(problems, p => Assert.Equal(RiskProblems.IdTaken, p.Kind));
        Assert.Equal(["m.csv:2:id", "t.csv:2:id", "i.csv:2:id", "m.csv:4:id", ""], problems.Select(p => p.Location.ToString()));
        Assert.Matches("^Move has the id relocate-tps, which .+ \\(built in\\) has already", problems[0].Message.English);
        Assert.Equal("Pump again has the id pasang-pompa, which Pump (m.csv:3) has already.", problems[3].Message.English);
        Assert.Equal("Dua memakai id sendiri, yang sudah dipakai Satu (entri sendiri).", problems[4].Message.Indonesian);
    }

    [Fact]
    public void Entries_Of_Every_Kind_Need_An_Id_Two_Languages_And_A_Source()
    {
        TaxonomyEntry[] entries =
        [
            new MitigationEntry(DataLocation.In("m.csv", 2), null, "Pindahkan", null, null),
            new RiskThemeEntry(DataLocation.In("t.csv", 2), "Tema Baru", "Alam", "Nature", null, Made.Source),
            new RiskIndicatorEntry(DataLocation.In("i.csv", 2), "baru", " ", "New", null, [("Bukan Id", "x y"), ("tps", "tps")], null),
        ];
        Assert.Equal(
            ["P001 id", "P004 name", "P005 sources", "P001 id", "P004 name", "P004 name", "P005 sources", "P001 measures", "P001 measures"],
            All.With(entries).Problems.Select(p => $"{p.Kind.Code.ToString()[^4..]} {p.Location.Column}")
        );
    }

    [Fact]
    public void Every_Problem_Of_Every_Entry_Is_Reported()
    {
        RiskFactorEntry[] bad =
        [
            Entry("flood"),
            Entry("banjir-rob"),
            Entry("banjir-rob"),
            new(
                DataLocation.In("risks.csv", 5),
                "Banjir Rob",
                RiskFactorKind.Hazard,
                "weather",
                "Banjir rob",
                " ",
                null,
                ["no-such-stage"],
                PlaceLevel.Tps,
                ["no-such-indicator"],
                [""],
                null
            ),
        ];
        var problems = All.With(bad, [Id<ElectionStage>.Parse("penyelenggaraan.pemungutan")]).Problems;
        Assert.Equal(
            ["P002", "P002", "P001", "P003", "P004", "P005", "P003", "P003", "P001"],
            problems.Select(p => p.Kind.Code.ToString()[^4..])
        );
        Assert.Equal("risks.csv", problems[^1].Location.File);
        Assert.Equal("mitigations", problems[^1].Location.Column);
        Assert.All(problems, p => Assert.NotEqual(p.Message.Indonesian, p.Message.English));
        Assert.True(All.With([Entry("x")], [Id<ElectionStage>.Parse("persiapan.pemantau")]).Problems.Length == 1);
    }

    private static RiskFactorEntry Entry(string id) =>
        new(
            DataLocation.In("risks.csv", 2),
            id,
            RiskFactorKind.Hazard,
            "disaster",
            "Banjir rob",
            "Tidal flood",
            new LocalText("Air laut pasang", "High tide"),
            ["penyelenggaraan.pemungutan"],
            PlaceLevel.Tps,
            ["bawaslu-tps-2024.disaster-prone"],
            ["relocate-tps"],
            Made.Source
        );
}
