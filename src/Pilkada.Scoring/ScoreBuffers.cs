namespace Pilkada.Scoring;

/// <summary>Where scores go: the caller's own memory.</summary>
/// <remarks>Each part may be left out by an empty memory; a part that is not empty holds one value per unit.</remarks>
/// <param name="Scores">The scores; NaN for a unit without one. Always needed.</param>
/// <param name="Classes">The classes, 0 for the lowest; -1 for a unit without a score. Empty to leave them out.</param>
/// <param name="Ranks">The ranks, 1 for the highest; 0 for a unit without a score. Empty to leave them out.</param>
/// <param name="Nodes">All nodes, column after column in the order of <see cref="ScoringFit.Nodes"/>. Empty to leave them out.</param>
public readonly record struct ScoreBuffers(
    Memory<double> Scores,
    Memory<int> Classes = default,
    Memory<int> Ranks = default,
    Memory<double> Nodes = default
);
