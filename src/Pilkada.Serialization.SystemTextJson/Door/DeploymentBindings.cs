using System.Text.Json.Serialization;
using NodaTime;
using Pilkada.Personnel;
using Pilkada.Stages;

namespace Pilkada.Serialization;

internal sealed record PlanCountInput(Place Place, Id<GuardClass> Class, long Stations);

internal sealed record PriorityInput(Id<GuardClass> Class, int Weight = 1, int? LargestGroup = null);

internal sealed record GuardPlanInput(
    long Available,
    IReadOnlyList<PlanCountInput> Counts,
    IReadOnlyList<ClassPatternInput> Patterns,
    IReadOnlyList<PriorityInput>? Priorities = null
);

internal sealed record AssignmentResult(
    Place Place,
    Id<GuardClass> Class,
    string Pattern,
    int Groups,
    int Officers,
    int Covered,
    int Uncovered
);

internal sealed record GuardPlanResult(
    FigureDto Value,
    PlanStatus Status,
    FigureDto Officers,
    FigureDto Need,
    FigureDto Shortfall,
    Fraction Load,
    Fraction LoadBound,
    Fraction UncoveredBound,
    IReadOnlyList<AssignmentResult> Assignments
);

internal sealed record OfferInput(Id<ForceUnit> Unit, long Surplus, Force Force = Force.Polri, int? Limit = null);

internal sealed record LackInput(Id<ForceUnit> Unit, long People, Force Force = Force.Polri);

internal sealed record RouteInput(Id<ForceUnit> From, Id<ForceUnit> To, int Cost);

internal sealed record ReserveInput(Force Force, int People);

internal sealed record ReinforcementInput(
    IReadOnlyList<OfferInput> Offers,
    IReadOnlyList<LackInput> Needs,
    IReadOnlyList<RouteInput> Routes,
    IReadOnlyList<ReserveInput>? Reserves = null
);

internal sealed record MoveResult(Force Force, Id<ForceUnit> From, Id<ForceUnit> To, int People, long Cost);

internal sealed record CutResult(
    Force Force,
    TextDto Statement,
    IReadOnlyList<Id<ForceUnit>> Lacking,
    IReadOnlyList<Id<ForceUnit>> Reaching
);

internal sealed record ReinforcementResult(
    FigureDto Value,
    bool IsFeasible,
    FigureDto Cost,
    IReadOnlyList<MoveResult> Moves,
    IReadOnlyList<CutResult> Cuts
);

internal sealed record DutyInput(Place Place, int From, int To);

internal sealed record DutyTimesInput(
    IReadOnlyList<DutyInput> Shifts,
    int LongestHours,
    int RestHours,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? TravelMinutes
);

internal sealed record ViolationResult(RosterViolationKind Kind, Id<PostShift> First, Id<PostShift> Last, TextDto Statement);

internal sealed record DutyTimesResult(FigureDto Value, IReadOnlyList<ViolationResult> Violations);

internal sealed record SeriesInput(
    Id<PoliceOperation> Operation,
    Id<ElectionStage> Stage,
    LocalDate Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? People
);

internal sealed record SeriesListInput(IReadOnlyList<SeriesInput> Deployments);

internal sealed record SeriesResult(FigureDto Value, Id<PoliceOperation> Operation, IReadOnlyList<Fraction?> Changes);

internal static class DeploymentBindings
{
    private const int MostCounts = 500;
    private const int MostStations = 2_000;
    private const int MostUnits = 200;
    private const int MostRoutes = 10_000;
    private const int MostShifts = 100;
    private const int LastHour = 240;

    private static readonly LocalText NoPattern = new(
        "kelas itu perlu pola yang tidak melebihi kelompok terbesarnya",
        "the class needs a pattern not above its largest group"
    );

    private static readonly LocalText BothSides = new(
        "satuan itu sudah menawarkan kekuatan yang sama",
        "the unit already offers the same force"
    );

    private static readonly LocalText ToItself = new("satuan tidak memperkuat dirinya sendiri", "a unit does not reinforce itself");

    private static readonly LocalText TwoOperations = new(
        "semua harus dari satu operasi; operasi lain bukan tren yang sama",
        "all must be of one operation; another one is no part of the trend"
    );

    private static readonly LocalText AtLeastTwo = new("harus ada paling sedikit dua", "there must be at least two");

    public static IEnumerable<RuleBinding> All =>
        [
            new RuleBinding<
                (
                    long Available,
                    ImmutableArray<(Place Place, Id<GuardClass> Class, long Stations)> Counts,
                    ImmutableArray<(Id<GuardClass> Class, int Officers, int Stations)> Patterns,
                    ImmutableArray<(Id<GuardClass> Class, int Weight, int? LargestGroup)> Priorities
                ),
                GuardPlan,
                GuardPlanInput,
                GuardPlanResult
            >(
                "PLK-PER-015",
                DoorContext.Strict.GuardPlanInput,
                ReadPlan,
                input => new GuardPlanInput(
                    input.Available,
                    [.. input.Counts.Select(c => new PlanCountInput(c.Place, c.Class, c.Stations))],
                    [.. input.Patterns.Select(p => new ClassPatternInput(p.Class, p.Officers, p.Stations))],
                    [.. input.Priorities.Select(p => new PriorityInput(p.Class, p.Weight, p.LargestGroup))]
                ),
                DoorContext.Strict.GuardPlanResult,
                p => new GuardPlanResult(
                    FigureDto.Of(p.Explanation),
                    p.Status,
                    FigureDto.Of(p.OfficersExplanation),
                    FigureDto.Of(p.NeedExplanation),
                    FigureDto.Of(p.ShortfallExplanation),
                    p.Load,
                    p.LoadBound,
                    Fraction.FromInteger(p.UncoveredBound),
                    [
                        .. p.Assignments.Select(a => new AssignmentResult(
                            a.Place,
                            a.Class,
                            a.Pattern.ToString(),
                            a.Groups,
                            a.Officers,
                            a.Covered,
                            a.Uncovered
                        )),
                    ]
                )
            ),
            new RuleBinding<
                (
                    ImmutableArray<(Id<ForceUnit> Unit, Force Force, long Surplus, int? Limit)> Offers,
                    ImmutableArray<(Id<ForceUnit> Unit, Force Force, long People)> Needs,
                    ImmutableArray<(Id<ForceUnit> From, Id<ForceUnit> To, int Cost)> Routes,
                    ImmutableArray<(Force Force, int People)> Reserves
                ),
                Reinforcement,
                ReinforcementInput,
                ReinforcementResult
            >(
                "PLK-PER-016",
                DoorContext.Strict.ReinforcementInput,
                ReadReinforcement,
                input => new ReinforcementInput(
                    [.. input.Offers.Select(o => new OfferInput(o.Unit, o.Surplus, o.Force, o.Limit))],
                    [.. input.Needs.Select(n => new LackInput(n.Unit, n.People, n.Force))],
                    [.. input.Routes.Select(r => new RouteInput(r.From, r.To, r.Cost))],
                    [.. input.Reserves.Select(r => new ReserveInput(r.Force, r.People))]
                ),
                DoorContext.Strict.ReinforcementResult,
                r => new ReinforcementResult(
                    FigureDto.Of(r.Explanation),
                    r.IsFeasible,
                    FigureDto.Of(r.CostExplanation),
                    [.. r.Moves.Select(m => new MoveResult(m.Force, m.Route.From, m.Route.To, m.People, m.Cost))],
                    [.. r.Cuts.Select(c => new CutResult(c.Force, TextDto.Of(c.Statement), c.Lacking, c.Reaching))]
                )
            ),
            new RuleBinding<
                (ImmutableArray<(Place Place, int From, int To)> Shifts, int? TravelMinutes, int LongestHours, int RestHours),
                Roster,
                DutyTimesInput,
                DutyTimesResult
            >(
                "PLK-PER-017",
                DoorContext.Strict.DutyTimesInput,
                (input, intake) =>
                {
                    PeopleChecks.NotNone(input.Shifts.Count, ".shifts", intake);
                    PeopleChecks.AtMost(input.Shifts.Count, MostShifts, ".shifts", intake);
                    for (var i = 0; i < input.Shifts.Count; i++)
                    {
                        PeopleChecks.Within(input.Shifts[i].From, 0, LastHour - 1, $".shifts[{i}].from", intake);
                        PeopleChecks.Within(input.Shifts[i].To, input.Shifts[i].From + 1L, LastHour, $".shifts[{i}].to", intake);
                    }

                    PeopleChecks.Within(input.TravelMinutes ?? 0, 0, 60 * LastHour, ".travelMinutes", intake);
                    PeopleChecks.Within(input.LongestHours, 1, LastHour, ".longestHours", intake);
                    PeopleChecks.Within(input.RestHours, 1, LastHour, ".restHours", intake);
                    return (
                        [.. input.Shifts.Select(s => (s.Place, s.From, s.To))],
                        input.TravelMinutes,
                        input.LongestHours,
                        input.RestHours
                    );
                },
                input => new DutyTimesInput(
                    [.. input.Shifts.Select(s => new DutyInput(s.Place, s.From, s.To))],
                    input.LongestHours,
                    input.RestHours,
                    input.TravelMinutes
                ),
                DoorContext.Strict.DutyTimesResult,
                r => new DutyTimesResult(
                    FigureDto.Of(r.Explanation),
                    [.. r.Violations.Select(v => new ViolationResult(v.Kind, v.First.Id, v.Last.Id, TextDto.Of(v.Statement)))]
                )
            ),
            new RuleBinding<
                ImmutableArray<(Id<PoliceOperation> Operation, Id<ElectionStage> Stage, LocalDate Date, long? People)>,
                DeploymentSeries,
                SeriesListInput,
                SeriesResult
            >(
                "PLK-PER-018",
                DoorContext.Strict.SeriesListInput,
                (input, intake) =>
                {
                    if (input.Deployments.Count < 2)
                    {
                        intake.Refuse(".deployments", $"{input.Deployments.Count}", AtLeastTwo);
                    }

                    for (var i = 0; i < input.Deployments.Count; i++)
                    {
                        var (operation, stage, _, people) = input.Deployments[i];
                        PeopleChecks.Named(operation, $".deployments[{i}].operation", intake);
                        PeopleChecks.Named(stage, $".deployments[{i}].stage", intake);
                        PeopleChecks.People(people, $".deployments[{i}].people", intake);
                        if (operation != input.Deployments[0].Operation)
                        {
                            intake.Refuse($".deployments[{i}].operation", operation.ToString(), TwoOperations);
                        }
                    }

                    return [.. input.Deployments.Select(d => (d.Operation, d.Stage, d.Date, d.People))];
                },
                input => new SeriesListInput([.. input.Select(d => new SeriesInput(d.Operation, d.Stage, d.Date, d.People))]),
                DoorContext.Strict.SeriesResult,
                s => new SeriesResult(FigureDto.Of(s.Explanation), s.Operation, [.. s.Changes.Select(CoreBindings.Number)])
            ),
        ];

    private static (
        long Available,
        ImmutableArray<(Place Place, Id<GuardClass> Class, long Stations)> Counts,
        ImmutableArray<(Id<GuardClass> Class, int Officers, int Stations)> Patterns,
        ImmutableArray<(Id<GuardClass> Class, int Weight, int? LargestGroup)> Priorities
    ) ReadPlan(GuardPlanInput input, Intake intake)
    {
        var priorities = input.Priorities ?? [];
        PeopleChecks.Within(input.Available, 0, int.MaxValue, ".available", intake);
        PeopleChecks.NotNone(input.Counts.Count, ".counts", intake);
        PeopleChecks.AtMost(input.Counts.Count, MostCounts, ".counts", intake);
        PeopleChecks.Once(input.Counts, c => (c.Place, c.Class), ".counts", intake);
        for (var i = 0; i < input.Patterns.Count; i++)
        {
            PeopleChecks.Pattern(input.Patterns[i], $".patterns[{i}]", GuardPlan.MostOfficers, intake);
        }

        PeopleChecks.Once(input.Patterns, p => (p.Class, p.Officers, p.Stations), ".patterns", intake);
        for (var i = 0; i < priorities.Count; i++)
        {
            PeopleChecks.Named(priorities[i].Class, $".priorities[{i}].class", intake);
            PeopleChecks.Within(priorities[i].Weight, 1, ClassPriority.MostWeight, $".priorities[{i}].weight", intake);
            PeopleChecks.Within(priorities[i].LargestGroup ?? 1, 1, int.MaxValue, $".priorities[{i}].largestGroup", intake);
        }

        PeopleChecks.Once(priorities, p => p.Class, ".priorities", intake);
        for (var i = 0; i < input.Counts.Count; i++)
        {
            var count = input.Counts[i];
            PeopleChecks.Named(count.Class, $".counts[{i}].class", intake);
            PeopleChecks.Within(count.Stations, 0, MostStations, $".counts[{i}].stations", intake);
            var largest = priorities.FirstOrDefault(p => p.Class == count.Class)?.LargestGroup ?? int.MaxValue;
            if (!input.Patterns.Any(p => p.Class == count.Class && p.Stations <= largest))
            {
                intake.Refuse($".counts[{i}].class", count.Class.ToString(), NoPattern);
            }
        }

        return (
            input.Available,
            [.. input.Counts.Select(c => (c.Place, c.Class, c.Stations))],
            [.. input.Patterns.Select(p => (p.Class, p.Officers, p.Stations))],
            [.. priorities.Select(p => (p.Class, p.Weight, p.LargestGroup))]
        );
    }

    private static (
        ImmutableArray<(Id<ForceUnit> Unit, Force Force, long Surplus, int? Limit)> Offers,
        ImmutableArray<(Id<ForceUnit> Unit, Force Force, long People)> Needs,
        ImmutableArray<(Id<ForceUnit> From, Id<ForceUnit> To, int Cost)> Routes,
        ImmutableArray<(Force Force, int People)> Reserves
    ) ReadReinforcement(ReinforcementInput input, Intake intake)
    {
        var reserves = input.Reserves ?? [];
        PeopleChecks.NotNone(input.Needs.Count, ".needs", intake);
        PeopleChecks.AtMost(input.Offers.Count, MostUnits, ".offers", intake);
        PeopleChecks.AtMost(input.Needs.Count, MostUnits, ".needs", intake);
        PeopleChecks.AtMost(input.Routes.Count, MostRoutes, ".routes", intake);
        for (var i = 0; i < input.Offers.Count; i++)
        {
            PeopleChecks.Named(input.Offers[i].Unit, $".offers[{i}].unit", intake);
            PeopleChecks.Within(input.Offers[i].Surplus, 0, int.MaxValue, $".offers[{i}].surplus", intake);
            PeopleChecks.Within(input.Offers[i].Limit ?? 0, 0, int.MaxValue, $".offers[{i}].limit", intake);
        }

        var offered = input.Offers.Select(o => (o.Unit, o.Force)).ToHashSet();
        for (var i = 0; i < input.Needs.Count; i++)
        {
            PeopleChecks.Named(input.Needs[i].Unit, $".needs[{i}].unit", intake);
            PeopleChecks.Within(input.Needs[i].People, 0, int.MaxValue, $".needs[{i}].people", intake);
            if (offered.Contains((input.Needs[i].Unit, input.Needs[i].Force)))
            {
                intake.Refuse($".needs[{i}].unit", input.Needs[i].Unit.ToString(), BothSides);
            }
        }

        for (var i = 0; i < input.Routes.Count; i++)
        {
            var (from, to, cost) = input.Routes[i];
            PeopleChecks.Named(from, $".routes[{i}].from", intake);
            PeopleChecks.Named(to, $".routes[{i}].to", intake);
            PeopleChecks.Within(cost, 0, ReinforcementRoute.MostCost, $".routes[{i}].cost", intake);
            if (from == to)
            {
                intake.Refuse($".routes[{i}].to", to.ToString(), ToItself);
            }
        }

        for (var i = 0; i < reserves.Count; i++)
        {
            PeopleChecks.Within(reserves[i].People, 0, int.MaxValue, $".reserves[{i}].people", intake);
        }

        PeopleChecks.Once(input.Offers, o => (o.Unit, o.Force), ".offers", intake);
        PeopleChecks.Once(input.Needs, n => (n.Unit, n.Force), ".needs", intake);
        PeopleChecks.Once(input.Routes, r => (r.From, r.To), ".routes", intake);
        PeopleChecks.Once(reserves, r => r.Force, ".reserves", intake);
        return (
            [.. input.Offers.Select(o => (o.Unit, o.Force, o.Surplus, o.Limit))],
            [.. input.Needs.Select(n => (n.Unit, n.Force, n.People))],
            [.. input.Routes.Select(r => (r.From, r.To, r.Cost))],
            [.. reserves.Select(r => (r.Force, r.People))]
        );
    }
}
