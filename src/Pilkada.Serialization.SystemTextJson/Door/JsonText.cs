using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pilkada.Serialization;

internal sealed record LineInput(string Rule, JsonElement Input);

// From text to JSON within bounds.
internal static class JsonText
{
    // Deeper than any line can be, so that depth is reported as such and not as a syntax error.
    private const int Bottomless = RuleDoor.LongestLine + 2;

    public static bool TryParse(string text, Intake intake, [NotNullWhen(true)] out JsonDocument? document)
    {
        document = null;
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > RuleDoor.LongestLine)
        {
            intake.Raise(JsonProblems.TooLong, "$", ("limit", Quantity.Of(RuleDoor.LongestLine)));
            return false;
        }

        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Bottomless });
        var deepest = 0;
        try
        {
            while (reader.Read())
            {
                deepest = Math.Max(
                    deepest,
                    reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0)
                );
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    JsonTexts.Get(ref reader);
                }
            }
        }
        catch (JsonException)
        {
            intake.Raise(JsonProblems.NotJson, "$", ("position", Quantity.Of(reader.BytesConsumed + 1)));
            return false;
        }

        if (deepest > RuleDoor.DeepestNesting)
        {
            intake.Raise(JsonProblems.TooDeep, "$", ("limit", Quantity.Of(RuleDoor.DeepestNesting)));
            return false;
        }

        document = JsonDocument.Parse(bytes);
        return true;
    }

    // Lines that are not blank with their numbers; null for one that is longer than the limit, which is never held in memory.
    public static IEnumerable<(int Line, string? Text)> Lines(TextReader reader, int limit)
    {
        var buffer = new char[4096];
        var text = new StringBuilder();
        var line = 1;
        var tooLong = false;
        int read;
        while ((read = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            var start = 0;
            while (start < read)
            {
                var end = Array.IndexOf(buffer, '\n', start, read - start);
                var stop = end < 0 ? read : end;
                tooLong |= text.Length + (stop - start) > limit + 1;
                if (!tooLong)
                {
                    text.Append(buffer, start, stop - start);
                }

                if (end < 0)
                {
                    break;
                }

                if (Finish(text, ref tooLong, out var finished))
                {
                    yield return (line, finished);
                }

                line++;
                start = end + 1;
            }
        }

        if (Finish(text, ref tooLong, out var last))
        {
            yield return (line, last);
        }
    }

    public static JsonElement Element(JsonNode node)
    {
        using var document = JsonDocument.Parse(node.ToJsonString());
        return document.RootElement.Clone();
    }

    private static bool Finish(StringBuilder text, ref bool tooLong, out string? line)
    {
        line = tooLong ? null : text.ToString().Trim('\uFEFF', '\r', ' ', '\t');
        text.Clear();
        tooLong = false;
        return line is null || line.Length > 0;
    }
}
