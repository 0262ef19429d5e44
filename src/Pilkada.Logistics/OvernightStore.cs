using NodaTime;

namespace Pilkada.Logistics;

/// <summary>Where the boxes of a polling station stand in the night before the vote, who guards them, and how long it takes from there to an open polling station.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>new OvernightStore(new LocalText("Balai desa", "Village hall"), guard: new LocalText("Linmas dan Polri", "Linmas and police"), toOpening: Duration.FromHours(2))</code></example>
public sealed class OvernightStore
{
    /// <summary>Creates a store.</summary>
    /// <param name="place">The place, or null when it is not decided.</param>
    /// <param name="guard">Who guards it, or null when that is not decided.</param>
    /// <param name="toOpening">From the store to the open polling station, set-up included: whole minutes; zero when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in whole minutes from 0 to 60 days.</exception>
    public OvernightStore(LocalText? place = null, LocalText? guard = null, Duration? toOpening = null)
    {
        Place = place;
        Guard = guard;
        ToOpeningMinutes = Minutes.Whole(toOpening ?? Duration.Zero, nameof(toOpening));
    }

    /// <summary>Gets the place, or null when it is not decided.</summary>
    public LocalText? Place { get; }

    /// <summary>Gets who guards it, or null when that is not decided.</summary>
    public LocalText? Guard { get; }

    /// <summary>Gets how long it takes from the store to the open polling station.</summary>
    public Duration ToOpening => Duration.FromMinutes(ToOpeningMinutes);

    internal int ToOpeningMinutes { get; }
}
