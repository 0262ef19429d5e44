using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pilkada.Serialization;

/// <summary>A place in the user's files.</summary>
/// <param name="File">The file, if it has a name.</param>
/// <param name="Row">The row or line, from 1; absent for the file as a whole.</param>
/// <param name="Column">The column or the JSON path, if there is one.</param>
public sealed record LocationDto(string? File = null, int? Row = null, string? Column = null)
{
    /// <summary>Maps a location.</summary>
    /// <param name="location">The location.</param>
    /// <returns>Its JSON form; null for nowhere in particular.</returns>
    public static LocationDto? Of(DataLocation location) =>
        location == default
            ? null
            : new LocationDto(
                location.File.Length == 0 ? null : location.File,
                location.Row == 0 ? null : location.Row,
                location.Column.Length == 0 ? null : location.Column
            );
}

/// <summary>A row of the table that a lookup reads.</summary>
/// <param name="Key">What is looked up.</param>
/// <param name="Value">What stands there.</param>
public sealed record LookupRowDto(ValueDto Key, ValueDto Value);

/// <summary>One step of a calculation with everything below it. The value can be recomputed from the JSON alone.</summary>
/// <param name="Operation">
/// <c>given</c>, <c>sum</c>, <c>difference</c>, <c>product</c>, <c>quotient</c>, <c>round</c>, <c>minimum</c>, <c>maximum</c>, <c>lookup</c>,
/// <c>compare</c> or <c>certified</c>.
/// </param>
/// <param name="Label">What the value is, in words.</param>
/// <param name="Value">The value as <see cref="ValueDto"/> writes it; null when it is unknown.</param>
/// <param name="Kind">What kind of value it is.</param>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Provenance">How it came to be known.</param>
/// <param name="Rule">The id of the rule applied, if one is.</param>
/// <param name="Reason">Why nothing is known, when nothing is.</param>
/// <param name="Sources">What a leaf or the table of a lookup rests on, if sources do.</param>
/// <param name="Location">Where a leaf was entered, if it was.</param>
/// <param name="Rounding">How a <c>round</c> step rounds: <c>floor</c>, <c>ceiling</c>, <c>halfUp</c> or <c>halfEven</c>.</param>
/// <param name="Comparison">How a <c>compare</c> step compares: <c>less</c>, <c>atMost</c>, <c>equal</c>, <c>atLeast</c> or <c>greater</c>.</param>
/// <param name="Table">The table of a <c>lookup</c> step.</param>
/// <param name="Certificate">What the certificate of a <c>certified</c> step checks, in words.</param>
/// <param name="Operands">The operands in order; absent for a leaf.</param>
public sealed record ExplanationDto(
    string Operation,
    TextDto Label,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] JsonElement? Value,
    string Kind,
    string Unit,
    string Provenance,
    string? Rule = null,
    TextDto? Reason = null,
    IReadOnlyList<CitationDto>? Sources = null,
    LocationDto? Location = null,
    string? Rounding = null,
    string? Comparison = null,
    IReadOnlyList<LookupRowDto>? Table = null,
    TextDto? Certificate = null,
    IReadOnlyList<ExplanationDto>? Operands = null
)
{
    /// <summary>Maps a calculation with everything below it.</summary>
    /// <param name="explanation">The calculation.</param>
    /// <returns>Its JSON form.</returns>
    public static ExplanationDto Of(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new ExplanationDto(
            EnumNames.Of(explanation.Operation),
            TextDto.Of(explanation.Label),
            ValueDto.Element(explanation.Value),
            EnumNames.Of(explanation.Value.Kind),
            explanation.Unit.Code,
            EnumNames.Of(explanation.Provenance),
            explanation.Rule.IsEmpty ? null : explanation.Rule.ToString(),
            explanation.Value.IsUnknown ? TextDto.Of(explanation.Value.Reason) : null,
            explanation.Evidence is { } evidence ? CitationDto.OfAll(evidence.Citations) : null,
            LocationDto.Of(explanation.Location),
            explanation.Rounding is { } rounding ? EnumNames.Of(rounding) : null,
            explanation.Comparison is { } comparison ? EnumNames.Of(comparison) : null,
            explanation.Table.IsEmpty
                ? null
                : [.. explanation.Table.Select(row => new LookupRowDto(ValueDto.Of(row.Key), ValueDto.Of(row.Value)))],
            TextDto.OfOptional(explanation.Certificate?.Statement),
            explanation.Operands.IsEmpty ? null : [.. explanation.Operands.Select(Of)]
        );
    }
}
