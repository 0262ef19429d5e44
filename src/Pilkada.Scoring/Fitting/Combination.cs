using System.Runtime.InteropServices;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>The indicators of a table after the steps of one imputation and one normalisation, with the lines they still have to pass.</summary>
internal sealed class PreparedIndicators
{
    private readonly UnitTable _table;
    private readonly double[]? _copy;
    private readonly int[] _columns;

    public PreparedIndicators(ScoringModel model, UnitTable table, ScoringWorkspace workspace)
    {
        _table = table;
        Fit = ScoringFit.Of(model, table, workspace);
        Lines = Fit.Steps.Lines;
        var program = Program.Of(Fit.Steps, table);
        _columns = new int[model.Indicators.Length];
        for (var k = 0; k < _columns.Length; k++)
        {
            _columns[k] = program.IsDirect ? table.IndexOf(model.Indicators[k].Key) : k;
        }

        if (program.IsDirect)
        {
            return;
        }

        var units = table.Count;
        var copy = GC.AllocateUninitializedArray<double>(units * _columns.Length);
        workspace.Crew.Run(
            program.Tiles,
            (worker, t) =>
            {
                var tile = workspace.RoomOf(worker).Tile(program.Indicators);
                var first = t * program.TileRows;
                program.Prepare(tile, first, Math.Min(program.TileRows, units - first));
                for (var k = 0; k < program.Indicators; k++)
                {
                    tile[k].CopyTo(copy.AsSpan((k * units) + first));
                }
            }
        );
        _copy = copy;
    }

    public ScoringFit Fit { get; }

    public ImmutableArray<Line> Lines { get; }

    /// <summary>Gets the column of each indicator in <see cref="Block"/>.</summary>
    public ReadOnlySpan<int> Columns => _columns;

    /// <summary>Gets the indicators, column after column, as far apart as there are units.</summary>
    public ReadOnlySpan<double> Block => _copy is null ? _table.Block.Span : _copy;

    public ReadOnlySpan<double> Column(int indicator) => Block.Slice(_columns[indicator] * _table.Count, _table.Count);
}

/// <summary>How a node is computed in a draw.</summary>
internal enum DrawNodeKind
{
    /// <summary>It is the same in every draw.</summary>
    Still = 0,

    /// <summary>Its children are the same in every draw, and only their weights move: they are split once for many draws.</summary>
    Split = 1,

    /// <summary>Its children move, and it is their arithmetic mean.</summary>
    Moving = 2,

    /// <summary>Everything else.</summary>
    General = 3,
}

/// <summary>A node as it is computed in draws.</summary>
/// <param name="Layout">The node and where its value goes.</param>
/// <param name="Kind">How it is computed.</param>
/// <param name="FirstEdge">The first of the weights of its children.</param>
/// <param name="Taking">Its children that take part, by number.</param>
/// <param name="Places">Where those lie: one after the other when they are split, at their slots otherwise.</param>
internal sealed record DrawNode(NodeLayout Layout, DrawNodeKind Kind, int FirstEdge, int[] Taking, int[] Places);

/// <summary>One alternative of each choice: a model, fitted, and its nodes as they are computed in draws.</summary>
internal sealed class Combination
{
    private readonly double[] _still;
    private readonly int[] _stillColumns;

    public Combination(
        ScoringModel model,
        UnitTable table,
        PreparedIndicators indicators,
        FittedSteps steps,
        ImmutableArray<WeightEdge> edges,
        ReadOnlySpan<bool> moves
    )
    {
        Model = model;
        Table = table;
        Indicators = indicators;
        var nodes = model.Layout.Nodes;
        Weights = new double[edges.Length];
        Shares = new double[edges.Length];
        var moving = new bool[nodes.Length];
        var kinds = new DrawNodeKind[nodes.Length];
        var firsts = new int[nodes.Length];
        var needed = new bool[nodes.Length];
        var edge = 0;
        foreach (var node in nodes)
        {
            firsts[node.Slot] = edge;
            if (node.Node.IsLeaf)
            {
                continue;
            }

            var shares = steps.SharesOf(node);
            var weights = ModelLayout.Weights(model, node.Node);
            var still = true;
            for (var c = 0; c < node.Children.Length; c++, edge++)
            {
                Shares[edge] = shares[c];
                Weights[edge] = weights.IsEmpty ? shares[c] : weights[c];
                still &= node.Children[c].IsIndicator || !moving[node.Children[c].Slot];
                moving[node.Slot] |= moves[edge];
            }

            moving[node.Slot] |= !still;
            kinds[node.Slot] =
                !moving[node.Slot] ? DrawNodeKind.Still
                : node.Method.Kind == AggregationKind.Copeland || steps.MinimumOf(node) > 1 ? DrawNodeKind.General
                : still ? DrawNodeKind.Split
                : node.Method.Kind == AggregationKind.Arithmetic ? DrawNodeKind.Moving
                : DrawNodeKind.General;
            if (moving[node.Slot])
            {
                foreach (var child in node.Children.Where(c => !c.IsIndicator && !moving[c.Slot]))
                {
                    needed[child.Slot] = true;
                }
            }
        }

        // The index itself may be still: weights that cannot move it are drawn all the same.
        needed[^1] |= !moving[^1];
        _stillColumns = new int[nodes.Length];
        var columns = 0;
        for (var slot = 0; slot < nodes.Length; slot++)
        {
            _stillColumns[slot] = needed[slot] ? columns++ : -1;
        }

        Nodes =
        [
            .. nodes.Select(n =>
            {
                int[] taking =
                [
                    .. Enumerable
                        .Range(0, n.Children.Length)
                        .Where(c =>
                            n.Method.Kind == AggregationKind.Copeland
                            || (!double.IsNaN(LineOf(n.Children[c]).Scale) && (n.Node.IsLeaf || Weights[firsts[n.Slot] + c] > 0))
                        ),
                ];
                var kind =
                    kinds[n.Slot] is DrawNodeKind.Split or DrawNodeKind.Moving && taking.Length == 0 ? DrawNodeKind.General : kinds[n.Slot];
                int[] places = [.. taking.Select((c, i) => kind == DrawNodeKind.Split ? i : n.Children[c].Slot)];
                return new DrawNode(n, kind, firsts[n.Slot], taking, places);
            }),
        ];
        HasMovingCopeland = Nodes.Any(n => n.Kind == DrawNodeKind.General && n.Layout.Method.Kind == AggregationKind.Copeland);
        _still = columns == 0 ? [] : new double[columns * table.Count];
        if (columns > 0)
        {
            ComputeStill(steps);
        }
    }

    public ScoringModel Model { get; }

    public UnitTable Table { get; }

    public PreparedIndicators Indicators { get; }

    public ImmutableArray<DrawNode> Nodes { get; }

    /// <summary>Gets the weights as they are stated or learnt.</summary>
    public double[] Weights { get; }

    /// <summary>Gets the same divided by the sum of siblings.</summary>
    public double[] Shares { get; }

    /// <summary>Gets a value indicating whether a draw needs all units at once.</summary>
    public bool HasMovingCopeland { get; }

    public Line LineOf(ChildLayout child) => child.IsIndicator ? Indicators.Lines[child.Indicator] : Line.Identity;

    /// <summary>Gets a child that is the same in every draw.</summary>
    public ReadOnlySpan<double> Still(ChildLayout child) => child.IsIndicator ? Indicators.Column(child.Indicator) : Still(child.Slot);

    public ReadOnlySpan<double> Still(int slot) => _still.AsSpan(_stillColumns[slot] * Table.Count, Table.Count);

    public bool IsStill(int slot) => _stillColumns[slot] >= 0;

    /// <summary>Gets the shares of a draw: weights times multipliers, divided by the sum of siblings; as fitted where no multiplier differs from 1.</summary>
    /// <returns>Whether a weight that takes part has become 0.</returns>
    public bool Divide(DrawSettings settings, Span<double> shares)
    {
        var zero = false;
        foreach (var node in Nodes)
        {
            if (node.Layout.Node.IsLeaf)
            {
                continue;
            }

            var (first, count) = (node.FirstEdge, node.Layout.Children.Length);
            var same = true;
            for (var e = first; e < first + count; e++)
            {
                same &= settings.Multipliers[e] == 1 && double.IsNaN(settings.Drawn[e]);
            }

            if (same)
            {
                Shares.AsSpan(first, count).CopyTo(shares[first..]);
                continue;
            }

            var sum = 0.0;
            for (var e = first; e < first + count; e++)
            {
                shares[e] = (double.IsNaN(settings.Drawn[e]) ? Weights[e] : settings.Drawn[e]) * settings.Multipliers[e];
                sum += shares[e];
            }

            for (var e = first; e < first + count; e++)
            {
                // With nothing left to weigh, no child has a say and the node is missing.
                shares[e] = sum > 0 ? shares[e] / sum : 0;
                zero |= shares[e] == 0 && Weights[e] > 0;
            }
        }

        return zero;
    }

    /// <summary>The children of a node as the kernels of one draw take them.</summary>
    public NodeProgram ProgramOf(DrawNode node, ReadOnlySpan<double> shares, Func<ChildLayout, int> columnOf, OutrankingTable? outranking)
    {
        var layout = node.Layout;
        ReadOnlySpan<double> own = layout.Node.IsLeaf ? [1.0] : shares.Slice(node.FirstEdge, layout.Children.Length);
        var arithmetic = layout.Method.Kind == AggregationKind.Arithmetic;
        var terms = new List<Term>(node.Taking.Length);
        foreach (var c in node.Taking)
        {
            var line = LineOf(layout.Children[c]);
            var column = columnOf(layout.Children[c]);
            if (own[c] == 0 && layout.Method.Kind != AggregationKind.Copeland)
            {
                continue;
            }

            terms.Add(
                arithmetic
                    ? new Term(column, line.Origin, line.Scale * own[c], line.Offset * own[c], own[c])
                    : new Term(column, line.Origin, line.Scale, line.Offset, own[c])
            );
        }

        var minimum = layout.Node.IsLeaf ? 1 : ModelLayout.MinimumOf(Model, [.. own]);
        return new NodeProgram(layout, [.. terms], minimum, outranking);
    }

    private static void Compute(in NodeProgram node, Term[] terms, ref double data, nuint stride, ref double output, int rows) =>
        Program.Compute(node.Layout.Method, terms, node.Minimum, node.Outranking, ref data, stride, ref output, rows);

    // Nodes that no draw moves, with the weights and tables of the fit.
    private void ComputeStill(FittedSteps steps)
    {
        var units = Table.Count;
        var values = new double[Nodes.Length][];
        foreach (var node in Nodes)
        {
            if (node.Kind != DrawNodeKind.Still)
            {
                continue;
            }

            var program = ProgramOf(
                node,
                Shares,
                c => c.IsIndicator ? Indicators.Columns[c.Indicator] : c.Slot,
                steps.OutrankingOf(node.Layout)
            );
            var output = new double[units];
            if (node.Layout.ReadsIndicators)
            {
                ref var data = ref MemoryMarshal.GetReference(Indicators.Block);
                Compute(program, program.Terms, ref data, (nuint)(uint)units, ref output[0], units);
            }
            else
            {
                // Children side by side, in order.
                var block = new double[units * program.Terms.Length];
                var terms = new Term[program.Terms.Length];
                for (var t = 0; t < terms.Length; t++)
                {
                    values[program.Terms[t].Column].CopyTo(block, t * units);
                    terms[t] = program.Terms[t] with { Column = t };
                }

                if (terms.Length == 0)
                {
                    block = [0];
                }

                Compute(program, terms, ref block[0], (nuint)(uint)units, ref output[0], units);
            }

            values[node.Layout.Slot] = output;
            if (_stillColumns[node.Layout.Slot] is >= 0 and var column)
            {
                output.CopyTo(_still, column * units);
            }
        }
    }
}
