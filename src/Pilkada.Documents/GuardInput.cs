using Pilkada.Personnel;

namespace Pilkada.Documents;

/// <summary>One unit, or one kabupaten/kota, of a list of TPS: its TPS by village and class, and the officers it has for them.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class GuardUnit
{
    internal GuardUnit(Place place, ImmutableArray<TpsCount> counts, Explanation? available)
    {
        Place = place;
        Counts = counts;
        Available = available;
    }

    /// <summary>Gets the unit, or the kabupaten/kota where the list names no unit.</summary>
    public Place Place { get; }

    /// <summary>Gets its TPS by village and class, in order.</summary>
    public ImmutableArray<TpsCount> Counts { get; }

    /// <summary>Gets the officers it has for TPS, or null when the file does not say.</summary>
    public Explanation? Available { get; }
}

/// <summary>What a user gives to compute needs and plans: TPS by unit, patterns by class, weights and largest groups.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class GuardInput
{
    internal GuardInput(ImmutableArray<GuardUnit> units, PatternTable patterns, ImmutableArray<ClassPriority> priorities)
    {
        Units = units;
        Patterns = patterns;
        Priorities = priorities;
    }

    /// <summary>Gets the units, in order; at least one.</summary>
    public ImmutableArray<GuardUnit> Units { get; }

    /// <summary>Gets the patterns by class.</summary>
    public PatternTable Patterns { get; }

    /// <summary>Gets the weights and largest groups by class.</summary>
    public ImmutableArray<ClassPriority> Priorities { get; }
}
