using System.Text.Json.Serialization;
using Pilkada.Personnel;

namespace Pilkada.Serialization;

internal sealed record PatternReadingInput(string Pattern, NumberOrder Order, long Stations, NeedPolicy Policy = GuardNeed.DefaultPolicy);

internal sealed record ClassCountInput(
    Place Place,
    Id<GuardClass> Class,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Stations
);

internal sealed record ClassPatternInput(Id<GuardClass> Class, int Officers, int Stations, int? Linmas = null);

internal sealed record NeedInput(
    IReadOnlyList<ClassCountInput> Counts,
    IReadOnlyList<ClassPatternInput> Patterns,
    NeedPolicy Policy = GuardNeed.DefaultPolicy
);

internal sealed record ClassNeedResult(
    Id<GuardClass> Class,
    IReadOnlyList<string> Patterns,
    FigureDto Stations,
    FigureDto Least,
    FigureDto Most,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? ExactLeast,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? ExactMost
);

internal sealed record NeedResult(
    FigureDto Value,
    FigureDto Most,
    FigureDto Stations,
    NeedPolicy Policy,
    bool IsExact,
    IReadOnlyList<ClassNeedResult> Classes,
    IReadOnlyList<Id<GuardClass>> WithoutPattern
);

internal sealed record LinmasInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Stations,
    int PerTps = LinmasNeed.DefaultPerTps
);

internal sealed record LinmasResult(FigureDto Value, int PerTps);

internal sealed record LinmasPatternInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Stations,
    int Officers,
    int StationsPerGroup,
    int? Linmas = null
);

internal sealed record LinmasPatternResult(
    FigureDto Value,
    string Pattern,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? ByPattern,
    FigureDto PerTps
);

internal sealed record PostLineInput(PostKind Kind, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? People);

internal sealed record PostLinesInput(IReadOnlyList<PostLineInput> Lines);

internal sealed record PostLinesResult(
    FigureDto Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? AtTps,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Known
);

internal sealed record ForceInput(Force Force, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? People);

internal sealed record ForcesInput(IReadOnlyList<ForceInput> Parts, long? Printed = null);

internal sealed record ForceResult(Force Force, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? People);

internal sealed record ForcesResult(
    FigureDto Value,
    IReadOnlyList<ForceResult> Forces,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Closes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Difference
);

internal static class GuardBindings
{
    public static IEnumerable<RuleBinding> All =>
        [
            new RuleBinding<
                (string Pattern, NumberOrder Order, long Stations, NeedPolicy Policy),
                GuardNeed,
                PatternReadingInput,
                NeedResult
            >(
                "PLK-PER-009",
                DoorContext.Strict.PatternReadingInput,
                (input, intake) =>
                {
                    if (GuardPattern.Read(input.Pattern, input.Order) is { Succeeded: false, Problems: [var problem, ..] })
                    {
                        intake.Refuse(".pattern", input.Pattern, problem.Advice);
                    }

                    PeopleChecks.People(input.Stations, ".stations", intake);
                    return (input.Pattern, input.Order, input.Stations, input.Policy);
                },
                input => new PatternReadingInput(input.Pattern, input.Order, input.Stations, input.Policy),
                DoorContext.Strict.NeedResult,
                Show
            ),
            new RuleBinding<
                (
                    ImmutableArray<(Place Place, Id<GuardClass> Class, long? Stations)> Counts,
                    ImmutableArray<(Id<GuardClass> Class, int Officers, int Stations, int? Linmas)> Patterns,
                    NeedPolicy Policy
                ),
                GuardNeed,
                NeedInput,
                NeedResult
            >(
                "PLK-PER-010",
                DoorContext.Strict.NeedInput,
                (input, intake) =>
                {
                    PeopleChecks.NotNone(input.Counts.Count, ".counts", intake);
                    for (var i = 0; i < input.Counts.Count; i++)
                    {
                        PeopleChecks.Named(input.Counts[i].Class, $".counts[{i}].class", intake);
                        PeopleChecks.People(input.Counts[i].Stations, $".counts[{i}].stations", intake);
                    }

                    PeopleChecks.Once(input.Counts, c => (c.Place, c.Class), ".counts", intake);
                    for (var i = 0; i < input.Patterns.Count; i++)
                    {
                        PeopleChecks.Pattern(input.Patterns[i], $".patterns[{i}]", GuardPattern.MostPerGroup, intake);
                    }

                    PeopleChecks.Once(input.Patterns, p => p, ".patterns", intake);
                    return (
                        [.. input.Counts.Select(c => (c.Place, c.Class, c.Stations))],
                        [.. input.Patterns.Select(p => (p.Class, p.Officers, p.Stations, p.Linmas))],
                        input.Policy
                    );
                },
                input => new NeedInput(
                    [.. input.Counts.Select(c => new ClassCountInput(c.Place, c.Class, c.Stations))],
                    [.. input.Patterns.Select(p => new ClassPatternInput(p.Class, p.Officers, p.Stations, p.Linmas))],
                    input.Policy
                ),
                DoorContext.Strict.NeedResult,
                Show
            ),
            new RuleBinding<(long? Stations, int PerTps), LinmasNeed, LinmasInput, LinmasResult>(
                "PLK-PER-011",
                DoorContext.Strict.LinmasInput,
                (input, intake) =>
                {
                    PeopleChecks.People(input.Stations, ".stations", intake);
                    PeopleChecks.Within(input.PerTps, 0, 99, ".perTps", intake);
                    return (input.Stations, input.PerTps);
                },
                input => new LinmasInput(input.Stations, input.PerTps),
                DoorContext.Strict.LinmasResult,
                n => new LinmasResult(FigureDto.Of(n.Explanation), n.PerTps)
            ),
            new RuleBinding<
                (long? Stations, int Officers, int StationsPerGroup, int? Linmas),
                LinmasComparison,
                LinmasPatternInput,
                LinmasPatternResult
            >(
                "PLK-PER-012",
                DoorContext.Strict.LinmasPatternInput,
                (input, intake) =>
                {
                    PeopleChecks.People(input.Stations, ".stations", intake);
                    PeopleChecks.Within(input.Officers, 1, GuardPattern.MostPerGroup, ".officers", intake);
                    PeopleChecks.Within(input.StationsPerGroup, 1, GuardPattern.MostPerGroup, ".stationsPerGroup", intake);
                    PeopleChecks.Within(input.Linmas ?? 0, 0, GuardPattern.MostLinmas, ".linmas", intake);
                    return (input.Stations, input.Officers, input.StationsPerGroup, input.Linmas);
                },
                input => new LinmasPatternInput(input.Stations, input.Officers, input.StationsPerGroup, input.Linmas),
                DoorContext.Strict.LinmasPatternResult,
                c => new LinmasPatternResult(
                    FigureDto.Of(c.Explanation),
                    c.Pattern.ToString(),
                    CoreBindings.Number(c.ByPattern),
                    FigureDto.Of(c.Need.Explanation)
                )
            ),
            new RuleBinding<ImmutableArray<(PostKind Kind, long? People)>, NeedByPost, PostLinesInput, PostLinesResult>(
                "PLK-PER-013",
                DoorContext.Strict.PostLinesInput,
                (input, intake) =>
                {
                    PeopleChecks.NotNone(input.Lines.Count, ".lines", intake);
                    for (var i = 0; i < input.Lines.Count; i++)
                    {
                        PeopleChecks.People(input.Lines[i].People, $".lines[{i}].people", intake);
                    }

                    return [.. input.Lines.Select(l => (l.Kind, l.People))];
                },
                input => new PostLinesInput([.. input.Select(l => new PostLineInput(l.Kind, l.People))]),
                DoorContext.Strict.PostLinesResult,
                n => new PostLinesResult(FigureDto.Of(n.Explanation), CoreBindings.Number(n.AtTps), CoreBindings.Number(n.Known))
            ),
            new RuleBinding<(ImmutableArray<(Force Force, long? People)> Parts, long? Printed), MixedForces, ForcesInput, ForcesResult>(
                "PLK-PER-014",
                DoorContext.Strict.ForcesInput,
                (input, intake) =>
                {
                    PeopleChecks.NotNone(input.Parts.Count, ".parts", intake);
                    for (var i = 0; i < input.Parts.Count; i++)
                    {
                        PeopleChecks.People(input.Parts[i].People, $".parts[{i}].people", intake);
                    }

                    PeopleChecks.People(input.Printed, ".printed", intake);
                    return ([.. input.Parts.Select(p => (p.Force, p.People))], input.Printed);
                },
                input => new ForcesInput([.. input.Parts.Select(p => new ForceInput(p.Force, p.People))], input.Printed),
                DoorContext.Strict.ForcesResult,
                m => new ForcesResult(
                    FigureDto.Of(m.Explanation),
                    [.. m.Parts.Select(p => p.Force).Distinct().Select(f => new ForceResult(f, CoreBindings.Number(m.Of(f))))],
                    m.Reconciliation?.Closes,
                    m.Reconciliation is { } sum ? CoreBindings.Number(sum.Difference) : null
                )
            ),
        ];

    private static NeedResult Show(GuardNeed need) =>
        new(
            FigureDto.Of(need.Explanation),
            FigureDto.Of(need.MostExplanation),
            FigureDto.Of(need.StationsExplanation),
            need.Policy,
            need.IsExact,
            [
                .. need.Classes.Select(c => new ClassNeedResult(
                    c.Class,
                    [.. c.Patterns.Select(p => p.ToString())],
                    FigureDto.Of(c.StationsExplanation),
                    FigureDto.Of(c.Explanation),
                    FigureDto.Of(c.MostExplanation),
                    CoreBindings.Number(c.ExactLeast),
                    CoreBindings.Number(c.ExactMost)
                )),
            ],
            need.WithoutPattern
        );
}
