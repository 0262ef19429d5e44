using Pilkada.Personnel;
using Pilkada.Stages;

namespace Pilkada.Documents;

// The words that cells may hold, beside the values they mean.
internal static class Choices
{
    public static ImmutableArray<(string Name, PoliceUnitKind Value)> UnitKinds { get; } =
    [
        ("polda", PoliceUnitKind.Polda),
        ("polrestabes", PoliceUnitKind.Polrestabes),
        ("polresta", PoliceUnitKind.Polresta),
        ("polres", PoliceUnitKind.Polres),
        ("polsek", PoliceUnitKind.Polsek),
    ];

    public static ImmutableArray<(string Name, ContestKind Value)> ContestKinds { get; } =
    [("pilgub", ContestKind.Pilgub), ("pilbup", ContestKind.Pilbup), ("pilwalkot", ContestKind.Pilwalkot)];

    public static ImmutableArray<(string Name, StrengthBasis Value)> Bases { get; } =
    [("unit", StrengthBasis.Unit), ("operation", StrengthBasis.Operation)];

    public static ImmutableArray<(string Name, Approximation Value)> Approximations { get; } =
    [
        ("exact", Approximation.Exact),
        ("about", Approximation.About),
        ("at-least", Approximation.AtLeast),
        ("more-than", Approximation.MoreThan),
        ("at-most", Approximation.AtMost),
        ("less-than", Approximation.LessThan),
        ("nearly", Approximation.Nearly),
    ];

    public static ImmutableArray<(string Name, ReconciliationKind Value)> ReconciliationKinds { get; } =
    [("sum", ReconciliationKind.Sum), ("classes", ReconciliationKind.Classes)];

    public static ImmutableArray<(string Name, Rounding Value)> Roundings { get; } =
    [("floor", Rounding.Floor), ("ceiling", Rounding.Ceiling), ("half-up", Rounding.HalfUp), ("half-even", Rounding.HalfEven)];

    public static ImmutableArray<(string Name, NumberOrder Value)> NumberOrders { get; } =
    [("ptl", NumberOrder.PoliceTpsLinmas), ("plt", NumberOrder.PoliceLinmasTps)];

    public static ImmutableArray<(string Name, Force Value)> Forces { get; } =
    [
        ("polri", Force.Polri),
        ("tni", Force.Tni),
        ("linmas", Force.Linmas),
        ("satpol-pp", Force.SatpolPp),
        ("other", Force.Other),
        ("lain", Force.Other),
    ];

    public static ImmutableArray<(string Name, PostKind Value)> PostKinds { get; } =
    [
        ("tps", PostKind.Tps),
        ("ppk", PostKind.Ppk),
        ("kpu-office", PostKind.KpuOffice),
        ("kantor-kpu", PostKind.KpuOffice),
        ("bawaslu-office", PostKind.BawasluOffice),
        ("kantor-bawaslu", PostKind.BawasluOffice),
        ("warehouse", PostKind.Warehouse),
        ("gudang", PostKind.Warehouse),
        ("escort", PostKind.Escort),
        ("pengawalan", PostKind.Escort),
        ("count", PostKind.Count),
        ("penghitungan", PostKind.Count),
        ("recapitulation", PostKind.Recapitulation),
        ("rekapitulasi", PostKind.Recapitulation),
        ("candidate-protection", PostKind.CandidateProtection),
        ("pengamanan-paslon", PostKind.CandidateProtection),
        ("patrol", PostKind.Patrol),
        ("patroli", PostKind.Patrol),
        ("standby", PostKind.Standby),
        ("siaga", PostKind.Standby),
        ("other", PostKind.Other),
        ("lain", PostKind.Other),
    ];

    public static ImmutableArray<(string Name, SecurityForm Value)> SecurityForms { get; } =
    [("open", SecurityForm.Open), ("terbuka", SecurityForm.Open), ("closed", SecurityForm.Closed), ("tertutup", SecurityForm.Closed)];

    public static ImmutableArray<(string Name, RouteMeasure Value)> RouteMeasures { get; } =
    [("minutes", RouteMeasure.Minutes), ("kilometres", RouteMeasure.Kilometres)];

    public static ImmutableArray<(string Name, StagePhase Value)> Phases { get; } =
    [
        ("preparation", StagePhase.Preparation),
        ("organisation", StagePhase.Organisation),
        ("sub", StagePhase.Sub),
        ("logistics", StagePhase.Logistics),
        ("operation", StagePhase.Operation),
    ];

    public static ImmutableArray<(string Name, bool Value)> YesNo { get; } = [("yes", true), ("ya", true), ("no", false), ("tidak", false)];

    public static ImmutableArray<(string Name, DayKind Value)> DayKinds { get; } =
    [("calendar", DayKind.Calendar), ("working", DayKind.Working)];

    public static ImmutableArray<(string Name, DeadlineDirection Value)> Directions { get; } =
    [("after", DeadlineDirection.After), ("before", DeadlineDirection.Before)];

    public static bool IsCount(Unit unit) =>
        unit.Code is "persons" or "officers" or "voters" or "tps" or "areas" or "ballots" or "days" or "cases" or "items" or "working-days";
}
