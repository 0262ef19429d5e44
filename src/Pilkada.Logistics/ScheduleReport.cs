using NodaTime;

namespace Pilkada.Logistics;

// The findings of a schedule.
internal static class ScheduleReport
{
    private const int MostNamed = 3;

    public static ImmutableArray<Finding> Of(SupplySchedule schedule, Place place)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        void Add(NoticeKind kind, Severity severity, Code rule, Explanation? explanation, params (string, Quantity)[] arguments) =>
            findings.Add(new Finding(kind, severity, place, arguments, rule: rule, explanation: explanation));

        Lateness(schedule, Add);
        Spare(schedule, Add);
        Ready(schedule, Add);
        Arrangements(schedule, Add);
        Waves(schedule, Add);
        return [.. findings.OrderByDescending(f => f.Severity)];
    }

    private delegate void Sink(
        NoticeKind kind,
        Severity severity,
        Code rule,
        Explanation? explanation,
        params (string Name, Quantity Value)[] arguments
    );

    private static void Lateness(SupplySchedule schedule, Sink add)
    {
        if (schedule.Proof is { } proof)
        {
            add(
                ScheduleFindings.TooLate,
                Severity.Critical,
                schedule.Network.IsReturn ? ScheduleRules.Return.Id : ScheduleRules.Handover.Id,
                null,
                ("point", Quantity.Of(proof.Point.Name)),
                (
                    "late",
                    Quantity.Of(
                        proof.LateBy is { } late
                            ? Late(ScheduleWords.Length((long)late.TotalMinutes))
                            : new LocalText("tidak pernah tiba", "it never arrives")
                    )
                ),
                ("facts", Quantity.Of(proof.Text))
            );
        }
        else if (schedule.Verdict == ScheduleVerdict.NotShown)
        {
            var names = schedule.Network.Fleets.Select(f => f.Name).ToArray();
            add(
                ScheduleFindings.NotShown,
                Severity.Warning,
                schedule.Network.IsReturn ? ScheduleRules.Return.Id : ScheduleRules.Handover.Id,
                null,
                ("fleets", Quantity.Of(Join(names)))
            );
        }
    }

    private static LocalText Late(LocalText length) =>
        new($"terlambat sekurang-kurangnya {length.Indonesian}", $"at least {length.English} late");

    private static void Spare(SupplySchedule schedule, Sink add)
    {
        var tight = schedule.Legs.Where(l => l.Slack is { } slack && slack >= Duration.Zero && slack < Duration.FromDays(1)).ToArray();
        if (tight.MinBy(l => l.Slack!.Value) is { } tightest)
        {
            add(
                ScheduleFindings.LittleSlack,
                Severity.Warning,
                ScheduleRules.LatestStart.Id,
                tightest.Explanation,
                ("legs", Quantity.Of(tight.Length)),
                ("leg", Quantity.Of(Route(schedule, tightest.Leg))),
                ("slack", Quantity.Of(ScheduleWords.Length((long)tightest.Slack!.Value.TotalMinutes)))
            );
        }
    }

    private static void Ready(SupplySchedule schedule, Sink add)
    {
        var network = schedule.Network;
        ScheduledPoint[] open =
        [
            .. schedule.Points.Where((p, i) => p.Point.Ready is null && network.Incoming[i].IsEmpty && !network.Outgoing[i].IsEmpty),
        ];
        if (open.Length > 0)
        {
            var earliest = open.Where(p => p.Latest is not null).MinBy(p => p.Latest!.Value.ToInstant());
            add(
                ScheduleFindings.ReadyUnknown,
                Severity.Warning,
                ScheduleRules.LatestStart.Id,
                null,
                ("count", Quantity.Of(open.Length)),
                ("first", Quantity.Of(Join(open.Select(p => p.Point.Name)))),
                (
                    "latest",
                    Quantity.Of(
                        earliest is null
                            ? new LocalText("pada waktu yang tidak diketahui", "a time that is not known")
                            : ScheduleWords.Moment(earliest.Latest!.Value)
                    )
                )
            );
        }
    }

    private static void Arrangements(SupplySchedule schedule, Sink add)
    {
        var network = schedule.Network;
        if (!network.IsReturn)
        {
            Count(
                ScheduleFindings.OvernightOpen,
                ScheduleRules.Handover.Id,
                network
                    .Points.Where(p => p.Kind == SupplyPointKind.Tps && (p.Overnight?.Place is null || p.Overnight.Guard is null))
                    .Select(p => p.Name)
            );
        }

        Count(ScheduleFindings.EscortOpen, default, network.Legs.Where(l => l.Escort is { By: null }).Select(l => Route(schedule, l)));
        Count(ScheduleFindings.NoDocument, default, network.Legs.Where(l => l.Documents.IsEmpty).Select(l => Route(schedule, l)));

        void Count(NoticeKind kind, Code rule, IEnumerable<LocalText> names)
        {
            LocalText[] all = [.. names];
            if (all.Length > 0)
            {
                add(kind, Severity.Warning, rule, null, ("count", Quantity.Of(all.Length)), ("first", Quantity.Of(Join(all))));
            }
        }
    }

    private static void Waves(SupplySchedule schedule, Sink add)
    {
        foreach (var leg in schedule.Legs.Where(l => l.Waves > 1))
        {
            var vehicles = schedule.Network.Fleets.First(f => f.Id == leg.Leg.Fleet).Vehicles;
            add(
                ScheduleFindings.SeveralWaves,
                Severity.Note,
                ScheduleRules.Waves.Id,
                WaveCount.Of(leg.Trips, vehicles).Explanation,
                ("leg", Quantity.Of(Route(schedule, leg.Leg))),
                ("trips", Quantity.Of(leg.Trips)),
                ("vehicles", Quantity.Of(vehicles)),
                ("waves", Quantity.Of(leg.Waves))
            );
        }
    }

    private static LocalText Route(SupplySchedule schedule, Leg leg)
    {
        var (from, to) = (schedule.Network.Find(leg.From)!.Name, schedule.Network.Find(leg.To)!.Name);
        return new LocalText($"{from.Indonesian} ke {to.Indonesian}", $"{from.English} to {to.English}");
    }

    private static LocalText Join(IEnumerable<LocalText> names)
    {
        LocalText[] first = [.. names.Take(MostNamed)];
        return new LocalText(
            LocalFormat.List([.. first.Select(n => n.Indonesian)], Language.Indonesian),
            LocalFormat.List([.. first.Select(n => n.English)], Language.English)
        );
    }
}
