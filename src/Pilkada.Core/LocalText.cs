namespace Pilkada;

/// <summary>A text in both languages of the project, Indonesian and English.</summary>
/// <remarks>Neither side is ever empty. Two texts are equal when both sides are equal, ordinally. Immutable and thread-safe.</remarks>
/// <example><code>new LocalText("Masa tenang", "Quiet period").In(Language.English) // "Quiet period"</code></example>
public sealed class LocalText : IEquatable<LocalText>
{
    /// <summary>Creates a text from its Indonesian and its English side.</summary>
    /// <param name="indonesian">The Indonesian text; not empty.</param>
    /// <param name="english">The English text; not empty.</param>
    /// <exception cref="ArgumentException">A side is empty or white space.</exception>
    public LocalText(string indonesian, string english)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(indonesian);
        ArgumentException.ThrowIfNullOrWhiteSpace(english);
        Indonesian = indonesian;
        English = english;
    }

    /// <summary>Gets the Indonesian text.</summary>
    public string Indonesian { get; }

    /// <summary>Gets the English text.</summary>
    public string English { get; }

    /// <summary>Makes a text that is the same in both languages, such as a proper name.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <returns>The text on both sides.</returns>
    /// <exception cref="ArgumentException">The text is empty or white space.</exception>
    public static LocalText Same(string text) => new(text, text);

    /// <summary>Returns the side of one language.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>The text in that language.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is not a defined one.</exception>
    public string In(Language language) =>
        language switch
        {
            Language.Indonesian => Indonesian,
            Language.English => English,
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Indonesian or English."),
        };

    /// <inheritdoc/>
    public bool Equals(LocalText? other) =>
        other is not null
        && string.Equals(Indonesian, other.Indonesian, StringComparison.Ordinal)
        && string.Equals(English, other.English, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalText);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Indonesian.GetHashCode(StringComparison.Ordinal), English.GetHashCode(StringComparison.Ordinal));

    /// <summary>Returns the English text.</summary>
    /// <returns>The English side.</returns>
    public override string ToString() => English;
}
