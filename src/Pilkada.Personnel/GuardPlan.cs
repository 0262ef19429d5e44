using System.Numerics;

namespace Pilkada.Personnel;

/// <summary>The best use of the officers there are: a pattern for the TPS of each class in each place.</summary>
/// <remarks>
/// Best is, in this order: the fewest TPS without a guard; the smallest load; the fewest officers. The load adds up, over all guarded TPS, the TPS that each pair of
/// officers of its group looks after, times the weight of its class. No group spans two places or classes, or is larger than its pattern and its class allow.
/// Equal plans are told apart by a fixed order, so that the same input gives the same plan. A large search may end at its budget of nodes: then the plan is
/// <see cref="PlanStatus.Bounded"/> and the bound says how good a plan could be at most. Immutable and thread-safe.
/// </remarks>
/// <example>
/// 10 TPS in one village by 2-4, and 4 officers: 8 TPS are guarded, 2 are not, and 2 officers are missing:
/// <code>GuardPlan.Of(fourOfficers, counts, patterns).Uncovered // 2</code>
/// </example>
public sealed class GuardPlan : IExplained
{
    /// <summary>The nodes searched unless another number is named.</summary>
    public const long DefaultNodes = 100_000_000;

    /// <summary>The most TPS of one class in one place.</summary>
    public const int MostStations = 100_000;

    /// <summary>The most officers of one group; their common multiple makes every load a whole number.</summary>
    public const int MostOfficers = 16;

    private readonly ImmutableArray<GuardChoices> _cells;
    private readonly GuardCertificate _certificate;

    private GuardPlan(
        Explanation available,
        ImmutableArray<GuardChoices> cells,
        GuardCost scale,
        GuardSearch search,
        ImmutableArray<(ImmutableArray<GuardPattern> Allowed, int Weight)> allowed
    )
    {
        Available = available;
        _cells = cells;
        Status = search.Status;
        Assignments = [.. cells.Select((c, i) => c[search.Chosen[i]])];
        (_, Load) = scale.Read(search.Cost);
        var (uncoveredBound, loadBound) = scale.Read(search.Bound);
        UncoveredBound = uncoveredBound;
        LoadBound = loadBound;
        Officers = Assignments.Sum(a => (long)a.Officers);
        Uncovered = Assignments.Sum(a => (long)a.Uncovered);
        Stations = Assignments.Sum(a => (long)a.Stations);
        Need = allowed
            .Select(
                (a, i) => Assignments[i].Stations == 0 ? 0L : a.Allowed.Min(p => (long)(p.GroupsFor(Assignments[i].Stations) * p.Officers))
            )
            .Sum();
        Unguarded = [.. Assignments.Where(a => a.Uncovered > 0)];
        _certificate = new GuardCertificate(this, allowed, cells, search.Price, (BigInteger)search.Bound);
    }

    /// <summary>Gets the officers there are, as they were given.</summary>
    public Explanation Available { get; }

    /// <summary>Gets what each class in each place gets, in order of place and class.</summary>
    public ImmutableArray<GuardAssignment> Assignments { get; }

    /// <summary>Gets whether nothing is better, or by how much at most.</summary>
    public PlanStatus Status { get; }

    /// <summary>Gets all TPS.</summary>
    public long Stations { get; }

    /// <summary>Gets the TPS without a guard.</summary>
    public long Uncovered { get; }

    /// <summary>Gets the fewest TPS without a guard that any plan could have.</summary>
    public BigInteger UncoveredBound { get; }

    /// <summary>Gets the load: over all guarded TPS, the TPS that each pair of officers of its group looks after, times the weight of its class.</summary>
    public Fraction Load { get; }

    /// <summary>Gets the smallest load of any plan with <see cref="UncoveredBound"/> TPS without a guard; equal to <see cref="Load"/> when the plan is optimal.</summary>
    public Fraction LoadBound { get; }

    /// <summary>Gets the officers the plan uses.</summary>
    public long Officers { get; }

    /// <summary>Gets the fewest officers that guard every TPS by the allowed patterns.</summary>
    public long Need { get; }

    /// <summary>Gets how many officers are missing to guard every TPS; 0 when people suffice.</summary>
    public long Shortfall => Math.Max(0, Need - (long)Available.Value.Number.Numerator);

    /// <summary>Gets where TPS have no guard, in order of place and class.</summary>
    public ImmutableArray<GuardAssignment> Unguarded { get; }

    /// <inheritdoc/>
    /// <remarks>The TPS without a guard, with the plan as its proof.</remarks>
    public Explanation Explanation =>
        Certified(
            new LocalText("TPS tanpa penjagaan", "Polling stations without a guard"),
            Quantity.Of(Uncovered),
            Unit.Tps,
            GuardQuantity.Uncovered
        );

    /// <summary>Gets the officers the plan uses, with the plan as its proof.</summary>
    public Explanation OfficersExplanation =>
        Certified(new LocalText("Personel yang dipakai", "Officers used"), Quantity.Of(Officers), Unit.Officers, GuardQuantity.Officers);

    /// <summary>Gets the fewest officers that guard every TPS, with their proof.</summary>
    public Explanation NeedExplanation =>
        Certified(
            new LocalText("Personel paling sedikit untuk semua TPS", "Fewest officers for every polling station"),
            Quantity.Of(Need),
            Unit.Officers,
            GuardQuantity.Need
        );

    /// <summary>Gets the calculation of the missing officers: the need less those available, or 0.</summary>
    public Explanation ShortfallExplanation
    {
        get
        {
            var missing = Need - (long)Available.Value.Number.Numerator;
            return Explanation.Maximum(
                new LocalText("Kekurangan personel", "Missing officers"),
                Quantity.Of(Shortfall),
                Unit.Officers,
                [
                    Explanation.Difference(
                        new LocalText("Kebutuhan dikurangi yang tersedia", "Need less those available"),
                        Quantity.Of(missing),
                        Unit.Officers,
                        [NeedExplanation, Available]
                    ),
                    Explanation.Given(
                        new LocalText("Tidak kurang", "None missing"),
                        Quantity.Of(0),
                        Unit.Officers,
                        Evidence.Assumed(GuardSources.Plan)
                    ),
                ],
                DeploymentRules.GuardPlanning.Id
            );
        }
    }

    /// <summary>Finds the best plan for the officers there are.</summary>
    /// <param name="available">The officers for TPS: a known whole number, such as the share of the stage less the other posts.</param>
    /// <param name="counts">The TPS by place and class; known, at most <see cref="MostStations"/> each, each place and class once.</param>
    /// <param name="patterns">The allowed patterns; every class of the counts has one that its largest group allows, none of more than <see cref="MostOfficers"/> officers.</param>
    /// <param name="priorities">Weights and largest groups of classes; each class at most once.</param>
    /// <param name="nodes">How many nodes the exact search may visit, 0 or more; never a time.</param>
    /// <param name="cancellation">Ends the search without a result.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">A value is unknown or out of range, a class has no pattern it allows, or a place and class stand twice.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static GuardPlan Of(
        Explanation available,
        IEnumerable<TpsCount> counts,
        PatternTable patterns,
        IEnumerable<ClassPriority>? priorities = null,
        long nodes = DefaultNodes,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(patterns);
        ArgumentOutOfRangeException.ThrowIfNegative(nodes);
        Inputs.People(available, nameof(available));
        if (available.Value.IsUnknown || available.Value.Number.Numerator > int.MaxValue)
        {
            throw new ArgumentException($"'{available}' is no known number of officers up to {int.MaxValue}.", nameof(available));
        }

        TpsCount[] all = [.. counts.OrderBy(c => c.Place).ThenBy(c => c.Class)];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is at least one count.", nameof(counts));
        }

        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Number is not { } number || number > MostStations)
            {
                throw new ArgumentException($"'{all[i]}' is no known number of TPS up to {MostStations}.", nameof(counts));
            }

            if (i > 0 && all[i].Place == all[i - 1].Place && all[i].Class == all[i - 1].Class)
            {
                throw new ArgumentException($"Class {all[i].Class} of {all[i].Place} stands twice.", nameof(counts));
            }
        }

        var byClass = Allowed(all.Select(c => c.Class).Distinct(), patterns, [.. priorities ?? []]);
        ImmutableArray<(ImmutableArray<GuardPattern> Allowed, int Weight)> allowed = [.. all.Select(c => byClass[c.Class])];
        var scale = ScaleOf(all, allowed);
        ImmutableArray<GuardChoices> cells = [.. all.Select((c, i) => GuardChoices.Of(c, allowed[i].Allowed, allowed[i].Weight, scale))];
        var search = GuardSearch.Run(cells, (long)available.Value.Number.Numerator, nodes, cancellation);
        return new GuardPlan(available, cells, scale, search, allowed);
    }

    private static Dictionary<Id<GuardClass>, (ImmutableArray<GuardPattern>, int)> Allowed(
        IEnumerable<Id<GuardClass>> classes,
        PatternTable patterns,
        ImmutableArray<ClassPriority> priorities
    )
    {
        if (priorities.DistinctBy(p => p.Class).Count() != priorities.Length)
        {
            throw new ArgumentException("Each class has at most one priority.", nameof(priorities));
        }

        return classes.ToDictionary(
            c => c,
            c =>
            {
                var priority = priorities.FirstOrDefault(p => p.Class == c);
                ImmutableArray<GuardPattern> allowed =
                [
                    .. (patterns.Find(c)?.Patterns ?? []).Where(p => priority?.LargestGroup is not { } most || p.Stations <= most),
                ];
                if (allowed.IsEmpty)
                {
                    throw new ArgumentException($"Class {c} has no pattern that its largest group allows.", nameof(patterns));
                }

                return allowed.FirstOrDefault(p => p.Officers > MostOfficers) is { } large
                    ? throw new ArgumentException(
                        $"'{large}' of class {c} has more than {MostOfficers} officers in a group.",
                        nameof(patterns)
                    )
                    : (allowed, priority?.Weight ?? 1);
            }
        );
    }

    private static GuardCost ScaleOf(TpsCount[] counts, ImmutableArray<(ImmutableArray<GuardPattern> Allowed, int Weight)> allowed)
    {
        var multiple = allowed
            .SelectMany(a => a.Allowed)
            .Select(p => p.Officers)
            .Distinct()
            .Aggregate(1L, (all, o) => all / (long)BigInteger.GreatestCommonDivisor(all, o) * o);

        // No sum of loads reaches this: each TPS counts at most the TPS of the largest group for the fewest officers.
        Int128 above = 1;
        for (var i = 0; i < counts.Length; i++)
        {
            above += (Int128)2 * allowed[i].Weight * (int)counts[i].Number!.Value * allowed[i].Allowed.Max(p => p.Stations) * multiple;
        }

        return new GuardCost(multiple, above);
    }

    private Explanation Certified(LocalText label, Quantity value, Unit unit, GuardQuantity quantity) =>
        Explanation.Certified(
            label,
            value,
            unit,
            [Available, .. GuardCertificate.Leaves(_cells)],
            _certificate.For(quantity),
            DeploymentRules.GuardPlanning.Id
        );
}
