namespace Pilkada.Benchmarks;

/// <summary>What one would write without the library: an object per unit, a tree of weights, LINQ.</summary>
internal sealed class NaiveScorer : Scorer
{
    private readonly List<Unit> _units;
    private readonly Node _tree;
    private (double Least, double Greatest)[] _fit = [];

    public NaiveScorer(WorkloadW work)
        : base(work)
    {
        _units =
        [
            .. Enumerable
                .Range(0, work.Units)
                .Select(r => new Unit([.. Enumerable.Range(0, work.Indicators).Select(k => Present(work.Column(k)[r]))])),
        ];
        _tree = Tree(_ => 1);
    }

    public override void Fit() => _fit = FitOf(_units);

    public override void Score() => WriteScores(_tree);

    public override void ScoreGeometric() => WriteScores(_tree with { Geometric = true });

    public override void Rank()
    {
        var (ranks, _) = DenseRanks(Scores);
        ranks.CopyTo(Ranks, 0);
    }

    public override void Classify()
    {
        var tolerance = WorkloadW.Tie * (Scores.Max() - Scores.Min());
        for (var r = 0; r < Scores.Length; r++)
        {
            Classes[r] = WorkloadW.Edges.ToArray().Count(e => Scores[r] >= e - tolerance);
        }
    }

    public override RankDistribution W2(int draws)
    {
        var normalised = MinMax();
        var ranks = _units.Select(_ => new int[draws]).ToArray();
        var top = new int[_units.Count];
        for (var draw = 0; draw < draws; draw++)
        {
            var tree = Tree(weight => WorkloadW.DrawFactor(draw, weight));
            var scores = normalised.Select(u => Value(tree, u)!.Value).ToArray();
            var (of, tolerance) = DenseRanks(scores);
            for (var r = 0; r < scores.Length; r++)
            {
                ranks[r][draw] = of[r];
                top[r] += scores[r] >= WorkloadW.Edges[^1] - tolerance ? 1 : 0;
            }
        }

        var ordered = ranks.Select(r => r.Order().ToArray()).ToArray();
        return new(
            [.. ordered.Select(r => r.Sum(n => (long)n))],
            [.. ordered.Select(r => r[((draws + 19) / 20) - 1])],
            [.. ordered.Select(r => r[(((draws * 19) + 19) / 20) - 1])],
            top
        );
    }

    public override SobolIndices W3(int baseRuns)
    {
        List<Unit>[] normalised = [MinMax(), PercentileRanks()];
        var (before, _) = DenseRanks([.. normalised[0].Select(u => Value(_tree, u)!.Value)]);
        var a = Runs(_ => 0);
        var b = Runs(_ => 1);
        var mixed = Enumerable.Range(0, WorkloadW.Factors).Select(j => Runs(factor => factor == j ? 1 : 0)).ToArray();
        var outputs = _units.Count + 1;
        var first = new double[outputs * WorkloadW.Factors];
        var total = new double[outputs * WorkloadW.Factors];
        for (var o = 0; o < outputs; o++)
        {
            var both = a.Concat(b).Select(run => run[o]).ToList();
            var mean = both.Average();
            var variance = both.Average(v => (v - mean) * (v - mean));
            for (var j = 0; j < WorkloadW.Factors; j++)
            {
                var runs = Enumerable.Range(0, baseRuns).Select(i => (A: a[i][o], B: b[i][o], Mixed: mixed[j][i][o])).ToList();
                first[(o * WorkloadW.Factors) + j] = runs.Average(r => r.B * (r.Mixed - r.A)) / variance;
                total[(o * WorkloadW.Factors) + j] = runs.Average(r => (r.A - r.Mixed) * (r.A - r.Mixed)) / 2 / variance;
            }
        }

        return new(first, total);

        List<double[]> Runs(Func<int, int> matrix) => [.. Enumerable.Range(0, baseRuns).Select(i => Run(i, matrix))];

        // The ranks of all units, then their mean absolute change.
        double[] Run(int i, Func<int, int> matrix)
        {
            double[] x = [.. Enumerable.Range(0, WorkloadW.Factors).Select(factor => WorkloadW.SobolPoint(matrix(factor), i, factor))];
            var firstDimension = Work.Indicators + Work.Subdimensions;
            var tree = Tree(weight => weight < firstDimension ? 1 : 0.75 + (0.5 * x[weight - firstDimension])) with
            {
                Geometric = x[5] >= 0.5,
            };
            var (ranks, _) = DenseRanks([.. normalised[x[4] >= 0.5 ? 1 : 0].Select(u => Value(tree, u)!.Value)]);
            return [.. ranks.Select(r => (double)r), ranks.Zip(before, (n, o) => Math.Abs(n - o)).Average()];
        }
    }

    private static double? Present(double value) => double.IsNaN(value) ? null : value;

    private static (double Least, double Greatest)[] FitOf(List<Unit> units) =>
        [
            .. Enumerable
                .Range(0, units[0].Values.Length)
                .Select(k => (units.Min(u => u.Values[k])!.Value, units.Max(u => u.Values[k])!.Value)),
        ];

    private static (int[] Ranks, double Tolerance) DenseRanks(double[] scores)
    {
        var ordered = scores.Select((score, index) => (Score: score, Index: index)).OrderByDescending(s => s.Score).ToList();
        var tolerance = WorkloadW.Tie * (ordered[0].Score - ordered[^1].Score);
        var ranks = new int[scores.Length];
        var rank = 1;
        for (var i = 0; i < ordered.Count; i++)
        {
            if (i > 0 && ordered[i - 1].Score - ordered[i].Score > tolerance)
            {
                rank++;
            }

            ranks[ordered[i].Index] = rank;
        }

        return (ranks, tolerance);
    }

    // The weighted mean of the children that have a value.
    private static double? Value(Node node, Unit unit)
    {
        if (node.Children.Count == 0)
        {
            return unit.Values[node.Column];
        }

        var parts = node.Children.Select(c => (c.Weight, Value: Value(c, unit))).Where(p => p.Value is not null).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        return node.Geometric
            ? Math.Exp(parts.Sum(p => p.Weight * Math.Log(Math.Max(p.Value!.Value, WorkloadW.Floor))) / parts.Sum(p => p.Weight))
            : parts.Sum(p => p.Weight * p.Value!.Value) / parts.Sum(p => p.Weight);
    }

    private void WriteScores(Node tree)
    {
        var scores = _units.Select(u => Value(tree, Normalise(u))!.Value).ToArray();
        scores.CopyTo(Scores, 0);
    }

    private Unit Normalise(Unit unit) => new([.. unit.Values.Select((v, k) => (v - _fit[k].Least) / (_fit[k].Greatest - _fit[k].Least))]);

    private List<Unit> MinMax()
    {
        _fit = FitOf(_units);
        return [.. _units.Select(Normalise)];
    }

    // (average rank - 1/2) / n of the n values that are there.
    private List<Unit> PercentileRanks()
    {
        var places = Enumerable
            .Range(0, Work.Indicators)
            .Select(k =>
            {
                var values = _units.Where(u => u.Values[k] is not null).Select(u => u.Values[k]!.Value).Order().ToList();
                return values
                    .Select((value, below) => (value, below))
                    .GroupBy(v => v.value)
                    .ToDictionary(g => g.Key, g => (g.Average(v => v.below) + 0.5) / values.Count);
            })
            .ToList();
        return [.. _units.Select(u => new Unit([.. u.Values.Select((v, k) => v is null ? (double?)null : places[k][v.Value])]))];
    }

    private Node Tree(Func<int, double> factor)
    {
        var work = Work;
        return new(
            1,
            -1,
            [
                .. Enumerable
                    .Range(0, work.Dimensions)
                    .Select(d => new Node(
                        work.DimensionWeights[d] * factor(work.Indicators + work.Subdimensions + d),
                        -1,
                        [.. Enumerable.Range(3 * d, Math.Min(3, work.Subdimensions - (3 * d))).Select(Subdimension)]
                    )),
            ]
        );

        Node Subdimension(int s)
        {
            var (start, count) = WorkloadW.Members(s).GetOffsetAndLength(work.Indicators);
            return new(
                work.SubdimensionWeights[s] * factor(work.Indicators + s),
                -1,
                [.. Enumerable.Range(start, count).Select(k => new Node(work.IndicatorWeights[k] * factor(k), k, []))]
            );
        }
    }

    private sealed record Unit(double?[] Values);

    private sealed record Node(double Weight, int Column, IReadOnlyList<Node> Children, bool Geometric = false);
}
