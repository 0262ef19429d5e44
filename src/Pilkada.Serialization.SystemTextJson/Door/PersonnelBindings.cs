using System.Text.Json.Serialization;
using Pilkada.Personnel;
using Pilkada.Stages;

namespace Pilkada.Serialization;

internal sealed record UnitShareInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Strength,
    Rounding Rounding = StrengthShare.DefaultRounding
);

internal sealed record StageShareInput(
    Id<StageShare> Stage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Strength,
    Rounding Rounding = StrengthShare.DefaultRounding
);

internal sealed record StepShareInput(
    Id<StageShare> Step,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Strength,
    Rounding Rounding = StrengthShare.DefaultRounding
);

internal sealed record ShareInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Strength,
    Fraction Share,
    Rounding Rounding = StrengthShare.DefaultRounding
);

internal sealed record ShareResult(
    FigureDto Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Strength,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Share,
    Rounding Rounding,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Exact,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Whole
);

internal sealed record OverlapInput(Id<ShareStatement> Statement, IReadOnlyList<Id<ElectionStage>> Stages);

internal sealed record StageShareItem(Id<StageShare> Id, TextDto Stage, Fraction Share);

internal sealed record OverlapResult(
    FigureDto Value,
    Id<ShareStatement> Statement,
    IReadOnlyList<StageShareItem> Rows,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Share
);

internal sealed record ComparisonInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Deployed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Strength,
    Fraction Share,
    Rounding Rounding = StrengthShare.DefaultRounding
);

internal sealed record ComparisonResult(
    FigureDto Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Holds,
    FigureDto Minimum,
    FigureDto ActualShare,
    Rounding Rounding
);

internal sealed record ImpliedInput(long Deployed, Fraction Share, Rounding Rounding);

internal sealed record ImpliedResult(
    FigureDto Value,
    long Deployed,
    Fraction Share,
    Rounding Rounding,
    Fraction Exact,
    Fraction Smallest,
    Fraction Largest
);

internal sealed record UnitOfficers(Id<PoliceUnit> Unit, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Officers);

internal sealed record UnitsInput(IReadOnlyList<UnitOfficers> Strengths, Fraction Share, Rounding Rounding = StrengthShare.DefaultRounding);

internal sealed record UnitResult(Id<PoliceUnit> Unit, FigureDto PerUnit, FigureDto Apportioned);

internal sealed record UnitsResult(
    FigureDto Value,
    IReadOnlyList<UnitResult> Units,
    IReadOnlyList<Id<PoliceUnit>> UnknownUnits,
    FigureDto SumPerUnit,
    FigureDto OfTotal,
    Fraction Share,
    Rounding Rounding
);

internal static class PersonnelBindings
{
    private static readonly LocalText NotNegative = new("jumlah orang tidak negatif", "a number of people is not negative");
    private static readonly LocalText NotEmpty = new("id tidak boleh kosong", "an id is not empty");

    public static IEnumerable<RuleBinding> All =>
        [
            new RuleBinding<(long? Strength, Rounding Rounding), StrengthShare, UnitShareInput, ShareResult>(
                "PLK-PER-001",
                DoorContext.Strict.UnitShareInput,
                (input, intake) =>
                {
                    People(input.Strength, ".strength", intake);
                    return (input.Strength, input.Rounding);
                },
                input => new UnitShareInput(input.Strength, input.Rounding),
                DoorContext.Strict.ShareResult,
                Show
            ),
            new RuleBinding<(Id<StageShare> Stage, long? Strength, Rounding Rounding), StrengthShare, StageShareInput, ShareResult>(
                "PLK-PER-002",
                DoorContext.Strict.StageShareInput,
                (input, intake) =>
                {
                    Named(input.Stage, ".stage", intake);
                    People(input.Strength, ".strength", intake);
                    return (input.Stage, input.Strength, input.Rounding);
                },
                input => new StageShareInput(input.Stage, input.Strength, input.Rounding),
                DoorContext.Strict.ShareResult,
                Show
            ),
            new RuleBinding<(Id<StageShare> Step, long? Strength, Rounding Rounding), StrengthShare, StepShareInput, ShareResult>(
                "PLK-PER-003",
                DoorContext.Strict.StepShareInput,
                (input, intake) =>
                {
                    Named(input.Step, ".step", intake);
                    People(input.Strength, ".strength", intake);
                    return (input.Step, input.Strength, input.Rounding);
                },
                input => new StepShareInput(input.Step, input.Strength, input.Rounding),
                DoorContext.Strict.ShareResult,
                Show
            ),
            new RuleBinding<(long? Strength, Fraction Share, Rounding Rounding), StrengthShare, ShareInput, ShareResult>(
                "PLK-PER-004",
                DoorContext.Strict.ShareInput,
                (input, intake) =>
                {
                    People(input.Strength, ".strength", intake);
                    Share(input.Share, intake);
                    return (input.Strength, input.Share, input.Rounding);
                },
                input => new ShareInput(input.Strength, input.Share, input.Rounding),
                DoorContext.Strict.ShareResult,
                Show
            ),
            new RuleBinding<
                (Id<ShareStatement> Statement, ImmutableArray<Id<ElectionStage>> Stages),
                StageMinimum,
                OverlapInput,
                OverlapResult
            >(
                "PLK-PER-005",
                DoorContext.Strict.OverlapInput,
                (input, intake) =>
                {
                    if (ShareStatements.Find(input.Statement) is null)
                    {
                        string[] known = [.. ShareStatements.All.Select(s => s.Id.ToString())];
                        intake.Refuse(
                            ".statement",
                            input.Statement.ToString(),
                            new LocalText(
                                $"pernyataan yang dikenal: {LocalFormat.List(known, Language.Indonesian)}",
                                $"the statements known are {LocalFormat.List(known, Language.English)}"
                            )
                        );
                    }

                    for (var i = 0; i < input.Stages.Count; i++)
                    {
                        Named(input.Stages[i], $".stages[{i}]", intake);
                    }

                    return (input.Statement, [.. input.Stages]);
                },
                input => new OverlapInput(input.Statement, input.Stages),
                DoorContext.Strict.OverlapResult,
                m => new OverlapResult(
                    FigureDto.Of(m.Explanation),
                    m.Statement.Id,
                    [.. m.Rows.Select(r => new StageShareItem(r.Id, TextDto.Of(r.Stage), r.Share))],
                    CoreBindings.Number(m.Share)
                )
            ),
            new RuleBinding<
                (long? Deployed, long? Strength, Fraction Share, Rounding Rounding),
                MinimumComparison,
                ComparisonInput,
                ComparisonResult
            >(
                "PLK-PER-006",
                DoorContext.Strict.ComparisonInput,
                (input, intake) =>
                {
                    People(input.Deployed, ".deployed", intake);
                    People(input.Strength, ".strength", intake);
                    Share(input.Share, intake);
                    return (input.Deployed, input.Strength, input.Share, input.Rounding);
                },
                input => new ComparisonInput(input.Deployed, input.Strength, input.Share, input.Rounding),
                DoorContext.Strict.ComparisonResult,
                c => new ComparisonResult(
                    FigureDto.Of(c.Explanation),
                    c.Holds.IsUnknown ? null : c.Holds.Truth,
                    FigureDto.Of(c.MinimumExplanation),
                    FigureDto.Of(c.ActualShareExplanation),
                    c.Rounding
                )
            ),
            new RuleBinding<(long Deployed, Fraction Share, Rounding Rounding), ImpliedStrength, ImpliedInput, ImpliedResult>(
                "PLK-PER-007",
                DoorContext.Strict.ImpliedInput,
                (input, intake) =>
                {
                    People(input.Deployed, ".deployed", intake);
                    Share(input.Share, intake);
                    if (input.Share.Sign == 0)
                    {
                        intake.Refuse(".share", "0", new LocalText("bagiannya harus lebih dari 0", "the share is more than 0"));
                    }

                    return (input.Deployed, input.Share, input.Rounding);
                },
                input => new ImpliedInput(input.Deployed, input.Share, input.Rounding),
                DoorContext.Strict.ImpliedResult,
                s => new ImpliedResult(
                    FigureDto.Of(s.Explanation),
                    s.Deployed,
                    s.Share,
                    s.Rounding,
                    s.Exact,
                    Fraction.FromInteger(s.Smallest),
                    Fraction.FromInteger(s.Largest)
                )
            ),
            new RuleBinding<
                (ImmutableArray<(Id<PoliceUnit> Unit, long? Strength)> Units, Fraction Share, Rounding Rounding),
                UnitShares,
                UnitsInput,
                UnitsResult
            >(
                "PLK-PER-008",
                DoorContext.Strict.UnitsInput,
                (input, intake) =>
                {
                    if (input.Strengths.Count == 0)
                    {
                        intake.Refuse(
                            ".strengths",
                            "[]",
                            new LocalText("harus ada paling sedikit satu satuan", "there must be at least one unit")
                        );
                    }

                    var units = new HashSet<Id<PoliceUnit>>();
                    for (var i = 0; i < input.Strengths.Count; i++)
                    {
                        var (unit, officers) = input.Strengths[i];
                        Named(unit, $".strengths[{i}].unit", intake);
                        People(officers, $".strengths[{i}].officers", intake);
                        if (!units.Add(unit))
                        {
                            intake.Refuse(
                                $".strengths[{i}].unit",
                                unit.ToString(),
                                new LocalText("satuan itu sudah disebut di atas", "the unit is named above already")
                            );
                        }
                    }

                    Share(input.Share, intake);
                    return ([.. input.Strengths.Select(s => (s.Unit, s.Officers))], input.Share, input.Rounding);
                },
                input => new UnitsInput([.. input.Units.Select(u => new UnitOfficers(u.Unit, u.Strength))], input.Share, input.Rounding),
                DoorContext.Strict.UnitsResult,
                u => new UnitsResult(
                    FigureDto.Of(u.Explanation),
                    [
                        .. u.Units.Select(s => new UnitResult(
                            s.Unit,
                            FigureDto.Of(s.PerUnit.Explanation),
                            FigureDto.Of(s.ApportionedExplanation)
                        )),
                    ],
                    u.UnknownUnits,
                    FigureDto.Of(u.SumPerUnitExplanation),
                    FigureDto.Of(u.OfTotalExplanation),
                    u.Share.Value.Number,
                    u.Rounding
                )
            ),
        ];

    private static ShareResult Show(StrengthShare share) =>
        new(
            FigureDto.Of(share.Explanation),
            CoreBindings.Number(share.Strength.Value),
            CoreBindings.Number(share.Share.Value),
            share.Rounding,
            CoreBindings.Number(share.Exact),
            CoreBindings.Number(share.Whole)
        );

    private static void People(long? count, string member, Intake intake)
    {
        if (count is { } number and < 0)
        {
            intake.Refuse(member, Fraction.FromInteger(number).ToString(), NotNegative);
        }
    }

    private static void Share(Fraction share, Intake intake)
    {
        if (share.Sign < 0 || share > Fraction.One)
        {
            intake.Refuse(".share", share.ToString(), new LocalText("bagiannya harus dari 0 sampai 1", "a share is from 0 to 1"));
        }
    }

    private static void Named<T>(Id<T> id, string member, Intake intake)
    {
        if (id.IsEmpty)
        {
            intake.Refuse(member, string.Empty, NotEmpty);
        }
    }
}
