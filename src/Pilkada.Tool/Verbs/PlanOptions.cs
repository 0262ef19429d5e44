using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using Pilkada.Readiness;
using Pilkada.ReferenceData;

namespace Pilkada.Tool.Verbs;

// The options of the verbs that assess a plan: for which day and for whom.
internal sealed class PlanOptions
{
    private readonly AudienceOption _audience;

    public PlanOptions(Session session)
    {
        AsOf = DayOption(
            session,
            new LocalText(
                "Tanggal penilaian, misalnya 2024-11-25; bila tidak diisi, tanggal dalam rencana.",
                "Day of the assessment, such as 2024-11-25; the plan's own when absent."
            )
        );
        _audience = new AudienceOption(session);
    }

    public Option<string?> AsOf { get; }

    public Option<string?> Audience => _audience.Option;

    public static Option<string?> DayOption(Session session, LocalText description) =>
        session.Option("--as-of", session.Say("TANGGAL", "DATE"), description);

    public static ExitCode? Day(Session session, Option<string?> option, ParseResult parse, out LocalDate? day)
    {
        day = null;
        if (parse.GetValue(option) is not { } text)
        {
            return null;
        }

        day = Day(text);
        return day is null ? WrongDay(session, option.Name, text) : null;
    }

    public static LocalDate? Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } read ? read.Value : null;

    public static ExitCode WrongDay(Session session, string option, string text) =>
        session.Wrong(
            option,
            text,
            new LocalText("tanggal berbentuk tahun-bulan-hari, misalnya 2024-11-27", "a date as year-month-day, such as 2024-11-27")
        );

    // Reads the plan and assesses it; an exit code when something stands in the way.
    public ExitCode? Assess(Session session, ParseResult parse, string? folder, out ReadinessAssessment assessment)
    {
        assessment = null!;
        if (Day(session, AsOf, parse, out var asOf) is { } wrongDay)
        {
            return wrongDay;
        }

        if (_audience.Read(session, parse, out var audience) is { } wrongAudience)
        {
            return wrongAudience;
        }

        if (Plans.Read(session, folder, out var plan) is { } failed)
        {
            return failed;
        }

        session.Cancel.ThrowIfCancellationRequested();
        assessment = ReadinessAssessment.Of(plan, asOf, audience, ReferenceParameters.Set);
        return null;
    }

    // The options as somebody would type them again, to be named in advice.
    public string Repeat(ParseResult parse)
    {
        var asOf = parse.GetValue(AsOf) is { } day ? $" --as-of {day}" : string.Empty;
        return parse.GetValue(Audience) is { } audience ? $"{asOf} --audience {audience}" : asOf;
    }
}
