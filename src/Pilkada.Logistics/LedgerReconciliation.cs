using System.Globalization;

namespace Pilkada.Logistics;

/// <summary>A ledger held against itself: every balance that its numbers allow, and the numbers that no balance covers.</summary>
/// <remarks>
/// A number in a balance has the factor 1 or -1 there, so that no single change of it can stay unseen; what is in none is listed. A balance is made only
/// where its main numbers are recorded; damage, destruction and the like count as none when none is recorded (decision 0032). Takes one pass over the ledger.
/// Immutable and thread-safe.
/// </remarks>
/// <example><code>LedgerReconciliation.Of(ledger).Findings // empty for a ledger that is right</code></example>
public sealed class LedgerReconciliation : IExplained
{
    private LedgerReconciliation(Ledger ledger)
    {
        Ledger = ledger;
        var covered = new HashSet<LedgerEntry>();
        Balances = [.. Find(ledger, covered)];
        Uncovered = [.. ledger.Effective.Where(e => !covered.Contains(e))];
        Open = [.. Balances.Where(b => b.Closes is null)];
        Findings = [.. Balances.Select(b => b.Finding()).OfType<Finding>(), .. Notes()];
    }

    /// <summary>Gets the ledger.</summary>
    public Ledger Ledger { get; }

    /// <summary>Gets every balance, in order of place, item, contest and kind.</summary>
    public ImmutableArray<LedgerBalance> Balances { get; }

    /// <summary>Gets the balances that do not close.</summary>
    public IEnumerable<LedgerBalance> Imbalances => Balances.Where(b => b.Closes == false);

    /// <summary>Gets the balances that an unknown number leaves open.</summary>
    public ImmutableArray<LedgerBalance> Open { get; }

    /// <summary>Gets the effective entries that stand in no balance, in the order recorded.</summary>
    public ImmutableArray<LedgerEntry> Uncovered { get; }

    /// <summary>Gets the findings: every balance that does not close, those left open, and a note on numbers that no balance covers.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <inheritdoc/>
    /// <remarks>How many balances close, of those that can be decided: their number less those that do not.</remarks>
    public Explanation Explanation
    {
        get
        {
            static Explanation Counted(LocalText label, int count) =>
                Explanation.Given(label, Quantity.Of(count), Unit.Cases, Evidence.Derived(LogisticsSources.Records));
            var decided = Balances.Length - Open.Length;
            var wrong = Imbalances.Count();
            return Explanation.Difference(
                new LocalText("Neraca yang menutup", "Balances that close"),
                Quantity.Of(decided - wrong),
                Unit.Cases,
                [
                    Counted(new LocalText("Neraca yang dapat diperiksa", "Balances that can be decided"), decided),
                    Counted(new LocalText("Neraca yang tidak menutup", "Balances that do not close"), wrong),
                ],
                LogisticsRules.Balance.Id
            );
        }
    }

    /// <summary>Holds a ledger against itself.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <returns>The balances and what they show.</returns>
    public static LedgerReconciliation Of(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new LedgerReconciliation(ledger);
    }

    private IEnumerable<Finding> Notes()
    {
        foreach (var open in Open)
        {
            yield return new Finding(
                LogisticsFindings.OpenBalance,
                Severity.Note,
                Pilkada.Place.Of(open.Place.Area),
                [("place", Quantity.Of(open.Place.ToString())), ("item", Quantity.Of(Item.NameOf(open.Item)))],
                rule: LogisticsRules.Balance.Id,
                explanation: open.Explanation
            );
        }

        foreach (var at in Uncovered.GroupBy(e => e.Place).OrderBy(g => g.Key))
        {
            yield return new Finding(
                LogisticsFindings.NotCovered,
                Severity.Note,
                Pilkada.Place.Of(at.Key.Area),
                [
                    ("count", Quantity.Of(at.Count())),
                    ("place", Quantity.Of(at.Key.ToString())),
                    ("entries", Quantity.Of(Some([.. at.Select(e => e.Id.ToString())]))),
                ],
                rule: LogisticsRules.Balance.Id
            );
        }
    }

    // A list that stays readable; the whole of it is in Uncovered.
    private static string Some(ImmutableArray<string> ids) =>
        ids.Length <= 5
            ? string.Join(", ", ids)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ids[..5])} +{ids.Length - 5}");

    private static IEnumerable<LedgerBalance> Find(Ledger ledger, HashSet<LedgerEntry> covered)
    {
        var lines = ledger.Effective;
        var inbound = lines
            .Where(e => e.Counterpart is not null && e.Kind is EntryKind.Received or EntryKind.TakenBack)
            .ToLookup(e => (From: e.Counterpart, To: (StockPlace?)e.Place, e.Item, e.Contest, e.Kind));

        foreach (
            var at in lines
                .GroupBy(e => (e.Place, e.Item, e.Contest))
                .OrderBy(g => g.Key.Place)
                .ThenBy(g => g.Key.Item)
                .ThenBy(g => g.Key.Contest)
        )
        {
            var key = at.Key;
            var of = at.ToLookup(e => e.Kind);
            LedgerEntry[] All(params EntryKind[] kinds) => [.. kinds.SelectMany(k => of[k])];

            var balances = new List<(BalanceKind Kind, StockPlace? Counterpart, LedgerEntry[] Left, LedgerEntry[] Right)>();
            LedgerEntry[] supplied = [.. of[EntryKind.Received].Where(e => e.Counterpart is null or { Kind: StockPlaceKind.Penyedia })];
            if (of[EntryKind.Ordered].Any() && supplied.Length > 0)
            {
                balances.Add(
                    (
                        BalanceKind.Order,
                        null,
                        All(EntryKind.Ordered),
                        [.. supplied, .. of[EntryKind.InTransit].Where(e => e.Counterpart is null)]
                    )
                );
            }

            if (of[EntryKind.Remaining].Any() && of[EntryKind.Received].Any())
            {
                balances.Add(
                    (
                        BalanceKind.Stock,
                        null,
                        All(EntryKind.Received, EntryKind.TakenBack),
                        All(EntryKind.Damaged, EntryKind.Sent, EntryKind.Used, EntryKind.Returned, EntryKind.Destroyed, EntryKind.Remaining)
                    )
                );
            }

            foreach (
                var (sent, arrived, kind) in new[]
                {
                    (EntryKind.Sent, EntryKind.Received, BalanceKind.Shipment),
                    (EntryKind.Returned, EntryKind.TakenBack, BalanceKind.ReturnShipment),
                }
            )
            {
                foreach (var to in of[sent].Where(e => e.Counterpart is not null).GroupBy(e => e.Counterpart).OrderBy(g => g.Key))
                {
                    LedgerEntry[] there =
                    [
                        .. inbound[(key.Place, to.Key, key.Item, key.Contest, arrived)],
                        .. kind == BalanceKind.Shipment ? of[EntryKind.InTransit].Where(e => e.Counterpart == to.Key) : [],
                    ];
                    if (there.Length > 0)
                    {
                        balances.Add((kind, to.Key, [.. to], there));
                    }
                }
            }

            if (of[EntryKind.Received].Any() && of[EntryKind.Used].Any() && of[EntryKind.Unused].Any())
            {
                balances.Add((BalanceKind.Use, null, All(EntryKind.Received), All(EntryKind.Used, EntryKind.Unused, EntryKind.Damaged)));
            }

            if (of[EntryKind.Voters].Any() && of[EntryKind.Used].Any())
            {
                balances.Add((BalanceKind.Voters, null, All(EntryKind.Voters), All(EntryKind.Used)));
            }

            if (of[EntryKind.Used].Any() && of[EntryKind.Valid].Any() && of[EntryKind.Invalid].Any())
            {
                balances.Add((BalanceKind.Validity, null, All(EntryKind.Used), All(EntryKind.Valid, EntryKind.Invalid)));
            }

            if (
                key.Place.Kind == StockPlaceKind.Tps
                && of[EntryKind.Returned].Any()
                && of[EntryKind.Received].Any()
                && Item.Find(key.Item)?.ComesBack == true
            )
            {
                balances.Add((BalanceKind.Return, null, All(EntryKind.Received), All(EntryKind.Returned, EntryKind.Destroyed)));
            }

            foreach (var (kind, counterpart, left, right) in balances.OrderBy(b => b.Kind))
            {
                covered.UnionWith(left);
                covered.UnionWith(right);
                yield return new LedgerBalance(
                    kind,
                    key.Place,
                    counterpart,
                    key.Item,
                    key.Contest,
                    [.. left.Select(e => e.Amount)],
                    [.. right.Select(e => e.Amount)]
                );
            }
        }
    }
}
