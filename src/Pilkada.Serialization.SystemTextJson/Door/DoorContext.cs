using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pilkada.Serialization;

// The JSON forms of the inputs and results of rules; what they are called is a contract, the C# types are not.
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LineInput))]
[JsonSerializable(typeof(SumInput))]
[JsonSerializable(typeof(SumResult))]
[JsonSerializable(typeof(JurisdictionInput))]
[JsonSerializable(typeof(JurisdictionResult))]
[JsonSerializable(typeof(DisclosureInput))]
[JsonSerializable(typeof(DisclosureResult))]
[JsonSerializable(typeof(DiagnosisResult))]
[JsonSerializable(typeof(DateCheckInput))]
[JsonSerializable(typeof(DateCheckResult))]
[JsonSerializable(typeof(StageStatusInput))]
[JsonSerializable(typeof(StageStatusResult))]
[JsonSerializable(typeof(OffsetInput))]
[JsonSerializable(typeof(OffsetResult))]
[JsonSerializable(typeof(DaysLeftInput))]
[JsonSerializable(typeof(DaysLeftResult))]
[JsonSerializable(typeof(CampaignInput))]
[JsonSerializable(typeof(CampaignResult))]
[JsonSerializable(typeof(HoursInput))]
[JsonSerializable(typeof(HoursResult))]
[JsonSerializable(typeof(CountedDayInput))]
[JsonSerializable(typeof(CountedDayResult))]
[JsonSerializable(typeof(LatestDayInput))]
[JsonSerializable(typeof(LatestDayResult))]
[JsonSerializable(typeof(ShiftInput))]
[JsonSerializable(typeof(ShiftResult))]
[JsonSerializable(typeof(TemplateInput))]
[JsonSerializable(typeof(TemplateResult))]
[JsonSerializable(typeof(QuietCampaignInput))]
[JsonSerializable(typeof(QuietCampaignResult))]
[JsonSerializable(typeof(CountStartInput))]
[JsonSerializable(typeof(CountStartResult))]
[JsonSerializable(typeof(UnitShareInput))]
[JsonSerializable(typeof(StageShareInput))]
[JsonSerializable(typeof(StepShareInput))]
[JsonSerializable(typeof(ShareInput))]
[JsonSerializable(typeof(ShareResult))]
[JsonSerializable(typeof(OverlapInput))]
[JsonSerializable(typeof(OverlapResult))]
[JsonSerializable(typeof(ComparisonInput))]
[JsonSerializable(typeof(ComparisonResult))]
[JsonSerializable(typeof(ImpliedInput))]
[JsonSerializable(typeof(ImpliedResult))]
[JsonSerializable(typeof(UnitsInput))]
[JsonSerializable(typeof(UnitsResult))]
[JsonSerializable(typeof(HandoverInput))]
[JsonSerializable(typeof(HandoverResult))]
[JsonSerializable(typeof(TripsInput))]
[JsonSerializable(typeof(TripsResult))]
[JsonSerializable(typeof(WavesInput))]
[JsonSerializable(typeof(WavesResult))]
[JsonSerializable(typeof(SortingInput))]
[JsonSerializable(typeof(SortingResult))]
[JsonSerializable(typeof(LatestStartInput))]
[JsonSerializable(typeof(LatestStartResult))]
[JsonSerializable(typeof(DispatchInput))]
[JsonSerializable(typeof(DispatchResult))]
[JsonSerializable(typeof(ChanceInput))]
[JsonSerializable(typeof(ChanceResult))]
[JsonSerializable(typeof(ReturnInput))]
[JsonSerializable(typeof(ReturnResult))]
[JsonSerializable(typeof(ChoiceInput))]
[JsonSerializable(typeof(ChoiceResult))]
internal sealed partial class DoorContext : JsonSerializerContext
{
    public static DoorContext Strict { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Strict)
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            }.AddPilkadaConverters()
        );
}
