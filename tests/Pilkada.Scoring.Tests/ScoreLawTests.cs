using System.Diagnostics;
using FsCheck.Fluent;

namespace Pilkada.Scoring.Tests;

public sealed class ScoreLawTests
{
    private static ScoreResult Score(Made.Case c) => c.Model.Score(c.Table);

    private static IEnumerable<ScorePart> Parts(ScorePart part) => part.Children.SelectMany(Parts).Prepend(part);

    [Fact]
    public void A_Pooled_Fit_Is_That_Of_The_Union_And_Ranks_Are_Within_Each_Table() =>
        Laws.Check(
            Made.Cases(40),
            Gen.Choose(1, 4),
            (c, dates) =>
            {
                var rows = Enumerable.Range(0, c.Table.Count).GroupBy(r => r % dates).Select(g => Made.Rows(c.Table, [.. g])).ToArray();
                var whole = Score(c);
                var pooled = ScoringFit.Of(c.Model, rows, new ScoringWorkspace(2));
                Assert.Equal(Made.Bits(whole.Fit.Edges), Made.Bits(pooled.Edges));
                foreach (var table in rows)
                {
                    var result = ScoreResult.Of(pooled, table);
                    Assert.Equal(
                        Made.Bits(Enumerable.Range(0, table.Count).Select(r => whole.Scores[c.Table.RowOf(table.KeyOf(r))])),
                        Made.Bits(result.Scores)
                    );
                    Assert.Equal(Textbook.Ranks([.. result.Scores], c.Model.Ranking!.Method), result.Ranks);
                }
            }
        );

    [Fact]
    public void A_Weighted_Mean_Lies_Between_The_Least_And_The_Greatest_Child() =>
        Laws.Check(
            Made.Linear(),
            c =>
            {
                var result = Score(c);
                for (var row = 0; row < c.Table.Count; row++)
                {
                    foreach (var part in Parts(result.Explain(c.Table.KeyOf(row))).Where(p => p.IsPresent && !p.Children.IsEmpty))
                    {
                        var values = part.Children.Where(x => x.IsPresent && x.Share > 0).Select(x => x.Value).ToArray();
                        var slack = 1e-12 * values.Max(v => Math.Abs(v));
                        Assert.InRange(part.Value, values.Min() - slack, values.Max() + slack);
                    }
                }
            }
        );

    [Fact]
    public void With_The_Fit_Held_A_Better_Indicator_Never_Lowers_The_Score() =>
        Laws.Check(
            Made.Linear(12),
            c =>
            {
                var fit = Score(c).Fit;
                var random = new Random(c.Seed);
                var indicator = c.Model.Indicators[random.Next(c.Model.Indicators.Length)];
                var better = indicator.Direction == Direction.Positive ? 7.0 : -7.0;
                var moved = UnitTable.OfColumns(
                    c.Table.Columns.Select(name =>
                        KeyValuePair.Create(
                            name,
                            name == indicator.Key
                                ? new ReadOnlyMemory<double>([.. c.Table.Column(name).ToArray().Select(v => v + better)])
                                : c.Table.Column(name)
                        )
                    ),
                    c.Table.Keys,
                    c.Table.Labels.Select(l => KeyValuePair.Create(l, c.Table.Group(l)))
                );
                var (before, after) = (ScoreResult.Of(fit, c.Table).Scores, ScoreResult.Of(fit, moved).Scores);
                for (var row = 0; row < before.Length; row++)
                {
                    // A line that falls, such as one to a target below the worst value, is not made by these methods.
                    Assert.True(double.IsNaN(before[row]) || !(after[row] < before[row] - 1e-9), $"{before[row]} to {after[row]}");
                }
            }
        );

    [Theory]
    [InlineData(1.0, 250.0)]
    [InlineData(4.0, 0.0)]
    [InlineData(0.5, -3.0)]
    public void Min_Max_And_Z_Scores_Do_Not_See_A_Shift_Or_A_Positive_Scale(double scale, double shift) =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                foreach (var method in new[] { NormalisationMethod.MinMax(), NormalisationMethod.ZScore() })
                {
                    var keys = c.Model.Indicators.Select(i => i.Key).ToArray();
                    var model = ScoringModel
                        .Create(
                            "m",
                            c.Model.Indicators,
                            IndexNode.Of("index", keys.Select(k => IndexNode.Leaf(k))),
                            [new Normalisation(method), new Aggregation()]
                        )
                        .Value;
                    var moved = UnitTable.OfColumns(
                        keys.Select(k =>
                            KeyValuePair.Create(
                                k,
                                new ReadOnlyMemory<double>([.. c.Table.Column(k).ToArray().Select(v => (v * scale) + shift)])
                            )
                        )
                    );
                    foreach (var (a, b) in model.Score(c.Table).Scores.Zip(model.Score(moved).Scores))
                    {
                        Assert.True(double.IsNaN(a) == double.IsNaN(b) && !(Math.Abs(a - b) > 1e-9), $"{a} against {b}");
                    }
                }
            }
        );

    [Fact]
    public void A_Geometric_Mean_Is_At_Most_The_Arithmetic_One_And_A_Harmonic_One_At_Most_That() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                double[] Of(AggregationMethod method) =>
                    [
                        .. ScoringModel
                            .Create(
                                "m",
                                c.Model.Indicators,
                                c.Model.Index,
                                [new Normalisation(NormalisationMethod.MinMax(1, 100)), new Aggregation(method)]
                            )
                            .Value.Score(c.Table)
                            .Scores,
                    ];
                var (harmonic, geometric) = (Of(AggregationMethod.Harmonic()), Of(AggregationMethod.Geometric()));
                var arithmetic = Of(AggregationMethod.Arithmetic);
                var one = Of(AggregationMethod.Generalised(1));
                for (var row = 0; row < arithmetic.Length; row++)
                {
                    Assert.False(geometric[row] > arithmetic[row] * (1 + 1e-12));
                    Assert.False(harmonic[row] > geometric[row] * (1 + 1e-12));
                    Assert.False(Math.Abs(one[row] - arithmetic[row]) > 1e-12 * arithmetic[row]);
                }
            }
        );

    [Fact]
    public void Contributions_Add_Up_And_Printed_Ones_To_The_Printed_Score() =>
        Laws.Check(
            Made.Linear(),
            c =>
            {
                var result = Score(c);
                for (var row = 0; row < c.Table.Count; row++)
                {
                    var tree = result.Explain(c.Table.KeyOf(row));
                    var parts = tree.Contributions();
                    if (!tree.IsPresent)
                    {
                        continue;
                    }

                    var largest = parts.Max(p => Math.Abs(p.Contribution));
                    Assert.True(Math.Abs(parts.Sum(p => p.Contribution) - tree.Value) <= 1e-12 * Math.Max(largest, 1e-9) * parts.Length);
                    Assert.Equal(
                        Math.Round((decimal)tree.Value, 2, MidpointRounding.AwayFromZero),
                        tree.PrintedContributions(2).Sum(p => p.Contribution)
                    );
                }
            }
        );

    [Fact]
    public void What_Moved_Adds_Up_To_The_Move() =>
        Laws.Check(
            Made.Cases(20),
            c =>
            {
                var before = Score(c);
                var keys = c.Model.Indicators.Select(i => i.Key).ToArray();
                var other = Made.Table(new Random(c.Seed + 1), keys, c.Table.Count);
                var after = c.Model.Score(other);
                foreach (var diff in after.DiffFrom(before))
                {
                    var sum = diff.Indicators.Sum(m => m.Change) + diff.Population + diff.Weights;
                    var move = diff.After - diff.Before;
                    Assert.True(
                        double.IsNaN(sum) || double.IsNaN(move) || Math.Abs(sum - move) < 1e-6 * Math.Max(1, Math.Abs(move)),
                        $"{sum} against {move}"
                    );
                }

                Assert.All(
                    after.DiffFrom(after),
                    d => Assert.True(d.Indicators.IsEmpty && d.Population is 0 or double.NaN && d.Weights is 0 or double.NaN)
                );
            }
        );

    [Fact]
    public void The_Smallest_Change_To_The_Next_Class_Reaches_Its_Edge() =>
        Laws.Check(
            Made.Linear(15),
            c =>
            {
                var result = Score(c);
                for (var row = 0; row < c.Table.Count; row++)
                {
                    if (result.ToNextClass(c.Table.KeyOf(row)) is { } next)
                    {
                        Assert.Equal(next.Edge - result.Scores[row], next.Distance);
                        Assert.True(next.Indicator is null || double.IsFinite(next.To));
                    }
                }
            }
        );

    [Fact]
    public void Missing_Is_Never_Zero()
    {
        var model = ScoringModel
            .Create(
                "m",
                [new Indicator("a"), new Indicator("b")],
                IndexNode.Of("index", IndexNode.Leaf("a"), IndexNode.Leaf("b")),
                [new Aggregation(), new Ranking()]
            )
            .Value;
        var result = model.Score(UnitTable.Rows(["a", "b"], ("x", [4, null]), ("y", [null, null]), ("z", [0, 4])));
        Assert.Equal([4, double.NaN, 2], result.Scores.AsEnumerable());
        Assert.Equal([1, 0, 2], result.Ranks.AsEnumerable());
        Assert.Contains(result.Findings, f => f.Kind == ScoringFindings.Unscored);
    }

    [Fact]
    public void A_Constant_Indicator_Is_Missing_And_The_Result_Says_So()
    {
        var model = ScoringModel
            .Create(
                "m",
                [new Indicator("a"), new Indicator("b")],
                IndexNode.Of("index", IndexNode.Leaf("a"), IndexNode.Leaf("b")),
                [new Normalisation(NormalisationMethod.MinMax()), new Aggregation()]
            )
            .Value;
        var result = model.Score(UnitTable.Rows(["a", "b"], ("x", [7, 1]), ("y", [7, 3])));
        Assert.Equal([0, 1], result.Scores.AsEnumerable());
        Assert.Equal("a", Assert.Single(result.Findings, f => f.Kind == ScoringFindings.Uninformative).Arguments[0].Value.ToString());
        Assert.All(model.Score(UnitTable.Rows(["a", "b"], ("x", [7, 1]))).Scores, s => Assert.True(double.IsNaN(s)));
    }

    [Fact]
    public void A_Geometric_Mean_Of_Zero_Is_Missing_And_The_Result_Says_So()
    {
        ScoringModel Model(double? floor) =>
            ScoringModel
                .Create(
                    "m",
                    [new Indicator("a"), new Indicator("b")],
                    IndexNode.Of("index", IndexNode.Leaf("a"), IndexNode.Leaf("b")),
                    [new Aggregation(AggregationMethod.Geometric(floor))]
                )
                .Value;
        var table = UnitTable.Rows(["a", "b"], ("x", [0, 4]), ("y", [4, 9]));
        var plain = Model(null).Score(table);
        Assert.Equal([double.NaN, 6], plain.Scores.Select(s => Math.Round(s, 12)));
        Assert.Contains(plain.Findings, f => f.Kind == ScoringFindings.NotAboveZero);
        Assert.Equal(2, Model(1).Score(table).Scores[0], 12);
    }

    [Fact]
    public void Infinity_Is_A_Problem_That_Names_Unit_And_Indicator()
    {
        var model = Made.Of(1, 5).Model;
        var table = Made.Table(new Random(1), [.. model.Indicators.Select(i => i.Key)], 3);
        var first = model.Indicators[0].Key;
        var broken = UnitTable
            .OfColumns(
                table.Columns.Select(c =>
                    KeyValuePair.Create(c, c == first ? new ReadOnlyMemory<double>([1, double.PositiveInfinity, 2]) : table.Column(c))
                ),
                table.Keys
            )
            .WithGroups("region", "r", "r", "r");
        var problem = Assert.Single(broken.Check(model, "data.csv"));
        Assert.Equal(ScoringProblems.NotFinite, problem.Kind);
        Assert.Equal("data.csv:3:" + first, problem.Location.ToString());
        Assert.Contains("u2", problem.Message.English, StringComparison.Ordinal);
        Assert.Empty(table.Check(model));
    }

    [Fact]
    public void Likert_Scores_That_Look_Equal_Share_A_Rank()
    {
        // 0.1 + 0.2 against 0.3: equal on paper, not in the last bit.
        string[] keys = ["a", "b", "c"];
        var model = ScoringModel
            .Create(
                "m",
                keys.Select(k => new Indicator(k)),
                IndexNode.Of("index", keys.Select(k => IndexNode.Leaf(k, 0.1))),
                [
                    new Normalisation(NormalisationMethod.MinMax()),
                    new Aggregation(),
                    Classification.ByEdges(EdgeSide.Upper, 1 / 3.0),
                    new Ranking(),
                ]
            )
            .Value;
        var result = model.Score(
            UnitTable.Rows(
                keys,
                ("x", [100, 0, 0]),
                ("y", [0, 100, 0]),
                ("z", [0, 0, 100]),
                ("w", [25, 25, 50]),
                ("v", [100, 100, 100]),
                ("u", [0, 0, 0])
            )
        );
        Assert.Equal([2, 2, 2, 2, 1, 3], result.Ranks.AsEnumerable());
        Assert.Equal([1, 1, 1, 1, 1, 0], result.Classes.AsEnumerable());
    }

    /// <summary>The widths of registers are switched off in processes of their own; each prints a hash of many results.</summary>
    [Fact]
    public void The_Width_Of_Registers_Changes_No_Bit()
    {
        var expected = ResultHash.Of(40);
        foreach (
            var switched in new[]
            {
                "DOTNET_EnableAVX512F=0",
                "DOTNET_EnableAVX512=0",
                "DOTNET_EnableAVX2=0",
                "DOTNET_EnableHWIntrinsic=0",
                "LC_ALL=tr_TR.UTF-8",
            }
        )
        {
            var start = new ProcessStartInfo("dotnet", $"exec \"{typeof(ResultHash).Assembly.Location}\" 40")
            {
                RedirectStandardOutput = true,
            };
            var (name, value) = (switched.Split('=')[0], switched.Split('=')[1]);
            start.Environment[name] = value;
            using var process = Process.Start(start)!;
            var printed = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            Assert.Equal((switched, expected), (switched, printed));
        }
    }
}
