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
        Assert.All(
            ReferencePlans.Ids,
            id => NoProblem(PlanFolder.Read(EmbeddedPlanFiles.OfPlan(id), ReferenceCalendars.Find, ReferenceParameters.FindSet).Problems)
        );
    }

    [Fact]
    public void The_embedded_time_limits_and_parameters_read_without_a_problem()
    {
        NoProblem(DeadlineFolder.Read(EmbeddedPlanFiles.OfDeadlines()).Problems);
        NoProblem(ParameterFolder.Read(EmbeddedPlanFiles.OfParameters()).Problems);
        Assert.Same(ReferenceDeadlines.Chain, ReferenceDeadlines.Chain);
        Assert.Same(ReferenceParameters.Set, ReferenceParameters.Set);
        Assert.Equal(ReferenceParameters.Set.All, ReferenceParameters.All);
    }

    [Fact]
    public void Every_embedded_schedule_reads_without_a_problem_and_is_in_time()
    {
        Assert.NotEmpty(ReferenceSchedules.Ids);
        Assert.All(ReferenceSchedules.Ids, id => NoProblem(ScheduleFolder.Read(EmbeddedPlanFiles.OfSchedule(id)).Problems));
        Assert.All(
            ReferenceSchedules.Ids,
            id => Assert.Equal(Logistics.ScheduleVerdict.InTime, ReferenceSchedules.Find(id)!.Schedule().Verdict)
        );
        Assert.Null(ReferenceSchedules.Find(Id<Logistics.SupplyPlan>.Parse("lain")));
    }

    [Fact]
    public void Every_source_of_every_embedded_folder_is_used()
    {
        ImmutableArray<EmbeddedPlanFiles> folders =
        [
            .. ReferencePlans.Ids.Select(EmbeddedPlanFiles.OfPlan),
            .. ReferenceCalendars.Ids.Select(EmbeddedPlanFiles.OfCalendar),
            EmbeddedPlanFiles.OfDeadlines(),
            EmbeddedPlanFiles.OfParameters(),
            .. ReferenceSchedules.Ids.Select(EmbeddedPlanFiles.OfSchedule),
        ];
        Assert.All(
            folders,
            files =>
            {
                var ids = Text(files, "sources.csv")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Skip(1)
                    .Select(l => l.Split(',')[0])
                    .ToArray();
                var cited = files
                    .Names.Where(n => n != "sources.csv")
                    .SelectMany(n => Text(files, n).Split([',', ';', ' ', '"', '#', '\n'], StringSplitOptions.RemoveEmptyEntries))
                    .ToHashSet();
                Assert.NotEmpty(ids);
                Assert.Equal(ids, ids.Where(cited.Contains));
            }
        );
    }

    private static string Text(EmbeddedPlanFiles files, string name)
    {
        using var reader = new StreamReader(files.Open(name)!);
        return reader.ReadToEnd();
    }

    private static void NoProblem(ImmutableArray<Problem> problems) => Assert.Empty(problems.Select(p => p.ToString()));
}
