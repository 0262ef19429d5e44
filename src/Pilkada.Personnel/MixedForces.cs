namespace Pilkada.Personnel;

/// <summary>How many people each force contributes: a sum for each force, one for all, and a published total held against it.</summary>
/// <remarks>The forces are never interchangeable: a sum of all counts persons and guards nothing. Immutable and thread-safe.</remarks>
/// <example>
/// Banten, 25 November 2024: 4,344 Polri, 1,530 TNI and 21,434 Linmas are 27,308, as published:
/// <code>MixedForces.Of(parts, printed).Reconciliation?.Closes // true</code>
/// </example>
public sealed class MixedForces : IExplained
{
    private MixedForces(ImmutableArray<(Force Force, Explanation People)> parts, Explanation? printed)
    {
        Parts = parts;
        Total = Sum(parts);
        Reconciliation = printed is null
            ? null
            : Reconciliation.Of(
                ReconciliationKind.Sum,
                new LocalText("Personel gabungan", "Joint personnel"),
                AsPersons(printed),
                parts.Select(p => p.People)
            );
    }

    /// <summary>Gets the parts, in the order given; a force may have several.</summary>
    public ImmutableArray<(Force Force, Explanation People)> Parts { get; }

    /// <summary>Gets the sum of all parts; unknown when one is.</summary>
    public Quantity Total { get; }

    /// <summary>Gets the published total held against the parts, or null when none was given.</summary>
    public Reconciliation? Reconciliation { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Sum(
            new LocalText("Personel gabungan", "Joint personnel"),
            Total,
            Unit.Persons,
            Parts.Select(p => p.People),
            GuardRules.ForcesTogether.Id
        );

    /// <summary>Adds up one force.</summary>
    /// <param name="force">The force.</param>
    /// <returns>Its people; unknown when one of its parts is, or when it has none: a force that is not named is not 0.</returns>
    public Quantity Of(Force force)
    {
        ImmutableArray<(Force, Explanation)> own = [.. Parts.Where(p => p.Force == force)];
        return own.IsEmpty ? Quantity.Unknown(NotNamed) : Sum(own);
    }

    /// <summary>Adds up the people of several forces.</summary>
    /// <param name="parts">The parts: whole numbers of officers or persons, 0 or more, or unknown; at least one.</param>
    /// <param name="printed">The published total, or null.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="ArgumentException">There is no part, or a value is no count of people.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A force is not a defined one.</exception>
    public static MixedForces Of(IEnumerable<(Force Force, Explanation People)> parts, Explanation? printed = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ImmutableArray<(Force Force, Explanation People)> all =
        [
            .. parts.Select(p => (Inputs.Defined(p.Force, nameof(parts)), Inputs.People(p.People, nameof(parts)))),
        ];
        return all.IsEmpty
            ? throw new ArgumentException("There is at least one part.", nameof(parts))
            : new MixedForces(all, printed is null ? null : Inputs.People(printed, nameof(printed)));
    }

    private static LocalText NotNamed => new("kekuatan itu tidak disebut", "the force is not named");

    private static Quantity Sum(ImmutableArray<(Force Force, Explanation People)> parts) =>
        parts.FirstOrDefault(p => p.People.Value.IsUnknown).People?.Value
        ?? Quantity.Of(parts.Aggregate(Fraction.Zero, (sum, p) => sum + p.People.Value.Number));

    // Police officers are persons too; the step keeps what was printed as its operand.
    private static Explanation AsPersons(Explanation people) =>
        people.Unit.Equals(Unit.Persons) ? people : Explanation.Sum(people.Label, people.Value, Unit.Persons, [people]);
}
