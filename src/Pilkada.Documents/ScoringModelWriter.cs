using Pilkada.Scoring;

namespace Pilkada.Documents;

// The parts of a model as the shape of its file.
internal static class ScoringModelWriter
{
    public static ScoringModelDto Of(string key, IEnumerable<Indicator> indicators, IndexNode index, IEnumerable<ScoringStep> steps) =>
        new(ScoringModelFile.SchemaVersion, key, [.. indicators.Select(Of)], Of(index), [.. steps.Select(Of)]);

    private static ModelIndicatorDto Of(Indicator indicator) =>
        new(
            indicator.Key,
            ScoringChoices.Directions.NameOf(indicator.Direction),
            Of(indicator.Name),
            indicator.Unit,
            indicator.Denominator is { } d ? new ModelDenominatorDto(d.Column, d.Scale) : null,
            indicator.Goalposts is { } g ? new ModelGoalpostsDto(g.Low, g.High) : null,
            indicator.Target,
            indicator.Reference
        );

    private static ModelNodeDto Of(IndexNode node) =>
        new(
            node.Key,
            node.Weight,
            ScoringChoices.Provenances.NameOf(node.WeightProvenance),
            Of(node.Name),
            node.IsLeaf ? null : [.. node.Children.Select(Of)]
        );

    private static TextDto? Of(LocalText? text) => text is null ? null : new TextDto(text.Indonesian, text.English);

    private static ModelStepDto Of(ScoringStep step) =>
        step switch
        {
            Screening s => new ScreenDto(s.MinimumAvailability.ToString()),
            Denomination => new DenominateDto(),
            Imputation s => new ImputeDto(
                ScoringChoices.Imputations.NameOf(s.Method),
                s.Group,
                ByKey<ImputationMethod, string>(s.Overrides, m => ScoringChoices.Imputations.NameOf(m))
            ),
            OutlierTreatment s => new TreatOutliersDto(
                s.MaximumWinsorised,
                s.SkewnessLimit,
                s.KurtosisLimit,
                ScoringChoices.Transforms.NameOf(s.Transform),
                s.Exempt.IsEmpty ? null : [.. s.Exempt]
            ),
            Normalisation s => new NormaliseDto(Of(s.Method), ByKey(s.Overrides, Of)),
            Weighting s => new WeightDto(Of(s.Scheme), ByKey(s.Overrides, Of)),
            Aggregation s => new AggregateDto([.. s.Levels.Select(Of)], s.MinimumAvailability.ToString(), ByKey(s.Overrides, Of)),
            Classification s => new ClassifyDto(Of(s)),
            Ranking s => new RankDto(ScoringChoices.Ranks.NameOf(s.Method)),
            _ => throw new ArgumentException($"{step.GetType()} is not a step of the file format.", nameof(step)),
        };

    private static NormaliseMethodDto Of(NormalisationMethod method) =>
        method.Kind switch
        {
            NormalisationKind.None => new PlainNormaliseDto.None(),
            NormalisationKind.MinMax => new MinMaxDto(method.Low, method.High),
            NormalisationKind.Goalposts => new ByGoalpostsDto(method.Cap, method.Low, method.High),
            NormalisationKind.ZScore => new ZScoreDto(method.Low, method.Deviation),
            NormalisationKind.Rank => new PlainNormaliseDto.Rank(),
            NormalisationKind.PercentileRank => new PlainNormaliseDto.PercentileRank(),
            NormalisationKind.MiddleRank => new PlainNormaliseDto.MiddleRank(),
            NormalisationKind.Borda => new PlainNormaliseDto.Borda(),
            NormalisationKind.DistanceToMaximum => new PlainNormaliseDto.DistanceToMaximum(),
            NormalisationKind.DistanceToTarget => new DistanceToTargetDto(method.Cap),
            NormalisationKind.DistanceToReference => new DistanceToReferenceDto(method.Cap),
            NormalisationKind.FractionOfMaximum => new PlainNormaliseDto.FractionOfMaximum(),
            _ => new CategoricalDto(Numbers(method.Edges), Numbers(method.Values)),
        };

    private static WeightMethodDto Of(WeightingScheme scheme) =>
        scheme.Kind switch
        {
            WeightingKind.Given => new GivenWeightsDto(),
            WeightingKind.Equal => new EqualWeightsDto(),
            WeightingKind.Ahp => new AhpDto([.. scheme.Matrix!.Keys], [.. Above(scheme.Matrix)]),
            WeightingKind.Points => new PointsDto(scheme.Points.ToDictionary(p => p.Key, p => (double?)p.Value, StringComparer.Ordinal)),
            _ => new PrincipalComponentDto(),
        };

    private static AggregateMethodDto Of(AggregationMethod method) =>
        method.Kind switch
        {
            AggregationKind.Arithmetic => new ArithmeticDto(),
            AggregationKind.Geometric => new GeometricDto(method.Floor),
            AggregationKind.Harmonic => new HarmonicDto(method.Floor),
            AggregationKind.Generalised => new GeneralisedDto(method.Power, method.Floor),
            _ => new CopelandDto(),
        };

    private static ClassifyMethodDto Of(Classification classes) =>
        classes.Kind switch
        {
            ClassificationKind.Edges => new EdgesDto(Numbers(classes.Numbers), ScoringChoices.Sides.NameOf(classes.Side)),
            ClassificationKind.MeanDeviation => new MeanDeviationDto(
                Numbers(classes.Numbers),
                ScoringChoices.Deviations.NameOf(classes.IsSample),
                ScoringChoices.Sides.NameOf(classes.Side)
            ),
            ClassificationKind.Quantiles => new QuantilesDto(Numbers(classes.Numbers), ScoringChoices.Sides.NameOf(classes.Side)),
            _ => new BandsDto(Numbers(classes.Numbers)),
        };

    // The comparisons of an earlier with a later key, row by row.
    private static IEnumerable<double?> Above(PairwiseMatrix matrix)
    {
        for (var i = 0; i < matrix.Keys.Length; i++)
        {
            for (var j = i + 1; j < matrix.Keys.Length; j++)
            {
                yield return matrix[i, j];
            }
        }
    }

    private static List<double?> Numbers(ImmutableArray<double> numbers) => [.. numbers.Select(n => (double?)n)];

    // In the order of the keys; null when there are none, so that the file leaves them out.
    private static Dictionary<string, TDto?>? ByKey<T, TDto>(ImmutableSortedDictionary<string, T> overrides, Func<T, TDto> of)
        where TDto : class =>
        overrides.IsEmpty ? null : overrides.ToDictionary(o => o.Key, o => (TDto?)of(o.Value), StringComparer.Ordinal);
}
