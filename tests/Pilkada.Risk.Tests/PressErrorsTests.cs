using static Pilkada.Risk.Tests.PublishedTablesTests;
using static Pilkada.Risk.Tests.Tables;

namespace Pilkada.Risk.Tests;

/// <summary>Figures that outlets printed wrongly: the arithmetic of the table tells each of them, so that a loader need not copy one.</summary>
public sealed class PressErrorsTests
{
    private static readonly string[] Columns2020 = ["sosial_politik", "bebas_adil", "kontestasi", "partisipasi"];
    private static readonly string[] Columns2024 = ["sosial_politik", "penyelenggaraan", "kontestasi", "partisipasi"];

    private static readonly ImmutableArray<Dictionary<string, string>> Errors = Read("press-errors.csv");

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Errors.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_Printed_Figure_Is_Told_From_The_Supported_One(int row)
    {
        var error = Errors[row];
        var caught = error["caught_by"].Split(' ');
        Assert.Equal(caught, Tests(error, Number(error["printed_wrong"])));
        Assert.All(Tests(error, Number(error["supported"])), t => Assert.Equal("unproven", t));
    }

    // sumeksradio prints 38.06 for Southeast Sulawesi, which is the row of Aceh: two areas with one total.
    [Fact]
    public void A_Copied_Row_Shows_As_Two_Equal_Totals()
    {
        Assert.Empty(Table2024().EqualTotals());
        var copied = Assert.Single(Table2024("Kalimantan Timur", Number("77.04")).EqualTotals());
        Assert.Equal(["32", "64"], copied.Select(a => a.ToString()));
    }

    // With 77.04 for East Kalimantan the edges would be 21.67 and 68.71, not the published 21.7 and 68.5.
    [Fact]
    public void A_Copied_Total_Moves_The_Edges()
    {
        var bands = Table2024("Kalimantan Timur", Number("77.04")).Bands(PublishedBands.Ikp2024Provinces.Scale);
        Assert.Equal(Number("21.67"), bands.Edge(upper: false, 2).Number);
        Assert.Equal(Number("68.71"), bands.Edge(upper: true, 2).Number);
    }

    // databoks prints the bands of 2019 as >30-60 and >60-100; the eight areas the book calls high are all above 66.
    [Fact]
    public void Other_Bands_Of_2019_Would_Not_Give_The_Printed_Counts()
    {
        var regencies = Read("ikp-2019.csv").Where(r => r["level"] == "kab/kota").Select(r => Number(r["total"])).ToArray();
        Assert.All(regencies, t => Assert.True(t >= Number("66.01")));
        // 52.83, the highest province of September 2018, is medium in both; the bands cannot be told apart by provinces.
        Assert.True(Number("52.83") < 60);
    }

    // tribratanews calls the four low provinces medium: 5, 4 and 28 instead of 5, 28 and 4.
    [Fact]
    public void Swapped_Classes_Show_In_The_Counts()
    {
        var provinces = Read("pilkada-2024-kerawanan.csv").Where(r => r["level"] == "provinsi").ToArray();
        var swapped = provinces
            .Select(p =>
                p["class"] switch
                {
                    "sedang" => "rendah",
                    "rendah" => "sedang",
                    var other => other,
                }
            )
            .ToArray();
        Assert.Equal(4, swapped.Count(c => c == "sedang"));
        Assert.Equal(28, provinces.Count(p => p["class"] == "sedang"));
        // Both add up to 37: a sum alone does not tell.
        Assert.Equal(provinces.Length, swapped.Length);
    }

    // Reports list "Jakarta, Sulut, Malut, Jabar, Kaltim" as the police index of November 2024: the order of Bawaslu's index of 2022.
    [Fact]
    public void The_Order_Reported_For_The_Police_Index_Is_That_Of_The_Other_Index()
    {
        var top = Table2024().Totals.OrderByDescending(t => t.Total.Value.Number).Take(5).Select(t => t.Area.ToString());
        Assert.Equal(["31", "71", "82", "32", "64"], top);
    }

    // 286,421 + 91,410 + 1,055,510 is 1,433,341; 1,433,441 is printed.
    [Fact]
    public void The_Personnel_Of_2024_Miss_Their_Total_By_A_Hundred_And_One_Digit_Would_Close_It()
    {
        var check = Reconciliation.Of(
            ReconciliationKind.Sum,
            new LocalText("Personel Mantap Praja 2024", "Personnel of Mantap Praja 2024"),
            People(1_433_441),
            People(286_421),
            People(91_410),
            People(1_055_510)
        );
        Assert.Equal(Quantity.Of(-100), check.Difference);
        Assert.NotEmpty(check.Diagnose().Closing);
    }

    private static Explanation People(long count) => Explanation.Entered(LocalText.Same("n"), Quantity.Of(count), Unit.Persons);

    // Which checks the figure fails.
    private static string[] Tests(Dictionary<string, string> error, Fraction figure)
    {
        var failed = new List<string>();
        var is2024 = error["edition"] == "2024";
        var columns = is2024 ? Columns2024 : Columns2020;
        var framework = is2024 ? IkpFrameworks.Ikp2024 : IkpFrameworks.Ikp2020;
        var row = (
            is2024
                ? Read("ikp-2024.csv").Select(r => (Name: r["province"], Row: r))
                : Read("ikp-2020.csv").Where(r => r["release"] == error["release"]).Select(r => (Name: r["area"], Row: r))
        ).Single(r => r.Name == error["area"]);
        var changed = new Dictionary<string, string>(row.Row, StringComparer.Ordinal) { [error["column"]] = Text(figure) };
        var score = Score(framework, changed, columns);
        if (!score.Value.IsUnknown && Distance(score.Value.Number, Number(changed["total"])) > Fraction.Of(75, 10_000))
        {
            failed.Add("weighted-sum");
        }

        if (figure > 100)
        {
            failed.Add("range");
        }

        if (is2024)
        {
            var table = Table2024(error["area"], figure);
            if (!table.EqualTotals().IsEmpty)
            {
                failed.Add("equal-row");
            }

            var bands = table.Bands(PublishedBands.Ikp2024Provinces.Scale);
            if (bands.Edge(false, 1).Number != Number("21.7") || bands.Edge(true, 1).Number != Number("68.5"))
            {
                failed.Add("cut-off");
            }

            if (Distance(table.Mean.Number, Number("45.1016")) > Fraction.Of(5, 1_000) && !failed.Contains("equal-row"))
            {
                failed.Add("mean");
            }
        }
        else if (
            row.Row["level"] == "kab/kota"
            && Read("ikp-2020.csv").Any(r => r["release"] == error["release"] && r["area"] != error["area"] && r["total"] == Text(figure))
        )
        {
            failed.Add("equal-row");
        }

        // The mean of 261 areas of which fourteen are known: nothing here can prove it.
        return [.. failed.Count == 0 && error["caught_by"] == "unproven" ? ["unproven"] : failed];
    }

    private static string Text(Fraction value)
    {
        var hundredths = (value * 100).Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(3, '0');
        return $"{hundredths[..^2]}.{hundredths[^2..]}";
    }
}
