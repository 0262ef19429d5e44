using NodaTime;
using Pilkada.Personnel;

namespace Pilkada.Documents.Tests;

/// <summary>Folders of rosters: one that is right, and what is reported where one thing in it is wrong.</summary>
public sealed class RosterFolderTests
{
    private static readonly MemoryFiles Good = Cases.Good("good-roster");

    [Fact]
    public void A_Folder_Is_Read_As_It_Is_Filled_In()
    {
        var input = RosterFolder.Read(Good).Value;
        Assert.Equal((Duration.FromHours(12), Duration.FromHours(8)), (input.Limits.Longest, input.Limits.Rest));
        Assert.Equal((6, 4, 9), (input.Shifts.Length, input.Squads.Length, input.Assignments!.Value.Length));
        var (warehouse, escort, linmas, last) = (input.Shifts[0], input.Shifts[1], input.Shifts[4], input.Shifts[5]);
        Assert.Equal(
            ("gudang-malam: 2024-11-26T20:00:00 to 2024-11-27T06:00:00", PostKind.Warehouse, 2, Force.Polri, SecurityForm.Open),
            (warehouse.ToString(), warehouse.Kind, warehouse.People, warehouse.Force, warehouse.Form)
        );
        Assert.Equal((PostKind.Escort, SecurityForm.Closed), (escort.Kind, escort.Form));
        Assert.Equal((Force.Linmas, "36.01.01.2002"), (linmas.Force, linmas.Place.ToString()));
        Assert.Equal((PostKind.Recapitulation, new LocalDateTime(2024, 11, 28, 0, 0)), (last.Kind, last.End));
        Assert.All(input.Shifts, s => Assert.Equal("mantap-praja-contoh", s.Operation.ToString()));
        Assert.Equal((1, Force.Linmas), (input.Squads[3].People, input.Squads[3].Force));
        Assert.Equal(Duration.FromMinutes(45), input.Travel.Between(Place.Parse("36.01.01.2001"), Place.Parse("polres-satu")));
        Assert.Null(input.Travel.Between(Place.Parse("36.01.01.2001"), Place.Parse("36.01.01.2002")));
        Assert.Equal(9, input.Roster().Assignments.Length);
        Assert.NotEmpty(input.Roster().Violations);
    }

    [Fact]
    public void Without_Assignments_A_Roster_Is_Made()
    {
        var files = Good.Replace("roster.json", "\"tempuh.csv\" },", "\"tempuh.csv\" }")
            .Replace("roster.json", "    \"assignments\": { \"file\": \"jadwal.csv\" }\n", string.Empty);
        var input = RosterFolder.Read(files).Value;
        Assert.Null(input.Assignments);
        Assert.Empty(input.Roster().Violations);
    }

    [Theory]
    [InlineData("roster.json", "mantap-praja-contoh", "Mantap Praja", "PLK-DOC-P023 roster.json 0 $.operation")]
    [InlineData("roster.json", "\"longestDutyHours\": 12", "\"longestDutyHours\": 0", "PLK-DOC-P076 roster.json 0 $.longestDutyHours")]
    [InlineData("roster.json", "\"restHours\": 8", "\"restHours\": 169", "PLK-DOC-P076 roster.json 0 $.restHours")]
    [InlineData("penugasan.csv", "tps-1,tps", "tps-2,tps", "PLK-DOC-P024 penugasan.csv 5 kode")]
    [InlineData("penugasan.csv", "tps-1,tps", "tps-1,jaga", "PLK-DOC-P033 penugasan.csv 4 jenis")]
    [InlineData("penugasan.csv", "kawal-kotak,pengawalan,36.01.01.2001", "kawal-kotak,pengawalan,", "PLK-DOC-P022 penugasan.csv 3 tempat")]
    [InlineData(
        "penugasan.csv",
        "2024-11-27 16:00,2024-11-28 00:00",
        "2024-11-27 16:00,2024-11-27 16:00",
        "PLK-PER-P006 penugasan.csv 7 selesai"
    )]
    [InlineData("penugasan.csv", "2024-11-27 16:00", "27 November sore", "PLK-LOG-P063 penugasan.csv 7 mulai")]
    [InlineData("penugasan.csv", "2024-11-27 16:00", "", "PLK-DOC-P022 penugasan.csv 7 mulai")]
    [InlineData("penugasan.csv", "00:00,4", "00:00,0", "PLK-DOC-P076 penugasan.csv 7 personel")]
    [InlineData("penugasan.csv", "2,,tertutup", "2,,rahasia", "PLK-DOC-P033 penugasan.csv 3 bentuk")]
    [InlineData("regu.csv", "regu-2,2", "regu-1,2", "PLK-DOC-P024 regu.csv 3 kode")]
    [InlineData("regu.csv", "regu-3,2", "regu-3,1000001", "PLK-DOC-P076 regu.csv 4 personel")]
    [InlineData("tempuh.csv", "36.01.01.2001,36.01.01,20", "36.01.01,36.01.01,20", "PLK-PER-P004 tempuh.csv 4 ke")]
    [InlineData("tempuh.csv", "36.01.01.2001,36.01.01,20", "36.01.01.2001,polres-satu,20", "PLK-DOC-P024 tempuh.csv 4 ke")]
    [InlineData("tempuh.csv", "36.01.01,25", "36.01.01,10081", "PLK-DOC-P076 tempuh.csv 5 menit")]
    [InlineData("jadwal.csv", "gudang-malam,regu-1", "gudang-siang,regu-1", "PLK-PER-P005 jadwal.csv 2 penugasan")]
    [InlineData("jadwal.csv", "gudang-malam,regu-1", "gudang-malam,regu-9", "PLK-PER-P005 jadwal.csv 2 regu")]
    [InlineData("jadwal.csv", "tps-1,regu-3", "tps-1,regu-1", "PLK-DOC-P024 jadwal.csv 6 regu")]
    public void A_Mistake_Is_Reported_Where_It_Stands(string file, string old, string text, string expected)
    {
        var places = RosterFolder.Read(Good.Replace(file, old, text)).Problems.Places();
        Assert.Contains(expected, places);
        // What is gone with a wrong id is missed by those who name it, and nothing else is said.
        Assert.All(places.Where(p => p != expected), p => Assert.StartsWith("PLK-PER-P005 jadwal.csv", p, StringComparison.Ordinal));
    }

    [Fact]
    public void A_Table_Without_Rows_Is_Reported() =>
        Assert.Contains(
            "PLK-DOC-P071 penugasan.csv 0",
            RosterFolder.Read(Good.With("penugasan.csv", "id,kind,place,start,end,people\n")).Problems.Places()
        );

    [Fact]
    public void A_Damaged_Folder_Never_Throws() => Damaged(Good, files => RosterFolder.Read(files), seed: 27_308);

    internal static void Damaged<T>(MemoryFiles good, Func<IPlanFiles, Outcome<T>> read, int seed)
        where T : class
    {
        var names = good.Names.ToArray();
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++)
        {
            var files = MemoryFiles.Of(good);
            var name = names[random.Next(names.Length)];
            files[name] = PlanFolderLaws.Damage(files[name], random);
            var thrown = Record.Exception(() => read(files));
            Assert.True(thrown is null, $"seed {seed}, case {i}, {name}: {thrown}");
        }
    }
}
