using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>The rules of quantities, stock, places and schedules.</summary>
/// <remarks>
/// Inputs are plain values; a number that is absent is unknown, and so is what comes of it.
/// Numbers 001 to 049 are those of quantities, ledger and places; 050 and higher those of the schedule.
/// </remarks>
public static class LogisticsRules
{
    private static readonly Fraction Reserve = Fraction.Of(1, 40);

    /// <summary>Gets the rule of the ballots of one polling station; input: voters, share that is reserve.</summary>
    public static Rule<(int? Voters, Fraction Share), BallotCount> BallotsPerTps { get; } =
        new(
            "PLK-LOG-001",
            new LocalText("Surat suara di setiap TPS", "Ballots at each polling station"),
            new LocalText(
                "Surat suara di setiap TPS untuk setiap jenis pemilihan sama dengan jumlah pemilih dalam DPT ditambah 2,5 persen dari DPT sebagai cadangan. Cadangan dibulatkan ke atas di setiap TPS; hasil yang sudah bulat tidak ditambah. Undang-undang tidak mengatur pembulatan: itu praktik KPU.",
                "The ballots of each polling station for each contest are the voters on its final list and 2.5 per cent of them as reserve. The reserve is rounded up at each station; a whole result is not raised. The law has no rounding clause: that is KPU's practice."
            ),
            Evidence.Published(ElectionLaws.Uu8Of2015.At("Pasal 87 ayat (4)"), LogisticsSources.InsidePolitik, LogisticsSources.Ballots),
            typeof(BallotCount),
            input => BallotCount.Of(VotersOf(input.Voters), ShareOf(input.Share)),
            new Example<(int?, Fraction)>(
                new LocalText(
                    "Satu TPS di Kabupaten Maros (PSU 2024), 429 pemilih",
                    "One station in Maros (repeat vote of 2024), 429 voters"
                ),
                (429, Reserve),
                Quantity.Of(440),
                LogisticsSources.MarosRepeatVote
            ),
            new Example<(int?, Fraction)>(
                new LocalText(
                    "Hasil bulat tidak ditambah: 250 pemilih dengan cadangan 2 persen (Pemilu 2024); sumber mencetak cadangan 6",
                    "A whole result is not raised: 250 voters with 2 per cent (general election of 2024); the source prints a reserve of 6"
                ),
                (250, Fraction.Of(1, 50)),
                Quantity.Of(255),
                LogisticsSources.BengkuluUtara
            ),
            new Example<(int?, Fraction)>(
                new LocalText("Jumlah pemilih tidak diisi", "The number of voters was not entered"),
                (null, Reserve),
                Quantity.Unknown(Inputs.NotEntered)
            )
        );

    /// <summary>Gets the rule of the bounds of many stations; input: voters, stations, share that is reserve.</summary>
    public static Rule<(long? Voters, long? Stations, Fraction Share), BallotBounds> BallotBounds { get; } =
        new(
            "PLK-LOG-002",
            new LocalText("Batas jumlah surat suara bila hanya totalnya diketahui", "Bounds of the ballots when only totals are known"),
            new LocalText(
                "Bila hanya jumlah pemilih D dan jumlah TPS n yang diketahui, cadangan 2,5 persen berada antara D/40 dibulatkan ke atas dan (D + 39n)/40 dibulatkan ke bawah, karena setiap TPS yang memiliki pemilih menambah kurang dari satu lembar.",
                "When only the voters D and the number of stations n are known, the reserve of 2.5 per cent lies from D/40 rounded up to (D + 39n)/40 rounded down, since each station with voters adds less than one sheet."
            ),
            Evidence.Derived(LogisticsSources.Ballots, ElectionLaws.Uu8Of2015.At("Pasal 87 ayat (4)")),
            typeof(BallotBounds),
            input => Logistics.BallotBounds.Of(TotalOf(input.Voters), StationsOf(input.Stations), ShareOf(input.Share)),
            new Example<(long?, long?, Fraction)>(
                new LocalText("Kabupaten Lebak 2024: 1.057.325 pemilih di 2.062 TPS", "Lebak 2024: 1,057,325 voters at 2,062 stations"),
                (1_057_325, 2_062, Reserve),
                Quantity.Of(1_083_759),
                LogisticsSources.Lebak
            ),
            new Example<(long?, long?, Fraction)>(
                new LocalText(
                    "Jumlah TPS tidak diketahui: batas bawahnya tetap berlaku",
                    "The number of stations is not known: the lower bound holds all the same"
                ),
                (1_057_325, null, Reserve),
                Quantity.Of(1_083_759)
            )
        );

    /// <summary>Gets the rule that holds a published number against the bounds; input: ballots, voters, stations, share that is reserve, stock for repeat votes it may include.</summary>
    public static Rule<
        (long? Ballots, long? Voters, long? Stations, Fraction Share, long? RepeatStock),
        BallotCheck
    > PublishedBallots { get; } =
        new(
            "PLK-LOG-003",
            new LocalText("Jumlah surat suara yang diumumkan terhadap kebutuhan", "Published ballots held against the need"),
            new LocalText(
                "Jumlah surat suara yang diumumkan sesuai bila berada di dalam batas kebutuhan. Di luar batas, periksa apakah angka itu memuat stok pemungutan suara ulang, salah cetak, atau memakai cara lain. Angka yang sama dengan satu kali pembulatan untuk banyak TPS patut diperiksa.",
                "A published number of ballots fits when it lies within the bounds of the need. Outside them, check whether it includes the stock for repeat votes, is a misprint or follows another rule. A number that equals one rounding for many stations deserves a look."
            ),
            Evidence.Derived(LogisticsSources.Ballots, ElectionLaws.Uu8Of2015.At("Pasal 87 ayat (4)")),
            typeof(BallotCheck),
            input =>
                BallotCheck.Of(
                    Inputs.Entered(new LocalText("Surat suara yang diumumkan", "Published ballots"), Unit.Ballots, input.Ballots),
                    Logistics.BallotBounds.Of(TotalOf(input.Voters), StationsOf(input.Stations), ShareOf(input.Share)),
                    Inputs.Entered(RepeatVoteStock.Label, Unit.Ballots, input.RepeatStock)
                ),
            new Example<(long?, long?, long?, Fraction, long?)>(
                new LocalText("Kabupaten Lebak 2024: 1.084.688 lembar", "Lebak 2024: 1,084,688 ballots"),
                (1_084_688, 1_057_325, 2_062, Reserve, null),
                Quantity.Of(true),
                LogisticsSources.Lebak
            ),
            new Example<(long?, long?, long?, Fraction, long?)>(
                new LocalText(
                    "Kabupaten Kendal 2020: 807.306 lembar melebihi batas, kecuali bila memuat 2.000 lembar untuk pemungutan suara ulang",
                    "Kendal 2020: 807,306 ballots exceed the bound unless they include 2,000 for repeat votes"
                ),
                (807_306, 785_303, 2_242, Reserve, 2_000),
                Quantity.Of(false),
                LogisticsSources.Kendal
            )
        );

    /// <summary>Gets the rule of the stock for repeat votes; input: kind of contest, level of the warehouse asked about, number per contest.</summary>
    public static Rule<(ContestKind Contest, AreaLevel Level, long? Amount), RepeatVoteStock> RepeatStock { get; } =
        new(
            "PLK-LOG-004",
            new LocalText("Stok surat suara pemungutan suara ulang", "Stock of ballots for repeat votes"),
            new LocalText(
                "Untuk setiap jenis pemilihan disediakan 2.000 surat suara bertanda khusus, di luar kebutuhan TPS dan hanya untuk pemungutan suara ulang. Menurut praktik, stok pemilihan gubernur disimpan KPU Provinsi dan stok pemilihan bupati atau wali kota disimpan KPU Kabupaten/Kota.",
                "For each contest 2,000 specially marked ballots are kept, beside those of the stations and for repeat votes only. In practice KPU Provinsi keeps those for governor and KPU Kabupaten/Kota those for regent or mayor."
            ),
            Evidence.Published(ElectionLaws.Uu1Of2015.At("Pasal 80 ayat (2)-(3)"), LogisticsSources.InsidePolitik, LogisticsSources.Lebak),
            typeof(RepeatVoteStock),
            input => RepeatVoteStock.Of(input.Contest, input.Level, Inputs.Entered(RepeatVoteStock.Label, Unit.Ballots, input.Amount)),
            new Example<(ContestKind, AreaLevel, long?)>(
                new LocalText("Pemilihan gubernur, gudang KPU Kabupaten Lebak", "Governor, warehouse of KPU Lebak"),
                (ContestKind.Pilgub, AreaLevel.KabupatenKota, 2_000),
                Quantity.Of(0),
                LogisticsSources.Lebak
            ),
            new Example<(ContestKind, AreaLevel, long?)>(
                new LocalText("Pemilihan bupati, gudang KPU Kabupaten Lebak", "Regent, warehouse of KPU Lebak"),
                (ContestKind.Pilbup, AreaLevel.KabupatenKota, 2_000),
                Quantity.Of(2_000),
                LogisticsSources.Lebak
            )
        );

    /// <summary>Gets the rule of equipment by norms; input: stations, contests at each, kecamatan, kabupaten/kota, and norms of one item.</summary>
    public static Rule<
        (long? Stations, long? Contests, long? Kecamatan, long? KabupatenKota, ImmutableArray<(NormBasis Basis, long? Number)> Norms),
        EquipmentNeed
    > Equipment { get; } =
        new(
            "PLK-LOG-005",
            new LocalText("Kebutuhan perlengkapan menurut norma", "Equipment by norms"),
            new LocalText(
                "Kebutuhan suatu barang adalah jumlah menurut norma dikalikan jumlah TPS, jenis pemilihan, kecamatan, atau kabupaten/kota, lalu dijumlahkan. Keputusan KPU tentang jumlah per TPS tahun 2024 tidak ditemukan; normanya praktik, dan keterangan yang berbeda disimpan semuanya.",
                "The need of an item is the number of each norm times stations, contests, kecamatan or kabupaten/kota, added up. KPU's decree with the numbers per station of 2024 was not found; the norms are practice, and statements that differ are all kept."
            ),
            Evidence.Inferred(LogisticsSources.Bogor, LogisticsSources.Sumenep, LogisticsSources.Perbawaslu11Of2024),
            typeof(EquipmentNeed),
            input =>
                EquipmentNeed.Of(
                    PlaceCounts.Of(input.Stations, input.Contests, input.Kecamatan, input.KabupatenKota),
                    input.Norms.IsDefault ? [] : input.Norms
                ),
            new Example<(long?, long?, long?, long?, ImmutableArray<(NormBasis, long?)>)>(
                new LocalText(
                    "Kotak suara Kota Bogor 2024: 1 per TPS dan jenis pemilihan, 2 per kecamatan",
                    "Ballot boxes of Bogor 2024: 1 per station and contest, 2 per kecamatan"
                ),
                (1_530, 2, 6, null, [(NormBasis.PerTpsAndContest, 1), (NormBasis.PerKecamatan, 2)]),
                Quantity.Of(3_072),
                LogisticsSources.Bogor
            ),
            new Example<(long?, long?, long?, long?, ImmutableArray<(NormBasis, long?)>)>(
                new LocalText("Kotak suara Kabupaten Sumenep, Pemilu 2024", "Ballot boxes of Sumenep, general election of 2024"),
                (3_863, 5, 27, null, [(NormBasis.PerTpsAndContest, 1), (NormBasis.PerKecamatan, 2)]),
                Quantity.Of(19_369),
                LogisticsSources.Sumenep
            )
        );

    /// <summary>Gets the rule of replacing what is damaged; input: needed, received, and per stage the damage counted and expected.</summary>
    public static Rule<
        (long? Required, long? Received, ImmutableArray<(DamageStage Stage, long? Counted, Fraction Expected)> Losses),
        Replacement
    > DamageReplacement { get; } =
        new(
            "PLK-LOG-006",
            new LocalText("Penggantian barang rusak", "Replacing what is damaged"),
            new LocalText(
                "Yang dapat dipakai adalah yang diterima dikurangi yang rusak di setiap tahap; selama belum dihitung, dipakai perkiraan bagian rusak dari sisa, dibulatkan ke atas. Pesanan tambahan adalah jumlah terkecil yang setelah perkiraan rusak menutup kekurangan.",
                "Usable is what was received less what is damaged at each stage; while nothing is counted, the expected share of what is left is taken, rounded up. The order is the smallest number that after the expected damage covers the shortfall."
            ),
            Evidence.Assumed(LogisticsSources.Ballots, LogisticsSources.TangerangDefects),
            typeof(Replacement),
            input => Replacement.Of(input.Required, input.Received, input.Losses.IsDefault ? [] : input.Losses),
            new Example<(long?, long?, ImmutableArray<(DamageStage, long?, Fraction)>)>(
                new LocalText(
                    "Kabupaten Tangerang 2024: 1.708 lembar rusak dari 4.860.548",
                    "Tangerang 2024: 1,708 of 4,860,548 ballots damaged"
                ),
                (4_860_548, 4_860_548, [(DamageStage.Sorting, 1_708, Fraction.Zero)]),
                Quantity.Of(1_708),
                LogisticsSources.TangerangDefects
            ),
            new Example<(long?, long?, ImmutableArray<(DamageStage, long?, Fraction)>)>(
                new LocalText(
                    "Perlu 1.000, diterima 1.000, satu persen diperkirakan rusak di perjalanan (contoh)",
                    "1,000 needed and received, one per cent expected to be damaged in transit (made up)"
                ),
                (1_000, 1_000, [(DamageStage.Transit, null, Fraction.Of(1, 100))]),
                Quantity.Of(11)
            )
        );

    /// <summary>Gets the rule of the last day to order; input: day it is needed on, days from order to arrival, day asked on.</summary>
    public static Rule<(LocalDate NeededOn, int LeadDays, LocalDate AsOf), ReorderDate> LatestOrder { get; } =
        new(
            "PLK-LOG-007",
            new LocalText("Hari terakhir untuk memesan", "Last day to order"),
            new LocalText(
                "Hari terakhir untuk memesan adalah hari barang harus ada dikurangi lama pemesanan dan pengiriman dalam hari kalender.",
                "The last day to order is the day the goods must be there less the calendar days from order to arrival."
            ),
            Evidence.Assumed(LogisticsSources.Ballots, LogisticsSources.InsidePolitik),
            typeof(ReorderDate),
            input => ReorderDate.Of(input.NeededOn, input.LeadDays, input.AsOf),
            new Example<(LocalDate, int, LocalDate)>(
                new LocalText("Diperlukan 14 November 2024, delapan hari (contoh)", "Needed on 14 November 2024, eight days (made up)"),
                (new LocalDate(2024, 11, 14), 8, new LocalDate(2024, 11, 4)),
                Quantity.Of(new LocalDate(2024, 11, 6))
            )
        );

    /// <summary>Gets the rule of totals; input: voters of each station of a village, share that is reserve.</summary>
    public static Rule<(ImmutableArray<int?> Voters, Fraction Share), AreaBallots> BallotTotals { get; } =
        new(
            "PLK-LOG-008",
            new LocalText("Jumlah surat suara suatu wilayah", "Ballots of an area"),
            new LocalText(
                "Jumlah surat suara suatu wilayah adalah penjumlahan surat suara semua TPS di dalamnya, bukan persentase dari totalnya.",
                "The ballots of an area are the sum of those of all its polling stations, not a percentage of its total."
            ),
            Evidence.Derived(LogisticsSources.Ballots, ElectionLaws.Uu8Of2015.At("Pasal 87 ayat (4)")),
            typeof(StationQuantities),
            input => Village(input.Voters.IsDefault ? [] : input.Voters, ShareOf(input.Share)),
            new Example<(ImmutableArray<int?>, Fraction)>(
                new LocalText(
                    "Tiga TPS dengan 401, 401, dan 401 pemilih (contoh): cadangan 11 di setiap TPS, bukan 31 untuk semuanya",
                    "Three stations of 401, 401 and 401 voters (made up): a reserve of 11 at each, not 31 for all"
                ),
                ([401, 401, 401], Reserve),
                Quantity.Of(1_236)
            ),
            new Example<(ImmutableArray<int?>, Fraction)>(
                new LocalText(
                    "Satu dari dua TPS tanpa jumlah pemilih (contoh)",
                    "One of two stations without a number of voters (made up)"
                ),
                ([401, null], Reserve),
                Quantity.Unknown(Inputs.NotEntered)
            )
        );

    /// <summary>Gets the rule of the ledger's balances; input: which balance, what came in, where it went.</summary>
    public static Rule<(BalanceKind Kind, ImmutableArray<long?> Left, ImmutableArray<long?> Right), LedgerBalance> Balance { get; } =
        new(
            "PLK-LOG-010",
            new LocalText("Neraca barang", "Balances of goods"),
            new LocalText(
                "Yang dipesan diterima atau di perjalanan; yang diterima di gudang rusak, dikirim, digunakan, dikembalikan, dimusnahkan, atau tersisa; yang dikirim diterima di tujuan atau di perjalanan; yang diterima untuk pemungutan suara digunakan, tidak digunakan, atau rusak; pengguna hak pilih sama dengan surat suara yang digunakan; surat suara yang digunakan sah atau tidak sah; yang diterima TPS dikembalikan atau dimusnahkan; yang dikembalikan diterima kembali.",
                "What was ordered is received or in transit; what a warehouse received is damaged, sent, used, returned, destroyed or remaining; what was sent is received at the other place or in transit; what was received for the vote is used, not used or damaged; voters who voted are ballots used; ballots used are valid or invalid; what a station received is returned or destroyed; what was returned is taken back."
            ),
            Evidence.Derived(LogisticsSources.Records, ElectionLaws.Uu1Of2015.At("Pasal 81")),
            typeof(LedgerBalance),
            input => LedgerBalance.Of(input.Kind, input.Left.IsDefault ? [] : input.Left, input.Right.IsDefault ? [] : input.Right),
            new Example<(BalanceKind, ImmutableArray<long?>, ImmutableArray<long?>)>(
                new LocalText("Kabupaten Kendal 2020: 807.306 = 596.437 + 272 + 210.597", "Kendal 2020: 807,306 = 596,437 + 272 + 210,597"),
                (BalanceKind.Use, [807_306], [596_437, 272, 210_597]),
                Quantity.Of(0),
                LogisticsSources.Kendal
            ),
            new Example<(BalanceKind, ImmutableArray<long?>, ImmutableArray<long?>)>(
                new LocalText(
                    "Pemilihan gubernur Banten 2024: 1.227 lembar tidak dijelaskan",
                    "Governor election of Banten 2024: 1,227 ballots unexplained"
                ),
                (BalanceKind.Use, [9_156_350], [5_908_176, 3_246_947]),
                Quantity.Of(-1_227),
                LogisticsSources.BantenBallots
            )
        );

    /// <summary>Gets the rule of kit identity; input: the kits to leave as contest and station, and those packed as label and slot.</summary>
    public static Rule<
        (
            ImmutableArray<(Id<Contest> Contest, StockPlace Station)> Manifest,
            ImmutableArray<(Id<Contest> Contest, StockPlace Station, Id<Contest> SlotContest, StockPlace SlotStation)> Packed
        ),
        KitMatch
    > KitIdentity { get; } =
        new(
            "PLK-LOG-014",
            new LocalText("Identitas kit", "Identity of kits"),
            new LocalText(
                "Setiap kit beridentitas jenis pemilihan, wilayah, dan TPS, dan dicocokkan dengan manifes sebelum berangkat. Dua kit yang saling menempati tempat lainnya disebut beserta kedua TPS yang harus bertukar.",
                "Each kit is identified by contest, area and polling station and matched with the manifest before it leaves. Two kits that hold each other's place are named with the two stations that should exchange."
            ),
            Evidence.Assumed(LogisticsSources.Records, LogisticsSources.Perbawaslu11Of2024),
            typeof(KitMatch),
            input =>
                KitMatch.Of(
                    (input.Manifest.IsDefault ? [] : input.Manifest).Select(k => new KitLabel(k.Contest, k.Station)),
                    (input.Packed.IsDefault ? [] : input.Packed).Select(k => new PackedKit(
                        new KitLabel(k.Contest, k.Station),
                        new KitLabel(k.SlotContest, k.SlotStation)
                    ))
                ),
            new Example<(ImmutableArray<(Id<Contest>, StockPlace)>, ImmutableArray<(Id<Contest>, StockPlace, Id<Contest>, StockPlace)>)>(
                new LocalText("Tiga TPS, dua kit tertukar (contoh)", "Three stations, two kits swapped (made up)"),
                (
                    [(Regent, Station(1)), (Regent, Station(2)), (Regent, Station(3))],
                    [
                        (Regent, Station(1), Regent, Station(2)),
                        (Regent, Station(2), Regent, Station(1)),
                        (Regent, Station(3), Regent, Station(3)),
                    ]
                ),
                Quantity.Of(1)
            )
        );

    /// <summary>Gets the rule of uploading results; input: signal, whether an upload point is named, whether the signal is to be strengthened.</summary>
    public static Rule<(Signal Signal, bool HasUploadPoint, bool Strengthening), UploadPlan> Upload { get; } =
        new(
            "PLK-LOG-020",
            new LocalText("Pengunggahan hasil dari TPS tanpa sinyal", "Uploading results of stations without signal"),
            new LocalText(
                "Hasil TPS dapat diunggah bila TPS bersinyal, titik unggah ditetapkan, atau penguatan sinyal direncanakan. Sirekap adalah alat bantu dan publikasi: tanpa sinyal, hasil dicatat luring dan diunggah dari tempat bersinyal; hasil resmi tetap rekapitulasi berjenjang.",
                "The results of a station can be uploaded when it has signal, an upload point is named, or the signal is to be strengthened. Sirekap is aid and publication: without signal results are recorded offline and uploaded from a place with signal; the official result stays the recapitulation."
            ),
            Evidence.Inferred(LogisticsSources.SirekapOffline, LogisticsSources.SirekapFallback),
            typeof(UploadPlan),
            input =>
                UploadPlan.Of(
                    new StationConnection(
                        Station(1),
                        input.Signal,
                        strengthening: input.Strengthening,
                        uploadPoint: input.HasUploadPoint ? "-" : null
                    )
                ),
            new Example<(Signal, bool, bool)>(
                new LocalText(
                    "Tanpa sinyal, titik unggah di kantor desa (contoh)",
                    "No signal, upload point at the village office (made up)"
                ),
                (Signal.None, true, false),
                Quantity.Of(true)
            ),
            new Example<(Signal, bool, bool)>(
                new LocalText("Tanpa sinyal dan tanpa rencana (contoh)", "No signal and no plan (made up)"),
                (Signal.None, false, false),
                Quantity.Of(false)
            ),
            new Example<(Signal, bool, bool)>(
                new LocalText("Sinyal tidak diketahui dan tanpa rencana (contoh)", "Signal unknown and no plan (made up)"),
                (Signal.Unknown, false, false),
                Quantity.Unknown(Inputs.NotEntered)
            )
        );

    /// <summary>Gets the rule of relocation; input: stations exposed, sites with capacity, and allowed moves with their distance in metres.</summary>
    public static Rule<
        (
            ImmutableArray<StockPlace> Stations,
            ImmutableArray<(Id<RelocationSite> Site, int Capacity)> Sites,
            ImmutableArray<(StockPlace Station, Id<RelocationSite> Site, int Metres)> Moves
        ),
        Relocation
    > Relocation { get; } =
        new(
            "PLK-LOG-021",
            new LocalText("Pemindahan TPS yang terpapar", "Moving exposed polling stations"),
            new LocalText(
                "TPS yang terpapar bahaya diusulkan pindah ke lokasi yang memenuhi syarat pengguna: sebanyak mungkin TPS mendapat lokasi, lalu jumlah jarak sekecil mungkin. Sumber tidak menetapkan syaratnya. KPU yang menetapkan lokasi.",
                "Exposed stations are proposed to move to sites that meet the user's rules: as many stations as can be get one, then the total distance is the least. No source fixes the rules. KPU decides the place."
            ),
            Evidence.Assumed(LogisticsSources.Places, ElectionLaws.Uu8Of2015.At("Pasal 87 ayat (2)-(3)"), LogisticsSources.BantenSites),
            typeof(Relocation),
            input =>
                Logistics.Relocation.Of(
                    (input.Stations.IsDefault ? [] : input.Stations).Select(s => new ExposedStation(s, Exposed)),
                    (input.Sites.IsDefault ? [] : input.Sites).Select(s => new RelocationSite(s.Site, AnyArea, s.Capacity)),
                    input.Moves.IsDefault ? [] : input.Moves,
                    new RelocationRules(sameArea: false, onlyAccessible: false)
                ),
            new Example<(
                ImmutableArray<StockPlace>,
                ImmutableArray<(Id<RelocationSite>, int)>,
                ImmutableArray<(StockPlace, Id<RelocationSite>, int)>
            )>(
                new LocalText(
                    "Dua TPS, dua lokasi (contoh): yang terdekat bagi TPS 1 diberikan kepada TPS 2 karena totalnya lebih kecil",
                    "Two stations, two sites (made up): the nearest of station 1 goes to station 2 because the total is less"
                ),
                (
                    [Station(1), Station(2)],
                    [(Site("a"), 1), (Site("b"), 1)],
                    [(Station(1), Site("a"), 100), (Station(1), Site("b"), 150), (Station(2), Site("a"), 120), (Station(2), Site("b"), 900)]
                ),
                Quantity.Of(270)
            )
        );

    /// <summary>Gets the rule of who decides a postponement; input: kind of contest, level of the areas, how many cannot vote of how many, voters who cannot of all.</summary>
    public static Rule<
        (ContestKind Contest, AreaLevel Level, int? Affected, int? All, long? VotersAffected, long? Voters),
        PostponementDecision
    > Postponement { get; } =
        new(
            "PLK-LOG-030",
            new LocalText("Siapa yang memutuskan penundaan", "Who decides a postponement"),
            new LocalText(
                "Bila pemilihan gubernur tidak dapat dilaksanakan di 40 persen kabupaten/kota atau 50 persen pemilih tidak dapat memilih, Menteri memutuskan atas usul KPU Provinsi; untuk bupati dan wali kota di 40 persen kecamatan atau 50 persen pemilih, Gubernur memutuskan atas usul KPU Kabupaten/Kota. Di bawah itu, desa dan kecamatan diputuskan KPU Kabupaten/Kota atas usul PPK, kabupaten/kota diputuskan KPU Provinsi atas usul KPU Kabupaten/Kota.",
                "When the vote for governor cannot be held in 40 per cent of kabupaten/kota, or 50 per cent of the voters cannot vote, the Minister decides on proposal of KPU Provinsi; for regent and mayor, in 40 per cent of kecamatan or 50 per cent of the voters, the Governor on proposal of KPU Kabupaten/Kota. Below that KPU Kabupaten/Kota decides for villages and kecamatan on proposal of the PPK, and KPU Provinsi for kabupaten/kota on proposal of KPU Kabupaten/Kota."
            ),
            Evidence.Published(
                ElectionLaws.Uu8Of2015.At("Pasal 122 ayat (1)-(2)"),
                ElectionLaws.Uu8Of2015.At("Pasal 122 ayat (3)"),
                ElectionLaws.Uu8Of2015.At("Pasal 122 ayat (4)"),
                LogisticsSources.Places
            ),
            typeof(PostponementDecision),
            input => PostponementDecision.Of(input.Contest, input.Level, input.Affected, input.All, input.VotersAffected, input.Voters),
            new Example<(ContestKind, AreaLevel, int?, int?, long?, long?)>(
                new LocalText(
                    "Gubernur, 4 dari 8 kabupaten/kota (contoh): batas tercapai",
                    "Governor, 4 of 8 kabupaten/kota (made up): the threshold is reached"
                ),
                (ContestKind.Pilgub, AreaLevel.KabupatenKota, 4, 8, null, null),
                Quantity.Of(true)
            ),
            new Example<(ContestKind, AreaLevel, int?, int?, long?, long?)>(
                new LocalText(
                    "Bupati, 2 dari 28 kecamatan dan 50.000 dari 1.057.325 pemilih (contoh)",
                    "Regent, 2 of 28 kecamatan and 50,000 of 1,057,325 voters (made up)"
                ),
                (ContestKind.Pilbup, AreaLevel.Kecamatan, 2, 28, 50_000, 1_057_325),
                Quantity.Of(false)
            )
        );

    /// <summary>Gets the rule of the grounds of the four votes; input: which vote, and facts with how often they happened.</summary>
    public static Rule<
        (FollowUpKind Kind, ImmutableArray<(Id<FollowUpGround> Ground, int Cases)> Facts),
        FollowUpGrounds
    > Grounds { get; } =
        new(
            "PLK-LOG-031",
            new LocalText("Alasan pemungutan dan penghitungan suara setelahnya", "Grounds of the votes after the vote"),
            new LocalText(
                "Pemungutan suara lanjutan dan susulan, pemungutan suara ulang, dan penghitungan suara ulang masing-masing punya alasan sendiri menurut undang-undang. Kata lebih dari satu berarti paling sedikit dua. Alasan yang terpenuhi membolehkan; KPU yang menetapkan.",
                "Continued and postponed voting, repeated voting and the recount each have grounds of their own in the law. More than one means at least two. A ground that is met allows it; KPU decides."
            ),
            Evidence.Published(
                ElectionLaws.Uu1Of2015.At("Pasal 112 ayat (2)"),
                ElectionLaws.Uu1Of2015.At("Pasal 112 ayat (1)"),
                ElectionLaws.Uu1Of2015.At("Pasal 113 ayat (1)-(2)"),
                ElectionLaws.Uu6Of2020.At("Pasal 120"),
                ElectionLaws.Uu1Of2015.At("Pasal 121"),
                ElectionLaws.Uu10Of2016.At("Pasal 193"),
                LogisticsSources.Perbawaslu15Of2024.At("Pasal 28 ayat (1)-(3)"),
                LogisticsSources.Perbawaslu15Of2024.At("Pasal 33")
            ),
            typeof(FollowUpGrounds),
            input => FollowUpGrounds.Of(input.Kind, input.Facts.IsDefault ? [] : input.Facts),
            new Example<(FollowUpKind, ImmutableArray<(Id<FollowUpGround>, int)>)>(
                new LocalText("Satu orang yang tidak terdaftar memilih (contoh)", "One unregistered person voted (made up)"),
                (FollowUpKind.Psu, [(Id<FollowUpGround>.Parse("psu-unregistered"), 1)]),
                Quantity.Of(false)
            ),
            new Example<(FollowUpKind, ImmutableArray<(Id<FollowUpGround>, int)>)>(
                new LocalText("Empat orang yang tidak terdaftar memilih (contoh)", "Four unregistered persons voted (made up)"),
                (FollowUpKind.Psu, [(Id<FollowUpGround>.Parse("psu-unregistered"), 4)]),
                Quantity.Of(true)
            )
        );

    /// <summary>Gets the rule of interrupted voting; input: whether the station opened, whether voting finished.</summary>
    public static Rule<(bool Opened, bool Finished), InterruptedVote> Interrupted { get; } =
        new(
            "PLK-LOG-032",
            new LocalText("Pemungutan suara yang terganggu: susulan atau lanjutan", "Interrupted voting: postponed or continued"),
            new LocalText(
                "TPS yang tidak dapat dibuka mengadakan pemungutan suara susulan dari awal; TPS yang sudah dibuka lalu terhenti melanjutkan dari tahap yang terhenti. Keduanya memakai surat suara TPS sendiri, bukan stok bertanda khusus.",
                "A station that could not open holds postponed voting from the start; one that opened and was stopped continues from the step that stopped. Both use the station's own ballots, not the marked stock."
            ),
            Evidence.Published(
                LogisticsSources.SumutFollowUp,
                ElectionLaws.Uu6Of2020.At("Pasal 120"),
                ElectionLaws.Uu1Of2015.At("Pasal 121")
            ),
            typeof(InterruptedVote),
            input => InterruptedVote.Of(input.Opened, input.Finished),
            new Example<(bool, bool)>(
                new LocalText("Terendam banjir sebelum dibuka", "Flooded before it opened"),
                (false, false),
                Quantity.Of("PSS"),
                LogisticsSources.SumutFollowUp
            ),
            new Example<(bool, bool)>(
                new LocalText("Dibuka lalu terhenti", "Opened, then stopped"),
                (true, false),
                Quantity.Of("PSL"),
                LogisticsSources.SumutFollowUp
            )
        );

    /// <summary>Gets the rule of the last day of a vote after the vote; input: which vote, day counted from, limit in days where one is known.</summary>
    public static Rule<(FollowUpKind Kind, LocalDate Start, int? Days), FollowUpDeadline> FollowUpLimit { get; } =
        new(
            "PLK-LOG-033",
            new LocalText("Batas hari pemungutan dan penghitungan suara setelahnya", "Day limits of the votes after the vote"),
            new LocalText(
                "Undang-undang tidak memberi batas hari bagi pemungutan suara lanjutan, susulan, dan ulang: tidak diketahui, kecuali pengguna memasukkannya. Untuk 2024 KPU menyebut paling lambat 10 hari, dengan awal hitungan yang diberitakan berbeda-beda. Penghitungan suara ulang selesai pada hari pemungutan suara atau paling lambat 2 hari sesudahnya di tingkat berikutnya.",
                "The law gives no day limit for continued, postponed and repeated voting: unknown unless the user enters one. For 2024 KPU spoke of 10 days at the latest, and reports differ on the day they run from. A recount is finished on voting day, or at the next level within 2 days."
            ),
            Evidence.Published(
                ElectionLaws.Uu1Of2015.At("Pasal 113 ayat (3)-(5)"),
                ElectionLaws.Uu1Of2015.At("Pasal 114"),
                LogisticsSources.SumutFollowUpDetik,
                LogisticsSources.SumutFollowUp
            ),
            typeof(FollowUpDeadline),
            input => FollowUpDeadline.Of(input.Kind, input.Start, input.Days),
            new Example<(FollowUpKind, LocalDate, int?)>(
                new LocalText("Sumatera Utara 2024, 10 hari sejak hari pemungutan suara", "North Sumatra 2024, 10 days from voting day"),
                (FollowUpKind.Pss, new LocalDate(2024, 11, 27), 10),
                Quantity.Of(new LocalDate(2024, 12, 7)),
                LogisticsSources.SumutFollowUpDetik
            ),
            new Example<(FollowUpKind, LocalDate, int?)>(
                new LocalText("Tanpa batas yang dimasukkan: tidak diketahui", "No limit entered: unknown"),
                (FollowUpKind.Psu, new LocalDate(2024, 11, 27), null),
                Quantity.Unknown(Inputs.NotEntered)
            ),
            new Example<(FollowUpKind, LocalDate, int?)>(
                new LocalText("Penghitungan suara ulang menurut undang-undang", "Recount by the law"),
                (FollowUpKind.Pssu, new LocalDate(2024, 11, 27), null),
                Quantity.Of(new LocalDate(2024, 11, 29))
            )
        );

    /// <summary>Gets the rule of the ballots of a repeat vote; input: voters and number of the stations that vote again, marked stock.</summary>
    public static Rule<(long? Voters, long? Stations, long? Stock), RepeatVoteNeed> RepeatNeed { get; } =
        new(
            "PLK-LOG-034",
            new LocalText("Surat suara untuk pemungutan suara ulang", "Ballots for a repeat vote"),
            new LocalText(
                "Setiap TPS yang mengulang pemungutan suara memerlukan lagi DPT dan cadangannya. Yang melebihi stok bertanda khusus harus dicetak lagi.",
                "Each station that votes again needs its voters and reserve once more. What exceeds the marked stock has to be printed anew."
            ),
            Evidence.Derived(
                ElectionLaws.Uu1Of2015.At("Pasal 80 ayat (2)-(3)"),
                LogisticsSources.MarosRepeatVote,
                LogisticsSources.Ballots
            ),
            typeof(RepeatVoteNeed),
            input =>
                RepeatVoteNeed.Of(
                    Logistics.BallotBounds.Of(input.Voters, input.Stations),
                    Inputs.Entered(RepeatVoteStock.Label, Unit.Ballots, input.Stock)
                ),
            new Example<(long?, long?, long?)>(
                new LocalText(
                    "Kabupaten Serang 2025: 2.355 TPS, 1.225.871 pemilih menurut DPT 2024",
                    "Serang 2025: 2,355 stations, 1,225,871 voters by the list of 2024"
                ),
                (1_225_871, 2_355, 2_000),
                Quantity.Of(1_254_518),
                LogisticsSources.SerangRepeatVote
            ),
            new Example<(long?, long?, long?)>(
                new LocalText("Satu TPS di Kabupaten Maros: stok cukup", "One station in Maros: the stock is enough"),
                (429, 1, 2_000),
                Quantity.Of(0),
                LogisticsSources.MarosRepeatVote
            )
        );

    /// <summary>Gets all rules of the package, in order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        BallotsPerTps,
        BallotBounds,
        PublishedBallots,
        RepeatStock,
        Equipment,
        DamageReplacement,
        LatestOrder,
        BallotTotals,
        Balance,
        KitIdentity,
        Upload,
        Relocation,
        Postponement,
        Grounds,
        Interrupted,
        FollowUpLimit,
        RepeatNeed,
        .. ScheduleRules.All,
    ];

    private static Id<Contest> Regent => Id<Contest>.Parse("pilbup-36.02");

    private static AreaCode AnyArea => AreaCode.Parse("36.02.01.2001");

    private static LocalText Exposed => new("terpapar bahaya", "exposed to a hazard");

    private static StockPlace Station(int number) => StockPlace.OfTps(AnyArea, number);

    private static Id<RelocationSite> Site(string id) => Id<RelocationSite>.Parse(id);

    private static Explanation VotersOf(long? voters) =>
        Inputs.Entered(new LocalText("Pemilih dalam DPT", "Voters on the final list"), Unit.Voters, voters);

    private static Explanation TotalOf(long? voters) =>
        Inputs.Entered(new LocalText("Seluruh pemilih dalam DPT", "All voters on the final list"), Unit.Voters, voters);

    private static Explanation StationsOf(long? stations) =>
        Inputs.Entered(new LocalText("Jumlah TPS", "Number of polling stations"), Unit.Tps, stations);

    private static Explanation ShareOf(Fraction share) =>
        Explanation.Entered(new LocalText("Bagian cadangan", "Share that is reserve"), Quantity.Of(share), Unit.Share);

    // The stations of one village, numbered as they come.
    private static AreaBallots Village(ImmutableArray<int?> voters, Explanation share)
    {
        var contest = new Contest(Regent, ContestKind.Pilbup, AnyArea.AtLevel(AreaLevel.KabupatenKota), "KPU");
        var list = new TpsList(
            "-",
            default,
            voters.Select(
                (v, i) =>
                    new Tps(
                        Id<Tps>.Parse(FormattableString.Invariant($"tps-{i + 1}")),
                        AnyArea,
                        i + 1,
                        v is { } count ? [(Regent, count)] : []
                    )
            )
        );
        return StationQuantities.Of(list, [contest], share).In(AnyArea, Regent);
    }
}
