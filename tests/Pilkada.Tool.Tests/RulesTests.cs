using System.Text.Json.Nodes;
using Pilkada.Tool.Verbs;

namespace Pilkada.Tool.Tests;

public class RulesTests
{
    private const string Good = """{"rule":"PLK-STG-002","input":{"votingDay":"2024-11-27","date":"2024-11-24"}}""";

    private static readonly string[] Provenances = ["published", "derived", "inferred", "assumed"];
    private static readonly string[] Confidences = ["low", "medium", "high"];

    [Fact]
    public void List_has_the_members_others_rely_on()
    {
        JsonArray rules = Tool.Run("rules", "list", "--format", "json").Json["rules"]!.AsArray();
        Assert.Equal(Catalog.Book.Rules.Length, rules.Count);
        foreach (var rule in rules)
        {
            Assert.True(Code.TryParse((string)rule!["id"]!, out _));
            Assert.NotEmpty((string)rule["title"]!["id"]!);
            Assert.NotEmpty((string)rule["title"]!["en"]!);
            Assert.Contains((string)rule["provenance"]!, Provenances);
            Assert.NotEmpty(rule["sources"]!.AsArray());
            Assert.All(rule["sources"]!.AsArray(), s => Assert.Contains((string)s!["confidence"]!, Confidences));
            Assert.NotEmpty(rule["examples"]!.AsArray());
        }
    }

    [Fact]
    public void Show_has_both_schemas_and_examples_that_run_gives_back()
    {
        foreach (var rule in Catalog.Book.Rules)
        {
            var shown = Tool.Run("rules", "show", rule.Id.ToString(), "--format", "json").Json;
            Assert.NotNull(shown["inputSchema"]);
            Assert.NotNull(shown["outputSchema"]);
            foreach (var example in shown["examples"]!.AsArray())
            {
                var run = Tool.Run("rules", "run", rule.Id.ToString(), example!["input"]!.ToJsonString(), "--format", "json");
                Assert.True(run.Code == 0, $"{rule.Id}: {run.Output}{run.Error}");
                Assert.True(
                    JsonNode.DeepEquals(example["expected"]!["value"], run.Json["explanation"]!["value"]),
                    $"{rule.Id}: {run.Json["explanation"]!["value"]}"
                );
            }
        }
    }

    [Fact]
    public void Run_keeps_the_order_and_goes_on_after_a_bad_line()
    {
        var input = string.Join(
            '\n',
            Good,
            "not json",
            "",
            """{"rule":"PLK-XXX-001","input":{}}""",
            """{"rule":"PLK-STG-002","input":{"date":5}}""",
            Good
        );
        var run = Tool.RunWith(input, null, "rules", "run");
        Assert.Equal(1, run.Code);
        JsonNode[] lines = [.. run.Lines.Select(l => JsonNode.Parse(l)!)];
        Assert.Equal([1, 2, 4, 5, 6], lines.Select(l => (int)l["line"]!));
        Assert.Equal([true, false, false, false, true], lines.Select(l => l["result"] is not null));
        Assert.All(lines, l => Assert.Equal(l["result"] is null, l["problems"]!.AsArray().Count > 0));
        Assert.Equal(-3, (int)lines[^1]["explanation"]!["value"]!);
        Assert.Empty(run.Error);
        Assert.Equal(0, Tool.RunWith(Good, null, "rules", "run").Code);
        Assert.Equal(new Ran(0, string.Empty, string.Empty), Tool.RunWith(string.Empty, null, "rules", "run"));
    }

    // The far side may wait for a result before it sends the next line.
    [Fact]
    public void Run_answers_a_line_before_it_reads_the_next()
    {
        using var sent = new MemoryStream();
        using var output = new StreamWriter(sent) { NewLine = "\n" };
        var reader = new Asking(() => sent.ToArray().Count(b => b == '\n'));
        Assert.Equal(0, (int)CommandLine.Run(["rules", "run"], new ToolConsole(reader, output, TextWriter.Null)));
        Assert.Equal([0, 1, 2, 3], reader.AnswersBeforeEachLine);
    }

    [Fact]
    public void Verify_runs_every_example_and_a_wrong_one_fails()
    {
        var run = Tool.Run("rules", "verify", "--lang", "en");
        Assert.Equal(0, run.Code);
        var examples = Catalog.Book.Rules.Sum(r => r.RunExamples().Length);
        Assert.Contains($"{examples} examples passed, 0 failed", run.Output, StringComparison.Ordinal);
        Assert.Equal(examples, (int)Tool.Run("rules", "verify", "--format", "json").Json["passed"]!);

        var wrong = new Rule<Reconciliation, Reconciliation>(
            "PLK-COR-999",
            LocalText.Same("Wrong"),
            LocalText.Same("Wrong on purpose."),
            Evidence.Assumed(Citation.OfDecision("9999", "None")),
            typeof(Reconciliation),
            r => r,
            new Example<Reconciliation>(
                LocalText.Same("One and one"),
                Reconciliation.Of(
                    ReconciliationKind.Sum,
                    LocalText.Same("Sum"),
                    Explanation.Entered(LocalText.Same("Total"), Quantity.Of(2), Unit.Tps),
                    Explanation.Entered(LocalText.Same("Part"), Quantity.Of(2), Unit.Tps)
                ),
                Quantity.Of(1)
            )
        );
        using var output = new StringWriter { NewLine = "\n" };
        var session = new Session(new ToolConsole(TextReader.Null, output, TextWriter.Null), Language.English, default);
        Assert.Equal(ExitCode.Problems, RulesVerifyVerb.Verify(session, new RuleBook([wrong])));
        Assert.Contains("FAILED", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("expected 1; found 0", output.ToString(), StringComparison.Ordinal);
    }

    private sealed class Asking(Func<int> answers) : TextReader
    {
        private readonly string _text = string.Concat(Enumerable.Repeat(Good + "\n", 3));
        private int _at;

        public List<int> AnswersBeforeEachLine { get; } = [];

        public override int Peek() => _at < _text.Length ? _text[_at] : -1;

        public override int Read()
        {
            if (_at == 0 || _text[_at - 1] == '\n')
            {
                if (AnswersBeforeEachLine.Count <= _text[.._at].Count(c => c == '\n'))
                {
                    AnswersBeforeEachLine.Add(answers());
                }
            }

            return _at < _text.Length ? _text[_at++] : -1;
        }

        // As much as a pipe would hand over: the rest of one line.
        public override int Read(char[] buffer, int index, int count)
        {
            var read = 0;
            while (read < count && Read() is var c and >= 0)
            {
                buffer[index + read++] = (char)c;
                if (c == '\n')
                {
                    break;
                }
            }

            return read;
        }

        public override int Read(Span<char> buffer)
        {
            var array = new char[buffer.Length];
            var read = Read(array, 0, array.Length);
            array.AsSpan(0, read).CopyTo(buffer);
            return read;
        }
    }
}
