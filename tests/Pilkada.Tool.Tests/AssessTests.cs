using System.Text.Json.Nodes;

namespace Pilkada.Tool.Tests;

public class AssessTests
{
    public static TheoryData<string> Plans => new() { "", "contoh" };

    private static string[] Arguments(string plan, params string[] args) => plan.Length == 0 ? args : [.. args, Tool.Plan(plan)];

    private static JsonNode[] Figures(JsonNode assessment)
    {
        JsonNode[] figures = [.. assessment["figures"]!.AsArray().Select(f => f!)];
        Assert.NotEmpty(figures);
        return figures;
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_figure_has_a_rule_sources_or_an_assumption_or_is_entered_or_unknown_with_a_reason(string plan)
    {
        foreach (var figure in Figures(Tool.Run(Arguments(plan, "assess", "--format", "json")).Json))
        {
            var provenance = (string)figure["provenance"]!;
            var rests =
                figure["rule"] is not null
                || figure["sources"]!.AsArray().Count > 0
                || provenance is "assumed" or "entered"
                || (provenance == "unknown" && figure["value"] is null && figure["reason"]!["id"]!.ToString().Length > 0);
            Assert.True(rests, figure.ToJsonString());
            Assert.True(figure["value"] is not null || figure["reason"] is not null, figure.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Explain_resolves_the_path_of_every_figure_and_it_recomputes(string plan)
    {
        foreach (var figure in Figures(Tool.Run(Arguments(plan, "assess", "--format", "json")).Json))
        {
            var path = (string)figure["path"]!;
            string[] args =
                plan.Length == 0 ? ["explain", path, "--format", "json"] : ["explain", path, "--format", "json", "--plan", Tool.Plan(plan)];
            var run = Tool.Run(args);
            Assert.True(run.Code == 0, $"{path}: {run.Error}");
            var explained = run.Json["figure"]!;
            Assert.Equal(figure.ToJsonString(), explained["figure"]!.ToJsonString());
            Assert.True((bool)explained["recomputes"]!, path);
            Assert.Equal(figure["sources"]!.AsArray().Count, explained["sources"]!.AsArray().Count);
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Explain_names_path_rules_and_sources_of_a_figure_in_words(string plan)
    {
        // One figure of each shape is enough here; the JSON above walks them all.
        var figures = Figures(Tool.Run(Arguments(plan, "assess", "--format", "json")).Json)
            .DistinctBy(f => $"{f["rule"]}{f["provenance"]}{f["kind"]}");
        foreach (var figure in figures)
        {
            var path = (string)figure["path"]!;
            foreach (var language in new[] { "id", "en" })
            {
                string[] args = plan.Length == 0 ? ["explain", path] : ["explain", path, "--plan", Tool.Plan(plan)];
                var text = Tool.Run([.. args, "--lang", language]).Output;
                Assert.StartsWith(path + "\n", text, StringComparison.Ordinal);
                Assert.Contains((string)figure["label"]![language]!, text, StringComparison.Ordinal);
                Assert.All(
                    figure["sources"]!.AsArray(),
                    s => Assert.Contains($"[{s!["id"]}] {s["title"]}", text, StringComparison.Ordinal)
                );
                if (figure["rule"] is { } rule)
                {
                    Assert.Contains(rule.ToString(), text, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void The_embedded_plan_is_Banten_2024_and_its_sums_are_there()
    {
        var figures = Figures(Tool.Run("assess", "--format", "json").Json).ToDictionary(f => (string)f["path"]!);
        Assert.Equal(8_926_662, (long)figures["areas/36/voters"]["value"]!);
        Assert.Equal(17_231, (long)figures["areas/36/tps"]["value"]!);
        Assert.Equal(155, (long)figures["areas/36/kecamatan"]["value"]!);
        Assert.Equal(1_552, (long)figures["areas/36/desa-kelurahan"]["value"]!);
        Assert.Equal(0, (long)figures["reconciliations/voters-areas/difference"]["value"]!);
        Assert.Equal(20, (long)figures["reconciliations/voters-by-sex-36.73/difference"]["value"]!);
        Assert.Null(figures["shares/polda-banten/whole"]["value"]);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void The_text_shows_every_table_every_row_and_every_finding(string language)
    {
        var json = Tool.Run("assess", "--format", "json").Json;
        var text = Tool.Run("assess", "--all", "--lang", language).Output;
        foreach (var table in json["tables"]!.AsArray().Where(t => t!["rows"]!.AsArray().Count > 0))
        {
            Assert.Contains($"{table!["title"]![language]}  [{table["id"]}]", text, StringComparison.Ordinal);
            Assert.All(table["rows"]!.AsArray(), row => Assert.Contains((string)row!["name"]![language]!, text, StringComparison.Ordinal));
            Assert.All(
                table["rows"]!.AsArray().Where(r => r!["note"] is not null),
                row => Assert.Contains((string)row!["note"]![language]!, text, StringComparison.OrdinalIgnoreCase)
            );
        }

        Assert.All(json["findings"]!.AsArray(), f => Assert.Contains((string)f!["message"]![language]!, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Detail_tables_are_shown_only_with_all()
    {
        var short_ = Tool.Run("assess").Output;
        var all = Tool.Run("assess", "--all").Output;
        Assert.DoesNotContain("[figures]\n", short_, StringComparison.Ordinal);
        Assert.Contains("[figures]\n", all, StringComparison.Ordinal);
        Assert.Contains("(--all)", short_, StringComparison.Ordinal);
        Assert.DoesNotContain("(--all)", all, StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_does_not_see_guard_counts_below_kabupaten_and_planners_do()
    {
        // 4,711 officers of a Polsek and 4,713 guards of a kecamatan, and two thirds of 4,711: 3,141.
        string[] secrets = ["4711", "4.711", "4,711", "4713", "4.713", "4,713", "3141", "3.141", "3,141"];
        foreach (var language in new[] { "id", "en" })
        {
            foreach (var format in new[] { "text", "json" })
            {
                string[] args = ["assess", Tool.Plan("contoh"), "--all", "--lang", language, "--format", format];
                var open = Tool.Run([.. args, "--audience", "public"]).Output;
                Assert.All(secrets, s => Assert.DoesNotContain(s, open, StringComparison.Ordinal));
                Assert.Contains("PLK-COR-004", open, StringComparison.Ordinal);
                var closed = Tool.Run(args).Output;
                Assert.All(secrets.Chunk(3), forms => Assert.Contains(forms, s => closed.Contains(s, StringComparison.Ordinal)));
            }
        }

        foreach (
            var topic in new[]
            {
                "figures/guard-36.01.01/value",
                "shares/polsek-pasir/strength",
                "shares/polsek-pasir/whole",
                "figures",
                "contoh-berita",
            }
        )
        {
            var explained = Tool.Run("explain", topic, "--plan", Tool.Plan("contoh"), "--audience", "public").Output;
            Assert.NotEmpty(explained);
            Assert.All(secrets, s => Assert.DoesNotContain(s, explained, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_public_plan_of_Banten_has_no_guard_count_below_kabupaten()
    {
        foreach (var figure in Figures(Tool.Run("assess", "--audience", "public", "--format", "json").Json))
        {
            var place = (string)figure["place"]!;
            var below = place.StartsWith("polsek", StringComparison.Ordinal) || place.Count(c => c == '.') >= 2;
            Assert.False(
                below && (string)figure["unit"]! is "officers" or "persons" && figure["value"] is not null && below,
                figure.ToJsonString()
            );
        }
    }

    [Fact]
    public void As_of_moves_the_day_and_a_table_name_lists_its_paths()
    {
        Assert.Contains("(H-3)", Tool.Run("assess", "--as-of", "2024-11-24").Output, StringComparison.Ordinal);
        var listed = Tool.Run("explain", "areas").Output;
        Assert.Contains("areas/36.02/voters", listed, StringComparison.Ordinal);
        Assert.Contains("1.057.325 pemilih p", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("areas/36.01/voters", Tool.Run("explain", "areas/36.02").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_closing_line_names_a_command_that_works()
    {
        var text = Tool.Run("assess", Tool.Plan("contoh"), "--as-of", "2024-11-20", "--lang", "en").Output;
        var command = text.Split("Where a figure comes from: pilkada ")[1].Split(". ")[0];
        Assert.Contains("--as-of 2024-11-20", command, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run(command.Split(' ')).Code);
    }
}
