using System.Text.Json.Nodes;
using Pilkada.ReferenceData;

namespace Pilkada.Tool.Tests;

public class ExplainTests
{
    public static TheoryData<string> Languages => new() { "id", "en" };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_rule_explains_with_statement_evidence_and_examples_that_hold(string language)
    {
        foreach (var rule in Tool.Run("rules", "list", "--format", "json").Json["rules"]!.AsArray())
        {
            var run = Tool.Run("explain", (string)rule!["id"]!, "--lang", language);
            Assert.Equal(0, run.Code);
            Assert.Contains((string)rule["title"]![language]!, run.Output, StringComparison.Ordinal);
            Assert.Contains((string)rule["statement"]![language]!, run.Output, StringComparison.Ordinal);
            Assert.Contains((string)rule["type"]!, run.Output, StringComparison.Ordinal);
            Assert.All(
                rule["examples"]!.AsArray(),
                e => Assert.Contains((string)e!["title"]![language]!, run.Output, StringComparison.Ordinal)
            );
            Assert.DoesNotContain("TIDAK SESUAI", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("NOT AS EXPECTED", run.Output, StringComparison.Ordinal);
            foreach (var source in rule["sources"]!.AsArray())
            {
                Assert.Contains($"[{source!["id"]}] {source["title"]}", run.Output, StringComparison.Ordinal);
                Assert.Contains(source["address"]?.ToString() ?? string.Empty, run.Output, StringComparison.Ordinal);
            }

            Assert.Equal(run.Output, Tool.Run("rules", "show", (string)rule["id"]!, "--lang", language).Output);
            Assert.Equal(run.Output, Tool.Run("explain", ((string)rule["id"]!).ToLowerInvariant(), "--lang", language).Output);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_code_explains_with_message_and_advice(string language)
    {
        Assert.True(Catalog.Kinds.Length > 50);
        Assert.Equal(Catalog.Kinds.Length, Catalog.Kinds.Select(k => k.Code).Distinct().Count());
        var side = language == "id" ? Language.Indonesian : Language.English;
        foreach (var kind in Catalog.Kinds)
        {
            var run = Tool.Run("explain", kind.Code.ToString(), "--lang", language);
            Assert.Equal(0, run.Code);
            Assert.Contains(kind.Message.In(side), run.Output, StringComparison.Ordinal);
            Assert.Contains(kind.Advice.In(side), run.Output, StringComparison.Ordinal);
            Assert.Equal(
                kind.Advice.English,
                (string)Tool.Run("explain", kind.Code.ToString(), "--format", "json").Json["notice"]!["advice"]!["en"]!
            );
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_parameter_explains_with_each_setting_and_its_source(string language)
    {
        foreach (var parameter in ReferenceParameters.All)
        {
            var run = Tool.Run("explain", parameter.Id.ToString(), "--lang", language);
            Assert.Equal(0, run.Code);
            Assert.All(parameter.Settings, s => Assert.Contains($"[{s.Evidence.First}]", run.Output, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_parameter_is_in_force_in_conflict_or_a_gap_by_the_day_asked()
    {
        static string State(params string[] more) =>
            (string)Tool.Run(["explain", "voters-per-tps.max", "--format", "json", .. more]).Json["parameter"]!["state"]!;
        Assert.Equal("conflict", State());
        Assert.Equal("inForce", State("--as-of", "2016-01-01"));
        Assert.Equal("gap", State("--as-of", "2010-01-01"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_term_explains_by_either_name_with_its_meanings_and_sources(string language)
    {
        foreach (var term in ReferenceGlossary.Glossary.Terms)
        {
            var run = Tool.Run("explain", term.Name.Indonesian, "--lang", language);
            Assert.Equal(0, run.Code);
            Assert.Contains($"{term.Name.Indonesian} – {term.Name.English}", run.Output, StringComparison.Ordinal);
            Assert.All(term.Meanings.SelectMany(m => m.Citations), c => Assert.Contains($"[{c}]", run.Output, StringComparison.Ordinal));
            Assert.Equal("term", (string)Tool.Run("explain", term.Name.English, "--format", "json").Json["kind"]!);
        }

        Assert.Contains("always name the article", Tool.Run("explain", "dptb", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("always name the article", Tool.Run("explain", "TPS", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_of_a_plan_that_chooses_a_source_says_which()
    {
        string[] args = ["--plan", Tool.Plan("contoh"), "--lang", "en"];
        var parameter = Tool.Run(["explain", "voters-per-tps.max", "--format", "json", .. args]).Json["parameter"]!;
        Assert.Equal(("inForce", "pkpu-7-2024"), ((string)parameter["state"]!, (string)parameter["chosen"]!));
        Assert.Contains(
            "600 voters (source chosen by the plan: pkpu-7-2024)",
            Tool.Run(["explain", "voters-per-tps.max", .. args]).Output,
            StringComparison.Ordinal
        );
        var figure = Tool.Run(["explain", "parameters/voters-per-tps.max/voting-day", .. args]).Output;
        Assert.Contains("Source chosen by the plan: pkpu-7-2024.", figure, StringComparison.Ordinal);
        Assert.Contains("800 voters", figure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_whose_sources_disagree_is_a_figure_with_both_and_its_finding()
    {
        var figure = Tool.Run("explain", "parameters/voters-per-tps.max/voting-day", "--lang", "en").Output;
        string[] texts = ["800 voters", "600 voters", "[uu-8-2015]", "[pkpu-7-2024]", "PLK-STG-F006", "The sources disagree, choose one"];
        Assert.All(texts, text => Assert.Contains(text, figure, StringComparison.Ordinal));
        Assert.DoesNotContain("something is unknown", figure, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_source_explains_with_title_issuer_confidence_and_what_cites_it(string language)
    {
        JsonNode[] sources = [.. Tool.Run("sources", "--format", "json").Json["sources"]!.AsArray().Select(s => s!)];
        Assert.True(sources.Length > 100);
        foreach (var document in sources.GroupBy(s => (string)s["id"]!))
        {
            var run = Tool.Run("explain", document.Key, "--lang", language);
            Assert.True(run.Code == 0, document.Key);
            Assert.Contains($"[{document.Key}] {document.First()["title"]}", run.Output, StringComparison.Ordinal);
            Assert.Contains(document.First()["issuer"]!.ToString(), run.Output, StringComparison.Ordinal);
            Assert.All(
                document.Select(d => d["article"]).OfType<JsonNode>(),
                a => Assert.Contains(a.ToString(), run.Output, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void A_source_names_the_figures_that_rest_on_it()
    {
        var source = Tool.Run("explain", "contoh-lama", "--plan", Tool.Plan("contoh"), "--format", "json").Json["source"]!;
        var assessment = Tool.Run("assess", Tool.Plan("contoh"), "--format", "json").Json;
        var citing = assessment["figures"]!
            .AsArray()
            .Where(f => f!["sources"]!.AsArray().Any(s => (string)s!["id"]! == "contoh-lama"))
            .Select(f => (string)f!["path"]!);
        Assert.NotEmpty(citing);
        Assert.Equal(citing, source["figures"]!.AsArray().Select(f => (string)f!));
        Assert.Contains("areas/36.02/voters", citing);
    }

    [Fact]
    public void What_is_unknown_suggests_what_was_meant()
    {
        Assert.Contains("areas/36.02/voters", Tool.Run("explain", "areas/36.02/voter").Error, StringComparison.Ordinal);
        Assert.Contains("uu-1-2015", Tool.Run("explain", "uu-1-2016").Error, StringComparison.Ordinal);
        Assert.Contains("PLK-PER-001", Tool.Run("explain", "PLK-PER-099").Error, StringComparison.Ordinal);
        Assert.Empty(Tool.Run("explain", "areas/36.02/voter").Output);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("areas", "areas/36/tps", 1)]
    [InlineData("flaw", "lawn", 2)]
    public void Distance_counts_edits_and_one_for_a_beginning(string from, string to, int distance) =>
        Assert.Equal(distance, Nearest.Distance(from, to));
}
