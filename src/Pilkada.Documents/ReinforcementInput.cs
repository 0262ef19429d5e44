using Pilkada.Personnel;

namespace Pilkada.Documents;

/// <summary>What the ways between units are measured in.</summary>
public enum RouteMeasure
{
    /// <summary>Minutes of travel.</summary>
    Minutes = 0,

    /// <summary>Kilometres.</summary>
    Kilometres = 1,
}

/// <summary>One unit's people of one force: those it has and those it needs.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ForceBalance
{
    internal ForceBalance(Id<ForceUnit> unit, Force force, Explanation available, Explanation need, int? limit)
    {
        (Unit, Force, Available, Need, Limit) = (unit, force, available, need, limit);
        Surplus = Less(new LocalText("Tersedia dikurangi kebutuhan", "Available less the need"), available, need);
        Shortfall = Less(new LocalText("Kebutuhan dikurangi yang tersedia", "Need less those available"), need, available);
    }

    /// <summary>Gets the unit.</summary>
    public Id<ForceUnit> Unit { get; }

    /// <summary>Gets the force.</summary>
    public Force Force { get; }

    /// <summary>Gets the people it has, or unknown.</summary>
    public Explanation Available { get; }

    /// <summary>Gets the people it needs, or unknown.</summary>
    public Explanation Need { get; }

    /// <summary>Gets the most it may give, or null.</summary>
    public int? Limit { get; }

    /// <summary>Gets available less need: negative where people are short, unknown where either is.</summary>
    public Explanation Surplus { get; }

    /// <summary>Gets need less available: negative where there are too many, unknown where either is.</summary>
    public Explanation Shortfall { get; }

    internal int Sign => Surplus.Value.IsUnknown ? 0 : Surplus.Value.Number.Sign;

    private static Explanation Less(LocalText label, Explanation left, Explanation right) =>
        Explanation.Difference(
            label,
            left.Value.IsUnknown ? left.Value
                : right.Value.IsUnknown ? right.Value
                : Quantity.Of(left.Value.Number - right.Value.Number),
            left.Unit,
            [left, right]
        );
}

/// <summary>What a user gives to compute reinforcement: people by unit and force, known ways, reserves.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ReinforcementInput
{
    internal ReinforcementInput(
        ImmutableArray<ForceBalance> balances,
        ImmutableArray<ReinforcementRoute> routes,
        RouteMeasure measure,
        ImmutableArray<(Force Force, int People)> reserves
    ) => (Balances, Routes, Measure, Reserves) = (balances, routes, measure, reserves);

    /// <summary>Gets the units by force, in order of force and unit; at least one.</summary>
    public ImmutableArray<ForceBalance> Balances { get; }

    /// <summary>Gets the ways of known length.</summary>
    public ImmutableArray<ReinforcementRoute> Routes { get; }

    /// <summary>Gets what the ways are measured in.</summary>
    public RouteMeasure Measure { get; }

    /// <summary>Gets the people of each force that stay with those who give.</summary>
    public ImmutableArray<(Force Force, int People)> Reserves { get; }

    /// <summary>Gets the units with a surplus and the units in deficit of one force between which no way is known, by the unit in deficit.</summary>
    public IEnumerable<(ForceBalance To, ImmutableArray<Id<ForceUnit>> From)> UnknownWays =>
        from to in Balances
        where to.Sign < 0
        let known = Routes.Where(r => r.To == to.Unit).Select(r => r.From).ToHashSet()
        let lost = Balances.Where(b => b.Force == to.Force && b.Sign > 0 && !known.Contains(b.Unit)).Select(b => b.Unit).ToImmutableArray()
        where lost.Length > 0
        select (to, lost);

    /// <summary>Shares out those who can be given.</summary>
    /// <param name="cancellation">Ends the search without a result.</param>
    /// <returns>Who reinforces whom, or null when no unit is known to be in deficit.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public Reinforcement? Share(CancellationToken cancellation = default)
    {
        ImmutableArray<ReinforcementNeed> needs =
        [
            .. Balances.Where(b => b.Sign < 0).Select(b => new ReinforcementNeed(b.Unit, b.Force, b.Shortfall)),
        ];
        return needs.IsEmpty
            ? null
            : Reinforcement.Of(
                Balances.Where(b => b.Sign > 0).Select(b => new ReinforcementOffer(b.Unit, b.Force, b.Surplus, b.Limit)),
                needs,
                Routes,
                Reserves,
                cancellation
            );
    }
}
