namespace Pilkada.Personnel;

/// <summary>The kinds of problems with patterns as people write them.</summary>
public static class PersonnelProblems
{
    /// <summary>Gets the problem of a text that is no guard pattern; takes <c>text</c>.</summary>
    public static NoticeKind PatternUnreadable { get; } =
        new(
            "PLK-PER-P001",
            new LocalText("'{text}' bukan pola pengamanan TPS.", "'{text}' is no guard pattern."),
            new LocalText(
                "Tulis seperti 2-4-8, 2:10:5, 2-12, atau 2 Polri, 4 TPS, 8 Linmas.",
                "Write it like 2-4-8, 2:10:5, 2-12, or 2 Polri, 4 TPS, 8 Linmas."
            )
        );

    /// <summary>Gets the problem of three numbers whose order nobody said; takes <c>text</c>, <c>ptl</c>, <c>plt</c>, <c>stations</c>, <c>ptlOfficers</c>, <c>pltOfficers</c>.</summary>
    public static NoticeKind PatternWithoutOrder { get; } =
        new(
            "PLK-PER-P002",
            new LocalText(
                "Urutan angka '{text}' tidak disebut: bisa {ptl}, yang memerlukan {ptlOfficers} personel Polri untuk {stations} TPS, atau {plt}, yang memerlukan {pltOfficers}.",
                "The order of the numbers of '{text}' is not said: it may be {ptl}, which needs {ptlOfficers} police officers for {stations} TPS, or {plt}, which needs {pltOfficers}."
            ),
            new LocalText(
                "Sebutkan urutannya menurut sumber pola itu: Polri-TPS-Linmas (ptl) atau Polri-Linmas-TPS (plt).",
                "Give the order that the source of the pattern uses: police-TPS-Linmas (ptl) or police-Linmas-TPS (plt)."
            )
        );

    /// <summary>Gets the problem of a pattern with a number out of range; takes <c>text</c>, <c>most</c>, <c>mostLinmas</c>.</summary>
    public static NoticeKind PatternOutOfRange { get; } =
        new(
            "PLK-PER-P003",
            new LocalText(
                "Pola '{text}' memuat angka di luar batas: Polri dan TPS 1 sampai {most}, Linmas 0 sampai {mostLinmas}.",
                "The pattern '{text}' has a number out of range: police and TPS are 1 to {most}, Linmas 0 to {mostLinmas}."
            ),
            new LocalText("Periksa angkanya dan urutannya.", "Check the numbers and their order.")
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } = [PatternUnreadable, PatternWithoutOrder, PatternOutOfRange];
}
