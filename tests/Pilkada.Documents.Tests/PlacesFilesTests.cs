using System.Text;
using Pilkada.Logistics;

namespace Pilkada.Documents.Tests;

public sealed class PlacesFilesTests
{
    private static Outcome<Connectivity> Signal(
        string rows,
        string header = "station,signal,power,strengthening,upload_point,offline_forms\n"
    ) => ConnectivityFile.Read(new Files(("s.csv", header + rows)), "s.csv");

    private static Outcome<Relocation> Moves(string exposed, string sites, string distances, RelocationRules? rules = null) =>
        RelocationFiles.Read(
            new Files(
                ("e.csv", "station,hazard\n" + exposed),
                ("s.csv", "id,area,capacity,accessible\n" + sites),
                ("d.csv", "station,site,metres\n" + distances)
            ),
            "e.csv",
            "s.csv",
            "d.csv",
            rules ?? new RelocationRules()
        );

    private static string Shown<T>(Outcome<T> outcome)
        where T : notnull => string.Join(' ', outcome.Problems.Select(p => $"{p.Kind.Code.ToString()[4..]}@{p.Location}"));

    [Fact]
    public void Stations_are_read_in_both_languages()
    {
        var english = Signal("tps-36.02.01.2001-001,none,yes,no,village office,\ntps-36.02.01.2001-002,own-network,,yes,,no\n").Value;
        var indonesian = Signal(
            "tps-36.02.01.2001-001;tidak ada;ya;tidak;village office;\ntps-36.02.01.2001-002;jaringan sendiri;;ya;;tidak\n",
            "tps;sinyal;listrik;penguatan;titik unggah;pencatatan luring\n"
        ).Value;
        foreach (var read in new[] { english, indonesian })
        {
            Assert.Equal(
                [
                    (Logistics.Signal.None, true, false, "village office", null),
                    (Logistics.Signal.OwnNetwork, (bool?)null, true, (string?)null, (bool?)false),
                ],
                read.Stations.Select(s => (s.Signal, s.HasPower, s.Strengthening, s.UploadPoint, s.OfflineForms))
            );
        }

        var words = Signal(
            "tps-36.02.01.2001-001,several-operators,,,,\ntps-36.02.01.2001-002,beberapa operator,,,,\ntps-36.02.01.2001-003,one-operator,,,,\n"
                + "tps-36.02.01.2001-004,satu operator,,,,\ntps-36.02.01.2001-005,unknown,,,,\ntps-36.02.01.2001-006,tidak diketahui,,,,\n"
        ).Value;
        Assert.Equal([2, 0, 2, 2, 0], words.BySignal.Select(s => s.Stations));
    }

    [Fact]
    public void Every_bad_cell_of_signals_is_named()
    {
        Assert.Equal(
            "DOC-P081@s.csv:2:station DOC-P033@s.csv:2:signal DOC-P033@s.csv:2:power DOC-P033@s.csv:2:strengthening DOC-P033@s.csv:2:offline_forms "
                + "DOC-P022@s.csv:3:station DOC-P022@s.csv:3:signal",
            Shown(Signal("kpu-36,strong,maybe,perhaps,,1\n,,yes,,,\n"))
        );
        Assert.Equal("DOC-P024@s.csv:3:station", Shown(Signal("tps-36.02.01.2001-001,none,,,,\ntps-36.02.01.2001-001,none,,,,\n")));
        Assert.Equal("DOC-P071@s.csv", Shown(Signal(string.Empty)));
        Assert.Equal("DOC-P001@t.csv", Shown(ConnectivityFile.Read(new Files(), "t.csv")));
    }

    [Fact]
    public void Stations_move_by_the_rules_given()
    {
        const string Exposed = "tps-36.02.01.2001-001,flood\ntps-36.02.01.2001-002,Longsor\ntps-36.02.01.2001-003,sengketa tanah\n";
        const string Sites = "a,36.02.01.2001,1,ya\nb,36.02.01.2002,2,\n";
        const string Distances =
            "tps-36.02.01.2001-001,a,100\ntps-36.02.01.2001-002,a,90\ntps-36.02.01.2001-002,b,10\ntps-36.02.01.2001-003,b,20\n";
        var near = Moves(Exposed, Sites, Distances).Value;
        Assert.Equal("tps-36.02.01.2001-002 -> a", near.Moves.Single().ToString());
        Assert.Equal(("longsor", "landslide"), (near.Moves[0].Station.Hazard.Indonesian, near.Moves[0].Station.Hazard.English));
        Assert.Equal(["flood", "sengketa tanah"], near.Unplaced.Select(s => s.Hazard.English));
        var far = Moves(Exposed, Sites, Distances, new RelocationRules(sameArea: false, onlyAccessible: false)).Value;
        Assert.Equal((3, 130), (far.Moves.Length, far.TotalMetres));
        Assert.Equal([true, null, null], far.Moves.Select(m => m.Site.IsAccessible));
    }

    [Fact]
    public void Every_problem_of_the_three_files_is_named()
    {
        Assert.Equal(
            "DOC-P022@e.csv:2:hazard DOC-P081@e.csv:3:station DOC-P024@e.csv:4:station "
                + "DOC-P072@s.csv:2:area DOC-P076@s.csv:2:capacity DOC-P033@s.csv:2:accessible DOC-P024@s.csv:3:id "
                + "DOC-P083@d.csv:2:station DOC-P083@d.csv:2:site DOC-P083@d.csv:3:station DOC-P083@d.csv:3:site DOC-P024@d.csv:3:site DOC-P076@d.csv:4:metres",
            Shown(
                Moves(
                    "tps-36.02.01.2001-001,\nkpu-36,flood\ntps-36.02.01.2001-001,flood\n",
                    "a,36.02,1001,maybe\na,36.02.01,1,\n",
                    "tps-36.02.01.2001-009,z,5\ntps-36.02.01.2001-009,z,5\ntps-36.02.01.2001-001,a,10000001\n"
                )
            )
        );
    }

    [Fact]
    public void Tables_that_are_absent_or_empty_are_named_and_nothing_that_hangs_on_them()
    {
        Assert.Equal("DOC-P071@e.csv DOC-P071@s.csv DOC-P071@d.csv", Shown(Moves(string.Empty, string.Empty, string.Empty)));

        // What is wrong with the list of sites says nothing of the distances to them.
        Assert.Equal(
            "DOC-P015@s.csv:2",
            Shown(Moves("tps-36.02.01.2001-001,flood\n", "a,36.02.01.2001,1,ya,more\n", "tps-36.02.01.2001-001,a,5\n"))
        );
    }

    [Fact]
    public void Too_many_pairs_are_a_problem()
    {
        var exposed = string.Concat(Enumerable.Range(0, 2_001).Select(i => $"tps-36.02.{1 + (i / 900):00}-{1 + (i % 900):000},flood\n"));
        var problem = Moves(exposed, "a,36.02.01,1,ya\n", "tps-36.02.01-001,a,5\n").Problems.Single();
        Assert.Equal("PLK-DOC-P084", problem.Kind.Code.ToString());
        Assert.Equal("2,001 stations and 1 sites make 4,006,002 pairs, more than 4,000,000.", problem.Message.English);
    }

    private sealed class Files(params (string Name, string Text)[] files) : IPlanFiles
    {
        public IEnumerable<string> Names => files.Select(f => f.Name);

        public Stream? Open(string name) =>
            files.FirstOrDefault(f => f.Name == name).Text is { } text ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null;
    }
}
