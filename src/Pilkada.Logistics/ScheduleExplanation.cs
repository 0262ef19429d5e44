using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics;

// The latest start of a leg as hours before the goal: the opening of polling stations, or the last minute allowed on the way back.
internal static class ScheduleExplanation
{
    private static readonly LocalText Nothing = new("tidak ada batas waktu di belakang ruas ini", "no time limit lies beyond this leg");
    private static readonly LocalText NotReady = new("belum diketahui kapan muatan siap", "it is not known when the goods are ready");

    private static readonly LocalText NoStart = new("salah satu keberangkatannya tidak ada", "one of the two departures does not exist");

    private static readonly LocalText TooLate = new("tidak ada keberangkatan yang cukup awal", "no departure is early enough");

    public static Explanation LatestStart(SupplySchedule schedule, int leg)
    {
        var label = Label(schedule, leg);
        return schedule.Pass.Latest[leg] switch
        {
            Minutes.Beyond => Explanation.Unknown(label, Unit.Hours, Nothing),
            Minutes.Unknown => Explanation.Unknown(label, Unit.Hours, TooLate),
            _ => Start(schedule, leg, Goal(schedule, leg)),
        };
    }

    // The time to spare: the earliest start less the latest, both as hours before the same goal.
    public static Explanation Slack(SupplySchedule schedule, int leg)
    {
        var label = new LocalText("Waktu luang", "Time to spare");
        if (schedule.SlackMinutes(leg) is not { } slack)
        {
            return Explanation.Unknown(label, Unit.Hours, schedule.Pass.Earliest[leg] == Minutes.Unknown ? NotReady : NoStart);
        }

        var goal = Goal(schedule, leg);
        return Explanation.Difference(
            label,
            Hours(slack),
            Unit.Hours,
            [Departure(schedule, leg, goal, isLast: false), Start(schedule, leg, goal)]
        );
    }

    // The first or the last departure over a leg, as early as goods and windows allow.
    private static Explanation Departure(SupplySchedule schedule, int leg, long goal, bool isLast)
    {
        var (network, pass) = (schedule.Network, schedule.Pass);
        var (data, from) = (network.Legs[leg], network.Points[network.From[leg]]);
        var trips = pass.EarliestTrips.Length == 0 ? null : pass.EarliestTrips[leg];
        var label = isLast
            ? new LocalText("Keberangkatan terakhir dari yang paling cepat", "Last departure of the earliest")
            : new LocalText("Berangkat paling cepat", "Earliest start");
        var value = Hours(goal - (isLast && trips is not null ? trips.Max(t => t.Departure) : pass.Earliest[leg]));
        Explanation[] parts =
        [
            Ready(schedule, network.From[leg], goal),
            Entered(
                new LocalText("Pengerjaan di titik asal", "Work at the point of departure"),
                from.WorkMinutes,
                from.Location,
                from.Evidence
            ),
        ];
        return trips is null && data.Window.IsAlways
            ? Explanation.Difference(label, value, Unit.Hours, parts)
            : Explanation.Certified(
                label,
                value,
                Unit.Hours,
                [
                    .. parts,
                    Entered(
                        new LocalText("Perjalanan paling lama", "Longest travel time"),
                        data.Travel.LongestMinutes,
                        data.Location,
                        data.Evidence
                    ),
                ],
                new EarliestStartCertificate(data.Window, goal, Minutes.Offset(from.Zone), isLast, trips is null ? null : [.. trips])
            );
    }

    private static Explanation Ready(SupplySchedule schedule, int point, long goal)
    {
        var (network, pass) = (schedule.Network, schedule.Pass);
        var (data, ready) = (network.Points[point], pass.Ready[point]);
        var label = new LocalText($"Muatan siap di {data.Name.Indonesian}", $"Goods ready at {data.Name.English}");
        foreach (var leg in network.Incoming[point])
        {
            if (pass.Finish[leg] == ready)
            {
                var travelled = network.Legs[leg];
                return Explanation.Difference(
                    label,
                    Hours(goal - ready),
                    Unit.Hours,
                    [
                        Departure(schedule, leg, goal, isLast: true),
                        Entered(
                            new LocalText("Perjalanan paling lama", "Longest travel time"),
                            travelled.Travel.LongestMinutes,
                            travelled.Location,
                            travelled.Evidence
                        ),
                        Entered(
                            new LocalText("Cadangan musim dan cuaca", "Buffer for season and weather"),
                            travelled.BufferMinutes,
                            travelled.Location,
                            travelled.Evidence
                        ),
                        Entered(
                            new LocalText("Serah terima", "Hand-over"),
                            travelled.HandoverMinutes,
                            travelled.Location,
                            travelled.Evidence
                        ),
                    ]
                );
            }
        }

        return Entered(label, goal - ready, data.Location, data.Evidence);
    }

    // What holds a leg up, followed to the point whose time limit it is.
    private static long Goal(SupplySchedule schedule, int leg)
    {
        var point = schedule.Network.To[leg];
        while (Binding(schedule, point) is { } next)
        {
            point = schedule.Network.To[next];
        }

        return schedule.Network.IsReturn
            ? schedule.DueMinutes[point]
            : SupplySchedule.Opening(schedule.Network.Points[point], schedule.VotingDay);
    }

    // The leg that sets the time by which everything must be at a point; null when its own limit does.
    private static int? Binding(SupplySchedule schedule, int point)
    {
        var need = schedule.Pass.Need[point];
        if (schedule.DueMinutes[point] == need)
        {
            return null;
        }

        foreach (var leg in schedule.Network.Outgoing[point])
        {
            if (
                schedule.Pass.Latest[leg] is not (Minutes.Unknown or Minutes.Beyond) and var latest
                && latest - schedule.Network.Points[point].WorkMinutes == need
            )
            {
                return leg;
            }
        }

        return null;
    }

    private static Explanation Start(SupplySchedule schedule, int leg, long goal)
    {
        var (network, pass) = (schedule.Network, schedule.Pass);
        var data = network.Legs[leg];
        var value = Hours(goal - pass.Latest[leg]);
        Explanation[] parts =
        [
            Need(schedule, network.To[leg], goal),
            Entered(
                new LocalText("Perjalanan paling lama", "Longest travel time"),
                data.Travel.LongestMinutes,
                data.Location,
                data.Evidence
            ),
            Entered(
                new LocalText("Cadangan musim dan cuaca", "Buffer for season and weather"),
                data.BufferMinutes,
                data.Location,
                data.Evidence
            ),
            Entered(new LocalText("Serah terima", "Hand-over"), data.HandoverMinutes, data.Location, data.Evidence),
        ];
        var trips = pass.LatestTrips.Length == 0 ? null : pass.LatestTrips[leg];
        if (trips is null && data.Window.IsAlways)
        {
            return Explanation.Sum(Label(schedule, leg), value, Unit.Hours, parts, ScheduleRules.LatestStart.Id);
        }

        var fleet = network.FleetOf[leg] < 0 ? null : network.Fleets[network.FleetOf[leg]];
        Explanation[] vehicles = fleet is null
            ? []
            :
            [
                Explanation.Entered(new LocalText("Kotak", "Boxes"), Quantity.Of(network.Loads[leg]), Unit.Items),
                Explanation.Entered(
                    new LocalText("Kotak per kendaraan", "Boxes per vehicle"),
                    Quantity.Of(fleet.BoxesPerVehicle),
                    Unit.Items,
                    fleet.Location
                ),
                Explanation.Entered(new LocalText("Kendaraan", "Vehicles"), Quantity.Of(fleet.Vehicles), Unit.Items, fleet.Location),
            ];
        return Explanation.Certified(
            Label(schedule, leg),
            value,
            Unit.Hours,
            [.. parts, .. vehicles],
            new LatestStartCertificate(
                data.Window,
                goal,
                Minutes.Offset(network.Points[network.From[leg]].Zone),
                Minutes.Offset(network.Points[network.To[leg]].Zone),
                trips is null ? null : [.. trips]
            ),
            ScheduleRules.LatestStart.Id
        );
    }

    private static Explanation Need(SupplySchedule schedule, int point, long goal)
    {
        if (Binding(schedule, point) is not { } next)
        {
            return Limit(schedule, point, goal);
        }

        var start = Start(schedule, next, goal);
        var data = schedule.Network.Points[point];
        return data.WorkMinutes == 0
            ? start
            : Explanation.Sum(
                new LocalText($"Semua sudah harus di {data.Name.Indonesian}", $"Everything must be at {data.Name.English}"),
                Hours(goal - schedule.Pass.Need[point]),
                Unit.Hours,
                [start, Entered(new LocalText("Pengerjaan di sana", "Work there"), data.WorkMinutes, data.Location, data.Evidence)]
            );
    }

    // The own limit of a point: the strictest of the law, the overnight store and what was entered.
    private static Explanation Limit(SupplySchedule schedule, int point, long goal)
    {
        var data = schedule.Network.Points[point];
        var limits = new List<Explanation>();
        if (schedule.Network.IsReturn)
        {
            return Explanation.Entered(
                new LocalText("Batas waktu tiba: hari terakhir pukul 24.00", "Time limit of arrival: the last day at 24:00"),
                Hours(goal - schedule.DueMinutes[point]),
                Unit.Hours
            );
        }

        if (schedule.Network.Outgoing[point].IsEmpty || data.Kind == SupplyPointKind.Tps)
        {
            limits.Add(
                Explanation.Given(
                    new LocalText(
                        "Akhir H-1, batas penerimaan oleh KPPS, sebelum TPS dibuka pukul 07.00",
                        "The end of H-1, by which the KPPS must have received it, before polling stations open at 07:00"
                    ),
                    Hours(goal - Minutes.EndOf(schedule.VotingDay.PlusDays(-1), data.Zone)),
                    Unit.Hours,
                    Evidence.Derived(ElectionLaws.Uu1Of2015.At("Pasal 78 ayat (6)"), ElectionLaws.Uu1Of2015.At("Pasal 92 ayat (5)"))
                )
            );
        }

        if (data.Overnight is { } store)
        {
            limits.Add(
                Entered(
                    new LocalText("Dari tempat bermalam sampai TPS siap dibuka", "From the overnight store to an open polling station"),
                    store.ToOpeningMinutes,
                    data.Location,
                    data.Evidence
                )
            );
        }

        if (data.Due is { } own)
        {
            limits.Add(
                Entered(
                    new LocalText($"Batas waktu di {data.Name.Indonesian}", $"Time limit at {data.Name.English}"),
                    goal - Minutes.Utc(own, data.Zone),
                    data.Location,
                    data.Evidence
                )
            );
        }

        return limits.Count == 1
            ? limits[0]
            : Explanation.Maximum(
                new LocalText("Batas waktu yang paling ketat", "The strictest time limit"),
                Hours(goal - schedule.DueMinutes[point]),
                Unit.Hours,
                limits
            );
    }

    private static LocalText Label(SupplySchedule schedule, int leg)
    {
        var (from, to) = (schedule.Network.Points[schedule.Network.From[leg]].Name, schedule.Network.Points[schedule.Network.To[leg]].Name);
        var (before, beforeEnglish) = schedule.Network.IsReturn
            ? ("jam sebelum batas waktu", "hours before the time limit")
            : ("jam sebelum TPS dibuka", "hours before polling stations open");
        return new LocalText(
            $"Berangkat paling lambat dari {from.Indonesian} ke {to.Indonesian}, {before}",
            $"Latest start from {from.English} to {to.English}, {beforeEnglish}"
        );
    }

    // A time that is zero was left out, and no source says so.
    private static Explanation Entered(LocalText label, long minutes, DataLocation location, Evidence? evidence) =>
        evidence is null || minutes == 0
            ? Explanation.Entered(label, Hours(minutes), Unit.Hours, location)
            : Explanation.Given(label, Hours(minutes), Unit.Hours, evidence, location);

    private static Quantity Hours(long minutes) => Quantity.Of(Fraction.Of(minutes, 60));
}
