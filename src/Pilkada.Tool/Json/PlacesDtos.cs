using Pilkada.Logistics;
using Pilkada.Serialization;

namespace Pilkada.Tool;

// What `logistics connectivity --format json` writes.
internal sealed record ConnectivityDto(
    int SchemaVersion,
    int Stations,
    IReadOnlyList<SignalDto> BySignal,
    int WithoutPower,
    int UnknownPower,
    IReadOnlyList<AreaConnectionDto> Areas,
    IReadOnlyList<UploadDto> Plans,
    IReadOnlyList<FindingDto> Findings
)
{
    public static ConnectivityDto Of(Connectivity found) =>
        new(
            PilkadaJson.SchemaVersion,
            found.Stations.Length,
            [.. found.BySignal.Select(s => new SignalDto(Name(s.Signal), s.Stations))],
            found.WithoutPower,
            found.UnknownPower,
            [
                .. found.Areas.Select(a => new AreaConnectionDto(
                    a.Area.ToString(),
                    a.Stations,
                    a.WithoutSignal,
                    a.UnknownSignal,
                    a.HasSignal
                )),
            ],
            [
                .. found
                    .Stations.Where(s => s.Signal is Signal.None or Signal.Unknown)
                    .Select(s => new UploadDto(
                        s.Station.ToString(),
                        Name(s.Signal),
                        s.Strengthening,
                        FigureDto.Of(UploadPlan.Of(s).Explanation),
                        s.UploadPoint,
                        s.OfflineForms
                    )),
            ],
            [.. found.Findings.Select(FindingDto.Of)]
        );

    private static string Name(Signal signal) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(signal.ToString());
}

internal sealed record SignalDto(string Signal, int Stations);

internal sealed record AreaConnectionDto(string Area, int Stations, int WithoutSignal, int UnknownSignal, bool? HasSignal = null);

internal sealed record UploadDto(
    string Station,
    string Signal,
    bool Strengthening,
    FigureDto CanUpload,
    string? UploadPoint = null,
    bool? OfflineForms = null
);

// What `logistics relocate --format json` writes: the rules of the user, the moves, and the stations left.
internal sealed record RelocationDto(
    int SchemaVersion,
    MoveRulesDto Rules,
    FigureDto TotalMetres,
    IReadOnlyList<StationMoveDto> Moves,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<FindingDto> Findings
)
{
    public static RelocationDto Of(Relocation found) =>
        new(
            PilkadaJson.SchemaVersion,
            new MoveRulesDto(
                found.Rules.SameArea,
                found.Rules.OnlyAccessible,
                "assumed",
                LogisticsRules.Relocation.Id.ToString(),
                found.Rules.MostMetres
            ),
            FigureDto.Of(found.Explanation),
            [
                .. found.Moves.Select(m => new StationMoveDto(
                    m.Station.Station.ToString(),
                    m.Site.Id.ToString(),
                    m.Metres,
                    TextDto.Of(m.Station.Hazard),
                    TextDto.Of(m.Notice)
                )),
            ],
            [.. found.Unplaced.Select(s => s.Station.ToString())],
            [.. found.Findings.Select(FindingDto.Of)]
        );
}

internal sealed record MoveRulesDto(bool SameArea, bool OnlyAccessible, string Provenance, string Rule, int? MostMetres = null);

internal sealed record StationMoveDto(string Station, string Site, int Metres, TextDto Hazard, TextDto Notice);
