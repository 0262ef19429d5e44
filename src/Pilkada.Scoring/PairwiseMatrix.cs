namespace Pilkada.Scoring;

/// <summary>Pairwise comparisons of importance: how many times one thing weighs as much as another.</summary>
/// <remarks>
/// Positive and reciprocal by construction: only the comparisons of an earlier with a later key are stated. On Saaty's scale they run from 1/9 to 9.
/// Source: T. L. Saaty, <i>The Analytic Hierarchy Process</i> (1980). Immutable and thread-safe.
/// </remarks>
public sealed class PairwiseMatrix
{
    private readonly ImmutableArray<double> _values;

    /// <summary>Creates a matrix.</summary>
    /// <param name="keys">What is compared; at least two, each once.</param>
    /// <param name="comparisons">Row by row the comparisons above the diagonal: first with second, first with third, second with third; each above 0.</param>
    /// <exception cref="ArgumentException">A key stands twice, the count does not fit, or a comparison is not a finite number above 0.</exception>
    public PairwiseMatrix(IEnumerable<string> keys, params IEnumerable<double> comparisons)
    {
        Keys = [.. keys];
        ImmutableArray<double> above = [.. comparisons];
        var n = Keys.Length;
        if (n < 2 || Keys.Distinct(StringComparer.Ordinal).Count() != n)
        {
            throw new ArgumentException("At least two things are compared, each named once.", nameof(keys));
        }

        if (above.Length != n * (n - 1) / 2 || above.Any(v => !double.IsFinite(v) || v <= 0))
        {
            throw new ArgumentException(
                $"{n} things need {n * (n - 1) / 2} comparisons, each a finite number above 0.",
                nameof(comparisons)
            );
        }

        var values = new double[n * n];
        var next = 0;
        for (var i = 0; i < n; i++)
        {
            values[(i * n) + i] = 1;
            for (var j = i + 1; j < n; j++)
            {
                values[(i * n) + j] = above[next++];
                values[(j * n) + i] = 1 / values[(i * n) + j];
            }
        }

        _values = [.. values];
    }

    /// <summary>Gets what is compared.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Gets the comparisons above the diagonal, row by row.</summary>
    public ImmutableArray<double> Comparisons
    {
        get
        {
            var n = Keys.Length;
            return [.. Enumerable.Range(0, n).SelectMany(i => Enumerable.Range(i + 1, n - i - 1).Select(j => this[i, j]))];
        }
    }

    /// <summary>Gets how many times the first weighs as much as the second.</summary>
    /// <param name="first">The index of the first key.</param>
    /// <param name="second">The index of the second key.</param>
    /// <returns>The comparison, above 0.</returns>
    public double this[int first, int second] => _values[(first * Keys.Length) + second];

    /// <summary>Gets the weights, in the order of the keys: the principal eigenvector, with sum 1.</summary>
    public ImmutableArray<double> Weights => Priorities.Weights;

    /// <summary>Gets the consistency ratio, 0 when the comparisons agree with one another; null above 15 keys. Saaty takes up to 0.10.</summary>
    public double? ConsistencyRatio => Priorities.ConsistencyRatio;

    private Numerics.Ahp Priorities => field ??= Numerics.Ahp.Of(_values.AsSpan(), Keys.Length);

    internal double WeightOf(string key) => Weights[Keys.IndexOf(key)];
}
