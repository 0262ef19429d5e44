using NodaTime;

namespace Pilkada.Personnel;

/// <summary>How long people may be on duty, and the rest that ends a duty.</summary>
/// <remarks>
/// A duty runs from its first shift to the end of its last; waiting and travel count, until there is a whole rest. No source found gives the hours, so both are the
/// planner's. They exist because people died of exhaustion: 18 election workers in Banten alone by 24 February 2024. Immutable and thread-safe.
/// </remarks>
public sealed class DutyLimits
{
    /// <summary>Creates limits.</summary>
    /// <param name="longest">The longest duty; more than nothing.</param>
    /// <param name="rest">The rest that ends a duty, without travel; more than nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">A duration is not positive.</exception>
    public DutyLimits(Duration longest, Duration rest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(longest, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rest, Duration.Zero);
        Longest = longest;
        Rest = rest;
    }

    /// <summary>Gets the longest duty.</summary>
    public Duration Longest { get; }

    /// <summary>Gets the rest that ends a duty, without travel.</summary>
    public Duration Rest { get; }
}
