namespace Pilkada.Readiness;

// The areas with voters, polling stations, kecamatan and villages, and what the plan's own list of polling stations adds up to.
internal static class AreaTables
{
    private static readonly (Id<Measure> Measure, LocalText Title)[] Columns =
    [
        (Measure.Voters, new LocalText("Pemilih (DPT)", "Voters (DPT)")),
        (Measure.Tps, new LocalText("TPS", "Polling stations")),
        (Measure.Kecamatan, new LocalText("Kecamatan", "Sub-districts (kecamatan)")),
        (Measure.DesaKelurahan, new LocalText("Desa/kelurahan", "Villages")),
    ];

    public static void AddTo(Draft draft)
    {
        var plan = draft.Plan;
        var codes = plan
            .Areas.Children(plan.Area)
            .Select(a => a.Code)
            .Prepend(plan.Area)
            .Where(c => c.Level <= AreaLevel.KabupatenKota || c == plan.Area);
        draft.Tables.Add(
            new AssessmentTable(
                "areas",
                new LocalText("Wilayah", "Areas"),
                Columns.Select(c => c.Title),
                codes.Select(code => new AssessmentRow(
                    Place.Of(code),
                    draft.NameOf(Place.Of(code)),
                    Columns.Select(c => Cell(draft, FigurePath.Parse("areas") / code.ToString() / c.Measure.ToString(), code, c.Measure))
                ))
            )
        );
    }

    // What is published goes first; where nothing is, the plan's own list of polling stations is counted.
    private static Figure? Cell(Draft draft, FigurePath path, AreaCode area, Id<Measure> measure)
    {
        var place = Place.Of(area);
        if (draft.Choose(place, measure) is { } choice)
        {
            return draft.Show(path, place, choice.Explanation, approximation: choice.Chosen.Approximation);
        }

        return Counted(draft.Plan, area, measure) is { } counted ? draft.Show(path, place, counted) : null;
    }

    private static Explanation? Counted(ElectionPlan plan, AreaCode area, Id<Measure> measure)
    {
        if (plan.Stations is not { } list || list.CountIn(area) == 0)
        {
            return null;
        }

        if (measure == Measure.Tps)
        {
            return ListCount(plan, area);
        }

        return measure == Measure.Voters ? ListVoters(plan, area) : null;
    }

    public static Explanation ListCount(ElectionPlan plan, AreaCode area) =>
        Explanation.Entered(
            new LocalText("TPS dalam daftar TPS", "Polling stations on the list of polling stations"),
            Quantity.Of(plan.Stations!.CountIn(area)),
            Unit.Tps,
            DataLocation.In("tps.csv")
        );

    // The contest of the area itself, or else the one of the area around it: the governor's for a kabupaten without its own.
    public static Explanation? ListVoters(ElectionPlan plan, AreaCode area)
    {
        var contest = plan.Contests.Where(c => c.Area.Contains(area)).MaxBy(c => c.Area.Level);
        return contest is not null && plan.Stations!.VotersIn(contest.Id, area) is { } voters
            ? Explanation.Entered(
                new LocalText($"Pemilih dalam daftar TPS, {contest.Id}", $"Voters on the list of polling stations, {contest.Id}"),
                Quantity.Of(voters),
                Unit.Voters,
                DataLocation.In("tps.csv")
            )
            : null;
    }
}
