namespace Pilkada.Scoring;

/// <summary>Where the weights of the children of one node come from.</summary>
public enum WeightingKind
{
    /// <summary>From the nodes of the index.</summary>
    Given = 0,

    /// <summary>All the same.</summary>
    Equal = 1,

    /// <summary>From pairwise comparisons (analytic hierarchy process).</summary>
    Ahp = 2,

    /// <summary>From points of experts: a child's points over the points of all.</summary>
    Points = 3,

    /// <summary>From the first principal component of the normalised children.</summary>
    PrincipalComponent = 4,
}

/// <summary>The weights of the children of one node.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class WeightingScheme
{
    private WeightingScheme(WeightingKind kind) => Kind = kind;

    /// <summary>Gets where they come from.</summary>
    public WeightingKind Kind { get; }

    /// <summary>Gets the pairwise comparisons; null unless the kind is AHP.</summary>
    public PairwiseMatrix? Matrix { get; private init; }

    /// <summary>Gets the points by key of the child; empty unless the kind is points.</summary>
    public ImmutableSortedDictionary<string, double> Points { get; private init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Gets the weights that the nodes of the index state.</summary>
    public static WeightingScheme Given { get; } = new(WeightingKind.Given);

    /// <summary>Gets equal weights.</summary>
    public static WeightingScheme Equal { get; } = new(WeightingKind.Equal);

    /// <summary>Gets weights in proportion to the absolute loadings of the first principal component of the correlation matrix over units that have all children.</summary>
    /// <remarks>Where several components explain equally much, a loading is the length of the child's projection on the space they span.</remarks>
    public static WeightingScheme PrincipalComponent { get; } = new(WeightingKind.PrincipalComponent);

    /// <summary>Weights from pairwise comparisons.</summary>
    /// <param name="matrix">The comparisons, with the keys of the children.</param>
    /// <returns>The scheme.</returns>
    public static WeightingScheme Ahp(PairwiseMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new(WeightingKind.Ahp) { Matrix = matrix };
    }

    /// <summary>Weights from the points of experts.</summary>
    /// <param name="points">The points by key of the child, each finite and from 0, with a sum above 0.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="ArgumentException">A number is negative or not finite, or the sum is 0.</exception>
    public static WeightingScheme ExpertPoints(IEnumerable<KeyValuePair<string, double>> points)
    {
        var byKey = points.ToImmutableSortedDictionary(StringComparer.Ordinal);
        return byKey.Values.All(p => double.IsFinite(p) && p >= 0) && byKey.Values.Any(p => p > 0)
            ? new(WeightingKind.Points) { Points = byKey }
            : throw new ArgumentException("Points are finite numbers from 0, not all of them 0.", nameof(points));
    }
}

/// <summary>Gives every child its weight within its parent.</summary>
/// <remarks>Weights are divided by their sum within the parent. A child of weight 0 has no say.</remarks>
public sealed class Weighting : ScoringStep
{
    /// <summary>Creates a weighting.</summary>
    /// <param name="scheme">The scheme for all nodes. Default the weights that the nodes state.</param>
    /// <param name="overrides">Other schemes for the children of single nodes, by key of the parent.</param>
    public Weighting(WeightingScheme? scheme = null, IEnumerable<KeyValuePair<string, WeightingScheme>>? overrides = null)
    {
        Scheme = scheme ?? WeightingScheme.Given;
        Overrides = ByKey(overrides);
    }

    /// <summary>Gets the scheme for all nodes.</summary>
    public WeightingScheme Scheme { get; }

    /// <summary>Gets other schemes, by key of the parent.</summary>
    public ImmutableSortedDictionary<string, WeightingScheme> Overrides { get; }

    /// <inheritdoc/>
    public override StepScope Scope =>
        Overrides.Values.Append(Scheme).Any(s => s.Kind == WeightingKind.PrincipalComponent) ? StepScope.Population : StepScope.Rowwise;

    internal WeightingScheme For(string parent) => Overrides.GetValueOrDefault(parent, Scheme);
}
