namespace Pilkada.Scoring.Numerics;

/// <summary>The power transform ((x + shift)^lambda - 1)/lambda, log(x + shift) for lambda 0, with lambda by maximum likelihood.</summary>
/// <remarks>
/// G. E. P. Box and D. R. Cox, "An analysis of transformations" (1964). The profile likelihood under normal errors is largest where the
/// variance of the transformed values, divided by their geometric mean first, is smallest. Lambda is looked for on the grid
/// -2, -1.9, ..., 2 (the smallest of equals), then by 30 steps of golden section within 0.1 of the best: about 7 digits, by count.
/// A lambda within 1e-6 of 0 is 0.
/// </remarks>
/// <param name="Lambda">The power, from -2 to 2.</param>
/// <param name="Shift">The number added to every value first.</param>
/// <param name="Before">The shape before.</param>
/// <param name="After">The shape after.</param>
internal readonly record struct BoxCox(double Lambda, double Shift, Shape Before, Shape After)
{
    private const int GridSteps = 20;
    private const int GoldenSteps = 30;
    private const double Golden = 0.6180339887498949;
    private const double Zero = 1e-6;

    /// <summary>The shift that makes the smallest value 1, as <c>boxcox</c> of COINr does with <c>makepos</c>.</summary>
    public static double PositiveShift(double lowest) => 1 - lowest;

    /// <summary>Fits values, NaN left out; null when all are equal or there are none.</summary>
    /// <exception cref="ArgumentException">A value plus the shift is not above 0.</exception>
    public static BoxCox? Of(ReadOnlySpan<double> values, double shift)
    {
        var (lowest, highest) = Moments.Range(values);
        if (!(lowest < highest))
        {
            return null;
        }

        if (!(lowest + shift > 0))
        {
            throw new ArgumentException($"The smallest value {lowest:R} plus {shift:R} is not above 0.", nameof(shift));
        }

        // Logarithms about their mean: the values divided by their geometric mean.
        var logs = new double[values.Length];
        for (var i = 0; i < logs.Length; i++)
        {
            logs[i] = values[i] + shift;
        }

        PinnedMath.Log(logs, logs);
        var sum = new ExactSum();
        sum.Add(logs);
        var mean = sum.Quotient(sum.Count);
        foreach (ref var log in logs.AsSpan())
        {
            log -= mean;
        }

        (lowest, highest) = Moments.Range(logs);
        if (!(lowest < highest))
        {
            return null;
        }

        var lambda = Search(logs, Math.Max(-lowest, highest));
        var transform = new BoxCox(Math.Abs(lambda) < Zero ? 0 : lambda, shift, Shape.Of(values), default);
        transform.Apply(values, logs);
        return transform with { After = Shape.Of(logs) };
    }

    /// <summary>The transform of one value; NaN for a value that plus the shift is below 0.</summary>
    public double Apply(double value) => Lambda == 0 ? PinnedMath.Log(value + Shift) : (PinnedMath.Pow(value + Shift, Lambda) - 1) / Lambda;

    /// <summary>The transform of each value; the two spans may be the same.</summary>
    public void Apply(ReadOnlySpan<double> values, Span<double> result)
    {
        result = result[..values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            result[i] = values[i] + Shift;
        }

        if (Lambda == 0)
        {
            PinnedMath.Log(result, result);
            return;
        }

        PinnedMath.Pow(result, Lambda, result);
        foreach (ref var value in result)
        {
            value = (value - 1) / Lambda;
        }
    }

    private static double Search(ReadOnlySpan<double> logs, double farthest)
    {
        var scratch = new double[logs.Length];
        int best = -GridSteps;
        var least = double.PositiveInfinity;
        for (var step = -GridSteps; step <= GridSteps; step++)
        {
            var spread = Spread(step / 10.0, logs, farthest, scratch);
            if (spread < least)
            {
                (best, least) = (step, spread);
            }
        }

        double low = Math.Max(best - 1, -GridSteps) / 10.0,
            high = Math.Min(best + 1, GridSteps) / 10.0;
        double left = high - (Golden * (high - low)),
            right = low + (Golden * (high - low));
        double atLeft = Spread(left, logs, farthest, scratch),
            atRight = Spread(right, logs, farthest, scratch);
        for (var step = 0; step < GoldenSteps; step++)
        {
            if (atLeft <= atRight)
            {
                high = right;
                (right, atRight) = (left, atLeft);
                left = high - (Golden * (high - low));
                atLeft = Spread(left, logs, farthest, scratch);
            }
            else
            {
                low = left;
                (left, atLeft) = (right, atRight);
                right = low + (Golden * (high - low));
                atRight = Spread(right, logs, farthest, scratch);
            }
        }

        return (low + high) * 0.5;
    }

    // The variance of (u^lambda - 1)/lambda, u the value over the geometric mean; infinite where a power leaves the doubles.
    private static double Spread(double lambda, ReadOnlySpan<double> logs, double farthest, Span<double> scratch)
    {
        if (Math.Abs(lambda) * farthest > 300)
        {
            return double.PositiveInfinity;
        }

        var power = !(Math.Abs(lambda) < Zero);
        for (var i = 0; i < logs.Length; i++)
        {
            scratch[i] = power ? lambda * logs[i] : logs[i];
        }

        if (power)
        {
            PinnedMath.Exp(scratch, scratch);
        }

        var sum = new ExactSum();
        sum.Add(scratch);
        var mean = sum.Quotient(sum.Count);
        foreach (ref var value in scratch)
        {
            value = (value - mean) * (value - mean);
        }

        sum.Clear();
        sum.Add(scratch);
        var spread = sum.Quotient(sum.Count);
        return power ? spread / (lambda * lambda) : spread;
    }
}
