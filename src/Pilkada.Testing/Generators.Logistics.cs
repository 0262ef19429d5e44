using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pilkada.Logistics;

namespace Pilkada.Testing;

public static partial class Generators
{
    private static readonly LocalText CountedLabel = new("Jumlah contoh", "Example count");

    /// <summary>Generates places of stock of every kind, in few areas so that they meet.</summary>
    /// <returns>The generator.</returns>
    public static Gen<StockPlace> StockPlaces() =>
        Gen.OneOf(
            Gen.Constant(StockPlace.Penyedia),
            Gen.Elements("36", "36.02", "36.71", "36.02.01", "36.02.01.2001", "36.02.01.2002")
                .Select(c => StockPlace.Of(AreaCode.Parse(c))),
            StationPlaces()
        );

    /// <summary>Generates polling stations as places of stock: up to nine in each of two villages and a kecamatan.</summary>
    /// <returns>The generator.</returns>
    public static Gen<StockPlace> StationPlaces() =>
        from area in Gen.Elements("36.02.01.2001", "36.02.01.2002", "36.71.01")
        from number in Gen.Choose(1, 9)
        select StockPlace.OfTps(AreaCode.Parse(area), number);

    /// <summary>Generates entries of a ledger of every kind, one amount in six unknown; they need not fit together.</summary>
    /// <returns>The generator.</returns>
    public static Gen<LedgerEntry> LedgerEntries() =>
        from number in Gen.Choose(1, 40)
        from place in StockPlaces()
        from counterpart in OrNull(StockPlaces())
        from item in Items()
        from kind in Enums<EntryKind>()
        from amount in CountsOrUnknown()
        from contest in Gen.Elements(Pilgub, Pilbup, default)
        from date in OrNull(Dates())
        select LedgerEntry.Of(EntryId(number), place, item, kind, amount, contest, counterpart == place ? null : counterpart, date);

    /// <summary>Generates ledgers that are right: an item ordered, sent along the chain to up to three stations, used there, and returned.</summary>
    /// <returns>The generator; every balance of each closes.</returns>
    public static Gen<ImmutableArray<LedgerEntry>> RightLedgers() =>
        from stations in Gen.Choose(1, 3)
        from used in Gen.Choose(0, 300).ListOf(stations)
        from unused in Gen.Choose(0, 40).ListOf(stations)
        from damaged in Gen.Choose(0, 3).ListOf(stations)
        from invalid in Gen.Choose(0, 300).ListOf(stations)
        from damagedAtWarehouse in Gen.Choose(0, 50)
        from remaining in Gen.Choose(0, 20)
        from underway in Gen.Choose(0, 1)
        from isBallot in Booleans()
        select Chain(stations, used, unused, damaged, invalid, damagedAtWarehouse, remaining, underway * 7, isBallot);

    /// <summary>Generates labels of kits for two contests at few stations.</summary>
    /// <returns>The generator.</returns>
    public static Gen<KitLabel> KitLabels() =>
        from contest in Gen.Elements(Pilgub, Pilbup)
        from station in StationPlaces()
        select new KitLabel(contest, station);

    /// <summary>Generates ranges of seals of two series, short and often overlapping.</summary>
    /// <returns>The generator.</returns>
    public static Gen<SealRange> SealRanges() =>
        from series in Gen.Elements(string.Empty, "A")
        from first in Gen.Choose(0, 200)
        from count in Gen.Choose(1, 12)
        select new SealRange(series, first, first + count - 1);

    /// <summary>Generates packed kits, most in their own slot.</summary>
    /// <returns>The generator.</returns>
    public static Gen<PackedKit> PackedKits() =>
        from label in KitLabels()
        from other in KitLabels()
        from right in Gen.Choose(0, 3)
        from seals in OrNullOf(SealRanges())
        select new PackedKit(label, right == 0 ? other : label, seals);

    /// <summary>Generates what is known of the signal of stations.</summary>
    /// <returns>The generator.</returns>
    public static Gen<StationConnection> StationConnections() =>
        from station in StationPlaces()
        from signal in Enums<Signal>()
        from power in OrNull(Booleans())
        from strengthening in Booleans()
        from point in Gen.Elements(null, "kantor desa")
        from forms in OrNull(Booleans())
        select new StationConnection(station, signal, power, strengthening, point, forms);

    /// <summary>Generates exposed stations.</summary>
    /// <returns>The generator.</returns>
    public static Gen<ExposedStation> ExposedStations() =>
        from station in StationPlaces()
        from hazard in LocalTexts()
        select new ExposedStation(station, hazard);

    /// <summary>Generates sites for relocation, of capacities from 0 to 3.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RelocationSite> RelocationSites() =>
        from number in Gen.Choose(1, 9)
        from area in Gen.Elements("36.02.01.2001", "36.02.01.2002", "36.71.01")
        from capacity in Gen.Choose(0, 3)
        from accessible in OrNull(Booleans())
        select new RelocationSite(
            Id<RelocationSite>.Parse(string.Create(CultureInfo.InvariantCulture, $"lokasi-{number}")),
            AreaCode.Parse(area),
            capacity,
            accessible
        );

    /// <summary>Generates rules of relocation.</summary>
    /// <returns>The generator.</returns>
    public static Gen<RelocationRules> RelocationRules() =>
        from sameArea in Booleans()
        from most in OrNull(Gen.Choose(0, 500))
        from onlyAccessible in Booleans()
        select new RelocationRules(sameArea, most, onlyAccessible);

    /// <summary>Generates norms of equipment, one in six unknown.</summary>
    /// <returns>The generator.</returns>
    public static Gen<EquipmentNorm> EquipmentNorms() =>
        from basis in Enums<NormBasis>()
        from number in CountOrUnknown(6, Unit.Items)
        select new EquipmentNorm(basis, number);

    /// <summary>Generates counts of an area, each one in six unknown.</summary>
    /// <returns>The generator.</returns>
    public static Gen<PlaceCounts> PlaceCounts() =>
        from stations in CountOrUnknown(5_000, Unit.Tps)
        from contests in CountOrUnknown(5, Unit.Items)
        from kecamatan in CountOrUnknown(60, Unit.Areas)
        from regencies in CountOrUnknown(30, Unit.Areas)
        select new PlaceCounts(stations, contests, kecamatan, regencies);

    /// <summary>Generates ids of items: three of the lists and one of the user's own.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Id<Item>> Items() => Gen.Elements(Item.Ballot.Id, Item.BallotBox.Id, Item.Ink.Id, Id<Item>.Parse("genset"));

    private static Gen<Explanation> CountOrUnknown(int most, Unit unit) =>
        from number in Gen.Choose(0, most)
        from known in Gen.Choose(0, 5)
        select known > 0
            ? Explanation.Entered(CountedLabel, Quantity.Of(number), unit)
            : Explanation.Unknown(CountedLabel, unit, new LocalText("tidak diisi", "not entered"));

    private static Gen<T?> OrNullOf<T>(Gen<T> values)
        where T : class => Gen.OneOf(values.Select(v => (T?)v), Gen.Constant<T?>(null));

    private static Id<LedgerEntry> EntryId(int number) => Id<LedgerEntry>.Parse(string.Create(CultureInfo.InvariantCulture, $"e-{number}"));

    internal static ImmutableArray<LedgerEntry> Chain(
        int stations,
        IReadOnlyList<int> used,
        IReadOnlyList<int> unused,
        IReadOnlyList<int> damaged,
        IReadOnlyList<int> invalid,
        int damagedAtWarehouse,
        int remaining,
        int underway,
        bool isBallot
    )
    {
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        var (kpu, pps) = (StockPlace.Of(AreaCode.Parse("36.02")), StockPlace.Of(AreaCode.Parse("36.02.01.2001")));
        var (item, contest) = isBallot ? (Item.Ballot.Id, Pilbup) : (Item.BallotBox.Id, default);
        void Add(StockPlace place, EntryKind kind, int amount, StockPlace? counterpart = null) =>
            entries.Add(LedgerEntry.Of(EntryId(entries.Count + 1), place, item, kind, amount, contest, counterpart));
        int At(int i) => used[i] + unused[i] + damaged[i];
        var needed = Enumerable.Range(0, stations).Sum(At);
        var received = needed + damagedAtWarehouse + remaining;
        Add(kpu, EntryKind.Ordered, received + underway);
        Add(kpu, EntryKind.InTransit, underway);
        Add(kpu, EntryKind.Received, received, StockPlace.Penyedia);
        Add(kpu, EntryKind.Damaged, damagedAtWarehouse);
        Add(kpu, EntryKind.Sent, needed, pps);
        Add(kpu, EntryKind.Remaining, remaining);
        Add(pps, EntryKind.Received, needed, kpu);

        // What comes back from the stations lies at the PPS in the end.
        Add(pps, EntryKind.Remaining, needed);
        for (var i = 0; i < stations; i++)
        {
            var tps = StockPlace.OfTps(pps.Area, i + 1);
            Add(pps, EntryKind.Sent, At(i), tps);
            Add(tps, EntryKind.Received, At(i), pps);
            Add(tps, EntryKind.Used, used[i]);
            Add(tps, EntryKind.Unused, unused[i]);
            Add(tps, EntryKind.Damaged, damaged[i]);
            Add(tps, EntryKind.Returned, At(i), pps);
            Add(pps, EntryKind.TakenBack, At(i), tps);
            if (isBallot)
            {
                Add(tps, EntryKind.Voters, used[i]);
                Add(tps, EntryKind.Valid, used[i] - Math.Min(invalid[i], used[i]));
                Add(tps, EntryKind.Invalid, Math.Min(invalid[i], used[i]));
            }
        }

        return entries.ToImmutable();
    }
}
