namespace Pilkada.Personnel;

/// <summary>The patterns one unit allows for one class.</summary>
/// <remarks>Several patterns mean that the unit chooses by geography, and that the need is an interval. Immutable and thread-safe.</remarks>
public sealed class PatternRow
{
    /// <summary>Creates a row.</summary>
    /// <param name="guardClass">The class; not empty.</param>
    /// <param name="patterns">The patterns; at least one, each once.</param>
    /// <param name="evidence">What the row rests on, or null for a user's own data.</param>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <exception cref="ArgumentException">The class is empty, there is no pattern, or one stands twice.</exception>
    public PatternRow(
        Id<GuardClass> guardClass,
        IEnumerable<GuardPattern> patterns,
        Evidence? evidence = null,
        DataLocation location = default
    )
    {
        ArgumentNullException.ThrowIfNull(patterns);
        Class = Inputs.Class(guardClass, nameof(guardClass));
        Patterns = [.. patterns];
        if (Patterns.IsEmpty || Patterns.Distinct().Count() != Patterns.Length)
        {
            throw new ArgumentException($"Class {guardClass} has at least one pattern, each named once.", nameof(patterns));
        }

        Evidence = evidence;
        Location = location;
    }

    /// <summary>Gets the class.</summary>
    public Id<GuardClass> Class { get; }

    /// <summary>Gets the patterns, in the order of the source; at least one.</summary>
    public ImmutableArray<GuardPattern> Patterns { get; }

    /// <summary>Gets what the row rests on, or null for a user's own data.</summary>
    public Evidence? Evidence { get; }

    /// <summary>Gets where it stands in the user's files.</summary>
    public DataLocation Location { get; }

    // One number of one pattern, as a leaf with the row's evidence.
    internal Explanation Leaf(LocalText label, int number, Unit unit) =>
        Evidence is { } evidence
            ? Explanation.Given(label, Quantity.Of(number), unit, evidence, Location)
            : Explanation.Entered(label, Quantity.Of(number), unit, Location);
}

/// <summary>Which patterns one unit allows for each class in one election.</summary>
/// <remarks>A class without a row has no need that could be computed: it is unknown, never 0. Immutable and thread-safe.</remarks>
public sealed class PatternTable
{
    /// <summary>Creates a table.</summary>
    /// <param name="rows">The rows, each class once.</param>
    /// <exception cref="ArgumentException">A class stands twice.</exception>
    public PatternTable(params IEnumerable<PatternRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Rows = [.. rows];
        if (Rows.DistinctBy(r => r.Class).Count() != Rows.Length)
        {
            throw new ArgumentException("Each class has one row.", nameof(rows));
        }
    }

    /// <summary>Gets the rows, in the order given.</summary>
    public ImmutableArray<PatternRow> Rows { get; }

    /// <summary>Finds the row of a class.</summary>
    /// <param name="guardClass">The class.</param>
    /// <returns>The row, or null when the table has none.</returns>
    public PatternRow? Find(Id<GuardClass> guardClass)
    {
        foreach (var row in Rows)
        {
            if (row.Class == guardClass)
            {
                return row;
            }
        }

        return null;
    }
}
