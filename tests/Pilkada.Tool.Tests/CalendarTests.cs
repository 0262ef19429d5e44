using System.Text.Json.Nodes;
using Pilkada.ReferenceData;

namespace Pilkada.Tool.Tests;

public class CalendarTests
{
    private static readonly string[] Differences = ["moved", "added", "removed", "changed"];

    private static Dictionary<string, JsonNode> Stages(JsonNode calendar) =>
        calendar["stages"]!.AsArray().ToDictionary(s => (string)s!["id"]!, s => s!);

    [Fact]
    public void An_unknown_id_is_answered_with_all_ids()
    {
        var error = Tool.Run("calendar", "--id", "pilkada-1955").Error;
        Assert.All(ReferenceCalendars.Ids, id => Assert.Contains(id.ToString(), error, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_calendar_can_be_shown()
    {
        foreach (var calendar in ReferenceCalendars.All)
        {
            var run = Tool.Run("calendar", "--id", calendar.Id.ToString(), "--format", "json");
            Assert.Equal(0, run.Code);
            Assert.Equal(calendar.Stages.Length, run.Json["stages"]!.AsArray().Count);
            Assert.Contains($"[{calendar.Id}]", Tool.Run("calendar", "--id", calendar.Id.ToString()).Output, StringComparison.Ordinal);
        }
    }

    // The made-up calendar campaigns on the first of three quiet days.
    [Fact]
    public void Stages_that_contradict_one_another_are_findings_of_a_calendar()
    {
        var folder = Tool.Plan("kalender");
        var finding = Assert.Single(Tool.Run("calendar", "--folder", folder, "--format", "json").Json["findings"]!.AsArray())!;
        Assert.Equal("PLK-STG-F001", (string)finding["code"]!);
        foreach (var args in new string[][] { [], ["--as-of", "2024-11-25"], ["--diff", "pilkada-2024"] })
        {
            Assert.Contains("PLK-STG-F001", Tool.Run(["calendar", "--folder", folder, .. args]).Output, StringComparison.Ordinal);
        }

        Assert.Contains("No stages contradict one another.", Tool.Run("calendar", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Contains("Tidak ada tahapan yang saling bertentangan.", Tool.Run("calendar").Output, StringComparison.Ordinal);
        Assert.All(
            ReferenceCalendars.Ids,
            id => Assert.Empty(Tool.Run("calendar", "--id", id.ToString(), "--format", "json").Json["findings"]!.AsArray())
        );
    }

    [Fact]
    public void A_count_planned_before_the_polling_stations_close_is_a_finding()
    {
        static int Findings(params string[] args) =>
            Tool.Run(["calendar", "--count-start", .. args, "--format", "json"]).Json["findings"]!.AsArray().Count;
        Assert.Equal((1, 0), (Findings("12:59"), Findings("13:00")));
        Assert.Equal(1, Findings("12:59", "--diff", "pilkada-2020"));
        Assert.Contains("PLK-STG-F004", Tool.Run("calendar", "--count-start", "12:30").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_source_of_every_calendar_and_deadline_can_be_explained()
    {
        var sources = ReferenceCalendars
            .All.SelectMany(c => c.Stages)
            .SelectMany(s => s.Evidence.Citations)
            .Concat(ReferenceDeadlines.Chain.Rules.SelectMany(r => r.Evidence.Citations))
            .Select(c => c.Id)
            .Distinct();
        var known = Tool.Run("sources", "--format", "json").Json["sources"]!.AsArray().Select(s => (string)s!["id"]!).ToHashSet();
        Assert.All(sources, s => Assert.Contains(s.ToString(), known));
        var cited = Tool.Run("explain", "uu-10-2016", "--format", "json").Json["source"]!;
        Assert.Contains("court-petition", cited["deadlines"]!.AsArray().Select(d => (string)d!));
    }

    [Theory]
    [InlineData("pilkada-2018")]
    [InlineData("pilkada-2020")]
    [InlineData("pilkada-2024")]
    public void A_template_for_the_voting_day_of_a_known_election_gives_its_own_days(string id)
    {
        var real = Tool.Run("calendar", "--id", id, "--format", "json").Json;
        var template = Tool.Run("calendar", "--voting-day", (string)real["votingDay"]!, "--template", "--format", "json").Json;
        var known = Stages(real);
        var compared = 0;
        foreach (var (stage, planned) in Stages(template))
        {
            foreach (var end in new[] { "start", "end" })
            {
                if (planned[end] is { } day && known.GetValueOrDefault(stage)?[end] is { } was)
                {
                    Assert.Equal((string)was!, (string)day!);
                    compared++;
                }
            }
        }

        Assert.True(compared > 3);
    }

    [Fact]
    public void A_template_is_inferred_and_lists_what_it_does_not_fix_with_the_value_of_each_year()
    {
        string[] args = ["calendar", "--voting-day", "2029-11-28", "--template"];
        var json = Tool.Run([.. args, "--format", "json"]).Json;
        Assert.Equal("inferred", (string)json["provenance"]!);
        Assert.All(json["stages"]!.AsArray(), s => Assert.Equal("inferred", (string)s!["provenance"]!));
        Assert.Equal("2029-11-25", (string)Stages(json)["sub.masa-tenang"]["start"]!);
        var campaign = json["template"]!["offsets"]!
            .AsArray()
            .Single(o => (string)o!["stage"]! == "penyelenggaraan.kampanye" && (string)o["kind"]! == "start")!;
        Assert.Equal("differs", (string)campaign["verdict"]!);
        Assert.Null(campaign["date"]);
        Assert.Equal([-132, -74, -63], campaign["observations"]!.AsArray().Select(o => (int)o!["offset"]!["value"]!));

        var text = Tool.Run([.. args, "--lang", "en"]).Output;
        Assert.Contains("INFERRED", text, StringComparison.Ordinal);
        var open = text.Split("What the template does not fix")[1];
        Assert.Matches(@"Campaign +│ starts +│ +H-132 │ +H-74 │ +H-63 │ differs", open);
    }

    [Fact]
    public void A_difference_is_from_the_other_calendar_to_this_one()
    {
        var json = Tool.Run("calendar", "--id", "pilkada-2020", "--diff", "pilkada-2020-original", "--format", "json").Json;
        Assert.Equal(77, (int)json["diff"]!["votingDay"]!["value"]!);
        Assert.Equal("pilkada-2020-original", (string)json["diff"]!["before"]!);
        Assert.Equal("pilkada-2020-original", (string)json["amendment"]!["supersedes"]!);
        var back = Tool.Run("calendar", "--id", "pilkada-2020-original", "--diff", "pilkada-2020", "--format", "json").Json;
        Assert.Equal(-77, (int)back["diff"]!["votingDay"]!["value"]!);
        Assert.Contains(
            "(+77 hari)",
            Tool.Run("calendar", "--id", "pilkada-2020", "--diff", "pilkada-2020-original").Output,
            StringComparison.Ordinal
        );
        var same = Tool.Run("calendar", "--diff", "pilkada-2024", "--format", "json").Json["diff"]!;
        Assert.All(Differences, list => Assert.Empty(same[list]!.AsArray()));
        Assert.NotEmpty(same["unchanged"]!.AsArray());
    }
}
