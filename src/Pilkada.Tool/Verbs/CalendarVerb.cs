using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using Pilkada.Documents;
using Pilkada.ReferenceData;
using Pilkada.Serialization;
using Pilkada.Stages;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class CalendarVerb : Verb
{
    private readonly Option<string?> _id;
    private readonly Option<string?> _asOf;
    private readonly Option<string?> _area;
    private readonly Option<string?> _votingDay;
    private readonly Option<bool> _template;
    private readonly Option<string?> _diff;
    private readonly Option<string?> _folder;
    private readonly Option<string?> _countStart;
    private readonly FailOn _failOn;

    public CalendarVerb(Session session)
        : base(
            session,
            "calendar",
            new LocalText(
                "Menampilkan kalender tahapan; dengan --as-of, tahapan yang berlaku pada hari itu; dengan --template, kalender turunan; dengan --diff, perbedaannya.",
                "Shows a calendar of stages; with --as-of the stages in force on that day; with --template one worked out; with --diff what differs."
            )
        )
    {
        Add(
            _id = session.Option(
                "--id",
                "ID",
                new LocalText("Kalender; bila tidak diisi, pilkada-2024.", "The calendar; pilkada-2024 when absent.")
            )
        );
        Add(
            _votingDay = session.Option(
                "--voting-day",
                session.Say("TANGGAL", "DATE"),
                new LocalText(
                    "Hari pemungutan suara dari pemilihan yang belum ada peraturannya; bersama --template.",
                    "Voting day of an election that has no regulation yet; together with --template."
                )
            )
        );
        Add(
            _template = session.Switch(
                "--template",
                new LocalText(
                    "Menurunkan kalender dari hitungan H yang sama di semua pemilihan yang diketahui; ditandai disimpulkan.",
                    "Works a calendar out from the offsets that all known elections share; marked inferred."
                )
            )
        );
        Add(
            _diff = session.Option(
                "--diff",
                "ID",
                new LocalText("Apa yang berbeda dari kalender lain ini.", "What differs from this other calendar.")
            )
        );
        Add(
            _asOf = PlanOptions.DayOption(
                session,
                new LocalText("Hari yang ditanyakan, misalnya 2024-11-25.", "The day asked about, such as 2024-11-25.")
            )
        );
        Add(
            _area = session.Option(
                "--area",
                session.Say("KODE", "CODE"),
                new LocalText(
                    "Wilayah menurut kode Kemendagri, misalnya 36 atau 36.02; bila tidak diisi, seluruh Indonesia.",
                    "Area by its Kemendagri code, such as 36 or 36.02; the whole country when absent."
                )
            )
        );
        Add(
            _folder = session.Option(
                "--folder",
                "DIR",
                new LocalText(
                    "Kalender sendiri: folder tempat calendar.json berada.",
                    "A calendar of your own: the folder that calendar.json is in."
                )
            )
        );
        Add(
            _countStart = session.Option(
                "--count-start",
                session.Say("JAM", "TIME"),
                new LocalText(
                    "Jam rencana mulai penghitungan suara, misalnya 13:00, untuk diperiksa terhadap jam TPS ditutup.",
                    "The hour planned for the count to begin, such as 13:00, to be held against the closing of polling stations."
                )
            )
        );
        _failOn = new FailOn(session);
        Add(_failOn.Option);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada calendar",
        "pilkada calendar --as-of 2024-11-25 --area 36",
        "pilkada calendar --voting-day 2029-11-28 --template",
        "pilkada calendar --id pilkada-2020 --diff pilkada-2020-original",
        "pilkada calendar --folder kalender/lebak --count-start 13:00",
    ];

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_failOn.Read(session, parse, out var failOn) is { } wrongSeverity)
        {
            return wrongSeverity;
        }

        if (PlanOptions.Day(session, _asOf, parse, out var asOf) is { } wrongDay)
        {
            return wrongDay;
        }

        var area = default(AreaCode);
        if (parse.GetValue(_area) is { } code && !AreaCode.TryParse(code, out area))
        {
            return session.Wrong(
                _area.Name,
                code,
                new LocalText("kode wilayah, misalnya 36, 36.02, atau 36.02.01", "the code of an area, such as 36, 36.02 or 36.02.01")
            );
        }

        if (Hour(session, parse, out var countStart) is { } wrongHour)
        {
            return wrongHour;
        }

        if (Find(session, parse, out var calendar, out var template) is { } failed)
        {
            return failed;
        }

        var findings = StageConflicts.Of(calendar, countStart);

        if (parse.GetValue(_diff) is { } other)
        {
            if (Find(session, other, out var before) is { } unknown)
            {
                return unknown;
            }

            Diff(session, CalendarDiff.Between(before, calendar), template, findings);
        }
        else if (session.Json)
        {
            session.Write(CalendarDto.Of(calendar, asOf, area, countStart: countStart) with { Template = Template(template, calendar) });
        }
        else if (asOf is { } day)
        {
            CalendarText.AsOf(new TextPage(session), calendar, findings, day, area, template);
        }
        else
        {
            CalendarText.Whole(new TextPage(session), calendar, findings, area, template);
        }

        return FailOn.Exit(findings, failOn);
    }

    // The calendar asked for: one at hand, or one worked out from a voting day.
    private ExitCode? Find(Session session, ParseResult parse, out StageCalendar calendar, out CalendarTemplate? template)
    {
        (calendar, template) = (null!, null);
        if (PlanOptions.Day(session, _votingDay, parse, out var votingDay) is { } wrongDay)
        {
            return wrongDay;
        }

        foreach (
            var (option, isGiven, other, isOtherGiven) in new[]
            {
                (_template.Name, parse.GetValue(_template), _votingDay.Name, votingDay is not null),
                (_votingDay.Name, votingDay is not null, _template.Name, parse.GetValue(_template)),
            }
        )
        {
            if (isGiven && !isOtherGiven)
            {
                return session.Fail(
                    ExitCode.Usage,
                    ToolNotices.OptionAlone,
                    ("option", Quantity.Of(option)),
                    ("other", Quantity.Of(other))
                );
            }
        }

        var id = parse.GetValue(_id);
        foreach (
            var (option, isGiven, other) in new[]
            {
                (_id.Name, id is not null && votingDay is not null, _template.Name),
                (_folder.Name, parse.GetValue(_folder) is not null && votingDay is not null, _template.Name),
                (_folder.Name, parse.GetValue(_folder) is not null && id is not null, _id.Name),
                (_asOf.Name, parse.GetValue(_asOf) is not null && parse.GetValue(_diff) is not null, _diff.Name),
                (_area.Name, parse.GetValue(_area) is not null && parse.GetValue(_diff) is not null, _diff.Name),
            }
        )
        {
            if (isGiven)
            {
                return session.Fail(
                    ExitCode.Usage,
                    ToolNotices.OptionsTogether,
                    ("option", Quantity.Of(option)),
                    ("other", Quantity.Of(other))
                );
            }
        }

        if (votingDay is { } day)
        {
            template = ReferenceCalendars.Template;
            calendar = template.For(day);
            return null;
        }

        return parse.GetValue(_folder) is { } folder
            ? Open(session, folder, out calendar)
            : Find(session, id ?? "pilkada-2024", out calendar);
    }

    private static ExitCode? Open(Session session, string folder, out StageCalendar calendar)
    {
        calendar = null!;
        if (Plans.Folder(session, folder, CalendarFolder.FileName, files => CalendarFolder.Read(files), out var outcome) is { } failed)
        {
            return failed;
        }

        if (session.Take(outcome, out var read))
        {
            calendar = read;
            return null;
        }

        return session.Fail(
            ExitCode.Problems,
            ToolNotices.UnusableCalendar,
            ("folder", Quantity.Of(folder)),
            ("count", Quantity.Of(outcome.Problems.Length))
        );
    }

    private ExitCode? Hour(Session session, ParseResult parse, out LocalTime? hour)
    {
        hour = null;
        if (parse.GetValue(_countStart) is not { } text)
        {
            return null;
        }

        if (LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Parse(text) is not { Success: true } read)
        {
            return session.Wrong(
                _countStart.Name,
                text,
                new LocalText("jam dan menit, misalnya 13:00", "hours and minutes, such as 13:00")
            );
        }

        hour = read.Value;
        return null;
    }

    private static ExitCode? Find(Session session, string wanted, out StageCalendar calendar)
    {
        calendar = (Id<StageCalendar>.TryParse(wanted, out var id) ? ReferenceCalendars.Find(id) : null)!;
        return calendar is not null
            ? null
            : session.Fail(
                ExitCode.Usage,
                ToolNotices.UnknownCalendar,
                ("calendar", Quantity.Of(wanted.Length == 0 ? "\"\"" : wanted)),
                ("known", Quantity.Of(string.Join(", ", ReferenceCalendars.Ids)))
            );
    }

    private static void Diff(Session session, CalendarDiff diff, CalendarTemplate? template, ImmutableArray<Finding> findings)
    {
        if (session.Json)
        {
            session.Write(
                CalendarDto.Of(diff.After) with
                {
                    Findings = [.. findings.Select(FindingDto.Of)],
                    Template = Template(template, diff.After),
                    Diff = CalendarDiffDto.Of(diff),
                }
            );
        }
        else
        {
            CalendarText.Diff(new TextPage(session), diff, findings);
        }
    }

    private static CalendarTemplateDto? Template(CalendarTemplate? template, StageCalendar calendar) =>
        template is null ? null : CalendarTemplateDto.Of(template, calendar.VotingDay);
}
