using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class KitMatchTests
{
    private static readonly ImmutableArray<KitLabel> Manifest =
    [
        .. from n in Enumerable.Range(1, 4)
        from c in (Id<Contest>[])[Generators.Pilbup, Generators.Pilgub]
        select new KitLabel(c, Expect.Tps(n)),
    ];

    private static PackedKit Kit(int label, int slot, SealRange? seals = null) => new(Manifest[label], Manifest[slot], seals);

    private static string Codes(KitMatch match) => Expect.Codes(match.Findings);

    [Fact]
    public void All_In_Their_Slots_Is_Silent_In_Any_Order() =>
        Laws.Check(
            Gen.Shuffle(Enumerable.Range(0, Manifest.Length).ToArray()),
            order =>
            {
                var match = KitMatch.Of(Manifest, order.Select(i => Kit(i, i, new SealRange("A", i * 6, (i * 6) + 5))));
                Assert.Empty(match.Findings);
                Assert.Equal(Expect.Number(Manifest.Length), match.Explanation.Value);
                Expect.Recomputes(match.Explanation);
            }
        );

    [Fact]
    public void Doing_Every_Move_That_Is_Named_Puts_All_Right() =>
        Laws.Check(
            Gen.Shuffle(Enumerable.Range(0, Manifest.Length).ToArray()),
            order =>
            {
                var packed = order.Select((label, slot) => Kit(label, slot)).ToArray();
                var match = KitMatch.Of(Manifest, packed);
                var moved = match.Exchanges.SelectMany(e => new[] { e.First, e.Second }).Concat(match.Misplaced).ToHashSet();
                Assert.Empty(KitMatch.Of(Manifest, packed.Select(k => moved.Contains(k) ? new PackedKit(k.Label, k.Label) : k)).Findings);

                // A pair of slots that hold each other's kits is a cycle of two of the permutation, and nothing else is.
                var pairs = Enumerable.Range(0, order.Length).Where(s => order[s] > s && order[order[s]] == s);
                Assert.Equal(
                    pairs.Select(s => (Manifest[s], Manifest[order[s]])).ToHashSet(),
                    match.Exchanges.Select(e => (e.First.Slot, e.Second.Slot)).ToHashSet()
                );
                Assert.Equal(
                    Enumerable.Range(0, order.Length).Count(s => order[s] != s),
                    (2 * match.Exchanges.Length) + match.Misplaced.Length
                );
                Assert.Equal(Expect.Number(Enumerable.Range(0, order.Length).Count(s => order[s] == s)), match.Explanation.Value);
                Assert.Empty(match.Missing);
            }
        );

    [Fact]
    public void Each_Packed_Kit_Is_Right_Or_Named_Once() =>
        Laws.Check(
            Generators.PackedKits().ListOf(),
            packed =>
            {
                var match = KitMatch.Of(Manifest, packed);
                var named = match
                    .Exchanges.SelectMany(e => new[] { e.First, e.Second })
                    .Concat(match.Misplaced)
                    .Concat(match.Unexpected)
                    .Concat(match.Twice)
                    .ToArray();
                Assert.Equal(named.Length, named.Distinct().Count());
                Assert.All(packed.Except(named), k => Assert.Equal(k.Label, k.Slot));
                Assert.Equal(Manifest.Except(packed.Select(k => k.Label)).ToHashSet(), match.Missing.ToHashSet());
                Assert.Equal(packed.Where(k => !Manifest.Contains(k.Label)).ToHashSet(), match.Unexpected.ToHashSet());
                Assert.Equal(
                    packed.Where(k => Manifest.Contains(k.Label)).GroupBy(k => k.Label).Sum(g => g.Count() - 1),
                    match.Twice.Length
                );
                Expect.Recomputes(match.Explanation);
            }
        );

    [Fact]
    public void A_Seal_That_Stands_Twice_Is_Found_Exactly_When_Two_Ranges_Overlap() =>
        Laws.Check(
            Generators.SealRanges().ListOf(),
            ranges =>
            {
                var packed = ranges.Take(8).Select((r, i) => Kit(i, i, r)).ToArray();
                var found = KitMatch.Of(Manifest, packed).SealOverlaps;
                Assert.Equal(packed.Any(a => packed.Any(b => a != b && a.Seals!.Overlaps(b.Seals!))), found.Length > 0);
                Assert.All(found, p => Assert.True(p.First.Seals!.Overlaps(p.Second.Seals!)));

                // Each kit but the first of a run of overlapping ones is named as the second of a pair.
                Assert.Equal(
                    packed.Count(k => packed.Any(o => Before(o, k) && o.Seals!.Overlaps(k.Seals!))),
                    found.Select(p => p.Second).Distinct().Count()
                );
            }
        );

    [Fact]
    public void Overlapping_Means_A_Seal_In_Common() =>
        Laws.Check(
            Generators.SealRanges(),
            Generators.SealRanges(),
            (a, b) =>
            {
                static IEnumerable<string> Numbers(SealRange r) =>
                    Enumerable.Range((int)r.First, (int)r.Count).Select(n => $"{r.Series}/{n}");
                Assert.Equal(Numbers(a).Intersect(Numbers(b)).Any(), a.Overlaps(b));
                Assert.Equal(a.Overlaps(b), b.Overlaps(a));
                Assert.Equal(Numbers(a).SequenceEqual(Numbers(b)), a.Equals(b));
                Assert.True(!a.Equals(b) || a.GetHashCode() == b.GetHashCode());
            }
        );

    [Fact]
    public void A_Swap_Names_The_Two_Stations_And_One_Of_Contests_The_Two_Contests()
    {
        var stations = KitMatch.Of(Manifest, [Kit(2, 0), Kit(0, 2), .. ((int[])[1, 3, 4, 5, 6, 7]).Select(i => Kit(i, i))]);
        Assert.Equal("PLK-LOG-F016", Codes(stations));
        var finding = stations.Findings.Single();
        Assert.Equal(Severity.Critical, finding.Severity);
        Assert.Equal(
            ("pilbup tps-36.02.01.2001-001", "pilbup tps-36.02.01.2001-002"),
            (Expect.Argument(finding, "first"), Expect.Argument(finding, "second"))
        );
        var contests = KitMatch.Of(Manifest, [Kit(0, 1), Kit(1, 0), .. Enumerable.Range(2, 6).Select(i => Kit(i, i))]);
        Assert.Equal("pilbup tps-36.02.01.2001-001 <-> pilgub-36 tps-36.02.01.2001-001", contests.Exchanges.Single().ToString());
    }

    [Fact]
    public void What_Is_Missing_Strange_Or_Twice_Is_Named()
    {
        var strange = new KitLabel(Generators.Pilbup, Expect.Tps(9));
        var match = KitMatch.Of(
            Manifest,
            [.. Enumerable.Range(1, 7).Select(i => Kit(i, i)), new PackedKit(strange, Manifest[0]), Kit(3, 3), Kit(4, 5)]
        );
        Assert.Equal("PLK-LOG-F015 PLK-LOG-F018 PLK-LOG-F019 PLK-LOG-F019", Codes(match));
        Assert.Equal(Manifest[0], match.Missing.Single());
        var cycle = KitMatch.Of(Manifest, [Kit(0, 2), Kit(2, 4), Kit(4, 0), .. ((int[])[1, 3, 5, 6, 7]).Select(i => Kit(i, i))]);
        Assert.Equal("PLK-LOG-F017 PLK-LOG-F017 PLK-LOG-F017", Codes(cycle));
        Assert.Empty(cycle.Exchanges);
    }

    [Fact]
    public void Seals_Are_Held_Against_Those_Issued()
    {
        var issued = Manifest.Select((l, i) => (l, new SealRange("A", i * 6, (i * 6) + 5))).ToArray();
        var packed = Enumerable.Range(0, 8).Select(i => Kit(i, i, i == 5 ? new SealRange("A", 900, 905) : issued[i].Item2)).ToArray();
        var match = KitMatch.Of(Manifest, packed, issued);
        Assert.Equal("PLK-LOG-F021", Codes(match));
        Assert.Equal("A900-A905", Expect.Argument(match.Findings.Single(), "seals"));
        Assert.Empty(KitMatch.Of(Manifest, packed).Findings);
        Assert.Empty(KitMatch.Of(Manifest, packed.Select(k => new PackedKit(k.Label, k.Slot)), issued).Findings);
        var twice = KitMatch.Of(Manifest, [.. packed[..7], Kit(7, 7, new SealRange("A", 3, 8))]);
        Assert.Equal("PLK-LOG-F020 PLK-LOG-F020", Codes(twice));
    }

    [Fact]
    public void Everything_Stands_In_Order_Of_Slot_And_Label()
    {
        // The manifest is that of stations 1 to 4, each with the regent before the governor.
        var match = KitMatch.Of(Manifest.Reverse(), [Kit(3, 5), Kit(2, 5), Kit(7, 1), Kit(6, 1), Kit(6, 0)]);
        string Numbers(IEnumerable<KitLabel> labels) => string.Join(' ', labels.Select(l => Manifest.IndexOf(l)));
        Assert.Equal("0 1 1 5 5", Numbers(match.Packed.Select(k => k.Slot)));
        Assert.Equal("6 6 7 2 3", Numbers(match.Packed.Select(k => k.Label)));
        Assert.Equal("0 1 4 5", Numbers(match.Missing));
        Assert.Equal("pilbup tps-36.02.01.2001-004 in pilbup tps-36.02.01.2001-001", match.Packed[0].ToString());
    }

    [Fact]
    public void Of_A_Kit_That_Stands_Twice_The_One_In_Its_Slot_Is_Right()
    {
        foreach (var at in new[] { 0, 7 })
        {
            var match = KitMatch.Of([Manifest[at], Manifest[3]], [Kit(3, at), Kit(3, 3), Kit(at, at)]);
            Assert.Equal(Manifest[at], Assert.Single(match.Twice).Slot);
            Assert.Empty(match.Misplaced);
        }
    }

    [Fact]
    public void A_Range_Overlaps_The_One_Before_That_Reaches_Furthest()
    {
        (int First, int Last)[] ranges = [(1, 100), (10, 20), (50, 60), (100, 101), (101, 102), (103, 104)];
        var found = KitMatch.Of(Manifest, ranges.Select((r, i) => Kit(i, i, new SealRange("A", r.First, r.Last)))).SealOverlaps;
        Assert.Equal(["1-10", "1-50", "1-100", "100-101"], found.Select(o => $"{o.First.Seals!.First}-{o.Second.Seals!.First}"));
        Assert.True(new SealRange("A", 1, 5).Overlaps(new SealRange("A", 5, 9)));
        Assert.True(new SealRange("A", 5, 9).Overlaps(new SealRange("A", 1, 5)));
        Assert.False(new SealRange("A", 1, 4).Overlaps(new SealRange("A", 5, 9)));
    }

    [Fact]
    public void Wrong_Use_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => KitMatch.Of([Manifest[0], Manifest[0]], []));
        var seals = new SealRange(string.Empty, 1, 1);
        Assert.Throws<ArgumentException>(() => KitMatch.Of([], [], [(Manifest[0], seals), (Manifest[0], seals)]));
        Assert.Throws<ArgumentException>(() => new KitLabel(default, Expect.Tps(1)));
        Assert.Throws<ArgumentException>(() => new KitLabel(Generators.Pilgub, StockPlace.Penyedia));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SealRange("A", -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SealRange("A", 2, 1));
        Assert.Equal(1, seals.Count);
        Assert.Equal((decimal)long.MaxValue + 1, new SealRange("A", 0, long.MaxValue).Count);
        Assert.False(Manifest[0].Equals(Manifest[1]));
        Assert.False(Manifest[0].Equals(null));
        Assert.False(seals.Equals(null));
    }

    private static bool Before(PackedKit a, PackedKit b)
    {
        var order = (a.Seals!.First, a.Seals.Last).CompareTo((b.Seals!.First, b.Seals.Last));
        return order < 0 || (order == 0 && a != b && Manifest.IndexOf(a.Label) < Manifest.IndexOf(b.Label));
    }
}
