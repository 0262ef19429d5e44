using Pilkada.Personnel;

namespace Pilkada.Documents;

/// <summary>What a user gives to check or make a roster: shifts, squads, limits, travel times and, where there is one, the roster itself.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RosterInput
{
    internal RosterInput(
        ImmutableArray<PostShift> shifts,
        ImmutableArray<Squad> squads,
        DutyLimits limits,
        TravelTimes travel,
        ImmutableArray<(Id<PostShift> Shift, Id<Squad> Squad)>? assignments
    ) => (Shifts, Squads, Limits, Travel, Assignments) = (shifts, squads, limits, travel, assignments);

    /// <summary>Gets the shifts; at least one.</summary>
    public ImmutableArray<PostShift> Shifts { get; }

    /// <summary>Gets the squads.</summary>
    public ImmutableArray<Squad> Squads { get; }

    /// <summary>Gets the limits of duties.</summary>
    public DutyLimits Limits { get; }

    /// <summary>Gets the travel times.</summary>
    public TravelTimes Travel { get; }

    /// <summary>Gets who is in which shift, or null when the folder has no table of it.</summary>
    public ImmutableArray<(Id<PostShift> Shift, Id<Squad> Squad)>? Assignments { get; }

    /// <summary>Checks the roster given, or makes one where none is.</summary>
    /// <returns>The roster, with what it breaks and what it misses.</returns>
    public Roster Roster() =>
        Assignments is { } given
            ? Personnel.Roster.Check(Shifts, Squads, Limits, Travel, given)
            : Personnel.Roster.Build(Shifts, Squads, Limits, Travel);
}
