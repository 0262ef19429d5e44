using NodaTime;

namespace Pilkada.Logistics;

// The documents that the statements and rules of this package cite.
internal static class LogisticsSources
{
    private static readonly LocalDate Read = new(2026, 11, 21);

    public static Citation Perbawaslu15Of2024 { get; } =
        new(
            Id<Citation>.Parse("perbawaslu-15-2024"),
            "Peraturan Bawaslu Nomor 15 Tahun 2024 tentang pengawasan pemungutan dan penghitungan suara Pilkada (dibaca per pasal, tidak seluruhnya utuh)",
            "Badan Pengawas Pemilihan Umum",
            SourceKind.Regulation,
            Confidence.High,
            number: "15 Tahun 2024",
            address: new Uri("https://pasal.id/peraturan/perban/peraturan-bawaslu-no-15-tahun-2024"),
            read: Read
        );

    public static Citation Perbawaslu11Of2024 { get; } =
        new(
            Id<Citation>.Parse("perbawaslu-11-2024"),
            "Peraturan Bawaslu Nomor 11 Tahun 2024 tentang pengawasan perlengkapan pemungutan suara Pilkada (dibaca per pasal, tidak seluruhnya utuh)",
            "Badan Pengawas Pemilihan Umum",
            SourceKind.Regulation,
            Confidence.High,
            number: "11 Tahun 2024",
            address: new Uri("https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-11-tahun-2024"),
            read: Read
        );

    public static Citation InsidePolitik { get; } =
        News(
            "insidepolitik-logistik-dki-2024",
            "Berita Inside Politik tentang surat suara rusak dan logistik KPU Jakarta",
            "Inside Politik",
            "https://insidepolitik.com/daerah/kpu-jakarta-temukan-51-234-surat-suara-pilkada-rusak"
        );

    public static Citation MarosRepeatVote { get; } =
        News(
            "tribun-makassar-psu-2024-12-02",
            "Berita Tribun Makassar tentang tiga daerah pertama di Sulawesi Selatan yang menggelar PSU Pilkada 2024",
            "Tribun Makassar",
            "https://makassar.tribunnews.com/2024/12/02/tiga-daerah-pertama-di-sulsel-psu-pilkada-2024-toraja-bone-maros?page=2",
            new LocalDate(2024, 12, 2)
        );

    public static Citation Lebak { get; } =
        News(
            "antaranews-banten-305885",
            "Berita ANTARA Banten tentang persiapan distribusi logistik Pilkada oleh KPU Lebak",
            "ANTARA",
            "https://banten.antaranews.com/berita/305885/kpu-lebak-bersiap-distribusikan-logistik-pilkada"
        );

    public static Citation SumutBallots { get; } =
        News(
            "viva-surat-suara-sumut-2024",
            "Berita Viva tentang 11 juta surat suara pemilihan gubernur Sumatera Utara 2024",
            "Viva",
            "https://viva.co.id/berita/politik/1762649-kpu-cetak-11-juta-surat-suara-untuk-pemilihan-gubernur-sumut-2024?page=1"
        );

    public static Citation BengkuluUtara { get; } =
        News(
            "radarutara-cadangan-pemilu-2024",
            "Berita Radar Utara tentang surat suara cadangan dua persen di setiap TPS",
            "Radar Utara",
            "https://radarutara.disway.id/read/660725/kpu-hanya-siapkan-2-persen-surat-suara-cadangan-di-setiap-tps-begini-cara-menghitungnya",
            confidence: Confidence.Low
        );

    public static Citation Bogor { get; } =
        News(
            "okezone-kotak-suara-bogor-2024",
            "Berita Okezone tentang 3.072 kotak suara Pilkada 2024 di Kota Bogor",
            "Okezone",
            "https://news.okezone.com/read/2024/10/04/338/3070719/kpu-kota-bogor-terima-logistik-3-072-kotak-suara-untuk-pilkada-2024",
            new LocalDate(2024, 10, 4)
        );

    public static Citation Sumenep { get; } =
        News(
            "koranmadura-kotak-sumenep-2023",
            "Berita Koran Madura tentang kotak suara Pemilu 2024 di Kabupaten Sumenep",
            "Koran Madura",
            "https://koranmadura.com/2023/11/kpu-sumenep-telah-terima-15-950-kotak-suara-dari-total-kebutuhan-19-369"
        );

    public static Citation Kendal { get; } =
        News(
            "suarakeadilan-kendal-2020",
            "Berita Suara Keadilan tentang hasil Pilkada Kendal 2020",
            "Suara Keadilan",
            "https://suarakeadilan.net/2020/12/15/unggul-di-pilkada-kendal-dibas-peroleh-279-632-suara/",
            new LocalDate(2020, 12, 15),
            Confidence.Low
        );

    public static Citation BantenBallots { get; } =
        News(
            "radarbanten-partisipasi-pilgub",
            "Berita Radar Banten tentang partisipasi pemilih dalam pemilihan gubernur Banten 2024",
            "Radar Banten",
            "https://www.radarbanten.co.id/2024/12/10/3-juta-warga-banten-golput-dalam-pilgub-2024-kpu-catat-partisipasi-6605/",
            new LocalDate(2024, 12, 10)
        );

    public static Citation TangerangDefects { get; } =
        News(
            "satelitnews-lipat-kabtangerang-2024",
            "Berita Satelit News tentang pelipatan 4.860.548 surat suara di Kabupaten Tangerang",
            "Satelit News",
            "https://satelitnews.com/126451/420-pekerja-disiapkan-lipat-4-860-548-surat-suara-di-kabupaten-tangerang"
        );

    public static Citation SirekapOffline { get; } =
        News(
            "suara-sirekap-sumbar-2024",
            "Berita Suara Sumbar tentang Sirekap Pilkada 2024 tanpa akses internet",
            "Suara.com",
            "https://sumbar.suara.com/read/2024/11/16/150206/sirekap-pilkada-2024-tetap-berfungsi-tanpa-akses-internet-ini-penjelasan-kpu-sumbar",
            new LocalDate(2024, 11, 16)
        );

    public static Citation SirekapFallback { get; } =
        News(
            "detik-sirekap-tanpa-internet-2020",
            "Berita detik tentang Sirekap bagi TPS tanpa jaringan internet (2020)",
            "detik",
            "https://news.detik.com/berita/d-5285039/sosialisasikan-sirekap-begini-solusi-kpu-untuk-tps-tanpa-jaringan-internet"
        );

    public static Citation BantenSites { get; } =
        News(
            "antaranews-banten-299187",
            "Berita ANTARA Banten tentang penghindaran lokasi TPS di kawasan berpotensi bencana",
            "ANTARA",
            "https://banten.antaranews.com/berita/299187/kpu-banten-hindari-pendirian-tps-di-kawasan-berpotensi-bencana"
        );

    public static Citation SumutFollowUp { get; } =
        News(
            "arn24-susulan-sumut-2024",
            "Berita ARN24 tentang pemungutan suara susulan di Sumatera Utara akibat bencana",
            "ARN24",
            "https://arn24.news/2024/11/bencana-banjir-dan-longsor-kpu-sumut.html"
        );

    public static Citation SumutFollowUpDetik { get; } =
        News(
            "detik-7660442",
            "Berita detik tentang 110 TPS di Sumatera Utara yang menggelar pemungutan suara susulan",
            "detik",
            "https://news.detik.com/pilkada/d-7660442/110-tps-di-sumut-gelar-pilkada-susulan-akibat-terdampak-banjir"
        );

    public static Citation SerangRepeatVote { get; } =
        News(
            "topmedia-psu-serang-2025",
            "Berita Top Media tentang putusan MK mengenai PSU Pilkada Kabupaten Serang di semua TPS",
            "Top Media",
            "https://www.topmedia.co.id/nasional/amp/33714622985/tok-mk-putuskan-kpu-harus-melakukan-psu-pilkada-kabupaten-serang-di-semua-tps"
        );

    public static Citation Ballots { get; } = Citation.OfDecision("0031", "How ballots are counted and held against totals");

    public static Citation Records { get; } = Citation.OfDecision("0032", "What the ledger balances and what it leaves open");

    public static Citation Places { get; } = Citation.OfDecision("0033", "Places that need something else");

    private static Citation News(
        string id,
        string title,
        string outlet,
        string address,
        LocalDate? published = null,
        Confidence confidence = Confidence.Medium
    ) =>
        new(
            Id<Citation>.Parse(id),
            title,
            outlet,
            SourceKind.News,
            confidence,
            address: new Uri(address),
            published: published,
            read: Read
        );
}
