using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>Computes one unit with plain numbers, keeping every intermediate: the second way to a score, which must give the same bits.</summary>
internal sealed class UnitEvaluator
{
    private readonly FittedSteps _indicatorSteps;
    private readonly FittedSteps _nodeSteps;
    private readonly ImmutableArray<Line> _lines;
    private readonly ImmutableArray<TileStep> _tileSteps;
    private readonly Tile _tile;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="indicatorSteps">Where lines and replaced values come from.</param>
    /// <param name="nodeSteps">Where weights and aggregation come from; of a model with the same indicators.</param>
    public UnitEvaluator(FittedSteps indicatorSteps, FittedSteps nodeSteps)
    {
        _indicatorSteps = indicatorSteps;
        _nodeSteps = nodeSteps;
        _lines = indicatorSteps.Lines;
        _tileSteps = [.. indicatorSteps.TileSteps];
        _tile = new Tile(indicatorSteps.Model.Indicators.Length, 1);
    }

    /// <summary>Gets the indicators' own values.</summary>
    public double[] Raw(UnitTable table, int row) => [.. _indicatorSteps.Model.Indicators.Select(i => table.Column(i.Key).Span[row])];

    /// <summary>Takes the raw values of a unit through the steps of the indicators.</summary>
    public double[] Prepare(UnitTable table, int row, double[] raw)
    {
        _tile.Load(table, row, raw);
        foreach (var step in _tileSteps)
        {
            step.Apply(_tile);
        }

        return [.. Enumerable.Range(0, raw.Length).Select(k => _tile[k][0])];
    }

    /// <summary>Computes the score from prepared values.</summary>
    public double Score(double[] prepared) => Explain(prepared, prepared).Value;

    /// <summary>Computes the score of raw values.</summary>
    public double Score(UnitTable table, int row, double[] raw) => Score(Prepare(table, row, raw));

    /// <summary>Computes the whole tree.</summary>
    public ScorePart Explain(double[] raw, double[] prepared)
    {
        var parts = new ScorePart[_nodeSteps.Model.Layout.Nodes.Length];
        foreach (var node in _nodeSteps.Model.Layout.Nodes)
        {
            var shares = _nodeSteps.SharesOf(node);
            var children = ImmutableArray.CreateBuilder<ScorePart>(node.Children.Length);
            for (var c = 0; c < node.Children.Length; c++)
            {
                var child = node.Children[c];
                children.Add(
                    child.IsIndicator ? Indicator(child.Indicator, raw, prepared, shares[c]) : parts[child.Slot].Weighing(shares[c])
                );
            }

            parts[node.Slot] = node.Node.IsLeaf ? children[0].Weighing(1, isOnLine: false) : Aggregate(node, children.MoveToImmutable());
        }

        return parts[^1];
    }

    private ScorePart Indicator(int k, double[] raw, double[] prepared, double share)
    {
        var line = _lines[k];
        var missing = double.IsNaN(prepared[k]) || double.IsNaN(line.Scale);
        var key = _indicatorSteps.Model.Indicators[k].Key;
        return new ScorePart(key, missing ? double.NaN : line.At(prepared[k]) + 0.0, share, [], null, 1)
        {
            Raw = raw[k],
            Prepared = prepared[k],
            Origin = line.Origin,
            Scale = line.Scale,
            Offset = line.Offset,
        };
    }

    private ScorePart Aggregate(NodeLayout node, ImmutableArray<ScorePart> children) =>
        ScorePart.Of(node.Node, children, node.Method, _nodeSteps.MinimumOf(node), _nodeSteps.OutrankingOf(node));
}
