using NodaTime;

namespace Pilkada.Documents;

// What rows of one id must have in common: the first row says it, the others are held against it.
internal sealed class Agreements<T>
{
    private readonly Dictionary<(Id<T> Id, string Column), (object Value, DataLocation At)> _first = [];

    // A value that is null was reported before and is not compared.
    public void Check(Fields row, string column, Id<T> id, object? value)
    {
        if (value is null || _first.TryAdd((id, column), (value, row.At(column))))
        {
            return;
        }

        var (first, at) = _first[(id, column)];
        if (!first.Equals(value))
        {
            row.Report(DocumentProblems.RowsDiffer, column, Agreements.Arguments(column, id.ToString(), at));
        }
    }
}

// What the problems of such rows say.
internal static class Agreements
{
    public static (string Name, Quantity Value)[] Arguments(string column, string id, DataLocation first) =>
        [("column", Quantity.Of(column)), ("value", Quantity.Of(id)), ("first", Quantity.Of(first.ToString()))];

    public static (string Name, Quantity Value)[] Overlapping(Id<Citation> source, string id, DataLocation first) =>
        [("source", Quantity.Of(source.ToString())), ("value", Quantity.Of(id)), ("first", Quantity.Of(first.ToString()))];

    public static bool Overlap(LocalDate? from, LocalDate? to, LocalDate? otherFrom, LocalDate? otherTo) =>
        (from is null || otherTo is null || from <= otherTo) && (otherFrom is null || to is null || otherFrom <= to);
}
