using NodaTime;

namespace Pilkada.Personnel;

/// <summary>A post over a time: what for, where, from when to when, and how many people of which force.</summary>
/// <remarks>Times are local ones of the place; all shifts of a roster keep one time zone. The end is not part of it. Immutable and thread-safe.</remarks>
public sealed class PostShift
{
    /// <summary>Creates a shift.</summary>
    /// <param name="id">Its id within the roster; not empty.</param>
    /// <param name="operation">The operation it belongs to; not empty.</param>
    /// <param name="kind">What people are posted for.</param>
    /// <param name="place">Where.</param>
    /// <param name="start">Its first moment.</param>
    /// <param name="end">The moment it ends; after the start.</param>
    /// <param name="people">How many people it needs; 1 or more.</param>
    /// <param name="force">Whose people.</param>
    /// <param name="form">Whether they are meant to be seen.</param>
    /// <exception cref="ArgumentException">An id is empty, or the end is not after the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An enumeration has no such member, or there are no people.</exception>
    public PostShift(
        Id<PostShift> id,
        Id<PoliceOperation> operation,
        PostKind kind,
        Place place,
        LocalDateTime start,
        LocalDateTime end,
        int people,
        Force force = Force.Polri,
        SecurityForm form = SecurityForm.Open
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        if (id.IsEmpty || operation.IsEmpty)
        {
            throw new ArgumentException("A shift has an id and an operation.", nameof(id));
        }

        if (end <= start)
        {
            throw new ArgumentException($"Shift {id} ends at {end}, which is not after its start {start}.", nameof(end));
        }

        Id = id;
        Operation = operation;
        Kind = Inputs.Defined(kind, nameof(kind));
        Place = place;
        Start = start;
        End = end;
        People = people;
        Force = Inputs.Defined(force, nameof(force));
        Form = Inputs.Defined(form, nameof(form));
    }

    /// <summary>Gets the id within the roster.</summary>
    public Id<PostShift> Id { get; }

    /// <summary>Gets the operation.</summary>
    public Id<PoliceOperation> Operation { get; }

    /// <summary>Gets what people are posted for.</summary>
    public PostKind Kind { get; }

    /// <summary>Gets where.</summary>
    public Place Place { get; }

    /// <summary>Gets its first moment.</summary>
    public LocalDateTime Start { get; }

    /// <summary>Gets the moment it ends.</summary>
    public LocalDateTime End { get; }

    /// <summary>Gets how many people it needs.</summary>
    public int People { get; }

    /// <summary>Gets whose people.</summary>
    public Force Force { get; }

    /// <summary>Gets whether they are meant to be seen.</summary>
    public SecurityForm Form { get; }

    internal Duration Length => Between(Start, End);

    /// <summary>Returns id and times.</summary>
    /// <returns>For example <c>tps-1: 2024-11-27T06:00:00 to 2024-11-27T14:00:00</c>.</returns>
    public override string ToString() =>
        $"{Id}: {NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(Start)} to {NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(End)}";

    // Without a zone every hour has sixty minutes, which holds in Indonesia.
    internal static Duration Between(LocalDateTime first, LocalDateTime last) => last.InUtc().ToInstant() - first.InUtc().ToInstant();
}
