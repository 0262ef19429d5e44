namespace Pilkada.Logistics;

/// <summary>Which numbers of a ledger are held against which.</summary>
public enum BalanceKind
{
    /// <summary>Ordered is received or in transit.</summary>
    Order = 0,

    /// <summary>Received and taken back is damaged, sent, used, returned, destroyed or remaining.</summary>
    Stock = 1,

    /// <summary>Sent from one place is received at the other or in transit between them.</summary>
    Shipment = 2,

    /// <summary>Received for the vote is used, not used or damaged.</summary>
    Use = 3,

    /// <summary>Voters who voted are ballots used.</summary>
    Voters = 4,

    /// <summary>Ballots used are valid or invalid votes.</summary>
    Validity = 5,

    /// <summary>Received is returned or destroyed.</summary>
    Return = 6,

    /// <summary>Returned from one place is taken back at the other.</summary>
    ReturnShipment = 7,
}

/// <summary>Two sides of the ledger that are equal when all is recorded rightly.</summary>
/// <remarks>It reports and never repairs; an unknown number leaves it open. Immutable and thread-safe.</remarks>
/// <example>Banten 2024: 9,156,350 received, 5,908,176 used and 3,246,947 not used.
/// <code>LedgerBalance.Of(BalanceKind.Use, [9_156_350], [5_908_176, 3_246_947]).Difference // -1,227</code></example>
public sealed class LedgerBalance : IExplained
{
    private readonly Explanation _left;

    internal LedgerBalance(
        BalanceKind kind,
        StockPlace place,
        StockPlace? counterpart,
        Id<Item> item,
        Id<Contest> contest,
        ImmutableArray<Explanation> left,
        ImmutableArray<Explanation> right
    )
    {
        Kind = kind;
        Place = place;
        Counterpart = counterpart;
        Item = item;
        Contest = contest;
        Left = left;
        Right = right;
        _left = left.Length == 1 ? left[0] : Explanation.Sum(SideLabel(kind), Inputs.Sum(left.Select(e => e.Value)), left[0].Unit, left);
        Difference = Inputs.Combine(Inputs.Sum(right.Select(e => e.Value)), _left.Value, (r, l) => Quantity.Of(r - l));
    }

    /// <summary>Gets which numbers are held against which.</summary>
    public BalanceKind Kind { get; }

    /// <summary>Gets the place.</summary>
    public StockPlace Place { get; }

    /// <summary>Gets the other place of a shipment, or null.</summary>
    public StockPlace? Counterpart { get; }

    /// <summary>Gets the item; ballots when none was named.</summary>
    public Id<Item> Item { get; }

    /// <summary>Gets the contest, or the empty id.</summary>
    public Id<Contest> Contest { get; }

    /// <summary>Gets the numbers that come in; at least one.</summary>
    public ImmutableArray<Explanation> Left { get; }

    /// <summary>Gets the numbers that say where they went; at least one.</summary>
    public ImmutableArray<Explanation> Right { get; }

    /// <summary>Gets the right side less the left: negative for what is unaccounted for, positive for what appeared; unknown when a number is.</summary>
    public Quantity Difference { get; }

    /// <summary>Gets whether the sides are equal; null when a number is unknown.</summary>
    public bool? Closes => Difference.IsUnknown ? null : Difference.Number.Sign == 0;

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Difference(
            new LocalText("Selisih neraca", "Imbalance"),
            Difference,
            Left[0].Unit,
            [Explanation.Sum(OtherLabel(Kind), Inputs.Sum(Right.Select(e => e.Value)), Left[0].Unit, Right), _left],
            LogisticsRules.Balance.Id
        );

    /// <summary>Holds numbers against one another.</summary>
    /// <param name="kind">Which numbers they are.</param>
    /// <param name="left">What came in; at least one, none negative, null when not known.</param>
    /// <param name="right">Where it went; at least one, none negative, null when not known.</param>
    /// <returns>The balance, of ballots at no place in particular.</returns>
    /// <exception cref="ArgumentException">The kind is not a defined one, a side is empty, or a number is negative.</exception>
    public static LedgerBalance Of(BalanceKind kind, IEnumerable<long?> left, IEnumerable<long?> right)
    {
        Inputs.Defined(kind, nameof(kind));
        return new LedgerBalance(
            kind,
            default,
            null,
            Logistics.Item.Ballot.Id,
            default,
            Side(SideLabel(kind), left, nameof(left)),
            Side(OtherLabel(kind), right, nameof(right))
        );
    }

    /// <summary>Looks for single slips that would close the balance.</summary>
    /// <returns>The hints; none is applied.</returns>
    public Diagnosis Diagnose() => Reconciliation.Of(ReconciliationKind.Sum, SideLabel(Kind), _left, Right.Select(AsPart)).Diagnose();

    /// <summary>Returns what the balance shows, if it does not close.</summary>
    /// <returns>A finding with place, item and amount; null when it closes or a number is unknown.</returns>
    public Finding? Finding() =>
        Closes == false
            ? new Finding(
                LogisticsFindings.Imbalance,
                Severity.Warning,
                Pilkada.Place.Of(Place.Area),
                [
                    ("balance", Quantity.Of(SideLabel(Kind))),
                    ("place", Quantity.Of(Counterpart is { } other ? $"{Place} - {other}" : Place.ToString())),
                    ("item", Quantity.Of(Logistics.Item.NameOf(Item))),
                    ("contest", Quantity.Of(Contest.IsEmpty ? "-" : Contest.ToString())),
                    ("in", _left.Value),
                    ("out", Inputs.Sum(Right.Select(e => e.Value))),
                    ("difference", Difference),
                ],
                rule: LogisticsRules.Balance.Id,
                explanation: Explanation
            )
            : null;

    /// <summary>Returns kind, place, item and difference.</summary>
    /// <returns>One line in English.</returns>
    public override string ToString() => $"{Kind} {Place} {Item}: {Difference}";

    // Voters are held against ballots here; the kernel adds up one unit.
    private Explanation AsPart(Explanation part) =>
        part.Unit.Equals(_left.Unit) ? part : Explanation.Entered(part.Label, part.Value, _left.Unit, part.Location);

    private static ImmutableArray<Explanation> Side(LocalText label, IEnumerable<long?> numbers, string name)
    {
        ArgumentNullException.ThrowIfNull(numbers, name);
        ImmutableArray<Explanation> side = [.. numbers.Select(n => Inputs.Count(Inputs.Entered(label, Unit.Ballots, n), name))];
        return side.IsEmpty ? throw new ArgumentException("A side has at least one number.", name) : side;
    }

    private static LocalText SideLabel(BalanceKind kind) =>
        kind switch
        {
            BalanceKind.Order => new LocalText("Dipesan", "Ordered"),
            BalanceKind.Stock => new LocalText("Diterima dan diterima kembali", "Received and taken back"),
            BalanceKind.Shipment => new LocalText("Dikirim", "Sent"),
            BalanceKind.Use => new LocalText("Diterima untuk pemungutan suara", "Received for the vote"),
            BalanceKind.Voters => new LocalText("Pengguna hak pilih", "Voters who voted"),
            BalanceKind.Validity => new LocalText("Surat suara digunakan", "Ballots used"),
            BalanceKind.Return => new LocalText("Diterima di TPS", "Received at the polling station"),
            _ => new LocalText("Dikembalikan", "Returned"),
        };

    private static LocalText OtherLabel(BalanceKind kind) =>
        kind switch
        {
            BalanceKind.Order => new LocalText("Diterima atau di perjalanan", "Received or in transit"),
            BalanceKind.Stock => new LocalText(
                "Rusak, dikirim, digunakan, dikembalikan, dimusnahkan, atau tersisa",
                "Damaged, sent, used, returned, destroyed or remaining"
            ),
            BalanceKind.Shipment => new LocalText("Diterima di tujuan atau di perjalanan", "Received at the other place or in transit"),
            BalanceKind.Use => new LocalText("Digunakan, tidak digunakan, atau rusak", "Used, not used or damaged"),
            BalanceKind.Voters => new LocalText("Surat suara digunakan", "Ballots used"),
            BalanceKind.Validity => new LocalText("Suara sah dan tidak sah", "Valid and invalid votes"),
            BalanceKind.Return => new LocalText("Dikembalikan atau dimusnahkan", "Returned or destroyed"),
            _ => new LocalText("Diterima kembali", "Taken back"),
        };
}
