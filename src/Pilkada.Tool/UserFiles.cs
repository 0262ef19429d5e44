using System.CommandLine;
using Pilkada.Documents;

namespace Pilkada.Tool;

// The files that somebody named on the command line, wherever they lie, and no others.
internal sealed class UserFiles : IPlanFiles
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    public UserFiles(params ReadOnlySpan<string> paths)
    {
        var names = ImmutableArray.CreateBuilder<string>(paths.Length);
        foreach (var path in paths)
        {
            // A name that two folders have stands behind a number.
            var name = Path.GetFileName(path);
            name = _paths.ContainsKey(name) ? FormattableString.Invariant($"{names.Count + 1}/{name}") : name;
            _paths.Add(name, path);
            names.Add(name);
        }

        InOrder = names.MoveToImmutable();
    }

    // The names in the order of the paths.
    public ImmutableArray<string> InOrder { get; }

    public IEnumerable<string> Names => InOrder.Order(StringComparer.Ordinal);

    public Stream? Open(string name) => _paths.TryGetValue(name, out var path) ? File.OpenRead(path) : null;

    // The path that an option gives; an exit code when it gives none or nothing is there.
    public static ExitCode? Named(Session session, ParseResult parse, Option<string?> option, out string file)
    {
        file = parse.GetValue(option) ?? string.Empty;
        return file.Length > 0
            ? Exists(session, file)
            : session.Fail(
                ExitCode.Usage,
                ToolNotices.MissingOption,
                ("option", Quantity.Of(option.Name)),
                ("command", Quantity.Of(HelpText.FullName(parse.CommandResult.Command)))
            );
    }

    public static ExitCode? Exists(Session session, string file) =>
        File.Exists(file)
            ? null
            : session.Fail(
                ExitCode.Unreadable,
                ToolNotices.FileNotFound,
                ("file", Quantity.Of(string.IsNullOrWhiteSpace(file) ? "\"\"" : file))
            );

    // What the files hold; an exit code when they cannot be used.
    public static ExitCode? Read<T>(Session session, Outcome<T> outcome, out T value)
        where T : class
    {
        session.Cancel.ThrowIfCancellationRequested();
        return session.Take(outcome, out value!) ? null : ExitCode.Problems;
    }
}
