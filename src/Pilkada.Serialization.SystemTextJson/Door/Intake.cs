using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pilkada.Serialization;

// Collects what is wrong with one input, each problem with its JSON path.
internal sealed class Intake(string file, int row, string root)
{
    public const int MostProblems = 100;

    private const int LongestQuote = 60;

    private readonly List<Problem> _problems = [];

    public string Root => root;

    public bool IsClean => _problems.Count == 0;

    public bool IsFull => _problems.Count > MostProblems;

    public ImmutableArray<Problem> Problems => [.. _problems];

    public DataLocation At(string path) => DataLocation.In(file, row, path);

    public void Raise(NoticeKind kind, string path, params IEnumerable<(string Name, Quantity Value)> arguments)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(new Problem(kind, At(path), arguments));
        }
        else if (_problems.Count == MostProblems)
        {
            _problems.Add(new Problem(JsonProblems.TooMany, At(root), ("limit", Quantity.Of(MostProblems))));
        }
    }

    // A value that reads well and that the rule cannot use.
    public void Refuse(string member, string value, LocalText allowed) =>
        Raise(JsonProblems.OutOfRange, root + member, ("value", Quantity.Of(Quote(value))), ("allowed", Quantity.Of(allowed)));

    // As a JSON string, so that no control character and no blank reaches a message.
    public static string Quote(string text) =>
        $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text.Length <= LongestQuote ? text : Shorten(text))}\"";

    public static LocalText Describe(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new LocalText("sebuah objek", "an object"),
            JsonValueKind.Array => new LocalText("sebuah larik", "an array"),
            JsonValueKind.String => LocalText.Same(Quote(element.GetString()!)),
            _ => LocalText.Same(element.GetRawText() is { Length: <= LongestQuote } raw ? raw : Shorten(element.GetRawText())),
        };

    private static string Shorten(string text) => $"{text.AsSpan(0, LongestQuote)}…";
}
