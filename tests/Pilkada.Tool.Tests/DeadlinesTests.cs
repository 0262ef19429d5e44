using System.Text.Json.Nodes;
using Pilkada.ReferenceData;

namespace Pilkada.Tool.Tests;

public class DeadlinesTests
{
    private static JsonNode Deadline(string id, params string[] args) =>
        Assert.Single(Tool.Run(["deadlines", id, "--format", "json", .. args]).Json["deadlines"]!.AsArray())!;

    // Announced on Monday 9 December 2024: three working days lead to Thursday the 12th.
    [Fact]
    public void A_deadline_is_counted_from_the_day_of_its_event()
    {
        var petition = Deadline("court-petition", "--event", "result-announced=2024-12-09");
        Assert.Equal("dated", (string)petition["state"]!);
        Assert.Equal("2024-12-12", (string)petition["date"]!["value"]!);
        Assert.Equal("2024-12-12", (string)petition["explanation"]!["value"]!);
        Assert.Contains("uu-10-2016", petition["date"]!["sources"]!.AsArray().Select(s => (string)s!["id"]!));
    }

    // From Tuesday 24 December the two holidays and the weekend are skipped.
    [Fact]
    public void A_holiday_is_no_working_day()
    {
        string[] args = ["--event", "result-announced=2024-12-24"];
        Assert.Equal("2024-12-27", (string)Deadline("court-petition", args)["date"]!["value"]!);
        Assert.Equal(
            "2024-12-31",
            (string)Deadline("court-petition", [.. args, "--holiday", "2024-12-25", "--holiday", "2024-12-26"])["date"]!["value"]!
        );
    }

    [Fact]
    public void Without_its_event_a_deadline_names_the_event()
    {
        var petition = Deadline("court-petition");
        Assert.Equal("unknown", (string)petition["state"]!);
        Assert.Null(petition["date"]!["value"]);
        Assert.Equal(["result-announced"], petition["missing"]!.AsArray().Select(m => (string)m!));
        Assert.Matches(@"\[court-petition\] +│ result-announced", Tool.Run("deadlines").Output);
    }

    [Fact]
    public void Every_deadline_is_listed_once_whatever_is_known()
    {
        foreach (
            var args in new[]
            {
                "",
                "--event voting-day=2024-11-27",
                "--event voting-day=2024-11-27 --assume-latest",
                "--event voting-day=1999-06-07",
            }
        )
        {
            string[] call = ["deadlines", .. args.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            var listed = Tool.Run([.. call, "--format", "json"]).Json["deadlines"]!.AsArray().Select(d => (string)d!["id"]!);
            Assert.Equal(ReferenceDeadlines.Chain.Deadlines.Select(d => d.ToString()), listed);
            var text = Tool.Run(call).Output;
            // A conflict is told by its name, everything else with its id.
            Assert.All(
                Tool.Run([.. call, "--format", "json"]).Json["deadlines"]!.AsArray(),
                d =>
                    Assert.Contains(
                        (string)d!["state"]! == "conflict" ? (string)d["name"]!["id"]! : $"[{d["id"]}]",
                        text,
                        StringComparison.Ordinal
                    )
            );
        }
    }

    [Fact]
    public void Sources_that_disagree_are_a_conflict_with_both_days_until_one_is_followed()
    {
        string[] args = ["--event", "determination-received-by-dprd=2025-01-10"];
        var open = Deadline("dprd-proposal", args);
        Assert.Equal("conflict", (string)open["state"]!);
        Assert.Null(open["date"]!["value"]);
        Assert.Equal(["2025-01-17", "2025-01-13"], open["readings"]!.AsArray().Select(r => (string)r!["date"]!["value"]!));
        Assert.Equal(
            ["PLK-STG-F005"],
            Tool.Run(["deadlines", "--format", "json", .. args]).Json["findings"]!.AsArray().Select(f => (string)f!["code"]!)
        );
        var text = Tool.Run(["deadlines", "--lang", "en", .. args]).Output;
        Assert.Contains("17 January 2025 (uu-10-2016", text, StringComparison.Ordinal);
        Assert.Contains("13 January 2025 (idntimes", text, StringComparison.Ordinal);

        Assert.Equal("2025-01-17", (string)Deadline("dprd-proposal", [.. args, "--source", "uu-10-2016"])["date"]!["value"]!);
        Assert.Equal(
            "2025-01-13",
            (string)
                Deadline("dprd-proposal", [.. args, "--source", "idntimes-jadwal-pelantikan-2025", "--source", "uu-10-2016"])["date"]![
                    "value"
                ]!
        );
        // A source that says nothing of it resolves nothing.
        Assert.Equal("conflict", (string)Deadline("dprd-proposal", [.. args, "--source", "uu-1-2015"])["state"]!);
    }

    [Fact]
    public void A_source_followed_moves_no_deadline_that_is_not_in_conflict()
    {
        string[] args = ["deadlines", "--event", "voting-day=2024-11-27", "--event", "result-announced=2024-12-09", "--format", "json"];
        var open = Tool.Run(args).Json["deadlines"]!.AsArray();
        foreach (var source in ReferenceDeadlines.Chain.Rules.Select(r => r.Source.ToString()).Distinct())
        {
            var followed = Tool.Run([.. args, "--source", source]).Json["deadlines"]!.AsArray();
            Assert.All(
                open.Zip(followed).Where(p => (string)p.First!["state"]! != "conflict"),
                p => Assert.Equal(p.First!.ToJsonString(), p.Second!.ToJsonString())
            );
        }
    }

    [Fact]
    public void An_event_that_is_not_known_is_assumed_only_when_asked()
    {
        string[] args = ["--event", "result-announced=2024-12-09"];
        Assert.Equal("unknown", (string)Deadline("court-ruling", args)["state"]!);
        var assumed = Deadline("court-ruling", [.. args, "--assume-latest"]);
        Assert.Equal("dated", (string)assumed["state"]!);
        Assert.True((bool)assumed["isAssumed"]!);
        // 45 working days after the petition of Thursday 12 December: nine weeks.
        Assert.Equal("2025-02-13", (string)assumed["date"]!["value"]!);
    }

    [Fact]
    public void Explain_shows_what_is_said_of_a_deadline()
    {
        var explained = Tool.Run("explain", "dprd-proposal", "--format", "json").Json;
        Assert.Equal("deadline", (string)explained["kind"]!);
        Assert.Equal(2, explained["deadline"]!["readings"]!.AsArray().Count);
        var text = Tool.Run("explain", "court-petition", "--lang", "en").Output;
        Assert.Contains("3 working days after", text, StringComparison.Ordinal);
        Assert.Contains("Pasal 157 ayat (5)", text, StringComparison.Ordinal);
        var command = text.Trim().Split("To count from the day of the event: pilkada ")[1];
        Assert.Equal(0, Tool.Run(command.Replace("DATE", "2024-12-09", StringComparison.Ordinal).Split(' ')).Code);
    }

    [Fact]
    public void A_mistyped_event_or_deadline_is_answered_with_the_nearest()
    {
        Assert.Contains("voting-day", Tool.Run("deadlines", "--event", "voting-dy=2024-11-27").Error, StringComparison.Ordinal);
        Assert.Contains("court-petition", Tool.Run("deadlines", "court-petitoin").Error, StringComparison.Ordinal);
    }
}
