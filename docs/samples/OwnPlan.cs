using Pilkada;
using Pilkada.Documents;
using Pilkada.Readiness;
using Pilkada.ReferenceData;

namespace Samples;

internal static class OwnPlan
{
    public static void Run(TextWriter output, string folder)
    {
        var outcome = PlanFolder.Read(new DirectoryPlanFiles(folder), ReferenceCalendars.Find, ReferenceParameters.FindSet);
        if (!outcome.TryGetValue(out var plan))
        {
            foreach (var problem in outcome.Problems)
            {
                output.WriteLine($"{problem.Location}: {problem.Message.In(Language.English)} {problem.Advice.In(Language.English)}");
            }

            return;
        }

        var assessment = ReadinessAssessment.Of(plan);
        foreach (var area in assessment.Tables.Single(t => t.Id.ToString() == "areas").Rows)
        {
            var cells = area.Cells.OfType<Figure>().Select(c => $"{c.Value.Format(Language.English)} {c.Unit.Name.English}");
            output.WriteLine($"{area.Name.English}: {string.Join(", ", cells)}");
        }

        foreach (var finding in assessment.Findings.Where(f => f.Severity > Severity.Note))
        {
            output.WriteLine($"{finding.Kind.Code}: {finding.Message.English}");
        }
    }
}
