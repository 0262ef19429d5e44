using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pilkada.Serialization;

/// <summary>Reads and writes a text in both languages as <c>{"id":"Masa tenang","en":"Quiet period"}</c>.</summary>
/// <remarks>Both members are required, neither is empty, and there is no other. Immutable and thread-safe.</remarks>
public sealed class LocalTextConverter : JsonConverter<LocalText>
{
    /// <inheritdoc/>
    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        string? indonesian = null;
        string? english = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonTexts.Get(ref reader);
            reader.Read();
            var text = reader.TokenType == JsonTokenType.String ? JsonTexts.Get(ref reader) : throw new JsonException();
            switch (name)
            {
                case "id" when indonesian is null:
                    indonesian = text;
                    break;
                case "en" when english is null:
                    english = text;
                    break;
                default:
                    throw new JsonException();
            }
        }

        return string.IsNullOrWhiteSpace(indonesian) || string.IsNullOrWhiteSpace(english)
            ? throw new JsonException()
            : new LocalText(indonesian, english);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("id", value.Indonesian);
        writer.WriteString("en", value.English);
        writer.WriteEndObject();
    }
}

internal static class JsonTexts
{
    // A lone surrogate in an escape makes GetString throw InvalidOperationException, which is no way to say "bad input".
    public static string Get(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? throw new JsonException();
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException(null, error);
        }
    }
}
