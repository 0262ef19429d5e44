using System.Runtime.InteropServices;
using Pilkada.Scoring.Fitting;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring;

/// <summary>A model with all that it learnt from a set of units: ready to score them, or others, one by one.</summary>
/// <remarks>
/// The same model and units give the same fit to the last bit, whatever their order, the parts they came in and the number of threads.
/// Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var fit = ScoringFit.Of(model, table);
/// var scores = new double[table.Count];
/// fit.Score(table, new ScoreBuffers(scores), new ScoringWorkspace());
/// </code>
/// </example>
public sealed class ScoringFit
{
    internal ScoringFit(FittedSteps steps)
    {
        Steps = steps;
        Edges = Classifier.EdgesOf(steps);
    }

    /// <summary>Gets the model.</summary>
    public ScoringModel Model => Steps.Model;

    /// <summary>Gets the edges between the classes, in units of the score; empty without a classification, NaN where they are not defined.</summary>
    public ImmutableArray<double> Edges { get; }

    /// <summary>Gets the keys of the nodes in the order in which their values are kept: lower levels first, the index last.</summary>
    public ImmutableArray<string> Nodes => [.. Model.Layout.Nodes.Select(n => n.Node.Key)];

    /// <summary>Gets what was done to the outliers of each indicator, in the order of the steps and of the model; empty without a treatment.</summary>
    public ImmutableArray<TreatedIndicator> Outliers => [.. Steps.Fitters.OfType<TreatmentFitter>().SelectMany(f => f.Table)];

    internal FittedSteps Steps { get; }

    // Present when the fit kept all scores: a table is then ranked among all units, and not by itself.
    private Ties? RanksAmongAll =>
        field ??= Steps.Fitters.OfType<RankingFitter>().FirstOrDefault() is { } fitter ? new Ties(fitter.Sorted) : null;

    /// <summary>Learns from a table.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The units.</param>
    /// <param name="workspace">The room to work in; null for one of its own on one thread.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">A column is missing or a value is infinite; <see cref="UnitTable.Check"/> tells all of it.</exception>
    public static ScoringFit Of(ScoringModel model, UnitTable table, ScoringWorkspace? workspace = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        workspace ??= new ScoringWorkspace();
        var steps = new FittedSteps(model, ranks: false);
        while (!steps.IsComplete)
        {
            steps.Close(Collector.Collect(steps, table, workspace));
        }

        return new ScoringFit(steps);
    }

    /// <summary>Learns from several tables together, such as one for each date of a panel: the fit of their union.</summary>
    /// <remarks>
    /// Scores of the tables are then on one scale and may be compared between dates; ranks are within the table that is scored, and classes
    /// that are relative are relative to all tables. One fit for each table instead makes every date a scale of its own.
    /// </remarks>
    /// <param name="model">The model.</param>
    /// <param name="tables">The tables; at least one. The same unit may stand in several.</param>
    /// <param name="workspace">The room to work in; null for one of its own on one thread.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">There is no table, a column is missing or a value is infinite.</exception>
    /// <example>
    /// <code>
    /// var pooled = ScoringFit.Of(model, [may, november]);
    /// var change = ScoreResult.Of(pooled, november).DiffFrom(ScoreResult.Of(pooled, may));
    /// </code>
    /// </example>
    public static ScoringFit Of(ScoringModel model, IEnumerable<UnitTable> tables, ScoringWorkspace? workspace = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(tables);
        UnitTable[] all = [.. tables];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is at least one table.", nameof(tables));
        }

        workspace ??= new ScoringWorkspace();
        var steps = new FittedSteps(model, ranks: false);
        while (!steps.IsComplete)
        {
            var merged = Collector.Collect(steps, all[0], workspace);
            foreach (var table in all.Skip(1))
            {
                Collector.Merge(merged, Collector.Collect(steps, table, workspace));
            }

            steps.Close(merged);
        }

        return new ScoringFit(steps);
    }

    /// <summary>Scores a table.</summary>
    /// <param name="table">The units, those learnt from or others.</param>
    /// <param name="output">Where the results go.</param>
    /// <param name="workspace">The room to work in.</param>
    /// <exception cref="ArgumentException">A column is missing, a value is infinite, or a buffer is too short.</exception>
    public void Score(UnitTable table, ScoreBuffers output, ScoringWorkspace workspace)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(workspace);
        Fits(output.Scores.Length, table.Count, nameof(output.Scores), needed: true);
        Fits(output.Classes.Length, table.Count, nameof(output.Classes), needed: false);
        Fits(output.Ranks.Length, table.Count, nameof(output.Ranks), needed: false);
        Fits(output.Nodes.Length, (long)table.Count * Model.Layout.Nodes.Length, nameof(output.Nodes), needed: false);
        new Scorer(this, table, output, workspace).Run();
        if (!output.Ranks.IsEmpty)
        {
            var method = Model.Ranking?.Method ?? RankMethod.Dense;
            if (RanksAmongAll is { } all)
            {
                var scores = output.Scores.Span;
                var ranks = output.Ranks.Span;
                for (var row = 0; row < table.Count; row++)
                {
                    ranks[row] = double.IsNaN(scores[row]) ? 0 : all.RankOf(scores[row], method);
                }
            }
            else
            {
                workspace.Ranks.Rank(output.Scores[..table.Count], output.Ranks, method);
            }
        }
    }

    private static void Fits(int length, long count, string name, bool needed)
    {
        if (length < count && (needed || length > 0))
        {
            throw new ArgumentException($"The buffer {name} holds {length} values and needs {count}.", nameof(name));
        }
    }
}
