using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Tool.Rendering;

// Deadlines that run from events: all of them with their days, or one with its calculation and sources.
internal static class DeadlineText
{
    public static void All(TextPage page, DeadlineAnswers answers, WorkingDays workingDays)
    {
        page.Title(page.Say("Tenggat yang berjalan sejak suatu peristiwa", "Deadlines that run from events"));
        if (!workingDays.Holidays.IsEmpty)
        {
            page.Paragraph(
                $"{page.Say("Hari libur", "Public holidays")}: "
                    + LocalFormat.List([.. workingDays.Holidays.Select(d => LocalFormat.Date(d, page.Language))], page.Language)
            );
        }

        Dated(page, [.. answers.All.Where(a => a.Date is not null)]);
        Findings(page, answers);
        Waiting(page, [.. answers.All.Where(a => a.State is ParameterState<LocalDate>.Gap && !a.Missing.IsEmpty)]);
        Lapsed(page, [.. answers.All.Where(a => a.State is ParameterState<LocalDate>.Gap && a.Missing.IsEmpty)]);
        page.Line();
        page.Paragraph($"{page.Say("Tanda", "Marks")}: {Evidences.Legend(page)}.");
        page.Paragraph(
            page.Say(
                "Tanggal peristiwa diisi dengan --event ID=TANGGAL. Perhitungan dan sumber satu tenggat: pilkada deadlines ID dengan pilihan yang sama.",
                "Give the day of an event with --event ID=DATE. Calculation and sources of one deadline: pilkada deadlines ID with the same options."
            )
        );
    }

    public static void One(TextPage page, DeadlineAnswer answer)
    {
        page.Title($"{page.Say(answer.Name)}  [{answer.Id}]");
        foreach (var reading in answer.Readings)
        {
            page.Line();
            Reading(page, reading);
        }

        page.Line();
        if (answer.Date is { } date)
        {
            page.Paragraph($"{page.Say("Hari terakhir", "Last day")}: {Day(page, answer, date)}", ink: Ink.Bold);
        }
        else
        {
            page.Paragraph($"{page.Say("Hari terakhir", "Last day")}: {Values.Reason(answer.Explanation.Value, page.Language)}", 0, 2);
        }

        page.Line();
        page.Title(page.Say("Sumber", "Sources"));
        SourceText.List(page, answer.Readings.SelectMany(r => r.Rule.Evidence.Citations).Concat(answer.Explanation.Citations).Distinct());
        page.Line();
        var example = answer.Readings[0].Rule.Trigger.Id;
        page.Paragraph(
            $"{page.Say("Menghitung dari tanggal peristiwa", "To count from the day of the event")}: pilkada deadlines {answer.Id} --event {example}="
                + page.Say("TANGGAL", "DATE"),
            0,
            2
        );
    }

    private static void Reading(TextPage page, DeadlineReading reading)
    {
        var rule = reading.Rule;
        page.Paragraph($"{Count(page, rule)}  [{rule.Trigger.Id}]", 0, 2);
        page.Paragraph(
            $"{page.Say(Evidences.Word(rule.Evidence.Provenance))}: {string.Join("; ", rule.Evidence.Citations.Select(c => $"[{c}]"))}",
            2,
            4
        );
        if (rule.From is not null || rule.To is not null)
        {
            page.Paragraph($"{page.Say("Berlaku", "In force")} {Span(page, rule)}", 2, 4);
        }

        if (rule.Note is { } note)
        {
            page.Paragraph($"{page.Say("Catatan", "Note")}: {page.Say(note)}", 2, 4);
        }

        if (reading.Counted is { } counted)
        {
            page.Line();
            ExplanationText.Write(page, counted.Explanation);
        }
        else
        {
            page.Paragraph(
                reading.Trigger is null
                    ? page.Say("Tanggal peristiwanya belum diketahui.", "The day of its event is not known.")
                    : page.Say("Tidak berlaku pada tanggal peristiwanya.", "Not in force on the day of its event."),
                2,
                4
            );
        }
    }

    private static void Dated(TextPage page, ImmutableArray<DeadlineAnswer> answers)
    {
        if (answers.IsEmpty)
        {
            return;
        }

        Title(page, page.Say("Tenggat bertanggal", "Deadlines with a day"), answers.Length);
        var grid = new Grid(
            (page.Say("Hari terakhir", "Last day"), true),
            (page.Say("Tenggat", "Deadline"), false),
            (page.Say("Hitungan", "Counted"), false),
            (page.Say("Sumber", "Source"), false)
        );
        foreach (var answer in answers.OrderBy(a => a.Date))
        {
            var readings = answer.Readings.Where(r => r.Counted is not null).ToArray();
            grid.Add(
                Day(page, answer, answer.Date!.Value),
                $"{page.Say(answer.Name)} [{answer.Id}]",
                string.Join("; ", readings.Select(r => Count(page, r.Rule)).Distinct(StringComparer.Ordinal)) + Others(page, answer),
                string.Join("; ", readings.Select(r => r.Rule.Evidence.First.ToString()).Distinct(StringComparer.Ordinal))
            );
        }

        grid.WriteTo(page);
        if (answers.Any(a => a.IsAssumed))
        {
            page.Paragraph(
                page.Say(
                    "(a): sebuah peristiwa di jalannya dianggap terjadi pada hari terakhir tenggatnya.",
                    "(a): an event on the way is taken to happen on the last day of its deadline."
                )
            );
        }
    }

    private static void Findings(TextPage page, DeadlineAnswers answers)
    {
        var findings = answers.Findings(default);
        if (findings.IsEmpty)
        {
            return;
        }

        Title(page, page.Say("Sumber bertentangan", "Sources disagree"), findings.Length);
        NoticeText.Findings(page, findings);
        page.Paragraph(page.Say("Mengikuti satu sumber: --source SUMBER.", "To follow one source: --source SOURCE."), 16);
    }

    private static void Waiting(TextPage page, ImmutableArray<DeadlineAnswer> answers)
    {
        if (answers.IsEmpty)
        {
            return;
        }

        Title(page, page.Say("Menunggu tanggal peristiwa", "Waiting for the day of an event"), answers.Length);
        var grid = new Grid(
            (page.Say("Tenggat", "Deadline"), false),
            (page.Say("Peristiwa", "Event"), false),
            (page.Say("Nama peristiwa", "Name of the event"), false)
        );
        foreach (var answer in answers)
        {
            foreach (var (when, i) in answer.Missing.Select((e, i) => (e, i)))
            {
                grid.Add(i == 0 ? $"{page.Say(answer.Name)} [{answer.Id}]" : string.Empty, when.Id.ToString(), page.Say(when.Name));
            }
        }

        grid.WriteTo(page);
    }

    private static void Lapsed(TextPage page, ImmutableArray<DeadlineAnswer> answers)
    {
        if (answers.IsEmpty)
        {
            return;
        }

        Title(
            page,
            page.Say("Tidak ada ketentuan yang berlaku pada tanggal peristiwanya", "No rule in force on the day of the event"),
            answers.Length
        );
        foreach (var answer in answers)
        {
            var spans = answer.Readings.Select(r => $"{r.Rule.Evidence.First}: {Span(page, r.Rule)}");
            page.Paragraph($"{page.Say(answer.Name)} [{answer.Id}] ({string.Join("; ", spans)})", 2, 4);
        }
    }

    private static void Title(TextPage page, string title, int count)
    {
        page.Line();
        page.Title($"{title} ({page.Number(count)})");
    }

    private static string Day(TextPage page, DeadlineAnswer answer, LocalDate date) =>
        $"{LocalFormat.Weekday(date, page.Language)}, {LocalFormat.Date(date, page.Language)} "
        + $"{Evidences.Mark(answer.Explanation.Provenance)}{(answer.IsAssumed ? " (a)" : string.Empty)}";

    // "3 hari kerja setelah: KPU mengumumkan ..."
    private static string Count(TextPage page, DeadlineRule rule)
    {
        var name = page.Say(rule.Trigger.Name);
        if (rule.Count == 0)
        {
            return page.Say($"pada hari yang sama: {name}", $"on the same day: {name}");
        }

        var days = (rule.DayKind, rule.Count) switch
        {
            (DayKind.Working, 1) => page.Say("hari kerja", "working day"),
            (DayKind.Working, _) => page.Say("hari kerja", "working days"),
            (_, 1) => page.Say("hari kalender", "calendar day"),
            _ => page.Say("hari kalender", "calendar days"),
        };
        var way = rule.Direction == DeadlineDirection.After ? page.Say("setelah", "after") : page.Say("sebelum", "before");
        return $"{page.Number(rule.Count)} {days} {way}: {name}";
    }

    // With a day at hand, other sources may still count from events that are not known.
    private static string Others(TextPage page, DeadlineAnswer answer) =>
        answer.Missing.IsEmpty
            ? string.Empty
            : $"; {page.Say("sumber lain menunggu", "other sources wait for")} {string.Join(", ", answer.Missing.Select(e => e.Id))}";

    private static string Span(TextPage page, DeadlineRule rule) =>
        (rule.From, rule.To) switch
        {
            ({ } from, { } to) =>
                $"{LocalFormat.Date(from, page.Language)} {page.Say("sampai", "to")} {LocalFormat.Date(to, page.Language)}",
            ({ } from, null) => $"{page.Say("sejak", "since")} {LocalFormat.Date(from, page.Language)}",
            (null, { } to) => $"{page.Say("sampai", "until")} {LocalFormat.Date(to, page.Language)}",
            _ => page.Say("tanpa batas yang diketahui", "no known limit"),
        };
}
