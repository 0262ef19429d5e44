using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>The straight lines of the normalisation methods; missing where the method divides by nothing.</summary>
/// <remarks>Values that lie within 1e-12 of their size differ by rounding alone: a range or deviation as small as that is nothing.</remarks>
internal static class Lines
{
    private const double Rounding = 1e-12;

    /// <summary>Whether a range or deviation is no more than the rounding of values of this size.</summary>
    public static bool IsNothing(double spread, double size) => Math.Abs(spread) <= Rounding * Math.Abs(size);

    /// <summary>From the worst value to the best: <c>low</c> at the worst, <c>high</c> at the best.</summary>
    public static Line MinMax(Extent extent, Direction direction, double low, double high) =>
        direction == Direction.Positive ? Between(extent.Low, extent.High, low, high) : Between(extent.High, extent.Low, low, high);

    /// <summary>The line through two points: <c>low</c> at <paramref name="worst"/>, <c>high</c> at <paramref name="best"/>.</summary>
    public static Line Between(double worst, double best, double low, double high)
    {
        var range = best - worst;
        var scale = (high - low) / range;
        return !IsNothing(range, Math.Max(Math.Abs(worst), Math.Abs(best))) && double.IsFinite(scale) && double.IsFinite(worst)
            ? new Line(worst, scale, low)
            : Line.Missing;
    }

    /// <summary>In deviations from the mean, with another mean and deviation.</summary>
    public static Line ZScore(double mean, double deviation, Direction direction, double otherMean, double otherDeviation)
    {
        var scale = (direction == Direction.Positive ? otherDeviation : -otherDeviation) / deviation;
        return double.IsFinite(scale) && !IsNothing(deviation, mean) ? new Line(mean, scale, otherMean) : Line.Missing;
    }
}
