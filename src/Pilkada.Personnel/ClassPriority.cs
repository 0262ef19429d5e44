namespace Pilkada.Personnel;

/// <summary>How much the TPS of a class weigh in a guard plan, and the largest group they may be put in.</summary>
/// <remarks>A class without one weighs 1 and has no limit besides its patterns. Immutable and thread-safe.</remarks>
public sealed class ClassPriority
{
    /// <summary>The heaviest weight.</summary>
    public const int MostWeight = 10_000;

    /// <summary>Creates a priority.</summary>
    /// <param name="guardClass">The class; not empty.</param>
    /// <param name="weight">From 1 to <see cref="MostWeight"/>: how much a TPS of the class counts against one of weight 1.</param>
    /// <param name="largestGroup">The most TPS of one group, 1 or more, or null when only the patterns limit it.</param>
    /// <exception cref="ArgumentException">The class is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight or the largest group is out of range.</exception>
    public ClassPriority(Id<GuardClass> guardClass, int weight = 1, int? largestGroup = null)
    {
        Class = Inputs.Class(guardClass, nameof(guardClass));
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, MostWeight);
        if (largestGroup is { } most)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(largestGroup));
        }

        Weight = weight;
        LargestGroup = largestGroup;
    }

    /// <summary>Gets the class.</summary>
    public Id<GuardClass> Class { get; }

    /// <summary>Gets the weight of one TPS.</summary>
    public int Weight { get; }

    /// <summary>Gets the most TPS of one group, or null.</summary>
    public int? LargestGroup { get; }
}
