using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Pilkada.Serialization;

/// <summary>Reads and writes a date of the ISO calendar as <c>"2024-11-27"</c>, years 0001 to 9999.</summary>
/// <remarks>Works as a dictionary key. A date of another calendar is written as the same day of the ISO calendar. Immutable and thread-safe.</remarks>
public sealed class LocalDateConverter : JsonConverter<LocalDate>, IScalarForm
{
    LocalText IScalarForm.Form { get; } = new("tanggal seperti \"2024-11-27\"", "a date such as \"2024-11-27\"");

    JsonObject IScalarForm.Schema =>
        new()
        {
            ["type"] = "string",
            ["format"] = "date",
            ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        };

    /// <inheritdoc/>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(JsonTexts.Get(ref reader)) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Format(value));
    }

    /// <inheritdoc/>
    public override LocalDate ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(JsonTexts.Get(ref reader));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Format(value));
    }

    internal static string Format(LocalDate value)
    {
        var date = value.WithCalendar(CalendarSystem.Iso);
        return date.Year is >= 1 and <= 9999
            ? LocalDatePattern.Iso.Format(date)
            : throw new JsonException("A date is written for the years 0001 to 9999.");
    }

    private static LocalDate Parse(string text) =>
        text.Length == 10 && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1 } date }
            ? date
            : throw new JsonException();
}

/// <summary>Reads and writes a time of day as <c>"07:00:00"</c>, with a fraction of a second only where there is one.</summary>
/// <remarks>Works as a dictionary key. Immutable and thread-safe.</remarks>
public sealed class LocalTimeConverter : JsonConverter<LocalTime>, IScalarForm
{
    LocalText IScalarForm.Form { get; } = new("waktu seperti \"07:00:00\"", "a time of day such as \"07:00:00\"");

    JsonObject IScalarForm.Schema => new() { ["type"] = "string", ["pattern"] = "^[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?$" };

    /// <inheritdoc/>
    public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(JsonTexts.Get(ref reader)) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Format(value));
    }

    /// <inheritdoc/>
    public override LocalTime ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(JsonTexts.Get(ref reader));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Format(value));
    }

    internal static string Format(LocalTime value) => LocalTimePattern.ExtendedIso.Format(value);

    private static LocalTime Parse(string text) =>
        LocalTimePattern.ExtendedIso.Parse(text) is { Success: true } parsed ? parsed.Value : throw new JsonException();
}
