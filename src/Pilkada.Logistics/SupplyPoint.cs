using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Logistics;

/// <summary>A point of the supply network: print works, port, warehouse, PPK, PPS or TPS.</summary>
/// <remarks>All times are local times of its area. Immutable and thread-safe.</remarks>
/// <example><code>new SupplyPoint(Id&lt;SupplyPoint&gt;.Parse("pps-wargasara"), SupplyPointKind.Pps, LocalText.Same("Wargasara"), AreaCode.Parse("36.04"), access: PlaceAccess.Island)</code></example>
public sealed class SupplyPoint
{
    /// <summary>Creates a point.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="area">The area it lies in: a province of Indonesia or inside one, which tells the time zone.</param>
    /// <param name="boxes">How many boxes are to be delivered here, those that only pass through not counted; 0 or more.</param>
    /// <param name="access">How hard it is to reach.</param>
    /// <param name="work">How long goods that have arrived are worked on before any leg leaves, such as sorting and packing: whole minutes; zero when null.</param>
    /// <param name="ready">When goods that come over no leg are here, or null when that is not known or there are none.</param>
    /// <param name="due">When everything must be here at the latest, stricter than what the law says, or null.</param>
    /// <param name="overnight">Where the boxes stand before the vote; only for polling stations, or null while nothing is decided.</param>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <param name="evidence">What its times rest on, or null when they were entered without a source.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">
    /// The id is empty, the kind or the access is not a defined one, the area lies in no province, the boxes are negative, a time is not in whole minutes, or a
    /// point that is no polling station has an overnight store.
    /// </exception>
    public SupplyPoint(
        Id<SupplyPoint> id,
        SupplyPointKind kind,
        LocalText name,
        AreaCode area,
        int boxes = 0,
        PlaceAccess access = PlaceAccess.Mainland,
        Duration? work = null,
        LocalDateTime? ready = null,
        LocalDateTime? due = null,
        OvernightStore? overnight = null,
        DataLocation location = default,
        Evidence? evidence = null,
        LocalText? note = null
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(boxes);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A point has an id.", nameof(id));
        }

        if (overnight is not null && kind != SupplyPointKind.Tps)
        {
            throw new ArgumentException($"Only a polling station has an overnight store; {id} is {kind}.", nameof(overnight));
        }

        Id = id;
        Kind = Inputs.Defined(kind, nameof(kind));
        Name = name;
        Area = area;
        Zone = VotingHours.ZoneOf(area) ?? throw new ArgumentException($"{area} is not in a province of Indonesia.", nameof(area));
        Boxes = boxes;
        Access = Inputs.Defined(access, nameof(access));
        WorkMinutes = Minutes.Whole(work ?? Duration.Zero, nameof(work));
        Ready = ready is { } from ? Minutes.Checked(from, nameof(ready)) : null;
        Due = due is { } by ? Minutes.Checked(by, nameof(due)) : null;
        Overnight = overnight;
        Location = location;
        Evidence = evidence;
        Note = note;
    }

    /// <summary>Gets the id.</summary>
    public Id<SupplyPoint> Id { get; }

    /// <summary>Gets what it is.</summary>
    public SupplyPointKind Kind { get; }

    /// <summary>Gets the name.</summary>
    public LocalText Name { get; }

    /// <summary>Gets the area.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the time zone of the area.</summary>
    public IndonesianZone Zone { get; }

    /// <summary>Gets how many boxes are to be delivered here.</summary>
    public int Boxes { get; }

    /// <summary>Gets how hard it is to reach.</summary>
    public PlaceAccess Access { get; }

    /// <summary>Gets how long goods that have arrived are worked on before any leg leaves.</summary>
    public Duration Work => Duration.FromMinutes(WorkMinutes);

    /// <summary>Gets when goods that come over no leg are here, local time, or null.</summary>
    public LocalDateTime? Ready { get; }

    /// <summary>Gets when everything must be here at the latest, local time, or null for what the law says.</summary>
    public LocalDateTime? Due { get; }

    /// <summary>Gets where the boxes stand before the vote, or null.</summary>
    public OvernightStore? Overnight { get; }

    /// <summary>Gets where it stands in the user's files.</summary>
    public DataLocation Location { get; }

    /// <summary>Gets what its times rest on, or null.</summary>
    public Evidence? Evidence { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }

    internal int WorkMinutes { get; }

    /// <summary>Returns the same point with other times.</summary>
    /// <param name="ready">When goods that come over no leg are here, or null.</param>
    /// <param name="due">When everything must be here at the latest, or null.</param>
    /// <returns>The point.</returns>
    /// <exception cref="ArgumentException">A time is not in whole minutes.</exception>
    public SupplyPoint WithTimes(LocalDateTime? ready, LocalDateTime? due) =>
        new(Id, Kind, Name, Area, Boxes, Access, Work, ready, due, Overnight, Location, Evidence, Note);

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>pps-wargasara</c>.</returns>
    public override string ToString() => Id.ToString();
}
