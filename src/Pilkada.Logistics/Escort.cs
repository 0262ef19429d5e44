namespace Pilkada.Logistics;

/// <summary>The escort that a leg needs: who gives it and how many, as far as it is arranged.</summary>
/// <remarks>A leg without one needs no escort. Immutable and thread-safe.</remarks>
/// <example><code>new Escort(LocalText.Same("Ditpolairud Polda Banten"), members: 4)</code></example>
public sealed class Escort
{
    /// <summary>Creates an escort.</summary>
    /// <param name="by">The organisation that gives it, or null while that is not arranged.</param>
    /// <param name="members">How many go along, 0 or more, or null when that is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Escort(LocalText? by = null, int? members = null)
    {
        By = by;
        Members = members is null or >= 0 ? members : throw new ArgumentOutOfRangeException(nameof(members), members, "0 or more.");
    }

    /// <summary>Gets the organisation that gives it, or null while that is not arranged.</summary>
    public LocalText? By { get; }

    /// <summary>Gets how many go along, or null when that is not known.</summary>
    public int? Members { get; }
}
