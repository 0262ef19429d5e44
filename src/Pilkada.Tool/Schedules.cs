using Pilkada.Documents;
using Pilkada.Logistics;
using Pilkada.ReferenceData;

namespace Pilkada.Tool;

// Reads what a schedule is made of: a folder with schedule.json, a plan with a supply network, or a schedule that comes with the tool.
internal static class Schedules
{
    public static ExitCode? Read(Session session, string? folder, out SupplyPlan plan)
    {
        plan = null!;
        if (folder is not null && folder.StartsWith(Plans.Embedded, StringComparison.Ordinal))
        {
            var name = folder[Plans.Embedded.Length..];
            if (Id<SupplyPlan>.TryParse(name, out var id) && ReferenceSchedules.Find(id) is { } known)
            {
                plan = known;
                return null;
            }

            // A plan of the tool, or unknown with the plans that are known.
            return OfPlan(session, folder, out plan);
        }

        return folder is not null && Directory.Exists(folder) && File.Exists(Path.Combine(folder, ScheduleFolder.FileName))
            ? OfFolder(session, folder, out plan)
            : OfPlan(session, folder, out plan);
    }

    private static ExitCode? OfPlan(Session session, string? folder, out SupplyPlan plan)
    {
        plan = null!;
        if (Plans.Read(session, folder, out var whole) is { } failed)
        {
            return failed;
        }

        if (whole.Supply is not { } network)
        {
            return session.Fail(ExitCode.Problems, ScheduleProblems.NoNetwork, ("plan", Quantity.Of(whole.Id.ToString())));
        }

        plan = new SupplyPlan(Id<SupplyPlan>.Parse(whole.Id.ToString()), whole.Title, whole.Calendar.VotingDay, network);
        return null;
    }

    private static ExitCode? OfFolder(Session session, string folder, out SupplyPlan plan)
    {
        plan = null!;
        Outcome<SupplyPlan> outcome;
        try
        {
            outcome = ScheduleFolder.Read(new DirectoryPlanFiles(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail(
                ExitCode.Unreadable,
                ToolNotices.CannotRead,
                ("folder", Quantity.Of(folder)),
                ("reason", Quantity.Of(e.Message))
            );
        }

        if (session.Take(outcome, out var read))
        {
            plan = read;
            return null;
        }

        return session.Fail(
            ExitCode.Problems,
            ToolNotices.UnusablePlan,
            ("folder", Quantity.Of(folder)),
            ("count", Quantity.Of(outcome.Problems.Length))
        );
    }
}
