namespace Pilkada.Scoring;

/// <summary>A composite indicator: what is measured, how it hangs together, and the steps from data to ranks.</summary>
/// <remarks>
/// Valid by construction: every leaf of the index is an indicator, every indicator is a leaf once, keys are unique, and the steps stand in an
/// order that can be carried out. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var model = ScoringModel.Create(
///     "livability",
///     [new Indicator("rent", Direction.Negative), new Indicator("parks")],
///     IndexNode.Of("index", IndexNode.Leaf("rent", 2), IndexNode.Leaf("parks", 1)),
///     [new Normalisation(NormalisationMethod.MinMax(0, 100)), new Weighting(), new Aggregation(), new Ranking()]
/// ).Value;
/// </code>
/// </example>
public sealed class ScoringModel
{
    /// <summary>The largest number of indicators.</summary>
    public const int MaximumIndicators = 4096;

    /// <summary>The largest number of levels above the indicators.</summary>
    public const int MaximumHeight = 16;

    private ScoringModel(string key, ImmutableArray<Indicator> indicators, IndexNode index, ImmutableArray<ScoringStep> steps)
    {
        Key = key;
        Indicators = indicators;
        Index = index;
        Steps = steps;
    }

    /// <summary>Gets the key.</summary>
    public string Key { get; }

    /// <summary>Gets the indicators, in the order of the model.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>Gets the top of the index.</summary>
    public IndexNode Index { get; }

    /// <summary>Gets the steps, in order.</summary>
    public ImmutableArray<ScoringStep> Steps { get; }

    /// <summary>Gets the names of the numeric columns that the steps read beside the indicators, sorted.</summary>
    public ImmutableArray<string> Denominators =>
        Steps.Any(s => s is Denomination)
            ? [.. Indicators.Select(i => i.Denominator?.Column).OfType<string>().Distinct().Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Gets the names of the columns of groups that the steps read, sorted.</summary>
    public ImmutableArray<string> Groups =>
        [.. Steps.OfType<Imputation>().Select(s => s.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Gets the classification, or null.</summary>
    public Classification? Classification => Steps.OfType<Classification>().FirstOrDefault();

    /// <summary>Gets the ranking, or null.</summary>
    public Ranking? Ranking => Steps.OfType<Ranking>().FirstOrDefault();

    internal Weighting Weighting => field ??= Steps.OfType<Weighting>().FirstOrDefault() ?? new Weighting();

    internal Aggregation Aggregation => field ??= Steps.OfType<Aggregation>().First();

    // Made when first needed; making it twice gives the same.
    internal Fitting.ModelLayout Layout => field ??= Fitting.ModelLayout.Of(this);

    // All that decides a result, as text; names and provenance do not.
    internal string Canonical => field ??= Fitting.CanonicalText.Of(this);

    internal int IndexOf(string indicator)
    {
        for (var k = 0; k < Indicators.Length; k++)
        {
            if (Indicators[k].Key == indicator)
            {
                return k;
            }
        }

        throw new ArgumentException($"There is no indicator '{indicator}'.", nameof(indicator));
    }

    /// <summary>Puts a model together.</summary>
    /// <param name="key">A name for the model.</param>
    /// <param name="indicators">The indicators.</param>
    /// <param name="index">The top of the index.</param>
    /// <param name="steps">The steps, in order; at least an aggregation. Without a weighting the nodes' own weights hold.</param>
    /// <param name="file">The file it was read from, for the places of problems; empty for none.</param>
    /// <returns>The model, or all problems (<see cref="ScoringProblems"/>), with paths such as <c>$.steps[2]</c>.</returns>
    public static Outcome<ScoringModel> Create(
        string key,
        IEnumerable<Indicator> indicators,
        IndexNode index,
        IEnumerable<ScoringStep> steps,
        string file = ""
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(file);
        var model = new ScoringModel(key, [.. indicators], index, [.. steps]);
        ImmutableArray<Problem> problems = [.. ModelCheck.Of(model, file)];
        return problems.IsEmpty ? Outcome<ScoringModel>.Success(model) : Outcome<ScoringModel>.Failure(problems);
    }

    /// <summary>Learns from a table and scores it.</summary>
    /// <param name="table">The units.</param>
    /// <param name="workspace">The room to work in; null for one of its own on one thread.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">A column is missing or a value is infinite; <see cref="UnitTable.Check"/> tells all of it.</exception>
    /// <example>
    /// <code>
    /// var result = model.Score(UnitTable.Rows(["rent", "parks"], ("Ada", [9.1, 4]), ("Bela", [7.5, null])));
    /// result.Ranks // 2, 1
    /// </code>
    /// </example>
    public ScoreResult Score(UnitTable table, ScoringWorkspace? workspace = null) =>
        ScoreResult.Of(ScoringFit.Of(this, table, workspace), table, workspace);

    /// <summary>Returns the key.</summary>
    /// <returns>The key.</returns>
    public override string ToString() => Key;
}
