namespace Pilkada.Readiness;

// Sums held against their totals, grades, and every other figure of the plan, with the conflicts among them.
internal static class FigureTables
{
    public static void AddTo(Draft draft)
    {
        Reconciliations(draft);
        Grades(draft);
        Figures(draft);
        Conflicts(draft);
    }

    private static void Reconciliations(Draft draft)
    {
        var plan = draft.Plan;
        var rows = plan.Reconciliations.Select(r => (Id: r.Id.ToString(), r.Total.Place, r.Result, r.Note)).Concat(OfList(plan)).ToArray();
        draft.Tables.Add(
            new AssessmentTable(
                "reconciliations",
                new LocalText("Pemeriksaan jumlah", "Reconciliations"),
                [new LocalText("Total", "Total"), new LocalText("Jumlah bagian", "Sum of parts"), new LocalText("Selisih", "Difference")],
                rows.Select(row =>
                {
                    var path = FigurePath.Parse("reconciliations") / row.Id;
                    var explanation = row.Result.Explanation;
                    return new AssessmentRow(
                        row.Place,
                        row.Result.Title,
                        [
                            draft.Show(path / "total", row.Place, row.Result.Total),
                            draft.Show(path / "parts", row.Place, explanation.Operands[0]),
                            draft.Show(path / "difference", row.Place, explanation),
                        ],
                        row.Note
                    );
                })
            )
        );

        foreach (var row in rows.Where(r => r.Result.Closes != true))
        {
            var path = FigurePath.Parse("reconciliations") / row.Id / "difference";
            draft.Find(
                row.Result.Closes is null
                    ? new Finding(
                        ReadinessFindings.CannotReconcile,
                        Severity.Note,
                        row.Place,
                        [("title", Quantity.Of(row.Result.Title))],
                        path,
                        row.Result.Explanation.Rule,
                        explanation: row.Result.Explanation
                    )
                    : new Finding(
                        ReadinessFindings.DoesNotClose,
                        Severity.Warning,
                        row.Place,
                        [
                            ("title", Quantity.Of(row.Result.Title)),
                            ("parts", row.Result.PartsSum),
                            ("difference", row.Result.Difference),
                            ("total", row.Result.Total.Value),
                        ],
                        path,
                        row.Result.Explanation.Rule,
                        explanation: row.Result.Explanation
                    )
            );
        }
    }

    // Where a figure is published and the plan has its own list of polling stations, the list is held against it.
    private static IEnumerable<(string Id, Place Place, Reconciliation Result, LocalText? Note)> OfList(ElectionPlan plan)
    {
        if (plan.Stations is not { } list)
        {
            yield break;
        }

        foreach (var figure in plan.Figures.Where(f => !f.Place.IsUnit && f.Grade is null && f.Contest.IsEmpty && !f.Value.IsUnknown))
        {
            var area = figure.Place.Area;
            var counted =
                figure.Measure == Measure.Tps ? AreaTables.ListCount(plan, area)
                : figure.Measure == Measure.Voters ? AreaTables.ListVoters(plan, area)
                : null;
            if (counted is not null && counted.Unit.Equals(figure.Explanation.Unit))
            {
                yield return (
                    $"list.{figure.Id}",
                    figure.Place,
                    Reconciliation.Of(
                        ReconciliationKind.Sum,
                        new LocalText(
                            $"Daftar TPS ({list.Edition}) terhadap {figure.Explanation.Label.Indonesian}",
                            $"List of polling stations ({list.Edition}) against {figure.Explanation.Label.English}"
                        ),
                        figure.Explanation,
                        counted
                    ),
                    null
                );
            }
        }
    }

    private static void Grades(Draft draft)
    {
        if (draft.Plan.Grades.IsEmpty)
        {
            return;
        }

        draft.Tables.Add(
            new AssessmentTable(
                "grades",
                new LocalText("Kelas kerawanan yang diumumkan", "Published classes"),
                [new LocalText("Kelas", "Class")],
                draft.Plan.Grades.Select(g => new AssessmentRow(
                    g.Place,
                    new LocalText(
                        $"{draft.NameOf(g.Place).Indonesian} ({g.Explanation.Label.Indonesian})",
                        $"{draft.NameOf(g.Place).English} ({g.Explanation.Label.English})"
                    ),
                    [draft.Show(FigurePath.Parse("grades") / g.Id.ToString() / "grade", g.Place, g.Explanation, Sensitivity.Guarded)],
                    g.Note
                ))
            )
        );
    }

    private static void Figures(Draft draft) =>
        draft.Tables.Add(
            new AssessmentTable(
                "figures",
                new LocalText("Semua angka dalam rencana", "All figures of the plan"),
                [new LocalText("Nilai", "Value")],
                draft.Plan.Figures.Select(f => new AssessmentRow(
                    f.Place,
                    f.Explanation.Label,
                    [draft.Show(FigurePath.Parse("figures") / f.Id.ToString() / "value", f)],
                    f.Note
                )),
                isDetail: true
            )
        );

    private static void Conflicts(Draft draft)
    {
        var groups = draft.Plan.Figures.GroupBy(f => (f.Measure, f.Place, f.Contest, f.Grade, f.Date)).Where(g => g.Count() > 1);
        foreach (var choice in groups.Select(g => FigureChoice.Of(g)))
        {
            foreach (var other in choice.Conflicting)
            {
                draft.Find(
                    new Finding(
                        ReadinessFindings.Conflict,
                        Severity.Warning,
                        other.Place,
                        [
                            ("label", Quantity.Of(choice.Chosen.Explanation.Label)),
                            ("shown", choice.Chosen.Value),
                            ("shownSource", Quantity.Of(SourceOf(choice.Chosen))),
                            ("other", other.Value),
                            ("otherSource", Quantity.Of(SourceOf(other))),
                        ],
                        FigurePath.Parse("figures") / other.Id.ToString() / "value",
                        ReadinessRules.Choice.Id,
                        explanation: choice.Explanation
                    )
                );
            }
        }
    }

    private static string SourceOf(PublishedFigure figure) =>
        figure.Explanation.Citations is [var first, ..] ? first.Id.ToString() : figure.Explanation.Location.ToString();
}
