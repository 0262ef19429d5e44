using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics.Tests;

/// <summary>Networks for the tests: short names for points and legs, and generated trees whose windows can be asked minute by minute.</summary>
internal static class Supply
{
    public static readonly LocalDate VotingDay = new(2024, 11, 27);

    public static readonly string[] Areas = ["36.04", "73.10", "91.03"];

    public static SupplyPoint Point(
        string id,
        SupplyPointKind kind,
        int boxes = 0,
        PlaceAccess access = PlaceAccess.Mainland,
        int work = 0,
        LocalDateTime? ready = null,
        LocalDateTime? due = null,
        OvernightStore? overnight = null,
        string area = "36.04"
    ) =>
        new(
            Id<SupplyPoint>.Parse(id),
            kind,
            LocalText.Same(id),
            AreaCode.Parse(area),
            boxes,
            access,
            Duration.FromMinutes(work),
            ready,
            due,
            overnight
        );

    public static Leg Leg(
        string from,
        string to,
        int minutes,
        int? shortest = null,
        OperatingWindow? window = null,
        int buffer = 0,
        int handover = 0,
        string fleet = "",
        int? boxes = null,
        Fraction lost = default,
        TransportMode mode = TransportMode.Truck,
        Escort? escort = null,
        string? document = "BAST"
    ) =>
        new(
            Id<Leg>.Parse($"{from}.{to}"),
            Id<SupplyPoint>.Parse(from),
            Id<SupplyPoint>.Parse(to),
            mode,
            TravelTime.Between(Duration.FromMinutes(shortest ?? minutes), Duration.FromMinutes(minutes)),
            window,
            Duration.FromMinutes(buffer),
            Duration.FromMinutes(handover),
            Id<Fleet>.Parse(fleet),
            boxes,
            lost,
            escort,
            document is null ? [] : [LocalText.Same(document)]
        );

    public static Fleet Fleet(string id, int vehicles, int boxes, TransportMode mode = TransportMode.Truck) =>
        new(Id<Fleet>.Parse(id), LocalText.Same(id), mode, vehicles, boxes);

    public static SupplyNetwork Network(SupplyPoint[] points, Leg[] legs, params Fleet[] fleets) =>
        SupplyNetwork.Create(points, legs, fleets) is var made && made.TryGetValue(out var network)
            ? network
            : throw new InvalidOperationException(string.Join("; ", made.Problems));

    public static LocalDateTime At(int day, int hour, int minute = 0) => new(2024, 11, day, hour, minute);

    public static long Minute(OffsetDateTime time) => time.ToInstant().ToUnixTimeSeconds() / 60;

    public static long Utc(LocalDateTime local, string area) =>
        Minute(local.WithOffset(Offset.FromHours((int)VotingHours.ZoneOf(AreaCode.Parse(area))!.Value)));

    /// <summary>A tree below one warehouse with its windows as specifications.</summary>
    public sealed record Made(SupplyNetwork Network, ImmutableArray<WindowSpec> Windows)
    {
        public override string ToString() =>
            string.Join(
                Environment.NewLine,
                Network
                    .Points.Select(p =>
                        $"{p.Id} {p.Kind} {p.Area} boxes {p.Boxes} {p.Access} work {p.Work} ready {p.Ready} due {p.Due} store {p.Overnight?.ToOpening}"
                    )
                    .Concat(
                        Network.Legs.Select(l =>
                            $"{l.From}->{l.To} {l.Travel} [{l.Window} {l.Window.Scope}] buffer {l.Buffer} handover {l.Handover} fleet {l.Fleet}"
                        )
                    )
                    .Concat(Network.Fleets.Select(f => $"{f.Id}: {f.Vehicles} x {f.BoxesPerVehicle}"))
            );
    }

    public static Gen<Made> Trees(bool withFleets, int most = 5) =>
        from count in Gen.Choose(1, most)
        from parents in Gen.CollectToArray(Enumerable.Range(0, count), i => Gen.Choose(0, i))
        from windows in Gen.CollectToArray(Enumerable.Range(0, count), _ => WindowSpec.All())
        from travel in Gen.Choose(0, 24).Select(q => q * 10).ArrayOf(count)
        from spread in Gen.Choose(0, 3).ArrayOf(count)
        from pauses in Gen.Choose(0, 6).Select(q => q * 15).ArrayOf(3 * count)
        from boxes in Gen.Choose(0, 12).ArrayOf(count)
        from access in Generators.Enums<PlaceAccess>().ArrayOf(count)
        from areas in Gen.Elements(Areas).ArrayOf(count + 1)
        from limits in Gen.Choose(-40, 60).ArrayOf(count)
        from fleetOf in Gen.Choose(-1, 1).ArrayOf(count)
        from vehicles in Gen.Choose(1, 3).ArrayOf(2)
        from capacity in Gen.Choose(2, 8).ArrayOf(2)
        from ready in Gen.Choose(0, 150)
        let points = Enumerable
            .Range(0, count)
            .Select(i =>
                Point(
                    $"p{i + 1}",
                    parents.Contains(i + 1) ? SupplyPointKind.Pps : SupplyPointKind.Tps,
                    boxes[i],
                    access[i],
                    pauses[i],
                    due: limits[i] is > 0 and < 30 ? At(26, 23, 30).PlusHours(-limits[i]) : null,
                    overnight: limits[i] >= 30 && !parents.Contains(i + 1)
                        ? new OvernightStore(toOpening: Duration.FromMinutes(15 * limits[i]))
                        : null,
                    area: areas[i + 1]
                )
            )
            .Prepend(Point("p0", SupplyPointKind.Warehouse, work: pauses[0], ready: At(20, 8).PlusHours(ready), area: areas[0]))
        let legs = Enumerable
            .Range(0, count)
            .Select(i =>
                Leg(
                    $"p{parents[i]}",
                    $"p{i + 1}",
                    travel[i],
                    Math.Max(0, travel[i] - spread[i]),
                    windows[i].Window,
                    pauses[count + i],
                    pauses[(2 * count) + i],
                    withFleets && fleetOf[i] >= 0 ? $"f{fleetOf[i]}" : string.Empty
                )
            )
        select new Made(
            Network([.. points], [.. legs], withFleets ? [.. vehicles.Select((v, i) => Fleet($"f{i}", v, capacity[i]))] : []),
            [.. windows]
        );
}
