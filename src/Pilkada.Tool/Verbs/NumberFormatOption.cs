using System.CommandLine;
using Pilkada.Documents;

namespace Pilkada.Tool.Verbs;

// The option that says how a user's tables write numbers.
internal sealed class NumberFormatOption(Session session, LocalText? written = null)
{
    private static readonly string[] Formats = ["invariant", "id-ID"];

    public Option<string?> Option { get; } =
        session.Option(
            "--number-format",
            "id-ID|invariant",
            written
                ?? new LocalText(
                    "Penulisan angka dalam data: id-ID (1.234,5) atau invariant (1234.5). Wajib bila bentuknya dapat dibaca dua cara.",
                    "How the data write numbers: id-ID (1.234,5) or invariant (1234.5). Needed where a number reads two ways."
                )
        );

    // Null when nothing is declared, so that only what reads alike in both is accepted.
    public ExitCode? Read(Session session, ParseResult parse, out TableFormat? format)
    {
        format = null;
        if (parse.GetValue(Option) is null)
        {
            return null;
        }

        var wrong = session.Choice(parse, Option, Formats, out var chosen);
        format = chosen == 1 ? TableFormat.Indonesian : TableFormat.Invariant;
        return wrong;
    }
}
