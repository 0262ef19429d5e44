using System.CommandLine;
using Pilkada.Documents;

namespace Pilkada.Tool.Verbs;

// What the verbs of reinforcement and rosters share: a folder, the reader, and the severity that fails.
internal sealed class ForceOptions
{
    private readonly string _file;
    private readonly Argument<string?> _folder;
    private readonly AudienceOption _audience;
    private readonly FailOn _failOn;

    public ForceOptions(Session session, Command verb, string file)
    {
        _file = file;
        verb.Add(_folder = session.Argument("DIR", new LocalText($"Folder dengan {file}.", $"Folder with {file}.")));
        _audience = new AudienceOption(session);
        verb.Add(_audience.Option);
        _failOn = new FailOn(session);
        verb.Add(_failOn.Option);
    }

    public ExitCode? Read<T>(
        Session session,
        ParseResult parse,
        Func<IPlanFiles, Outcome<T>> read,
        out T value,
        out Audience audience,
        out Severity? lowest
    )
        where T : class
    {
        (value, audience) = (null!, default);
        if (_failOn.Read(session, parse, out lowest) is { } wrongSeverity)
        {
            return wrongSeverity;
        }

        if (_audience.Read(session, parse, out audience) is { } wrongAudience)
        {
            return wrongAudience;
        }

        if (Plans.Folder(session, parse.GetValue(_folder)!, _file, read, out var outcome) is { } failed)
        {
            return failed;
        }

        session.Cancel.ThrowIfCancellationRequested();
        return session.Take(outcome, out value!) ? null : ExitCode.Problems;
    }
}
