using System.CommandLine;
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

    public CalendarVerb(Session session)
        : base(
            session,
            "calendar",
            new LocalText(
                "Menampilkan kalender tahapan; dengan --as-of, tahapan yang berlaku pada hari itu dan tenggat berikutnya.",
                "Shows a calendar of stages; with --as-of the stages in force on that day and the next deadlines."
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
    }

    public override ImmutableArray<string> Examples { get; } = ["pilkada calendar", "pilkada calendar --as-of 2024-11-25 --area 36"];

    public override ExitCode Run(Session session, ParseResult parse)
    {
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

        var wanted = parse.GetValue(_id) ?? "pilkada-2024";
        var calendar = Id<StageCalendar>.TryParse(wanted, out var id) ? ReferenceCalendars.Find(id) : null;
        if (calendar is null)
        {
            return session.Fail(
                ExitCode.Usage,
                ToolNotices.UnknownCalendar,
                ("calendar", Quantity.Of(wanted.Length == 0 ? "\"\"" : wanted)),
                ("known", Quantity.Of(string.Join(", ", ReferenceCalendars.Ids)))
            );
        }

        if (session.Json)
        {
            session.Write(CalendarDto.Of(calendar, asOf, area));
        }
        else if (asOf is { } day)
        {
            CalendarText.AsOf(new TextPage(session), calendar, day, area);
        }
        else
        {
            CalendarText.Whole(new TextPage(session), calendar, area);
        }

        return ExitCode.Done;
    }
}
