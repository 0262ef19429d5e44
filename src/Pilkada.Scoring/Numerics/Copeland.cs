namespace Pilkada.Scoring.Numerics;

/// <summary>Aggregation by comparing units in pairs, indicator by indicator, so that no indicator buys off another.</summary>
/// <remarks>
/// Two scores go by the name. <see cref="NetWins"/> is that of A. H. Copeland (1951), as the OECD/JRC handbook (2008) uses it: majorities
/// won less majorities lost. <see cref="OutrankingScores"/> is <c>a_copeland</c> of COINr (R/aggregate.R at 0889f05): the row sums of
/// the outranking matrix. Those sums can be exchanged: they are the weighted mean of the places by average rank (a weighted Borda
/// count), so the matrix is never needed and the work is that of sorting. Values are column by column: value (i, k) at k * units + i.
/// A comparison with a missing value (NaN) is a tie; COINr drops its weight above the diagonal and adds it below, so that there the
/// order of the units decides.
/// </remarks>
internal static class Copeland
{
    /// <summary>How near two sums of weights are for a draw, of weights that add up to 1.</summary>
    public const double DrawTolerance = 1e-12;

    /// <summary>For each unit the sum over all others of the weight of indicators where it is higher, ties counted half: from 0 to units - 1.</summary>
    /// <remarks>Values {3, 1, 2} with one indicator score 2, 0 and 1.</remarks>
    /// <exception cref="ArgumentException">The lengths do not fit, or a weight is negative, or all are 0.</exception>
    public static void OutrankingScores(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Span<double> scores)
    {
        var total = Check(values, weights, scores.Length);
        var units = scores.Length;
        scores.Clear();
        var sorted = new double[units];
        var scratch = new double[units];
        for (var k = 0; k < weights.Length; k++)
        {
            var column = values.Slice(k * units, units);
            column.CopyTo(sorted);
            var present = OrderStatistics.Compact(sorted);
            var order = sorted.AsSpan(0, present);
            OrderStatistics.Sort(order, scratch);
            var weight = weights[k] / total;
            var missing = units - present;
            for (var i = 0; i < units; i++)
            {
                double halves = units - 1;
                if (!double.IsNaN(column[i]))
                {
                    var (less, equal) = OrderStatistics.Position(order, column[i]);
                    halves = (2.0 * less) + (equal - 1) + missing;
                }

                scores[i] += weight * (halves * 0.5);
            }
        }
    }

    /// <summary>For each unit how many others it beats less how many beat it, by the weight of the indicators where it is higher: from 1 - units to units - 1.</summary>
    /// <remarks>The work is units squared times indicators. Sums of weights within <see cref="DrawTolerance"/> are a draw.</remarks>
    /// <exception cref="ArgumentException">The lengths do not fit, or a weight is negative, or all are 0.</exception>
    public static void NetWins(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Span<int> scores)
    {
        var total = Check(values, weights, scores.Length);
        var units = scores.Length;
        scores.Clear();
        var rows = new double[values.Length];
        var shares = new double[weights.Length];
        for (var k = 0; k < weights.Length; k++)
        {
            shares[k] = weights[k] / total;
            for (var i = 0; i < units; i++)
            {
                rows[(i * weights.Length) + k] = values[(k * units) + i];
            }
        }

        for (var i = 0; i < units; i++)
        {
            var a = rows.AsSpan(i * weights.Length, weights.Length);
            for (var j = i + 1; j < units; j++)
            {
                var b = rows.AsSpan(j * weights.Length, weights.Length);
                double wins = 0,
                    losses = 0;
                for (var k = 0; k < shares.Length; k++)
                {
                    wins += a[k] > b[k] ? shares[k] : 0;
                    losses += a[k] < b[k] ? shares[k] : 0;
                }

                var lead = wins - losses;
                var result =
                    lead > DrawTolerance ? 1
                    : lead < -DrawTolerance ? -1
                    : 0;
                scores[i] += result;
                scores[j] -= result;
            }
        }
    }

    private static double Check(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, int units)
    {
        if (weights.IsEmpty || values.Length != (long)units * weights.Length)
        {
            throw new ArgumentException($"{values.Length} values are not {units} units by {weights.Length} indicators.", nameof(values));
        }

        double total = 0;
        foreach (var weight in weights)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
            {
                throw new ArgumentException($"The weight {weight:R} is not 0 or more.", nameof(weights));
            }

            total += weight;
        }

        return total > 0 && double.IsFinite(total) ? total : throw new ArgumentException("The weights add up to nothing.", nameof(weights));
    }
}
