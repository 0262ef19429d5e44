using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Pilkada.Scoring;

namespace Pilkada.Documents.Tests;

/// <summary>The committed schemas are what the code reads; run once with UPDATE_SCHEMA=1 after a change on purpose.</summary>
public sealed class ScoringModelSchemaTests
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_schema_of_a_model_is_the_one_that_the_code_reads() =>
        Same(
            "scoring-model",
            ScoringModelFile.Schema,
            ScoringModelJsonContext.Default.ScoringModelDto,
            "model.json",
            "Model indikator komposit: indikator, pohon indeks, dan langkah-langkah. A model of a composite indicator: indicators, the tree of the index, and the steps."
        );

    [Fact]
    public void The_schema_of_factors_is_the_one_that_the_code_reads() =>
        Same(
            "scoring-factors",
            ScoringFactorsFile.Schema,
            ScoringModelJsonContext.Default.ScoringFactorsDto,
            "factors.json",
            "Faktor analisis ketidakpastian: bobot dan metode yang divariasikan. Factors of an uncertainty analysis: the weights and methods that are varied."
        );

    [Fact]
    public void Every_model_written_fits_the_schema()
    {
        var schema = JsonNode.Parse(ScoringModelFile.Schema)!;
        for (var seed = 0; seed < 200; seed++)
        {
            var file = JsonNode.Parse(ScoringModelFile.Write(AnyModel.Valid(seed).Create().Value))!;
            Assert.Empty(Errors(file, schema, schema, "$"));
        }
    }

    [Theory]
    [InlineData("""{"step":"normalize"}""")]
    [InlineData("""{"step":"rank","method":"fractional"}""")]
    [InlineData("""{"step":"rank","note":"x"}""")]
    [InlineData("""{"step":"normalise"}""")]
    [InlineData("""{"step":"normalise","method":{"kind":"minmax"}}""")]
    [InlineData("""{"step":"normalise","method":{"kind":"minMax","low":"0"}}""")]
    [InlineData("""{"step":"impute","method":"mode"}""")]
    [InlineData("""{"step":"aggregate","levels":[]}""")]
    [InlineData("""{"step":"treatOutliers","maximumWinsorised":-1}""")]
    public void What_the_reader_refuses_of_a_step_the_schema_refuses(string step)
    {
        var file = JsonNode.Parse(ScoringModelFile.Write(AnyModel.Valid(1).Create().Value))!;
        file["steps"]!.AsArray().Add(JsonNode.Parse(step));
        var schema = JsonNode.Parse(ScoringModelFile.Schema)!;
        Assert.NotEmpty(Errors(file, schema, schema, "$"));
        Assert.False(ScoringModelFile.Parse(file.ToJsonString()).Succeeded);
    }

    private static void Same(string name, string loaded, JsonTypeInfo type, string title, string description)
    {
        var schema = (JsonObject)type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TransformSchemaNode = Refine });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        schema.Insert(2, "description", description);
        var expected = schema.ToJsonString(Written) + "\n";
        var file = Path.Combine(Checkout.Root, "src", "Pilkada.Documents", "Schema", name + ".schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") is not null)
        {
            File.WriteAllText(file, expected);
        }

        Assert.Equal(expected, File.ReadAllText(file));
        Assert.Equal(expected, loaded);
    }

    // What the type information alone does not say: which members are required, and which words and numbers they take.
    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && context.TypeInfo.PolymorphismOptions is null)
        {
            var kind = (schema["required"] as JsonArray ?? []).Select(r => (string)r!).Where(r => r is "step" or "kind" or "vary");
            var required = context.TypeInfo.Properties.Where(p => p.AssociatedParameter is { HasDefaultValue: false }).Select(p => p.Name);
            string[] all = [.. kind.Concat(required)];
            schema.Remove("required");
            if (all.Length > 0)
            {
                schema["required"] = new JsonArray([.. all.Select(r => (JsonNode)r)]);
            }
        }

        // Nothing is null: what is not stated is left out.
        if (schema["type"] is JsonArray types)
        {
            schema["type"] = types.Select(t => (string)t!).First(t => t != "null");
        }

        schema.Remove("default");
        var name = (context.PropertyInfo?.Name, context.PropertyInfo?.DeclaringType.Name);
        IEnumerable<string>? words = name switch
        {
            ("direction", _) => ScoringChoices.Directions.Select(c => c.Name),
            ("provenance", _) => ScoringChoices.Provenances.Select(c => c.Name),
            ("method", nameof(ImputeDto)) => ScoringChoices.Imputations.Select(c => c.Name),
            ("transform", _) => ScoringChoices.Transforms.Select(c => c.Name),
            ("side", _) => ScoringChoices.Sides.Select(c => c.Name),
            ("deviation", nameof(MeanDeviationDto)) => ScoringChoices.Deviations.Select(c => c.Name),
            ("method", nameof(RankDto)) => ScoringChoices.Ranks.Select(c => c.Name),
            _ => null,
        };
        if (words is not null)
        {
            schema["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]);
        }

        switch (name)
        {
            case ("schemaVersion", _):
                schema["const"] = ScoringModelFile.SchemaVersion;
                break;
            case ("minimumAvailability", _):
                schema["pattern"] = "^[0-9]+(/[0-9]+)?$";
                break;
            case ("weight", _) or ("maximumWinsorised", _) or ("skewnessLimit", _):
                schema["minimum"] = 0;
                break;
            case ("deviation", nameof(ZScoreDto)) or ("floor", _) or ("concentration", _):
                schema["exclusiveMinimum"] = 0;
                break;
            case ("spread", _):
                schema["exclusiveMinimum"] = 0;
                schema["exclusiveMaximum"] = 1;
                break;
            case ("level", _):
                schema["minimum"] = 1;
                break;
            case ("levels", nameof(VaryWeightsDto) or nameof(VaryWeightsTogetherDto)):
                schema["items"]!["minimum"] = 1;
                break;
            case ("factors", _) or ("among", _):
                schema["minItems"] = 1;
                break;
            case ("edges", _) or ("levels", _) or ("multiples", _) or ("probabilities", _) or ("lowerBounds", _) or ("children", _):
                schema["minItems"] = 1;
                break;
            case ("indicators", _):
                schema["maxItems"] = ScoringModel.MaximumIndicators;
                break;
            case ("key", _) or ("id", _) or ("en", _) or ("column", _) or ("node", _):
                schema["minLength"] = 1;
                break;
            default:
                break;
        }

        return schema;
    }

    // As much of a validator as this schema needs.
    private static IEnumerable<string> Errors(JsonNode? value, JsonNode schema, JsonNode root, string path)
    {
        if (schema["$ref"] is { } reference)
        {
            var target = root;
            foreach (var part in ((string)reference!).Split('/').Skip(1))
            {
                target = target is JsonArray list
                    ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]!
                    : target[part]!;
            }

            schema = target;
        }

        if (schema["anyOf"] is JsonArray kinds)
        {
            return kinds.Any(k => !Errors(value, k!, root, path).Any()) ? [] : [$"{path} is none of the kinds"];
        }

        return Of(value, schema, root, path);
    }

    private static IEnumerable<string> Of(JsonNode? value, JsonNode schema, JsonNode root, string path)
    {
        var type = value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => (string?)schema["type"] == "integer" && ((double)value!) % 1 == 0 ? "integer" : "number",
            _ => "boolean",
        };
        if (schema["type"] is { } wanted && (string)wanted! != type)
        {
            yield return $"{path} is {type}, not {wanted}";
            yield break;
        }

        if (schema["enum"] is JsonArray words && !words.Any(w => JsonNode.DeepEquals(w, value)))
        {
            yield return $"{path} is not one of the words";
        }

        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            yield return $"{path} is not {constant}";
        }

        if (schema["pattern"] is { } pattern && !System.Text.RegularExpressions.Regex.IsMatch((string)value!, (string)pattern!))
        {
            yield return $"{path} does not match";
        }

        if (
            (schema["minimum"] is { } least && (double)value! < (double)least!)
            || (schema["exclusiveMinimum"] is { } above && (double)value! <= (double)above!)
        )
        {
            yield return $"{path} is too small";
        }

        if (value is JsonObject members)
        {
            foreach (var error in Members(members, schema, root, path))
            {
                yield return error;
            }
        }

        if (value is JsonArray items)
        {
            if (items.Count < (int)(schema["minItems"] ?? 0))
            {
                yield return $"{path} is too short";
            }

            foreach (var error in items.SelectMany((item, i) => Errors(item, schema["items"]!, root, $"{path}[{i}]")))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<string> Members(JsonObject members, JsonNode schema, JsonNode root, string path) =>
        (schema["required"] as JsonArray ?? [])
            .Where(r => !members.ContainsKey((string)r!))
            .Select(r => $"{path} lacks {r}")
            .Concat(
                members.SelectMany(m =>
                    schema["properties"]?[m.Key] is { } known ? Errors(m.Value, known, root, $"{path}.{m.Key}")
                    : schema["additionalProperties"] is JsonObject others ? Errors(m.Value, others, root, $"{path}.{m.Key}")
                    : [$"{path} has {m.Key}"]
                )
            );
}
