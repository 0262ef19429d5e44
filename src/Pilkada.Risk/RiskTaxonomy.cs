namespace Pilkada.Risk;

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

    /// <summary>Gets the themes, in reading order, then the user's own.</summary>
    public ImmutableArray<RiskTheme> Themes { get; }

    /// <summary>Gets the factors: hazards first, then vulnerabilities, then the user's own.</summary>
    public ImmutableArray<RiskFactor> Factors { get; }

    /// <summary>Gets the indicators, by instrument, then the user's own.</summary>
    public ImmutableArray<RiskIndicator> Indicators { get; }

    /// <summary>Gets the mitigations, then the user's own.</summary>
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

    /// <summary>Adds a user's own themes, factors, indicators and mitigations, each with its source; they may refer to each other in any order.</summary>
    /// <param name="entries">The entries as typed.</param>
    /// <param name="stages">The stages that exist, or null when stages are not checked.</param>
    /// <returns>The larger taxonomy, or every problem of every entry. An id that two entries of a kind share is a problem that names both.</returns>
    public Outcome<RiskTaxonomy> With(IEnumerable<TaxonomyEntry> entries, IReadOnlyCollection<Id<Stages.ElectionStage>>? stages = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var reading = new TaxonomyReading(this, [.. entries], stages);
        return reading.Problems.IsEmpty
            ? Outcome<RiskTaxonomy>.Success(
                new RiskTaxonomy(
                    [.. Themes, .. reading.Themes],
                    [.. Factors, .. reading.Factors],
                    [.. Indicators, .. reading.Indicators],
                    [.. Mitigations, .. reading.Mitigations],
                    Needs,
                    Excluded
                )
            )
            : Outcome<RiskTaxonomy>.Failure(reading.Problems);
    }
}
