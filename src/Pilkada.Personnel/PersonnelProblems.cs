namespace Pilkada.Personnel;

/// <summary>The kinds of problems with patterns, reinforcement and rosters as people write them.</summary>
public static class PersonnelProblems
{
    /// <summary>Gets the problem of a text that is no guard pattern; takes <c>text</c>.</summary>
    public static NoticeKind PatternUnreadable { get; } =
        new(
            "PLK-PER-P001",
            new LocalText("'{text}' bukan pola pengamanan TPS.", "'{text}' is no guard pattern."),
            new LocalText(
                "Tulis seperti 2-4-8, 2:10:5, 2-12, atau 2 Polri, 4 TPS, 8 Linmas.",
                "Write it like 2-4-8, 2:10:5, 2-12, or 2 Polri, 4 TPS, 8 Linmas."
            )
        );

    /// <summary>Gets the problem of three numbers whose order nobody said; takes <c>text</c>, <c>ptl</c>, <c>plt</c>, <c>stations</c>, <c>ptlOfficers</c>, <c>pltOfficers</c>.</summary>
    public static NoticeKind PatternWithoutOrder { get; } =
        new(
            "PLK-PER-P002",
            new LocalText(
                "Urutan angka '{text}' tidak disebut: bisa {ptl}, yang memerlukan {ptlOfficers} personel Polri untuk {stations} TPS, atau {plt}, yang memerlukan {pltOfficers}.",
                "The order of the numbers of '{text}' is not said: it may be {ptl}, which needs {ptlOfficers} police officers for {stations} TPS, or {plt}, which needs {pltOfficers}."
            ),
            new LocalText(
                "Sebutkan urutannya menurut sumber pola itu: Polri-TPS-Linmas (ptl) atau Polri-Linmas-TPS (plt).",
                "Give the order that the source of the pattern uses: police-TPS-Linmas (ptl) or police-Linmas-TPS (plt)."
            )
        );

    /// <summary>Gets the problem of a pattern with a number out of range; takes <c>text</c>, <c>most</c>, <c>mostLinmas</c>.</summary>
    public static NoticeKind PatternOutOfRange { get; } =
        new(
            "PLK-PER-P003",
            new LocalText(
                "Pola '{text}' memuat angka di luar batas: Polri dan TPS 1 sampai {most}, Linmas 0 sampai {mostLinmas}.",
                "The pattern '{text}' has a number out of range: police and TPS are 1 to {most}, Linmas 0 to {mostLinmas}."
            ),
            new LocalText("Periksa angkanya dan urutannya.", "Check the numbers and their order.")
        );

    /// <summary>Gets the problem of a way that begins and ends at one place; takes <c>value</c>.</summary>
    public static NoticeKind ToItself { get; } =
        new(
            "PLK-PER-P004",
            new LocalText("Jalur dari {value} berakhir di {value} juga.", "The way from {value} ends at {value} too."),
            new LocalText("Perbaiki salah satu ujungnya, atau hapus barisnya.", "Correct one of its ends, or delete the row.")
        );

    /// <summary>Gets the problem of an id that its table does not have; takes <c>value</c>, <c>table</c>.</summary>
    public static NoticeKind NotListed { get; } =
        new(
            "PLK-PER-P005",
            new LocalText("{value} tidak ada dalam tabel {table}.", "{value} is not in the table {table}."),
            new LocalText("Tambahkan ke tabel {table}, atau perbaiki idnya.", "Add it to the table {table}, or correct the id.")
        );

    /// <summary>Gets the problem of a shift that does not end after its start; takes <c>value</c>.</summary>
    public static NoticeKind ShiftReversed { get; } =
        new(
            "PLK-PER-P006",
            new LocalText("Penugasan {value} tidak selesai sesudah mulainya.", "The shift {value} does not end after its start."),
            new LocalText(
                "Periksa tanggal dan jamnya; penugasan yang melewati tengah malam selesai pada tanggal berikutnya.",
                "Check the days and times; a shift past midnight ends on the next day."
            )
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [PatternUnreadable, PatternWithoutOrder, PatternOutOfRange, ToItself, NotListed, ShiftReversed];
}
