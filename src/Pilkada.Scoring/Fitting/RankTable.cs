namespace Pilkada.Scoring.Fitting;

/// <summary>The ranks of all scores, to look up those of a part.</summary>
/// <remarks>The ties are those that ranking all scores at once finds.</remarks>
internal sealed class RankTable
{
    private const double Tolerance = 1e-12;
    private readonly double[] _lows;
    private readonly int[] _ranks;

    /// <summary>Makes the table.</summary>
    /// <param name="sorted">All scores, rising.</param>
    /// <param name="method">How ranks go on after a tie.</param>
    public RankTable(double[] sorted, RankMethod method)
    {
        var lows = new List<double>();
        var ranks = new List<int>();
        var tolerance = sorted.Length == 0 ? 0 : (sorted[^1] - sorted[0]) * Tolerance;
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            if (i == sorted.Length - 1 || sorted[i + 1] - sorted[i] > tolerance)
            {
                lows.Add(sorted[i]);
                ranks.Add(method == RankMethod.Dense ? lows.Count : sorted.Length - i);
            }
            else
            {
                lows[^1] = sorted[i];
            }
        }

        // Rising again, for the binary search.
        lows.Reverse();
        ranks.Reverse();
        (_lows, _ranks) = ([.. lows], [.. ranks]);
    }

    public void Rank(ReadOnlySpan<double> scores, Span<int> ranks)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            ranks[i] = double.IsNaN(scores[i]) ? 0 : RankOf(scores[i]);
        }
    }

    // The tie whose lowest score is the highest that is not above the score; a score below all has the last rank.
    private int RankOf(double score)
    {
        var at = _lows.AsSpan().BinarySearch(score);
        at = at >= 0 ? at : ~at - 1;
        return _ranks[Math.Max(at, 0)];
    }
}
