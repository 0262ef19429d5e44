using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Pilkada.Documents.Tests;

/// <summary>The committed schema is what the code reads; run once with UPDATE_SCHEMA=1 after a change on purpose.</summary>
public sealed class PlanSchemaTests
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_schema_is_the_one_that_the_code_reads()
    {
        var expected = Generate().ToJsonString(Written) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") is { } path)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, PlanSchema.Json);
    }

    [Fact]
    public void Every_good_plan_has_only_members_of_the_schema_and_all_required_ones()
    {
        var schema = JsonNode.Parse(PlanSchema.Json)!;
        foreach (var name in new[] { "lengkap", "lembar-kerja", "kecil", "hanya-tps" })
        {
            Fits(JsonNode.Parse(MemoryFiles.Good(name).Text("plan.json").TrimStart('\uFEFF'))!, schema, name);
        }

        Fits(JsonNode.Parse(MemoryFiles.Banten().Text("plan.json"))!, schema, "banten");
    }

    [Theory]
    [InlineData("json-anggota-asing")]
    [InlineData("json-anggota-kurang")]
    [InlineData("json-jenis-salah")]
    [InlineData("json-huruf-besar")]
    [InlineData("format-asing")]
    [InlineData("pembulatan-asing")]
    [InlineData("versi-format")]
    [InlineData("satu-tingkat")]
    public void What_the_reader_refuses_the_schema_refuses(string bad)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "bad", bad, "plan.json"));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Fits(JsonNode.Parse(text)!, JsonNode.Parse(PlanSchema.Json)!, bad));
    }

    private static JsonObject Generate()
    {
        var schema = (JsonObject)
            DocumentsJsonContext.Default.PlanDto.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TransformSchemaNode = Refine });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "plan.json");
        schema.Insert(
            2,
            "description",
            "Rencana pengamanan Pilkada sebagai folder berkas. A plan for securing a regional election as a folder of files."
        );
        return schema;
    }

    // What the type information alone does not say: which members are required, and which words they take.
    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            schema.Remove("required");
            var required = context
                .TypeInfo.Properties.Where(p => p.AssociatedParameter is { HasDefaultValue: false })
                .Select(p => (JsonNode)p.Name);
            schema["required"] = new JsonArray([.. required]);
        }

        var optional = context.PropertyInfo?.AssociatedParameter is { HasDefaultValue: true };
        if (!optional && schema["type"] is JsonArray types)
        {
            schema["type"] = types.Select(t => (string)t!).First(t => t != "null");
        }

        switch (context.PropertyInfo?.Name, context.PropertyInfo?.DeclaringType.Name)
        {
            case ("schemaVersion", _):
                schema["const"] = FolderReader.SchemaVersion;
                break;
            case ("format", _):
                schema["enum"] = Words(TableFormats.Names.Select(n => n.Name), optional);
                break;
            case ("kind", nameof(ContestDto)):
                schema["enum"] = Words(Choices.ContestKinds.Select(n => n.Name), optional);
                break;
            case ("rounding", _):
                schema["enum"] = Words(Choices.Roundings.Select(n => n.Name), optional);
                break;
            case ("grades", nameof(GradeScaleDto)):
                schema["minItems"] = 2;
                break;
            case ("area", _):
                schema["pattern"] = @"^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$";
                break;
            case ("id", not nameof(TextDto)):
                schema["pattern"] = "^[a-z0-9]+([.-][a-z0-9]+)*$";
                schema["maxLength"] = 96;
                break;
            case ("asOf" or "date", _):
                schema["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
                break;
            case ("en", _) or ("id", _) or ("edition", _) or ("organiser", _) or ("file", _):
                schema["minLength"] = 1;
                break;
            default:
                break;
        }

        return schema;
    }

    private static JsonArray Words(IEnumerable<string> words, bool optional) =>
        new([.. words.Select(w => (JsonNode?)w), .. optional ? new JsonNode?[] { null } : []]);

    // As much of a validator as this schema needs.
    private static void Fits(JsonNode? value, JsonNode schema, string path)
    {
        if (schema["$ref"] is { } reference)
        {
            var target = JsonNode.Parse(PlanSchema.Json)!;
            foreach (var part in ((string)reference!).Split('/').Skip(1))
            {
                target = target is JsonArray list
                    ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]!
                    : target[part]!;
            }

            schema = target;
        }

        string[] types = schema["type"] switch
        {
            JsonArray several => [.. several.Select(t => (string)t!)],
            { } one => [(string)one!],
            null => [],
        };
        var type = value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "integer",
            _ => "boolean",
        };
        Assert.True(types.Contains(type), $"{path} is {type}, not {string.Join(", ", types)}");
        if (schema["enum"] is JsonArray words)
        {
            Assert.Contains(words, w => JsonNode.DeepEquals(w, value));
        }

        if (schema["const"] is { } constant)
        {
            Assert.True(JsonNode.DeepEquals(constant, value), path);
        }

        if (schema["pattern"] is { } pattern && value is not null)
        {
            Assert.Matches((string)pattern!, (string)value!);
        }

        if (value is JsonObject members)
        {
            Assert.False((bool)schema["additionalProperties"]!);
            Assert.All((JsonArray)schema["required"]!, r => Assert.True(members.ContainsKey((string)r!), $"{path} lacks {r}"));
            foreach (var (name, member) in members)
            {
                Assert.True(schema["properties"]![name] is not null, $"{path} has {name}");
                Fits(member, schema["properties"]![name]!, $"{path}.{name}");
            }
        }

        if (value is JsonArray items)
        {
            Assert.True(items.Count >= (int)(schema["minItems"] ?? 0), path);
            foreach (var item in items)
            {
                Fits(item, schema["items"]!, $"{path}[]");
            }
        }
    }
}
