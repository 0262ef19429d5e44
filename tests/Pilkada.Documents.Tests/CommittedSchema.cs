using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Pilkada.Documents.Tests;

// A schema that is written from the types that read the file, and committed; UPDATE_SCHEMA=1 writes it after a change on purpose.
internal static class CommittedSchema
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Same(
        string name,
        string loaded,
        JsonTypeInfo type,
        Func<JsonSchemaExporterContext, JsonNode, JsonNode> refine,
        string title,
        string description
    )
    {
        var schema = (JsonObject)type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TransformSchemaNode = refine });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        schema.Insert(2, "description", description);
        var expected = schema.ToJsonString(Written) + "\n";
        var path = Path.Combine(Checkout.Root, "src", "Pilkada.Documents", "Schema", name + ".schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") == "1")
        {
            // What was loaded is the old one until the next build.
            File.WriteAllText(path, expected);
            return;
        }

        Assert.Equal(expected, File.ReadAllText(path));
        Assert.Equal(expected, loaded);
    }
}
