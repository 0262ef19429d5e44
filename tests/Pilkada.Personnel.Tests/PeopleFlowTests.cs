using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Personnel.Tests;

public sealed class PeopleFlowTests
{
    [Fact]
    public void Moves_Are_The_Cheapest_Exactly_When_None_As_Many_Cost_Less() =>
        Laws.Check(
            Networks(),
            network =>
            {
                var all = network.All().Select(m => (Moved: m, People: m.Cast<int>().Sum(), Cost: network.CostOf(m))).ToArray();
                foreach (var alike in all.GroupBy(m => m.People))
                {
                    var least = alike.Min(m => m.Cost);
                    Assert.All(
                        alike,
                        m => Assert.Equal(m.Cost == least, PeopleFlow.IsCheapest(m.Moved, network.Most, network.Need, network.Cost))
                    );
                }
            }
        );

    [Fact]
    public void As_Many_As_May_Be_Are_Moved_At_The_Least_Cost() =>
        Laws.Check(
            Networks(),
            Gen.Choose(0, 7),
            (network, total) =>
            {
                var flow = new PeopleFlow(network.Most, network.Need, network.Cost, total);
                flow.Run(CancellationToken.None);
                var all = network.All().Select(m => (People: m.Cast<int>().Sum(), Cost: network.CostOf(m))).ToArray();
                var most = all.Where(m => m.People <= total).Max(m => m.People);
                Assert.Equal(most, flow.Given);
                Assert.Equal(most, flow.Moved.Cast<int>().Sum());
                Assert.Equal(all.Where(m => m.People == most).Min(m => m.Cost), network.CostOf(flow.Moved));
                Assert.True(network.Keeps(flow.Moved));
            }
        );

    [Fact]
    public void No_More_Are_Relieved_Than_Were_Sent()
    {
        // X first sends one to A and two to B; Y can reach A alone, where one is to be relieved, though B still lacks three and Y has three.
        var flow = new PeopleFlow(
            [3, 3],
            [1, 5],
            new int?[,]
            {
                { 0, 5 },
                { 1, null },
            },
            6
        );
        flow.Run(CancellationToken.None);
        Assert.Equal(4, flow.Given);
        Assert.Equal([0, 3, 1, 0], flow.Moved.Cast<int>());
    }

    private static Gen<Network> Networks() =>
        from offers in Gen.Choose(1, 3)
        from needs in Gen.Choose(1, 2)
        from most in Gen.Choose(0, 2).ArrayOf(offers)
        from need in Gen.Choose(0, 3).ArrayOf(needs)
        from cost in Gen.Frequency((1, Gen.Constant<int?>(null)), (4, Gen.Choose(0, 6).Select(c => (int?)c))).ArrayOf(offers * needs)
        select new Network(most, need, Table(offers, needs, cost));

    private static int?[,] Table(int offers, int needs, int?[] cost)
    {
        var table = new int?[offers, needs];
        for (var i = 0; i < cost.Length; i++)
        {
            table[i / needs, i % needs] = cost[i];
        }

        return table;
    }

    private sealed record Network(int[] Most, int[] Need, int?[,] Cost)
    {
        // Every whole number of people on every way.
        public IEnumerable<int[,]> All()
        {
            var moved = new int[Most.Length, Need.Length];
            return From(0);

            IEnumerable<int[,]> From(int at)
            {
                if (at == moved.Length)
                {
                    yield return (int[,])moved.Clone();
                    yield break;
                }

                var (o, n) = (at / Need.Length, at % Need.Length);
                for (var people = 0; people <= (Cost[o, n] is null ? 0 : 3); people++)
                {
                    moved[o, n] = people;
                    if (Keeps(moved))
                    {
                        foreach (var whole in From(at + 1))
                        {
                            yield return whole;
                        }
                    }
                }

                moved[o, n] = 0;
            }
        }

        public bool Keeps(int[,] moved) =>
            Enumerable.Range(0, Most.Length).All(o => Enumerable.Range(0, Need.Length).Sum(n => moved[o, n]) <= Most[o])
            && Enumerable.Range(0, Need.Length).All(n => Enumerable.Range(0, Most.Length).Sum(o => moved[o, n]) <= Need[n])
            && moved.Cast<int>().All(people => people >= 0);

        public long CostOf(int[,] moved) =>
            Enumerable
                .Range(0, moved.Length)
                .Sum(i => (long)moved[i / Need.Length, i % Need.Length] * (Cost[i / Need.Length, i % Need.Length] ?? 0));

        public override string ToString() =>
            $"most {string.Join(' ', Most)}; need {string.Join(' ', Need)}; cost {string.Join(' ', Cost.Cast<int?>().Select(c => c is { } one ? $"{one}" : "-"))}";
    }
}
