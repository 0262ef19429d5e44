namespace Pilkada.Documents;

// Where each key of a table stands first; a key that stands again is reported.
internal class FirstRows<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, DataLocation> _first = [];

    public bool Contains(TKey key) => _first.ContainsKey(key);

    public bool IsNew(Fields row, string column, TKey key) => IsNew(row, column, key, key.ToString()!);

    public bool IsNew(Fields row, string column, TKey key, string text)
    {
        if (_first.TryAdd(key, row.At(column)))
        {
            return true;
        }

        row.Report(DocumentProblems.IdTwice, column, ("value", Quantity.Of(text)), ("first", Quantity.Of(_first[key].ToString())));
        return false;
    }
}
