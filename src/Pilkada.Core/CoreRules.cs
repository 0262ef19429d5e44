using NodaTime;

namespace Pilkada;

/// <summary>The rules of the kernel.</summary>
public static class CoreRules
{
    private static readonly LocalText TotalLabel = new("Total yang diumumkan", "Published total");

    private static readonly Citation Korandetak = new(
        Id<Citation>.Parse("korandetak-27308"),
        "Berita Koran Detak tentang personel gabungan yang disiagakan pada Pilkada Banten 2024",
        "Koran Detak",
        SourceKind.News,
        Confidence.Medium,
        address: new Uri("https://korandetak.com/27-308-personel-gabungan-disiagakan-di-pilkada-banten-2024"),
        read: new LocalDate(2026, 11, 21)
    );

    private static readonly Citation Tegal = new(
        Id<Citation>.Parse("smpantura-2024-linmas-tegal"),
        "Pemkab Tegal kerahkan 6.248 personel Linmas",
        "smpantura.news",
        SourceKind.News,
        Confidence.High,
        address: new Uri("https://www.smpantura.news/pemkab-tegal-kerahkan-6-248-personel-linmas-disiagakan-di-tps-hingga-kpu/2"),
        read: new LocalDate(2026, 11, 21)
    );

    private static readonly Citation Sulsel = new(
        Id<Citation>.Parse("antara-makassar-572545"),
        "Pengamanan Pilkada 2024 oleh Polda Sulawesi Selatan (berita 572545)",
        "makassar.antaranews.com",
        SourceKind.News,
        Confidence.Medium,
        address: new Uri("https://makassar.antaranews.com/berita/572545/twitter.com"),
        read: new LocalDate(2026, 11, 21)
    );

    /// <summary>Gets the rule that parts add up to their total.</summary>
    public static Rule<Reconciliation, Reconciliation> Sum { get; } =
        new(
            "PLK-COR-001",
            new LocalText("Jumlah bagian sama dengan total", "Parts add up to their total"),
            new LocalText(
                "Bila suatu total diumumkan bersama seluruh bagiannya, jumlah bagian harus sama dengan total. Selisih dilaporkan apa adanya dan tidak pernah diperbaiki.",
                "Where a total is published with all its parts, the parts must add up to the total. A difference is reported as it is and never repaired."
            ),
            Evidence.Assumed(Decisions.Reconciliation),
            typeof(Reconciliation),
            r => r,
            new Example<Reconciliation>(
                new LocalText("Personel PAM TPS Banten 25 November 2024", "Polling-station guards of Banten, 25 November 2024"),
                Reconciliation.Of(
                    ReconciliationKind.Sum,
                    new LocalText("Polri + TNI + Linmas", "Polri + TNI + Linmas"),
                    Persons(TotalLabel, 27_308),
                    Persons(LocalText.Same("Polri"), 4_344),
                    Persons(LocalText.Same("TNI"), 1_530),
                    Persons(LocalText.Same("Linmas"), 21_434)
                ),
                Quantity.Of(0),
                Korandetak
            )
        );

    /// <summary>Gets the rule that class counts add up to the number of TPS.</summary>
    public static Rule<Reconciliation, Reconciliation> Classes { get; } =
        new(
            "PLK-COR-002",
            new LocalText("Jumlah per kelas sama dengan jumlah TPS", "Class counts add up to the TPS count"),
            new LocalText(
                "Bila TPS suatu wilayah dibagi habis ke dalam kelas kerawanan, jumlah seluruh kelas harus sama dengan jumlah TPS. Selisih dilaporkan apa adanya.",
                "Where the TPS of an area are divided into vulnerability classes, the classes must add up to the number of TPS. A difference is reported as it is."
            ),
            Evidence.Assumed(Decisions.Reconciliation),
            typeof(Reconciliation),
            r => r,
            new Example<Reconciliation>(
                new LocalText("Kelas TPS, jumlah yang meleset satu (contoh)", "TPS classes that miss by one (made up)"),
                Reconciliation.Of(
                    ReconciliationKind.Classes,
                    new LocalText("Kelas TPS", "TPS classes"),
                    Stations(TotalLabel, 100),
                    Stations(new LocalText("Kurang rawan", "Less vulnerable"), 90),
                    Stations(new LocalText("Rawan", "Vulnerable"), 8),
                    Stations(new LocalText("Sangat rawan", "Highly vulnerable"), 1)
                ),
                Quantity.Of(-1)
            )
        );

    /// <summary>Gets the rule that a kecamatan has one police unit, or candidates where that is not known.</summary>
    public static Rule<JurisdictionMap, JurisdictionMap> Jurisdiction { get; } =
        new(
            "PLK-COR-003",
            new LocalText("Wilayah hukum per kecamatan", "Police jurisdiction by kecamatan"),
            new LocalText(
                "Setiap kecamatan berada pada satu satuan kepolisian pada suatu hari. Bila satuannya tidak diketahui, para calonnya disebutkan dan kecamatan itu dihitung sebagai tidak diketahui, bukan dibagi.",
                "Each kecamatan belongs to one police unit on a day. Where the unit is not known its candidates are named and the kecamatan counts as unknown; it is not shared out."
            ),
            Evidence.Assumed(Decisions.Jurisdiction),
            typeof(Jurisdiction),
            m => m,
            new Example<JurisdictionMap>(
                new LocalText("Dua dari tiga kecamatan diketahui (contoh)", "Two of three kecamatan are known (made up)"),
                new Jurisdiction(
                    new JurisdictionEntry(AreaCode.Parse("99.01"), [Id<PoliceUnit>.Parse("polres-a")]),
                    new JurisdictionEntry(AreaCode.Parse("99.01.03"), [Id<PoliceUnit>.Parse("polres-a"), Id<PoliceUnit>.Parse("polres-b")])
                ).On(
                    new LocalDate(2024, 11, 27),
                    new AreaTree(
                        new Area(AreaCode.Parse("99.01"), "Kabupaten Contoh"),
                        new Area(AreaCode.Parse("99.01.01"), "Satu"),
                        new Area(AreaCode.Parse("99.01.02"), "Dua"),
                        new Area(AreaCode.Parse("99.01.03"), "Tiga")
                    )
                ),
                Quantity.Of(2)
            )
        );

    /// <summary>Gets the rule about what the public does not see.</summary>
    public static Rule<Disclosure, Disclosure> Disclosure { get; } =
        new(
            "PLK-COR-004",
            new LocalText("Yang tidak ditampilkan kepada umum", "What is not shown to the public"),
            new LocalText(
                "Keluaran untuk umum tidak memuat jumlah penjaga, rute, waktu, pos, dan alasan kerawanan di bawah tingkat kabupaten/kota.",
                "Public output withholds guard counts, routes, times, posts and reasons of vulnerability below kabupaten/kota."
            ),
            Evidence.Assumed(Decisions.Audience),
            typeof(Disclosure),
            d => d,
            new Example<Disclosure>(
                new LocalText("Jumlah penjaga satu kecamatan, untuk umum", "Guards of one kecamatan, for the public"),
                Pilkada.Disclosure.Of(Audience.Public, Sensitivity.Guarded, AreaLevel.Kecamatan),
                Quantity.Of(false)
            ),
            new Example<Disclosure>(
                new LocalText("Jumlah penjaga satu kabupaten, untuk umum", "Guards of one kabupaten, for the public"),
                Pilkada.Disclosure.Of(Audience.Public, Sensitivity.Guarded, AreaLevel.KabupatenKota),
                Quantity.Of(true)
            )
        );

    /// <summary>Gets the rule that slips which would close a sum are named and never corrected.</summary>
    public static Rule<Reconciliation, Diagnosis> Slips { get; } =
        new(
            "PLK-COR-005",
            new LocalText("Kekeliruan yang akan menutup jumlah", "Slips that would close a sum"),
            new LocalText(
                "Bila jumlah tidak cocok, disebutkan setiap kekeliruan tunggal yang akan menutupnya: satu angka, dua angka bersebelahan yang tertukar, atau satu bagian yang tidak termasuk dalam total. Petunjuk itu tidak pernah diterapkan; bila lebih dari satu, angka-angka itu sendiri tidak dapat menentukannya.",
                "Where a sum does not close, every single slip that would close it is named: one digit, two neighbouring digits exchanged, or one part that the total does not hold. No hint is ever applied; where there are several, the figures alone cannot tell which is right."
            ),
            Evidence.Assumed(Decisions.Slips),
            typeof(Reconciliation),
            r => r.Diagnose(),
            new Example<Reconciliation>(
                new LocalText(
                    "Linmas Kabupaten Tegal dengan total 6.428: hanya 6.248 yang cocok",
                    "Linmas of Kabupaten Tegal with a total of 6,428: only 6,248 closes"
                ),
                Reconciliation.Of(
                    ReconciliationKind.Sum,
                    new LocalText("Linmas menurut tempat tugas", "Linmas by place of duty"),
                    Persons(TotalLabel, 6_428, Tegal),
                    Persons(LocalText.Same("TPS"), 1_148, Tegal),
                    Persons(new LocalText("Di luar TPS", "Outside TPS"), 4_802, Tegal),
                    Persons(LocalText.Same("PPK"), 288, Tegal),
                    Persons(LocalText.Same("KPU"), 10, Tegal)
                ),
                Quantity.Of(1),
                Tegal
            ),
            new Example<Reconciliation>(
                new LocalText(
                    "3.044 + 9.021 terhadap 12.465: satu angka dapat berada di tiga tempat",
                    "3,044 + 9,021 against 12,465: one digit may be wrong in three places"
                ),
                Reconciliation.Of(
                    ReconciliationKind.Sum,
                    new LocalText("Kekuatan menurut satuan", "Strength by unit"),
                    Persons(TotalLabel, 12_465, Sulsel),
                    Persons(LocalText.Same("Polda"), 3_044, Sulsel),
                    Persons(LocalText.Same("Polres"), 9_021, Sulsel)
                ),
                Quantity.Of(3),
                Sulsel
            )
        );

    /// <summary>Gets the rule that a printed day of the week or number of days is held against its dates.</summary>
    public static Rule<DateCheck, DateCheck> Dates { get; } =
        new(
            "PLK-COR-006",
            new LocalText("Hari dan jumlah hari terhadap tanggal", "Days of the week and numbers of days against dates"),
            new LocalText(
                "Hari yang tercetak dibandingkan dengan hari menurut tanggalnya. Jumlah hari yang tercetak dibandingkan dengan jumlah hari dari hari pertama sampai hari terakhir, keduanya ikut dihitung; bila yang cocok adalah hitungan tanpa hari pertama, hal itu disebutkan. Tidak ada yang diubah.",
                "A printed day of the week is held against that of its date. A printed number of days is held against the days from the first to the last, both counted; where the count without the first day is the one that fits, that is said. Nothing is changed."
            ),
            Evidence.Assumed(Decisions.Slips),
            typeof(DateCheck),
            c => c,
            new Example<DateCheck>(
                new LocalText("Rabu, 27 November 2024", "Wednesday, 27 November 2024"),
                DateCheck.OfWeekday(new LocalDate(2024, 11, 27), IsoDayOfWeek.Wednesday),
                Quantity.Of(true)
            ),
            new Example<DateCheck>(
                new LocalText("24 Februari sampai 19 April 2025 sebagai 60 hari", "24 February to 19 April 2025 as 60 days"),
                DateCheck.OfDays(new LocalDate(2025, 2, 24), new LocalDate(2025, 4, 19), 60),
                Quantity.Of(false)
            )
        );

    /// <summary>Gets all rules of the package, in order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = [Sum, Classes, Jurisdiction, Disclosure, Slips, Dates];

    private static Explanation Persons(LocalText label, long count) => Persons(label, count, Korandetak);

    private static Explanation Persons(LocalText label, long count, Citation source) =>
        Explanation.Given(label, Quantity.Of(count), Unit.Persons, Evidence.Published(source));

    private static Explanation Stations(LocalText label, long count) => Explanation.Entered(label, Quantity.Of(count), Unit.Tps);
}
