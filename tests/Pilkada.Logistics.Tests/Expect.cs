using System.Numerics;

namespace Pilkada.Logistics.Tests;

// What tests of this package share.
internal static class Expect
{
    public static readonly Fraction Law = Fraction.Of(1, 40);

    public static AreaCode Village { get; } = AreaCode.Parse("36.02.01.2001");

    public static Explanation Leaf(long? count, Unit? unit = null) =>
        count is { } number
            ? Explanation.Entered(LocalText.Same("x"), Quantity.Of(number), unit ?? Unit.Items)
            : Explanation.Unknown(LocalText.Same("x"), unit ?? Unit.Items, LocalText.Same("?"));

    public static Explanation Share(Fraction share) => Explanation.Entered(LocalText.Same("x"), Quantity.Of(share), Unit.Share);

    // The law of every explanation: each step of it recomputes to what it says.
    public static void Recomputes(Explanation explanation) =>
        Assert.All(explanation.Nodes(), node => Assert.Equal(node.Value, node.Recompute()));

    public static Quantity Number(BigInteger number) => Quantity.Of(number);

    public static StockPlace Tps(int number) => StockPlace.OfTps(Village, number);

    public static string Codes(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(f => f.Kind.Code));

    public static string Argument(Finding finding, string name) =>
        finding.Arguments.Single(a => a.Name == name).Value.Format(Language.English);
}
