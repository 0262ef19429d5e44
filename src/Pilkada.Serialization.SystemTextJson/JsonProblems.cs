namespace Pilkada.Serialization;

/// <summary>The problems of JSON input.</summary>
public static class JsonProblems
{
    private static readonly LocalText SeeSchema = new(
        "Lihat inputSchema aturan itu dengan: pilkada rules show ID --format json.",
        "See the inputSchema of the rule with: pilkada rules show ID --format json."
    );

    /// <summary>Gets the kind of a line that is not JSON.</summary>
    public static NoticeKind NotJson { get; } =
        new(
            "PLK-JSN-P001",
            new LocalText("Ini bukan JSON: kesalahannya pada bita ke-{position}.", "This is not JSON: the error is at byte {position}."),
            new LocalText(
                "Tulis satu objek JSON utuh per baris, tanpa komentar dan tanpa koma di akhir.",
                "Write one whole JSON object per line, without comments and without trailing commas."
            )
        );

    /// <summary>Gets the kind of a line that is too long.</summary>
    public static NoticeKind TooLong { get; } =
        new(
            "PLK-JSN-P002",
            new LocalText("Baris ini lebih panjang dari {limit} bita.", "This line is longer than {limit} bytes."),
            new LocalText("Bagi masukan menjadi beberapa baris yang lebih pendek.", "Divide the input into several shorter lines.")
        );

    /// <summary>Gets the kind of input that is nested too deep.</summary>
    public static NoticeKind TooDeep { get; } =
        new(
            "PLK-JSN-P003",
            new LocalText("JSON ini bersarang lebih dari {limit} tingkat.", "This JSON is nested deeper than {limit} levels."),
            SeeSchema
        );

    /// <summary>Gets the kind of a value that is not of the form expected.</summary>
    public static NoticeKind WrongForm { get; } =
        new(
            "PLK-JSN-P004",
            new LocalText("Di sini diharapkan {expected}, tetapi tertulis {found}.", "Expected here is {expected}; found is {found}."),
            SeeSchema
        );

    /// <summary>Gets the kind of a member that nothing reads.</summary>
    public static NoticeKind UnknownMember { get; } =
        new(
            "PLK-JSN-P005",
            new LocalText("Anggota {name} tidak dikenal; yang dikenal: {known}.", "Member {name} is not known; known are: {known}."),
            new LocalText(
                "Hapus atau perbaiki namanya. Huruf besar dan kecil dibedakan.",
                "Remove it or correct its name. Upper and lower case differ."
            )
        );

    /// <summary>Gets the kind of a member that is missing.</summary>
    public static NoticeKind MissingMember { get; } =
        new(
            "PLK-JSN-P006",
            new LocalText("Anggota {name} tidak ada.", "Member {name} is missing."),
            new LocalText(
                "Tambahkan anggota itu; bila nilainya tidak diketahui dan aturan mengizinkannya, tulis null.",
                "Add the member; if its value is not known and the rule allows that, write null."
            )
        );

    /// <summary>Gets the kind of a member that stands twice.</summary>
    public static NoticeKind DuplicateMember { get; } =
        new(
            "PLK-JSN-P007",
            new LocalText("Anggota {name} tertulis lebih dari sekali.", "Member {name} stands more than once."),
            new LocalText("Pertahankan satu saja.", "Keep one of them.")
        );

    /// <summary>Gets the kind of a null where a value is needed.</summary>
    public static NoticeKind NullRefused { get; } =
        new(
            "PLK-JSN-P008",
            new LocalText("Di sini null tidak diterima; diharapkan {expected}.", "null is not accepted here; expected is {expected}."),
            SeeSchema
        );

    /// <summary>Gets the kind of a rule that the rule book does not have.</summary>
    public static NoticeKind UnknownRule { get; } =
        new(
            "PLK-JSN-P009",
            new LocalText("Aturan {rule} tidak ada.", "There is no rule {rule}."),
            new LocalText("Lihat daftar aturan dengan: pilkada rules list.", "List the rules with: pilkada rules list.")
        );

    /// <summary>Gets the kind of a rule that has no JSON door.</summary>
    public static NoticeKind NotAtDoor { get; } =
        new(
            "PLK-JSN-P010",
            new LocalText("Aturan {rule} tidak dapat dijalankan dari JSON.", "Rule {rule} cannot be run from JSON."),
            new LocalText("Jalankan lewat API bertipenya.", "Run it through its typed API.")
        );

    /// <summary>Gets the kind of a value outside what a rule accepts.</summary>
    public static NoticeKind OutOfRange { get; } =
        new(
            "PLK-JSN-P011",
            new LocalText("Nilai {value} tidak dapat dipakai: {allowed}.", "The value {value} cannot be used: {allowed}."),
            new LocalText("Perbaiki nilai itu.", "Correct the value.")
        );

    /// <summary>Gets the kind of input that a rule refuses for a reason that the door does not know.</summary>
    public static NoticeKind Refused { get; } =
        new(
            "PLK-JSN-P012",
            new LocalText("Aturan {rule} menolak masukan ini: {reason}", "Rule {rule} refuses this input: {reason}"),
            new LocalText(
                "Periksa nilai-nilainya, dan laporkan baris ini: seharusnya ada pesan yang lebih tepat.",
                "Check the values, and report this line: there should be a better message."
            )
        );

    /// <summary>Gets the kind that stands for the problems after the first hundred of a line.</summary>
    public static NoticeKind TooMany { get; } =
        new(
            "PLK-JSN-P013",
            new LocalText(
                "Ada lebih dari {limit} masalah; sisanya tidak ditampilkan.",
                "There are more than {limit} problems; the rest is not shown."
            ),
            new LocalText("Perbaiki yang tampil lalu jalankan lagi.", "Correct those shown and run again.")
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [
        NotJson,
        TooLong,
        TooDeep,
        WrongForm,
        UnknownMember,
        MissingMember,
        DuplicateMember,
        NullRefused,
        UnknownRule,
        NotAtDoor,
        OutOfRange,
        Refused,
        TooMany,
    ];
}
