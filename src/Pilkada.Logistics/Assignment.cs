namespace Pilkada.Logistics;

// The least-cost assignment of rows to columns by shortest augmenting paths (Jonker and Volgenant 1987), with the dual prices that prove it.
internal static class Assignment
{
    public const long Forbidden = long.MaxValue;

    // Every row has an allowed column that no other row may use, so that an assignment exists.
    public static (int[] Columns, AssignmentCertificate Certificate) Solve(long[,] costs)
    {
        var (rows, columns) = (costs.GetLength(0), costs.GetLength(1));
        var (rowPrice, columnPrice) = (new long[rows], new long[columns]);
        var rowOf = new int[columns];
        Array.Fill(rowOf, -1);
        for (var row = 0; row < rows; row++)
        {
            Augment(costs, row, rowPrice, columnPrice, rowOf);
        }

        var columnOf = new int[rows];
        for (var column = 0; column < columns; column++)
        {
            if (rowOf[column] >= 0)
            {
                columnOf[rowOf[column]] = column;
            }
        }

        return (columnOf, new AssignmentCertificate(costs, columnOf, rowPrice, columnPrice));
    }

    private static void Augment(long[,] costs, int start, long[] rowPrice, long[] columnPrice, int[] rowOf)
    {
        var columns = columnPrice.Length;
        var distance = new long[columns];
        var from = new int[columns];
        var done = new bool[columns];
        Array.Fill(distance, Forbidden);
        var (row, column, reached) = (start, -1, 0L);
        var visited = new List<(int Row, long At)> { (start, 0) };
        while (true)
        {
            for (var j = 0; j < columns; j++)
            {
                if (!done[j] && costs[row, j] != Forbidden)
                {
                    var through = reached + costs[row, j] - rowPrice[row] - columnPrice[j];
                    if (through < distance[j])
                    {
                        distance[j] = through;
                        from[j] = row;
                    }
                }
            }

            var next = -1;
            for (var j = 0; j < columns; j++)
            {
                if (!done[j] && distance[j] != Forbidden && (next < 0 || distance[j] < distance[next]))
                {
                    next = j;
                }
            }

            (column, reached) = (next, distance[next]);
            done[column] = true;
            if (rowOf[column] < 0)
            {
                break;
            }

            row = rowOf[column];
            visited.Add((row, reached));
        }

        // Prices move so that the path found costs nothing and no cost falls below its prices.
        foreach (var (at, reachedAt) in visited)
        {
            rowPrice[at] += reached - reachedAt;
        }

        for (var j = 0; j < columns; j++)
        {
            if (done[j])
            {
                columnPrice[j] -= reached - distance[j];
            }
        }

        // Back to the row it began with, which had no column yet.
        while (column >= 0)
        {
            var owner = from[column];
            var before = Array.IndexOf(rowOf, owner);
            rowOf[column] = owner;
            column = before;
        }
    }
}

// An assignment is the cheapest when prices exist that no allowed cost undercuts, that the chosen costs meet, and that are 0 or below on columns and 0 on free ones.
internal sealed class AssignmentCertificate(long[,] costs, int[] columnOf, long[] rowPrice, long[] columnPrice) : ICertificate
{
    public LocalText Statement { get; } =
        new(
            "Tidak ada penempatan yang lebih murah: harga bayangan setiap TPS dan lokasi membuktikannya.",
            "No assignment is cheaper: the dual prices of stations and sites prove it."
        );

    public long[] RowPrices => rowPrice;

    public long[] ColumnPrices => columnPrice;

    public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
    {
        var used = new HashSet<int>();
        var total = 0L;
        for (var i = 0; i < columnOf.Length; i++)
        {
            var chosen = costs[i, columnOf[i]];
            if (chosen == Assignment.Forbidden || !used.Add(columnOf[i]) || chosen != rowPrice[i] + columnPrice[columnOf[i]])
            {
                return false;
            }

            total += chosen;
            for (var j = 0; j < columnPrice.Length; j++)
            {
                if (costs[i, j] != Assignment.Forbidden && costs[i, j] < rowPrice[i] + columnPrice[j])
                {
                    return false;
                }
            }
        }

        for (var j = 0; j < columnPrice.Length; j++)
        {
            if (columnPrice[j] > 0 || (columnPrice[j] != 0 && !used.Contains(j)))
            {
                return false;
            }
        }

        // What the calculation names as its parts is what the assignment chose.
        return value.Number == Fraction.FromInteger(total)
            && operands.Aggregate(Fraction.Zero, (sum, o) => sum + o.Value.Number) == value.Number;
    }
}
