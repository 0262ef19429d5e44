using NodaTime;
using Pilkada.Stages;

namespace Pilkada.Tool.Rendering;

// One dated parameter: every setting with its time and source, and what holds on the day asked about.
internal static class ParameterText
{
    public static void Write(TextPage page, ParameterReading reading)
    {
        var parameter = reading.Parameter;
        page.Title($"{page.Say(parameter.Name)}  [{parameter.Id}]");
        foreach (var setting in parameter.Settings)
        {
            page.Line();
            page.Paragraph($"{Value(page, parameter, setting.Value)}{Span(page, setting)}", 0, 2);
            page.Paragraph(
                $"{page.Say(Evidences.Word(setting.Evidence.Provenance))}: {string.Join("; ", setting.Evidence.Citations.Select(c => $"[{c}]"))}",
                2,
                4
            );
            if (setting.Note is { } note)
            {
                page.Paragraph(page.Say(note), 2, 4);
            }
        }

        page.Line();
        var day = LocalFormat.Date(reading.Date, page.Language);
        page.Paragraph(
            reading.Value is { } value
                ? $"{page.Say("Berlaku pada", "In force on")} {day}: {Value(page, parameter, value)}{Choice(page, reading)}"
                : $"{page.Say("Pada", "On")} {day}: {Values.Reason(reading.Explanation.Value, page.Language)}",
            0,
            2
        );
        page.Line();
        page.Title(page.Say("Sumber", "Sources"));
        SourceText.List(page, parameter.Settings.SelectMany(s => s.Evidence.Citations).Distinct());
    }

    private static string Choice(TextPage page, ParameterReading reading) =>
        reading.Chosen is { } source
            ? $" ({page.Say("sumber yang dipilih rencana", "source chosen by the plan")}: {source})"
            : string.Empty;

    private static string Value(TextPage page, ElectionParameter parameter, Fraction value) =>
        $"{LocalFormat.Number(value, page.Language)} {page.Say(parameter.Unit.Name)}";

    private static string Span(TextPage page, ParameterSetting setting)
    {
        string Date(LocalDate date) => LocalFormat.Date(date, page.Language);
        return (setting.From, setting.To) switch
        {
            (null, null) => string.Empty,
            ({ } from, null) => $", {page.Say("sejak", "from")} {Date(from)}",
            (null, { } to) => $", {page.Say("sampai", "until")} {Date(to)}",
            ({ } from, { } to) => $", {Date(from)} {page.Say("sampai", "to")} {Date(to)}",
        };
    }
}
