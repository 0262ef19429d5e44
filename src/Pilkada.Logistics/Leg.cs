using NodaTime;

namespace Pilkada.Logistics;

/// <summary>A leg of the supply network: from one point to the next, how, how long, when, with what escort and which papers.</summary>
/// <remarks>
/// A leg is done when the last box has arrived, the buffer has passed and the hand-over is signed. The hand-over happens at the destination. Immutable and thread-safe.
/// </remarks>
/// <example><code>new Leg(Id&lt;Leg&gt;.Parse("tunda"), karangantu, wargasara, TransportMode.Boat, TravelTime.Between(Duration.FromHours(2), Duration.FromHours(3)))</code></example>
public sealed class Leg
{
    /// <summary>Creates a leg.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="from">The point it leaves; not empty.</param>
    /// <param name="to">The point it reaches; not empty and not the point it leaves.</param>
    /// <param name="mode">How boxes are carried.</param>
    /// <param name="travel">How long a trip takes one way.</param>
    /// <param name="window">When it may be travelled; always when null.</param>
    /// <param name="buffer">Time kept between arrival and hand-over for season and weather: whole minutes; zero when null.</param>
    /// <param name="handover">Time for counting, papers and signatures at the destination: whole minutes; zero when null.</param>
    /// <param name="fleet">The fleet that serves it; the empty id when vehicles are never short.</param>
    /// <param name="boxes">How many boxes it carries; null for what the points beyond it need.</param>
    /// <param name="cancellation">The chance that a departure is lost to the weather and waits for the next day: from 0 to less than 1. Used for the risk of lateness only.</param>
    /// <param name="escort">The escort it needs, or null when it needs none.</param>
    /// <param name="documents">The papers that change hands with the boxes (berita acara serah terima).</param>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <param name="evidence">What its times rest on, or null when they were entered without a source.</param>
    /// <param name="note">What a reader must know, or null.</param>
    /// <exception cref="ArgumentException">An id is empty, both ends are the same, the mode is not a defined one, or a time, a number or the chance is out of range.</exception>
    public Leg(
        Id<Leg> id,
        Id<SupplyPoint> from,
        Id<SupplyPoint> to,
        TransportMode mode,
        TravelTime travel,
        OperatingWindow? window = null,
        Duration? buffer = null,
        Duration? handover = null,
        Id<Fleet> fleet = default,
        int? boxes = null,
        Fraction cancellation = default,
        Escort? escort = null,
        IEnumerable<LocalText>? documents = null,
        DataLocation location = default,
        Evidence? evidence = null,
        LocalText? note = null
    )
    {
        ArgumentNullException.ThrowIfNull(travel);
        if (id.IsEmpty || from.IsEmpty || to.IsEmpty)
        {
            throw new ArgumentException("A leg has an id and two ends.", nameof(id));
        }

        if (from == to)
        {
            throw new ArgumentException($"Leg {id} leads from {from} to itself.", nameof(to));
        }

        if (boxes < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(boxes), boxes, "0 or more.");
        }

        if (cancellation.Sign < 0 || cancellation >= Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(cancellation), cancellation, "From 0 to less than 1.");
        }

        Id = id;
        From = from;
        To = to;
        Mode = Inputs.Defined(mode, nameof(mode));
        Travel = travel;
        Window = window ?? OperatingWindow.Always;
        BufferMinutes = Minutes.Whole(buffer ?? Duration.Zero, nameof(buffer));
        HandoverMinutes = Minutes.Whole(handover ?? Duration.Zero, nameof(handover));
        Fleet = fleet;
        Boxes = boxes;
        Cancellation = cancellation;
        Escort = escort;
        Documents = [.. documents ?? []];
        Location = location;
        Evidence = evidence;
        Note = note;
    }

    /// <summary>Gets the id.</summary>
    public Id<Leg> Id { get; }

    /// <summary>Gets the point it leaves.</summary>
    public Id<SupplyPoint> From { get; }

    /// <summary>Gets the point it reaches.</summary>
    public Id<SupplyPoint> To { get; }

    /// <summary>Gets how boxes are carried.</summary>
    public TransportMode Mode { get; }

    /// <summary>Gets how long a trip takes one way.</summary>
    public TravelTime Travel { get; }

    /// <summary>Gets when it may be travelled.</summary>
    public OperatingWindow Window { get; }

    /// <summary>Gets the time kept between arrival and hand-over for season and weather.</summary>
    public Duration Buffer => Duration.FromMinutes(BufferMinutes);

    /// <summary>Gets the time for counting, papers and signatures at the destination.</summary>
    public Duration Handover => Duration.FromMinutes(HandoverMinutes);

    /// <summary>Gets the fleet that serves it; the empty id when vehicles are never short.</summary>
    public Id<Fleet> Fleet { get; }

    /// <summary>Gets how many boxes it is said to carry, or null for what the points beyond it need.</summary>
    public int? Boxes { get; }

    /// <summary>Gets the chance that a departure is lost to the weather.</summary>
    public Fraction Cancellation { get; }

    /// <summary>Gets the escort it needs, or null.</summary>
    public Escort? Escort { get; }

    /// <summary>Gets the papers that change hands with the boxes.</summary>
    public ImmutableArray<LocalText> Documents { get; }

    /// <summary>Gets where it stands in the user's files.</summary>
    public DataLocation Location { get; }

    /// <summary>Gets what its times rest on, or null.</summary>
    public Evidence? Evidence { get; }

    /// <summary>Gets what a reader must know, or null.</summary>
    public LocalText? Note { get; }

    internal int BufferMinutes { get; }

    internal int HandoverMinutes { get; }

    // The same way back, for the return of boxes.
    internal Leg Turned(int boxes) =>
        new(Id, To, From, Mode, Travel, Window, Buffer, Handover, Fleet, boxes, Cancellation, Escort, Documents, Location, Evidence, Note);

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>tunda</c>.</returns>
    public override string ToString() => Id.ToString();
}
