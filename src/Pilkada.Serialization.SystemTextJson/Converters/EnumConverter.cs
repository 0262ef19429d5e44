using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Pilkada.Serialization;

/// <summary>Reads and writes a named value in camel case, <c>"halfUp"</c>: exactly that spelling, never a number.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <remarks>Works as a dictionary key. Immutable and thread-safe.</remarks>
public sealed class EnumConverter<T> : JsonConverter<T>, IScalarForm
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly string[] Spelled = Array.ConvertAll(Values, EnumNames.Of);

    LocalText IScalarForm.Form
    {
        get
        {
            string[] quoted = [.. Spelled.Select(n => $"\"{n}\"")];
            return new LocalText(
                $"salah satu dari {LocalFormat.List(quoted, Language.Indonesian)}",
                $"one of {LocalFormat.List(quoted, Language.English)}"
            );
        }
    }

    JsonObject IScalarForm.Schema =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. Spelled.Select(n => (JsonNode)JsonValue.Create(n))]) };

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(JsonTexts.Get(ref reader)) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Format(value));
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(JsonTexts.Get(ref reader));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Format(value));
    }

    private static string Format(T value) =>
        Array.IndexOf(Values, value) is >= 0 and var index
            ? Spelled[index]
            : throw new JsonException($"{value} is not a defined {typeof(T).Name}.");

    private static T Parse(string text) => Array.IndexOf(Spelled, text) is >= 0 and var index ? Values[index] : throw new JsonException();
}

internal static class EnumNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
