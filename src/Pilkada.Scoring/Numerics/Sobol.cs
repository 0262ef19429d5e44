namespace Pilkada.Scoring.Numerics;

/// <summary>The runs of a variance-based sensitivity analysis: two independent samples A and B of the factors, and for each factor A with that factor from B.</summary>
/// <remarks>
/// A. Saltelli et al., "Variance based sensitivity analysis of model output. Design and estimator for the total sensitivity index" (2010).
/// Runs 0 .. n-1 are A, n .. 2n-1 are B, (2 + k) n .. (3 + k) n - 1 are A with factor k from B: n (d + 2) in all.
/// Factor j of row i is the uniform number at i * 2 * Width + j in A and at i * 2 * Width + Width + j in B.
/// </remarks>
/// <param name="Rows">n, the rows of one sample.</param>
/// <param name="Factors">d, the number of factors.</param>
/// <param name="Width">The places kept for the factors of one row, d or more; a power of two leaves room to grow without new numbers.</param>
internal readonly record struct SobolDesign(int Rows, int Factors, int Width)
{
    /// <summary>Gets n (d + 2), the number of runs.</summary>
    public int Runs => Rows * (Factors + 2);

    /// <summary>The uniform number of a factor in a run, from 0 up to but not 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such run or factor, or the width is less than the number of factors.</exception>
    public double Value(KeyedRandom random, int run, int factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Width, Factors);
        if ((uint)run >= (uint)Runs)
        {
            throw new ArgumentOutOfRangeException(nameof(run), run, $"The runs are 0 to {Runs - 1}.");
        }

        if ((uint)factor >= (uint)Factors)
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, $"The factors are 0 to {Factors - 1}.");
        }

        var sample = run / Rows;
        var fromB = sample == 1 || sample == factor + 2;
        return random.Uniform(((ulong)(run % Rows) * 2 * (ulong)Width) + (fromB ? (ulong)Width : 0) + (ulong)factor);
    }
}

/// <summary>What share of the variance of an output each factor makes: alone (first order) and with all its interactions (total).</summary>
/// <remarks>
/// First order by Saltelli et al. (2010), S = mean(yB (yAB - yA))/V; total by M. J. W. Jansen (1999), ST = mean((yA - yAB)^2)/(2 V);
/// V is the population variance of the 2 n outputs of A and B together, as in SALib; COINr divides by 2 n - 1. Estimates, not held to 0 .. 1: noise shows. Sums run in the order of the rows.
/// </remarks>
/// <param name="First">The first-order indices, by factor.</param>
/// <param name="Total">The total indices, by factor.</param>
/// <param name="Variance">V.</param>
internal sealed record SobolIndices(ImmutableArray<double> First, ImmutableArray<double> Total, double Variance)
{
    /// <summary>The indices of the outputs of all runs; null when they do not vary.</summary>
    /// <exception cref="ArgumentException">There is not one finite output for each run.</exception>
    public static SobolIndices? Of(ReadOnlySpan<double> outputs, SobolDesign design)
    {
        Check(outputs, design);
        var first = new double[design.Factors];
        var total = new double[design.Factors];
        var variance = Estimate(outputs, design, default, first, total);
        return variance > 0 ? new SobolIndices([.. first], [.. total], variance) : null;
    }

    /// <summary>The middle part of the indices over resampled rows: percentile intervals of the bootstrap of B. Efron (1979).</summary>
    /// <remarks>
    /// Resample b draws n rows with replacement, row i at b * n + i of the seed, the same rows for A, B and every factor, and estimates
    /// everything anew, the variance too. Resamples that do not vary are left out; null when none is left.
    /// The ends are quantiles of type 7 at (1 - level)/2 and 1 - (1 - level)/2.
    /// </remarks>
    /// <exception cref="ArgumentException">There is not one finite output for each run.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no resamples, or the level is not between 0 and 1.</exception>
    public static SobolIntervals? Bootstrap(
        ReadOnlySpan<double> outputs,
        SobolDesign design,
        KeyedRandom random,
        int resamples,
        double level
    )
    {
        Check(outputs, design);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        if (!(level is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level of an interval is between 0 and 1.");
        }

        var (n, d) = (design.Rows, design.Factors);
        var rows = new int[n];
        var first = new double[d];
        var total = new double[d];
        var drawn = new double[2 * d][];
        for (var j = 0; j < drawn.Length; j++)
        {
            drawn[j] = new double[resamples];
        }

        var kept = 0;
        for (var b = 0; b < resamples; b++)
        {
            for (var i = 0; i < n; i++)
            {
                rows[i] = random.Below(((ulong)b * (ulong)n) + (ulong)i, n);
            }

            if (!(Estimate(outputs, design, rows, first, total) > 0))
            {
                continue;
            }

            for (var k = 0; k < d; k++)
            {
                drawn[k][kept] = first[k];
                drawn[d + k][kept] = total[k];
            }

            kept++;
        }

        if (kept == 0)
        {
            return null;
        }

        var tail = (1 - level) * 0.5;
        var ends = new (double Low, double High)[2 * d];
        var scratch = new double[kept];
        for (var j = 0; j < ends.Length; j++)
        {
            var sorted = drawn[j].AsSpan(0, kept);
            OrderStatistics.Sort(sorted, scratch);
            ends[j] = (OrderStatistics.Quantile(sorted, tail)!.Value, OrderStatistics.Quantile(sorted, 1 - tail)!.Value);
        }

        return new SobolIntervals([.. ends[..d]], [.. ends[d..]], kept);
    }

    // No rows means every row once.
    private static double Estimate(
        ReadOnlySpan<double> outputs,
        SobolDesign design,
        ReadOnlySpan<int> rows,
        Span<double> first,
        Span<double> total
    )
    {
        var n = design.Rows;
        var a = outputs[..n];
        var b = outputs.Slice(n, n);
        double sum = 0;
        for (var i = 0; i < n; i++)
        {
            var row = rows.IsEmpty ? i : rows[i];
            sum += a[row] + b[row];
        }

        var mean = sum / (2.0 * n);
        double squares = 0;
        for (var i = 0; i < n; i++)
        {
            var row = rows.IsEmpty ? i : rows[i];
            squares += ((a[row] - mean) * (a[row] - mean)) + ((b[row] - mean) * (b[row] - mean));
        }

        var variance = squares / (2.0 * n);
        for (var k = 0; k < design.Factors; k++)
        {
            var mixed = outputs.Slice((2 + k) * n, n);
            double products = 0,
                differences = 0;
            for (var i = 0; i < n; i++)
            {
                var row = rows.IsEmpty ? i : rows[i];
                var difference = mixed[row] - a[row];
                products += b[row] * difference;
                differences += difference * difference;
            }

            first[k] = products / n / variance;
            total[k] = differences / (2.0 * n) / variance;
        }

        return variance;
    }

    private static void Check(ReadOnlySpan<double> outputs, SobolDesign design)
    {
        if (design.Rows < 1 || design.Factors < 1 || outputs.Length != design.Runs)
        {
            throw new ArgumentException($"{outputs.Length} outputs are not those of {design.Runs} runs.", nameof(outputs));
        }

        foreach (var output in outputs)
        {
            if (!double.IsFinite(output))
            {
                throw new ArgumentException("Every run has a finite output.", nameof(outputs));
            }
        }
    }
}

/// <summary>Intervals about the indices of <see cref="SobolIndices"/>.</summary>
/// <param name="First">The ends for the first-order indices, by factor.</param>
/// <param name="Total">The ends for the total indices, by factor.</param>
/// <param name="Resamples">How many resamples varied and count.</param>
internal sealed record SobolIntervals(
    ImmutableArray<(double Low, double High)> First,
    ImmutableArray<(double Low, double High)> Total,
    int Resamples
);
