using Pilkada.Documents;
using Pilkada.Readiness;
using Pilkada.ReferenceData;

namespace Pilkada.ReferenceData.Tests;

/// <summary>What is known of Banten 2024, as plain figures: the sums that close, and those that do not.</summary>
public sealed class Banten2024Tests
{
    private static readonly ElectionPlan Plan = ReferencePlans.Banten2024;

    [Theory]
    [InlineData("voters-areas", 8_926_662)]
    [InlineData("tps-areas", 17_231)]
    [InlineData("kecamatan-areas", 155)]
    [InlineData("desa-kelurahan-areas", 1_552)]
    [InlineData("linmas-polda-banten", 21_434)]
    [InlineData("pam-tps-polda-banten", 27_308)]
    [InlineData("tps-polda-banten-by-polres", 10_717)]
    public void A_sum_that_closes(string id, long total)
    {
        var result = Of(id).Result;
        Assert.Equal(Quantity.Of(total), result.Total.Value);
        Assert.Equal(Quantity.Of(total), result.PartsSum);
        Assert.True(result.Closes);
    }

    [Fact]
    public void The_sums_that_do_not_close_miss_by_what_is_published()
    {
        (string, long)[] expected =
        [
            .. Lines("open-sums.csv")
                .Select(l => l.Split(','))
                .Select(p => (p[0], long.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture))),
        ];
        Assert.Equal(
            expected,
            Plan.Reconciliations.Where(r => r.Result.Closes != true)
                .Select(r => (r.Id.ToString(), (long)r.Result.Difference.Number.Numerator))
        );
        Assert.All(Plan.Reconciliations, r => Assert.True(r.Result.Difference.Number.IsInteger));
    }

    [Fact]
    public void Five_pairs_of_figures_conflict_and_both_stay()
    {
        var pairs = from a in Plan.Figures from b in Plan.Figures where a.Id < b.Id && a.ConflictsWith(b) select $"{a.Id} {b.Id}";
        Assert.Equal(Lines("conflicts.txt"), pairs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nine_contests_eight_areas_ten_units()
    {
        Assert.Equal(9, Plan.Contests.Length);
        Assert.Equal(8, Plan.Areas.Children(Plan.Area).Length);
        Assert.Equal(155, Plan.Areas.Within(Plan.Area, AreaLevel.Kecamatan).Length);
        Assert.Equal(10, Plan.Units.Length);
        Assert.Equal(new NodaTime.LocalDate(2024, 11, 27), Plan.Calendar.VotingDay);
        Assert.Equal(new NodaTime.LocalDate(2024, 11, 25), Plan.AsOf);
    }

    [Fact]
    public void No_strength_of_a_unit_is_published_and_each_says_why()
    {
        Assert.Equal(11, Plan.Strengths.Length);
        Assert.All(
            Plan.Strengths,
            s =>
            {
                Assert.True(s.Strength.Value.IsUnknown);
                Assert.Equal(s.Note, s.Strength.Value.Reason);
            }
        );
    }

    [Fact]
    public void Kabupaten_Serang_is_unknown_between_three_polres()
    {
        var map = Plan.Jurisdiction.On(Plan.Calendar.VotingDay, Plan.Areas);
        var serang = Plan.Areas.Within(AreaCode.Parse("36.04"), AreaLevel.Kecamatan);
        Assert.Equal(29, serang.Length);
        Assert.All(serang, k => Assert.Equal(3, map.EntryOf(k.Code)!.Units.Length));
        Assert.False(map.IsComplete);
    }

    [Fact]
    public void Every_figure_rests_on_a_source_and_stands_in_a_row()
    {
        // What was looked for and not found is a row of its own that says so.
        foreach (var gap in Plan.Figures.Where(f => f.Value.IsUnknown))
        {
            Assert.Contains("not found", gap.Value.Reason.English, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("figures.csv", gap.Explanation.Location.File);
        }

        foreach (var figure in Plan.Figures.Where(f => !f.Value.IsUnknown))
        {
            Assert.NotEmpty(figure.Explanation.Citations);
            Assert.Equal(figure.Explanation.Value, figure.Explanation.Recompute());
            foreach (var leaf in figure.Explanation.Nodes().Where(n => n.Operation == Operation.Given))
            {
                Assert.NotNull(leaf.Evidence);
                Assert.Equal("figures.csv", leaf.Location.File);
                Assert.True(leaf.Location.Row > 1);
            }
        }

        Assert.All(Plan.Grades, g => Assert.NotNull(g.Explanation.Evidence));
        Assert.All(Plan.Jurisdiction.Entries, j => Assert.NotNull(j.Evidence));
        Assert.All(Plan.Areas.Areas, a => Assert.NotEmpty(a.Citations));
        Assert.All(Plan.Units, u => Assert.NotEmpty(u.Citations));
        Assert.All(Plan.Contests, c => Assert.NotEmpty(c.Citations));
    }

    // The gaps of the risk data: scores of the IKP of 2022 and of IRBI 2022, and the counts of Bawaslu for Lebak.
    [Fact]
    public void What_is_not_published_about_risk_is_an_explicit_gap()
    {
        string[] Gaps(string measure) =>
            [.. Plan.Figures.Where(f => f.Measure.ToString() == measure && f.Value.IsUnknown).Select(f => f.Place.ToString())];
        Assert.Equal(["36.03", "36.04", "36.71", "36.72", "36.74"], Gaps("ikp-2022-score"));
        Assert.Equal(["36", "36.02", "36.03", "36.71", "36.72", "36.73", "36.74"], Gaps("irbi-2022-score"));
        Assert.Equal(["36.02"], Gaps("tps-internet-problem"));
    }

    private static PlannedReconciliation Of(string id) => Plan.Reconciliations.Single(r => r.Id.ToString() == id);

    private static string[] Lines(string name) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "expected", name)).Where(l => l.Length > 0 && l[0] != '#')];
}
