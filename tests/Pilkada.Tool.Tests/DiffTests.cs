using System.Text.Json.Nodes;

namespace Pilkada.Tool.Tests;

public class DiffTests
{
    private static readonly string[] Lists = ["changed", "added", "removed", "opened", "closed"];

    private static JsonNode Diff(params string[] args) =>
        Tool.Run(["diff", Tool.Plan("contoh"), Tool.Plan("lanjut"), "--format", "json", .. args]).Json;

    private static string[] Strings(JsonNode document, string list, string member) =>
        [.. document[list]!.AsArray().Select(n => (string)n![member]!).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_plan_compared_with_itself_has_no_difference()
    {
        foreach (var plan in new[] { "embedded:banten-2024", Tool.Plan("contoh") })
        {
            var json = Tool.Run("diff", plan, plan, "--format", "json").Json;
            Assert.All(Lists, list => Assert.Empty(json[list]!.AsArray()));
            Assert.True((int)json["same"]! > 0 && (int)json["remaining"]! > 0);
            Assert.Contains("Nothing differs.", Tool.Run("diff", plan, plan, "--lang", "en").Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_moved_is_what_assess_says_of_either_plan()
    {
        var json = Diff();
        JsonNode Figures(string plan) => Tool.Run("assess", Tool.Plan(plan), "--format", "json").Json["figures"]!;
        var before = Figures("contoh").AsArray().ToDictionary(f => (string)f!["path"]!, f => f!.ToJsonString());
        var after = Figures("lanjut").AsArray().ToDictionary(f => (string)f!["path"]!, f => f!.ToJsonString());
        Assert.Equal(after.Keys.Except(before.Keys).Order(StringComparer.Ordinal), Strings(json, "added", "path"));
        Assert.Equal(before.Keys.Except(after.Keys).Order(StringComparer.Ordinal), Strings(json, "removed", "path"));
        Assert.NotEmpty(json["added"]!.AsArray());
        Assert.NotEmpty(json["removed"]!.AsArray());
        Assert.NotEmpty(json["changed"]!.AsArray());
        Assert.All(
            json["changed"]!.AsArray(),
            c =>
            {
                Assert.Equal(before[(string)c!["path"]!], c["before"]!.ToJsonString());
                Assert.Equal(after[(string)c["path"]!], c["after"]!.ToJsonString());
            }
        );
        Assert.Equal(after.Count, json["added"]!.AsArray().Count + json["changed"]!.AsArray().Count + (int)json["same"]!);
    }

    [Fact]
    public void A_value_says_by_how_much_and_another_basis_is_told_apart()
    {
        var changed = Diff()["changed"]!.AsArray().ToDictionary(c => (string)c!["path"]!, c => c!);
        var strength = changed["shares/polres-dua/strength"];
        Assert.Equal(
            (1000, 1001, 1),
            ((int)strength["before"]!["value"]!, (int)strength["after"]!["value"]!, (int)strength["difference"]!["value"]!)
        );
        var published = changed["figures/tps-36.01/value"];
        Assert.False((bool)published["ofValue"]!);
        Assert.Equal(("inferred", "published"), ((string)published["before"]!["provenance"]!, (string)published["after"]!["provenance"]!));
    }

    [Fact]
    public void A_sum_that_closes_now_and_a_conflict_that_is_gone_are_closed_findings()
    {
        var closed = Strings(Diff(), "closed", "code");
        Assert.Contains("PLK-RDY-F003", closed);
        Assert.Contains("PLK-RDY-F004", closed);
        var swapped = Tool.Run("diff", Tool.Plan("lanjut"), Tool.Plan("contoh"), "--format", "json").Json;
        Assert.Equal(closed, Strings(swapped, "opened", "code"));
        Assert.Equal(Strings(Diff(), "opened", "code"), Strings(swapped, "closed", "code"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void The_public_does_not_see_guard_counts_below_kabupaten(string format)
    {
        string[] secrets = ["4711", "4.711", "4811", "4.811", "4713", "4.713", "4820", "4.820", "3141", "3.141", "3208", "3.208", "107 "];
        string[] args = ["diff", Tool.Plan("contoh"), Tool.Plan("lanjut"), "--format", format];
        var open = Tool.Run([.. args, "--audience", "public"]).Output;
        Assert.All(secrets, s => Assert.DoesNotContain(s, open, StringComparison.Ordinal));
        Assert.Contains(format == "json" ? "4820" : "4.820", Tool.Run(args).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_closing_line_names_commands_that_work()
    {
        var text = Tool.Run("diff", Tool.Plan("contoh"), Tool.Plan("lanjut"), "--as-of", "2024-11-20", "--lang", "en").Output;
        var commands = text.Split("Where a figure comes from: ")[1].Trim().TrimEnd('.').Split("; ");
        Assert.Equal(2, commands.Length);
        Assert.All(commands, c => Assert.Equal(0, Tool.Run(c.Split(' ')[1..]).Code));
    }
}
