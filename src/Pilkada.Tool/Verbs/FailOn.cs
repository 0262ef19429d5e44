using System.CommandLine;

namespace Pilkada.Tool.Verbs;

// The option of the verbs that report findings: from which severity on they change the exit code.
internal sealed class FailOn
{
    private static readonly string[] Severities = ["note", "warning", "critical"];

    public FailOn(Session session) =>
        Option = session.Option(
            "--fail-on",
            "note|warning|critical",
            new LocalText(
                "Kode keluar 1 bila ada temuan pada tingkat ini atau lebih; bila tidak diisi, temuan tidak mengubah kode keluar.",
                "Exit code 1 when there is a finding of this severity or above; without it findings do not change the exit code."
            )
        );

    public Option<string?> Option { get; }

    // The lowest severity that fails, or null for none; an exit code when the word is wrong.
    public ExitCode? Read(Session session, ParseResult parse, out Severity? lowest)
    {
        lowest = null;
        if (parse.GetValue(Option) is null)
        {
            return null;
        }

        var wrong = session.Choice(parse, Option, Severities, out var chosen);
        lowest = (Severity)chosen;
        return wrong;
    }

    public static ExitCode Exit(IEnumerable<Finding> findings, Severity? lowest) =>
        lowest is { } from && findings.Any(f => f.Severity >= from) ? ExitCode.Problems : ExitCode.Done;
}
