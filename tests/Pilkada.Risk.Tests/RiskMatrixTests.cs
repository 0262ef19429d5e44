using FsCheck.Fluent;
using static Pilkada.Risk.Tests.Tables;

namespace Pilkada.Risk.Tests;

public sealed class RiskMatrixTests
{
    public static TheoryData<string> Matrices => [.. RiskMatrix.All.Select(m => m.Id.ToString())];

    // Golden test 10.
    [Theory]
    [MemberData(nameof(Matrices))]
    public void Ranks_Are_A_Permutation_That_Grows_Along_Both_Axes(string id)
    {
        var matrix = RiskMatrix.Find(Id<RiskMatrix>.Parse(id))!;
        var levels = Enumerable.Range(1, 5).ToArray();
        Assert.Equal(Enumerable.Range(1, 25), levels.SelectMany(l => levels.Select(i => matrix.RankOf(l, i))).Order());
        foreach (var l in levels)
        {
            foreach (var i in levels.Skip(1))
            {
                Assert.True(matrix.RankOf(l, i) > matrix.RankOf(l, i - 1));
                Assert.True(matrix.RankOf(i, l) > matrix.RankOf(i - 1, l));
            }

            Assert.Equal("sangat-tinggi", RiskBanding.Applications.BandOf(matrix.RankOf(l, 5)).Id.ToString());
        }

        Assert.Equal(
            [5, 6, 4, 4, 6],
            RiskBanding.Applications.Scale.Grades.Select(g =>
                Enumerable.Range(1, 25).Count(r => RiskBanding.Applications.BandOf(r).Equals(g))
            )
        );
    }

    [Fact]
    public void The_Table_Is_The_Published_One()
    {
        var rows = Read("risk-matrix-5x5.csv");
        Assert.Equal(25, rows.Length);
        foreach (var row in rows)
        {
            var (l, i) = (int.Parse(row["likelihood"], null), int.Parse(row["impact"], null));
            Assert.Equal(int.Parse(row["besaran_risiko"], null), RiskMatrix.VariantA.RankOf(l, i));
            Assert.Equal(int.Parse(row["variant_b"], null), RiskMatrix.VariantB.RankOf(l, i));
            Assert.Equal(row["likelihood_label"], RiskMatrix.LikelihoodNames[l - 1].Indonesian);
            Assert.Equal(int.Parse(row["product"], null), l * i);
            Assert.Equal(row["band"], RiskBanding.Applications.BandOf(RiskMatrix.VariantA.RankOf(l, i)).Name.Indonesian.ToLowerInvariant());
        }
    }

    [Fact]
    public void The_Variants_Differ_In_Four_Cells_And_In_No_Band()
    {
        var cells = Enumerable.Range(1, 5).SelectMany(l => Enumerable.Range(1, 5).Select(i => (l, i))).ToArray();
        Assert.Equal(
            [(1, 4), (2, 3), (3, 2), (5, 1)],
            cells.Where(c => RiskMatrix.VariantA.RankOf(c.l, c.i) != RiskMatrix.VariantB.RankOf(c.l, c.i))
        );
        Assert.All(
            cells,
            c =>
                Assert.Equal(
                    RiskBanding.Applications.BandOf(RiskMatrix.VariantA.RankOf(c.l, c.i)),
                    RiskBanding.Applications.BandOf(RiskMatrix.VariantB.RankOf(c.l, c.i))
                )
        );
    }

    // The rank is an order, not the product: 15 of 288 ordered pairs change order.
    [Fact]
    public void The_Rank_Is_Not_The_Product()
    {
        var cells = Enumerable.Range(1, 5).SelectMany(l => Enumerable.Range(1, 5).Select(i => (l, i))).ToArray();
        var pairs = from a in cells from b in cells where a.l * a.i < b.l * b.i select (a, b);
        var all = pairs.ToArray();
        Assert.Equal(288, all.Length);
        Assert.Equal(15, all.Count(p => RiskMatrix.VariantA.RankOf(p.a.l, p.a.i) > RiskMatrix.VariantA.RankOf(p.b.l, p.b.i)));
    }

    [Fact]
    public void A_Rating_Keeps_Its_Pair_And_The_Ranks_Still_Possible() =>
        Laws.Check(
            Gen.Elements<int?>(1, 2, 3, 4, 5, null),
            Gen.Elements<int?>(1, 2, 3, 4, 5, null),
            Gen.Elements(RiskMatrix.All.AsEnumerable()),
            (l, i, matrix) =>
            {
                foreach (var banding in RiskBanding.All)
                {
                    var rating = matrix.Rate(l, i, banding);
                    Assert.Equal((l, i), (rating.Likelihood, rating.Impact));
                    Recomputes(rating.Explanation);
                    Recomputes(rating.BandExplanation);
                    Assert.Equal(l is null || i is null, rating.Rank.IsUnknown);
                    Assert.Equal(rating.Rank.IsUnknown, rating.Band is null);
                    var possible =
                        from first in Enumerable.Range(1, 5)
                        from second in Enumerable.Range(1, 5)
                        where (l ?? first) == first && (i ?? second) == second
                        select matrix.RankOf(first, second);
                    Assert.Equal((possible.Min(), possible.Max()), (rating.LowestRank, rating.HighestRank));
                    Assert.Equal(Fraction.Of((l is null ? 1 : 0) + (i is null ? 1 : 0), 2), rating.UnknownShare);
                }
            }
        );

    [Fact]
    public void Bands_Never_Fall_As_Ranks_Rise() =>
        Assert.All(
            RiskBanding.All,
            banding =>
                Assert.Equal(
                    Enumerable.Range(1, 25).Select(r => banding.BandOf(r).Rank).Order(),
                    Enumerable.Range(1, 25).Select(r => banding.BandOf(r).Rank)
                )
        );

    [Fact]
    public void Levels_And_Ranks_Out_Of_Range_Are_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskMatrix.VariantA.RankOf(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskMatrix.VariantA.RankOf(1, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskMatrix.VariantA.Rate(6, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskMatrix.VariantA.Rate(null, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskBanding.Fives.BandOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskBanding.Fives.BandOf(26));
    }
}
