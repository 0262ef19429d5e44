using System.CommandLine;
using System.Text;
using Pilkada.Tool.Verbs;

namespace Pilkada.Tool.Tests;

public class HelpTests
{
    private static readonly string[] Indonesian = ["Pemakaian", "Contoh", "Kode keluar"];
    private static readonly string[] English = ["Usage", "Examples", "Exit codes"];

    internal static IEnumerable<Verb> Verbs =>
        All(CommandLine.Create(new Session(new ToolConsole(TextReader.Null, TextWriter.Null, TextWriter.Null), Language.English, default)))
            .OfType<Verb>();

    [Fact]
    public void Help_of_every_verb_has_examples_and_exit_codes_in_both_languages()
    {
        Assert.Equal(27, Verbs.Count());
        foreach (var verb in Verbs)
        {
            string[] name = [.. HelpText.FullName(verb).Split(' ').Skip(1)];
            var id = Tool.Run([.. name, "--help"]);
            var en = Tool.Run([.. name, "--help", "--lang", "en"]);
            Assert.Equal((0, 0), (id.Code, en.Code));
            Assert.All(Indonesian, t => Assert.Contains(t, id.Output, StringComparison.Ordinal));
            Assert.All(English, t => Assert.Contains(t, en.Output, StringComparison.Ordinal));
            Assert.All(verb.Options, o => Assert.Contains(o.Name, id.Output, StringComparison.Ordinal));
            Assert.All(verb.Arguments, a => Assert.Contains(a.Name, id.Output, StringComparison.Ordinal));
            Assert.NotEmpty(verb.Examples);
            Assert.DoesNotContain(verb.Description!, id.Output, StringComparison.Ordinal);
            Assert.Contains(verb.Description!, en.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_example_of_the_help_runs()
    {
        foreach (var example in Verbs.SelectMany(v => v.Examples))
        {
            var words = Words(
                example
                    .Split(" > ")[0]
                    .Replace("rencana/lebak", Tool.Plan("contoh"), StringComparison.Ordinal)
                    .Replace("kalender/lebak", Tool.Plan("kalender"), StringComparison.Ordinal)
                    .Replace("perkuatan/lebak --fail-on critical", Tool.Plan("perkuatan"), StringComparison.Ordinal)
                    .Replace("perkuatan/lebak", Tool.Plan("perkuatan"), StringComparison.Ordinal)
                    .Replace("jadwal/lebak --fail-on critical", Tool.Plan("jadwal"), StringComparison.Ordinal)
                    .Replace("jadwal/lebak", Tool.Plan("jadwal"), StringComparison.Ordinal)
                    .Replace("tps.csv", Tool.Guard("tps.csv"), StringComparison.Ordinal)
                    .Replace("patterns.json", Tool.Guard("patterns.json"), StringComparison.Ordinal)
                    .Replace("--unit 36.02", "--unit polres-satu", StringComparison.Ordinal)
                    .Replace("indeks/", ScoreFolder.Path + "/", StringComparison.Ordinal)
                    .Replace("-o ", $"-o {ScoreFolder.Path}/hasil-", StringComparison.Ordinal)
            );
            var run = words[^1].EndsWith(".jsonl", StringComparison.Ordinal)
                ? Tool.RunWith("""{"rule":"PLK-STG-002","input":{"votingDay":"2024-11-27","date":"2024-11-24"}}""", null, words[1..^2])
                : Tool.Run(words[1..]);
            Assert.True(run.Code == 0, $"{example}: {run.Error}{run.Output}");
            Assert.NotEmpty(run.Output);
        }
    }

    [Fact]
    public void Help_wins_over_missing_arguments() => Assert.Equal(0, Tool.Run("explain", "--help").Code);

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    // As a shell would split the line: blanks, and single quotes that hold a word together.
    private static string[] Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        foreach (var c in line + " ")
        {
            if (c == '\'')
            {
                quoted = !quoted;
            }
            else if (c == ' ' && !quoted)
            {
                if (word.Length > 0)
                {
                    words.Add(word.ToString());
                }

                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }

        return [.. words];
    }
}
