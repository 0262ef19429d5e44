using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>Learns by what missing values are replaced.</summary>
internal sealed class ImputationFitter(ScoringModel model, Imputation step, bool isNormalised) : IndicatorFitter(step)
{
    private readonly ImmutableArray<ImputationMethod> _methods = [.. model.Indicators.Select(i => step.For(i.Key))];
    private readonly List<TileStep> _steps = [];

    // Within the parent every sibling's scale is needed, filled or not.
    private readonly ImmutableArray<ImmutableArray<int>> _families =
    [
        .. model
            .Index.All()
            .Where(n => !n.IsLeaf)
            .Select(n => n.Children.Where(c => c.IsLeaf).Select(c => model.IndexOf(c.Key)).ToImmutableArray())
            .Where(f => f.Length > 1 && f.Any(k => step.For(model.Indicators[k].Key) == ImputationMethod.WithinParent)),
    ];

    public override int Rounds => isNormalised && _methods.All(m => m is ImputationMethod.None or ImputationMethod.WithinParent) ? 0 : 1;

    public override IEnumerable<TileStep> TileSteps =>
        Rounds == 0 && !_families.IsEmpty ? [Within([.. _methods.Select(_ => Line.Identity)])] : _steps;

    /// <summary>Gets the value that fills each indicator, where one value does; NaN elsewhere.</summary>
    public ImmutableArray<double> Fills { get; private set; } = [];

    public override bool IsLinear(int round) => _methods.Any(m => m is ImputationMethod.Median or ImputationMethod.GroupMedian);

    public override Statistic?[] Open(int round) => [.. _methods.Select(Open)];

    public override void Close(int round, Statistic?[] merged)
    {
        // Within the parent first: a mean over the indicators that are there, not over what others were filled with.
        if (!_families.IsEmpty)
        {
            _steps.Add(
                Within([
                    .. merged.Select(
                        (s, k) =>
                            isNormalised ? Line.Identity
                            : ((s as BothStatistic)?.Extent ?? s as ExtentStatistic) is { } e
                                ? Fitting.Lines.MinMax(e.Extent, model.Indicators[k].Direction, 0, 1)
                            : Line.Missing
                    ),
                ])
            );
        }

        Statistic?[] own = [.. merged.Select(s => s is BothStatistic both ? both.First : s)];
        Fills = [.. own.Select(s => s is SumStatistic or ValuesStatistic ? Middle(s) : double.NaN)];
        if (Fills.Any(f => !double.IsNaN(f)))
        {
            _steps.Add(new FillTile(Fills));
        }

        ImmutableArray<IReadOnlyDictionary<string, double>?> groups =
        [
            .. own.Select(s => (s as GroupedStatistic)?.Groups.ToDictionary(g => g.Key, g => Middle(g.Value), StringComparer.Ordinal)),
        ];
        if (groups.Any(g => g is not null))
        {
            _steps.Add(new FillGroupTile(step.Group!, groups));
        }
    }

    private Statistic? Open(ImputationMethod method, int indicator)
    {
        Statistic? own = method switch
        {
            ImputationMethod.Mean => new SumStatistic(),
            ImputationMethod.Median => new ValuesStatistic(),
            ImputationMethod.GroupMean => new GroupedStatistic(step.Group!, () => new SumStatistic()),
            ImputationMethod.GroupMedian => new GroupedStatistic(step.Group!, () => new ValuesStatistic()),
            _ => null,
        };
        var scaled = !isNormalised && _families.Any(f => f.Contains(indicator));
        return !scaled ? own
            : own is null ? new ExtentStatistic()
            : new BothStatistic(own, new ExtentStatistic());
    }

    private static double Middle(Statistic statistic) =>
        statistic switch
        {
            SumStatistic { Sum: { Count: > 0 } sum } => sum.Quotient(sum.Count),
            ValuesStatistic values => OrderStatistics.Median(values.Sorted) ?? double.NaN,
            _ => double.NaN,
        };

    private FillWithinParentTile Within(ImmutableArray<Line> lines) =>
        new([.. _methods.Select(m => m == ImputationMethod.WithinParent)], lines, _families);
}
