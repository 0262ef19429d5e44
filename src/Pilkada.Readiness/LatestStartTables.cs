using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Readiness;

// When boxes must leave to be with the KPPS on H-1, and how much time is left to spare.
internal static class LatestStartTables
{
    // The tightest legs; a province has tens of thousands.
    private const int MostRows = 25;

    public static void AddTo(Draft draft)
    {
        // Routes and times are no business of the public.
        if (draft.Audience != Audience.Internal || draft.Plan.Supply is not { } network)
        {
            return;
        }

        var schedule = SupplySchedule.ForDistribution(network, draft.Plan.Calendar.VotingDay);
        var tightest = schedule
            .Legs.OrderBy(l => l.Slack ?? Duration.MaxValue)
            .ThenBy(l => l.LatestStart?.ToInstant() ?? Instant.MaxValue)
            .ThenBy(l => l.Leg.Id)
            .Take(MostRows)
            .ToArray();
        draft.Tables.Add(
            new AssessmentTable(
                "latest-starts",
                new LocalText("Keberangkatan logistik paling lambat", "Latest starts of equipment"),
                [
                    new LocalText("Kotak", "Boxes"),
                    new LocalText("Berangkat paling lambat, jam sebelum TPS dibuka", "Latest start, hours before polling stations open"),
                    new LocalText("Waktu luang (jam)", "Time to spare (hours)"),
                ],
                tightest.Select(leg => Row(draft, network, leg)),
                Note(schedule, tightest.Length)
            )
        );

        foreach (var finding in schedule.Findings(Place.Of(draft.Plan.Area)))
        {
            draft.Find(finding);
        }
    }

    private static AssessmentRow Row(Draft draft, SupplyNetwork network, ScheduledLeg leg)
    {
        var (from, to) = (network.Find(leg.Leg.From)!, network.Find(leg.Leg.To)!);
        var place = Place.Of(to.Area);
        var path = FigurePath.Parse("latest-starts") / leg.Leg.Id.ToString();
        var boxes = Explanation.Entered(new LocalText("Kotak", "Boxes"), Quantity.Of(leg.Boxes), Unit.Items, leg.Leg.Location);
        return new AssessmentRow(
            place,
            new LocalText($"{from.Name.Indonesian} ke {to.Name.Indonesian}", $"{from.Name.English} to {to.Name.English}"),
            [
                draft.Show(path / "boxes", place, boxes),
                draft.Show(path / "latest-start", place, leg.Explanation, Sensitivity.Guarded),
                draft.Show(path / "slack", place, leg.SlackExplanation, Sensitivity.Guarded),
            ],
            leg.Leg.Note
        );
    }

    private static LocalText? Note(SupplySchedule schedule, int shown) =>
        schedule.Legs.Length > shown
            ? new LocalText(
                $"Hanya {shown} ruas yang paling sempit; seluruhnya: pilkada logistics schedule.",
                $"The {shown} tightest legs only; all of them: pilkada logistics schedule."
            )
            : null;
}
