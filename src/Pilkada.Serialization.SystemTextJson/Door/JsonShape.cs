using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Pilkada.Serialization;

// Holds JSON against type information and names everything that does not fit, each with its path. The serializer alone stops at the first.
internal static class JsonShape
{
    private static readonly LocalText AnObject = new("sebuah objek", "an object");
    private static readonly LocalText AnArray = new("sebuah larik", "an array");
    private static readonly LocalText ATruth = new("true atau false", "true or false");
    private static readonly LocalText AText = new("sebuah teks", "a text");
    private static readonly LocalText AWholeNumber = new("bilangan bulat", "a whole number");

    private static readonly JsonSchemaExporterOptions SchemaOptions = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Describe,
    };

    public static JsonObject Schema(JsonTypeInfo info)
    {
        var schema = info.GetJsonSchemaAsNode(SchemaOptions).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    public static void Check(JsonElement element, JsonTypeInfo info, string path, bool nullable, Intake intake)
    {
        if (Nullable.GetUnderlyingType(info.Type) is { } underlying)
        {
            info = info.Options.GetTypeInfo(underlying);
        }

        if (intake.IsFull || info.Type == typeof(JsonElement))
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Null)
        {
            if (!nullable)
            {
                intake.Raise(JsonProblems.NullRefused, path, ("expected", Quantity.Of(Expected(info))));
            }

            return;
        }

        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                Members(element, info, path, intake);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                var item = info.Options.GetTypeInfo(info.ElementType!);
                var index = 0;
                foreach (var child in element.EnumerateArray())
                {
                    Check(child, item, $"{path}[{index++}]", Nullable.GetUnderlyingType(item.Type) is not null, intake);
                }

                break;
            case JsonTypeInfoKind.None when Reads(element, info):
                break;
            default:
                intake.Raise(
                    JsonProblems.WrongForm,
                    path,
                    ("expected", Quantity.Of(Expected(info))),
                    ("found", Quantity.Of(Intake.Describe(element)))
                );
                break;
        }
    }

    public static string Member(string path, string name) =>
        name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? $"{path}.{name}"
            : $"{path}[{Intake.Quote(name)}]";

    private static void Members(JsonElement element, JsonTypeInfo info, string path, Intake intake)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var here = Member(path, member.Name);
            if (!seen.Add(member.Name))
            {
                intake.Raise(JsonProblems.DuplicateMember, here, ("name", Quantity.Of(Intake.Quote(member.Name))));
            }
            else if (info.Properties.FirstOrDefault(p => string.Equals(p.Name, member.Name, StringComparison.Ordinal)) is { } property)
            {
                Check(member.Value, info.Options.GetTypeInfo(property.PropertyType), here, property.IsSetNullable, intake);
            }
            else
            {
                intake.Raise(
                    JsonProblems.UnknownMember,
                    here,
                    ("name", Quantity.Of(Intake.Quote(member.Name))),
                    ("known", Quantity.Of(string.Join(", ", info.Properties.Select(p => p.Name))))
                );
            }
        }

        foreach (var missing in info.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
        {
            intake.Raise(JsonProblems.MissingMember, Member(path, missing.Name), ("name", Quantity.Of(Intake.Quote(missing.Name))));
        }
    }

    private static bool Reads(JsonElement element, JsonTypeInfo info)
    {
        try
        {
            element.Deserialize(info);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static LocalText Expected(JsonTypeInfo info) =>
        info.Kind switch
        {
            JsonTypeInfoKind.Object => AnObject,
            JsonTypeInfoKind.Enumerable => AnArray,
            _ when info.Converter is IScalarForm scalar => scalar.Form,
            _ when info.Type == typeof(bool) => ATruth,
            _ when info.Type == typeof(string) => AText,
            _ => AWholeNumber,
        };

    // Our converters say themselves what they read; the exporter would only say "anything".
    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        var info = context.TypeInfo;
        if (info.Kind == JsonTypeInfoKind.Object && schema["properties"] is JsonObject properties)
        {
            foreach (var property in info.Properties)
            {
                // The exporter does not hand over what has a default and says of it nothing but the default.
                if (
                    properties[property.Name] is JsonObject { Count: 1 } bare
                    && bare.TryGetPropertyValue("default", out var usual)
                    && OfScalar(info.Options.GetTypeInfo(property.PropertyType)) is { } described
                )
                {
                    described["default"] = usual?.DeepClone();
                    properties[property.Name] = described;
                }
            }

            // Nor does it see that the cells of a row may be null, which only the compiler knows.
            if (info.Type == typeof(AssessmentRowDto))
            {
                properties["cells"]!["items"]!["type"] = new JsonArray("string", "null");
            }

            return schema;
        }

        // Of an array whose items a converter of ours reads it says nothing about the items at all.
        if (
            info.Kind == JsonTypeInfoKind.Enumerable
            && schema is JsonObject array
            && !array.ContainsKey("items")
            && OfScalar(info.Options.GetTypeInfo(info.ElementType!)) is { } items
        )
        {
            array["items"] = items;
            return array;
        }

        return info.Type == typeof(JsonElement) || Nullable.GetUnderlyingType(info.Type) == typeof(JsonElement)
            ? new JsonObject { ["type"] = new JsonArray("integer", "string", "boolean", "object", "null") }
            : OfScalar(info) ?? schema;
    }

    private static JsonObject? OfScalar(JsonTypeInfo info)
    {
        var underlying = Nullable.GetUnderlyingType(info.Type);
        if ((underlying is null ? info : info.Options.GetTypeInfo(underlying)).Converter is not IScalarForm scalar)
        {
            return null;
        }

        var schema = scalar.Schema;
        if (underlying is not null)
        {
            AllowNull(schema);
        }

        return schema;
    }

    private static void AllowNull(JsonObject schema)
    {
        JsonNode?[] types = schema["type"] is JsonArray several ? [.. several.Select(t => t?.DeepClone())] : [schema["type"]?.DeepClone()];
        schema["type"] = new JsonArray([.. types, JsonValue.Create("null")]);
        if (schema["enum"] is JsonArray values)
        {
            schema["enum"] = new JsonArray([.. values.Select(v => v?.DeepClone()), null]);
        }
    }
}
