using System.Globalization;
using System.Text;
using Pilkada.Risk;

namespace Pilkada.Docs.Tests;

/// <summary>The page of the risk taxonomy, generated: every entry with its source, and what is deliberately not modelled.</summary>
public class RiskPageTests
{
    [Fact]
    public void The_Page_Of_The_Taxonomy_Lists_Every_Entry_With_Its_Source()
    {
        var taxonomy = RiskTaxonomy.BuiltIn;
        var text = new StringBuilder(Page.Generated);
        text.Append("# Taksonomi risiko / *risk taxonomy*\n\n");
        text.Append(
            "Perbuatan, kejadian, dan keadaan; tidak ada kolom untuk pelaku, kelompok, keyakinan, rumah tangga, atau kedekatan dengan seseorang ([keputusan 0025](decisions/0025-risk-taxonomy.md)).\n\n"
        );
        text.Append(
            "*Acts, events and conditions; there is no field for an actor, a group, a belief, a household or nearness to a person.*\n"
        );
        foreach (var theme in taxonomy.Themes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Page.Line(theme.Name)}\n\n{Page.Both(theme.Definition)}\n\n");
            text.Append(
                "| Id | Bahaya atau kerentanan / *hazard or vulnerability* | Arti / *meaning* | Tahapan / *stages* | Indikator / *indicators* | Mitigasi / *mitigations* | Sumber / *sources* |\n|---|---|---|---|---|---|---|\n"
            );
            foreach (var factor in taxonomy.Factors.Where(f => f.Theme == theme.Id))
            {
                var kind = factor.Kind == RiskFactorKind.Hazard ? "bahaya / *hazard*" : "kerentanan / *vulnerability*";
                var stages = factor.Stages.IsEmpty ? "semua / *all*" : Ids(factor.Stages.Select(s => s.ToString()));
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{factor.Id}` | {Page.Line(factor.Name)} ({kind}) | {Page.Line(factor.Definition)} | {stages} | {Ids(factor.Indicators.Select(i => i.ToString()))} | {Ids(factor.Mitigations.Select(m => m.ToString()))} | {Ids(factor.Evidence.Citations.Select(c => c.ToString()))} |\n"
                );
            }
        }

        text.Append("\n## Indikator / *indicators*\n\n| Id | Yang dihitung / *what is counted* | Sumber / *sources* |\n|---|---|---|\n");
        foreach (var indicator in taxonomy.Indicators)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{indicator.Id}` | {Page.Line(indicator.Name)} | {Ids(indicator.Evidence.Citations.Select(c => c.ToString()))} |\n"
            );
        }

        text.Append("\n## Mitigasi / *mitigations*\n\n| Id | Yang dilakukan / *what is done* | Sumber / *sources* |\n|---|---|---|\n");
        foreach (var mitigation in taxonomy.Mitigations)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{mitigation.Id}` | {Page.Line(mitigation.Name)} | {Ids(mitigation.Evidence.Citations.Select(c => c.ToString()))} |\n"
            );
        }

        text.Append(
            "\n## Kebutuhan layanan, bukan bahaya / *service needs, no hazards*\n\nTidak menaikkan kelas atau skor apa pun. *They raise no class and no score.*\n\n| Id | Kebutuhan atau tempat / *need or place* | Sumber / *sources* |\n|---|---|---|\n"
        );
        foreach (var need in taxonomy.Needs)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{need.Id}` | {Page.Line(need.Name)} | {Ids(need.Evidence.Citations.Select(c => c.ToString()))} |\n"
            );
        }

        text.Append(
            "\n## Tidak dimodelkan / *not modelled*\n\n| Id | Kriteria / *criterion* | Alasan / *reason* | Sumber / *sources* |\n|---|---|---|---|\n"
        );
        foreach (var criterion in taxonomy.Excluded)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{criterion.Id}` | {Page.Line(criterion.Name)} | {Page.Line(criterion.Reason)} | {Ids(criterion.Evidence.Citations.Select(c => c.ToString()))} |\n"
            );
        }

        text.Append("\n## Bobot indeks / *weights of the indices*\n\n");
        foreach (var framework in IkpFrameworks.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"### {Page.Line(framework.Title)}\n\n{Page.Both(framework.Note)}\n\n| Dimensi / *dimension* | Bobot / *weight* | Asal / *provenance* |\n|---|---|---|\n"
            );
            foreach (var dimension in framework.Dimensions)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Page.Line(dimension.Name)} | {(dimension.Weight.Value.IsUnknown ? "?" : dimension.Weight.Value.Number.ToString())} | {Page.Provenance(dimension.Weight.Provenance)} |\n"
                );
            }

            text.Append('\n');
        }

        Repository.AssertPage("docs/risk-taxonomy.md", text.ToString().TrimEnd('\n') + "\n");
    }

    private static string Ids(IEnumerable<string> ids) => string.Join(", ", ids.Select(i => $"`{i}`"));
}
