using System.Numerics;
using FsCheck.Fluent;
using static Pilkada.Logistics.Tests.Supply;

namespace Pilkada.Logistics.Tests;

/// <summary>How many elementary steps a schedule takes: legs weighed, trips placed, and the depth of the queues at each use. Counted, never timed.</summary>
public sealed class ScheduleGrowthTests
{
    private const int StepsPerUnit = 8;

    [Fact]
    public void Steps_Of_A_Star_Are_Counted()
    {
        // Each of the two passes weighs each leg once.
        Assert.Equal(2 * 5, Steps(Star(5, withFleet: false)));

        // Two passes more with the vehicles; a queue of 1, 2, ... 5 legs filled and emptied; ten trips with one vehicle in each of three passes.
        int[] depths = [1, 2, 2, 3, 3];
        Assert.Equal((4 * 5) + (2 * depths.Sum()) + (3 * 10 * 2), Steps(Star(5, withFleet: true)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Four_Times_The_Legs_Take_No_More_Than_Legs_Times_Their_Logarithm(bool withFleets)
    {
        foreach (var villages in (int[])[4, 16, 64, 256, 1_024])
        {
            var network = Province(villages, withFleets);
            Assert.InRange(Steps(network), network.Legs.Length, StepsPerUnit * Units(network.Legs.Length));
        }
    }

    // Trips count beside legs: a leg of many boxes has as many.
    [Fact]
    public void Steps_Are_Bounded_For_Every_Network() =>
        Laws.Check(
            Generators.SupplyNetworks(),
            network =>
            {
                var trips = SupplySchedule.ForDistribution(network, VotingDay).Legs.Sum(l => l.Trips);
                Assert.InRange(Steps(network), 2 * network.Legs.Length, StepsPerUnit * Units(network.Legs.Length + trips));
            }
        );

    private static long Steps(SupplyNetwork network) => SupplySchedule.ForDistribution(network, VotingDay).Pass.Steps;

    // n times log2 n, rounded up; at least n.
    private static long Units(long n) => n * (BitOperations.Log2((ulong)n) + 1);

    private static SupplyNetwork Star(int villages, bool withFleet) =>
        Network(
            [
                Point("g", SupplyPointKind.Warehouse, ready: At(20, 6)),
                .. Enumerable.Range(0, villages).Select(i => Point($"v{i}", SupplyPointKind.Pps, boxes: 2)),
            ],
            [.. Enumerable.Range(0, villages).Select(i => Leg("g", $"v{i}", 30, fleet: withFleet ? "t" : string.Empty))],
            withFleet ? [Fleet("t", 1, 1)] : []
        );

    // One kecamatan for eight villages, each with four polling stations; the trucks of the warehouse and of each kecamatan are few.
    private static SupplyNetwork Province(int villages, bool withFleets)
    {
        var points = new List<SupplyPoint> { Point("g", SupplyPointKind.Warehouse, ready: At(16, 6)) };
        var legs = new List<Leg>();
        var fleets = new List<Fleet>();
        void Link(string from, string to, SupplyPointKind kind, int minutes, string fleet, int boxes = 0)
        {
            points.Add(Point(to, kind, boxes));
            legs.Add(Leg(from, to, minutes, fleet: withFleets ? fleet : string.Empty));
        }

        void Vehicles(string id, int vehicles, int boxes)
        {
            if (withFleets)
            {
                fleets.Add(Fleet(id, vehicles, boxes));
            }
        }

        Vehicles("fg", 4, 40);
        for (var i = 0; i < villages; i++)
        {
            if (i % 8 == 0)
            {
                Link("g", $"k{i / 8}", SupplyPointKind.Ppk, 45 + (i % 120), "fg");
                Vehicles($"fk{i / 8}", 2, 8);
            }

            Link($"k{i / 8}", $"d{i}", SupplyPointKind.Pps, 20 + (i % 60), $"fk{i / 8}");
            for (var j = 0; j < 4; j++)
            {
                Link($"d{i}", $"t{i}-{j}", SupplyPointKind.Tps, 5 + j, string.Empty, boxes: 2);
            }
        }

        return Network([.. points], [.. legs], [.. fleets]);
    }
}
