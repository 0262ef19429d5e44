using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class AssignmentTests
{
    [Fact]
    public void The_Prices_Prove_The_Cheapest_Assignments_And_No_Others() =>
        Laws.Check(
            Tables(),
            costs =>
            {
                var (rows, columns) = (costs.GetLength(0), costs.GetLength(1));
                var (found, prices) = Prices(costs);
                var all = Ways(rows, columns).Select(way => (Way: way, Cost: CostOf(costs, way))).ToArray();
                var least = all.Where(w => w.Way.Distinct().Count() == rows).Min(w => w.Cost);
                Assert.Equal(least, CostOf(costs, found));
                foreach (var (way, cost) in all)
                {
                    var certificate = new AssignmentCertificate(costs, way, prices.Rows, prices.Columns);
                    Assert.Equal(way.Distinct().Count() == rows && cost == least, Verifies(certificate, costs, way));
                }
            }
        );

    [Fact]
    public void Prices_That_Prove_Nothing_Are_Refused() =>
        Laws.Check(
            Tables(),
            costs =>
            {
                var (rows, columns) = (costs.GetLength(0), costs.GetLength(1));
                var (found, prices) = Prices(costs);
                bool With(long byRow, long byColumn) =>
                    Verifies(
                        new AssignmentCertificate(
                            costs,
                            found,
                            [.. prices.Rows.Select(p => p + byRow)],
                            [.. prices.Columns.Select(p => p + byColumn)]
                        ),
                        costs,
                        found
                    );
                Assert.True(With(0, 0));

                // Sums stay as they are, but a column without a row has a price, or a column is dearer than free.
                Assert.Equal(columns == rows, With(1, -1));
                Assert.Equal(prices.Columns.All(p => p < 0), With(-1, 1));

                // A way that costs less than its prices.
                for (var i = 0; i < rows; i++)
                {
                    for (var j = 0; j < columns; j++)
                    {
                        if (j != found[i])
                        {
                            var cheaper = (long[,])costs.Clone();
                            cheaper[i, j] = prices.Rows[i] + prices.Columns[j] - 1;
                            Assert.False(Verifies(new AssignmentCertificate(cheaper, found, prices.Rows, prices.Columns), cheaper, found));
                        }
                    }
                }
            }
        );

    private static (int[] Found, (long[] Rows, long[] Columns) Prices) Prices(long[,] costs)
    {
        var (found, certificate) = Assignment.Solve(costs);
        return (found, (certificate.RowPrices, certificate.ColumnPrices));
    }

    private static bool Verifies(AssignmentCertificate certificate, long[,] costs, int[] way)
    {
        var chosen = way.Select((c, i) => Expect.Leaf(costs[i, c] == Assignment.Forbidden ? 0 : costs[i, c])).ToImmutableArray();
        return certificate.Verify(Quantity.Of(chosen.Aggregate(Fraction.Zero, (sum, c) => sum + c.Value.Number)), chosen);
    }

    // Every column for every row, also one column for several rows.
    private static IEnumerable<int[]> Ways(int rows, int columns) =>
        Enumerable
            .Range(0, (int)Math.Pow(columns, rows))
            .Select(n => Enumerable.Range(0, rows).Select(r => n / (int)Math.Pow(columns, r) % columns).ToArray());

    private static long CostOf(long[,] costs, int[] way)
    {
        var chosen = way.Select((c, i) => costs[i, c]).ToArray();
        return chosen.Contains(Assignment.Forbidden) ? Assignment.Forbidden : chosen.Sum();
    }

    // A column of its own keeps every row assignable.
    private static Gen<long[,]> Tables() =>
        from rows in Gen.Choose(1, 3)
        from more in Gen.Choose(0, 2)
        from costs in Gen.Frequency((1, Gen.Constant(Assignment.Forbidden)), (4, Gen.Choose(0, 5).Select(c => (long)c))).ArrayOf(15)
        from own in Gen.Choose(0, 9).ArrayOf(3)
        select Table(rows, rows + more, costs, own);

    private static long[,] Table(int rows, int columns, long[] costs, int[] own)
    {
        var table = new long[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                table[i, j] = i == j ? own[i] : costs[(i * 5) + j];
            }
        }

        return table;
    }
}
