using System.Numerics;

namespace Pilkada.Personnel;

// Shows one unit's part of a total from first principles: its quota rounded down, and one more when its remainder is among those still served.
// Operands: the total, then the strengths in the order of the units.
internal sealed class LargestRemainderCertificate(ImmutableArray<Id<PoliceUnit>> units, int index) : ICertificate
{
    public LocalText Statement { get; } =
        new(
            "Kuota satuan dibulatkan ke bawah; sisa total dibagikan satu per satu kepada sisa kuota terbesar, dan bila sama menurut urutan id satuan.",
            "The unit's quota is rounded down; what is left of the total goes one each to the largest remainders, and among equal ones in the order of the units' ids."
        );

    public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
    {
        var total = operands[0].Recompute().Number;
        var strengths = operands.Skip(1).Select(o => o.Recompute().Number).ToArray();
        var sum = strengths.Aggregate(Fraction.Zero, (s, x) => s + x);
        if (sum.Sign == 0)
        {
            return total.Sign == 0 && value.Number.Sign == 0;
        }

        var quotas = strengths.Select(s => total * s / sum).ToArray();
        var floors = quotas.Select(q => q.Round(Rounding.Floor)).ToArray();
        var left = total - Fraction.FromInteger(floors.Aggregate(BigInteger.Zero, (s, f) => s + f));
        var own = quotas[index] - Fraction.FromInteger(floors[index]);
        var servedBefore = Enumerable
            .Range(0, quotas.Length)
            .Count(i =>
            {
                var order = (quotas[i] - Fraction.FromInteger(floors[i])).CompareTo(own);
                return order > 0 || (order == 0 && units[i] < units[index]);
            });
        return value.Number == Fraction.FromInteger(floors[index] + (servedBefore < left ? 1 : 0));
    }
}
