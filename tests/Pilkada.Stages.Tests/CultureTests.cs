using System.Globalization;
using NodaTime;

namespace Pilkada.Stages.Tests;

public sealed class CultureTests
{
    private static readonly LocalDate Day = new(2024, 11, 27);

    [Theory]
    [InlineData("id-ID")]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void Texts_and_messages_are_the_same_in_every_culture(string culture)
    {
        var expected = Say();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Expect.SameItems(expected, Say());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ImmutableArray<string> Say() =>
        [
            HOffset.Between(Day, Day.PlusDays(-1234), Made.Evidence).ToString(),
            VotingHours.Of(AreaCode.Parse("36"), Day).Explanation.Label.Indonesian,
            VotingHours.Of(AreaCode.Parse("73"), Day).Explanation.Operands[0].Value.ToString(),
            CalendarTemplate.Learn(Pilkada2024.Calendar).For(Day.PlusDays(1827)).Id.ToString(),
            TemplateDate.Of([(Day, Day), (Day.PlusDays(9), Day)], Day).Explanation.Value.Reason.Indonesian,
            CountedDay
                .From(Day, 3, DayKind.Working, DeadlineDirection.After, WorkingDays.Without(Day.PlusDays(1)))
                .Explanation.Operands[2]
                .Operands[0]
                .Label.Indonesian,
            Message(() => CountedDay.From(Day, -1234, DayKind.Working, DeadlineDirection.After, WorkingDays.Without())),
            Message(() => Made.Rule("a", "e", 1, from: Day, to: Day.PlusDays(-1))),
            Message(() => StageStatus.On(Day, Day.PlusDays(-1), Day)),
            Message(() => Made.Stage("s", Day, Day.PlusDays(-1))),
            Message(() => CampaignWindow.Of(Day, Day)),
            Message(() => VotingHours.Of(AreaCode.Indonesia, Day)),
        ];

    private static string Message(Func<object> refused) => Assert.ThrowsAny<ArgumentException>(refused).Message;
}
