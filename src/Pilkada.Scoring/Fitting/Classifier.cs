using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>Puts scores into classes with the edge rule of <see cref="Classification"/>.</summary>
internal sealed class Classifier
{
    private const double Tolerance = 1e-12;
    private readonly double[] _edges;
    private readonly bool _upper;
    private readonly bool _bands;

    private Classifier(double[] edges, bool upper, bool bands) => (_edges, _upper, _bands) = (edges, upper, bands);

    public static ImmutableArray<double> EdgesOf(FittedSteps steps) => steps.Edges;

    /// <summary>Gets the edges with their tolerance; a score is compared with them and nothing else, unless it is rounded first.</summary>
    public ReadOnlySpan<double> Edges => _edges;

    /// <summary>Gets a value indicating whether a score on an edge reaches it.</summary>
    public bool IsUpper => _upper;

    /// <summary>Gets a value indicating whether scores are rounded first.</summary>
    public bool Rounds => _bands;

    public static Classifier? Of(ScoringFit fit) => fit.Model.Classification is { } step ? Of(step, fit.Edges) : null;

    public static Classifier Of(Classification step, ImmutableArray<double> edges)
    {
        // The tolerance goes into the edge once: a score is compared and nothing else.
        var largest = edges.Max(Math.Abs);
        var e = Tolerance * (largest > 0 ? largest : 1);
        var upper = step.Side == EdgeSide.Upper;
        return new Classifier([.. edges.Select(edge => upper ? edge - e : edge + e)], upper, step.Kind == ClassificationKind.Bands);
    }

    public void Classify(ReadOnlySpan<double> scores, Span<int> classes)
    {
        unchecked
        {
            for (var i = 0; i < scores.Length; i++)
            {
                var score = _bands ? TwoDecimals(scores[i]) : scores[i];
                var at = double.IsNaN(score) ? -1 : 0;
                foreach (var edge in _edges)
                {
                    at += (_upper ? score >= edge : score > edge) ? 1 : 0;
                }

                classes[i] = at;
            }
        }
    }

    /// <summary>Rounds to two decimals, halves away from zero; a score within 1e-9 of a half counts as the half.</summary>
    private static double TwoDecimals(double score) => Math.Floor((Math.Abs(score) * 100) + 0.5 + 1e-9) / 100 * (score < 0 ? -1 : 1);
}
