using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Tool.Rendering;

// A schedule: the verdict, the tightest legs, the chances, and the findings.
internal static class ScheduleText
{
    private const int MostLegs = 25;

    public static void Write(
        TextPage page,
        SupplyPlan plan,
        SupplySchedule schedule,
        LatenessRisk? risk,
        Fraction wanted,
        Place place,
        Audience audience,
        bool all
    )
    {
        page.Title($"{page.Say(plan.Title)} [{plan.Id}]");
        var direction = schedule.Network.IsReturn ? page.Say("Pengembalian", "Return") : page.Say("Distribusi", "Distribution");
        page.Paragraph($"{direction}; {page.Say("hari pemungutan suara", "voting day")} {LocalFormat.Date(plan.VotingDay, page.Language)}");
        if (plan.Note is { } note)
        {
            page.Paragraph($"{page.Say("Catatan", "Note")}: {page.Say(note)}");
        }

        page.Line();
        page.Paragraph(page.Say(Verdict(schedule.Verdict)), ink: schedule.Verdict == ScheduleVerdict.Late ? Ink.Red : Ink.Bold);
        if (audience == Audience.Public)
        {
            page.Paragraph(
                page.Say(
                    "Jalur dan waktu tidak ditampilkan kepada umum (PLK-COR-004).",
                    "Routes and times are withheld from the public (PLK-COR-004)."
                )
            );
            return;
        }

        Legs(page, schedule, all);
        Notes(page, schedule);
        if (risk is not null)
        {
            Chances(page, risk);
        }

        var findings = schedule.Findings(place).Concat(risk?.Findings(wanted, place) ?? []).ToArray();
        if (findings.Length > 0)
        {
            page.Line();
            page.Title($"{page.Say("Temuan", "Findings")} ({page.Number(findings.Length)})");
            NoticeText.Findings(page, findings);
        }

        Sources(page, schedule);
    }

    private static LocalText Verdict(ScheduleVerdict verdict) =>
        verdict switch
        {
            ScheduleVerdict.InTime => new LocalText("Semua dapat tiba tepat waktu.", "Everything can arrive in time."),
            ScheduleVerdict.Late => new LocalText(
                "Tidak mungkin tepat waktu; buktinya ada pada temuan.",
                "It cannot be in time; the findings hold the proof."
            ),
            ScheduleVerdict.NotShown => new LocalText(
                "Tidak ditemukan urutan yang tepat waktu, dan tidak terbukti pula bahwa tidak ada.",
                "No order was found that is in time, and no proof that there is none."
            ),
            _ => new LocalText(
                "Belum diketahui kapan semua muatan siap; keberangkatan paling lambat tetap berlaku.",
                "It is not known when all goods are ready; the latest starts hold all the same."
            ),
        };

    private static void Legs(TextPage page, SupplySchedule schedule, bool all)
    {
        var network = schedule.Network;
        ScheduledLeg[] sorted =
        [
            .. schedule
                .Legs.OrderBy(l => l.Slack ?? Duration.MaxValue)
                .ThenBy(l => l.LatestStart?.ToInstant() ?? Instant.MaxValue)
                .ThenBy(l => l.Leg.Id),
        ];
        var shown = all ? sorted : sorted[..Math.Min(MostLegs, sorted.Length)];
        page.Line();
        page.Title($"{page.Say("Ruas, yang paling sempit dahulu", "Legs, the tightest first")} ({page.Number(sorted.Length)})");
        var grid = new Grid(
            (page.Say("Dari", "From"), false),
            (page.Say("Ke", "To"), false),
            (page.Say("Kotak", "Boxes"), true),
            (page.Say("Perjalanan", "Trips"), true),
            (page.Say("Paling cepat", "Earliest"), true),
            (page.Say("Paling lambat", "Latest"), true),
            (page.Say("Waktu luang", "To spare"), true)
        );
        foreach (var leg in shown)
        {
            grid.Add(
                page.Say(network.Find(leg.Leg.From)!.Name),
                page.Say(network.Find(leg.Leg.To)!.Name),
                Number(page, leg.Boxes),
                Number(page, leg.Trips),
                Moment(page, leg.EarliestStart),
                Moment(page, leg.LatestStart),
                leg.Slack is { } slack ? Spare(page, slack) : "-"
            );
        }

        grid.WriteTo(page);
        if (shown.Length < sorted.Length)
        {
            page.Paragraph(
                page.Say(
                    $"{page.Number(sorted.Length - shown.Length)} ruas lain: --all.",
                    $"{page.Number(sorted.Length - shown.Length)} more legs: --all."
                )
            );
        }
    }

    private static void Notes(TextPage page, SupplySchedule schedule)
    {
        var notes = schedule
            .Network.Points.Where(p => p.Note is not null)
            .Select(p => (Name: page.Say(p.Name), Note: page.Say(p.Note!)))
            .Concat(
                schedule
                    .Network.Legs.Where(l => l.Note is not null)
                    .Select(l =>
                        (
                            Name: $"{page.Say(schedule.Network.Find(l.From)!.Name)} {page.Say("ke", "to")} {page.Say(schedule.Network.Find(l.To)!.Name)}",
                            Note: page.Say(l.Note!)
                        )
                    )
            )
            .ToArray();
        if (notes.Length > 0)
        {
            page.Line();
            page.Title(page.Say("Catatan", "Notes"));
            foreach (var (name, note) in notes)
            {
                page.Paragraph($"{name}: {note}", 2, 4);
            }
        }
    }

    private static void Chances(TextPage page, LatenessRisk risk)
    {
        page.Line();
        page.Title(page.Say("Peluang tepat waktu", "Chance of being in time"));
        page.Paragraph(
            risk.IsExact
                ? page.Say("Dihitung tepat.", "Worked out exactly.")
                : page.Say(
                    $"Dari {page.Number(risk.Draws)} undian dengan benih {risk.Seed}.",
                    $"From {page.Number(risk.Draws)} draws with the seed {risk.Seed}."
                )
        );
        var grid = new Grid((page.Say("Tempat", "Place"), false), (page.Say("Peluang", "Chance"), true));
        foreach (var place in risk.Places.OrderBy(p => p.Chance ?? -1).ThenBy(p => p.Point.Id).Take(MostLegs))
        {
            grid.Add(page.Say(place.Point.Name), page.Say(place.Percent));
        }

        grid.WriteTo(page);
        foreach (var improvement in risk.Improvements())
        {
            page.Paragraph(
                $"{page.Say(improvement.What)}: +{LocalFormat.Number(improvement.Gain, page.Language)} {page.Say("tempat tepat waktu rata-rata", "places in time on average")}",
                2,
                4
            );
        }
    }

    private static void Sources(TextPage page, SupplySchedule schedule)
    {
        var citations = schedule
            .Legs.SelectMany(l => l.Explanation.Citations.Concat(l.Leg.Evidence?.Citations ?? []))
            .Concat(schedule.Points.SelectMany(p => p.Point.Evidence?.Citations ?? []))
            .DistinctBy(c => c.Id)
            .OrderBy(c => c.Id)
            .ToArray();
        if (citations.Length > 0)
        {
            page.Line();
            page.Title(page.Say("Sumber", "Sources"));
            SourceText.List(page, citations);
        }
    }

    private static string Number(TextPage page, long number) => LocalFormat.Number(new System.Numerics.BigInteger(number), page.Language);

    private static string Moment(TextPage page, OffsetDateTime? time) =>
        time is { } known ? $"{LocalFormat.Date(known.Date, page.Language)} {LocalFormat.Time(known.TimeOfDay, page.Language)}" : "-";

    private static string Spare(TextPage page, Duration slack)
    {
        var minutes = (long)slack.TotalMinutes;
        var sign = minutes < 0 ? "-" : string.Empty;
        return $"{sign}{Number(page, Math.Abs(minutes) / 60)} {page.Say("jam", "h")} {Math.Abs(minutes) % 60} {page.Say("menit", "min")}";
    }
}
