using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Pilkada.Stages.Tests;

/// <summary>The calendar of 2024 read straight from the published tables of this repository, without the packages that read plans.</summary>
internal static class Pilkada2024
{
    public static ImmutableArray<ImmutableDictionary<string, string>> Rows { get; } = ReadRows();

    public static StageCalendar Calendar { get; } = ReadCalendar();

    private static StageCalendar ReadCalendar()
    {
        using var json = JsonDocument.Parse(Text("calendar.json"));
        var root = json.RootElement;
        return new StageCalendar(
            Id<StageCalendar>.Parse(root.GetProperty("id").GetString()!),
            new LocalText(
                root.GetProperty("title").GetProperty("id").GetString()!,
                root.GetProperty("title").GetProperty("en").GetString()!
            ),
            Date(root.GetProperty("votingDay").GetString()!)!.Value,
            Published(root.GetProperty("sources").EnumerateArray().Select(s => s.GetString()!)),
            Rows.Select(Stage)
        );
    }

    private static ElectionStage Stage(ImmutableDictionary<string, string> row) =>
        new(
            Id<ElectionStage>.Parse(row["key"]),
            new LocalText(row["name_id"], row["name_en"]),
            Enum.Parse<StagePhase>(row["phase"], ignoreCase: true),
            Published(row["sources"].Split("; ")),
            Date(row["start"]),
            Date(row["end"]),
            Both(row["event_id"], row["event_en"]),
            Id<ElectionStage>.Parse(row["parent"]),
            row["scope"].Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(AreaCode.Parse),
            Both(row["note_id"], row["note_en"])
        );

    private static LocalDate? Date(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static LocalText? Both(string indonesian, string english) => indonesian.Length == 0 ? null : new LocalText(indonesian, english);

    private static Evidence Published(IEnumerable<string> sources)
    {
        var citations = sources.Select(Cite).ToList();
        return Evidence.Published(citations[0], citations.Skip(1));
    }

    private static Citation Cite(string source)
    {
        var parts = source.Split('#');
        var citation = new Citation(Id<Citation>.Parse(parts[0]), parts[0], "-", SourceKind.Other, Confidence.Medium);
        return parts.Length == 1 ? citation : citation.At(parts[1]);
    }

    private static ImmutableArray<ImmutableDictionary<string, string>> ReadRows()
    {
        var rows = Fields(Text("stages.csv"));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToImmutableDictionary(p => p.First, p => p.Second))];
    }

    // Fields divided by commas, rows by line ends; a quoted field may hold commas and, doubled, quotes.
    private static List<List<string>> Fields(string text)
    {
        List<List<string>> rows =
        [
            [],
        ];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[i] is ',' or '\n')
            {
                rows[^1].Add(field.ToString());
                field.Clear();
                if (text[i] == '\n')
                {
                    rows.Add([]);
                }
            }
            else
            {
                field.Append(text[i]);
            }
        }

        return [.. rows.Where(row => row.Count > 0)];
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(Pilkada2024).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
