using FsCheck.Fluent;
using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests;

public sealed class RobustnessTests
{
    private static readonly int[] _threads = [2, 8];
    private static readonly int[] _order = [0, 3, 1];

    private static ImmutableArray<Factor> Some(int seed) =>
        seed % 3 == 0 ? [Factor.Weights(0.4)]
        : seed % 3 == 1 ? [Factor.DirichletWeights(20)]
        : [Factor.Weights(0.2, 1), Factor.Aggregation(1, AggregationMethod.Arithmetic, AggregationMethod.Geometric(0.01))];

    [Fact]
    public void Splits_Of_Draws_Threads_And_The_Order_Of_Merging_Change_No_Byte() =>
        Laws.Check(
            Made.Cases(30),
            Gen.Choose(1, 8),
            (c, cut) =>
            {
                var analysis = new UncertaintyAnalysis(Some(c.Seed), 40, (ulong)c.Seed);
                var whole = Bytes(analysis.Draw(c.Model, c.Table, 0, 40));
                foreach (var threads in _threads)
                {
                    Assert.Equal(whole, Bytes(analysis.Draw(c.Model, c.Table, 0, 40, new ScoringWorkspace(threads))));
                }

                int[] cuts = [0, cut, 20, 20 + cut, 40];
                var parts = Enumerable.Range(0, 4).Select(i => analysis.Draw(c.Model, c.Table, cuts[i], cuts[i + 1])).ToArray();
                var merged = parts[2];
                foreach (var i in _order)
                {
                    merged.Merge(UncertaintyState.Read(new MemoryStream(Bytes(parts[i])), analysis, c.Model, c.Table).Value);
                }

                Assert.Equal(whole, Bytes(merged));
                Assert.Equal(40, merged.Count);
                Assert.Equal((0, 40), Assert.Single(merged.Ranges));
            }
        );

    [Fact]
    public void Results_Are_Those_Of_The_Draws_One_By_One() =>
        Laws.Check(
            Made.Cases(40),
            Gen.Choose(1, 30),
            Gen.Choose(1, 19),
            (c, count, twentieths) =>
            {
                var level = Fraction.Of(twentieths, 20);
                var analysis = new UncertaintyAnalysis(Some(c.Seed), count, (ulong)c.Seed, level);
                var result = analysis.Run(c.Model, c.Table, new ScoringWorkspace(2));
                var bare = new UncertaintyAnalysis(Some(c.Seed), count, (ulong)c.Seed, Fraction.Zero).Run(c.Model, c.Table);
                var engine = new DrawEngine(c.Model, c.Table, analysis.Factors, new ScoringWorkspace());
                var kept = new DrawEngineTests.Kept(engine, (draw, s) => engine.Apply(s, new Points(c.Seed, draw)));
                engine.Run(kept, 0, count, new ScoringWorkspace(), null, default);
                var ranks = Enumerable.Range(0, count).Select(d => Textbook.Ranks(kept.Scores[d], c.Model.Ranking!.Method)).ToArray();
                var classes = Enumerable.Range(0, count).Select(d => Classes(c.Model, c.Table, kept.Scores[d])).ToArray();
                var n = new ScoreBuffers(new double[c.Table.Count], new int[c.Table.Count], new int[c.Table.Count]);
                ScoringFit.Of(c.Model, c.Table).Score(c.Table, n, new ScoringWorkspace());
                for (var row = 0; row < c.Table.Count; row++)
                {
                    var own = ranks.Select(r => r[row]).Where(r => r > 0).Order().ToArray();
                    var unit = result.Units[row];
                    Assert.Equal((c.Table.Keys[row], n.Ranks.Span[row]), (unit.Key, unit.NominalRank));
                    Assert.Equal((own.Length, own.Sum(r => (long)r)), (unit.Draws, unit.RankSum));
                    Assert.Equal((unit.Draws, unit.RankSum), (bare.Units[row].Draws, bare.Units[row].RankSum));
                    if (own.Length > 0)
                    {
                        // ceil(n (20 - t)/40) and ceil(n (20 + t)/40), in whole numbers.
                        Assert.Equal(own[Math.Max(1, ((own.Length * (20 - twentieths)) + 39) / 40) - 1], unit.Low);
                        Assert.Equal(own[(((own.Length * (20 + twentieths)) + 39) / 40) - 1], unit.High);
                        Assert.InRange(own[(own.Length - 1) / 2], unit.Low, unit.High);
                        Assert.InRange(unit.MeanRank, own[0], own[^1]);
                        Assert.Equal(1, Enumerable.Range(0, result.Classes).Sum(k => result.ClassProbability(row, k)), 12);
                    }

                    for (var k = 0; k < result.Classes; k++)
                    {
                        Assert.Equal(classes.Count(x => x[row] == k), result.ClassCount(row, k));
                        Assert.Equal(result.ClassCount(row, k), bare.ClassCount(row, k));
                    }

                    Assert.Equal(n.Classes.Span[row], result.NominalClasses[row]);
                }
            }
        );

    [Fact]
    public void A_Draw_Alone_Is_That_Draw_Of_Many() =>
        Laws.Check(
            Made.Cases(30),
            Gen.Choose(0, 24),
            (c, draw) =>
            {
                var analysis = new UncertaintyAnalysis(Some(c.Seed), 25, 9);
                var one = Sums(analysis.Draw(c.Model, c.Table, draw, draw + 1));
                var rest = Sums(analysis.Draw(c.Model, c.Table, 0, 25));
                if (draw > 0)
                {
                    Subtract(Sums(analysis.Draw(c.Model, c.Table, 0, draw)));
                }

                if (draw < 24)
                {
                    Subtract(Sums(analysis.Draw(c.Model, c.Table, draw + 1, 25)));
                }

                Assert.Equal(one, rest);

                void Subtract(long[] others) => rest = [.. rest.Zip(others, (r, o) => r - o)];
            }
        );

    [Fact]
    public void The_Order_Of_Rows_Changes_No_Result() =>
        Laws.Check(
            Made.Cases(30),
            c =>
            {
                int[] order = [.. Enumerable.Range(0, c.Table.Count).OrderBy(r => Math.Sin(r * (c.Seed % 97)))];
                var shuffled = Made.Rows(c.Table, order);
                var analysis = new UncertaintyAnalysis(Some(c.Seed), 10, 3);
                var expected = analysis.Run(c.Model, c.Table).Units;
                Assert.Equal(order.Select(r => Parts(expected[r])), analysis.Run(c.Model, shuffled).Units.Select(Parts));
                var nodes = LeaveOneOut.Of(c.Model, c.Table).Nodes;
                foreach (var (one, other) in nodes.Zip(LeaveOneOut.Of(c.Model, shuffled).Nodes))
                {
                    Assert.Equal(order.Select(r => one.Ranks[r]), other.Ranks);
                }
            }
        );

    [Fact]
    public void A_Factor_That_Changes_Nothing_Leaves_The_Nominal_Ranks() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                var own = c.Model.Steps.OfType<Aggregation>().Single();
                var same = Factor.Aggregation(1, own.Levels[0]);
                foreach (var factor in new[] { same, Factor.WeightsBy((_, _) => 1), Factor.Weights(0.5, 15) })
                {
                    foreach (var unit in new UncertaintyAnalysis([factor], 4).Run(c.Model, c.Table).Units)
                    {
                        Assert.Equal(4L * unit.NominalRank, unit.RankSum);
                        Assert.Equal((unit.NominalRank, unit.NominalRank), (unit.Low, unit.High));
                    }
                }
            }
        );

    [Fact]
    public void Dirichlet_Weights_Add_Up_To_1_And_Are_The_Stated_Ones_On_Average()
    {
        var model = Model(IndexNode.Of("index", IndexNode.Leaf("a", 3), IndexNode.Leaf("b", 1), IndexNode.Leaf("c", 0)));
        var table = UnitTable.Rows(["a", "b", "c"], ("u", [1, 2, 3]), ("v", [3, 2, 1]));
        var engine = new DrawEngine(model, table, [Factor.DirichletWeights(30)], new ScoringWorkspace());
        var settings = new DrawSettings(engine.Edges, 0);
        var (a, squares) = (0.0, 0.0);
        for (var draw = 0; draw < 4000; draw++)
        {
            settings.Reset();
            new[] { 0.75, 0.25, 0 }.CopyTo(settings.Shares, 0);
            engine.Apply(settings, new Points(1, draw));
            Assert.Equal(1, settings.Drawn.Sum(), 14);
            Assert.Equal(0, settings.Drawn[2]);
            a += settings.Drawn[0];
            squares += (settings.Drawn[0] - 0.75) * (settings.Drawn[0] - 0.75);
        }

        // s (1 - s) / (concentration + 1) = 0.006048.
        Assert.InRange(a / 4000, 0.745, 0.755);
        Assert.InRange(squares / 4000, 0.0055, 0.0066);
    }

    [Fact]
    public void Perturbed_Weights_Stay_Within_The_Spread_And_Depend_On_Their_Key_Alone()
    {
        var model = Model(IndexNode.Of("index", IndexNode.Leaf("a"), IndexNode.Leaf("b")));
        var more = Model(IndexNode.Of("index", IndexNode.Leaf("c"), IndexNode.Leaf("b"), IndexNode.Leaf("a")), "c");
        var (one, other) = (Drawn(model), Drawn(more));
        Assert.Equal(one["a"], other["a"]);
        Assert.Equal(one["b"], other["b"]);
        Assert.NotEqual(one["a"], one["b"]);
        Assert.InRange(one.Values.SelectMany(v => v).Min(), 0.8, 0.81);
        Assert.InRange(one.Values.SelectMany(v => v).Max(), 1.19, 1.2);

        Dictionary<string, double[]> Drawn(ScoringModel m)
        {
            var table = UnitTable.Rows(
                m.Indicators.Select(i => i.Key),
                ("u", [.. m.Indicators.Select(_ => (double?)1)]),
                ("v", [.. m.Indicators.Select(_ => (double?)2)])
            );
            var engine = new DrawEngine(m, table, [Factor.Weights(0.2)], new ScoringWorkspace());
            var settings = new DrawSettings(engine.Edges, 0);
            var draws = Enumerable
                .Range(0, 300)
                .Select(draw =>
                {
                    settings.Reset();
                    engine.Apply(settings, new Points(1, draw));
                    return settings.Multipliers.ToArray();
                })
                .ToArray();
            return engine.Edges.Select((e, i) => (e.Child.Key, i)).ToDictionary(x => x.Key, x => draws.Select(d => d[x.i]).ToArray());
        }
    }

    [Fact]
    public void Leaving_Out_What_Has_No_Weight_Changes_Nothing() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                if (c.Model.Steps.OfType<Weighting>().Any())
                {
                    return;
                }

                var all = LeaveOneOut.Of(c.Model, c.Table, new ScoringWorkspace(2));
                foreach (var node in all.Nodes.Where(n => c.Model.Index.All().Single(x => x.Key == n.Node).Weight == 0))
                {
                    Assert.Equal(all.NominalRanks.ToArray(), node.Ranks.ToArray());
                    Assert.True(node.MeanChange is 0 or double.NaN);
                }
            }
        );

    [Fact]
    public void Leaving_Out_A_Node_Is_Giving_It_Weight_0() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                if (c.Model.Steps.OfType<Weighting>().Any(w => w.Scheme.Kind == WeightingKind.PrincipalComponent))
                {
                    return;
                }

                var all = LeaveOneOut.Of(c.Model, c.Table);
                var expectedKeys = c.Model.Index.All().Skip(1).Select(n => n.Key).Order(StringComparer.Ordinal);
                Assert.Equal(expectedKeys, all.Nodes.Select(n => n.Node).Order(StringComparer.Ordinal));
                foreach (var node in all.Nodes)
                {
                    var parent = c.Model.Index.All().Single(n => n.Children.Any(x => x.Key == node.Node));
                    var equal = c.Model.Steps.OfType<Weighting>().Any();
                    if (!parent.Children.Any(x => x.Key != node.Node && (equal || x.Weight > 0)))
                    {
                        continue;
                    }

                    var scores = DrawEngineTests.Scores(DrawEngineTests.Weighed(c.Model, k => k == node.Node ? 0 : 1), c.Table);
                    Assert.Equal(Made.Bits(scores), Made.Bits(node.Scores));
                    var ranks = Textbook.Ranks(scores, c.Model.Ranking!.Method);
                    Assert.Equal(ranks, node.Ranks);
                    int[] changes =
                    [
                        .. Enumerable
                            .Range(0, ranks.Length)
                            .Where(r => ranks[r] > 0 && all.NominalRanks[r] > 0)
                            .Select(r => Math.Abs(ranks[r] - all.NominalRanks[r])),
                    ];
                    if (changes.Length > 0)
                    {
                        Assert.Equal(changes.Average(), node.MeanChange, 12);
                        Assert.Equal(changes.Max(), node.LargestChange);
                    }
                }
            }
        );

    [Fact]
    public void An_Only_Child_Takes_Its_Parent_With_It()
    {
        var model = Model(IndexNode.Of("index", IndexNode.Of("g", IndexNode.Leaf("a")).Weighing(5), IndexNode.Leaf("b")));
        var table = UnitTable.Rows(["a", "b"], ("u", [1, 9]), ("v", [2, 5]), ("w", [3, 1]));
        var all = LeaveOneOut.Of(model, table);
        Assert.Equal<int>([3, 2, 1], all.NominalRanks.ToArray());
        Assert.Equal<int>([1, 2, 3], all.Nodes.Single(n => n.Node == "a").Ranks.ToArray());
        Assert.Equal<int>([1, 2, 3], all.Nodes.Single(n => n.Node == "g").Ranks.ToArray());
        Assert.Equal(4.0 / 3, all.Nodes.Single(n => n.Node == "a").MeanChange, 12);
        Assert.Equal<int>([3, 2, 1], all.Nodes.Single(n => n.Node == "b").Ranks.ToArray());
    }

    [Fact]
    public void Sensitivity_Is_That_Of_The_Runs_One_By_One()
    {
        var (model, table) = Five();
        var analysis = new SensitivityAnalysis(Three(), 64, 5);
        var result = analysis.Run(model, table, new ScoringWorkspace(2));
        Assert.Equal(64 * 5, analysis.Runs);

        // The design: factor j of row i at i * 8 + j in A and at i * 8 + 4 + j in B; every run is a model of its own.
        var random = new KeyedRandom(5);
        var ranks = new int[analysis.Runs][];
        for (var run = 0; run < analysis.Runs; run++)
        {
            var (row, sample) = (run % 64, run / 64);
            double U(int j) => random.Uniform((ulong)((row * 8) + (sample == 1 || sample == j + 2 ? 4 : 0) + j));
            var by = new Dictionary<string, double> { ["g"] = 0.5 + U(0), ["c"] = 0.75 + (0.5 * U(1)) };
            var weighed = DrawEngineTests.Weighed(model, k => by.GetValueOrDefault(k, 1));
            var steps = weighed.Steps.Select(s =>
                s is Normalisation && U(2) >= 0.5 ? new Normalisation(NormalisationMethod.MiddleRank) : s
            );
            var own = ScoringModel.Create("own", weighed.Indicators, weighed.Index, steps).Value;
            ranks[run] = Textbook.Ranks(DrawEngineTests.Scores(own, table), RankMethod.Dense);
        }

        var units = result.OfUnits(new ScoringWorkspace(2));
        for (var unit = 0; unit < table.Count; unit++)
        {
            Near(Indices([.. ranks.Select(r => (double)r[unit])], 64), result.OfUnit(unit));
            Near(result.OfUnit(unit), units[unit]);
        }

        double[] changes = [.. ranks.Select(r => r.Zip(result.NominalRanks, (x, y) => (double)Math.Abs(x - y)).Average())];
        Near(Indices(changes, 64), result.RankChange);
        var intervals = result.RankChangeIntervals(50, 0.9, 1)!;
        for (var k = 0; k < 3; k++)
        {
            Assert.True(intervals.Total[k].Low <= intervals.Total[k].High && intervals.Total[k].High > 0);
        }

        var again = analysis.Run(model, table).OfUnits();
        Assert.Equal(units.Select(u => Made.Bits(u.First)), again.Select(u => Made.Bits(u.First)));
    }

    [Fact]
    public void A_Factor_That_Cannot_Matter_Has_Indices_Of_0()
    {
        var (model, table) = Five();
        var analysis = new SensitivityAnalysis(
            [Factor.WeightOf("g", 0.9), Factor.Aggregation(2, AggregationMethod.Arithmetic), Factor.Weights(0.1, 15)],
            128
        );
        var result = analysis.Run(model, table);
        Assert.True(result.RankChange.Variance > 0);
        foreach (var indices in result.OfUnits().Add(result.RankChange).Where(i => i.Variance > 0))
        {
            Assert.Equal((0, 0), (indices.First[1], indices.Total[1]));
            Assert.Equal((0, 0), (indices.First[2], indices.Total[2]));
            Assert.True(indices.Total[0] > 0);
        }

        var still = new SensitivityAnalysis([Factor.Weights(0.1, 15)], 8).Run(model, table);
        Assert.Equal(0, still.RankChange.Variance);
        Assert.True(double.IsNaN(still.RankChange.First[0]) && double.IsNaN(still.OfUnits()[0].Total[0]));
        Assert.Null(still.RankChangeIntervals(10));
        Assert.Null(still.UnitIntervals(0, 10));
    }

    [Fact]
    public void Draws_Can_Be_Watched_And_Cancelled()
    {
        var (model, table) = Five();
        var analysis = new UncertaintyAnalysis([Factor.Weights(0.2)], 100);
        var seen = new Seen();
        analysis.Run(model, table, progress: seen);
        Assert.Equal(100, seen.Values[^1]);
        Assert.Equal(seen.Values.Order(), seen.Values);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => analysis.Run(model, table, new ScoringWorkspace(2), null, source.Token));
        Assert.Throws<OperationCanceledException>(() =>
            new SensitivityAnalysis([Factor.WeightOf("g", 0.1)], 8).Run(model, table, cancellation: source.Token)
        );
        Assert.Throws<OperationCanceledException>(() => LeaveOneOut.Of(model, table, cancellation: source.Token));
    }

    [Fact]
    public void Damaged_And_Foreign_States_Are_Refused()
    {
        var (model, table) = Five();
        var analysis = new UncertaintyAnalysis([Factor.Weights(0.2)], 10);
        var state = analysis.Draw(model, table, 0, 5);
        var bytes = Bytes(state);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            Refused(bytes[..length], analysis);
        }

        bytes[^1] = 0xFF;
        Refused(bytes, analysis);
        var other = new UncertaintyAnalysis([Factor.Weights(0.2)], 10, seed: 1);
        Assert.Throws<ArgumentException>(() => state.Merge(other.Draw(model, table, 5, 10)));
        Assert.Throws<ArgumentException>(() => state.Merge(analysis.Draw(model, table, 4, 10)));
        Refused(Bytes(state), other);
        Refused(Bytes(state), new UncertaintyAnalysis([Factor.Weights(0.3)], 10));
        Refused(Bytes(state), new UncertaintyAnalysis([Factor.Weights(0.2), Factor.Normalisation(NormalisationMethod.Rank)], 10));

        void Refused(byte[] file, UncertaintyAnalysis wanted) =>
            Assert.Equal(
                ScoringProblems.StateUnreadable,
                Assert.Single(UncertaintyState.Read(new MemoryStream(file), wanted, model, table).Problems).Kind
            );
    }

    [Fact]
    public void Misuse_Is_Refused()
    {
        var (model, table) = Five();
        Assert.Throws<ArgumentOutOfRangeException>(() => Factor.Weights(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Factor.Weights(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Factor.Weights(0.1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Factor.DirichletWeights(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Factor.WeightOf("a", 2));
        Assert.Throws<ArgumentException>(() => Factor.Normalisation(Enumerable.Empty<NormalisationMethod>()));
        Assert.Throws<ArgumentException>(() => new UncertaintyAnalysis([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UncertaintyAnalysis([Factor.Weights(0.1)], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UncertaintyAnalysis([Factor.Weights(0.1)], 1, 0, Fraction.One));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UncertaintyAnalysis([Factor.Weights(0.1)], 10).Draw(model, table, 5, 11));
        Assert.Throws<ArgumentException>(() => new UncertaintyAnalysis([Factor.WeightOf("nobody", 0.1)]).Run(model, table));
        Assert.Throws<ArgumentException>(() =>
            new UncertaintyAnalysis([Factor.Aggregation(9, AggregationMethod.Arithmetic)]).Run(model, table)
        );
        Assert.Throws<InvalidOperationException>(() => new UncertaintyAnalysis([Factor.WeightsBy((_, _) => -1)]).Run(model, table));
        Assert.Throws<ArgumentException>(() =>
            new UncertaintyAnalysis([Factor.Normalisation(NormalisationMethod.MinMax()), Factor.Normalisation(NormalisationMethod.Rank)])
        );
        Assert.Throws<ArgumentException>(() => new SensitivityAnalysis([Factor.WeightsBy((_, _) => 1)]));
        Assert.Throws<ArgumentException>(() => new SensitivityAnalysis([Factor.WeightOf("a", 0.1), Factor.WeightOf("a", 0.1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SensitivityAnalysis([Factor.WeightOf("a", 0.1)], 1));
        var result = new UncertaintyAnalysis([Factor.Weights(0.1)], 2).Run(model, table);
        Assert.Equal(0, result.Classes);
        Assert.Throws<ArgumentOutOfRangeException>(() => result.ClassCount(0, 0));
    }

    private static long[] Sums(UncertaintyState state) => [.. state.Result().Units.Select(u => u.RankSum)];

    private static (string Key, int Nominal, int Draws, long Sum, int Low, int High) Parts(UnitUncertainty unit) =>
        (unit.Key, unit.NominalRank, unit.Draws, unit.RankSum, unit.Low, unit.High);

    private static Factor[] Three() =>
        [
            Factor.WeightOf("g", 0.5),
            Factor.WeightOf("c", 0.25),
            Factor.Normalisation(NormalisationMethod.MinMax(), NormalisationMethod.MiddleRank),
        ];

    private static (ScoringModel Model, UnitTable Table) Five() =>
        (
            Model(
                IndexNode.Of("index", IndexNode.Of("g", IndexNode.Leaf("a", 2), IndexNode.Leaf("b")).Weighing(2), IndexNode.Leaf("c", 3)),
                "c"
            ),
            UnitTable.Rows(["a", "b", "c"], ("u", [1, 9, 4]), ("v", [2, null, 5]), ("w", [3, 1, 2]), ("x", [9, 8, 1]), ("y", [4, 4, 4]))
        );

    private static ScoringModel Model(IndexNode index, params string[] more) =>
        ScoringModel
            .Create(
                "made",
                index.All().Where(n => n.IsLeaf).Select(n => new Indicator(n.Key)),
                index,
                [new Normalisation(NormalisationMethod.MinMax()), new Aggregation(), new Ranking()]
            )
            .Value;

    private static byte[] Bytes(UncertaintyState state)
    {
        using var stream = new MemoryStream();
        state.Write(stream);
        return stream.ToArray();
    }

    private static int[] Classes(ScoringModel model, UnitTable table, double[] scores)
    {
        var fitter = new ClassificationFitter(model.Classification!);
        for (var round = 0; round < fitter.Rounds; round++)
        {
            var statistics = fitter.Open(round);
            statistics[0]!.Add(scores, new StatisticRows(table, 0));
            fitter.Close(round, statistics);
        }

        var classes = new int[scores.Length];
        Classifier.Of(model.Classification!, fitter.Edges).Classify(scores, classes);
        return classes;
    }

    // The estimators as they are printed.
    private static SensitivityIndices Indices(double[] y, int n)
    {
        var both = y[..(2 * n)];
        var mean = both.Average();
        var variance = both.Average(v => (v - mean) * (v - mean));
        var factors = (y.Length / n) - 2;
        double[] Each(Func<double, double, double, double> of) =>
            [
                .. Enumerable
                    .Range(0, factors)
                    .Select(k => Enumerable.Range(0, n).Average(i => of(y[i], y[n + i], y[((2 + k) * n) + i])) / variance),
            ];
        return new SensitivityIndices([.. Each((a, b, ab) => b * (ab - a))], [.. Each((a, _, ab) => (a - ab) * (a - ab) / 2)], variance);
    }

    private static void Near(SensitivityIndices expected, SensitivityIndices actual)
    {
        if (expected.Variance == 0)
        {
            Assert.Equal(0, actual.Variance);
            return;
        }

        Assert.Equal(expected.Variance, actual.Variance, 9);
        for (var k = 0; k < expected.First.Length; k++)
        {
            Assert.Equal(expected.First[k], actual.First[k], 9);
            Assert.Equal(expected.Total[k], actual.Total[k], 9);
        }
    }

    private readonly struct Points(int seed, int draw) : IDrawPoints
    {
        public DrawPoint Of(int factor) => new(new KeyedRandom((ulong)seed), (ulong)draw, draw, double.NaN);
    }

    private sealed class Seen : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public void Report(int value) => Values.Add(value);
    }
}
