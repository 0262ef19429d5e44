using System.Globalization;
using CsvHelper;

namespace Pilkada.Documents;

// The rows of one table.
internal sealed class Table(string name, ImmutableArray<Fields> rows, bool isComplete)
{
    public string Name => name;

    public ImmutableArray<Fields> Rows => rows;

    // Whether every row was read: when not, what seems to be absent may stand in what was not read.
    public bool IsComplete => isComplete;

    // A table that the plan does not have.
    public static Table Absent(string name) => new(name, [], true);
}

// Reads CSV: comma, or semicolon when the header has no comma; quotes as in RFC 4180; any line ends.
internal static class TableReader
{
    public static Table Read(
        string name,
        IPlanFiles files,
        string file,
        DataLocation namedAt,
        TableFormat? format,
        bool isDeclaredWrong,
        int mostRows,
        PlanLimits limits,
        ProblemSink sink
    )
    {
        if (PlanText.Read(files, file, namedAt, limits, sink) is not { } text)
        {
            return new Table(name, [], isComplete: false);
        }

        var before = sink.Count;
        var broken = false;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Separator(text),
            SkipEmptyLines = false,
            FormatProvider = CultureInfo.InvariantCulture,
            OnMalformedRecord = _ => broken = true,
        };
        using var reader = CsvReader.FromText(text, options);
        var row = 0;
        Header? header = null;
        var rows = ImmutableArray.CreateBuilder<Fields>();

        // A format that is not one of the two was reported; what hangs on it is not reported again.
        var undeclared = isDeclaredWrong;
        bool FirstUndeclared()
        {
            var first = !undeclared;
            undeclared = true;
            return first;
        }

        while (reader.Read())
        {
            row++;
            var malformed = broken;
            broken = false;
            if (reader.FieldCount > Math.Max(limits.Columns, header?.Width ?? 0))
            {
                sink.Add(DocumentProblems.TooManyColumns, DataLocation.In(file, row), ("limit", Quantity.Of(limits.Columns)));
                return new Table(name, rows.ToImmutable(), isComplete: false);
            }

            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.GetString(i);
            }

            if (malformed)
            {
                sink.Add(DocumentProblems.QuotesBroken, DataLocation.In(file, row));
                if (header is null)
                {
                    return new Table(name, [], isComplete: false);
                }

                continue;
            }

            if (header is null)
            {
                header = Header.Read(name, file, cells, limits, sink);
                if (header is null)
                {
                    return new Table(name, [], isComplete: false);
                }

                continue;
            }

            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (row - 1 > mostRows)
            {
                sink.Add(DocumentProblems.TooManyRows, DataLocation.In(file, row), ("limit", Quantity.Of(mostRows)));
                return new Table(name, rows.ToImmutable(), isComplete: false);
            }

            if (cells.Length != header.Width)
            {
                sink.Add(
                    DocumentProblems.RowWidth,
                    DataLocation.In(file, row),
                    ("cells", Quantity.Of(cells.Length)),
                    ("columns", Quantity.Of(header.Width))
                );
                continue;
            }

            rows.Add(header.Row(cells, row, format, limits, sink, FirstUndeclared));
        }

        if (header is null)
        {
            sink.Add(DocumentProblems.TableEmpty, DataLocation.In(file));
        }

        return new Table(name, rows.ToImmutable(), isComplete: sink.Count == before);
    }

    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        return header.Contains(';', StringComparison.Ordinal) && !header.Contains(',', StringComparison.Ordinal) ? ';' : ',';
    }

    // The columns of a file: where each stands, and what the file calls it.
    private sealed class Header
    {
        private readonly string _file;
        private readonly Dictionary<string, (int Index, string Written)> _columns = new(StringComparer.Ordinal);
        private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

        private Header(string file, int width)
        {
            _file = file;
            Width = width;
        }

        public int Width { get; }

        public static Header? Read(string table, string file, string[] cells, PlanLimits limits, ProblemSink sink)
        {
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                return null;
            }

            var header = new Header(file, cells.Length);
            var known = string.Join(", ", ColumnNames.Of(table).Select(c => c.Name));
            for (var i = 0; i < cells.Length; i++)
            {
                var written = Clean(cells[i], DataLocation.In(file, 1), limits, sink);
                if (written is null)
                {
                    continue;
                }

                var at = DataLocation.In(file, 1, written);
                if (ColumnNames.Find(table, written) is not { } column)
                {
                    sink.Add(DocumentProblems.ColumnUnknown, at, ("column", ProblemSink.Quote(written)), ("known", Quantity.Of(known)));
                }
                else if (!header._columns.TryAdd(column, (i, written)))
                {
                    sink.Add(DocumentProblems.ColumnTwice, at, ("column", ProblemSink.Quote(written)));
                }
            }

            foreach (var column in ColumnNames.Of(table).Where(c => c.Required && !header._columns.ContainsKey(c.Name)))
            {
                header._missing.Add(column.Name);
                sink.Add(DocumentProblems.ColumnMissing, DataLocation.In(file, 1, column.Name), ("column", Quantity.Of(column.Name)));
            }

            return header;
        }

        public Fields Row(string[] cells, int row, TableFormat? format, PlanLimits limits, ProblemSink sink, Func<bool> firstUndeclared)
        {
            DataLocation At(string column) =>
                DataLocation.In(_file, row, _columns.TryGetValue(column, out var found) ? found.Written : column);
            HashSet<string>? unusable = null;
            foreach (var (column, (index, _)) in _columns)
            {
                if (Clean(cells[index], At(column), limits, sink) is { } clean)
                {
                    cells[index] = clean;
                }
                else
                {
                    (unusable ??= new HashSet<string>(StringComparer.Ordinal)).Add(column);
                }
            }

            string? Text(string column) =>
                _missing.Contains(column) || unusable?.Contains(column) == true ? null
                : _columns.TryGetValue(column, out var found) ? cells[found.Index]
                : string.Empty;
            return new Fields(Text, At, format, sink) { FirstUndeclared = firstUndeclared, Columns = _columns.Keys };
        }
    }

    // The text without blanks around it, or null when it cannot be used and that is reported.
    public static string? Clean(string text, DataLocation at, PlanLimits limits, ProblemSink sink)
    {
        if (text.Length > limits.CellLength)
        {
            sink.Add(DocumentProblems.TextTooLong, at, ("limit", Quantity.Of(limits.CellLength)));
            return null;
        }

        if (text.AsSpan().ContainsAny(ControlCharacters))
        {
            sink.Add(DocumentProblems.ControlCharacter, at);
            return null;
        }

        return text.Trim();
    }

    // All but the line ends and the tab.
    private static readonly System.Buffers.SearchValues<char> ControlCharacters = System.Buffers.SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')),
    ]);
}
