namespace Pilkada.Personnel;

/// <summary>People that one unit gives to another.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ReinforcementMove
{
    internal ReinforcementMove(Force force, ReinforcementRoute route, int people)
    {
        Force = force;
        Route = route;
        People = people;
    }

    /// <summary>Gets the force.</summary>
    public Force Force { get; }

    /// <summary>Gets the route, with what one person costs.</summary>
    public ReinforcementRoute Route { get; }

    /// <summary>Gets how many people; 1 or more.</summary>
    public int People { get; }

    /// <summary>Gets people times cost.</summary>
    public long Cost => (long)People * Route.Cost;

    /// <summary>Returns force, units and number.</summary>
    /// <returns>For example <c>Polri brimob -> polres-lebak: 88</c>.</returns>
    public override string ToString() => $"{Force} {Route.From} -> {Route.To}: {People}";
}

/// <summary>Who reinforces whom: whole people, as many as possible, and then at the least cost.</summary>
/// <remarks>
/// Each force is shared out by itself: TNI never fills a need of police. No unit gives more than its limit, and a reserve of each force stays with those who give.
/// Where a need cannot be met, the cut proves it. Nobody appears or is lost: what is given is what is got. Equal solutions are told apart by the order of the ids,
/// whatever the order of the input. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Brimob can give 88 and the staff 250; Polres A lacks 100: 88 come from Brimob at 30 minutes each and 12 from the staff at 60:
/// <code>Reinforcement.Of(offers, needs, routes).Cost // 3,360</code>
/// </example>
public sealed class Reinforcement : IExplained
{
    private readonly ImmutableArray<ReinforcementRoute> _routes;

    private Reinforcement(
        ImmutableArray<ReinforcementOffer> offers,
        ImmutableArray<ReinforcementNeed> needs,
        ImmutableArray<ReinforcementRoute> routes,
        ImmutableArray<(Force Force, int People)> reserves,
        ImmutableArray<ReinforcementMove> moves,
        ImmutableArray<ReinforcementCut> cuts
    )
    {
        Offers = offers;
        Needs = needs;
        _routes = routes;
        Reserves = reserves;
        Moves = moves;
        Cuts = cuts;
        Missing = needs.Sum(n => (long)n.Count) - moves.Sum(m => (long)m.People);
        Cost = moves.Sum(m => m.Cost);
    }

    /// <summary>Gets the offers, in order of force and unit.</summary>
    public ImmutableArray<ReinforcementOffer> Offers { get; }

    /// <summary>Gets the needs, in order of force and unit.</summary>
    public ImmutableArray<ReinforcementNeed> Needs { get; }

    /// <summary>Gets the people of each force that stay with those who give, in order of the force.</summary>
    public ImmutableArray<(Force Force, int People)> Reserves { get; }

    /// <summary>Gets who gives to whom, in order of force, giver and receiver.</summary>
    public ImmutableArray<ReinforcementMove> Moves { get; }

    /// <summary>Gets how many people remain missing; 0 when every need is met.</summary>
    public long Missing { get; }

    /// <summary>Gets a value indicating whether every need is met.</summary>
    public bool IsFeasible => Missing == 0;

    /// <summary>Gets people times cost over all moves: the least for as many people.</summary>
    public long Cost { get; }

    /// <summary>Gets the proofs that what is missing cannot be found, one for each force that is; empty when every need is met.</summary>
    public ImmutableArray<ReinforcementCut> Cuts { get; }

    /// <inheritdoc/>
    /// <remarks>How many remain missing.</remarks>
    public Explanation Explanation =>
        Certified(new LocalText("Personel yang tetap kurang", "People who remain missing"), Missing, Unit.Persons, isCost: false);

    /// <summary>Gets the cost, with the moves as its proof.</summary>
    public Explanation CostExplanation => Certified(new LocalText("Biaya pergeseran", "Cost of the moves"), Cost, Unit.None, isCost: true);

    /// <summary>Counts the people of a force that a unit gives.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="force">The force.</param>
    /// <returns>The number; 0 when it gives none.</returns>
    public long GivenBy(Id<ForceUnit> unit, Force force) =>
        Moves.Where(m => m.Route.From == unit && m.Force == force).Sum(m => (long)m.People);

    /// <summary>Counts the people of a force that a unit gets.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="force">The force.</param>
    /// <returns>The number; 0 when it gets none.</returns>
    public long GotBy(Id<ForceUnit> unit, Force force) => Moves.Where(m => m.Route.To == unit && m.Force == force).Sum(m => (long)m.People);

    /// <summary>Shares out those who can be given.</summary>
    /// <param name="offers">The offers; each unit and force once.</param>
    /// <param name="needs">The needs; at least one, each unit and force once, none of a unit that offers the same force.</param>
    /// <param name="routes">Who can reach whom; each pair once.</param>
    /// <param name="reserves">How many of a force stay with those who offer it (power on hand); each force once, 0 or more.</param>
    /// <param name="cancellation">Ends the search without a result.</param>
    /// <returns>The moves, and the proof of what cannot be found.</returns>
    /// <exception cref="ArgumentException">There is no need, something stands twice, a unit both offers and needs a force, or a reserve is negative.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static Reinforcement Of(
        IEnumerable<ReinforcementOffer> offers,
        IEnumerable<ReinforcementNeed> needs,
        IEnumerable<ReinforcementRoute> routes,
        IEnumerable<(Force Force, int People)>? reserves = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(offers);
        ArgumentNullException.ThrowIfNull(needs);
        ArgumentNullException.ThrowIfNull(routes);
        ImmutableArray<ReinforcementOffer> given = [.. offers.OrderBy(o => o.Force).ThenBy(o => o.Unit)];
        ImmutableArray<ReinforcementNeed> lacking = [.. needs.OrderBy(n => n.Force).ThenBy(n => n.Unit)];
        ImmutableArray<ReinforcementRoute> ways = [.. routes.OrderBy(r => r.From).ThenBy(r => r.To)];
        ImmutableArray<(Force Force, int People)> kept = [.. (reserves ?? []).OrderBy(r => r.Force)];
        if (lacking.IsEmpty)
        {
            throw new ArgumentException("There is at least one need.", nameof(needs));
        }

        var parties = given.Select(o => (o.Unit, o.Force)).Concat(lacking.Select(n => (n.Unit, n.Force))).ToArray();
        if (parties.Distinct().Count() != parties.Length)
        {
            throw new ArgumentException("Each unit offers or needs a force once, and not both.", nameof(offers));
        }

        if (ways.DistinctBy(r => (r.From, r.To)).Count() != ways.Length)
        {
            throw new ArgumentException("Each pair of units has one route.", nameof(routes));
        }

        if (kept.DistinctBy(r => r.Force).Count() != kept.Length || kept.Any(r => r.People < 0 || !Enum.IsDefined(r.Force)))
        {
            throw new ArgumentException("Each force has one reserve, 0 or more.", nameof(reserves));
        }

        var moves = ImmutableArray.CreateBuilder<ReinforcementMove>();
        var cuts = ImmutableArray.CreateBuilder<ReinforcementCut>();
        foreach (var force in lacking.Select(n => n.Force).Distinct())
        {
            var network = new ForceNetwork(force, given, lacking, ways, kept);
            var flow = network.Flow();
            flow.Run(cancellation);
            moves.AddRange(network.Moves(flow.Moved));
            if (network.Cut(flow.Moved) is { } cut)
            {
                cuts.Add(cut);
            }
        }

        return new Reinforcement(given, lacking, ways, kept, moves.ToImmutable(), cuts.ToImmutable());
    }

    private Explanation Certified(LocalText label, long value, Unit unit, bool isCost) =>
        Explanation.Certified(
            label,
            Quantity.Of(value),
            unit,
            [.. Needs.Select(n => n.People), .. Offers.Select(o => o.Surplus)],
            new ReinforcementCertificate(this, _routes, isCost),
            DeploymentRules.Reinforcing.Id
        );
}
