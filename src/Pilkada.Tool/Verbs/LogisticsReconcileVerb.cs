using System.CommandLine;
using Pilkada.Documents;
using Pilkada.Logistics;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class LogisticsReconcileVerb : Verb
{
    private readonly Argument<string?> _ledger;
    private readonly Option<string?> _kits;
    private readonly NumberFormatOption _numbers;
    private readonly FailOn _failOn;

    public LogisticsReconcileVerb(Session session)
        : base(
            session,
            "reconcile",
            new LocalText(
                "Mencocokkan buku besar barang dengan dirinya sendiri, dan kit dengan manifesnya; setiap selisih disebut beserta tempatnya.",
                "Holds a ledger of goods against itself and kits against their manifest; every difference is named with its place."
            )
        )
    {
        Add(_ledger = session.Argument("FILE", new LocalText("Buku besar dalam CSV.", "The ledger as CSV."), required: false));
        Add(
            _kits = session.Option(
                "--kits",
                "FILE",
                new LocalText("Manifes kit dan isinya dalam CSV.", "Manifest of kits and what was packed, as CSV.")
            )
        );
        _numbers = new NumberFormatOption(
            session,
            new LocalText(
                "Penulisan angka dan tanggal: id-ID (1.234, 27/11/2024) atau invariant (1234, 2024-11-27). Wajib bila bentuknya dapat dibaca dua cara.",
                "How numbers and dates are written: id-ID (1.234, 27/11/2024) or invariant (1234, 2024-11-27). Needed where one reads two ways."
            )
        );
        Add(_numbers.Option);
        _failOn = new FailOn(session);
        Add(_failOn.Option);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada logistics reconcile rencana/lebak/buku-besar.csv",
        "pilkada logistics reconcile --kits rencana/lebak/kit.csv",
        "pilkada logistics reconcile rencana/lebak/buku-besar.csv --kits rencana/lebak/kit.csv --format json",
    ];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_failOn.Read(session, parse, out var lowest) is { } wrongSeverity)
        {
            return wrongSeverity;
        }

        if (_numbers.Read(session, parse, out var format) is { } wrongFormat)
        {
            return wrongFormat;
        }

        if (parse.GetValue(_ledger) is null && parse.GetValue(_kits) is null)
        {
            return session.Fail(
                ExitCode.Usage,
                ToolNotices.MissingArgument,
                ("argument", Quantity.Of(_ledger.Name)),
                ("command", Quantity.Of("pilkada logistics reconcile"))
            );
        }

        Ledger? ledger = null;
        if (
            parse.GetValue(_ledger) is { } ledgerFile
            && Read(session, ledgerFile, (files, name) => LedgerFile.Read(files, name, format), out ledger) is { } failed
        )
        {
            return failed;
        }

        KitMatch? kits = null;
        if (
            parse.GetValue(_kits) is { } kitFile
            && Read(session, kitFile, (files, name) => KitFile.Read(files, name, format), out kits) is { } failedKits
        )
        {
            return failedKits;
        }

        var found = ledger is null ? null : LedgerReconciliation.Of(ledger);
        ImmutableArray<Finding> findings = [.. found?.Findings ?? [], .. kits?.Findings ?? []];
        if (session.Json)
        {
            session.Write(ReconcileDto.Of(found, kits, findings));
        }
        else
        {
            Write(new TextPage(session), found, kits, findings);
        }

        return FailOn.Exit(findings, lowest);
    }

    private static void Write(TextPage page, LedgerReconciliation? ledger, KitMatch? kits, ImmutableArray<Finding> findings)
    {
        if (ledger is not null)
        {
            page.Title(page.Say("Buku besar", "Ledger"));
            page.Paragraph(
                page.Say(
                    $"{page.Number(ledger.Ledger.Entries.Length)} entri, {page.Number(ledger.Balances.Length)} neraca: {page.Number(ledger.Imbalances.Count())} tidak menutup, {page.Number(ledger.Open.Length)} belum dapat diperiksa; {page.Number(ledger.Uncovered.Length)} angka tidak tercakup neraca.",
                    $"{page.Number(ledger.Ledger.Entries.Length)} entries, {page.Number(ledger.Balances.Length)} balances: {page.Number(ledger.Imbalances.Count())} do not close, {page.Number(ledger.Open.Length)} cannot be decided; {page.Number(ledger.Uncovered.Length)} numbers stand in no balance."
                )
            );
        }

        if (kits is not null)
        {
            page.Title(page.Say("Kit", "Kits"));
            page.Paragraph(
                page.Say(
                    $"{page.Number(kits.Manifest.Length)} kit dalam manifes, {page.Number(kits.Packed.Length)} ditemukan: {page.Number(kits.Missing.Length)} tidak ditemukan, {page.Number(kits.Exchanges.Length)} pasang tertukar.",
                    $"{page.Number(kits.Manifest.Length)} kits on the manifest, {page.Number(kits.Packed.Length)} found: {page.Number(kits.Missing.Length)} missing, {page.Number(kits.Exchanges.Length)} pairs swapped."
                )
            );
        }

        page.Line();
        page.Title(page.Say("Temuan", "Findings"));
        if (findings.IsEmpty)
        {
            page.Paragraph(page.Say("Tidak ada temuan.", "No findings."));
        }

        NoticeText.Findings(page, findings);
    }

    private static ExitCode? Read<T>(Session session, string path, Func<IPlanFiles, string, Outcome<T>> read, out T? value)
        where T : class
    {
        value = null;
        if (UserFiles.Exists(session, path) is { } absent)
        {
            return absent;
        }

        var files = new UserFiles(path);
        return UserFiles.Read(session, read(files, files.InOrder[0]), out value);
    }
}
