using Pilkada.Documents;
using Pilkada.Readiness;
using Pilkada.ReferenceData;

namespace Pilkada.Tool;

// Reads the plan a verb works on: the folder named, or the one that comes with the tool.
internal static class Plans
{
    // Before the id of a plan that comes with the tool; a colon needs no quotes in any shell.
    public const string Embedded = "embedded:";

    // A plan, or the exit code after everything wrong has been reported.
    public static ExitCode? Read(Session session, string? folder, out ElectionPlan plan)
    {
        plan = null!;
        if (folder is null)
        {
            plan = ReferencePlans.Banten2024;
            return null;
        }

        if (Open(session, folder, out var outcome) is { } failed)
        {
            return failed;
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

    public static ExitCode? Open(Session session, string folder, out Outcome<ElectionPlan> outcome)
    {
        outcome = null!;
        if (folder.StartsWith(Embedded, StringComparison.Ordinal))
        {
            var name = folder[Embedded.Length..];
            if (Id<ElectionPlan>.TryParse(name, out var id) && ReferencePlans.Find(id) is { } plan)
            {
                outcome = Outcome<ElectionPlan>.Success(plan);
                return null;
            }

            return session.Fail(
                ExitCode.Usage,
                ToolNotices.UnknownPlan,
                ("plan", Quantity.Of(name.Length == 0 ? "\"\"" : name)),
                ("known", Quantity.Of(string.Join(", ", ReferencePlans.Ids.Select(i => Embedded + i))))
            );
        }

        return Folder(
            session,
            folder,
            PlanFolder.FileName,
            files => PlanFolder.Read(files, ReferenceCalendars.Find, ReferenceParameters.FindSet),
            out outcome
        );
    }

    // What a folder of files holds, or the exit code after saying why it cannot be read.
    public static ExitCode? Folder<T>(
        Session session,
        string folder,
        string file,
        Func<IPlanFiles, Outcome<T>> read,
        out Outcome<T> outcome
    )
        where T : class
    {
        outcome = null!;
        if (string.IsNullOrWhiteSpace(folder) || !Directory.Exists(folder))
        {
            return session.Fail(
                ExitCode.Unreadable,
                ToolNotices.FolderNotFound,
                ("folder", Quantity.Of(string.IsNullOrWhiteSpace(folder) ? "\"\"" : folder))
            );
        }

        if (!File.Exists(Path.Combine(folder, file)))
        {
            return session.Fail(ExitCode.Unreadable, ToolNotices.NoPlan, ("folder", Quantity.Of(folder)), ("file", Quantity.Of(file)));
        }

        try
        {
            outcome = read(new DirectoryPlanFiles(folder));
            return null;
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
    }
}
