using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>Puts scores into classes with the edge rule of <see cref="Classification"/>.</summary>
internal sealed class Classifier
{
    private const double Tolerance = 1e-12;
    private readonly double[] _edges;
    private readonly int _upper;
    private readonly bool _bands;

    // The first so many edges belong to the class above them, the others to the class below.
    private Classifier(double[] edges, int upper, bool bands) => (_edges, _upper, _bands) = (edges, upper, bands);

    // Mean and deviation of fewer than two scores give no edges, and no classes.
    private bool HasNoEdges => Array.Exists(_edges, double.IsNaN);

    public static ImmutableArray<double> EdgesOf(FittedSteps steps) => steps.Edges;

    /// <summary>Gets the edges with their tolerance; a score is compared with them and nothing else, unless it is rounded first.</summary>
    public ReadOnlySpan<double> Edges => _edges;

    /// <summary>Gets a value indicating whether scores are rounded first.</summary>
    public bool Rounds => _bands;

    public static Classifier? Of(ScoringFit fit) => fit.Model.Classification is { } step ? Of(step, fit.Edges) : null;

    public static Classifier Of(Classification step, ImmutableArray<double> edges)
    {
        // The tolerance goes into the edge once: a score is compared and nothing else.
        var largest = edges.Max(Math.Abs);
        var e = Tolerance * (largest > 0 ? largest : 1);
        return new Classifier(
            [.. edges.Select((edge, i) => step.IsUpper(i) ? edge - e : edge + e)],
            Enumerable.Range(0, edges.Length).Count(step.IsUpper),
            step.Kind == ClassificationKind.Bands
        );
    }

    /// <summary>Tells whether a score on an edge reaches it.</summary>
    /// <param name="edge">The index of the edge.</param>
    /// <returns>True when it belongs to the class above.</returns>
    public bool IsUpper(int edge) => edge < _upper;

    public void Classify(ReadOnlySpan<double> scores, Span<int> classes)
    {
        unchecked
        {
            var undefined = HasNoEdges;
            for (var i = 0; i < scores.Length; i++)
            {
                var score = _bands ? TwoDecimals(scores[i]) : scores[i];
                var at = double.IsNaN(score) || undefined ? -1 : 0;
                for (var e = 0; at >= 0 && e < _edges.Length; e++)
                {
                    at += (IsUpper(e) ? score >= _edges[e] : score > _edges[e]) ? 1 : 0;
                }

                classes[i] = at;
            }
        }
    }

    /// <summary>Rounds to two decimals, halves away from zero; a score within 1e-9 of a half counts as the half.</summary>
    private static double TwoDecimals(double score) => Math.Floor((Math.Abs(score) * 100) + 0.5 + 1e-9) / 100 * (score < 0 ? -1 : 1);
}
