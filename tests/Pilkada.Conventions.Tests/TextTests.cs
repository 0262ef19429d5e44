using System.Text.RegularExpressions;

namespace Pilkada.Conventions;

public partial class TextTests
{
    [Fact]
    public void Every_text_has_both_languages() =>
        Violations.None(
            Reachable
                .Of<LocalText>()
                .Where(t => string.IsNullOrWhiteSpace(t.Value.Indonesian) || string.IsNullOrWhiteSpace(t.Value.English))
                .Select(t => $"{t.Path} lacks a language")
        );

    [Fact]
    public void Indonesian_and_English_differ_unless_the_text_is_a_name() =>
        Violations.None(
            Reachable
                .Of<LocalText>()
                .Where(t => string.Equals(t.Value.Indonesian, t.Value.English, StringComparison.Ordinal) && !IsName(t.Value.English))
                .Select(t => $"{t.Path}: '{t.Value.English}' is the same in both languages and no name of ProperNames.txt")
        );

    [Fact]
    public void The_walk_reaches_the_texts_of_rules_and_of_their_examples()
    {
        var paths = Reachable.Of<LocalText>().Select(t => t.Path).ToHashSet();
        Assert.Contains("CoreRules.Sum.Title", paths);
        Assert.Contains(
            paths,
            p => p.StartsWith("CoreRules.Sum.", StringComparison.Ordinal) && p.Contains("Examples", StringComparison.Ordinal)
        );
        Assert.NotEmpty(Reachable.Of<Citation>());
    }

    [Theory]
    [InlineData("Polres Lebak", true)]
    [InlineData("Polri + TNI + Linmas", true)]
    [InlineData("-", true)]
    [InlineData("36.01", true)]
    [InlineData("sub.masa-tenang", true)]
    [InlineData("Banten, 27 November 2024", true)]
    [InlineData("27 August 2024", false)]
    [InlineData("Quiet period", false)]
    [InlineData("Polres of the area", false)]
    public void A_name_is_made_of_listed_names(string text, bool expected) => Assert.Equal(expected, IsName(text));

    [Fact]
    public void No_code_of_a_problem_or_a_finding_is_declared_twice() =>
        Violations.None(
            Reachable
                .Of<NoticeKind>()
                .GroupBy(k => k.Value.Code)
                .Where(g => g.Count() > 1)
                .Select(g => $"{g.Key}: {string.Join(", ", g.Select(k => k.Path))}")
        );

    [Fact]
    public void No_rule_id_is_used_twice() =>
        Violations.None(
            Reachable
                .Of<Rule>()
                .GroupBy(r => r.Value.Id)
                .Where(g => g.Count() > 1)
                .Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Path))}")
        );

    [Fact]
    public void Every_decision_that_is_cited_has_its_record() =>
        Violations.None(
            from citation in Reachable.Of<Citation>()
            where citation.Value.Kind == SourceKind.Decision
            let number = citation.Value.Id.ToString().Replace("decision-", string.Empty, StringComparison.Ordinal)
            let heading = $"# {number} {citation.Value.Title}"
            where
                !Directory
                    .EnumerateFiles(Path.Combine(Repository.Root, "docs", "decisions"), $"{number}-*.md")
                    .Any(f => File.ReadLines(f).First() == heading)
            select $"{citation.Path}: no record in docs/decisions begins with '{heading}'"
        );

    // Places and offices are named after their kind ("Polres Lebak"); the kinds and single names are listed.
    private static bool IsName(string text)
    {
        var names = Repository
            .Read("tests", "Pilkada.Conventions.Tests", "ProperNames.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(l => !l.StartsWith('#'))
            .ToHashSet(StringComparer.Ordinal);
        var kinds = names.Where(n => n.EndsWith(" *", StringComparison.Ordinal)).Select(n => n[..^1]);
        return text.Split([" + ", " & ", ", ", " / "], StringSplitOptions.RemoveEmptyEntries)
            .All(part =>
                names.Contains(part)
                || CodeOrDate().IsMatch(part)
                || kinds.Any(k => part.StartsWith(k, StringComparison.Ordinal) && Capitalised().IsMatch(part[k.Length..]))
            );
    }

    // Codes of areas and ids of stages are data; April, September and November are months in both languages.
    [GeneratedRegex(@"^([0-9.]+|[a-z0-9]+([.-][a-z0-9]+)+|\d{1,2} (April|September|November) \d{4})$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeOrDate();

    [GeneratedRegex(@"^(\p{Lu}[\p{L}'.-]*|\d+)( (\p{Lu}[\p{L}'.-]*|\d+))*$", RegexOptions.NonBacktracking)]
    private static partial Regex Capitalised();
}
