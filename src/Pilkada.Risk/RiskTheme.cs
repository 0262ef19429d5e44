namespace Pilkada.Risk;

/// <summary>A theme that groups risk factors, such as logistics or disaster.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskTheme
{
    /// <summary>Creates a theme.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="name">Its name.</param>
    /// <param name="definition">What belongs in it.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public RiskTheme(Id<RiskTheme> id, LocalText name, LocalText definition, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(evidence);
        Id = Ids.NotEmpty(id, nameof(id));
        Name = name;
        Definition = definition;
        Evidence = evidence;
    }

    /// <summary>Gets the id.</summary>
    public Id<RiskTheme> Id { get; }

    /// <summary>Gets the name.</summary>
    public LocalText Name { get; }

    /// <summary>Gets what belongs in it.</summary>
    public LocalText Definition { get; }

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>logistics</c>.</returns>
    public override string ToString() => Id.ToString();
}
