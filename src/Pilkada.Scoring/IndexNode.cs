namespace Pilkada.Scoring;

/// <summary>A node of an index: an indicator at the bottom, an aggregate above.</summary>
/// <remarks>
/// Weights belong to the node they weigh and are relative to those of its siblings: 1, 2 and 1 mean a quarter, a half and a quarter.
/// They are bound by key, never by order. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// IndexNode.Of("index", IndexNode.Of("housing", IndexNode.Leaf("rent", 2), IndexNode.Leaf("space", 1)).Weighing(0.6), IndexNode.Leaf("air", 0.4))
/// </code>
/// </example>
public sealed class IndexNode
{
    private IndexNode(string key, double weight, Provenance provenance, LocalText? name, ImmutableArray<IndexNode> children)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (!double.IsFinite(weight) || weight < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, $"The weight of '{key}' is a finite number from 0.");
        }

        Key = key;
        Weight = weight;
        WeightProvenance = provenance;
        Name = name;
        Children = children;
        Height = children.IsEmpty ? 0 : 1 + children.Max(c => c.Height);
    }

    /// <summary>Gets the key; that of the indicator at the bottom.</summary>
    public string Key { get; }

    /// <summary>Gets what it is called; null when the key says it.</summary>
    public LocalText? Name { get; }

    /// <summary>Gets the weight among its siblings, from 0; not normalised. Default 1.</summary>
    public double Weight { get; }

    /// <summary>Gets how the weight is known: published, inferred, assumed or entered.</summary>
    public Provenance WeightProvenance { get; }

    /// <summary>Gets the children in order; empty for an indicator.</summary>
    public ImmutableArray<IndexNode> Children { get; }

    /// <summary>Gets a value indicating whether this is an indicator.</summary>
    public bool IsLeaf => Children.IsEmpty;

    /// <summary>Gets the number of levels below: 0 for an indicator, 1 for the parent of indicators.</summary>
    public int Height { get; }

    /// <summary>Makes the leaf of an indicator.</summary>
    /// <param name="indicator">The key of the indicator.</param>
    /// <param name="weight">Its weight among its siblings, from 0. Default 1.</param>
    /// <param name="provenance">How the weight is known. Default entered.</param>
    /// <returns>The leaf.</returns>
    /// <exception cref="ArgumentException">The key is empty, or the weight is negative or not finite.</exception>
    public static IndexNode Leaf(string indicator, double weight = 1, Provenance provenance = Provenance.Entered) =>
        new(indicator, weight, provenance, null, []);

    /// <summary>Makes an aggregate of weight 1.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="children">What it is made of; at least one.</param>
    /// <returns>The aggregate.</returns>
    /// <exception cref="ArgumentException">The key is empty, or there are no children.</exception>
    public static IndexNode Of(string key, params IEnumerable<IndexNode> children)
    {
        ArgumentNullException.ThrowIfNull(children);
        ImmutableArray<IndexNode> all = [.. children];
        return all.IsEmpty
            ? throw new ArgumentException($"The aggregate '{key}' has at least one child.", nameof(children))
            : new IndexNode(key, 1, Provenance.Entered, null, all);
    }

    /// <summary>Gives the node another weight.</summary>
    /// <param name="weight">The weight among its siblings, from 0.</param>
    /// <param name="provenance">How it is known. Default entered.</param>
    /// <returns>The node with that weight.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite.</exception>
    public IndexNode Weighing(double weight, Provenance provenance = Provenance.Entered) => new(Key, weight, provenance, Name, Children);

    /// <summary>Gives the node a name.</summary>
    /// <param name="name">What it is called.</param>
    /// <returns>The node with that name.</returns>
    public IndexNode Named(LocalText name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(Key, Weight, WeightProvenance, name, Children);
    }

    /// <summary>Lists this node and all below, parents first.</summary>
    /// <returns>The nodes.</returns>
    public IEnumerable<IndexNode> All() => Children.SelectMany(c => c.All()).Prepend(this);

    /// <summary>Returns the key.</summary>
    /// <returns>The key.</returns>
    public override string ToString() => Key;
}
