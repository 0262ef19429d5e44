using FsCheck;
using FsCheck.Fluent;
using static Pilkada.Risk.Tests.Tables;

namespace Pilkada.Risk.Tests;

public sealed class ClassLawsTests
{
    [Fact]
    public void A_Higher_Score_Never_Has_A_Lower_Class() =>
        Laws.Check(
            Made.Bands(),
            Made.Points(),
            Made.Points(),
            (bands, a, b) =>
            {
                var (low, high) = a < b ? (a, b) : (b, a);
                if (bands.GradeOf(low) is { } first && bands.GradeOf(high) is { } second)
                {
                    Assert.True(first.Rank <= second.Rank);
                }
            }
        );

    [Fact]
    public void Every_Score_In_The_Range_Has_A_Class_And_No_Other() =>
        Laws.Check(
            Made.Bands(),
            Made.Points(),
            (bands, score) =>
            {
                var rounded = bands.Decimals is { } places ? PublishedTablesTests.Rounded(score, places) : score;
                Assert.Equal(rounded < bands.Lowest || rounded > bands.Highest, bands.GradeOf(score) is null);
                // The ends of the range belong to it.
                Assert.All(new[] { bands.Lowest, bands.Highest }.OfType<Fraction>(), end => Assert.NotNull(bands.GradeOf(end)));
            }
        );

    [Fact]
    public void A_Score_On_An_Edge_Belongs_To_The_Named_Side() =>
        Laws.Check(
            Made.Bands(),
            bands =>
            {
                for (var i = 0; i < bands.Edges.Length; i++)
                {
                    var edge = bands.Edges[i];
                    if (bands.Decimals is not null || edge.Value > bands.Highest)
                    {
                        continue;
                    }

                    Assert.Equal(edge.Side == EdgeSide.Above ? i + 1 : i, bands.GradeOf(edge.Value)!.Rank);
                }
            }
        );

    [Fact]
    public void A_Class_Recomputes_And_Unknown_Stays_Unknown() =>
        Laws.Check(
            Made.Bands(),
            Made.PointsOrUnknown(),
            (bands, score) =>
            {
                var result = bands.Classify(Points(score));
                Recomputes(result.Explanation);
                Assert.Equal(result.Value, result.Explanation.Value);
                Assert.Equal(score is null ? Fraction.One : Fraction.Zero, result.UnknownShare);
                Assert.Equal(result.Grade is null, result.Value.IsUnknown);
                if (score is null)
                {
                    Assert.Null(result.Grade);
                }
            }
        );

    [Fact]
    public void Bands_That_Do_Not_Fit_Are_Refused()
    {
        var id = Id<ScoreBands>.Parse("x");
        BandEdge Edge(long at) => new(at, EdgeSide.Above);
        Assert.Throws<ArgumentException>(() => new ScoreBands(id, Made.Scale(3), [Edge(1)], Made.Source));
        Assert.Throws<ArgumentException>(() => new ScoreBands(id, Made.Scale(3), [Edge(2), Edge(2)], Made.Source));
        Assert.Throws<ArgumentException>(() => new ScoreBands(default, Made.Scale(2), [Edge(2)], Made.Source));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScoreBands(id, Made.Scale(2), [Edge(2)], Made.Source, decimals: 10));
        Assert.Throws<ArgumentException>(() => new ScoreBands(id, Made.Scale(2), [Edge(2)], Made.Source, lowest: 3, highest: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BandEdge(1, (EdgeSide)7));
        Assert.Throws<ArgumentException>(() =>
            PublishedBands.Irbi.Classify(Explanation.Entered(LocalText.Same("n"), Quantity.Of(true), Unit.None))
        );
    }

    [Fact]
    public void Relative_Classes_Agree_With_Floating_Point_Away_From_The_Edges() =>
        Laws.Check(
            Made.Sets(),
            Gen.Elements(DeviationKind.Sample, DeviationKind.Population),
            Gen.Choose(0, 4),
            (set, deviation, halves) =>
            {
                var width = Fraction.Of(halves, 2);
                var bands = RelativeBands.Of(PublishedBands.Ikp2024Provinces.Scale, width, deviation, set);
                double[] known = [.. set.Where(s => !s.Score.Value.IsUnknown).Select(s => (double)(int)s.Score.Value.Number.Numerator)];
                Assert.Equal(known.Length, bands.KnownCount);
                Assert.Equal(set.Length == 0 ? 0 : set.Length - known.Length, (int)(bands.UnknownShare * set.Length).Numerator);
                var mean = known.DefaultIfEmpty().Average();
                var divisor = deviation == DeviationKind.Sample ? known.Length - 1 : known.Length;
                var reach = (halves / 2.0) * Math.Sqrt(known.Sum(k => (k - mean) * (k - mean)) / Math.Max(divisor, 1));
                foreach (var (area, score) in set)
                {
                    var result = bands.Classify(area);
                    Recomputes(result.Explanation);
                    Assert.Equal(score.Value.IsUnknown || known.Length < 2, result.Value.IsUnknown);
                    if (result.Grade is { } grade)
                    {
                        var away = (double)(int)score.Value.Number.Numerator - mean;
                        if (Math.Abs(Math.Abs(away) - reach) > 1e-9)
                        {
                            Assert.Equal(
                                away < -reach ? 0
                                    : away > reach ? 2
                                    : 1,
                                grade.Rank
                            );
                        }
                    }
                }

                Assert.Equal(known.Length < 2 ? 0 : known.Length, bands.Counts().Sum());
            }
        );

    [Fact]
    public void A_Higher_Score_Never_Has_A_Lower_Relative_Class() =>
        Laws.Check(
            Made.Sets(),
            Gen.Choose(0, 4),
            (set, halves) =>
            {
                var bands = RelativeBands.Of(PublishedBands.Ikp2024Provinces.Scale, Fraction.Of(halves, 2), DeviationKind.Sample, set);
                var graded = set.Where(s => !s.Score.Value.IsUnknown).OrderBy(s => s.Score.Value.Number).ToArray();
                Assert.All(
                    graded.Zip(graded.Skip(1)),
                    p => Assert.True(bands.Classify(p.First.Area).Grade!.Rank <= bands.Classify(p.Second.Area).Grade!.Rank)
                );
            }
        );

    // Of two scores the population deviation is half their distance: with width 1 both lie exactly on an edge.
    [Fact]
    public void Both_Relative_Edges_Belong_To_The_Middle_Class() =>
        Laws.Check(
            Made.Points(),
            Gen.Choose(1, 4_000).Select(n => Fraction.Of(n, 100)),
            (mean, deviation) =>
            {
                var (low, high) = (Place.Parse("36.01"), Place.Parse("36.02"));
                var bands = RelativeBands.Of(
                    PublishedBands.Ikp2024Provinces.Scale,
                    Fraction.One,
                    DeviationKind.Population,
                    [(low, Points(mean - deviation)), (high, Points(mean + deviation))]
                );
                Assert.Equal((1, 1), (bands.Classify(low).Grade!.Rank, bands.Classify(high).Grade!.Rank));
            }
        );

    [Fact]
    public void The_Rounded_Edge_Is_The_Nearest_To_The_Exact_One() =>
        Laws.Check(
            Made.Sets().Where(s => s.Count(x => !x.Score.Value.IsUnknown) >= 2),
            Gen.Choose(0, 4),
            Gen.Elements(true, false),
            (set, decimals, upper) =>
            {
                var bands = RelativeBands.Of(PublishedBands.Ikp2024Provinces.Scale, Fraction.One, DeviationKind.Sample, set);
                var exact = Double(bands.Mean.Number) + ((upper ? 1 : -1) * Math.Sqrt(Double(bands.Variance.Number)));
                var edge = Double(bands.Edge(upper, decimals).Number);
                Assert.True(Math.Abs(edge - exact) <= (0.5 * Math.Pow(10, -decimals)) + 1e-9, $"{edge} for {exact}");
            }
        );

    // One area more can change the classes of all: the rule says it is relative.
    [Fact]
    public void Adding_One_Area_Moves_The_Classes_Of_Others()
    {
        var scale = PublishedBands.Ikp2024Provinces.Scale;
        (Place, Explanation)[] set =
        [
            (Place.Parse("31"), Points(0)),
            (Place.Parse("32"), Points(0)),
            (Place.Parse("33"), Points(0)),
            (Place.Parse("34"), Points(12)),
        ];
        Assert.Equal("tinggi", RelativeBands.Of(scale, 1, DeviationKind.Sample, set).Classify(Place.Parse("34")).Grade!.Id.ToString());
        Assert.Equal(
            "sedang",
            RelativeBands
                .Of(scale, 1, DeviationKind.Sample, [.. set, (Place.Parse("36"), Points(100))])
                .Classify(Place.Parse("34"))
                .Grade!.Id.ToString()
        );
    }

    [Fact]
    public void Sets_That_Do_Not_Fit_Are_Refused()
    {
        var scale = PublishedBands.Ikp2024Provinces.Scale;
        (Place, Explanation) area = (Place.Parse("36"), Points(1));
        Assert.Throws<ArgumentException>(() => RelativeBands.Of(scale, 1, DeviationKind.Sample, [area, area]));
        Assert.Throws<ArgumentException>(() => RelativeBands.Of(Made.Scale(4), 1, DeviationKind.Sample, [area]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RelativeBands.Of(scale, -1, DeviationKind.Sample, [area]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RelativeBands.Of(scale, 1, (DeviationKind)4, [area]));
        Assert.Throws<ArgumentException>(() => RelativeBands.Of(scale, 1, DeviationKind.Sample, [area]).Classify(Place.Parse("31")));
        Assert.True(RelativeBands.Of(scale, 1, DeviationKind.Sample, []).Edge(true, 2).IsUnknown);
    }

    [Fact]
    public void Hits_Are_Monotone_And_Unknown_Only_While_It_Matters() =>
        Laws.Check(
            Gen.Elements<bool?>(true, false, null).ArrayOf(IndicatorHits.Count),
            answers =>
            {
                var result = IndicatorHits.Of(answers);
                Recomputes(result.Explanation);
                Assert.Equal(result.Value, result.Explanation.Value);
                Assert.Equal(Fraction.Of(answers.Count(a => a is null), 8), result.UnknownShare);
                // Every way of filling in the unknown answers, by brute force.
                var possible = Enumerable
                    .Range(0, 1 << 8)
                    .Where(bits => answers.Select((a, i) => a is null || a == ((bits >> i & 1) == 1)).All(x => x))
                    .Select(bits =>
                        System.Numerics.BitOperations.PopCount((uint)bits) switch
                        {
                            0 => "aman",
                            <= 3 => "rawan-i",
                            _ => "rawan-ii",
                        }
                    )
                    .Distinct()
                    .ToArray();
                Assert.Equal(possible.Length == 1 ? possible[0] : null, result.Grade?.Id.ToString());
            }
        );

    [Fact]
    public void Disaster_Risk_Is_The_Form_And_Guards_Zero_Capacity() =>
        Laws.Check(
            Gen.Choose(0, 9).Select(n => (Fraction)n),
            Gen.Choose(0, 9).Select(n => (Fraction)n),
            Gen.Choose(0, 9).Select(n => (Fraction)n),
            (h, v, c) =>
            {
                var risk = DisasterRisk.Of(h, v, c);
                Recomputes(risk.Explanation);
                Assert.Equal(c.Sign == 0, risk.Risk.IsUnknown);
                if (c.Sign > 0)
                {
                    Assert.Equal(h * v, risk.Risk.Number * c);
                }

                Assert.True(DisasterRisk.Of(null, v, c).Risk.IsUnknown);
                Assert.Equal(Fraction.Of(2, 3), DisasterRisk.Of(null, v, null).UnknownShare);
            }
        );

    [Fact]
    public void Negative_Indices_Are_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DisasterRisk.Of(-1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DisasterRisk.Of(1, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DisasterRisk.Of(1, 1, -1));
        Assert.Throws<ArgumentException>(() => IndicatorHits.Of([true]));
    }

    private static double Double(Fraction value) => (double)value.Numerator / (double)value.Denominator;
}
