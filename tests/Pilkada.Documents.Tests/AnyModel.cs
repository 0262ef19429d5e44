using Pilkada.Scoring;

namespace Pilkada.Documents.Tests;

/// <summary>The parts of a scoring model, drawn at random: every kind of step with every method. Not always a model.</summary>
internal sealed class AnyModel
{
    private readonly Random _random;
    private readonly List<string> _leaves = [];
    private readonly List<string> _parents = [];

    private AnyModel(int seed, bool wild)
    {
        _random = new Random(seed);
        Wild = wild;
        Index = Node(0, Chance(0.05) && wild ? 20 : 3);
        Indicators = [.. _leaves.Select(Indicator)];
        Steps = [.. AllSteps()];
        if (wild && Chance(0.3))
        {
            Steps = Steps.RemoveAt(_random.Next(Steps.Length));
        }

        if (wild && Chance(0.3))
        {
            var at = _random.Next(Steps.Length);
            Steps = Steps.Insert(_random.Next(Steps.Length), Steps[at]);
        }

        if (wild && Chance(0.2))
        {
            Indicators = Indicators.Add(Indicator("lebih"));
        }

        if (wild && Chance(0.2) && Indicators.Length > 1)
        {
            Indicators = Indicators.RemoveAt(0);
        }
    }

    public static string Key => "model";

    public ImmutableArray<Indicator> Indicators { get; }

    public IndexNode Index { get; }

    public ImmutableArray<ScoringStep> Steps { get; }

    private bool Wild { get; }

    /// <summary>Parts that make a model.</summary>
    public static AnyModel Valid(int seed) => new(seed, wild: false);

    /// <summary>Parts that often do not fit together.</summary>
    public static AnyModel Wildly(int seed) => new(seed, wild: true);

    public Outcome<ScoringModel> Create() => ScoringModel.Create(Key, Indicators, Index, Steps, "model.json");

    private bool Chance(double p) => _random.NextDouble() < p;

    private T Pick<T>(params T[] all) => all[_random.Next(all.Length)];

    // Numbers with few digits and numbers with all of them.
    private double Number(double low, double high) =>
        Chance(0.5) ? Math.Round(low + ((high - low) * _random.NextDouble()), 2) : low + ((high - low) * _random.NextDouble());

    private double[] Rising(int count, double low, double high)
    {
        var numbers = new SortedSet<double>();
        while (numbers.Count < count)
        {
            numbers.Add(Number(low, high));
        }

        return [.. numbers];
    }

    private IndexNode Node(int depth, int deepest)
    {
        var key = $"simpul {_parents.Count}";
        _parents.Add(key);
        var children = new List<IndexNode>();
        var count = deepest > 10 ? 1 : 1 + _random.Next(3);
        for (var c = 0; c < count; c++)
        {
            if (depth < deepest && (deepest > 10 || Chance(0.4)))
            {
                children.Add(Node(depth + 1, deepest));
            }
            else
            {
                var leaf = Wild && Chance(0.05) && _leaves.Count > 0 ? _leaves[0] : $"ind=\"{_leaves.Count}\"<é>";
                _leaves.Add(leaf);
                children.Add(IndexNode.Leaf(leaf, Weight(), Pick(Enum.GetValues<Provenance>())));
            }
        }

        var node = IndexNode.Of(key, children).Weighing(depth == 0 ? 1 : Weight());
        return Chance(0.3) ? node.Named(new LocalText("Simpul", "Node")) : node;
    }

    private double Weight() => Wild && Chance(0.4) ? 0 : Number(0.1, 5);

    private Indicator Indicator(string key) =>
        new(
            key,
            Wild || !Chance(0.5) ? Pick(Direction.Positive, Direction.Negative) : Direction.Positive,
            Chance(0.3) ? new LocalText("Sewa \"murah\"", "Rent") : null,
            Chance(0.3) ? "per 100.000" : null,
            Chance(0.3) ? new Denominator(Pick("penduduk", "luas"), Pick(1, 1000, 0.5, -2)) : null,
            !Wild || Chance(0.7) ? new Goalposts(Number(-5, 0), Number(1, 100)) : null,
            !Wild || Chance(0.7) ? Number(0, 100) : null,
            !Wild || Chance(0.7) ? "Ada" : null
        );

    private IEnumerable<ScoringStep> AllSteps()
    {
        ScoringStep[] before =
        [
            new Screening(Pick(Fraction.Zero, Fraction.Of(2, 3), Fraction.One)),
            new Denomination(),
            new Imputation(
                Pick(Enum.GetValues<ImputationMethod>()),
                "wilayah",
                Some(_leaves, _ => Pick(Enum.GetValues<ImputationMethod>()))
            ),
            new OutlierTreatment(
                _random.Next(9),
                Number(1, 3),
                Number(3, 4),
                Pick(Enum.GetValues<OutlierTransform>()),
                Some(_leaves, _ => 0).Select(l => l.Key)
            ),
        ];
        _random.Shuffle(before);
        foreach (var step in before.Take(_random.Next(before.Length + 1)))
        {
            yield return step;
        }

        if (Chance(0.8))
        {
            yield return new Normalisation(Method(), Some(_leaves, _ => Method()));
        }

        if (Chance(0.8))
        {
            yield return new Weighting(Pick(WeightingScheme.Given, WeightingScheme.Equal, WeightingScheme.PrincipalComponent), Schemes());
        }

        yield return new Aggregation(
            minimumAvailability: Pick(Fraction.Zero, Fraction.Of(1, 2)),
            levels: [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Mean())],
            overrides: Some(_parents, _ => Mean())
        );
        if (Chance(0.7))
        {
            yield return Classes();
        }

        if (Chance(0.7))
        {
            yield return new Ranking(Pick(RankMethod.Dense, RankMethod.Competition));
        }
    }

    private Dictionary<string, T> Some<T>(List<string> keys, Func<string, T> make) =>
        keys.Where(_ => Chance(0.3)).Concat(Wild && Chance(0.1) ? ["asing"] : []).Distinct().ToDictionary(k => k, make);

    private Dictionary<string, WeightingScheme> Schemes()
    {
        var schemes = new Dictionary<string, WeightingScheme>();
        foreach (var node in Index.All().Where(n => !n.IsLeaf && Chance(0.4)))
        {
            string[] keys = [.. node.Children.Select(c => c.Key).Distinct()];
            if (Wild && Chance(0.2))
            {
                keys[0] = "asing";
            }

            var comparisons = Enumerable.Range(0, keys.Length * (keys.Length - 1) / 2).Select(_ => Pick(1.0, 3, 1.0 / 3, 9));
            schemes[node.Key] =
                keys.Length > 1 && Chance(0.5)
                    ? WeightingScheme.Ahp(new PairwiseMatrix(keys, comparisons))
                    : WeightingScheme.ExpertPoints(keys.Select(k => KeyValuePair.Create(k, Number(1, 4))));
        }

        return schemes;
    }

    private NormalisationMethod Method()
    {
        var (low, high) = (Number(-10, 10), Number(20, 100));
        return _random.Next(13) switch
        {
            0 => NormalisationMethod.None,
            1 => NormalisationMethod.MinMax(low, high),
            2 => NormalisationMethod.Goalposts(Chance(0.5), low, high),
            3 => NormalisationMethod.ZScore(Pick(0, 50, 0.1), Pick(1, 10, 0.2)),
            4 => NormalisationMethod.Rank,
            5 => NormalisationMethod.PercentileRank,
            6 => NormalisationMethod.Borda,
            7 => NormalisationMethod.DistanceToMaximum,
            12 => NormalisationMethod.MiddleRank,
            8 => NormalisationMethod.DistanceToTarget(Chance(0.5)),
            9 => NormalisationMethod.DistanceToReference(Chance(0.5)),
            10 => !Wild ? NormalisationMethod.MinMax(0, 100) : NormalisationMethod.FractionOfMaximum,
            _ => NormalisationMethod.Categorical(Rising(3, 0, 10), [1, 0, Number(0, 9), 3]),
        };
    }

    private AggregationMethod Mean()
    {
        double? floor = Chance(0.5) ? Number(0.1, 1) : null;
        return _random.Next(5) switch
        {
            0 => AggregationMethod.Arithmetic,
            1 => AggregationMethod.Geometric(floor),
            2 => AggregationMethod.Harmonic(floor),
            3 => AggregationMethod.Generalised(Number(0.5, 3), floor),
            _ => AggregationMethod.Copeland,
        };
    }

    private Classification Classes() =>
        _random.Next(4) switch
        {
            0 => Classification.ByEdges(Pick(EdgeSide.Upper, EdgeSide.Lower), Rising(2, 0, 100)),
            1 => Classification.ByMeanDeviation(Pick(EdgeSide.Upper, EdgeSide.Lower), Chance(0.5), -1, 1),
            2 => Classification.ByQuantiles(Pick(EdgeSide.Upper, EdgeSide.Lower), 1.0 / 3, 2.0 / 3),
            _ => Classification.ByBands(13.47, 49.33),
        };
}
