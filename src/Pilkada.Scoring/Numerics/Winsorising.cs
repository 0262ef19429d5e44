namespace Pilkada.Scoring.Numerics;

/// <summary>Outliers drawn in: the limits to which values are held, found step by step.</summary>
/// <remarks>
/// <c>winsorise</c> of COINr (R/treat.R at 0889f05). While the shape has outliers and fewer than the allowed number of values are
/// drawn in: with skewness 0 or more all values at the top take the next lower value, below 0 all at the bottom the next higher one.
/// Values that tie move together, so the number allowed may be passed by the last step. Each value ends at
/// min(max(x, Lowest), Highest), so that the limits are all a unit needs.
/// </remarks>
/// <param name="Lowest">The lower limit: the smallest value where none was raised.</param>
/// <param name="Highest">The upper limit: the largest value where none was lowered.</param>
/// <param name="Raised">How many values lie below the lower limit.</param>
/// <param name="Lowered">How many values lie above the upper limit.</param>
/// <param name="Before">The shape before.</param>
/// <param name="After">The shape after.</param>
internal readonly record struct Winsorising(double Lowest, double Highest, int Raised, int Lowered, Shape Before, Shape After)
{
    /// <summary>The number of values that COINr draws in at most.</summary>
    public const int CoinLimit = 5;

    /// <summary>Finds the limits for sorted values without missing ones; null for none.</summary>
    /// <remarks>{1, 2, ..., 10, 100} has the upper limit 10: one value lowered. The work is the length times the number of steps.</remarks>
    /// <param name="sorted">The values, from small to large.</param>
    /// <param name="thresholds">When values count as outliers.</param>
    /// <param name="limit">How many values may be drawn in; null for any number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static Winsorising? Of(ReadOnlySpan<double> sorted, ShapeThresholds thresholds, int? limit = CoinLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit ?? 0, nameof(limit));
        if (sorted.IsEmpty)
        {
            return null;
        }

        double lowest = sorted[0],
            highest = sorted[^1];
        int raised = 0,
            lowered = 0;
        Shape before = Shape.Of(sorted),
            after = before;
        var held = Array.Empty<double>();
        while (thresholds.Outliers(after) && (limit is null || raised + lowered < limit))
        {
            // The limits are values themselves and differ where there are outliers, so the next value is never beyond the other limit.
            if (after.Skewness >= 0)
            {
                var (less, _) = OrderStatistics.Position(sorted, highest);
                lowered = sorted.Length - less;
                highest = sorted[less - 1];
            }
            else
            {
                var (less, equal) = OrderStatistics.Position(sorted, lowest);
                raised = less + equal;
                lowest = sorted[less + equal];
            }

            held = held.Length == 0 ? new double[sorted.Length] : held;
            for (var i = 0; i < held.Length; i++)
            {
                held[i] = Math.Min(Math.Max(sorted[i], lowest), highest);
            }

            after = Shape.Of(held);
        }

        return new Winsorising(lowest, highest, raised, lowered, before, after);
    }

    /// <summary>A value held to the limits; NaN stays NaN.</summary>
    public double Apply(double value) =>
        value < Lowest ? Lowest
        : value > Highest ? Highest
        : value;
}
