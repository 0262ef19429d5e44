using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>Learns how the outliers of every indicator are pulled in.</summary>
internal sealed class TreatmentFitter(ScoringModel model, OutlierTreatment step) : IndicatorFitter(step)
{
    private readonly Func<double, double>?[] _maps = new Func<double, double>?[model.Indicators.Length];

    public override int Rounds => 1;

    public override IEnumerable<TileStep> TileSteps => _maps.Any(m => m is not null) ? [new MapTile([.. _maps])] : [];

    /// <summary>Gets before and after, for every indicator in the order of the model.</summary>
    public ImmutableArray<TreatedIndicator> Table { get; private set; } = [];

    public override bool IsLinear(int round) => true;

    public override Statistic?[] Open(int round) =>
        [.. model.Indicators.Select(i => step.Exempt.Contains(i.Key) ? null : (Statistic)new ValuesStatistic())];

    public override void Close(int round, Statistic?[] merged)
    {
        var table = ImmutableArray.CreateBuilder<TreatedIndicator>();
        for (var k = 0; k < merged.Length; k++)
        {
            var key = model.Indicators[k].Key;
            if (merged[k] is ValuesStatistic values)
            {
                (_maps[k], var row) = Treat(key, values.Sorted);
                table.Add(row);
            }
            else
            {
                table.Add(new TreatedIndicator(key, Treatment.Exempt, 0, 0, null, null, null, null, null));
            }
        }

        Table = table.ToImmutable();
    }

    private (Func<double, double>? Map, TreatedIndicator Row) Treat(string key, ReadOnlySpan<double> sorted)
    {
        var limits = new ShapeThresholds(step.SkewnessLimit, step.KurtosisLimit);
        if (Winsorising.Of(sorted, limits, step.MaximumWinsorised) is not { } winsorised)
        {
            return (null, new TreatedIndicator(key, Treatment.None, 0, 0, null, null, null, null, null));
        }

        TreatedIndicator Row(Treatment treatment, Shape after, double? lambda = null) =>
            new(
                key,
                treatment,
                treatment == Treatment.Winsorised ? winsorised.Raised : 0,
                treatment == Treatment.Winsorised ? winsorised.Lowered : 0,
                winsorised.Before.Skewness,
                winsorised.Before.ExcessKurtosis,
                after.Skewness,
                after.ExcessKurtosis,
                lambda
            );

        if (!limits.Outliers(winsorised.Before))
        {
            return (null, Row(Treatment.None, winsorised.Before));
        }

        if (limits.Outliers(winsorised.After))
        {
            if (step.Transform == OutlierTransform.Log && LogTransform.Of(sorted) is { } log)
            {
                return (log.Apply, Row(Treatment.Log, log.After));
            }

            if (step.Transform == OutlierTransform.BoxCox && BoxCox.Of(sorted, BoxCox.PositiveShift(sorted[0])) is { } power)
            {
                return (power.Apply, Row(Treatment.BoxCox, power.After, power.Lambda));
            }
        }

        return (winsorised.Apply, Row(Treatment.Winsorised, winsorised.After));
    }
}
