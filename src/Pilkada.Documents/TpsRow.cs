using System.Globalization;

namespace Pilkada.Documents;

/// <summary>One row of the list of polling stations, as text.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TpsRow : IPlanRow
{
    private readonly Dictionary<string, string> _cells;

    /// <summary>Creates a row.</summary>
    /// <param name="area">The code of the kecamatan or village.</param>
    /// <param name="number">The number of the polling station in it.</param>
    /// <param name="voters">Voters per contest, as text; an empty text is no count.</param>
    /// <param name="id">The stable id; empty to make one of area and number.</param>
    /// <param name="format">How numbers are written; null when nothing is declared.</param>
    /// <param name="location">Where the row stands.</param>
    /// <exception cref="ArgumentException">A contest stands twice or is the empty id.</exception>
    public TpsRow(
        string area,
        string number,
        IEnumerable<(Id<Contest> Contest, string Voters)> voters,
        string id = "",
        TableFormat? format = TableFormat.Invariant,
        DataLocation location = default
    )
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(voters);
        ArgumentNullException.ThrowIfNull(id);
        Area = area;
        Number = number;
        Voters = [.. voters];
        Id = id;
        Format = format;
        Location = location;
        _cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["area"] = area,
            ["number"] = number,
            ["id"] = id,
        };
        foreach (var (contest, count) in Voters)
        {
            if (contest.IsEmpty || !_cells.TryAdd($"{ColumnNames.Voters}:{contest}", count))
            {
                throw new ArgumentException($"Contest '{contest}' is empty or stands twice.", nameof(voters));
            }
        }
    }

    /// <summary>Gets the code of the kecamatan or village.</summary>
    public string Area { get; }

    /// <summary>Gets the number of the polling station.</summary>
    public string Number { get; }

    /// <summary>Gets the voters per contest.</summary>
    public ImmutableArray<(Id<Contest> Contest, string Voters)> Voters { get; }

    /// <summary>Gets the stable id, or the empty text.</summary>
    public string Id { get; }

    /// <summary>Gets how numbers are written, or null.</summary>
    public TableFormat? Format { get; }

    /// <summary>Gets where the row stands.</summary>
    public DataLocation Location { get; }

    /// <summary>Makes the polling station.</summary>
    /// <returns>The polling station, or every problem of the row.</returns>
    public Outcome<Tps> ToTps()
    {
        var ((id, area, number, voters), problems) = RowFields.Read(
            this,
            Format,
            row =>
            {
                var (id, area, number) = Read(row);
                var counts = Voters
                    .Select(v => (v.Contest, Count: ReadVoters(row, $"{ColumnNames.Voters}:{v.Contest}")))
                    .Where(v => v.Count is not null)
                    .Select(v => (v.Contest, v.Count!.Value))
                    .ToImmutableArray();
                return (id, area, number, counts);
            }
        );
        return problems.IsEmpty
            ? Outcome<Tps>.Success(new Tps(id!.Value, area!.Value, number!.Value, voters, Location))
            : Outcome<Tps>.Failure(problems);
    }

    ImmutableArray<Problem> IPlanRow.Check() => ToTps().Problems;

    string? IPlanRow.Cell(string column) => _cells.GetValueOrDefault(column);

    internal static (Id<Tps>? Id, AreaCode? Area, int? Number) Read(Fields row)
    {
        var area = ReadArea(row);
        var number = ReadNumber(row);
        var id = row.Id<Tps>("id", required: false);
        if (id is { IsEmpty: true })
        {
            id =
                area is { } code && number is { } n
                    ? Id<Tps>.Parse(string.Create(CultureInfo.InvariantCulture, $"tps-{code}-{n:000}"))
                    : null;
        }

        return (id, area, number);
    }

    // Voters of one contest; null when the cell is empty or wrong.
    internal static int? ReadVoters(Fields row, string column)
    {
        if (row.IsBlank(column) || row.Count(column, Unit.Voters) is not { } count)
        {
            return null;
        }

        if (count <= Fraction.FromInteger(int.MaxValue))
        {
            return (int)count.Numerator;
        }

        row.Report(DocumentProblems.NumberTooLarge, column, ("value", ProblemSink.Quote(row[column])));
        return null;
    }

    private static int? ReadNumber(Fields row)
    {
        if (row.Number("number") is not { } number)
        {
            return null;
        }

        if (number.IsInteger && number >= Fraction.One && number <= Fraction.FromInteger(999))
        {
            return (int)number.Numerator;
        }

        row.Report(DocumentProblems.TpsNumberWrong, "number", ("value", ProblemSink.Quote(row["number"])));
        return null;
    }

    // One column with the code, or kabupaten, kecamatan and desa with a code each: the narrowest counts, and the others contain it.
    private static AreaCode? ReadArea(Fields row)
    {
        if (row.IsBlank("area") && row.IsBlank("kecamatan") && row.IsBlank("desa"))
        {
            row.Required("area");
            return null;
        }

        var before = row.Sink.Count;
        var given = new List<(string Column, AreaCode Code)>();
        foreach (var (column, levels) in Levels)
        {
            if (!row.IsBlank(column) && row.Area(column) is { } code && IsLevel(row, column, code, levels))
            {
                given.Add((column, code));
            }
        }

        if (row.Sink.Count != before)
        {
            return null;
        }

        var narrowest = given.MaxBy(g => g.Code.Level).Code;
        foreach (var (column, code) in given.Where(g => !g.Code.Contains(narrowest)))
        {
            row.Report(
                DocumentProblems.TpsAreasDisagree,
                column,
                ("value", Quantity.Of(narrowest.ToString())),
                ("outer", Quantity.Of(code.ToString()))
            );
        }

        return row.Sink.Count == before ? narrowest : null;
    }

    private static bool IsLevel(Fields row, string column, AreaCode code, (AreaLevel From, AreaLevel To, LocalText Name) levels)
    {
        if (code.Level >= levels.From && code.Level <= levels.To)
        {
            return true;
        }

        row.Report(
            DocumentProblems.AreaLevelWrong,
            column,
            ("value", Quantity.Of(code.ToString())),
            ("expected", Quantity.Of(levels.Name))
        );
        return false;
    }

    private static readonly Dictionary<string, (AreaLevel From, AreaLevel To, LocalText Name)> Levels = new(StringComparer.Ordinal)
    {
        ["area"] = (
            AreaLevel.Kecamatan,
            AreaLevel.DesaKelurahan,
            new LocalText("kode kecamatan atau desa/kelurahan", "the code of a kecamatan or a village")
        ),
        ["kabupaten"] = (
            AreaLevel.KabupatenKota,
            AreaLevel.KabupatenKota,
            new LocalText("kode kabupaten/kota", "the code of a kabupaten or kota")
        ),
        ["kecamatan"] = (AreaLevel.Kecamatan, AreaLevel.Kecamatan, new LocalText("kode kecamatan", "the code of a kecamatan")),
        ["desa"] = (AreaLevel.DesaKelurahan, AreaLevel.DesaKelurahan, new LocalText("kode desa/kelurahan", "the code of a village")),
    };
}
