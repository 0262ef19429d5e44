namespace Pilkada.Tool;

// What can be wrong with how the tool is called.
internal static class ToolNotices
{
    public static NoticeKind UnknownWord { get; } =
        new(
            "PLK-CLI-P001",
            new LocalText("\"{word}\" tidak dikenal.", "\"{word}\" is not known."),
            new LocalText("Lihat pilihannya dengan {command} --help.", "See the choices with {command} --help.")
        );

    public static NoticeKind UnknownWordLike { get; } =
        new(
            "PLK-CLI-P002",
            new LocalText("\"{word}\" tidak dikenal.", "\"{word}\" is not known."),
            new LocalText("Mungkin yang dimaksud {nearest}.", "Perhaps {nearest} was meant.")
        );

    public static NoticeKind MissingVerb { get; } =
        new(
            "PLK-CLI-P003",
            new LocalText("Perintah belum disebutkan.", "No command is given."),
            new LocalText("Lihat daftarnya dengan {command} --help.", "See the list with {command} --help.")
        );

    public static NoticeKind MissingArgument { get; } =
        new(
            "PLK-CLI-P004",
            new LocalText("{argument} belum diisi.", "{argument} is missing."),
            new LocalText("Lihat cara pakainya dengan {command} --help.", "See how it is used with {command} --help.")
        );

    public static NoticeKind OptionValue { get; } =
        new(
            "PLK-CLI-P005",
            new LocalText("{option} memerlukan tepat satu nilai.", "{option} takes exactly one value."),
            new LocalText("Lihat cara pakainya dengan {command} --help.", "See how it is used with {command} --help.")
        );

    public static NoticeKind WrongValue { get; } =
        new(
            "PLK-CLI-P006",
            new LocalText("Nilai {value} tidak berlaku untuk {option}.", "{value} is not a value of {option}."),
            new LocalText("Isi dengan {expected}.", "Give {expected}.")
        );

    public static NoticeKind UnknownTopic { get; } =
        new(
            "PLK-CLI-P007",
            new LocalText(
                "\"{topic}\" bukan aturan, kode, sumber, ataupun jalur angka yang dikenal.",
                "\"{topic}\" is no rule, code, source or path of a figure that is known."
            ),
            new LocalText("Mungkin yang dimaksud {nearest}.", "Perhaps one of these was meant: {nearest}.")
        );

    public static NoticeKind UnknownRule { get; } =
        new(
            "PLK-CLI-P008",
            new LocalText("Tidak ada aturan {rule}.", "There is no rule {rule}."),
            new LocalText("Lihat daftarnya dengan pilkada rules list.", "See the list with pilkada rules list.")
        );

    public static NoticeKind UnknownCalendar { get; } =
        new(
            "PLK-CLI-P009",
            new LocalText("Tidak ada kalender {calendar}.", "There is no calendar {calendar}."),
            new LocalText("Kalender yang tersedia: {known}.", "Calendars at hand: {known}.")
        );

    public static NoticeKind FolderNotFound { get; } =
        new(
            "PLK-CLI-P010",
            new LocalText("Folder {folder} tidak ditemukan.", "The folder {folder} was not found."),
            new LocalText("Periksa penulisan jalurnya.", "Check how the path is written.")
        );

    public static NoticeKind NoPlan { get; } =
        new(
            "PLK-CLI-P011",
            new LocalText("Folder {folder} tidak memuat {file}.", "The folder {folder} holds no {file}."),
            new LocalText("Tunjuk folder tempat {file} berada.", "Point at the folder that {file} is in.")
        );

    public static NoticeKind CannotRead { get; } =
        new(
            "PLK-CLI-P012",
            new LocalText("{folder} tidak dapat dibaca: {reason}", "{folder} cannot be read: {reason}"),
            new LocalText(
                "Periksa izin baca dan apakah berkas sedang dipakai.",
                "Check the permission to read, and whether a file is in use."
            )
        );

    public static NoticeKind UnusablePlan { get; } =
        new(
            "PLK-CLI-P013",
            new LocalText(
                "Rencana di {folder} belum dapat dipakai: {count} masalah.",
                "The plan in {folder} cannot be used yet: {count} problems."
            ),
            new LocalText(
                "Perbaiki masalah di atas; pilkada validate {folder} memeriksanya lagi.",
                "Mend the problems above; pilkada validate {folder} checks again."
            )
        );

    public static NoticeKind UnusableCalendar { get; } =
        new(
            "PLK-CLI-P022",
            new LocalText(
                "Kalender di {folder} belum dapat dipakai: {count} masalah.",
                "The calendar in {folder} cannot be used yet: {count} problems."
            ),
            new LocalText("Perbaiki masalah di atas, lalu jalankan lagi.", "Mend the problems above, then run again.")
        );

    public static NoticeKind Internal { get; } =
        new(
            "PLK-CLI-P014",
            new LocalText("Terjadi kesalahan di dalam alat: {error}", "Something went wrong inside the tool: {error}"),
            new LocalText(
                "Ini kesalahan kami; mohon dilaporkan bersama perintah yang dijalankan.",
                "This is a mistake of ours; please report it with the command that was run."
            )
        );

    public static NoticeKind UnknownPlan { get; } =
        new(
            "PLK-CLI-P015",
            new LocalText("Tidak ada rencana bawaan {plan}.", "There is no plan {plan} among those that come along."),
            new LocalText("Rencana bawaan: {known}.", "Those that come along: {known}.")
        );

    public static NoticeKind OptionsTogether { get; } =
        new(
            "PLK-CLI-P016",
            new LocalText("{option} tidak dapat dipakai bersama {other}.", "{option} does not go together with {other}."),
            new LocalText("Hapus salah satunya.", "Leave one of them out.")
        );

    public static NoticeKind OptionAlone { get; } =
        new(
            "PLK-CLI-P017",
            new LocalText("{option} memerlukan {other}.", "{option} needs {other}."),
            new LocalText("Tambahkan {other}.", "Add {other}.")
        );

    public static NoticeKind UnknownEvent { get; } =
        new(
            "PLK-CLI-P018",
            new LocalText("Tidak ada peristiwa {event}.", "There is no event {event}."),
            new LocalText(
                "Pilih dari: {known}. Semua peristiwa: pilkada deadlines.",
                "Choose from: {known}. All events: pilkada deadlines."
            )
        );

    public static NoticeKind EventTwice { get; } =
        new(
            "PLK-CLI-P019",
            new LocalText("Peristiwa {event} diberi dua tanggal.", "The event {event} is given two dates."),
            new LocalText("Beri satu tanggal untuk tiap peristiwa.", "Give one date for each event.")
        );

    public static NoticeKind UnknownDeadline { get; } =
        new(
            "PLK-CLI-P020",
            new LocalText("Tidak ada tenggat {deadline}.", "There is no deadline {deadline}."),
            new LocalText(
                "Pilih dari: {known}. Semua tenggat: pilkada deadlines.",
                "Choose from: {known}. All deadlines: pilkada deadlines."
            )
        );

    public static NoticeKind UnknownSource { get; } =
        new(
            "PLK-CLI-P021",
            new LocalText("Tidak ada tenggat yang bersumber pada {source}.", "No deadline rests on the source {source}."),
            new LocalText("Pilih dari: {known}.", "Choose from: {known}.")
        );

    public static NoticeKind UnknownCell { get; } =
        new(
            "PLK-CLI-P023",
            new LocalText("Peta risiko rencana ini tidak memuat {value}.", "The risk map of this plan does not have {value}."),
            new LocalText("Pilih dari: {known}.", "Choose from: {known}.")
        );

    public static NoticeKind MissingOption { get; } =
        new(
            "PLK-CLI-P024",
            new LocalText("{option} belum diisi.", "{option} is missing."),
            new LocalText("Lihat cara pakainya dengan {command} --help.", "See how it is used with {command} --help.")
        );

    public static NoticeKind FileNotFound { get; } =
        new(
            "PLK-CLI-P025",
            new LocalText("Berkas {file} tidak ditemukan.", "The file {file} was not found."),
            new LocalText("Periksa penulisan jalurnya.", "Check how the path is written.")
        );

    public static NoticeKind UnknownGuardUnit { get; } =
        new(
            "PLK-CLI-P026",
            new LocalText("Daftar TPS tidak memuat satuan {unit}.", "The list of polling stations has no unit {unit}."),
            new LocalText("Pilih dari: {known}.", "Choose from: {known}.")
        );

    public static NoticeKind ClassWithoutPattern { get; } =
        new(
            "PLK-CLI-P027",
            new LocalText(
                "Kelas {class} tidak mempunyai pola yang diizinkan, sehingga tidak dapat direncanakan.",
                "The class {class} has no pattern that is allowed, so it cannot be planned."
            ),
            new LocalText(
                "Isi pola kelas {class} dalam berkas pola, tidak lebih besar dari kelompok terbesarnya.",
                "Enter a pattern of the class {class} in the file of patterns, not above its largest group."
            )
        );

    public static NoticeKind GroupTooLarge { get; } =
        new(
            "PLK-CLI-P028",
            new LocalText(
                "Pola {pattern} kelas {class} memuat lebih dari {most} personel dalam satu kelompok.",
                "The pattern {pattern} of class {class} has more than {most} officers in a group."
            ),
            new LocalText("Periksa urutan angkanya.", "Check the order of its numbers.")
        );

    public static NoticeKind NoOfficers { get; } =
        new(
            "PLK-CLI-P029",
            new LocalText("Personel yang tersedia di {unit} tidak diketahui.", "The officers available in {unit} are not known."),
            new LocalText(
                "Isi jumlahnya dalam berkas pola (available), atau berikan satu jumlah untuk semua satuan pada perintah.",
                "Enter the number in the file of patterns (available), or give one number for all units with the command."
            )
        );

    public static NoticeKind FileUnreadable { get; } =
        new(
            "PLK-CLI-P030",
            new LocalText("Berkas {file} tidak dapat dibaca: {reason}", "The file {file} cannot be read: {reason}"),
            new LocalText("Periksa nama berkas dan izin bacanya.", "Check the name of the file and the permission to read it.")
        );

    public static NoticeKind FileUnwritable { get; } =
        new(
            "PLK-CLI-P031",
            new LocalText("Berkas {file} tidak dapat ditulis: {reason}", "The file {file} cannot be written: {reason}"),
            new LocalText(
                "Pilih berkas lain, atau periksa izin tulis foldernya.",
                "Choose another file, or check the permission to write to its folder."
            )
        );

    public static NoticeKind UnusableFile { get; } =
        new(
            "PLK-CLI-P032",
            new LocalText(
                "Berkas {file} belum dapat dipakai: {count} masalah di atas.",
                "The file {file} cannot be used yet: the {count} problems above."
            ),
            new LocalText("Perbaiki, lalu jalankan lagi.", "Correct them and run again.")
        );

    public static NoticeKind UnknownUnit { get; } =
        new(
            "PLK-CLI-P033",
            new LocalText("Tidak ada satuan {unit} di dalam data.", "There is no unit {unit} in the data."),
            new LocalText("Pilih dari: {known}.", "Choose from: {known}.")
        );

    public static NoticeKind RoundsLeft { get; } =
        new(
            "PLK-CLI-P034",
            new LocalText(
                "Penyesuaian dalam {file} belum selesai: masih ada {count} putaran.",
                "The fit in {file} is not complete: {count} rounds are left."
            ),
            new LocalText(
                "Lanjutkan {file} dengan pilkada score fit untuk setiap bagian, lalu pilkada score merge.",
                "Go on from {file} with pilkada score fit for every part, then pilkada score merge."
            )
        );

    public static NoticeKind RoundsDone { get; } =
        new(
            "PLK-CLI-P035",
            new LocalText("Semua putaran dalam {file} sudah selesai.", "All rounds in {file} are done."),
            new LocalText("Lanjutkan dengan pilkada score apply --fit {file}.", "Go on with pilkada score apply --fit {file}.")
        );

    public static NoticeKind DrawsMissing { get; } =
        new(
            "PLK-CLI-P036",
            new LocalText("Penarikan {ranges} belum ada.", "The draws {ranges} are not there yet."),
            new LocalText("Buat dengan --draws {ranges}, lalu sertakan berkasnya.", "Make them with --draws {ranges}, and add their file.")
        );

    public static NoticeKind DrawsTwice { get; } =
        new(
            "PLK-CLI-P037",
            new LocalText("{file} memuat penarikan yang juga ada di berkas lain.", "{file} holds draws that another file holds too."),
            new LocalText("Sertakan setiap penarikan satu kali.", "Give every draw once.")
        );

    public static NoticeKind DrawsTooMany { get; } =
        new(
            "PLK-CLI-P038",
            new LocalText(
                "{draws} penarikan untuk {units} satuan terlalu banyak untuk disimpan.",
                "{draws} draws of {units} units are too many to keep."
            ),
            new LocalText("Paling banyak {most} penarikan untuk data ini.", "At most {most} draws for these data.")
        );

    public static ImmutableArray<NoticeKind> All { get; } =
    [
        UnknownWord,
        UnknownWordLike,
        MissingVerb,
        MissingArgument,
        OptionValue,
        WrongValue,
        UnknownTopic,
        UnknownRule,
        UnknownCalendar,
        FolderNotFound,
        NoPlan,
        CannotRead,
        UnusablePlan,
        Internal,
        UnknownPlan,
        OptionsTogether,
        OptionAlone,
        UnknownEvent,
        EventTwice,
        UnknownDeadline,
        UnknownSource,
        UnusableCalendar,
        UnknownCell,
        MissingOption,
        FileNotFound,
        UnknownGuardUnit,
        ClassWithoutPattern,
        GroupTooLarge,
        NoOfficers,
        FileUnreadable,
        FileUnwritable,
        UnusableFile,
        UnknownUnit,
        RoundsLeft,
        RoundsDone,
        DrawsMissing,
        DrawsTwice,
        DrawsTooMany,
    ];
}
