using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Pilkada.Personnel;
using Pilkada.Readiness;
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
        new ScalarConverter<Id<ParameterSet>>(),
        new ScalarConverter<Id<ShareStatement>>(),
        new ScalarConverter<Id<StageShare>>(),
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
        new EnumConverter<ShareKind>(),
        new EnumConverter<StrengthBasis>(),
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
