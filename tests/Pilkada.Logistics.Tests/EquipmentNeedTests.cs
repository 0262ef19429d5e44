using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class EquipmentNeedTests
{
    private static readonly AreaCode Bogor = AreaCode.Parse("32.71");

    [Fact]
    public void A_Need_Is_The_Sum_Of_Its_Norms_Times_Their_Counts() =>
        Laws.Check(
            Generators.PlaceCounts(),
            Generators.EquipmentNorms().NonEmptyListOf(),
            (counts, norms) =>
            {
                var need = EquipmentNeed.Of(counts, norms);
                Expect.Recomputes(need.Explanation);
                Assert.Equal(need.Total, need.Explanation.Value);
                Assert.Equal(norms.Count, need.Parts.Length);
                var expected = Fraction.Zero;
                foreach (var norm in norms)
                {
                    Explanation[] factors = norm.Basis switch
                    {
                        NormBasis.PerTps => [counts.Stations],
                        NormBasis.PerTpsAndContest => [counts.Stations, counts.Contests],
                        NormBasis.PerKecamatan => [counts.Kecamatan],
                        _ => [counts.KabupatenKota],
                    };
                    if (factors.Append(norm.Number).Any(f => f.Value.IsUnknown))
                    {
                        Assert.True(need.Total.IsUnknown);
                        return;
                    }

                    expected += factors.Aggregate(norm.Number.Value.Number, (p, f) => p * f.Value.Number);
                }

                Assert.Equal(Quantity.Of(expected), need.Total);
            }
        );

    // What Banten published of boxes and booths: two boxes and four booths for each TPS, and two boxes more for each PPK in Cilegon. Cikupa is what came back,
    // 286 sets (https://www.newscyber.id/pengawalan-dan-pengamanan-distribusi-logistik-pilkada-2024-berjalan-lancar).
    [Theory]
    [InlineData("Kota Cilegon", 646, 8, 1_308, null)]
    [InlineData("Kabupaten Tangerang", 4_484, null, null, 17_936)]
    [InlineData("Kecamatan Cikupa", 286, null, 572, 1_144)]
    [InlineData("TPS Lapas Serang", 1, null, 2, 4)]
    public void Published_Boxes_And_Booths_Of_Banten_Are_Two_And_Four_A_Station(string place, int tps, int? ppk, int? boxes, int? booths)
    {
        Assert.NotEmpty(place);
        (NormBasis, long?)[] norms = [(NormBasis.PerTpsAndContest, 1), .. ppk is null ? [] : new[] { (NormBasis.PerKecamatan, (long?)2) }];
        var counts = PlaceCounts.Of(tps, 2, ppk);
        Assert.True(boxes is null || EquipmentNeed.Of(counts, norms).Total.Equals(Expect.Number(boxes.Value)));
        Assert.True(booths is null || EquipmentNeed.Of(counts, (NormBasis.PerTps, 4)).Total.Equals(Expect.Number(booths.Value)));
    }

    [Fact]
    public void A_Difference_Is_Reported_With_Its_Sign_And_Size()
    {
        var need = EquipmentNeed.Of(PlaceCounts.Of(4_484, 2), (NormBasis.PerTps, 4));
        var less = need.Finding(Expect.Leaf(17_066), Bogor, Item.Booth.Id)!;
        Assert.Equal(("PLK-LOG-F004", Severity.Warning), (less.Kind.Code.ToString(), less.Severity));
        Assert.Equal(
            "voting booths 17,066 17,936 870",
            string.Join(' ', ((string[])["item", "counted", "needed", "difference"]).Select(n => Expect.Argument(less, n)))
        );
        var more = need.Finding(Expect.Leaf(17_937), Bogor, Id<Item>.Parse("genset"))!;
        Assert.Equal(("PLK-LOG-F005", Severity.Note), (more.Kind.Code.ToString(), more.Severity));
        Assert.Equal(("genset", "1"), (Expect.Argument(more, "item"), Expect.Argument(more, "difference")));
        Assert.Null(need.Finding(Expect.Leaf(17_936), Bogor, Item.Booth.Id));
        Assert.Null(need.Finding(Expect.Leaf(null), Bogor, Item.Booth.Id));
        Assert.Throws<ArgumentException>(() => need.Finding(Expect.Leaf(-1), Bogor, Item.Booth.Id));
    }

    [Fact]
    public void Wrong_Use_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => EquipmentNeed.Of(PlaceCounts.Of(1, 1), Array.Empty<EquipmentNorm>()));
        Assert.Throws<ArgumentException>(() => EquipmentNeed.Of(PlaceCounts.Of(1, 1), (NormBasis.PerTps, -1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EquipmentNorm((NormBasis)9, Expect.Leaf(1)));
        Assert.Throws<ArgumentException>(() => PlaceCounts.Of(-1, 1));
        Assert.Throws<ArgumentException>(() => PlaceCounts.Of(1, -1));
        Assert.Throws<ArgumentException>(() => PlaceCounts.Of(1, 1, -1));
        Assert.Throws<ArgumentException>(() => PlaceCounts.Of(1, 1, 1, -1));
        Assert.Equal(Unit.Areas, PlaceCounts.Of(1, 1, 1, 1).KabupatenKota.Unit);
    }

    [Fact]
    public void The_Lists_Of_The_Regulation_Are_Complete_And_Found_By_Id()
    {
        Assert.Equal(26, Item.All.Length);
        Assert.Equal(26, Item.All.Distinct().Count());
        Assert.All(Item.All, i => Assert.Equal(i, Item.Find(i.Id)));
        Assert.Null(Item.Find(Id<Item>.Parse("genset")));
        Assert.Equal([7, 13, 6], ((int[])[1, 2, 3]).Select(g => Item.All.Count(i => (int)i.Group == g)));
        Assert.Equal(
            "ballot ballot-box booth recap-box result-box",
            string.Join(' ', Item.All.Where(i => i.ComesBack).Select(i => i.Id.ToString()).Order(StringComparer.Ordinal))
        );
        Assert.Equal(Unit.Ballots, Item.Ballot.Unit);
        Assert.All(Item.All.Where(i => i != Item.Ballot), i => Assert.Equal(Unit.Items, i.Unit));
        Assert.False(Item.Ballot.Equals(null));
        Assert.Equal("perbawaslu-11-2024", Item.ListEvidence.First.Id.ToString());
    }
}
