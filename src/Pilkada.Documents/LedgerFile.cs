using Pilkada.Logistics;

namespace Pilkada.Documents;

/// <summary>Reads a ledger of goods from one CSV file.</summary>
/// <remarks>
/// Columns <c>id</c>, <c>place</c>, <c>item</c>, <c>kind</c> and <c>amount</c>; optional <c>contest</c>, <c>counterpart</c>, <c>date</c> and <c>corrects</c>. An empty amount
/// is unknown. Kinds and items may be written in Indonesian. Bad data never throws: it comes back as problems, all of them. Thread-safe.
/// </remarks>
/// <example><code>LedgerFile.Read(new DirectoryPlanFiles("logistics"), "buku-besar.csv", TableFormat.Indonesian).Value.Entries</code></example>
public static class LedgerFile
{
    private static readonly ImmutableArray<(string Name, EntryKind Value)> Kinds =
    [
        ("ordered", EntryKind.Ordered),
        ("dipesan", EntryKind.Ordered),
        ("in-transit", EntryKind.InTransit),
        ("di perjalanan", EntryKind.InTransit),
        ("received", EntryKind.Received),
        ("diterima", EntryKind.Received),
        ("damaged", EntryKind.Damaged),
        ("rusak", EntryKind.Damaged),
        ("sent", EntryKind.Sent),
        ("dikirim", EntryKind.Sent),
        ("remaining", EntryKind.Remaining),
        ("tersisa", EntryKind.Remaining),
        ("used", EntryKind.Used),
        ("digunakan", EntryKind.Used),
        ("unused", EntryKind.Unused),
        ("tidak digunakan", EntryKind.Unused),
        ("returned", EntryKind.Returned),
        ("dikembalikan", EntryKind.Returned),
        ("taken-back", EntryKind.TakenBack),
        ("diterima kembali", EntryKind.TakenBack),
        ("destroyed", EntryKind.Destroyed),
        ("dimusnahkan", EntryKind.Destroyed),
        ("voters", EntryKind.Voters),
        ("pengguna hak pilih", EntryKind.Voters),
        ("valid", EntryKind.Valid),
        ("sah", EntryKind.Valid),
        ("invalid", EntryKind.Invalid),
        ("tidak sah", EntryKind.Invalid),
    ];

    /// <summary>Reads a ledger.</summary>
    /// <param name="files">The files.</param>
    /// <param name="name">The name of the CSV file.</param>
    /// <param name="format">How numbers and dates are written; null when nothing is declared, so that only what reads alike in both formats is accepted.</param>
    /// <param name="limits">How much is read at most; the default limits when null.</param>
    /// <returns>The ledger, or every problem of the file; never a part of it.</returns>
    public static Outcome<Ledger> Read(IPlanFiles files, string name, TableFormat? format = null, PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(name);
        limits ??= PlanLimits.Default;
        var sink = new ProblemSink(limits);
        var table = TableReader.Read("ledger", files, name, DataLocation.In(name), format, false, limits.Rows, limits, sink);
        LedgerEntry?[] entries = [.. table.Rows.Select(Entry)];
        if (table is { IsComplete: true, Rows.IsEmpty: true })
        {
            sink.Add(DocumentProblems.TableWithoutRows, DataLocation.In(name));
        }

        return sink.Any ? Outcome<Ledger>.Failure(sink.ToProblems()) : Ledger.Empty.Append(entries.OfType<LedgerEntry>());
    }

    internal static StockPlace? PlaceOf(Fields row, string column)
    {
        if (row.Required(column) is not { } value)
        {
            return null;
        }

        if (StockPlace.TryParse(value, out var place))
        {
            return place;
        }

        row.Report(DocumentProblems.StockPlaceMalformed, column, ("value", ProblemSink.Quote(value)));
        return null;
    }

    internal static StockPlace? StationOf(Fields row, string column)
    {
        var place = PlaceOf(row, column);
        if (place is { Kind: not StockPlaceKind.Tps })
        {
            row.Report(DocumentProblems.StockPlaceMalformed, column, ("value", Quantity.Of(place.Value.ToString())));
            return null;
        }

        return place;
    }

    private static LedgerEntry? Entry(Fields row)
    {
        var before = row.Sink.Count;
        var id = row.Id<LedgerEntry>("id");
        var place = PlaceOf(row, "place");
        var item = ItemOf(row);
        var kind = row.Choice("kind", Kinds);
        var unit =
            kind == EntryKind.Voters ? Unit.Voters
            : item is { } known ? Item.Find(known)?.Unit ?? Unit.Items
            : Unit.Items;
        var amount = row.IsBlank("amount") ? null : row.Count("amount", unit);
        var contest = row.Id<Contest>("contest", required: false);
        var counterpart = row.IsBlank("counterpart") ? null : PlaceOf(row, "counterpart");
        var date = row.Date("date");
        var corrects = row.Id<LedgerEntry>("corrects", required: false);
        if (counterpart is not null && counterpart == place)
        {
            row.Report(DocumentProblems.StockPlaceTwice, "counterpart", ("value", Quantity.Of(place.Value.ToString())));
        }

        return row.Sink.Count == before
            ? LedgerEntry.Of(
                id!.Value,
                place!.Value,
                item!.Value,
                kind!.Value,
                amount is { } count ? (long)count.Numerator : null,
                contest!.Value,
                counterpart,
                date,
                corrects!.Value,
                row.At("amount")
            )
            : null;
    }

    // An item of the lists by its id or its Indonesian name, or an id of the user's own.
    private static Id<Item>? ItemOf(Fields row) =>
        row.Required("item") is not { } value ? null
        : Item.All.FirstOrDefault(i => string.Equals(i.Name.Indonesian, value, StringComparison.OrdinalIgnoreCase)) is { } item ? item.Id
        : row.ParseId<Item>("item", value);
}
