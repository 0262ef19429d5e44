using System.CommandLine;

namespace Pilkada.Tool.Verbs;

// The option of the verbs that withhold what is sensitive from the public.
internal sealed class AudienceOption(Session session, LocalText? withheld = null)
{
    private static readonly string[] Audiences = ["internal", "public"];

    public Option<string?> Option { get; } =
        session.Option(
            "--audience",
            "internal|public",
            withheld
                ?? new LocalText(
                    "Pembaca: internal (baku), atau public yang tidak memuat hal yang peka.",
                    "Reader: internal (default), or public, which withholds what is sensitive."
                )
        );

    public ExitCode? Read(Session session, ParseResult parse, out Audience audience)
    {
        var wrong = session.Choice(parse, Option, Audiences, out var chosen);
        audience = chosen == 1 ? Audience.Public : Audience.Internal;
        return wrong;
    }
}
