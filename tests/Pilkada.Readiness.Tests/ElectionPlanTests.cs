namespace Pilkada.Readiness.Tests;

public class ElectionPlanTests
{
    [Fact]
    public void An_Id_That_Stands_Twice_Is_Refused()
    {
        var figure = Plans.Figure("a", "tps", "99", 1, Unit.Tps);
        Assert.Contains(
            "stands twice",
            Assert.Throws<ArgumentException>(() => Plans.Of([figure, figure])).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => Plans.Of(strengths: [Plans.Strength("polda", 1), Plans.Strength("polda", 1)]));
        Assert.Throws<ArgumentException>(() =>
            Plans.Of([figure], reconciliations: [Plans.Sum("s", figure, figure), Plans.Sum("s", figure, figure)])
        );
    }

    [Fact]
    public void What_Names_An_Absent_Unit_Is_Refused()
    {
        Assert.Throws<ArgumentException>(() => Plans.Of(strengths: [Plans.Strength("no-such-unit", 1)]));
        Assert.Throws<ArgumentException>(() =>
            Plans.Of(jurisdiction: new Jurisdiction(new JurisdictionEntry(AreaCode.Parse("99.01"), [Plans.UnitId("no-such-unit")])))
        );
    }

    [Fact]
    public void A_Reconciliation_Has_Parts_And_An_Id()
    {
        var figure = Plans.Figure("a", "tps", "99", 1, Unit.Tps);
        Assert.Throws<ArgumentException>(() => Plans.Sum("s", figure));
        Assert.Throws<ArgumentException>(() => Plans.Sum(string.Empty, figure, figure));
    }
}
