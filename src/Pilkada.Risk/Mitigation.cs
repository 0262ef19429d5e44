namespace Pilkada.Risk;

/// <summary>Something usually done to make a risk less likely or less harmful.</summary>
/// <remarks>Who does it is the readiness package's business. Immutable and thread-safe.</remarks>
public sealed class Mitigation
{
    /// <summary>Creates a mitigation.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="name">What is done.</param>
    /// <param name="evidence">Where it was stated or done.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Mitigation(Id<Mitigation> id, LocalText name, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(evidence);
        Id = Ids.NotEmpty(id, nameof(id));
        Name = name;
        Evidence = evidence;
    }

    /// <summary>Gets the id.</summary>
    public Id<Mitigation> Id { get; }

    /// <summary>Gets what is done.</summary>
    public LocalText Name { get; }

    /// <summary>Gets where it was stated or done.</summary>
    public Evidence Evidence { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>relocate-tps</c>.</returns>
    public override string ToString() => Id.ToString();
}
