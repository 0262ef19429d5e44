using NodaTime;

namespace Pilkada.Stages;

// The documents that the rules of this package cite.
internal static class StagesSources
{
    private static readonly LocalDate Read = new(2026, 11, 21);
    private static readonly LocalDate ReadZones = new(2026, 11, 22);

    // Read through news reports, not in its own text.
    public static Citation Keppres41Of1987 { get; } =
        new(
            Id<Citation>.Parse("keppres-41-1987"),
            "Keputusan Presiden Nomor 41 Tahun 1987 tentang pembagian wilayah Republik Indonesia menjadi tiga wilayah waktu (dibaca melalui pemberitaan, bukan naskah keputusannya)",
            "Presiden Republik Indonesia",
            SourceKind.Regulation,
            Confidence.Medium,
            number: "41 Tahun 1987",
            address: new Uri("https://tempo.co/politik/melurus-jam-nasional-1059393"),
            published: new LocalDate(1987, 11, 26),
            read: ReadZones
        );

    public static Citation KompasZones2019 { get; } =
        new(
            Id<Citation>.Parse("kompas-zona-waktu-2019"),
            "Berita Kompas.com tentang pembagian waktu di Indonesia: WIB, WITA, dan WIT",
            "Kompas.com",
            SourceKind.News,
            Confidence.Medium,
            address: new Uri("https://www.kompas.com/skola/read/2019/12/14/193000369/pembagian-waktu-di-indonesia-wib-wita-dan-wit"),
            published: new LocalDate(2019, 12, 14),
            read: ReadZones
        );

    public static Citation KompasEasternZone2024 { get; } =
        new(
            Id<Citation>.Parse("kompas-zona-wit-2024"),
            "Berita Kompas.com tentang daftar provinsi yang masuk zona waktu Indonesia timur",
            "Kompas.com",
            SourceKind.News,
            Confidence.Medium,
            address: new Uri("http://regional.kompas.com/read/2024/02/12/193620978/daftar-provinsi-yang-masuk-zona-waktu-indonesia-timur"),
            published: new LocalDate(2024, 2, 12),
            read: ReadZones
        );

    public static Citation CountingDays { get; } = Citation.OfDecision("0006", "How days are counted");

    public static Citation TimeZones { get; } = Citation.OfDecision("0007", "Which province keeps which time");

    public static Citation Templates { get; } = Citation.OfDecision("0012", "Calendars from a template");

    public static Citation EventDeadlines { get; } = Citation.OfDecision("0013", "Time limits that run from events");
}
