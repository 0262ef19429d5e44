using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring;

/// <summary>Which choice moves the ranks: variance-based sensitivity indices of first and total order.</summary>
/// <remarks>
/// For n rows and d factors the index is made n (d + 2) times, after the design of A. Saltelli et al., "Variance based sensitivity analysis
/// of model output. Design and estimator for the total sensitivity index" (2010): two samples A and B, and A with each factor from B.
/// First order by Saltelli et al. (2010), total order by M. J. W. Jansen (1999), over the variance of the outputs of A and B together.
/// The outputs are the rank of each unit and the mean absolute change of rank against the model as it stands. A factor that draws many
/// numbers, such as <see cref="Factor.Weights"/>, is a group: its numbers come from A or from B together.
/// Factor j of row i is the uniform number <c>2 i w + j</c> of the seed in A and <c>2 i w + w + j</c> in B, w the least power of two from d.
/// Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var analysis = new SensitivityAnalysis(
///     [Factor.WeightOf("housing", 0.25), Factor.Normalisation(NormalisationMethod.MinMax(), NormalisationMethod.PercentileRank)],
///     rows: 1024,
///     seed: 42
/// );
/// var result = analysis.Run(model, table, new ScoringWorkspace(threads: 2));
/// var change = result.RankChange;   // change.First[0] 0.61, change.Total[0] 0.66
/// </code>
/// </example>
public sealed class SensitivityAnalysis
{
    /// <summary>The largest number of runs, n (d + 2).</summary>
    public const int MaximumRuns = 1_000_000;

    /// <summary>The most ranks that are kept, units times runs: 4,294,967,296, in 8 GiB, or 16 above 65,535 units.</summary>
    public const long MaximumRanks = 1L << 32;

    /// <summary>Plans an analysis.</summary>
    /// <param name="factors">What is varied; at least one, each once.</param>
    /// <param name="rows">n, the rows of one sample, from 2. Default 1,024.</param>
    /// <param name="seed">The seed of the random numbers. Default 0.</param>
    /// <exception cref="ArgumentException">There is no factor, one stands twice or has no random numbers, or there are too few rows or too many runs.</exception>
    public SensitivityAnalysis(IEnumerable<Factor> factors, int rows = 1024, ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(factors);
        Factors = [.. factors];
        UncertaintyAnalysis.Distinct(Factors, nameof(factors));
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        if (Factors.FirstOrDefault(f => f is GivenFactor) is { } given)
        {
            throw new ArgumentException($"The factor '{given.Key}' has no random numbers to exchange.", nameof(factors));
        }

        if (Factors.Select(f => f.Key).Distinct().Count() < Factors.Length)
        {
            throw new ArgumentException("Each factor stands once.", nameof(factors));
        }

        if ((long)rows * (Factors.Length + 2) > MaximumRuns)
        {
            throw new ArgumentOutOfRangeException(nameof(rows), rows, $"Rows times factors and two are at most {MaximumRuns} runs.");
        }

        Rows = rows;
        Seed = seed;
        Design = new SobolDesign(rows, Factors.Length, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Factors.Length));
    }

    /// <summary>Gets what is varied.</summary>
    public ImmutableArray<Factor> Factors { get; }

    /// <summary>Gets n, the rows of one sample.</summary>
    public int Rows { get; }

    /// <summary>Gets the seed of the random numbers.</summary>
    public ulong Seed { get; }

    /// <summary>Gets how often the index is made, n (d + 2).</summary>
    public int Runs => Design.Runs;

    internal SobolDesign Design { get; }

    /// <summary>Makes all runs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The units; each has a score in every run.</param>
    /// <param name="workspace">The threads; null for one.</param>
    /// <param name="progress">Told how many runs are done, from any thread; null for nobody.</param>
    /// <param name="cancellation">Asked between batches of runs.</param>
    /// <returns>What came of them. It keeps the rank of every unit in every run: 2 bytes each, 4 above 65,535 units.</returns>
    /// <exception cref="ArgumentException">A factor or an alternative does not fit the model, a column is missing, or the ranks would not fit (<see cref="MaximumRanks"/>).</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public SensitivityResult Run(
        ScoringModel model,
        UnitTable table,
        ScoringWorkspace? workspace = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        if ((long)table.Count * Runs > MaximumRanks)
        {
            throw new ArgumentException($"{Runs} runs of {table.Count} units are more than {MaximumRanks} ranks.", nameof(table));
        }

        workspace ??= new ScoringWorkspace();
        var nominal = DrawEngine.NominalRanks(model, table, workspace);
        var result = new SensitivityResult(this, table, nominal);
        var engine = new DrawEngine(model, table, Factors, workspace);
        engine.Run(new SobolDraws(engine, result, this), 0, Runs, workspace, progress, cancellation);
        return result;
    }

    private sealed class SobolDraws(DrawEngine engine, SensitivityResult result, SensitivityAnalysis analysis) : IDraws
    {
        private readonly RankMethod _method = engine.Model.Ranking?.Method ?? RankMethod.Dense;

        public bool CountsClasses => false;

        public void Sample(int draw, DrawSettings settings) => engine.Apply(settings, new Points(analysis, draw));

        public void Take(int draw, ReadOnlySpan<double> scores, DrawRanks ranks) => result.Take(draw, scores, ranks, _method);
    }

    private readonly struct Points(SensitivityAnalysis analysis, int run) : IDrawPoints
    {
        public DrawPoint Of(int factor)
        {
            var random = new KeyedRandom(analysis.Seed);
            var (row, sample) = (run % analysis.Rows, run / analysis.Rows);
            var fromB = sample == 1 || sample == factor + 2;
            var number = analysis.Factors[factor].IsSingle ? analysis.Design.Value(random, run, factor) : double.NaN;
            return new DrawPoint(random, ((ulong)row * 2) + (fromB ? 1UL : 0), run, number);
        }
    }
}
