namespace Pilkada.Logistics;

/// <summary>The kinds of findings about schedules.</summary>
public static class ScheduleFindings
{
    /// <summary>Gets the finding that a point cannot be reached in time; takes <c>point</c>, <c>late</c>, <c>facts</c>.</summary>
    public static NoticeKind TooLate { get; } =
        new(
            "PLK-LOG-F050",
            new LocalText(
                "{point} tidak dapat dicapai tepat waktu ({late}): {facts}",
                "{point} cannot be reached in time ({late}): {facts}"
            ),
            new LocalText(
                "Ubah sekurang-kurangnya satu dari fakta itu: siapkan muatan lebih awal, tambah kendaraan, atau cari jalan dan waktu tempuh lain.",
                "Change at least one of these facts: have the goods ready earlier, add vehicles, or find another way or time of travel."
            )
        );

    /// <summary>Gets the finding that less than a day is left to spare; takes <c>legs</c>, <c>leg</c>, <c>slack</c>.</summary>
    public static NoticeKind LittleSlack { get; } =
        new(
            "PLK-LOG-F051",
            new LocalText(
                "Waktu luang pada {legs} ruas kurang dari satu hari; yang paling sempit {leg}, {slack}. Satu hari yang hilang membuatnya terlambat.",
                "Less than a day is left to spare on some legs ({legs}); the tightest is {leg}, {slack}. One day lost makes it late."
            ),
            new LocalText(
                "Berangkatkan lebih awal atau siapkan kendaraan dan jalan cadangan.",
                "Leave earlier, or keep a spare vehicle and another way ready."
            )
        );

    /// <summary>Gets the finding that neither a schedule in time nor a proof against one was found; takes <c>fleets</c>.</summary>
    public static NoticeKind NotShown { get; } =
        new(
            "PLK-LOG-F052",
            new LocalText(
                "Dengan armada {fleets} tidak ditemukan urutan yang tepat waktu, dan tidak terbukti pula bahwa tidak ada.",
                "With the fleets {fleets} no order was found that is in time, and no proof that there is none."
            ),
            new LocalText(
                "Tambah kendaraan, siapkan muatan lebih awal, atau susun sendiri urutan perjalanannya.",
                "Add vehicles, have the goods ready earlier, or draw up the order of trips yourself."
            )
        );

    /// <summary>Gets the finding that place or guard of the night before the vote is not decided; takes <c>count</c>, <c>first</c>.</summary>
    public static NoticeKind OvernightOpen { get; } =
        new(
            "PLK-LOG-F053",
            new LocalText(
                "Tempat bermalam logistik atau penjaganya belum ditetapkan untuk {count} TPS, di antaranya {first}.",
                "Where the boxes spend the night, or who guards them, is not decided for some polling stations ({count}), among them {first}."
            ),
            new LocalText(
                "Isi tempat bermalam dan penjaganya untuk setiap TPS.",
                "Enter the overnight store and its guard for each polling station."
            )
        );

    /// <summary>Gets the finding that a leg needs an escort that is not arranged; takes <c>count</c>, <c>first</c>.</summary>
    public static NoticeKind EscortOpen { get; } =
        new(
            "PLK-LOG-F054",
            new LocalText(
                "Pengawalan diperlukan tetapi pelaksananya belum ditetapkan pada {count} ruas, di antaranya {first}.",
                "An escort is needed and nobody is named for it on some legs ({count}), among them {first}."
            ),
            new LocalText("Sepakati pengawal setiap ruas itu.", "Agree on who escorts each of these legs.")
        );

    /// <summary>Gets the finding that a leg names no hand-over paper; takes <c>count</c>, <c>first</c>.</summary>
    public static NoticeKind NoDocument { get; } =
        new(
            "PLK-LOG-F055",
            new LocalText(
                "Berita acara serah terima belum disebut pada {count} ruas, di antaranya {first}.",
                "No hand-over paper is named on some legs ({count}), among them {first}."
            ),
            new LocalText("Sebutkan berita acara serah terima untuk setiap ruas.", "Name the minutes of the hand-over for each leg.")
        );

    /// <summary>Gets the finding that vehicles are fewer than trips; takes <c>leg</c>, <c>trips</c>, <c>vehicles</c>, <c>waves</c>.</summary>
    public static NoticeKind SeveralWaves { get; } =
        new(
            "PLK-LOG-F056",
            new LocalText(
                "{leg} perlu {trips} perjalanan dengan {vehicles} kendaraan: sekurang-kurangnya {waves} gelombang.",
                "{leg}: trips {trips}, vehicles {vehicles}, so at least {waves} waves."
            ),
            new LocalText(
                "Pastikan kendaraan kembali sebelum gelombang berikutnya, atau tambah kendaraan.",
                "Make sure that vehicles are back before the next wave, or add vehicles."
            )
        );

    /// <summary>Gets the finding that it is not known when goods are ready; takes <c>count</c>, <c>first</c>, <c>latest</c>.</summary>
    public static NoticeKind ReadyUnknown { get; } =
        new(
            "PLK-LOG-F057",
            new LocalText(
                "Belum diketahui kapan muatan siap di {count} titik awal, di antaranya {first}; paling lambat harus siap {latest}.",
                "It is not known when goods are ready at some points of departure ({count}), among them {first}; they must be ready by {latest}."
            ),
            new LocalText("Isi kapan muatan siap di setiap titik awal.", "Enter when goods are ready at each point of departure.")
        );

    /// <summary>Gets the finding that a place is not likely enough to be reached in time; takes <c>point</c>, <c>chance</c>, <c>wanted</c>.</summary>
    public static NoticeKind LowChance { get; } =
        new(
            "PLK-LOG-F058",
            new LocalText(
                "Peluang {point} menerima semuanya tepat waktu {chance}, di bawah {wanted} yang diminta.",
                "The chance that {point} has everything in time is {chance}, below the {wanted} asked for."
            ),
            new LocalText(
                "Lihat daftar perbaikan: hari atau kendaraan tambahan mana yang paling menaikkan peluang.",
                "See the list of improvements: which further day or vehicle raises the chance most."
            )
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [TooLate, LittleSlack, NotShown, OvernightOpen, EscortOpen, NoDocument, SeveralWaves, ReadyUnknown, LowChance];
}
