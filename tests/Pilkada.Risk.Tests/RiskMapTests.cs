using FsCheck;
using FsCheck.Fluent;
using Pilkada.Stages;
using static Pilkada.Risk.Tests.Tables;

namespace Pilkada.Risk.Tests;

public sealed class RiskMapTests
{
    private static readonly Id<ElectionStage> Voting = Id<ElectionStage>.Parse("penyelenggaraan.pemungutan");
    private static readonly Id<RiskIndicator>[] Indicators = [.. Enumerable.Range(0, 3).Select(i => Id<RiskIndicator>.Parse($"i{i}"))];
    private static readonly ImmutableArray<Place> Areas = [.. Enumerable.Range(1, 4).Select(i => Place.Parse($"36.0{i}"))];

    private static Gen<int?[]> Values =>
        Gen.Frequency((4, Gen.Choose(0, 10).Select(n => (int?)n)), (1, Gen.Constant<int?>(null))).ArrayOf(12);

    // Oracle: unknown values at 0, at 1/2 and at 1, in every combination.
    [Fact]
    public void Ranks_Cover_Every_Way_Of_Filling_In_The_Unknown() =>
        Laws.Check(
            Values.Where(v => v.Count(x => x is null) <= 4),
            values =>
            {
                var map = Map(values);
                int[] open = [.. Enumerable.Range(0, 12).Where(i => values[i] is null)];
                foreach (var filling in Enumerable.Range(0, (int)Math.Pow(3, open.Length)))
                {
                    var filled = (int?[])values.Clone();
                    var rest = filling;
                    foreach (var i in open)
                    {
                        filled[i] = rest % 3 * 5;
                        rest /= 3;
                    }

                    var known = Map(filled);
                    foreach (var area in Areas)
                    {
                        var (best, worst) = map.RankOf(area, Voting);
                        var score = known.Find(area, Voting)!.Score.Number;
                        var rank = 1 + Areas.Count(a => known.Find(a, Voting)!.Score.Number > score);
                        Assert.InRange(rank, best, worst);
                        Assert.InRange(score, map.Find(area, Voting)!.Lowest, map.Find(area, Voting)!.Highest);
                    }
                }
            }
        );

    [Fact]
    public void A_Cell_Recomputes_And_Its_Contributions_Add_Up() =>
        Laws.Check(
            Values,
            values =>
            {
                foreach (var cell in Map(values).Cells)
                {
                    Recomputes(cell.Explanation);
                    Recomputes(cell.LowestExplanation);
                    Assert.Equal(cell.Score, cell.Explanation.Value);
                    Assert.Equal(cell.UnknownShare.Sign > 0, cell.Score.IsUnknown);
                    if (!cell.Score.IsUnknown)
                    {
                        Assert.Equal(cell.Lowest, cell.Highest);
                        Assert.Equal(cell.Score.Number, cell.Contributions.Aggregate(Fraction.Zero, (s, c) => s + c.Amount.Number));
                        Assert.InRange(cell.Score.Number, Fraction.Zero, Fraction.One);
                    }

                    Assert.Equal(
                        cell.Top.OrderByDescending(t => t.Amount.Number).Select(t => t.Indicator),
                        cell.Top.Select(t => t.Indicator)
                    );
                }
            }
        );

    [Fact]
    public void Raising_An_Indicator_Never_Lowers_A_Score() =>
        Laws.Check(
            Values,
            Gen.Choose(0, 11),
            (values, i) =>
            {
                if (values[i] is not ({ } value and < 10))
                {
                    return;
                }

                var raised = (int?[])values.Clone();
                raised[i] = value + 1;
                Assert.True(Map(values).Find(Areas[i / 3], Voting)!.Lowest < Map(raised).Find(Areas[i / 3], Voting)!.Lowest);
            }
        );

    [Fact]
    public void Cells_With_Unknown_Indicators_Are_Findings()
    {
        var values = new int?[] { 1, 1, 1, 1, null, 1, 1, 1, 1, null, null, null };
        var findings = Map(values).Findings(s => new LocalText("pemungutan suara", "voting"));
        Assert.Equal(["36.02", "36.04"], findings.Select(f => f.Place.ToString()));
        Assert.Equal(["1/3", "1"], findings.Select(f => f.Arguments.Single(a => a.Name == "share").Value.ToString()));
    }

    [Fact]
    public void A_Class_Comes_From_Bands_Of_The_Users()
    {
        var bands = new ScoreBands(
            Id<ScoreBands>.Parse("own"),
            Made.Scale(2),
            [new BandEdge(Fraction.Of(1, 2), EdgeSide.Above)],
            Made.Source
        );
        var map = RiskMap.Of(Areas, [StageProfile.Equal(Voting, Indicators)], (_, _) => Share(5), bands);
        Assert.Equal(1, map.Find(Areas[0], Voting)!.Class!.Grade!.Rank);
        Recomputes(map.Find(Areas[0], Voting)!.Class!.Explanation);
        Assert.Null(Map(new int?[12]).Find(Areas[0], Voting)!.Class);
    }

    // Oracle: put the value there, and a millionth below; put every other indicator to 1.
    [Fact]
    public void A_Lever_Reaches_The_Next_Class_And_Nothing_Less_Does() =>
        Laws.Check(
            Generators.RiskMaps(),
            Generators.ScoreBands(),
            (map, bands) =>
            {
                foreach (var cell in map.Cells)
                {
                    var step = cell.In(bands);
                    Assert.Equal((bands.GradeOf(cell.Lowest), bands.GradeOf(cell.Highest)), (step.AtLeast, step.AtMost));
                    if (step.Edge is not { } edge)
                    {
                        Assert.Equal(bands.Edges.Length, step.AtLeast!.Rank);
                        Assert.Empty(step.Levers);
                        continue;
                    }

                    Fraction With(Id<RiskIndicator> indicator, Fraction value) =>
                        RiskMap
                            .Of(
                                [cell.Area],
                                [map.Profiles.Single(p => p.Stage == cell.Stage)],
                                (_, i) =>
                                    i == indicator
                                        ? Explanation.Entered(LocalText.Same("n"), Quantity.Of(value), Unit.Share)
                                        : cell.Contributions.Single(c => c.Indicator == i).Value
                            )
                            .Cells.Single()
                            .Lowest;
                    int RankOf(Fraction score) => bands.GradeOf(score)!.Rank;
                    foreach (var lever in step.Levers)
                    {
                        var (at, tiny) = (With(lever.Contribution.Indicator, lever.To), Fraction.Of(1, 1_000_000));
                        Assert.Equal(cell.Lowest + step.Lacks!.Value, at);
                        Assert.True(RankOf(at + tiny) > step.AtLeast!.Rank);
                        Assert.True(at.Sign == 0 || RankOf(at - tiny) == step.AtLeast.Rank || step.Lacks.Value.Sign == 0);
                        Assert.True(edge.Side == EdgeSide.Below && bands.Decimals is null || RankOf(at) > step.AtLeast.Rank);
                    }

                    Assert.All(
                        cell.Contributions.Where(c => step.Levers.All(l => l.Contribution != c)),
                        c => Assert.Equal(step.AtLeast!.Rank, RankOf(With(c.Indicator, Fraction.One)))
                    );
                }
            }
        );

    [Fact]
    public void Moves_Add_Up_To_The_Change_Of_The_Lowest_Score() =>
        Laws.Check(
            Generators.RiskMaps(),
            Generators.RiskMaps(),
            (before, after) =>
            {
                Assert.Empty(after.MovesFrom(after));
                var moves = after.MovesFrom(before);
                Assert.Equal(moves.Length, moves.DistinctBy(m => (m.Area, m.Stage)).Count());
                foreach (var move in moves)
                {
                    Assert.Equal((before.Find(move.Area, move.Stage), after.Find(move.Area, move.Stage)), (move.Before, move.After));
                    Fraction Amount(RiskContribution? c) => c is null || c.Amount.IsUnknown ? Fraction.Zero : c.Amount.Number;
                    Assert.Equal(
                        (move.After?.Lowest ?? 0) - (move.Before?.Lowest ?? 0),
                        move.Indicators.Aggregate(Fraction.Zero, (s, i) => s + Amount(i.After) - Amount(i.Before))
                    );
                }

                Assert.All(
                    after.Cells.Concat(before.Cells).Where(c => !moves.Any(m => m.Area == c.Area && m.Stage == c.Stage)),
                    c =>
                        Assert.Equal(
                            (before.Find(c.Area, c.Stage)!.Lowest, before.Find(c.Area, c.Stage)!.Highest),
                            (after.Find(c.Area, c.Stage)!.Lowest, after.Find(c.Area, c.Stage)!.Highest)
                        )
                );
            }
        );

    [Fact]
    public void Classes_Of_The_Users_Edges_Are_Numbered()
    {
        var bands = RiskMap.BandsAt(Fraction.Of(1, 4), Fraction.Of(1, 2));
        Assert.Equal(["Kelas 1", "Kelas 2", "Kelas 3"], bands.Scale.Grades.Select(g => g.Name.Indonesian));
        Assert.Equal(Provenance.Assumed, bands.Evidence.Provenance);
        Assert.Equal(1, bands.GradeOf(Fraction.Of(1, 4))!.Rank);
        Assert.Throws<ArgumentException>(() => RiskMap.BandsAt());
        Assert.Throws<ArgumentException>(() => RiskMap.BandsAt(Fraction.Zero));
        Assert.Throws<ArgumentException>(() => RiskMap.BandsAt(2));
        Assert.Throws<ArgumentException>(() => RiskMap.BandsAt(Fraction.Of(1, 2), Fraction.Of(1, 4)));
    }

    [Fact]
    public void The_Neutral_Profile_Takes_The_Indicators_Of_The_Stage_With_Equal_Weight()
    {
        var taxonomy = RiskTaxonomy.BuiltIn;
        var profile = StageProfile.Neutral(taxonomy, Voting, i => !i.Measures.IsEmpty)!;
        Assert.All(profile.Weights, w => Assert.Equal(Fraction.Of(1, profile.Weights.Length), w.Weight));
        Assert.Contains(profile.Weights, w => w.Indicator.ToString() == "bawaslu-tps-2024.disaster-prone");
        Assert.DoesNotContain(profile.Weights, w => taxonomy.Find(w.Indicator)!.Measures.IsEmpty);
        Assert.Equal(Provenance.Assumed, profile.Evidence.Provenance);
        Assert.Null(StageProfile.Neutral(taxonomy, Id<ElectionStage>.Parse("persiapan.pemantau"), _ => true));
    }

    [Fact]
    public void Profiles_And_Values_That_Do_Not_Fit_Are_Refused()
    {
        Assert.Throws<ArgumentException>(() => StageProfile.Equal(Voting, []));
        Assert.Throws<ArgumentException>(() => StageProfile.Equal(default, Indicators));
        Assert.Throws<ArgumentException>(() => StageProfile.Of(Voting, [(Indicators[0], Fraction.Of(1, 2))], Made.Source));
        Assert.Throws<ArgumentException>(() => StageProfile.Of(Voting, [(Indicators[0], 1), (Indicators[1], 0)], Made.Source));
        Assert.Throws<ArgumentException>(() =>
            StageProfile.Of(Voting, [(Indicators[0], Fraction.Of(1, 2)), (Indicators[0], Fraction.Of(1, 2))], Made.Source)
        );
        var profile = StageProfile.Equal(Voting, Indicators);
        Assert.Throws<ArgumentException>(() => RiskMap.Of(Areas, [profile], (_, _) => Share(11)));
        Assert.Throws<ArgumentException>(() => RiskMap.Of([Areas[0], Areas[0]], [profile], (_, _) => Share(1)));
        Assert.Throws<ArgumentException>(() => RiskMap.Of(Areas, [profile, profile], (_, _) => Share(1)));
        Assert.Throws<ArgumentException>(() => Map(new int?[12]).RankOf(Place.Parse("31"), Voting));
    }

    private static RiskMap Map(int?[] values) =>
        RiskMap.Of(
            Areas,
            [StageProfile.Equal(Voting, Indicators)],
            (area, indicator) => Share(values[(Areas.IndexOf(area) * 3) + Array.IndexOf(Indicators, indicator)])
        );

    private static Explanation Share(int? tenths) =>
        tenths is { } n
            ? Explanation.Entered(LocalText.Same("n"), Quantity.Of(Fraction.Of(n, 10)), Unit.Share)
            : Explanation.Unknown(LocalText.Same("n"), Unit.Share, new LocalText("kosong", "empty"));
}
