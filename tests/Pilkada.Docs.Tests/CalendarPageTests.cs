using System.Globalization;
using System.Text;
using NodaTime;
using Pilkada.ReferenceData;
using Pilkada.Stages;

namespace Pilkada.Docs.Tests;

/// <summary>The page on calendars and time limits, generated: one limit counted by hand, and which distances from voting day hold.</summary>
public class CalendarPageTests
{
    private static readonly DeadlineChain Chain = ReferenceDeadlines.Chain;

    // The public holidays of the example are entered, as they are in every use: the government sets them anew each year.
    private static readonly WorkingDays Days = WorkingDays.Without(new LocalDate(2024, 12, 25), new LocalDate(2025, 1, 1));

    [Fact]
    public void The_Page_Of_Calendars_Shows_How_To_Count_And_What_Holds()
    {
        var text = new StringBuilder(Page.Generated);
        text.Append("# Kalender dan tenggat / *calendars and time limits*\n");
        AppendCalendars(text);
        AppendByHand(text);
        AppendChain(text);
        AppendConflict(text);
        AppendTemplate(text);
        Repository.AssertPage("docs/calendars.md", text.ToString());
    }

    [Fact]
    public void The_Days_Listed_By_Hand_Are_Those_That_Are_Counted()
    {
        foreach (var answer in Answers(new LocalDate(2024, 12, 6)).All.Where(a => a.Date is not null && a.Readings.Length == 1))
        {
            var counted = answer.Readings[0].Counted!;
            var byHand = DaysAfter(answer.Readings[0].Trigger!.Date, counted.Date)
                .Count(d => counted.Kind == DayKind.Calendar || Days.Contains(d));
            Assert.Equal(counted.Count, byHand);
        }
    }

    internal static string Length(DeadlineRule rule)
    {
        var (id, en) = rule.DayKind == DayKind.Working ? ("hari kerja", "working days") : ("hari kalender", "calendar days");
        var (way, wayEn) = rule.Direction == DeadlineDirection.After ? ("setelah", "after") : ("sebelum", "before");
        return string.Create(CultureInfo.InvariantCulture, $"{rule.Count} {id} {way} / *{en} {wayEn}*");
    }

    private static void AppendCalendars(StringBuilder text)
    {
        text.Append("\n## Kalender yang tersedia / *the calendars*\n\n");
        text.Append(
            "| Id | Judul / *title* | Pemungutan suara / *voting day* | Mengubah / *amends* | Tahapan bertanggal / *stages with a date* |\n"
        );
        text.Append("|---|---|---|---|---|\n");
        foreach (var calendar in ReferenceCalendars.All)
        {
            var amends = calendar.Amendment is { } a ? $"`{a.Supersedes}`, {a}, {Iso(a.Effective)}" : "-";
            var dated = calendar.Stages.Count(s => s.Start is not null || s.End is not null);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{calendar.Id}` | {Page.Line(calendar.Title)} | {Iso(calendar.VotingDay)} | {amends} | {dated}/{calendar.Stages.Length} |\n"
            );
        }
    }

    private static void AppendByHand(StringBuilder text)
    {
        var announced = new LocalDate(2024, 12, 6);
        var answer = Answers(announced).Find(Limit("court-petition"))!;
        var rule = answer.Readings[0].Rule;
        text.Append("\n## Menghitung satu tenggat dengan tangan / *one time limit by hand*\n\n");
        text.Append(
            "1. Cari barisnya: peristiwa, jumlah, jenis hari, arah, dan pasalnya. *Find its row: event, count, kind of day, direction and article.*\n"
        );
        text.Append(
            "2. Tulis hari peristiwa. Hari itu sendiri tidak dihitung. *Write down the day of the event. The day itself is not counted.*\n"
        );
        text.Append(
            "3. Hitung hari demi hari. Hari kalender menghitung semua hari; hari kerja melewati Sabtu, Minggu, dan hari libur yang Anda masukkan. "
        );
        text.Append(
            "*Count day by day. Calendar days count every day; working days pass over Saturdays, Sundays and the holidays you enter.*\n"
        );
        text.Append("4. Hari terakhir yang dihitung adalah batasnya. *The last day counted is the limit.*\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"`{rule.Id}` {Page.Line(rule.Name)}: {Length(rule)} {Page.Line(rule.Trigger.Name)} (`{rule.Evidence.First}`).\n\n"
        );
        text.Append("| Hari / *day* | Dihitung / *counted* |\n|---|---|\n");
        text.Append(CultureInfo.InvariantCulture, $"| {Written(announced)} | peristiwa, tidak dihitung / *the event, not counted* |\n");
        var count = 0;
        foreach (var day in DaysAfter(announced, answer.Date!.Value))
        {
            var how = Days.Contains(day) ? (++count).ToString(CultureInfo.InvariantCulture) : "dilewati / *passed over*";
            text.Append(CultureInfo.InvariantCulture, $"| {Written(day)} | {how} |\n");
        }

        Assert.Equal(rule.Count, count);
        text.Append("\nHitungan yang sama dari kode / *the same from the code*:\n\n");
        text.Append(Page.Calculation(answer.Explanation));
    }

    private static void AppendChain(StringBuilder text)
    {
        text.Append("\n## Dari pengumuman hasil sampai usulan pengesahan / *from the announcement to the proposal for confirmation*\n\n");
        text.Append("Contoh: hasil diumumkan 6 Desember 2024, dan setiap peristiwa berikutnya dianggap terjadi pada hari terakhirnya. ");
        text.Append("Hari libur yang dimasukkan hanya 25 Desember 2024 dan 1 Januari 2025; libur lain memundurkan batasnya.\n");
        text.Append("*Example: the result is announced on 6 December 2024, and every later event is taken to happen on its last day. ");
        text.Append("The only holidays entered are 25 December 2024 and 1 January 2025; others move the limits back.*\n\n");
        text.Append("| Tenggat / *time limit* | Ketentuan / *rule* | Sumber / *source* | Batas / *last day* |\n|---|---|---|---|\n");
        string[] links =
        [
            "court-petition",
            "court-petition-completion",
            "court-ruling",
            "determination.after-ruling",
            "proposal",
            "dprd-proposal",
        ];
        var answers = Answers(new LocalDate(2024, 12, 6));
        foreach (var answer in links.Select(l => answers.Find(Limit(l))!))
        {
            foreach (var reading in answer.Readings)
            {
                var day = reading.Counted is { } counted ? Iso(counted.Date) : "peristiwa belum diketahui / *event not known*";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Page.Line(answer.Name)} | {Length(reading.Rule)}: {Page.Line(reading.Rule.Trigger.Name)} | `{reading.Rule.Evidence.First}` | {day} |\n"
                );
            }
        }
    }

    private static void AppendConflict(StringBuilder text)
    {
        var read = new LocalDate(2025, 2, 4);
        (Id<ElectionEvent>, LocalDate)[] events = [(Event("court-ruling-read"), read), (Event("court-ruling-copy-received"), read)];
        var open = Chain.Answer(events, Days);
        var chosen = Chain.Answer(events, Days, [(Limit("determination.after-ruling"), Id<Citation>.Parse("pkpu-18-2024"))]);
        text.Append("\n## Bila sumber berbeda / *when sources disagree*\n\n");
        text.Append(
            "Putusan dibacakan dan salinannya diterima pada 4 Februari 2025. Tanpa pilihan, jawabannya temuan yang menyebut keduanya:\n"
        );
        text.Append(
            "*The ruling is read and its copy received on 4 February 2025. Without a choice the answer is a finding that names both:*\n\n"
        );
        foreach (var finding in open.Findings(AreaCode.Parse("36")))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {finding.Kind.Code} {Page.Line(finding.Message)}\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\nDengan memilih `pkpu-18-2024`, batasnya {Iso(chosen.Find(Limit("determination.after-ruling"))!.Date!.Value)}. *That is the limit when `pkpu-18-2024` is chosen.*\n"
        );
        text.Append("Semua pertentangan ada di [halaman pertentangan / *open conflicts*](open-conflicts.md).\n");
    }

    private static void AppendTemplate(StringBuilder text)
    {
        var template = ReferenceCalendars.Template;
        var years = string.Join(", ", template.Calendars.Select(c => $"`{c.Id}`"));
        text.Append("\n## Jarak dari hari pemungutan suara / *distances from voting day*\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Dari / *from*: {years}. ");
        text.Append("Hanya jarak yang sama di semua pemilihan yang dipakai untuk merencanakan pemilihan berikutnya (PLK-STG-009). ");
        text.Append("*Only distances that are the same in all elections are used to plan the next one.*\n");
        AppendOffsets(text, "Tetap / *holds*", template, TemplateVerdict.Kept);
        AppendOffsets(text, "Berbeda / *differs*", template, TemplateVerdict.Differs);
        var once = template.Offsets.Count(o => o.Verdict == TemplateVerdict.Once);
        text.Append(CultureInfo.InvariantCulture, $"\n{once} hari lainnya hanya diketahui dari satu pemilihan dan tidak dipakai. ");
        text.Append(CultureInfo.InvariantCulture, $"*{once} more days are known from one election only and are not used.*\n");
    }

    private static void AppendOffsets(StringBuilder text, string title, CalendarTemplate template, TemplateVerdict verdict)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n| Tahapan / *stage* | Hari / *day* |");
        foreach (var calendar in template.Calendars)
        {
            text.Append(CultureInfo.InvariantCulture, $" {calendar.VotingDay.Year} |");
        }

        text.Append("\n|---|---|");
        text.Insert(text.Length, "---|", template.Calendars.Length).Append('\n');
        foreach (var offset in template.Offsets.Where(o => o.Verdict == verdict))
        {
            var end = offset.Kind == DeadlineKind.Start ? "pertama / *first*" : "terakhir / *last*";
            text.Append(CultureInfo.InvariantCulture, $"| {Page.Line(offset.Stage.Name)} | {end} |");
            foreach (var calendar in template.Calendars)
            {
                var at = offset.Calendars.IndexOf(calendar);
                text.Append(CultureInfo.InvariantCulture, $" {(at < 0 ? "-" : offset.Observations[at].ToString())} |");
            }

            text.Append('\n');
        }
    }

    private static DeadlineAnswers Answers(LocalDate announced) =>
        Chain.Answer([(Event("result-announced"), announced)], Days, assumeLatest: true);

    private static IEnumerable<LocalDate> DaysAfter(LocalDate from, LocalDate to) =>
        Enumerable.Range(1, Period.DaysBetween(from, to)).Select(from.PlusDays);

    private static string Written(LocalDate date) =>
        $"{LocalFormat.Weekday(date, Language.Indonesian)}, {LocalFormat.Date(date, Language.Indonesian)} / *{LocalFormat.Weekday(date, Language.English)}, {LocalFormat.Date(date, Language.English)}*";

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static Id<DeadlineRule> Limit(string id) => Id<DeadlineRule>.Parse(id);

    private static Id<ElectionEvent> Event(string id) => Id<ElectionEvent>.Parse(id);
}
