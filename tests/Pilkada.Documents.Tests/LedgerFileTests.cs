using System.Text;
using Pilkada.Logistics;

namespace Pilkada.Documents.Tests;

public sealed class LedgerFileTests
{
    private const string Header = "id,place,item,contest,kind,amount,counterpart,date,corrects\n";

    private static Outcome<Ledger> Read(string text, TableFormat? format = null) => LedgerFile.Read(new OneFile(text), "buku.csv", format);

    private static string Problems(string rows) =>
        string.Join(' ', Read(Header + rows).Problems.Select(p => $"{p.Kind.Code.ToString()[4..]}@{p.Location}"));

    [Fact]
    public void Both_languages_give_the_same_entries()
    {
        var english = Read(Header + "e-1,kpu-36.02,ballot,pilbup-36.02,received,1000,penyedia,2024-10-31,\n").Value;
        var indonesian = Read(
            "kode;tempat;barang;pemilihan;jenis;jumlah;lawan;tanggal;koreksi atas\n"
                + "e-1;kpu-36.02;Surat suara;pilbup-36.02;diterima;1.000;penyedia;31 Oktober 2024;\n",
            TableFormat.Indonesian
        ).Value;
        foreach (var entry in (LedgerEntry[])[english.Entries.Single(), indonesian.Entries.Single()])
        {
            Assert.Equal("e-1: kpu-36.02 ballot Received 1,000", entry.ToString());
            Assert.Equal(StockPlace.Penyedia, entry.Counterpart);
            Assert.Equal(new NodaTime.LocalDate(2024, 10, 31), entry.Date);
            Assert.Equal("pilbup-36.02", entry.Contest.ToString());
            Assert.Equal("buku.csv:2", entry.Amount.Location.ToString()[..10]);
        }
    }

    [Fact]
    public void Every_kind_is_read_by_its_names_in_both_languages()
    {
        string[] english =
        [
            "ordered",
            "in-transit",
            "received",
            "damaged",
            "sent",
            "remaining",
            "used",
            "unused",
            "returned",
            "taken-back",
            "destroyed",
            "voters",
            "valid",
            "invalid",
        ];
        string[] indonesian =
        [
            "dipesan",
            "di perjalanan",
            "diterima",
            "rusak",
            "dikirim",
            "tersisa",
            "digunakan",
            "tidak digunakan",
            "dikembalikan",
            "diterima kembali",
            "dimusnahkan",
            "pengguna hak pilih",
            "sah",
            "tidak sah",
        ];
        foreach (var names in (string[][])[english, indonesian])
        {
            var rows = string.Concat(names.Select((n, i) => $"e-{i},kpu-36.02,ballot,,{n},{i},,,\n"));
            Assert.Equal(Enum.GetValues<EntryKind>(), Read(Header + rows).Value.Entries.Select(e => e.Kind));
        }
    }

    [Fact]
    public void An_empty_amount_is_unknown_and_an_own_item_is_kept()
    {
        var entry = Read(Header + "e-1,tps-36.02.01.2001-001,genset,,received,,,,\n").Value.Entries.Single();
        Assert.True(entry.Amount.Value.IsUnknown);
        Assert.Equal(("genset", Unit.Items), (entry.Item.ToString(), entry.Amount.Unit));
        Assert.Equal(Unit.Voters, Read(Header + "e-1,tps-36.02.01.2001-001,ballot,,voters,7,,,\n").Value.Entries.Single().Amount.Unit);
    }

    [Fact]
    public void What_cannot_be_used_is_named_all_of_it_with_its_place()
    {
        Assert.Equal("DOC-P081@buku.csv:2:place", Problems("e-1,gudang,ballot,,received,1,,,\n"));
        Assert.Equal("DOC-P081@buku.csv:2:counterpart", Problems("e-1,kpu-36,ballot,,sent,1,kpu,,\n"));
        Assert.Equal("DOC-P082@buku.csv:2:counterpart", Problems("e-1,kpu-36,ballot,,sent,1,kpu-36,,\n"));
        Assert.Equal("DOC-P033@buku.csv:2:kind", Problems("e-1,kpu-36,ballot,,hilang,1,,,\n"));
        Assert.Equal(2, Read(Header + "e-1,kpu-36,ballot,,received,-1,,,\n,kpu-36,ballot,,received,1,,,\n").Problems.Length);
        Assert.Equal("LOG-P001@buku.csv:3:amount", Problems("e-1,kpu-36,ballot,,sent,1,,,\ne-1,kpu-36,ballot,,sent,1,,,\n"));
        Assert.Equal("LOG-P002@buku.csv:2:amount", Problems("e-1,kpu-36,ballot,,sent,1,,,e-9\n"));
        Assert.Single(Read(Header).Problems);
        Assert.NotEmpty(LedgerFile.Read(new OneFile(""), "lain.csv").Problems);
    }

    [Fact]
    public void A_manifest_with_what_was_packed_is_matched()
    {
        const string Text =
            "contest,station,packed_contest,packed_station,seal_series,seal_first,seal_last\n"
            + "pilgub-36,tps-36.02.01.2001-001,,tps-36.02.01.2001-002,A,1,6\n"
            + "pilgub-36,tps-36.02.01.2001-002,,tps-36.02.01.2001-001,A,7,12\n"
            + "pilbup-36.02,tps-36.02.01.2001-001,pilgub-36,tps-36.02.01.2001-009,,,\n"
            + "pilbup-36.02,tps-36.02.01.2001-002,,,,,\n";
        var match = KitFile.Read(new OneFile(Text), "buku.csv").Value;
        Assert.Equal("pilgub-36 tps-36.02.01.2001-001 <-> pilgub-36 tps-36.02.01.2001-002", match.Exchanges.Single().ToString());
        Assert.Equal(2, match.Missing.Length);
        Assert.Equal("pilgub-36 tps-36.02.01.2001-009", match.Unexpected.Single().Label.ToString());
        Assert.Equal("A1-A6", match.Exchanges.Single().First.Seals!.ToString());
        Assert.Empty(match.SealOverlaps);
    }

    [Fact]
    public void Problems_of_a_manifest_are_named()
    {
        static string Of(string rows) =>
            string.Join(
                ' ',
                KitFile
                    .Read(
                        new OneFile("contest,station,packed_contest,packed_station,seal_series,seal_first,seal_last\n" + rows),
                        "buku.csv"
                    )
                    .Problems.Select(p => $"{p.Kind.Code.ToString()[4..]}@{p.Location.Row}:{p.Location.Column}")
            );
        Assert.Equal("DOC-P081@2:station", Of("pilgub-36,ppk-36.02.01,,,,,\n"));
        Assert.Equal("DOC-P081@2:packed_station", Of("pilgub-36,tps-36.02.01.2001-001,,kpu-36,,,\n"));
        Assert.Equal("DOC-P076@2:seal_last", Of("pilgub-36,tps-36.02.01.2001-001,,tps-36.02.01.2001-001,A,7,6\n"));
        Assert.Equal("LOG-P006@3:station", Of("pilgub-36,tps-36.02.01.2001-001,,,,,\npilgub-36,tps-36.02.01.2001-001,,,,,\n"));
        Assert.NotEmpty(Of(""));
    }

    private sealed class OneFile(string text) : IPlanFiles
    {
        public IEnumerable<string> Names => ["buku.csv"];

        public Stream? Open(string name) => name == "buku.csv" ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null;
    }
}
