using System.Text.Json.Nodes;

namespace Pilkada.Tool.Tests;

public sealed class PersonnelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pilkada-guards-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Need_is_computed_unit_by_unit_under_the_policy_named()
    {
        var near = Need().Json["units"]!.AsArray();
        Assert.Equal(["polres-satu", "polsek-timur"], near.Select(u => (string)u!["unit"]!));
        // 15 less vulnerable by 2-8 or 2-4, 2 vulnerable by 2-2: 3.75 and 2, or 7.5 and 2.
        Assert.Equal((6, 10), ((int)near[0]!["least"]!["value"]!, (int)near[0]!["most"]!["value"]!));
        var whole = Need("--policy", "per-group").Json["units"]!.AsArray();
        // Villages of 10 and 5: two groups and one, or three and two.
        Assert.Equal((8, 12), ((int)whole[0]!["least"]!["value"]!, (int)whole[0]!["most"]!["value"]!));
        Assert.Equal(34, (int)whole[0]!["linmas"]!["value"]!);
    }

    [Fact]
    public void Linmas_of_a_pattern_that_are_not_two_at_each_TPS_are_a_finding()
    {
        var finding = Assert.Single(Need().Json["findings"]!.AsArray())!;
        Assert.Equal("PLK-PER-F006", (string)finding["code"]!);
        Assert.Contains("2 Polri : 1 TPS : 3 Linmas", (string)finding["message"]!["en"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_order_every_pattern_of_three_numbers_is_refused_with_both_readings()
    {
        var run = Tool.Run("personnel", "need", "--tps", Tool.Guard("tps.csv"), "--patterns", Tool.Guard("patterns.json"), "--lang", "en");
        Assert.Equal((1, string.Empty), (run.Code, run.Output));
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, l => Assert.Contains("PLK-PER-P002", l, StringComparison.Ordinal));
        Assert.Contains("needs 8 police officers for 30 TPS", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_orders_give_different_needs()
    {
        var plt = Tool.Run(
            "personnel",
            "need",
            "--tps",
            Tool.Guard("tps.csv"),
            "--patterns",
            Tool.Guard("patterns.json"),
            "--order",
            "plt",
            "--format",
            "json"
        );
        Assert.Equal(3, (int)plt.Json["units"]![0]!["least"]!["value"]!);
    }

    [Fact]
    public void A_plan_uses_the_officers_of_each_unit_and_says_where_TPS_are_left()
    {
        var units = Plan().Json["units"]!.AsArray();
        Assert.Equal("optimal", (string)units[0]!["status"]!);
        // Nine officers: whole pairs only, and eight guard every TPS.
        Assert.Equal((8, 0, 0), (Number(units[0]!, "used"), Number(units[0]!, "uncovered"), Number(units[0]!, "shortfall")));
        // Four officers: one pair guards 8 of 12 and one the very vulnerable one, or two pairs all 12; the latter leaves one.
        Assert.Equal(
            (4, 1, 2, 6),
            (Number(units[1]!, "used"), Number(units[1]!, "uncovered"), Number(units[1]!, "shortfall"), Number(units[1]!, "need"))
        );
        Assert.Equal(2, units[1]!["assignments"]!.AsArray().Count);
        Assert.Equal("PLK-PER-F007", (string)Assert.Single(Plan().Json["findings"]!.AsArray())!["code"]!);
    }

    [Fact]
    public void The_public_sees_no_guards_of_a_unit_below_a_kabupaten_and_no_place_of_any()
    {
        foreach (var run in new[] { Need("--audience", "public"), Plan("--audience", "public") })
        {
            Assert.Equal(0, run.Code);
            var units = run.Json["units"]!.AsArray();
            Assert.DoesNotContain("36.0", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("polsek-timur", run.Json["findings"]!.ToJsonString(), StringComparison.Ordinal);
            foreach (var member in units[1]!.AsObject().Where(m => m.Key is not "unit" and not "stations" && m.Value is JsonObject))
            {
                Assert.Null(member.Value!["value"]);
            }
        }

        var text = Tool.Run(
            "personnel",
            "plan",
            "--tps",
            Tool.Guard("tps.csv"),
            "--patterns",
            Tool.Guard("patterns.json"),
            "--order",
            "ptl",
            "--audience",
            "public",
            "--unit",
            "polres-satu"
        );
        Assert.DoesNotContain("36.01.01", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_of_no_nodes_gives_a_plan_with_its_bound()
    {
        var plan = Plan("--nodes", "0").Json["units"]![1]!;
        Assert.Contains((string)plan["status"]!, (string[])["optimal", "bounded"]);
        Assert.True(Number(plan, "uncoveredBound") <= Number(plan, "uncovered"));
    }

    [Theory]
    [InlineData("need --patterns {p} --order ptl", 2, "PLK-CLI-P024")]
    [InlineData("need --tps {t}", 2, "PLK-CLI-P024")]
    [InlineData("need --tps nowhere.csv --patterns {p}", 3, "PLK-CLI-P025")]
    [InlineData("need --tps {t} --patterns nowhere.json", 3, "PLK-CLI-P025")]
    [InlineData("need --tps {t} --patterns {p} --order tpl", 2, "PLK-CLI-P006")]
    [InlineData("need --tps {t} --patterns {p} --order ptl --policy up", 2, "PLK-CLI-P006")]
    [InlineData("need --tps {t} --patterns {p} --order ptl --audience all", 2, "PLK-CLI-P006")]
    [InlineData("need --tps {t} --patterns {p} --order ptl --unit polres-dua", 2, "PLK-CLI-P026")]
    [InlineData("plan --tps {t} --patterns {p} --order ptl --officers -1", 2, "PLK-CLI-P006")]
    [InlineData("plan --tps {t} --patterns {p} --order ptl --officers many", 2, "PLK-CLI-P006")]
    [InlineData("plan --tps {t} --patterns {p} --order ptl --nodes 1.5", 2, "PLK-CLI-P006")]
    public void Wrong_use_has_its_exit_code_and_one_line(string call, int code, string kind)
    {
        var run = Tool.Run([
            "personnel",
            .. call.Replace("{t}", Tool.Guard("tps.csv"), StringComparison.Ordinal)
                .Replace("{p}", Tool.Guard("patterns.json"), StringComparison.Ordinal)
                .Split(' '),
        ]);
        Assert.Equal(code, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains(kind, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_files_are_reported_whole()
    {
        var run = Written(
            "area,number,class,unit\n36.01.01.2001,1,rawan,\n36.01.01.2001,1,rawan,\n36.01.01.2001,2,,9unit\n36.01,3,rawan,\n36.01.01.2002,1,Rawan Sekali,\n",
            """{"schemaVersion":1,"classes":[{"class":"rawan","patterns":["2-2-4","2-2-4","dua"],"weight":0,"largestGroup":0},{"class":"rawan","patterns":[]}],"available":[{"unit":"36.01","officers":-1},{"unit":"36.01","officers":1},{"unit":"?","officers":1}]}"""
        );
        Assert.Equal((1, string.Empty), (run.Code, run.Output));
        foreach (var code in new[] { "PLK-DOC-P022", "PLK-DOC-P076", "PLK-DOC-P080", "PLK-PER-P001" })
        {
            Assert.Contains(code, run.Error, StringComparison.Ordinal);
        }

        foreach (var row in new[] { "t.csv:3", "t.csv:4", "t.csv:5", "t.csv:6" })
        {
            Assert.Contains(row, run.Error, StringComparison.Ordinal);
        }

        foreach (
            var place in new[]
            {
                "$.classes[0].patterns[1]",
                "$.classes[0].patterns[2]",
                "$.classes[0].weight",
                "$.classes[0].largestGroup",
                "$.classes[1].patterns",
                "$.available[0].officers",
                "$.available[1].unit",
                "$.available[2].unit",
            }
        )
        {
            Assert.Contains(place, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_cannot_be_planned_is_said_for_every_class_and_unit()
    {
        var run = Written(
            "area,number,class,unit\n36.01.01.2001,1,rawan,\n36.01.01.2001,2,khusus,\n36.02.01.2001,1,aman,\n",
            """{"schemaVersion":1,"classes":[{"class":"rawan","patterns":["20-2"]},{"class":"aman","patterns":["2-8"],"largestGroup":4}]}""",
            "plan"
        );
        Assert.Equal(1, run.Code);
        Assert.Equal(
            ["PLK-CLI-P027", "PLK-CLI-P027", "PLK-CLI-P028", "PLK-CLI-P029", "PLK-CLI-P029"],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_class_without_a_pattern_has_an_unknown_need_and_a_finding()
    {
        var run = Written(
            "area,number,class\n36.01.01.2001,1,khusus\n",
            """{"schemaVersion":1,"classes":[]}""",
            "need",
            "--format",
            "json"
        );
        Assert.Equal(0, run.Code);
        Assert.Null(run.Json["units"]![0]!["least"]!["value"]);
        Assert.Equal("36.01", (string)run.Json["units"]![0]!["unit"]!);
        Assert.Equal("PLK-PER-F005", (string)run.Json["findings"]![0]!["code"]!);
    }

    [Fact]
    public void Reinforcement_goes_the_cheapest_way_and_says_what_it_cannot_meet()
    {
        var run = Tool.Run("personnel", "reinforce", Tool.Plan("perkuatan"), "--format", "json");
        Assert.Equal(0, run.Code);
        // Polres tiga is near Brimob only: 88 of the 100 it lacks. Polres satu gets 250 of the staff, which is their limit, and the rest of Samapta.
        Assert.Equal(
            ["brimob polres-tiga 88", "samapta polres-satu 88", "staf-polda polres-satu 250", "kodim-satu polres-tiga 40"],
            run.Json["moves"]!.AsArray().Select(m => $"{m!["from"]} {m["to"]} {m["people"]}")
        );
        Assert.Equal((12, (88 * 45) + (88 * 120) + (250 * 75) + (40 * 20)), (Number(run.Json, "missing"), Number(run.Json, "cost")));
        Assert.Equal(["PLK-PER-F008", "PLK-PER-F009", "PLK-PER-F010"], run.Json["findings"]!.AsArray().Select(f => (string)f!["code"]!));
        // What is not entered is neither a surplus nor nothing.
        var unknown = run.Json["units"]!.AsArray().Single(u => (string)u!["unit"]! == "polres-dua")!;
        Assert.Null(unknown["surplus"]!["value"]);
        Assert.Equal((0, 0), (Number(unknown, "gives"), Number(unknown, "gets")));
        Assert.Equal(1, Tool.Run("personnel", "reinforce", Tool.Plan("perkuatan"), "--fail-on", "critical").Code);
    }

    [Fact]
    public void Without_a_deficit_nothing_is_shared_out()
    {
        var folder = Folder(
            "perkuatan",
            ("kekuatan.csv", "satuan;tersedia;perlu\nbrimob;88;0\npolres-satu;;\n"),
            ("jalur.csv", "dari;ke;km\n")
        );
        var run = Tool.Run("personnel", "reinforce", folder, "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Json["moves"]!.AsArray());
        Assert.Null(run.Json["missing"]);
        Assert.Contains(
            "No unit is known to be short",
            Tool.Run("personnel", "reinforce", folder, "--lang", "en").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_roster_is_made_that_breaks_nothing_and_its_gap_is_said()
    {
        var run = Tool.Run("personnel", "roster", Tool.Plan("jadwal"), "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.False((bool)run.Json["isGiven"]!);
        Assert.Equal(0, Number(run.Json, "violations"));
        var unfilled = run.Json["posts"]!.AsArray().Sum(p => (int)p!["unfilled"]!);
        Assert.Equal(unfilled, Number(run.Json, "unfilled"));
        Assert.InRange(Number(run.Json, "unfilledBound"), 1, unfilled);
        Assert.Contains(run.Json["findings"]!.AsArray(), f => (string)f!["code"]! == "PLK-PER-F013");
    }

    [Fact]
    public void A_given_roster_is_held_against_the_limits()
    {
        var run = Tool.Run("personnel", "roster", Tool.Plan("jadwal-diperiksa"), "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.True((bool)run.Json["isGiven"]!);
        var broken = run.Json["findings"]!
            .AsArray()
            .Where(f => (string)f!["code"]! == "PLK-PER-F011")
            .Select(f => (string)f!["message"]!["en"]!)
            .ToArray();
        Assert.Equal(Number(run.Json, "violations"), broken.Length);
        foreach (
            var what in new[]
            {
                "Squad linmas-1 is not of the force that rekapitulasi asks for.",
                "Squad regu-1 has no time to get from gudang-malam to tps-1.",
                "Squad regu-1 is on duty from gudang-malam to tps-1 beyond the limit",
                "The travel time of squad regu-2 from kawal-kotak to tps-2 is not known.",
                "Squad regu-3 is on duty from kawal-kotak to rekapitulasi beyond the limit",
            }
        )
        {
            Assert.Single(broken, b => b.Contains(what, StringComparison.Ordinal));
        }

        Assert.Equal(1, Tool.Run("personnel", "roster", Tool.Plan("jadwal-diperiksa"), "--fail-on", "critical").Code);
    }

    [Fact]
    public void The_public_sees_no_post_no_time_and_no_giver_below_a_kabupaten()
    {
        foreach (var format in new[] { "text", "json" })
        {
            var roster = Tool.Run("personnel", "roster", Tool.Plan("jadwal"), "--audience", "public", "--format", format);
            Assert.Equal(0, roster.Code);
            foreach (var secret in new[] { "36.01", "gudang", "tps-", "2024-11", "regu-", "PLK-PER-F01" })
            {
                Assert.DoesNotContain(secret, roster.Output, StringComparison.Ordinal);
            }

            // Brimob, Samapta and the staff are no unit of a kabupaten: what they have and give is withheld, and so are sums with them.
            var shared = Tool.Run("personnel", "reinforce", Tool.Plan("perkuatan"), "--audience", "public", "--format", format);
            Assert.Equal(0, shared.Code);
            foreach (var secret in new[] { "1.092", "1092", "250", "120 ", "\"missing\": 12" })
            {
                Assert.DoesNotContain(secret, shared.Output, StringComparison.Ordinal);
            }

            Assert.Contains("560", shared.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("reinforce", 2, "PLK-CLI-P004")]
    [InlineData("reinforce nowhere", 3, "PLK-CLI-P0")]
    [InlineData("roster {jadwal} --audience all", 2, "PLK-CLI-P006")]
    [InlineData("roster {jadwal} --fail-on never", 2, "PLK-CLI-P006")]
    [InlineData("roster {perkuatan}", 3, "PLK-CLI-P0")]
    public void Wrong_use_of_a_folder_has_its_exit_code_and_one_line(string call, int code, string kind)
    {
        var run = Tool.Run(["personnel", .. call.Split(' ').Select(w => w.StartsWith('{') ? Tool.Plan(w[1..^1]) : w)]);
        Assert.Equal((code, string.Empty), (run.Code, run.Output));
        Assert.Contains(kind, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_folder_is_reported_whole()
    {
        var folder = Folder(
            "jadwal",
            ("penugasan.csv", "kode,jenis,tempat,mulai,selesai,personel\na,jaga,36.01,2024-11-27 06:00,2024-11-27 05:00,0\n"),
            ("regu.csv", "kode,personel\nr,x\n")
        );
        var run = Tool.Run("personnel", "roster", folder);
        Assert.Equal((1, string.Empty), (run.Code, run.Output));
        foreach (
            var place in new[] { "penugasan.csv:2:jenis", "penugasan.csv:2:selesai", "penugasan.csv:2:personel", "regu.csv:2:personel" }
        )
        {
            Assert.Contains(place, run.Error, StringComparison.Ordinal);
        }
    }

    // A copy of a folder with other files.
    private string Folder(string plan, params (string Name, string Text)[] files)
    {
        foreach (var file in Directory.GetFiles(Tool.Plan(plan)))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(_folder, name), text);
        }

        return _folder;
    }

    private static int Number(JsonNode unit, string member) => (int)unit[member]!["value"]!;

    private static Ran Need(params string[] more) => Run("need", more);

    private static Ran Plan(params string[] more) => Run("plan", more);

    private static Ran Run(string verb, string[] more) =>
        Tool.Run([
            "personnel",
            verb,
            "--tps",
            Tool.Guard("tps.csv"),
            "--patterns",
            Tool.Guard("patterns.json"),
            "--order",
            "ptl",
            "--format",
            "json",
            .. more,
        ]);

    private Ran Written(string tps, string patterns, string verb = "need", params string[] more)
    {
        File.WriteAllText(Path.Combine(_folder, "t.csv"), tps);
        File.WriteAllText(Path.Combine(_folder, "p.json"), patterns);
        return Tool.Run([
            "personnel",
            verb,
            "--tps",
            Path.Combine(_folder, "t.csv"),
            "--patterns",
            Path.Combine(_folder, "p.json"),
            "--order",
            "ptl",
            .. more,
        ]);
    }
}
