using NodaTime;

namespace Pilkada.Personnel;

// The documents that the statements and rules of this package cite.
internal static class PersonnelSources
{
    internal static readonly LocalDate Read = new(2026, 11, 21);

    public static Citation Telegram { get; } =
        new(
            Id<Citation>.Parse("str-387-2020"),
            "Surat Telegram Kapolri STR/387/VI/OPS.1.3./2020 tentang Operasi Mantap Praja 2020, sebagaimana dikutip berita",
            "Kepolisian Negara Republik Indonesia",
            SourceKind.Telegram,
            Confidence.Medium,
            number: "STR/387/VI/OPS.1.3./2020",
            address: new Uri(
                "https://antaranews.com/berita/1701370/kapolri-terbitkan-telegram-operasi-mantap-praja-2020-sukseskan-pilkada"
            ),
            published: new LocalDate(2020, 6, 30),
            read: Read
        );

    public static Citation Tirto { get; } =
        News(
            "tirto-192168-personel",
            "Berita Tirto tentang 192.168 personel pengamanan Pilkada 2020",
            "Tirto",
            "https://tirto.id/polri-siapkan-192168-personel-untuk-pengamanan-pilkada-2020-f3Zg"
        );

    public static Citation Republika { get; } =
        News(
            "republika-192-ribu-personel",
            "Berita Republika tentang 192 ribu personel pengamanan Pilkada 2020",
            "Republika",
            "https://news.republika.co.id/berita/qgc344428/polri-kerahkan-192-ribu-personel-amankan-pilkada-2020"
        );

    public static Citation Liputan6 { get; } =
        News(
            "liputan6-mantap-praja-2020",
            "Berita Liputan6 tentang Operasi Mantap Praja 2020",
            "Liputan6",
            "https://liputan6.com/news/read/4345262/polri-gelar-operasi-mantap-praja-amankan-pilkada-serentak-2020"
        );

    public static Citation Bantenraya { get; } =
        new(
            Id<Citation>.Parse("bantenraya-2024-08-20"),
            "Berita Bantenraya tentang mitigasi risiko menjelang Pilkada Serentak 2024 di Banten dan pelibatan personel kepolisian",
            "Bantenraya",
            SourceKind.News,
            Confidence.Medium,
            published: new LocalDate(2024, 8, 20),
            read: Read
        );

    public static Citation NewsMetropol { get; } =
        News(
            "newsmetropol-159-tps",
            "Berita News Metropol tentang antisipasi kerawanan Pilkada 2024 dan TPS di Pandeglang",
            "News Metropol",
            "https://newsmetropol.id/antisipasi-kerawanan-pilkada-2024-159-tps-di-pandeglang-jadi-fokus-pengamanan/"
        );

    public static Citation Bisnis { get; } =
        News(
            "bisnis-2017-02-14",
            "Berita Bisnis.com tentang pengerahan dua pertiga pasukan Polri untuk Pilkada Serentak 2017",
            "Bisnis.com",
            "https://kabar24.bisnis.com/read/20170214/15/628604/pilkada-serentak-2017-polri-kerahkan-23-pasukan",
            new LocalDate(2017, 2, 14)
        );

    public static Citation SulselCampaign { get; } =
        News(
            "litex-2024-09-18",
            "Berita Litex tentang personel Polda Sulawesi Selatan pada tahapan kampanye Pilkada 2024",
            "Litex",
            "https://litex.co.id/18/09/2024/kapolda-sulsel-siagakan-ribuan-personel-jaga-tahapan-kampanye-pilkada-serentak/",
            new LocalDate(2024, 9, 18)
        );

    public static Citation SulselVoting { get; } =
        News(
            "tribun-makassar-2024-11-27",
            "Berita Tribun Makassar tentang pengamanan pemungutan suara Pilkada 2024 di Sulawesi Selatan",
            "Tribun Makassar",
            "https://makassar.tribunnews.com/2024/11/27/polrestabes-makassar-imbau-pendukung-paslon-tak-konvoi-usai-coblosan?page=all",
            new LocalDate(2024, 11, 27)
        );

    public static Citation WestJava2014 { get; } =
        News(
            "liputan6-2033803",
            "Berita Liputan6 tentang pengamanan 72 ribu TPS di Jawa Barat pada Pemilu 2014",
            "Liputan6",
            "https://liputan6.com/indonesia-baru/read/2033803/kawal-72-ribu-tps-di-jabar-72-ribu-personel-polisi-diterjunkan"
        );

    public static Citation Denpasar2014 { get; } =
        News(
            "tribun-bali-2014-07-01",
            "Berita Tribun Bali tentang pengamanan TPS di Bali pada Pilpres 2014",
            "Tribun Bali",
            "https://m.tribunnews.com/regional/2014/07/01/satu-tps-di-bali-dijaga-satu-polisi",
            new LocalDate(2014, 7, 1)
        );

    public static Citation Rounding { get; } = Citation.OfDecision("0008", "How people are rounded");

    public static Citation Overlap { get; } = Citation.OfDecision("0009", "Overlapping stages take the largest minimum");

    public static Citation Mapping { get; } = Citation.OfDecision("0010", "Which calendar stages the stages of a statement are");

    internal static Citation News(string id, string title, string outlet, string address, LocalDate? published = null) =>
        new(
            Id<Citation>.Parse(id),
            title,
            outlet,
            SourceKind.News,
            Confidence.Medium,
            address: new Uri(address),
            published: published,
            read: Read
        );
}
