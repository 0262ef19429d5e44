using System.CommandLine;
using System.CommandLine.Invocation;
using Pilkada.Tool.Rendering;
using Pilkada.Tool.Verbs;

namespace Pilkada.Tool;

// Help in the language asked for; the parser's own follows the culture of the machine.
internal sealed class HelpText(Session session) : SynchronousCommandLineAction
{
    private static readonly (ExitCode Code, LocalText Meaning)[] Codes =
    [
        (ExitCode.Done, new LocalText("selesai", "done")),
        (
            ExitCode.Problems,
            new LocalText(
                "ada masalah atau contoh yang gagal, atau temuan pada tingkat --fail-on atau lebih",
                "problems, failed examples, or findings at or above --fail-on"
            )
        ),
        (ExitCode.Usage, new LocalText("cara pakai keliru", "wrong usage")),
        (ExitCode.Unreadable, new LocalText("masukan tidak dapat dibaca", "input that cannot be read")),
        (ExitCode.Internal, new LocalText("kesalahan di dalam alat", "a mistake inside the tool")),
        (ExitCode.Cancelled, new LocalText("dibatalkan", "cancelled")),
    ];

    public override bool ClearsParseErrors => true;

    public static string FullName(Command command) =>
        command is RootCommand ? "pilkada"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{FullName(parent)} {command.Name}"
        : command.Name;

    public override int Invoke(ParseResult parseResult) => (int)Write(session, parseResult.CommandResult.Command);

    public static ExitCode Write(Session session, Command command)
    {
        var page = new TextPage(session);
        page.Paragraph(command.Description!);
        page.Line();
        page.Title(session.Say("Pemakaian", "Usage"));
        page.Paragraph(Usage(session, command), 2, 4);

        Rows(page, session.Say("Perintah", "Commands"), command.Subcommands.Select(c => (c.Name, c.Description!)));
        Rows(page, session.Say("Argumen", "Arguments"), command.Arguments.Select(a => (a.Name, a.Description!)));
        var global = command is RootCommand ? [] : session.GlobalOptions;
        Rows(page, session.Say("Opsi", "Options"), command.Options.Concat(global).Select(o => (Left(o), o.Description!)));
        if (command is Verb verb)
        {
            page.Line();
            page.Title(session.Say("Contoh", "Examples"));
            foreach (var example in verb.Examples)
            {
                page.Paragraph(example, 2, 4);
            }
        }

        string Left(Option option) =>
            option == session.FormatOption && command is Verb { Formats: var formats } ? $"{option.Name} {string.Join('|', formats)}"
            : option.HelpName is { } value ? $"{option.Name} {value}"
            : option.Name;

        Rows(page, session.Say("Kode keluar", "Exit codes"), Codes.Select(c => (page.Number((int)c.Code), session.Say(c.Meaning))));
        return ExitCode.Done;
    }

    private static string Usage(Session session, Command command)
    {
        var arguments = command.Arguments.Select(a => a.Arity.MinimumNumberOfValues > 0 ? $" {a.Name}" : $" [{a.Name}]");
        var word = session.Say("PERINTAH", "COMMAND");
        var verb =
            command.Subcommands.Count == 0 ? string.Empty
            : command is Verb ? $" [{word}]"
            : $" {word}";
        return $"{FullName(command)}{verb}{string.Concat(arguments)} [{session.Say("opsi", "options")}]";
    }

    private static void Rows(TextPage page, string title, IEnumerable<(string Left, string Right)> rows)
    {
        (string Left, string Right)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        page.Line();
        page.Title(title);
        var width = all.Max(r => r.Left.Length) + 2;
        foreach (var (left, right) in all)
        {
            page.Paragraph($"{left.PadRight(width)}{right}", 2, width + 2);
        }
    }
}
