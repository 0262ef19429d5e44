using Pilkada.Stages;

namespace Pilkada.Readiness;

// What laws and regulations set, on the day of the assessment and on voting day, with what stays open between sources.
internal static class ParameterTables
{
    public static void AddTo(Draft draft)
    {
        var plan = draft.Plan;
        if (plan.Parameters is not { } parameters)
        {
            return;
        }

        var place = Place.Of(plan.Area);
        var today = parameters.On(draft.AsOf, plan.ParameterChoices);
        var votingDay = parameters.On(plan.Calendar.VotingDay, plan.ParameterChoices);
        var readings = today.Zip(votingDay, (now, then) => (Now: now, Then: then)).ToArray();
        draft.Tables.Add(
            new AssessmentTable(
                "parameters",
                new LocalText("Parameter yang ditetapkan aturan", "Parameters that rules set"),
                [new LocalText("Hari penilaian", "Day assessed"), new LocalText("Hari pemungutan suara", "Voting day")],
                readings.Select(r => new AssessmentRow(
                    place,
                    r.Now.Parameter.Name,
                    [
                        draft.Show(PathOf(r.Now.Parameter, "as-of"), place, r.Now.Explanation),
                        draft.Show(PathOf(r.Then.Parameter, "voting-day"), place, r.Then.Explanation),
                    ],
                    Choice(r.Then) ?? Choice(r.Now)
                )),
                isDetail: true
            )
        );

        // One conflict is one finding, on voting day where it lasts until then.
        foreach (var (now, then) in readings)
        {
            var finding =
                then.Finding(plan.Area, PathOf(then.Parameter, "voting-day")) ?? now.Finding(plan.Area, PathOf(now.Parameter, "as-of"));
            if (finding is not null)
            {
                draft.Find(finding);
            }
        }
    }

    private static FigurePath PathOf(ElectionParameter parameter, string day) =>
        FigurePath.Parse("parameters") / parameter.Id.ToString() / day;

    private static LocalText? Choice(ParameterReading reading) =>
        reading.Chosen is { } source
            ? new LocalText($"Sumber yang dipilih rencana: {source}.", $"Source chosen by the plan: {source}.")
            : null;
}
