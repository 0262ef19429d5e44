using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Tool.Rendering;

// A calendar: the whole of it, or what is in force on a day and what comes next.
internal static class CalendarText
{
    public static void Whole(
        TextPage page,
        StageCalendar calendar,
        ImmutableArray<Finding> findings,
        AreaCode area,
        CalendarTemplate? template = null
    )
    {
        Header(page, calendar, template);
        page.Line();
        ElectionStage[] stages = [.. calendar.Stages.Where(s => s.Concerns(area))];
        if (template is null)
        {
            Stages(page, stages);
        }
        else
        {
            Stages(page, stages.Where(s => s.Start is not null || s.End is not null));
            Open(page, template, area);
            Unseen(page, template, [.. stages.Where(s => s.Start is null && s.End is null)]);
        }

        Findings(page, findings);
        page.Line();
        Legend(page);
    }

    public static void AsOf(
        TextPage page,
        StageCalendar calendar,
        ImmutableArray<Finding> findings,
        LocalDate date,
        AreaCode area,
        CalendarTemplate? template = null
    )
    {
        var language = page.Language;
        var stages = calendar.InForce(date, area);
        Header(page, calendar, template);
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

        Findings(page, findings);
        page.Line();
        Legend(page);
    }

    public static void Diff(TextPage page, CalendarDiff diff, ImmutableArray<Finding> findings)
    {
        var language = page.Language;
        page.Title(
            page.Say(
                $"Dari {diff.Before.Title.Indonesian} [{diff.Before.Id}] ke {diff.After.Title.Indonesian} [{diff.After.Id}]",
                $"From {diff.Before.Title.English} [{diff.Before.Id}] to {diff.After.Title.English} [{diff.After.Id}]"
            )
        );
        Amendment(page, diff.After);
        page.Paragraph(
            $"{page.Say("Hari pemungutan suara", "Voting day")}: {LocalFormat.Date(diff.VotingDay.Before, language)} → "
                + $"{LocalFormat.Date(diff.VotingDay.After, language)} ({Shift(page, diff.VotingDay)})"
        );
        page.Paragraph(
            page.Say(
                $"Tahapan: {page.Number(diff.Moved.Length)} bergeser, {page.Number(diff.Added.Length)} baru, {page.Number(diff.Removed.Length)} hilang, "
                    + $"{page.Number(diff.Changed.Length)} berubah selain tanggalnya, {page.Number(diff.Unchanged.Length)} sama.",
                $"Stages: {page.Number(diff.Moved.Length)} moved, {page.Number(diff.Added.Length)} added, {page.Number(diff.Removed.Length)} removed, "
                    + $"{page.Number(diff.Changed.Length)} changed in something else, {page.Number(diff.Unchanged.Length)} the same."
            )
        );
        if (!diff.Moved.IsEmpty)
        {
            page.Line();
            page.Title($"{page.Say("Bergeser", "Moved")} ({page.Number(diff.Moved.Length)})");
            var grid = new Grid(
                (page.Say("Tahapan", "Stage"), false),
                (page.Say("Mulai semula", "From, before"), true),
                (page.Say("Menjadi", "After"), true),
                (page.Say("Hari", "Days"), true),
                (page.Say("Sampai semula", "To, before"), true),
                (page.Say("Menjadi", "After"), true),
                (page.Say("Hari", "Days"), true)
            );
            foreach (var move in diff.Moved)
            {
                grid.Add(
                    page.Say(move.After.Name),
                    Day(page, move.Before.Start, move.Before),
                    Day(page, move.After.Start, move.After),
                    Shift(page, move.Start),
                    Day(page, move.Before.End, move.Before),
                    Day(page, move.After.End, move.After),
                    Shift(page, move.End)
                );
            }

            grid.WriteTo(page);
        }

        Group(page, page.Say("Baru", "Added"), diff.Added);
        Group(page, page.Say("Hilang", "Removed"), diff.Removed);
        Group(page, page.Say("Berubah selain tanggalnya", "Changed in something else"), diff.Changed);
        Findings(page, findings);
        page.Line();
        Legend(page);
    }

    private static void Findings(TextPage page, ImmutableArray<Finding> findings)
    {
        page.Line();
        page.Title(page.Say("Temuan", "Findings"));
        if (findings.IsEmpty)
        {
            page.Paragraph(page.Say("Tidak ada tahapan yang saling bertentangan.", "No stages contradict one another."));
        }

        NoticeText.Findings(page, findings);
    }

    private static void Group(TextPage page, string title, ImmutableArray<ElectionStage> stages)
    {
        if (!stages.IsEmpty)
        {
            page.Line();
            page.Title($"{title} ({page.Number(stages.Length)})");
            Stages(page, stages);
        }
    }

    private static string Shift(TextPage page, DayShift? shift) => shift is null ? "–" : AssessmentDiffText.Signed(page, shift.Explanation);

    // What the elections do not agree on, or only one of them says: nothing is planned from it, and every value is shown.
    private static void Open(TextPage page, CalendarTemplate template, AreaCode area)
    {
        TemplateOffset[] open = [.. template.Offsets.Where(o => o.Verdict != TemplateVerdict.Kept && o.Stage.Concerns(area))];
        if (open.Length == 0)
        {
            return;
        }

        page.Line();
        page.Title($"{page.Say("Yang tidak ditetapkan pola ini", "What the template does not fix")} ({page.Number(open.Length)})");
        var grid = new Grid([
            (page.Say("Tahapan", "Stage"), false),
            (string.Empty, false),
            .. template.Calendars.Select(c => (c.Id.ToString(), true)),
            (page.Say("Sebab", "Why"), false),
        ]);
        foreach (var offset in open.OrderBy(o => o.Verdict == TemplateVerdict.Once))
        {
            grid.Add([
                page.Say(offset.Stage.Name),
                offset.Kind == DeadlineKind.Start ? page.Say("mulai", "starts") : page.Say("berakhir", "ends"),
                .. template.Calendars.Select(c => offset.Calendars.IndexOf(c) is var i and >= 0 ? offset.Observations[i].ToString() : "–"),
                offset.Verdict == TemplateVerdict.Once
                    ? page.Say("satu pemilihan saja", "one election only")
                    : page.Say("berbeda", "differs"),
            ]);
        }

        grid.WriteTo(page);
    }

    // Stages that the template has and that no election dates.
    private static void Unseen(TextPage page, CalendarTemplate template, IReadOnlyList<ElectionStage> stages)
    {
        var dated = template.Offsets.Select(o => o.Stage.Id).ToHashSet();
        ElectionStage[] unseen = [.. stages.Where(s => !dated.Contains(s.Id))];
        if (unseen.Length > 0)
        {
            page.Line();
            page.Title(
                $"{page.Say("Tanpa hari di semua pemilihan itu", "Without a day in any of these elections")} ({page.Number(unseen.Length)})"
            );
            foreach (var stage in unseen)
            {
                page.Paragraph(page.Say(stage.Name) + (stage.EventRule is null ? string.Empty : $": {page.Say(stage.EventRule)}"), 2, 4);
            }
        }
    }

    private static void Amendment(TextPage page, StageCalendar calendar)
    {
        if (calendar.Amendment is { } amendment)
        {
            page.Paragraph(
                page.Say(
                    $"Perubahan atas {amendment.Supersedes}: {amendment.Decision}, {amendment.Issuer}, berlaku {LocalFormat.Date(amendment.Effective, Language.Indonesian)} ",
                    $"Amends {amendment.Supersedes}: {amendment.Decision}, {amendment.Issuer}, in force from {LocalFormat.Date(amendment.Effective, Language.English)} "
                ) + $"({string.Join("; ", amendment.Evidence.Citations.Select(c => $"[{c}]"))})"
            );
        }
    }

    private static void Header(TextPage page, StageCalendar calendar, CalendarTemplate? template)
    {
        var language = page.Language;
        var voting =
            $"{page.Say("Hari pemungutan suara", "Voting day")}: {LocalFormat.Weekday(calendar.VotingDay, language)}, "
            + LocalFormat.Date(calendar.VotingDay, language);
        page.Title($"{page.Say(calendar.Title)}  [{calendar.Id}]");
        if (template is null)
        {
            page.Paragraph(
                $"{voting} {Evidences.Mark(calendar.Evidence.Provenance)} ({string.Join("; ", calendar.Evidence.Citations.Select(c => $"[{c}]"))})"
            );
            Amendment(page, calendar);
            return;
        }

        page.Paragraph($"{voting} {Evidences.Mark(Provenance.Entered)}");
        page.Paragraph(
            page.Say(
                $"DISIMPULKAN, bukan ditetapkan: hitungan H yang sama pada {LocalFormat.List([.. template.Calendars.Select(c => c.Id.ToString())], language)} ({StagesRules.Template.Id}). ",
                $"INFERRED, set by nobody: the offsets that {LocalFormat.List([.. template.Calendars.Select(c => c.Id.ToString())], language)} share ({StagesRules.Template.Id}). "
            )
                + page.Say(
                    $"{page.Number(template.Kept.Length)} dari {page.Number(template.Offsets.Length)} hari dapat diturunkan.",
                    $"{page.Number(template.Kept.Length)} of {page.Number(template.Offsets.Length)} days can be worked out."
                )
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
