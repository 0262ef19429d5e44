using NodaTime;

namespace Pilkada.Logistics;

// The documents that the rules of the schedule cite.
internal static class ScheduleSources
{
    private static readonly LocalDate Read = new(2026, 11, 21);

    public static Citation RemoteFirst { get; } =
        News(
            "satelitnews-logistik-banten-2024",
            "Berita Satelit News tentang prioritas logistik KPU Banten ke daerah terpencil",
            "Satelit News",
            "https://www.satelitnews.com/128088/kpu-banten-prioritaskan-logistik-ke-daerah-terpencil/"
        );

    public static Citation TundaFirst { get; } =
        News(
            "antaranews-banten-274596",
            "Berita ANTARA tentang pengiriman logistik Pemilu 2024 ke Pulau Tunda dengan kapal motor",
            "ANTARA Banten",
            "https://banten.antaranews.com/berita/274596/pakai-kapal-motor-kpu-kabupaten-serang-kirim-logistik-ke-pulau-tunda"
        );

    public static Citation PrisonReceipt { get; } =
        News(
            "mabesnews-lapas-serang-2024",
            "Berita Mabesnews tentang penerimaan logistik TPS 902 Lapas Serang",
            "Mabesnews",
            "https://mabesnews.com/?p=125265"
        );

    public static Citation Malang { get; } =
        News(
            "metrotvnews-logistik-malang-2024",
            "Berita Metro TV tentang distribusi logistik Pilkada 2024 oleh KPU Kabupaten Malang",
            "Metro TV",
            "https://www.metrotvnews.com/read/N6GCgoqG-kpu-kabupaten-malang-mulai-distribusi-logistik-pilkada"
        );

    public static Citation Wonosobo { get; } =
        News(
            "mercusuar-logistik-wonosobo-2024",
            "Berita Mercusuar tentang distribusi logistik oleh KPU Wonosobo",
            "Mercusuar",
            "https://mercusuar.co/kpu-wonosobo-mulai-distribusikan-logistik-pemilu-2024"
        );

    public static Citation Demak { get; } =
        News(
            "kompas-lipat-demak-2024",
            "Berita Kompas tentang 378 orang yang melipat 916.744 surat suara Pemilu 2024 di Demak",
            "Kompas.com",
            "http://regional.kompas.com/read/2024/01/04/154229378/kpu-kerahkan-378-orang-untuk-melipat-916744-surat-suara-di-demak",
            new LocalDate(2024, 1, 4)
        );

    public static Citation Passes { get; } =
        Citation.OfDecision("0034", "The schedule counts with the longest time, and fleets keep one order");

    public static Citation Chances { get; } = Citation.OfDecision("0035", "Every minute of a range is as likely as the next");

    private static Citation News(string id, string title, string issuer, string address, LocalDate? published = null) =>
        new(
            Id<Citation>.Parse(id),
            title,
            issuer,
            SourceKind.News,
            Confidence.Medium,
            address: new Uri(address),
            published: published,
            read: Read
        );
}
