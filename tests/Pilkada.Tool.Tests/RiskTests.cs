using System.Text.Json.Nodes;

namespace Pilkada.Tool.Tests;

public class RiskTests
{
    private static JsonNode Risk(params string[] args) => Tool.Run(["risk", "--format", "json", .. args]).Json;

    [Fact]
    public void A_cell_is_traced_to_indicators_weights_and_sources()
    {
        var cell = Assert.Single(Risk("--area", "36.02", "--stage", "penyelenggaraan.pemungutan", "--explain")["cells"]!.AsArray())!;
        var disaster = cell["contributions"]!.AsArray().Single(c => (string)c!["indicator"]! == "bawaslu-tps-2024.disaster-prone")!;
        Assert.Equal("352/1031", (string)disaster["value"]!["value"]!);
        Assert.Contains("cilangkahan-704-tps", disaster["value"]!["sources"]!.AsArray().Select(s => (string)s!["id"]!));
        Assert.Equal("assumed", (string)disaster["weight"]!["provenance"]!);
        Assert.NotNull(cell["explanation"]);
        Assert.Null(cell["score"]!["value"]);
    }

    [Fact]
    public void The_text_names_the_published_class_and_what_adds_most()
    {
        var text = Tool.Run("risk", "--area", "36.02").Output;
        Assert.Contains("Pemetaan Bawaslu 2024: Tinggi", text, StringComparison.Ordinal);
        Assert.Contains("perkara di DKPP", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DKPP", Tool.Run("risk", "--area", "36.02", "--audience", "public").Output, StringComparison.Ordinal);
        Assert.Contains("Desa atau kelurahan tanpa sinyal (47,8 %)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("36.01", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_shows_the_leaves_and_names_what_is_unknown()
    {
        var text = Tool.Run("risk", "--area", "36.02", "--stage", "penyelenggaraan.pemungutan", "--explain").Output;
        Assert.Contains("[cilangkahan-704-tps]", text, StringComparison.Ordinal);
        Assert.Contains("Tidak diketahui:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_area_and_every_stage_of_the_map_stands_once()
    {
        var cells = Risk()["cells"]!.AsArray().Select(c => ((string)c!["area"]!, (string)c["stage"]!)).ToArray();
        Assert.Equal(cells.Length, cells.Distinct().Count());
        Assert.Equal(9, cells.Select(c => c.Item1).Distinct().Count());
    }

    [Fact]
    public void Edges_of_ones_own_show_the_class_and_the_way_to_the_next()
    {
        var cell = Risk("--area", "36.02", "--stage", "penyelenggaraan.pemungutan", "--edges", "10,25.5")["cells"]!.AsArray().Single()!;
        Assert.Equal((3, 1, 3), ((int)cell["class"]!["classes"]!, (int)cell["class"]!["atLeast"]!, (int)cell["class"]!["atMost"]!));
        Assert.Equal("1/10", (string)cell["class"]!["edge"]!);
        var lever = cell["class"]!["levers"]!.AsArray().Single(l => (string)l!["indicator"]! == "bawaslu-tps-2024.hard-to-reach")!;
        Assert.Equal(Fraction.Parse("1/10"), Fraction.Parse((string)cell["lowest"]!) + Fraction.Parse((string)cell["class"]!["lacks"]!));
        Assert.True(Fraction.Parse((string)lever["to"]!) > Fraction.Parse((string)lever["from"]!));
        var text = Tool.Run("risk", "--area", "36.01", "--edges", "10,25.5").Output;
        Assert.Contains("/3", text, StringComparison.Ordinal);
        Assert.Contains("poin persen ke batas 10 %", text, StringComparison.Ordinal);
        Assert.Contains(
            "in the highest class already",
            Tool.Run("risk", "--lang", "en", "--area", "36.02", "--edges", "1").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no single indicator is enough",
            Tool.Run("risk", "--lang", "en", "--area", "36.02", "--edges", "99").Output,
            StringComparison.Ordinal
        );
    }

    // 701 stations of Lebak in September, 704 in November.
    [Fact]
    public void What_moved_since_a_day_is_named_by_cell_and_indicator()
    {
        var moves = Risk("--since", "2024-10-01", "--area", "36.02")["moves"]!.AsArray();
        Assert.Equal(3, moves.Count);
        var indicator = Assert.Single(moves[0]!["indicators"]!.AsArray())!;
        Assert.Equal(
            ("701/2062", "352/1031"),
            ((string)indicator["before"]!["value"]!["value"]!, (string)indicator["after"]!["value"]!["value"]!)
        );
        var text = Tool.Run("risk", "--since", "2024-10-01", "--area", "36.02").Output;
        Assert.Contains("TPS di wilayah rawan bencana: 34 % → 34,1 %", text, StringComparison.Ordinal);
        Assert.Contains("Nothing moved.", Tool.Run("risk", "--lang", "en", "--since", "2024-11-30").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_moved_since_another_revision_is_nothing_for_the_same_plan() =>
        Assert.Empty(Risk("--since", "embedded:banten-2024")["moves"]!.AsArray());
}
