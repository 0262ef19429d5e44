using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Scoring.Tests;

/// <summary>Models and tables of every shape, valid by construction. All of it is synthetic.</summary>
internal static class Made
{
    /// <summary>A model with a table that fits it.</summary>
    public sealed record Case(ScoringModel Model, UnitTable Table, int Seed)
    {
        public override string ToString() => $"{Model.Canonical}{Table.Count} units, seed {Seed}";
    }

    public static Gen<Case> Cases(int units = 60) => Gen.Choose(0, int.MaxValue - 1).Select(seed => Of(seed, units));

    /// <summary>Cases whose steps are straight lines and arithmetic means.</summary>
    public static Gen<Case> Linear(int units = 60) => Gen.Choose(0, int.MaxValue - 1).Select(seed => Of(seed, units, linear: true));

    public static Case Of(int seed, int units, bool linear = false)
    {
        var random = new Random(seed);
        var indicators = random.Next(1, 9);
        var keys = Enumerable.Range(0, indicators).Select(k => $"i{k}").ToArray();
        var list = keys.Select(k => new Indicator(
                k,
                random.Next(3) == 0 ? Direction.Negative : Direction.Positive,
                denominator: random.Next(4) == 0 ? new Denominator("size", random.Next(2) == 0 ? 1 : 1000) : null,
                goalposts: new Goalposts(random.Next(0, 20), random.Next(21, 120)),
                target: random.Next(1, 120),
                reference: "u1"
            ))
            .ToArray();
        var index = Tree(random, keys);
        var steps = Steps(random, list, linear).ToArray();
        var count = random.Next(2, Math.Max(3, units + 1));
        return new Case(ScoringModel.Create("made", list, index, steps).Value, Table(random, keys, count), seed);
    }

    public static UnitTable Table(Random random, string[] keys, int count)
    {
        var likert = random.Next(3) == 0;
        var missing = random.Next(3) * 0.1;
        var columns = keys.ToDictionary(
            k => k,
            _ => new ReadOnlyMemory<double>([
                .. Enumerable
                    .Range(0, count)
                    .Select(_ =>
                        random.NextDouble() < missing ? double.NaN
                        : likert ? 25.0 * random.Next(5)
                        : Math.Round(100 * random.NextDouble(), 3)
                    ),
            ])
        );
        columns.Add("size", new([.. Enumerable.Range(0, count).Select(_ => (double)random.Next(1, 50))]));
        var units = Enumerable.Range(1, count).Select(u => $"u{u}");
        string?[] regions = [.. Enumerable.Range(0, count).Select(_ => random.Next(8) == 0 ? null : $"r{random.Next(3)}")];
        return UnitTable.OfColumns(columns, units).WithGroups("region", regions);
    }

    /// <summary>The same units in one block of memory, which the kernels read where it lies.</summary>
    public static UnitTable Block(UnitTable table) =>
        UnitTable.ColumnMajor(
            table.Columns.SelectMany(c => table.Column(c).ToArray()).ToArray(),
            table.Count,
            table.Columns,
            table.Keys,
            table.Labels.Select(l => KeyValuePair.Create(l, table.Group(l)))
        );

    /// <summary>Some rows of a table, in a given order.</summary>
    public static UnitTable Rows(UnitTable table, params IEnumerable<int> rows)
    {
        int[] order = [.. rows];
        return UnitTable.OfColumns(
            table.Columns.Select(c => KeyValuePair.Create(c, new ReadOnlyMemory<double>([.. order.Select(r => table.Column(c).Span[r])]))),
            order.Select(table.KeyOf),
            table.Labels.Select(l => KeyValuePair.Create(l, order.Select(r => table.Group(l)[r]).ToImmutableArray()))
        );
    }

    public static long[] Bits(IEnumerable<double> values) =>
        [.. values.Select(v => double.IsNaN(v) ? -1 : BitConverter.DoubleToInt64Bits(v))];

    private static IndexNode Tree(Random random, string[] keys)
    {
        var nodes = keys.Select(k => IndexNode.Leaf(k, random.Next(6) == 0 ? 0 : random.Next(1, 5))).ToList();
        var next = 0;
        for (var level = 0; level < random.Next(3); level++)
        {
            var grouped = new List<IndexNode>();
            while (nodes.Count > 0)
            {
                var take = Math.Min(nodes.Count, random.Next(1, 5));
                var some = nodes.Take(take).ToList();
                nodes.RemoveRange(0, take);
                grouped.Add(take == 1 && random.Next(2) == 0 ? some[0] : Group($"g{next++}", some).Weighing(random.Next(1, 4)));
            }

            nodes = grouped;
        }

        return Group("index", nodes);
    }

    // At least one child has a say.
    private static IndexNode Group(string key, List<IndexNode> children) =>
        IndexNode.Of(key, children.All(c => c.Weight == 0) ? children.Select(c => c.Weighing(1)) : children);

    private static IEnumerable<ScoringStep> Steps(Random random, Indicator[] indicators, bool linear)
    {
        for (var i = 0; i < random.Next(3); i++)
        {
            yield return random.Next(linear ? 3 : 4) switch
            {
                0 => new Screening(Fraction.Of(random.Next(4), 4)),
                1 => new Denomination(),
                2 => Impute(random, indicators),
                _ => new OutlierTreatment(random.Next(6), 0.5, 0.5, (OutlierTransform)random.Next(3)),
            };
        }

        if (linear || random.Next(8) > 0)
        {
            yield return new Normalisation(
                Method(random, indicators, linear),
                indicators.Where(_ => random.Next(4) == 0).Select(i => KeyValuePair.Create(i.Key, Method(random, [i], linear)))
            );
            if (random.Next(5) == 0)
            {
                yield return new Imputation(ImputationMethod.WithinParent);
            }
        }

        if (random.Next(2) == 0)
        {
            yield return new Weighting(random.Next(3) == 0 ? WeightingScheme.PrincipalComponent : WeightingScheme.Equal);
        }

        yield return new Aggregation(
            minimumAvailability: Fraction.Of(random.Next(4), 4),
            levels: Enumerable.Range(0, random.Next(1, 3)).Select(_ => linear ? AggregationMethod.Arithmetic : Aggregate(random)).ToArray()
        );
        yield return random.Next(4) switch
        {
            0 => Classification.ByEdges((EdgeSide)random.Next(3), 0.25, 0.5, 0.75),
            1 => Classification.ByMeanDeviation((EdgeSide)random.Next(3), random.Next(2) == 0, -1, 1),
            2 => Classification.ByQuantiles((EdgeSide)random.Next(3), 0.25, 0.5),
            _ => Classification.ByBands(0.35, 0.66),
        };
        yield return new Ranking((RankMethod)random.Next(2));
    }

    private static Imputation Impute(Random random, Indicator[] indicators) =>
        new(
            (ImputationMethod)random.Next(6),
            "region",
            indicators.Where(_ => random.Next(3) == 0).Select(i => KeyValuePair.Create(i.Key, (ImputationMethod)random.Next(6)))
        );

    private static NormalisationMethod Method(Random random, Indicator[] indicators, bool linear)
    {
        var method = random.Next(linear ? 4 : 12) switch
        {
            0 => NormalisationMethod.MinMax(),
            1 => NormalisationMethod.MinMax(1, 100),
            2 => NormalisationMethod.ZScore(),
            3 => NormalisationMethod.Goalposts(cap: false),
            4 => NormalisationMethod.Goalposts(),
            5 => NormalisationMethod.Rank,
            6 => NormalisationMethod.PercentileRank,
            7 => NormalisationMethod.DistanceToTarget(random.Next(2) == 0),
            8 => NormalisationMethod.DistanceToReference(random.Next(2) == 0),
            9 => NormalisationMethod.Categorical([25, 60], [1, 2, 4]),
            10 => NormalisationMethod.MiddleRank,
            _ => NormalisationMethod.FractionOfMaximum,
        };
        return method.Kind == NormalisationKind.FractionOfMaximum && indicators.Any(i => i.Direction == Direction.Negative)
            ? NormalisationMethod.DistanceToMaximum
            : method;
    }

    private static AggregationMethod Aggregate(Random random) =>
        random.Next(6) switch
        {
            0 => AggregationMethod.Geometric(),
            1 => AggregationMethod.Geometric(0.01),
            2 => AggregationMethod.Harmonic(0.01),
            3 => AggregationMethod.Generalised(2, 0.001),
            4 => AggregationMethod.Copeland,
            _ => AggregationMethod.Arithmetic,
        };
}
