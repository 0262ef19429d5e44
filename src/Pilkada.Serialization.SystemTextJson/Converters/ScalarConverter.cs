using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Pilkada.Serialization;

// What a scalar looks like in JSON: for the message about one that does not, and for the schema.
internal interface IScalarForm
{
    LocalText Form { get; }

    JsonObject Schema { get; }
}

/// <summary>Reads and writes a scalar as its stable text: <c>"36.02"</c>, <c>"PLK-PER-001"</c>, <c>"polres-lebak"</c>.</summary>
/// <typeparam name="T">A scalar with one text form, such as <see cref="AreaCode"/>, <see cref="Code"/>, <see cref="Place"/> or an <see cref="Id{T}"/>.</typeparam>
/// <remarks>Text that is not in that form is a <see cref="JsonException"/>. Works as a dictionary key. Immutable and thread-safe.</remarks>
public sealed class ScalarConverter<T> : JsonConverter<T>, IScalarForm
    where T : struct, ISpanParsable<T>
{
    LocalText IScalarForm.Form => ScalarForms.Of(typeof(T)).Form;

    JsonObject IScalarForm.Schema => new() { ["type"] = "string", ["pattern"] = ScalarForms.Of(typeof(T)).Pattern };

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(JsonTexts.Get(ref reader)) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(JsonTexts.Get(ref reader));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString()!);
    }

    private static T Parse(string text) => T.TryParse(text, null, out var value) ? value : throw new JsonException();
}

internal static class ScalarForms
{
    private const string IdPattern = "^([a-z0-9]+([.-][a-z0-9]+)*)?$";

    private static readonly LocalText Id = new(
        "id berhuruf kecil seperti \"polres-lebak\"",
        "an id in lower case such as \"polres-lebak\""
    );

    public static (LocalText Form, string Pattern) Of(Type type) =>
        type == typeof(AreaCode)
            ? (
                new LocalText("kode wilayah seperti \"36.02\"", "an area code such as \"36.02\""),
                @"^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$"
            )
        : type == typeof(Code)
            ? (new LocalText("kode seperti \"PLK-PER-001\"", "a code such as \"PLK-PER-001\""), "^(PLK-[A-Z]{3}-[PF]?[0-9]{3})?$")
        : type == typeof(Place)
            ? (
                new LocalText("kode wilayah atau id satuan, seperti \"36.02\"", "an area code or the id of a unit, such as \"36.02\""),
                "^[0-9a-z]+([.-][0-9a-z]+)*$"
            )
        : type == typeof(FigurePath)
            ? (
                new LocalText("jalur angka seperti \"areas/36.02/voters\"", "the path of a figure such as \"areas/36.02/voters\""),
                "^([a-z0-9.-]+(/[a-z0-9.-]+)*)?$"
            )
        : (Id, IdPattern);
}
