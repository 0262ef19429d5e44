namespace Pilkada.Risk;

/// <summary>A need or a place that sources list beside vulnerabilities and that is none: voters with disabilities, moved voters, a school.</summary>
/// <remarks>It raises no class and no score: no factor, scheme or map takes one. Immutable and thread-safe.</remarks>
public sealed class ServiceNeed
{
    internal ServiceNeed(string id, LocalText name, Evidence evidence, params IEnumerable<string> measures)
    {
        Id = Id<ServiceNeed>.Parse(id);
        Name = name;
        Evidence = evidence;
        Measures = [.. measures.Select(Id<Measure>.Parse)];
    }

    /// <summary>Gets the id.</summary>
    public Id<ServiceNeed> Id { get; }

    /// <summary>Gets what it is.</summary>
    public LocalText Name { get; }

    /// <summary>Gets the instrument that lists it.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets the measures under which plans keep its figures; may be empty.</summary>
    public ImmutableArray<Id<Measure>> Measures { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>voters-with-disabilities</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>A published criterion that is recorded once and not modelled, because it points at persons, groups or homes.</summary>
/// <remarks>Nothing can be recorded under it: no factor, scheme or map takes one. Immutable and thread-safe.</remarks>
public sealed class ExcludedCriterion
{
    internal ExcludedCriterion(string id, LocalText name, LocalText reason, Evidence evidence)
    {
        Id = Id<ExcludedCriterion>.Parse(id);
        Name = name;
        Reason = reason;
        Evidence = evidence;
    }

    /// <summary>Gets the id.</summary>
    public Id<ExcludedCriterion> Id { get; }

    /// <summary>Gets what the source says, in our words.</summary>
    public LocalText Name { get; }

    /// <summary>Gets why it is not modelled.</summary>
    public LocalText Reason { get; }

    /// <summary>Gets the source.</summary>
    public Evidence Evidence { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>near-homes</c>.</returns>
    public override string ToString() => Id.ToString();
}
