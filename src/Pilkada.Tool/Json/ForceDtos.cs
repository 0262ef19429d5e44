using Pilkada.Personnel;
using Pilkada.Serialization;

namespace Pilkada.Tool;

// What `personnel reinforce --format json` writes.
internal sealed record ReinforcementDto(
    int SchemaVersion,
    string Measure,
    IReadOnlyList<ForceBalanceDto> Units,
    IReadOnlyList<ForceMoveDto> Moves,
    IReadOnlyList<FindingDto> Findings,
    FigureDto? Missing = null,
    FigureDto? Cost = null
);

internal sealed record ForceBalanceDto(
    string Unit,
    string Force,
    FigureDto Available,
    FigureDto Need,
    FigureDto Surplus,
    ValueDto Gives,
    ValueDto Gets,
    int? Limit = null
);

internal sealed record ForceMoveDto(string From, string To, string Force, int People, int Cost);

// What `personnel roster --format json` writes. The public sees that there is a roster, and neither posts nor times.
internal sealed record RosterDto(
    int SchemaVersion,
    string Operation,
    bool IsGiven,
    int Shifts,
    int Squads,
    FigureDto Violations,
    FigureDto Unfilled,
    FigureDto UnfilledBound,
    IReadOnlyList<ShiftDto> Posts,
    IReadOnlyList<FindingDto> Findings
);

internal sealed record ShiftDto(
    string Id,
    string Kind,
    string Place,
    string Start,
    string End,
    string Force,
    int People,
    long Unfilled,
    IReadOnlyList<string> Squads
);

// The words of the files that are read, and of the JSON that is written.
internal static class ForceWords
{
    public static string Of(Force force) =>
        force switch
        {
            Force.Polri => "polri",
            Force.Tni => "tni",
            Force.Linmas => "linmas",
            Force.SatpolPp => "satpol-pp",
            _ => "other",
        };

    public static string Of(PostKind kind) =>
        kind switch
        {
            PostKind.Tps => "tps",
            PostKind.Ppk => "ppk",
            PostKind.KpuOffice => "kpu-office",
            PostKind.BawasluOffice => "bawaslu-office",
            PostKind.Warehouse => "warehouse",
            PostKind.Escort => "escort",
            PostKind.Count => "count",
            PostKind.Recapitulation => "recapitulation",
            PostKind.CandidateProtection => "candidate-protection",
            PostKind.Patrol => "patrol",
            PostKind.Standby => "standby",
            _ => "other",
        };
}
