using NodaTime;
using NodaTime.Text;
using Pilkada.Serialization;
using Pilkada.Stages;

namespace Pilkada.Tool;

// A dated parameter: what holds on the day asked about (inForce, gap or conflict), the source the plan chose, if any, and every setting.
internal sealed record ParameterDto(
    string Id,
    TextDto Name,
    string Unit,
    string Date,
    string State,
    ValueDto Value,
    string? Chosen,
    IReadOnlyList<ParameterSettingDto> Settings
)
{
    public static ParameterDto Of(ParameterReading reading) =>
        new(
            reading.Parameter.Id.ToString(),
            TextDto.Of(reading.Parameter.Name),
            reading.Parameter.Unit.Code,
            Iso(reading.Date),
            reading.State switch
            {
                ParameterState<Fraction>.InForce => "inForce",
                ParameterState<Fraction>.Gap => "gap",
                _ => "conflict",
            },
            ValueDto.Of(reading.Explanation.Value),
            reading.Chosen?.ToString(),
            [.. reading.Parameter.Settings.Select(ParameterSettingDto.Of)]
        );

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

internal sealed record ParameterSettingDto(
    ValueDto Value,
    string? From,
    string? To,
    string Provenance,
    IReadOnlyList<SourceDto> Sources,
    TextDto? Note
)
{
    public static ParameterSettingDto Of(ParameterSetting setting) =>
        new(
            ValueDto.Of(Quantity.Of(setting.Value)),
            setting.From is { } from ? ParameterDto.Iso(from) : null,
            setting.To is { } to ? ParameterDto.Iso(to) : null,
            setting.Evidence.Provenance.ToString().ToLowerInvariant(),
            [.. setting.Evidence.Citations.Select(SourceDto.Of)],
            setting.Note is { } note ? TextDto.Of(note) : null
        );
}
