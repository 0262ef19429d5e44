namespace Pilkada.Documents;

/// <summary>One row of the table of areas, as text.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="code">The Kemendagri code.</param>
/// <param name="name">The official name.</param>
/// <param name="location">Where the row stands.</param>
public sealed class AreaRow(string code, string name, DataLocation location = default) : IPlanRow
{
    /// <summary>Gets the Kemendagri code.</summary>
    public string Code { get; } = code;

    /// <summary>Gets the official name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets where the row stands.</summary>
    public DataLocation Location { get; } = location;

    /// <summary>Makes the area.</summary>
    /// <returns>The area, or every problem of the row.</returns>
    public Outcome<Area> ToArea()
    {
        var ((area, official), problems) = RowFields.Read(this, TableFormat.Invariant, Read);
        return problems.IsEmpty ? Outcome<Area>.Success(new Area(area!.Value, official!)) : Outcome<Area>.Failure(problems);
    }

    ImmutableArray<Problem> IPlanRow.Check() => ToArea().Problems;

    string? IPlanRow.Cell(string column) =>
        column switch
        {
            "code" => Code,
            "name" => Name,
            _ => null,
        };

    internal static (AreaCode? Code, string? Name) Read(Fields row) => (row.Area("code"), row.Required("name"));
}
