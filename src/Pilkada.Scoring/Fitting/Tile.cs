namespace Pilkada.Scoring.Fitting;

/// <summary>Some units on their way through the steps: the indicators side by side, small enough for the cache.</summary>
internal sealed class Tile(int indicators, int capacity)
{
    /// <summary>Gets the values, one column of <see cref="Stride"/> after the other.</summary>
    public double[] Values { get; } = new double[indicators * capacity];

    public int Stride => capacity;

    public UnitTable Table { get; private set; } = null!;

    public int First { get; private set; }

    public int Rows { get; private set; }

    public Span<double> this[int indicator] => Values.AsSpan(indicator * capacity, Rows);

    /// <summary>Takes in one unit with given values.</summary>
    public void Load(UnitTable table, int row, double[] values)
    {
        (Table, First, Rows) = (table, row, 1);
        for (var k = 0; k < values.Length; k++)
        {
            this[k][0] = values[k];
        }
    }

    public void Load(UnitTable table, ReadOnlySpan<int> columns, int first, int rows)
    {
        (Table, First, Rows) = (table, first, rows);
        for (var k = 0; k < columns.Length; k++)
        {
            table.ColumnAt(columns[k]).Slice(first, rows).CopyTo(this[k]);
        }
    }
}

/// <summary>A step as it is applied to a tile, when all it needs to know is known.</summary>
internal abstract class TileStep
{
    public abstract void Apply(Tile tile);
}

/// <summary>Turns every value of a unit with too little data into a missing one.</summary>
internal sealed class ScreenTile(int indicators, int minimum) : TileStep
{
    public override void Apply(Tile tile)
    {
        for (var row = 0; row < tile.Rows; row++)
        {
            var present = 0;
            for (var k = 0; k < indicators; k++)
            {
                present += double.IsNaN(tile.Values[(k * tile.Stride) + row]) ? 0 : 1;
            }

            for (var k = 0; present < minimum && k < indicators; k++)
            {
                tile.Values[(k * tile.Stride) + row] = double.NaN;
            }
        }
    }
}

/// <summary>Divides indicators by other columns.</summary>
internal sealed class DenominateTile(ImmutableArray<(int Indicator, string Column, double Scale)> divisions) : TileStep
{
    public override void Apply(Tile tile)
    {
        foreach (var (indicator, column, scale) in divisions)
        {
            var values = tile[indicator];
            var by = tile.Table.Column(column).Span.Slice(tile.First, tile.Rows);
            for (var row = 0; row < values.Length; row++)
            {
                values[row] = by[row] == 0 ? double.NaN : values[row] / by[row] * scale;
            }
        }
    }
}

/// <summary>Fills missing values with one value per indicator; NaN fills nothing. Units that were screened out stay out.</summary>
internal sealed class FillTile(ImmutableArray<double> fills) : TileStep
{
    public override void Apply(Tile tile)
    {
        for (var row = 0; row < tile.Rows; row++)
        {
            if (!Screened.Is(tile, row, fills.Length))
            {
                for (var k = 0; k < fills.Length; k++)
                {
                    ref var value = ref tile.Values[(k * tile.Stride) + row];
                    value = double.IsNaN(value) ? fills[k] : value;
                }
            }
        }
    }
}

/// <summary>Fills missing values with one value per indicator and group.</summary>
internal sealed class FillGroupTile(string column, ImmutableArray<IReadOnlyDictionary<string, double>?> fills) : TileStep
{
    public override void Apply(Tile tile)
    {
        var labels = tile.Table.Group(column).AsSpan().Slice(tile.First, tile.Rows);
        for (var row = 0; row < tile.Rows; row++)
        {
            if (labels[row] is not { } label || Screened.Is(tile, row, fills.Length))
            {
                continue;
            }

            for (var k = 0; k < fills.Length; k++)
            {
                ref var value = ref tile.Values[(k * tile.Stride) + row];
                if (double.IsNaN(value) && fills[k]?.TryGetValue(label, out var fill) == true)
                {
                    value = fill;
                }
            }
        }
    }
}

/// <summary>Fills missing values with the mean of the unit's other indicators under the same parent, on their lines.</summary>
internal sealed class FillWithinParentTile(
    ImmutableArray<bool> fills,
    ImmutableArray<Line> lines,
    ImmutableArray<ImmutableArray<int>> families
) : TileStep
{
    public override void Apply(Tile tile)
    {
        for (var row = 0; row < tile.Rows; row++)
        {
            foreach (var family in families)
            {
                var sum = 0.0;
                var present = 0;
                foreach (var k in family)
                {
                    var v = lines[k].At(tile.Values[(k * tile.Stride) + row]);
                    if (!double.IsNaN(v))
                    {
                        sum += v;
                        present++;
                    }
                }

                foreach (var k in family)
                {
                    ref var value = ref tile.Values[(k * tile.Stride) + row];
                    if (fills[k] && present > 0 && double.IsNaN(value))
                    {
                        value = lines[k].Back(sum / present);
                    }
                }
            }
        }
    }
}

/// <summary>Applies one function per indicator; null leaves it as it is.</summary>
internal sealed class MapTile(ImmutableArray<Func<double, double>?> maps) : TileStep
{
    public override void Apply(Tile tile)
    {
        for (var k = 0; k < maps.Length; k++)
        {
            if (maps[k] is { } map)
            {
                foreach (ref var value in tile[k])
                {
                    value = double.IsNaN(value) ? double.NaN : map(value);
                }
            }
        }
    }
}

/// <summary>A straight line, <c>(x - Origin) * Scale + Offset</c>.</summary>
internal readonly record struct Line(double Origin, double Scale, double Offset)
{
    public static Line Identity => new(0, 1, 0);

    public static Line Missing => new(0, double.NaN, 0);

    public double At(double x) => ((x - Origin) * Scale) + Offset;

    public double Back(double v) => ((v - Offset) / Scale) + Origin;
}

internal static class Screened
{
    /// <summary>A unit without any value was screened out, or has nothing to be scored by.</summary>
    public static bool Is(Tile tile, int row, int indicators)
    {
        for (var k = 0; k < indicators; k++)
        {
            if (!double.IsNaN(tile.Values[(k * tile.Stride) + row]))
            {
                return false;
            }
        }

        return true;
    }
}
