using Pilkada;
using Pilkada.Personnel;

namespace Samples;

internal static class TwoThirds
{
    public static void Run(TextWriter output)
    {
        // Two units with the strengths of your own operation order.
        UnitStrength Unit(string id, long officers) =>
            new(
                Id<PoliceUnit>.Parse(id),
                StrengthBasis.Unit,
                Explanation.Entered(LocalText.Same(id), Quantity.Of(officers), Pilkada.Unit.Officers)
            );

        var share = ShareStatements.Banten2024.ShareOf(ShareStatements.Banten2024.Rows[0].Id);
        var shares = UnitShares.Of([Unit("polres-a", 500), Unit("polres-b", 701)], share, Rounding.Ceiling);
        foreach (var unit in shares.Units)
        {
            output.WriteLine($"{unit.Unit}: {unit.PerUnit.Exact} -> {unit.PerUnit.Whole} officers, apportioned {unit.Apportioned}");
        }

        output.WriteLine($"sum of units {shares.SumPerUnit}, share of the total {shares.OfTotal}, difference {shares.Difference}");
    }
}
