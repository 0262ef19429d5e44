namespace Pilkada.Logistics;

/// <summary>All that was recorded of goods on their way, in the order it was recorded; nothing in it is ever changed.</summary>
/// <remarks>
/// Appending gives a new ledger that begins with the old one. What counts is the last correction of each entry. Bad entries come back as problems, all of them.
/// Immutable and thread-safe.
/// </remarks>
/// <example><code>Ledger.Empty.Append(entries).Value.Effective.Length</code></example>
public sealed class Ledger
{
    private readonly Dictionary<Id<LedgerEntry>, LedgerEntry> _byId;
    private readonly Dictionary<Id<LedgerEntry>, Id<LedgerEntry>> _correctedBy;
    private readonly HashSet<(StockPlace, Id<Item>, Id<Contest>, EntryKind, StockPlace?)> _counts;

    private Ledger(
        ImmutableArray<LedgerEntry> entries,
        Dictionary<Id<LedgerEntry>, LedgerEntry> byId,
        Dictionary<Id<LedgerEntry>, Id<LedgerEntry>> correctedBy,
        HashSet<(StockPlace, Id<Item>, Id<Contest>, EntryKind, StockPlace?)> counts
    )
    {
        Entries = entries;
        _byId = byId;
        _correctedBy = correctedBy;
        _counts = counts;
        Effective = [.. entries.Where(e => !correctedBy.ContainsKey(e.Id))];
    }

    /// <summary>Gets the ledger without entries.</summary>
    public static Ledger Empty { get; } = new([], [], [], []);

    /// <summary>Gets every entry, in the order recorded.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>Gets the entries that no later one corrects, in the order recorded.</summary>
    public ImmutableArray<LedgerEntry> Effective { get; }

    /// <summary>Records further entries.</summary>
    /// <param name="entries">The entries, in the order recorded.</param>
    /// <returns>The longer ledger, or every problem of the new entries; then nothing is recorded.</returns>
    public Outcome<Ledger> Append(params IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var byId = new Dictionary<Id<LedgerEntry>, LedgerEntry>(_byId);
        var correctedBy = new Dictionary<Id<LedgerEntry>, Id<LedgerEntry>>(_correctedBy);
        var counts = new HashSet<(StockPlace, Id<Item>, Id<Contest>, EntryKind, StockPlace?)>(_counts);
        var problems = new List<Problem>();
        var all = Entries.ToBuilder();
        foreach (var entry in entries)
        {
            ArgumentNullException.ThrowIfNull(entry, nameof(entries));
            var problem =
                !byId.TryAdd(entry.Id, entry) ? Problem(LogisticsProblems.EntryTwice, entry, ("entry", entry.Id))
                : entry.Corrects.IsEmpty
                    ? entry.IsCount && !counts.Add(entry.Subject) ? Counted(entry)
                        : null
                : Correct(entry, byId, correctedBy);
            all.Add(entry);
            if (problem is not null)
            {
                problems.Add(problem);
            }
        }

        return problems.Count > 0
            ? Outcome<Ledger>.Failure(problems)
            : Outcome<Ledger>.Success(new Ledger(all.ToImmutable(), byId, correctedBy, counts));
    }

    private static Problem? Correct(
        LedgerEntry entry,
        Dictionary<Id<LedgerEntry>, LedgerEntry> byId,
        Dictionary<Id<LedgerEntry>, Id<LedgerEntry>> correctedBy
    )
    {
        if (!byId.TryGetValue(entry.Corrects, out var old) || old == entry)
        {
            return Problem(LogisticsProblems.CorrectsNothing, entry, ("entry", entry.Id), ("corrected", entry.Corrects));
        }

        if (old.Subject != entry.Subject)
        {
            return Problem(LogisticsProblems.CorrectsAnother, entry, ("entry", entry.Id), ("corrected", entry.Corrects));
        }

        return correctedBy.TryAdd(old.Id, entry.Id)
            ? null
            : Problem(
                LogisticsProblems.CorrectedAlready,
                entry,
                ("entry", entry.Id),
                ("corrected", entry.Corrects),
                ("by", correctedBy[old.Id])
            );
    }

    private static Problem Counted(LedgerEntry entry) =>
        new(
            LogisticsProblems.CountedTwice,
            entry.Amount.Location,
            [
                ("entry", Quantity.Of(entry.Id.ToString())),
                ("place", Quantity.Of(entry.Place.ToString())),
                ("item", Quantity.Of(Item.NameOf(entry.Item))),
                ("kind", Quantity.Of(LedgerEntry.LabelOf(entry.Kind))),
            ]
        );

    private static Problem Problem(NoticeKind kind, LedgerEntry entry, params (string Name, Id<LedgerEntry> Id)[] ids) =>
        new(kind, entry.Amount.Location, ids.Select(i => (i.Name, Quantity.Of(i.Id.ToString()))));
}
