using FsCheck;
using FsCheck.Fluent;
using Pilkada.Logistics;

namespace Pilkada.Testing;

public static partial class Arbitraries
{
    /// <summary>Places of goods; the numbers of polling stations shrink.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<StockPlace> StockPlaces() => Arb.From(Generators.StockPlaces(), Shrinks.Of);

    /// <summary>Polling stations as places of goods, shrunk to smaller numbers.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<StockPlace> StationPlaces() => Arb.From(Generators.StationPlaces(), Shrinks.Of);

    /// <summary>Entries of a ledger, shrunk by leaving out day, counterpart and contest, and to smaller amounts.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<LedgerEntry> LedgerEntries() => Arb.From(Generators.LedgerEntries(), Shrinks.Of);

    /// <summary>Right ledgers, shrunk to fewer stations, of which one stays, and to smaller numbers; each stays right.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ImmutableArray<LedgerEntry>> RightLedgers() => Arb.From(Generators.RightLedgers(), Shrinks.OfRight);

    /// <summary>Labels of kits, shrunk as their stations are.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<KitLabel> KitLabels() => Arb.From(Generators.KitLabels(), Shrinks.Of);

    /// <summary>Ranges of seals, shrunk to fewer and smaller numbers, without a series.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<SealRange> SealRanges() => Arb.From(Generators.SealRanges(), Shrinks.Of);

    /// <summary>Packed kits, shrunk to those in their own slot and to fewer seals.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<PackedKit> PackedKits() => Arb.From(Generators.PackedKits(), Shrinks.Of);

    /// <summary>What is known of the signal of stations, shrunk by leaving out what else is known and planned.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<StationConnection> StationConnections() => Arb.From(Generators.StationConnections(), Shrinks.Of);

    /// <summary>Exposed stations, shrunk as places are.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<ExposedStation> ExposedStations() => Arb.From(Generators.ExposedStations(), Shrinks.Of);

    /// <summary>Sites, shrunk to smaller ones of unknown access.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<RelocationSite> RelocationSites() => Arb.From(Generators.RelocationSites(), Shrinks.Of);

    /// <summary>Rules of relocation, shrunk to fewer and shorter distances.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<RelocationRules> RelocationRules() => Arb.From(Generators.RelocationRules(), Shrinks.Of);

    /// <summary>Norms of equipment, shrunk to smaller numbers; an unknown one stays unknown.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<EquipmentNorm> EquipmentNorms() => Arb.From(Generators.EquipmentNorms(), Shrinks.Of);

    /// <summary>Counts of an area, shrunk to smaller ones; an unknown one stays unknown.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<PlaceCounts> PlaceCounts() => Arb.From(Generators.PlaceCounts(), Shrinks.Of);

    /// <summary>Travel times, shrunk towards none.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<TravelTime> TravelTimes() => Arb.From(Generators.TravelTimes(), Shrinks.Of);

    /// <summary>Operating windows, shrunk to those that are always open.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<OperatingWindow> OperatingWindows() => Arb.From(Generators.OperatingWindows(), Shrinks.Of);

    /// <summary>Escorts, shrunk by leaving out who and how many, and to fewer members.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Escort> Escorts() => Arb.From(Generators.Escorts(), Shrinks.Of);

    /// <summary>Overnight stores, shrunk by leaving out place and guard, and to shorter ways.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<OvernightStore> OvernightStores() => Arb.From(Generators.OvernightStores(), Shrinks.Of);

    /// <summary>Fleets, shrunk to fewer and smaller vehicles; one stays.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Fleet> Fleets() => Arb.From(Generators.Fleets(), Shrinks.Of);

    /// <summary>Points, shrunk by leaving out times and store, to the mainland and to fewer boxes.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<SupplyPoint> SupplyPoints() => Arb.From(Generators.SupplyPoints(), Shrinks.Of);

    /// <summary>Legs, shrunk to shorter ones that are always open and need nothing else.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<Leg> Legs() => Arb.From(Generators.Legs(), Shrinks.Of);

    /// <summary>Networks, shrunk to fewer and simpler points, legs and fleets; one leg stays.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<SupplyNetwork> SupplyNetworks() => Arb.From(Generators.SupplyNetworks(), Shrinks.Of);

    /// <summary>Plans of distribution, shrunk as their networks are.</summary>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<SupplyPlan> SupplyPlans() => Arb.From(Generators.SupplyPlans(), Shrinks.Of);

    /// <summary>Networks, all with fleets or all without, shrunk as <see cref="SupplyNetworks()"/> are.</summary>
    /// <param name="withFleets">Whether vehicles may be short.</param>
    /// <returns>The values and their shrinker.</returns>
    public static Arbitrary<SupplyNetwork> SupplyNetworks(bool withFleets) => Arb.From(Generators.SupplyNetworks(withFleets), Shrinks.Of);
}
