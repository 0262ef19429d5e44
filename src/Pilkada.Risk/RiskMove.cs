using Pilkada.Stages;

namespace Pilkada.Risk;

/// <summary>One indicator of a cell before and after.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskIndicatorMove
{
    internal RiskIndicatorMove(Id<RiskIndicator> indicator, RiskContribution? before, RiskContribution? after)
    {
        Indicator = indicator;
        Before = before;
        After = after;
    }

    /// <summary>Gets the indicator.</summary>
    public Id<RiskIndicator> Indicator { get; }

    /// <summary>Gets what it added before; null where it did not count.</summary>
    public RiskContribution? Before { get; }

    /// <summary>Gets what it adds after; null where it no longer counts.</summary>
    public RiskContribution? After { get; }
}

/// <summary>A cell that differs between two maps, with every indicator that moved it.</summary>
/// <remarks>
/// Becoming known is a move and not a rise: the lowest score may grow while the highest falls. The amounts of the indicators add up to the change of the lowest score.
/// Immutable and thread-safe.
/// </remarks>
public sealed class RiskMove
{
    internal RiskMove(RiskMapCell? before, RiskMapCell? after, ImmutableArray<RiskIndicatorMove> indicators)
    {
        Before = before;
        After = after;
        Indicators = indicators;
    }

    /// <summary>Gets the area.</summary>
    public Place Area => (After ?? Before)!.Area;

    /// <summary>Gets the stage.</summary>
    public Id<ElectionStage> Stage => (After ?? Before)!.Stage;

    /// <summary>Gets the cell before; null where the earlier map has none.</summary>
    public RiskMapCell? Before { get; }

    /// <summary>Gets the cell after; null where the later map has none.</summary>
    public RiskMapCell? After { get; }

    /// <summary>Gets the indicators whose weight or value differs, in order of their ids.</summary>
    public ImmutableArray<RiskIndicatorMove> Indicators { get; }

    internal static RiskMove? Between(RiskMapCell? before, RiskMapCell? after)
    {
        var (old, @new) = (Of(before), Of(after));
        ImmutableArray<RiskIndicatorMove> moved =
        [
            .. old
                .Keys.Union(@new.Keys)
                .Order()
                .Select(i => new RiskIndicatorMove(i, old.GetValueOrDefault(i), @new.GetValueOrDefault(i)))
                .Where(m =>
                    m.Before is null
                    || m.After is null
                    || !m.Before.Value.Value.Equals(m.After.Value.Value)
                    || !m.Before.Weight.Value.Equals(m.After.Weight.Value)
                ),
        ];
        return moved.IsEmpty ? null : new RiskMove(before, after, moved);

        static Dictionary<Id<RiskIndicator>, RiskContribution> Of(RiskMapCell? cell) =>
            cell?.Contributions.ToDictionary(c => c.Indicator) ?? [];
    }
}
