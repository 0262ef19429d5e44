namespace Pilkada.Logistics;

// Shows an earliest start where windows or vehicles cost time. Operands: goods ready, work, longest travel.
internal sealed class EarliestStartCertificate(
    OperatingWindow window,
    long goal,
    int offset,
    bool isLast,
    ImmutableArray<SchedulePass.Trip>? trips
) : ICertificate
{
    public LocalText Statement { get; } =
        trips is null
            ? new LocalText(
                "Ini keberangkatan pertama di dalam waktu tempuh yang diizinkan sesudah muatan siap.",
                "This is the first departure within the times of travel after the goods are ready."
            )
            : new LocalText(
                "Setiap perjalanan berangkat di dalam waktu tempuh yang diizinkan sesudah muatan siap dan sesudah kendaraannya kembali.",
                "Each trip leaves within the times of travel after the goods are ready and after its vehicle is back."
            );

    public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
    {
        long MinutesOf(int operand) => (long)(operands[operand].Recompute().Number * 60).Numerator;
        var (ready, travel) = (goal - MinutesOf(0) + MinutesOf(1), (int)MinutesOf(2));
        var start = goal - (long)(value.Number * 60).Numerator;
        if (trips is not { } placed)
        {
            return window.EarliestDeparture(ready + offset, travel) == start + offset;
        }

        return start == (isLast ? placed.Max(t => t.Departure) : placed.Min(t => t.Departure))
            && placed.All(t =>
                t.Departure >= ready
                && window.EarliestDeparture(t.Departure + offset, travel) == t.Departure + offset
                && placed.All(other => other.Vehicle != t.Vehicle || other.Departure <= t.Departure || other.Departure >= t.Back)
            );
    }
}
