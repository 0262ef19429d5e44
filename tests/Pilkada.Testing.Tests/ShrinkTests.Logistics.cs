using System.Numerics;
using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Testing.Tests;

public sealed partial class ShrinkTests
{
    private static BigInteger Minutes(Duration time) => (BigInteger)time.TotalMinutes;

    private static BigInteger Size(StockPlace p) => p.Kind == StockPlaceKind.Tps ? p.Number : 0;

    private static BigInteger Size(LedgerEntry e) =>
        (e.Amount.Value.IsUnknown ? 0 : e.Amount.Value.Number.Numerator)
        + (e.Date is null ? 0 : 1)
        + (e.Counterpart is null ? 0 : 1)
        + (e.Contest.IsEmpty ? 0 : 1);

    private static BigInteger Size(SealRange s) => s.First + (BigInteger)s.Count + s.Series.Length;

    private static BigInteger Size(TravelTime t) => Minutes(t.Shortest) + Minutes(t.Longest);

    private static BigInteger Size(Escort e) => (e.By is null ? 0 : 1) + (e.Members + 1 ?? 0);

    private static BigInteger Size(OvernightStore s) => 1 + (s.Place is null ? 0 : 1) + (s.Guard is null ? 0 : 1) + Minutes(s.ToOpening);

    private static BigInteger Size(Fleet f) => f.Vehicles + f.BoxesPerVehicle;

    private static BigInteger Size(SupplyPoint p) =>
        1
        + p.Boxes
        + Minutes(p.Work)
        + (p.Access == PlaceAccess.Mainland ? 0 : 1)
        + (p.Ready is null ? 0 : 1)
        + (p.Due is null ? 0 : 1)
        + (p.Overnight is { } store ? Size(store) : 0);

    private static BigInteger Size(Leg l) =>
        1
        + Size(l.Travel)
        + Minutes(l.Buffer)
        + Minutes(l.Handover)
        + (l.Window.IsAlways ? 0 : 1)
        + (l.Cancellation.Sign == 0 ? 0 : 1)
        + (l.Escort is { } escort ? 1 + Size(escort) : 0)
        + l.Documents.Length;

    private static BigInteger Size(SupplyNetwork n) => Total(n.Points, Size) + Total(n.Legs, Size) + Total(n.Fleets, Size);

    private static BigInteger Size(Explanation number, int unknown) => number.Value.IsUnknown ? unknown : number.Value.Number.Numerator;

    [Fact]
    public void Goods_And_Kits_Shrink_To_Valid_Ones()
    {
        Shrinks(Arbitraries.StockPlaces(), Size);
        Shrinks(Arbitraries.StationPlaces(), Size, p => Assert.Equal(StockPlaceKind.Tps, p.Kind));
        Shrinks(Arbitraries.LedgerEntries(), Size);
        Shrinks(
            Arbitraries.RightLedgers(),
            // What is not invalid is valid.
            l => Total(l, e => e.Kind == EntryKind.Valid ? 1 : 1 + e.Amount.Value.Number.Numerator),
            l => Assert.Empty(LedgerReconciliation.Of(Ledger.Empty.Append(l).Value).Findings)
        );
        Shrinks(Arbitraries.KitLabels(), k => Size(k.Station));
        Shrinks(Arbitraries.SealRanges(), Size);
        Shrinks(Arbitraries.PackedKits(), k => (k.Label.Equals(k.Slot) ? 0 : 1) + (k.Seals is { } s ? 1 + Size(s) : 0));
        Shrinks(Arbitraries.EquipmentNorms(), n => Size(n.Number, 0));
        Shrinks(
            Arbitraries.PlaceCounts(),
            c => Size(c.Stations, 0) + Size(c.Contests, 0) + Size(c.Kecamatan, 0) + Size(c.KabupatenKota, 0)
        );
    }

    [Fact]
    public void Places_That_Need_Something_Shrink_To_Valid_Ones()
    {
        Shrinks(
            Arbitraries.StationConnections(),
            s =>
                Size(s.Station)
                + (s.HasPower is null ? 0 : 1)
                + (s.Strengthening ? 1 : 0)
                + (s.UploadPoint is null ? 0 : 1)
                + (s.OfflineForms is null ? 0 : 1)
        );
        Shrinks(Arbitraries.ExposedStations(), e => Size(e.Station));
        Shrinks(Arbitraries.RelocationSites(), s => s.Capacity + (s.IsAccessible is null ? 0 : 1));
        Shrinks(Arbitraries.RelocationRules(), r => (r.SameArea ? 1 : 0) + (r.OnlyAccessible ? 1 : 0) + (r.MostMetres + 1 ?? 0));
    }

    [Fact]
    public void Networks_And_Their_Parts_Shrink_To_Valid_Ones()
    {
        Shrinks(Arbitraries.TravelTimes(), Size, t => Assert.True(t.Shortest <= t.Longest));
        Shrinks(Arbitraries.OperatingWindows(), w => w.IsAlways ? 0 : 1);
        Shrinks(Arbitraries.Escorts(), Size);
        Shrinks(Arbitraries.OvernightStores(), Size);
        Shrinks(Arbitraries.Fleets(), Size, f => Assert.True(f is { Vehicles: > 0, BoxesPerVehicle: > 0 }));
        Shrinks(Arbitraries.SupplyPoints(), Size);
        Shrinks(Arbitraries.Legs(), Size);
        Shrinks(Arbitraries.SupplyNetworks(), Size, n => Assert.NotEmpty(n.Legs));
        foreach (var withFleets in new[] { true, false })
        {
            var networks = Arbitraries.SupplyNetworks(withFleets);
            Laws.Check(
                networks.Generator,
                n => Assert.All(networks.Shrinker(n).Take(20), s => Assert.Equal(withFleets ? 2 : 0, s.Fleets.Length))
            );
        }

        var plans = Arbitraries.SupplyPlans();
        Laws.Check(plans.Generator, p => Assert.All(plans.Shrinker(p).Take(20), s => Assert.True(Size(s.Network) < Size(p.Network))));
    }

    // One leg of the least travel that is too long.
    [Fact]
    public void A_Network_That_Breaks_A_Law_Is_Found_At_Its_Smallest()
    {
        var smallest = Smallest(Arbitraries.SupplyNetworks(), n => n.Legs.Any(l => l.Travel.Longest >= Duration.FromMinutes(60)));
        var leg = Assert.Single(smallest.Legs);
        Assert.Equal((60, 0L), ((int)leg.Travel.Longest.TotalMinutes, smallest.Points.Sum(p => (long)p.Boxes)));
        Assert.True(leg.Window.IsAlways);
    }
}
