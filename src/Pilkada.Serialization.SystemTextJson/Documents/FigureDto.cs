using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pilkada.Serialization;

/// <summary>A text in both languages.</summary>
/// <param name="Id">The Indonesian text.</param>
/// <param name="En">The English text.</param>
public sealed record TextDto(string Id, string En)
{
    /// <summary>Maps a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its JSON form.</returns>
    public static TextDto Of(LocalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextDto(text.Indonesian, text.English);
    }

    internal static TextDto? OfOptional(LocalText? text) => text is null ? null : Of(text);
}

/// <summary>A value on its own: a key of a table, an argument of a message, the value an example expects.</summary>
/// <param name="Value">
/// A whole number up to 2^53 as a number, any other exact number as <c>"n/d"</c>, a date as <c>"2024-11-27"</c>, a time as <c>"07:00:00"</c>, a truth,
/// a text as <c>{id, en}</c>; null when it is unknown.
/// </param>
/// <param name="Kind">What kind of value it is: <c>number</c>, <c>date</c>, <c>time</c>, <c>truth</c>, <c>text</c> or <c>unknown</c>.</param>
/// <param name="Reason">Why nothing is known, when nothing is.</param>
public sealed record ValueDto(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] JsonElement? Value,
    string Kind,
    TextDto? Reason = null
)
{
    /// <summary>Maps a value.</summary>
    /// <param name="quantity">The value.</param>
    /// <returns>Its JSON form.</returns>
    public static ValueDto Of(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return new ValueDto(Element(quantity), EnumNames.Of(quantity.Kind), quantity.IsUnknown ? TextDto.Of(quantity.Reason) : null);
    }

    internal static JsonElement? Element(Quantity quantity)
    {
        var context = PilkadaJsonContext.Default;
        return quantity.Kind switch
        {
            QuantityKind.Number when quantity.Number.IsInteger && FractionConverter.IsSmall(quantity.Number.Numerator) =>
                JsonSerializer.SerializeToElement((long)quantity.Number.Numerator, context.Int64),
            QuantityKind.Number => Text(quantity.Number.ToString()),
            QuantityKind.Date => Text(LocalDateConverter.Format(quantity.Date)),
            QuantityKind.Time => Text(LocalTimeConverter.Format(quantity.Time)),
            QuantityKind.Truth => JsonSerializer.SerializeToElement(quantity.Truth, context.Boolean),
            QuantityKind.Text => JsonSerializer.SerializeToElement(TextDto.Of(quantity.Text), context.TextDto),
            _ => null,
        };

        JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, context.String);
    }
}

/// <summary>A citation in short: enough to name the source and to ask for the rest of it.</summary>
/// <param name="Id">The id of the source.</param>
/// <param name="Title">What the document is.</param>
/// <param name="Confidence">How far it can be trusted: <c>low</c>, <c>medium</c> or <c>high</c>.</param>
/// <param name="Article">The article or row cited, if one is.</param>
public sealed record CitationDto(string Id, string Title, string Confidence, string? Article = null)
{
    /// <summary>Maps a citation.</summary>
    /// <param name="citation">The citation.</param>
    /// <returns>Its short JSON form.</returns>
    public static CitationDto Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return new CitationDto(citation.Id.ToString(), citation.Title, EnumNames.Of(citation.Confidence), citation.Article);
    }

    internal static IReadOnlyList<CitationDto> OfAll(IEnumerable<Citation> citations) => [.. citations.Select(Of)];
}

/// <summary>The one envelope of every figure: what it is, what it says, and what it rests on.</summary>
/// <param name="Label">What the value is, in words.</param>
/// <param name="Value">The value as <see cref="ValueDto"/> writes it; null when it is unknown.</param>
/// <param name="Kind">What kind of value it is: <c>number</c>, <c>date</c>, <c>time</c>, <c>truth</c>, <c>text</c> or <c>unknown</c>.</param>
/// <param name="Unit">The code of the unit, such as <c>officers</c>; <c>none</c> for what has none.</param>
/// <param name="Approximation">How exactly it was stated: <c>exact</c>, <c>about</c>, <c>atLeast</c> and so on.</param>
/// <param name="Provenance">How it came to be known: <c>published</c>, <c>derived</c>, <c>inferred</c>, <c>assumed</c>, <c>entered</c> or <c>unknown</c>.</param>
/// <param name="Sources">The sources of the value, each once.</param>
/// <param name="Rule">The id of the rule applied, if one is.</param>
/// <param name="Path">Where it stands in the assessment, if it stands in one.</param>
/// <param name="Place">The area code or police unit it is about, if it stands in an assessment.</param>
/// <param name="Reason">Why nothing is known, when nothing is.</param>
public sealed record FigureDto(
    TextDto Label,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] JsonElement? Value,
    string Kind,
    string Unit,
    string Approximation,
    string Provenance,
    IReadOnlyList<CitationDto> Sources,
    string? Rule = null,
    string? Path = null,
    string? Place = null,
    TextDto? Reason = null
)
{
    /// <summary>Maps a figure of an assessment.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>Its JSON form.</returns>
    public static FigureDto Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Of(figure.Explanation, figure.Approximation) with { Path = figure.Path.ToString(), Place = figure.Place.ToString() };
    }

    /// <summary>Maps the value of a calculation.</summary>
    /// <param name="explanation">The calculation.</param>
    /// <param name="approximation">How exactly the value was stated.</param>
    /// <returns>Its JSON form, without path and place.</returns>
    public static FigureDto Of(Explanation explanation, Approximation approximation = Pilkada.Approximation.Exact)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new FigureDto(
            TextDto.Of(explanation.Label),
            ValueDto.Element(explanation.Value),
            EnumNames.Of(explanation.Value.Kind),
            explanation.Unit.Code,
            EnumNames.Of(approximation),
            EnumNames.Of(explanation.Provenance),
            CitationDto.OfAll(explanation.Citations),
            explanation.Rule.IsEmpty ? null : explanation.Rule.ToString(),
            Reason: explanation.Value.IsUnknown ? TextDto.Of(explanation.Value.Reason) : null
        );
    }
}
