using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pilkada;

// Where a document leaves its JSON Schema: the keywords that the committed schemas use. Another keyword throws, so that none is passed over.
// Decision 0002 says why no library does it.
internal sealed class JsonSchemaCheck
{
    private readonly JsonNode _root;

    private JsonSchemaCheck(JsonNode root) => _root = root;

    // The errors, each with its path; none when the document fits.
    public static IEnumerable<string> Errors(string schema, JsonNode? document)
    {
        var root = JsonNode.Parse(schema)!;

        // A number that was not read from text converts to its own type alone.
        return new JsonSchemaCheck(root).Errors(root, document is null ? null : JsonNode.Parse(document.ToJsonString()), "$");
    }

    private IEnumerable<string> Errors(JsonNode schema, JsonNode? value, string path) =>
        schema is JsonObject rules ? rules.SelectMany(rule => Errors(rules, rule.Key, rule.Value!, value, path))
        : (bool)schema ? []
        : [$"{path} has no place"];

    private IEnumerable<string> Errors(JsonObject rules, string keyword, JsonNode rule, JsonNode? value, string path)
    {
        var members = value as JsonObject;
        var items = value as JsonArray;
        var text = value?.GetValueKind() == JsonValueKind.String ? (string?)value : null;
        double? number = value?.GetValueKind() == JsonValueKind.Number ? (double)value : null;
        return keyword switch
        {
            "$schema" or "title" or "description" or "default" => [],
            "$ref" => Errors(Follow((string)rule!), value, path),
            "type" => Unless(Types(rule).Any(type => Is(type, value)), $"{path} is not {string.Join(" or ", Types(rule))}"),
            "enum" => Unless(rule.AsArray().Any(word => JsonNode.DeepEquals(word, value)), $"{path} is not one of {rule.ToJsonString()}"),
            "const" => Unless(JsonNode.DeepEquals(rule, value), $"{path} is not {rule.ToJsonString()}"),
            "pattern" => Unless(text is null || Regex.IsMatch(text, (string)rule!), $"{path} does not match {rule}"),
            "minLength" => Unless(!(text?.Length < (int)rule), $"{path} is shorter than {rule}"),
            "maxLength" => Unless(!(text?.Length > (int)rule), $"{path} is longer than {rule}"),
            "minimum" => Unless(!(number < (double)rule), $"{path} is below {rule}"),
            "exclusiveMinimum" => Unless(!(number <= (double)rule), $"{path} is not above {rule}"),
            "exclusiveMaximum" => Unless(!(number >= (double)rule), $"{path} is not below {rule}"),
            "minItems" => Unless(!(items?.Count < (int)rule), $"{path} has fewer than {rule} items"),
            "maxItems" => Unless(!(items?.Count > (int)rule), $"{path} has more than {rule} items"),
            "items" => items?.SelectMany((item, i) => Errors(rule, item, $"{path}[{i}]")) ?? [],
            "required" => rule.AsArray().Where(name => members?.ContainsKey((string)name!) == false).Select(name => $"{path} lacks {name}"),
            "properties" => members
                ?.Where(m => rule.AsObject().ContainsKey(m.Key))
                .SelectMany(m => Errors(rule[m.Key]!, m.Value, $"{path}.{m.Key}"))
                ?? [],
            "additionalProperties" => members
                ?.Where(m => rules["properties"]?.AsObject().ContainsKey(m.Key) != true)
                .SelectMany(m => Errors(rule, m.Value, $"{path}.{m.Key}"))
                ?? [],
            "anyOf" => Unless(rule.AsArray().Any(kind => !Errors(kind!, value, path).Any()), $"{path} is none of the kinds"),
            _ => throw new NotSupportedException($"{path}: the keyword {keyword} is not checked."),
        };
    }

    private static string[] Types(JsonNode rule) => rule is JsonArray several ? [.. several.Select(t => (string)t!)] : [(string)rule!];

    private static bool Is(string type, JsonNode? value) =>
        (type, value?.GetValueKind()) switch
        {
            ("null", null or JsonValueKind.Null) => true,
            ("object", JsonValueKind.Object) => true,
            ("array", JsonValueKind.Array) => true,
            ("string", JsonValueKind.String) => true,
            ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => (double)value! % 1 == 0,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            _ => false,
        };

    private static IEnumerable<string> Unless(bool holds, string error) => holds ? [] : [error];

    private JsonNode Follow(string pointer) =>
        pointer
            .Split('/')
            .Skip(1)
            .Aggregate(_root, (node, part) => (node is JsonArray list ? list[int.Parse(part, CultureInfo.InvariantCulture)] : node[part])!);
}
