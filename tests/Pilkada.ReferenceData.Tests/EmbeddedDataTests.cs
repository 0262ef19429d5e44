using Pilkada.Documents;
using Pilkada.Readiness;
using Pilkada.Stages;

namespace Pilkada.ReferenceData.Tests;

public sealed class EmbeddedDataTests
{
    [Fact]
    public void Every_embedded_calendar_reads_without_a_problem()
    {
        Assert.NotEmpty(ReferenceCalendars.Ids);
        Assert.All(ReferenceCalendars.Ids, id => NoProblem(CalendarFolder.Read(EmbeddedPlanFiles.OfCalendar(id)).Problems));
    }

    [Fact]
    public void Every_embedded_plan_reads_without_a_problem()
    {
        Assert.NotEmpty(ReferencePlans.Ids);
        Assert.All(ReferencePlans.Ids, id => NoProblem(PlanFolder.Read(EmbeddedPlanFiles.OfPlan(id), ReferenceCalendars.Find).Problems));
    }

    private static void NoProblem(ImmutableArray<Problem> problems) => Assert.Empty(problems.Select(p => p.ToString()));
}
