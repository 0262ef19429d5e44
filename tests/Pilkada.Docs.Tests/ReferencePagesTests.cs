using System.Globalization;
using System.Text;
using NodaTime;
using Pilkada.Readiness;
using Pilkada.ReferenceData;
using Pilkada.Stages;

namespace Pilkada.Docs.Tests;

/// <summary>Pages for the auditor about what is known: sources, open conflicts, assumptions, and what is not known of Banten 2024.</summary>
public class ReferencePagesTests
{
    private static readonly ReadinessAssessment Banten = Cited.Banten;

    [Fact]
    public void The_Page_Of_Sources_Lists_Every_Source()
    {
        var all = RulePagesTests
            .Book.Rules.SelectMany(r => r.Evidence.Citations)
            .Concat(Cited.ByData)
            .DistinctBy(c => c.Id)
            .OrderBy(c => c.Id)
            .ToArray();
        var text = new StringBuilder(Page.Generated);
        text.Append("# Sumber / *sources*\n\n");
        text.Append(
            "Semua sumber yang dipakai aturan, rencana acuan Banten 2024, kalender, tenggat, dan parameter. Peraturan KPU dibaca melalui berita dan pejabat yang mengutipnya; "
        );
        text.Append(
            "undang-undang dibaca dalam salinan, bukan cetakan bertanda tangan. Pemeriksa sebaiknya membuka peraturannya sendiri.\n\n"
        );
        text.Append(
            "*All sources that the rules, the reference plan of Banten 2024, the calendars, the time limits and the parameters use. KPU regulations were read through news and officials quoting them; "
        );
        text.Append("laws in transcription, not the signed print. An auditor should open the regulation.*\n\n");
        text.Append(Page.Sources(all, string.Empty));
        Repository.AssertPage("docs/sources.md", text.ToString());
    }

    [Fact]
    public void The_Page_Of_Conflicts_Lists_Every_Conflict_And_Every_Sum_That_Does_Not_Close()
    {
        var text = new StringBuilder(Page.Generated);
        text.Append("# Pertentangan yang terbuka / *open conflicts*\n\n");
        text.Append("Banten 2024: sumber yang saling berbeda dan jumlah yang tidak cocok. Dilaporkan, tidak pernah diperbaiki.\n");
        text.Append("*Banten 2024: sources that disagree and sums that do not close. Reported, never repaired.*\n");
        foreach (var kind in new[] { ReadinessFindings.Conflict, ReadinessFindings.DoesNotClose })
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {kind.Code}\n\n");
            foreach (var finding in Banten.Findings.Where(f => f.Kind.Code == kind.Code))
            {
                text.Append(CultureInfo.InvariantCulture, $"- {Page.Line(finding.Message)} `{finding.Figure}`\n");
            }
        }

        AppendParameterConflicts(text);
        AppendDeadlineConflicts(text);

        Repository.AssertPage("docs/open-conflicts.md", text.ToString());
    }

    [Fact]
    public void The_Page_Of_Assumptions_Lists_Every_Rule_That_No_Source_States()
    {
        var text = new StringBuilder(Page.Generated);
        text.Append("# Yang kami tetapkan sendiri / *assumptions*\n\n");
        text.Append(
            "Aturan yang tidak dinyatakan sumber mana pun, atau hanya disimpulkan. *Rules that no source states, or that are inferred.*\n\n"
        );
        text.Append("| Aturan / *rule* | Dasar / *evidence* | Keputusan / *decision* |\n|---|---|---|\n");
        foreach (var rule in RulePagesTests.Book.Rules.Where(r => r.Evidence.Citations.Any(c => c.Kind == SourceKind.Decision)))
        {
            var decisions = rule.Evidence.Citations.Where(c => c.Kind == SourceKind.Decision).Select(c => Page.Source(c, string.Empty));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{rule.Id}](rules/{rule.Id}.md) {Page.Line(rule.Title)} | {Page.Provenance(rule.Evidence.Provenance)} | {string.Join("<br>", decisions)} |\n"
            );
        }

        Repository.AssertPage("docs/assumptions.md", text.ToString());
    }

    [Fact]
    public void Every_Link_Inside_The_Docs_Leads_Somewhere()
    {
        foreach (
            var page in Directory
                .EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
                .Append(Repository.PathOf("README.md"))
        )
        {
            foreach (
                var target in Links(File.ReadAllText(page)).Where(t => !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith('#'))
            )
            {
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target.Split('#')[0]));
                Assert.True(Path.Exists(path), $"{Path.GetRelativePath(Repository.Root, page)} links to {target}, which does not exist.");
            }
        }
    }

    [Fact]
    public void Every_Decision_Cited_Has_Its_Record_With_The_Same_Title()
    {
        var cited = Cited.All.Where(c => c.Kind == SourceKind.Decision).DistinctBy(c => c.Id);
        foreach (var decision in cited)
        {
            var file = Directory.GetFiles(Repository.PathOf("docs/decisions"), $"{decision.Number}-*.md").Single();
            Assert.Equal($"# {decision.Number} {decision.Title}", File.ReadLines(file).First());
        }
    }

    [Fact]
    public void One_Id_Names_One_Document_In_Code_And_Data()
    {
        foreach (var document in Cited.All.GroupBy(c => c.Id))
        {
            Assert.Single(
                document.Select(c => (c.Id, c.Title, c.Issuer, c.Kind, c.Number, c.Address, c.Published, c.Confidence)).Distinct()
            );
        }
    }

    // Whoever computes with one of these chooses a source; without a choice it is the finding named in the title.
    private static void AppendParameterConflicts(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {StagesFindings.ParameterConflict.Code}\n\n");
        text.Append("Parameter yang ditetapkan berbeda oleh beberapa sumber, dengan masa pertentangannya.\n");
        text.Append("*Parameters that sources set differently, with the time of the conflict.*\n\n");
        foreach (var parameter in ReferenceParameters.All)
        {
            LocalDate[] changes =
            [
                .. parameter.Settings.SelectMany(s => new[] { s.From, s.To?.PlusDays(1) }).OfType<LocalDate>().Distinct().Order(),
            ];
            for (var i = 0; i < changes.Length; i++)
            {
                var reading = parameter.On(changes[i]);
                if (reading.State is not ParameterState<Fraction>.Conflict)
                {
                    continue;
                }

                var values = string.Join(
                    "; ",
                    reading.Settings.Select(s => $"{LocalFormat.Number(s.Value, Language.Indonesian)} (`{s.Evidence.First}`)")
                );
                var to = i + 1 < changes.Length ? Iso(changes[i + 1].PlusDays(-1)) : "...";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- `{parameter.Id}` {Page.Line(parameter.Name)}, {parameter.Unit.Name.Indonesian}, {Iso(changes[i])} - {to}: {values}\n"
                );
            }
        }
    }

    private static void AppendDeadlineConflicts(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {StagesFindings.DeadlineConflict.Code}\n\n");
        text.Append("Tenggat yang dinyatakan berbeda oleh beberapa sumber untuk masa yang sama.\n");
        text.Append("*Time limits that sources state differently for the same time.*\n\n");
        foreach (var same in ReferenceDeadlines.Chain.Rules.GroupBy(r => r.Id))
        {
            bool Disagrees(DeadlineRule rule) =>
                same.Any(o =>
                    (o.Count, o.DayKind, o.Direction, o.Trigger.Id) != (rule.Count, rule.DayKind, rule.Direction, rule.Trigger.Id)
                    && (o.To is null || rule.From is null || rule.From <= o.To)
                    && (rule.To is null || o.From is null || o.From <= rule.To)
                );
            foreach (var rule in same.Where(Disagrees))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- `{rule.Id}` {Page.Line(rule.Name)}: {CalendarPageTests.Length(rule)}, {Page.Line(rule.Trigger.Name)} (`{rule.Evidence.First}`)\n"
                );
            }
        }
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Links(string markdown)
    {
        for (
            var at = markdown.IndexOf("](", StringComparison.Ordinal);
            at >= 0;
            at = markdown.IndexOf("](", at + 2, StringComparison.Ordinal)
        )
        {
            var end = markdown.IndexOf(')', at);
            if (end > at)
            {
                yield return markdown[(at + 2)..end];
            }
        }
    }
}
