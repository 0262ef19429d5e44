using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Pilkada.Documents;
using Pilkada.Scoring;

namespace Pilkada.Tool.Verbs;

// The files of the score verbs, and the options that say how to read them.
internal sealed class ScoringFiles
{
    private const int MostThreads = 64;

    private readonly NumberFormatOption _numberFormat;

    public ScoringFiles(Session session)
    {
        Model = session.Option(
            "--model",
            session.Say("BERKAS", "FILE"),
            new LocalText(
                "Berkas model; pilkada score template menulis contohnya.",
                "The model; pilkada score template writes one to begin with."
            )
        );
        _numberFormat = new NumberFormatOption(session);
        Unit = session.Option(
            "--unit",
            session.Say("KOLOM", "COLUMN"),
            new LocalText(
                "Kolom nama satuan; bakunya unit, atau kolom pertama bila unit tidak ada.",
                "The column that names the units; default unit, or the first column when there is none."
            )
        );
        Threads = session.Option(
            "--threads",
            "N",
            new LocalText(
                "Jumlah utas, 1 sampai 64; bakunya sebanyak prosesor. Hasilnya tidak berubah satu bit pun.",
                "Threads, 1 to 64; default one per processor. No bit of the result depends on it."
            )
        );
        Output = new Option<string?>("--output", "-o")
        {
            HelpName = session.Say("BERKAS", "FILE"),
            Description = session.Say(new LocalText("Berkas yang ditulis.", "The file to write.")),
            Arity = ArgumentArity.ExactlyOne,
        };
    }

    public Option<string?> Model { get; }

    public Option<string?> NumberFormat => _numberFormat.Option;

    public Option<string?> Unit { get; }

    public Option<string?> Threads { get; }

    public Option<string?> Output { get; }

    public static ExitCode? Required(Session session, ParseResult parse, Option<string?> option, out string value)
    {
        value = parse.GetValue(option) ?? string.Empty;
        return value.Length > 0
            ? null
            : session.Fail(
                ExitCode.Usage,
                ToolNotices.MissingArgument,
                ("argument", Quantity.Of(option.Name)),
                ("command", Quantity.Of(HelpText.FullName(parse.CommandResult.Command)))
            );
    }

    public ExitCode? ReadModel(Session session, ParseResult parse, out ScoringModel model)
    {
        model = null!;
        if (Required(session, parse, Model, out var path) is { } missing)
        {
            return missing;
        }

        ScoringModel? read = null;
        var failed = Open(session, path, stream => Use(session, path, ScoringModelFile.Read(stream, Name(path)), out read));
        model = read!;
        return failed;
    }

    public ExitCode? ReadTable(Session session, ParseResult parse, ScoringModel model, string path, out UnitTableFile table)
    {
        table = null!;
        if (_numberFormat.Read(session, parse, out var format) is { } wrong)
        {
            return wrong;
        }

        UnitTableFile? read = null;
        var failed = Open(
            session,
            path,
            stream =>
            {
                using var progress = new PercentLine(session, Name(path), stream.CanSeek ? stream.Length : 0);
                var outcome = UnitTableFile.Read(
                    stream,
                    model,
                    Name(path),
                    format,
                    parse.GetValue(Unit),
                    progress: progress,
                    cancel: session.Cancel
                );
                progress.Dispose();
                return Use(session, path, outcome, out read);
            }
        );
        table = read!;
        return failed;
    }

    public static ExitCode? ReadState(Session session, ScoringModel model, string path, out FitState state)
    {
        FitState? read = null;
        var failed = Open(session, path, stream => Use(session, path, FitState.Read(model, stream, Name(path)), out read));
        state = read!;
        return failed;
    }

    public static ExitCode? ReadPart(Session session, FitState state, string path, out FitPart part)
    {
        FitPart? read = null;
        var failed = Open(session, path, stream => Use(session, path, FitPart.Read(state, stream, Name(path)), out read));
        part = read!;
        return failed;
    }

    public ExitCode? Workspace(Session session, ParseResult parse, out ScoringWorkspace workspace)
    {
        var threads = Math.Clamp(Environment.ProcessorCount, 1, MostThreads);
        workspace = null!;
        if (
            parse.GetValue(Threads) is { } text
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out threads) && threads is >= 1 and <= MostThreads)
        )
        {
            return session.Wrong(Threads.Name, text, new LocalText("bilangan bulat dari 1 sampai 64", "a whole number from 1 to 64"));
        }

        workspace = new ScoringWorkspace(threads);
        return null;
    }

    // All of a file or nothing of it: who is stopped on the way leaves no half a file behind.
    public static ExitCode? Write(Session session, string path, Action<Stream> write)
    {
        var half = $"{path}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.tmp";
        try
        {
            using (var stream = new FileStream(half, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(half, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return session.Fail(
                ExitCode.Unreadable,
                ToolNotices.FileUnwritable,
                ("file", Quantity.Of(path)),
                ("reason", Quantity.Of(e.Message))
            );
        }
    }

    public static ExitCode? Open(Session session, string path, Func<Stream, ExitCode?> read)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, FileOptions.SequentialScan);
            return read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return session.Fail(
                ExitCode.Unreadable,
                ToolNotices.FileUnreadable,
                ("file", Quantity.Of(path.Length == 0 ? "\"\"" : path)),
                ("reason", Quantity.Of(e.Message))
            );
        }
    }

    public static ExitCode? Use<T>(Session session, string path, Outcome<T> outcome, [MaybeNull] out T value)
        where T : notnull
    {
        if (session.Take(outcome, out value))
        {
            return null;
        }

        return session.Fail(
            ExitCode.Problems,
            ToolNotices.UnusableFile,
            ("file", Quantity.Of(path)),
            ("count", Quantity.Of(outcome.Problems.Length))
        );
    }

    public static string Name(string path) => Path.GetFileName(path);
}
