using NodaTime;

namespace Pilkada.Logistics;

/// <summary>What an entry of the ledger records.</summary>
public enum EntryKind
{
    /// <summary>Ordered for the place.</summary>
    Ordered = 0,

    /// <summary>On its way: from the place to the counterpart, or to the place when no counterpart is named.</summary>
    InTransit = 1,

    /// <summary>Received at the place, from the counterpart where it is named.</summary>
    Received = 2,

    /// <summary>Found unusable at the place; at a polling station also ballots that voters gave back.</summary>
    Damaged = 3,

    /// <summary>Sent on from the place, to the counterpart where it is named.</summary>
    Sent = 4,

    /// <summary>Counted as left at the place.</summary>
    Remaining = 5,

    /// <summary>Counted as used: ballots in the boxes.</summary>
    Used = 6,

    /// <summary>Counted as not used.</summary>
    Unused = 7,

    /// <summary>Sent back after the vote, to the counterpart where it is named.</summary>
    Returned = 8,

    /// <summary>Taken back after the vote, from the counterpart where it is named.</summary>
    TakenBack = 9,

    /// <summary>Destroyed at the place, with minutes.</summary>
    Destroyed = 10,

    /// <summary>Voters who voted, by the list of attendance.</summary>
    Voters = 11,

    /// <summary>Valid votes.</summary>
    Valid = 12,

    /// <summary>Invalid votes.</summary>
    Invalid = 13,
}

/// <summary>One line of the ledger: what, where, how many.</summary>
/// <remarks>An entry is never changed: a correction is a new entry that names the one it corrects. Immutable and thread-safe.</remarks>
public sealed class LedgerEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="place">Where it was recorded.</param>
    /// <param name="item">The item; not empty.</param>
    /// <param name="kind">What is recorded.</param>
    /// <param name="amount">How many: whole, 0 or more, or unknown.</param>
    /// <param name="contest">The contest, or the empty id for an item of none.</param>
    /// <param name="counterpart">The other place of a movement, or null.</param>
    /// <param name="date">The day, or null when it is not known.</param>
    /// <param name="corrects">The entry it corrects, or the empty id.</param>
    /// <exception cref="ArgumentException">An id is empty, the amount is not a count, or the counterpart is the place itself.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one.</exception>
    public LedgerEntry(
        Id<LedgerEntry> id,
        StockPlace place,
        Id<Item> item,
        EntryKind kind,
        Explanation amount,
        Id<Contest> contest = default,
        StockPlace? counterpart = null,
        LocalDate? date = null,
        Id<LedgerEntry> corrects = default
    )
    {
        if (id.IsEmpty || item.IsEmpty)
        {
            throw new ArgumentException("An entry and its item have ids.", id.IsEmpty ? nameof(id) : nameof(item));
        }

        if (counterpart == place)
        {
            throw new ArgumentException($"Nothing moves from {place} to itself.", nameof(counterpart));
        }

        Id = id;
        Place = place;
        Item = item;
        Kind = Inputs.Defined(kind, nameof(kind));
        Amount = Inputs.Count(amount, nameof(amount));
        Contest = contest;
        Counterpart = counterpart;
        Date = date;
        Corrects = corrects;
    }

    /// <summary>Gets the id.</summary>
    public Id<LedgerEntry> Id { get; }

    /// <summary>Gets where it was recorded.</summary>
    public StockPlace Place { get; }

    /// <summary>Gets the item.</summary>
    public Id<Item> Item { get; }

    /// <summary>Gets what is recorded.</summary>
    public EntryKind Kind { get; }

    /// <summary>Gets how many, or unknown.</summary>
    public Explanation Amount { get; }

    /// <summary>Gets the contest, or the empty id.</summary>
    public Id<Contest> Contest { get; }

    /// <summary>Gets the other place of a movement, or null.</summary>
    public StockPlace? Counterpart { get; }

    /// <summary>Gets the day, or null.</summary>
    public LocalDate? Date { get; }

    /// <summary>Gets the entry it corrects, or the empty id.</summary>
    public Id<LedgerEntry> Corrects { get; }

    /// <summary>Gets a value indicating whether such a number is counted once, so that a second one can only be a correction.</summary>
    public bool IsCount =>
        Kind is EntryKind.InTransit or >= EntryKind.Remaining and not (EntryKind.Returned or EntryKind.TakenBack or EntryKind.Destroyed);

    // What a correction may not change.
    internal (StockPlace Place, Id<Item> Item, Id<Contest> Contest, EntryKind Kind, StockPlace? Counterpart) Subject =>
        (Place, Item, Contest, Kind, Counterpart);

    /// <summary>Makes an entry that the user entered.</summary>
    /// <param name="id">Its id; not empty.</param>
    /// <param name="place">Where it was recorded.</param>
    /// <param name="item">The item; not empty.</param>
    /// <param name="kind">What is recorded.</param>
    /// <param name="amount">How many, 0 or more; null when not known.</param>
    /// <param name="contest">The contest, or the empty id for an item of none.</param>
    /// <param name="counterpart">The other place of a movement, or null.</param>
    /// <param name="date">The day, or null when it is not known.</param>
    /// <param name="corrects">The entry it corrects, or the empty id.</param>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">As of the constructor.</exception>
    public static LedgerEntry Of(
        Id<LedgerEntry> id,
        StockPlace place,
        Id<Item> item,
        EntryKind kind,
        long? amount,
        Id<Contest> contest = default,
        StockPlace? counterpart = null,
        LocalDate? date = null,
        Id<LedgerEntry> corrects = default,
        DataLocation location = default
    ) =>
        new(
            id,
            place,
            item,
            kind,
            Inputs.Entered(LabelOf(kind), kind == EntryKind.Voters ? Unit.Voters : UnitOf(item), amount, location),
            contest,
            counterpart,
            date,
            corrects
        );

    /// <summary>Returns place, item, kind and amount.</summary>
    /// <returns>One line in English.</returns>
    public override string ToString() => $"{Id}: {Place} {Item} {Kind} {Amount.Value}";

    internal static Unit UnitOf(Id<Item> item) => Logistics.Item.Find(item)?.Unit ?? Unit.Items;

    internal static LocalText LabelOf(EntryKind kind) =>
        kind switch
        {
            EntryKind.Ordered => new LocalText("Dipesan", "Ordered"),
            EntryKind.InTransit => new LocalText("Di perjalanan", "In transit"),
            EntryKind.Received => new LocalText("Diterima", "Received"),
            EntryKind.Damaged => new LocalText("Rusak atau keliru", "Damaged or wrongly marked"),
            EntryKind.Sent => new LocalText("Dikirim", "Sent"),
            EntryKind.Remaining => new LocalText("Tersisa di tempat", "Remaining"),
            EntryKind.Used => new LocalText("Digunakan", "Used"),
            EntryKind.Unused => new LocalText("Tidak digunakan", "Not used"),
            EntryKind.Returned => new LocalText("Dikembalikan", "Returned"),
            EntryKind.TakenBack => new LocalText("Diterima kembali", "Taken back"),
            EntryKind.Destroyed => new LocalText("Dimusnahkan", "Destroyed"),
            EntryKind.Voters => new LocalText("Pengguna hak pilih", "Voters who voted"),
            EntryKind.Valid => new LocalText("Suara sah", "Valid votes"),
            _ => new LocalText("Suara tidak sah", "Invalid votes"),
        };
}
