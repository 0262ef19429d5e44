using System.Globalization;

namespace Pilkada.Scoring;

/// <summary>The data of an index: one row per unit, one column per indicator, and the columns the steps read beside them.</summary>
/// <remarks>
/// A missing value is NaN; missing is never 0. The numbers are the caller's own memory and are not copied: they must not change while the
/// table is in use. Thread-safe as long as they do not.
/// </remarks>
/// <example>
/// <code>
/// var table = UnitTable.Rows(["rent", "parks"], ("Ada", [9.1, 4]), ("Bela", [7.5, null]));
/// </code>
/// </example>
public sealed class UnitTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ReadOnlyMemory<double>> _numbers;
    private readonly ImmutableSortedDictionary<string, ImmutableArray<string?>> _labels;

    private UnitTable(
        int count,
        ImmutableArray<string> keys,
        ImmutableArray<string> names,
        ImmutableArray<ReadOnlyMemory<double>> numbers,
        ReadOnlyMemory<double> block,
        IEnumerable<KeyValuePair<string, ImmutableArray<string?>>>? labels
    )
    {
        Count = count;
        Keys = keys;
        Columns = names;
        _numbers = numbers;
        Block = block;
        _labels = (labels ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal);
        for (var c = 0; c < names.Length; c++)
        {
            if (!_columns.TryAdd(names[c], c))
            {
                throw new ArgumentException($"The column '{names[c]}' stands twice.", nameof(names));
            }
        }

        if (!keys.IsDefaultOrEmpty && keys.Length != count)
        {
            throw new ArgumentException($"There are {keys.Length} keys for {count} units.", nameof(keys));
        }

        if (_labels.FirstOrDefault(l => l.Value.Length != count) is { Key: { } wrong })
        {
            throw new ArgumentException($"The column '{wrong}' does not have {count} rows.", nameof(labels));
        }
    }

    /// <summary>Gets the number of units.</summary>
    public int Count { get; }

    /// <summary>Gets the keys of the units; empty when they are known by their row alone.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Gets the names of the numeric columns, in their order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Gets the names of the columns of groups, sorted.</summary>
    public IEnumerable<string> Labels => _labels.Keys;

    // All columns one after the other, when they are; empty otherwise.
    internal ReadOnlyMemory<double> Block { get; }

    /// <summary>Makes a table of one block of memory, column after column.</summary>
    /// <param name="values">The values: all units of the first column, then of the second, and so on.</param>
    /// <param name="count">The number of units.</param>
    /// <param name="columns">The names of the columns, in their order.</param>
    /// <param name="keys">The keys of the units; empty when they are known by their row alone.</param>
    /// <param name="labels">Columns of groups, by name; null for none.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The block does not hold count times columns values, a name stands twice, or a length does not fit.</exception>
    public static UnitTable ColumnMajor(
        ReadOnlyMemory<double> values,
        int count,
        IEnumerable<string> columns,
        IEnumerable<string>? keys = null,
        IEnumerable<KeyValuePair<string, ImmutableArray<string?>>>? labels = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ImmutableArray<string> names = [.. columns];
        return values.Length == (long)count * names.Length
            ? new UnitTable(
                count,
                [.. keys ?? []],
                names,
                [.. Enumerable.Range(0, names.Length).Select(c => values.Slice(c * count, count))],
                values,
                labels
            )
            : throw new ArgumentException($"{names.Length} columns of {count} units are not {values.Length} values.", nameof(values));
    }

    /// <summary>Makes a table of columns that lie anywhere in memory.</summary>
    /// <param name="columns">The columns by name; all of the same length.</param>
    /// <param name="keys">The keys of the units; empty when they are known by their row alone.</param>
    /// <param name="labels">Columns of groups, by name; null for none.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">There is no column, a name stands twice, or a length does not fit.</exception>
    public static UnitTable OfColumns(
        IEnumerable<KeyValuePair<string, ReadOnlyMemory<double>>> columns,
        IEnumerable<string>? keys = null,
        IEnumerable<KeyValuePair<string, ImmutableArray<string?>>>? labels = null
    )
    {
        ImmutableArray<KeyValuePair<string, ReadOnlyMemory<double>>> all = [.. columns];
        if (all.IsEmpty || all.Any(c => c.Value.Length != all[0].Value.Length))
        {
            throw new ArgumentException("There is at least one column, and all are of the same length.", nameof(columns));
        }

        return new UnitTable(
            all[0].Value.Length,
            [.. keys ?? []],
            [.. all.Select(c => c.Key)],
            [.. all.Select(c => c.Value)],
            default,
            labels
        );
    }

    /// <summary>Makes a small table row by row.</summary>
    /// <param name="columns">The names of the columns, in their order.</param>
    /// <param name="rows">The key of each unit and its values; null where one is missing.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A row does not have one value per column, or a value is NaN.</exception>
    public static UnitTable Rows(IEnumerable<string> columns, params IEnumerable<(string Key, double?[] Values)> rows)
    {
        ImmutableArray<string> names = [.. columns];
        ImmutableArray<(string Key, double?[] Values)> all = [.. rows];
        var values = new double[names.Length * all.Length];
        for (var r = 0; r < all.Length; r++)
        {
            if (all[r].Values.Length != names.Length || all[r].Values.Any(v => v is double.NaN))
            {
                throw new ArgumentException($"The row '{all[r].Key}' has one value per column, a number or null.", nameof(rows));
            }

            for (var c = 0; c < names.Length; c++)
            {
                values[(c * all.Length) + r] = all[r].Values[c] ?? double.NaN;
            }
        }

        return ColumnMajor(values, all.Length, names, all.Select(r => r.Key));
    }

    /// <summary>Gives the table columns of groups.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="labels">The group of each unit; null where it is not known.</param>
    /// <returns>The table with that column.</returns>
    /// <exception cref="ArgumentException">There is not one label per unit.</exception>
    public UnitTable WithGroups(string name, params IEnumerable<string?> labels) =>
        new(Count, Keys, Columns, _numbers, Block, _labels.SetItem(name, [.. labels]));

    /// <summary>Checks the table against a model.</summary>
    /// <param name="model">The model that is to read it.</param>
    /// <param name="file">The file it was read from, for the places of problems.</param>
    /// <returns>All problems: columns that are missing, units that stand twice, values that are infinite.</returns>
    public IEnumerable<Problem> Check(ScoringModel model, string file = "")
    {
        ArgumentNullException.ThrowIfNull(model);
        foreach (var column in model.Indicators.Select(i => i.Key).Concat(model.Denominators))
        {
            if (!_columns.TryGetValue(column, out var c))
            {
                yield return new Problem(ScoringProblems.ColumnMissing, DataLocation.In(file, 1), ("column", Quantity.Of(column)));
                continue;
            }

            for (var r = 0; r < Count; r++)
            {
                if (double.IsInfinity(_numbers[c].Span[r]))
                {
                    yield return new Problem(
                        ScoringProblems.NotFinite,
                        DataLocation.In(file, r + 2, column),
                        ("indicator", Quantity.Of(column)),
                        ("unit", Quantity.Of(KeyOf(r)))
                    );
                }
            }
        }

        foreach (var column in model.Groups.Where(g => !_labels.ContainsKey(g)))
        {
            yield return new Problem(ScoringProblems.ColumnMissing, DataLocation.In(file, 1), ("column", Quantity.Of(column)));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var r = 0; !Keys.IsEmpty && r < Count; r++)
        {
            if (!seen.Add(Keys[r]))
            {
                yield return new Problem(ScoringProblems.UnitTwice, DataLocation.In(file, r + 2), ("unit", Quantity.Of(Keys[r])));
            }
        }
    }

    /// <summary>Gets the key of a unit; its row from 1 when it has none.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The key.</returns>
    public string KeyOf(int row) => Keys.IsEmpty ? (row + 1).ToString(CultureInfo.InvariantCulture) : Keys[row];

    /// <summary>Finds the row of a unit.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The row, from 0; -1 when there is no such unit.</returns>
    public int RowOf(string key) =>
        Keys.IsEmpty && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row <= Count
            ? row - 1
            : Keys.IndexOf(key);

    /// <summary>Gets a numeric column.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The values, NaN where missing.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ReadOnlyMemory<double> Column(string name) => _numbers[IndexOf(name)];

    /// <summary>Gets a column of groups.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The group of each unit; null where it is not known.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ImmutableArray<string?> Group(string name) =>
        _labels.TryGetValue(name, out var labels)
            ? labels
            : throw new ArgumentException($"There is no column of groups '{name}'.", nameof(name));

    internal ReadOnlySpan<double> ColumnAt(int index) => _numbers[index].Span;

    internal int IndexOf(string name) =>
        _columns.TryGetValue(name, out var c) ? c : throw new ArgumentException($"There is no column '{name}'.", nameof(name));
}
