using System.Text.Json.Nodes;

namespace Pilkada.Tool.Tests;

public class LogisticsScheduleTests
{
    private const string Islands = "embedded:pemilu-2024-pulau-banten";

    private static JsonNode Leg(JsonNode document, string id) => document["legs"]!.AsArray().Single(l => (string)l!["id"]! == id)!;

    // Boat up to three hours, by the end of H-1.
    [Fact]
    public void The_Banten_Plan_Says_When_To_Leave_Though_The_Day_Was_Not_Published()
    {
        var document = Tool.Run("logistics", "schedule", "--format", "json").Json;
        Assert.Equal("readyUnknown", (string)document["verdict"]!);
        var tunda = Leg(document, "tunda");
        Assert.Equal("2024-11-26T21:00:00+07:00", (string)tunda["latestStart"]!);
        Assert.Null(tunda["earliestStart"]);
        Assert.Equal(10, (int)tunda["leadHours"]!["value"]!);
        Assert.Contains("uu-1-2015", tunda["leadHours"]!["sources"]!.AsArray().Select(s => (string)s!["id"]!));
        var baduy = Leg(document, "baduy");
        Assert.Equal("2024-11-26T22:30:00+07:00", (string)baduy["latestStart"]!);
        Assert.Equal(5_670, (int)baduy["slackMinutes"]!);
    }

    [Fact]
    public void The_Islands_Of_The_Pemilu_Were_In_Time_By_The_Published_Days()
    {
        var document = Tool.Run("logistics", "schedule", Islands, "--risk", "9/10", "--format", "json").Json;
        Assert.Equal("inTime", (string)document["verdict"]!);
        Assert.True((bool)document["risk"]!["isExact"]!);
        Assert.All(document["risk"]!["places"]!.AsArray(), p => Assert.Equal("1", (string)p!["chance"]!));
        var text = Tool.Run("logistics", "schedule", Islands, "--lang", "en").Output;
        Assert.Contains("Everything can arrive in time.", text, StringComparison.Ordinal);
        Assert.Contains("Two hours says the KPU, three the police", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Way_Back_Has_Its_Own_Limit()
    {
        var document = Tool.Run("logistics", "schedule", Islands, "--return-from", "2024-02-15T06:00", "--format", "json").Json;
        Assert.True((bool)document["isReturn"]!);
        Assert.Equal("2024-02-17T21:00:00+07:00", (string)Leg(document, "tunda")["latestStart"]!);
    }

    [Fact]
    public void The_Public_Sees_Neither_Routes_Nor_Times()
    {
        var document = Tool.Run("logistics", "schedule", "--audience", "public", "--format", "json").Json;
        Assert.Null(document["legs"]);
        Assert.Null(document["points"]);
        Assert.Empty(document["findings"]!.AsArray());
        var text = Tool.Run("logistics", "schedule", "--audience", "public").Output;
        Assert.DoesNotContain("Wargasara", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Karangantu", Tool.Run("assess", "--audience", "public", "--all").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_Change_The_Exit_Code_Only_When_Asked()
    {
        Assert.Equal((int)ExitCode.Done, Tool.Run("logistics", "schedule").Code);
        Assert.Equal((int)ExitCode.Problems, Tool.Run("logistics", "schedule", "--fail-on", "warning").Code);
        Assert.Equal((int)ExitCode.Done, Tool.Run("logistics", "schedule", "--fail-on", "critical").Code);
    }

    [Theory]
    [InlineData("--risk", "3/2")]
    [InlineData("--risk", "x")]
    [InlineData("--seed", "-1")]
    [InlineData("--return-from", "2024-11-27")]
    [InlineData("--fail-on", "never")]
    [InlineData("--audience", "press")]
    public void A_Wrong_Value_Is_A_Usage_Error(string option, string value) =>
        Assert.Equal((int)ExitCode.Usage, Tool.Run("logistics", "schedule", option, value).Code);

    [Fact]
    public void A_Plan_Without_A_Network_Says_So()
    {
        var run = Tool.Run("logistics", "schedule", "embedded:lain");
        Assert.Equal((int)ExitCode.Usage, run.Code);
        Assert.Equal((int)ExitCode.Unreadable, Tool.Run("logistics", "schedule", "tidak-ada").Code);
    }
}
