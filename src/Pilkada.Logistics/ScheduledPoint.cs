using NodaTime;

namespace Pilkada.Logistics;

/// <summary>A point with its times: when everything can be there, and when it must.</summary>
/// <remarks>Local times of its area. Immutable and thread-safe.</remarks>
public sealed class ScheduledPoint
{
    private readonly SupplySchedule _schedule;
    private readonly int _index;

    internal ScheduledPoint(SupplySchedule schedule, int index)
    {
        _schedule = schedule;
        _index = index;
    }

    /// <summary>Gets the point.</summary>
    public SupplyPoint Point => _schedule.Network.Points[_index];

    /// <summary>Gets when everything is there at the earliest; null when that is not known, or when it never is.</summary>
    public OffsetDateTime? Earliest => Minutes.At(_schedule.Pass.Ready[_index], Point.Zone);

    /// <summary>Gets when everything must be there; null when nothing holds it, or when no departure beyond it is early enough.</summary>
    public OffsetDateTime? Latest => Minutes.At(_schedule.Pass.Need[_index], Point.Zone);

    /// <summary>Gets the time limit of the point itself, from the law or entered; null when it has none.</summary>
    public OffsetDateTime? Due => Minutes.At(_schedule.DueMinutes[_index], Point.Zone);

    /// <summary>Gets the time to spare; negative when it is too late, null when one of the times is not known.</summary>
    public Duration? Slack =>
        SupplySchedule.Spare(_schedule.Pass.Ready[_index], _schedule.Pass.Need[_index]) is { } minutes
            ? Duration.FromMinutes(minutes)
            : null;

    /// <summary>Returns the point's id.</summary>
    /// <returns>For example <c>pps-wargasara</c>.</returns>
    public override string ToString() => Point.Id.ToString();
}
