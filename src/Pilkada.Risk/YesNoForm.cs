using Pilkada.Scoring;

namespace Pilkada.Risk;

/// <summary>The form of the mapping of 2024: yes/no indicators with weights, in dimensions that are stages.</summary>
/// <remarks>
/// The score of an area is the weight of its indicators that occurred over the weight of all, from 0 to 1; that of a dimension likewise. The published weights were not found: they are the
/// user's, with what they rest on. Unknown stays unknown: an area with an unanswered indicator has no score, only bounds. Classes are by mean and one sample deviation of the areas scored
/// together and therefore relative; which deviation the source means was not found and is assumed. Immutable and thread-safe.
/// </remarks>
/// <example>Weights 1 and 3, only the second occurred: score 3/4.</example>
public sealed class YesNoForm
{
    /// <summary>Creates a form.</summary>
    /// <param name="framework">The index whose dimensions it has, such as <see cref="IkpFrameworks.Mapping2024"/>.</param>
    /// <param name="indicators">The indicators with their dimension and weight: each once, weights more than 0; at least one. A dimension without indicators is left out.</param>
    /// <param name="evidence">What the weights rest on.</param>
    /// <exception cref="ArgumentException">An id is empty or stands twice, a dimension is not one of the index, a weight is not more than 0, or there is no indicator.</exception>
    public YesNoForm(
        IndexFramework framework,
        IEnumerable<(Id<RiskIndicator> Indicator, Id<IndexDimension> Dimension, Fraction Weight)> indicators,
        Evidence evidence
    )
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(evidence);
        Framework = framework;
        Evidence = evidence;
        Indicators = [.. indicators];
        foreach (var (indicator, dimension, weight) in Indicators)
        {
            Ids.NotEmpty(indicator, nameof(indicators));
            if (framework.Find(dimension) is null || weight.Sign <= 0)
            {
                throw new ArgumentException(
                    $"'{indicator}' has a dimension of {framework} and a weight of more than 0, not '{dimension}' and {weight}.",
                    nameof(indicators)
                );
            }
        }

        if (Indicators.IsEmpty || Indicators.DistinctBy(i => i.Indicator).Count() != Indicators.Length)
        {
            throw new ArgumentException("Each indicator stands once, and there is at least one.", nameof(indicators));
        }

        Model = ScoringModel
            .Create(
                $"{framework.Id}/form",
                Indicators.Select(i => new Indicator(i.Indicator.ToString())),
                IndexNode
                    .Of(
                        $"{framework.Id}/form",
                        framework
                            .Dimensions.Where(d => Indicators.Any(i => i.Dimension == d.Id))
                            .Select(d =>
                                IndexNode
                                    .Of(
                                        KeyOf(d.Id),
                                        Indicators
                                            .Where(i => i.Dimension == d.Id)
                                            .Select(i =>
                                                IndexNode.Leaf(i.Indicator.ToString(), Leaves.Approximate(i.Weight), evidence.Provenance)
                                            )
                                    )
                                    .Weighing(
                                        Leaves.Approximate(
                                            RelativeBands.Sum(Indicators.Where(i => i.Dimension == d.Id).Select(i => i.Weight))
                                        ),
                                        evidence.Provenance
                                    )
                                    .Named(d.Name)
                            )
                    )
                    .Named(framework.Title),
                [
                    new Aggregation(minimumAvailability: Fraction.One),
                    Classification.ByMeanDeviation(Scoring.EdgeSide.Inner, isSample: true, -1, 1),
                    new Ranking(RankMethod.Competition),
                ]
            )
            .Value;
    }

    /// <summary>Gets the index.</summary>
    public IndexFramework Framework { get; }

    /// <summary>Gets the indicators with their dimension and weight, in the order given.</summary>
    public ImmutableArray<(Id<RiskIndicator> Indicator, Id<IndexDimension> Dimension, Fraction Weight)> Indicators { get; }

    /// <summary>Gets what the weights rest on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets the model of the scoring engine: 1 for what occurred, 0 for what did not; its classes are 0 low, 1 medium, 2 high.</summary>
    public ScoringModel Model { get; }

    /// <summary>Gets the key of a dimension in the model.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <returns>For example <c>pemetaan-2024/kampanye</c>.</returns>
    public string KeyOf(Id<IndexDimension> dimension) => $"{Framework.Id}/{dimension}";

    /// <summary>Scores areas together.</summary>
    /// <param name="areas">The areas, each once.</param>
    /// <param name="answer">Whether an indicator occurred in an area; null when that is unknown.</param>
    /// <returns>The result; its units are the codes of the areas.</returns>
    /// <exception cref="ArgumentException">An area stands twice.</exception>
    public ScoreResult Score(IEnumerable<Place> areas, Func<Place, Id<RiskIndicator>, bool?> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ImmutableArray<Place> rows = [.. areas];
        if (rows.Distinct().Count() != rows.Length)
        {
            throw new ArgumentException("Each area stands once.", nameof(areas));
        }

        double[] values =
        [
            .. Indicators.SelectMany(i =>
                rows.Select(a =>
                    answer(a, i.Indicator) switch
                    {
                        true => 1.0,
                        false => 0.0,
                        null => double.NaN,
                    }
                )
            ),
        ];
        return Model.Score(
            UnitTable.ColumnMajor(values, rows.Length, Indicators.Select(i => i.Indicator.ToString()), rows.Select(a => a.ToString()))
        );
    }

    /// <summary>Gets the lowest and the highest score an area can still have, exact, and the share of its indicators that are unknown.</summary>
    /// <param name="answer">Whether an indicator occurred; null when that is unknown.</param>
    /// <returns>The bounds, equal when all is known.</returns>
    public (Fraction Lowest, Fraction Highest, Fraction UnknownShare) Bounds(Func<Id<RiskIndicator>, bool?> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var all = Indicators.Select(i => (i.Weight, Answer: answer(i.Indicator))).ToArray();
        var whole = RelativeBands.Sum(all.Select(a => a.Weight));
        return (
            RelativeBands.Sum(all.Where(a => a.Answer == true).Select(a => a.Weight)) / whole,
            RelativeBands.Sum(all.Where(a => a.Answer != false).Select(a => a.Weight)) / whole,
            Leaves.ShareOf(all.Count(a => a.Answer is null), all.Length)
        );
    }
}
