using System.Numerics;

namespace Pilkada.Personnel;

// A choice for each place and class within a number of officers: first a bound and a good plan from the lower hulls of the choices,
// then an exact search over what the bound leaves open (Dudzinski and Walukiewicz 1987; Kellerer, Pferschy and Pisinger 2004, chapter 11).
internal sealed class GuardSearch
{
    private readonly ImmutableArray<GuardChoices> _cells;
    private readonly long _available;
    private int[] _best;

    private GuardSearch(ImmutableArray<GuardChoices> cells, long available)
    {
        _cells = cells;
        _available = available;
        _best = new int[cells.Length];
    }

    public ImmutableArray<int> Chosen => [.. _best];

    public Int128 Cost => CostOf(_best);

    public Int128 Bound { get; private set; }

    public PlanStatus Status { get; private set; }

    // The price of one officer in the bound, as a fraction; 0 when people suffice for everything.
    public (BigInteger Numerator, BigInteger Denominator) Price { get; private set; } = (0, 1);

    public static GuardSearch Run(ImmutableArray<GuardChoices> cells, long available, long nodes, CancellationToken cancellation)
    {
        var search = new GuardSearch(cells, available);
        search.Run(nodes, cancellation);
        return search;
    }

    // The least that any plan of at most so many officers can cost, if each officer had that price (weak duality); times the denominator.
    public static BigInteger DualBound(
        ImmutableArray<GuardChoices> cells,
        long available,
        (BigInteger Numerator, BigInteger Denominator) price
    )
    {
        var sum = -price.Numerator * available;
        foreach (var cell in cells)
        {
            sum += cell.Steps.Min(s => (price.Denominator * (BigInteger)s.Cost) + (price.Numerator * s.Officers));
        }

        return sum;
    }

    private void Run(long nodes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        int[] last = [.. _cells.Select(c => c.Steps.Length - 1)];
        if (OfficersOf(last) <= _available)
        {
            _best = last;
            Bound = Cost;
            return;
        }

        FillByHull(cancellation);
        var dual = DualBound(_cells, _available, Price);
        Bound = (Int128)CeilingOf(dual, Price.Denominator);
        var open = OpenSteps(dual);
        if (NodesOf(open) > nodes)
        {
            Status = PlanStatus.Bounded;
            return;
        }

        SearchOpen(open, cancellation);
        Bound = Cost;
    }

    private void FillByHull(CancellationToken cancellation)
    {
        var rises = new List<(int Cell, int From, int To, Int128 Gain, int Officers)>();
        for (var i = 0; i < _cells.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var hull = Hull(_cells[i]);
            for (var h = 1; h < hull.Count; h++)
            {
                var (from, to) = (_cells[i].Steps[hull[h - 1]], _cells[i].Steps[hull[h]]);
                rises.Add((i, hull[h - 1], hull[h], from.Cost - to.Cost, to.Officers - from.Officers));
            }
        }

        // Stable: equal gains keep the order of the places.
        var order = rises
            .Select((r, at) => (Rise: r, At: at))
            .OrderBy(r => r, Comparer<((int Cell, int From, int To, Int128 Gain, int Officers) Rise, int At)>.Create(ByGain))
            .Select(r => r.Rise);
        var left = _available;
        var blocked = new bool[_cells.Length];
        foreach (var (cell, _, to, gain, officers) in order)
        {
            if (!blocked[cell] && officers <= left)
            {
                left -= officers;
                _best[cell] = to;
            }
            else
            {
                blocked[cell] = true;
                if (Price.Numerator.IsZero)
                {
                    Price = ((BigInteger)gain, officers);
                }
            }
        }

        for (var i = 0; i < _cells.Length && left > 0; i++)
        {
            var now = _cells[i].Steps[_best[i]].Officers;
            var to = _best[i];
            while (to + 1 < _cells[i].Steps.Length && _cells[i].Steps[to + 1].Officers - now <= left)
            {
                to++;
            }

            left -= _cells[i].Steps[to].Officers - now;
            _best[i] = to;
        }
    }

    private static int ByGain(
        ((int Cell, int From, int To, Int128 Gain, int Officers) Rise, int At) x,
        ((int Cell, int From, int To, Int128 Gain, int Officers) Rise, int At) y
    )
    {
        var order = ((BigInteger)y.Rise.Gain * x.Rise.Officers).CompareTo((BigInteger)x.Rise.Gain * y.Rise.Officers);
        return order != 0 ? order : x.At.CompareTo(y.At);
    }

    // The lower convex hull of officers and cost: gains per officer fall along it.
    private static List<int> Hull(GuardChoices cell)
    {
        var hull = new List<int>();
        for (var i = 0; i < cell.Steps.Length; i++)
        {
            while (hull.Count >= 2 && !Falls(cell, hull[^2], hull[^1], i))
            {
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add(i);
        }

        return hull;
    }

    private static bool Falls(GuardChoices cell, int a, int b, int c)
    {
        var (one, two, three) = (cell.Steps[a], cell.Steps[b], cell.Steps[c]);
        return (BigInteger)(one.Cost - two.Cost) * (three.Officers - two.Officers)
            > (BigInteger)(two.Cost - three.Cost) * (two.Officers - one.Officers);
    }

    // A step stays open unless no plan with it can be as cheap as the one in hand: steps as cheap stay, for the sake of the fewest officers.
    private List<int>[] OpenSteps(BigInteger dual)
    {
        var room = ((BigInteger)Cost * Price.Denominator) - dual;
        return
        [
            .. _cells.Select(cell =>
            {
                BigInteger[] priced =
                [
                    .. cell.Steps.Select(s => (Price.Denominator * (BigInteger)s.Cost) + (Price.Numerator * s.Officers)),
                ];
                var least = priced.Min();
                return Enumerable.Range(0, priced.Length).Where(i => priced[i] - least <= room).ToList();
            }),
        ];
    }

    private (long Room, int Unit) RoomOf(List<int>[] open)
    {
        var (least, most, unit) = (0L, 0L, 0);
        for (var i = 0; i < _cells.Length; i++)
        {
            var first = _cells[i].Steps[open[i][0]].Officers;
            least += first;
            most += _cells[i].Steps[open[i][^1]].Officers - first;
            unit = open[i].Aggregate(unit, (g, s) => (int)BigInteger.GreatestCommonDivisor(g, _cells[i].Steps[s].Officers - first));
        }

        unit = Math.Max(unit, 1);
        return (Math.Min(_available - least, most) / unit, unit);
    }

    private Int128 NodesOf(List<int>[] open) =>
        open.Where(o => o.Count > 1).Aggregate((Int128)0, (sum, o) => sum + o.Count) * (RoomOf(open).Room + 1);

    // Cheapest cost with at most so many officers, place by place; the fewest officers that reach the cheapest are then followed back.
    private void SearchOpen(List<int>[] open, CancellationToken cancellation)
    {
        var (room, unit) = RoomOf(open);
        var (cost, next) = (new Int128[room + 1], new Int128[room + 1]);
        var taken = new int[_cells.Length][];
        for (var i = 0; i < _cells.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var steps = _cells[i].Steps;
            var first = steps[open[i][0]];
            if (open[i].Count == 1)
            {
                continue;
            }

            var own = taken[i] = new int[room + 1];
            for (var b = 0; b <= room; b++)
            {
                next[b] = cost[b] + first.Cost;
            }

            for (var o = 1; o < open[i].Count; o++)
            {
                var step = steps[open[i][o]];
                var more = (step.Officers - first.Officers) / unit;
                for (var b = more; b <= room; b++)
                {
                    var with = cost[b - more] + step.Cost;
                    if (with < next[b])
                    {
                        next[b] = with;
                        own[b] = o;
                    }
                }
            }

            (cost, next) = (next, cost);
        }

        var at = Array.IndexOf(cost, cost[room]);
        for (var i = _cells.Length - 1; i >= 0; i--)
        {
            var o = taken[i] is { } own ? own[at] : 0;
            _best[i] = open[i][o];
            at -= (_cells[i].Steps[open[i][o]].Officers - _cells[i].Steps[open[i][0]].Officers) / unit;
        }
    }

    private long OfficersOf(int[] steps) => steps.Select((s, i) => (long)_cells[i].Steps[s].Officers).Sum();

    private Int128 CostOf(int[] steps)
    {
        Int128 sum = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            sum += _cells[i].Steps[steps[i]].Cost;
        }

        return sum;
    }

    private static BigInteger CeilingOf(BigInteger numerator, BigInteger denominator) =>
        Fraction.Of(numerator, denominator).Round(Rounding.Ceiling);
}
