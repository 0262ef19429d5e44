using Xunit;

namespace Pilkada.Logistics.Tests;

public sealed class LogisticsRulesTests
{
    [Fact]
    public void Every_example_gives_its_value_and_recomputes() =>
        Assert.All(LogisticsRules.All.SelectMany(r => r.RunExamples()), e => Assert.True(e.Passed, e.Title.English));
}
