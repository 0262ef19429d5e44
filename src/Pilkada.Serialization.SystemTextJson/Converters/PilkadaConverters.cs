using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Pilkada.Logistics;
using Pilkada.Personnel;
using Pilkada.Readiness;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Serialization;

/// <summary>Adds the converters of the project's scalars to serializer options.</summary>
public static class PilkadaConverters
{
    /// <summary>Gets the converters: codes, paths, places, ids, exact numbers, dates, times, texts and named values.</summary>
    /// <remarks>No factory and no reflection, so that they work in trimmed and native programs. For the id of a type of your own, add <see cref="ScalarConverter{T}"/> of it.</remarks>
    public static ImmutableArray<JsonConverter> All { get; } =
    [
        new ScalarConverter<AreaCode>(),
        new ScalarConverter<Code>(),
        new ScalarConverter<FigurePath>(),
        new ScalarConverter<Place>(),
        new ScalarConverter<Id<Citation>>(),
        new ScalarConverter<Id<Contest>>(),
        new ScalarConverter<Id<Figure>>(),
        new ScalarConverter<Id<Measure>>(),
        new ScalarConverter<Id<PoliceUnit>>(),
        new ScalarConverter<Id<PublishedFigure>>(),
        new ScalarConverter<Id<Tps>>(),
        new ScalarConverter<Id<Grade>>(),
        new ScalarConverter<Id<GradeScale>>(),
        new ScalarConverter<Id<ElectionStage>>(),
        new ScalarConverter<Id<StageCalendar>>(),
        new ScalarConverter<Id<ElectionEvent>>(),
        new ScalarConverter<Id<DeadlineRule>>(),
        new ScalarConverter<Id<ElectionParameter>>(),
        new ScalarConverter<Id<ElectoralPhase>>(),
        new ScalarConverter<Id<ExcludedCriterion>>(),
        new ScalarConverter<Id<IndexDimension>>(),
        new ScalarConverter<Id<IndexFramework>>(),
        new ScalarConverter<Id<Mitigation>>(),
        new ScalarConverter<Id<OwnerRole>>(),
        new ScalarConverter<Id<RegisteredRisk>>(),
        new ScalarConverter<Id<RiskBanding>>(),
        new ScalarConverter<Id<RiskFactor>>(),
        new ScalarConverter<Id<RiskIndicator>>(),
        new ScalarConverter<Id<RiskMatrix>>(),
        new ScalarConverter<Id<RiskTheme>>(),
        new ScalarConverter<Id<ScoreBands>>(),
        new ScalarConverter<Id<ServiceNeed>>(),
        new ScalarConverter<Id<TpsClassScheme>>(),
        new ScalarConverter<Id<TpsCriterion>>(),
        new ScalarConverter<Id<WarningTrigger>>(),
        new ScalarConverter<Id<ParameterSet>>(),
        new ScalarConverter<Id<ShareStatement>>(),
        new ScalarConverter<Id<StageShare>>(),
        new ScalarConverter<Id<GuardClass>>(),
        new ScalarConverter<Id<ForceUnit>>(),
        new ScalarConverter<Id<PoliceOperation>>(),
        new ScalarConverter<Id<PostShift>>(),
        new ScalarConverter<Id<Squad>>(),
        new ScalarConverter<Id<Item>>(),
        new ScalarConverter<Id<LedgerEntry>>(),
        new ScalarConverter<Id<RelocationSite>>(),
        new ScalarConverter<Id<FollowUpGround>>(),
        new ScalarConverter<StockPlace>(),
        new ScalarConverter<Id<Fleet>>(),
        new ScalarConverter<Id<Leg>>(),
        new ScalarConverter<Id<SupplyPlan>>(),
        new ScalarConverter<Id<SupplyPoint>>(),
        new ScalarConverter<Id<AssessmentTable>>(),
        new ScalarConverter<Id<ElectionPlan>>(),
        new ScalarConverter<Id<PlannedReconciliation>>(),
        new ScalarConverter<Id<PublishedGrade>>(),
        new FractionConverter(),
        new LocalDateConverter(),
        new LocalTimeConverter(),
        new LocalTextConverter(),
        new EnumConverter<Approximation>(),
        new EnumConverter<AreaLevel>(),
        new EnumConverter<Audience>(),
        new EnumConverter<CodeKind>(),
        new EnumConverter<Comparison>(),
        new EnumConverter<Confidence>(),
        new EnumConverter<ContestKind>(),
        new EnumConverter<DateCheckKind>(),
        new EnumConverter<DayCounting>(),
        new EnumConverter<IsoDayOfWeek>(),
        new EnumConverter<Language>(),
        new EnumConverter<Operation>(),
        new EnumConverter<PoliceUnitKind>(),
        new EnumConverter<Provenance>(),
        new EnumConverter<QuantityKind>(),
        new EnumConverter<ReconciliationKind>(),
        new EnumConverter<RepairKind>(),
        new EnumConverter<Rounding>(),
        new EnumConverter<Sensitivity>(),
        new EnumConverter<Severity>(),
        new EnumConverter<SourceKind>(),
        new EnumConverter<TpsChangeKind>(),
        new EnumConverter<DayKind>(),
        new EnumConverter<DeadlineDirection>(),
        new EnumConverter<DeadlineKind>(),
        new EnumConverter<IndonesianZone>(),
        new EnumConverter<StagePhase>(),
        new EnumConverter<TemplateVerdict>(),
        new EnumConverter<DeviationKind>(),
        new EnumConverter<EdgeSide>(),
        new EnumConverter<PlaceLevel>(),
        new EnumConverter<RiskChangeKind>(),
        new EnumConverter<RiskFactorKind>(),
        new EnumConverter<RollUpMethod>(),
        new EnumConverter<ShareKind>(),
        new EnumConverter<StrengthBasis>(),
        new EnumConverter<Force>(),
        new EnumConverter<NeedPolicy>(),
        new EnumConverter<NumberOrder>(),
        new EnumConverter<PlanStatus>(),
        new EnumConverter<PostKind>(),
        new EnumConverter<RosterViolationKind>(),
        new EnumConverter<SecurityForm>(),
        new EnumConverter<BalanceKind>(),
        new EnumConverter<BallotVerdict>(),
        new EnumConverter<DamageStage>(),
        new EnumConverter<EntryKind>(),
        new EnumConverter<FollowUpKind>(),
        new EnumConverter<ItemGroup>(),
        new EnumConverter<NormBasis>(),
        new EnumConverter<PostponementDecider>(),
        new EnumConverter<Signal>(),
        new EnumConverter<StockPlaceKind>(),
        new EnumConverter<PlaceAccess>(),
        new EnumConverter<ScheduleVerdict>(),
        new EnumConverter<SupplyPointKind>(),
        new EnumConverter<TransportMode>(),
        new EnumConverter<WindowScope>(),
    ];

    /// <summary>Adds all converters of the project.</summary>
    /// <param name="options">The options; not yet in use.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options are read-only.</exception>
    /// <example>
    /// With a source-generated context of your own:
    /// <code>var context = new MyContext(new JsonSerializerOptions().AddPilkadaConverters());</code>
    /// </example>
    public static JsonSerializerOptions AddPilkadaConverters(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var converter in All)
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}
