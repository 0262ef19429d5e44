using NodaTime;

namespace Pilkada.Stages;

/// <summary>The laws on regional elections, cited once for all packages.</summary>
/// <remarks>Each is the law as a whole; <see cref="Citation.At"/> names an article. Immutable and thread-safe.</remarks>
/// <example><code>ElectionLaws.Uu8Of2015.At("Pasal 67")</code></example>
public static class ElectionLaws
{
    private static readonly LocalDate Read = new(2026, 11, 21);

    /// <summary>Gets Law 1 of 2015, with Government Regulation in Lieu of Law 1 of 2014 in its annex.</summary>
    public static Citation Uu1Of2015 { get; } =
        Law(
            "uu-1-2015",
            "Undang-Undang Nomor 1 Tahun 2015 beserta lampirannya, Perppu Nomor 1 Tahun 2014, tentang pemilihan gubernur, bupati, dan wali kota (dibaca dalam transkripsi, bukan naskah bertanda tangan)",
            "1 Tahun 2015",
            "https://peraturan.info/uu/2015/1"
        );

    /// <summary>Gets Law 8 of 2015, the first amendment.</summary>
    public static Citation Uu8Of2015 { get; } =
        Law(
            "uu-8-2015",
            "Undang-Undang Nomor 8 Tahun 2015, perubahan pertama atas Undang-Undang Nomor 1 Tahun 2015 (dibaca dalam transkripsi, bukan naskah bertanda tangan)",
            "8 Tahun 2015",
            "https://peraturan.info/uu/2015/8"
        );

    /// <summary>Gets Law 10 of 2016, the second amendment.</summary>
    public static Citation Uu10Of2016 { get; } =
        Law(
            "uu-10-2016",
            "Undang-Undang Nomor 10 Tahun 2016, perubahan kedua atas Undang-Undang Nomor 1 Tahun 2015 (dibaca dalam transkripsi, bukan naskah bertanda tangan)",
            "10 Tahun 2016",
            "https://peraturan.info/uu/2016/10"
        );

    /// <summary>Gets Law 6 of 2020, the third amendment.</summary>
    public static Citation Uu6Of2020 { get; } =
        Law(
            "uu-6-2020",
            "Undang-Undang Nomor 6 Tahun 2020 beserta Perppu Nomor 2 Tahun 2020, perubahan ketiga atas Undang-Undang Nomor 1 Tahun 2015 (pasalnya dibaca dalam pemberitaan yang memuatnya utuh, bukan naskah bertanda tangan)",
            "6 Tahun 2020",
            "https://nasional.tempo.co/read/1339089/jokowi-teken-perpu-penundaan-pilkada-begini-isinya"
        );

    private static Citation Law(string id, string title, string number, string address) =>
        new(
            Id<Citation>.Parse(id),
            title,
            "Republik Indonesia",
            SourceKind.Law,
            Confidence.High,
            number: number,
            address: new Uri(address),
            read: Read
        );
}
