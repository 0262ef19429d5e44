namespace Pilkada.Logistics;

/// <summary>How many waves a number of trips takes when vehicles are fewer than trips.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>WaveCount.Of(40, 12).Waves // 4</code></example>
public sealed class WaveCount : IExplained
{
    private WaveCount(long trips, long vehicles)
    {
        Trips = trips;
        Vehicles = vehicles;
        Waves = TripCount.Ceiling(trips, vehicles);
    }

    /// <summary>Gets the trips.</summary>
    public long Trips { get; }

    /// <summary>Gets the vehicles.</summary>
    public long Vehicles { get; }

    /// <summary>Gets the waves: trips by vehicles, rounded up.</summary>
    public long Waves { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Round(
            new LocalText("Gelombang, dibulatkan ke atas", "Waves, rounded up"),
            Quantity.Of(Waves),
            Unit.None,
            Explanation.Quotient(
                new LocalText("Perjalanan dibagi kendaraan", "Trips by vehicles"),
                Quantity.Of(Fraction.Of(Trips, Vehicles)),
                Unit.None,
                Explanation.Entered(new LocalText("Perjalanan", "Trips"), Quantity.Of(Trips), Unit.None),
                Explanation.Entered(new LocalText("Kendaraan", "Vehicles"), Quantity.Of(Vehicles), Unit.Items)
            ),
            Rounding.Ceiling,
            ScheduleRules.Waves.Id
        );

    /// <summary>Counts the waves.</summary>
    /// <param name="trips">The trips; 0 or more.</param>
    /// <param name="vehicles">The vehicles, each with one trip in a wave; 1 or more.</param>
    /// <returns>The waves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static WaveCount Of(long trips, long vehicles)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trips);
        ArgumentOutOfRangeException.ThrowIfLessThan(vehicles, 1);
        return new WaveCount(trips, vehicles);
    }
}
