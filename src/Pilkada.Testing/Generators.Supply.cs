using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Testing;

public static partial class Generators
{
    private static readonly string[] SupplyAreas = ["36.04", "36.02", "73.10", "91.03"];

    /// <summary>Generates travel times of up to ten hours, some of them exact and some of no time at all.</summary>
    /// <returns>The generator.</returns>
    public static Gen<TravelTime> TravelTimes() =>
        from shortest in Gen.Choose(0, 300)
        from more in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 300)))
        select TravelTime.Between(Duration.FromMinutes(shortest), Duration.FromMinutes(shortest + more));

    /// <summary>Generates operating windows of each kind, with and without a list of days around voting day 2024; each admits a journey of ten hours.</summary>
    /// <returns>The generator.</returns>
    public static Gen<OperatingWindow> OperatingWindows() =>
        Gen.Frequency(
            (2, Gen.Constant(OperatingWindow.Always)),
            (
                3,
                from opens in Gen.Choose(0, 8 * 60)
                from length in Gen.Choose(600, 900)
                from scope in Enums<WindowScope>()
                from days in SupplyDays()
                select OperatingWindow.Daily(
                    LocalTime.FromMinutesSinceMidnight(opens),
                    LocalTime.FromMinutesSinceMidnight((opens + length) % (24 * 60)),
                    scope,
                    days
                )
            ),
            (
                1,
                from times in Gen.Choose(0, (24 * 60) - 1).NonEmptyListOf()
                from days in SupplyDays()
                select OperatingWindow.Departures(times.Distinct().Take(4).Select(LocalTime.FromMinutesSinceMidnight), days)
            ),
            (
                1,
                from gaps in Gen.Choose(1, 600).ArrayOf(4)
                from lengths in Gen.Choose(600, 900).ArrayOf(4)
                from scope in Enums<WindowScope>()
                select OperatingWindow.Between(Tides(gaps, lengths), scope)
            )
        );

    /// <summary>Generates escorts, arranged and not yet arranged.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Escort> Escorts() =>
        from who in LocalTexts().OrNull()
        from members in Gen.Choose(-1, 12)
        select new Escort(who, members < 0 ? null : members);

    /// <summary>Generates overnight stores, decided and not, up to six hours from the opening.</summary>
    /// <returns>The generator.</returns>
    public static Gen<OvernightStore> OvernightStores() =>
        from place in LocalTexts().OrNull()
        from guard in LocalTexts().OrNull()
        from minutes in Gen.Choose(0, 360)
        select new OvernightStore(place, guard, Duration.FromMinutes(minutes));

    /// <summary>Generates fleets of one to four vehicles for one to forty boxes each.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Fleet> Fleets() =>
        from id in Ids<Fleet>()
        from name in LocalTexts()
        from mode in Enums<TransportMode>()
        from vehicles in Gen.Choose(1, 4)
        from boxes in Gen.Choose(1, 40)
        select new Fleet(id, name, mode, vehicles, boxes);

    /// <summary>Generates points of every kind in three time zones, with and without work, readiness and time limits of their own.</summary>
    /// <returns>The generator.</returns>
    public static Gen<SupplyPoint> SupplyPoints() =>
        from id in Ids<SupplyPoint>()
        from kind in Enums<SupplyPointKind>()
        from point in SupplyPointOf(id, kind, ready: true)
        select point;

    /// <summary>Generates legs between two points named <c>from</c> and <c>to</c>, without a fleet.</summary>
    /// <returns>The generator.</returns>
    public static Gen<Leg> Legs() =>
        from id in Ids<Leg>()
        from leg in LegOf(id, Id<SupplyPoint>.Parse("from"), Id<SupplyPoint>.Parse("to"), fleet: null)
        select leg;

    /// <summary>Generates networks of two to ten points below one warehouse: a tree, with and without fleets, ready and not known to be.</summary>
    /// <returns>The generator.</returns>
    public static Gen<SupplyNetwork> SupplyNetworks() =>
        from withFleets in Booleans()
        from network in SupplyNetworks(withFleets)
        select network;

    /// <summary>Generates networks as <see cref="SupplyNetworks()"/> does, all with fleets or all without.</summary>
    /// <param name="withFleets">Whether vehicles may be short.</param>
    /// <returns>The generator.</returns>
    public static Gen<SupplyNetwork> SupplyNetworks(bool withFleets) =>
        from count in Gen.Choose(1, 9)
        from parents in Gen.CollectToArray(Enumerable.Range(0, count), i => Gen.Choose(0, i))
        from isReady in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from root in SupplyPointOf(SupplyPointId(0), SupplyPointKind.Warehouse, isReady)
        from below in Gen.CollectToArray(
            Enumerable.Range(0, count),
            i => SupplyPointOf(SupplyPointId(i + 1), KindBelow(parents, i), ready: false)
        )
        from fleets in Gen.CollectToArray(
            Enumerable.Range(0, 2),
            i =>
                from vehicles in Gen.Choose(1, 3)
                from boxes in Gen.Choose(1, 12)
                select new Fleet(Id<Fleet>.Parse($"fleet-{i}"), LocalText.Same($"F{i}"), TransportMode.Truck, vehicles, boxes)
        )
        from legs in Gen.CollectToArray(
            Enumerable.Range(0, count),
            i =>
                from fleet in Gen.Choose(-1, 1)
                from leg in LegOf(
                    Id<Leg>.Parse($"leg-{i}"),
                    SupplyPointId(parents[i]),
                    SupplyPointId(i + 1),
                    withFleets && fleet >= 0 ? fleets[fleet] : null
                )
                select leg
        )
        select SupplyNetwork.Create([root, .. below], legs, withFleets ? fleets : []).Value;

    /// <summary>Generates plans of distribution for the vote of 2024 over the networks of <see cref="SupplyNetworks()"/>.</summary>
    /// <returns>The generator.</returns>
    public static Gen<SupplyPlan> SupplyPlans() =>
        from id in Ids<SupplyPlan>()
        from title in LocalTexts()
        from network in SupplyNetworks()
        select new SupplyPlan(id, title, new LocalDate(2024, 11, 27), network);

    private static Gen<ImmutableArray<LocalDate>?> SupplyDays() =>
        Gen.Frequency(
            (2, Gen.Constant((ImmutableArray<LocalDate>?)null)),
            (
                1,
                Gen.Choose(15, 28)
                    .NonEmptyListOf()
                    .Select(days => (ImmutableArray<LocalDate>?)[.. days.Distinct().Select(d => new LocalDate(2024, 11, d))])
            )
        );

    private static IEnumerable<(LocalDateTime Start, LocalDateTime End)> Tides(int[] gaps, int[] lengths)
    {
        var start = new LocalDateTime(2024, 11, 22, 0, 0);
        for (var i = 0; i < gaps.Length; i++)
        {
            start = start.PlusMinutes(gaps[i]);
            var end = start.PlusMinutes(lengths[i]);
            yield return (start, end);
            start = end;
        }
    }

    private static Gen<SupplyPoint> SupplyPointOf(Id<SupplyPoint> id, SupplyPointKind kind, bool ready) =>
        from name in LocalTexts()
        from area in Gen.Elements(SupplyAreas)
        from boxes in Gen.Choose(0, 30)
        from access in Enums<PlaceAccess>()
        from work in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 300)))
        from at in Gen.Choose(0, 7 * 24 * 60)
        from due in Gen.Choose(-4 * 24 * 60, 24 * 60)
        from hasDue in Booleans()
        from store in OvernightStores().OrNull()
        select new SupplyPoint(
            id,
            kind,
            name,
            AreaCode.Parse(area),
            boxes,
            access,
            Duration.FromMinutes(work),
            ready ? new LocalDateTime(2024, 11, 20, 0, 0).PlusMinutes(at) : null,
            hasDue ? new LocalDateTime(2024, 11, 26, 0, 0).PlusMinutes(due) : null,
            kind == SupplyPointKind.Tps ? store : null
        );

    private static Gen<Leg> LegOf(Id<Leg> id, Id<SupplyPoint> start, Id<SupplyPoint> end, Fleet? fleet) =>
        from mode in Enums<TransportMode>()
        from travel in TravelTimes()
        from window in OperatingWindows()
        from buffer in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 300)))
        from handover in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 120)))
        from lost in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 3)))
        from escort in Escorts().OrNull()
        from documents in LocalTexts().ListOf()
        select new Leg(
            id,
            start,
            end,
            fleet?.Mode ?? mode,
            travel,
            window,
            Duration.FromMinutes(buffer),
            Duration.FromMinutes(handover),
            fleet?.Id ?? default,
            cancellation: Fraction.Of(lost, 4),
            escort: escort,
            documents: documents.Take(2)
        );

    private static Id<SupplyPoint> SupplyPointId(int number) => Id<SupplyPoint>.Parse($"point-{number}");

    // One step down the chain for each generation, the last being polling stations.
    private static SupplyPointKind KindBelow(int[] parents, int index)
    {
        var depth = 1;
        for (var at = parents[index]; at > 0; at = parents[at - 1])
        {
            depth++;
        }

        return (SupplyPointKind)Math.Min((int)SupplyPointKind.Warehouse + depth, (int)SupplyPointKind.Tps);
    }
}
