using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pilkada.Serialization;

/// <summary>The source-generated type information of the JSON forms: camel case, strict, members that are absent left out.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    MaxDepth = 256
)]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ExplanationDto))]
[JsonSerializable(typeof(FigureDto))]
[JsonSerializable(typeof(FindingDto))]
[JsonSerializable(typeof(ProblemDto))]
[JsonSerializable(typeof(ProblemListDto))]
[JsonSerializable(typeof(SourceDto))]
[JsonSerializable(typeof(SourceListDto))]
[JsonSerializable(typeof(RuleDto))]
[JsonSerializable(typeof(RuleListDto))]
[JsonSerializable(typeof(RuleLineDto))]
[JsonSerializable(typeof(VerificationDto))]
[JsonSerializable(typeof(CalendarDto))]
[JsonSerializable(typeof(DeadlineAnswersDto))]
[JsonSerializable(typeof(SupplyScheduleDto))]
[JsonSerializable(typeof(AssessmentDto))]
[JsonSerializable(typeof(RiskMapDto))]
[JsonSerializable(typeof(AssessmentDiffDto))]
public sealed partial class PilkadaJsonContext : JsonSerializerContext;
