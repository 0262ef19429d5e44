using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>The normalised children of one node for some units, column after column.</summary>
internal readonly ref struct ChildRows(ReadOnlySpan<double> values, int children, int rows)
{
    private readonly ReadOnlySpan<double> _values = values;

    public int Children => children;

    public int Rows => rows;

    public ReadOnlySpan<double> this[int child] => _values.Slice(child * rows, rows);
}

/// <summary>A statistic of all children of a node at once.</summary>
internal abstract class ChildStatistic : Statistic
{
    public sealed override void Add(ReadOnlySpan<double> values, StatisticRows rows) =>
        throw new InvalidOperationException("This statistic takes the children of a node together.");

    public abstract void Add(ChildRows children);
}

/// <summary>Exact sums of each child, or of the products of distances from their means, over the units that have all children.</summary>
internal sealed class CompleteStatistic(int children, ImmutableArray<double> means) : ChildStatistic
{
    public long Count { get; private set; }

    /// <summary>Gets the sums: one per child in the first round, one per pair of children in the second.</summary>
    public ExactSum[] Sums { get; private set; } = Make(means.IsEmpty ? children : children * (children + 1) / 2);

    public override void Add(ChildRows rows)
    {
        for (var row = 0; row < rows.Rows; row++)
        {
            var complete = true;
            for (var c = 0; c < children; c++)
            {
                complete &= !double.IsNaN(rows[c][row]);
            }

            if (!complete)
            {
                continue;
            }

            Count++;
            var pair = 0;
            for (var c = 0; c < children; c++)
            {
                if (means.IsEmpty)
                {
                    Sums[c].Add(rows[c][row]);
                    continue;
                }

                for (var d = 0; d <= c; d++)
                {
                    Sums[pair++].Add((rows[c][row] - means[c]) * (rows[d][row] - means[d]));
                }
            }
        }
    }

    public override void Merge(Statistic other)
    {
        var o = Same<CompleteStatistic>(other);
        Count += o.Count;
        for (var i = 0; i < Sums.Length; i++)
        {
            Sums[i].Merge(o.Sums[i]);
        }
    }

    public override Statistic Fresh() => new CompleteStatistic(children, means);

    public override void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        Span<byte> bytes = stackalloc byte[ExactSum.ByteCount];
        foreach (var sum in Sums)
        {
            sum.Write(bytes);
            writer.Write(bytes);
        }
    }

    public override void Read(BinaryReader reader)
    {
        Count = reader.ReadInt64();
        Span<byte> bytes = stackalloc byte[ExactSum.ByteCount];
        for (var i = 0; i < Sums.Length; i++)
        {
            reader.BaseStream.ReadExactly(bytes);
            Sums[i] = ExactSum.Read(bytes);
        }
    }

    private static ExactSum[] Make(int count)
    {
        var sums = new ExactSum[count];
        for (var i = 0; i < count; i++)
        {
            sums[i] = new ExactSum();
        }

        return sums;
    }
}

/// <summary>All values of each child, and how many units have any.</summary>
internal sealed class OutrankingStatistic(int children) : ChildStatistic
{
    public int Units { get; private set; }

    public ValuesStatistic[] Values { get; } = [.. Enumerable.Range(0, children).Select(_ => new ValuesStatistic())];

    public override void Add(ChildRows rows)
    {
        for (var row = 0; row < rows.Rows; row++)
        {
            var any = false;
            for (var c = 0; c < children; c++)
            {
                any |= !double.IsNaN(rows[c][row]);
            }

            Units += any ? 1 : 0;
        }

        for (var c = 0; c < children; c++)
        {
            Values[c].Add(rows[c], default);
        }
    }

    public override void Merge(Statistic other)
    {
        var o = Same<OutrankingStatistic>(other);
        Units += o.Units;
        for (var c = 0; c < children; c++)
        {
            Values[c].Merge(o.Values[c]);
        }
    }

    public override Statistic Fresh() => new OutrankingStatistic(children);

    public override void Write(BinaryWriter writer)
    {
        writer.Write(Units);
        foreach (var values in Values)
        {
            values.Write(writer);
        }
    }

    public override void Read(BinaryReader reader)
    {
        Units = reader.ReadInt32();
        foreach (var values in Values)
        {
            values.Read(reader);
        }
    }
}
