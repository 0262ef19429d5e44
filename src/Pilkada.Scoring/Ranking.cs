namespace Pilkada.Scoring;

/// <summary>How ranks go on after a tie.</summary>
public enum RankMethod
{
    /// <summary>Without gaps: 1, 2, 2, 3.</summary>
    Dense = 0,

    /// <summary>As in sports: 1, 2, 2, 4.</summary>
    Competition = 1,
}

/// <summary>Ranks the units by their score, 1 for the highest.</summary>
/// <remarks>
/// Scores are not rounded first. A tie is a maximal run of sorted scores with gaps of at most 1e-12 of the range of all scores;
/// scores that all lie within 1e-12 of their size differ by rounding alone and are one tie. A unit without a score has rank 0.
/// </remarks>
public sealed class Ranking : ScoringStep
{
    /// <summary>Creates a ranking.</summary>
    /// <param name="method">How ranks go on after a tie. Default dense.</param>
    /// <exception cref="ArgumentOutOfRangeException">The method is not defined.</exception>
    public Ranking(RankMethod method = RankMethod.Dense) =>
        Method = Enum.IsDefined(method)
            ? method
            : throw new ArgumentOutOfRangeException(nameof(method), method, "The method is dense or competition.");

    /// <summary>Gets how ranks go on after a tie.</summary>
    public RankMethod Method { get; }

    /// <inheritdoc/>
    public override StepScope Scope => StepScope.Population;
}
