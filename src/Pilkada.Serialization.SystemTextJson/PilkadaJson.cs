using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Pilkada.Serialization;

/// <summary>Writes the JSON forms of the package: the same bytes on every machine and in every culture.</summary>
/// <remarks>UTF-8 without a byte order mark, lines ended by a line feed. Letters outside ASCII are written as they are: do not paste the text into HTML unescaped.</remarks>
/// <example><code>PilkadaJson.Write(stream, FigureDto.Of(figure));</code></example>
public static class PilkadaJson
{
    /// <summary>The version of the JSON forms. It rises when a reader of the old form could go wrong.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes a document, indented, and a line feed.</summary>
    /// <typeparam name="T">A form of this package, such as <see cref="FigureDto"/>.</typeparam>
    /// <param name="stream">Where to.</param>
    /// <param name="value">The document.</param>
    /// <exception cref="ArgumentException">The type is not a form of this package.</exception>
    public static void Write<T>(Stream stream, T value)
        where T : notnull => Write(stream, value, indented: true);

    /// <summary>Writes a document on one line, and a line feed: a line of JSON Lines.</summary>
    /// <typeparam name="T">A form of this package, such as <see cref="RuleLineDto"/>.</typeparam>
    /// <param name="stream">Where to.</param>
    /// <param name="value">The document.</param>
    /// <exception cref="ArgumentException">The type is not a form of this package.</exception>
    public static void WriteLine<T>(Stream stream, T value)
        where T : notnull => Write(stream, value, indented: false);

    /// <summary>Writes a document as part of a larger one.</summary>
    /// <typeparam name="T">A form of this package.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The document.</param>
    /// <exception cref="ArgumentException">The type is not a form of this package.</exception>
    public static void Write<T>(Utf8JsonWriter writer, T value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(writer, value, TypeInfo<T>());
    }

    /// <summary>Returns a document as text, indented, without a line feed at the end.</summary>
    /// <typeparam name="T">A form of this package.</typeparam>
    /// <param name="value">The document.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The type is not a form of this package.</exception>
    public static string ToText<T>(T value)
        where T : notnull
    {
        using var stream = new MemoryStream();
        Write(stream, value, indented: true);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length - 1);
    }

    /// <summary>Returns the JSON Schema of a document.</summary>
    /// <typeparam name="T">A form of this package, such as <see cref="AssessmentDto"/>.</typeparam>
    /// <returns>A schema of draft 2020-12.</returns>
    /// <exception cref="ArgumentException">The type is not a form of this package.</exception>
    public static JsonObject Schema<T>()
        where T : notnull => JsonShape.Schema(TypeInfo<T>());

    private static void Write<T>(Stream stream, T value, bool indented)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(value);
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            NewLine = "\n",
            MaxDepth = 256,
        };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            JsonSerializer.Serialize(writer, value, TypeInfo<T>());
        }

        stream.WriteByte((byte)'\n');
    }

    private static JsonTypeInfo<T> TypeInfo<T>() =>
        PilkadaJsonContext.Default.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new ArgumentException($"{typeof(T)} is not a JSON form of this package.");
}
