using NodaTime;

namespace Pilkada.Documents;

/// <summary>One row of the table of figures, as text: a figure that a user enters without a source.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FigureRow : IPlanRow
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    /// <summary>Creates a row.</summary>
    /// <param name="id">The id of the figure.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="place">An area code or the id of a police unit.</param>
    /// <param name="value">The number.</param>
    /// <param name="unit">The code of the unit, such as <c>voters</c>.</param>
    /// <param name="date">The day it stands for; empty when that is not known.</param>
    /// <param name="approximation">How exactly it was stated; empty for exact.</param>
    /// <param name="label">What it is, in both languages; null for measure and place.</param>
    /// <param name="format">How numbers and dates are written; null when nothing is declared.</param>
    /// <param name="location">Where the row stands.</param>
    public FigureRow(
        string id,
        string measure,
        string place,
        string value,
        string unit,
        string date = "",
        string approximation = "",
        LocalText? label = null,
        TableFormat? format = TableFormat.Invariant,
        DataLocation location = default
    )
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(approximation);
        Format = format;
        Location = location;
        Label = label;
        _cells["id"] = id;
        _cells["measure"] = measure;
        _cells["place"] = place;
        _cells["value"] = value;
        _cells["unit"] = unit;
        _cells["date"] = date;
        _cells["approximation"] = approximation;
        _cells["label_id"] = label?.Indonesian ?? string.Empty;
        _cells["label_en"] = label?.English ?? string.Empty;
    }

    /// <summary>Gets the id of the figure.</summary>
    public string Id => _cells["id"];

    /// <summary>Gets what is measured.</summary>
    public string Measure => _cells["measure"];

    /// <summary>Gets the place.</summary>
    public string Place => _cells["place"];

    /// <summary>Gets the number.</summary>
    public string Value => _cells["value"];

    /// <summary>Gets the code of the unit.</summary>
    public string Unit => _cells["unit"];

    /// <summary>Gets the day it stands for, or the empty text.</summary>
    public string Date => _cells["date"];

    /// <summary>Gets how exactly it was stated, or the empty text.</summary>
    public string Approximation => _cells["approximation"];

    /// <summary>Gets what it is, or null.</summary>
    public LocalText? Label { get; }

    /// <summary>Gets how numbers and dates are written, or null.</summary>
    public TableFormat? Format { get; }

    /// <summary>Gets where the row stands.</summary>
    public DataLocation Location { get; }

    /// <summary>Makes the figure.</summary>
    /// <returns>The figure, entered without a source, or every problem of the row.</returns>
    public Outcome<PublishedFigure> ToFigure()
    {
        var (cells, problems) = RowFields.Read(
            this,
            Format,
            row =>
            {
                var cells = FigureCells.Read(row);
                row.Required("value");
                return cells;
            }
        );
        return problems.IsEmpty
            ? Outcome<PublishedFigure>.Success(
                cells.ToFigure(
                    Explanation.Entered(
                        cells.Label,
                        Quantity.Of(cells.Value!.Value),
                        cells.Unit!,
                        DataLocation.In(Location.File, Location.Row, "value")
                    )
                )
            )
            : Outcome<PublishedFigure>.Failure(problems);
    }

    ImmutableArray<Problem> IPlanRow.Check() => ToFigure().Problems;

    string? IPlanRow.Cell(string column) => _cells.GetValueOrDefault(column);
}

// The cells of a figure that need nothing but the row itself.
internal sealed class FigureCells
{
    public Id<PublishedFigure>? Id { get; private init; }

    public Id<Measure>? Measure { get; private init; }

    public Place? Place { get; private init; }

    public LocalDate? Date { get; private init; }

    public Fraction? Value { get; private init; }

    public Unit? Unit { get; private init; }

    public Approximation? Approximation { get; private init; }

    public string? Word { get; private init; }

    public LocalText? GivenLabel { get; private init; }

    public LocalText? Note { get; private init; }

    public LocalText Label => GivenLabel ?? LocalText.Same($"{Measure} {Place}");

    public static FigureCells Read(Fields row)
    {
        var id = row.Id<PublishedFigure>("id");
        var measure = row.Id<Measure>("measure");
        var place = row.Place("place");
        var unit = row.Unit("unit");
        return new FigureCells
        {
            Id = id,
            Measure = measure,
            Place = place,
            Unit = unit,
            Date = row.Date("date"),
            Value = ReadValue(row, unit),
            Approximation = row.Choice("approximation", Choices.Approximations, Pilkada.Approximation.Exact),
            Word = row.Optional("word"),
            GivenLabel = row.Text("label"),
            Note = row.Text("note"),
        };
    }

    // Only when everything that makes up the figure was right.
    public PublishedFigure ToFigure(Explanation explanation, Id<Contest> contest = default, Grade? grade = null) =>
        new(Id!.Value, Measure!.Value, Place!.Value, explanation, Date, contest, grade, Approximation!.Value, Word, Note);

    private static Fraction? ReadValue(Fields row, Unit? unit)
    {
        if (row.IsBlank("value") || row.Number("value") is not { } number)
        {
            return null;
        }

        return unit is null || !Choices.IsCount(unit) || row.CheckCount("value", number, unit) ? number : null;
    }
}
