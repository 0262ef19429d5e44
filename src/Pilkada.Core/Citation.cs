using NodaTime;

namespace Pilkada;

/// <summary>How far a source can be trusted.</summary>
public enum Confidence
{
    /// <summary>One weak source, an inconsistent figure, or an older year.</summary>
    Low = 0,

    /// <summary>Reputable news that quotes officials, or a regulation read through them.</summary>
    Medium = 1,

    /// <summary>The text of a law or regulation, or an official body's own page.</summary>
    High = 2,
}

/// <summary>What kind of document a source is.</summary>
public enum SourceKind
{
    /// <summary>Anything else.</summary>
    Other = 0,

    /// <summary>A law (undang-undang).</summary>
    Law = 1,

    /// <summary>A regulation or decree of a ministry, KPU, Bawaslu or the police.</summary>
    Regulation = 2,

    /// <summary>A service telegram (surat telegram).</summary>
    Telegram = 3,

    /// <summary>An official body's own page.</summary>
    Official = 4,

    /// <summary>A news report.</summary>
    News = 5,

    /// <summary>A published data set.</summary>
    Dataset = 6,

    /// <summary>A decision record of this project.</summary>
    Decision = 7,
}

/// <summary>A source, and where in it a statement stands.</summary>
/// <remarks>
/// Two citations are equal when id and article are equal: an id names one document. Immutable and thread-safe.
/// Unknown dates stay null; they are never guessed.
/// </remarks>
/// <example><code>law.At("Pasal 78 ayat (6)") // the same law, another article</code></example>
public sealed class Citation : IEquatable<Citation>
{
    /// <summary>Creates a citation.</summary>
    /// <param name="id">The id of the source, such as <c>uu-1-2015</c>; not empty.</param>
    /// <param name="title">What the document is; not empty.</param>
    /// <param name="issuer">Who issued it: a body or an outlet; not empty.</param>
    /// <param name="kind">What kind of document it is.</param>
    /// <param name="confidence">How far it can be trusted.</param>
    /// <param name="language">The language of the original, as an ISO 639-1 code.</param>
    /// <param name="number">Its official number, if it has one.</param>
    /// <param name="article">The article or row cited, if one is.</param>
    /// <param name="address">Where it can be read, if that is known.</param>
    /// <param name="published">When it was published, if that is known.</param>
    /// <param name="read">When it was read for this project, if it was.</param>
    /// <exception cref="ArgumentException">Id, title, issuer or language is empty.</exception>
    public Citation(
        Id<Citation> id,
        string title,
        string issuer,
        SourceKind kind,
        Confidence confidence,
        string language = "id",
        string? number = null,
        string? article = null,
        Uri? address = null,
        LocalDate? published = null,
        LocalDate? read = null
    )
    {
        if (id.IsEmpty)
        {
            throw new ArgumentException("A source has an id.", nameof(id));
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(issuer);
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        Id = id;
        Title = title;
        Issuer = issuer;
        Kind = kind;
        Confidence = confidence;
        Language = language;
        Number = number;
        Article = article;
        Address = address;
        Published = published;
        Read = read;
    }

    /// <summary>Gets the id of the source.</summary>
    public Id<Citation> Id { get; }

    /// <summary>Gets what the document is.</summary>
    public string Title { get; }

    /// <summary>Gets who issued it.</summary>
    public string Issuer { get; }

    /// <summary>Gets what kind of document it is.</summary>
    public SourceKind Kind { get; }

    /// <summary>Gets how far it can be trusted.</summary>
    public Confidence Confidence { get; }

    /// <summary>Gets the language of the original as an ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>Gets the official number, or null.</summary>
    public string? Number { get; }

    /// <summary>Gets the article or row cited, or null for the document as a whole.</summary>
    public string? Article { get; }

    /// <summary>Gets where it can be read, or null.</summary>
    public Uri? Address { get; }

    /// <summary>Gets when it was published, or null when that is not known.</summary>
    public LocalDate? Published { get; }

    /// <summary>Gets when it was read for this project, or null.</summary>
    public LocalDate? Read { get; }

    /// <summary>Cites a decision record of this project.</summary>
    /// <param name="number">The four digits of the record, such as <c>0003</c>.</param>
    /// <param name="title">Its title; not empty.</param>
    /// <returns>A citation with the id <c>decision-0003</c> and high confidence, since the record is the decision.</returns>
    /// <exception cref="ArgumentException">The number is not four digits, or the title is empty.</exception>
    public static Citation OfDecision(string number, string title)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Length != 4 || !number.All(char.IsAsciiDigit))
        {
            throw new ArgumentException($"'{number}' is not four digits.", nameof(number));
        }

        return new Citation(
            Id<Citation>.Parse($"decision-{number}"),
            title,
            "Pilkada.Core",
            SourceKind.Decision,
            Confidence.High,
            language: "en",
            number: number
        );
    }

    /// <summary>Cites another place in the same document.</summary>
    /// <param name="article">The article or row; not empty.</param>
    /// <returns>The citation of that place.</returns>
    /// <exception cref="ArgumentException">The article is empty.</exception>
    public Citation At(string article)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(article);
        return new Citation(Id, Title, Issuer, Kind, Confidence, Language, Number, article, Address, Published, Read);
    }

    /// <inheritdoc/>
    public bool Equals(Citation? other) =>
        other is not null && Id == other.Id && string.Equals(Article, other.Article, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Citation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Article?.GetHashCode(StringComparison.Ordinal));

    /// <summary>Returns the id, and the article after <c>#</c> where there is one.</summary>
    /// <returns>For example <c>uu-1-2015#Pasal 78 ayat (6)</c>.</returns>
    public override string ToString() => Article is null ? Id.ToString() : $"{Id}#{Article}";
}
