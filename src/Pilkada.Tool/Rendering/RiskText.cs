using Pilkada.Readiness;
using Pilkada.Risk;

namespace Pilkada.Tool.Rendering;

// The risk map cell by cell: what is known of each, and what adds most to it.
internal static class RiskText
{
    private const int MostContributors = 2;
    private const int MostLevers = 3;

    public static void Write(TextPage page, ReadinessAssessment assessment, Func<RiskMapCell, bool> shown, bool explain, ScoreBands? bands)
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
            Area(page, assessment, area, cells, bands);
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

    // What differs from an earlier map: the bounds of each cell, and the indicators that moved them.
    public static void WriteMoves(TextPage page, ReadinessAssessment assessment, string since, ImmutableArray<RiskMove> moves)
    {
        var plan = assessment.Plan;
        page.Line();
        page.Title($"{page.Say("Yang berubah sejak", "What moved since")} {since}");
        if (moves.IsEmpty)
        {
            page.Paragraph(page.Say("Tidak ada yang berubah.", "Nothing moved."));
            return;
        }

        foreach (var move in moves)
        {
            var stage = plan.Calendar.Find(move.Stage)?.Name ?? LocalText.Same(move.Stage.ToString());
            page.Paragraph(
                $"{move.Area} {plan.Areas.Find(move.Area.Area)?.Name}, {page.Say(stage)}: {Bounds(page, move.Before)} → {Bounds(page, move.After)}",
                0,
                2
            );
            foreach (var indicator in move.Indicators)
            {
                page.Paragraph(
                    $"{Name(page, indicator.Indicator)}: {Amount(page, indicator.Before)} → {Amount(page, indicator.After)}",
                    2,
                    4
                );
            }
        }
    }

    private static void Area(TextPage page, ReadinessAssessment assessment, Place area, RiskMapCell[] cells, ScoreBands? bands)
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
            foreach (
                var note in plan
                    .Grades.Where(g => g.Place == area && assessment.Audience == Audience.Internal)
                    .Select(g => g.Note)
                    .OfType<LocalText>()
            )
            {
                page.Paragraph(page.Say(note));
            }
        }

        var grid = new Grid([
            (page.Say("Tahapan", "Stage"), false),
            (page.Say("Skor (%)", "Score (%)"), true),
            .. bands is null ? [] : new[] { (page.Say("Kelas", "Class"), true) },
            (page.Say("Peringkat", "Rank"), true),
            (page.Say("Tak diketahui", "Unknown"), true),
            (page.Say("Penyumbang terbesar", "What adds most"), false),
        ]);
        foreach (var cell in cells)
        {
            var ranks = assessment.Risk.RankAmongPeers(cell.Area, cell.Stage);
            var unknown = cell.Contributions.Count(c => c.Amount.IsUnknown);
            grid.Add([
                page.Say(plan.Calendar.Find(cell.Stage)!.Name),
                Bounds(page, cell),
                .. bands is null ? [] : new[] { Classes(page, cell.In(bands)) },
                ranks is not { } rank ? "–"
                : rank.Best == rank.Worst ? page.Number(rank.Best)
                : $"{page.Number(rank.Best)}–{page.Number(rank.Worst)}",
                $"{page.Number(unknown)}/{page.Number(cell.Contributions.Length)}",
                cell.Top.IsEmpty
                    ? "–"
                    : string.Join(
                        "; ",
                        cell.Top.Take(MostContributors).Select(t => $"{Name(page, t.Indicator)} ({Percent(page, t.Value.Value.Number)} %)")
                    ),
            ]);
        }

        grid.WriteTo(page);
        foreach (var cell in bands is null ? [] : cells.Where(c => c.UnknownShare < Fraction.One))
        {
            NextClass(page, page.Say(plan.Calendar.Find(cell.Stage)!.Name), cell.In(bands!));
        }
    }

    private static void NextClass(TextPage page, string stage, RiskClassStep step)
    {
        var way =
            step.Edge is not { } edge ? page.Say("sudah di kelas tertinggi.", "in the highest class already.")
            : step.Levers.IsEmpty
                ? page.Say(
                    $"kurang {Percent(page, step.Lacks!.Value, Rounding.Ceiling)} poin persen ke batas {Percent(page, edge.Value)} %; tidak ada satu indikator pun yang cukup sendirian.",
                    $"lacks {Percent(page, step.Lacks!.Value, Rounding.Ceiling)} percentage points to the edge of {Percent(page, edge.Value)} %; no single indicator is enough."
                )
            : page.Say(
                $"kurang {Percent(page, step.Lacks!.Value, Rounding.Ceiling)} poin persen ke batas {Percent(page, edge.Value)} %; cukup salah satu: ",
                $"lacks {Percent(page, step.Lacks!.Value, Rounding.Ceiling)} percentage points to the edge of {Percent(page, edge.Value)} %; one of these is enough: "
            )
                + string.Join(
                    "; ",
                    step.Levers.Take(MostLevers)
                        .Select(l =>
                            $"{Name(page, l.Contribution.Indicator)} {Amount(page, l.Contribution)} → {Percent(page, l.To, Rounding.Ceiling)} %"
                        )
                )
                + ".";
        page.Paragraph($"{stage}: {way}", 2, 4);
    }

    private static string Classes(TextPage page, RiskClassStep step) =>
        $"{(step.AtLeast == step.AtMost ? "" : $"{page.Number(step.AtLeast!.Rank + 1)}–")}{page.Number(step.AtMost!.Rank + 1)}/{page.Number(step.Bands.Scale.Grades.Length)}";

    private static string Bounds(TextPage page, RiskMapCell? cell) =>
        cell is null ? "–"
        : cell.UnknownShare == Fraction.One ? "?"
        : cell.Lowest == cell.Highest ? Percent(page, cell.Lowest)
        : $"{Percent(page, cell.Lowest, Rounding.Floor)}–{Percent(page, cell.Highest, Rounding.Ceiling)}";

    private static string Amount(TextPage page, RiskContribution? contribution) =>
        contribution is null ? "–"
        : contribution.Value.Value.IsUnknown ? "?"
        : $"{Percent(page, contribution.Value.Value.Number)} %";

    private static string Name(TextPage page, Id<RiskIndicator> indicator) => page.Say(RiskTaxonomy.BuiltIn.Find(indicator)!.Name);

    private static void Missing(TextPage page, RiskMapCell cell)
    {
        string[] missing = [.. cell.Contributions.Where(c => c.Amount.IsUnknown).Select(c => Name(page, c.Indicator))];
        if (missing.Length > 0)
        {
            page.Paragraph($"{page.Say("Tidak diketahui", "Unknown")}: {string.Join("; ", missing)}.");
        }
    }

    private static string Percent(TextPage page, Fraction share, Rounding rounding = Rounding.HalfUp) =>
        LocalFormat.Number(Fraction.Of((share * 1_000).Round(rounding), 10), page.Language);
}
