using System.Globalization;

namespace Pilkada.Conventions;

public class SurroundingsTests
{
    // A run in another culture proves nothing if the culture did not arrive.
    [Fact]
    public void The_run_is_where_it_says_it_is()
    {
        if (Environment.GetEnvironmentVariable("PILKADA_TEST_CULTURE") is { Length: > 0 } culture)
        {
            Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
        }

        if (Environment.GetEnvironmentVariable("PILKADA_TEST_ZONE") is { Length: > 0 } zone)
        {
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
        }
    }
}
