using System.Text.Json.Nodes;

namespace Pilkada.Tool.Tests;

public sealed class LogisticsPlacesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pilkada-places-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Signal_is_counted_by_station_and_by_village()
    {
        var document = Tool.Run("logistics", "connectivity", Plan("sinyal.csv"), "--format", "json").Json;
        Assert.Equal(
            ["unknown 1", "none 3", "oneOperator 1", "severalOperators 0", "ownNetwork 0"],
            document["bySignal"]!.AsArray().Select(s => $"{s!["signal"]} {s["stations"]}")
        );
        Assert.Equal((2, 1), ((int)document["withoutPower"]!, (int)document["unknownPower"]!));
        var areas = document["areas"]!.AsArray();
        Assert.Equal([true, false], areas.Select(a => (bool)a!["hasSignal"]!));
        Assert.Equal(4, document["plans"]!.AsArray().Count);
        Assert.Equal(
            ["PLK-LOG-F026", "PLK-LOG-F027", "PLK-LOG-F025", "PLK-LOG-F027", "PLK-LOG-F028", "PLK-LOG-F028"],
            document["findings"]!.AsArray().Select(f => (string)f!["code"]!)
        );
    }

    [Fact]
    public void Moves_follow_the_rules_of_the_user_which_are_assumed()
    {
        var near = Relocate("--most-metres", "500", "--format", "json").Json;
        Assert.Equal(("assumed", 500), ((string)near["rules"]!["provenance"]!, (int)near["rules"]!["mostMetres"]!));
        Assert.Equal(
            ["tps-36.02.01.2001-001 balai-desa", "tps-36.02.01.2001-002 sdn-1"],
            near["moves"]!.AsArray().Select(m => $"{m!["station"]} {m["site"]}")
        );
        Assert.Equal(270, (int)near["totalMetres"]!["value"]!);
        Assert.Equal("tps-36.02.01.2002-001", (string)near["unplaced"]!.AsArray().Single()!);
        Assert.Equal("PLK-LOG-F029", (string)near["findings"]!.AsArray().Single()!["code"]!);
        var all = Relocate("--any-access", "--format", "json").Json;
        Assert.Equal(350, (int)all["totalMetres"]!["value"]!);
        Assert.Empty(all["unplaced"]!.AsArray());

        // Without the limit of the village the station of the other village takes the school of this one.
        var far = Relocate("--any-village", "--format", "json").Json;
        Assert.Equal(1_450, (int)far["totalMetres"]!["value"]!);
    }

    [Fact]
    public void Findings_change_the_exit_code_only_when_asked()
    {
        Assert.Equal((int)ExitCode.Done, Relocate().Code);
        Assert.Equal((int)ExitCode.Problems, Relocate("--fail-on", "critical").Code);
        Assert.Equal((int)ExitCode.Done, Relocate("--any-access", "--fail-on", "note").Code);
        var signal = Plan("sinyal.csv");
        Assert.Equal((int)ExitCode.Problems, Tool.Run("logistics", "connectivity", signal, "--fail-on", "warning").Code);
        Assert.Equal((int)ExitCode.Done, Tool.Run("logistics", "connectivity", signal, "--fail-on", "critical").Code);
        var reconcile = Tool.Run("logistics", "reconcile", Plan("buku-besar.csv"), "--fail-on", "warning");
        Assert.Equal((int)ExitCode.Problems, reconcile.Code);
    }

    [Fact]
    public void Every_problem_of_all_three_files_is_reported()
    {
        var run = Tool.Run(
            "logistics",
            "relocate",
            "--stations",
            Write("a.csv", "station,hazard\ntps-36.02.01.2001-001,\nppk-36.02.01,flood\n"),
            "--sites",
            Write("b.csv", "id,area,capacity,accessible\ns-1,36.02,1001,perhaps\n"),
            "--distances",
            Write("c.csv", "station,site,metres\ntps-36.02.01.2001-009,s-9,-1\n"),
            "--lang",
            "en"
        );
        Assert.Equal((1, string.Empty), (run.Code, run.Output));
        Assert.Equal(
            [
                "a.csv:2:hazard",
                "a.csv:3:station",
                "b.csv:2:accessible",
                "b.csv:2:area",
                "b.csv:2:capacity",
                "c.csv:2:metres",
                "c.csv:2:site",
                "c.csv:2:station",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ")[0]).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("connectivity nowhere.csv", 3, "PLK-CLI-P025")]
    [InlineData("connectivity", 2, "PLK-CLI-P004")]
    [InlineData("relocate --stations {f}terpapar.csv --sites {f}lokasi.csv", 2, "PLK-CLI-P024")]
    [InlineData("relocate --stations nowhere.csv --sites {f}lokasi.csv --distances {f}jarak.csv", 3, "PLK-CLI-P025")]
    [InlineData("relocate --stations {f}terpapar.csv --sites {f}lokasi.csv --distances {f}jarak.csv --most-metres -1", 2, "PLK-CLI-P006")]
    [InlineData(
        "relocate --stations {f}terpapar.csv --sites {f}lokasi.csv --distances {f}jarak.csv --number-format roman",
        2,
        "PLK-CLI-P006"
    )]
    [InlineData("reconcile nowhere.csv", 3, "PLK-CLI-P025")]
    [InlineData("reconcile --kits nowhere.csv", 3, "PLK-CLI-P025")]
    [InlineData("reconcile", 2, "PLK-CLI-P004")]
    public void Wrong_use_has_its_exit_code_and_one_line(string call, int code, string kind)
    {
        var run = Tool.Run([
            "logistics",
            .. call.Replace("{f}", Tool.Plan("contoh") + Path.DirectorySeparatorChar, StringComparison.Ordinal).Split(' '),
        ]);
        Assert.Equal((code, string.Empty), (run.Code, run.Output));
        Assert.Contains(kind, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    // Two files of one name in two folders are two files.
    [Fact]
    public void Files_of_one_name_are_told_apart()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "x"));
        Directory.CreateDirectory(Path.Combine(_folder, "y"));
        var run = Tool.Run(
            "logistics",
            "relocate",
            "--stations",
            Write("data.csv", "station,hazard\ntps-36.02.01.2001-001,flood\n"),
            "--sites",
            Write("x/data.csv", "id,area,capacity,accessible\ns-1,36.02.01.2001,1,yes\n"),
            "--distances",
            Write("y/data.csv", "station,site,metres\ntps-36.02.01.2001-001,s-1,7\n"),
            "--format",
            "json"
        );
        Assert.Equal(7, (int)run.Json["totalMetres"]!["value"]!);
    }

    private static string Plan(string name) => Path.Combine(Tool.Plan("contoh"), name);

    private static Ran Relocate(params string[] more) =>
        Tool.Run([
            "logistics",
            "relocate",
            "--stations",
            Plan("terpapar.csv"),
            "--sites",
            Plan("lokasi.csv"),
            "--distances",
            Plan("jarak.csv"),
            .. more,
        ]);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
