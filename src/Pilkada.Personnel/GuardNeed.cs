namespace Pilkada.Personnel;

/// <summary>The officers that the TPS of a unit need by its patterns, class by class: exact first, then whole under a named policy.</summary>
/// <remarks>
/// Only guards of TPS: posts at PPK, KPU, logistics and the reserve are separate lines (<see cref="NeedByPost"/>), because published totals mix them.
/// More TPS never need fewer officers; a finer partition into places never needs fewer under <see cref="NeedPolicy.CeilingPerGroup"/>.
/// Dividing a unit in two changes only rounding: for each class with one pattern by at most one officer under the other policies, and by at most one group
/// for each place that is itself divided under <see cref="NeedPolicy.CeilingPerGroup"/>. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Aceh, 2024: 13,016 TPS by 2-5, 2,723 by 2-2 and 307 by 2-1:
/// <code>GuardNeed.Of(counts, patterns, NeedPolicy.Nearest).Least // 8,543</code>
/// </example>
public sealed class GuardNeed : IExplained
{
    /// <summary>The policy used unless another is named: plain division to the nearest, assumed.</summary>
    public const NeedPolicy DefaultPolicy = NeedPolicy.Nearest;

    private GuardNeed(ImmutableArray<ClassNeed> classes, NeedPolicy policy)
    {
        Classes = classes;
        Policy = policy;
        Stations = Total(c => c.Stations);
        ExactLeast = Total(c => c.ExactLeast);
        ExactMost = Total(c => c.ExactMost);
        Least = Total(c => c.Least);
        Most = Total(c => c.Most);
        LinmasLeast = Total(c => c.LinmasLeast);
        LinmasMost = Total(c => c.LinmasMost);
        WithoutPattern = [.. classes.Where(c => c.Patterns.IsEmpty).Select(c => c.Class)];
    }

    /// <summary>Gets the classes, in the order in which they first stand in the counts.</summary>
    public ImmutableArray<ClassNeed> Classes { get; }

    /// <summary>Gets how the needs are made whole.</summary>
    public NeedPolicy Policy { get; }

    /// <summary>Gets the TPS of all classes, or unknown.</summary>
    public Quantity Stations { get; }

    /// <summary>Gets the smallest exact need by plain division; unknown when a class is.</summary>
    public Quantity ExactLeast { get; }

    /// <summary>Gets the largest exact need by plain division; unknown when a class is.</summary>
    public Quantity ExactMost { get; }

    /// <summary>Gets the smallest whole need: each class rounded by the policy, then added; unknown when a class is.</summary>
    public Quantity Least { get; }

    /// <summary>Gets the largest whole need; equal to <see cref="Least"/> where every class has one pattern.</summary>
    public Quantity Most { get; }

    /// <summary>Gets the smallest number of Linmas by pattern; unknown when a pattern does not name them.</summary>
    public Quantity LinmasLeast { get; }

    /// <summary>Gets the largest number of Linmas by pattern; unknown when a pattern does not name them.</summary>
    public Quantity LinmasMost { get; }

    /// <summary>Gets the classes without a pattern, whose need is unknown.</summary>
    public ImmutableArray<Id<GuardClass>> WithoutPattern { get; }

    /// <summary>Gets a value indicating whether the need is one number and not an interval; false when it is unknown.</summary>
    public bool IsExact => !Least.IsUnknown && Least.Equals(Most);

    /// <inheritdoc/>
    /// <remarks>The smallest need.</remarks>
    public Explanation Explanation => Sum(Least, c => c.Explanation);

    /// <summary>Gets the calculation of <see cref="Most"/>.</summary>
    public Explanation MostExplanation => Sum(Most, c => c.MostExplanation);

    /// <summary>Gets the calculation of <see cref="Stations"/>.</summary>
    public Explanation StationsExplanation =>
        Explanation.Sum(
            new LocalText("TPS seluruhnya", "All polling stations"),
            Stations,
            Unit.Tps,
            Classes.Select(c => c.StationsExplanation)
        );

    /// <summary>Computes the need of a unit.</summary>
    /// <param name="counts">Its TPS by class and place; at least one count, each place and class once.</param>
    /// <param name="patterns">Its patterns by class.</param>
    /// <param name="policy">How needs are made whole; plain division to the nearest unless another is named.</param>
    /// <returns>The need.</returns>
    /// <exception cref="ArgumentException">There is no count, or a place and class stand twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The policy is not a defined one.</exception>
    public static GuardNeed Of(IEnumerable<TpsCount> counts, PatternTable patterns, NeedPolicy policy = DefaultPolicy)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(patterns);
        Inputs.Defined(policy, nameof(policy));
        TpsCount[] all = [.. counts];
        Once(all);
        var order = new List<Id<GuardClass>>();
        var byClass = new Dictionary<Id<GuardClass>, CountsBySize>();
        foreach (var count in all)
        {
            if (!byClass.TryGetValue(count.Class, out var alike))
            {
                byClass.Add(count.Class, alike = new CountsBySize());
                order.Add(count.Class);
            }

            alike.Add(count);
        }

        return order.Count > 0
            ? new GuardNeed([.. order.Select(c => new ClassNeed(c, byClass[c], patterns.Find(c), policy))], policy)
            : throw new ArgumentException("There is at least one count.", nameof(counts));
    }

    // In order of place and class nothing can stand twice; only another order needs to be looked up.
    private static void Once(TpsCount[] counts)
    {
        var at = 1;
        while (at < counts.Length && IsBefore(counts[at - 1], counts[at]))
        {
            at++;
        }

        if (at >= counts.Length)
        {
            return;
        }

        var seen = new HashSet<(Place, Id<GuardClass>)>();
        foreach (var count in counts)
        {
            if (!seen.Add((count.Place, count.Class)))
            {
                throw new ArgumentException($"Class {count.Class} of {count.Place} stands twice.", nameof(counts));
            }
        }
    }

    private static bool IsBefore(TpsCount first, TpsCount second) =>
        first.Place == second.Place ? first.Class < second.Class : first.Place < second.Place;

    private Quantity Total(Func<ClassNeed, Quantity> part)
    {
        var sum = Fraction.Zero;
        foreach (var guardClass in Classes)
        {
            var value = part(guardClass);
            if (value.IsUnknown)
            {
                return value;
            }

            sum += value.Number;
        }

        return Quantity.Of(sum);
    }

    private Explanation Sum(Quantity value, Func<ClassNeed, Explanation> part) =>
        Explanation.Sum(
            new LocalText("Personel pengamanan TPS menurut pola", "Officers to guard the polling stations by pattern"),
            value,
            Unit.Officers,
            Classes.Select(part),
            GuardRules.NeedByClass.Id
        );
}
