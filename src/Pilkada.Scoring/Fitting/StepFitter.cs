namespace Pilkada.Scoring.Fitting;

/// <summary>What a step looks at when it is fitted.</summary>
internal enum FitStream
{
    /// <summary>The indicators, as the steps before have left them.</summary>
    Indicators = 0,

    /// <summary>The children of the nodes of one level.</summary>
    Children = 1,

    /// <summary>The scores.</summary>
    Scores = 2,
}

/// <summary>Learns from all units what one step needs to know, in one round or more.</summary>
internal abstract class StepFitter(ScoringStep step)
{
    /// <summary>Gets the step.</summary>
    public ScoringStep Step { get; } = step;

    /// <summary>Gets what the step looks at.</summary>
    public abstract FitStream Stream { get; }

    /// <summary>Gets the level of the nodes whose children it looks at; 0 unless the stream is children.</summary>
    public virtual int Height => 0;

    /// <summary>Gets the number of rounds.</summary>
    public abstract int Rounds { get; }

    /// <summary>Tells whether the state of a round grows with the number of units.</summary>
    public abstract bool IsLinear(int round);

    /// <summary>Makes the statistics of a round, one per indicator, node or score; null where none is needed.</summary>
    public abstract Statistic?[] Open(int round);

    /// <summary>Takes in the merged statistics of a round.</summary>
    public abstract void Close(int round, Statistic?[] merged);
}

/// <summary>A step of the indicators, which ends as steps of a tile.</summary>
internal abstract class IndicatorFitter(ScoringStep step) : StepFitter(step)
{
    public sealed override FitStream Stream => FitStream.Indicators;

    /// <summary>Gets what is done to a tile; valid after the last round.</summary>
    public abstract IEnumerable<TileStep> TileSteps { get; }

    /// <summary>Gets the lines that follow; null when the step is not a normalisation.</summary>
    public virtual ImmutableArray<Line>? Lines => null;
}

/// <summary>A step of the indicators that needs to know nothing.</summary>
internal sealed class RowwiseFitter(ScoringStep step, TileStep? tileStep) : IndicatorFitter(step)
{
    public override int Rounds => 0;

    public override IEnumerable<TileStep> TileSteps => tileStep is null ? [] : [tileStep];

    public override bool IsLinear(int round) => false;

    public override Statistic?[] Open(int round) => [];

    public override void Close(int round, Statistic?[] merged) { }
}
