using System.Diagnostics;
using System.Globalization;

namespace Pilkada;

/// <summary>A place in the user's files: a file, a row and a column.</summary>
/// <remarks>
/// Rows are counted from 1 and the header is row 1, as a spreadsheet shows them; 0 means the file as a whole.
/// In JSON files the column is a path such as <c>$.contests[0].kind</c>. <c>default</c> is nowhere in particular. Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct DataLocation
{
    private readonly string? _file;
    private readonly string? _column;

    private DataLocation(string? file, int row, string? column)
    {
        _file = file;
        Row = row;
        _column = column;
    }

    /// <summary>Gets the name of the file; empty when there is none.</summary>
    public string File => _file ?? string.Empty;

    /// <summary>Gets the row, from 1; 0 for the whole file.</summary>
    public int Row { get; }

    /// <summary>Gets the column's name or the JSON path; empty for the whole row.</summary>
    public string Column => _column ?? string.Empty;

    /// <summary>Makes a location.</summary>
    /// <param name="file">The file's name, relative to the plan's folder.</param>
    /// <param name="row">The row, from 1; 0 for the whole file.</param>
    /// <param name="column">The column's name or the JSON path; empty for the whole row.</param>
    /// <returns>The location.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The row is negative.</exception>
    public static DataLocation In(string file, int row = 0, string column = "")
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        return new DataLocation(file.Length == 0 ? null : file, row, column.Length == 0 ? null : column);
    }

    /// <summary>Returns the location as text.</summary>
    /// <returns>For example <c>tps.csv:12:voters</c>; parts that are absent are left out.</returns>
    public override string ToString()
    {
        var row = Row == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{Row}");
        var column = Column.Length == 0 ? string.Empty : $":{Column}";
        return $"{File}{row}{column}";
    }
}
