namespace Pilkada.Scoring.Numerics;

/// <summary>Weights from pairwise judgements: the analytic hierarchy process.</summary>
/// <remarks>
/// T. L. Saaty, "A scaling method for priorities in hierarchical structures" (1977) and "The Analytic Hierarchy Process" (1980).
/// Entry (i, j) says how many times as important i is as j. The weights are the eigenvector of the largest eigenvalue, by power
/// iteration from equal weights in a fixed order, until no bit changes or 1,000 times. CI = (lambda - n)/(n - 1), CR = CI/RI(n).
/// Saaty takes judgements with CR at most <see cref="SaatyLimit"/>; whether to is not decided here.
/// </remarks>
/// <param name="Weights">The weights, in the order of the rows; they add up to 1 within rounding.</param>
/// <param name="LambdaMax">The largest eigenvalue: n for perfectly consistent judgements, more otherwise.</param>
/// <param name="ConsistencyIndex">CI; 0 for fewer than three rows, which cannot contradict each other.</param>
/// <param name="ConsistencyRatio">CR; 0 for fewer than three rows, null above 15, for which there is no random index.</param>
internal sealed record Ahp(ImmutableArray<double> Weights, double LambdaMax, double ConsistencyIndex, double? ConsistencyRatio)
{
    /// <summary>The consistency ratio up to which Saaty (1980) takes judgements.</summary>
    public const double SaatyLimit = 0.10;

    private const int Iterations = 1000;
    private const double ReciprocalTolerance = 1e-9;

    /// <summary>Gets Saaty's random index, the mean CI of random reciprocal matrices, for 1 to 15 rows (Saaty 1980).</summary>
    public static ReadOnlySpan<double> RandomIndex => [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

    /// <summary>The whole matrix of judgements above the diagonal, given row by row: reciprocals below, 1 on the diagonal.</summary>
    /// <exception cref="ArgumentException">There are not n (n - 1)/2 judgements.</exception>
    public static ImmutableArray<double> Matrix(ReadOnlySpan<double> judgements, int size)
    {
        if (size < 1 || judgements.Length != (long)size * (size - 1) / 2)
        {
            throw new ArgumentException($"{judgements.Length} judgements do not compare {size} things in pairs.", nameof(judgements));
        }

        var matrix = new double[size * size];
        var next = 0;
        for (var i = 0; i < size; i++)
        {
            matrix[(i * size) + i] = 1;
            for (var j = i + 1; j < size; j++)
            {
                matrix[(i * size) + j] = judgements[next];
                matrix[(j * size) + i] = 1 / judgements[next++];
            }
        }

        return [.. matrix];
    }

    /// <summary>The weights of a matrix given row by row. {1, 3, 1/3, 1} gives 0.75 and 0.25, lambda 2, CR 0.</summary>
    /// <exception cref="ArgumentException">The matrix is not square, positive, finite, 1 on the diagonal and reciprocal (within 1e-9).</exception>
    public static Ahp Of(ReadOnlySpan<double> matrix, int size)
    {
        Check(matrix, size);
        var weights = new double[size];
        var next = new double[size];
        Array.Fill(weights, 1.0 / size);
        double lambda = size;
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            double sum = 0,
                ratios = 0;
            for (var i = 0; i < size; i++)
            {
                double row = 0;
                for (var j = 0; j < size; j++)
                {
                    row += matrix[(i * size) + j] * weights[j];
                }

                next[i] = row;
                sum += row;
                ratios += row / weights[i];
            }

            lambda = ratios / size;
            for (var i = 0; i < size; i++)
            {
                next[i] /= sum;
            }

            var settled = next.AsSpan().SequenceEqual(weights);
            (weights, next) = (next, weights);
            if (settled)
            {
                break;
            }
        }

        if (size < 3)
        {
            return new Ahp([.. weights], lambda, 0, 0);
        }

        // Rounding may put the eigenvalue of consistent judgements a hair below n, the least it can be.
        var index = Math.Max(lambda - size, 0) / (size - 1);
        return new Ahp([.. weights], lambda, index, size <= RandomIndex.Length ? index / RandomIndex[size - 1] : null);
    }

    private static void Check(ReadOnlySpan<double> matrix, int size)
    {
        if (size < 1 || matrix.Length != size * size)
        {
            throw new ArgumentException($"{matrix.Length} numbers are no matrix of {size} by {size}.", nameof(matrix));
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var entry = matrix[(i * size) + j];
                if (!(entry > 0) || double.IsInfinity(entry) || !(Math.Abs((entry * matrix[(j * size) + i]) - 1) <= ReciprocalTolerance))
                {
                    throw new ArgumentException(
                        $"Entry ({i}, {j}) = {entry:R} is not positive and the reciprocal of ({j}, {i}).",
                        nameof(matrix)
                    );
                }
            }
        }
    }
}
