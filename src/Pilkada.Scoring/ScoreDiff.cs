using Pilkada.Scoring.Fitting;

namespace Pilkada.Scoring;

/// <summary>Why the score of a unit moved between two results.</summary>
/// <remarks>
/// The parts are taken one after the other and add up to the whole move, within rounding: first the unit's own data change, indicator by
/// indicator in the order of the model, under the earlier fit; then the set of units, with what was learnt from it; then weights and aggregation.
/// NaN where one of the two scores is missing.
/// </remarks>
public sealed class ScoreDiff
{
    internal ScoreDiff(
        string unit,
        double before,
        double after,
        ImmutableArray<(string Indicator, double Change)> indicators,
        double population,
        double weights
    )
    {
        Unit = unit;
        Before = before;
        After = after;
        Indicators = indicators;
        Population = population;
        Weights = weights;
    }

    /// <summary>Gets the key of the unit.</summary>
    public string Unit { get; }

    /// <summary>Gets the earlier score.</summary>
    public double Before { get; }

    /// <summary>Gets the later score.</summary>
    public double After { get; }

    /// <summary>Gets what the unit's own data moved, by key of the indicator; those that moved nothing are left out.</summary>
    public ImmutableArray<(string Indicator, double Change)> Indicators { get; }

    /// <summary>Gets what the other set of units moved, through the ranges, means and fills learnt from it.</summary>
    public double Population { get; }

    /// <summary>Gets what other weights and another aggregation moved.</summary>
    public double Weights { get; }

    internal static ImmutableArray<ScoreDiff> Between(ScoreResult before, ScoreResult after)
    {
        if (!before.Model.Indicators.Select(i => i.Key).SequenceEqual(after.Model.Indicators.Select(i => i.Key)))
        {
            throw new ArgumentException("The two results have other indicators.", nameof(before));
        }

        var old = new UnitEvaluator(before.Fit.Steps, before.Fit.Steps);
        var mixed = new UnitEvaluator(after.Fit.Steps, before.Fit.Steps);
        var rows = ImmutableArray.CreateBuilder<ScoreDiff>();
        for (var row = 0; row < after.Table.Count; row++)
        {
            var earlier = before.Table.RowOf(after.Table.KeyOf(row));
            if (earlier >= 0)
            {
                rows.Add(Of(before, earlier, after, row, old, mixed));
            }
        }

        return rows.ToImmutable();
    }

    private static ScoreDiff Of(ScoreResult before, int earlier, ScoreResult after, int row, UnitEvaluator old, UnitEvaluator mixed)
    {
        var raw = old.Raw(before.Table, earlier);
        var target = old.Raw(after.Table, row);
        var score = before.Scores[earlier];
        var moves = ImmutableArray.CreateBuilder<(string, double)>();
        for (var k = 0; k < raw.Length; k++)
        {
            if (raw[k].Equals(target[k]))
            {
                continue;
            }

            raw[k] = target[k];

            // Denominators and groups are those of the later row.
            var next = old.Score(after.Table, row, raw);
            moves.Add((before.Model.Indicators[k].Key, next - score));
            score = next;
        }

        var population = mixed.Score(after.Table, row, target);
        return new ScoreDiff(
            after.Table.KeyOf(row),
            before.Scores[earlier],
            after.Scores[row],
            [.. moves.Where(m => m.Item2 != 0)],
            population - score,
            after.Scores[row] - population
        );
    }
}
