using System.Globalization;
using Pilkada.Scoring;

namespace Pilkada.Tool.Verbs;

// An analysis, the file of its factors, and which draws: all, a range to be written, or those of files.
internal sealed record UncertaintyRequest(
    UncertaintyAnalysis Analysis,
    string FactorsJson,
    bool IsAssumed,
    (int From, int To)? Range,
    string[] Drawn
)
{
    // What came of all draws, made here or read.
    public ExitCode? Result(Session session, ScoringModel model, UnitTable table, ScoringWorkspace workspace, out UncertaintyResult? result)
    {
        result = null;
        if (TooMany(session, table, Analysis.Draws) is { } tooMany)
        {
            return tooMany;
        }

        if (Drawn.Length == 0)
        {
            result = Draw(session, model, table, 0, Analysis.Draws, workspace).Result(workspace);
            return null;
        }

        UncertaintyState? merged = null;
        foreach (var path in Drawn)
        {
            session.Cancel.ThrowIfCancellationRequested();
            UncertaintyState? read = null;
            if (
                ScoringFiles.Open(
                    session,
                    path,
                    stream =>
                        ScoringFiles.Use(
                            session,
                            path,
                            UncertaintyState.Read(stream, Analysis, model, table, ScoringFiles.Name(path), workspace),
                            out read
                        )
                ) is
                { } unusable
            )
            {
                return unusable;
            }

            if (merged is null)
            {
                merged = read;
            }
            else if (merged.Ranges.Any(r => read!.Ranges.Any(o => o.From < r.To && r.From < o.To)))
            {
                return session.Fail(ExitCode.Problems, ToolNotices.DrawsTwice, ("file", Quantity.Of(path)));
            }
            else
            {
                merged.Merge(read!);
            }
        }

        if (merged!.Count < Analysis.Draws)
        {
            var (from, to) = Gap(merged);
            return session.Fail(ExitCode.Problems, ToolNotices.DrawsMissing, ("ranges", Quantity.Of(Say(from, to))));
        }

        result = merged.Result(workspace);
        return null;
    }

    public ExitCode? Write(Session session, ScoringModel model, UnitTable table, ScoringWorkspace workspace, string output)
    {
        var (from, to) = Range!.Value;
        return TooMany(session, table, to - from)
            ?? ScoringFiles.Write(session, output, Draw(session, model, table, from, to, workspace).Write);
    }

    private UncertaintyState Draw(Session session, ScoringModel model, UnitTable table, int from, int to, ScoringWorkspace workspace)
    {
        using var progress = new PercentLine(session, session.Say("penarikan", "draws"), to - from);
        return Analysis.Draw(model, table, from, to, workspace, new Told(progress), session.Cancel);
    }

    private static ExitCode? TooMany(Session session, UnitTable table, int draws) =>
        (long)table.Count * draws <= UncertaintyState.MaximumRanks
            ? null
            : session.Fail(
                ExitCode.Problems,
                ToolNotices.DrawsTooMany,
                ("draws", Quantity.Of(draws)),
                ("units", Quantity.Of(table.Count)),
                ("most", Quantity.Of((int)(UncertaintyState.MaximumRanks / table.Count)))
            );

    // The first draws that are not there.
    private (int From, int To) Gap(UncertaintyState state)
    {
        var ranges = state.Ranges;
        return ranges[0].From > 0 ? (0, ranges[0].From) : (ranges[0].To, ranges.Length > 1 ? ranges[1].From : Analysis.Draws);
    }

    private static string Say(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"{from}..{to}");

    private sealed class Told(IProgress<long> line) : IProgress<int>
    {
        public void Report(int value) => line.Report(value);
    }
}
