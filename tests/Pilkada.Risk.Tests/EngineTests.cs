using FsCheck;
using FsCheck.Fluent;
using Pilkada.Scoring;
using Pilkada.Stages;
using static Pilkada.Risk.Tests.Tables;

namespace Pilkada.Risk.Tests;

/// <summary>The published tables again, through the scoring engine, and the laws that hold the exact figures and the engine together.</summary>
public sealed class EngineTests
{
    private static readonly string[] FourColumns = ["sosial_politik", "bebas_adil", "kontestasi", "partisipasi"];
    private static readonly string[] Columns2024 = ["sosial_politik", "penyelenggaraan", "kontestasi", "partisipasi"];
    private static readonly string[] ThreeColumns = ["penyelenggaraan", "kontestasi", "partisipasi"];
    private static readonly Id<ElectionStage> Voting = Id<ElectionStage>.Parse("penyelenggaraan.pemungutan");
    private static readonly Id<RiskIndicator>[] Indicators = [.. Enumerable.Range(0, 3).Select(i => Id<RiskIndicator>.Parse($"i{i}"))];
    private static readonly ImmutableArray<Place> Areas = [.. Enumerable.Range(1, 4).Select(i => Place.Parse($"36.0{i}"))];
    private static readonly ScoreBands[] AllBands =
    [
        PublishedBands.Ikp2018,
        PublishedBands.Ikp2019,
        PublishedBands.Ikp2020Provinces,
        PublishedBands.Ikp2020Regencies,
        PublishedBands.Ikp2024Provinces,
        PublishedBands.Ikp2024Regencies,
    ];

    private static Gen<int?[]> Values =>
        Gen.Frequency((6, Gen.Choose(0, 10).Select(n => (int?)n)), (1, Gen.Constant<int?>(null))).ArrayOf(12);

    // Golden tests 1, 2, 5 and 6: every complete row of every edition whose weights are known.
    [Theory]
    [InlineData("ikp-2018", "ikp-2018.csv", "3", 2, 95)]
    [InlineData("ikp-2019", "ikp-2019.csv", "4", 1, 50)]
    [InlineData("ikp-2020", "ikp-2020.csv", "4", 8, 60)]
    [InlineData("ikp-2024", "ikp-2024.csv", "2024", 2, 75)]
    public void Complete_Rows_Are_Reproduced_By_The_Engine(string edition, string file, string columns, int rows, int tenThousandths)
    {
        var framework = IkpFrameworks.Find(Id<IndexFramework>.Parse(edition))!;
        var model = framework.Model<OwnInput>();
        var names = columns switch
        {
            "3" => ThreeColumns,
            "4" => FourColumns,
            _ => Columns2024,
        };
        // The release of September 2018 is printed as a whole number and tested elsewhere.
        var complete = Read(file)
            .Where(r => names.All(c => r[c].Length > 0) && r["total"].Length > 0 && r.GetValueOrDefault("release") != "2018-09")
            .ToArray();
        Assert.Equal(rows, complete.Length);
        foreach (var row in complete)
        {
            var exact = PublishedTablesTests.Score(framework, row, names);
            var result = model.Score((AreaCode.Parse("36"), exact)).Scores;
            Near(exact.Value.Number, result.Scores[0]);
            Assert.InRange(Math.Abs(result.Scores[0] - Double(Number(row["total"]))), 0, (tenThousandths / 10_000.0) + 1e-9);
            var contributions = result.Explain("36").Contributions();
            Assert.Equal(framework.Dimensions.Select(d => d.Id.ToString()), contributions.Select(c => c.Indicator));
            Assert.All(contributions.Zip(exact.Contributions), p => Near(p.Second.Value.Number, p.First.Contribution));
            Assert.Equal(BitConverter.DoubleToInt64Bits(result.Scores[0]), BitConverter.DoubleToInt64Bits(result.Explain("36").Replay()));
        }

        Assert.All(
            model.Scoring.Index.Children.Zip(framework.Dimensions),
            p => Assert.Equal(p.Second.Weight.Provenance, p.First.WeightProvenance)
        );
    }

    // Golden test 3.
    [Fact]
    public void Mean_Rows_Of_2024_Are_Reproduced_By_The_Engine()
    {
        var model = IkpFrameworks.Ikp2024.Model<RegencyAggregate>();
        double Of(string level) =>
            model
                .Score(
                    (
                        AreaCode.Parse("36"),
                        PublishedTablesTests.Score(
                            IkpFrameworks.Ikp2024,
                            Read("ikp-2024-means.csv").Single(r => r["level"] == level),
                            Columns2024
                        )
                    )
                )
                .Scores.Scores[0];
        Assert.Equal(45.1016, Of("34 provinces mean"), 1e-10);
        Assert.Equal(39.7178, Of("Jawa Barat kab/kota aggregate"), 1e-10);
    }

    // Golden test 4. Of most areas only the total was published: it stands for each dimension, whose weighted mean it then is.
    [Fact]
    public void Edges_Classes_And_Ranks_Of_2024_Are_Those_Of_The_Engine()
    {
        var rows = Read("ikp-2024.csv");
        (AreaCode, IndexScore)[] Totals(string column) =>
            [
                .. rows.Where(r => r[column].Length > 0)
                    .Select(r =>
                        (
                            Provinces[r["province"]],
                            IkpFrameworks.Ikp2024.Score(IkpFrameworks.Ikp2024.Dimensions.Select(d => (d.Id, Points(Number(r[column])))))
                        )
                    ),
            ];
        var relative = IkpFrameworks.Ikp2024.RelativeModel<OwnInput>(PublishedBands.Ikp2024Provinces.Scale).Score(Totals("total"));
        Assert.Equal(21.7019, relative.Scores.Fit.Edges[0], 5e-5);
        Assert.Equal(68.5022, relative.Scores.Fit.Edges[1], 5e-5);
        Assert.Equal([8, 21, 5], Enumerable.Range(0, 3).Select(c => relative.Scores.Classes.Count(x => x == c)));
        var @fixed = IkpFrameworks.Ikp2024.Model<OwnInput>(PublishedBands.Ikp2024Provinces).Score(Totals("total"));
        var table = PublishedTablesTests.Table2024();
        Assert.All(
            rows,
            r =>
            {
                var area = Provinces[r["province"]];
                Assert.Equal(r["class"], relative.GradeOf(area)!.Id.ToString());
                Assert.Equal(r["class"], @fixed.GradeOf(area)!.Id.ToString());
                Assert.Equal(table.RankOf(area), @fixed.RankOf(area));
            }
        );
        var banten = AreaCode.Parse("36");
        var aggregate = IkpFrameworks.Ikp2024.Model<RegencyAggregate>().Score(Totals("approach2_total"));
        Assert.Equal((6, 1), (@fixed.RankOf(banten), aggregate.RankOf(banten)));
        Assert.Null(aggregate.GradeOf(banten));
        Assert.NotNull(relative.Model.Note);
        Assert.Null(@fixed.Model.Note);
        Assert.Equal("ikp-2024/own-input/relative", relative.Model.ToString());
        Assert.Equal("ikp-2024/regency-aggregate/no-classes", aggregate.Model.ToString());
    }

    [Fact]
    public void Relative_Classes_Of_The_Engine_Are_The_Exact_Ones() =>
        Laws.Check(
            Gen.Frequency((5, Gen.Choose(0, 12).Select(n => (Fraction?)n)), (1, Gen.Constant<Fraction?>(null))).ArrayOf(),
            scores =>
            {
                var framework = IkpFrameworks.Ikp2024;
                AreaCode Area(int i) => AreaCode.Parse($"{i + 11}");
                var set = scores.Take(12).Select((s, i) => (Area: Area(i), Score: s)).ToArray();
                var scale = PublishedBands.Ikp2024Provinces.Scale;
                var result = framework
                    .RelativeModel<OwnInput>(scale)
                    .Score(set.Select(s => (s.Area, framework.Score(framework.Dimensions.Select(d => (d.Id, Points(s.Score)))))));
                var exact = RelativeBands.Of(
                    scale,
                    Fraction.One,
                    DeviationKind.Sample,
                    set.Select(s => (Place.Of(s.Area), Points(s.Score)))
                );
                Assert.All(set, s => Assert.Same(exact.Classify(Place.Of(s.Area)).Grade, result.GradeOf(s.Area)));
            }
        );

    // Hundredths of points, so that scores lie on the edges and around them.
    [Fact]
    public void Fixed_Classes_Of_The_Engine_Are_The_Exact_Ones() =>
        Laws.Check(
            Gen.Elements(AllBands),
            Gen.Choose(-10, 10),
            Gen.Choose(-5, 105),
            (bands, near, far) =>
            {
                var framework = IkpFrameworks.Ikp2024;
                var model = framework.Model<OwnInput>(bands);
                foreach (
                    var score in bands
                        .Edges.Select(e => e.Value + Fraction.Of(near, 1000))
                        .Concat(bands.Edges.Select(e => e.Value))
                        .Append(far)
                        .Append(bands.Highest ?? far)
                )
                {
                    var area = AreaCode.Parse("36");
                    var row = framework.Score(framework.Dimensions.Select(d => (d.Id, Points(score))));
                    Assert.Same(bands.Classify(Points(score)).Grade, model.Score((area, row)).GradeOf(area));
                }
            }
        );

    [Fact]
    public void An_Area_With_An_Unknown_Dimension_Has_No_Score_Class_Or_Rank()
    {
        var sulut = Read("ikp-2024.csv").Single(r => r["province"] == "Sulawesi Utara");
        var jabar = Read("ikp-2024.csv").Single(r => r["province"] == "Jawa Barat");
        (AreaCode, IndexScore) Row(Dictionary<string, string> r) =>
            (Provinces[r["province"]], PublishedTablesTests.Score(IkpFrameworks.Ikp2024, r, Columns2024));
        var model = IkpFrameworks.Ikp2024.Model<OwnInput>(PublishedBands.Ikp2024Provinces);
        var result = model.Score(Row(sulut), Row(jabar));
        Assert.Null(result.GradeOf(Provinces["Sulawesi Utara"]));
        Assert.Null(result.RankOf(Provinces["Sulawesi Utara"]));
        Assert.Equal(1, result.RankOf(Provinces["Jawa Barat"]));
        Assert.Equal("tinggi", result.GradeOf(Provinces["Jawa Barat"])!.Id.ToString());
        Assert.Throws<ArgumentException>(() => result.RankOf(AreaCode.Parse("36")));
        Assert.Throws<ArgumentException>(() => model.Score(Row(jabar), Row(jabar)));
        Assert.Throws<ArgumentException>(() => model.Score(Row(jabar), (AreaCode.Parse("36.01"), Row(jabar).Item2)));
        Assert.Throws<ArgumentException>(() => IkpFrameworks.Ikp2020.Model<OwnInput>().Score(Row(jabar)));
        Assert.Throws<ArgumentException>(() => IkpFrameworks.Ikp2024.RelativeModel<OwnInput>(Made.Scale(2)));
        Assert.Throws<InvalidOperationException>(() => IkpFrameworks.Ikp2017.Model<OwnInput>());
        Assert.Throws<ArgumentException>(() => IkpFrameworks.Ikp2024.Model<OwnInput>(Bands(1)));
    }

    [Fact]
    public void The_Engine_Gives_The_Score_Class_Rank_And_Contributions_Of_Every_Known_Cell() =>
        Laws.Check(
            Values,
            Gen.Choose(1, 5).ArrayOf(3),
            (values, points) =>
            {
                var bands = Bands(null);
                var profile = StageProfile.Of(Voting, Indicators, Experts(points), Made.Source);
                var map = RiskMap.Of(
                    Areas,
                    [profile],
                    (a, i) => Share(values[(Areas.IndexOf(a) * 3) + Array.IndexOf(Indicators, i)]),
                    bands
                );
                var result = map.ScoresAt(Voting, bands);
                for (var row = 0; row < Areas.Length; row++)
                {
                    var cell = map.Find(Areas[row], Voting)!;
                    Assert.Equal(cell.Score.IsUnknown, double.IsNaN(result.Scores[row]));
                    if (cell.Score.IsUnknown)
                    {
                        Assert.Equal((-1, 0), (result.Classes[row], result.Ranks[row]));
                        continue;
                    }

                    Near(cell.Score.Number, result.Scores[row]);
                    Assert.Equal(cell.Class!.Grade!.Rank, result.Classes[row]);
                    Assert.All(
                        cell.Contributions.Zip(result.Explain(Areas[row].ToString()).Contributions()),
                        p =>
                        {
                            Assert.Equal(p.First.Indicator.ToString(), p.Second.Indicator);
                            Near(p.First.Amount.Number, p.Second.Contribution);
                        }
                    );
                    if (map.Cells.All(c => !c.Score.IsUnknown))
                    {
                        Assert.Equal(
                            (result.Ranks[row], 0),
                            (map.RankOf(Areas[row], Voting).Best, map.Find(Areas[row], Voting)!.UnknownShare.Sign)
                        );
                    }
                }
            }
        );

    // The engine's own weighting by points and the profile's fractions are the same weights.
    [Fact]
    public void Points_Weigh_A_Stage_As_They_Weigh_A_Model() =>
        Laws.Check(
            Gen.Choose(0, 9).ArrayOf(3).Where(p => p.Any(n => n > 0)),
            points =>
            {
                var profile = StageProfile.Of(Voting, Indicators, Experts(points), Made.Source);
                Assert.Equal(points.Count(p => p > 0), profile.Weights.Length);
                Assert.All(
                    profile.Weights,
                    w => Assert.Equal(Fraction.Of(points[Array.IndexOf(Indicators, w.Indicator)], points.Sum()), w.Weight)
                );
            }
        );

    [Fact]
    public void Pairwise_Comparisons_That_Agree_Give_Their_Ratios()
    {
        // 1 : 2 : 4.
        var matrix = new PairwiseMatrix(Indicators.Select(i => i.ToString()), 1 / 2.0, 1 / 4.0, 1 / 2.0);
        var profile = StageProfile.Of(Voting, Indicators, WeightingScheme.Ahp(matrix), Made.Source);
        Assert.Equal(Fraction.One, profile.Weights.Aggregate(Fraction.Zero, (s, w) => s + w.Weight));
        Assert.All(profile.Weights.Zip([1, 2, 4]), p => Near(Fraction.Of(p.Second, 7), Double(p.First.Weight), 1e-9));
        var equal = StageProfile.Of(Voting, Indicators, WeightingScheme.Equal, Made.Source);
        Assert.Equal(StageProfile.Equal(Voting, Indicators).Weights.AsEnumerable(), equal.Weights.AsEnumerable());
        Assert.Throws<ArgumentException>(() => StageProfile.Of(Voting, Indicators, WeightingScheme.Given, Made.Source));
        Assert.Throws<ArgumentException>(() => StageProfile.Of(Voting, Indicators[..2], WeightingScheme.Ahp(matrix), Made.Source));
        Assert.Throws<ArgumentException>(() => equal.Model(Bands(1)));
        Assert.Throws<ArgumentException>(() => RiskMap.Of(Areas, [], (_, _) => Share(1)).ScoresAt(Voting));
    }

    [Fact]
    public void The_Own_Framework_Is_Neutral_Until_The_User_Weighs_A_Stage()
    {
        var candidacy = Id<ElectionStage>.Parse("penyelenggaraan.pendaftaran-paslon");
        Id<ElectionStage>[] stages = [.. ElectoralPhase.All.SelectMany(p => p.Stages).Distinct()];
        var neutral = StageFramework.Neutral(RiskTaxonomy.BuiltIn, stages, _ => true);
        Assert.Equal(neutral.Profiles.Select(p => p.Stage).OrderBy(s => Array.IndexOf(stages, s)), neutral.Profiles.Select(p => p.Stage));
        Assert.True(neutral.Profiles.Length > 3);
        Assert.All(neutral.Profiles, p => Assert.Equal(Provenance.Assumed, p.Evidence.Provenance));
        Assert.All(neutral.Profiles, p => Assert.Single(p.Weights.Select(w => w.Weight).Distinct()));
        var stage = neutral.Profiles.First(p => p.Weights.Length > 1);
        var points = stage.Weights.Select((w, i) => KeyValuePair.Create(w.Indicator.ToString(), i + 1.0));
        var weighed = neutral.Weighing(stage.Stage, WeightingScheme.ExpertPoints(points), Made.Source);
        Assert.True(weighed.Find(stage.Stage)!.Weights[0].Weight < weighed.Find(stage.Stage)!.Weights[1].Weight);
        Assert.Equal(neutral.Profiles.Where(p => p.Stage != stage.Stage), weighed.Profiles.Where(p => p.Stage != stage.Stage));
        Assert.Null(neutral.Find(Id<ElectionStage>.Parse("tidak-ada")));
        Assert.Throws<ArgumentException>(() => neutral.Weighing(Id<ElectionStage>.Parse("tidak-ada"), WeightingScheme.Equal, Made.Source));
        Assert.Throws<ArgumentException>(() => StageFramework.Neutral(RiskTaxonomy.BuiltIn, [candidacy, candidacy], _ => true));
    }

    // Four dimensions of three indicators each; the oracle is the share of the weights that occurred, in whole numbers.
    [Fact]
    public void A_Yes_No_Form_Scores_The_Share_Of_Weights_That_Occurred_And_Bounds_The_Unknown() =>
        Laws.Check(
            Gen.Choose(1, 9).ArrayOf(12),
            Gen.Frequency((8, Gen.Elements<bool?>(true, false)), (1, Gen.Constant<bool?>(null))).ArrayOf(48),
            (weights, answers) =>
            {
                var dimensions = IkpFrameworks.Mapping2024.Dimensions;
                Id<RiskIndicator>[] ids = [.. Enumerable.Range(0, 12).Select(i => Id<RiskIndicator>.Parse($"q{i}"))];
                var form = new YesNoForm(
                    IkpFrameworks.Mapping2024,
                    ids.Select((id, i) => (id, dimensions[i / 3].Id, (Fraction)weights[i])),
                    Made.Source
                );
                bool? Answer(Place area, Id<RiskIndicator> id) => answers[(Areas.IndexOf(area) * 12) + Array.IndexOf(ids, id)];
                var result = form.Score(Areas, Answer);
                for (var row = 0; row < Areas.Length; row++)
                {
                    var own = answers.Skip(row * 12).Take(12).ToArray();
                    var yes = weights.Where((_, i) => own[i] == true).Sum();
                    var open = weights.Where((_, i) => own[i] is null).Sum();
                    var bounds = form.Bounds(id => Answer(Areas[row], id));
                    Assert.Equal(Fraction.Of(yes, weights.Sum()), bounds.Lowest);
                    Assert.Equal(Fraction.Of(yes + open, weights.Sum()), bounds.Highest);
                    Assert.Equal(Fraction.Of(own.Count(a => a is null), 12), bounds.UnknownShare);
                    Assert.Equal(open > 0, double.IsNaN(result.Scores[row]));
                    if (open == 0)
                    {
                        Near(bounds.Lowest, result.Scores[row]);
                    }

                    for (var d = 0; d < 4; d++)
                    {
                        var stage = Enumerable.Range(d * 3, 3).ToArray();
                        var value = result.ValuesOf(form.KeyOf(dimensions[d].Id))[row];
                        if (stage.Any(i => own[i] is null))
                        {
                            Assert.True(double.IsNaN(value));
                        }
                        else
                        {
                            Near(Fraction.Of(stage.Where(i => own[i] == true).Sum(i => weights[i]), stage.Sum(i => weights[i])), value);
                        }
                    }
                }
            }
        );

    [Fact]
    public void A_Form_That_Does_Not_Fit_Is_Refused()
    {
        var mapping = IkpFrameworks.Mapping2024;
        var campaign = Id<IndexDimension>.Parse("kampanye");
        YesNoForm Form(params (Id<RiskIndicator>, Id<IndexDimension>, Fraction)[] indicators) => new(mapping, indicators, Made.Source);
        Assert.Throws<ArgumentException>(() => Form());
        Assert.Throws<ArgumentException>(() => Form((Indicators[0], campaign, 1), (Indicators[0], campaign, 1)));
        Assert.Throws<ArgumentException>(() => Form((Indicators[0], campaign, 0)));
        Assert.Throws<ArgumentException>(() => Form((Indicators[0], Id<IndexDimension>.Parse("lain"), 1)));
        Assert.Throws<ArgumentException>(() => Form((default, campaign, 1)));
        var form = Form((Indicators[0], campaign, 1), (Indicators[1], campaign, 3));
        Assert.Equal(["pemetaan-2024/kampanye"], form.Model.Index.Children.Select(c => c.Key));
        Assert.Equal(0.75, form.Score([Areas[0]], (_, i) => i == Indicators[1]).Scores[0]);
        Assert.Throws<ArgumentException>(() => form.Score([Areas[0], Areas[0]], (_, _) => true));
    }

    private static WeightingScheme Experts(int[] points) =>
        WeightingScheme.ExpertPoints(Indicators.Select((id, i) => KeyValuePair.Create(id.ToString(), (double)points[i])));

    // One decimal is a form that the engine does not have.
    private static ScoreBands Bands(int? decimals) =>
        new(
            Id<ScoreBands>.Parse("own"),
            Made.Scale(3),
            [new BandEdge(Fraction.Of(1, 4), EdgeSide.Above), new BandEdge(Fraction.Of(1, 2), EdgeSide.Below)],
            Made.Source,
            decimals
        );

    private static Explanation Share(int? tenths) =>
        tenths is { } n
            ? Explanation.Entered(LocalText.Same("n"), Quantity.Of(Fraction.Of(n, 10)), Unit.Share)
            : Explanation.Unknown(LocalText.Same("n"), Unit.Share, new LocalText("kosong", "empty"));

    private static double Double(Fraction value) => (double)value.Numerator / (double)value.Denominator;

    private static void Near(Fraction exact, double value, double tolerance = 1e-12) =>
        Assert.InRange(Math.Abs(Double(exact) - value), 0, tolerance * Math.Max(1, Math.Abs(Double(exact))));
}
