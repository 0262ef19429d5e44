using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Pilkada.Risk.Tests.Tables;

namespace Pilkada.Risk.Tests;

public sealed class RollUpTests
{
    private static readonly GradeScale Scale = Made.Scale(3);

    private static readonly string[] Regencies = ["36", "36.01", "36.02"];

    private static Gen<(sbyte Rank, int Voters, AreaCode Village)[]> Lists => Made.Stations().ArrayOf();

    [Fact]
    public void The_Table_Agrees_With_Counting_One_By_One() =>
        Laws.Check(
            Lists,
            list =>
            {
                var table = Table(list);
                foreach (var area in table.Areas)
                {
                    var inside = list.Where(s => area.Contains(s.Village)).ToArray();
                    var found = table.Find(area)!;
                    Assert.Equal(Enumerable.Range(0, 3).Select(g => (long)inside.Count(s => s.Rank == g)), found.Stations);
                    Assert.Equal(
                        Enumerable.Range(0, 3).Select(g => inside.Where(s => s.Rank == g && s.Voters >= 0).Sum(s => (long)s.Voters)),
                        found.Voters
                    );
                    Assert.Equal(inside.Count(s => s.Rank < 0), found.UnknownGrade);
                    Assert.Equal(inside.Count(s => s.Rank >= 0 && s.Voters < 0), found.UnknownVoters);
                    Assert.Equal(inside.Length, found.Total);
                }

                Assert.Equal(list.Length == 0, table.Find(AreaCode.Indonesia) is null);
            }
        );

    [Fact]
    public void Stations_Of_A_Kecamatan_Without_A_Known_Unit_Count_For_No_Unit() =>
        Laws.Check(
            Lists,
            list =>
            {
                var (a, b) = (Id<PoliceUnit>.Parse("polres-a"), Id<PoliceUnit>.Parse("polres-b"));
                var tree = new AreaTree(
                    Regencies
                        .Concat(from r in Enumerable.Range(1, 2) from k in Enumerable.Range(1, 3) select $"36.0{r}.0{k}")
                        .Select(c => new Area(AreaCode.Parse(c), c))
                );
                var map = new Jurisdiction(
                    new JurisdictionEntry(AreaCode.Parse("36.01"), [a]),
                    new JurisdictionEntry(AreaCode.Parse("36.02.01"), [a, b])
                ).On(new LocalDate(2024, 11, 27), tree);
                var table = Table(list, map);
                Assert.Equal(list.Count(s => AreaCode.Parse("36.01").Contains(s.Village)), (int)(table.Find(a)?.Total ?? 0));
                Assert.Null(table.Find(b));
                Assert.Equal(list.Count(s => AreaCode.Parse("36.02").Contains(s.Village)), (int)table.Unassigned.Total);
            }
        );

    // Oracle: every way of grading the unknown stations.
    [Fact]
    public void The_Value_Is_Known_Only_If_No_Unknown_Station_Could_Change_It() =>
        Laws.Check(
            from known in Gen.Choose(0, 3).ArrayOf(3)
            from unknown in Gen.Choose(0, 3)
            select (known, unknown),
            input =>
            {
                var (known, unknown) = input;
                var distribution = GradeDistribution.Of(Scale, known.Select(n => (long)n), unknown);
                var fillings = Fillings(known, unknown).Where(f => f.Sum() > 0).ToArray();
                var highest = RollUp.Of(RollUpMethod.Highest, distribution);
                var ranks = fillings.Select(f => Array.FindLastIndex(f, n => n > 0)).Distinct().ToArray();
                Recomputes(highest.Explanation);
                Assert.Equal(
                    ranks.Length == 1 ? Quantity.Of(Scale.Grades[ranks[0]].Name) : Quantity.Unknown(LocalText.Same("-")),
                    highest.Value
                );
                for (var g = 1; g < 3; g++)
                {
                    var share = RollUp.Of(RollUpMethod.ShareAtLeast, distribution, Scale.Grades[g]);
                    Recomputes(share.Explanation);
                    var shares = fillings.Select(f => Fraction.Of(f.Skip(g).Sum(), f.Sum())).Distinct().Order().ToArray();
                    Assert.Equal(shares.Length == 1 ? Quantity.Of(shares[0]) : Quantity.Unknown(LocalText.Same("-")), share.Value);
                    if (shares.Length > 0)
                    {
                        Assert.Equal((Quantity.Of(shares[0]), Quantity.Of(shares[^1])), (share.Lowest, share.Highest));
                    }
                }
            }
        );

    [Fact]
    public void The_Weighted_Mean_Lies_Between_The_Lowest_And_The_Highest_Rank_Present() =>
        Laws.Check(
            Gen.Choose(0, 5).ArrayOf(3),
            Gen.Choose(0, 600).ArrayOf(3),
            (stations, voters) =>
            {
                var people = stations.Zip(voters, (n, v) => n == 0 ? 0L : v).ToArray();
                var mean = RollUp.Of(RollUpMethod.VoterWeightedMean, GradeDistribution.Of(Scale, stations.Select(n => (long)n), 0, people));
                Recomputes(mean.Explanation);
                Assert.Equal(people.Sum() == 0, mean.Value.IsUnknown);
                if (!mean.Value.IsUnknown)
                {
                    var present = Enumerable.Range(0, 3).Where(g => people[g] > 0).ToArray();
                    Assert.InRange(mean.Value.Number, present[0], present[^1]);
                    Assert.Equal(Fraction.Of(people[1] + (2 * people[2]), people.Sum()), mean.Value.Number);
                }
            }
        );

    [Fact]
    public void Unknown_Grades_Or_Voters_Make_The_Weighted_Mean_Unknown()
    {
        var without = RollUp.Of(RollUpMethod.VoterWeightedMean, GradeDistribution.Of(Scale, [1, 1, 1], 0));
        Assert.True(without.Value.IsUnknown);
        var ungraded = RollUp.Of(RollUpMethod.VoterWeightedMean, GradeDistribution.Of(Scale, [1, 1, 1], 1, [5, 5, 5]));
        Assert.True(ungraded.Value.IsUnknown);
        Assert.Equal(Fraction.Of(1, 4), ungraded.UnknownShare);
        Recomputes(without.Explanation);
        Recomputes(ungraded.Explanation);
        Assert.Equal((Quantity.Of(0), Quantity.Of(2)), (ungraded.Lowest, ungraded.Highest));
    }

    [Fact]
    public void No_Station_Is_Unknown_Not_Zero()
    {
        var none = GradeDistribution.Of(Scale, [0, 0, 0], 0);
        foreach (
            var roll in new[]
            {
                RollUp.Of(RollUpMethod.Highest, none),
                RollUp.Of(RollUpMethod.ShareAtLeast, none, Scale.Grades[1]),
                RollUp.Of(RollUpMethod.VoterWeightedMean, none),
            }
        )
        {
            Assert.True(roll.Value.IsUnknown);
            Assert.True(roll.Lowest.IsUnknown);
            Recomputes(roll.Explanation);
        }
    }

    [Fact]
    public void Merging_Is_Associative_And_Keeps_Totals() =>
        Laws.Check(
            Lists,
            Lists,
            (first, second) =>
            {
                var both = Table([.. first, .. second]).Find(AreaCode.Indonesia);
                var (a, b) = (Table(first).Find(AreaCode.Indonesia), Table(second).Find(AreaCode.Indonesia));
                var sum =
                    a is null ? b
                    : b is null ? a
                    : a.Add(b);
                Assert.Equal(sum?.ToString(), both?.ToString());
                Assert.Equal(sum?.Voters.Sum(), both?.Voters.Sum());
            }
        );

    [Fact]
    public void Raising_A_Station_Never_Lowers_A_Roll_Up_Of_Any_Place_Above_It() =>
        Laws.Check(
            Lists.Where(l => l.Any(s => s.Rank is >= 0 and < 2)),
            Gen.Choose(0, 99),
            (list, pick) =>
            {
                int[] open = [.. Enumerable.Range(0, list.Length).Where(i => list[i].Rank is >= 0 and < 2)];
                var raised = ((sbyte Rank, int Voters, AreaCode Village)[])list.Clone();
                raised[open[pick % open.Length]].Rank++;
                var (before, after) = (Table(list), Table(raised));
                foreach (var area in before.Areas)
                {
                    foreach (var (low, high) in Rolled(before.Find(area)!).Zip(Rolled(after.Find(area)!)))
                    {
                        Assert.Equal(low.Lowest.IsUnknown, high.Lowest.IsUnknown);
                        Assert.True(
                            low.Lowest.IsUnknown || (low.Lowest.Number <= high.Lowest.Number && low.Highest.Number <= high.Highest.Number),
                            $"{area}"
                        );
                    }
                }
            }
        );

    // A place is no better than its worst part and no worse than it: its highest grade is that of a part, its share and its mean lie between theirs.
    [Fact]
    public void A_Place_Lies_Between_Its_Parts() =>
        Laws.Check(
            Lists,
            list =>
            {
                var table = Table(list);
                foreach (var area in table.Areas.Where(a => a.Level < AreaLevel.DesaKelurahan))
                {
                    var parts = table.Areas.Where(a => a != area && a.Parent == area).Select(a => Rolled(table.Find(a)!)).ToArray();
                    var whole = Rolled(table.Find(area)!);
                    for (var method = 0; method < whole.Length; method++)
                    {
                        var lowest = parts.Where(p => !p[method].Lowest.IsUnknown).Select(p => p[method].Lowest.Number).ToArray();
                        if (whole[method].Lowest.IsUnknown)
                        {
                            Assert.Empty(lowest);
                            continue;
                        }

                        Assert.InRange(whole[method].Lowest.Number, lowest.Min(), lowest.Max());
                        Assert.True(whole[method].Lowest.Number <= whole[method].Highest.Number);
                        if (whole[method].Method == RollUpMethod.Highest)
                        {
                            Assert.Equal(lowest.Max(), whole[method].Lowest.Number);
                        }
                    }
                }
            }
        );

    // Published: 1,842 + 61 + 23 of Polres Pandeglang are all its 1,926 stations.
    [Fact]
    public void Pandeglang_Rolls_Up_As_Published()
    {
        var scale = TpsClassSchemes.PolresPandeglang2024.Scale;
        var pandeglang = GradeDistribution.Of(scale, [1_842, 61, 23], 0);
        Assert.Equal(1_926, pandeglang.Total);
        Assert.Equal("1842/61/23+0?", pandeglang.ToString());
        Assert.Equal(Quantity.Of(Fraction.Of(84, 1_926)), RollUp.Of(RollUpMethod.ShareAtLeast, pandeglang, scale.Grades[1]).Value);
        Assert.Throws<ArgumentException>(() => pandeglang.Add(GradeDistribution.Of(Scale, [1, 1, 1], 0)));
    }

    [Fact]
    public void What_Does_Not_Fit_Is_Refused()
    {
        var village = AreaCode.Parse("36.01.01.2001");
        Assert.Throws<ArgumentException>(() => RollUpTable.Of(Scale, [village], [0, 1], []));
        Assert.Throws<ArgumentException>(() => RollUpTable.Of(Scale, [village], [0], [1, 2]));
        Assert.Throws<ArgumentException>(() => RollUpTable.Of(Scale, [AreaCode.Parse("36.01.01")], [0], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollUpTable.Of(Scale, [village], [3], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollUpTable.Of(Scale, [village], [-2], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollUpTable.Of(Scale, [village], [0], [-2]));
        Assert.Throws<ArgumentException>(() => GradeDistribution.Of(Scale, [1, 1], 0));
        Assert.Throws<ArgumentException>(() => GradeDistribution.Of(Scale, [1, -1, 0], 0));
        Assert.Throws<ArgumentException>(() => GradeDistribution.Of(Scale, [1, 0, 0], 0, [1, 0, 0], 2));
        var distribution = GradeDistribution.Of(Scale, [1, 0, 0], 0);
        Assert.Throws<ArgumentException>(() => RollUp.Of(RollUpMethod.ShareAtLeast, distribution));
        Assert.Throws<ArgumentException>(() => RollUp.Of(RollUpMethod.Highest, distribution, Scale.Grades[0]));
        Assert.Throws<ArgumentException>(() => RollUp.Of(RollUpMethod.ShareAtLeast, distribution, PublishedBands.Irbi.Scale.Grades[0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollUp.Of((RollUpMethod)9, distribution));
    }

    private static RollUpTable Table((sbyte Rank, int Voters, AreaCode Village)[] list, JurisdictionMap? map = null) =>
        RollUpTable.Of(
            Scale,
            list.Select(s => s.Village).ToArray(),
            list.Select(s => s.Rank).ToArray(),
            list.Select(s => s.Voters).ToArray(),
            map
        );

    private static RollUp[] Rolled(GradeDistribution distribution) =>
        [
            RollUp.Of(RollUpMethod.Highest, distribution),
            RollUp.Of(RollUpMethod.ShareAtLeast, distribution, Scale.Grades[1]),
            RollUp.Of(RollUpMethod.ShareAtLeast, distribution, Scale.Grades[2]),
            RollUp.Of(RollUpMethod.VoterWeightedMean, distribution),
        ];

    private static IEnumerable<int[]> Fillings(int[] known, int unknown) =>
        from low in Enumerable.Range(0, unknown + 1)
        from middle in Enumerable.Range(0, unknown - low + 1)
        select new[] { known[0] + low, known[1] + middle, known[2] + unknown - low - middle };
}
