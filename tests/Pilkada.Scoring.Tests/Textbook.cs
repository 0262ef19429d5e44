namespace Pilkada.Scoring.Tests;

/// <summary>The formulas of the documentation written out plainly, unit by unit, with the platform's own functions.</summary>
internal static class Textbook
{
    /// <summary>The scores; null where rounding alone may decide one of the comparisons behind them.</summary>
    public static double[]? Scores(ScoringModel model, UnitTable table)
    {
        try
        {
            return Determined(model, table);
        }
        catch (UndeterminedException)
        {
            return null;
        }
    }

    private static double[] Determined(ScoringModel model, UnitTable table)
    {
        var columns = model.Indicators.Select(i => table.Column(i.Key).ToArray()).ToArray();
        var normalised = false;
        foreach (var step in model.Steps)
        {
            switch (step)
            {
                case Screening s:
                    for (var r = 0; r < table.Count; r++)
                    {
                        if (Fraction.Of(columns.Count(c => !double.IsNaN(c[r])), columns.Length) < s.MinimumAvailability)
                        {
                            Array.ForEach(columns, c => c[r] = double.NaN);
                        }
                    }

                    break;
                case Denomination:
                    foreach (var (indicator, k) in model.Indicators.Select((x, k) => (x, k)).Where(x => x.x.Denominator is not null))
                    {
                        var by = table.Column(indicator.Denominator!.Column).Span;
                        for (var r = 0; r < table.Count; r++)
                        {
                            columns[k][r] = by[r] == 0 ? double.NaN : columns[k][r] / by[r] * indicator.Denominator.Scale;
                        }
                    }

                    break;
                case Imputation s:
                    columns = Impute(model, table, columns, s, normalised);
                    break;
                case OutlierTreatment s:
                    columns = [.. columns.Select(c => Treat(c, s))];
                    break;
                case Normalisation s:
                    columns =
                    [
                        .. columns.Select(
                            (c, k) =>
                                Normalise(model.Indicators[k], c, s.Overrides.GetValueOrDefault(model.Indicators[k].Key, s.Method), table)
                        ),
                    ];
                    normalised = true;
                    break;
                default:
                    break;
            }
        }

        if (!normalised)
        {
            columns = [.. columns.Select((c, k) => Normalise(model.Indicators[k], c, NormalisationMethod.None, table))];
        }

        return Node(model, model.Index, columns, table.Count);
    }

    public static int[] Ranks(double[] scores, RankMethod method)
    {
        var order = Enumerable.Range(0, scores.Length).Where(r => !double.IsNaN(scores[r])).OrderByDescending(r => scores[r]).ToArray();
        var ranks = new int[scores.Length];
        if (order.Length == 0)
        {
            return ranks;
        }

        var tolerance = Tie(scores[order[^1]], scores[order[0]]);
        var (dense, place) = (0, 0);
        for (var i = 0; i < order.Length; i++)
        {
            if (i == 0 || scores[order[i - 1]] - scores[order[i]] > tolerance)
            {
                dense++;
                place = i + 1;
            }

            ranks[order[i]] = method == RankMethod.Dense ? dense : place;
        }

        return ranks;
    }

    // Values that lie within 1e-12 of their size differ by rounding alone.
    private static double Tie(double low, double high) => Same(low, high) ? high - low : 1e-12 * (high - low);

    private static double[] Node(ScoringModel model, IndexNode node, double[][] columns, int units)
    {
        if (node.IsLeaf)
        {
            return columns[model.Indicators.Select(i => i.Key).ToList().IndexOf(node.Key)];
        }

        var step = model.Steps.OfType<Aggregation>().Single();
        var method = step.Overrides.GetValueOrDefault(node.Key, step.Levels[Math.Min(node.Height, step.Levels.Length) - 1]);
        var children = node.Children.Select(c => Node(model, c, columns, units)).ToArray();
        var weights = Weights(model, node, children, units);
        var voices = weights.Count(w => w > 0);
        var result = new double[units];
        for (var r = 0; r < units; r++)
        {
            var present = Enumerable.Range(0, children.Length).Where(c => !double.IsNaN(children[c][r]) && weights[c] > 0).ToArray();
            if (present.Length == 0 || Fraction.Of(present.Length, voices) < step.MinimumAvailability)
            {
                result[r] = double.NaN;
                continue;
            }

            double Mean(Func<double, double> of) =>
                present.Sum(c => weights[c] * of(Raised(children[c][r], method))) / present.Sum(c => weights[c]);

            var positive = present.All(c => IsPositive(Raised(children[c][r], method), children[c]));
            result[r] = method.Kind switch
            {
                AggregationKind.Arithmetic => Mean(v => v),
                AggregationKind.Copeland => Copeland(children, weights, r, units),
                _ when !positive => double.NaN,
                AggregationKind.Geometric => Math.Exp(Mean(Math.Log)),
                AggregationKind.Harmonic => 1 / Mean(v => 1 / v),
                _ => Math.Pow(Mean(v => Math.Pow(v, method.Power)), 1 / method.Power),
            };
        }

        return result;
    }

    private static bool IsPositive(double value, double[] child) =>
        value != 0 && Math.Abs(value) <= 1e-12 * child.Where(v => !double.IsNaN(v)).Max(Math.Abs)
            ? throw new UndeterminedException()
            : value > 0;

    private static double Raised(double value, AggregationMethod method) => method.Floor is { } floor && value < floor ? floor : value;

    private static double Copeland(double[][] children, double[] weights, int row, int units) =>
        Enumerable
            .Range(0, units)
            .Where(other => other != row && children.Any(c => !double.IsNaN(c[other])))
            .Sum(other => children.Select((c, k) => weights[k] / weights.Sum() * Points(c, c[row] - c[other])).Sum());

    private static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Max(Math.Abs(a), Math.Abs(b));

    // Values that differ by rounding alone are a tie.
    private static double Points(double[] child, double lead)
    {
        if (double.IsNaN(lead))
        {
            return 0.5;
        }

        var present = child.Where(v => !double.IsNaN(v)).ToArray();
        var (low, high) = (present.Min(), present.Max());
        var gap = Math.Abs(lead);
        var tie = gap <= Tie(low, high);
        if (!tie && (gap <= 1e-7 * (high - low) || high - low <= 0.01 * present.Max(Math.Abs)))
        {
            throw new UndeterminedException();
        }

        return tie ? 0.5
            : lead > 0 ? 1
            : 0;
    }

    private static double[] Weights(ScoringModel model, IndexNode node, double[][] children, int units)
    {
        var step = model.Steps.OfType<Weighting>().FirstOrDefault() ?? new Weighting();
        var scheme = step.Overrides.GetValueOrDefault(node.Key, step.Scheme);
        if (scheme.Kind != WeightingKind.PrincipalComponent)
        {
            return [.. node.Children.Select(c => scheme.Kind == WeightingKind.Equal ? 1 : c.Weight)];
        }

        var rows = Enumerable.Range(0, units).Where(r => children.All(c => !double.IsNaN(c[r]))).ToArray();
        if (rows.Length < 2)
        {
            return [.. children.Select(_ => 1.0)];
        }

        var centred = children.Select(c => rows.Select(r => c[r] - rows.Average(x => c[x])).ToArray()).ToArray();
        var norms = centred
            .Select((c, k) => Math.Sqrt(c.Sum(v => v * v)) is var norm && norm > 1e-11 * rows.Max(r => Math.Abs(children[k][r])) ? norm : 0)
            .ToArray();
        if (norms.All(n => n == 0))
        {
            return [.. children.Select(_ => 1.0)];
        }

        var n = children.Length;
        var matrix = new double[n, n];
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
            {
                matrix[a, b] =
                    norms[a] == 0 || norms[b] == 0 ? 0
                    : a == b ? 1
                    : centred[a].Zip(centred[b], (x, y) => x * y).Sum() / (norms[a] * norms[b]);
            }
        }

        // The powers of the matrix tend to the projection on the space of its largest eigenvalue; where they do so slowly, others are near.
        var early = Projected(matrix, n, 15);
        var late = Projected(matrix, n, 20);
        return early.Zip(late, (x, y) => Math.Abs(x - y)).Max() > 1e-9 || late.Any(l => l is > 1e-12 and < 1e-7)
            ? throw new UndeterminedException()
            : [.. late.Select(l => l <= 1e-12 ? 0 : l)];
    }

    // The lengths of the projections of the axes, but for a common factor.
    private static double[] Projected(double[,] matrix, int n, int squarings)
    {
        for (var i = 0; i < squarings; i++)
        {
            var trace = Enumerable.Range(0, n).Sum(a => matrix[a, a]);
            var square = new double[n, n];
            for (var a = 0; a < n; a++)
            {
                for (var b = 0; b < n; b++)
                {
                    square[a, b] = Enumerable.Range(0, n).Sum(k => matrix[a, k] / trace * (matrix[k, b] / trace));
                }
            }

            matrix = square;
        }

        var sum = Enumerable.Range(0, n).Sum(a => matrix[a, a]);
        return [.. Enumerable.Range(0, n).Select(a => Math.Sqrt(matrix[a, a] / sum))];
    }

    private static double[] Normalise(Indicator indicator, double[] x, NormalisationMethod method, UnitTable table)
    {
        var sign = indicator.Direction == Direction.Positive ? 1.0 : -1.0;
        var turned = x.Select(v => sign * v).ToArray();
        var present = turned.Where(v => !double.IsNaN(v)).ToArray();
        if (present.Length == 0)
        {
            return x;
        }

        var (min, max) = (present.Min(), present.Max());
        var mean = present.Average();
        var deviation = present.Length > 1 ? Math.Sqrt(present.Sum(v => (v - mean) * (v - mean)) / (present.Length - 1)) : 0;
        double Ratio(double v, double low, double high) => Same(high, low) ? double.NaN : (v - low) / (high - low);
        double Capped(double v, double best) => method.Cap && v > best ? best : v;
        var post = indicator.Goalposts!;
        var (worstPost, bestPost) = sign > 0 ? (post.Low, post.High) : (-post.High, -post.Low);
        var reference = Array.IndexOf([.. table.Keys], indicator.Reference) is var at and >= 0 ? turned[at] : double.NaN;
        return
        [
            .. turned.Select(v =>
                double.IsNaN(v)
                    ? double.NaN
                    : method.Kind switch
                    {
                        NormalisationKind.None => v,
                        NormalisationKind.MinMax or NormalisationKind.DistanceToMaximum => method.Low
                            + ((method.High - method.Low) * Ratio(v, min, max)),
                        NormalisationKind.Goalposts => method.Low
                            + (
                                (method.High - method.Low) * Ratio(method.Cap ? Math.Clamp(v, worstPost, bestPost) : v, worstPost, bestPost)
                            ),
                        NormalisationKind.ZScore => deviation > 0
                            ? method.Low + ((method.High - method.Low) * (v - mean) / deviation)
                            : double.NaN,
                        NormalisationKind.Rank => present.Count(p => p < v - 1e-9) + 1,
                        NormalisationKind.Borda => present.Count(p => p < v - 1e-9),
                        NormalisationKind.MiddleRank => (
                            present.Count(p => p < v - 1e-9) + (present.Count(p => Math.Abs(p - v) <= 1e-9) / 2.0)
                        ) / present.Length,
                        NormalisationKind.PercentileRank => present.Length > 1
                            ? present.Count(p => p < v - 1e-9) / (present.Length - 1.0)
                            : double.NaN,
                        NormalisationKind.DistanceToTarget => Ratio(
                            Capped(v, sign * indicator.Target!.Value),
                            min,
                            sign * indicator.Target.Value
                        ),
                        NormalisationKind.DistanceToReference => Ratio(Capped(v, reference), min, reference),
                        NormalisationKind.FractionOfMaximum => max == 0 ? double.NaN : v / max,
                        _ => method.Values[method.Edges.Count(e => e <= sign * v)],
                    }
            ),
        ];
    }

    private static double[] Treat(double[] x, OutlierTreatment step)
    {
        static (double? Skew, double? Kurt) Shape(double[] v)
        {
            double n = v.Length;
            var mean = v.Average();
            double S(int p) => v.Sum(a => Math.Pow(a - mean, p));
            if (v.Max() == v.Min())
            {
                return (null, null);
            }

            double? skew = n < 3 ? null : Math.Sqrt(n) * S(3) / Math.Pow(S(2), 1.5) * Math.Sqrt(n * (n - 1)) / (n - 2);
            double? kurt = n < 4 ? null : (((n + 1) * ((n * S(4) / (S(2) * S(2))) - 3)) + 6) * (n - 1) / ((n - 2) * (n - 3));
            return (skew, kurt);
        }

        bool Fails(double[] v) => Shape(v) is ({ } s, { } k) && Math.Abs(s) >= step.SkewnessLimit && k >= step.KurtosisLimit;

        double[] present = [.. x.Where(v => !double.IsNaN(v))];
        if (present.Length < 4 || !Fails(present))
        {
            return x;
        }

        double[] Held(double[] v, double low, double high) => [.. v.Select(a => double.IsNaN(a) ? a : Math.Min(Math.Max(a, low), high))];
        var (low, high) = (present.Min(), present.Max());
        var held = present;
        while (Fails(held) && present.Count(v => v < low || v > high) < step.MaximumWinsorised)
        {
            if (Shape(held).Skew >= 0)
            {
                high = held.Where(v => v < held.Max()).Max();
            }
            else
            {
                low = held.Where(v => v > held.Min()).Min();
            }

            held = Held(present, low, high);
        }

        if (Fails(held) && step.Transform == OutlierTransform.Log)
        {
            var shift = 0.01 * (present.Max() - present.Min());
            return [.. x.Select(v => Math.Log(v - present.Min() + shift))];
        }

        if (Fails(held) && step.Transform == OutlierTransform.BoxCox)
        {
            var power = Pilkada.Scoring.Numerics.BoxCox.Of(present, 1 - present.Min())!.Value;
            return [.. x.Select(v => double.IsNaN(v) ? v : power.Apply(v))];
        }

        return Held(x, low, high);
    }

    private static double[][] Impute(ScoringModel model, UnitTable table, double[][] columns, Imputation step, bool normalised)
    {
        var filled = columns.Select(c => (double[])c.Clone()).ToArray();
        var groups = step.Group is null ? [] : table.Group(step.Group);
        for (var k = 0; k < columns.Length; k++)
        {
            var method = step.Overrides.GetValueOrDefault(model.Indicators[k].Key, step.Method);
            for (var r = 0; r < table.Count; r++)
            {
                if (!double.IsNaN(columns[k][r]) || columns.All(c => double.IsNaN(c[r])))
                {
                    continue;
                }

                filled[k][r] = method switch
                {
                    ImputationMethod.Mean => Mean(columns[k]),
                    ImputationMethod.Median => Median(columns[k]),
                    ImputationMethod.GroupMean when groups[r] is { } g => Mean([.. columns[k].Where((_, i) => groups[i] == g)]),
                    ImputationMethod.GroupMedian when groups[r] is { } g => Median([.. columns[k].Where((_, i) => groups[i] == g)]),
                    ImputationMethod.WithinParent => Within(model, columns, k, r, normalised),
                    _ => double.NaN,
                };
            }
        }

        return filled;
    }

    private static double Within(ScoringModel model, double[][] columns, int k, int row, bool normalised)
    {
        var parent = model.Index.All().Single(n => n.Children.Any(c => c.Key == model.Indicators[k].Key));
        var siblings = parent
            .Children.Where(c => c.IsLeaf)
            .Select(c => model.Indicators.Select(i => i.Key).ToList().IndexOf(c.Key))
            .ToArray();
        (double Low, double High) Range(int s)
        {
            var present = columns[s].Where(v => !double.IsNaN(v)).ToArray();
            var (low, high) = present.Length == 0 ? (double.NaN, double.NaN) : (present.Min(), present.Max());
            return model.Indicators[s].Direction == Direction.Positive ? (low, high) : (high, low);
        }

        double Scale(int s, double v) =>
            normalised ? v
            : Range(s) is var (low, high) && !Same(low, high) ? (v - low) / (high - low)
            : double.NaN;
        var others = siblings.Select(s => Scale(s, columns[s][row])).Where(v => !double.IsNaN(v)).ToArray();
        if (others.Length == 0)
        {
            return double.NaN;
        }

        var mean = others.Average();
        return normalised ? mean
            : Range(k) is var (a, b) && !Same(a, b) ? a + (mean * (b - a))
            : double.NaN;
    }

    private static double Mean(double[] values)
    {
        var present = values.Where(v => !double.IsNaN(v)).ToArray();
        return present.Length == 0 ? double.NaN : present.Average();
    }

    private static double Median(double[] values)
    {
        var present = values.Where(v => !double.IsNaN(v)).Order().ToArray();
        return present.Length == 0 ? double.NaN
            : present.Length % 2 == 1 ? present[present.Length / 2]
            : (present[(present.Length / 2) - 1] + present[present.Length / 2]) / 2;
    }

    /// <summary>Rounding alone may decide what the formulas give.</summary>
    private sealed class UndeterminedException : Exception;
}
