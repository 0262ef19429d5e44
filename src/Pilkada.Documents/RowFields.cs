namespace Pilkada.Documents;

// A row that stands on its own: what the validators check.
internal interface IPlanRow
{
    DataLocation Location { get; }

    ImmutableArray<Problem> Check();

    string? Cell(string column);
}

// Lets a row on its own be read by the same code as a row of a file.
internal static class RowFields
{
    public static (T Cells, ImmutableArray<Problem> Problems) Read<T>(IPlanRow row, TableFormat? format, Func<Fields, T> read)
    {
        var sink = new ProblemSink(PlanLimits.Default);
        DataLocation At(string column) => DataLocation.In(row.Location.File, row.Location.Row, column);
        var clean = new Dictionary<string, string?>(StringComparer.Ordinal);
        string? Text(string column)
        {
            if (!clean.TryGetValue(column, out var text))
            {
                clean[column] = text = TableReader.Clean(row.Cell(column) ?? string.Empty, At(column), PlanLimits.Default, sink);
            }

            return text;
        }

        var fields = new Fields(Text, At, format, sink);
        var cells = read(fields);
        return (cells, sink.ToProblems());
    }
}
