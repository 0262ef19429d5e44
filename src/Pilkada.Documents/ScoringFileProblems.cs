namespace Pilkada.Documents;

/// <summary>The problems that reading the files of a composite indicator can report beside those of every file and of every model.</summary>
/// <remarks>A code is never used again for something else.</remarks>
public static class ScoringFileProblems
{
    /// <summary>Gets the kind: a value is of the right type and may not be here.</summary>
    public static NoticeKind ValueRefused { get; } =
        new(
            "PLK-SCR-P040",
            new LocalText("{value} tidak berlaku di sini.", "{value} is not allowed here."),
            new LocalText("Isi dengan {expected}.", "Give {expected}.")
        );

    /// <summary>Gets the kind: the column of the units has the name of another column that the model reads.</summary>
    public static NoticeKind UnitColumnRead { get; } =
        new(
            "PLK-SCR-P041",
            new LocalText(
                "Kolom satuan '{column}' juga dibaca model sebagai angka.",
                "The column of the units '{column}' is also one that the model reads as numbers."
            ),
            new LocalText("Sebutkan kolom lain yang memuat nama satuan.", "Name another column that holds the names of the units.")
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } = [ValueRefused, UnitColumnRead];
}
