using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pilkada.Scoring;

namespace Pilkada.Documents;

/// <summary>A scoring model as a JSON file: read strictly, written in one canonical form.</summary>
/// <remarks>
/// The file holds the key, the indicators, the tree of the index with its weights, and the steps in their order. Members that are not known,
/// stand twice or are of the wrong type are problems, and so is everything that <see cref="ScoringModel.Create"/> refuses; nothing is guessed.
/// What was written and read again is the same model, and writing it again gives the same bytes. Thread-safe.
/// </remarks>
/// <example>
/// <code>
/// using var stream = File.OpenRead("model.json");
/// var outcome = ScoringModelFile.Read(stream, "model.json");
/// foreach (var problem in outcome.Problems) Console.Error.WriteLine(problem); // model.json:$.steps[2].method.low ...
/// </code>
/// </example>
public static class ScoringModelFile
{
    /// <summary>The version of the format.</summary>
    public const int SchemaVersion = 1;

    // Two levels of JSON for each of the index, and some more: what is deeper than any model may be is still read, and told.
    internal const int MaxDepth = 64;

    internal static readonly PlanLimits DefaultLimits = new(fileBytes: 16 * 1024 * 1024);

    private static readonly ScoringModelJsonContext Written = new(
        new JsonSerializerOptions(ScoringModelJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    /// <summary>Gets the JSON Schema of the file, for editors that check while a person types.</summary>
    public static string Schema { get; } = FolderSchemas.Load("scoring-model");

    /// <summary>Gets a complete model to begin with, of made-up content: every kind of step once.</summary>
    public static string Template => Write(ScoringModelTemplate.Model);

    /// <summary>Reads a model.</summary>
    /// <param name="stream">The file, UTF-8, with or without a byte order mark.</param>
    /// <param name="file">Its name, for the places of problems.</param>
    /// <param name="limits">How much is read at most; null for 16 MiB and the default texts.</param>
    /// <returns>The model, or all problems, with paths such as <c>$.steps[2].method.low</c>.</returns>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static Outcome<ScoringModel> Read(Stream stream, string file = "model.json", PlanLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        limits ??= DefaultLimits;
        var sink = new ProblemSink(limits);
        if (
            PlanText.Read(stream, file, limits, sink) is not { } text
            || JsonFile.Parse(text, file, ScoringModelJsonContext.Default.ScoringModelDto, limits, sink, MaxDepth) is not { } dto
        )
        {
            return Outcome<ScoringModel>.Failure(sink.ToProblems());
        }

        return new ScoringModelReader(file, dto, sink).Read();
    }

    /// <summary>Reads a model from text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">A name, for the places of problems.</param>
    /// <returns>The model, or all problems.</returns>
    public static Outcome<ScoringModel> Parse(string json, string file = "model.json")
    {
        ArgumentNullException.ThrowIfNull(json);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json), writable: false);
        return Read(stream, file);
    }

    /// <summary>Writes a model: every parameter of every step, nothing that is not stated, line ends <c>\n</c>.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The text of the file.</returns>
    public static string Write(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Write(ScoringModelWriter.Of(model.Key, model.Indicators, model.Index, model.Steps));
    }

    internal static string Write(ScoringModelDto dto) => JsonSerializer.Serialize(dto, Written.ScoringModelDto) + "\n";
}
