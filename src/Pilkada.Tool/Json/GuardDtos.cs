using Pilkada.Personnel;
using Pilkada.Serialization;

namespace Pilkada.Tool;

// What `personnel need --format json` writes.
internal sealed record GuardNeedsDto(
    int SchemaVersion,
    string Policy,
    IReadOnlyList<GuardNeedDto> Units,
    IReadOnlyList<FindingDto> Findings
);

internal sealed record GuardNeedDto(
    string Unit,
    FigureDto Stations,
    FigureDto Least,
    FigureDto Most,
    FigureDto Linmas,
    IReadOnlyList<ClassNeedDto> Classes
);

internal sealed record ClassNeedDto(
    string Class,
    IReadOnlyList<string> Patterns,
    int Places,
    FigureDto Stations,
    FigureDto Least,
    FigureDto Most
)
{
    public static ClassNeedDto Of(ClassNeed need) =>
        new(
            need.Class.ToString(),
            [.. need.Patterns.Select(p => p.ToString())],
            need.Places,
            FigureDto.Of(need.StationsExplanation),
            FigureDto.Of(need.Explanation),
            FigureDto.Of(need.MostExplanation)
        );
}

// What `personnel plan --format json` writes.
internal sealed record GuardPlansDto(int SchemaVersion, IReadOnlyList<UnitPlanDto> Units, IReadOnlyList<FindingDto> Findings);

internal sealed record UnitPlanDto(
    string Unit,
    ValueDto Stations,
    ValueDto Available,
    ValueDto Need,
    ValueDto Used,
    ValueDto Uncovered,
    ValueDto Shortfall,
    ValueDto Load,
    string? Status = null,
    ValueDto? UncoveredBound = null,
    ValueDto? LoadBound = null,
    IReadOnlyList<AssignmentDto>? Assignments = null
);

internal sealed record AssignmentDto(string Place, string Class, string Pattern, int Groups, int Officers, int Stations, int Uncovered);
