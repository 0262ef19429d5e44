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
    UnitExplanationDto? Explanation = null,
    UncertaintyDto? Uncertainty = null
)
{
    public static ScoreDto Of(ScoreResult result, ImmutableArray<string> ignored, string? explain, Uncertainty? uncertainty)
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
            [.. UnitScoreDto.All(result, uncertainty?.Result)],
            [.. result.Fit.Outliers.Select(TreatedIndicatorDto.Of)],
            [.. result.Findings.Select(FindingDto.Of)],
            ignored,
            explain is null ? null : UnitExplanationDto.Of(result, explain),
            uncertainty is null ? null : UncertaintyDto.Of(uncertainty)
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
    IReadOnlyDictionary<string, double?> Nodes,
    UnitUncertaintyDto? Uncertainty = null
)
{
    public static IEnumerable<UnitScoreDto> All(ScoreResult result, UncertaintyResult? uncertainty)
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
                nodes.Select((n, i) => KeyValuePair.Create(n, ScoreDto.Known(values[i][row]))).ToDictionary(StringComparer.Ordinal),
                uncertainty is null ? null : UnitUncertaintyDto.Of(uncertainty, row)
            ));
    }
}

// All that is needed to make the same draws again. `level` is the part of the draws that a rank interval holds.
internal sealed record UncertaintyDto(int Draws, ulong Seed, string Level, JsonElement Factors, bool AreFactorsAssumed)
{
    public static UncertaintyDto Of(Uncertainty x) =>
        new(
            x.Request.Analysis.Draws,
            x.Request.Analysis.Seed,
            x.Request.Analysis.Level.ToString(),
            JsonElement.Parse(x.Request.FactorsJson),
            x.Request.IsAssumed
        );
}

// `draws` are those in which the unit has a score; the others are of these. Probabilities begin with the lowest class.
internal sealed record UnitUncertaintyDto(
    int Draws,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? MeanRank,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? LowRank,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? HighRank,
    IReadOnlyList<double?> ClassProbabilities
)
{
    public static UnitUncertaintyDto Of(UncertaintyResult result, int row)
    {
        var unit = result.Units[row];
        return new(
            unit.Draws,
            ScoreDto.Known(unit.MeanRank),
            unit.Low == 0 ? null : unit.Low,
            unit.High == 0 ? null : unit.High,
            [.. Enumerable.Range(0, result.Classes).Select(c => ScoreDto.Known(result.ClassProbability(row, c)))]
        );
    }
}

// What `score --draws` writes beside its file.
internal sealed record DrawsFileDto(int SchemaVersion, string Kind, string File, string Model, int From, int To, int Draws);

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
