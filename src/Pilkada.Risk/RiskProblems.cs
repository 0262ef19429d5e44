namespace Pilkada.Risk;

/// <summary>The kinds of problems of risk data that cannot be used.</summary>
public static class RiskProblems
{
    /// <summary>Gets the problem that an id is empty or malformed; takes <c>value</c>.</summary>
    public static NoticeKind NotAnId { get; } =
        new(
            "PLK-RSK-P001",
            new LocalText("{value} bukan id.", "{value} is not an id."),
            new LocalText(
                "Tulis huruf kecil dan angka, dipisah titik atau tanda hubung, misalnya banjir-rob.",
                "Write lower-case letters and digits joined by dots or hyphens, such as tidal-flood."
            )
        );

    /// <summary>Gets the problem that two entries of a kind share an id; takes <c>name</c>, <c>id</c>, <c>other</c>.</summary>
    public static NoticeKind IdTaken { get; } =
        new(
            "PLK-RSK-P002",
            new LocalText("{name} memakai id {id}, yang sudah dipakai {other}.", "{name} has the id {id}, which {other} has already."),
            new LocalText(
                "Pakai id lain; entri bawaan dan entri sendiri tidak boleh bertabrakan.",
                "Use another id; built-in entries and your own never share one."
            )
        );

    /// <summary>Gets the problem that an id names nothing that is known; takes <c>value</c>, <c>column</c>.</summary>
    public static NoticeKind NotKnown { get; } =
        new(
            "PLK-RSK-P003",
            new LocalText("{value} tidak dikenal pada kolom {column}.", "{value} is not known in the column {column}."),
            new LocalText("Pakai id dari taksonomi atau kalender yang dipilih.", "Use an id of the taxonomy or of the calendar chosen.")
        );

    /// <summary>Gets the problem that a text is missing in a language.</summary>
    public static NoticeKind TextMissing { get; } =
        new(
            "PLK-RSK-P004",
            new LocalText("Nama atau definisi belum lengkap dalam dua bahasa.", "The name or the definition lacks a language."),
            new LocalText(
                "Isi nama dan definisi dalam bahasa Indonesia dan Inggris.",
                "Write name and definition in Indonesian and English."
            )
        );

    /// <summary>Gets the problem that an entry has no source.</summary>
    public static NoticeKind SourceMissing { get; } =
        new(
            "PLK-RSK-P005",
            new LocalText("Entri tidak menyebut sumber.", "The entry names no source."),
            new LocalText("Sebut sumbernya, atau keputusan yang mendasarinya.", "Name its source, or the decision it rests on.")
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } = [NotAnId, IdTaken, NotKnown, TextMissing, SourceMissing];
}
