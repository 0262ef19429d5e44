namespace Pilkada.Risk;

/// <summary>A role of an organisation that answers for a risk, such as the operations section of a police resort; never a person.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class OwnerRole
{
    /// <summary>Creates a role.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="role">The role within it, by function.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public OwnerRole(Id<OwnerRole> id, LocalText organisation, LocalText role)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(role);
        Id = Ids.NotEmpty(id, nameof(id));
        Organisation = organisation;
        Role = role;
    }

    /// <summary>Gets the id.</summary>
    public Id<OwnerRole> Id { get; }

    /// <summary>Gets the organisation.</summary>
    public LocalText Organisation { get; }

    /// <summary>Gets the role within it.</summary>
    public LocalText Role { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>polres-operations</c>.</returns>
    public override string ToString() => Id.ToString();
}
