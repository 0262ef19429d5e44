using Pilkada.Stages;

namespace Pilkada.Personnel;

// The documents that the rules of patterns, plans and rosters cite.
internal static class GuardSources
{
    public static Citation Article89 { get; } = ElectionLaws.Uu8Of2015.At("Pasal 89 ayat (5)");

    public static Citation Aceh { get; } =
        PersonnelSources.News(
            "viva-1685683",
            "Berita Viva tentang 307 TPS sangat rawan menurut Polda Aceh pada Pemilu 2024",
            "Viva",
            "https://viva.co.id/amp/pemilu/berita-pemilu/1685683-pemilu-2024-polda-aceh-sebut-ada-307-tps-berstatus-sangat-rawan"
        );

    public static Citation Metro2017 { get; } =
        PersonnelSources.News(
            "kontan-244-248",
            "Berita Kontan tentang pola 2-4-4 dan 2-4-8 Polda Metro Jaya pada Pilkada 2017, dengan urutan Polri-Linmas-TPS",
            "Kontan",
            "https://regional.kontan.co.id/news/polisi-amankan-pilkada-dki-dengan-2-4-4-dan-2-4-8"
        );

    public static Citation Bantul2024 { get; } =
        PersonnelSources.News(
            "jogja-disway-684615",
            "Berita Jogja Disway tentang personel dan pola Polres Bantul pada Pilkada 2024, dengan urutan Polri-TPS-Linmas",
            "Jogja Disway",
            "https://jogja.disway.id/read/684615/jaga-kelancaran-pilkada-2024-polres-bantul-siapkan-ribuan-personel-terbaik"
        );

    public static Citation WestJakarta { get; } =
        PersonnelSources.News(
            "antara-3944763",
            "Berita ANTARA tentang seluruh TPS di Jakarta Barat yang masuk kategori kurang rawan pada Pemilu 2024",
            "ANTARA",
            "https://pemilu.antaranews.com/berita/3944763/seluruh-tps-di-jakbar-masuk-kategori-kurang-rawan"
        );

    public static Citation Polri2019 { get; } =
        PersonnelSources.News(
            "kumparan-pola-2019",
            "Berita Kumparan tentang pola pengamanan TPS Polri menurut tingkat kerawanan pada Pemilu 2019",
            "Kumparan",
            "https://kumparan.com/@kumparannews/polisi-akan-berjaga-di-tps-jumlahnya-sesuai-tingkat-kerawanan-1qtQH2eL4B5?ref=rel"
        );

    public static Citation TegalLinmas { get; } =
        PersonnelSources.News(
            "smpantura-6248-linmas",
            "Berita SM Pantura tentang 6.248 Linmas Kabupaten Tegal yang disiagakan di TPS hingga KPU pada Pilkada 2024",
            "SM Pantura",
            "https://www.smpantura.news/pemkab-tegal-kerahkan-6-248-personel-linmas-disiagakan-di-tps-hingga-kpu/2"
        );

    public static Citation Banten27308 { get; } =
        PersonnelSources.News(
            "korandetak-27308",
            "Berita Koran Detak tentang personel gabungan yang disiagakan pada Pilkada Banten 2024",
            "Koran Detak",
            "https://korandetak.com/27-308-personel-gabungan-disiagakan-di-pilkada-banten-2024"
        );

    public static Citation National2024 { get; } =
        PersonnelSources.News(
            "tajuknasional-1433441",
            "Berita Tajuk Nasional tentang 1.433.441 personel gabungan pengamanan Pilkada Serentak 2024",
            "Tajuk Nasional",
            "https://tajuknasional.com/?p=36533"
        );

    public static Citation TangerangKota2024Pemilu { get; } =
        PersonnelSources.News(
            "tangerangnews-48178",
            "Berita Tangerang News tentang petugas keamanan TPS Pemilu 2024 di Tangerang",
            "Tangerang News",
            "https://www.tangerangnews.com/kota-tangerang/read/48178/16223-Petugas-Keamanan-Jaga-TPS-Pemilu-2024-di-Tangerang"
        );

    public static Citation AdHocDeaths { get; } =
        PersonnelSources.News(
            "matabanten-18-petugas",
            "Berita Mata Banten tentang 18 petugas ad hoc Pemilu 2024 yang meninggal di Banten",
            "Mata Banten",
            "https://matabanten.com/berikut-data-18-petugas-adhoc-yang-meninggal-di-banten"
        );

    public static Citation Need { get; } = Citation.OfDecision("0027", "What TPS need by guard pattern");

    public static Citation Plan { get; } = Citation.OfDecision("0028", "How a guard plan is chosen");

    public static Citation Reinforcement { get; } = Citation.OfDecision("0029", "How reinforcement is shared out");

    public static Citation Roster { get; } = Citation.OfDecision("0030", "What a roster must keep");
}
