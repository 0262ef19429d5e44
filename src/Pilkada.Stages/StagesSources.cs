using NodaTime;

namespace Pilkada.Stages;

// The documents that the rules of this package cite.
internal static class StagesSources
{
    private static readonly LocalDate Read = new(2026, 11, 21);

    public static Citation Uu1Of2015 { get; } =
        new(
            Id<Citation>.Parse("uu-1-2015"),
            "UU 1/2015 tentang Penetapan Perppu 1/2014 tentang Pemilihan Gubernur, Bupati, dan Walikota menjadi Undang-Undang",
            "Republik Indonesia",
            SourceKind.Law,
            Confidence.High,
            number: "1/2015",
            address: new Uri("https://peraturan.info/uu/2015/1"),
            read: Read
        );

    public static Citation Uu8Of2015 { get; } =
        new(
            Id<Citation>.Parse("uu-8-2015"),
            "UU 8/2015 tentang Perubahan atas UU 1/2015",
            "Republik Indonesia",
            SourceKind.Law,
            Confidence.High,
            number: "8/2015",
            address: new Uri("https://peraturan.info/uu/2015/8"),
            read: Read
        );

    public static Citation CountingDays { get; } = Citation.OfDecision("0006", "How days are counted");

    public static Citation TimeZones { get; } = Citation.OfDecision("0007", "Which province keeps which time");
}
