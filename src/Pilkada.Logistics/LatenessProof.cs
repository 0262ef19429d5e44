using NodaTime;

namespace Pilkada.Logistics;

/// <summary>Why no schedule arrives in time: facts that together exclude it, each needed.</summary>
/// <remarks>Leave any one of the facts out and the rest no longer excludes it. Immutable and thread-safe.</remarks>
public sealed class LatenessProof
{
    internal LatenessProof(
        SupplyPoint point,
        ImmutableArray<LocalText> facts,
        OffsetDateTime? arrival,
        OffsetDateTime due,
        Duration? lateBy,
        bool isShortest
    )
    {
        Point = point;
        Facts = facts;
        Arrival = arrival;
        Due = due;
        LateBy = lateBy;
        IsShortest = isShortest;
    }

    /// <summary>Gets the point that cannot be reached in time.</summary>
    public SupplyPoint Point { get; }

    /// <summary>Gets the facts, in the order of the way; the time limit is the last.</summary>
    public ImmutableArray<LocalText> Facts { get; }

    /// <summary>Gets the earliest arrival that these facts allow, local time; null when they allow none at all.</summary>
    public OffsetDateTime? Arrival { get; }

    /// <summary>Gets the time limit, local time.</summary>
    public OffsetDateTime Due { get; }

    /// <summary>Gets by how much it is late at least; null when it never arrives.</summary>
    public Duration? LateBy { get; }

    /// <summary>Gets a value indicating whether no other chain of facts is shorter; false when the search ended at its limit.</summary>
    public bool IsShortest { get; }

    /// <summary>Gets the facts as one text.</summary>
    public LocalText Text => new(string.Join(" ", Facts.Select(f => f.Indonesian)), string.Join(" ", Facts.Select(f => f.English)));

    /// <summary>Returns the facts in English.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Text.English;
}
