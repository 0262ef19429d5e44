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

/// <summary>The names of forces.</summary>
/// <example><code>ForceNames.Of(Force.SatpolPp).Indonesian // Satpol PP</code></example>
public static class ForceNames
{
    /// <summary>Returns the name of a force: a proper name in both languages, but for <see cref="Force.Other"/>.</summary>
    /// <param name="force">The force.</param>
    /// <returns>The name.</returns>
    public static LocalText Of(Force force) =>
        force switch
        {
            Force.Polri => LocalText.Same("Polri"),
            Force.Tni => LocalText.Same("TNI"),
            Force.Linmas => LocalText.Same("Linmas"),
            Force.SatpolPp => LocalText.Same("Satpol PP"),
            _ => new LocalText("kekuatan lain", "other forces"),
        };
}
