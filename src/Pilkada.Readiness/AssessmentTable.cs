namespace Pilkada.Readiness;

/// <summary>One row of an assessment: a place, its name, and a figure for each column.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AssessmentRow
{
    internal AssessmentRow(Place place, LocalText name, IEnumerable<Figure?> cells, LocalText? note = null)
    {
        Place = place;
        Name = name;
        Cells = [.. cells];
        Note = note;
    }

    /// <summary>Gets the place the row is about.</summary>
    public Place Place { get; }

    /// <summary>Gets the name of the row.</summary>
    public LocalText Name { get; }

    /// <summary>Gets one figure for each column of the table; null where the column does not apply.</summary>
    public ImmutableArray<Figure?> Cells { get; }

    /// <summary>Gets what a reader must know about the row, or null.</summary>
    public LocalText? Note { get; }
}

/// <summary>A table of an assessment.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AssessmentTable
{
    internal AssessmentTable(
        string id,
        LocalText title,
        IEnumerable<LocalText> columns,
        IEnumerable<AssessmentRow> rows,
        LocalText? note = null,
        bool isDetail = false
    )
    {
        Id = Id<AssessmentTable>.Parse(id);
        Title = title;
        Columns = [.. columns];
        Rows = [.. rows];
        Note = note;
        IsDetail = isDetail;
    }

    /// <summary>Gets the id, the first part of the paths of its figures.</summary>
    public Id<AssessmentTable> Id { get; }

    /// <summary>Gets the title.</summary>
    public LocalText Title { get; }

    /// <summary>Gets the titles of the columns.</summary>
    public ImmutableArray<LocalText> Columns { get; }

    /// <summary>Gets the rows, in reading order; may be empty.</summary>
    public ImmutableArray<AssessmentRow> Rows { get; }

    /// <summary>Gets what a reader must know about the table, or null.</summary>
    public LocalText? Note { get; }

    /// <summary>Gets a value indicating whether the table is detail that a summary leaves out.</summary>
    public bool IsDetail { get; }
}
