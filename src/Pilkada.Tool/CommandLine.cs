using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using Pilkada.Tool.Verbs;

namespace Pilkada.Tool;

// The whole tool as one function: arguments, console and cancellation in, exit code out.
internal static class CommandLine
{
    public static ExitCode Run(IReadOnlyList<string> args, ToolConsole console, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(console);
        var session = new Session(console, LanguageOf(args), cancel);
        try
        {
            var code = Run(args, session);
            console.Output.Flush();
            return code;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            return ExitCode.Done;
        }
#pragma warning disable CA1031 // The last line of defence: a mistake of ours becomes one line and exit code 4, never a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return session.Fail(
                ExitCode.Internal,
                ToolNotices.Internal,
                ("error", Quantity.Of($"{e.GetType().Name}: {OneLine(e.Message)}"))
            );
        }
    }

    // The reader of the output has gone away, which is no error: `pilkada sources | head -1` is a fair wish. EPIPE, or its two names on Windows.
    private static bool IsClosedPipe(IOException e) => (e.HResult & 0xFFFF) is 32 or 109 or 232;

    private static ExitCode Run(IReadOnlyList<string> args, Session session)
    {
        var root = Create(session);
        var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Action is HelpText or VersionText)
        {
            return (ExitCode)((SynchronousCommandLineAction)parse.Action).Invoke(parse);
        }

        if (UsageError(session, parse) is { } usage)
        {
            return usage;
        }

        return parse.CommandResult.Command is Verb verb ? verb.Run(session, parse) : HelpText.Write(session, parse.CommandResult.Command);
    }

    public static RootCommand Create(Session session)
    {
        var root = new RootCommand(
            session.Say(
                new LocalText(
                    "Menilai persiapan dan pengamanan Pilkada: tahapan, bagian kekuatan, wilayah hukum, dan pemeriksaan jumlah; setiap angka bersumber.",
                    "Assesses the preparation and security of an Indonesian regional election: stages, shares, jurisdictions and sums, every figure sourced."
                )
            )
        );
        root.Directives.Clear();
        root.Options.Clear();
        root.Add(session.LanguageOption);
        root.Add(session.FormatOption);
        root.Add(
            new Option<bool>("--help", "-h", "-?")
            {
                Description = session.Say(new LocalText("Menampilkan bantuan.", "Shows help.")),
                Recursive = true,
                Arity = ArgumentArity.Zero,
                Action = new HelpText(session),
            }
        );
        root.Add(
            new Option<bool>("--version")
            {
                Description = session.Say(new LocalText("Menampilkan versi alat.", "Shows the version of the tool.")),
                Arity = ArgumentArity.Zero,
                Action = new VersionText(session),
            }
        );
        root.Add(new AssessVerb(session));
        root.Add(new RiskVerb(session));
        root.Add(new ValidateVerb(session));
        root.Add(new DiffVerb(session));
        root.Add(new CalendarVerb(session));
        root.Add(new DeadlinesVerb(session));
        root.Add(
            new Command(
                "rules",
                session.Say(
                    new LocalText(
                        "Buku aturan: daftar, rincian, penerapan, dan pengujian.",
                        "The rule book: list, details, application and verification."
                    )
                )
            )
            {
                new RulesListVerb(session),
                new RulesShowVerb(session),
                new RulesRunVerb(session),
                new RulesVerifyVerb(session),
            }
        );
        root.Add(
            new Command(
                "personnel",
                session.Say(
                    new LocalText(
                        "Personel dari data sendiri: kebutuhan TPS, rencana penjagaan, perkuatan, dan jadwal tugas.",
                        "People from one's own data: needs of polling stations, guard plans, reinforcement and rosters."
                    )
                )
            )
            {
                new PersonnelNeedVerb(session),
                new PersonnelPlanVerb(session),
                new PersonnelReinforceVerb(session),
                new PersonnelRosterVerb(session),
            }
        );
        root.Add(
            new Command(
                "logistics",
                session.Say(
                    new LocalText(
                        "Logistik: kebutuhan dan penerimaan, jadwal distribusi, pencocokan buku besar dan kit, sinyal, serta pemindahan TPS.",
                        "Logistics: needs and receipts, schedules of distribution, reconciling a ledger and kits, signal, and moving stations."
                    )
                )
            )
            {
                new LogisticsQuantitiesVerb(session),
                new LogisticsScheduleVerb(session),
                new LogisticsReconcileVerb(session),
                new LogisticsConnectivityVerb(session),
                new LogisticsRelocateVerb(session),
            }
        );
        root.Add(new ScoreVerb(session));
        root.Add(new ExplainVerb(session));
        root.Add(new SourcesVerb(session));
        return root;
    }

    // The parser's own messages follow the culture of the machine, so every one of them is said again in our words.
    private static ExitCode? UsageError(Session session, ParseResult parse)
    {
        var command = HelpText.FullName(parse.CommandResult.Command);
        if (UnknownWord(parse) is { } word)
        {
            var candidates = parse
                .CommandResult.Command.Subcommands.Select(c => c.Name)
                .Concat(parse.CommandResult.Command.Options.Concat(session.GlobalOptions).Select(o => o.Name));
            return Nearest.To(word, candidates) is [var nearest, ..]
                ? session.Fail(
                    ExitCode.Usage,
                    ToolNotices.UnknownWordLike,
                    ("word", Quantity.Of(Word(word))),
                    ("nearest", Quantity.Of(nearest))
                )
                : session.Fail(
                    ExitCode.Usage,
                    ToolNotices.UnknownWord,
                    ("word", Quantity.Of(Word(word))),
                    ("command", Quantity.Of(command))
                );
        }

        foreach (var error in parse.Errors)
        {
            switch (error.SymbolResult)
            {
                case OptionResult option:
                    return session.Fail(
                        ExitCode.Usage,
                        ToolNotices.OptionValue,
                        ("option", Quantity.Of(option.Option.Name)),
                        ("command", Quantity.Of(command))
                    );
                case ArgumentResult argument:
                    return session.Fail(
                        ExitCode.Usage,
                        ToolNotices.MissingArgument,
                        ("argument", Quantity.Of(argument.Argument.Name)),
                        ("command", Quantity.Of(command))
                    );
                default:
                    var missing = parse.CommandResult.Command.Arguments.FirstOrDefault(a =>
                        a.Arity.MinimumNumberOfValues > 0 && parse.GetResult(a) is null or { Tokens.Count: 0 }
                    );
                    return missing is not null
                        ? session.Fail(
                            ExitCode.Usage,
                            ToolNotices.MissingArgument,
                            ("argument", Quantity.Of(missing.Name)),
                            ("command", Quantity.Of(command))
                        )
                        : session.Fail(ExitCode.Usage, ToolNotices.MissingVerb, ("command", Quantity.Of(command)));
            }
        }

        return session.Configure(parse);
    }

    // A mistyped option is taken for an argument where the verb has room for one, so words that look like options go first.
    private static string? UnknownWord(ParseResult parse) =>
        parse.Tokens.FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal))?.Value
        ?? (parse.UnmatchedTokens is [var first, ..] ? first : null);

    // The language of help and of usage errors is needed before the arguments are parsed.
    private static Language LanguageOf(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--lang=en" or "--lang:en" || (args[i] == "--lang" && i + 1 < args.Count && args[i + 1] == "en"))
            {
                return Language.English;
            }
        }

        return Language.Indonesian;
    }

    private static string Word(string token) => string.IsNullOrWhiteSpace(token) ? "\"\"" : OneLine(token);

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private sealed class VersionText(Session session) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            session.Console.Output.WriteLine(ToolVersion.Text);
            return (int)ExitCode.Done;
        }
    }
}
