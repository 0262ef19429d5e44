using Pilkada.Personnel;

namespace Pilkada.Documents.Tests;

/// <summary>Folders of reinforcement: one that is right, and what is reported where one thing in it is wrong.</summary>
public sealed class ReinforcementFolderTests
{
    private static readonly MemoryFiles Good = Cases.Good("good-reinforcement");

    [Fact]
    public void A_Folder_Is_Read_As_It_Is_Filled_In()
    {
        var input = ReinforcementFolder.Read(Good).Value;
        Assert.Equal(RouteMeasure.Minutes, input.Measure);
        Assert.Equal((Force.Polri, 120), Assert.Single(input.Reserves));
        Assert.Equal(
            [
                "Polri brimob 88 -",
                "Polri polres-dua ? -",
                "Polri polres-satu -338 -",
                "Polri polres-tiga -100 -",
                "Polri samapta 120 -",
                "Polri staf-polda 1092 250",
                "Tni kodim-satu 300 100",
                "Tni polres-tiga -40 -",
            ],
            input.Balances.Select(b =>
                $"{b.Force} {b.Unit} {(b.Surplus.Value.IsUnknown ? "?" : b.Surplus.Value.Number.ToString())} {b.Limit?.ToString((IFormatProvider?)null) ?? "-"}"
            )
        );
        foreach (var b in input.Balances)
        {
            Assert.Equal(b.Surplus.Value, b.Surplus.Recompute());
            Assert.Equal(b.Shortfall.Value, b.Shortfall.Recompute());
            Assert.Equal(b.Surplus.Value.IsUnknown, b.Shortfall.Value.IsUnknown);
            Assert.Equal(b.Force == Force.Polri ? Unit.Officers : Unit.Persons, b.Need.Unit);
        }

        Assert.Equal("kekuatan.csv:4:tersedia", input.Balances[4].Available.Location.ToString());
        Assert.Equal(5, input.Routes.Length);
        Assert.Equal(
            ["polres-satu: ", "polres-tiga: samapta staf-polda"],
            input
                .Balances.Where(b => b.Unit.ToString() is "polres-satu" or "polres-tiga" && b.Force == Force.Polri)
                .Select(b => $"{b.Unit}: {string.Join(' ', input.UnknownWays.Where(w => w.To == b).SelectMany(w => w.From))}")
        );
        Assert.Equal(12, input.Share()!.Missing);
    }

    [Fact]
    public void Without_Routes_And_Reserves_Nobody_Reaches_Anybody()
    {
        var input = ReinforcementFolder
            .Read(Good.With("reinforcement.json", """{"schemaVersion":1,"tables":{"forces":{"file":"kekuatan.csv","format":"id-ID"}}}"""))
            .Value;
        Assert.Equal((0, 0, RouteMeasure.Minutes), (input.Routes.Length, input.Reserves.Length, input.Measure));
        Assert.Equal(338 + 100 + 40, input.Share()!.Missing);
    }

    [Fact]
    public void Without_A_Known_Deficit_There_Is_Nothing_To_Share()
    {
        var files = Good.With("kekuatan.csv", "satuan;tersedia;perlu\nbrimob;88;88\npolres-satu;;5\npolres-dua;9;\n")
            .With("jalur.csv", "dari;ke;km\n");
        var input = ReinforcementFolder.Read(files).Value;
        Assert.Null(input.Share());
        Assert.Empty(input.UnknownWays);
    }

    [Theory]
    [InlineData("reinforcement.json", "\"minutes\"", "\"hours\"", "PLK-DOC-P033 reinforcement.json 0 $.measure")]
    [InlineData("reinforcement.json", "\"polri\"", "\"brimob\"", "PLK-DOC-P033 reinforcement.json 0 $.reserves[0].force")]
    [InlineData("reinforcement.json", "120 }", "-1 }", "PLK-DOC-P076 reinforcement.json 0 $.reserves[0].people")]
    [InlineData(
        "reinforcement.json",
        "120 }",
        "120 }, { \"force\": \"polri\", \"people\": 1 }",
        "PLK-DOC-P024 reinforcement.json 0 $.reserves[1].force"
    )]
    [InlineData("kekuatan.csv", "samapta;;120", "samapta;;seratus", "PLK-DOC-P034 kekuatan.csv 4 tersedia")]
    [InlineData("kekuatan.csv", "brimob;;88;0;", "brimob;;88;-1;", "PLK-DOC-P076 kekuatan.csv 2 perlu")]
    [InlineData("kekuatan.csv", "300;0;100", "300;0;1,5", "PLK-DOC-P076 kekuatan.csv 8 batas")]
    [InlineData("kekuatan.csv", "polres-tiga;tni", "polres-tiga;polri", "PLK-DOC-P024 kekuatan.csv 9 satuan")]
    [InlineData("kekuatan.csv", "kodim-satu;tni", "kodim-satu;tentara", "PLK-DOC-P033 kekuatan.csv 8 unsur")]
    [InlineData("jalur.csv", "samapta;polres-satu", "samapta;polres-empat", "PLK-PER-P005 jalur.csv 4 ke")]
    [InlineData("jalur.csv", "samapta;polres-satu", "brimob-dua;polres-satu", "PLK-PER-P005 jalur.csv 4 dari")]
    [InlineData("jalur.csv", "samapta;polres-satu", "samapta;samapta", "PLK-PER-P004 jalur.csv 4 ke")]
    [InlineData("jalur.csv", "samapta;polres-satu", "brimob;polres-satu", "PLK-DOC-P024 jalur.csv 4 ke")]
    [InlineData("jalur.csv", "satu;120", "satu;525.601", "PLK-DOC-P076 jalur.csv 4 menit")]
    public void A_Mistake_Is_Reported_Where_It_Stands_And_Nothing_Else_Is(string file, string old, string text, string expected) =>
        Assert.Equal([expected], ReinforcementFolder.Read(Good.Replace(file, old, text)).Problems.Places());

    [Fact]
    public void A_Table_Without_Rows_Is_Reported() =>
        Assert.Equal(
            ["PLK-DOC-P071 kekuatan.csv 0"],
            ReinforcementFolder
                .Read(Good.With("kekuatan.csv", "satuan;tersedia;perlu\n").With("jalur.csv", "dari;ke;km\n"))
                .Problems.Places()
        );

    [Fact]
    public void A_Damaged_Folder_Never_Throws() => RosterFolderTests.Damaged(Good, files => ReinforcementFolder.Read(files), seed: 4_293);
}
