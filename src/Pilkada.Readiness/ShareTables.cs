using NodaTime;
using Pilkada.Personnel;

namespace Pilkada.Readiness;

// Shares of strength by the statement the plan is made by, the other statements as comparison, and the strength a published deployment implies.
internal static class ShareTables
{
    private static readonly Id<Measure> Planned = Id<Measure>.Parse("officers-voting-planned");

    public static void AddTo(Draft draft)
    {
        var plan = draft.Plan;
        if (plan.Units.IsEmpty)
        {
            return;
        }

        if (ShareStatements.Find(plan.Statement) is { Basis: { } basis } statement)
        {
            Shares(draft, statement, basis);
        }
        else
        {
            draft.Find(new Finding(ReadinessFindings.NoStatement, Severity.Note, Place.Of(plan.Area), []));
        }

        Minimums(draft);
        Implied(draft);
    }

    private static void Shares(Draft draft, ShareStatement statement, StrengthBasis basis)
    {
        var plan = draft.Plan;
        var votingDay = StageMinimum.On(statement, plan.Calendar.InForce(plan.Calendar.VotingDay, plan.Area));
        var rows = new List<AssessmentRow>();
        foreach (var unit in plan.Units)
        {
            var place = Place.Of(unit.Id);
            var path = FigurePath.Parse("shares") / unit.Id.ToString();
            var strength = StrengthOf(plan, unit, basis);
            var share = StrengthShare.Of(strength.Strength, votingDay.Explanation, plan.Rounding);
            rows.Add(
                new AssessmentRow(
                    place,
                    LocalText.Same(unit.Name),
                    [
                        draft.Show(path / "strength", place, strength.Strength, Sensitivity.Guarded),
                        draft.Show(path / "share", place, votingDay.Explanation),
                        draft.Show(path / "whole", place, share.Explanation, Sensitivity.Guarded),
                    ],
                    strength.Note
                )
            );
            if (strength.Strength.Value.IsUnknown)
            {
                draft.Find(
                    new Finding(
                        PersonnelFindings.UnknownStrength,
                        Severity.Warning,
                        place,
                        [("unit", Quantity.Of(unit.Name))],
                        path / "whole",
                        share.Explanation.Rule
                    )
                );
            }
        }

        draft.Tables.Add(
            new AssessmentTable(
                "shares",
                new LocalText("Bagian kekuatan pada hari pemungutan suara", "Share of strength on voting day"),
                [new LocalText("Kekuatan", "Strength"), new LocalText("Bagian", "Share"), new LocalText("Personel", "Officers")],
                rows,
                new LocalText(
                    $"{statement.Title.Indonesian}. {statement.Applicability.Indonesian}",
                    $"{statement.Title.English}. {statement.Applicability.English}"
                )
            )
        );

        Totals(draft, basis, votingDay);
    }

    // Rounded unit by unit, and rounded once for the whole and then apportioned: the two may differ by less than the number of units.
    private static void Totals(Draft draft, StrengthBasis basis, StageMinimum votingDay)
    {
        var plan = draft.Plan;
        var rows = new List<AssessmentRow>();
        foreach (var polda in plan.Units.Where(u => u.Kind == PoliceUnitKind.Polda))
        {
            PoliceUnit[] under = [.. plan.Units.Where(u => u.Parent == polda.Id)];
            if (under.Length == 0)
            {
                continue;
            }

            var place = Place.Of(polda.Id);
            var path = FigurePath.Parse("share-totals") / polda.Id.ToString();
            var shares = UnitShares.Of(under.Select(u => StrengthOf(plan, u, basis)), votingDay.Explanation, plan.Rounding);
            rows.Add(
                new AssessmentRow(
                    place,
                    new LocalText($"Polres di bawah {polda.Name}", $"Polres under {polda.Name}"),
                    [draft.Show(path / "difference", place, shares.Explanation, Sensitivity.Guarded)]
                )
            );
            if (!shares.Difference.IsUnknown && shares.Difference.Number.Sign != 0)
            {
                draft.Find(
                    new Finding(
                        PersonnelFindings.ShareDifference,
                        Severity.Note,
                        place,
                        [("sum", shares.SumPerUnit), ("total", shares.OfTotal), ("difference", shares.Difference)],
                        path / "difference",
                        shares.Explanation.Rule,
                        explanation: shares.Explanation
                    )
                );
            }
        }

        draft.Tables.Add(
            new AssessmentTable(
                "share-totals",
                new LocalText("Dibulatkan per satuan terhadap dibulatkan sekali", "Rounded unit by unit against rounded once"),
                [new LocalText("Selisih", "Difference")],
                rows,
                isDetail: true
            )
        );
    }

    private static void Minimums(Draft draft)
    {
        var plan = draft.Plan;
        var stages = plan.Calendar.InForce(draft.AsOf, plan.Area);
        var place = Place.Of(plan.Area);
        draft.Tables.Add(
            new AssessmentTable(
                "statements",
                new LocalText(
                    "Bagian menurut tiap pernyataan pada tanggal penilaian",
                    "Share by each statement on the day of the assessment"
                ),
                [new LocalText("Bagian", "Share")],
                ShareStatements.All.Select(statement => new AssessmentRow(
                    place,
                    statement.Title,
                    [
                        draft.Show(
                            FigurePath.Parse("statements") / statement.Id.ToString() / "share",
                            place,
                            StageMinimum.On(statement, stages).Explanation
                        ),
                    ],
                    statement.Applicability
                ))
            )
        );
    }

    // A published deployment said to be two thirds tells which strengths would give it; that is a comparison and never a base.
    private static void Implied(Draft draft)
    {
        var plan = draft.Plan;
        if (ShareStatements.Find(plan.Statement) is not { Rows: [var row] })
        {
            return;
        }

        var rows = new List<AssessmentRow>();
        foreach (
            var figure in plan.Figures.Where(f => f.Measure == Planned && f.Value.Kind == QuantityKind.Number && f.Value.Number.IsInteger)
        )
        {
            var implied = ImpliedStrength.Of((long)figure.Value.Number.Numerator, row.Share, plan.Rounding);
            var path = FigurePath.Parse("implied") / figure.Id.ToString();
            rows.Add(
                new AssessmentRow(
                    figure.Place,
                    figure.Explanation.Label,
                    [
                        draft.Show(path / "deployed", figure),
                        draft.Show(path / "smallest", figure.Place, implied.Explanation, Sensitivity.Guarded, figure.Approximation),
                        draft.Show(path / "largest", figure.Place, implied.LargestExplanation, Sensitivity.Guarded, figure.Approximation),
                    ],
                    figure.Note
                )
            );
        }

        if (rows.Count > 0)
        {
            draft.Tables.Add(
                new AssessmentTable(
                    "implied",
                    new LocalText("Kekuatan yang tersirat dari pengerahan yang diumumkan", "Strength that a published deployment implies"),
                    [
                        new LocalText("Pengerahan", "Deployment"),
                        new LocalText("Kekuatan tersirat terkecil", "Smallest implied strength"),
                        new LocalText("Kekuatan tersirat terbesar", "Largest implied strength"),
                    ],
                    rows,
                    new LocalText("Hanya pembanding, tidak pernah dasar perhitungan.", "A comparison only, never a base.")
                )
            );
        }
    }

    // The strength and the share on voting day of one unit; unknown, with the reason, where the plan names no statement.
    public static (Explanation Strength, Explanation Share) ShareOf(ElectionPlan plan, PoliceUnit unit)
    {
        if (ShareStatements.Find(plan.Statement) is not { Basis: { } basis } statement)
        {
            var unknown = Explanation.Unknown(
                new LocalText("Bagian kekuatan", "Share of strength"),
                Unit.Officers,
                new LocalText("rencana tidak menyebut pernyataan", "the plan names no statement")
            );
            return (StrengthOf(plan, unit, StrengthBasis.Unit).Strength, unknown);
        }

        var votingDay = StageMinimum.On(statement, plan.Calendar.InForce(plan.Calendar.VotingDay, plan.Area));
        var strength = StrengthOf(plan, unit, basis).Strength;
        return (strength, StrengthShare.Of(strength, votingDay.Explanation, plan.Rounding).Explanation);
    }

    private static UnitStrength StrengthOf(ElectionPlan plan, PoliceUnit unit, StrengthBasis basis) =>
        plan.Strengths.FirstOrDefault(s => s.Unit == unit.Id && s.Basis == basis)
        ?? new UnitStrength(
            unit.Id,
            basis,
            Explanation.Unknown(
                new LocalText($"Kekuatan {unit.Name}", $"Strength of {unit.Name}"),
                Unit.Officers,
                new LocalText("rencana tidak memuat kekuatan satuan ini", "the plan has no strength of this unit")
            )
        );
}
