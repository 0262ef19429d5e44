using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pilkada.Logistics;
using Pilkada.Serialization;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class LogisticsScheduleVerb : Verb
{
    private readonly Argument<string?> _folder;
    private readonly Option<string?> _returnFrom;
    private readonly Option<string?> _risk;
    private readonly Option<string?> _seed;
    private readonly Option<bool> _all;
    private readonly AudienceOption _audience;
    private readonly FailOn _failOn;

    public LogisticsScheduleVerb(Session session)
        : base(
            session,
            "schedule",
            new LocalText(
                "Menjadwalkan logistik mundur dari H-1: keberangkatan paling lambat, waktu luang, dan bukti bila tidak mungkin tepat waktu.",
                "Schedules equipment back from H-1: latest starts, time to spare, and the proof where it cannot be in time."
            )
        )
    {
        Add(
            _folder = session.Argument(
                "DIR",
                new LocalText(
                    "Folder dengan schedule.json atau plan.json, atau embedded:ID; bila tidak diisi, rencana Banten 2024.",
                    "Folder with schedule.json or plan.json, or embedded:ID; the Banten 2024 plan when absent."
                ),
                required: false
            )
        );
        Add(
            _returnFrom = session.Option(
                "--return-from",
                session.Say("WAKTU", "TIME"),
                new LocalText(
                    "Menjadwalkan pengembalian sejak waktu ini, misalnya 2024-11-27T22:00, sampai H+3 di PPK.",
                    "Schedules the return from this time on, such as 2024-11-27T22:00, by H+3 at the PPK."
                )
            )
        );
        Add(
            _risk = session.Option(
                "--risk",
                session.Say("PELUANG", "CHANCE"),
                new LocalText(
                    "Menghitung peluang tepat waktu setiap tempat; yang di bawah peluang ini, misalnya 9/10, menjadi temuan.",
                    "Works out each place's chance of being in time; those below this chance, such as 9/10, are findings."
                )
            )
        );
        Add(
            _seed = session.Option(
                "--seed",
                "N",
                new LocalText(
                    "Benih bilangan acak bila peluang tidak dapat dihitung tepat; bila tidak diisi, 0.",
                    "Seed of the draws where chances cannot be exact; 0 when absent."
                )
            )
        );
        Add(_all = session.Switch("--all", new LocalText("Menampilkan semua ruas.", "Shows every leg.")));
        _audience = new AudienceOption(
            session,
            new LocalText(
                "Pembaca: internal (baku), atau public yang tidak memuat jalur dan waktu.",
                "Reader: internal (default), or public, without routes and times."
            )
        );
        Add(_audience.Option);
        _failOn = new FailOn(session);
        Add(_failOn.Option);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada logistics schedule",
        "pilkada logistics schedule embedded:pemilu-2024-pulau-banten --risk 9/10",
        "pilkada logistics schedule embedded:pemilu-2024-pulau-banten --return-from 2024-02-15T06:00 --all",
    ];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_failOn.Read(session, parse, out var lowest) is { } wrong)
        {
            return wrong;
        }

        if (_audience.Read(session, parse, out var audience) is { } wrongAudience)
        {
            return wrongAudience;
        }

        if (Wanted(session, parse, out var wanted) is { } wrongChance)
        {
            return wrongChance;
        }

        var seed = 0UL;
        if (parse.GetValue(_seed) is { } text && !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
        {
            return session.Wrong(_seed.Name, text, new LocalText("bilangan bulat, 0 atau lebih", "a whole number, 0 or more"));
        }

        if (ReturnFrom(session, parse, out var returnFrom) is { } wrongTime)
        {
            return wrongTime;
        }

        if (Schedules.Read(session, parse.GetValue(_folder), out var plan) is { } failed)
        {
            return failed;
        }

        session.Cancel.ThrowIfCancellationRequested();
        var schedule = returnFrom is { } from ? SupplySchedule.ForReturn(plan.Network, plan.VotingDay, from) : plan.Schedule();
        var risk = wanted is null ? null : LatenessRisk.Of(schedule, seed);
        var place = PlaceOf(plan);
        if (session.Json)
        {
            session.Write(SupplyScheduleDto.Of(schedule, plan.Title, place, risk, wanted ?? default, plan.Note, audience));
        }
        else
        {
            ScheduleText.Write(new TextPage(session), plan, schedule, risk, wanted ?? default, place, audience, parse.GetValue(_all));
        }

        var findings = schedule.Findings(place).Concat(risk?.Findings(wanted!.Value, place) ?? []);
        return FailOn.Exit(findings, lowest);
    }

    // The smallest area that holds all points.
    private static Place PlaceOf(SupplyPlan plan)
    {
        var area = plan.Network.Points[0].Area;
        while (area.Level != AreaLevel.Nasional && plan.Network.Points.Any(p => !area.Contains(p.Area)))
        {
            area = area.Parent;
        }

        return Place.Of(area);
    }

    private ExitCode? Wanted(Session session, ParseResult parse, out Fraction? wanted)
    {
        wanted = null;
        if (parse.GetValue(_risk) is not { } text)
        {
            return null;
        }

        if (Fraction.TryParse(text, out var chance) && chance.Sign >= 0 && chance <= Fraction.One)
        {
            wanted = chance;
            return null;
        }

        return session.Wrong(
            _risk.Name,
            text,
            new LocalText("pecahan dari 0 sampai 1, misalnya 9/10", "a fraction from 0 to 1, such as 9/10")
        );
    }

    private ExitCode? ReturnFrom(Session session, ParseResult parse, out LocalDateTime? time)
    {
        time = null;
        if (parse.GetValue(_returnFrom) is not { } text)
        {
            return null;
        }

        if (LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(text) is { Success: true } read)
        {
            time = read.Value;
            return null;
        }

        return session.Wrong(
            _returnFrom.Name,
            text,
            new LocalText("tanggal dan jam, misalnya 2024-11-27T22:00", "a day and a time, such as 2024-11-27T22:00")
        );
    }
}
