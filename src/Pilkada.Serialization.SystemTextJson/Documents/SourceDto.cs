namespace Pilkada.Serialization;

/// <summary>A source in full.</summary>
/// <param name="Id">The id of the source.</param>
/// <param name="Title">What the document is.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Kind">What kind of document it is: <c>law</c>, <c>regulation</c>, <c>telegram</c>, <c>official</c>, <c>news</c>, <c>dataset</c>, <c>decision</c> or <c>other</c>.</param>
/// <param name="Confidence">How far it can be trusted: <c>low</c>, <c>medium</c> or <c>high</c>.</param>
/// <param name="Language">The language of the original as an ISO 639-1 code.</param>
/// <param name="Number">Its official number, if it has one.</param>
/// <param name="Article">The article or row cited, if one is.</param>
/// <param name="Address">Where it can be read, if that is known.</param>
/// <param name="Published">When it was published, if that is known.</param>
/// <param name="Read">When it was read for this project, if it was.</param>
public sealed record SourceDto(
    string Id,
    string Title,
    string Issuer,
    string Kind,
    string Confidence,
    string Language,
    string? Number = null,
    string? Article = null,
    string? Address = null,
    string? Published = null,
    string? Read = null
)
{
    /// <summary>Maps a source.</summary>
    /// <param name="citation">The source.</param>
    /// <returns>Its JSON form.</returns>
    public static SourceDto Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return new SourceDto(
            citation.Id.ToString(),
            citation.Title,
            citation.Issuer,
            EnumNames.Of(citation.Kind),
            EnumNames.Of(citation.Confidence),
            citation.Language,
            citation.Number,
            citation.Article,
            citation.Address?.OriginalString,
            citation.Published is { } published ? LocalDateConverter.Format(published) : null,
            citation.Read is { } read ? LocalDateConverter.Format(read) : null
        );
    }
}

/// <summary>A list of sources.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Sources">The sources.</param>
public sealed record SourceListDto(int SchemaVersion, IReadOnlyList<SourceDto> Sources)
{
    /// <summary>Maps a list of sources.</summary>
    /// <param name="sources">The sources.</param>
    /// <returns>Their JSON form.</returns>
    public static SourceListDto Of(IEnumerable<Citation> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return new SourceListDto(PilkadaJson.SchemaVersion, [.. sources.Select(SourceDto.Of)]);
    }
}
