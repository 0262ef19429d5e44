using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Tool.Rendering;

// A calendar: the whole of it, or what is in force on a day and what comes next.
internal static class CalendarText
{
    public static void Whole(TextPage page, StageCalendar calendar, AreaCode area)
    {
        Header(page, calendar);
        page.Line();
        Stages(page, calendar.Stages.Where(s => s.Concerns(area)));
        page.Line();
        Legend(page);
    }

    public static void AsOf(TextPage page, StageCalendar calendar, LocalDate date, AreaCode area)
    {
        var language = page.Language;
        var stages = calendar.InForce(date, area);
        Header(page, calendar);
        page.Paragraph(
            $"{page.Say("Per", "As of")} {LocalFormat.Weekday(date, language)}, {LocalFormat.Date(date, language)}: {calendar.OffsetOf(date)}."
        );
        page.Line();
        page.Title($"{page.Say("Tahapan yang berlaku", "Stages in force")} ({page.Number(stages.Stages.Length)})");
        if (!stages.Stages.IsEmpty)
        {
            Stages(page, stages.Stages);
        }

        page.Line();
        page.Title(page.Say("Tenggat berikutnya", "Next deadlines"));
        var deadlines = calendar.NextDeadlines(date, area);
        if (deadlines.IsEmpty)
        {
            page.Paragraph(page.Say("Tidak ada tenggat lagi.", "There are no more deadlines."));
        }
        else
        {
            var grid = new Grid(
                (page.Say("Tanggal", "Date"), true),
                (page.Say("Sisa hari", "Days left"), true),
                (string.Empty, false),
                (page.Say("Tahapan", "Stage"), false)
            );
            foreach (var deadline in deadlines)
            {
                grid.Add(
                    LocalFormat.Date(deadline.Date, language),
                    page.Number(deadline.Left.Days),
                    deadline.Kind == DeadlineKind.Start ? page.Say("mulai", "starts") : page.Say("berakhir", "ends"),
                    page.Say(deadline.Stage.Name)
                );
            }

            grid.WriteTo(page);
        }

        if (!stages.Undated.IsEmpty)
        {
            page.Line();
            page.Title(page.Say("Menunggu peristiwa, belum bertanggal", "Waiting for an event, without a date"));
            foreach (var stage in stages.Undated)
            {
                page.Paragraph($"{page.Say(stage.Name)}: {(stage.EventRule is null ? "?" : page.Say(stage.EventRule))}", 2, 4);
            }
        }

        page.Line();
        Legend(page);
    }

    private static void Header(TextPage page, StageCalendar calendar)
    {
        var language = page.Language;
        page.Title($"{page.Say(calendar.Title)}  [{calendar.Id}]");
        page.Paragraph(
            $"{page.Say("Hari pemungutan suara", "Voting day")}: {LocalFormat.Weekday(calendar.VotingDay, language)}, "
                + $"{LocalFormat.Date(calendar.VotingDay, language)} {Evidences.Mark(calendar.Evidence.Provenance)} "
                + $"({string.Join("; ", calendar.Evidence.Citations.Select(c => $"[{c}]"))})"
        );
    }

    private static void Stages(TextPage page, IEnumerable<ElectionStage> stages)
    {
        var grid = new Grid(
            (page.Say("Tahapan", "Stage"), false),
            (page.Say("Mulai", "From"), true),
            (page.Say("Sampai", "To"), true),
            (page.Say("Dasar", "Evidence"), false)
        );
        foreach (var stage in stages)
        {
            var name = (stage.Parent.IsEmpty ? string.Empty : "  ") + page.Say(stage.Name);
            grid.Add(
                name,
                Day(page, stage.Start, stage),
                Day(page, stage.End, stage),
                $"{Evidences.Mark(stage.Evidence.Provenance)} {stage.Evidence.First.Id}"
            );
        }

        grid.WriteTo(page);
    }

    private static string Day(TextPage page, LocalDate? day, ElectionStage stage) =>
        day is { } known ? LocalFormat.Date(known, page.Language)
        : stage.Start is null && stage.End is null ? Evidences.UnknownMark
        : "–";

    private static void Legend(TextPage page) =>
        page.Paragraph(
            $"{page.Say("Tanda", "Marks")}: {Evidences.Legend(page)}. "
                + page.Say("Rincian sumber: pilkada explain SUMBER.", "More on a source: pilkada explain SOURCE.")
        );
}
