using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>Learns the edges of classes that are relative to the set of units.</summary>
internal sealed class ClassificationFitter(Classification step) : StepFitter(step)
{
    private double _mean;

    public override FitStream Stream => FitStream.Scores;

    public override int Rounds =>
        step.Kind switch
        {
            ClassificationKind.MeanDeviation => 2,
            ClassificationKind.Quantiles => 1,
            _ => 0,
        };

    /// <summary>Gets the edges; NaN where they are not defined.</summary>
    public ImmutableArray<double> Edges { get; private set; } =
        step.Kind is ClassificationKind.Edges or ClassificationKind.Bands ? step.Numbers : [.. step.Numbers.Select(_ => double.NaN)];

    public override bool IsLinear(int round) => step.Kind == ClassificationKind.Quantiles;

    public override Statistic?[] Open(int round) =>
        [
            step.Kind == ClassificationKind.Quantiles ? new ValuesStatistic()
            : round == 0 ? new SumStatistic()
            : new SquaresStatistic(_mean),
        ];

    public override void Close(int round, Statistic?[] merged)
    {
        switch (merged[0])
        {
            case ValuesStatistic values:
                Edges = [.. step.Numbers.Select(p => OrderStatistics.Quantile(values.Sorted, p) ?? double.NaN)];
                break;
            case SumStatistic { Sum: var sum }:
                _mean = sum.Count > 0 ? sum.Quotient(sum.Count) : double.NaN;
                break;
            case SquaresStatistic { Sum: var squares }:
                var divisor = step.IsSample ? squares.Count - 1 : squares.Count;
                var deviation = divisor > 0 ? Math.Sqrt(squares.Quotient(divisor)) : double.NaN;
                Edges = [.. step.Numbers.Select(k => _mean + (k * deviation))];
                break;
            default:
                break;
        }
    }
}

/// <summary>Keeps all scores, so that a part can be ranked among the whole.</summary>
internal sealed class RankingFitter(Ranking step) : StepFitter(step)
{
    public override FitStream Stream => FitStream.Scores;

    public override int Rounds => 1;

    /// <summary>Gets all scores, sorted.</summary>
    public double[] Sorted { get; private set; } = [];

    public override bool IsLinear(int round) => true;

    public override Statistic?[] Open(int round) => [new ValuesStatistic()];

    public override void Close(int round, Statistic?[] merged) => Sorted = ((ValuesStatistic)merged[0]!).Sorted.ToArray();
}
