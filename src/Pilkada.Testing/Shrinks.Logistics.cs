using System.Numerics;
using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Testing;

// Of goods, kits, places and networks.
internal static partial class Shrinks
{
    public static IEnumerable<StockPlace> Of(StockPlace place) =>
        place.Kind == StockPlaceKind.Tps ? Nearer(place.Number - 1).Select(n => StockPlace.OfTps(place.Area, (int)n + 1)) : [];

    public static IEnumerable<LedgerEntry> Of(LedgerEntry entry)
    {
        LedgerEntry With(long? amount, Id<Contest> contest, StockPlace? counterpart, LocalDate? date) =>
            LedgerEntry.Of(entry.Id, entry.Place, entry.Item, entry.Kind, amount, contest, counterpart, date);
        long? known = entry.Amount.Value.IsUnknown ? null : (long)entry.Amount.Value.Number.Numerator;
        if (entry.Date is not null)
        {
            yield return With(known, entry.Contest, entry.Counterpart, null);
        }

        if (entry.Counterpart is not null)
        {
            yield return With(known, entry.Contest, null, entry.Date);
        }

        if (!entry.Contest.IsEmpty)
        {
            yield return With(known, default, entry.Counterpart, entry.Date);
        }

        foreach (var amount in known is { } number ? Nearer(number) : [])
        {
            yield return With((long)amount, entry.Contest, entry.Counterpart, entry.Date);
        }
    }

    // A right ledger is built again from what happened at fewer stations, or from smaller numbers: it stays right.
    public static IEnumerable<ImmutableArray<LedgerEntry>> OfRight(ImmutableArray<LedgerEntry> entries)
    {
        int Amount(EntryKind kind, StockPlace place) =>
            (int)(entries.FirstOrDefault(e => e.Kind == kind && e.Place == place)?.Amount.Value.Number.Numerator ?? 0);
        var kpu = entries.First(e => e.Kind == EntryKind.Ordered).Place;
        ImmutableArray<ImmutableArray<int>> stations =
        [
            .. entries
                .Where(e => e.Kind == EntryKind.Used)
                .Select(e =>
                    (ImmutableArray<int>)
                        [
                            Amount(EntryKind.Used, e.Place),
                            Amount(EntryKind.Unused, e.Place),
                            Amount(EntryKind.Damaged, e.Place),
                            Amount(EntryKind.Invalid, e.Place),
                        ]
                ),
        ];
        ImmutableArray<int> store = [Amount(EntryKind.Damaged, kpu), Amount(EntryKind.Remaining, kpu), Amount(EntryKind.InTransit, kpu)];
        var isBallot = entries.Any(e => e.Kind == EntryKind.Voters);
        static IEnumerable<ImmutableArray<int>> Less(ImmutableArray<int> numbers) =>
            OneSmaller(numbers, n => Nearer(n).Select(smaller => (int)smaller));
        ImmutableArray<LedgerEntry> Again(ImmutableArray<ImmutableArray<int>> at, ImmutableArray<int> left) =>
            Generators.Chain(
                at.Length,
                [.. at.Select(s => s[0])],
                [.. at.Select(s => s[1])],
                [.. at.Select(s => s[2])],
                [.. at.Select(s => s[3])],
                left[0],
                left[1],
                left[2],
                isBallot
            );
        return Without(stations)
            .Concat(OneSmaller(stations, Less))
            .Select(s => Again(s, store))
            .Concat(Less(store).Select(s => Again(stations, s)));
    }

    public static IEnumerable<KitLabel> Of(KitLabel label) => Of(label.Station).Select(s => new KitLabel(label.Contest, s));

    public static IEnumerable<SealRange> Of(SealRange range)
    {
        if (range.Series.Length > 0)
        {
            yield return new SealRange(string.Empty, range.First, range.Last);
        }

        foreach (var last in Nearer(range.Last - range.First))
        {
            yield return new SealRange(range.Series, range.First, range.First + (long)last);
        }

        foreach (var first in Nearer(range.First))
        {
            yield return new SealRange(range.Series, (long)first, (long)first + range.Last - range.First);
        }
    }

    public static IEnumerable<PackedKit> Of(PackedKit kit)
    {
        if (!kit.Label.Equals(kit.Slot))
        {
            yield return new PackedKit(kit.Slot, kit.Slot, kit.Seals);
        }

        if (kit.Seals is { } seals)
        {
            yield return new PackedKit(kit.Label, kit.Slot);
            foreach (var fewer in Of(seals))
            {
                yield return new PackedKit(kit.Label, kit.Slot, fewer);
            }
        }
    }

    public static IEnumerable<StationConnection> Of(StationConnection s)
    {
        StationConnection With(StockPlace station, bool? power, bool strengthening, string? point, bool? forms) =>
            new(station, s.Signal, power, strengthening, point, forms);
        IEnumerable<StationConnection> candidates =
        [
            .. s.HasPower is null ? [] : new[] { With(s.Station, null, s.Strengthening, s.UploadPoint, s.OfflineForms) },
            .. s.Strengthening ? [With(s.Station, s.HasPower, false, s.UploadPoint, s.OfflineForms)] : Array.Empty<StationConnection>(),
            .. s.UploadPoint is null ? [] : new[] { With(s.Station, s.HasPower, s.Strengthening, null, s.OfflineForms) },
            .. s.OfflineForms is null ? [] : new[] { With(s.Station, s.HasPower, s.Strengthening, s.UploadPoint, null) },
            .. Of(s.Station).Select(p => With(p, s.HasPower, s.Strengthening, s.UploadPoint, s.OfflineForms)),
        ];
        return candidates;
    }

    public static IEnumerable<ExposedStation> Of(ExposedStation exposed) =>
        Of(exposed.Station).Select(s => new ExposedStation(s, exposed.Hazard));

    public static IEnumerable<RelocationSite> Of(RelocationSite site) =>
        Nearer(site.Capacity)
            .Select(c => new RelocationSite(site.Id, site.Area, (int)c, site.IsAccessible))
            .Concat(site.IsAccessible is null ? [] : [new RelocationSite(site.Id, site.Area, site.Capacity)]);

    // The fewest rules allow the most.
    public static IEnumerable<RelocationRules> Of(RelocationRules rules)
    {
        if (rules.SameArea)
        {
            yield return new RelocationRules(false, rules.MostMetres, rules.OnlyAccessible);
        }

        if (rules.OnlyAccessible)
        {
            yield return new RelocationRules(rules.SameArea, rules.MostMetres, false);
        }

        if (rules.MostMetres is { } most)
        {
            yield return new RelocationRules(rules.SameArea, null, rules.OnlyAccessible);
            foreach (var fewer in Nearer(most))
            {
                yield return new RelocationRules(rules.SameArea, (int)fewer, rules.OnlyAccessible);
            }
        }
    }

    public static IEnumerable<EquipmentNorm> Of(EquipmentNorm norm) => OfCount(norm.Number).Select(n => new EquipmentNorm(norm.Basis, n));

    public static IEnumerable<PlaceCounts> Of(PlaceCounts counts) =>
        OfCount(counts.Stations)
            .Select(n => new PlaceCounts(n, counts.Contests, counts.Kecamatan, counts.KabupatenKota))
            .Concat(OfCount(counts.Contests).Select(n => new PlaceCounts(counts.Stations, n, counts.Kecamatan, counts.KabupatenKota)))
            .Concat(OfCount(counts.Kecamatan).Select(n => new PlaceCounts(counts.Stations, counts.Contests, n, counts.KabupatenKota)))
            .Concat(OfCount(counts.KabupatenKota).Select(n => new PlaceCounts(counts.Stations, counts.Contests, counts.Kecamatan, n)));

    public static IEnumerable<TravelTime> Of(TravelTime travel)
    {
        var (shortest, longest) = ((long)travel.Shortest.TotalMinutes, (long)travel.Longest.TotalMinutes);
        return Nearer(shortest)
            .Select(s => Travel((long)s, longest))
            .Concat(Nearer(longest - shortest).Select(more => Travel(shortest, shortest + (long)more)));
    }

    public static IEnumerable<OperatingWindow> Of(OperatingWindow window) => window.IsAlways ? [] : [OperatingWindow.Always];

    public static IEnumerable<Escort> Of(Escort escort)
    {
        if (escort.By is not null)
        {
            yield return new Escort(null, escort.Members);
        }

        if (escort.Members is { } members)
        {
            yield return new Escort(escort.By);
            foreach (var fewer in Nearer(members))
            {
                yield return new Escort(escort.By, (int)fewer);
            }
        }
    }

    public static IEnumerable<OvernightStore> Of(OvernightStore store)
    {
        if (store.Place is not null)
        {
            yield return new OvernightStore(null, store.Guard, store.ToOpening);
        }

        if (store.Guard is not null)
        {
            yield return new OvernightStore(store.Place, null, store.ToOpening);
        }

        foreach (var less in LessTime(store.ToOpening))
        {
            yield return new OvernightStore(store.Place, store.Guard, less);
        }
    }

    public static IEnumerable<Fleet> Of(Fleet fleet) =>
        Nearer(fleet.Vehicles - 1)
            .Select(v => fleet.WithVehicles((int)v + 1))
            .Concat(
                Nearer(fleet.BoxesPerVehicle - 1)
                    .Select(b => new Fleet(fleet.Id, fleet.Name, fleet.Mode, fleet.Vehicles, (int)b + 1, fleet.Location))
            );

    public static IEnumerable<SupplyPoint> Of(SupplyPoint p)
    {
        SupplyPoint With(int boxes, PlaceAccess access, Duration work, LocalDateTime? ready, LocalDateTime? due, OvernightStore? store) =>
            new(p.Id, p.Kind, p.Name, p.Area, boxes, access, work, ready, due, store);
        if (p.Access != PlaceAccess.Mainland)
        {
            yield return With(p.Boxes, PlaceAccess.Mainland, p.Work, p.Ready, p.Due, p.Overnight);
        }

        if (p.Ready is not null)
        {
            yield return With(p.Boxes, p.Access, p.Work, null, p.Due, p.Overnight);
        }

        if (p.Due is not null)
        {
            yield return With(p.Boxes, p.Access, p.Work, p.Ready, null, p.Overnight);
        }

        foreach (var store in p.Overnight is { } known ? Of(known).Prepend<OvernightStore?>(null) : [])
        {
            yield return With(p.Boxes, p.Access, p.Work, p.Ready, p.Due, store);
        }

        foreach (var boxes in Nearer(p.Boxes))
        {
            yield return With((int)boxes, p.Access, p.Work, p.Ready, p.Due, p.Overnight);
        }

        foreach (var work in LessTime(p.Work))
        {
            yield return With(p.Boxes, p.Access, work, p.Ready, p.Due, p.Overnight);
        }
    }

    // A leg keeps its fleet, which a network hangs on.
    public static IEnumerable<Leg> Of(Leg l)
    {
        Leg With(
            TravelTime travel,
            OperatingWindow window,
            Duration buffer,
            Duration handover,
            Fraction lost,
            Escort? escort,
            ImmutableArray<LocalText> documents
        ) => new(l.Id, l.From, l.To, l.Mode, travel, window, buffer, handover, l.Fleet, l.Boxes, lost, escort, documents);
        Leg Alike(OperatingWindow? window = null, Duration? buffer = null, Duration? handover = null, Fraction? lost = null) =>
            With(l.Travel, window ?? l.Window, buffer ?? l.Buffer, handover ?? l.Handover, lost ?? l.Cancellation, l.Escort, l.Documents);
        return Of(l.Window)
            .Select(w => Alike(window: w))
            .Concat(l.Cancellation.Sign == 0 ? [] : [Alike(lost: Fraction.Zero)])
            .Concat(
                (l.Escort is { } known ? Of(known).Prepend<Escort?>(null) : []).Select(e =>
                    With(l.Travel, l.Window, l.Buffer, l.Handover, l.Cancellation, e, l.Documents)
                )
            )
            .Concat(AnyWithout(l.Documents).Select(d => With(l.Travel, l.Window, l.Buffer, l.Handover, l.Cancellation, l.Escort, d)))
            .Concat(LessTime(l.Buffer).Select(b => Alike(buffer: b)))
            .Concat(LessTime(l.Handover).Select(h => Alike(handover: h)))
            .Concat(Of(l.Travel).Select(t => With(t, l.Window, l.Buffer, l.Handover, l.Cancellation, l.Escort, l.Documents)));
    }

    // A point where nothing leads on goes with the leg that leads to it; one leg stays, and the fleets do.
    public static IEnumerable<SupplyNetwork> Of(SupplyNetwork network)
    {
        var ends =
            network.Legs.Length > 1
                ? network.Points.Where(p => network.Legs.All(l => l.From != p.Id) && network.Legs.Any(l => l.To == p.Id))
                : [];
        return ends.Select(p =>
                (Points: network.Points.Remove(p), Legs: (ImmutableArray<Leg>)[.. network.Legs.Where(l => l.To != p.Id)], network.Fleets)
            )
            .Where(n => !n.Legs.IsEmpty)
            .Concat(OneSmaller(network.Points, Of).Select(points => (Points: points, network.Legs, network.Fleets)))
            .Concat(OneSmaller(network.Legs, Of).Select(legs => (network.Points, Legs: legs, network.Fleets)))
            .Concat(OneSmaller(network.Fleets, Of).Select(fleets => (network.Points, network.Legs, Fleets: fleets)))
            .Select(n => SupplyNetwork.Create(n.Points, n.Legs, n.Fleets))
            .Where(made => made.Succeeded)
            .Select(made => made.Value);
    }

    public static IEnumerable<SupplyPlan> Of(SupplyPlan plan) =>
        Of(plan.Network).Select(n => new SupplyPlan(plan.Id, plan.Title, plan.VotingDay, n, plan.Note));

    private static TravelTime Travel(long shortest, long longest) =>
        TravelTime.Between(Duration.FromMinutes(shortest), Duration.FromMinutes(longest));

    private static IEnumerable<Duration> LessTime(Duration time) =>
        Nearer((BigInteger)time.TotalMinutes).Select(m => Duration.FromMinutes((long)m));

    private static IEnumerable<Explanation> OfCount(Explanation leaf) =>
        OfLeaf(leaf).Where(e => e.Value.Number is { IsInteger: true, Sign: >= 0 });
}
