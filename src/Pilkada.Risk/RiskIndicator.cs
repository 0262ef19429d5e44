namespace Pilkada.Risk;

/// <summary>Under which measure a plan keeps the count of an indicator, and of what it is a share.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class IndicatorMeasure
{
    /// <summary>Creates a pair.</summary>
    /// <param name="count">The measure of the count or the score; not empty.</param>
    /// <param name="whole">The measure of the whole, such as all stations; the empty id for a score that is no share.</param>
    /// <exception cref="ArgumentException">The count is empty.</exception>
    public IndicatorMeasure(Id<Measure> count, Id<Measure> whole)
    {
        Count = Ids.NotEmpty(count, nameof(count));
        Whole = whole;
    }

    /// <summary>Gets the measure of the count or the score.</summary>
    public Id<Measure> Count { get; }

    /// <summary>Gets the measure of the whole; the empty id for a score that is no share.</summary>
    public Id<Measure> Whole { get; }

    /// <summary>Gets a value indicating whether the count is a share of a whole.</summary>
    public bool IsShare => !Whole.IsEmpty;

    /// <summary>Returns both measures.</summary>
    /// <returns>For example <c>tps-hard-to-reach/tps</c>.</returns>
    public override string ToString() => IsShare ? $"{Count}/{Whole}" : Count.ToString();
}

/// <summary>Something that is counted or answered yes or no and that shows a factor.</summary>
/// <remarks>The words are our paraphrase of the instrument named by the evidence. Immutable and thread-safe.</remarks>
public sealed class RiskIndicator
{
    /// <summary>Creates an indicator.</summary>
    /// <param name="id">Its id, such as <c>ikp-2024.03</c>; not empty.</param>
    /// <param name="name">What is counted or asked.</param>
    /// <param name="evidence">The instrument it comes from.</param>
    /// <param name="dimension">The dimension of the instrument it stands in, or null.</param>
    /// <param name="measures">The measures under which plans keep its figures, the preferred one first; may be empty.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public RiskIndicator(
        Id<RiskIndicator> id,
        LocalText name,
        Evidence evidence,
        LocalText? dimension = null,
        params IEnumerable<IndicatorMeasure> measures
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(evidence);
        Id = Ids.NotEmpty(id, nameof(id));
        Name = name;
        Evidence = evidence;
        Dimension = dimension;
        Measures = [.. measures];
    }

    /// <summary>Gets the id.</summary>
    public Id<RiskIndicator> Id { get; }

    /// <summary>Gets what is counted or asked.</summary>
    public LocalText Name { get; }

    /// <summary>Gets the instrument it comes from.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets the dimension of the instrument it stands in, or null.</summary>
    public LocalText? Dimension { get; }

    /// <summary>Gets the measures under which plans keep its figures, the preferred one first; may be empty.</summary>
    public ImmutableArray<IndicatorMeasure> Measures { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>ikp-2024.03</c>.</returns>
    public override string ToString() => Id.ToString();
}
