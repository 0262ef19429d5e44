using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pilkada.Serialization;

namespace Pilkada.Tool;

// The type information of the documents that are the tool's own; the others belong to the serialization package.
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    MaxDepth = 256
)]
[JsonSerializable(typeof(ConnectivityDto))]
[JsonSerializable(typeof(ExplainDto))]
[JsonSerializable(typeof(GuardNeedsDto))]
[JsonSerializable(typeof(GuardPlansDto))]
[JsonSerializable(typeof(ReconcileDto))]
[JsonSerializable(typeof(ReinforcementDto))]
[JsonSerializable(typeof(RosterDto))]
[JsonSerializable(typeof(RelocationDto))]
[JsonSerializable(typeof(ScoreDto))]
[JsonSerializable(typeof(ScorePlanDto))]
[JsonSerializable(typeof(FitFileDto))]
[JsonSerializable(typeof(DrawsFileDto))]
internal sealed partial class ToolJsonContext : JsonSerializerContext;

internal static class ToolJson
{
    public static JsonTypeInfo TypeInfo(Type type) =>
        (ToolJsonContext.Default.GetTypeInfo(type) ?? PilkadaJsonContext.Default.GetTypeInfo(type))
        ?? throw new ArgumentException($"{type} is not a JSON form of the tool.", nameof(type));

    public static string ToText<T>(T document, bool indented)
        where T : notnull
    {
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            NewLine = "\n",
            MaxDepth = 256,
        };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            JsonSerializer.Serialize(writer, document, (JsonTypeInfo<T>)TypeInfo(typeof(T)));
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
