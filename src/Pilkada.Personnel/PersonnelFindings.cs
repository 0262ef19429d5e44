namespace Pilkada.Personnel;

/// <summary>The kinds of findings about strengths and shares.</summary>
public static class PersonnelFindings
{
    /// <summary>Gets the finding that a unit's strength is not known; takes <c>unit</c>.</summary>
    public static NoticeKind UnknownStrength { get; } =
        new(
            "PLK-PER-F001",
            new LocalText(
                "Kekuatan {unit} tidak diketahui, sehingga bagiannya tidak dapat dihitung.",
                "The strength of {unit} is not known, so its share cannot be computed."
            ),
            new LocalText(
                "Isi kekuatan {unit} beserta dasar, tanggal, dan sumbernya; jumlah yang dikerahkan bukan kekuatan.",
                "Enter the strength of {unit} with its base, date and source; a number deployed is not a strength."
            )
        );

    /// <summary>Gets the finding that shares unit by unit do not add up to the share of the total; takes <c>sum</c>, <c>total</c>, <c>difference</c>.</summary>
    public static NoticeKind ShareDifference { get; } =
        new(
            "PLK-PER-F002",
            new LocalText(
                "Jumlah bagian tiap satuan adalah {sum} personel, sedangkan bagian dari total adalah {total}; selisihnya {difference}.",
                "The shares unit by unit add up to {sum} officers, the share of the total is {total}; they differ by {difference}."
            ),
            new LocalText(
                "Tetapkan cara yang dipakai: dibulatkan per satuan, atau dibulatkan sekali lalu dibagi menurut sisa terbesar.",
                "Decide which way is used: rounded unit by unit, or rounded once and apportioned by largest remainder."
            )
        );

    /// <summary>Gets the finding that a statement has no share for the stages in force; takes <c>statement</c>, <c>date</c>.</summary>
    public static NoticeKind NoShareForStage { get; } =
        new(
            "PLK-PER-F003",
            new LocalText(
                "{statement}: tidak ada bagian untuk tahapan yang berlaku pada {date}. Ini berarti tidak diketahui, bukan nol.",
                "{statement}: no share for the stages in force on {date}. That means unknown, not zero."
            ),
            new LocalText(
                "Pilih pernyataan yang memuat tahapan itu, atau masukkan bagian yang ditetapkan satuan beserta sumbernya.",
                "Choose a statement that covers the stage, or enter the share the unit has set, with its source."
            )
        );

    /// <summary>Gets the finding that a deployment is below a minimum; takes <c>deployed</c>, <c>minimum</c>, <c>statement</c>. Where the statement was made for another election it is a comparison only.</summary>
    public static NoticeKind BelowMinimum { get; } =
        new(
            "PLK-PER-F004",
            new LocalText(
                "Pengerahan {deployed} personel berada di bawah {minimum} personel, pembanding menurut {statement}.",
                "The deployment of {deployed} officers is below {minimum} officers, the yardstick of {statement}."
            ),
            new LocalText(
                "Periksa dasar kekuatan dan tahapannya. Bila pernyataan itu dibuat untuk pemilihan lain, ini hanya perbandingan dan bukan pelanggaran.",
                "Check the base of the strength and the stage. If the statement was made for another election this is a comparison and not a violation."
            )
        );

    /// <summary>Gets the finding that a class of TPS has no guard pattern; takes <c>unit</c>, <c>class</c>.</summary>
    public static NoticeKind NoPattern { get; } =
        new(
            "PLK-PER-F005",
            new LocalText(
                "{unit} tidak mempunyai pola untuk TPS kelas {class}, sehingga kebutuhannya tidak diketahui.",
                "{unit} has no pattern for TPS of class {class}, so their need is not known."
            ),
            new LocalText(
                "Isi pola {unit} untuk kelas {class} beserta urutan angka dan sumbernya; pola satuan lain tidak berlaku.",
                "Enter the pattern of {unit} for class {class} with the order of its numbers and its source; another unit's pattern does not hold."
            )
        );

    /// <summary>Gets the finding that the Linmas of a pattern are not those at each TPS; takes <c>pattern</c>, <c>byPattern</c>, <c>perTps</c>, <c>difference</c>.</summary>
    public static NoticeKind LinmasDifference { get; } =
        new(
            "PLK-PER-F006",
            new LocalText(
                "Linmas menurut pola {pattern} berjumlah {byPattern}, menurut jumlah TPS {perTps}: selisih {difference}.",
                "By the pattern {pattern} there are {byPattern} Linmas, by the number of TPS {perTps}: a difference of {difference}."
            ),
            new LocalText(
                "Periksa urutan angka pola itu. Linmas ditugaskan menurut jumlah TPS; pola yang resmi pun dapat menyebut angka lain.",
                "Check the order of the numbers of the pattern. Linmas are assigned by the number of TPS; an official pattern may name another number."
            )
        );

    /// <summary>Gets the finding that a unit needs more officers than it has; takes <c>unit</c>, <c>available</c>, <c>need</c>, <c>shortfall</c>.</summary>
    public static NoticeKind Shortfall { get; } =
        new(
            "PLK-PER-F007",
            new LocalText(
                "{unit} memerlukan paling sedikit {need} personel untuk menjaga TPS dan mempunyai {available}: kurang {shortfall}.",
                "{unit} needs at least {need} officers to guard its TPS and has {available}: {shortfall} short."
            ),
            new LocalText(
                "Mintakan perkuatan untuk {unit}, atau pakai kelompok yang lebih besar bila pola mengizinkan.",
                "Ask for reinforcement of {unit}, or use larger groups where the patterns allow."
            )
        );

    /// <summary>Gets the finding that reinforcement does not meet every need; takes <c>proof</c>.</summary>
    public static NoticeKind ReinforcementMissing { get; } =
        new(
            "PLK-PER-F008",
            new LocalText("Perkuatan tidak mencukupi. {proof}", "Reinforcement is not enough. {proof}"),
            new LocalText(
                "Naikkan batas pemberi yang disebut, kurangi cadangan, atau cari pemberi lain.",
                "Raise the limits of those named, lower the reserve, or find others who can give."
            )
        );

    /// <summary>Gets the finding that nobody knows whether a unit has too many or too few; takes <c>unit</c>, <c>force</c>.</summary>
    public static NoticeKind BalanceUnknown { get; } =
        new(
            "PLK-PER-F009",
            new LocalText(
                "Kelebihan atau kekurangan {force} di {unit} tidak diketahui, sehingga {unit} tidak memberi dan tidak menerima.",
                "Whether {unit} has too many or too few of {force} is not known, so {unit} gives nothing and gets nothing."
            ),
            new LocalText("Isi kekuatan dan kebutuhan {unit}.", "Enter the strength and the need of {unit}.")
        );

    /// <summary>Gets the finding that ways to a unit in deficit are not known; takes <c>unit</c>, <c>from</c>.</summary>
    public static NoticeKind WayUnknown { get; } =
        new(
            "PLK-PER-F010",
            new LocalText(
                "Jarak atau waktu tempuh ke {unit} dari {from} tidak diketahui, sehingga jalur itu tidak dipakai.",
                "The distance or travel time to {unit} from {from} is not known, so that way is not used."
            ),
            new LocalText("Ukur jalur itu bila {unit} masih kekurangan.", "Measure that way if {unit} is still short.")
        );

    /// <summary>Gets the finding that a roster breaks something; takes <c>what</c>.</summary>
    public static NoticeKind RosterBroken { get; } =
        new(
            "PLK-PER-F011",
            new LocalText("Jadwal dilanggar: {what}", "The roster is broken: {what}"),
            new LocalText("Ganti regunya, atau geser waktu penugasannya.", "Post another squad, or move the time of the shift.")
        );

    /// <summary>Gets the finding that a roster misses people; takes <c>unfilled</c>, <c>bound</c>.</summary>
    public static NoticeKind RosterUnfilled { get; } =
        new(
            "PLK-PER-F012",
            new LocalText(
                "{unfilled} personel belum terisi; paling sedikit {bound} kurang dalam jadwal mana pun yang menaati batas.",
                "{unfilled} people are missing; at least {bound} are missing in any roster that keeps the limits."
            ),
            new LocalText(
                "Susun ulang bila selisih keduanya besar; selebihnya tambah regu atau kurangi penugasan.",
                "Make the roster anew where the two are far apart; for the rest add squads or ask for less."
            )
        );

    /// <summary>Gets the finding that no roster could fill some shifts; takes <c>proof</c>.</summary>
    public static NoticeKind RosterImpossible { get; } =
        new(
            "PLK-PER-F013",
            new LocalText("Regu tidak mencukupi. {proof}", "There are not enough squads. {proof}"),
            new LocalText(
                "Tambah regu, atau geser penugasan yang disebut; batas tugas dan istirahat melindungi petugas.",
                "Add squads, or move the shifts named; the limits of duty and rest protect people."
            )
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [
        UnknownStrength,
        ShareDifference,
        NoShareForStage,
        BelowMinimum,
        NoPattern,
        LinmasDifference,
        Shortfall,
        ReinforcementMissing,
        BalanceUnknown,
        WayUnknown,
        RosterBroken,
        RosterUnfilled,
        RosterImpossible,
    ];
}
