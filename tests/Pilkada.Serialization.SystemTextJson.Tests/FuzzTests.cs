using System.Text;
using System.Text.Json;

namespace Pilkada.Serialization.Tests;

/// <summary>Whatever stands in a line, it comes back as a result or as problems that the door knows.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20_241_127;

    private static readonly string[] Pieces =
    [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "-1",
        "1e0",
        "1.5",
        "9e999",
        "9007199254740993",
        "123456789012345678901234567890",
        "\"\"",
        "\" \"",
        "\"2/3\"",
        "\"1/0\"",
        "\"-7/3\"",
        "\"9999-12-31\"",
        "\"0001-01-01\"",
        "\"2024-02-30\"",
        "\"00\"",
        "\"36.01.01\"",
        "\"99\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"{value}\"",
        "\"floor\"",
        "\"telegram-2020\"",
        "\"kampanye\"",
        "[]",
        "[null]",
        "[[]]",
        "{}",
        "{\"id\":1}",
        "{\"value\":1}",
        "{\"unit\":\"a\",\"officers\":1}",
        "\"polres-a\"",
        "\"7\"",
        "\"rule\"",
        "\"none\"",
        "\"high\"",
    ];

    [Fact]
    public void Lines_mutated_as_text_never_throw()
    {
        var random = new Random(Seed);
        var lines = Enumerable.Range(0, 2000).Select(_ => Mutate(random)).ToArray();
        var (succeeded, failed) = Run(lines);

        // The mutations are of use only while some lines still run.
        Assert.InRange(succeeded, 50, 1900);
        Assert.InRange(failed, 50, 1950);
    }

    [Fact]
    public void Lines_mutated_as_JSON_never_throw()
    {
        var random = new Random(Seed + 1);
        var lines = Enumerable.Range(0, 2000).Select(_ => Replace(random)).ToArray();
        var (succeeded, failed) = Run(lines);
        Assert.InRange(succeeded, 50, 1900);
        Assert.InRange(failed, 50, 1950);
    }

    private static (int Succeeded, int Failed) Run(string[] lines)
    {
        var (succeeded, failed) = (0, 0);
        foreach (var (line, text) in lines.Select((text, i) => (i, text)))
        {
            RuleRun run;
            try
            {
                using var reader = new StringReader(text);
                run = Books.Door.RunLines(reader).SingleOrDefault()?.Run ?? RunNothing();
            }
            catch (Exception error)
            {
                Assert.Fail($"Line {line} of seed {Seed} throws {error.GetType().Name}: {error.Message}\n{text}");
                throw;
            }

            Assert.Equal(run.Result is null, run.Problems.Length > 0);
            Assert.DoesNotContain(run.Problems, p => p.Kind == JsonProblems.Refused || p.Kind == JsonProblems.NotAtDoor);
            Assert.All(run.Problems, p => Assert.StartsWith("$", p.Location.Column, StringComparison.Ordinal));
            if (run.Explanation is { } explanation)
            {
                succeeded++;
                Assert.Equal(explanation.Value, explanation.Recompute());
                Assert.Equal(Replay.Value(run.Result!.Value.GetProperty("value")), Replay.Of(Books.Json(ExplanationDto.Of(explanation))));
            }
            else
            {
                failed++;
            }

            Assert.NotEmpty(PilkadaJson.ToText(ProblemListDto.Of(run.Problems)));
        }

        return (succeeded, failed);
    }

    // A line that mutation has made blank gives nothing; an empty object stands in for it.
    private static RuleRun RunNothing() => Assert.Single(Books.Run("{}")).Run;

    private static string Mutate(Random random)
    {
        var text = new StringBuilder(Pick(random, Books.ExampleLines));
        for (var n = random.Next(1, 4); n > 0 && text.Length > 0; n--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(6))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Pick(random, Pieces));
                    break;
                case 2:
                    text[at] = (char)random.Next(1, 0xFFFF) is var c && c is '\n' ? ' ' : c;
                    break;
                case 3:
                    text[at] = "0123456789{}[]\",:-./ aZ"[random.Next(23)];
                    break;
                case 4:
                    text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 40), text.Length - at)));
                    break;
                default:
                    var digit = text.ToString().IndexOfAny("0123456789".ToCharArray(), at);
                    if (digit >= 0)
                    {
                        text[digit] = (char)('0' + random.Next(10));
                    }

                    break;
            }
        }

        return text.Replace('\n', ' ').ToString();
    }

    private static string Replace(Random random)
    {
        var line = Pick(random, Books.ExampleLines);
        using var parsed = JsonDocument.Parse(line);
        var values = new List<string>();
        Collect(parsed.RootElement.GetProperty("input"), values);
        var target = Pick(random, values);
        var at = line.LastIndexOf(target, StringComparison.Ordinal);
        return line[..at] + (random.Next(3) == 0 ? Pick(random, values) : Pick(random, Pieces)) + line[(at + target.Length)..];
    }

    private static void Collect(JsonElement element, List<string> values)
    {
        values.Add(element.GetRawText());
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                values.Add($"\"{member.Name}\"");
                Collect(member.Value, values);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, values);
            }
        }
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
