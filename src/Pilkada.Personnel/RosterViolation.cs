namespace Pilkada.Personnel;

/// <summary>What a roster breaks.</summary>
public enum RosterViolationKind
{
    /// <summary>A squad is in two shifts at one time.</summary>
    TwoPlaces = 0,

    /// <summary>The time between two shifts is shorter than the way between their places.</summary>
    TooFar = 1,

    /// <summary>Nobody knows how long the way between two places takes.</summary>
    TravelUnknown = 2,

    /// <summary>A duty is longer than the limit, without a whole rest in between.</summary>
    DutyTooLong = 3,

    /// <summary>A squad of one force is in a shift of another.</summary>
    OtherForce = 4,
}

/// <summary>One thing a roster breaks: which squad, at which shifts.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RosterViolation
{
    internal RosterViolation(RosterViolationKind kind, Squad squad, PostShift first, PostShift last)
    {
        Kind = kind;
        Squad = squad;
        First = first;
        Last = last;
    }

    /// <summary>Gets what it breaks.</summary>
    public RosterViolationKind Kind { get; }

    /// <summary>Gets the squad.</summary>
    public Squad Squad { get; }

    /// <summary>Gets the shift at which it begins.</summary>
    public PostShift First { get; }

    /// <summary>Gets the shift at which it is broken; the same one where a single shift breaks it.</summary>
    public PostShift Last { get; }

    /// <summary>Gets it in words.</summary>
    public LocalText Statement =>
        Kind switch
        {
            RosterViolationKind.TwoPlaces => new(
                $"Regu {Squad.Id} bertugas di {First.Id} dan {Last.Id} pada waktu yang sama.",
                $"Squad {Squad.Id} is in {First.Id} and {Last.Id} at one time."
            ),
            RosterViolationKind.TooFar => new(
                $"Regu {Squad.Id} tidak sempat berpindah dari {First.Id} ke {Last.Id}.",
                $"Squad {Squad.Id} has no time to get from {First.Id} to {Last.Id}."
            ),
            RosterViolationKind.TravelUnknown => new(
                $"Waktu tempuh regu {Squad.Id} dari {First.Id} ke {Last.Id} tidak diketahui.",
                $"The travel time of squad {Squad.Id} from {First.Id} to {Last.Id} is not known."
            ),
            RosterViolationKind.DutyTooLong => new(
                $"Regu {Squad.Id} bertugas dari {First.Id} sampai {Last.Id} melebihi batas tanpa istirahat penuh.",
                $"Squad {Squad.Id} is on duty from {First.Id} to {Last.Id} beyond the limit without a whole rest."
            ),
            _ => new(
                $"Regu {Squad.Id} bukan dari kekuatan yang diminta {Last.Id}.",
                $"Squad {Squad.Id} is not of the force that {Last.Id} asks for."
            ),
        };

    /// <summary>Returns kind, squad and shifts.</summary>
    /// <returns>For example <c>TooFar regu-1: tps-1, kpu</c>.</returns>
    public override string ToString() => $"{Kind} {Squad.Id}: {First.Id}, {Last.Id}";
}
