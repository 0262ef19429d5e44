using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>Sorted values in ties, by the rule of <see cref="Ranking"/>.</summary>
internal sealed class Ties
{
    private readonly double[] _lows;
    private readonly double[] _highs;
    private readonly int[] _starts;

    /// <summary>Finds the ties.</summary>
    /// <param name="sorted">The values, rising.</param>
    public Ties(ReadOnlySpan<double> sorted)
    {
        var (lows, highs, starts) = (new List<double>(), new List<double>(), new List<int>());
        var tolerance = sorted.IsEmpty ? 0 : new Extent(sorted[0], sorted[^1]).Tie;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] - sorted[i - 1] > tolerance)
            {
                lows.Add(sorted[i]);
                highs.Add(sorted[i]);
                starts.Add(i);
            }
            else
            {
                highs[^1] = sorted[i];
            }
        }

        starts.Add(sorted.Length);
        (_lows, _highs, _starts) = ([.. lows], [.. highs], [.. starts]);
    }

    /// <summary>Gets the number of values.</summary>
    public int Count => _starts[^1];

    /// <summary>Counts the values below one, and those in a tie with it; 0 of the latter when it is none of them.</summary>
    public (int Less, int Equal) Position(double value)
    {
        var tie = At(value);
        return tie >= 0 && value <= _highs[tie] ? (_starts[tie], _starts[tie + 1] - _starts[tie]) : (_starts[tie + 1], 0);
    }

    /// <summary>Ranks a value from the highest down; a value between two ties has the rank of the lower one.</summary>
    public int RankOf(double value, RankMethod method)
    {
        var tie = Math.Max(At(value), 0);
        return method == RankMethod.Dense ? _lows.Length - tie : Count - _starts[tie + 1] + 1;
    }

    // The tie whose lowest value is the highest that is not above the value; -1 for none.
    private int At(double value)
    {
        var at = _lows.AsSpan().BinarySearch(value);
        return at >= 0 ? at : ~at - 1;
    }
}
