namespace Pilkada.Risk;

/// <summary>What one indicator alone would have to become for a cell to reach the next class.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskLever
{
    internal RiskLever(RiskContribution contribution, Fraction to)
    {
        Contribution = contribution;
        To = to;
    }

    /// <summary>Gets the indicator as it counts in the cell now; its value may be unknown, which the lowest score takes as 0.</summary>
    public RiskContribution Contribution { get; }

    /// <summary>Gets the value, at most 1, at which the score stands on the edge.</summary>
    public Fraction To { get; }

    internal Fraction Change => To - Now;

    private Fraction Now => Contribution.Value.Value.IsUnknown ? Fraction.Zero : Contribution.Value.Value.Number;
}

/// <summary>Where a cell stands among the classes of some bands, and what would bring it into the next one.</summary>
/// <remarks>
/// It starts from the lowest score still possible, so that nothing unknown is taken as a risk: with unknown indicators the cell may stand higher already, up to <see cref="AtMost"/>.
/// Immutable and thread-safe.
/// </remarks>
public sealed class RiskClassStep
{
    internal RiskClassStep(RiskMapCell cell, ScoreBands bands)
    {
        Cell = cell;
        Bands = bands;
        AtLeast = bands.GradeOf(cell.Lowest);
        AtMost = bands.GradeOf(cell.Highest);
        Edge = AtLeast is { } now && now.Rank < bands.Edges.Length ? bands.Edges[now.Rank] : null;
        if (Edge is null)
        {
            return;
        }

        var (threshold, isReachedAt) = bands.ThresholdOf(Edge);
        Lacks = threshold - cell.Lowest;
        Levers =
        [
            .. cell
                .Contributions.Select(c => new RiskLever(
                    c,
                    (c.Value.Value.IsUnknown ? Fraction.Zero : c.Value.Value.Number) + (Lacks.Value / c.Weight.Value.Number)
                ))
                .Where(l => l.To < Fraction.One || (isReachedAt && l.To == Fraction.One))
                .OrderBy(l => l.Change)
                .ThenBy(l => l.Contribution.Indicator),
        ];
    }

    /// <summary>Gets the cell.</summary>
    public RiskMapCell Cell { get; }

    /// <summary>Gets the bands.</summary>
    public ScoreBands Bands { get; }

    /// <summary>Gets the class of the lowest score still possible; null outside the range of the bands.</summary>
    public Grade? AtLeast { get; }

    /// <summary>Gets the class of the highest score still possible; null outside the range of the bands.</summary>
    public Grade? AtMost { get; }

    /// <summary>Gets the edge to the class above <see cref="AtLeast"/>; null in the highest class, or outside the range.</summary>
    public BandEdge? Edge { get; }

    /// <summary>Gets how much the lowest score lacks of the edge, 0 or more; null in the highest class, or outside the range.</summary>
    /// <remarks>0 only for a score on an edge that belongs to the class below.</remarks>
    public Fraction? Lacks { get; }

    /// <summary>Gets the indicators that could bring the cell there alone, the smallest change first; equal ones in order of the ids.</summary>
    /// <remarks>Every other indicator is held still. Where none is listed, several have to rise together.</remarks>
    public ImmutableArray<RiskLever> Levers { get; } = [];
}
