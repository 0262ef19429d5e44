namespace Pilkada.Risk;

/// <summary>Something that is counted or answered yes or no and that shows a factor.</summary>
/// <remarks>The words are our paraphrase of the instrument named by the evidence. Immutable and thread-safe.</remarks>
public sealed class RiskIndicator
{
    /// <summary>Creates an indicator.</summary>
    /// <param name="id">Its id, such as <c>ikp-2024.03</c>; not empty.</param>
    /// <param name="name">What is counted or asked.</param>
    /// <param name="evidence">The instrument it comes from.</param>
    /// <param name="dimension">The dimension of the instrument it stands in, or null.</param>
    /// <param name="measures">The measures under which plans keep its figures; may be empty.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public RiskIndicator(
        Id<RiskIndicator> id,
        LocalText name,
        Evidence evidence,
        LocalText? dimension = null,
        params IEnumerable<Id<Measure>> measures
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(evidence);
        Id = Ids.NotEmpty(id, nameof(id));
        Name = name;
        Evidence = evidence;
        Dimension = dimension;
        Measures = [.. measures.Select(m => Ids.NotEmpty(m, nameof(measures)))];
    }

    /// <summary>Gets the id.</summary>
    public Id<RiskIndicator> Id { get; }

    /// <summary>Gets what is counted or asked.</summary>
    public LocalText Name { get; }

    /// <summary>Gets the instrument it comes from.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets the dimension of the instrument it stands in, or null.</summary>
    public LocalText? Dimension { get; }

    /// <summary>Gets the measures under which plans keep its figures; may be empty.</summary>
    public ImmutableArray<Id<Measure>> Measures { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>ikp-2024.03</c>.</returns>
    public override string ToString() => Id.ToString();
}
