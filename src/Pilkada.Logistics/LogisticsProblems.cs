namespace Pilkada.Logistics;

/// <summary>The kinds of problems in a user's ledger and manifest.</summary>
/// <remarks>Numbers 001 to 049 are those of quantities, ledger and places; 050 and higher those of the schedule.</remarks>
public static class LogisticsProblems
{
    /// <summary>Gets the problem that an id of the ledger stands twice; takes <c>entry</c>.</summary>
    public static NoticeKind EntryTwice { get; } =
        new(
            "PLK-LOG-P001",
            new LocalText("Entri {entry} sudah ada.", "Entry {entry} exists already."),
            new LocalText("Beri id baru; entri yang sudah dicatat tidak diganti.", "Give it a new id; what is recorded is never replaced.")
        );

    /// <summary>Gets the problem that a correction names no earlier entry; takes <c>entry</c>, <c>corrected</c>.</summary>
    public static NoticeKind CorrectsNothing { get; } =
        new(
            "PLK-LOG-P002",
            new LocalText(
                "Entri {entry} mengoreksi {corrected}, yang tidak dicatat sebelumnya.",
                "Entry {entry} corrects {corrected}, which was not recorded before it."
            ),
            new LocalText("Periksa id entri yang dikoreksi dan urutannya.", "Check the id of the entry corrected, and the order.")
        );

    /// <summary>Gets the problem that a correction is of another place, item, contest or kind; takes <c>entry</c>, <c>corrected</c>.</summary>
    public static NoticeKind CorrectsAnother { get; } =
        new(
            "PLK-LOG-P003",
            new LocalText(
                "Entri {entry} mengoreksi {corrected}, tetapi tempat, barang, pemilihan, jenis, atau lawannya lain.",
                "Entry {entry} corrects {corrected}, but place, item, contest, kind or counterpart differ."
            ),
            new LocalText(
                "Koreksi hanya mengubah jumlah; untuk yang lain, koreksi menjadi nol lalu catat entri baru.",
                "A correction changes the amount only; otherwise correct to zero and record a new entry."
            )
        );

    /// <summary>Gets the problem that an entry has a correction already; takes <c>entry</c>, <c>corrected</c>, <c>by</c>.</summary>
    public static NoticeKind CorrectedAlready { get; } =
        new(
            "PLK-LOG-P004",
            new LocalText(
                "Entri {entry} mengoreksi {corrected}, yang sudah dikoreksi oleh {by}.",
                "Entry {entry} corrects {corrected}, which {by} corrected already."
            ),
            new LocalText("Koreksilah {by}.", "Correct {by} instead.")
        );

    /// <summary>Gets the problem that something is counted twice without a correction; takes <c>entry</c>, <c>place</c>, <c>item</c>, <c>kind</c>.</summary>
    public static NoticeKind CountedTwice { get; } =
        new(
            "PLK-LOG-P005",
            new LocalText(
                "Entri {entry}: {kind} untuk {item} di {place} sudah dicatat.",
                "Entry {entry}: {kind} of {item} at {place} is recorded already."
            ),
            new LocalText(
                "Catat hitungan kedua sebagai koreksi atas yang pertama.",
                "Record the second count as a correction of the first."
            )
        );

    /// <summary>Gets the problem that a kit stands twice on the manifest; takes <c>kit</c>, <c>first</c>.</summary>
    public static NoticeKind KitOnManifestTwice { get; } =
        new(
            "PLK-LOG-P006",
            new LocalText("Kit {kit} sudah ada dalam manifes pada {first}.", "Kit {kit} stands on the manifest already at {first}."),
            new LocalText("Hapus salah satu baris.", "Remove one of the rows.")
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [EntryTwice, CorrectsNothing, CorrectsAnother, CorrectedAlready, CountedTwice, KitOnManifestTwice, .. ScheduleProblems.All];
}
