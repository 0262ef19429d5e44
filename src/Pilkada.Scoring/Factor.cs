using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring;

/// <summary>One choice in making an index that could have been made otherwise: a weight, or a method.</summary>
/// <remarks>
/// The input factors of uncertainty and sensitivity analysis in the terms of the OECD/JRC handbook (2008, step 7). The random numbers of a
/// factor depend on the seed, the draw and the keys of what it varies, never on turn: adding a node or a factor leaves those of all others
/// as they were. Levels are those of <see cref="Aggregation.Levels"/>: 1 for the parents of indicators. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// Factor[] factors = [Factor.Weights(0.25), Factor.Normalisation(NormalisationMethod.MinMax(), NormalisationMethod.ZScore(50, 10))];
/// </code>
/// </example>
public abstract class Factor
{
    private protected Factor(string key) => Key = key;

    /// <summary>Gets the key that names the factor in results, such as <c>weights</c>, <c>weight housing</c> or <c>aggregation 3</c>.</summary>
    public string Key { get; }

    // Whether the weight of a child can move in a draw.
    internal virtual bool Moves(WeightEdge edge) => false;

    // What tells two factors apart; delegates and steps are known by their key alone.
    internal virtual string Identity => Key;

    // Whether one number from 0 up to but not 1 says all.
    internal virtual bool IsSingle => true;

    // The weights that move are told by number.
    internal abstract void Apply(DrawPoint point, DrawSettings settings, ReadOnlySpan<int> moved);

    internal virtual IEnumerable<Problem> Problems(ScoringModel model, DataLocation at) => [];

    /// <summary>Finds everything by which the factor does not fit a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="at">Where the factor stands in a file; the places of problems begin with it.</param>
    /// <returns>The problems (<see cref="ScoringProblems"/>); empty when it fits. Such as a node that is not there, or a method that needs goalposts.</returns>
    public ImmutableArray<Problem> Check(ScoringModel model, DataLocation at = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. Problems(model, at)];
    }

    /// <summary>Every weight times a number of its own, uniform from 1 - spread up to 1 + spread; the weights of siblings are then divided by their sum.</summary>
    /// <param name="spread">How far a weight moves, as a part of itself: above 0 and below 1.</param>
    /// <param name="levels">The levels of the parents whose children's weights move; none for all.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The spread is not above 0 and below 1, or a level is below 1.</exception>
    public static Factor Weights(double spread, params IEnumerable<int> levels) => new WeightsFactor(Spread(spread), Levels(levels));

    /// <summary>The weights of the children of each node drawn together, Dirichlet: each is the stated one on average, and they add up to 1.</summary>
    /// <remarks>
    /// The shapes are the concentration times the stated shares: the variance of a share s is <c>s (1 - s) / (concentration + 1)</c>.
    /// A child of weight 0 keeps it.
    /// </remarks>
    /// <param name="concentration">How close draws are to the stated weights, above 0: 10 is wide, 1,000 narrow.</param>
    /// <param name="levels">The levels of the parents; none for all.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The concentration is not a finite number above 0, or a level is below 1.</exception>
    public static Factor DirichletWeights(double concentration, params IEnumerable<int> levels) =>
        double.IsFinite(concentration) && concentration > 0
            ? new DirichletFactor(concentration, Levels(levels))
            : throw new ArgumentOutOfRangeException(nameof(concentration), concentration, "The concentration is a finite number above 0.");

    /// <summary>Weights as the caller says, draw by draw: for scenarios, or for random numbers of another origin.</summary>
    /// <param name="multiplier">What the weight of a node is multiplied by in a draw: given the draw, from 0, and the key of the node; finite, from 0. Called from any thread.</param>
    /// <param name="levels">The levels of the parents; none for all.</param>
    /// <returns>The factor; it has no place in a sensitivity analysis.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level is below 1.</exception>
    public static Factor WeightsBy(Func<int, string, double> multiplier, params IEnumerable<int> levels)
    {
        ArgumentNullException.ThrowIfNull(multiplier);
        return new GivenFactor(multiplier, Levels(levels));
    }

    /// <summary>The weight of one node times a number uniform from 1 - spread up to 1 + spread; the weights of siblings are then divided by their sum.</summary>
    /// <param name="node">The key of the node or indicator.</param>
    /// <param name="spread">How far the weight moves, as a part of itself: above 0 and below 1.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="ArgumentException">The key is empty, or the spread is not above 0 and below 1.</exception>
    public static Factor WeightOf(string node, double spread)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(node);
        return new WeightFactor(node, Spread(spread));
    }

    /// <summary>The normalisation, one of several with equal chance, for all indicators.</summary>
    /// <param name="methods">The methods; at least one.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="ArgumentException">There is no method.</exception>
    public static Factor Normalisation(params IEnumerable<NormalisationMethod> methods) =>
        Normalisation([.. methods.Select(m => new Normalisation(m))]);

    /// <summary>The step of normalisation, one of several with equal chance; each with its own overrides.</summary>
    /// <param name="steps">The steps; at least one.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="ArgumentException">There is no step.</exception>
    public static Factor Normalisation(ImmutableArray<Normalisation> steps) => new NormalisationFactor(NotEmpty(steps));

    /// <summary>The method of aggregation of one level, one of several with equal chance; overrides of single nodes stay.</summary>
    /// <param name="level">The level, 1 for the parents of indicators.</param>
    /// <param name="methods">The methods; at least one.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="ArgumentException">There is no method, or the level is below 1.</exception>
    public static Factor Aggregation(int level, params IEnumerable<AggregationMethod> methods)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        return new AggregationFactor(level, NotEmpty([.. methods]));
    }

    /// <summary>The step of imputation, one of several with equal chance.</summary>
    /// <remarks>It takes the place of the model's own, which has one at most; in a model without, it comes before outlier treatment and normalisation.</remarks>
    /// <param name="steps">The steps; at least one. <see cref="ImputationMethod.None"/> leaves values missing.</param>
    /// <returns>The factor.</returns>
    /// <exception cref="ArgumentException">There is no step.</exception>
    public static Factor Imputation(params IEnumerable<Imputation> steps) => new ImputationFactor(NotEmpty([.. steps]));

    /// <summary>Returns the key.</summary>
    /// <returns>The key.</returns>
    public override string ToString() => Key;

    private static double Spread(double spread) =>
        spread is > 0 and < 1
            ? spread
            : throw new ArgumentOutOfRangeException(nameof(spread), spread, "The spread is above 0 and below 1.");

    private static ImmutableArray<int> Levels(IEnumerable<int> levels)
    {
        ImmutableArray<int> all = [.. levels];
        return all.All(l => l >= 1) ? all : throw new ArgumentOutOfRangeException(nameof(levels), all.Min(), "Levels are from 1.");
    }

    private static ImmutableArray<T> NotEmpty<T>(ImmutableArray<T> alternatives) =>
        alternatives.IsDefaultOrEmpty
            ? throw new ArgumentException("There is at least one alternative.", nameof(alternatives))
            : alternatives;
}
