namespace Pilkada.Risk;

/// <summary>An entry of a user's own taxonomy, as it was typed: nothing in it is trusted yet.</summary>
/// <remarks>Texts may be empty or wrong; <see cref="RiskTaxonomy.With"/> says what cannot be used. Immutable and thread-safe.</remarks>
public sealed class RiskFactorEntry
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
    {
        Location = location;
        Id = id;
        Kind = kind;
        Theme = theme;
        Indonesian = indonesian;
        English = english;
        Definition = definition;
        Stages = [.. stages];
        Level = level;
        Indicators = [.. indicators];
        Mitigations = [.. mitigations];
        Evidence = evidence;
    }

    /// <summary>Gets where it stands in the user's files.</summary>
    public DataLocation Location { get; }

    /// <summary>Gets the id typed.</summary>
    public string? Id { get; }

    /// <summary>Gets the kind.</summary>
    public RiskFactorKind Kind { get; }

    /// <summary>Gets the id of the theme typed.</summary>
    public string? Theme { get; }

    /// <summary>Gets the Indonesian name.</summary>
    public string? Indonesian { get; }

    /// <summary>Gets the English name.</summary>
    public string? English { get; }

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

    /// <summary>Gets the source, or null.</summary>
    public Evidence? Evidence { get; }
}

/// <summary>Themes, factors, indicators and mitigations, with what is needed but no hazard and what is deliberately not modelled.</summary>
/// <remarks>Ids never clash: within a kind of entry each stands once. Immutable and thread-safe.</remarks>
/// <example><code>RiskTaxonomy.BuiltIn.FactorsAt(stage) // what can happen at a stage</code></example>
public sealed class RiskTaxonomy
{
    private readonly Dictionary<Id<RiskFactor>, RiskFactor> _factors;
    private readonly Dictionary<Id<RiskIndicator>, RiskIndicator> _indicators;
    private readonly Dictionary<Id<Mitigation>, Mitigation> _mitigations;
    private readonly Dictionary<Id<RiskTheme>, RiskTheme> _themes;

    private RiskTaxonomy(
        ImmutableArray<RiskTheme> themes,
        ImmutableArray<RiskFactor> factors,
        ImmutableArray<RiskIndicator> indicators,
        ImmutableArray<Mitigation> mitigations,
        ImmutableArray<ServiceNeed> needs,
        ImmutableArray<ExcludedCriterion> excluded
    )
    {
        Themes = themes;
        Factors = factors;
        Indicators = indicators;
        Mitigations = mitigations;
        Needs = needs;
        Excluded = excluded;
        _themes = themes.ToDictionary(t => t.Id);
        _factors = factors.ToDictionary(f => f.Id);
        _indicators = indicators.ToDictionary(i => i.Id);
        _mitigations = mitigations.ToDictionary(m => m.Id);
    }

    /// <summary>Gets the taxonomy of this package, each entry with its source.</summary>
    public static RiskTaxonomy BuiltIn { get; } =
        new(
            TaxonomyThemes.All,
            [.. TaxonomyHazards.All, .. TaxonomyVulnerabilities.All],
            TaxonomyIndicators.All,
            TaxonomyMitigations.All,
            TaxonomyExclusions.Needs,
            TaxonomyExclusions.Excluded
        );

    /// <summary>Gets the themes, in reading order.</summary>
    public ImmutableArray<RiskTheme> Themes { get; }

    /// <summary>Gets the factors: hazards first, then vulnerabilities, then the user's own.</summary>
    public ImmutableArray<RiskFactor> Factors { get; }

    /// <summary>Gets the indicators, by instrument.</summary>
    public ImmutableArray<RiskIndicator> Indicators { get; }

    /// <summary>Gets the mitigations.</summary>
    public ImmutableArray<Mitigation> Mitigations { get; }

    /// <summary>Gets what sources list beside vulnerabilities and that is none; it never raises a class or a score.</summary>
    public ImmutableArray<ServiceNeed> Needs { get; }

    /// <summary>Gets the published criteria that are recorded once and not modelled.</summary>
    public ImmutableArray<ExcludedCriterion> Excluded { get; }

    /// <summary>Finds a factor.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The factor, or null.</returns>
    public RiskFactor? Find(Id<RiskFactor> id) => _factors.GetValueOrDefault(id);

    /// <summary>Finds an indicator.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The indicator, or null.</returns>
    public RiskIndicator? Find(Id<RiskIndicator> id) => _indicators.GetValueOrDefault(id);

    /// <summary>Finds a mitigation.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The mitigation, or null.</returns>
    public Mitigation? Find(Id<Mitigation> id) => _mitigations.GetValueOrDefault(id);

    /// <summary>Finds a theme.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The theme, or null.</returns>
    public RiskTheme? Find(Id<RiskTheme> id) => _themes.GetValueOrDefault(id);

    /// <summary>Returns what can occur at a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The factors that name the stage, and those that name none; in order.</returns>
    public ImmutableArray<RiskFactor> FactorsAt(Id<Stages.ElectionStage> stage) => [.. Factors.Where(f => f.CanOccurAt(stage))];

    /// <summary>Adds a user's own factors.</summary>
    /// <param name="entries">The entries as typed.</param>
    /// <param name="stages">The stages that exist, or null when stages are not checked.</param>
    /// <returns>The larger taxonomy, or every problem of every entry.</returns>
    public Outcome<RiskTaxonomy> With(IEnumerable<RiskFactorEntry> entries, IReadOnlyCollection<Id<Stages.ElectionStage>>? stages = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var added = ImmutableArray.CreateBuilder<RiskFactor>();
        var taken = _factors.Keys.ToHashSet();
        foreach (var entry in entries)
        {
            var before = problems.Count;
            var id = Read<RiskFactor>(entry.Id, "id");
            if (!id.IsEmpty && !taken.Add(id))
            {
                Raise(RiskProblems.IdTaken, "id", ("id", Quantity.Of(id.ToString())));
            }

            var theme = Known(entry.Theme, "theme", _themes.Keys);
            if (string.IsNullOrWhiteSpace(entry.Indonesian) || string.IsNullOrWhiteSpace(entry.English) || entry.Definition is null)
            {
                Raise(RiskProblems.TextMissing, "name");
            }

            if (entry.Evidence is null)
            {
                Raise(RiskProblems.SourceMissing, "sources");
            }

            Id<Stages.ElectionStage>[] at = [.. entry.Stages.Select(s => Known(s, "stages", stages))];
            Id<RiskIndicator>[] shownBy = [.. entry.Indicators.Select(i => Known(i, "indicators", _indicators.Keys))];
            Id<Mitigation>[] mitigatedBy = [.. entry.Mitigations.Select(m => Known(m, "mitigations", _mitigations.Keys))];
            if (problems.Count == before)
            {
                added.Add(
                    new RiskFactor(
                        id,
                        entry.Kind,
                        theme,
                        new LocalText(entry.Indonesian!, entry.English!),
                        entry.Definition!,
                        at,
                        entry.Level,
                        shownBy,
                        mitigatedBy,
                        entry.Evidence!
                    )
                );
            }

            Id<T> Read<T>(string? text, string column)
            {
                if (string.IsNullOrEmpty(text) || !Id<T>.TryParse(text, out var read))
                {
                    Raise(RiskProblems.NotAnId, column, ("value", Quantity.Of(string.IsNullOrWhiteSpace(text) ? "-" : text)));
                    return default;
                }

                return read;
            }

            Id<T> Known<T>(string? text, string column, IReadOnlyCollection<Id<T>>? all)
            {
                var read = Read<T>(text, column);
                if (!read.IsEmpty && all?.Contains(read) == false)
                {
                    Raise(RiskProblems.NotKnown, column, ("value", Quantity.Of(read.ToString())), ("column", Quantity.Of(column)));
                }

                return read;
            }

            void Raise(NoticeKind kind, string column, params IEnumerable<(string, Quantity)> arguments) =>
                problems.Add(
                    new Problem(
                        kind,
                        entry.Location.File.Length == 0 ? entry.Location : DataLocation.In(entry.Location.File, entry.Location.Row, column),
                        arguments
                    )
                );
        }

        return problems.Count > 0
            ? Outcome<RiskTaxonomy>.Failure(problems)
            : Outcome<RiskTaxonomy>.Success(new RiskTaxonomy(Themes, [.. Factors, .. added], Indicators, Mitigations, Needs, Excluded));
    }
}
