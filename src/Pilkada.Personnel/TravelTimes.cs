using NodaTime;

namespace Pilkada.Personnel;

/// <summary>How long people travel between places, the same both ways; within one place no time.</summary>
/// <remarks>A pair without an entry is unknown, and a squad is never sent over a way of unknown length. Immutable and thread-safe.</remarks>
public sealed class TravelTimes
{
    private readonly Dictionary<(Place, Place), Duration> _times = [];

    /// <summary>Creates travel times.</summary>
    /// <param name="times">Pairs of places with their time; each pair once, whatever its direction.</param>
    /// <exception cref="ArgumentException">A pair stands twice, or its places are one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative.</exception>
    public TravelTimes(params IEnumerable<(Place One, Place Other, Duration Time)> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        foreach (var (one, other, time) in times)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(time, Duration.Zero, nameof(times));
            if (one == other || !_times.TryAdd(Key(one, other), time))
            {
                throw new ArgumentException($"{one} and {other} are one place or stand twice.", nameof(times));
            }
        }
    }

    /// <summary>Returns the time between two places.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>The time, or null when it is not known.</returns>
    public Duration? Between(Place one, Place other) =>
        one == other ? Duration.Zero
        : _times.TryGetValue(Key(one, other), out var time) ? time
        : null;

    private static (Place, Place) Key(Place one, Place other) => one < other ? (one, other) : (other, one);
}
