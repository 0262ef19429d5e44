using System.CommandLine;
using NodaTime;
using Pilkada.Serialization;
using Pilkada.Stages;
using Pilkada.Tool.Rendering;

namespace Pilkada.Tool.Verbs;

internal sealed class DeadlinesVerb : Verb
{
    private readonly Argument<string?> _only;
    private readonly Option<string[]> _event;
    private readonly Option<string[]> _holiday;
    private readonly Option<string[]> _source;
    private readonly Option<bool> _assumeLatest;
    private readonly FailOn _failOn;

    public DeadlinesVerb(Session session)
        : base(
            session,
            "deadlines",
            new LocalText(
                "Menghitung tenggat yang berjalan sejak suatu peristiwa; tanpa tanggal peristiwa, menyebut peristiwa yang diperlukan.",
                "Works out the deadlines that run from events; without the days of events it says which are needed."
            )
        )
    {
        Add(
            _only = session.Argument(
                "ID",
                new LocalText(
                    "Satu tenggat, dengan perhitungan dan sumbernya; bila tidak diisi, semuanya.",
                    "One deadline with its calculation and sources; all of them when absent."
                ),
                required: false
            )
        );
        Add(
            _event = session.Repeated(
                "--event",
                session.Say("ID=TANGGAL", "ID=DATE"),
                new LocalText("Tanggal sebuah peristiwa; boleh berulang.", "The day of an event; may stand several times.")
            )
        );
        Add(
            _holiday = session.Repeated(
                "--holiday",
                session.Say("TANGGAL", "DATE"),
                new LocalText(
                    "Hari libur, yang bukan hari kerja; boleh berulang. Sabtu dan Minggu sudah diperhitungkan.",
                    "A public holiday, which is no working day; may stand several times. Saturdays and Sundays are known already."
                )
            )
        );
        Add(
            _source = session.Repeated(
                "--source",
                "ID",
                new LocalText(
                    "Sumber yang diikuti bila sumber bertentangan; boleh berulang, yang lebih dahulu diutamakan.",
                    "The source to follow where sources disagree; may stand several times, the first goes first."
                )
            )
        );
        Add(
            _assumeLatest = session.Switch(
                "--assume-latest",
                new LocalText(
                    "Peristiwa yang tanggalnya belum diketahui dianggap terjadi pada hari terakhir tenggatnya.",
                    "Takes an event whose day is not known to happen on the last day of its deadline."
                )
            )
        );
        _failOn = new FailOn(session);
        Add(_failOn.Option);
    }

    public override ImmutableArray<string> Examples { get; } =
    [
        "pilkada deadlines",
        "pilkada deadlines --event result-announced=2024-12-09",
        "pilkada deadlines court-petition --event result-announced=2024-12-24 --holiday 2024-12-25 --holiday 2024-12-26",
        "pilkada deadlines --event determination-received-by-dprd=2025-01-10 --source uu-10-2016 --assume-latest",
        "pilkada deadlines --event result-announced=2024-12-09 --fail-on warning",
    ];

    public static DeadlineAnswers Answer(IEnumerable<(Id<ElectionEvent> Event, LocalDate Date)> events) =>
        Catalog.Deadlines.Answer(events, WorkingDays.Without());

    public override ExitCode Run(Session session, ParseResult parse)
    {
        if (_failOn.Read(session, parse, out var failOn) is { } wrongSeverity)
        {
            return wrongSeverity;
        }

        var only = default(Id<DeadlineRule>);
        if (parse.GetValue(_only) is { } id && (!Id<DeadlineRule>.TryParse(id, out only) || !Catalog.Deadlines.Deadlines.Contains(only)))
        {
            return Unknown(session, ToolNotices.UnknownDeadline, "deadline", id, Catalog.Deadlines.Deadlines.Select(d => d.ToString()));
        }

        if (Events(session, parse, out var events) is { } wrongEvent)
        {
            return wrongEvent;
        }

        if (Holidays(session, parse, out var workingDays) is { } wrongHoliday)
        {
            return wrongHoliday;
        }

        if (Sources(session, parse, out var sources) is { } wrongSource)
        {
            return wrongSource;
        }

        var answers = Resolve(events, workingDays, sources, parse.GetValue(_assumeLatest));
        if (session.Json)
        {
            session.Write(DeadlineAnswersDto.Of(answers, workingDays, only));
        }
        else if (answers.Find(only) is { } answer)
        {
            DeadlineText.One(new TextPage(session), answer);
        }
        else
        {
            DeadlineText.All(new TextPage(session), answers, workingDays);
        }

        return FailOn.Exit(answers.Findings(default, only), failOn);
    }

    // A source decides only where sources disagree: elsewhere it may say nothing, or be no longer in force.
    // One conflict resolved may, where events are assumed, lead to the next.
    private static DeadlineAnswers Resolve(
        IReadOnlyCollection<(Id<ElectionEvent> Event, LocalDate Date)> events,
        WorkingDays workingDays,
        IReadOnlyCollection<Id<Citation>> sources,
        bool assumeLatest
    )
    {
        var choices = new List<(Id<DeadlineRule> Deadline, Id<Citation> Source)>();
        while (true)
        {
            var answers = Catalog.Deadlines.Answer(events, workingDays, choices, assumeLatest);
            (Id<DeadlineRule> Deadline, Id<Citation> Source)[] more =
            [
                .. answers
                    .All.Where(a => a.State is ParameterState<LocalDate>.Conflict)
                    .Select(a =>
                        (a.Id, Source: sources.FirstOrDefault(s => a.Readings.Any(r => r.Counted is not null && r.Rule.Source == s)))
                    )
                    .Where(c => !c.Source.IsEmpty && choices.All(known => known.Deadline != c.Id)),
            ];
            if (more.Length == 0)
            {
                return answers;
            }

            choices.AddRange(more);
        }
    }

    private ExitCode? Events(Session session, ParseResult parse, out List<(Id<ElectionEvent> Event, LocalDate Date)> events)
    {
        events = [];
        var known = Catalog.Deadlines.Rules.SelectMany(r => new[] { r.Trigger.Id, r.Result }).Where(e => !e.IsEmpty).ToHashSet();
        foreach (var text in parse.GetValue(_event) ?? [])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                return session.Wrong(
                    _event.Name,
                    text,
                    new LocalText("ID=TANGGAL, misalnya result-announced=2024-12-09", "ID=DATE, such as result-announced=2024-12-09")
                );
            }

            if (!Id<ElectionEvent>.TryParse(text[..at], out var id) || !known.Contains(id))
            {
                return Unknown(session, ToolNotices.UnknownEvent, "event", text[..at], known.Select(e => e.ToString()));
            }

            if (PlanOptions.Day(text[(at + 1)..]) is not { } day)
            {
                return PlanOptions.WrongDay(session, _event.Name, text[(at + 1)..]);
            }

            if (events.Exists(e => e.Event == id))
            {
                return session.Fail(ExitCode.Usage, ToolNotices.EventTwice, ("event", Quantity.Of(id.ToString())));
            }

            events.Add((id, day));
        }

        return null;
    }

    private ExitCode? Holidays(Session session, ParseResult parse, out WorkingDays workingDays)
    {
        workingDays = null!;
        var days = new List<LocalDate>();
        foreach (var text in parse.GetValue(_holiday) ?? [])
        {
            if (PlanOptions.Day(text) is not { } day)
            {
                return PlanOptions.WrongDay(session, _holiday.Name, text);
            }

            days.Add(day);
        }

        workingDays = WorkingDays.Without(days);
        return null;
    }

    private ExitCode? Sources(Session session, ParseResult parse, out List<Id<Citation>> sources)
    {
        sources = [];
        var known = Catalog.Deadlines.Rules.Select(r => r.Source).ToHashSet();
        foreach (var text in parse.GetValue(_source) ?? [])
        {
            if (!Id<Citation>.TryParse(text, out var id) || !known.Contains(id))
            {
                return Unknown(session, ToolNotices.UnknownSource, "source", text, known.Select(s => s.ToString()));
            }

            sources.Add(id);
        }

        return null;
    }

    // The nearest ids, or where nothing is near, all of them in order.
    private static ExitCode Unknown(Session session, NoticeKind kind, string name, string given, IEnumerable<string> known)
    {
        string[] all = [.. known.Order(StringComparer.Ordinal)];
        var nearest = Nearest.To(given, all);
        return session.Fail(
            ExitCode.Usage,
            kind,
            (name, Quantity.Of(given.Length == 0 ? "\"\"" : given)),
            ("known", Quantity.Of(string.Join(", ", nearest.IsEmpty ? all : nearest)))
        );
    }
}
