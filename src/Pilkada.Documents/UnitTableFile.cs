using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Pilkada.Scoring;

namespace Pilkada.Documents;

/// <summary>The data of a composite indicator, read from CSV: one row per unit, a column per indicator, and the columns the steps read beside them.</summary>
/// <remarks>
/// The file is read as a stream, so that memory holds the columns that the model reads and little else. An empty cell is a missing value; missing
/// is never 0. Numbers follow the declared format; without one, a number that reads differently in the two formats is a problem. Exponents such as
/// <c>1.5e-3</c> are read. Columns that the model does not read are left out and listed.
/// </remarks>
/// <example>
/// <code>
/// using var stream = File.OpenRead("data.csv");
/// var outcome = UnitTableFile.Read(stream, model, "data.csv", TableFormat.Invariant);
/// var table = outcome.Value.Table;
/// </code>
/// </example>
public sealed class UnitTableFile
{
    /// <summary>The name of the column that holds the units, unless told otherwise.</summary>
    public const string UnitColumn = "unit";

    /// <summary>The largest number of units.</summary>
    public const int MaximumUnits = 16_777_216;

    private static readonly PlanLimits DefaultLimits = new(rows: MaximumUnits, columns: 16_384, problemsPerFile: 1_000);

    private UnitTableFile(UnitTable table, ImmutableArray<string> ignored)
    {
        Table = table;
        Ignored = ignored;
    }

    /// <summary>Gets the table.</summary>
    public UnitTable Table { get; }

    /// <summary>Gets the names of the columns that the model does not read, in their order.</summary>
    public ImmutableArray<string> Ignored { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="stream">The file: UTF-8, cells separated by commas, or by semicolons when the header has no comma.</param>
    /// <param name="model">The model that says which columns are read.</param>
    /// <param name="file">The name of the file, for the places of problems.</param>
    /// <param name="format">How numbers are written; null when it is not declared.</param>
    /// <param name="unitColumn">The column that holds the units; null for the column <c>unit</c>, or the first one when there is none of that name.</param>
    /// <param name="limits">How much is read at most; null for 16,777,216 rows and 1,000 problems.</param>
    /// <param name="progress">Told now and then how many bytes were read; null for nobody.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The table and what was left out, or all problems with row and column.</returns>
    /// <exception cref="IOException">The stream could not be read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Outcome<UnitTableFile> Read(
        Stream stream,
        ScoringModel model,
        string file = "data.csv",
        TableFormat? format = null,
        string? unitColumn = null,
        PlanLimits? limits = null,
        IProgress<long>? progress = null,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(file);
        limits ??= DefaultLimits;
        var sink = new ProblemSink(limits);
        sink.Begin(file);
        var result = new Pass(stream, model, file, format, unitColumn, limits, sink).Read(progress, cancel);
        return result is null || sink.Any ? Outcome<UnitTableFile>.Failure(sink.ToProblems()) : Outcome<UnitTableFile>.Success(result);
    }

    // The separator is a matter of the header alone, so the first bytes are looked at before the reader starts.
    private static (Stream Stream, char Separator) Peek(Stream stream)
    {
        const int Most = 1024 * 1024;
        var head = new byte[64 * 1024];
        var length = 0;
        int read;
        while (
            head.AsSpan(0, length).IndexOfAny((byte)'\r', (byte)'\n') < 0 && (read = stream.Read(head, length, head.Length - length)) > 0
        )
        {
            length += read;
            if (length == head.Length && length < Most)
            {
                Array.Resize(ref head, Math.Min(2 * head.Length, Most));
            }
        }

        var seen = head.AsSpan(0, length);
        var end = seen.IndexOfAny((byte)'\r', (byte)'\n');
        var header = end < 0 ? seen : seen[..end];
        var separator = header.Contains((byte)';') && !header.Contains((byte)',') ? ';' : ',';
        return (new Rewound(head.AsMemory(0, length), stream), separator);
    }

    // One reading.
    private sealed class Pass(
        Stream stream,
        ScoringModel model,
        string file,
        TableFormat? format,
        string? unitColumn,
        PlanLimits limits,
        ProblemSink sink
    )
    {
        private const int FirstRoom = 1024;

        private bool _undeclaredReported;

        public UnitTableFile? Read(IProgress<long>? progress, CancellationToken cancel)
        {
            var length = stream.CanSeek ? stream.Length - stream.Position : 0;
            var (rewound, separator) = Peek(stream);
            var broken = false;
            var options = new CsvReaderOptions
            {
                HasHeader = false,
                Separator = separator,
                SkipEmptyLines = false,
                MaxRecordSize = 16 * 1024 * 1024,
                FormatProvider = CultureInfo.InvariantCulture,
                PoolStrings = true,
                OnMalformedRecord = _ => broken = true,
            };
            using var reader = CsvReader.Create(rewound, options, leaveOpen: true);
            var row = 0;
            try
            {
                if (!reader.Read() || Header(reader, ref broken) is not { } columns)
                {
                    if (!sink.Any)
                    {
                        sink.Add(DocumentProblems.TableEmpty, DataLocation.In(file));
                    }

                    return null;
                }

                row = 1;
                while (reader.Read())
                {
                    row++;
                    if (row % 4096 == 0)
                    {
                        cancel.ThrowIfCancellationRequested();
                        progress?.Report(reader.ByteOffset);
                    }

                    if (columns.Count == FirstRoom && length > 0)
                    {
                        // What is left will be about as long as what was read.
                        columns.Reserve((int)Math.Min(limits.Rows, (long)(1.02 * length / reader.ByteOffset * row) + FirstRoom));
                    }

                    if (!Row(reader, columns, row, ref broken))
                    {
                        return null;
                    }
                }

                return columns.ToTable();
            }
            catch (CsvFormatException)
            {
                // A record larger than any row may be: a quotation mark that was never closed.
                sink.Add(DocumentProblems.QuotesBroken, DataLocation.In(file, row + 1));
                return null;
            }
        }

        private Columns? Header(CsvReader reader, ref bool broken)
        {
            if (broken)
            {
                sink.Add(DocumentProblems.QuotesBroken, DataLocation.In(file, 1));
                return null;
            }

            if (reader.FieldCount > limits.Columns)
            {
                sink.Add(DocumentProblems.TooManyColumns, DataLocation.In(file, 1), ("limit", Quantity.Of(limits.Columns)));
                return null;
            }

            var names = new string[reader.FieldCount];
            for (var i = 0; i < names.Length; i++)
            {
                if (Text(reader, i, 1, string.Empty) is not { } name)
                {
                    return null;
                }

                names[i] = name;
            }

            if (Array.TrueForAll(names, string.IsNullOrWhiteSpace))
            {
                return null;
            }

            var unit = unitColumn ?? (names.Contains(UnitColumn, StringComparer.Ordinal) ? UnitColumn : names[0]);
            var numbers = model.Indicators.Select(i => i.Key).Concat(model.Denominators).Distinct(StringComparer.Ordinal).ToArray();
            var groups = model.Groups.ToArray();
            foreach (var column in numbers.Concat(groups).Append(unit).Distinct(StringComparer.Ordinal))
            {
                var times = names.Count(n => n == column);
                if (times == 0)
                {
                    sink.Add(ScoringProblems.ColumnMissing, DataLocation.In(file, 1), ("column", Name(column)));
                }
                else if (times > 1)
                {
                    sink.Add(DocumentProblems.ColumnTwice, DataLocation.In(file, 1, column), ("column", ProblemSink.Quote(column)));
                }
            }

            if (numbers.Contains(unit, StringComparer.Ordinal))
            {
                sink.Add(ScoringFileProblems.UnitColumnRead, DataLocation.In(file, 1, unit), ("column", ProblemSink.Quote(unit)));
            }

            return sink.Any ? null : new Columns(names, unit, numbers, groups);
        }

        // False when reading on makes no sense.
        private bool Row(CsvReader reader, Columns columns, int row, ref bool broken)
        {
            if (broken)
            {
                broken = false;
                sink.Add(DocumentProblems.QuotesBroken, DataLocation.In(file, row));
                return true;
            }

            if (IsBlank(reader))
            {
                return true;
            }

            if (columns.Count >= limits.Rows)
            {
                sink.Add(DocumentProblems.TooManyRows, DataLocation.In(file, row), ("limit", Quantity.Of(limits.Rows)));
                return false;
            }

            if (reader.FieldCount != columns.Width)
            {
                sink.Add(
                    DocumentProblems.RowWidth,
                    DataLocation.In(file, row),
                    ("cells", Quantity.Of(reader.FieldCount)),
                    ("columns", Quantity.Of(columns.Width))
                );
                return true;
            }

            var unit = Text(reader, columns.Unit.Index, row, columns.Unit.Name);
            if (unit is { Length: 0 })
            {
                sink.Add(
                    DocumentProblems.ValueMissing,
                    DataLocation.In(file, row, columns.Unit.Name),
                    ("column", Quantity.Of(columns.Unit.Name))
                );
            }
            else if (unit is not null && !columns.IsNew(unit))
            {
                sink.Add(ScoringProblems.UnitTwice, DataLocation.In(file, row, columns.Unit.Name), ("unit", ProblemSink.Quote(unit)));
            }

            columns.Begin(unit ?? string.Empty);
            for (var c = 0; c < columns.Numbers.Length; c++)
            {
                var (name, index) = columns.Numbers[c];
                columns.Set(c, Number(reader.GetSpan(index), row, name, unit ?? string.Empty));
            }

            for (var c = 0; c < columns.Groups.Length; c++)
            {
                var (name, index) = columns.Groups[c];
                columns.SetGroup(c, Text(reader, index, row, name));
            }

            return true;
        }

        private double Number(ReadOnlySpan<byte> cell, int row, string column, string unit)
        {
            var text = cell.Trim(" \t\r\n"u8);
            if (text.IsEmpty)
            {
                return double.NaN;
            }

            switch (UnitNumber.Read(text, format, out var value))
            {
                case UnitNumber.Result.Read:
                    return value;
                case UnitNumber.Result.NotFinite:
                    sink.Add(
                        ScoringProblems.NotFinite,
                        DataLocation.In(file, row, column),
                        ("indicator", Name(column)),
                        ("unit", ProblemSink.Quote(unit))
                    );
                    break;
                case UnitNumber.Result.Undeclared:
                    if (_undeclaredReported)
                    {
                        sink.Again();
                    }
                    else
                    {
                        _undeclaredReported = true;
                        sink.Add(
                            DocumentProblems.FormatUndeclared,
                            DataLocation.In(file, row, column),
                            ("value", ProblemSink.Quote(Encoding.UTF8.GetString(text)))
                        );
                    }

                    break;
                default:
                    sink.Add(
                        DocumentProblems.NumberMalformed,
                        DataLocation.In(file, row, column),
                        ("value", ProblemSink.Quote(Encoding.UTF8.GetString(text))),
                        ("format", Quantity.Of(TableFormats.NameOf(format ?? TableFormat.Invariant)))
                    );
                    break;
            }

            return double.NaN;
        }

        private string? Text(CsvReader reader, int index, int row, string column)
        {
            var at = DataLocation.In(file, row, column);
            if (!Utf8.IsValid(reader.GetSpan(index)))
            {
                sink.Add(DocumentProblems.FileNotUtf8, at, ("file", ProblemSink.Quote(file)));
                return null;
            }

            return TableReader.Clean(reader.GetString(index), at, limits, sink);
        }

        private static bool IsBlank(CsvReader reader)
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (reader.GetSpan(i).ContainsAnyExcept(" \t\r\n"u8))
                {
                    return false;
                }
            }

            return true;
        }

        private static Quantity Name(string column) => ProblemSink.Quote(column);
    }

    // The columns as they grow.
    private sealed class Columns
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly ImmutableArray<string>.Builder _units = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<string?>.Builder[] _labels;
        private readonly double[][] _values;
        private readonly ImmutableArray<string> _ignored;

        public Columns(string[] names, string unit, string[] numbers, string[] groups)
        {
            Width = names.Length;
            Unit = (unit, Array.IndexOf(names, unit));
            Numbers = [.. numbers.Select(n => (n, Array.IndexOf(names, n)))];
            Groups = [.. groups.Select(g => (g, Array.IndexOf(names, g)))];
            _values = [.. numbers.Select(_ => new double[1024])];
            _labels = [.. groups.Select(_ => ImmutableArray.CreateBuilder<string?>())];
            _ignored = [.. names.Where(n => n != unit && !numbers.Contains(n) && !groups.Contains(n))];
        }

        public int Width { get; }

        public int Count => _units.Count;

        public (string Name, int Index) Unit { get; }

        public (string Name, int Index)[] Numbers { get; }

        public (string Name, int Index)[] Groups { get; }

        public bool IsNew(string unit) => _seen.Add(unit);

        public void Reserve(int rows)
        {
            for (var c = 0; c < _values.Length; c++)
            {
                if (_values[c].Length < rows)
                {
                    Array.Resize(ref _values[c], rows);
                }
            }
        }

        public void Begin(string unit)
        {
            _units.Add(unit);
            for (var c = 0; c < _values.Length; c++)
            {
                if (_values[c].Length < Count)
                {
                    Array.Resize(ref _values[c], Count + (Count / 2));
                }
            }
        }

        public void Set(int column, double value) => _values[column][Count - 1] = value;

        public void SetGroup(int column, string? label) => _labels[column].Add(string.IsNullOrEmpty(label) ? null : label);

        public UnitTableFile ToTable()
        {
            var labels = Groups.Select((g, c) => KeyValuePair.Create(g.Name, _labels[c].ToImmutable()));
            var columns = Numbers.Select((n, c) => KeyValuePair.Create(n.Name, (ReadOnlyMemory<double>)_values[c].AsMemory(0, Count)));
            return new UnitTableFile(UnitTable.OfColumns(columns, _units, labels), _ignored);
        }
    }

    // A stream of which the first bytes were read already.
    private sealed class Rewound(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _head = head;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            if (_head.IsEmpty)
            {
                return rest.Read(buffer);
            }

            var length = Math.Min(buffer.Length, _head.Length);
            _head.Span[..length].CopyTo(buffer);
            _head = _head[length..];
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
