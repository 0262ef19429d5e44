using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Stages;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class StageMinimumTests
{
    private static readonly AreaCode Banten = AreaCode.Parse("36");

    [Fact]
    public void The_Share_Is_The_Largest_Of_The_Rows_That_Apply() =>
        Laws.Check(
            Generators.PublishedShareStatements(),
            Generators.IdsAmong(StageIds),
            (statement, stages) =>
            {
                var result = StageMinimum.Of(statement, stages);
                var rows = statement.Rows.Where(r => r.MappedTo.Intersect(stages).Any()).ToArray();
                Assert.Equal(rows, result.Rows);
                Assert.Equal(rows.Length == 0, result.Share.IsUnknown);
                if (rows.Length > 0)
                {
                    Assert.Equal(Quantity.Of(rows.Max(r => r.Share)), result.Share);
                }

                Assert.Equal(result.Share, result.Explanation.Value);
                Recomputes(result.Explanation);
            }
        );

    [Fact]
    public void One_More_Stage_Never_Lowers_The_Share() =>
        Laws.Check(
            Generators.PublishedShareStatements(),
            Generators.IdsAmong(StageIds),
            Gen.Elements(StageIds.AsEnumerable()),
            (statement, stages, one) =>
            {
                var before = StageMinimum.Of(statement, stages).Share;
                var after = StageMinimum.Of(statement, [.. stages, one]).Share;
                Assert.True(before.IsUnknown || after.Number >= before.Number);
            }
        );

    [Fact]
    public void No_Row_Is_Unknown_And_Never_Zero() =>
        Laws.Check(
            Generators.PublishedShareStatements(),
            Generators.IdsAmong(StageIds),
            (statement, stages) =>
            {
                var share = StageMinimum.Of(statement, stages).Share;
                Assert.True(share.IsUnknown || share.Number > 0);
                Unknown(StageMinimum.Of(statement, []).Share);
                Unknown(StageMinimum.Of(statement, Id<ElectionStage>.Parse("persiapan.daftar-pemilih")).Share);
            }
        );

    [Fact]
    public void A_Day_Gives_What_Its_Stages_Give() =>
        Laws.Check(
            Generators.PublishedShareStatements(),
            Generators.StageCalendars(Values.Day, StageIds),
            (statement, calendar) =>
            {
                var stages = calendar.InForce(Values.Day, Banten);
                var result = StageMinimum.On(statement, stages);
                var same = StageMinimum.Of(statement, stages.Stages.Select(s => s.Id));
                Assert.Equal(same.Rows.AsEnumerable(), result.Rows.AsEnumerable());
                Assert.Equal(same.Share, result.Share);
                Assert.Same(statement, result.Statement);
                Recomputes(result.Explanation);

                var undated = stages.Undated.Select(s => s.Id).ToHashSet();
                Assert.Equal(
                    statement.Rows.Where(r => r.MappedTo.Any(undated.Contains) && !result.Rows.Contains(r)),
                    result.UndatedRows.AsEnumerable()
                );
            }
        );

    [Fact]
    public void Voting_Day_Of_The_Telegram_Is_Two_Thirds_Although_Counting_Is_In_Force()
    {
        var result = StageMinimum.Of(
            ShareStatements.Telegram2020,
            Id<ElectionStage>.Parse("penyelenggaraan.hitung-rekap"),
            Id<ElectionStage>.Parse("penyelenggaraan.pemungutan")
        );
        Assert.Equal(["pemungutan", "penghitungan"], result.Rows.Select(r => r.Id.ToString()));
        Assert.Equal(Quantity.Of(Fraction.Of(2, 3)), result.Share);
        Assert.Equal("PLK-PER-005", result.Explanation.Rule.ToString());
    }

    [Fact]
    public void The_Explanation_Leads_From_The_Calendar_Through_The_Reading_To_The_Statement()
    {
        var day = new LocalDate(2024, 11, 25);
        var source = Evidence.Published(new Citation(Id<Citation>.Parse("kpu"), "Jadwal", "KPU", SourceKind.Regulation, Confidence.High));
        var calendar = new StageCalendar(
            Id<StageCalendar>.Parse("c"),
            LocalText.Same("c"),
            day,
            source,
            new ElectionStage(Id<ElectionStage>.Parse("sub.masa-tenang"), LocalText.Same("m"), StagePhase.Sub, source, day, day)
        );
        var explanation = StageMinimum.On(ShareStatements.Telegram2020, calendar.InForce(day, Banten)).Explanation;
        Assert.Equal(["str-387-2020", "tirto-192168-personel"], explanation.Citations.Select(c => c.Id.ToString()).Take(2));
        Assert.Contains("decision-0010", explanation.Citations.Select(c => c.Id.ToString()));
        Assert.Contains("kpu", explanation.Citations.Select(c => c.Id.ToString()));
        Assert.Equal(["0.2", "0.2", "Quiet period", "sub.masa-tenang"], explanation.Nodes().Select(n => n.Value.Format(Language.English)));
    }

    [Fact]
    public void Stages_Without_Days_Do_Not_Count_And_Are_Named()
    {
        var day = new LocalDate(2024, 12, 28);
        var calendar = new StageCalendar(
            Id<StageCalendar>.Parse("c"),
            LocalText.Same("c"),
            day,
            Source,
            new ElectionStage(Id<ElectionStage>.Parse("penyelenggaraan.sengketa"), LocalText.Same("s"), StagePhase.Organisation, Source)
        );
        var result = StageMinimum.On(ShareStatements.Telegram2020, calendar.InForce(day, Banten));
        Assert.Empty(result.Rows);
        Assert.Equal(["perselisihan"], result.UndatedRows.Select(r => r.Id.ToString()));
        Unknown(result.Share);
        Assert.Contains("Petition on the result to the Constitutional Court", result.Share.Reason.English, StringComparison.Ordinal);
        Assert.Contains("Permohonan perselisihan hasil", result.Share.Reason.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_At_All_Is_Refused()
    {
        Assert.Throws<ArgumentNullException>(() => StageMinimum.Of(null!, []));
        Assert.Throws<ArgumentNullException>(() => StageMinimum.Of(ShareStatements.Banten2024, (IEnumerable<Id<ElectionStage>>)null!));
        Assert.Throws<ArgumentNullException>(() => StageMinimum.On(ShareStatements.Banten2024, null!));
    }
}
