namespace Pilkada.Scoring.Fitting;

/// <summary>A child of a node: an indicator, or the slot of another node.</summary>
internal readonly record struct ChildLayout(int Indicator, int Slot)
{
    public bool IsIndicator => Indicator >= 0;
}

/// <summary>A node and where its value goes.</summary>
/// <param name="Node">The node; an indicator when it only passes one through to a parent that reads nodes.</param>
/// <param name="Slot">Its place among the nodes.</param>
/// <param name="Method">How its children become one value.</param>
/// <param name="Children">Its children, in order.</param>
/// <param name="Shares">Their weights divided by their sum; empty when they are learnt.</param>
/// <param name="Minimum">How many children that have a say must be present, at least 1; 1 while the weights are to be learnt.</param>
internal sealed record NodeLayout(
    IndexNode Node,
    int Slot,
    AggregationMethod Method,
    ImmutableArray<ChildLayout> Children,
    ImmutableArray<double> Shares,
    int Minimum
)
{
    /// <summary>Gets a value indicating whether the children are indicators; nodes otherwise.</summary>
    public bool ReadsIndicators => Children[0].IsIndicator;
}

/// <summary>The nodes of a level that learn from their children.</summary>
/// <param name="Components">Those that learn weights.</param>
/// <param name="Outranked">Those that compare all units.</param>
internal sealed record LevelLayout(ImmutableArray<NodeLayout> Components, ImmutableArray<NodeLayout> Outranked);

/// <summary>The tree of a model as a list, lower levels first: what does not depend on any data.</summary>
internal sealed class ModelLayout
{
    private ModelLayout(ImmutableArray<NodeLayout> nodes, int passed, int height)
    {
        Nodes = nodes;
        Passed = passed;
        Levels =
        [
            .. Enumerable
                .Range(1, height)
                .Select(h => nodes.Where(n => n.Node.Height == h).ToArray())
                .Select(level => new LevelLayout(
                    [.. level.Where(n => n.Shares.IsEmpty)],
                    [.. level.Where(n => n.Method.Kind == AggregationKind.Copeland)]
                )),
        ];
    }

    /// <summary>Gets the nodes in the order of their slots; the index is the last.</summary>
    public ImmutableArray<NodeLayout> Nodes { get; }

    /// <summary>Gets what has to be learnt of each level, the lowest first.</summary>
    public ImmutableArray<LevelLayout> Levels { get; }

    /// <summary>Gets how many of them, the first ones, only pass an indicator through.</summary>
    public int Passed { get; }

    public static ModelLayout Of(ScoringModel model)
    {
        var order = model.Index.All().Where(n => !n.IsLeaf).OrderBy(n => n.Height).ToArray();
        var nodes = ImmutableArray.CreateBuilder<NodeLayout>();
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);

        // An indicator beside aggregates passes through a slot of its own, so that a kernel reads from one place only.
        foreach (var leaf in order.Where(n => n.Children.Any(c => !c.IsLeaf)).SelectMany(n => n.Children).Where(c => c.IsLeaf))
        {
            slots.Add(leaf.Key, nodes.Count);
            nodes.Add(new(leaf, nodes.Count, AggregationMethod.Arithmetic, [new(model.IndexOf(leaf.Key), -1)], [1], 1));
        }

        var passed = nodes.Count;
        foreach (var node in order)
        {
            var shares = Stated(model, node);
            var method = model.Aggregation.For(node);
            ImmutableArray<ChildLayout> children =
            [
                .. node.Children.Select(c => slots.TryGetValue(c.Key, out var s) ? new ChildLayout(-1, s) : new(model.IndexOf(c.Key), -1)),
            ];
            slots.Add(node.Key, nodes.Count);
            nodes.Add(new(node, nodes.Count, method, children, shares, shares.IsEmpty ? 1 : MinimumOf(model, shares)));
        }

        return new ModelLayout(nodes.ToImmutable(), passed, model.Index.Height);
    }

    /// <summary>How many children must be present; those without a say do not count.</summary>
    public static int MinimumOf(ScoringModel model, ImmutableArray<double> shares)
    {
        var voices = 0;
        foreach (var share in shares)
        {
            voices += share > 0 ? 1 : 0;
        }

        return Math.Max(1, (int)(model.Aggregation.MinimumAvailability * Fraction.Of(voices, 1)).Round(Rounding.Ceiling));
    }

    /// <summary>Weights divided by their sum.</summary>
    public static ImmutableArray<double> Divide(ImmutableArray<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>The weights of the children of a node as they are stated, not divided; empty when they are learnt.</summary>
    public static ImmutableArray<double> Weights(ScoringModel model, IndexNode parent)
    {
        var scheme = model.Weighting.For(parent.Key);
        return scheme.Kind switch
        {
            WeightingKind.PrincipalComponent => [],
            WeightingKind.Equal => [.. parent.Children.Select(_ => 1.0)],
            WeightingKind.Points => [.. parent.Children.Select(c => scheme.Points[c.Key])],
            WeightingKind.Ahp => [.. parent.Children.Select(c => scheme.Matrix!.WeightOf(c.Key))],
            _ => [.. parent.Children.Select(c => c.Weight)],
        };
    }

    private static ImmutableArray<double> Stated(ScoringModel model, IndexNode parent) => Divide(Weights(model, parent));
}
