using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Tests;

public sealed class TpsCrosswalkTests
{
    private static readonly string[] Areas = ["36.02.01.2001", "36.02.01.2002", "36.02.02"];

    private static Id<Tps> Id(string text) => Id<Tps>.Parse(text);

    private static Tps Of(string id, string area, int number, int? voters = 100) =>
        new(Id(id), AreaCode.Parse(area), number, voters is { } count ? [(Generators.Pilgub, count)] : []);

    private static TpsList List(params IEnumerable<Tps> stations) => new("DPT", Generators.FirstDay, stations);

    // Few ids and places, so that stations of two lists meet by id, by number, crosswise and not at all.
    private static Gen<TpsList> Lists(bool withGaps) =>
        from ids in Gen.Shuffle(Enumerable.Range(0, 9).ToArray())
        from places in Gen.Shuffle(Enumerable.Range(0, 15).ToArray())
        from count in Gen.Choose(0, 9)
        from voters in Gen.Choose(0, 600).ListOf(9)
        from gap in Gen.Choose(0, 20)
        select List(
            ids.Take(count)
                .Zip(places)
                .Select((p, i) => Of($"tps-{p.First}", Areas[p.Second % 3], 900 + (p.Second / 3), withGaps && gap == i ? null : voters[i]))
        );

    private static Gen<(TpsList Old, TpsList New, TpsLink[] Links)> Pairs(bool withGaps = false) =>
        from old in Lists(withGaps)
        from @new in Lists(withGaps)
        from kind in Gen.Choose(0, 5)
        from olds in Gen.Shuffle(old.Stations.Select(t => t.Id).ToArray())
        from news in Gen.Shuffle(@new.Stations.Select(t => t.Id).ToArray())
        select (old, @new, Links(kind, olds, news));

    private static TpsLink[] Links(int kind, Id<Tps>[] olds, Id<Tps>[] news) =>
        kind switch
        {
            0 when olds.Length > 0 && news.Length > 1 => [TpsLink.Split(olds[0], news.Take(3))],
            1 when olds.Length > 1 && news.Length > 0 => [TpsLink.Merge(news[0], olds.Take(2))],
            2 when olds.Length > 0 && news.Length > 0 => [TpsLink.Move(olds[0], news[0])],
            3 when olds.Length > 2 && news.Length > 2 => [TpsLink.Move(olds[2], news[2]), TpsLink.Split(olds[0], news.Take(2))],
            _ => [],
        };

    private static void Check(Action<TpsList, TpsList, TpsLink[], TpsCrosswalk> law) =>
        Laws.Check(Pairs(), given => law(given.Old, given.New, given.Links, TpsCrosswalk.Between(given.Old, given.New, given.Links)));

    [Fact]
    public void Every_Station_Of_Both_Lists_Stands_In_One_Change() =>
        Check(
            (old, @new, _, crosswalk) =>
            {
                Assert.Equal(old.Stations.OrderBy(t => t.Id), crosswalk.Changes.SelectMany(c => c.Old).OrderBy(t => t.Id));
                Assert.Equal(@new.Stations.OrderBy(t => t.Id), crosswalk.Changes.SelectMany(c => c.New).OrderBy(t => t.Id));
                Assert.Equal((old, @new), (crosswalk.Old, crosswalk.New));
            }
        );

    [Fact]
    public void A_Kind_Is_That_Of_The_Stations_It_Joins() =>
        Check(
            (_, _, links, crosswalk) =>
            {
                foreach (var change in crosswalk.Changes)
                {
                    var expected = (change.Old, change.New) switch
                    {
                        ([], [_]) => TpsChangeKind.New,
                        ([_], []) => TpsChangeKind.Closed,
                        ([_], [_, _, ..]) => TpsChangeKind.Split,
                        ([_, _, ..], [_]) => TpsChangeKind.Merged,
                        ([var a], [var b]) when a.Area != b.Area || links.Any(l => l.Kind == TpsChangeKind.Moved && l.From[0] == a.Id) =>
                            TpsChangeKind.Moved,
                        ([var a], [var b]) => a.Number == b.Number ? TpsChangeKind.Same : TpsChangeKind.Renumbered,
                        _ => throw new InvalidOperationException(),
                    };
                    Assert.Equal(expected, change.Kind);
                }

                Assert.All(
                    Enum.GetValues<TpsChangeKind>(),
                    kind => Assert.Equal(crosswalk.Changes.Count(c => c.Kind == kind), crosswalk.Count(kind))
                );
            }
        );

    [Fact]
    public void Stations_Are_Joined_By_Link_Then_By_Id_Then_By_Number_In_The_Village() =>
        Check(
            (old, @new, links, crosswalk) =>
            {
                var found = crosswalk.Changes.SelectMany(c => c.Old.SelectMany(_ => c.New, (a, b) => $"{a.Id} {b.Id}"));
                Assert.Equal(Joined(old, @new, links).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            }
        );

    // Every pair, tried in the order of what counts.
    private static IEnumerable<string> Joined(TpsList old, TpsList @new, TpsLink[] links)
    {
        var (left, right) = (old.Stations.ToList(), @new.Stations.ToList());
        foreach (var link in links)
        {
            foreach (var from in link.From)
            {
                foreach (var to in link.To)
                {
                    yield return $"{from} {to}";
                }
            }

            left.RemoveAll(t => link.From.Contains(t.Id));
            right.RemoveAll(t => link.To.Contains(t.Id));
        }

        Func<Tps, Tps, bool>[] ways =
        [
            (a, b) => a.Id == b.Id,
            (a, b) => a.Area == b.Area && a.Number == b.Number && a.Area.Level == AreaLevel.DesaKelurahan,
        ];
        foreach (var fits in ways)
        {
            foreach (var a in left.ToArray())
            {
                foreach (var b in right.Where(b => fits(a, b)).Take(1).ToArray())
                {
                    yield return $"{a.Id} {b.Id}";
                    left.Remove(a);
                    right.Remove(b);
                }
            }
        }
    }

    [Fact]
    public void The_Stations_Of_The_Old_List_And_What_Changed_Make_Those_Of_The_New() =>
        Check(
            (old, @new, _, crosswalk) =>
            {
                var balance = crosswalk.Stations;
                Assert.Equal((Quantity.Of(old.Stations.Length), Quantity.Of(@new.Stations.Length)), (balance.Before, balance.After));
                Assert.Equal(balance.After, balance.Explanation.Value);
                Assert.Equal(balance.After, balance.Explanation.Recompute());
                var change = balance.Changes.ToDictionary(c => c.Kind, c => c.Change.Number);
                Assert.Equal(Enum.GetValues<TpsChangeKind>(), balance.Changes.Select(c => c.Kind));
                Assert.Equal(crosswalk.Count(TpsChangeKind.New), change[TpsChangeKind.New]);
                Assert.Equal(-crosswalk.Count(TpsChangeKind.Closed), change[TpsChangeKind.Closed]);
                Assert.True(change[TpsChangeKind.Split].Sign >= 0 && change[TpsChangeKind.Merged].Sign <= 0);
                Assert.All([TpsChangeKind.Same, TpsChangeKind.Renumbered, TpsChangeKind.Moved], k => Assert.Equal(0, change[k].Sign));
            }
        );

    [Fact]
    public void The_Voters_Of_The_Old_List_And_What_Changed_Make_Those_Of_The_New() =>
        Laws.Check(
            Pairs(withGaps: true),
            given =>
            {
                var balance = TpsCrosswalk.Between(given.Old, given.New, given.Links).Voters(Generators.Pilgub);
                var (before, after) = (
                    given.Old.VotersIn(Generators.Pilgub, AreaCode.Indonesia),
                    given.New.VotersIn(Generators.Pilgub, AreaCode.Indonesia)
                );
                Assert.Equal((before is null, after is null), (balance.Before.IsUnknown, balance.After.IsUnknown));
                Assert.Equal(balance.Explanation.Value, balance.Explanation.Recompute());
                Assert.Equal(before is null || after is null, balance.Explanation.Value.IsUnknown);
                if (before is not null && after is not null)
                {
                    Assert.Equal((Quantity.Of(before.Value), Quantity.Of(after.Value)), (balance.Before, balance.After));
                    Assert.Equal(balance.After, balance.Explanation.Value);
                }
            }
        );

    [Fact]
    public void Backwards_The_New_Are_Closed_And_The_Split_Are_Merged() =>
        Check(
            (old, @new, links, crosswalk) =>
            {
                var back = TpsCrosswalk.Between(
                    @new,
                    old,
                    links.Select(l =>
                        l.Kind switch
                        {
                            TpsChangeKind.Split => TpsLink.Merge(l.From[0], l.To),
                            TpsChangeKind.Merged => TpsLink.Split(l.To[0], l.From),
                            _ => TpsLink.Move(l.To[0], l.From[0]),
                        }
                    )
                );
                static TpsChangeKind Opposite(TpsChangeKind kind) =>
                    kind switch
                    {
                        TpsChangeKind.New => TpsChangeKind.Closed,
                        TpsChangeKind.Closed => TpsChangeKind.New,
                        TpsChangeKind.Split => TpsChangeKind.Merged,
                        TpsChangeKind.Merged => TpsChangeKind.Split,
                        _ => kind,
                    };
                Assert.All(Enum.GetValues<TpsChangeKind>(), kind => Assert.Equal(crosswalk.Count(kind), back.Count(Opposite(kind))));
            }
        );

    [Fact]
    public void A_List_Against_Itself_Is_The_Same_Throughout() =>
        Laws.Check(
            Generators.TpsLists(),
            list =>
            {
                var crosswalk = TpsCrosswalk.Between(list, list);
                Assert.Equal(list.Stations.AsEnumerable(), crosswalk.Changes.Select(c => c.Old.Single()));
                Assert.All(crosswalk.Changes, c => Assert.Equal((TpsChangeKind.Same, c.Old[0]), (c.Kind, c.New.Single())));
            }
        );

    [Fact]
    public void Changes_Stand_In_Order_Of_Their_First_Stations() =>
        Check(
            (_, _, _, crosswalk) =>
            {
                var first = crosswalk
                    .Changes.Select(c => c.Old.IsEmpty ? c.New[0] : c.Old[0])
                    .Select(t => (t.Area, t.Number, t.Id))
                    .ToArray();
                Assert.Equal(first.Order(), first);
            }
        );

    [Fact]
    public void The_Worked_Example_Of_A_Split_Holds()
    {
        var village = Areas[0];
        var crosswalk = TpsCrosswalk.Between(
            List(Of("tps-3", village, 3, 590), Of("tps-4", village, 4, 300)),
            List(Of("tps-3", village, 3, 300), Of("tps-4", village, 5, 301), Of("tps-12", village, 12, 290)),
            TpsLink.Split(Id("tps-3"), Id("tps-3"), Id("tps-12"))
        );
        Assert.Equal(["Split: tps-3 -> tps-3, tps-12", "Renumbered: tps-4 -> tps-4"], crosswalk.Changes.Select(c => c.ToString()));
        Assert.Equal(
            [(TpsChangeKind.Renumbered, 1), (TpsChangeKind.Split, 0)],
            crosswalk
                .Voters(Generators.Pilgub)
                .Changes.Where(c => c.Kind is TpsChangeKind.Renumbered or TpsChangeKind.Split)
                .Select(c => (c.Kind, (int)c.Change.Number.Numerator))
        );
    }

    [Fact]
    public void Numbers_Join_Stations_In_A_Village_And_Not_In_A_Kecamatan()
    {
        TpsChangeKind[] Kinds(string area) =>
            [.. TpsCrosswalk.Between(List(Of("a", area, 1)), List(Of("b", area, 1))).Changes.Select(c => c.Kind)];
        Assert.Equal([TpsChangeKind.Same], Kinds(Areas[0]));
        Assert.Equal([TpsChangeKind.Closed, TpsChangeKind.New], Kinds(Areas[2]));
    }

    [Fact]
    public void Links_Name_Stations_That_Are_There_Once()
    {
        var (a, b, c) = (Id("a"), Id("b"), Id("c"));
        var list = List(Of("a", Areas[0], 1), Of("b", Areas[0], 2), Of("c", Areas[0], 3));
        void Refused(params TpsLink[] given) => Assert.Throws<ArgumentException>("links", () => TpsCrosswalk.Between(list, list, given));
        Refused(TpsLink.Move(a, Id("x")));
        Refused(TpsLink.Move(Id("x"), a));
        Refused(TpsLink.Move(a, b), TpsLink.Move(a, c));
        Refused(TpsLink.Move(a, c), TpsLink.Move(b, c));
        Assert.Throws<ArgumentException>("to", () => TpsLink.Split(a, b));
        Assert.Throws<ArgumentException>("to", () => TpsLink.Split(a, b, b));
        Assert.Throws<ArgumentException>("to", () => TpsLink.Move(default, b));
        Assert.Throws<ArgumentException>("to", () => TpsLink.Move(a, default));
        Assert.Throws<ArgumentException>("to", () => TpsLink.Split(a, b, default));
        Assert.Throws<ArgumentException>("from", () => TpsLink.Merge(default, a, b));
        Assert.Throws<ArgumentNullException>("links", () => TpsCrosswalk.Between(list, list, null!));
        Assert.Throws<ArgumentException>("from", () => TpsLink.Merge(a, b));
        Assert.Throws<ArgumentException>("from", () => TpsLink.Merge(a, b, default));
        Assert.Throws<ArgumentNullException>("earlier", () => TpsCrosswalk.Between(null!, list));
        Assert.Throws<ArgumentNullException>("later", () => TpsCrosswalk.Between(list, null!));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => TpsCrosswalk.Between(list, list).Count((TpsChangeKind)9));
    }

    [Fact]
    public void Pairs_Of_Lists_Reach_Every_Kind()
    {
        var sample = Pairs().Sample(1500, 50).Select(p => TpsCrosswalk.Between(p.Old, p.New, p.Links)).ToArray();
        Assert.All(Enum.GetValues<TpsChangeKind>(), kind => Assert.Contains(sample, c => c.Count(kind) > 0));
    }

    [Fact]
    public void Special_Places_Are_Numbered_From_901() =>
        Assert.Equal([false, false, true, true], new[] { 1, 900, 901, 999 }.Select(n => Of("a", Areas[0], n).IsLokasiKhusus));
}
