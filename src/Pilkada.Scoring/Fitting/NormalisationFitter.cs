using System.Runtime.InteropServices;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>Learns the line or the table of every indicator.</summary>
internal sealed class NormalisationFitter(ScoringModel model, Normalisation step) : IndicatorFitter(step)
{
    private readonly double[] _means = new double[model.Indicators.Length];
    private readonly Line[] _lines = new Line[model.Indicators.Length];
    private readonly Func<double, double>?[] _maps = new Func<double, double>?[model.Indicators.Length];

    public override int Rounds =>
        step.Scope == StepScope.Rowwise ? 0
        : Kinds.Contains(NormalisationKind.ZScore) ? 2
        : 1;

    public override IEnumerable<TileStep> TileSteps
    {
        get
        {
            if (Rounds == 0)
            {
                Close(0, new Statistic?[_lines.Length]);
            }

            return _maps.Any(m => m is not null) ? [new MapTile([.. _maps])] : [];
        }
    }

    public override ImmutableArray<Line>? Lines
    {
        get
        {
            if (Rounds == 0)
            {
                Close(0, new Statistic?[_lines.Length]);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(_lines);
        }
    }

    /// <summary>Tells whether something other than a straight line happens to an indicator.</summary>
    public bool IsMapped(int indicator) => _maps[indicator] is not null;

    private IEnumerable<NormalisationKind> Kinds => model.Indicators.Select(i => step.For(i.Key).Kind);

    public override bool IsLinear(int round) => round == 0 && Kinds.Any(IsRank);

    public override Statistic?[] Open(int round) =>
        [
            .. model.Indicators.Select(
                (indicator, k) =>
                    (round, step.For(indicator.Key).Kind) switch
                    {
                        (0, NormalisationKind.ZScore) => new SumStatistic(),
                        (1, NormalisationKind.ZScore) => new SquaresStatistic(_means[k]),
                        (1, _) => null,
                        (_, NormalisationKind.DistanceToReference) => new ReferenceStatistic(indicator.Reference!),
                        (_, { } kind) when IsRank(kind) => new ValuesStatistic(),
                        (_, NormalisationKind.None or NormalisationKind.Goalposts or NormalisationKind.Categorical) => null,
                        _ => (Statistic)new ExtentStatistic(),
                    }
            ),
        ];

    public override void Close(int round, Statistic?[] merged)
    {
        for (var k = 0; k < _lines.Length; k++)
        {
            var indicator = model.Indicators[k];
            var method = step.For(indicator.Key);
            if (round == 1)
            {
                if (merged[k] is SquaresStatistic { Sum: var squares })
                {
                    var deviation = squares.Count > 1 ? Math.Sqrt(squares.Quotient(squares.Count - 1)) : 0;
                    _lines[k] = Fitting.Lines.ZScore(_means[k], deviation, indicator.Direction, method.Low, method.Deviation);
                }

                continue;
            }

            (_lines[k], _maps[k]) = Fit(indicator, method, merged[k]);
            if (merged[k] is SumStatistic { Sum: { Count: > 0 } sum })
            {
                _means[k] = sum.Quotient(sum.Count);
            }
        }
    }

    private static bool IsRank(NormalisationKind kind) =>
        kind is NormalisationKind.Rank or NormalisationKind.PercentileRank or NormalisationKind.MiddleRank or NormalisationKind.Borda;

    private static (Line Line, Func<double, double>? Map) Fit(Indicator indicator, NormalisationMethod method, Statistic? statistic)
    {
        var positive = indicator.Direction == Direction.Positive;
        var extent = (statistic as ExtentStatistic)?.Extent ?? (statistic as ReferenceStatistic)?.Extent ?? Extent.Empty;
        var worst = positive ? extent.Low : extent.High;
        switch (method.Kind)
        {
            case NormalisationKind.MinMax or NormalisationKind.DistanceToMaximum:
                return (Fitting.Lines.MinMax(extent, indicator.Direction, method.Low, method.High), null);
            case NormalisationKind.Goalposts:
                var posts = indicator.Goalposts!;
                var line = Fitting.Lines.MinMax(new Extent(posts.Low, posts.High), indicator.Direction, method.Low, method.High);
                return (line, method.Cap ? Held(posts.Low, posts.High) : null);
            case NormalisationKind.DistanceToTarget or NormalisationKind.DistanceToReference:
                var best =
                    method.Kind == NormalisationKind.DistanceToTarget ? indicator.Target!.Value : ((ReferenceStatistic)statistic!).Value;
                return (
                    Fitting.Lines.Between(worst, best, 0, 1),
                    !method.Cap ? null
                    : positive ? Held(double.NegativeInfinity, best)
                    : Held(best, double.PositiveInfinity)
                );
            case NormalisationKind.FractionOfMaximum:
                return (extent.High != 0 && !extent.IsEmpty ? new Line(0, 1 / extent.High, 0) : Line.Missing, null);
            case { } kind when IsRank(kind):
                return (Line.Identity, Ranked(new Ties(((ValuesStatistic)statistic!).Sorted), method.Kind, positive));
            case NormalisationKind.Categorical:
                return (Line.Identity, Categorical(method));
            case NormalisationKind.None:
                return (positive ? Line.Identity : new Line(0, -1, 0), null);
            default:
                return (Line.Missing, null);
        }
    }

    // The functions stand apart, so that a straight line allocates nothing.
    private static Func<double, double> Held(double low, double high) =>
        x =>
            x < low ? low
            : x > high ? high
            : x;

    private static Func<double, double> Categorical(NormalisationMethod method) =>
        x => method.Values[CountAtMost(method.Edges.AsSpan(), x)];

    // Ranks rise with the index; values in a tie share the lower rank.
    private static Func<double, double> Ranked(Ties ties, NormalisationKind kind, bool positive) =>
        x =>
        {
            var (less, equal) = ties.Position(x);
            double below = positive ? less : ties.Count - less - equal;
            return kind switch
            {
                NormalisationKind.Rank => below + 1,
                NormalisationKind.Borda => below,
                NormalisationKind.MiddleRank => (below + (equal * 0.5)) / ties.Count,
                _ => ties.Count > 1 ? below / (ties.Count - 1) : double.NaN,
            };
        };

    private static int CountAtMost(ReadOnlySpan<double> edges, double x)
    {
        var count = 0;
        while (count < edges.Length && edges[count] <= x)
        {
            count++;
        }

        return count;
    }
}
