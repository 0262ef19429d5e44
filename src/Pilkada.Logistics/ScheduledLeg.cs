using NodaTime;

namespace Pilkada.Logistics;

/// <summary>A leg with its times: when it can start, when it must, and how much lies between.</summary>
/// <remarks>
/// Starts are local times of the point it leaves, ends of the point it reaches. With a fleet, the start is that of the first trip and the end that of the last;
/// the times are those of a list schedule, which may be improved upon, never of a bound. Immutable and thread-safe.
/// </remarks>
public sealed class ScheduledLeg : IExplained
{
    private readonly SupplySchedule _schedule;
    private readonly int _index;

    internal ScheduledLeg(SupplySchedule schedule, int index)
    {
        _schedule = schedule;
        _index = index;
    }

    /// <summary>Gets the leg.</summary>
    public Leg Leg => _schedule.Network.Legs[_index];

    /// <summary>Gets how many boxes it carries.</summary>
    public long Boxes => _schedule.Network.Loads[_index];

    /// <summary>Gets how many trips it takes; 1 where vehicles are never short.</summary>
    public long Trips => _schedule.Network.Trips[_index];

    /// <summary>Gets how many waves it would take if its fleet served no other leg; 1 where vehicles are never short.</summary>
    public long Waves =>
        _schedule.Network.FleetOf[_index] is >= 0 and var fleet ? WaveCount.Of(Trips, _schedule.Network.Fleets[fleet].Vehicles).Waves : 1;

    /// <summary>Gets the earliest start of the first trip; null when it is not known when the goods are ready, or when no departure is left.</summary>
    public OffsetDateTime? EarliestStart => Minutes.At(_schedule.Pass.Earliest[_index], From.Zone);

    /// <summary>Gets the end that follows from the earliest start, buffer and hand-over included; null as that is.</summary>
    public OffsetDateTime? EarliestFinish => Minutes.At(_schedule.Pass.Finish[_index], To.Zone);

    /// <summary>Gets the latest start of the first trip; null when nothing holds it, or when no departure is early enough.</summary>
    public OffsetDateTime? LatestStart => Minutes.At(_schedule.Pass.Latest[_index], From.Zone);

    /// <summary>Gets when it must be done, buffer and hand-over included; null when nothing holds it, or when no departure beyond it is early enough.</summary>
    public OffsetDateTime? LatestFinish => Minutes.At(_schedule.Pass.Need[_schedule.Network.To[_index]], To.Zone);

    /// <summary>Gets the time to spare, from earliest to latest start; negative when it is too late, null when one of them is not known.</summary>
    public Duration? Slack => _schedule.SlackMinutes(_index) is { } minutes ? Duration.FromMinutes(minutes) : null;

    /// <summary>Gets a value indicating whether no leg of the schedule has less time to spare; false when that is not known.</summary>
    public bool IsCritical => _schedule.SlackMinutes(_index) is { } minutes && minutes == _schedule.SmallestSlackMinutes;

    /// <summary>Gets the trips of the schedule that starts as late as possible, in order of departure; empty where vehicles are never short.</summary>
    public ImmutableArray<ScheduledTrip> LatestTrips => Trip(_schedule.Pass.LatestTrips);

    /// <summary>Gets the trips of the schedule that starts as early as possible, in order of departure; empty where vehicles are never short or goods are not known to be ready.</summary>
    public ImmutableArray<ScheduledTrip> EarliestTrips => Trip(_schedule.Pass.EarliestTrips);

    /// <inheritdoc/>
    /// <remarks>The latest start, as hours before the polling stations open or, on the way back, before the time limit: what comes after it, the trip, buffer and hand-over, and what windows and vehicles cost.</remarks>
    public Explanation Explanation => ScheduleExplanation.LatestStart(_schedule, _index);

    /// <summary>Gets the calculation of <see cref="Slack"/>, in hours; unknown when that is.</summary>
    public Explanation SlackExplanation => ScheduleExplanation.Slack(_schedule, _index);

    private SupplyPoint From => _schedule.Network.Points[_schedule.Network.From[_index]];

    private SupplyPoint To => _schedule.Network.Points[_schedule.Network.To[_index]];

    private ImmutableArray<ScheduledTrip> Trip(SchedulePass.Trip[]?[] trips) =>
        trips.Length == 0 || trips[_index] is not { } placed
            ? []
            :
            [
                .. placed
                    .Where(t => t.Departure is not (Minutes.Unknown or Minutes.Beyond))
                    .OrderBy(t => t.Departure)
                    .ThenBy(t => t.Vehicle)
                    .Select(t => new ScheduledTrip(
                        t.Vehicle + 1,
                        Minutes.At(t.Departure, From.Zone)!.Value,
                        Minutes.At(t.Departure + Leg.Travel.LongestMinutes, To.Zone)!.Value
                    )),
            ];

    /// <summary>Returns the leg's id.</summary>
    /// <returns>For example <c>tunda</c>.</returns>
    public override string ToString() => Leg.Id.ToString();
}
