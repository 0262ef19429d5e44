using System.CommandLine;
using Pilkada.Documents;
using Pilkada.Logistics;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class LogisticsReconcileVerb : Verb
{
    private static readonly string[] Severities = ["note", "warning", "critical"];
    private static readonly string[] NumberFormats = ["invariant", "id-ID"];

    private readonly Argument<string?> _ledger;
    private readonly Option<string?> _kits;
    private readonly Option<string?> _numbers;
    private readonly Option<string?> _failOn;

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
        Add(
            _numbers = session.Option(
                "--numbers",
                "invariant|id-ID",
                new LocalText(
                    "Cara menulis bilangan dan tanggal; bila tidak diisi, hanya yang terbaca sama dengan kedua cara.",
                    "How numbers and dates are written; without it only what reads alike in both."
                )
            )
        );
        Add(
            _failOn = session.Option(
                "--fail-on",
                "note|warning|critical",
                new LocalText(
                    "Kode keluar 1 bila ada temuan pada tingkat ini atau lebih.",
                    "Exit code 1 when there is a finding of this severity or above."
                )
            )
        );
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada logistics reconcile rencana/lebak/buku-besar.csv",
        "pilkada logistics reconcile --kits rencana/lebak/kit.csv",
        "pilkada logistics reconcile rencana/lebak/buku-besar.csv --kits rencana/lebak/kit.csv --format json",
    ];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        var failOn = -1;
        if (parse.GetValue(_failOn) is not null && session.Choice(parse, _failOn, Severities, out failOn) is { } wrongSeverity)
        {
            return wrongSeverity;
        }

        if (session.Choice(parse, _numbers, NumberFormats, out var chosen) is { } wrongFormat)
        {
            return wrongFormat;
        }

        TableFormat? format = parse.GetValue(_numbers) is null ? null : (TableFormat)chosen;
        if (parse.GetValue(_ledger) is null && parse.GetValue(_kits) is null)
        {
            return session.Fail(
                ExitCode.Usage,
                ToolNotices.MissingArgument,
                ("argument", Quantity.Of(_ledger.Name)),
                ("command", Quantity.Of("pilkada logistics reconcile"))
            );
        }

        if (Read(session, parse.GetValue(_ledger), (files, name) => LedgerFile.Read(files, name, format), out var ledger) is { } failed)
        {
            return failed;
        }

        if (Read(session, parse.GetValue(_kits), (files, name) => KitFile.Read(files, name, format), out var kits) is { } failedKits)
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

        return failOn >= 0 && findings.Any(f => (int)f.Severity >= failOn) ? ExitCode.Problems : ExitCode.Done;
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

    // A file by its path, with every problem of it reported; an exit code when it cannot be used.
    private static ExitCode? Read<T>(Session session, string? path, Func<IPlanFiles, string, Outcome<T>> read, out T? value)
        where T : class
    {
        value = null;
        if (path is null)
        {
            return null;
        }

        var full = string.IsNullOrWhiteSpace(path) ? null : Path.GetFullPath(path);
        if (full is null || !File.Exists(full))
        {
            return session.Fail(
                ExitCode.Unreadable,
                ToolNotices.CannotRead,
                ("folder", Quantity.Of(string.IsNullOrWhiteSpace(path) ? "\"\"" : path)),
                ("reason", Quantity.Of(new LocalText("berkas tidak ada", "there is no such file")))
            );
        }

        var outcome = read(new DirectoryPlanFiles(Path.GetDirectoryName(full)!), Path.GetFileName(full));
        if (outcome.TryGetValue(out value))
        {
            return null;
        }

        foreach (var problem in outcome.Problems)
        {
            session.Report(problem);
        }

        return ExitCode.Problems;
    }
}
