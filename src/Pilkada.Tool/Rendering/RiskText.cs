using Pilkada.Readiness;
using Pilkada.Risk;

namespace Pilkada.Tool.Rendering;

// The risk map cell by cell: what is known of each, and what adds most to it.
internal static class RiskText
{
    private const int MostContributors = 2;

    public static void Write(TextPage page, ReadinessAssessment assessment, Func<RiskMapCell, bool> shown, bool explain)
    {
        var plan = assessment.Plan;
        page.Title($"{page.Say("Peta risiko", "Risk map")}: {page.Say(plan.Title)}");
        page.Paragraph(
            page.Say(
                "Skor dari 0 sampai 100 persen: rata-rata tak berbobot bagian TPS atau desa yang terkena tiap indikator. Yang tidak diketahui bukan nol: skor ditulis sebagai rentang yang mungkin.",
                "Scores from 0 to 100 per cent: the unweighted mean of the share of stations or villages each indicator applies to. Unknown is not zero: a score is written as the range that is possible."
            )
        );
        foreach (var area in assessment.Risk.Areas)
        {
            RiskMapCell[] cells = [.. assessment.Risk.Cells.Where(c => c.Area == area && shown(c))];
            if (cells.Length == 0)
            {
                continue;
            }

            page.Line();
            Area(page, assessment, area, cells);
            if (explain)
            {
                foreach (var cell in cells)
                {
                    page.Line();
                    page.Title($"{area} / {cell.Stage}");
                    ExplanationText.Write(page, cell.LowestExplanation, Approximation.AtLeast);
                    Missing(page, cell);
                }
            }
        }
    }

    private static void Area(TextPage page, ReadinessAssessment assessment, Place area, RiskMapCell[] cells)
    {
        var plan = assessment.Plan;
        page.Title($"{area} {plan.Areas.Find(area.Area)?.Name}");
        var classes = assessment.Tables.FirstOrDefault(t => t.Id.ToString() == "risk-classes");
        if (classes?.Rows.FirstOrDefault(r => r.Place == area) is { } row)
        {
            var known = classes
                .Columns.Zip(row.Cells)
                .Select(c =>
                    $"{page.Say(c.First)}: {(c.Second is { Value.IsUnknown: false } f ? f.Value.Format(page.Language) : page.Say("tidak diketahui", "unknown"))}"
                );
            page.Paragraph(string.Join("; ", known) + ".");
        }

        var grid = new Grid([
            (page.Say("Tahapan", "Stage"), false),
            (page.Say("Skor (%)", "Score (%)"), true),
            (page.Say("Peringkat", "Rank"), true),
            (page.Say("Tak diketahui", "Unknown"), true),
            (page.Say("Penyumbang terbesar", "What adds most"), false),
        ]);
        foreach (var cell in cells)
        {
            var ranks = assessment.Risk.RankAmongPeers(cell.Area, cell.Stage);
            var unknown = cell.Contributions.Count(c => c.Amount.IsUnknown);
            grid.Add(
                page.Say(plan.Calendar.Find(cell.Stage)!.Name),
                cell.UnknownShare == Fraction.One ? "?"
                    : cell.Lowest == cell.Highest ? Percent(page, cell.Lowest)
                    : $"{Percent(page, cell.Lowest, Rounding.Floor)}–{Percent(page, cell.Highest, Rounding.Ceiling)}",
                ranks is not { } rank ? "–"
                    : rank.Best == rank.Worst ? page.Number(rank.Best)
                    : $"{page.Number(rank.Best)}–{page.Number(rank.Worst)}",
                $"{page.Number(unknown)}/{page.Number(cell.Contributions.Length)}",
                cell.Top.IsEmpty
                    ? "–"
                    : string.Join(
                        "; ",
                        cell.Top.Take(MostContributors)
                            .Select(t =>
                                $"{page.Say(RiskTaxonomy.BuiltIn.Find(t.Indicator)!.Name)} ({Percent(page, t.Value.Value.Number)} %)"
                            )
                    )
            );
        }

        grid.WriteTo(page);
    }

    private static void Missing(TextPage page, RiskMapCell cell)
    {
        string[] missing =
        [
            .. cell.Contributions.Where(c => c.Amount.IsUnknown).Select(c => page.Say(RiskTaxonomy.BuiltIn.Find(c.Indicator)!.Name)),
        ];
        if (missing.Length > 0)
        {
            page.Paragraph($"{page.Say("Tidak diketahui", "Unknown")}: {string.Join("; ", missing)}.");
        }
    }

    private static string Percent(TextPage page, Fraction share, Rounding rounding = Rounding.HalfUp) =>
        LocalFormat.Number(Fraction.Of((share * 1_000).Round(rounding), 10), page.Language);
}
