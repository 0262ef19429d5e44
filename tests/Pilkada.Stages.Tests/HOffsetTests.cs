using System.Globalization;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class HOffsetTests
{
    [Fact]
    public void Offsets_there_and_back_are_opposite() =>
        Laws.Check(
            Generators.AnyDates(),
            Generators.AnyDates(),
            (a, b) => Assert.Equal(HOffset.Between(a, b, Made.Evidence).Days, -HOffset.Between(b, a, Made.Evidence).Days)
        );

    [Fact]
    public void Offsets_add_up_over_a_day_between() =>
        Laws.Check(
            Generators.AnyDates(),
            Generators.AnyDates(),
            Generators.AnyDates(),
            (a, b, c) =>
                Assert.Equal(
                    HOffset.Between(a, c, Made.Evidence).Days,
                    HOffset.Between(a, b, Made.Evidence).Days + HOffset.Between(b, c, Made.Evidence).Days
                )
        );

    [Fact]
    public void An_offset_counts_the_days_one_by_one() =>
        Laws.Check(
            Generators.Dates(),
            Generators.Dates(),
            (votingDay, date) =>
            {
                var steps = 0;
                for (var day = LocalDate.Min(votingDay, date); day < LocalDate.Max(votingDay, date); day = day.PlusDays(1))
                {
                    steps++;
                }

                var offset = HOffset.Between(votingDay, date, Made.Evidence);
                Assert.Equal(date < votingDay ? -steps : steps, offset.Days);
                Assert.Equal((votingDay, date), (offset.VotingDay, offset.Date));
            }
        );

    [Fact]
    public void The_text_parses_back_to_the_same_day() =>
        Laws.Check(
            Generators.AnyDates(),
            Generators.AnyDates(),
            (votingDay, date) =>
            {
                var text = HOffset.Between(votingDay, date, Made.Evidence).ToString();
                Assert.StartsWith("H", text, StringComparison.Ordinal);
                var days = text.Length == 1 ? 0 : int.Parse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                Assert.Equal(date, votingDay.PlusDays(days));
            }
        );

    [Fact]
    public void The_explanation_recomputes_and_cites_the_voting_day() =>
        Laws.Check(
            Generators.AnyDates(),
            Generators.AnyDates(),
            (votingDay, date) =>
            {
                var offset = HOffset.Between(votingDay, date, Made.Evidence);
                Expect.Recomputes(offset);
                Assert.Equal(Quantity.Of(offset.Days), offset.Explanation.Value);
                Assert.Equal(StagesRules.Offset.Id, offset.Explanation.Rule);
                Expect.SameItems(Made.Evidence.Citations, offset.Explanation.Citations);
            }
        );

    [Theory]
    [InlineData(-23, "H-23")]
    [InlineData(-1, "H-1")]
    [InlineData(0, "H")]
    [InlineData(1, "H+1")]
    [InlineData(2000, "H+2000")]
    public void Planners_write_the_offset_so(int days, string expected)
    {
        var votingDay = new LocalDate(2024, 11, 27);
        Assert.Equal(expected, HOffset.Between(votingDay, votingDay.PlusDays(days), Made.Evidence).ToString());
    }

    [Fact]
    public void An_offset_without_evidence_of_the_voting_day_is_refused() =>
        Assert.Throws<ArgumentNullException>(
            "evidence",
            () => HOffset.Between(new LocalDate(2024, 11, 27), new LocalDate(2024, 11, 27), null!)
        );
}
