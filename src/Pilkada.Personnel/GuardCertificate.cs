using System.Numerics;

namespace Pilkada.Personnel;

// Which of the values of a plan a certificate shows.
internal enum GuardQuantity
{
    Uncovered = 0,
    Officers = 1,
    Need = 2,
}

// Shows that a plan keeps its limits and adds up, and that no plan is better than its bound: with a price for each officer, the cheapest choice of each place
// is a lower bound of every plan (weak duality). Where an exact search closed the last gap, that gap alone is not shown again.
// Operands: the officers there are, then the TPS in the order of the assignments.
internal sealed class GuardCertificate : ICertificate
{
    private readonly GuardPlan _plan;
    private readonly ImmutableArray<(ImmutableArray<GuardPattern> Allowed, int Weight)> _allowed;
    private readonly ImmutableArray<GuardChoices> _cells;
    private readonly (BigInteger Numerator, BigInteger Denominator) _price;
    private readonly BigInteger _bound;
    private readonly GuardQuantity _quantity;

    public GuardCertificate(
        GuardPlan plan,
        ImmutableArray<(ImmutableArray<GuardPattern> Allowed, int Weight)> allowed,
        ImmutableArray<GuardChoices> cells,
        (BigInteger Numerator, BigInteger Denominator) price,
        BigInteger bound,
        GuardQuantity quantity = GuardQuantity.Uncovered
    )
    {
        _plan = plan;
        _allowed = allowed;
        _cells = cells;
        _price = price;
        _bound = bound;
        _quantity = quantity;
    }

    public LocalText Statement { get; } =
        new(
            "Setiap TPS dihitung sekali; kelompok tidak melintasi tempat atau kelas dan tidak melebihi polanya; personel tidak melebihi yang tersedia; tidak ada rencana yang lebih baik dari batasnya.",
            "Every polling station counts once; no group crosses places or classes or is larger than its pattern; the officers do not exceed those available; no plan is better than the bound."
        );

    public GuardCertificate For(GuardQuantity quantity) => new(_plan, _allowed, _cells, _price, _bound, quantity);

    public static IEnumerable<Explanation> Leaves(ImmutableArray<GuardChoices> cells) => cells.Select(c => c.Count.Stations);

    public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
    {
        var assignments = _plan.Assignments;
        if (operands.Length != assignments.Length + 1 || value.Kind != QuantityKind.Number)
        {
            return false;
        }

        var (officers, uncovered, need) = (0L, 0L, 0L);
        for (var i = 0; i < assignments.Length; i++)
        {
            var a = assignments[i];
            if (
                operands[i + 1].Value.Number != a.Stations
                || !_allowed[i].Allowed.Contains(a.Pattern)
                || a.LargestGroup > a.Pattern.Stations
                || (a.Groups > 0 && (long)(a.Groups - 1) * a.Pattern.Stations >= a.Stations)
            )
            {
                return false;
            }

            officers += a.Officers;
            uncovered += a.Uncovered;
            need += _allowed[i].Allowed.Min(p => (long)(p.GroupsFor(a.Stations) * p.Officers));
        }

        var available = operands[0].Value.Number.Numerator;
        var noBetter = GuardSearch.DualBound(_cells, (long)available, _price) <= _bound * _price.Denominator;
        var claimed = _quantity switch
        {
            GuardQuantity.Officers => officers,
            GuardQuantity.Need => need,
            _ => uncovered,
        };
        return officers <= available && noBetter && _plan.UncoveredBound <= uncovered && value.Number == claimed;
    }
}
