using FsCheck.Fluent;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Tests.Numerics;

public sealed class CopelandTests
{
    private sealed record Table(double[] Values, double[] Weights, int Units);

    private static FsCheck.Gen<Table> Tables(bool missing) =>
        Gen.Choose(1, 12)
            .SelectMany(units =>
                Gen.Choose(1, 5)
                    .SelectMany(indicators =>
                        Doubles
                            .Lists(
                                Gen.Choose(missing ? -1 : 0, 4).Select(i => i < 0 ? double.NaN : i),
                                units * indicators,
                                units * indicators
                            )
                            .SelectMany(values =>
                                Doubles
                                    .Lists(Gen.Choose(1, 5).Select(i => (double)i), indicators, indicators)
                                    .Select(weights => new Table(values, weights, units))
                            )
                    )
            );

    private static double[] Outranking(Table table)
    {
        var scores = new double[table.Units];
        Copeland.OutrankingScores(table.Values, table.Weights, scores);
        return scores;
    }

    private static int[] NetWins(Table table)
    {
        var scores = new int[table.Units];
        Copeland.NetWins(table.Values, table.Weights, scores);
        return scores;
    }

    // Entry (i, j) of COINr's outranking matrix: the weight where i is higher and half the weight of ties.
    private static double Entry(Table table, int i, int j)
    {
        double entry = 0;
        for (var k = 0; k < table.Weights.Length; k++)
        {
            double a = table.Values[(k * table.Units) + i],
                b = table.Values[(k * table.Units) + j];
            entry +=
                table.Weights[k]
                / table.Weights.Sum()
                * (
                    a > b ? 1
                    : a < b ? 0
                    : 0.5
                );
        }

        return entry;
    }

    [Fact]
    public void Scores_Are_The_Row_Sums_Of_The_Outranking_Matrix() =>
        Laws.Check(
            Tables(missing: true),
            table =>
            {
                var scores = Outranking(table);
                for (var i = 0; i < table.Units; i++)
                {
                    var row = Enumerable.Range(0, table.Units).Where(j => j != i).Sum(j => Entry(table, i, j));
                    Assert.Equal(row, scores[i], 1e-12);
                }

                Assert.Equal(table.Units * (table.Units - 1) / 2.0, scores.Sum(), 1e-11);
            }
        );

    [Fact]
    public void Net_Wins_Count_Majorities() =>
        Laws.Check(
            Tables(missing: true),
            table =>
            {
                var scores = NetWins(table);
                for (var i = 0; i < table.Units; i++)
                {
                    var expected = Enumerable
                        .Range(0, table.Units)
                        .Where(j => j != i)
                        .Sum(j => Math.Abs(Entry(table, i, j) - 0.5) < 1e-9 ? 0 : Math.Sign(Entry(table, i, j) - 0.5));
                    Assert.Equal(expected, scores[i]);
                }

                Assert.Equal(0, scores.Sum());
            }
        );

    [Fact]
    public void Units_In_Another_Order_Keep_Their_Scores_To_The_Bit() =>
        Laws.Check(
            Tables(missing: true),
            table =>
            {
                var reversed = table with { Values = [.. table.Values.Chunk(table.Units).SelectMany(column => column.Reverse())] };
                Assert.Equal(Outranking(table).Reverse(), Outranking(reversed));
                Assert.Equal(NetWins(table).Reverse(), NetWins(reversed));
            }
        );

    [Fact]
    public void Any_Rising_Scale_Of_An_Indicator_Leaves_The_Scores() =>
        Laws.Check(
            Tables(missing: true),
            table =>
            {
                var scaled = table with { Values = [.. table.Values.Select(v => v * v * v)] };
                Assert.Equal(Outranking(table), Outranking(scaled));
                Assert.Equal(NetWins(table), NetWins(scaled));
            }
        );

    [Fact]
    public void One_Indicator_Gives_The_Places()
    {
        Assert.Equal([2.0, 0.0, 1.0], Outranking(new Table([3, 1, 2], [7], 3)));
        Assert.Equal([2, -2, 0], NetWins(new Table([3, 1, 2], [7], 3)));
    }

    [Fact]
    public void Equal_Halves_Of_The_Weight_Are_A_Draw() => Assert.Equal([0, 0], NetWins(new Table([1, 0, 1, 0, 0, 1], [0.1, 0.2, 0.3], 2)));

    [Fact]
    public void Misuse_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => Outranking(new Table([1, 2], [1, 1], 2)));
        Assert.Throws<ArgumentException>(() => NetWins(new Table([1, 2], [0], 2)));
        Assert.Throws<ArgumentException>(() => NetWins(new Table([1, 2], [-1], 2)));
        Assert.Throws<ArgumentException>(() => NetWins(new Table([1, 2], [double.NaN], 2)));
        Assert.Throws<ArgumentException>(() => Outranking(new Table([], [], 0)));
    }
}
