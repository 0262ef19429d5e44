using System.CommandLine;

namespace Pilkada.Tool.Verbs;

// A command that does something. Each has worked examples, which its help shows and a test runs.
internal abstract class Verb(Session session, string name, LocalText description) : Command(name, session.Say(description))
{
    public abstract ImmutableArray<string> Examples { get; }

    // The forms that --format takes; the first is the default.
    public virtual ImmutableArray<string> Formats { get; } = ["text", "json"];

    public abstract ExitCode Run(Session session, ParseResult parse);
}
