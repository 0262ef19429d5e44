using System.Text.Json.Serialization;

namespace Pilkada.Documents;

// The shape of a file of factors. A parameter without a default is a required member.
internal sealed record ScoringFactorsDto(int? SchemaVersion, List<FactorDto?>? Factors);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "vary")]
[JsonDerivedType(typeof(VaryWeightsDto), "weights")]
[JsonDerivedType(typeof(VaryWeightsTogetherDto), "weightsTogether")]
[JsonDerivedType(typeof(VaryWeightDto), "weight")]
[JsonDerivedType(typeof(VaryNormalisationDto), "normalisation")]
[JsonDerivedType(typeof(VaryAggregationDto), "aggregation")]
[JsonDerivedType(typeof(VaryImputationDto), "imputation")]
internal abstract record FactorDto;

internal sealed record VaryWeightsDto(double? Spread, List<int?>? Levels = null) : FactorDto;

internal sealed record VaryWeightsTogetherDto(double? Concentration, List<int?>? Levels = null) : FactorDto;

internal sealed record VaryWeightDto(string? Node, double? Spread) : FactorDto;

internal sealed record VaryNormalisationDto(List<NormaliseDto?>? Among) : FactorDto;

internal sealed record VaryAggregationDto(int? Level, List<AggregateMethodDto?>? Among) : FactorDto;

internal sealed record VaryImputationDto(List<ImputeDto?>? Among) : FactorDto;
