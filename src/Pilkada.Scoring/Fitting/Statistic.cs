using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>What is gathered about one column in one round.</summary>
/// <remarks>Merging gives the statistic of the union, whatever the order and the parts.</remarks>
internal abstract class Statistic
{
    /// <summary>Takes in some units.</summary>
    public abstract void Add(ReadOnlySpan<double> values, StatisticRows rows);

    /// <summary>Takes in what another part has gathered.</summary>
    public abstract void Merge(Statistic other);

    /// <summary>Gets a new one of the same kind that has gathered nothing.</summary>
    public abstract Statistic Fresh();

    public abstract void Write(BinaryWriter writer);

    public abstract void Read(BinaryReader reader);

    private protected static T Same<T>(Statistic other)
        where T : Statistic =>
        other as T ?? throw new InvalidOperationException($"{typeof(T).Name} does not merge with {other.GetType().Name}.");
}

/// <summary>The units that a statistic takes in: where they stand in the table.</summary>
internal readonly record struct StatisticRows(UnitTable Table, int First);

/// <summary>Smallest and largest value.</summary>
internal sealed class ExtentStatistic : Statistic
{
    public Extent Extent { get; private set; } = Extent.Empty;

    public override void Add(ReadOnlySpan<double> values, StatisticRows rows) => Extent = Extent.With(Extent.Of(values));

    public override void Merge(Statistic other) => Extent = Extent.With(Same<ExtentStatistic>(other).Extent);

    public override Statistic Fresh() => new ExtentStatistic();

    public override void Write(BinaryWriter writer)
    {
        writer.Write(Extent.Low);
        writer.Write(Extent.High);
    }

    public override void Read(BinaryReader reader) => Extent = new Extent(reader.ReadDouble(), reader.ReadDouble());
}

/// <summary>Exact sum and count.</summary>
internal sealed class SumStatistic : Statistic
{
    public ExactSum Sum { get; private set; } = new();

    public override void Add(ReadOnlySpan<double> values, StatisticRows rows) => Sum.Add(values);

    public override void Merge(Statistic other) => Sum.Merge(Same<SumStatistic>(other).Sum);

    public override Statistic Fresh() => new SumStatistic();

    public override void Write(BinaryWriter writer)
    {
        Span<byte> bytes = stackalloc byte[ExactSum.ByteCount];
        Sum.Write(bytes);
        writer.Write(bytes);
    }

    public override void Read(BinaryReader reader)
    {
        Span<byte> bytes = stackalloc byte[ExactSum.ByteCount];
        reader.BaseStream.ReadExactly(bytes);
        Sum = ExactSum.Read(bytes);
    }
}

/// <summary>Exact sum of the squared distances from a mean that is known.</summary>
internal sealed class SquaresStatistic(double mean) : Statistic
{
    public ExactSum Sum { get; private set; } = new();

    public override void Add(ReadOnlySpan<double> values, StatisticRows rows)
    {
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                var apart = value - mean;
                Sum.Add(apart * apart);
            }
        }
    }

    public override void Merge(Statistic other) => Sum.Merge(Same<SquaresStatistic>(other).Sum);

    public override Statistic Fresh() => new SquaresStatistic(mean);

    public override void Write(BinaryWriter writer)
    {
        Span<byte> bytes = stackalloc byte[ExactSum.ByteCount];
        Sum.Write(bytes);
        writer.Write(bytes);
    }

    public override void Read(BinaryReader reader)
    {
        Span<byte> bytes = stackalloc byte[ExactSum.ByteCount];
        reader.BaseStream.ReadExactly(bytes);
        Sum = ExactSum.Read(bytes);
    }
}

/// <summary>All values, which linear memory keeps until they are sorted.</summary>
internal sealed class ValuesStatistic : Statistic
{
    private double[] _values = [];
    private int _count;
    private bool _sorted;

    /// <summary>Gets the values, sorted; -0 is +0.</summary>
    public ReadOnlySpan<double> Sorted
    {
        get
        {
            if (!_sorted)
            {
                OrderStatistics.Sort(_values.AsSpan(0, _count), new double[_count]);
                _sorted = true;
            }

            return _values.AsSpan(0, _count);
        }
    }

    public override void Add(ReadOnlySpan<double> values, StatisticRows rows)
    {
        Reserve(values.Length);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                _values[_count++] = value + 0.0;
            }
        }
    }

    public override void Merge(Statistic other)
    {
        var o = Same<ValuesStatistic>(other);
        Reserve(o._count);
        o._values.AsSpan(0, o._count).CopyTo(_values.AsSpan(_count));
        _count += o._count;
    }

    public override Statistic Fresh() => new ValuesStatistic();

    public override void Write(BinaryWriter writer)
    {
        var sorted = Sorted;
        writer.Write(sorted.Length);
        foreach (var value in sorted)
        {
            writer.Write(value);
        }
    }

    public override void Read(BinaryReader reader)
    {
        var count = StateFormat.Count(reader, sizeof(double));
        _values = new double[count];
        for (_count = 0; _count < count; _count++)
        {
            _values[_count] = reader.ReadDouble();
        }

        _sorted = false;
    }

    private void Reserve(int more)
    {
        if (_values.Length < _count + more)
        {
            Array.Resize(ref _values, Math.Max(_count + more, 2 * _values.Length));
        }

        _sorted = false;
    }
}

/// <summary>One statistic per group of a column of labels; units without a group are left out.</summary>
internal sealed class GroupedStatistic(string column, Func<Statistic> make) : Statistic
{
    public SortedDictionary<string, Statistic> Groups { get; } = new(StringComparer.Ordinal);

    public override void Add(ReadOnlySpan<double> values, StatisticRows rows)
    {
        var labels = rows.Table.Group(column).AsSpan();
        for (var i = 0; i < values.Length; i++)
        {
            if (labels[rows.First + i] is { } label && !double.IsNaN(values[i]))
            {
                Of(label).Add(values.Slice(i, 1), rows);
            }
        }
    }

    public override void Merge(Statistic other)
    {
        foreach (var (label, statistic) in Same<GroupedStatistic>(other).Groups)
        {
            Of(label).Merge(statistic);
        }
    }

    public override Statistic Fresh() => new GroupedStatistic(column, make);

    public override void Write(BinaryWriter writer)
    {
        writer.Write(Groups.Count);
        foreach (var (label, statistic) in Groups)
        {
            writer.Write(label);
            statistic.Write(writer);
        }
    }

    public override void Read(BinaryReader reader)
    {
        Groups.Clear();
        for (var left = StateFormat.Count(reader, 1); left > 0; left--)
        {
            Of(reader.ReadString()).Read(reader);
        }
    }

    private Statistic Of(string label)
    {
        if (!Groups.TryGetValue(label, out var statistic))
        {
            Groups.Add(label, statistic = make());
        }

        return statistic;
    }
}

/// <summary>Smallest and largest value, and the value of one named unit.</summary>
internal sealed class ReferenceStatistic(string unit) : Statistic
{
    public Extent Extent { get; private set; } = Extent.Empty;

    public double Value { get; private set; } = double.NaN;

    public override void Add(ReadOnlySpan<double> values, StatisticRows rows)
    {
        Extent = Extent.With(Extent.Of(values));
        var row = rows.Table.RowOf(unit) - rows.First;
        if (row >= 0 && row < values.Length)
        {
            Value = values[row] + 0.0;
        }
    }

    public override void Merge(Statistic other)
    {
        var o = Same<ReferenceStatistic>(other);
        Extent = Extent.With(o.Extent);
        Value = double.IsNaN(Value) ? o.Value : Value;
    }

    public override Statistic Fresh() => new ReferenceStatistic(unit);

    public override void Write(BinaryWriter writer)
    {
        writer.Write(Extent.Low);
        writer.Write(Extent.High);
        writer.Write(Value);
    }

    public override void Read(BinaryReader reader)
    {
        Extent = new Extent(reader.ReadDouble(), reader.ReadDouble());
        Value = reader.ReadDouble();
    }
}

/// <summary>A statistic and the extent of the same column.</summary>
internal sealed class BothStatistic(Statistic first, ExtentStatistic extent) : Statistic
{
    public Statistic First => first;

    public ExtentStatistic Extent => extent;

    public override void Add(ReadOnlySpan<double> values, StatisticRows rows)
    {
        first.Add(values, rows);
        extent.Add(values, rows);
    }

    public override void Merge(Statistic other)
    {
        var o = Same<BothStatistic>(other);
        first.Merge(o.First);
        extent.Merge(o.Extent);
    }

    public override Statistic Fresh() => new BothStatistic(first.Fresh(), new ExtentStatistic());

    public override void Write(BinaryWriter writer)
    {
        first.Write(writer);
        extent.Write(writer);
    }

    public override void Read(BinaryReader reader)
    {
        first.Read(reader);
        extent.Read(reader);
    }
}
