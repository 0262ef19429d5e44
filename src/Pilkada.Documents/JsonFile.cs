using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Pilkada.Documents;

// Reads JSON strictly against source-generated type information and reports everything that does not fit, not only the first.
// What fits is kept, so that the rest of the files can be checked in the same go.
internal sealed class JsonFile
{
    private const int MaxDepth = 32;

    private readonly string _file;
    private readonly PlanLimits _limits;
    private readonly ProblemSink _sink;

    private JsonFile(string file, PlanLimits limits, ProblemSink sink)
    {
        _file = file;
        _limits = limits;
        _sink = sink;
    }

    public static T? Read<T>(IPlanFiles files, string file, JsonTypeInfo<T> type, PlanLimits limits, ProblemSink sink)
        where T : class
    {
        if (PlanText.Read(files, file, DataLocation.In(file), limits, sink) is not { } text)
        {
            return null;
        }

        return Parse(text, file, type, limits, sink, MaxDepth);
    }

    public static T? Parse<T>(string text, string file, JsonTypeInfo<T> type, PlanLimits limits, ProblemSink sink, int depth)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = depth });
            return new JsonFile(file, limits, sink).Keep(document.RootElement, type, "$")?.Deserialize(type);
        }
        catch (JsonException e)
        {
            var line = (int)Math.Min(e.LineNumber ?? 0, int.MaxValue - 1) + 1;
            sink.Add(DocumentProblems.JsonMalformed, DataLocation.In(file, line));
            return null;
        }
    }

    // What of an element fits the type; null when nothing does.
    private JsonNode? Keep(JsonElement element, JsonTypeInfo type, string path) =>
        type.Kind switch
        {
            JsonTypeInfoKind.Object when type.PolymorphismOptions is { } kinds => KeepKind(element, type, kinds, path),
            JsonTypeInfoKind.Object => KeepObject(element, type, path),
            JsonTypeInfoKind.Enumerable => KeepArray(element, type, path),
            JsonTypeInfoKind.Dictionary => KeepDictionary(element, type, path),
            _ when type.Type == typeof(string) => KeepText(element, path),
            _ when type.Type == typeof(bool?) => KeepBoolean(element, path),
            _ when type.Type == typeof(double?) => KeepDouble(element, path),
            _ => KeepNumber(element, path),
        };

    // One of a closed set of objects, told apart by a word in one member.
    private JsonObject? KeepKind(JsonElement element, JsonTypeInfo type, JsonPolymorphismOptions kinds, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Wrong<JsonObject>(path, new LocalText("sebuah objek { }", "an object { }"));
        }

        var member = kinds.TypeDiscriminatorPropertyName;
        var at = Join(path, member);
        if (element.EnumerateObject().Where(m => NameOf(m) == member).Select(m => (JsonElement?)m.Value).FirstOrDefault() is not { } stated)
        {
            _sink.Add(DocumentProblems.MemberMissing, At(at), ("member", Quantity.Of(member)));
            return null;
        }

        if (KeepText(stated, at) is not { } text)
        {
            return null;
        }

        var word = (string)text!;
        var kind = kinds.DerivedTypes.FirstOrDefault(d => (string)d.TypeDiscriminator! == word);
        if (kind.DerivedType is null)
        {
            _sink.Add(
                DocumentProblems.ChoiceUnknown,
                At(at),
                ("value", ProblemSink.Quote(word)),
                ("choices", Quantity.Of(string.Join(", ", kinds.DerivedTypes.Select(d => (string)d.TypeDiscriminator!))))
            );
            return null;
        }

        var kept = KeepObject(element, type.Options.GetTypeInfo(kind.DerivedType), path, member)!;
        kept.Insert(0, member, word);
        return kept;
    }

    private JsonObject? KeepObject(JsonElement element, JsonTypeInfo type, string path, string? kind = null)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Wrong<JsonObject>(path, new LocalText("sebuah objek { }", "an object { }"));
        }

        var kept = new JsonObject();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) is not { } name)
            {
                _sink.Add(DocumentProblems.ControlCharacter, At(path));
                continue;
            }

            var at = Join(path, name);
            var property = type.Properties.FirstOrDefault(p => p.Name == name);
            if (property is null && name != kind)
            {
                _sink.Add(DocumentProblems.MemberUnknown, At(at), ("member", ProblemSink.Quote(name)));
            }
            else if (!seen.Add(name))
            {
                _sink.Add(DocumentProblems.MemberTwice, At(at), ("member", ProblemSink.Quote(name)));
            }
            else if (property is not null && (member.Value.ValueKind != JsonValueKind.Null || IsRequired(property)))
            {
                kept[name] = Keep(member.Value, type.Options.GetTypeInfo(property.PropertyType), at);
            }
        }

        foreach (var property in type.Properties.Where(p => IsRequired(p) && !seen.Contains(p.Name)))
        {
            _sink.Add(DocumentProblems.MemberMissing, At(Join(path, property.Name)), ("member", Quantity.Of(property.Name)));
        }

        return kept;
    }

    private JsonArray? KeepArray(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return Wrong<JsonArray>(path, new LocalText("sebuah daftar [ ]", "a list [ ]"));
        }

        var items = type.Options.GetTypeInfo(type.ElementType!);
        return new JsonArray([.. element.EnumerateArray().Select((item, i) => Keep(item, items, $"{path}[{i}]"))]);
    }

    // An object whose member names are the user's own.
    private JsonObject? KeepDictionary(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Wrong<JsonObject>(path, new LocalText("sebuah objek { }", "an object { }"));
        }

        var items = type.Options.GetTypeInfo(type.ElementType!);
        var kept = new JsonObject();
        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) is not { } written || TableReader.Clean(written, At(path), _limits, _sink) is not { } name)
            {
                if (NameOf(member) is null)
                {
                    _sink.Add(DocumentProblems.ControlCharacter, At(path));
                }

                continue;
            }

            var at = Join(path, name);
            if (kept.ContainsKey(name))
            {
                _sink.Add(DocumentProblems.MemberTwice, At(at), ("member", ProblemSink.Quote(name)));
            }
            else
            {
                kept[name] = Keep(member.Value, items, at);
            }
        }

        return kept;
    }

    private JsonValue? KeepBoolean(JsonElement element, string path) =>
        element.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? JsonValue.Create(element.ValueKind == JsonValueKind.True)
            : Wrong<JsonValue>(path, new LocalText("true atau false", "true or false"));

    private JsonValue? KeepDouble(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number)
            ? JsonValue.Create(number)
            : Wrong<JsonValue>(path, new LocalText("bilangan", "a number"));

    private JsonValue? KeepText(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return Wrong<JsonValue>(path, new LocalText("teks di antara tanda kutip", "a text in quotation marks"));
        }

        string text;
        try
        {
            text = element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            _sink.Add(DocumentProblems.ControlCharacter, At(path));
            return null;
        }

        return TableReader.Clean(text, At(path), _limits, _sink) is { } clean ? JsonValue.Create(clean) : null;
    }

    private JsonValue? KeepNumber(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number)
            ? JsonValue.Create(number)
            : Wrong<JsonValue>(path, new LocalText("bilangan bulat", "a whole number"));

    private T? Wrong<T>(string path, LocalText expected)
        where T : JsonNode
    {
        _sink.Add(DocumentProblems.MemberType, At(path), ("expected", Quantity.Of(expected)));
        return null;
    }

    private DataLocation At(string path) => DataLocation.In(_file, 0, path);

    private static bool IsRequired(JsonPropertyInfo property) => property.AssociatedParameter is { HasDefaultValue: false };

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Join(string path, string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? $"{path}.{(name.Length > 64 ? name[..64] : name)}"
            : $"{path}['{ProblemSink.Quote(name).Text.Indonesian}']";
}
