using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>When each leg of a network can start and when it must, so that everything arrives in time.</summary>
/// <remarks>
/// The way out is counted back from H-1, the last day on which the KPPS may receive the equipment, and from 07:00 on voting day; the way back from the last day
/// at the PPK. Each leg is counted with its longest time. Where fleets are short, legs to islands go first, then to remote places, then those with the least time
/// to spare; a list schedule in that order is found, not the best of all orders. Nothing about the number of vehicles changes the order, so a vehicle fewer never
/// makes anything earlier. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var schedule = SupplySchedule.ForDistribution(network, new LocalDate(2024, 11, 27));
/// schedule.Find(Id&lt;Leg&gt;.Parse("tunda"))!.LatestStart // 2024-11-26T14:00:00+07: three hours in daylight, by H-1
/// </code>
/// </example>
public sealed class SupplySchedule
{
    private SupplySchedule(SupplyNetwork network, LocalDate votingDay, long[] due)
    {
        Network = network;
        VotingDay = votingDay;
        DueMinutes = due;
        Pass = new SchedulePass(network, due);
        Legs = [.. network.Legs.Select((_, i) => new ScheduledLeg(this, i))];
        Points = [.. network.Points.Select((_, i) => new ScheduledPoint(this, i))];
        SmallestSlackMinutes = Enumerable.Range(0, network.Legs.Length).Min(SlackMinutes);
        (Verdict, Proof) = Judge();
    }

    /// <summary>Gets the network.</summary>
    public SupplyNetwork Network { get; }

    /// <summary>Gets the voting day.</summary>
    public LocalDate VotingDay { get; }

    /// <summary>Gets what is known of the schedule as a whole.</summary>
    public ScheduleVerdict Verdict { get; }

    /// <summary>Gets why it cannot be in time; null unless the verdict is <see cref="ScheduleVerdict.Late"/>.</summary>
    public LatenessProof? Proof { get; }

    /// <summary>Gets the legs with their times, in the order of the network.</summary>
    public ImmutableArray<ScheduledLeg> Legs { get; }

    /// <summary>Gets the points with their times, in the order of the network.</summary>
    public ImmutableArray<ScheduledPoint> Points { get; }

    /// <summary>Gets the least time to spare of all legs of which it is known; null when it is known of none.</summary>
    public Duration? SmallestSlack => SmallestSlackMinutes is { } minutes ? Duration.FromMinutes(minutes) : null;

    /// <summary>Gets the legs with the least time to spare, in the order of the network.</summary>
    public ImmutableArray<ScheduledLeg> CriticalLegs => [.. Legs.Where(l => l.IsCritical)];

    internal SchedulePass Pass { get; }

    internal long[] DueMinutes { get; }

    internal long? SmallestSlackMinutes { get; }

    /// <summary>Schedules the way out.</summary>
    /// <param name="network">The network, from print works, port or warehouse to polling stations, or to the last points it has.</param>
    /// <param name="votingDay">The voting day; 2 January 1900 to 30 December 2199.</param>
    /// <returns>The schedule. Where no leg leads on, everything must have arrived by the end of H-1 (UU 1/2015 Pasal 78 (6)), and early enough to open at 07:00.</returns>
    /// <exception cref="ArgumentException">The network is one of the way back, or the voting day is out of range.</exception>
    public static SupplySchedule ForDistribution(SupplyNetwork network, LocalDate votingDay)
    {
        CheckOutward(network, nameof(network));
        CheckDay(votingDay);
        var due = new long[network.Points.Length];
        for (var i = 0; i < due.Length; i++)
        {
            var point = network.Points[i];
            due[i] = point.Due is { } own ? Minutes.Utc(own, point.Zone) : Minutes.Beyond;
            if (network.Outgoing[i].IsEmpty || point.Kind == SupplyPointKind.Tps)
            {
                due[i] = Math.Min(due[i], Minutes.EndOf(votingDay.PlusDays(-1), point.Zone));
            }

            if (point.Overnight is { } store)
            {
                due[i] = Math.Min(due[i], Opening(point, votingDay) - store.ToOpeningMinutes);
            }
        }

        return new SupplySchedule(network, votingDay, due);
    }

    /// <summary>Schedules the way back over the same legs, turned around, with the loads they carried out.</summary>
    /// <param name="network">The network of the way out.</param>
    /// <param name="votingDay">The voting day; 2 January 1900 to 30 December 2199.</param>
    /// <param name="countEnds">When the count at polling stations is over and boxes may leave, local time, whole minutes.</param>
    /// <param name="lastDayAtPpk">The last day on which boxes may arrive at the PPK; H+3 when null (UU 8/2015 Pasal 103).</param>
    /// <param name="lastDayAtWarehouse">The last day on which boxes may arrive at the warehouse; none when null.</param>
    /// <returns>The schedule. Where the network has no PPK, the limit stands where the way back ends.</returns>
    /// <exception cref="ArgumentException">The network is one of the way back, a day is out of range, or the time is not in whole minutes.</exception>
    public static SupplySchedule ForReturn(
        SupplyNetwork network,
        LocalDate votingDay,
        LocalDateTime countEnds,
        LocalDate? lastDayAtPpk = null,
        LocalDate? lastDayAtWarehouse = null
    )
    {
        CheckOutward(network, nameof(network));
        CheckDay(votingDay);
        Minutes.Checked(countEnds, nameof(countEnds));
        var turned = network.Turned();

        // Points where the way back begins: the last of the way out.
        turned = turned.WithPoints(
            turned.Points.Where((_, i) => turned.Incoming[i].IsEmpty).Select(p => p.WithTimes(ready: countEnds, due: null))
        );
        var hasPpk = turned.Points.Any(p => p.Kind == SupplyPointKind.Ppk);
        var due = turned
            .Points.Select(
                (p, i) =>
                    p.Kind == SupplyPointKind.Ppk || (!hasPpk && turned.Outgoing[i].IsEmpty)
                        ? Minutes.EndOf(lastDayAtPpk ?? votingDay.PlusDays(ReturnDay.DaysAllowed), p.Zone)
                    : p.Kind == SupplyPointKind.Warehouse && lastDayAtWarehouse is { } day ? Minutes.EndOf(day, p.Zone)
                    : Minutes.Beyond
            )
            .ToArray();
        return new SupplySchedule(turned, votingDay, due);
    }

    /// <summary>Finds a leg.</summary>
    /// <param name="leg">Its id.</param>
    /// <returns>The leg with its times, or null when the network has none of that id.</returns>
    public ScheduledLeg? Find(Id<Leg> leg) => Legs.FirstOrDefault(l => l.Leg.Id == leg);

    /// <summary>Finds a point.</summary>
    /// <param name="point">Its id.</param>
    /// <returns>The point with its times, or null when the network has none of that id.</returns>
    public ScheduledPoint? Find(Id<SupplyPoint> point) => Points.FirstOrDefault(p => p.Point.Id == point);

    /// <summary>Reports what the schedule shows: lateness with its proof, little time to spare, and what is still to be arranged.</summary>
    /// <param name="place">The place it is reported for.</param>
    /// <returns>The findings, most severe first; see <see cref="ScheduleFindings"/>.</returns>
    public ImmutableArray<Finding> Findings(Place place) => ScheduleReport.Of(this, place);

    // The same time limits over a network that differs in its vehicles or in when goods are ready.
    internal SupplySchedule Over(SupplyNetwork network) => new(network, VotingDay, DueMinutes);

    internal long? SlackMinutes(int leg) => Spare(Pass.Earliest[leg], Pass.Latest[leg]);

    internal static long? Spare(long earliest, long latest) =>
        earliest is Minutes.Unknown or Minutes.Beyond || latest is Minutes.Unknown or Minutes.Beyond ? null : latest - earliest;

    internal static long Opening(SupplyPoint point, LocalDate votingDay) =>
        VotingHours.Of(point.Area, votingDay).Opening.ToInstant().ToUnixTimeSeconds() / 60;

    internal static void CheckOutward(SupplyNetwork network, string name)
    {
        ArgumentNullException.ThrowIfNull(network, name);
        if (network.IsReturn)
        {
            throw new ArgumentException("The network is one of the way back.", name);
        }
    }

    internal static void CheckDay(LocalDate votingDay)
    {
        if (votingDay < new LocalDate(1900, 1, 2) || votingDay > new LocalDate(2199, 12, 30))
        {
            throw new ArgumentOutOfRangeException(nameof(votingDay), votingDay, "2 January 1900 to 30 December 2199.");
        }
    }

    private (ScheduleVerdict, LatenessProof?) Judge()
    {
        if (LatenessSearch.Of(Network, Pass, DueMinutes) is { } proof)
        {
            return (ScheduleVerdict.Late, proof);
        }

        var points = Enumerable.Range(0, Network.Points.Length).Where(i => DueMinutes[i] != Minutes.Beyond).ToArray();
        if (points.Any(i => Pass.ReadyAlone[i] == Minutes.Unknown))
        {
            return (ScheduleVerdict.ReadyUnknown, null);
        }

        // Either schedule is a witness: that of the early starts arrives in time, or that of the late starts never waits for goods.
        var early = points.All(i => Pass.Ready[i] <= DueMinutes[i]);
        var late = Network.Points.Select((p, i) => (p, i)).All(x => StartsWhenReady(x.p, x.i));
        return (early || late ? ScheduleVerdict.InTime : ScheduleVerdict.NotShown, null);
    }

    private bool StartsWhenReady(SupplyPoint point, int index) =>
        point.Ready is not { } own || Minutes.Utc(own, point.Zone) <= Pass.Need[index];
}
