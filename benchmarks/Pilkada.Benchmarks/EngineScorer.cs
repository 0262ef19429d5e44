using Pilkada.Scoring;

namespace Pilkada.Benchmarks;

/// <summary>The library's engine, with the caller's own buffers and one workspace.</summary>
internal sealed class EngineScorer : Scorer
{
    private readonly ScoringWorkspace _workspace;
    private readonly UnitTable _table;
    private readonly ScoringModel _arithmetic;
    private readonly ScoringModel _geometric;
    private readonly Dictionary<string, int> _weights;
    private ScoringFit? _fit;
    private ScoringFit? _geometricFit;

    public EngineScorer(WorkloadW work, int threads)
        : base(work)
    {
        _workspace = new ScoringWorkspace(threads);
        _workspace.Reserve(work.Units);
        _table = UnitTable.ColumnMajor(work.Data, work.Units, Enumerable.Range(0, work.Indicators).Select(Key));
        _weights = Enumerable
            .Range(0, work.Indicators)
            .Select(Key)
            .Concat(Enumerable.Range(0, work.Subdimensions).Select(s => $"s{s}"))
            .Concat(Enumerable.Range(0, work.Dimensions).Select(d => $"d{d}"))
            .Select((key, i) => (key, i))
            .ToDictionary(w => w.key, w => w.i);
        _arithmetic = Model(work, [AggregationMethod.Arithmetic]);
        _geometric = Model(
            work,
            [AggregationMethod.Arithmetic, AggregationMethod.Arithmetic, AggregationMethod.Geometric(WorkloadW.Floor)]
        );
    }

    public override void Fit() => _fit = ScoringFit.Of(_arithmetic, _table, _workspace);

    public override void Score() => _fit!.Score(_table, new ScoreBuffers(Scores), _workspace);

    public override void ScoreGeometric() =>
        (_geometricFit ??= ScoringFit.Of(_geometric, _table, _workspace)).Score(_table, new ScoreBuffers(Scores), _workspace);

    public override void Rank() => _workspace.Rank(Scores, Ranks);

    public override void Classify() { }

    public override void W()
    {
        _fit = ScoringFit.Of(_arithmetic, _table, _workspace);
        _fit.Score(_table, new ScoreBuffers(Scores, Classes, Ranks), _workspace);
    }

    public override void G() =>
        ScoringFit.Of(_geometric, _table, _workspace).Score(_table, new ScoreBuffers(Scores, Classes, Ranks), _workspace);

    public override RankDistribution W2(int draws)
    {
        // The multipliers are those of the workload, one after the other: indicators, subdimensions, dimensions.
        var analysis = new UncertaintyAnalysis([Factor.WeightsBy((draw, key) => WorkloadW.DrawFactor(draw, _weights[key]))], draws);
        var result = analysis.Run(_arithmetic, _table, _workspace);
        var units = result.Units;
        var distribution = new RankDistribution(
            new long[units.Length],
            new int[units.Length],
            new int[units.Length],
            new int[units.Length]
        );
        for (var r = 0; r < units.Length; r++)
        {
            distribution.RankSums[r] = units[r].RankSum;
            distribution.Low[r] = units[r].Low;
            distribution.High[r] = units[r].High;
            distribution.Top[r] = result.ClassCount(r, result.Classes - 1);
        }

        return distribution;
    }

    public override SobolIndices W3(int baseRuns)
    {
        var analysis = new SensitivityAnalysis(
            [
                .. Enumerable.Range(0, Work.Dimensions).Select(d => Factor.WeightOf($"d{d}", 0.25)),
                Factor.Normalisation(NormalisationMethod.MinMax(), NormalisationMethod.MiddleRank),
                Factor.Aggregation(3, AggregationMethod.Arithmetic, AggregationMethod.Geometric(WorkloadW.Floor)),
            ],
            baseRuns,
            WorkloadW.SobolSeed
        );
        var result = analysis.Run(_arithmetic, _table, _workspace);
        var indices = result.OfUnits(_workspace).Add(result.RankChange);
        return new(Flat(i => i.First), Flat(i => i.Total));

        double[] Flat(Func<SensitivityIndices, IEnumerable<double>> of) => [.. indices.SelectMany(of)];
    }

    private static string Key(int indicator) => $"i{indicator}";

    private static ScoringModel Model(WorkloadW work, AggregationMethod[] levels)
    {
        var subdimensions = Enumerable
            .Range(0, work.Subdimensions)
            .Select(s =>
                IndexNode
                    .Of(
                        $"s{s}",
                        Enumerable
                            .Range(0, work.Indicators)
                            .Take(WorkloadW.Members(s))
                            .Select(k => IndexNode.Leaf(Key(k), work.IndicatorWeights[k]))
                    )
                    .Weighing(work.SubdimensionWeights[s])
            )
            .ToArray();
        var dimensions = Enumerable
            .Range(0, work.Dimensions)
            .Select(d => IndexNode.Of($"d{d}", subdimensions.Skip(3 * d).Take(3)).Weighing(work.DimensionWeights[d]));
        return ScoringModel
            .Create(
                "w",
                Enumerable.Range(0, work.Indicators).Select(k => new Indicator(Key(k))),
                IndexNode.Of("index", dimensions),
                [
                    new Normalisation(NormalisationMethod.MinMax()),
                    new Aggregation(levels: levels),
                    Classification.ByEdges(EdgeSide.Upper, WorkloadW.Edges.ToArray()),
                    new Ranking(),
                ]
            )
            .Value;
    }
}
