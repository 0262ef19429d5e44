namespace Pilkada.Logistics;

/// <summary>Identical vehicles that share the legs assigned to them and return after each trip.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>new Fleet(Id&lt;Fleet&gt;.Parse("truk"), new LocalText("Truk boks", "Box trucks"), TransportMode.Truck, vehicles: 19, boxesPerVehicle: 144)</code></example>
public sealed class Fleet
{
    /// <summary>The most vehicles of one fleet.</summary>
    public const int MostVehicles = 10_000;

    /// <summary>Creates a fleet.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="name">What the vehicles are.</param>
    /// <param name="mode">How they move.</param>
    /// <param name="vehicles">How many there are, 1 to 10,000.</param>
    /// <param name="boxesPerVehicle">How many boxes one carries at most, 1 or more.</param>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <exception cref="ArgumentException">The id is empty, a number is out of range, or the mode is not a defined one.</exception>
    public Fleet(Id<Fleet> id, LocalText name, TransportMode mode, int vehicles, int boxesPerVehicle, DataLocation location = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A fleet has an id.", nameof(id));
        }

        Id = id;
        Name = name;
        Mode = Inputs.Defined(mode, nameof(mode));
        Vehicles = vehicles is >= 1 and <= MostVehicles
            ? vehicles
            : throw new ArgumentOutOfRangeException(nameof(vehicles), vehicles, "1 to 10,000.");
        BoxesPerVehicle =
            boxesPerVehicle >= 1
                ? boxesPerVehicle
                : throw new ArgumentOutOfRangeException(nameof(boxesPerVehicle), boxesPerVehicle, "1 or more.");
        Location = location;
    }

    /// <summary>Gets the id.</summary>
    public Id<Fleet> Id { get; }

    /// <summary>Gets what the vehicles are.</summary>
    public LocalText Name { get; }

    /// <summary>Gets how they move.</summary>
    public TransportMode Mode { get; }

    /// <summary>Gets how many there are.</summary>
    public int Vehicles { get; }

    /// <summary>Gets how many boxes one carries at most.</summary>
    public int BoxesPerVehicle { get; }

    /// <summary>Gets where it stands in the user's files.</summary>
    public DataLocation Location { get; }

    /// <summary>Returns the same fleet with another number of vehicles.</summary>
    /// <param name="vehicles">How many, 1 to 10,000.</param>
    /// <returns>The fleet.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public Fleet WithVehicles(int vehicles) => new(Id, Name, Mode, vehicles, BoxesPerVehicle, Location);

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>truk</c>.</returns>
    public override string ToString() => Id.ToString();
}
