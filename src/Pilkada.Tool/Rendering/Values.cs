namespace Pilkada.Tool.Rendering;

// Values as they stand in tables and calculations.
internal static class Values
{
    // The value without its mark: "sekitar 7.000", "66,05%", "?".
    public static string Bare(
        Quantity value,
        Unit unit,
        Language language,
        Approximation approximation = Approximation.Exact,
        bool withUnit = false
    )
    {
        if (value.IsUnknown)
        {
            return Evidences.UnknownMark;
        }

        // A share is an exact fraction of a whole: 1/5, not 0,2 beside 2/3.
        var text =
            unit.Equals(Unit.Share) && value.Kind == QuantityKind.Number && !value.Number.IsInteger
                ? value.Number.ToString()
                : value.Format(language);
        if (unit.Equals(Unit.Percent))
        {
            text += "%";
        }
        else if (withUnit && !unit.Equals(Unit.None) && !unit.Equals(Unit.Share))
        {
            text += $" {unit.Name.In(language)}";
        }

        return Evidences.Word(approximation) is { } word ? $"{word.In(language)} {text}" : text;
    }

    // The value with the letter of its evidence behind it; an unknown is its own mark.
    public static string Marked(Figure figure, Language language, bool withUnit = false)
    {
        var bare = Bare(figure.Value, figure.Unit, language, figure.Approximation, withUnit);
        return figure.Value.IsUnknown ? bare : $"{bare} {Evidences.Mark(figure.Provenance)}";
    }

    // The reason of an unknown as a sentence.
    public static string Reason(Quantity unknown, Language language) => Sentence(unknown.Reason.In(language));

    public static string Sentence(string text)
    {
        var trimmed = text.Trim();
        var capital = char.ToUpperInvariant(trimmed[0]) + trimmed[1..];
        return capital[^1] is '.' or '!' or '?' ? capital : capital + ".";
    }
}
