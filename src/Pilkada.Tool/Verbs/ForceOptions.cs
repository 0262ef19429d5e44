using System.CommandLine;
using Pilkada.Documents;

namespace Pilkada.Tool.Verbs;

// What the verbs of reinforcement and rosters share: a folder, the reader, and the severity that fails.
internal sealed class ForceOptions
{
    private static readonly string[] Audiences = ["internal", "public"];

    private readonly string _file;
    private readonly Argument<string?> _folder;
    private readonly Option<string?> _audience;
    private readonly FailOn _failOn;

    public ForceOptions(Session session, Command verb, string file)
    {
        _file = file;
        verb.Add(_folder = session.Argument("DIR", new LocalText($"Folder dengan {file}.", $"Folder with {file}.")));
        verb.Add(
            _audience = session.Option(
                "--audience",
                "internal|public",
                new LocalText(
                    "Pembaca: internal (baku), atau public yang tidak memuat hal yang peka.",
                    "Reader: internal (default), or public, which withholds what is sensitive."
                )
            )
        );
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

        if (session.Choice(parse, _audience, Audiences, out var reader) is { } wrongAudience)
        {
            return wrongAudience;
        }

        audience = (Audience)reader;
        if (Plans.Folder(session, parse.GetValue(_folder)!, _file, read, out var outcome) is { } failed)
        {
            return failed;
        }

        if (outcome.TryGetValue(out var whole))
        {
            value = whole;
            session.Cancel.ThrowIfCancellationRequested();
            return null;
        }

        foreach (var problem in outcome.Problems)
        {
            session.Report(problem);
        }

        return ExitCode.Problems;
    }
}
