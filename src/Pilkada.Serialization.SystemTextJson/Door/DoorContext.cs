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
[JsonSerializable(typeof(IndexInput))]
[JsonSerializable(typeof(IndexResult))]
[JsonSerializable(typeof(BandsInput))]
[JsonSerializable(typeof(BandsResult))]
[JsonSerializable(typeof(RelativeInput))]
[JsonSerializable(typeof(RelativeResult))]
[JsonSerializable(typeof(DisasterInput))]
[JsonSerializable(typeof(DisasterResult))]
[JsonSerializable(typeof(MatrixInput))]
[JsonSerializable(typeof(MatrixBandInput))]
[JsonSerializable(typeof(MatrixResult))]
[JsonSerializable(typeof(HitsInput))]
[JsonSerializable(typeof(HitsResult))]
[JsonSerializable(typeof(StationInput))]
[JsonSerializable(typeof(StationResult))]
[JsonSerializable(typeof(HighestInput))]
[JsonSerializable(typeof(ShareAtLeastInput))]
[JsonSerializable(typeof(VoterMeanInput))]
[JsonSerializable(typeof(RollUpResult))]
[JsonSerializable(typeof(ThresholdInput))]
[JsonSerializable(typeof(RiseInput))]
[JsonSerializable(typeof(WarningResult))]
[JsonSerializable(typeof(CellInput))]
[JsonSerializable(typeof(CellResult))]
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
