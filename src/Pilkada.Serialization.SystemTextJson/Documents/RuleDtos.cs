using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pilkada.Serialization;

/// <summary>A worked example of a rule, ready to be run.</summary>
/// <param name="Title">What is asked, in words.</param>
/// <param name="Input">The input, as <c>rules run</c> takes it; absent when the rule has no door.</param>
/// <param name="Expected">The value it must give.</param>
/// <param name="Source">The published case it replays, if it replays one.</param>
public sealed record RuleExampleDto(TextDto Title, JsonElement? Input, ValueDto Expected, CitationDto? Source = null);

/// <summary>A rule: what it says, what it rests on, and its worked examples.</summary>
/// <param name="Id">The id, such as <c>PLK-PER-001</c>.</param>
/// <param name="Title">The short name.</param>
/// <param name="Statement">What the rule says.</param>
/// <param name="Provenance">How it came to be known: <c>published</c>, <c>derived</c>, <c>inferred</c> or <c>assumed</c>.</param>
/// <param name="Sources">What it rests on, in full.</param>
/// <param name="Type">The full name of the type whose public API it calls.</param>
/// <param name="Examples">Worked examples; at least one.</param>
/// <param name="InputSchema">The JSON Schema of the input; only where one rule is shown.</param>
/// <param name="OutputSchema">The JSON Schema of the result; only where one rule is shown.</param>
/// <param name="SchemaVersion">The version of this JSON form; only where one rule is shown.</param>
public sealed record RuleDto(
    string Id,
    TextDto Title,
    TextDto Statement,
    string Provenance,
    IReadOnlyList<SourceDto> Sources,
    string Type,
    IReadOnlyList<RuleExampleDto> Examples,
    JsonElement? InputSchema = null,
    JsonElement? OutputSchema = null,
    int? SchemaVersion = null
);

/// <summary>All rules of a rule book.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Rules">The rules in order of their ids.</param>
public sealed record RuleListDto(int SchemaVersion, IReadOnlyList<RuleDto> Rules);

/// <summary>What came of one line of input.</summary>
/// <param name="Line">The number of the line, from 1, blank lines counted.</param>
/// <param name="Rule">The rule as the line names it; null when it names none.</param>
/// <param name="Result">The result: <c>value</c>, the envelope of its figure, and the members of its type; null when there are problems.</param>
/// <param name="Explanation">The calculation of the value; null when there are problems.</param>
/// <param name="Problems">Everything that is wrong with the line; empty when there is a result.</param>
public sealed record RuleLineDto(
    int Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Rule,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] JsonElement? Result,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ExplanationDto? Explanation,
    IReadOnlyList<ProblemDto> Problems
)
{
    /// <summary>Maps a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Its JSON form.</returns>
    public static RuleLineDto Of(RuleLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new RuleLineDto(
            line.Line,
            line.Rule,
            line.Run.Result,
            line.Run.Explanation is { } explanation ? ExplanationDto.Of(explanation) : null,
            [.. line.Run.Problems.Select(ProblemDto.Of)]
        );
    }
}

/// <summary>How a worked example came out.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Title">What was asked.</param>
/// <param name="Passed">Whether the value found is the one expected and recomputes from its leaves.</param>
/// <param name="Expected">The value expected.</param>
/// <param name="Found">The value found.</param>
/// <param name="Source">The published case it replays, if it replays one.</param>
public sealed record ExampleResultDto(
    string Rule,
    TextDto Title,
    bool Passed,
    ValueDto Expected,
    ValueDto Found,
    CitationDto? Source = null
)
{
    /// <summary>Maps the outcome of an example.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="result">How the example came out.</param>
    /// <returns>Its JSON form.</returns>
    public static ExampleResultDto Of(Rule rule, ExampleResult result)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(result);
        return new ExampleResultDto(
            rule.Id.ToString(),
            TextDto.Of(result.Title),
            result.Passed,
            ValueDto.Of(result.Expected),
            ValueDto.Of(result.Explanation.Value),
            result.Citation is { } citation ? CitationDto.Of(citation) : null
        );
    }
}

/// <summary>How all worked examples of a rule book came out.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Passed">How many passed.</param>
/// <param name="Failed">How many did not.</param>
/// <param name="Examples">Each of them, in order of the rules.</param>
public sealed record VerificationDto(int SchemaVersion, int Passed, int Failed, IReadOnlyList<ExampleResultDto> Examples)
{
    /// <summary>Runs all worked examples of a rule book.</summary>
    /// <param name="book">The rule book.</param>
    /// <returns>How they came out.</returns>
    public static VerificationDto Of(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        List<ExampleResultDto> examples =
        [
            .. book.Rules.SelectMany(rule => rule.RunExamples().Select(result => ExampleResultDto.Of(rule, result))),
        ];
        var passed = examples.Count(e => e.Passed);
        return new VerificationDto(PilkadaJson.SchemaVersion, passed, examples.Count - passed, examples);
    }
}
