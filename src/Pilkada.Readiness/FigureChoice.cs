namespace Pilkada.Readiness;

/// <summary>Which figure is shown where several sources give one, and which disagree with it.</summary>
/// <remarks>
/// The figure of the highest confidence is shown; among equals, the first in order of the ids. The others stay, and a disagreement is a finding.
/// Immutable and thread-safe.
/// </remarks>
/// <example>17,231 TPS (medium confidence) and 16,231 TPS (low) for one province show 17,231, in conflict with 16,231.</example>
public sealed class FigureChoice : IExplained
{
    private FigureChoice(ImmutableArray<PublishedFigure> candidates)
    {
        Candidates = candidates;
        Chosen = candidates[Best(candidates.Select(c => c.Explanation))];
        Conflicting = [.. candidates.Where(c => c.ConflictsWith(Chosen))];
    }

    /// <summary>Gets the figures to choose from, in order of their ids; at least one.</summary>
    public ImmutableArray<PublishedFigure> Candidates { get; }

    /// <summary>Gets the figure that is shown.</summary>
    public PublishedFigure Chosen { get; }

    /// <summary>Gets the figures that state another value for the same thing and day.</summary>
    public ImmutableArray<PublishedFigure> Conflicting { get; }

    /// <inheritdoc/>
    /// <remarks>The figure itself when there is only one; otherwise a certified choice among the candidates.</remarks>
    public Explanation Explanation =>
        Candidates.Length == 1
            ? Chosen.Explanation
            : Explanation.Certified(
                Chosen.Explanation.Label,
                Chosen.Value,
                Chosen.Explanation.Unit,
                Candidates.Select(c => c.Explanation),
                HighestConfidence.Instance,
                ReadinessRules.Choice.Id
            );

    /// <summary>Chooses among figures of one thing.</summary>
    /// <param name="candidates">The figures, in any order; at least one, all of one measure and place.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentException">There is no figure, or they measure different things or places.</exception>
    public static FigureChoice Of(params IEnumerable<PublishedFigure> candidates)
    {
        ImmutableArray<PublishedFigure> all = [.. candidates.OrderBy(c => c.Id)];
        if (all.IsEmpty || all.Any(c => c.Measure != all[0].Measure || c.Place != all[0].Place))
        {
            throw new ArgumentException("There is at least one figure, and all are of one measure and place.", nameof(candidates));
        }

        return new FigureChoice(all);
    }

    // What is known goes before what is not; then confidence; then the order of the ids. A figure without a source ranks below low.
    private static int Best(IEnumerable<Explanation> candidates) =>
        candidates
            .Select(
                (c, i) =>
                    (Index: i, Known: !c.Value.IsUnknown, Confidence: c.Citations.IsEmpty ? -1 : c.Citations.Max(s => (int)s.Confidence))
            )
            .OrderByDescending(c => c.Known)
            .ThenByDescending(c => c.Confidence)
            .ThenBy(c => c.Index)
            .First()
            .Index;

    private sealed class HighestConfidence : ICertificate
    {
        public static HighestConfidence Instance { get; } = new();

        public LocalText Statement { get; } =
            new(
                "Nilai dari sumber dengan keyakinan tertinggi; bila sama, yang lebih dahulu menurut urutan id",
                "The value of the source with the highest confidence; among equals, the first in order of the ids"
            );

        public bool Verify(Quantity value, ImmutableArray<Explanation> operands) =>
            !operands.IsEmpty && operands[Best(operands)].Value.Equals(value);
    }
}
