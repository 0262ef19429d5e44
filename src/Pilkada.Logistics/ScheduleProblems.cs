namespace Pilkada.Logistics;

/// <summary>The kinds of problems of points, legs and fleets that cannot be a network.</summary>
public static class ScheduleProblems
{
    /// <summary>Gets the problem that there is no leg.</summary>
    public static NoticeKind NoLegs { get; } =
        new(
            "PLK-LOG-P050",
            new LocalText("Jaringan tidak memuat satu ruas pun.", "The network has no leg."),
            new LocalText("Isi sekurang-kurangnya satu ruas antara dua titik.", "Enter at least one leg between two points.")
        );

    /// <summary>Gets the problem that a point stands twice; takes <c>point</c>.</summary>
    public static NoticeKind PointTwice { get; } =
        new(
            "PLK-LOG-P051",
            new LocalText("Titik {point} tercantum dua kali.", "Point {point} stands twice."),
            new LocalText("Hapus salah satu, atau beri id lain.", "Delete one of them, or give it another id.")
        );

    /// <summary>Gets the problem that a leg stands twice; takes <c>leg</c>.</summary>
    public static NoticeKind LegTwice { get; } =
        new(
            "PLK-LOG-P052",
            new LocalText("Ruas {leg} tercantum dua kali.", "Leg {leg} stands twice."),
            new LocalText("Hapus salah satu, atau beri id lain.", "Delete one of them, or give it another id.")
        );

    /// <summary>Gets the problem that a fleet stands twice; takes <c>fleet</c>.</summary>
    public static NoticeKind FleetTwice { get; } =
        new(
            "PLK-LOG-P053",
            new LocalText("Armada {fleet} tercantum dua kali.", "Fleet {fleet} stands twice."),
            new LocalText("Hapus salah satu, atau beri id lain.", "Delete one of them, or give it another id.")
        );

    /// <summary>Gets the problem that a leg ends at a point that does not exist; takes <c>leg</c>, <c>point</c>.</summary>
    public static NoticeKind PointUnknown { get; } =
        new(
            "PLK-LOG-P054",
            new LocalText("Ruas {leg} menyebut titik {point}, yang tidak ada.", "Leg {leg} names point {point}, which does not exist."),
            new LocalText("Tambahkan titik {point}, atau perbaiki ejaannya.", "Add point {point}, or correct its spelling.")
        );

    /// <summary>Gets the problem that a leg names a fleet that does not exist; takes <c>leg</c>, <c>fleet</c>.</summary>
    public static NoticeKind FleetUnknown { get; } =
        new(
            "PLK-LOG-P055",
            new LocalText("Ruas {leg} menyebut armada {fleet}, yang tidak ada.", "Leg {leg} names fleet {fleet}, which does not exist."),
            new LocalText("Tambahkan armada {fleet}, atau perbaiki ejaannya.", "Add fleet {fleet}, or correct its spelling.")
        );

    /// <summary>Gets the problem that a leg and its fleet move in different ways; takes <c>leg</c>, <c>mode</c>, <c>fleet</c>, <c>fleetMode</c>.</summary>
    public static NoticeKind FleetMode { get; } =
        new(
            "PLK-LOG-P056",
            new LocalText(
                "Ruas {leg} ditempuh dengan {mode}, sedangkan armada {fleet} bergerak dengan {fleetMode}.",
                "Leg {leg} goes by {mode}, while fleet {fleet} moves by {fleetMode}."
            ),
            new LocalText("Samakan moda ruas dan armadanya.", "Give the leg and its fleet the same mode.")
        );

    /// <summary>Gets the problem that a leg leads back up the chain; takes <c>leg</c>, <c>from</c>, <c>to</c>.</summary>
    public static NoticeKind UpTheChain { get; } =
        new(
            "PLK-LOG-P057",
            new LocalText("Ruas {leg} mundur dari {from} ke {to}.", "Leg {leg} leads back from {from} to {to}."),
            new LocalText(
                "Susun ruas menurut arah pengiriman: percetakan, pelabuhan, gudang KPU, PPK, PPS, TPS. Pengembalian dihitung dari jaringan yang sama.",
                "Draw legs in the direction of delivery: print works, port, KPU warehouse, PPK, PPS, TPS. The return is worked out from the same network."
            )
        );

    /// <summary>Gets the problem that a point lies in or behind a circle of legs; takes <c>point</c>.</summary>
    public static NoticeKind Circle { get; } =
        new(
            "PLK-LOG-P058",
            new LocalText(
                "Titik {point} berada di dalam atau di belakang ruas-ruas yang berputar.",
                "Point {point} lies in or behind a circle of legs."
            ),
            new LocalText("Putuskan putaran itu pada salah satu ruasnya.", "Break the circle at one of its legs.")
        );

    /// <summary>Gets the problem that a polling station has no leg that reaches it; takes <c>point</c>.</summary>
    public static NoticeKind NotReached { get; } =
        new(
            "PLK-LOG-P059",
            new LocalText("Tidak ada ruas yang menuju {point}.", "No leg reaches {point}."),
            new LocalText("Tambahkan ruas menuju {point}.", "Add a leg to {point}.")
        );

    /// <summary>Gets the problem that several legs reach a point and one does not state its load; takes <c>point</c>, <c>legs</c>.</summary>
    public static NoticeKind LoadUnstated { get; } =
        new(
            "PLK-LOG-P060",
            new LocalText(
                "Ada {legs} ruas menuju {point}, tetapi tidak semuanya menyebut jumlah muatannya.",
                "{legs} legs reach {point}, and not all of them state how many boxes they carry."
            ),
            new LocalText("Isi jumlah muatan tiap ruas menuju {point}.", "Enter the boxes of each leg to {point}.")
        );

    /// <summary>Gets the problem that a journey is longer than every window it must lie in; takes <c>leg</c>, <c>travel</c>, <c>window</c>.</summary>
    public static NoticeKind NeverOpen { get; } =
        new(
            "PLK-LOG-P061",
            new LocalText(
                "Ruas {leg} paling lama {travel}, lebih lama daripada waktu tempuhnya yang diizinkan: {window}.",
                "Leg {leg} takes up to {travel}, longer than the times in which it may be travelled: {window}."
            ),
            new LocalText(
                "Perbaiki lama perjalanan atau waktunya, bagi menjadi dua ruas dengan persinggahan, atau batasi waktu keberangkatannya saja.",
                "Correct the travel time or the window, split it into two legs with a stop, or limit the departure only."
            )
        );

    /// <summary>Gets the problem that the fleets would need too many trips; takes <c>trips</c>, <c>most</c>.</summary>
    public static NoticeKind TooManyTrips { get; } =
        new(
            "PLK-LOG-P062",
            new LocalText(
                "Muatan dan kapasitas kendaraan menghasilkan {trips} perjalanan, lebih dari {most}.",
                "Loads and capacities come to {trips} trips, more than {most}."
            ),
            new LocalText("Periksa jumlah kotak dan kapasitas kendaraan.", "Check the boxes and the capacity of the vehicles.")
        );

    /// <summary>Gets the problem that a text is no time of day or no day with a time; takes <c>value</c>.</summary>
    public static NoticeKind TimeMalformed { get; } =
        new(
            "PLK-LOG-P063",
            new LocalText("\"{value}\" bukan waktu yang dapat dibaca.", "\"{value}\" is not a time that can be read."),
            new LocalText(
                "Tulis jam sebagai 07:30 (24:00 untuk akhir hari), dan tanggal dengan jam sebagai 2024-11-26 07:30.",
                "Write a time of day as 07:30 (24:00 for the end of a day), and a day with a time as 2024-11-26 07:30."
            )
        );

    /// <summary>Gets the problem that the times of travel of a leg contradict each other.</summary>
    public static NoticeKind WindowUnclear { get; } =
        new(
            "PLK-LOG-P064",
            new LocalText(
                "Waktu tempuh ruas ini bertentangan atau tidak lengkap.",
                "The times in which this leg may be travelled contradict each other or are incomplete."
            ),
            new LocalText(
                "Isi salah satu saja: jam buka dan jam tutup (tutup sesudah buka), daftar jam berangkat yang masing-masing sekali, atau pasang surut (mulai..selesai) yang tidak saling tumpang tindih.",
                "Fill in one of these only: opening and closing hour (closing after opening), a list of departures with each once, or tides (start..end) that do not overlap."
            )
        );

    /// <summary>Gets the problem that an area lies in no province, so that its time zone is not known; takes <c>value</c>.</summary>
    public static NoticeKind NoZone { get; } =
        new(
            "PLK-LOG-P065",
            new LocalText(
                "Wilayah {value} tidak berada di satu provinsi, sehingga zona waktunya tidak diketahui.",
                "Area {value} lies in no one province, so its time zone is not known."
            ),
            new LocalText("Tulis kode provinsi atau wilayah di dalamnya.", "Write the code of a province or of an area inside one.")
        );

    /// <summary>Gets the problem that a point other than a polling station has an overnight store; takes <c>point</c>.</summary>
    public static NoticeKind OvernightElsewhere { get; } =
        new(
            "PLK-LOG-P066",
            new LocalText(
                "{point} bukan TPS, tetapi mempunyai tempat bermalam logistik.",
                "{point} is no polling station and has an overnight store."
            ),
            new LocalText("Isi tempat bermalam pada TPS-nya.", "Enter the overnight store at its polling stations.")
        );

    /// <summary>Gets the problem that a leg ends where it begins; takes <c>leg</c>.</summary>
    public static NoticeKind ToItself { get; } =
        new(
            "PLK-LOG-P067",
            new LocalText("Ruas {leg} berakhir di titik asalnya.", "Leg {leg} ends where it begins."),
            new LocalText("Perbaiki salah satu ujungnya.", "Correct one of its ends.")
        );

    /// <summary>Gets the problem that the longest travel time is below the shortest; takes <c>shortest</c>, <c>longest</c>.</summary>
    public static NoticeKind TravelReversed { get; } =
        new(
            "PLK-LOG-P068",
            new LocalText(
                "Perjalanan paling lama {longest} menit, lebih singkat daripada paling cepat {shortest} menit.",
                "The longest travel time, {longest} minutes, is below the shortest, {shortest} minutes."
            ),
            new LocalText("Tukar keduanya atau perbaiki salah satunya.", "Exchange the two, or correct one of them.")
        );

    /// <summary>Gets the problem that a plan has no network to schedule; takes <c>plan</c>.</summary>
    public static NoticeKind NoNetwork { get; } =
        new(
            "PLK-LOG-P069",
            new LocalText("Rencana {plan} tidak memuat jaringan distribusi.", "The plan {plan} has no network of distribution."),
            new LocalText(
                "Tambahkan tabel points dan legs pada plan.json, atau siapkan folder dengan schedule.json.",
                "Add the tables points and legs to plan.json, or make a folder with schedule.json."
            )
        );

    /// <summary>Gets the problem that the chance of a lost departure is not from 0 to less than 1; takes <c>value</c>.</summary>
    public static NoticeKind ChanceImpossible { get; } =
        new(
            "PLK-LOG-P070",
            new LocalText(
                "Peluang batal {value} tidak berada dari 0 sampai kurang dari 1.",
                "The chance of a lost departure, {value}, is not from 0 to less than 1."
            ),
            new LocalText(
                "Tulis bagian dari seluruh keberangkatan, misalnya seperempat sebagai 0,25 (invariant: 0.25).",
                "Write a share of all departures, such as a quarter as 0.25 (id-ID: 0,25)."
            )
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [
        NoLegs,
        PointTwice,
        LegTwice,
        FleetTwice,
        PointUnknown,
        FleetUnknown,
        FleetMode,
        UpTheChain,
        Circle,
        NotReached,
        LoadUnstated,
        NeverOpen,
        TooManyTrips,
        TimeMalformed,
        WindowUnclear,
        NoZone,
        OvernightElsewhere,
        ToItself,
        TravelReversed,
        NoNetwork,
        ChanceImpossible,
    ];
}
