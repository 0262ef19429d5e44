using static Pilkada.Risk.Tests.Tables;

namespace Pilkada.Risk.Tests;

/// <summary>Published tables: what has inputs is recomputed, the rest is replayed as printed classes and counts.</summary>
public sealed class PublishedTablesTests
{
    private static readonly string[] FourColumns = ["sosial_politik", "bebas_adil", "kontestasi", "partisipasi"];
    private static readonly string[] Columns2024 = ["sosial_politik", "penyelenggaraan", "kontestasi", "partisipasi"];
    private static readonly string[] Classes = ["tinggi", "sedang", "rendah"];
    private static readonly string[] ThreeColumns = ["penyelenggaraan", "kontestasi", "partisipasi"];

    // Golden test 1: eight complete rows, worst residual 0.0060, seven of eight within 0.005.
    [Fact]
    public void Ikp_2020_Is_Reproduced_By_The_Inferred_Weights()
    {
        var complete = Read("ikp-2020.csv").Where(r => FourColumns.All(c => r[c].Length > 0) && r["total"].Length > 0).ToArray();
        Assert.Equal(8, complete.Length);
        var residuals = complete
            .Select(r =>
            {
                var score = Score(IkpFrameworks.Ikp2020, r, FourColumns);
                Recomputes(score.Explanation);
                Assert.Equal(Number(r["recomputed"]), score.Value.Number);
                Assert.Equal(Number(r["residual"]), score.Value.Number - Number(r["total"]));
                return Distance(score.Value.Number, Number(r["total"]));
            })
            .ToArray();
        Assert.Equal(Fraction.Of(60, 10_000), residuals.Max());
        Assert.Equal(7, residuals.Count(r => r <= Fraction.Of(5, 1_000)));
        Assert.All(IkpFrameworks.Ikp2020.Dimensions, d => Assert.Equal(Provenance.Inferred, d.Weight.Provenance));
    }

    // The weights are inferred: no other whole per cents come near, and the runner-up misses by 0.0755.
    [Fact]
    public void No_Other_Whole_Percent_Weights_Of_2020_Come_Near()
    {
        var rows = Read("ikp-2020.csv").Where(r => FourColumns.All(c => r[c].Length > 0) && r["total"].Length > 0).ToArray();
        // In hundredths of points, so that whole numbers do.
        var values = rows.Select(r => FourColumns.Append("total").Select(c => (long)(Number(r[c]) * 100).Numerator).ToArray()).ToArray();
        var worst = new List<(long Worst, (int, int, int, int) Weights)>();
        for (var a = 1; a < 98; a++)
        {
            for (var b = 1; a + b < 99; b++)
            {
                for (var c = 1; a + b + c < 100; c++)
                {
                    var d = 100 - a - b - c;
                    worst.Add((values.Max(v => Math.Abs((a * v[0]) + (b * v[1]) + (c * v[2]) + (d * v[3]) - (100 * v[4]))), (a, b, c, d)));
                }
            }
        }

        var best = worst.OrderBy(w => w.Worst).Take(2).ToArray();
        Assert.Equal((60, (30, 30, 25, 15)), best[0]);
        Assert.Equal((755, (29, 31, 25, 15)), best[1]);
    }

    [Fact]
    public void Implied_Participation_Of_2020_Is_Derived()
    {
        foreach (var row in Read("ikp-2020.csv").Where(r => r["implied_partisipasi"].Length > 0))
        {
            var implied = Score(IkpFrameworks.Ikp2020, row, FourColumns).Implied(Number(row["total"]));
            Assert.True(Distance(implied.Number, Number(row["implied_partisipasi"])) <= Fraction.Of(5, 1_000), row["area"]);
        }
    }

    // Golden test 2.
    [Fact]
    public void Ikp_2024_Is_Reproduced_By_The_Published_Weights()
    {
        var complete = Read("ikp-2024.csv").Where(r => Columns2024.All(c => r[c].Length > 0)).ToArray();
        Assert.Equal(["DKI Jakarta", "Jawa Barat"], complete.Select(r => r["province"]));
        foreach (var row in complete)
        {
            var score = Score(IkpFrameworks.Ikp2024, row, Columns2024);
            Assert.Equal(Number(row["recomputed"]), score.Value.Number);
            Assert.True(Distance(score.Value.Number, Number(row["total"])) <= Fraction.Of(75, 10_000), row["province"]);
        }

        Assert.All(IkpFrameworks.Ikp2024.Dimensions, d => Assert.Equal(Provenance.Published, d.Weight.Provenance));
    }

    // One dimension was not printed; the printed total implies it, within the rounding of the total over its weight.
    [Fact]
    public void One_Missing_Dimension_Of_2024_Is_Implied_By_The_Total()
    {
        var sulut = Read("ikp-2024.csv").Single(r => r["province"] == "Sulawesi Utara");
        var temanggung = Read("ikp-2024-kabkota.csv").Single(r => r["kab_kota"] == "Kab. Temanggung");
        var tenth = Fraction.Of(1, 10);
        Assert.True(Score(IkpFrameworks.Ikp2024, sulut, Columns2024).Value.IsUnknown);
        Assert.True(Distance(Score(IkpFrameworks.Ikp2024, sulut, Columns2024).Implied(Number(sulut["total"])).Number, 100) < tenth);
        Assert.True(Distance(Score(IkpFrameworks.Ikp2024, temanggung, Columns2024).Implied(Number(temanggung["total"])).Number, 0) < tenth);
    }

    // Golden test 3: linear, so the weighted sum of the means is the mean of the totals.
    [Fact]
    public void The_Mean_Of_2024_Is_The_Weighted_Sum_Of_The_Mean_Dimensions()
    {
        var means = Read("ikp-2024-means.csv");
        var provinces = means.Single(r => r["level"] == "34 provinces mean");
        var fromDimensions = Score(IkpFrameworks.Ikp2024, provinces, Columns2024).Value.Number;
        Assert.Equal(Number("45.1016"), fromDimensions);
        var mean = Table2024().Mean.Number;
        Assert.Equal(Number("45.1021"), Rounded(mean, 4));
        Assert.True(Distance(fromDimensions, mean) <= Fraction.Of(5, 1_000));

        var jabar = means.Single(r => r["level"] == "Jawa Barat kab/kota aggregate");
        Assert.Equal(Number("39.7178"), Score(IkpFrameworks.Ikp2024, jabar, Columns2024).Value.Number);
        Assert.True(Distance(Number("39.7178"), Number(jabar["published_total"])) <= Fraction.Of(75, 10_000));
    }

    // Golden test 4: edges are mean -/+ one sample deviation; classes 8, 21, 5.
    [Fact]
    public void The_Edges_Of_2024_Are_The_Mean_And_One_Sample_Deviation()
    {
        var table = Table2024();
        var bands = table.Bands(PublishedBands.Ikp2024Provinces.Scale);
        Assert.Equal(Number("21.7019"), bands.Edge(upper: false, 4).Number);
        Assert.Equal(Number("68.5022"), bands.Edge(upper: true, 4).Number);
        Assert.Equal(Number("21.7"), bands.Edge(upper: false, 1).Number);
        Assert.Equal(Number("68.5"), bands.Edge(upper: true, 1).Number);
        Assert.Equal((8, 21, 5), (bands.Counts()[0], bands.Counts()[1], bands.Counts()[2]));

        var population = RelativeBands.Of(bands.Scale, Fraction.One, DeviationKind.Population, bands.Scores);
        Assert.Equal(Number("22.05"), population.Edge(upper: false, 2).Number);
        Assert.Equal(Number("68.16"), population.Edge(upper: true, 2).Number);

        foreach (var row in Read("ikp-2024.csv"))
        {
            var area = Place.Of(Provinces[row["province"]]);
            var relative = bands.Classify(area);
            var @fixed = PublishedBands.Ikp2024Provinces.Classify(Points(Number(row["total"])));
            Assert.Equal(row["class"], relative.Grade!.Id.ToString());
            Assert.Equal(row["class"], @fixed.Grade!.Id.ToString());
            Recomputes(relative.Explanation);
            Recomputes(@fixed.Explanation);
        }
    }

    [Fact]
    public void Banten_Is_Sixth_By_Its_Own_Input_And_First_As_An_Aggregate()
    {
        var banten = AreaCode.Parse("36");
        Assert.Equal(6, Table2024().RankOf(banten));
        var aggregate = new IndexTable<RegencyAggregate>(
            IkpFrameworks.Ikp2024,
            "2022-12",
            Read("ikp-2024.csv")
                .Where(r => r["approach2_total"].Length > 0)
                .Select(r => (Provinces[r["province"]], Points(Number(r["approach2_total"]))))
        );
        Assert.Equal(1, aggregate.RankOf(banten));
        Assert.Equal(10, aggregate.Totals.Length);
        Assert.NotEqual(OwnInput.Name, RegencyAggregate.Name);
        Assert.NotEqual(typeof(IndexTable<OwnInput>), typeof(IndexTable<RegencyAggregate>));
    }

    [Fact]
    public void Regencies_Of_2024_Have_Their_Printed_Classes()
    {
        foreach (var row in Read("ikp-2024-kabkota.csv"))
        {
            Assert.Equal(row["class"], PublishedBands.Ikp2024Regencies.Classify(Points(Number(row["total"]))).Grade!.Id.ToString());
        }

        var counts = Read("ikp-2024-means.csv").Single(r => r["level"] == "514 kab/kota mean");
        Assert.Equal(514, int.Parse(counts["n_low"], null) + int.Parse(counts["n_mid"], null) + int.Parse(counts["n_high"], null));
        // The weighted national dimensions lie at the middle of the edges, as mean and deviation would have it.
        var mean = Score(IkpFrameworks.Ikp2024, counts, Columns2024).Value.Number;
        Assert.True(Distance(mean, (Number("13.46") + Number("49.33")) / 2) < Fraction.Of(1, 100));
    }

    // Golden test 5.
    [Fact]
    public void Ikp_2018_Is_Reproduced_Within_The_Rounding_Of_Its_Inputs()
    {
        var rows = Read("ikp-2018.csv");
        foreach (var row in rows.Where(r => ThreeColumns.All(c => r[c].Length > 0)))
        {
            var score = Score(IkpFrameworks.Ikp2018, row, ThreeColumns);
            Assert.Equal(Number(row["recomputed"]), score.Value.Number);
            Assert.Equal(Number(row["residual"]), score.Value.Number - Number(row["total"]));
            Assert.True(Distance(score.Value.Number, Number(row["total"])) <= Fraction.Of(95, 10_000));
        }

        Assert.Equal(17, rows.Length);
        Assert.All(rows, r => Assert.Equal(r["class"], PublishedBands.Ikp2018.Classify(Points(Number(r["total"]))).Grade!.Id.ToString()));
    }

    // Golden test 6.
    [Fact]
    public void Ikp_2019_Is_The_Plain_Mean_Of_The_National_Dimensions()
    {
        var april = Read("ikp-2019.csv").Single(r => r["release"] == "2019-04" && r["level"] == "nasional");
        var score = Score(IkpFrameworks.Ikp2019, april, FourColumns).Value.Number;
        Assert.Equal(Number("49.6275"), score);
        Assert.True(Distance(score, Number("49.63")) <= Fraction.Of(5, 1_000));
        var september = Read("ikp-2019.csv").Single(r => r["release"] == "2018-09" && r["level"] == "nasional");
        // Printed as 49: rounded to whole points.
        Assert.Equal(49, (int)Score(IkpFrameworks.Ikp2019, september, FourColumns).Value.Number.Round(Rounding.HalfUp));
    }

    [Fact]
    public void Areas_Of_2019_Called_High_Are_High()
    {
        var high = Read("ikp-2019.csv").Where(r => r["note"].StartsWith("class tinggi", StringComparison.Ordinal)).ToArray();
        Assert.Equal(8, high.Length);
        Assert.All(high, r => Assert.Equal("tinggi", PublishedBands.Ikp2019.Classify(Points(Number(r["total"]))).Grade!.Id.ToString()));
        var provinces = Read("ikp-2019.csv").Where(r => r["level"] == "provinsi").ToArray();
        Assert.All(
            provinces,
            r => Assert.Equal("sedang", PublishedBands.Ikp2019.Classify(Points(Number(r["total"]))).Grade!.Id.ToString())
        );
    }

    [Fact]
    public void Ikp_2017_Has_Classes_And_No_Weights()
    {
        Assert.All(
            Read("ikp-2017.csv"),
            r => Assert.Equal(r["class"], PublishedBands.Ikp2017.Classify(Points(Number(r["total"]))).Grade!.Id.ToString())
        );
        Assert.False(IkpFrameworks.Ikp2017.HasWeights);
        var all = IkpFrameworks.Ikp2017.Score(IkpFrameworks.Ikp2017.Dimensions.Select(d => (d.Id, Points(3))));
        Assert.True(all.Value.IsUnknown);
        Assert.Equal(Fraction.One, all.UnknownShare);
    }

    [Fact]
    public void Means_Of_2020_Are_The_Published_Ones()
    {
        var rows = Read("ikp-2020.csv");
        Fraction Mean(string release)
        {
            var totals = rows.Where(r => r["release"] == release && r["level"] == "provinsi" && Provinces.ContainsKey(r["area"]))
                .Select(r => Number(r["total"]))
                .ToArray();
            Assert.Equal(9, totals.Length);
            return totals.Aggregate((a, b) => a + b) / 9;
        }

        Assert.Equal(Number("73.80"), Rounded(Mean("2020-02"), 2));
        Assert.Equal(Number("75.06"), Rounded(Mean("2020-12"), 2));
        var bands = RelativeBands.Of(
            PublishedBands.Ikp2024Provinces.Scale,
            Fraction.One,
            DeviationKind.Sample,
            rows.Where(r => r["release"] == "2020-12" && r["level"] == "provinsi")
                .Select(r => (Place.Of(Provinces[r["area"]]), Points(Number(r["total"]))))
        );
        // sipekapilu.bawaslu.go.id prints the deviation as 8.19.
        Assert.Equal(Number("8.19"), Rounded(bands.Edge(true, 6).Number - bands.Mean.Number, 2));
    }

    [Fact]
    public void Ipkp_Rows_Have_The_Class_Of_Our_Reading_And_Its_Count()
    {
        var rows = Read("ipkp-2024.csv");
        Assert.All(
            rows,
            r =>
                Assert.Equal(
                    r["class_33_66"],
                    PublishedBands.Ipkp.Classify(Points(Number(r["ipkp"]))).Grade!.Name.Indonesian.ToLowerInvariant()
                )
        );
        Assert.Equal(2, rows.Count(r => r["class_33_66"] == "sangat rawan"));
        Assert.Equal(Provenance.Inferred, PublishedBands.Ipkp.Evidence.Provenance);
        Assert.Equal(514, 2 + 20 + 492);
    }

    // Golden test 11: 39 rows, printed class.
    [Fact]
    public void Irbi_Rows_Have_Their_Printed_Class()
    {
        var rows = Read("irbi.csv");
        Assert.Equal(39, rows.Length);
        Assert.All(
            rows,
            r => Assert.Equal(r["class_printed"], PublishedBands.Irbi.Classify(Points(Number(r["score"]))).Grade!.Id.ToString())
        );
        // Nothing tests the lower edge: no printed area is low.
        Assert.DoesNotContain(rows, r => r["class_printed"] == "rendah");
    }

    [Fact]
    public void The_Mapping_Of_2024_Is_Replayed_As_Classes_And_Counts()
    {
        var provinces = Read("pilkada-2024-kerawanan.csv").Where(r => r["level"] == "provinsi").ToArray();
        Assert.Equal(37, provinces.Length);
        Assert.Equal([5, 28, 4], Classes.Select(c => provinces.Count(p => p["class"] == c)));
        var banten = provinces.Single(p => p["area"] == "Banten");
        Assert.Equal(("sedang", "17"), (banten["class"], banten["order_in_class"]));
        Assert.All(provinces, p => Assert.True(Provinces.ContainsKey(p["area"]), p["area"]));
        Assert.Equal(508, 84 + 334 + 90);
        // More indicators in a row of 'tinggi' than in any after it, never more than 27.
        var hits = provinces
            .Where(p => p["indicators_occurred_of_27"].Length > 0)
            .Select(p => int.Parse(p["indicators_occurred_of_27"], null))
            .ToArray();
        Assert.Equal(hits.OrderDescending(), hits);
        Assert.All(hits, h => Assert.InRange(h, 0, 27));
        Assert.False(IkpFrameworks.Mapping2024.HasWeights);
    }

    // Every complete row of every edition: dimensions and totals are printed to 0.01, so weights that add up to 1 allow a residual of 0.01.
    [Fact]
    public void No_Complete_Row_Misses_Its_Total_By_More_Than_Printing_Allows()
    {
        var complete = new[]
        {
            (IkpFrameworks.Ikp2018, "ikp-2018.csv", ThreeColumns),
            (IkpFrameworks.Ikp2019, "ikp-2019.csv", FourColumns),
            (IkpFrameworks.Ikp2020, "ikp-2020.csv", FourColumns),
            (IkpFrameworks.Ikp2024, "ikp-2024.csv", Columns2024),
            (IkpFrameworks.Ikp2024, "ikp-2024-kabkota.csv", Columns2024),
        }
            .SelectMany(t =>
                Read(t.Item2)
                    .Where(r => t.Item3.All(c => r[c].Length > 0) && r["total"].Length > 0)
                    .Select(r => (Score: Score(t.Item1, r, t.Item3).Value.Number, Total: Number(r["total"])))
            )
            .Where(r => Distance(r.Score, r.Total) > Fraction.Of(1, 100))
            .ToArray();
        // September 2018 alone: 48.63 was published as 49, in whole points.
        Assert.Equal((Number("48.63"), Number("49.00")), Assert.Single(complete));
    }

    // Where no inputs were printed, the order of the release is replayed: each list stands by falling totals.
    [Theory]
    [InlineData("ikp-2019.csv", "2018-09", "provinsi", 34)]
    [InlineData("ikp-2019.csv", "2019-04", "provinsi", 16)]
    [InlineData("ikp-2020.csv", "2020-02", "provinsi", 9)]
    [InlineData("ikp-2020.csv", "2020-12", "provinsi", 9)]
    [InlineData("ikp-2020.csv", "2020-12", "kab/kota", 10)]
    public void Releases_Stand_In_The_Order_Of_Their_Totals(string file, string release, string level, int rows)
    {
        var totals = Read(file)
            .Where(r => r["release"] == release && r["level"] == level && !r["area"].StartsWith("mean", StringComparison.Ordinal))
            .Select(r => Number(r["total"]))
            .ToArray();
        Assert.Equal(rows, totals.Length);
        Assert.Equal(totals.OrderDescending(), totals);
    }

    // The regencies named as the most vulnerable of 2020 are high in the published bands, and the mean of all 261 is medium.
    [Fact]
    public void Regencies_Named_In_2020_Are_High_And_Their_Mean_Is_Medium()
    {
        var regencies = Read("ikp-2020.csv").Where(r => r["level"] == "kab/kota" && r["total"].Length > 0).ToArray();
        string ClassOf(Dictionary<string, string> row) =>
            PublishedBands.Ikp2020Regencies.Classify(Points(Number(row["total"]))).Grade!.Id.ToString();
        var mean = Assert.Single(regencies, r => r["area"].StartsWith("mean", StringComparison.Ordinal));
        Assert.Equal("sedang", ClassOf(mean));
        Assert.All(regencies.Where(r => r != mean), r => Assert.Equal("tinggi", ClassOf(r)));
    }

    [Fact]
    public void The_Sixty_One_Indicators_Stand_Where_The_Instrument_Has_Them()
    {
        var rows = Read("ikp-2024-indicators.csv");
        Assert.Equal(Enumerable.Range(1, 61), rows.Select(r => int.Parse(r["no"], null)));
        Assert.Equal(12, rows.DistinctBy(r => (r["dimension"], r["subdimension"])).Count());
        Assert.Equal([3, 5, 2, 2], rows.GroupBy(r => r["dimension"]).Select(g => g.DistinctBy(r => r["subdimension"]).Count()));
        foreach (var row in rows)
        {
            var indicator = RiskTaxonomy.BuiltIn.Find(Id<RiskIndicator>.Parse($"ikp-2024.{int.Parse(row["no"], null):00}"))!;
            Assert.Equal(row["dimension"], indicator.Dimension!.Indonesian, ignoreCase: true);
        }
    }

    // What the table says of the two regencies is what the reference plan says.
    [Fact]
    public void Lebak_And_Pandeglang_Have_Their_Published_Class_In_The_Plan()
    {
        var high = Read("pilkada-2024-kerawanan.csv").Where(r => r["level"] == "kab/kota").ToArray();
        Assert.Equal(
            ["Kab. Lebak (Banten)", "Kab. Pandeglang (Banten)"],
            high.Where(r => r["area"].Contains("Banten", StringComparison.Ordinal)).Select(r => r["area"])
        );
        Assert.All(high, r => Assert.Equal("tinggi", r["class"]));
        var mapping = Id<GradeScale>.Parse("bawaslu-pemetaan-2024");
        foreach (var code in (string[])["36.01", "36.02"])
        {
            var grade = ReferenceData.ReferencePlans.Banten2024.Grades.Single(g =>
                g.Grade.Scale == mapping && g.Place == Place.Parse(code)
            );
            Assert.Equal("tinggi", grade.Grade.Id.ToString());
        }
    }

    internal static IndexTable<OwnInput> Table2024(string? area = null, Fraction? instead = null) =>
        new(
            IkpFrameworks.Ikp2024,
            "2022-12",
            Read("ikp-2024.csv").Select(r => (Provinces[r["province"]], Points(r["province"] == area ? instead : Number(r["total"]))))
        );

    internal static IndexScore Score(IndexFramework framework, Dictionary<string, string> row, string[] columns) =>
        framework.Score(framework.Dimensions.Zip(columns, (d, c) => (d.Id, Points(NumberOrNone(row[c])))));

    internal static Fraction Rounded(Fraction value, int decimals)
    {
        var power = Fraction.Parse("1" + new string('0', decimals));
        return Fraction.FromInteger((value * power).Round(Rounding.HalfUp)) / power;
    }
}
