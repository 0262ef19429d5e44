using FsCheck.Fluent;
using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests;

public sealed class DrawEngineTests
{
    [Fact]
    public void A_Draw_That_Changes_Nothing_Is_The_Score() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                foreach (var table in new[] { c.Table, Made.Block(c.Table) })
                {
                    var expected = Scores(c.Model, table);
                    foreach (var draw in Draw(c.Model, table, [Factor.WeightsBy((_, _) => 1)], 3))
                    {
                        Assert.Equal(Made.Bits(expected), Made.Bits(draw));
                    }
                }
            }
        );

    [Fact]
    public void A_Draw_Is_The_Score_Of_The_Model_With_Its_Weights() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                if (c.Model.Steps.OfType<Weighting>().Any(w => w.Scheme.Kind == WeightingKind.PrincipalComponent))
                {
                    return;
                }

                var table = c.Seed % 2 == 0 ? c.Table : Made.Block(c.Table);
                double By(int draw, string key) => Multiplier(c.Seed, draw, key);
                var draws = Draw(c.Model, table, [Factor.WeightsBy(By)], 5);
                for (var draw = 0; draw < draws.Length; draw++)
                {
                    Assert.Equal(Made.Bits(Scores(Weighed(c.Model, k => By(draw, k)), table)), Made.Bits(draws[draw]));
                }
            }
        );

    // Only one level moves, so that the others are computed once.
    [Fact]
    public void Nodes_That_Do_Not_Move_Are_As_In_The_Score() =>
        Laws.Check(
            Made.Cases(),
            Gen.Choose(1, 3),
            (c, level) =>
            {
                double By(int draw, string key) => Multiplier(c.Seed, draw, key);
                if (c.Model.Steps.OfType<Weighting>().Any(w => w.Scheme.Kind == WeightingKind.PrincipalComponent))
                {
                    return;
                }

                var moved = c.Model.Index.All().Where(n => n.Height == level).SelectMany(n => n.Children).Select(n => n.Key).ToHashSet();
                var draws = Draw(c.Model, c.Table, [Factor.WeightsBy(By, level)], 3);
                for (var draw = 0; draw < draws.Length; draw++)
                {
                    var model = Weighed(c.Model, k => moved.Contains(k) ? By(draw, k) : 1);
                    Assert.Equal(Made.Bits(Scores(model, c.Table)), Made.Bits(draws[draw]));
                }
            }
        );

    [Fact]
    public void An_Alternative_Is_The_Score_Of_The_Model_With_That_Step() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                if (c.Model.Steps.Count(s => s is Imputation) > 1)
                {
                    return;
                }

                Normalisation[] normalisations = [new(NormalisationMethod.MinMax(1, 10)), new(NormalisationMethod.MiddleRank)];
                AggregationMethod[] methods =
                [
                    AggregationMethod.Arithmetic,
                    AggregationMethod.Geometric(0.01),
                    AggregationMethod.Harmonic(0.01),
                    AggregationMethod.Copeland,
                ];
                Imputation[] imputations = [new(ImputationMethod.None), new(ImputationMethod.Median)];
                var factors = ImmutableArray.Create<Factor>(
                    Factor.Normalisation([.. normalisations]),
                    Factor.Aggregation(1, methods),
                    Factor.Imputation(imputations)
                );
                var engine = new DrawEngine(c.Model, c.Table, factors, new ScoringWorkspace());
                var draws = new Kept(
                    engine,
                    (draw, s) => (s.Choices[0], s.Choices[1], s.Choices[2]) = (draw / 2 % 2, draw / 4 % 4, draw % 2)
                );
                engine.Run(draws, 0, 16, new ScoringWorkspace(2), null, default);
                for (var draw = 0; draw < 16; draw++)
                {
                    var steps = ((ChoiceFactor)factors[0]).With(c.Model.Steps, draw / 2 % 2, c.Model);
                    steps = ((ChoiceFactor)factors[1]).With(steps, draw / 4 % 4, c.Model);
                    steps = ((ChoiceFactor)factors[2]).With(steps, draw % 2, c.Model);
                    Assert.Contains(normalisations[draw / 2 % 2], steps);
                    Assert.Contains(imputations[draw % 2], steps);
                    Assert.Equal(methods[draw / 4 % 4], steps.OfType<Aggregation>().Single().Levels[0]);
                    var model = ScoringModel.Create("made", c.Model.Indicators, c.Model.Index, steps).Value;
                    Assert.Equal(Made.Bits(Scores(model, c.Table)), Made.Bits(draws.Scores[draw]));
                }
            }
        );

    [Fact]
    public void Tiles_And_Batches_Are_Not_Seen_In_The_Scores()
    {
        // More units than a tile and more draws than a batch, and a number of both that fills neither.
        var made = Made.Of(5, 9, linear: true);
        var random = new Random(3);
        var table = Made.Table(random, [.. made.Model.Indicators.Select(i => i.Key)], 1500);
        var all = Draw(made.Model, table, [Factor.Weights(0.3)], 37);
        foreach (var draw in new[] { 0, 15, 16, 36 })
        {
            var engine = new DrawEngine(made.Model, table, [Factor.Weights(0.3)], new ScoringWorkspace());
            var one = new Kept(engine, (d, s) => engine.Apply(s, new Points(d)));
            engine.Run(one, draw, draw + 1, new ScoringWorkspace(), null, default);
            Assert.Equal(Made.Bits(all[draw]), Made.Bits(one.Scores[draw]));
        }

        foreach (var first in new[] { 0, 255, 256, 1250 })
        {
            var rows = Enumerable.Range(first, 200).ToArray();
            var fit = ScoringFit.Of(made.Model, table);
            Assert.Equal(200, rows.Length);
            Assert.Equal(Made.Bits(ScoresOf(fit, Made.Rows(table, rows))), Made.Bits(rows.Select(r => Scores(made.Model, table)[r])));
        }
    }

    [Fact]
    public void Ranks_Of_Draws_Are_Those_Of_Scores() =>
        Laws.Check(
            Gen.Choose(0, int.MaxValue - 1),
            seed =>
            {
                var random = new Random(seed);
                var scores = new double[random.Next(1, 3000)];
                var kind = random.Next(4);
                for (var i = 0; i < scores.Length; i++)
                {
                    scores[i] = kind switch
                    {
                        0 => random.NextDouble(),
                        1 => random.Next(5) * 0.1 * (1 + (random.Next(3) * 1e-15)),
                        2 => i == 0 ? 1e9 : random.NextDouble(),
                        _ => 1 + (random.Next(2000) * 0.4e-12),
                    };
                    scores[i] = random.Next(20) == 0 ? double.NaN : scores[i];
                }

                foreach (var method in new[] { RankMethod.Dense, RankMethod.Competition })
                {
                    var expected = new int[scores.Length];
                    new ScoringWorkspace().Rank(scores, expected, method);
                    var narrow = new ushort[scores.Length];
                    var wide = new int[scores.Length];
                    var ranks = new DrawRanks();
                    Assert.Equal(scores.Count(s => !double.IsNaN(s)), ranks.Rank<ushort>(scores, narrow, method));
                    ranks.Rank<int>(scores, wide, method);
                    Assert.Equal(expected, wide);
                    Assert.Equal(expected, narrow.Select(r => (int)r));
                }
            }
        );

    [Fact]
    public void Order_Statistics_Are_Those_Of_Sorted_Ranks() =>
        Laws.Check(
            Gen.Choose(0, int.MaxValue - 1),
            seed =>
            {
                var random = new Random(seed);
                var (draws, units, highest) = (random.Next(1, 60), random.Next(1, RankQuantiles.Width<int>() + 1), random.Next(1, 70_000));
                var ranks = Enumerable
                    .Range(0, draws)
                    .Select(_ => Enumerable.Range(0, units + 3).Select(_ => random.Next(highest + 1)).ToArray())
                    .ToArray();
                var width = RankQuantiles.Width<int>();
                var (low, high, sums) = (new int[width], new int[width], new long[width]);
                for (var u = 0; u < units; u++)
                {
                    (low[u], high[u]) = (random.Next(1, draws + 1), random.Next(1, draws + 1));
                }

                var (k0, k1) = ((int[])low.Clone(), (int[])high.Clone());
                RankQuantiles.Select(ranks, 3, units, low, high, highest, new int[draws * width], sums);
                for (var u = 0; u < units; u++)
                {
                    var sorted = ranks.Select(r => r[u + 3]).Order().ToArray();
                    Assert.Equal((sorted[k0[u] - 1], sorted[k1[u] - 1]), (low[u], high[u]));
                    Assert.Equal(sorted.Sum(r => (long)r), sums[u]);
                }
            }
        );

    internal static double[] Scores(ScoringModel model, UnitTable table) => ScoresOf(ScoringFit.Of(model, table), table);

    internal static double Multiplier(int seed, int draw, string key)
    {
        var u = new KeyedRandom((ulong)seed).Stream((ulong)draw, DrawPoint.KeyOf(key)).Uniform();
        return 0.25 + u;
    }

    /// <summary>The model with its weights stated on the nodes and multiplied.</summary>
    internal static ScoringModel Weighed(ScoringModel model, Func<string, double> by)
    {
        var equal = model.Steps.OfType<Weighting>().Any(w => w.Scheme.Kind == WeightingKind.Equal);
        IndexNode Node(IndexNode node) =>
            (node.IsLeaf ? node : IndexNode.Of(node.Key, node.Children.Select(Node))).Weighing((equal ? 1 : node.Weight) * by(node.Key));
        return ScoringModel.Create("made", model.Indicators, Node(model.Index), model.Steps.Where(s => s is not Weighting)).Value;
    }

    internal static double[][] Draw(ScoringModel model, UnitTable table, ImmutableArray<Factor> factors, int count, int threads = 1)
    {
        var workspace = new ScoringWorkspace(threads);
        var engine = new DrawEngine(model, table, factors, workspace);
        var kept = new Kept(engine, (draw, s) => engine.Apply(s, new Points(draw)));
        engine.Run(kept, 0, count, workspace, null, default);
        return [.. Enumerable.Range(0, count).Select(d => kept.Scores[d])];
    }

    private static double[] ScoresOf(ScoringFit fit, UnitTable table)
    {
        var scores = new double[table.Count];
        fit.Score(table, new ScoreBuffers(scores), new ScoringWorkspace());
        return scores;
    }

    internal sealed class Kept(DrawEngine engine, Action<int, DrawSettings> sample) : IDraws
    {
        public System.Collections.Concurrent.ConcurrentDictionary<int, double[]> Scores { get; } = [];

        public bool CountsClasses => false;

        public void Sample(int draw, DrawSettings settings) => sample(draw, settings);

        public void Take(int draw, ReadOnlySpan<double> scores, DrawRanks ranks)
        {
            Assert.Equal(engine.Table.Count, scores.Length);
            Assert.True(Scores.TryAdd(draw, scores.ToArray()));
        }
    }

    internal readonly struct Points(int draw) : IDrawPoints
    {
        public DrawPoint Of(int factor) => new(new KeyedRandom(1), (ulong)draw, draw, double.NaN);
    }
}
