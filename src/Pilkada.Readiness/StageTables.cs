using Pilkada.Stages;

namespace Pilkada.Readiness;

// Voting day and hours, the stages in force, what comes next, and what still waits for an event.
internal static class StageTables
{
    private static readonly LocalText Value = new("Nilai", "Value");

    public static void AddTo(Draft draft)
    {
        var (plan, calendar) = (draft.Plan, draft.Plan.Calendar);
        var place = Place.Of(plan.Area);
        var root = FigurePath.Parse("voting");
        var hours = VotingHours.ZoneOf(plan.Area) is null ? null : VotingHours.Of(plan.Area, calendar.VotingDay);
        var votingDay = Explanation.Given(
            new LocalText("Hari pemungutan suara", "Voting day"),
            Quantity.Of(calendar.VotingDay),
            Unit.None,
            calendar.Evidence
        );
        var offset = calendar.OffsetOf(draft.AsOf);
        AssessmentRow Row(string key, LocalText name, Explanation explanation, LocalText? note = null) =>
            new(place, name, [draft.Show(root / key / "value", place, explanation)], note);

        draft.Tables.Add(
            new AssessmentTable(
                "voting",
                new LocalText("Pemungutan suara", "Voting"),
                [Value],
                [
                    Row(
                        "day",
                        votingDay.Label,
                        votingDay,
                        new LocalText(
                            LocalFormat.Weekday(calendar.VotingDay, Language.Indonesian),
                            LocalFormat.Weekday(calendar.VotingDay, Language.English)
                        )
                    ),
                    Row(
                        "h-offset",
                        new LocalText("Posisi terhadap H", "Position against H"),
                        offset.Explanation,
                        LocalText.Same(offset.ToString())
                    ),
                    .. hours is null
                        ? []
                        : new[]
                        {
                            Row("opening", hours.Explanation.Label, hours.Explanation),
                            Row("closing", hours.ClosingExplanation.Label, hours.ClosingExplanation),
                        },
                ]
            )
        );

        var inForce = calendar.InForce(draft.AsOf, plan.Area);
        AssessmentRow Stage(ElectionStage stage)
        {
            var path = FigurePath.Parse("stages") / stage.Id.ToString();
            Figure? Day(string column, LocalText label, NodaTime.LocalDate? day) =>
                day is { } known
                    ? draft.Show(path / column, place, Explanation.Given(label, Quantity.Of(known), Unit.None, stage.Evidence))
                    : null;

            return new AssessmentRow(
                place,
                stage.Name,
                [
                    Day("start", new LocalText("Hari pertama", "First day"), stage.Start),
                    Day("end", new LocalText("Hari terakhir", "Last day"), stage.End),
                    stage.End is { } end ? draft.Show(path / "days-left", place, DaysLeft.Between(draft.AsOf, end).Explanation) : null,
                ],
                stage.Note
            );
        }

        draft.Tables.Add(
            new AssessmentTable(
                "stages",
                new LocalText("Tahapan yang berlaku", "Stages in force"),
                [new LocalText("Mulai", "From"), new LocalText("Sampai", "To"), new LocalText("Sisa hari", "Days left")],
                inForce.Stages.Select(Stage)
            )
        );
        draft.Tables.Add(
            new AssessmentTable(
                "deadlines",
                new LocalText("Tenggat berikutnya", "Next deadlines"),
                [new LocalText("Tanggal", "Date"), new LocalText("Sisa hari", "Days left")],
                calendar
                    .NextDeadlines(draft.AsOf, plan.Area)
                    .Select(deadline =>
                    {
                        var end = deadline.Kind == DeadlineKind.End;
                        var path = FigurePath.Parse("deadlines") / $"{deadline.Stage.Id}.{(end ? "end" : "start")}";
                        return new AssessmentRow(
                            place,
                            new LocalText(
                                $"{(end ? "Berakhir" : "Mulai")}: {deadline.Stage.Name.Indonesian}",
                                $"{(end ? "Ends" : "Starts")}: {deadline.Stage.Name.English}"
                            ),
                            [
                                draft.Show(
                                    path / "date",
                                    place,
                                    Explanation.Given(deadline.Stage.Name, Quantity.Of(deadline.Date), Unit.None, deadline.Stage.Evidence)
                                ),
                                draft.Show(path / "days-left", place, deadline.Explanation),
                            ]
                        );
                    })
            )
        );
        draft.Tables.Add(
            new AssessmentTable(
                "waiting",
                new LocalText("Tahapan yang menunggu peristiwa", "Stages that wait for an event"),
                [new LocalText("Bergantung pada", "Depends on")],
                inForce.Undated.Select(stage => new AssessmentRow(
                    place,
                    stage.Name,
                    [
                        stage.EventRule is null
                            ? null
                            : draft.Show(
                                FigurePath.Parse("waiting") / stage.Id.ToString() / "event",
                                place,
                                Explanation.Given(stage.Name, Quantity.Of(stage.EventRule), Unit.None, stage.Evidence)
                            ),
                    ],
                    stage.Note
                )),
                isDetail: true
            )
        );
        foreach (var stage in inForce.Undated)
        {
            draft.Find(
                new Finding(
                    ReadinessFindings.UndatedStage,
                    Severity.Note,
                    place,
                    [("stage", Quantity.Of(stage.Name))],
                    stage: stage.Name,
                    rule: StagesRules.InForce.Id
                )
            );
        }
    }
}
