using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Readiness.Tests;

public class LatestStartTablesTests
{
    // A warehouse with as many villages as asked, each an hour away; the goods are ready on the evening of H-1.
    private static SupplyNetwork Network(int villages)
    {
        var votingDay = Plans.VotingDay;
        SupplyPoint Point(string id, SupplyPointKind kind, LocalDateTime? ready = null) =>
            new(Id<SupplyPoint>.Parse(id), kind, LocalText.Same(id), AreaCode.Parse("36.04"), boxes: 2, ready: ready);
        return SupplyNetwork
            .Create(
                [
                    Point("gudang", SupplyPointKind.Warehouse, votingDay.PlusDays(-1).At(new LocalTime(20, 0))),
                    .. Enumerable.Range(0, villages).Select(i => Point($"desa-{i}", SupplyPointKind.Pps)),
                ],
                Enumerable
                    .Range(0, villages)
                    .Select(i => new Leg(
                        Id<Leg>.Parse($"jalan-{i}"),
                        Id<SupplyPoint>.Parse("gudang"),
                        Id<SupplyPoint>.Parse($"desa-{i}"),
                        TransportMode.Truck,
                        TravelTime.Of(Duration.FromMinutes(60 + i)),
                        documents: [LocalText.Same("BAST")]
                    ))
            )
            .Value;
    }

    private static AssessmentTable? Table(ReadinessAssessment assessment) =>
        assessment.Tables.SingleOrDefault(t => t.Id.ToString() == "latest-starts");

    [Fact]
    public void The_Tightest_Legs_Stand_First_With_Their_Hours()
    {
        var assessment = ReadinessAssessment.Of(Plans.Of(supply: Network(30)));
        var table = Table(assessment)!;
        Assert.Equal(25, table.Rows.Length);
        Assert.NotNull(table.Note);
        Assert.Equal("gudang to desa-29", table.Rows[0].Name.English);
        Assert.Equal(
            Quantity.Of(Fraction.Of(60 + 29, 60) + 7),
            assessment.Find(FigurePath.Parse("latest-starts/jalan-29/latest-start"))!.Value
        );
        Assert.Equal(Quantity.Of(Fraction.Of(240 - 89, 60)), assessment.Find(FigurePath.Parse("latest-starts/jalan-29/slack"))!.Value);
        Assert.Equal(Quantity.Of(2), assessment.Find(FigurePath.Parse("latest-starts/jalan-29/boxes"))!.Value);
        Assert.Contains(assessment.Findings, f => f.Kind == ScheduleFindings.LittleSlack);
        Assert.All(assessment.Figures, f => Assert.Equal(f.Value, f.Explanation.Recompute()));
    }

    [Fact]
    public void All_Legs_Of_A_Small_Network_Need_No_Note()
    {
        var table = Table(ReadinessAssessment.Of(Plans.Of(supply: Network(25))))!;
        Assert.Equal(25, table.Rows.Length);
        Assert.Null(table.Note);
    }

    [Fact]
    public void The_Public_Is_Shown_Neither_Routes_Nor_Times()
    {
        var assessment = ReadinessAssessment.Of(Plans.Of(supply: Network(3)), audience: Audience.Public);
        Assert.Null(Table(assessment));
        Assert.DoesNotContain(assessment.Findings, f => f.Kind == ScheduleFindings.LittleSlack);
    }

    [Fact]
    public void Without_A_Network_There_Is_No_Table_And_The_Way_Back_Is_None()
    {
        Assert.Null(Table(ReadinessAssessment.Of(Plans.Of())));
        Assert.Throws<ArgumentException>(() => Plans.Of(supply: Network(1).Turned()));
    }
}
