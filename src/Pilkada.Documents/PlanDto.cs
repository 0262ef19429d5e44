using System.Text.Json.Serialization;

namespace Pilkada.Documents;

// The shape of the JSON files that folders begin with. A parameter without a default is a required member.
// Everything is nullable, because what was wrong has been reported and left out by the time these are made.
internal sealed record TextDto(string? Id, string? En);

internal sealed record ContestDto(string? Id, string? Kind, string? Area, string? Organiser, List<string?>? Sources = null);

internal sealed record GradeDto(string? Id, TextDto? Name);

internal sealed record GradeScaleDto(string? Id, string? Edition, TextDto? Title, List<GradeDto?>? Grades, List<string?>? Sources = null);

internal sealed record PersonnelDto(string? Statement = null, string? Rounding = null);

internal sealed record ParameterChoiceDto(string? Parameter, string? Source);

internal sealed record PlanParametersDto(string? Set, List<ParameterChoiceDto?>? Choices = null);

internal sealed record TableDto(string? File, string? Format = null);

internal sealed record TpsTableDto(string? File, string? Edition, string? Date, string? Format = null);

internal sealed record PlanTablesDto(
    TableDto? Areas,
    TableDto? Sources = null,
    TableDto? Units = null,
    TableDto? Jurisdictions = null,
    TableDto? Strengths = null,
    TableDto? Patterns = null,
    TableDto? Figures = null,
    TableDto? Grades = null,
    TableDto? Reconciliations = null,
    TpsTableDto? Tps = null,
    TableDto? Points = null,
    TableDto? Legs = null,
    TableDto? Fleets = null
);

internal sealed record PlanDto(
    int? SchemaVersion,
    string? Id,
    TextDto? Title,
    string? Area,
    string? Calendar,
    PlanTablesDto? Tables,
    string? AsOf = null,
    List<ContestDto?>? Contests = null,
    List<GradeScaleDto?>? GradeScales = null,
    PersonnelDto? Personnel = null,
    PlanParametersDto? Parameters = null
);

internal sealed record CalendarTablesDto(TableDto? Stages, TableDto? Sources);

internal sealed record AmendmentDto(string? Calendar, string? Decision, string? Issuer, string? Effective, List<string?>? Sources);

internal sealed record CalendarDto(
    int? SchemaVersion,
    string? Id,
    TextDto? Title,
    string? VotingDay,
    List<string?>? Sources,
    CalendarTablesDto? Tables,
    AmendmentDto? Amends = null
);

internal sealed record DeadlineTablesDto(TableDto? Deadlines, TableDto? Sources);

internal sealed record DeadlinesDto(int? SchemaVersion, DeadlineTablesDto? Tables);

internal sealed record ParameterTablesDto(TableDto? Parameters, TableDto? Sources);

internal sealed record ParametersDto(int? SchemaVersion, string? Id, ParameterTablesDto? Tables);

internal sealed record GlossaryTablesDto(TableDto? Terms, TableDto? Sources);

internal sealed record GlossaryDto(int? SchemaVersion, GlossaryTablesDto? Tables);

internal sealed record ClassPatternsDto(string? Class, List<string?>? Patterns, int? Weight = null, int? LargestGroup = null);

internal sealed record AvailableDto(string? Unit, int? Officers);

internal sealed record GuardPatternsDto(int? SchemaVersion, List<ClassPatternsDto?>? Classes, List<AvailableDto?>? Available = null);

internal sealed record ScheduleTablesDto(TableDto? Points, TableDto? Legs, TableDto? Fleets = null, TableDto? Sources = null);

internal sealed record ScheduleDto(
    int? SchemaVersion,
    string? Id,
    TextDto? Title,
    string? VotingDay,
    ScheduleTablesDto? Tables,
    TextDto? Note = null
);

internal sealed record ReserveDto(string? Force, int? People);

internal sealed record ReinforcementTablesDto(TableDto? Forces, TableDto? Routes = null);

internal sealed record ReinforcementDto(
    int? SchemaVersion,
    ReinforcementTablesDto? Tables,
    string? Measure = null,
    List<ReserveDto?>? Reserves = null
);

internal sealed record RosterTablesDto(TableDto? Shifts, TableDto? Squads, TableDto? Travel = null, TableDto? Assignments = null);

internal sealed record RosterDto(int? SchemaVersion, string? Operation, int? LongestDutyHours, int? RestHours, RosterTablesDto? Tables);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = false
)]
[JsonSerializable(typeof(PlanDto))]
[JsonSerializable(typeof(CalendarDto))]
[JsonSerializable(typeof(DeadlinesDto))]
[JsonSerializable(typeof(ParametersDto))]
[JsonSerializable(typeof(GlossaryDto))]
[JsonSerializable(typeof(GuardPatternsDto))]
[JsonSerializable(typeof(ScheduleDto))]
[JsonSerializable(typeof(ReinforcementDto))]
[JsonSerializable(typeof(RosterDto))]
internal sealed partial class DocumentsJsonContext : JsonSerializerContext;
