using System.Globalization;
using System.Text;
using Pilkada.Logistics;
using Pilkada.Personnel;
using Pilkada.Readiness;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Docs.Tests;

/// <summary>One page per rule for the auditor, generated from the rule book and committed.</summary>
public class RulePagesTests
{
    internal static RuleBook Book { get; } =
        new(CoreRules.All, StagesRules.All, RiskRules.All, PersonnelRules.All, LogisticsRules.All, ReadinessRules.All);

    public static TheoryData<string> Ids => [.. Book.Rules.Select(r => r.Id.ToString())];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_Rule_Has_Its_Page(string id) => Repository.AssertPage($"docs/rules/{id}.md", Write(Book.Find(Code.Parse(id))!));

    [Fact]
    public void The_Index_Lists_Every_Rule() => Repository.AssertPage("docs/rules/README.md", WriteIndex());

    [Fact]
    public void No_Page_Is_Left_Of_A_Rule_That_Is_Gone()
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs/rules"), "PLK-*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(Book.Rules.Select(r => r.Id.ToString()).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_Worked_Example_Passes(string id) =>
        Assert.All(Book.Find(Code.Parse(id))!.RunExamples(), r => Assert.True(r.Passed, r.Title.English));

    private static string Write(Rule rule)
    {
        var (source, test) = (SourceOf(rule), TestOf(rule));
        var text = new StringBuilder(Page.Generated);
        text.Append(CultureInfo.InvariantCulture, $"# {rule.Id} {rule.Title.Indonesian}\n\n*{rule.Title.English}*\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Page.Both(rule.Statement)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**Dasar / *evidence*:** {Page.Provenance(rule.Evidence.Provenance)}\n\n");
        text.Append(Page.Sources(rule.Evidence.Citations, "../"));
        text.Append("\n## Contoh hitungan / *worked examples*\n");
        foreach (var example in rule.RunExamples())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {Page.Line(example.Title)}\n\n");
            if (example.Citation is { } citation)
            {
                text.Append(CultureInfo.InvariantCulture, $"Sumber / *source*: {Page.Source(citation, "../")}\n\n");
            }

            text.Append(Page.Calculation(example.Explanation));
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## Kode / *code*\n\nTipe / *type*: [`{rule.Owner.FullName}`](../../{source}), diuji oleh / *tested by* [`{Path.GetFileName(test)}`](../../{test}).\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"Hitung sendiri / *run it*: `pilkada rules show {rule.Id}` dan / *and* `pilkada rules run {rule.Id} '{{...}}'`.\n"
        );
        return text.ToString();
    }

    private static string WriteIndex()
    {
        var text = new StringBuilder(Page.Generated);
        text.Append("# Aturan / *rules*\n\nSetiap aturan mempunyai halaman dengan pernyataan, sumber, dan contoh hitungan.\n");
        text.Append("*Each rule has a page with its statement, its sources and worked examples.*\n\n");
        text.Append("| Kode / *code* | Judul / *title* | Dasar / *evidence* |\n|---|---|---|\n");
        foreach (var rule in Book.Rules)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{rule.Id}]({rule.Id}.md) | {Page.Line(rule.Title)} | {Page.Provenance(rule.Evidence.Provenance)} |\n"
            );
        }

        return text.ToString();
    }

    private static string SourceOf(Rule rule) =>
        Single("src", $"{PackageOf(rule)}/{rule.Owner.Name}.cs", $"public sealed class {rule.Owner.Name}");

    private static string TestOf(Rule rule) => Single("tests", $"{PackageOf(rule)}.Tests/{rule.Owner.Name}Tests.cs", $"{rule.Owner.Name}.");

    private static string PackageOf(Rule rule) => rule.Owner.Assembly.GetName().Name!;

    // The file of that name, or else the file of the same project that holds the text most often.
    private static string Single(string top, string preferred, string text)
    {
        if (File.Exists(Repository.PathOf($"{top}/{preferred}")))
        {
            return $"{top}/{preferred}";
        }

        var folder = Repository.PathOf($"{top}/{preferred.Split('/')[0]}");
        var found = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .OrderByDescending(f => File.ReadAllText(f).Split(text).Length)
            .ThenBy(f => f, StringComparer.Ordinal)
            .FirstOrDefault();
        Assert.True(
            found is not null && File.ReadAllText(found).Contains(text, StringComparison.Ordinal),
            $"No file under {top}/{preferred.Split('/')[0]} has '{text}'."
        );
        return Path.GetRelativePath(Repository.Root, found).Replace(Path.DirectorySeparatorChar, '/');
    }
}
