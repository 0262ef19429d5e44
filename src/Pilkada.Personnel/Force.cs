namespace Pilkada.Personnel;

/// <summary>Whose people they are.</summary>
public enum Force
{
    /// <summary>The national police (Polri).</summary>
    Polri = 0,

    /// <summary>The armed forces (TNI), assisting as a force of their own.</summary>
    Tni = 1,

    /// <summary>Community protection (Linmas).</summary>
    Linmas = 2,

    /// <summary>Civil service police unit (Satpol PP).</summary>
    SatpolPp = 3,

    /// <summary>Any other that a source names.</summary>
    Other = 4,
}

// The names of forces, which are proper names but for the last.
internal static class ForceNames
{
    public static LocalText Name(this Force force) =>
        force switch
        {
            Force.Polri => LocalText.Same("Polri"),
            Force.Tni => LocalText.Same("TNI"),
            Force.Linmas => LocalText.Same("Linmas"),
            Force.SatpolPp => LocalText.Same("Satpol PP"),
            _ => new("kekuatan lain", "other forces"),
        };
}
