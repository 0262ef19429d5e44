namespace Pilkada.Scoring;

/// <summary>Where scores go: the caller's own memory.</summary>
/// <remarks>Each part but the scores may be left out by an empty memory; one that is not empty holds one value per unit. Immutable; the memory is the caller's.</remarks>
/// <example><code>var output = new ScoreBuffers(scores, ranks: ranks);</code></example>
public sealed class ScoreBuffers
{
    /// <summary>Names the buffers.</summary>
    /// <param name="scores">The scores; NaN for a unit without one.</param>
    /// <param name="classes">The classes, 0 for the lowest; -1 for a unit without a score, and for all where the edges are not defined. Default empty: left out.</param>
    /// <param name="ranks">The ranks, 1 for the highest; 0 for a unit without a score. Default empty: left out.</param>
    /// <param name="nodes">All nodes, column after column in the order of <see cref="ScoringFit.Nodes"/>. Default empty: left out.</param>
    public ScoreBuffers(Memory<double> scores, Memory<int> classes = default, Memory<int> ranks = default, Memory<double> nodes = default)
    {
        Scores = scores;
        Classes = classes;
        Ranks = ranks;
        Nodes = nodes;
    }

    /// <summary>Gets the scores.</summary>
    public Memory<double> Scores { get; }

    /// <summary>Gets the classes; empty when left out.</summary>
    public Memory<int> Classes { get; }

    /// <summary>Gets the ranks; empty when left out.</summary>
    public Memory<int> Ranks { get; }

    /// <summary>Gets the nodes; empty when left out.</summary>
    public Memory<double> Nodes { get; }
}
