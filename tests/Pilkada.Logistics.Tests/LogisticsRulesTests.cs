namespace Pilkada.Logistics.Tests;

public sealed class LogisticsRulesTests
{
    [Fact]
    public void Every_Example_Gives_Its_Value_And_Recomputes() =>
        Assert.All(LogisticsRules.All.SelectMany(r => r.RunExamples()), e => Assert.True(e.Passed, e.Title.English));

    [Fact]
    public void The_Calculation_Of_An_Example_Names_Its_Rule() =>
        Assert.All(LogisticsRules.All, r => Assert.All(r.RunExamples(), e => Assert.Equal(r.Id, e.Explanation.Rule)));

    [Fact]
    public void Ids_Are_Those_Of_The_Package_In_Order_Each_Once()
    {
        Assert.All(LogisticsRules.All, r => Assert.StartsWith("PLK-LOG-", r.Id.ToString(), StringComparison.Ordinal));
        Assert.Equal(LogisticsRules.All.Select(r => r.Id).Distinct().Order(), LogisticsRules.All.Select(r => r.Id));
        Assert.Equal(LogisticsFindings.All.Select(k => k.Code).Distinct().Order(), LogisticsFindings.All.Select(k => k.Code));
        Assert.Equal(LogisticsProblems.All.Select(k => k.Code).Distinct().Order(), LogisticsProblems.All.Select(k => k.Code));
    }

    [Theory]
    [InlineData("PLK-LOG-001", Provenance.Published)]
    [InlineData("PLK-LOG-002", Provenance.Derived)]
    [InlineData("PLK-LOG-003", Provenance.Derived)]
    [InlineData("PLK-LOG-004", Provenance.Published)]
    [InlineData("PLK-LOG-005", Provenance.Inferred)]
    [InlineData("PLK-LOG-006", Provenance.Assumed)]
    [InlineData("PLK-LOG-007", Provenance.Assumed)]
    [InlineData("PLK-LOG-008", Provenance.Derived)]
    [InlineData("PLK-LOG-010", Provenance.Derived)]
    [InlineData("PLK-LOG-014", Provenance.Assumed)]
    [InlineData("PLK-LOG-020", Provenance.Inferred)]
    [InlineData("PLK-LOG-021", Provenance.Assumed)]
    [InlineData("PLK-LOG-030", Provenance.Published)]
    [InlineData("PLK-LOG-031", Provenance.Published)]
    [InlineData("PLK-LOG-032", Provenance.Published)]
    [InlineData("PLK-LOG-033", Provenance.Published)]
    [InlineData("PLK-LOG-034", Provenance.Derived)]
    public void A_Rule_Says_How_It_Is_Known(string id, Provenance provenance) =>
        Assert.Equal(provenance, LogisticsRules.All.Single(r => r.Id.ToString() == id).Evidence.Provenance);
}
