using NodaTime;
using static Pilkada.Logistics.Tests.Supply;

namespace Pilkada.Logistics.Tests;

public sealed class SupplyNetworkTests
{
    private static readonly SupplyPoint Warehouse = Point("gudang", SupplyPointKind.Warehouse);
    private static readonly SupplyPoint Ppk = Point("ppk", SupplyPointKind.Ppk);
    private static readonly SupplyPoint Tps = Point("tps", SupplyPointKind.Tps, boxes: 2);

    private static Code[] Codes(SupplyPoint[] points, Leg[] legs, params Fleet[] fleets) =>
        [.. SupplyNetwork.Create(points, legs, fleets).Problems.Select(p => p.Kind.Code)];

    private static Code P(int number) => Code.Parse($"PLK-LOG-P{number:000}");

    [Fact]
    public void A_Chain_Is_A_Network()
    {
        var network = Network([Warehouse, Ppk, Tps], [Leg("gudang", "ppk", 60), Leg("ppk", "tps", 30)]);
        Assert.Equal(3, network.Points.Length);
        Assert.Equal(2, network.Legs.Length);
        Assert.Empty(network.Fleets);
        Assert.False(network.IsReturn);
        Assert.Same(Ppk, network.Find(Ppk.Id));
        Assert.Null(network.Find(Id<SupplyPoint>.Parse("lain")));
        Assert.Equal(2, network.BoxesOn(Id<Leg>.Parse("gudang.ppk")));
        Assert.Throws<ArgumentException>(() => network.BoxesOn(Id<Leg>.Parse("lain")));
    }

    [Fact]
    public void Each_Thing_That_Does_Not_Fit_Is_A_Problem()
    {
        Assert.Equal([P(50)], Codes([Warehouse], []));
        Assert.Equal([P(51)], Codes([Warehouse, Ppk, Ppk], [Leg("gudang", "ppk", 1)]));
        Assert.Equal([P(52)], Codes([Warehouse, Ppk], [Leg("gudang", "ppk", 1), Leg("gudang", "ppk", 1)]));
        Assert.Equal([P(53)], Codes([Warehouse, Ppk], [Leg("gudang", "ppk", 1)], Fleet("t", 1, 1), Fleet("t", 2, 1)));
        Assert.Equal([P(54)], Codes([Warehouse], [Leg("gudang", "ppk", 1)]));
        Assert.Equal([P(54), P(54)], Codes([], [Leg("gudang", "ppk", 1)]));
        Assert.Equal([P(55)], Codes([Warehouse, Ppk], [Leg("gudang", "ppk", 1, fleet: "t")]));
        Assert.Equal([P(56)], Codes([Warehouse, Ppk], [Leg("gudang", "ppk", 1, fleet: "t")], Fleet("t", 1, 1, TransportMode.Boat)));
        Assert.Equal([P(57)], Codes([Warehouse, Ppk], [Leg("ppk", "gudang", 1)]));
        Assert.Equal(
            [P(58), P(58)],
            Codes(
                [Warehouse, Point("a", SupplyPointKind.Ppk), Point("b", SupplyPointKind.Ppk)],
                [Leg("gudang", "a", 1, boxes: 1), Leg("a", "b", 1, boxes: 1), Leg("b", "a", 1, boxes: 1)]
            )
        );
        Assert.Equal([P(59)], Codes([Warehouse, Ppk, Tps], [Leg("gudang", "ppk", 1)]));
        Assert.Equal(
            [P(60)],
            Codes(
                [Point("c1", SupplyPointKind.PrintWorks), Point("c2", SupplyPointKind.PrintWorks), Warehouse],
                [Leg("c1", "gudang", 1, boxes: 3), Leg("c2", "gudang", 1)]
            )
        );
        Assert.Equal(
            [P(61)],
            Codes([Warehouse, Ppk], [Leg("gudang", "ppk", 61, window: OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(7, 0)))])
        );
        Assert.Equal(
            [P(62)],
            Codes(
                [Warehouse, Point("ppk", SupplyPointKind.Ppk, boxes: SupplyNetwork.MostTrips + 1)],
                [Leg("gudang", "ppk", 1, fleet: "t")],
                Fleet("t", 1, 1)
            )
        );
    }

    [Fact]
    public void Just_Inside_The_Limits_Is_No_Problem()
    {
        Assert.Empty(
            Codes([Warehouse, Ppk], [Leg("gudang", "ppk", 60, window: OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(7, 0)))])
        );
        Assert.Empty(
            Codes(
                [Warehouse, Ppk],
                [Leg("gudang", "ppk", 600, window: OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(7, 0), WindowScope.Departure))]
            )
        );
        Assert.Empty(
            Codes(
                [Warehouse, Point("ppk", SupplyPointKind.Ppk, boxes: SupplyNetwork.MostTrips)],
                [Leg("gudang", "ppk", 1, fleet: "t")],
                Fleet("t", 1, 1)
            )
        );
        Assert.Empty(
            Codes(
                [Point("c1", SupplyPointKind.PrintWorks), Point("c2", SupplyPointKind.PrintWorks), Warehouse],
                [Leg("c1", "gudang", 1, boxes: 3), Leg("c2", "gudang", 1, boxes: 4)]
            )
        );
        Assert.Empty(Codes([Warehouse, Point("transit", SupplyPointKind.Warehouse)], [Leg("gudang", "transit", 1)]));
    }

    [Fact]
    public void All_Problems_Come_At_Once_With_Their_Places()
    {
        var at = DataLocation.In("legs.csv", 7);
        var leg = new Leg(
            Id<Leg>.Parse("x"),
            Id<SupplyPoint>.Parse("a"),
            Id<SupplyPoint>.Parse("b"),
            TransportMode.Boat,
            TravelTime.Of(Duration.FromHours(2)),
            OperatingWindow.Daily(new LocalTime(6, 0), new LocalTime(7, 0)),
            fleet: Id<Fleet>.Parse("kapal"),
            location: at
        );
        var problems = SupplyNetwork.Create([], [leg]).Problems;
        Assert.Equal([P(54), P(54), P(55), P(61)], problems.Select(p => p.Kind.Code));
        Assert.All(problems, p => Assert.Equal(at, p.Location));
        Assert.Contains("2 jam", problems[3].Message.Indonesian, StringComparison.Ordinal);
        Assert.Contains("06:00-07:00", problems[3].Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_Are_In_Order_And_Texts_Are_There()
    {
        Assert.Equal(Enumerable.Range(50, ScheduleProblems.All.Length).Select(P), ScheduleProblems.All.Select(k => k.Code));
        Assert.Equal(
            Enumerable.Range(50, ScheduleFindings.All.Length).Select(n => Code.Parse($"PLK-LOG-F{n:000}")),
            ScheduleFindings.All.Select(k => k.Code)
        );
        Assert.Equal(
            Enumerable.Range(50, ScheduleRules.All.Length).Select(n => Code.Parse($"PLK-LOG-{n:000}")),
            ScheduleRules.All.Select(r => r.Id)
        );
    }

    [Fact]
    public void Points_And_Fleets_Can_Be_Exchanged_For_Others_Of_Their_Id()
    {
        var network = Network([Warehouse, Ppk], [Leg("gudang", "ppk", 60, fleet: "t")], Fleet("t", 2, 10), Fleet("u", 3, 10));
        var busier = network.WithPoints(Point("ppk", SupplyPointKind.Ppk, boxes: 25));
        Assert.Equal(25, busier.BoxesOn(network.Legs[0].Id));
        Assert.Equal(0, network.BoxesOn(network.Legs[0].Id));
        Assert.Equal([1, 3], network.WithFleet(Fleet("t", 1, 10)).Fleets.Select(f => f.Vehicles));
        Assert.Throws<ArgumentException>(() => network.WithPoints(Point("lain", SupplyPointKind.Ppk)));
        Assert.Throws<ArgumentException>(() => network.WithPoints(Point("ppk", SupplyPointKind.Pps)));
        Assert.Throws<ArgumentException>(() => network.WithFleet(Fleet("lain", 1, 1)));
        Assert.Throws<ArgumentException>(() => network.WithFleet(Fleet("t", 1, 1, TransportMode.Air)));
        Assert.Throws<ArgumentException>(() => network.WithPoints(Point("ppk", SupplyPointKind.Ppk, boxes: int.MaxValue)));
        Assert.Equal(7, Fleet("t", 2, 10).WithVehicles(7).Vehicles);
        Assert.Equal(10, Fleet("t", 2, 10).WithVehicles(7).BoxesPerVehicle);
    }

    [Fact]
    public void Misuse_Throws()
    {
        Assert.Throws<ArgumentException>(() => Point("", SupplyPointKind.Ppk));
        Assert.Throws<ArgumentOutOfRangeException>(() => Point("a", (SupplyPointKind)6));
        Assert.Throws<ArgumentOutOfRangeException>(() => Point("a", SupplyPointKind.Ppk, boxes: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Point("a", SupplyPointKind.Ppk, access: (PlaceAccess)3));
        Assert.Throws<ArgumentException>(() => Point("a", SupplyPointKind.Ppk, area: "99"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Point("a", SupplyPointKind.Ppk, work: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Point("a", SupplyPointKind.Ppk, ready: At(1, 1).PlusSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Point("a", SupplyPointKind.Ppk, due: At(1, 1).PlusNanoseconds(1)));
        Assert.Throws<ArgumentException>(() => Point("a", SupplyPointKind.Ppk, overnight: new OvernightStore()));
        Assert.Throws<ArgumentException>(() => Leg("a", "a", 1));
        Assert.Throws<ArgumentException>(() =>
            new Leg(default, Id<SupplyPoint>.Parse("a"), Id<SupplyPoint>.Parse("b"), TransportMode.Foot, TravelTime.Of(Duration.Zero))
        );
        Assert.Throws<ArgumentException>(() =>
            new Leg(Id<Leg>.Parse("x"), default, Id<SupplyPoint>.Parse("b"), TransportMode.Foot, TravelTime.Of(Duration.Zero))
        );
        Assert.Throws<ArgumentException>(() =>
            new Leg(Id<Leg>.Parse("x"), Id<SupplyPoint>.Parse("b"), default, TransportMode.Foot, TravelTime.Of(Duration.Zero))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Leg("a", "b", 1, boxes: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Leg("a", "b", 1, lost: Fraction.One));
        Assert.Throws<ArgumentOutOfRangeException>(() => Leg("a", "b", 1, lost: Fraction.Of(-1, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Leg("a", "b", 1, mode: (TransportMode)4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Leg("a", "b", 1, buffer: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Leg("a", "b", 1, handover: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fleet("t", 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fleet("t", Pilkada.Logistics.Fleet.MostVehicles + 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fleet("t", 1, 0));
        Assert.Throws<ArgumentException>(() => Fleet("", 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fleet("t", 1, 1, (TransportMode)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Escort(members: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OvernightStore(toOpening: Duration.FromSeconds(1)));
        Assert.Throws<ArgumentNullException>(() => SupplyNetwork.Create(null!, []));
        Assert.Throws<ArgumentNullException>(() => SupplyNetwork.Create([], null!));
        var network = Network([Warehouse, Ppk], [Leg("gudang", "ppk", 60)]);
        Assert.Throws<ArgumentException>(() => SupplySchedule.ForDistribution(network.Turned(), VotingDay));
        Assert.Throws<ArgumentException>(() => SupplySchedule.ForReturn(network.Turned(), VotingDay, At(27, 18)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SupplySchedule.ForReturn(network, VotingDay, At(27, 18).PlusSeconds(5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SupplySchedule.ForDistribution(network, new LocalDate(1899, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SupplySchedule.ForDistribution(network, new LocalDate(2200, 1, 1)));
    }

    [Fact]
    public void A_Plan_Is_A_Network_With_Its_Day()
    {
        var network = Network([Warehouse, Ppk, Tps], [Leg("gudang", "ppk", 60), Leg("ppk", "tps", 30)]);
        var plan = new SupplyPlan(Id<SupplyPlan>.Parse("a"), LocalText.Same("A"), VotingDay, network, LocalText.Same("N"));
        Assert.Equal(("a", "A", "N", VotingDay), (plan.ToString(), plan.Title.English, plan.Note!.English, plan.VotingDay));
        Assert.Same(network, plan.Schedule().Network);
        Assert.Equal(VotingDay, plan.Schedule().VotingDay);
        Assert.Throws<ArgumentException>(() => new SupplyPlan(default, LocalText.Same("A"), VotingDay, network));
        Assert.Throws<ArgumentException>(() => new SupplyPlan(Id<SupplyPlan>.Parse("a"), LocalText.Same("A"), VotingDay, network.Turned()));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new SupplyPlan(Id<SupplyPlan>.Parse("a"), LocalText.Same("A"), new LocalDate(2300, 1, 1), network)
        );
    }

    [Fact]
    public void A_Port_May_Stand_Anywhere_On_The_Way() =>
        Assert.Empty(
            Codes(
                [Warehouse, Point("dermaga", SupplyPointKind.Port), Point("pulau", SupplyPointKind.Pps)],
                [Leg("gudang", "dermaga", 1), Leg("dermaga", "pulau", 1)]
            )
        );

    [Fact]
    public void What_Was_Entered_Can_Be_Read()
    {
        var store = new OvernightStore(LocalText.Same("Balai desa"), LocalText.Same("Linmas"), Duration.FromHours(1));
        var point = Point("tps", SupplyPointKind.Tps, 2, PlaceAccess.Island, 15, At(20, 8), At(26, 12), store);
        Assert.Equal(
            (2, PlaceAccess.Island, Duration.FromMinutes(15), At(20, 8), At(26, 12)),
            (point.Boxes, point.Access, point.Work, point.Ready!.Value, point.Due!.Value)
        );
        Assert.Equal(("Balai desa", "Linmas", Duration.FromHours(1)), (store.Place!.English, store.Guard!.English, store.ToOpening));
        Assert.Same(store, point.WithTimes(null, null).Overnight);
        Assert.Null(point.WithTimes(null, null).Ready);
        Assert.Equal("tps", point.ToString());
        var leg = Leg(
            "a",
            "b",
            90,
            60,
            buffer: 5,
            handover: 10,
            boxes: 7,
            lost: Fraction.Of(1, 3),
            escort: new Escort(LocalText.Same("Polairud"), 4)
        );
        Assert.Equal((Duration.FromMinutes(5), Duration.FromMinutes(10), 7), (leg.Buffer, leg.Handover, leg.Boxes!.Value));
        Assert.Equal((Fraction.Of(1, 3), "Polairud", 4), (leg.Cancellation, leg.Escort!.By!.English, leg.Escort.Members!.Value));
        Assert.Equal(["BAST"], leg.Documents.Select(d => d.English));
        Assert.Equal("a.b", leg.ToString());
        Assert.Equal("t", Fleet("t", 1, 2).ToString());
        Assert.Equal(2, Fleet("t", 1, 2).BoxesPerVehicle);
    }
}
