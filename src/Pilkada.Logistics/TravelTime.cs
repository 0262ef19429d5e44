using NodaTime;

namespace Pilkada.Logistics;

/// <summary>How long a leg takes: a range from the shortest to the longest, in whole minutes.</summary>
/// <remarks>The schedule counts with the longest; the chance of arriving in time takes every minute of the range as equally likely. Immutable and thread-safe.</remarks>
/// <example><code>TravelTime.Between(Duration.FromHours(2), Duration.FromHours(3)) // Pulau Tunda: KPU said two hours, the police three</code></example>
public sealed class TravelTime : IEquatable<TravelTime>
{
    private TravelTime(int shortest, int longest)
    {
        ShortestMinutes = shortest;
        LongestMinutes = longest;
    }

    /// <summary>Gets the shortest time.</summary>
    public Duration Shortest => Duration.FromMinutes(ShortestMinutes);

    /// <summary>Gets the longest time, with which schedules count.</summary>
    public Duration Longest => Duration.FromMinutes(LongestMinutes);

    internal int ShortestMinutes { get; }

    internal int LongestMinutes { get; }

    /// <summary>Makes a range.</summary>
    /// <param name="shortest">The shortest time: whole minutes, 0 or more.</param>
    /// <param name="longest">The longest time, inclusive: at least the shortest and at most 60 days.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is not in whole minutes from 0 to 60 days, or the longest is shorter than the shortest.</exception>
    public static TravelTime Between(Duration shortest, Duration longest)
    {
        var (least, most) = (Minutes.Whole(shortest, nameof(shortest)), Minutes.Whole(longest, nameof(longest)));
        return most >= least
            ? new TravelTime(least, most)
            : throw new ArgumentOutOfRangeException(nameof(longest), longest, $"At least the shortest, {shortest}.");
    }

    /// <summary>Makes a time that is known exactly.</summary>
    /// <param name="time">The time: whole minutes, from 0 to 60 days.</param>
    /// <returns>The range of this one time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in whole minutes from 0 to 60 days.</exception>
    public static TravelTime Of(Duration time) => Between(time, time);

    /// <inheritdoc/>
    public bool Equals(TravelTime? other) =>
        other is not null && ShortestMinutes == other.ShortestMinutes && LongestMinutes == other.LongestMinutes;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TravelTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ShortestMinutes, LongestMinutes);

    /// <summary>Returns the range in minutes.</summary>
    /// <returns>For example <c>120-180 min</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{ShortestMinutes}-{LongestMinutes} min");
}
