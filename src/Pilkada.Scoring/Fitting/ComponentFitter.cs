using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>A fitter that looks at the children of some nodes of one level.</summary>
internal abstract class ChildFitter(ScoringStep step, int height, ImmutableArray<NodeLayout> nodes) : StepFitter(step)
{
    public sealed override FitStream Stream => FitStream.Children;

    public sealed override int Height => height;

    public ImmutableArray<NodeLayout> Nodes => nodes;
}

/// <summary>Learns weights from the first principal component of the correlations between children.</summary>
/// <remarks>
/// A child that does not vary has loading 0; where none varies, or fewer than two units have all children, the weights are equal.
/// Where further components explain as much as the first, no single one is determined: a loading is then the length of the child's projection
/// on the space they span, which is the absolute loading when there is only one.
/// </remarks>
internal sealed class ComponentFitter(Weighting step, int height, ImmutableArray<NodeLayout> nodes) : ChildFitter(step, height, nodes)
{
    // Eigenvalues that differ by less, as a share of the largest, differ by rounding; so does a loading this small from 0.
    private const double Alike = 1e-9;
    private const double Nothing = 1e-12;

    private readonly Dictionary<string, ImmutableArray<double>> _means = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<double>> _shares = new(StringComparer.Ordinal);

    public override int Rounds => 2;

    public override bool IsLinear(int round) => false;

    public ImmutableArray<double> SharesOf(string node) => _shares.GetValueOrDefault(node, []);

    public override Statistic?[] Open(int round) =>
        [.. Nodes.Select(n => new CompleteStatistic(n.Children.Length, round == 0 ? [] : _means[n.Node.Key]))];

    public override void Close(int round, Statistic?[] merged)
    {
        foreach (var (node, statistic) in Nodes.Zip(merged.Cast<CompleteStatistic>()))
        {
            if (round == 0)
            {
                _means[node.Node.Key] = [.. statistic.Sums.Select(s => statistic.Count > 0 ? s.Quotient(statistic.Count) : 0)];
            }
            else
            {
                _shares[node.Node.Key] = ModelLayout.Divide(Loadings(statistic, _means[node.Node.Key]));
            }
        }
    }

    private static ImmutableArray<double> Loadings(CompleteStatistic products, ImmutableArray<double> means)
    {
        var children = means.Length;
        var matrix = new double[children * children];
        for (int c = 0, pair = 0; c < children; c++)
        {
            for (var d = 0; d <= c; d++)
            {
                matrix[(c * children) + d] = matrix[(d * children) + c] = products.Sums[pair++].Round();
            }
        }

        var deviations = new double[children];
        for (var c = 0; c < children; c++)
        {
            var deviation = Math.Sqrt(matrix[(c * children) + c]);
            deviations[c] = Lines.IsNothing(deviation, means[c] * Math.Sqrt(products.Count)) ? 0 : deviation;
        }

        for (var c = 0; c < children; c++)
        {
            for (var d = 0; d < children; d++)
            {
                ref var entry = ref matrix[(c * children) + d];
                entry =
                    deviations[c] == 0 || deviations[d] == 0 ? 0
                    : c == d ? 1
                    : entry / (deviations[c] * deviations[d]);
            }
        }

        if (products.Count < 2 || deviations.All(s => s == 0))
        {
            return [.. Enumerable.Repeat(1.0, children)];
        }

        var components = SymmetricEigen.Of(matrix, children);
        var leading = components.Values.Count(v => components.Values[0] - v <= Alike * components.Values[0]);
        var loadings = ImmutableArray.CreateBuilder<double>(children);
        for (var c = 0; c < children; c++)
        {
            var squares = 0.0;
            for (var k = 0; k < leading; k++)
            {
                squares += components.Vector(k)[c] * components.Vector(k)[c];
            }

            var loading = Math.Sqrt(squares);
            loadings.Add(loading <= Nothing ? 0 : loading);
        }

        return loadings.MoveToImmutable();
    }
}

/// <summary>Learns with what Copeland's method compares.</summary>
internal sealed class OutrankingFitter(Aggregation step, int height, ImmutableArray<NodeLayout> nodes) : ChildFitter(step, height, nodes)
{
    private readonly Dictionary<string, OutrankingTable> _tables = new(StringComparer.Ordinal);

    public override int Rounds => 1;

    public override bool IsLinear(int round) => true;

    public OutrankingTable? TableOf(string node) => _tables.GetValueOrDefault(node);

    public override Statistic?[] Open(int round) => [.. Nodes.Select(n => new OutrankingStatistic(n.Children.Length))];

    public override void Close(int round, Statistic?[] merged)
    {
        foreach (var (node, statistic) in Nodes.Zip(merged.Cast<OutrankingStatistic>()))
        {
            _tables[node.Node.Key] = new(statistic.Units, [.. statistic.Values.Select(v => new Ties(v.Sorted))]);
        }
    }
}
