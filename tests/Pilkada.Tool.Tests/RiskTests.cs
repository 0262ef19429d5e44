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
}
