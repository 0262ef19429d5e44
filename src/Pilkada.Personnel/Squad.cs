namespace Pilkada.Personnel;

/// <summary>So many people of one force who serve together (regu): a number, never named persons.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Squad
{
    /// <summary>Creates a squad.</summary>
    /// <param name="id">Its id within the roster; not empty.</param>
    /// <param name="operation">The operation it is assigned to; not empty.</param>
    /// <param name="people">How many people; 1 or more.</param>
    /// <param name="force">Whose people.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no people, or the force is not a defined one.</exception>
    public Squad(Id<Squad> id, Id<PoliceOperation> operation, int people, Force force = Force.Polri)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        if (id.IsEmpty || operation.IsEmpty)
        {
            throw new ArgumentException("A squad has an id and an operation.", nameof(id));
        }

        Id = id;
        Operation = operation;
        People = people;
        Force = Inputs.Defined(force, nameof(force));
    }

    /// <summary>Gets the id within the roster.</summary>
    public Id<Squad> Id { get; }

    /// <summary>Gets the operation it is assigned to.</summary>
    public Id<PoliceOperation> Operation { get; }

    /// <summary>Gets how many people.</summary>
    public int People { get; }

    /// <summary>Gets whose people.</summary>
    public Force Force { get; }
}
