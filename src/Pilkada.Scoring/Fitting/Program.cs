using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>One node, ready to be computed.</summary>
/// <param name="Layout">The node and where its value goes.</param>
/// <param name="Terms">Its children that take part.</param>
/// <param name="Minimum">How many of them must be present.</param>
/// <param name="Outranking">The units that Copeland's method compares with; null for the means.</param>
internal readonly record struct NodeProgram(NodeLayout Layout, Term[] Terms, int Minimum, OutrankingTable? Outranking);

/// <summary>A model with all that was learnt so far, laid out for the tiles: what is done to the indicators, then node after node.</summary>
internal sealed class Program
{
    /// <summary>Units per tile where the indicators are read where they lie.</summary>
    public const int DirectRows = 4096;

    /// <summary>Units per tile where the indicators are copied first.</summary>
    public const int CopiedRows = 512;

    private readonly ImmutableArray<TileStep> _steps;
    private readonly int[] _columns;

    private Program(UnitTable table, ImmutableArray<TileStep> steps, int[] columns, NodeProgram[] nodes)
    {
        Table = table;
        _steps = steps;
        _columns = columns;
        Nodes = nodes;
        IsDirect = steps.IsEmpty && !table.Block.IsEmpty;
    }

    public UnitTable Table { get; }

    public NodeProgram[] Nodes { get; }

    public int Indicators => _columns.Length;

    public int Slots => Nodes.Length;

    /// <summary>Gets a value indicating whether the kernels read the caller's memory as it is.</summary>
    public bool IsDirect { get; }

    public int TileRows => IsDirect ? DirectRows : CopiedRows;

    public int Tiles => (Table.Count + TileRows - 1) / TileRows;

    /// <summary>Lays out a model for a table.</summary>
    public static Program Of(FittedSteps fitted, UnitTable table)
    {
        var model = fitted.Model;
        var columns = new int[model.Indicators.Length];
        for (var k = 0; k < columns.Length; k++)
        {
            columns[k] = table.IndexOf(model.Indicators[k].Key);
        }

        ImmutableArray<TileStep> steps = [.. fitted.TileSteps];
        var direct = steps.IsEmpty && !table.Block.IsEmpty;
        var lines = fitted.Lines;
        var nodes = new NodeProgram[model.Layout.Nodes.Length];
        foreach (var node in model.Layout.Nodes)
        {
            // Weights that are still to be learnt belong to levels that are not computed yet.
            var shares = fitted.SharesOf(node);
            var terms = shares.IsEmpty ? [] : Terms(node, shares, lines, direct ? columns : null);
            nodes[node.Slot] = new(node, terms, fitted.MinimumOf(node), fitted.OutrankingOf(node));
        }

        return new Program(table, steps, columns, nodes);
    }

    /// <summary>Loads a tile and takes its indicators through the steps; does nothing where the kernels read the table itself.</summary>
    public void Prepare(Tile? tile, int first, int rows)
    {
        if (tile is null)
        {
            return;
        }

        tile.Load(Table, _columns, first, rows);
        foreach (var step in _steps)
        {
            step.Apply(tile);
        }
    }

    /// <summary>Computes the nodes up to a level for some units, into one column per node.</summary>
    public void Compute(Tile? tile, int first, int rows, Span<double> nodes, int stride, int height = int.MaxValue)
    {
        unchecked
        {
            ref var indicators = ref (
                tile is null
                    ? ref Unsafe.Add(ref MemoryMarshal.GetReference(Table.Block.Span), first)
                    : ref MemoryMarshal.GetArrayDataReference(tile.Values)
            );
            var indicatorStride = (nuint)(uint)(tile is null ? Table.Count : tile.Stride);
            ref var start = ref MemoryMarshal.GetReference(nodes);
            foreach (var node in Nodes)
            {
                if (node.Layout.Node.Height > height)
                {
                    return;
                }

                ref var data = ref (node.Layout.ReadsIndicators ? ref indicators : ref start);
                var dataStride = node.Layout.ReadsIndicators ? indicatorStride : (nuint)(uint)stride;
                ref var output = ref Unsafe.Add(ref start, (nint)node.Layout.Slot * stride);
                Compute(node.Layout.Method, node.Terms, node.Minimum, node.Outranking, ref data, dataStride, ref output, rows);
            }
        }
    }

    /// <summary>Writes the normalised children of a node, column after column.</summary>
    public void Children(
        NodeLayout node,
        ImmutableArray<Line> lines,
        Tile? tile,
        int first,
        int rows,
        ReadOnlySpan<double> nodes,
        Span<double> output
    )
    {
        for (var c = 0; c < node.Children.Length; c++)
        {
            var child = node.Children[c];
            var into = output.Slice(c * rows, rows);
            if (!child.IsIndicator)
            {
                nodes.Slice(child.Slot * TileRows, rows).CopyTo(into);
                continue;
            }

            var values = tile is null ? Table.ColumnAt(_columns[child.Indicator]).Slice(first, rows) : tile[child.Indicator];
            for (var row = 0; row < rows; row++)
            {
                into[row] = lines[child.Indicator].At(values[row]);
            }
        }
    }

    /// <summary>Computes one node for some units.</summary>
    public static void Compute(
        AggregationMethod method,
        ReadOnlySpan<Term> terms,
        int minimum,
        OutrankingTable? outranking,
        ref double data,
        nuint stride,
        ref double output,
        int rows
    )
    {
        var count = unchecked((nuint)(uint)rows);
        switch (method.Kind)
        {
            case AggregationKind.Arithmetic:
                MeanKernel.Arithmetic(ref data, stride, terms, ref output, count, minimum);
                break;
            case AggregationKind.Geometric:
                MeanKernel.Transformed<GeometricMean>(ref data, stride, terms, ref output, count, minimum, 0, method.Floor);
                break;
            case AggregationKind.Harmonic:
                MeanKernel.Transformed<HarmonicMean>(ref data, stride, terms, ref output, count, minimum, -1, method.Floor);
                break;
            case AggregationKind.Generalised:
                MeanKernel.Transformed<PowerMean>(ref data, stride, terms, ref output, count, minimum, method.Power, method.Floor);
                break;
            default:
                outranking!.Score(ref data, stride, terms, ref output, rows, minimum);
                break;
        }
    }

    /// <summary>The children of a node as the kernels take them; one without information, or without a say, takes no part.</summary>
    /// <param name="node">The node.</param>
    /// <param name="shares">The weights of its children.</param>
    /// <param name="lines">The line of each indicator.</param>
    /// <param name="columns">The column of each indicator; null when they lie in the order of the model.</param>
    internal static Term[] Terms(NodeLayout node, ImmutableArray<double> shares, ImmutableArray<Line> lines, int[]? columns)
    {
        var terms = new Term[node.Children.Length];
        var count = 0;
        for (var c = 0; c < terms.Length; c++)
        {
            var child = node.Children[c];
            var line = child.IsIndicator ? lines[child.Indicator] : Line.Identity;
            if (node.Method.Kind != AggregationKind.Copeland && (double.IsNaN(line.Scale) || shares[c] == 0))
            {
                continue;
            }

            var column =
                !child.IsIndicator ? child.Slot
                : columns is null ? child.Indicator
                : columns[child.Indicator];
            var share = shares[c];
            terms[count++] =
                node.Method.Kind == AggregationKind.Arithmetic
                    ? new Term(column, line.Origin, line.Scale * share, line.Offset * share, share)
                    : new Term(column, line.Origin, line.Scale, line.Offset, share);
        }

        return count == terms.Length ? terms : terms[..count];
    }
}
