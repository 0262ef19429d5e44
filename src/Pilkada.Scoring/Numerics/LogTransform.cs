namespace Pilkada.Scoring.Numerics;

/// <summary>The logarithm of the distance from the smallest value, shifted by a hundredth of the range: log((x - min) + 0.01 (max - min)).</summary>
/// <remarks><c>log_CT</c> of COINr (R/treat.R at 0889f05). With a frozen fit, a value more than the shift below the minimum has NaN.</remarks>
/// <param name="Lowest">The smallest value.</param>
/// <param name="Shift">A hundredth of the range.</param>
/// <param name="Before">The shape before.</param>
/// <param name="After">The shape after.</param>
internal readonly record struct LogTransform(double Lowest, double Shift, Shape Before, Shape After)
{
    /// <summary>Fits values, NaN left out; null when all are equal or there are none, where the logarithm is not defined.</summary>
    public static LogTransform? Of(ReadOnlySpan<double> values)
    {
        var (lowest, highest) = Moments.Range(values);
        if (!(lowest < highest))
        {
            return null;
        }

        var transform = new LogTransform(lowest, 0.01 * (highest - lowest), Shape.Of(values), default);
        var transformed = new double[values.Length];
        transform.Apply(values, transformed);
        return transform with { After = Shape.Of(transformed) };
    }

    /// <summary>The transform of one value.</summary>
    public double Apply(double value) => PinnedMath.Log((value - Lowest) + Shift);

    /// <summary>The transform of each value; the two spans may be the same.</summary>
    public void Apply(ReadOnlySpan<double> values, Span<double> result)
    {
        for (var i = 0; i < values.Length; i++)
        {
            result[i] = (values[i] - Lowest) + Shift;
        }

        PinnedMath.Log(result[..values.Length], result);
    }
}
