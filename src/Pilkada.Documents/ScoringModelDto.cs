using System.Text.Json.Serialization;

namespace Pilkada.Documents;

// The shape of a scoring model's file. A parameter without a default is a required member; the order of the parameters is that of the file.
internal sealed record ScoringModelDto(
    int? SchemaVersion,
    string? Key,
    List<ModelIndicatorDto?>? Indicators,
    ModelNodeDto? Index,
    List<ModelStepDto?>? Steps
);

internal sealed record ModelIndicatorDto(
    string? Key,
    string? Direction = null,
    TextDto? Name = null,
    string? Unit = null,
    ModelDenominatorDto? Denominator = null,
    ModelGoalpostsDto? Goalposts = null,
    double? Target = null,
    string? Reference = null
);

internal sealed record ModelDenominatorDto(string? Column, double? Scale = null);

internal sealed record ModelGoalpostsDto(double? Low, double? High);

internal sealed record ModelNodeDto(
    string? Key,
    double? Weight = null,
    string? Provenance = null,
    TextDto? Name = null,
    List<ModelNodeDto?>? Children = null
);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(ScreenDto), "screen")]
[JsonDerivedType(typeof(DenominateDto), "denominate")]
[JsonDerivedType(typeof(ImputeDto), "impute")]
[JsonDerivedType(typeof(TreatOutliersDto), "treatOutliers")]
[JsonDerivedType(typeof(NormaliseDto), "normalise")]
[JsonDerivedType(typeof(WeightDto), "weight")]
[JsonDerivedType(typeof(AggregateDto), "aggregate")]
[JsonDerivedType(typeof(ClassifyDto), "classify")]
[JsonDerivedType(typeof(RankDto), "rank")]
internal abstract record ModelStepDto;

internal sealed record ScreenDto(string? MinimumAvailability) : ModelStepDto;

internal sealed record DenominateDto : ModelStepDto;

internal sealed record ImputeDto(string? Method, string? Group = null, Dictionary<string, string?>? Overrides = null) : ModelStepDto;

internal sealed record TreatOutliersDto(
    int? MaximumWinsorised = null,
    double? SkewnessLimit = null,
    double? KurtosisLimit = null,
    string? Transform = null,
    List<string?>? Exempt = null
) : ModelStepDto;

internal sealed record NormaliseDto(NormaliseMethodDto? Method, Dictionary<string, NormaliseMethodDto?>? Overrides = null) : ModelStepDto;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PlainNormaliseDto.None), "none")]
[JsonDerivedType(typeof(MinMaxDto), "minMax")]
[JsonDerivedType(typeof(ByGoalpostsDto), "goalposts")]
[JsonDerivedType(typeof(ZScoreDto), "zScore")]
[JsonDerivedType(typeof(PlainNormaliseDto.Rank), "rank")]
[JsonDerivedType(typeof(PlainNormaliseDto.PercentileRank), "percentileRank")]
[JsonDerivedType(typeof(PlainNormaliseDto.MiddleRank), "middleRank")]
[JsonDerivedType(typeof(PlainNormaliseDto.Borda), "borda")]
[JsonDerivedType(typeof(PlainNormaliseDto.DistanceToMaximum), "distanceToMaximum")]
[JsonDerivedType(typeof(DistanceToTargetDto), "distanceToTarget")]
[JsonDerivedType(typeof(DistanceToReferenceDto), "distanceToReference")]
[JsonDerivedType(typeof(PlainNormaliseDto.FractionOfMaximum), "fractionOfMaximum")]
[JsonDerivedType(typeof(CategoricalDto), "categorical")]
internal abstract record NormaliseMethodDto;

// The methods without parameters.
internal static class PlainNormaliseDto
{
    internal sealed record None : NormaliseMethodDto;

    internal sealed record Rank : NormaliseMethodDto;

    internal sealed record PercentileRank : NormaliseMethodDto;

    internal sealed record MiddleRank : NormaliseMethodDto;

    internal sealed record Borda : NormaliseMethodDto;

    internal sealed record DistanceToMaximum : NormaliseMethodDto;

    internal sealed record FractionOfMaximum : NormaliseMethodDto;
}

internal sealed record MinMaxDto(double? Low = null, double? High = null) : NormaliseMethodDto;

internal sealed record ByGoalpostsDto(bool? Cap = null, double? Low = null, double? High = null) : NormaliseMethodDto;

internal sealed record ZScoreDto(double? Mean = null, double? Deviation = null) : NormaliseMethodDto;

internal sealed record DistanceToTargetDto(bool? Cap = null) : NormaliseMethodDto;

internal sealed record DistanceToReferenceDto(bool? Cap = null) : NormaliseMethodDto;

internal sealed record CategoricalDto(List<double?>? Edges, List<double?>? Values) : NormaliseMethodDto;

internal sealed record WeightDto(WeightMethodDto? Method, Dictionary<string, WeightMethodDto?>? Overrides = null) : ModelStepDto;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(GivenWeightsDto), "given")]
[JsonDerivedType(typeof(EqualWeightsDto), "equal")]
[JsonDerivedType(typeof(AhpDto), "ahp")]
[JsonDerivedType(typeof(PointsDto), "points")]
[JsonDerivedType(typeof(PrincipalComponentDto), "principalComponent")]
internal abstract record WeightMethodDto;

internal sealed record GivenWeightsDto : WeightMethodDto;

internal sealed record EqualWeightsDto : WeightMethodDto;

internal sealed record AhpDto(List<string?>? Keys, List<double?>? Comparisons) : WeightMethodDto;

internal sealed record PointsDto(Dictionary<string, double?>? Points) : WeightMethodDto;

internal sealed record PrincipalComponentDto : WeightMethodDto;

internal sealed record AggregateDto(
    List<AggregateMethodDto?>? Levels,
    string? MinimumAvailability = null,
    Dictionary<string, AggregateMethodDto?>? Overrides = null
) : ModelStepDto;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ArithmeticDto), "arithmetic")]
[JsonDerivedType(typeof(GeometricDto), "geometric")]
[JsonDerivedType(typeof(HarmonicDto), "harmonic")]
[JsonDerivedType(typeof(GeneralisedDto), "generalised")]
[JsonDerivedType(typeof(CopelandDto), "copeland")]
internal abstract record AggregateMethodDto;

internal sealed record ArithmeticDto : AggregateMethodDto;

internal sealed record GeometricDto(double? Floor = null) : AggregateMethodDto;

internal sealed record HarmonicDto(double? Floor = null) : AggregateMethodDto;

internal sealed record GeneralisedDto(double? Power, double? Floor = null) : AggregateMethodDto;

internal sealed record CopelandDto : AggregateMethodDto;

internal sealed record ClassifyDto(ClassifyMethodDto? Method) : ModelStepDto;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EdgesDto), "edges")]
[JsonDerivedType(typeof(MeanDeviationDto), "meanDeviation")]
[JsonDerivedType(typeof(QuantilesDto), "quantiles")]
[JsonDerivedType(typeof(BandsDto), "bands")]
internal abstract record ClassifyMethodDto;

internal sealed record EdgesDto(List<double?>? Edges, string? Side = null) : ClassifyMethodDto;

internal sealed record MeanDeviationDto(List<double?>? Multiples, string? Deviation = null, string? Side = null) : ClassifyMethodDto;

internal sealed record QuantilesDto(List<double?>? Probabilities, string? Side = null) : ClassifyMethodDto;

internal sealed record BandsDto(List<double?>? LowerBounds) : ClassifyMethodDto;

internal sealed record RankDto(string? Method = null) : ModelStepDto;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = false,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(ScoringModelDto))]
[JsonSerializable(typeof(ScoringFactorsDto))]
internal sealed partial class ScoringModelJsonContext : JsonSerializerContext;
