using NodaTime;
using NodaTime.Text;

namespace Pilkada.Stages.Tests;

// Published days of 2024 against the tables of the repository and against what the rules derive.
public sealed class Pilkada2024Tests
{
    private static readonly StageCalendar Calendar = Pilkada2024.Calendar;
    private static readonly AreaCode Banten = AreaCode.Parse("36");

    // Stage, first day, last day, days both included, H of the first and of the last day.
    [Theory]
    [InlineData("penyelenggaraan.pendaftaran", "2024-08-27", "2024-08-29", 3, "H-92", "H-90")]
    [InlineData("penyelenggaraan.penetapan-paslon", "2024-09-22", "2024-09-22", 1, "H-66", "H-66")]
    [InlineData("sub.undian-nomor-urut", "2024-09-23", "2024-09-23", 1, "H-65", "H-65")]
    [InlineData("penyelenggaraan.kampanye", "2024-09-25", "2024-11-23", 60, "H-63", "H-4")]
    [InlineData("sub.iklan-media", "2024-11-10", "2024-11-23", 14, "H-17", "H-4")]
    [InlineData("sub.masa-tenang", "2024-11-24", "2024-11-26", 3, "H-3", "H-1")]
    [InlineData("penyelenggaraan.pemungutan", "2024-11-27", "2024-11-27", 1, "H", "H")]
    [InlineData("sub.rekap-kecamatan", "2024-11-28", "2024-12-03", 6, "H+1", "H+6")]
    [InlineData("penyelenggaraan.hitung-rekap", "2024-11-27", "2024-12-16", 20, "H", "H+19")]
    [InlineData("sub.pelantikan", "2025-02-20", "2025-02-20", 1, "H+85", "H+85")]
    [InlineData("operasi.mantap-praja-jaya", "2024-08-14", "2024-12-31", 140, "H-105", "H+34")]
    public void Key_stages_have_their_published_days(string id, string start, string end, int days, string hStart, string hEnd)
    {
        var stage = Calendar.Find(Id<ElectionStage>.Parse(id))!;
        Assert.Equal((Day(start), Day(end)), (stage.Start, stage.End));
        Assert.Equal((hStart, hEnd), (Calendar.OffsetOf(Day(start)).ToString(), Calendar.OffsetOf(Day(end)).ToString()));
        var around = Enumerable.Range(-200, 600).Select(Calendar.VotingDay.PlusDays);
        Assert.Equal(days, around.Count(d => stage.On(d).IsInForce == true));
    }

    [Fact]
    public void The_law_derives_the_printed_campaign_and_quiet_period_from_determination_and_voting_day()
    {
        var determination = Find("penyelenggaraan.penetapan-paslon").End!.Value;
        var window = CampaignWindow.Of(determination, Calendar.VotingDay);
        var (campaign, quiet) = (Find("penyelenggaraan.kampanye"), Find("sub.masa-tenang"));
        Assert.Equal((campaign.Start, campaign.End), (window.Start, window.End));
        Assert.Equal((quiet.Start, quiet.End), (window.QuietStart, window.QuietEnd));
        Assert.Equal(60, window.Days);
    }

    [Fact]
    public void Voting_day_is_Wednesday_27_November_2024()
    {
        Assert.Equal(new LocalDate(2024, 11, 27), Calendar.VotingDay);
        Assert.Equal(IsoDayOfWeek.Wednesday, Calendar.VotingDay.DayOfWeek);
        Assert.Equal(Calendar.VotingDay, Find("penyelenggaraan.pemungutan").Start);
    }

    [Fact]
    public void On_25_November_these_stages_are_in_force_in_Banten() =>
        Assert.Equal(
            [
                "sub.masa-tenang",
                "logistik.ppk-ke-pps-banten",
                "logistik.ppk-ke-pps-cilegon",
                "logistik.diterima-kpps",
                "operasi.mantap-praja-jaya",
                "operasi.mantap-praja-maung",
            ],
            Calendar.InForce(new LocalDate(2024, 11, 25), Banten).Stages.Select(s => s.Id.ToString())
        );

    [Fact]
    public void From_25_November_these_deadlines_come_next_in_Banten() =>
        Assert.Equal(
            [
                "2024-11-25 logistik.ppk-ke-pps-banten End",
                "2024-11-26 sub.masa-tenang End",
                "2024-11-26 logistik.ppk-ke-pps-cilegon End",
                "2024-11-26 logistik.diterima-kpps End",
                "2024-11-27 penyelenggaraan.pemungutan Start",
                "2024-11-27 penyelenggaraan.pemungutan End",
                "2024-11-27 penyelenggaraan.hitung-rekap Start",
            ],
            Calendar
                .NextDeadlines(new LocalDate(2024, 11, 25), Banten, 7)
                .Select(d => $"{LocalDatePattern.Iso.Format(d.Date)} {d.Stage.Id} {d.Kind}")
        );

    [Fact]
    public void Every_row_of_the_table_is_a_stage_and_those_without_days_say_what_they_wait_for()
    {
        Assert.Equal(Pilkada2024.Rows.Select(r => r["key"]), Calendar.Stages.Select(s => s.Id.ToString()));
        Assert.All(Calendar.Stages.Where(s => s.Start is null && s.End is null), s => Assert.NotNull(s.EventRule));
        Assert.Contains(Calendar.InForce(Calendar.VotingDay, Banten).Undated, s => s.Id.ToString() == "penyelenggaraan.sengketa");
    }

    [Fact]
    public void Every_explanation_of_the_calendar_recomputes_on_every_day()
    {
        foreach (var day in Enumerable.Range(-100, 200).Select(Calendar.VotingDay.PlusDays))
        {
            Expect.Recomputes(Calendar.InForce(day, Banten));
            Assert.All(Calendar.NextDeadlines(day, Banten), Expect.Recomputes);
            Assert.All(Calendar.Stages, s => Expect.Recomputes(s.On(day)));
        }
    }

    private static ElectionStage Find(string id) => Calendar.Find(Id<ElectionStage>.Parse(id))!;

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
