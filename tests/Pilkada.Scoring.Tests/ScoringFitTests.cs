using FsCheck.Fluent;

namespace Pilkada.Scoring.Tests;

public sealed class ScoringFitTests
{
    private static long[] All(ScoreResult result) =>
        [
            .. Made.Bits(result.Scores),
            .. result.Classes.Select(c => (long)c),
            .. result.Ranks.Select(r => (long)r),
            .. result.Fit.Nodes.SelectMany(n => Made.Bits(result.ValuesOf(n).ToArray())),
        ];

    [Fact]
    public void The_Number_Of_Threads_Changes_No_Bit() =>
        Laws.Check(
            Made.Cases(3000),
            c =>
            {
                var one = All(c.Model.Score(c.Table));
                Assert.Equal(one, All(c.Model.Score(c.Table, new ScoringWorkspace(2))));
                Assert.Equal(one, All(c.Model.Score(c.Table, new ScoringWorkspace(8))));
            }
        );

    [Fact]
    public void Where_The_Columns_Lie_Changes_No_Bit() =>
        Laws.Check(Made.Cases(3000), c => Assert.Equal(All(c.Model.Score(c.Table)), All(c.Model.Score(Made.Block(c.Table)))));

    [Fact]
    public void The_Order_Of_Units_Changes_No_Bit() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                var order = Enumerable.Range(0, c.Table.Count).ToArray();
                new Random(c.Seed).Shuffle(order);
                var plain = c.Model.Score(c.Table);
                var shuffled = c.Model.Score(Made.Rows(c.Table, order));
                Assert.Equal(Made.Bits(order.Select(r => plain.Scores[r])), Made.Bits(shuffled.Scores));
                Assert.Equal(order.Select(r => plain.Ranks[r]), shuffled.Ranks);
                Assert.Equal(order.Select(r => plain.Classes[r]), shuffled.Classes);
            }
        );

    [Fact]
    public void Parts_In_Any_Split_And_Order_Give_The_Fit_Of_The_Whole() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                var random = new Random(c.Seed);
                var workspace = new ScoringWorkspace(2);
                int[] owner = [.. Enumerable.Range(0, c.Table.Count).Select(_ => random.Next(4))];
                UnitTable[] parts =
                [
                    .. Enumerable
                        .Range(0, 4)
                        .Select(p => Made.Rows(c.Table, Enumerable.Range(0, owner.Length).Where(r => owner[r] == p)))
                        .Where(t => t.Count > 0),
                ];
                var state = FitState.Start(c.Model);
                while (!state.IsComplete)
                {
                    var gathered = parts.Select(p => state.Collect(p, workspace)).ToArray();
                    random.Shuffle(gathered);

                    // Through a file, and merged in two steps.
                    var travelled = gathered.Select(g => Travel(state, g)).ToArray();
                    var half = travelled.Length / 2;
                    state = state.After(
                        half == 0
                            ? FitPart.Merge(travelled)
                            : FitPart.Merge(FitPart.Merge(travelled[..half]), FitPart.Merge(travelled[half..]))
                    );
                    state = Travel(state);
                }

                var whole = c.Model.Score(c.Table);
                var fit = state.ToFit();
                Assert.Equal(Made.Bits(whole.Fit.Edges), Made.Bits(fit.Edges));
                foreach (var part in parts)
                {
                    var result = ScoreResult.Of(fit, part);
                    for (var r = 0; r < part.Count; r++)
                    {
                        var row = c.Table.RowOf(part.KeyOf(r));
                        Assert.Equal(Made.Bits([whole.Scores[row]]), Made.Bits([result.Scores[r]]));
                        Assert.Equal(whole.Classes[row], result.Classes[r]);
                        Assert.Equal(whole.Ranks[row], result.Ranks[r]);
                    }
                }
            }
        );

    [Fact]
    public void An_Explanation_Replays_To_The_Score_To_The_Last_Bit() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                var result = c.Model.Score(c.Table);
                for (var row = 0; row < Math.Min(c.Table.Count, 10); row++)
                {
                    var tree = result.Explain(c.Table.KeyOf(row));
                    Assert.Equal(Made.Bits([result.Scores[row]]), Made.Bits([tree.Value]));
                    Replays(tree);
                }
            }
        );

    [Fact]
    public void The_Engine_Computes_What_The_Formulas_Say()
    {
        var (determined, cases) = (0, 0);
        Laws.Check(
            Made.Cases(),
            c =>
            {
                cases++;
                var result = c.Model.Score(c.Table);
                if (Textbook.Scores(c.Model, c.Table) is not { } expected)
                {
                    return;
                }

                determined++;
                for (var row = 0; row < c.Table.Count; row++)
                {
                    Near(expected[row], result.Scores[row], 1e-9, $"{c} unit {row}");
                }
            }
        );
        Assert.True(determined >= 0.9 * cases, $"Only {determined} of {cases} cases are determined.");
    }

    [Fact]
    public void Ranks_And_Ties_Follow_The_Gap_Rule() =>
        Laws.Check(
            Made.Cases(),
            c =>
            {
                var result = c.Model.Score(c.Table);
                Assert.Equal(Textbook.Ranks([.. result.Scores], c.Model.Ranking!.Method), result.Ranks);
            }
        );

    [Fact]
    public void A_Fit_Scores_A_Table_Unit_By_Unit_As_It_Scores_It_Whole() =>
        Laws.Check(
            Made.Cases(20),
            c =>
            {
                var whole = c.Model.Score(c.Table);
                for (var row = 0; row < c.Table.Count; row++)
                {
                    var alone = ScoreResult.Of(whole.Fit, Made.Rows(c.Table, row));
                    Assert.Equal(Made.Bits([whole.Scores[row]]), Made.Bits(alone.Scores));
                }
            }
        );

    private static void Replays(ScorePart part)
    {
        Assert.Equal(Made.Bits([part.Value]), Made.Bits([part.Replay()]));
        foreach (var child in part.Children)
        {
            Replays(child);
        }
    }

    private static void Near(double expected, double actual, double tolerance, string what) =>
        Assert.True(
            double.IsNaN(expected) == double.IsNaN(actual)
                && (double.IsNaN(expected) || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected))),
            $"{expected} against {actual}: {what}"
        );

    private static FitPart Travel(FitState state, FitPart part)
    {
        using var stream = new MemoryStream();
        part.Write(stream);
        stream.Position = 0;
        return FitPart.Read(state, stream).Value;
    }

    private static FitState Travel(FitState state)
    {
        using var stream = new MemoryStream();
        state.Write(stream);
        stream.Position = 0;
        var read = FitState.Read(state.Model, stream).Value;
        using var again = new MemoryStream();
        read.Write(again);
        Assert.Equal(stream.ToArray(), again.ToArray());
        return read;
    }
}
