using System.Runtime.InteropServices;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>One node, ready to be computed.</summary>
/// <param name="Node">The node.</param>
/// <param name="Slot">Where its values go among the nodes.</param>
/// <param name="ReadsIndicators">Whether its terms are indicators; nodes otherwise.</param>
/// <param name="Terms">Its children.</param>
/// <param name="Method">How they become one value.</param>
/// <param name="Minimum">How many of them must be present.</param>
/// <param name="Outranking">The units that Copeland's method compares with; null for the means.</param>
internal sealed record NodeProgram(
    IndexNode Node,
    int Slot,
    bool ReadsIndicators,
    Term[] Terms,
    AggregationMethod Method,
    int Minimum,
    OutrankingTable? Outranking
);

/// <summary>A model with all that was learnt so far, laid out for the tiles: what is done to the indicators, then node after node.</summary>
internal sealed class Program
{
    /// <summary>Units per tile where the indicators are read where they lie.</summary>
    public const int DirectRows = 4096;

    /// <summary>Units per tile where the indicators are copied first.</summary>
    public const int CopiedRows = 512;

    private readonly ImmutableArray<TileStep> _steps;
    private readonly int[] _columns;

    private Program(UnitTable table, ImmutableArray<TileStep> steps, int[] columns, ImmutableArray<NodeProgram> nodes, int slots)
    {
        Table = table;
        _steps = steps;
        _columns = columns;
        Nodes = nodes;
        Slots = slots;
        IsDirect = steps.IsEmpty && !table.Block.IsEmpty;
    }

    public UnitTable Table { get; }

    public ImmutableArray<NodeProgram> Nodes { get; }

    public int Indicators => _columns.Length;

    public int Slots { get; }

    /// <summary>Gets a value indicating whether the kernels read the caller's memory as it is.</summary>
    public bool IsDirect { get; }

    /// <summary>Gets a value indicating whether an indicator is the same before and after the steps.</summary>
    public bool LeavesIndicators => _steps.IsEmpty;

    public int TileRows => IsDirect ? DirectRows : CopiedRows;

    public int Tiles => (Table.Count + TileRows - 1) / TileRows;

    /// <summary>Lists the nodes that have children, lower levels first, in the order of the index within a level.</summary>
    public static IEnumerable<IndexNode> Order(ScoringModel model) => model.Index.All().Where(n => !n.IsLeaf).OrderBy(n => n.Height);

    /// <summary>Lays out a model for a table.</summary>
    public static Program Of(FittedSteps fitted, UnitTable table)
    {
        var model = fitted.Model;
        int[] columns = [.. model.Indicators.Select(i => table.IndexOf(i.Key))];
        ImmutableArray<TileStep> steps = [.. fitted.TileSteps];
        var direct = steps.IsEmpty && !table.Block.IsEmpty;
        var nodes = ImmutableArray.CreateBuilder<NodeProgram>();
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in Order(model))
        {
            var method = model.Aggregation.For(node);
            var weights = fitted.WeightsOf(node);
            var minimum = Minimum(model.Aggregation.MinimumAvailability, node.Children.Length);
            var onlyIndicators = node.Children.All(c => c.IsLeaf);
            var terms = new List<Term>();
            for (var c = 0; c < node.Children.Length; c++)
            {
                var child = node.Children[c];
                var line = Line.Identity;
                int column;
                if (!child.IsLeaf)
                {
                    column = slots[child.Key];
                }
                else
                {
                    var k = fitted.IndicatorOf(child.Key);
                    line = fitted.Lines[k];
                    column = direct ? columns[k] : k;
                    if (!onlyIndicators)
                    {
                        // An indicator beside aggregates passes through a node of its own, so that a kernel reads from one place only.
                        var own = new Term(column, line.Origin, line.Scale, line.Offset, 1);
                        nodes.Add(new(child, slots.Count, true, double.IsNaN(line.Scale) ? [] : [own], AggregationMethod.Arithmetic, 0, null));
                        column = slots.Count;
                        slots.Add(child.Key, column);
                        line = double.IsNaN(line.Scale) ? line : Line.Identity;
                    }
                }

                // A child without information, or without a say, takes no part.
                if (double.IsNaN(line.Scale) || weights[c] == 0)
                {
                    continue;
                }

                terms.Add(
                    method.Kind == AggregationKind.Arithmetic
                        ? new Term(column, line.Origin, line.Scale * weights[c], line.Offset * weights[c], weights[c])
                        : new Term(column, line.Origin, line.Scale, line.Offset, weights[c])
                );
            }

            nodes.Add(new(node, slots.Count, onlyIndicators, [.. terms], method, minimum, fitted.OutrankingOf(node)));
            slots.Add(node.Key, slots.Count);
        }

        return new Program(table, steps, columns, nodes.ToImmutable(), slots.Count);
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
                    ? ref System.Runtime.CompilerServices.Unsafe.Add(ref MemoryMarshal.GetReference(Table.Block.Span), first)
                    : ref MemoryMarshal.GetArrayDataReference(tile.Values)
            );
            var indicatorStride = (nuint)(uint)(tile is null ? Table.Count : tile.Stride);
            ref var start = ref MemoryMarshal.GetReference(nodes);
            foreach (var node in Nodes)
            {
                if (node.Node.Height > height)
                {
                    return;
                }

                ref var data = ref (node.ReadsIndicators ? ref indicators : ref start);
                var dataStride = node.ReadsIndicators ? indicatorStride : (nuint)(uint)stride;
                ref var output = ref System.Runtime.CompilerServices.Unsafe.Add(ref start, (nint)node.Slot * stride);
                Compute(node, ref data, dataStride, ref output, rows);
            }
        }
    }

    private static void Compute(NodeProgram node, ref double data, nuint stride, ref double output, int rows)
    {
        var (terms, count, method) = (node.Terms, (nuint)(uint)rows, node.Method);
        switch (method.Kind)
        {
            case AggregationKind.Arithmetic:
                MeanKernel.Arithmetic(ref data, stride, terms, ref output, count, node.Minimum);
                break;
            case AggregationKind.Geometric:
                MeanKernel.Transformed<GeometricMean>(ref data, stride, terms, ref output, count, node.Minimum, 0, method.Floor);
                break;
            case AggregationKind.Harmonic:
                MeanKernel.Transformed<HarmonicMean>(ref data, stride, terms, ref output, count, node.Minimum, -1, method.Floor);
                break;
            case AggregationKind.Generalised:
                MeanKernel.Transformed<PowerMean>(ref data, stride, terms, ref output, count, node.Minimum, method.Power, method.Floor);
                break;
            default:
                node.Outranking!.Score(ref data, stride, terms, ref output, rows, node.Minimum);
                break;
        }
    }

    private static int Minimum(Fraction availability, int children) =>
        Math.Max(1, (int)(availability * Fraction.Of(children, 1)).Round(Rounding.Ceiling));
}
