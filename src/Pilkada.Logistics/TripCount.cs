namespace Pilkada.Logistics;

/// <summary>How many trips carry a number of boxes.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>TripCount.Of(4_696, 120).Trips // 40: Kabupaten Kediri's boxes in trucks of 120</code></example>
public sealed class TripCount : IExplained
{
    private TripCount(long boxes, long boxesPerTrip)
    {
        Boxes = boxes;
        BoxesPerTrip = boxesPerTrip;
        Trips = Ceiling(boxes, boxesPerTrip);
    }

    /// <summary>Gets the boxes.</summary>
    public long Boxes { get; }

    /// <summary>Gets how many boxes one trip carries at most.</summary>
    public long BoxesPerTrip { get; }

    /// <summary>Gets the trips: boxes by capacity, rounded up.</summary>
    public long Trips { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Round(
            new LocalText("Perjalanan, dibulatkan ke atas", "Trips, rounded up"),
            Quantity.Of(Trips),
            Unit.None,
            Explanation.Quotient(
                new LocalText("Kotak dibagi kapasitas", "Boxes by capacity"),
                Quantity.Of(Fraction.Of(Boxes, BoxesPerTrip)),
                Unit.None,
                Explanation.Entered(new LocalText("Kotak", "Boxes"), Quantity.Of(Boxes), Unit.Items),
                Explanation.Entered(
                    new LocalText("Kapasitas satu perjalanan", "Capacity of one trip"),
                    Quantity.Of(BoxesPerTrip),
                    Unit.Items
                )
            ),
            Rounding.Ceiling,
            ScheduleRules.Trips.Id
        );

    /// <summary>Counts the trips.</summary>
    /// <param name="boxes">The boxes; 0 or more.</param>
    /// <param name="boxesPerTrip">How many one trip carries at most; 1 or more.</param>
    /// <returns>The trips.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static TripCount Of(long boxes, long boxesPerTrip)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(boxes);
        ArgumentOutOfRangeException.ThrowIfLessThan(boxesPerTrip, 1);
        return new TripCount(boxes, boxesPerTrip);
    }

    internal static long Ceiling(long number, long each) => (number / each) + (number % each == 0 ? 0 : 1);
}
