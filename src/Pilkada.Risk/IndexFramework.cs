namespace Pilkada.Risk;

/// <summary>A dimension of a published index, with its weight and how that weight is known.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class IndexDimension
{
    internal IndexDimension(string id, LocalText name, Explanation weight)
    {
        Id = Id<IndexDimension>.Parse(id);
        Name = name;
        Weight = weight;
    }

    /// <summary>Gets the id, such as <c>sosial-politik</c>.</summary>
    public Id<IndexDimension> Id { get; }

    /// <summary>Gets the name.</summary>
    public LocalText Name { get; }

    /// <summary>Gets the weight as a share of 1 with its provenance: published, inferred or derived; unknown where it was not found.</summary>
    public Explanation Weight { get; }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>sosial-politik</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>A published index in one edition: its dimensions with their weights, as data that a scoring model can be made of.</summary>
/// <remarks>
/// Weights are bound to dimensions by id, never by order. The score is the weighted sum of the dimensions, exact and not rounded inside. Immutable and thread-safe.
/// </remarks>
/// <example>
/// West Java in 2024, 74.91, 83.38, 83.71 and 42.07 with weights 27, 38, 25 and 10 per cent: 77.0446, printed as 77.04.
/// <code>IkpFrameworks.Ikp2024.Score(dimensions).Value // 770446/10000</code>
/// </example>
public sealed class IndexFramework
{
    internal IndexFramework(
        string id,
        LocalText title,
        IEnumerable<IndexDimension> dimensions,
        Evidence evidence,
        LocalText note,
        ScoreBands? provinceBands = null,
        ScoreBands? regencyBands = null
    )
    {
        Id = Id<IndexFramework>.Parse(id);
        Title = title;
        Dimensions = [.. dimensions];
        Evidence = evidence;
        Note = note;
        ProvinceBands = provinceBands;
        RegencyBands = regencyBands;
    }

    /// <summary>Gets the id, such as <c>ikp-2024</c>.</summary>
    public Id<IndexFramework> Id { get; }

    /// <summary>Gets what it is, in words.</summary>
    public LocalText Title { get; }

    /// <summary>Gets the dimensions, in the order of the source.</summary>
    public ImmutableArray<IndexDimension> Dimensions { get; }

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Gets how the weights are known, with the fit where they are inferred.</summary>
    public LocalText Note { get; }

    /// <summary>Gets the classes of provinces, or null where none were found.</summary>
    public ScoreBands? ProvinceBands { get; }

    /// <summary>Gets the classes of regencies and cities, or null where none were found.</summary>
    public ScoreBands? RegencyBands { get; }

    /// <summary>Gets whether every weight is known; only then can a score be computed.</summary>
    public bool HasWeights => Dimensions.All(d => !d.Weight.Value.IsUnknown);

    /// <summary>Finds a dimension by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The dimension, or null.</returns>
    public IndexDimension? Find(Id<IndexDimension> id) => Dimensions.FirstOrDefault(d => d.Id == id);

    /// <summary>Computes the score of an area.</summary>
    /// <param name="scores">The score of each dimension, by id; a dimension left out is unknown.</param>
    /// <returns>The score with its calculation.</returns>
    /// <exception cref="ArgumentException">A dimension is not one of this index or stands twice, or a score is no number.</exception>
    public IndexScore Score(IEnumerable<(Id<IndexDimension> Dimension, Explanation Score)> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var given = new Dictionary<Id<IndexDimension>, Explanation>();
        foreach (var (dimension, score) in scores)
        {
            if (Find(dimension) is null)
            {
                throw new ArgumentException($"'{dimension}' is none of {string.Join(", ", Dimensions)}.", nameof(scores));
            }

            if (!given.TryAdd(dimension, Leaves.Numeric(score, nameof(scores))))
            {
                throw new ArgumentException($"'{dimension}' stands twice.", nameof(scores));
            }
        }

        return new IndexScore(this, [.. Dimensions.Select(d => given.GetValueOrDefault(d.Id) ?? Leaves.Points(d.Name, null))]);
    }

    /// <summary>Makes the scoring model with fixed classes.</summary>
    /// <typeparam name="TPath">How the scores of the areas were made.</typeparam>
    /// <param name="bands">The classes, such as <see cref="ProvinceBands"/> or <see cref="RegencyBands"/>; null for scores and ranks alone, as for aggregates, for which no classes were published.</param>
    /// <returns>The model: weights with their provenance on the nodes, weighted mean, classes, ranks.</returns>
    /// <exception cref="InvalidOperationException">A weight is unknown; see <see cref="HasWeights"/>.</exception>
    /// <exception cref="ArgumentException">The engine has no form for the bands: it rounds to two decimals or not at all, and knows sides upper, lower and inner.</exception>
    /// <example><code>IkpFrameworks.Ikp2024.Model&lt;OwnInput&gt;(PublishedBands.Ikp2024Provinces).Score((jabar, score)) // 77.0446, high, rank 1</code></example>
    public IndexModel<TPath> Model<TPath>(ScoreBands? bands = null)
        where TPath : IScorePath =>
        new(
            this,
            bands?.Scale,
            bands,
            bands is null
                ? null
                : bands.ToStep() ?? throw new ArgumentException($"The engine has no form for the bands {bands.Id}.", nameof(bands))
        );

    /// <summary>Makes the scoring model with classes by the mean and one sample deviation of the areas that are scored together.</summary>
    /// <typeparam name="TPath">How the scores of the areas were made.</typeparam>
    /// <param name="scale">A scale of three grades.</param>
    /// <returns>The model. Both edges belong to the middle grade, as in <see cref="RelativeBands"/>. Its classes are relative: <see cref="IndexModel{TPath}.Note"/>.</returns>
    /// <exception cref="InvalidOperationException">A weight is unknown; see <see cref="HasWeights"/>.</exception>
    /// <exception cref="ArgumentException">The scale has not three grades.</exception>
    public IndexModel<TPath> RelativeModel<TPath>(GradeScale scale)
        where TPath : IScorePath
    {
        ArgumentNullException.ThrowIfNull(scale);
        return scale.Grades.Length == 3
            ? new(this, scale, null, Scoring.Classification.ByMeanDeviation(Scoring.EdgeSide.Inner, isSample: true, -1, 1))
            : throw new ArgumentException($"{scale} has {scale.Grades.Length} grades, not three.", nameof(scale));
    }

    /// <summary>Returns the id.</summary>
    /// <returns>For example <c>ikp-2024</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>The score of one area in an index: the weighted sum of its dimensions.</summary>
/// <remarks>Unknown as soon as one dimension or weight is; the share that is unknown is kept. Immutable and thread-safe.</remarks>
public sealed class IndexScore : IExplained
{
    internal IndexScore(IndexFramework framework, ImmutableArray<Explanation> scores)
    {
        Framework = framework;
        Scores = scores;
        Contributions =
        [
            .. framework.Dimensions.Zip(
                scores,
                (d, s) =>
                    Explanation.Product(
                        d.Name,
                        d.Weight.Value.IsUnknown ? d.Weight.Value
                            : s.Value.IsUnknown ? s.Value
                            : Quantity.Of(d.Weight.Value.Number * s.Value.Number),
                        Unit.Points,
                        [d.Weight, s]
                    )
            ),
        ];
        Value =
            Contributions.FirstOrDefault(c => c.Value.IsUnknown)?.Value
            ?? Quantity.Of(RelativeBands.Sum(Contributions.Select(c => c.Value.Number)));
    }

    /// <summary>Gets the index.</summary>
    public IndexFramework Framework { get; }

    /// <summary>Gets the score of each dimension, in the order of the index.</summary>
    public ImmutableArray<Explanation> Scores { get; }

    /// <summary>Gets weight times score of each dimension; they add up to the value.</summary>
    public ImmutableArray<Explanation> Contributions { get; }

    /// <summary>Gets the score, exact; or unknown.</summary>
    public Quantity Value { get; }

    /// <summary>Gets the share of dimensions whose score or weight is unknown.</summary>
    public Fraction UnknownShare => Leaves.ShareOf(Contributions.Count(c => c.Value.IsUnknown), Contributions.Length);

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Sum(
            new LocalText($"Skor {Framework.Title.Indonesian}", $"Score, {Framework.Title.English}"),
            Value,
            Unit.Points,
            Contributions,
            RiskRules.WeightedIndex.Id
        );

    /// <summary>Returns the score that a dimension must have had for a printed total.</summary>
    /// <param name="total">The printed total.</param>
    /// <returns>The implied score of the one unknown dimension: derived, never published. Unknown when none or several are unknown.</returns>
    public Quantity Implied(Fraction total)
    {
        int[] unknown = [.. Enumerable.Range(0, Scores.Length).Where(i => Scores[i].Value.IsUnknown)];
        return unknown.Length == 1 && Framework.HasWeights && Framework.Dimensions[unknown[0]].Weight.Value.Number is { Sign: > 0 } weight
            ? Quantity.Of((total - RelativeBands.Sum(Contributions.Where(c => !c.Value.IsUnknown).Select(c => c.Value.Number))) / weight)
            : Quantity.Unknown(new LocalText("tidak tepat satu dimensi yang tidak diketahui", "not exactly one dimension is unknown"));
    }
}
