using System.Numerics;
using System.Runtime.InteropServices;

namespace Pilkada.Personnel;

// The counts of one class, alike ones together: a province has thousands of villages and only some dozen different counts.
internal sealed class CountsBySize
{
    private readonly Dictionary<int, (TpsCount First, int Places)> _alike = [];
    private readonly List<TpsCount> _stated = [];

    public int Places { get; private set; }

    public BigInteger Sum { get; private set; }

    public TpsCount? Unknown { get; private set; }

    public void Add(TpsCount count)
    {
        Places++;
        // A published count keeps its own source and is never merged into another.
        if (count.HasOwnLeaf)
        {
            Unknown ??= count.Number is null ? count : null;
            Sum += count.Number ?? 0;
            _stated.Add(count);
            return;
        }

        Sum += count.Whole;
        ref var alike = ref CollectionsMarshal.GetValueRefOrAddDefault(_alike, count.Whole, out var found);
        alike = (found ? alike.First : count, alike.Places + 1);
    }

    public Quantity Stations => Unknown is { } count ? count.Stations.Value : Quantity.Of(Sum);

    public BigInteger Groups(GuardPattern pattern) =>
        _alike.Aggregate(BigInteger.Zero, (sum, a) => sum + (a.Value.Places * pattern.GroupsFor(a.Key)))
        + _stated.Aggregate(BigInteger.Zero, (sum, c) => sum + pattern.GroupsFor(c.Number ?? 0));

    public Explanation ExplainStations() =>
        SumOf(
            new LocalText("TPS kelas ini", "Polling stations of this class"),
            Unit.Tps,
            [
                .. _stated.Select(c => (c.Stations, c.Number ?? 0)),
                .. InOrder.Select(a =>
                    Times(a.Value.First, a.Value.Places, a.Value.First.Stations, a.Key, new LocalText("TPS", "Polling stations"), Unit.Tps)
                ),
            ]
        );

    // Whole groups of one pattern, place by place.
    public Explanation ExplainGroups(PatternRow row, GuardPattern pattern)
    {
        var size = row.Leaf(new LocalText("TPS tiap kelompok", "Polling stations in a group"), pattern.Stations, Unit.Tps);
        return SumOf(
            new LocalText("Kelompok utuh di tiap tempat", "Whole groups in each place"),
            Unit.Items,
            [
                .. _stated.Select(c => (Whole(c), c.Number is { } n ? pattern.GroupsFor(n) : 0)),
                .. InOrder.Select(a =>
                    Times(
                        a.Value.First,
                        a.Value.Places,
                        Whole(a.Value.First),
                        pattern.GroupsFor(a.Key),
                        new LocalText("Kelompok", "Groups"),
                        Unit.Items
                    )
                ),
            ]
        );

        Explanation Whole(TpsCount count) =>
            Explanation.Round(
                new LocalText("Kelompok di tempat itu", "Groups in the place"),
                count.Number is { } n ? Quantity.Of(pattern.GroupsFor(n)) : count.Stations.Value,
                Unit.Items,
                Explanation.Quotient(
                    new LocalText("TPS dibagi ukuran kelompok", "Polling stations by size of a group"),
                    count.Number is { } exact ? Quantity.Of(Fraction.Of(exact, pattern.Stations)) : count.Stations.Value,
                    Unit.Items,
                    count.Stations,
                    size
                ),
                Rounding.Ceiling
            );
    }

    private IEnumerable<KeyValuePair<int, (TpsCount First, int Places)>> InOrder => _alike.OrderBy(a => a.Key);

    private Explanation SumOf(LocalText label, Unit unit, (Explanation Step, BigInteger Value)[] parts) =>
        parts.Length == 1
            ? parts[0].Step
            : Explanation.Sum(
                label,
                Unknown is { } count ? count.Stations.Value : Quantity.Of(parts.Aggregate(BigInteger.Zero, (sum, p) => sum + p.Value)),
                unit,
                parts.Select(p => p.Step)
            );

    private static (Explanation Step, BigInteger Value) Times(
        TpsCount first,
        int places,
        Explanation one,
        BigInteger value,
        LocalText label,
        Unit unit
    )
    {
        if (places == 1)
        {
            return (one, value);
        }

        var sized = first.Number!.Value;
        var count = Explanation.Entered(
            new LocalText($"Tempat dengan {sized} TPS", $"Places with {sized} polling stations"),
            Quantity.Of(places),
            Unit.Areas,
            first.Stations.Location
        );
        return (Explanation.Product(label, Quantity.Of(places * value), unit, [count, one]), places * value);
    }
}
