using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pilkada.Documents;
using Pilkada.Scoring;
using Pilkada.Serialization;

namespace Pilkada.Tool;

// What `score` and `score apply` write: the scores, and all that is needed to compute them again.
internal sealed record ScoreDto(
    int SchemaVersion,
    JsonElement Model,
    string ModelHash,
    string PackageVersion,
    string InputHash,
    IReadOnlyList<double?> Edges,
    IReadOnlyList<UnitScoreDto> Units,
    IReadOnlyList<TreatedIndicatorDto> Outliers,
    IReadOnlyList<FindingDto> Findings,
    IReadOnlyList<string> IgnoredColumns,
    UnitExplanationDto? Explanation = null
)
{
    public static ScoreDto Of(ScoreResult result, ImmutableArray<string> ignored, string? explain)
    {
        var model = ScoringModelFile.Write(result.Model);
        using var document = JsonDocument.Parse(model);
        return new ScoreDto(
            PilkadaJson.SchemaVersion,
            document.RootElement.Clone(),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model))),
            ScoreResult.PackageVersion,
            result.InputHash,
            [.. result.Fit.Edges.Select(Known)],
            [.. UnitScoreDto.All(result)],
            [.. result.Fit.Outliers.Select(TreatedIndicatorDto.Of)],
            [.. result.Findings.Select(FindingDto.Of)],
            ignored,
            explain is null ? null : UnitExplanationDto.Of(result, explain)
        );
    }

    // JSON has no NaN: what is missing is null.
    public static double? Known(double value) => double.IsFinite(value) ? value : null;
}

internal sealed record UnitScoreDto(
    string Unit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Score,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Class,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Rank,
    IReadOnlyDictionary<string, double?> Nodes
)
{
    public static IEnumerable<UnitScoreDto> All(ScoreResult result)
    {
        ImmutableArray<string> nodes = [.. result.Fit.Nodes.Where(n => n != result.Model.Index.Key)];
        double[][] values = [.. nodes.Select(n => result.ValuesOf(n).ToArray())];
        return Enumerable
            .Range(0, result.Table.Count)
            .Select(row => new UnitScoreDto(
                result.Table.KeyOf(row),
                ScoreDto.Known(result.Scores[row]),
                result.Classes.IsEmpty || result.Classes[row] < 0 ? null : result.Classes[row],
                result.Ranks.IsEmpty || result.Ranks[row] == 0 ? null : result.Ranks[row],
                nodes.Select((n, i) => KeyValuePair.Create(n, ScoreDto.Known(values[i][row]))).ToDictionary(StringComparer.Ordinal)
            ));
    }
}

internal sealed record TreatedIndicatorDto(
    string Indicator,
    string Treatment,
    int Raised,
    int Lowered,
    double? SkewnessBefore = null,
    double? KurtosisBefore = null,
    double? SkewnessAfter = null,
    double? KurtosisAfter = null,
    double? Lambda = null
)
{
    public static TreatedIndicatorDto Of(TreatedIndicator x) =>
        new(
            x.Indicator,
            JsonNamingPolicy.CamelCase.ConvertName(x.Treatment.ToString()),
            x.Raised,
            x.Lowered,
            x.SkewnessBefore,
            x.KurtosisBefore,
            x.SkewnessAfter,
            x.KurtosisAfter,
            x.Lambda
        );
}

// One unit down to its data. `replays` says that the parts were folded again and gave the same bits.
internal sealed record UnitExplanationDto(
    string Unit,
    ScorePartDto Index,
    bool Replays,
    IReadOnlyList<ContributionDto> Contributions,
    IReadOnlyList<StandingDto> Strengths,
    IReadOnlyList<StandingDto> Weaknesses,
    NextClassDto? NextClass = null
)
{
    public const int Standings = 5;

    public static UnitExplanationDto Of(ScoreResult result, string unit)
    {
        var tree = result.Explain(unit);
        return new UnitExplanationDto(
            unit,
            ScorePartDto.Of(tree),
            DoesReplay(tree),
            [.. tree.Contributions().Select(c => new ContributionDto(c.Indicator, c.Contribution))],
            [.. result.Standings(unit, Standings).Select(StandingDto.Of)],
            [.. result.Standings(unit, Standings, weakest: true).Select(StandingDto.Of)],
            result.ToNextClass(unit) is { } next
                ? new NextClassDto(next.Edge, next.Distance, next.Indicator, ScoreDto.Known(next.From), ScoreDto.Known(next.To))
                : null
        );
    }

    public static bool DoesReplay(ScorePart part) => part.Replay().Equals(part.Value) && part.Children.All(DoesReplay);
}

internal sealed record ScorePartDto(
    string Key,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Value,
    double Share,
    string? Method = null,
    IReadOnlyList<ScorePartDto>? Children = null,
    double? Raw = null,
    double? Prepared = null,
    double? Origin = null,
    double? Scale = null,
    double? Offset = null,
    bool? IsImputed = null
)
{
    public static ScorePartDto Of(ScorePart part) =>
        part.Children.IsEmpty
            ? new(
                part.Key,
                ScoreDto.Known(part.Value),
                part.Share,
                Raw: ScoreDto.Known(part.Raw),
                Prepared: ScoreDto.Known(part.Prepared),
                Origin: ScoreDto.Known(part.Origin),
                Scale: ScoreDto.Known(part.Scale),
                Offset: ScoreDto.Known(part.Offset),
                IsImputed: part.IsImputed
            )
            : new(
                part.Key,
                ScoreDto.Known(part.Value),
                part.Share,
                JsonNamingPolicy.CamelCase.ConvertName(part.Method!.Kind.ToString()),
                [.. part.Children.Select(Of)]
            );
}

internal sealed record ContributionDto(string Indicator, double Contribution);

internal sealed record StandingDto(string Indicator, double Value, int Rank)
{
    public static StandingDto Of(Standing x) => new(x.Indicator, x.Value, x.Rank);
}

internal sealed record NextClassDto(double Edge, double Distance, string? Indicator = null, double? From = null, double? To = null);

// What `score plan` writes.
internal sealed record ScorePlanDto(int SchemaVersion, string Model, IReadOnlyList<RoundDto> Rounds)
{
    public static ScorePlanDto Of(FitState state) =>
        new(PilkadaJson.SchemaVersion, state.Model.Key, [.. state.Rounds.Select(r => RoundDto.Of(state.Model, r))]);
}

internal sealed record RoundDto(int Number, IReadOnlyList<RoundStepDto> Steps, string State)
{
    public static RoundDto Of(ScoringModel model, FitRound round) =>
        new(
            round.Number,
            [.. round.Steps.Select(s => new RoundStepDto($"$.steps[{s}]", Rendering.ScoreText.WordOf(model.Steps[s])))],
            round.IsLinear ? "linear" : "constant"
        );
}

internal sealed record RoundStepDto(string Path, string Step);

// What `score fit` and `score merge` write beside their file.
internal sealed record FitFileDto(
    int SchemaVersion,
    string Kind,
    string File,
    string Model,
    int Round,
    int Rounds,
    bool IsComplete,
    int? Units = null
);
