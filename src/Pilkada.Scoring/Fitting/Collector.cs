namespace Pilkada.Scoring.Fitting;

/// <summary>One pass over a table to gather the statistics of a round.</summary>
internal static class Collector
{
    /// <summary>Gathers the statistics of the next round: one array per fitter of the front.</summary>
    public static Statistic?[][] Collect(FittedSteps steps, UnitTable table, ScoringWorkspace workspace)
    {
        StepFitter[] front = [.. steps.Front];
        if (front[0].Stream == FitStream.Indicators && !steps.TileSteps.Any())
        {
            return [Columns(steps, front[0], table, workspace)];
        }

        var program = Program.Of(steps, table);
        var lines = steps.Lines;

        // Every thread gathers on its own; merging is order-free.
        var perThread = new Statistic?[workspace.Threads][][];
        for (var w = 0; w < perThread.Length; w++)
        {
            perThread[w] = [.. front.Select(f => f.Open(steps.Round))];
        }

        workspace.Crew.Run(
            program.Tiles,
            (worker, t) =>
            {
                var room = workspace.RoomOf(worker);
                var tile = program.IsDirect ? null : room.Tile(program.Indicators);
                var first = t * program.TileRows;
                var rows = Math.Min(program.TileRows, table.Count - first);
                program.Prepare(tile, first, rows);
                var at = new StatisticRows(table, first);
                if (front[0].Stream == FitStream.Indicators)
                {
                    for (var k = 0; k < program.Indicators; k++)
                    {
                        perThread[worker][0][k]?.Add(tile![k], at);
                    }

                    return;
                }

                var nodes = room.Nodes(program.Slots * program.TileRows);
                if (front[0] is ChildFitter children)
                {
                    program.Compute(tile, first, rows, nodes, program.TileRows, children.Height - 1);
                    for (var n = 0; n < children.Nodes.Length; n++)
                    {
                        var matrix = room.Children(children.Nodes[n].Children.Length * rows);
                        program.Children(children.Nodes[n], lines, tile, first, rows, nodes, matrix);
                        ((ChildStatistic)perThread[worker][0][n]!).Add(new ChildRows(matrix, children.Nodes[n].Children.Length, rows));
                    }

                    return;
                }

                program.Compute(tile, first, rows, nodes, program.TileRows);
                for (var f = 0; f < front.Length; f++)
                {
                    perThread[worker][f][0]!.Add(nodes.AsSpan((program.Slots - 1) * program.TileRows, rows), at);
                }
            }
        );
        for (var w = 1; w < perThread.Length; w++)
        {
            Merge(perThread[0], perThread[w]);
        }

        return perThread[0];
    }

    public static void Merge(Statistic?[][] into, Statistic?[][] other)
    {
        for (var f = 0; f < into.Length; f++)
        {
            for (var k = 0; k < into[f].Length; k++)
            {
                into[f][k]?.Merge(other[f][k]!);
            }
        }
    }

    // Untouched columns are read one after the other, each from end to end: as fast as memory gives them.
    private static Statistic?[] Columns(FittedSteps steps, StepFitter fitter, UnitTable table, ScoringWorkspace workspace)
    {
        var statistics = fitter.Open(steps.Round);
        workspace.Crew.Run(
            statistics.Length,
            (_, k) => statistics[k]?.Add(table.ColumnAt(table.IndexOf(steps.Model.Indicators[k].Key)), new StatisticRows(table, 0))
        );
        return statistics;
    }
}
