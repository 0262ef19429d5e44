namespace Pilkada.Personnel;

// Shows that moves keep every limit, that a cut explains all that is missing, and that no exchange is cheaper.
// Operands: the needs, then the surpluses, in the order of the result.
internal sealed class ReinforcementCertificate(Reinforcement result, ImmutableArray<ReinforcementRoute> routes, bool isCost) : ICertificate
{
    public LocalText Statement { get; } =
        new(
            "Tidak ada yang memberi melebihi batasnya atau menerima melebihi kekurangannya; cadangan tetap ada; yang kurang dibuktikan oleh batas pemberi yang dapat mencapainya; tidak ada pertukaran yang lebih murah.",
            "Nobody gives beyond a limit or gets beyond a need; the reserve stays; what is missing is proved by the limits of those who can reach it; no exchange is cheaper."
        );

    public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
    {
        if (
            !operands
                .Select(o => o.Value)
                .SequenceEqual([.. result.Needs.Select(n => n.People.Value), .. result.Offers.Select(o => o.Surplus.Value)])
        )
        {
            return false;
        }

        var missing = 0L;
        foreach (var force in result.Needs.Select(n => n.Force).Distinct())
        {
            var network = new ForceNetwork(force, result.Offers, result.Needs, routes, result.Reserves);
            if (
                network.Table(result.Moves) is not { } moved
                || !network.Keeps(moved)
                || !PeopleFlow.IsCheapest(moved, network.Most, network.Need, network.Cost)
            )
            {
                return false;
            }

            var own = network.MissingOf(moved);
            if (own != (result.Cuts.FirstOrDefault(c => c.Force == force)?.Missing ?? 0))
            {
                return false;
            }

            missing += own;
        }

        return value.Equals(Quantity.Of(isCost ? result.Moves.Sum(m => m.Cost) : missing));
    }
}
