namespace Pilkada.Risk;

/// <summary>An entry of a user's own taxonomy, as it was typed: nothing in it is trusted yet.</summary>
/// <remarks>Texts may be empty or wrong; <see cref="RiskTaxonomy.With"/> says what cannot be used. Immutable and thread-safe.</remarks>
public abstract class TaxonomyEntry
{
    private protected TaxonomyEntry(DataLocation location, string? id, string? indonesian, string? english, Evidence? evidence)
    {
        Location = location;
        Id = id;
        Indonesian = indonesian;
        English = english;
        Evidence = evidence;
    }

    /// <summary>Gets where it stands in the user's files.</summary>
    public DataLocation Location { get; }

    /// <summary>Gets the id typed.</summary>
    public string? Id { get; }

    /// <summary>Gets the Indonesian name.</summary>
    public string? Indonesian { get; }

    /// <summary>Gets the English name.</summary>
    public string? English { get; }

    /// <summary>Gets the source, or null when it was left out.</summary>
    public Evidence? Evidence { get; }
}

/// <summary>A theme as it was typed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskThemeEntry : TaxonomyEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <param name="id">The id typed.</param>
    /// <param name="indonesian">The Indonesian name.</param>
    /// <param name="english">The English name.</param>
    /// <param name="definition">What belongs in it, or null when it was left out.</param>
    /// <param name="evidence">The source, or null when it was left out.</param>
    public RiskThemeEntry(DataLocation location, string? id, string? indonesian, string? english, LocalText? definition, Evidence? evidence)
        : base(location, id, indonesian, english, evidence) => Definition = definition;

    /// <summary>Gets what belongs in it, or null.</summary>
    public LocalText? Definition { get; }
}

/// <summary>An indicator as it was typed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskIndicatorEntry : TaxonomyEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <param name="id">The id typed.</param>
    /// <param name="indonesian">What is counted or asked, in Indonesian.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="dimension">The dimension of the instrument it stands in, or null.</param>
    /// <param name="measures">The ids typed of the measures of its count and of the whole, the preferred pair first; no whole for a score that is no share.</param>
    /// <param name="evidence">The instrument it comes from, or null when it was left out.</param>
    public RiskIndicatorEntry(
        DataLocation location,
        string? id,
        string? indonesian,
        string? english,
        LocalText? dimension,
        IEnumerable<(string Count, string? Whole)> measures,
        Evidence? evidence
    )
        : base(location, id, indonesian, english, evidence)
    {
        Dimension = dimension;
        Measures = [.. measures];
    }

    /// <summary>Gets the dimension of the instrument it stands in, or null.</summary>
    public LocalText? Dimension { get; }

    /// <summary>Gets the ids typed of the measures of its count and of the whole, the preferred pair first.</summary>
    public ImmutableArray<(string Count, string? Whole)> Measures { get; }
}

/// <summary>A mitigation as it was typed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MitigationEntry : TaxonomyEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <param name="id">The id typed.</param>
    /// <param name="indonesian">What is done, in Indonesian.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="evidence">Where it was stated or done, or null when it was left out.</param>
    public MitigationEntry(DataLocation location, string? id, string? indonesian, string? english, Evidence? evidence)
        : base(location, id, indonesian, english, evidence) { }
}

/// <summary>A hazard or a vulnerability as it was typed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskFactorEntry : TaxonomyEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="location">Where it stands in the user's files.</param>
    /// <param name="id">The id typed.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="theme">The id of the theme typed.</param>
    /// <param name="indonesian">The Indonesian name.</param>
    /// <param name="english">The English name.</param>
    /// <param name="definition">The definition, or null when it was left out.</param>
    /// <param name="stages">The ids of stages typed.</param>
    /// <param name="level">The smallest kind of place.</param>
    /// <param name="indicators">The ids of indicators typed.</param>
    /// <param name="mitigations">The ids of mitigations typed.</param>
    /// <param name="evidence">The source, or null when it was left out.</param>
    public RiskFactorEntry(
        DataLocation location,
        string? id,
        RiskFactorKind kind,
        string? theme,
        string? indonesian,
        string? english,
        LocalText? definition,
        IEnumerable<string> stages,
        PlaceLevel level,
        IEnumerable<string> indicators,
        IEnumerable<string> mitigations,
        Evidence? evidence
    )
        : base(location, id, indonesian, english, evidence)
    {
        Kind = kind;
        Theme = theme;
        Definition = definition;
        Stages = [.. stages];
        Level = level;
        Indicators = [.. indicators];
        Mitigations = [.. mitigations];
    }

    /// <summary>Gets the kind.</summary>
    public RiskFactorKind Kind { get; }

    /// <summary>Gets the id of the theme typed.</summary>
    public string? Theme { get; }

    /// <summary>Gets the definition, or null.</summary>
    public LocalText? Definition { get; }

    /// <summary>Gets the ids of stages typed.</summary>
    public ImmutableArray<string> Stages { get; }

    /// <summary>Gets the smallest kind of place.</summary>
    public PlaceLevel Level { get; }

    /// <summary>Gets the ids of indicators typed.</summary>
    public ImmutableArray<string> Indicators { get; }

    /// <summary>Gets the ids of mitigations typed.</summary>
    public ImmutableArray<string> Mitigations { get; }
}
