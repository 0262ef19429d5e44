using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;

namespace Pilkada.Tool;

// One run of the tool: where it writes, in which language and form, and how it ends.
internal sealed class Session
{
    public Session(ToolConsole console, Language language, CancellationToken cancel)
    {
        Console = console;
        Language = language;
        Cancel = cancel;
        LanguageOption = Option(
            "--lang",
            "id|en",
            new LocalText("Bahasa keluaran: id (baku) atau en.", "Language of the output: id (default) or en.")
        );
        LanguageOption.Recursive = true;
        FormatOption = Option(
            "--format",
            "text|json",
            new LocalText(
                "Bentuk keluaran: text (baku) atau json, yang tidak bergantung pada --lang.",
                "Form of the output: text (default) or json, which does not depend on --lang."
            )
        );
        FormatOption.Recursive = true;
    }

    public ToolConsole Console { get; }

    public Language Language { get; private set; }

    public bool Json { get; private set; }

    public bool Csv { get; private set; }

    public CancellationToken Cancel { get; }

    public Option<string?> LanguageOption { get; }

    public Option<string?> FormatOption { get; }

    public IEnumerable<Option> GlobalOptions => [LanguageOption, FormatOption];

    public string Say(LocalText text) => text.In(Language);

    public string Say(string indonesian, string english) => Language == Language.Indonesian ? indonesian : english;

    public Option<string?> Option(string name, string value, LocalText description) =>
        new(name)
        {
            HelpName = value,
            Description = Say(description),
            Arity = ArgumentArity.ExactlyOne,
        };

    // An option that may stand several times, with one value each.
    public Option<string[]> Repeated(string name, string value, LocalText description) =>
        new(name)
        {
            HelpName = value,
            Description = Say(description),
            Arity = ArgumentArity.OneOrMore,
        };

    public Option<bool> Switch(string name, LocalText description) =>
        new(name) { Description = Say(description), Arity = ArgumentArity.Zero };

    public Argument<string?> Argument(string name, LocalText description, bool required = true) =>
        new(name) { Description = Say(description), Arity = required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne };

    // Reads the options that every verb has; an exit code when one is wrong.
    public ExitCode? Configure(ParseResult parse)
    {
        if (Choice(parse, LanguageOption, ["id", "en"], out var language) is { } wrongLanguage)
        {
            return wrongLanguage;
        }

        Language = language == 1 ? Language.English : Language.Indonesian;
        string[] formats = parse.CommandResult.Command is Verbs.Verb verb ? [.. verb.Formats] : ["text", "json"];
        if (Choice(parse, FormatOption, formats, out var format) is { } wrongFormat)
        {
            return wrongFormat;
        }

        (Json, Csv) = (formats[format] == "json", formats[format] == "csv");
        return null;
    }

    // Which of the words an option holds; the first when it is absent.
    public ExitCode? Choice(ParseResult parse, Option<string?> option, string[] words, out int chosen)
    {
        chosen = 0;
        if (parse.GetValue(option) is not { } text)
        {
            return null;
        }

        chosen = Array.IndexOf(words, text);
        return chosen >= 0 ? null : Wrong(option.Name, text, new LocalText(string.Join(" | ", words), string.Join(" | ", words)));
    }

    public ExitCode Wrong(string name, string value, LocalText expected) =>
        Fail(
            ExitCode.Usage,
            ToolNotices.WrongValue,
            ("option", Quantity.Of(name)),
            ("value", Quantity.Of(value.Length == 0 ? "\"\"" : value)),
            ("expected", Quantity.Of(expected))
        );

    public ExitCode Fail(ExitCode code, NoticeKind kind, params (string Name, Quantity Value)[] arguments)
    {
        Report(new Problem(kind, default, arguments));
        return code;
    }

    // A JSON document on the output, and nothing else.
    public void Write<T>(T document)
        where T : notnull => Console.Output.WriteLine(ToolJson.ToText(document, indented: true));

    public void WriteLine<T>(T document)
        where T : notnull => Console.Output.WriteLine(ToolJson.ToText(document, indented: false));

    // What was read; false with every problem reported when it cannot be used.
    public bool Take<T>(Outcome<T> outcome, [MaybeNullWhen(false)] out T value)
        where T : notnull
    {
        if (outcome.TryGetValue(out value))
        {
            return true;
        }

        foreach (var problem in outcome.Problems)
        {
            Report(problem);
        }

        return false;
    }

    // One line on the error stream: where, which code, what, and what to do next.
    public void Report(Problem problem)
    {
        Console.Error.WriteLine(Rendering.NoticeText.Line(problem, Language));
        Console.Error.Flush();
    }
}
