using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pilkada.Serialization.Tests;

/// <summary>Holds JSON against the part of JSON Schema that our schemas use; a keyword it does not know is an error.</summary>
internal static class SchemaCheck
{
    public static IReadOnlyList<string> Errors(JsonElement schema, JsonElement value) => [.. Check(schema, schema, value, "$")];

    private static IEnumerable<string> Check(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        if (schema.ValueKind == JsonValueKind.True)
        {
            yield break;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            foreach (var error in Keyword(root, schema, keyword, value, path))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<string> Keyword(JsonElement root, JsonElement schema, JsonProperty keyword, JsonElement value, string path)
    {
        switch (keyword.Name)
        {
            case "$schema" or "default" or "format":
                return [];
            case "$ref":
                return Check(root, Find(root, keyword.Value.GetString()!), value, path);
            case "type":
                var types = keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray() : default;
                var names =
                    keyword.Value.ValueKind == JsonValueKind.Array
                        ? types.Select(t => t.GetString()!).ToArray()
                        : [keyword.Value.GetString()!];
                return names.Contains(TypeOf(value)) ? [] : [$"{path} is {TypeOf(value)}, not {string.Join("|", names)}"];
            case "enum":
                return keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? [] : [$"{path} is none of the names"];
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!)
                    ? []
                    : [$"{path} does not match {keyword.Value}"];
            case "required":
                return value.ValueKind == JsonValueKind.Object
                    ? keyword
                        .Value.EnumerateArray()
                        .Where(name => !value.TryGetProperty(name.GetString()!, out _))
                        .Select(name => $"{path} has no {name}")
                    : [];
            case "additionalProperties":
                return value.ValueKind == JsonValueKind.Object
                    ? value
                        .EnumerateObject()
                        .Where(m => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(m.Name, out _))
                        .SelectMany(m =>
                            keyword.Value.ValueKind == JsonValueKind.False
                                ? [$"{path}.{m.Name} is not known"]
                                : Check(root, keyword.Value, m.Value, $"{path}.{m.Name}")
                        )
                    : [];
            case "properties":
                return value.ValueKind == JsonValueKind.Object
                    ? keyword
                        .Value.EnumerateObject()
                        .Where(p => value.TryGetProperty(p.Name, out _))
                        .SelectMany(p => Check(root, p.Value, value.GetProperty(p.Name), $"{path}.{p.Name}"))
                    : [];
            case "items":
                return value.ValueKind == JsonValueKind.Array
                    ? value.EnumerateArray().SelectMany((item, i) => Check(root, keyword.Value, item, $"{path}[{i}]"))
                    : [];
            default:
                throw new InvalidOperationException($"The keyword {keyword.Name} is not known here.");
        }
    }

    private static string TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "null",
        };

    // Within the document only: "#/properties/operands/items".
    private static JsonElement Find(JsonElement root, string reference) =>
        reference
            .TrimStart('#')
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(
                root,
                (node, part) =>
                    node.ValueKind == JsonValueKind.Array
                        ? node[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]
                        : node.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            );
}
