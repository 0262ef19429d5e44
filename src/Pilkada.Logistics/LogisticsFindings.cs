namespace Pilkada.Logistics;

/// <summary>The kinds of findings about quantities, stock and places.</summary>
/// <remarks>Numbers 001 to 049 are those of quantities, ledger and places; 050 and higher those of the schedule.</remarks>
public static class LogisticsFindings
{
    /// <summary>Gets the finding that a published number of ballots lies below what the stations need; takes <c>amount</c>, <c>bound</c>, <c>difference</c>.</summary>
    public static NoticeKind BallotsBelow { get; } =
        new(
            "PLK-LOG-F001",
            new LocalText(
                "Surat suara {amount} lembar kurang {difference} dari kebutuhan paling sedikit, {bound}.",
                "{amount} ballots are {difference} below the least need, {bound}."
            ),
            new LocalText(
                "Periksa tanggal dan jenis angkanya, lalu hitung kebutuhan per TPS dari DPT; cadangan dibulatkan ke atas di setiap TPS.",
                "Check date and kind of the number, then count the need per polling station from its voters; the reserve is rounded up at each."
            )
        );

    /// <summary>Gets the finding that a published number of ballots lies above what the stations need; takes <c>amount</c>, <c>bound</c>, <c>difference</c>.</summary>
    public static NoticeKind BallotsAbove { get; } =
        new(
            "PLK-LOG-F002",
            new LocalText(
                "Surat suara {amount} lembar lebih {difference} dari kebutuhan paling banyak, {bound}.",
                "{amount} ballots are {difference} above the greatest need, {bound}."
            ),
            new LocalText(
                "Periksa apakah angkanya memuat surat suara pemungutan suara ulang atau dua jenis pemilihan; percetakan tidak boleh mencetak lebih dari pesanan.",
                "Check whether the number includes ballots for repeat votes or two contests; a printer may not print more than was ordered."
            )
        );

    /// <summary>Gets the finding that a published number of ballots looks rounded once for all stations; takes <c>amount</c>, <c>stations</c>.</summary>
    public static NoticeKind RoundedOnce { get; } =
        new(
            "PLK-LOG-F003",
            new LocalText(
                "Surat suara {amount} lembar sama dengan satu kali pembulatan untuk {stations} TPS; bila dibulatkan di setiap TPS, sebagian TPS akan kurang satu lembar.",
                "{amount} ballots equal one rounding for {stations} polling stations together; if each rounds up, some of them will be one sheet short."
            ),
            new LocalText("Hitung cadangan per TPS dan jumlahkan.", "Count the reserve per polling station and add up.")
        );

    /// <summary>Gets the finding that fewer of an item are at hand than the norms ask for; takes <c>item</c>, <c>counted</c>, <c>needed</c>, <c>difference</c>.</summary>
    public static NoticeKind EquipmentShort { get; } =
        new(
            "PLK-LOG-F004",
            new LocalText(
                "Tercatat {counted} {item}, kurang {difference} dari {needed} menurut norma.",
                "{counted} {item} are recorded, {difference} fewer than the {needed} of the norms."
            ),
            new LocalText(
                "Periksa apakah penerimaan belum lengkap pada tanggal itu atau normanya lain; norma berasal dari praktik dan sumbernya berbeda-beda.",
                "Check whether deliveries were incomplete on that day or the norm is another; norms come from practice and sources differ."
            )
        );

    /// <summary>Gets the finding that more of an item are at hand than the norms ask for; takes <c>item</c>, <c>counted</c>, <c>needed</c>, <c>difference</c>.</summary>
    public static NoticeKind EquipmentOver { get; } =
        new(
            "PLK-LOG-F005",
            new LocalText(
                "Tercatat {counted} {item}, lebih {difference} dari {needed} menurut norma.",
                "{counted} {item} are recorded, {difference} more than the {needed} of the norms."
            ),
            new LocalText(
                "Kelebihan dapat berupa cadangan atau kotak untuk PPK; catat untuk apa.",
                "The surplus may be a reserve or boxes for the PPK; record what it is for."
            )
        );

    /// <summary>Gets the finding that goods have to be ordered again; takes <c>item</c>, <c>order</c>, <c>latest</c>, <c>days</c>.</summary>
    public static NoticeKind OrderDue { get; } =
        new(
            "PLK-LOG-F006",
            new LocalText(
                "Perlu pemesanan tambahan {order} {item}, paling lambat {latest} ({days} hari lagi).",
                "{order} {item} have to be ordered again by {latest} ({days} days left)."
            ),
            new LocalText(
                "Ajukan penggantian kepada penyedia dan catat berita acaranya.",
                "Ask the supplier for replacement and keep the minutes."
            )
        );

    /// <summary>Gets the finding that goods have to be ordered again and the last day is past; takes <c>item</c>, <c>order</c>, <c>latest</c>, <c>days</c>.</summary>
    public static NoticeKind OrderLate { get; } =
        new(
            "PLK-LOG-F007",
            new LocalText(
                "Perlu pemesanan tambahan {order} {item}, tetapi hari terakhir {latest} sudah lewat {days} hari.",
                "{order} {item} have to be ordered again, but the last day, {latest}, passed {days} days ago."
            ),
            new LocalText(
                "Cari penyedia yang lebih cepat atau pindahkan kelebihan dari tempat lain dengan berita acara.",
                "Find a faster supplier or move a surplus from elsewhere with minutes."
            )
        );

    /// <summary>Gets the finding that the number of an item per polling station is not known or disputed; takes <c>item</c>.</summary>
    public static NoticeKind MissingNorm { get; } =
        new(
            "PLK-LOG-F008",
            new LocalText(
                "Kebutuhan {item} tidak dapat dihitung: norma per TPS tidak diketahui atau sumbernya berbeda.",
                "The need of {item} cannot be counted: the norm per polling station is unknown or sources differ."
            ),
            new LocalText(
                "Pilih salah satu sumber atau masukkan jumlah menurut keputusan KPU.",
                "Choose a source or enter the number of KPU's decree."
            )
        );

    /// <summary>Gets the finding that a balance of the ledger does not close; takes <c>balance</c>, <c>place</c>, <c>item</c>, <c>contest</c>, <c>in</c>, <c>out</c>, <c>difference</c>.</summary>
    public static NoticeKind Imbalance { get; } =
        new(
            "PLK-LOG-F010",
            new LocalText(
                "{place}, {item} ({contest}): {balance} {in}, sedangkan rinciannya {out}; selisih {difference}.",
                "{place}, {item} ({contest}): {balance} {in}, accounted for {out}; difference {difference}."
            ),
            new LocalText(
                "Hitung ulang bersama, lalu catat koreksi sebagai entri baru; entri lama tidak diubah.",
                "Count again together, then record the correction as a new entry; the old entry stays."
            )
        );

    /// <summary>Gets the finding that an unknown number leaves a balance open; takes <c>place</c>, <c>item</c>.</summary>
    public static NoticeKind OpenBalance { get; } =
        new(
            "PLK-LOG-F011",
            new LocalText(
                "{place}, {item}: neraca tidak dapat diperiksa karena ada jumlah yang tidak diisi.",
                "{place}, {item}: the balance cannot be decided because a number was not entered."
            ),
            new LocalText("Isi jumlahnya sebagai koreksi atas entri itu.", "Enter the number as a correction of that entry.")
        );

    /// <summary>Gets the finding that numbers of the ledger stand in no balance; takes <c>count</c>, <c>place</c>, <c>entries</c>.</summary>
    public static NoticeKind NotCovered { get; } =
        new(
            "PLK-LOG-F012",
            new LocalText(
                "{count} angka di {place} tidak tercakup neraca apa pun, sehingga kekeliruan padanya tidak akan terlihat: {entries}.",
                "{count} numbers at {place} stand in no balance, so that a mistake in them stays unseen: {entries}."
            ),
            new LocalText(
                "Catat angka pasangannya, misalnya penerimaan di tujuan atau sisa di gudang.",
                "Record what they belong with, such as the receipt at the other place or what remains in the warehouse."
            )
        );

    /// <summary>Gets the finding that a kit of the manifest was not packed; takes <c>kit</c>.</summary>
    public static NoticeKind KitMissing { get; } =
        new(
            "PLK-LOG-F015",
            new LocalText("Kit {kit} ada dalam manifes tetapi tidak ditemukan.", "Kit {kit} is on the manifest and was not found."),
            new LocalText(
                "Cari sebelum muatan berangkat; bila tidak ada, susun kit baru dengan berita acara.",
                "Find it before the load leaves; failing that, make up a new kit with minutes."
            )
        );

    /// <summary>Gets the finding that two slots hold each other's kits; takes <c>first</c>, <c>second</c>.</summary>
    public static NoticeKind KitsSwapped { get; } =
        new(
            "PLK-LOG-F016",
            new LocalText("Kit {first} dan {second} tertukar.", "The kits of {first} and {second} are swapped."),
            new LocalText("Tukarkan kedua kit itu, lalu periksa segelnya.", "Exchange the two kits, then check their seals.")
        );

    /// <summary>Gets the finding that a kit is in a wrong slot; takes <c>kit</c>, <c>slot</c>.</summary>
    public static NoticeKind KitMisplaced { get; } =
        new(
            "PLK-LOG-F017",
            new LocalText("Kit {kit} berada di muatan {slot}.", "Kit {kit} is in the load of {slot}."),
            new LocalText("Pindahkan ke muatan {kit}.", "Move it to the load of {kit}.")
        );

    /// <summary>Gets the finding that a packed kit is not on the manifest; takes <c>kit</c>, <c>slot</c>.</summary>
    public static NoticeKind KitUnexpected { get; } =
        new(
            "PLK-LOG-F018",
            new LocalText("Kit {kit} di muatan {slot} tidak ada dalam manifes.", "Kit {kit} in the load of {slot} is not on the manifest."),
            new LocalText("Keluarkan dari muatan dan telusuri asalnya.", "Take it out and find where it came from.")
        );

    /// <summary>Gets the finding that a kit was packed a second time; takes <c>kit</c>, <c>slot</c>.</summary>
    public static NoticeKind KitTwice { get; } =
        new(
            "PLK-LOG-F019",
            new LocalText(
                "Kit {kit} tercatat lebih dari satu kali, kali ini di muatan {slot}.",
                "Kit {kit} is recorded more than once, this time in the load of {slot}."
            ),
            new LocalText(
                "Buka keduanya bersama pengawas dan cocokkan isi dengan label.",
                "Open both with the supervisor and match content and label."
            )
        );

    /// <summary>Gets the finding that two kits have a seal number in common; takes <c>first</c>, <c>firstSeals</c>, <c>second</c>, <c>secondSeals</c>.</summary>
    public static NoticeKind SealTwice { get; } =
        new(
            "PLK-LOG-F020",
            new LocalText(
                "Nomor segel kit {second} ({secondSeals}) bertumpang tindih dengan kit {first} ({firstSeals}).",
                "The seals of kit {second} ({secondSeals}) overlap those of kit {first} ({firstSeals})."
            ),
            new LocalText(
                "Baca ulang nomor pada kedua segel; nomor segel hanya dipakai satu kali.",
                "Read both seals again; a seal number is used once."
            )
        );

    /// <summary>Gets the finding that a kit has other seals than those issued for it; takes <c>kit</c>, <c>seals</c>.</summary>
    public static NoticeKind SealNotIssued { get; } =
        new(
            "PLK-LOG-F021",
            new LocalText(
                "Segel kit {kit} ({seals}) bukan yang dikeluarkan untuknya.",
                "The seals of kit {kit} ({seals}) are not those issued for it."
            ),
            new LocalText(
                "Tahan muatan, periksa isi bersama pengawas, lalu catat segel baru.",
                "Hold the load, check the content with the supervisor, then record new seals."
            )
        );

    /// <summary>Gets the finding that a station has no way to upload results; takes <c>station</c>.</summary>
    public static NoticeKind NoUpload { get; } =
        new(
            "PLK-LOG-F025",
            new LocalText("{station} tanpa sinyal dan tanpa titik unggah.", "{station} has no signal and no upload point."),
            new LocalText(
                "Tetapkan titik unggah atau rencanakan penguatan sinyal; hasil resmi tetap C.Hasil dan rekapitulasi berjenjang.",
                "Name an upload point or plan to strengthen the signal; the official result stays the form C.Hasil and the recapitulation."
            )
        );

    /// <summary>Gets the finding that the signal of a station is not known; takes <c>station</c>.</summary>
    public static NoticeKind SignalUnknown { get; } =
        new(
            "PLK-LOG-F026",
            new LocalText("Sinyal {station} tidak diketahui.", "The signal of {station} is not known."),
            new LocalText("Uji di lokasi dengan setiap operator.", "Test it on site with every operator.")
        );

    /// <summary>Gets the finding that a station without sure signal has no offline way; takes <c>station</c>.</summary>
    public static NoticeKind NoOfflineForms { get; } =
        new(
            "PLK-LOG-F027",
            new LocalText("{station} belum menyiapkan pencatatan luring.", "{station} has not prepared to record offline."),
            new LocalText(
                "Siapkan formulir kertas dan aplikasi luring yang sudah diaktifkan.",
                "Prepare paper forms and the offline application, activated beforehand."
            )
        );

    /// <summary>Gets the finding that a station has no electricity; takes <c>station</c>.</summary>
    public static NoticeKind NoPower { get; } =
        new(
            "PLK-LOG-F028",
            new LocalText("{station} tanpa listrik.", "{station} has no electricity."),
            new LocalText(
                "Siapkan genset atau lampu dan daya cadangan sampai penghitungan selesai.",
                "Provide a generator or lamps and spare power until the count is finished."
            )
        );

    /// <summary>Gets the finding that an exposed station has no site to move to; takes <c>station</c>, <c>hazard</c>.</summary>
    public static NoticeKind NoSite { get; } =
        new(
            "PLK-LOG-F029",
            new LocalText(
                "{station} terpapar {hazard} dan tidak ada lokasi pengganti yang memenuhi syarat.",
                "{station} is exposed ({hazard}) and no allowed site is left for it."
            ),
            new LocalText(
                "Tambahkan calon lokasi atau longgarkan syarat; KPU yang menetapkan.",
                "Add sites or relax the rules; KPU decides."
            )
        );

    /// <summary>Gets the finding that a repeat vote needs more ballots than the marked stock; takes <c>stations</c>, <c>stock</c>, <c>least</c>, <c>most</c>.</summary>
    public static NoticeKind RepeatStockShort { get; } =
        new(
            "PLK-LOG-F031",
            new LocalText(
                "Pemungutan suara ulang di {stations} TPS melebihi stok {stock} lembar: {least} sampai {most} lembar harus dicetak lagi.",
                "A repeat vote at {stations} polling stations exceeds the stock of {stock}: {least} to {most} ballots have to be printed anew."
            ),
            new LocalText(
                "Hitung per TPS, siapkan anggaran dan waktu cetak sebelum batas harinya.",
                "Count per polling station, and provide budget and time to print before the day limit."
            )
        );

    /// <summary>Gets the finding that the day limit of a vote after the vote is not known; takes <c>kind</c>.</summary>
    public static NoticeKind NoDayLimit { get; } =
        new(
            "PLK-LOG-F032",
            new LocalText(
                "Batas hari {kind} tidak diketahui: undang-undang tidak mengaturnya.",
                "The day limit of {kind} is not known: the law has none."
            ),
            new LocalText(
                "Masukkan batas menurut Peraturan KPU atau putusan, beserta sumbernya.",
                "Enter the limit of KPU's regulation or of a ruling, with its source."
            )
        );

    /// <summary>Gets the finding that a vote after the vote is planned past its limit; takes <c>kind</c>, <c>planned</c>, <c>latest</c>, <c>days</c>.</summary>
    public static NoticeKind PastDayLimit { get; } =
        new(
            "PLK-LOG-F033",
            new LocalText(
                "{kind} direncanakan pada {planned}, {days} hari setelah hari terakhir {latest}.",
                "{kind} is planned on {planned}, {days} days after its last day, {latest}."
            ),
            new LocalText(
                "Majukan harinya atau pastikan dari hari apa batas itu dihitung.",
                "Move it forward or make sure from which day the limit runs."
            )
        );

    /// <summary>Gets the finding that more were counted damaged than were there; takes <c>item</c>, <c>stage</c>, <c>damaged</c>, <c>there</c>.</summary>
    public static NoticeKind DamagedAboveStock { get; } =
        new(
            "PLK-LOG-F034",
            new LocalText(
                "{item}: {stage} {damaged}, padahal hanya ada {there}.",
                "{item}: {stage} {damaged}, though only {there} were there."
            ),
            new LocalText(
                "Hitung lagi yang diterima dan yang rusak; sebelum itu kekurangannya tidak diketahui.",
                "Count again what was received and what is damaged; until then the shortfall is not known."
            )
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [
        BallotsBelow,
        BallotsAbove,
        RoundedOnce,
        EquipmentShort,
        EquipmentOver,
        OrderDue,
        OrderLate,
        MissingNorm,
        Imbalance,
        OpenBalance,
        NotCovered,
        KitMissing,
        KitsSwapped,
        KitMisplaced,
        KitUnexpected,
        KitTwice,
        SealTwice,
        SealNotIssued,
        NoUpload,
        SignalUnknown,
        NoOfflineForms,
        NoPower,
        NoSite,
        RepeatStockShort,
        NoDayLimit,
        PastDayLimit,
        DamagedAboveStock,
        .. ScheduleFindings.All,
    ];
}
