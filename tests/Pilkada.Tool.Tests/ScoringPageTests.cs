using System.Text.RegularExpressions;

namespace Pilkada.Tool.Tests;

/// <summary>The pages about scores show files and outputs as they are. UPDATE_DOCS=1 writes them anew.</summary>
public sealed class ScoringPageTests
{
    private static readonly Regex Block = new(
        @"<!-- (?<kind>file|run): (?<what>[^\n]+) -->\n```(?<language>\w+)\n(?<text>.*?)```\n",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(10)
    );

    [Theory]
    [InlineData("scoring.md")]
    [InlineData("scoring.id.md")]
    public void A_page_shows_the_files_and_outputs_as_they_are(string name)
    {
        var path = Path.Combine(Tool.Root, "docs", name);
        var page = File.ReadAllText(path);
        var expected = Block.Replace(
            page,
            m => m.Value[..(m.Groups["text"].Index - m.Index)] + Shown(m.Groups["kind"].Value, m.Groups["what"].Value) + "```\n"
        );
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(7, Block.Count(page));
        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void Both_languages_have_the_same_sections_tables_and_commands()
    {
        static (int, int, string[]) Shape(string name)
        {
            var lines = File.ReadAllLines(Path.Combine(Tool.Root, "docs", name));
            return (
                lines.Count(l => l.StartsWith('#')),
                lines.Count(l => l.StartsWith('|')),
                [.. lines.Where(l => l.StartsWith("pilkada ", StringComparison.Ordinal))]
            );
        }

        var (en, id) = (Shape("scoring.md"), Shape("scoring.id.md"));
        Assert.Equal((en.Item1, en.Item2), (id.Item1, id.Item2));
        Assert.Equal(en.Item3, id.Item3);
    }

    private static string Shown(string kind, string what)
    {
        if (kind == "file")
        {
            return File.ReadAllText(Path.Combine(Tool.Root, what));
        }

        string[] args =
        [
            .. what.Split(' ')[1..]
                .Select(w => w.Replace("Kota_", "Kota ", StringComparison.Ordinal))
                .Select(w => w.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(Tool.Root, w) : w),
        ];
        var run = Tool.Run(args);
        Assert.True(run.Code == 0, run.Error);
        return run.Output;
    }
}
