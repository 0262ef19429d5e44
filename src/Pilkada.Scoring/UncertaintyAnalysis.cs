using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring;

/// <summary>How far ranks and classes depend on choices that could have been made otherwise: the index made anew many times.</summary>
/// <remarks>
/// Every draw takes its own weights and methods, goes over all units and ranks them. Draw r is the same whatever other draws are made, on
/// any number of threads, so draws may be split over machines: <see cref="Draw"/> makes a range of them, <see cref="UncertaintyState.Merge"/>
/// joins ranges, and the result has the same bits. Step 7 of the OECD/JRC handbook (2008); Saisana, Saltelli and Tarantola (2005).
/// Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var analysis = new UncertaintyAnalysis([Factor.Weights(0.25)], draws: 1000, seed: 42);
/// var result = analysis.Run(model, table, new ScoringWorkspace(threads: 2));
/// var unit = result.Units[0];   // unit.NominalRank 3, unit.MeanRank 3.4, unit.Low 1, unit.High 7
/// </code>
/// </example>
public sealed class UncertaintyAnalysis
{
    /// <summary>The largest number of draws.</summary>
    public const int MaximumDraws = 1_000_000;

    /// <summary>Plans an analysis.</summary>
    /// <param name="factors">What is varied; at least one, and one choice of each kind at most.</param>
    /// <param name="draws">How many draws, from 1 to <see cref="MaximumDraws"/>. Default 1,000.</param>
    /// <param name="seed">The seed of the random numbers. Default 0.</param>
    /// <param name="level">
    /// What part of the draws a rank interval holds, above 0 and below 1. Default nine tenths. Zero for no intervals: the ranks of single draws
    /// are then not kept, and the state needs a few numbers per unit instead of 2 bytes per unit and draw (4 above 65,535 units or draws).
    /// </param>
    /// <exception cref="ArgumentException">There is no factor, a choice stands twice, or a number is out of its range.</exception>
    public UncertaintyAnalysis(IEnumerable<Factor> factors, int draws = 1000, ulong seed = 0, Fraction? level = null)
    {
        ArgumentNullException.ThrowIfNull(factors);
        Factors = [.. factors];
        Distinct(Factors, nameof(factors));
        if (draws is < 1 or > MaximumDraws)
        {
            throw new ArgumentOutOfRangeException(nameof(draws), draws, $"Draws are from 1 to {MaximumDraws}.");
        }

        Draws = draws;
        Seed = seed;
        Level = level ?? Fraction.Of(9, 10);
        if (Level < Fraction.Zero || Level >= Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(level), Level, "The level of an interval is from 0 to below 1.");
        }
    }

    /// <summary>Gets what is varied.</summary>
    public ImmutableArray<Factor> Factors { get; }

    /// <summary>Gets how many draws.</summary>
    public int Draws { get; }

    /// <summary>Gets the seed of the random numbers.</summary>
    public ulong Seed { get; }

    /// <summary>Gets what part of the draws a rank interval holds; zero for no intervals.</summary>
    public Fraction Level { get; }

    /// <summary>Makes all draws.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The units.</param>
    /// <param name="workspace">The threads; null for one.</param>
    /// <param name="progress">Told how many draws are done, from any thread; null for nobody.</param>
    /// <param name="cancellation">Asked between batches of draws.</param>
    /// <returns>What came of them.</returns>
    /// <exception cref="ArgumentException">A factor or an alternative does not fit the model, a column is missing, or the ranks of all draws would not fit (<see cref="UncertaintyState.MaximumRanks"/>).</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public UncertaintyResult Run(
        ScoringModel model,
        UnitTable table,
        ScoringWorkspace? workspace = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        workspace ??= new ScoringWorkspace();
        return Draw(model, table, 0, Draws, workspace, progress, cancellation).Result(workspace);
    }

    /// <summary>Makes a range of the draws.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The units.</param>
    /// <param name="from">The first draw, from 0.</param>
    /// <param name="to">The draw after the last, at most <see cref="Draws"/>.</param>
    /// <param name="workspace">The threads; null for one.</param>
    /// <param name="progress">Told how many draws of the range are done, from any thread; null for nobody.</param>
    /// <param name="cancellation">Asked between batches of draws.</param>
    /// <returns>The state, to be merged with those of other ranges.</returns>
    /// <exception cref="ArgumentException">The range is empty or not within the draws, or as for <see cref="Run"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public UncertaintyState Draw(
        ScoringModel model,
        UnitTable table,
        int from,
        int to,
        ScoringWorkspace? workspace = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        if (from < 0 || to <= from || to > Draws)
        {
            throw new ArgumentOutOfRangeException(nameof(from), from, $"The range {from} to {to} is not within the draws 0 to {Draws}.");
        }

        workspace ??= new ScoringWorkspace();
        var state = new UncertaintyState(model, table, this, from, to, workspace);
        var engine = new DrawEngine(model, table, Factors, workspace);
        var draws = new RankDraws(engine, state, new KeyedRandom(Seed));
        state.Take(engine.Run(draws, from, to, workspace, progress, cancellation));
        return state;
    }

    internal static void Distinct(ImmutableArray<Factor> factors, string name)
    {
        if (factors.IsEmpty)
        {
            throw new ArgumentException("There is at least one factor.", name);
        }

        if (factors.OfType<ChoiceFactor>().GroupBy(f => f.Key).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The {twice.Key} is chosen once, from all its alternatives.", name);
        }
    }

    private sealed class RankDraws(DrawEngine engine, UncertaintyState state, KeyedRandom random) : IDraws
    {
        public bool CountsClasses => true;

        public void Sample(int draw, DrawSettings settings) => engine.Apply(settings, new Points(random, draw));

        public void Take(int draw, ReadOnlySpan<double> scores, DrawRanks ranks) => state.Take(draw, scores, ranks);
    }

    private readonly struct Points(KeyedRandom random, int draw) : IDrawPoints
    {
        public DrawPoint Of(int factor) => new(random, (ulong)draw, draw, double.NaN);
    }
}
