using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring;

/// <summary>What the ranks would be without one indicator or node.</summary>
public sealed class NodeLeftOut
{
    internal NodeLeftOut(string node, ImmutableArray<int> ranks, ImmutableArray<double> scores, double meanChange, int largestChange)
    {
        Node = node;
        Ranks = ranks;
        Scores = scores;
        MeanChange = meanChange;
        LargestChange = largestChange;
    }

    /// <summary>Gets the key of what is left out.</summary>
    public string Node { get; }

    /// <summary>Gets the ranks of all units without it; 0 for a unit without a score.</summary>
    public ImmutableArray<int> Ranks { get; }

    /// <summary>Gets the scores without it; NaN for a unit without one.</summary>
    public ImmutableArray<double> Scores { get; }

    /// <summary>Gets the mean absolute change of rank over the units that have a rank with it and without it; NaN when none has.</summary>
    public double MeanChange { get; }

    /// <summary>Gets the largest absolute change of rank among them.</summary>
    public int LargestChange { get; }
}

/// <summary>The index made anew without each indicator and node in turn.</summary>
/// <remarks>
/// What is left out keeps its part in screening and imputation; its weight becomes 0 and the weights of its siblings are divided by their new
/// sum. A parent that is left without any child is missing, and its siblings share its weight likewise. Learnt weights stay as learnt.
/// Immutable and thread-safe.
/// </remarks>
/// <example><code>var all = LeaveOneOut.Of(model, table); var most = all.Nodes.MaxBy(n => n.MeanChange);</code></example>
public sealed class LeaveOneOut
{
    private LeaveOneOut(ImmutableArray<int> nominalRanks, ImmutableArray<NodeLeftOut> nodes)
    {
        NominalRanks = nominalRanks;
        Nodes = nodes;
    }

    /// <summary>Gets the ranks with all.</summary>
    public ImmutableArray<int> NominalRanks { get; }

    /// <summary>Gets what comes of leaving out each indicator and node below the index, those of lower levels first.</summary>
    public ImmutableArray<NodeLeftOut> Nodes { get; }

    /// <summary>Leaves out each indicator and node in turn.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The units.</param>
    /// <param name="workspace">The threads; null for one.</param>
    /// <param name="progress">Told how many are done, from any thread; null for nobody.</param>
    /// <param name="cancellation">Asked between batches.</param>
    /// <returns>The changes. Its size is that of all scores times the number of nodes.</returns>
    /// <exception cref="ArgumentException">A column is missing or a value is infinite.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LeaveOneOut Of(
        ScoringModel model,
        UnitTable table,
        ScoringWorkspace? workspace = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        workspace ??= new ScoringWorkspace();
        var nominal = DrawEngine.NominalRanks(model, table, workspace);

        // Draw r leaves out node r.
        ImmutableArray<string> keys = [.. model.Index.All().Where(n => n != model.Index).OrderBy(n => n.Height).Select(n => n.Key)];
        var engine = new DrawEngine(model, table, [Factor.WeightsBy((draw, key) => key == keys[draw] ? 0 : 1)], workspace);
        var draws = new Draws(engine, keys, nominal);
        engine.Run(draws, 0, keys.Length, workspace, progress, cancellation);
        return new LeaveOneOut([.. nominal], [.. draws.Results.Select(r => r!)]);
    }

    private sealed class Draws(DrawEngine engine, ImmutableArray<string> keys, int[] nominal) : IDraws
    {
        private readonly RankMethod _method = engine.Model.Ranking?.Method ?? RankMethod.Dense;

        public NodeLeftOut?[] Results { get; } = new NodeLeftOut?[keys.Length];

        public bool CountsClasses => false;

        public void Sample(int draw, DrawSettings settings) => engine.Apply(settings, new Points(draw));

        public void Take(int draw, ReadOnlySpan<double> scores, DrawRanks ranks)
        {
            var own = new int[scores.Length];
            ranks.Rank<int>(scores, own, _method);
            var (sum, count, largest) = (0L, 0, 0);
            for (var row = 0; row < own.Length; row++)
            {
                if (own[row] > 0 && nominal[row] > 0)
                {
                    var change = Math.Abs(own[row] - nominal[row]);
                    (sum, count, largest) = (sum + change, count + 1, Math.Max(largest, change));
                }
            }

            Results[draw] = new NodeLeftOut(keys[draw], [.. own], [.. scores], (double)sum / count, largest);
        }
    }

    private readonly struct Points(int draw) : IDrawPoints
    {
        public DrawPoint Of(int factor) => new(default, (ulong)draw, draw, double.NaN);
    }
}
