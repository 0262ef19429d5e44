namespace Pilkada.Logistics;

// Shows a latest start where windows or vehicles cost time. Operands: what comes after, travel, buffer, hand-over; with a fleet boxes, capacity, vehicles.
internal sealed class LatestStartCertificate(
    OperatingWindow window,
    long goal,
    int offsetOut,
    int offsetBack,
    ImmutableArray<SchedulePass.Trip>? trips
) : ICertificate
{
    public LocalText Statement { get; } =
        trips is null
            ? new LocalText(
                "Ini keberangkatan terakhir di dalam waktu tempuh yang diizinkan yang masih tiba tepat waktu.",
                "This is the last departure within the times of travel that still arrives in time."
            )
            : new LocalText(
                "Setiap perjalanan berada di dalam waktu tempuh yang diizinkan dan tiba tepat waktu, kendaraannya kembali sebelum dipakai lagi, dan semua kotak terangkut.",
                "Each trip lies within the times of travel and arrives in time, its vehicle is back before it is used again, and all boxes are carried."
            );

    public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
    {
        long MinutesOf(int operand) => (long)(operands[operand].Recompute().Number * 60).Numerator;
        var (travel, handover) = ((int)MinutesOf(1), MinutesOf(3));
        var arriveBy = goal - MinutesOf(0) - MinutesOf(2) - handover;
        var start = goal - (long)(value.Number * 60).Numerator;
        if (trips is not { } placed)
        {
            return window.LatestDeparture(arriveBy + offsetOut, travel) == start + offsetOut;
        }

        long Count(int operand) => (long)operands[operand].Value.Number.Numerator;
        return placed.Length >= TripCount.Ceiling(Count(4), Count(5))
            && placed.Min(t => t.Departure) == start
            && placed.All(t => t.Vehicle < Count(6) && IsSound(t, travel, handover, arriveBy));
    }

    // Trips of one vehicle were placed from the last to the first: each must be back when the next leaves.
    private bool IsSound(SchedulePass.Trip trip, int travel, long handover, long arriveBy) =>
        window.EarliestDeparture(trip.Departure + offsetOut, travel) == trip.Departure + offsetOut
        && trip.Departure + travel <= arriveBy
        && (
            trip.Back == Minutes.Beyond
            || (
                window.EarliestDeparture(trip.Departure + travel + handover + offsetBack, travel) is not Minutes.Beyond and var back
                && back - offsetBack + travel <= trip.Back
            )
        )
        && trips!.Value.All(other => other.Vehicle != trip.Vehicle || other.Departure >= trip.Back || other.Departure <= trip.Departure);
}
