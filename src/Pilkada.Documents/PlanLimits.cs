namespace Pilkada.Documents;

/// <summary>How much is read at most, so that a broken or hostile file costs bounded time and memory.</summary>
/// <remarks>What lies beyond a limit is a problem, never an exception. Immutable and thread-safe.</remarks>
public sealed class PlanLimits
{
    /// <summary>Creates limits.</summary>
    /// <param name="fileBytes">Bytes of one file; 1 to 2,147,483,647; 64 MiB unless told.</param>
    /// <param name="rows">Rows of one table, without the header; at least 1.</param>
    /// <param name="cellLength">Characters of one cell or one JSON text; at least 1.</param>
    /// <param name="columns">Columns of one table; at least 1.</param>
    /// <param name="problemsPerFile">Problems reported of one file; what lies beyond is counted in one more problem; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1, or the bytes exceed what an array holds.</exception>
    public PlanLimits(
        long fileBytes = 64L * 1024 * 1024,
        int rows = 1_000_000,
        int cellLength = 4096,
        int columns = 256,
        int problemsPerFile = 10_000
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fileBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fileBytes, int.MaxValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(cellLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(problemsPerFile, 1);
        FileBytes = fileBytes;
        Rows = rows;
        CellLength = cellLength;
        Columns = columns;
        ProblemsPerFile = problemsPerFile;
    }

    /// <summary>Gets the limits used unless others are given.</summary>
    public static PlanLimits Default { get; } = new();

    /// <summary>Gets the bytes of one file.</summary>
    public long FileBytes { get; }

    /// <summary>Gets the rows of one table, without the header.</summary>
    public int Rows { get; }

    /// <summary>Gets the characters of one cell or one JSON text.</summary>
    public int CellLength { get; }

    /// <summary>Gets the columns of one table.</summary>
    public int Columns { get; }

    /// <summary>Gets how many problems of one file are reported one by one.</summary>
    public int ProblemsPerFile { get; }
}
