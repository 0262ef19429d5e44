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
            Message(() => StageStatus.On(Day, Day.PlusDays(-1), Day)),
            Message(() => Made.Stage("s", Day, Day.PlusDays(-1))),
            Message(() => CampaignWindow.Of(Day, Day)),
            Message(() => VotingHours.Of(AreaCode.Indonesia, Day)),
        ];

    private static string Message(Func<object> refused) => Assert.ThrowsAny<ArgumentException>(refused).Message;
}
