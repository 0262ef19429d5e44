using NodaTime;

namespace Pilkada.Risk;

// The documents that the taxonomy, the classes and the rules of this package cite.
internal static class RiskSources
{
    private static readonly LocalDate Read = new(2026, 11, 21);

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

    public static Citation Bantenprov { get; } =
        new(
            Id<Citation>.Parse("bantenprov-2024-01-24"),
            "Laman Pemerintah Provinsi Banten tentang rapat koordinasi Forkopimda di Sekretariat Desk Pemilu",
            "Pemerintah Provinsi Banten",
            SourceKind.Official,
            Confidence.High,
            published: new LocalDate(2024, 1, 24),
            read: Read
        );

    public static Citation Banten72 { get; } =
        News(
            "banten72-2024-11-25",
            "Berita Banten 72 tentang diseminasi persiapan monitoring Pilkada Serentak 2024 oleh Kesbangpol Provinsi Banten",
            "Banten 72",
            null,
            new LocalDate(2024, 11, 25)
        );

    public static Citation Bidhumas { get; } =
        new(
            Id<Citation>.Parse("bidhumas-polda-banten-2024-03-19"),
            "Rilis Bidhumas Polda Banten tentang silaturahmi dan konsolidasi pasca-Pemilu 2024 bersama Forkopimda",
            "Polda Banten",
            SourceKind.Official,
            Confidence.High,
            published: new LocalDate(2024, 3, 19),
            read: Read
        );

    // Its measures are used; a name in it differs from an official page.
    public static Citation TerrorBlog { get; } =
        new(
            Id<Citation>.Parse("pafibangkalan-polda-banten-2024"),
            "Laman blog tentang antisipasi Polda Banten terhadap ancaman terorisme menjelang Pilkada 2024",
            "pafipcbangkalan",
            SourceKind.Other,
            Confidence.Low,
            read: Read
        );

    public static Citation IkpInstrument { get; } =
        new(
            Id<Citation>.Parse("ikp-2024-instrumen"),
            "Instrumen IKP Pemilu dan Pemilihan Serentak 2024 dalam salinan pihak ketiga (61 indikator), susunannya sama dengan ringkasan eksekutif Bawaslu",
            "Repositori ruanganpakordiv-code/pengolahandata",
            SourceKind.Dataset,
            Confidence.Medium,
            address: new Uri("https://github.com/ruanganpakordiv-code/pengolahandata"),
            read: Read
        );

    public static Citation IkpSummary { get; } =
        new(
            Id<Citation>.Parse("ikp-2024-ringkasan"),
            "Ringkasan eksekutif IKP Pemilu dan Pemilihan Serentak 2024",
            "Bawaslu",
            SourceKind.Official,
            Confidence.High,
            address: new Uri("https://id.scribd.com/document/650510617/3-RINGKASAN-EKSEKUTIF-IKP-PEMILU-DAN-PEMILIHAN-SERENTAK-2024"),
            read: Read
        );

    public static Citation IkpWeights2024 { get; } =
        News(
            "bandungraya-bobot-ikp-2024",
            "Berita Bandungraya tentang bobot empat dimensi IKP 2024 menurut Bawaslu Kabupaten Bandung",
            "Bandungraya",
            "https://bandungraya.net/?p=43528"
        );

    public static Citation IkpBands2024 { get; } =
        News(
            "databoks-ikp-2024",
            "Laman Databoks tentang skor dan kelas IKP 2024 menurut provinsi",
            "Katadata Databoks",
            "https://databoks.katadata.co.id/politik/statistik/298ad4467c569d2/5-provinsi-paling-rawan-gangguan-dalam-pemilu-2024-jakarta-teratas"
        );

    public static Citation IkpTwoPaths { get; } =
        News(
            "suara-ikp-2024-dua-pendekatan",
            "Berita Suara tentang dua pendekatan skor provinsi IKP 2024: isian provinsi sendiri dan agregat kabupaten/kota",
            "Suara.com",
            "https://www.suara.com/sumatera/2022/12/16/142446/dki-jakarta-jadi-provinsi-paling-rawan-pelanggaran-pemilu-2024",
            new LocalDate(2022, 12, 16)
        );

    public static Citation Ikp2017 { get; } =
        News(
            "kompas-ikp-2017",
            "Berita Kompas tentang IKP Pilkada 2017 menurut provinsi",
            "Kompas.com",
            "https://nasional.kompas.com/read/2016/08/29/13442691",
            new LocalDate(2016, 8, 29)
        );

    public static Citation Ikp2018 { get; } =
        News(
            "katadata-ikp-2018",
            "Berita Katadata tentang bobot dan skor IKP Pilkada 2018",
            "Katadata",
            "https://katadata.co.id/yuliawati/berita/5e9a5624b965d/bawaslu-pilkada-2018-paling-rawan-di-papua-maluku-dan-kalbar"
        );

    public static Citation IkpBands2018 { get; } =
        News(
            "detik-ikp-2018",
            "Berita detikcom tentang kelas IKP Pilkada 2018 menurut provinsi",
            "detikcom",
            "https://news.detik.com/berita/d-3746419/papua-maluku-dan-kalbar-jadi-daerah-paling-rawan-saat-pilkada"
        );

    public static Citation Ikp2019 { get; } =
        new(
            Id<Citation>.Parse("ikp-2019-buku"),
            "Buku Indeks Kerawanan Pemilu 2019",
            "Bawaslu",
            SourceKind.Official,
            Confidence.High,
            address: new Uri("https://pubhtml5.com/zpnwa/wiut/basic/51-100"),
            read: Read
        );

    public static Citation Ikp2020 { get; } =
        new(
            Id<Citation>.Parse("kuansing-ikp-2020"),
            "Laman Bawaslu Kabupaten Kuantan Singingi tentang kelas IKP Pilkada 2020",
            "Bawaslu Kabupaten Kuantan Singingi",
            SourceKind.Official,
            Confidence.High,
            address: new Uri("https://kuansing.bawaslu.go.id"),
            read: Read
        );

    public static Citation IkpRows2020 { get; } =
        News(
            "sindomanado-ikp-2020",
            "Berita Sindo Manado tentang skor dan dimensi IKP Pilkada 2020",
            "Sindo Manado",
            "https://sindomanado.com/2020/02/26/ikp-pilkada-2020-dari-bawaslu-jadi-semangat-kpu-se-sulut-bekerja-lebih-baik-tanpa-masalah/",
            new LocalDate(2020, 2, 26)
        );

    public static Citation Mapping2024 { get; } =
        News(
            "rmol-pemetaan-kerawanan",
            "Berita RMOL tentang wilayah paling rawan menurut pemetaan kerawanan pemilihan",
            "RMOL",
            "https://rmol.id/amp/2024/08/26/634340/ntt-kaltim-dan-jatim-wilayah-paling-rawan",
            new LocalDate(2024, 8, 26)
        );

    public static Citation MappingMethod { get; } =
        News(
            "indopolitika-metode-kerawanan",
            "Berita Indopolitika Banten tentang indikator pemetaan kerawanan",
            "Indopolitika",
            "https://banten.indopolitika.com/indeks-kerawanan-pemilu-2024-banten-kategori-sedang-dua-daerah-kategori-tinggi-ini-indikatornya"
        );

    public static Citation MediaBanten { get; } =
        News(
            "mediabanten-kerawanan",
            "Berita Media Banten tentang kerawanan Pilkada di Pandeglang dan Lebak menurut Bawaslu Banten",
            "Media Banten",
            "https://mediabanten.com/bawaslu-banten-pandeglang-dan-lebak-rawan-tinggi-kerawanan-pilkada"
        );

    public static Citation TpsBanten { get; } =
        News(
            "bitvonline-20-indikator",
            "Berita Bitv Online tentang 20 indikator kerawanan TPS menurut Bawaslu Banten",
            "Bitv Online",
            "https://www.bitvonline.com/agama/5365/bawaslu-banten-identifikasi-20-indikator-kerawanan-tps-di-pilgub-2024"
        );

    public static Citation TpsNational { get; } =
        News(
            "tribun-409385-tps",
            "Salinan berita Tribunnews tentang pemetaan TPS potensi rawan Pilkada 2024 oleh Bawaslu: 8 variabel dan 25 indikator",
            "Tribunnews (salinan)",
            "https://news.dev-app.web.id/pemetaan-bawaslu-409385-tps-berpotensi-rawan-di-pemilu-2024",
            new LocalDate(2024, 11, 20)
        );

    public static Citation TpsPandeglang { get; } =
        News(
            "poskota-bawaslu-pandeglang",
            "Berita Poskota tentang TPS sulit internet di Pandeglang menurut Bawaslu",
            "Poskota",
            "https://poskota.co.id/2024/11/25/bawaslu-catat-165-tps-di-pandeglang-sulit-jangkau-internet/amp",
            new LocalDate(2024, 11, 25)
        );

    public static Citation TpsPemilu { get; } =
        News(
            "palpres-22-indikator",
            "Berita Palpres tentang 22 indikator TPS rawan Pemilu 2024 menurut Bawaslu",
            "Palpres",
            "https://palpres.bacakoran.co/amp/7691/antisipasi-kerawanan-pungut-hitung-bawaslu-petakan-22-indikator-tps-rawan/16"
        );

    public static Citation VotingDay2024 { get; } =
        News(
            "suarasocial-rdp-bawaslu-2025",
            "Salinan berita detikcom tentang temuan Bawaslu pada pemungutan suara Pilkada 2024 yang disampaikan kepada DPR",
            "detikcom (salinan)",
            null,
            new LocalDate(2025, 2, 3)
        );

    public static Citation KapoldaThreats { get; } =
        News(
            "liputan6-5803307",
            "Berita Liputan6 tentang personel gabungan pengamanan Pilkada serentak 2024 di Banten",
            "Liputan6",
            "https://liputan6.com/regional/read/5803307/27-ribu-personel-gabungan-jaga-pilkada-serentak-2024-di-banten"
        );

    public static Citation PandeglangClasses { get; } =
        News(
            "radarbanten-tps-pandeglang",
            "Berita Radar Banten tentang TPS kategori sangat rawan menurut Polres Pandeglang",
            "Radar Banten",
            "https://www.radarbanten.co.id/2024/11/03/polres-pandeglang-23-tps-kategori-sangat-rawan-ini-antisipasinya/",
            new LocalDate(2024, 11, 3)
        );

    public static Citation PandeglangCriteria { get; } =
        News(
            "mediasuararakyat-tps-pandeglang",
            "Berita Media Suara Rakyat tentang TPS rawan menurut Polres Pandeglang",
            "Media Suara Rakyat",
            "https://www.mediasuararakyat.com/2024/11/02/polres-pandeglang-mencatat-puluhan-tps-rawan/",
            new LocalDate(2024, 11, 2)
        );

    public static Citation CilegonClasses { get; } =
        News(
            "bantennews-199182",
            "Berita Banten News tentang kesiapan Polres Cilegon dan TPS rawan pada Pilkada 2024",
            "Banten News",
            "https://bantennews.co.id/?p=199182"
        );

    public static Citation MetroClasses { get; } =
        News(
            "liputan6-5804243",
            "Berita Liputan6 tentang jumlah TPS rawan Pilkada 2024 di wilayah Polda Metro Jaya",
            "Liputan6",
            "https://liputan6.com/news/read/5804243/kapolda-metro-jaya-beberkan-jumlah-tps-rawan-pada-pilkada-2024-di-wilayahnya"
        );

    public static Citation TangerangRelocation { get; } =
        News(
            "merahputih-28-tps",
            "Berita Merah Putih tentang pemindahan 28 TPS rawan di Tangerang pada Pemilu 2024",
            "Merah Putih",
            "https://merahputih.com/post/read/tps-rawan-konflik-di-tangerang-dipindahkan",
            new LocalDate(2024, 2, 13)
        );

    public static Citation Hits2015 { get; } =
        News(
            "aktual-pilkada-2015",
            "Berita Aktual tentang pemetaan kerawanan Polres pada Pilkada 2015 dengan delapan indikator",
            "Aktual",
            "https://aktual.com/?p=197676"
        );

    public static Citation Ipkp2024 { get; } =
        new(
            Id<Citation>.Parse("dataloka-ipkp-2024"),
            "Laman Dataloka tentang kabupaten/kota paling rawan menurut IPKP Polri 2024 tahap I",
            "Dataloka",
            SourceKind.News,
            Confidence.Low,
            address: new Uri("https://dataloka.id/politik/207/kabupaten-kota-paling-rawan-di-pilkada-2024"),
            read: Read
        );

    public static Citation Ipkp2020 { get; } =
        new(
            Id<Citation>.Parse("rmol-464148"),
            "Berita RMOL tentang kelas indeks potensi kerawanan Polri pada Pilkada 2020",
            "RMOL",
            SourceKind.News,
            Confidence.Low,
            read: Read
        );

    public static Citation Irbi2022 { get; } =
        new(
            Id<Citation>.Parse("inarisk-irbi-2022"),
            "Buku Indeks Risiko Bencana Indonesia tahun 2022 (halaman ringkasan nasional)",
            "BNPB",
            SourceKind.Official,
            Confidence.High,
            address: new Uri("http://inarisk.bnpb.go.id/IRBI-2022/files/basic-html/page7.html"),
            read: Read
        );

    public static Citation IrbiForm { get; } =
        new(
            Id<Citation>.Parse("scribd-685143575"),
            "Dokumen yang mengutip Perka BNPB 2/2012 tentang pedoman umum pengkajian risiko bencana",
            "Scribd",
            SourceKind.Other,
            Confidence.Medium,
            address: new Uri("https://www.scribd.com/document/685143575"),
            read: Read
        );

    public static Citation BnpbHazards { get; } =
        News(
            "gatra-13-bencana",
            "Berita Gatra tentang tiga belas jenis bencana di Indonesia menurut BNPB",
            "Gatra",
            "http://www.gatra.com/nusantara/nasional/22489-inilah-prediksi-bencana-tahun-2013.html"
        );

    public static Citation IrbiPandeglang { get; } =
        News(
            "infobanten-irbi-pandeglang",
            "Berita Info Banten tentang risiko bencana Kabupaten Pandeglang",
            "Info Banten",
            "https://www.infobanten.id/pandeglang-masuk-kategori-daerah-tigggi-dengan-risiko-bencana/"
        );

    public static Citation Idea { get; } =
        new(
            Id<Citation>.Parse("idea-ermtool"),
            "Electoral Risk Management Tool: external and internal factors",
            "International IDEA",
            SourceKind.Official,
            Confidence.High,
            language: "en",
            address: new Uri("https://www.idea.int/data-tools/tools/electoral-risk-management-tool"),
            read: Read
        );

    public static Citation Ace { get; } =
        new(
            Id<Citation>.Parse("ace-risk-assessment"),
            "ACE Encyclopaedia: risk assessment of voting operations, and elections and security",
            "ACE Electoral Knowledge Network",
            SourceKind.Official,
            Confidence.High,
            language: "en",
            address: new Uri("https://aceproject.org/main/english/po/pog04a01.htm"),
            read: Read
        );

    public static Citation Ifes { get; } =
        new(
            Id<Citation>.Parse("ifes-electoral-violence"),
            "Electoral violence: definition and monitoring",
            "IFES",
            SourceKind.Official,
            Confidence.High,
            language: "en",
            address: new Uri("https://www.ifes.org/issues/electoral-violence"),
            read: Read
        );

    public static Citation Matrix { get; } =
        new(
            Id<Citation>.Parse("matriks-5x5-aplikasi-pemerintah"),
            "Matriks analisis risiko 5x5 yang sama pada sedikitnya delapan aplikasi pemerintah terbuka di GitHub; naskah peraturan yang menetapkannya belum dapat dibaca",
            "Aplikasi pemerintah di GitHub",
            SourceKind.Dataset,
            Confidence.Medium,
            read: Read
        );

    public static Citation Bands { get; } = Citation.OfDecision("0023", "How published bands and the 5x5 table are read");

    public static Citation UnknownInClasses { get; } = Citation.OfDecision("0024", "Unknown in class rules and roll-ups");

    public static Citation Taxonomy { get; } = Citation.OfDecision("0025", "What the risk taxonomy holds");

    public static Citation Register { get; } = Citation.OfDecision("0026", "The risk register and its warnings");

    public static Citation MapClasses { get; } = Citation.OfDecision("0038", "Classes of the map are the user's");

    private static Citation News(string id, string title, string outlet, string? address, LocalDate? published = null) =>
        new(
            Id<Citation>.Parse(id),
            title,
            outlet,
            SourceKind.News,
            Confidence.Medium,
            address: address is null ? null : new Uri(address),
            published: published,
            read: Read
        );
}
