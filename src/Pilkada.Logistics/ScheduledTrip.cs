using NodaTime;

namespace Pilkada.Logistics;

/// <summary>One trip of one vehicle over a leg.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ScheduledTrip
{
    internal ScheduledTrip(int vehicle, OffsetDateTime departure, OffsetDateTime arrival)
    {
        Vehicle = vehicle;
        Departure = departure;
        Arrival = arrival;
    }

    /// <summary>Gets the number of the vehicle in its fleet, from 1.</summary>
    public int Vehicle { get; }

    /// <summary>Gets the departure, local time.</summary>
    public OffsetDateTime Departure { get; }

    /// <summary>Gets the arrival after the longest travel time, local time of the destination.</summary>
    public OffsetDateTime Arrival { get; }
}
