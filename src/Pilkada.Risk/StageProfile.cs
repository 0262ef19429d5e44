using Pilkada.Scoring;
using Pilkada.Stages;

namespace Pilkada.Risk;

/// <summary>Which indicators count at one stage, and with what weight.</summary>
/// <remarks>
/// The weights are the user's; without any, all indicators weigh the same. Either way they are assumed: no source publishes weights per stage. Weights are bound by id and add up to 1.
/// Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>StageProfile.Equal(voting, [disasterProne, hardToReach]).Weights // 1/2 and 1/2</code>
/// </example>
public sealed class StageProfile
{
    private StageProfile(Id<ElectionStage> stage, ImmutableArray<(Id<RiskIndicator> Indicator, Fraction Weight)> weights, Evidence evidence)
    {
        Stage = stage;
        Weights = weights;
        Evidence = evidence;
    }

    /// <summary>Gets the stage.</summary>
    public Id<ElectionStage> Stage { get; }

    /// <summary>Gets the indicators with their weights, in order of the ids; they add up to 1.</summary>
    public ImmutableArray<(Id<RiskIndicator> Indicator, Fraction Weight)> Weights { get; }

    /// <summary>Gets what the weights rest on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Makes a profile with weights of one's own.</summary>
    /// <param name="stage">The stage; not empty.</param>
    /// <param name="weights">The indicators with their weights: each once, more than 0, adding up to 1.</param>
    /// <param name="evidence">What the weights rest on, such as the record of an expert session.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentException">An id is empty or stands twice, a weight is not more than 0, or the weights do not add up to 1.</exception>
    public static StageProfile Of(
        Id<ElectionStage> stage,
        IEnumerable<(Id<RiskIndicator> Indicator, Fraction Weight)> weights,
        Evidence evidence
    )
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Ids.NotEmpty(stage, nameof(stage));
        ImmutableArray<(Id<RiskIndicator> Indicator, Fraction Weight)> all =
        [
            .. weights.Select(w => (Ids.NotEmpty(w.Indicator, nameof(weights)), w.Weight)).OrderBy(w => w.Item1),
        ];
        if (all.DistinctBy(w => w.Indicator).Count() != all.Length || all.Any(w => w.Weight.Sign <= 0))
        {
            throw new ArgumentException("Each indicator stands once, with a weight of more than 0.", nameof(weights));
        }

        var sum = RelativeBands.Sum(all.Select(w => w.Weight));
        return sum == Fraction.One
            ? new StageProfile(stage, all, evidence)
            : throw new ArgumentException($"The weights of {stage} add up to {sum}, not 1.", nameof(weights));
    }

    /// <summary>Makes a profile in which all indicators weigh the same.</summary>
    /// <param name="stage">The stage; not empty.</param>
    /// <param name="indicators">The indicators; each once, at least one.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentException">An id is empty or stands twice, or there is no indicator.</exception>
    public static StageProfile Equal(Id<ElectionStage> stage, IEnumerable<Id<RiskIndicator>> indicators)
    {
        Id<RiskIndicator>[] all = [.. indicators];
        return all.Length > 0
            ? Of(stage, all.Select(i => (i, Fraction.Of(1, all.Length))), Evidence.Assumed(RiskSources.Taxonomy))
            : throw new ArgumentException("There is no indicator.", nameof(indicators));
    }

    /// <summary>Makes a profile whose weights come from pairwise comparisons (AHP), from points, or are equal.</summary>
    /// <param name="stage">The stage; not empty.</param>
    /// <param name="indicators">The indicators; each once, at least one. One with 0 points is left out.</param>
    /// <param name="scheme">Equal, AHP or points, with the ids of exactly these indicators as keys.</param>
    /// <param name="evidence">What the comparisons or points rest on, such as the record of an expert session.</param>
    /// <returns>The profile. The weights are the engine's numbers as exact fractions, divided by their sum.</returns>
    /// <exception cref="ArgumentException">An id is empty or stands twice, there is no indicator, the keys are others, or the scheme takes its weights from data or from nodes.</exception>
    /// <example>
    /// Points 1 and 3: <code>StageProfile.Of(voting, [a, b], WeightingScheme.ExpertPoints([new("a", 1), new("b", 3)]), evidence).Weights // 1/4 and 3/4</code>
    /// </example>
    public static StageProfile Of(
        Id<ElectionStage> stage,
        IEnumerable<Id<RiskIndicator>> indicators,
        WeightingScheme scheme,
        Evidence evidence
    )
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(evidence);
        ImmutableArray<Id<RiskIndicator>> all = [.. indicators];
        var keys = scheme.Kind switch
        {
            WeightingKind.Ahp => scheme.Matrix!.Keys,
            WeightingKind.Points => scheme.Points.Keys,
            WeightingKind.Equal => all.Select(i => i.ToString()),
            _ => throw new ArgumentException($"Weights of a stage are equal, AHP or points, not {scheme.Kind}.", nameof(scheme)),
        };
        if (all.IsEmpty || !all.Select(i => i.ToString()).ToHashSet(StringComparer.Ordinal).SetEquals(keys))
        {
            throw new ArgumentException("The scheme weighs exactly the indicators, of which there is at least one.", nameof(scheme));
        }

        (Id<RiskIndicator> Indicator, Fraction Weight)[] weights =
        [
            .. all.Select(i =>
                    (
                        i,
                        scheme.Kind switch
                        {
                            WeightingKind.Ahp => Leaves.Exact(scheme.Matrix!.Weights[scheme.Matrix.Keys.IndexOf(i.ToString())]),
                            WeightingKind.Points => Leaves.Exact(scheme.Points[i.ToString()]),
                            _ => Fraction.One,
                        }
                    )
                )
                .Where(w => w.Item2.Sign > 0),
        ];
        var sum = RelativeBands.Sum(weights.Select(w => w.Weight));
        return Of(stage, weights.Select(w => (w.Indicator, w.Weight / sum)), evidence);
    }

    /// <summary>Makes the stage's model for the scoring engine: the indicators with their weights, a weighted mean from 0 to 1, classes and ranks.</summary>
    /// <param name="bands">Bands for the scores, or null for none.</param>
    /// <returns>The model; an area with an unknown indicator has no score in it.</returns>
    /// <exception cref="ArgumentException">The engine has no form for the bands: it rounds to two decimals or not at all, and knows sides upper, lower and inner.</exception>
    public ScoringModel Model(ScoreBands? bands = null)
    {
        var classes = bands?.ToStep();
        return bands is null || classes is not null
            ? ScoringModel
                .Create(
                    $"stage/{Stage}",
                    Weights.Select(w => new Indicator(w.Indicator.ToString())),
                    IndexNode.Of(
                        $"stage/{Stage}",
                        Weights.Select(w => IndexNode.Leaf(w.Indicator.ToString(), Leaves.Approximate(w.Weight), Evidence.Provenance))
                    ),
                    [
                        new Aggregation(minimumAvailability: Fraction.One),
                        .. classes is null ? [] : new ScoringStep[] { classes },
                        new Ranking(RankMethod.Competition),
                    ]
                )
                .Value
            : throw new ArgumentException($"The engine has no form for the bands {bands.Id}.", nameof(bands));
    }

    /// <summary>Makes the neutral profile of a stage: every indicator of every factor that can occur at it, of those that plans keep figures for.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="stage">The stage; not empty.</param>
    /// <param name="isUsable">Which indicators can be used, such as those measured in stations.</param>
    /// <returns>The profile, or null when no indicator is usable at the stage.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static StageProfile? Neutral(RiskTaxonomy taxonomy, Id<ElectionStage> stage, Func<RiskIndicator, bool> isUsable)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(isUsable);
        Id<RiskIndicator>[] all =
        [
            .. taxonomy
                .FactorsAt(Ids.NotEmpty(stage, nameof(stage)))
                .Where(f => !f.Stages.IsEmpty)
                .SelectMany(f => f.Indicators)
                .Distinct()
                .Where(i => taxonomy.Find(i) is { } indicator && isUsable(indicator)),
        ];
        return all.Length == 0 ? null : Equal(stage, all);
    }
}
