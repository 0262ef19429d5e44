using System.Text;
using Pilkada.Scoring;

namespace Pilkada.Documents;

/// <summary>What an uncertainty analysis varies, as a JSON file: read strictly and against the model.</summary>
/// <remarks>
/// Methods are written as in the file of the model (<see cref="ScoringModelFile"/>). A node, a level or a method that does not fit the model
/// is a problem. Thread-safe.
/// </remarks>
/// <example>
/// <code>
/// {
///   "schemaVersion": 1,
///   "factors": [
///     { "vary": "weights", "spread": 0.25 },
///     { "vary": "aggregation", "level": 2, "among": [{ "kind": "arithmetic" }, { "kind": "geometric" }] }
///   ]
/// }
/// </code>
/// </example>
public sealed class ScoringFactorsFile
{
    /// <summary>The version of the format.</summary>
    public const int SchemaVersion = 1;

    private ScoringFactorsFile(ImmutableArray<Factor> factors, string json)
    {
        Factors = factors;
        Json = json;
    }

    /// <summary>Gets the factors, in the order of the file.</summary>
    public ImmutableArray<Factor> Factors { get; }

    /// <summary>Gets the text of the file as it was read, without a byte order mark.</summary>
    public string Json { get; }

    /// <summary>Gets the JSON Schema of the file, for editors that check while a person types.</summary>
    public static string Schema { get; } = FolderSchemas.Load("scoring-factors");

    /// <summary>Reads the factors.</summary>
    /// <param name="stream">The file, UTF-8, with or without a byte order mark.</param>
    /// <param name="model">The model whose choices they vary.</param>
    /// <param name="file">Its name, for the places of problems.</param>
    /// <param name="limits">How much is read at most; null for 16 MiB and the default texts.</param>
    /// <returns>The file, or all problems, with paths such as <c>$.factors[1].among[0]</c>.</returns>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static Outcome<ScoringFactorsFile> Read(
        Stream stream,
        ScoringModel model,
        string file = "factors.json",
        PlanLimits? limits = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(file);
        limits ??= ScoringModelFile.DefaultLimits;
        var sink = new ProblemSink(limits);
        if (
            PlanText.Read(stream, file, limits, sink) is { } text
            && JsonFile.Parse(text, file, ScoringModelJsonContext.Default.ScoringFactorsDto, limits, sink, ScoringModelFile.MaxDepth)
                is { } dto
            && new ScoringFactorsReader(file, dto, model, sink).Read() is { } factors
        )
        {
            return Outcome<ScoringFactorsFile>.Success(new ScoringFactorsFile(factors, text));
        }

        return Outcome<ScoringFactorsFile>.Failure(sink.ToProblems());
    }

    /// <summary>Reads the factors from text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="model">The model whose choices they vary.</param>
    /// <param name="file">A name, for the places of problems.</param>
    /// <returns>The file, or all problems.</returns>
    public static Outcome<ScoringFactorsFile> Parse(string json, ScoringModel model, string file = "factors.json")
    {
        ArgumentNullException.ThrowIfNull(json);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json), writable: false);
        return Read(stream, model, file);
    }
}
