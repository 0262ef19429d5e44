namespace Pilkada.Readiness;

/// <summary>The kinds of finding that an assessment raises itself.</summary>
public static class ReadinessFindings
{
    /// <summary>Gets: of some kecamatan only candidate police units are known.</summary>
    public static NoticeKind UnknownJurisdiction { get; } =
        new(
            "PLK-RDY-F001",
            new LocalText(
                "{count} kecamatan di {area} belum diketahui satuan kepolisiannya; calonnya {units}.",
                "The police unit of {count} kecamatan in {area} is not known; candidates are {units}."
            ),
            new LocalText(
                "Isi satuan tiap kecamatan di tabel jurisdictions menurut surat keputusan pembagian wilayah hukum.",
                "Enter the unit of each kecamatan in the jurisdictions table from the decree that assigns them."
            )
        );

    /// <summary>Gets: nothing is said about the police unit of some kecamatan.</summary>
    public static NoticeKind Unassigned { get; } =
        new(
            "PLK-RDY-F002",
            new LocalText(
                "{count} kecamatan di {area} tanpa keterangan satuan kepolisian.",
                "Nothing is said about the police unit of {count} kecamatan in {area}."
            ),
            new LocalText(
                "Tambahkan wilayah itu ke tabel jurisdictions, dengan satuannya atau para calonnya.",
                "Add the area to the jurisdictions table with its unit or the candidates."
            )
        );

    /// <summary>Gets: two sources give different values for one thing.</summary>
    public static NoticeKind Conflict { get; } =
        new(
            "PLK-RDY-F003",
            new LocalText(
                "Sumber berbeda tentang {label}: {shown} ({shownSource}) dan {other} ({otherSource}).",
                "Sources disagree on {label}: {shown} ({shownSource}) and {other} ({otherSource})."
            ),
            new LocalText(
                "Minta angka resmi kepada penerbitnya; sampai ada, keduanya tetap dicantumkan.",
                "Ask the issuer for the official figure; until then both stay."
            )
        );

    /// <summary>Gets: parts do not add up to their total.</summary>
    public static NoticeKind DoesNotClose { get; } =
        new(
            "PLK-RDY-F004",
            new LocalText(
                "{title}: jumlah bagian {parts} berbeda {difference} dari total {total}.",
                "{title}: the parts add up to {parts}, {difference} off the total {total}."
            ),
            new LocalText(
                "Periksa tiap bagian pada sumbernya; angka tidak diperbaiki di sini.",
                "Check each part at its source; no figure is repaired here."
            )
        );

    /// <summary>Gets: a sum cannot be checked because something is unknown.</summary>
    public static NoticeKind CannotReconcile { get; } =
        new(
            "PLK-RDY-F005",
            new LocalText(
                "{title}: belum dapat diperiksa karena ada angka yang tidak diketahui.",
                "{title}: cannot be checked yet, a figure is unknown."
            ),
            new LocalText("Lengkapi angka yang belum diketahui.", "Fill in the unknown figure.")
        );

    /// <summary>Gets: the days of a stage depend on an event and are not set.</summary>
    public static NoticeKind UndatedStage { get; } =
        new(
            "PLK-RDY-F006",
            new LocalText(
                "Tanggal tahapan {stage} belum ditetapkan karena bergantung pada suatu peristiwa.",
                "The days of the stage {stage} are not set; they depend on an event."
            ),
            new LocalText(
                "Isi tanggalnya pada kalender setelah peristiwa itu terjadi.",
                "Enter its days in the calendar once the event has happened."
            )
        );

    /// <summary>Gets: no share statement that names its base is chosen for the plan.</summary>
    public static NoticeKind NoStatement { get; } =
        new(
            "PLK-RDY-F007",
            new LocalText(
                "Rencana belum memilih pernyataan bagian kekuatan yang menyebut dasarnya, sehingga tidak ada bagian yang dihitung.",
                "The plan chooses no share statement that names its base, so no share is computed."
            ),
            new LocalText(
                "Isi personnel.statement pada plan.json, misalnya banten-2024.",
                "Set personnel.statement in plan.json, for example banten-2024."
            )
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [UnknownJurisdiction, Unassigned, Conflict, DoesNotClose, CannotReconcile, UndatedStage, NoStatement];
}
