namespace Pilkada.Personnel;

// One force alone: who offers it, who lacks it, and who can reach whom.
internal sealed class ForceNetwork
{
    private readonly Force _force;
    private readonly ReinforcementOffer[] _offers;
    private readonly ReinforcementNeed[] _needs;
    private readonly ReinforcementRoute?[,] _routes;
    private readonly int _reserve;

    public ForceNetwork(
        Force force,
        ImmutableArray<ReinforcementOffer> offers,
        ImmutableArray<ReinforcementNeed> needs,
        ImmutableArray<ReinforcementRoute> routes,
        ImmutableArray<(Force Force, int People)> reserves
    )
    {
        _force = force;
        _offers = [.. offers.Where(o => o.Force == force)];
        _needs = [.. needs.Where(n => n.Force == force)];
        _reserve = reserves.FirstOrDefault(r => r.Force == force).People;
        _routes = new ReinforcementRoute?[_offers.Length, _needs.Length];
        var byPair = routes.ToDictionary(r => (r.From, r.To));
        for (var o = 0; o < _offers.Length; o++)
        {
            for (var n = 0; n < _needs.Length; n++)
            {
                _routes[o, n] = byPair.GetValueOrDefault((_offers[o].Unit, _needs[n].Unit));
            }
        }
    }

    public int[] Most => [.. _offers.Select(o => o.Most)];

    public int[] Need => [.. _needs.Select(n => n.Count)];

    // What stays is counted of the whole surplus: a limit that already holds people back serves the reserve too.
    public long Total => Math.Max(0, _offers.Sum(o => (long)o.Surplus.Value.Number.Numerator) - _reserve);

    public int?[,] Cost
    {
        get
        {
            var cost = new int?[_offers.Length, _needs.Length];
            for (var o = 0; o < _offers.Length; o++)
            {
                for (var n = 0; n < _needs.Length; n++)
                {
                    cost[o, n] = _routes[o, n]?.Cost;
                }
            }

            return cost;
        }
    }

    public PeopleFlow Flow() => new(Most, Need, Cost, Total);

    public IEnumerable<ReinforcementMove> Moves(int[,] moved)
    {
        for (var o = 0; o < _offers.Length; o++)
        {
            for (var n = 0; n < _needs.Length; n++)
            {
                if (moved[o, n] > 0)
                {
                    yield return new ReinforcementMove(_force, _routes[o, n]!, moved[o, n]);
                }
            }
        }
    }

    // Back from the needs that are not met: whoever reaches one of them gives all it may, or could be relieved by another.
    public ReinforcementCut? Cut(int[,] moved)
    {
        bool[] lacking = [.. _needs.Select((n, i) => Column(moved, i) < n.Count)];
        if (!lacking.Contains(true))
        {
            return null;
        }

        var reaching = new bool[_offers.Length];
        for (var changed = true; changed; )
        {
            changed = false;
            for (var o = 0; o < _offers.Length; o++)
            {
                for (var n = 0; n < _needs.Length; n++)
                {
                    if (lacking[n] && _routes[o, n] is not null && !reaching[o])
                    {
                        reaching[o] = changed = true;
                    }
                    else if (reaching[o] && moved[o, n] > 0 && !lacking[n])
                    {
                        lacking[n] = changed = true;
                    }
                }
            }
        }

        var givers = Enumerable.Range(0, _offers.Length).Where(o => reaching[o]).ToArray();
        // Somebody who reaches them still has people: then it is the reserve of all that holds them back.
        if (givers.Any(o => Row(moved, o) < _offers[o].Most))
        {
            return new ReinforcementCut(
                _force,
                [.. _needs.Select(n => n.Unit)],
                _needs.Sum(n => (long)n.Count),
                [.. _offers.Select(o => o.Unit)],
                Total,
                _reserve
            );
        }

        var held = Enumerable.Range(0, _needs.Length).Where(n => lacking[n]).ToArray();
        return new ReinforcementCut(
            _force,
            [.. held.Select(n => _needs[n].Unit)],
            held.Sum(n => (long)_needs[n].Count),
            [.. givers.Select(o => _offers[o].Unit)],
            givers.Sum(o => (long)_offers[o].Most),
            null
        );
    }

    private long Row(int[,] moved, int offer) => Enumerable.Range(0, _needs.Length).Sum(n => (long)moved[offer, n]);

    private long Column(int[,] moved, int need) => Enumerable.Range(0, _offers.Length).Sum(o => (long)moved[o, need]);

    // The moves as a table; null when one of them is on no route of this network.
    public int[,]? Table(IEnumerable<ReinforcementMove> moves)
    {
        var table = new int[_offers.Length, _needs.Length];
        foreach (var move in moves.Where(m => m.Force == _force))
        {
            var o = Array.FindIndex(_offers, x => x.Unit == move.Route.From);
            var n = Array.FindIndex(_needs, x => x.Unit == move.Route.To);
            if (o < 0 || n < 0 || _routes[o, n]?.Cost != move.Route.Cost)
            {
                return null;
            }

            table[o, n] += move.People;
        }

        return table;
    }

    public bool Keeps(int[,] moved) =>
        Enumerable.Range(0, _offers.Length).All(o => Row(moved, o) <= _offers[o].Most)
        && Enumerable.Range(0, _needs.Length).All(n => Column(moved, n) <= _needs[n].Count)
        && Enumerable.Range(0, _offers.Length).Sum(o => Row(moved, o)) <= Total;

    public long MissingOf(int[,] moved) => _needs.Select((n, i) => n.Count - Column(moved, i)).Sum();
}
