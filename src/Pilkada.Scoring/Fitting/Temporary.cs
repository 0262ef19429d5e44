#pragma warning disable CA1822
namespace Pilkada.Scoring.Fitting;

internal sealed class TreatmentFitter(ScoringModel model, OutlierTreatment step) : IndicatorFitter(step)
{
    public ScoringModel Model => model;
    public override int Rounds => 0;
    public override IEnumerable<TileStep> TileSteps => [];
    public override bool IsLinear(int round) => true;
    public override Statistic?[] Open(int round) => [];
    public override void Close(int round, Statistic?[] merged) { }
}

internal sealed class ComponentFitter(Weighting step, int height, ImmutableArray<IndexNode> nodes) : StepFitter(step)
{
    public ImmutableArray<IndexNode> Nodes => nodes;
    public override FitStream Stream => FitStream.Children;
    public override int Height => height;
    public override int Rounds => 0;
    public override bool IsLinear(int round) => true;
    public override Statistic?[] Open(int round) => [];
    public override void Close(int round, Statistic?[] merged) { }
    public ImmutableArray<double> SharesOf(string key) => [];
}

internal sealed class OutrankingFitter(Aggregation step, int height, ImmutableArray<IndexNode> nodes) : StepFitter(step)
{
    public ImmutableArray<IndexNode> Nodes => nodes;
    public override FitStream Stream => FitStream.Children;
    public override int Height => height;
    public override int Rounds => 0;
    public override bool IsLinear(int round) => true;
    public override Statistic?[] Open(int round) => [];
    public override void Close(int round, Statistic?[] merged) { }
    public OutrankingTable? TableOf(string key) => null;
}

internal sealed class OutrankingTable
{
    public void Score(ref double data, nuint stride, Numerics.Term[] terms, ref double output, int rows, int minimum) { }
}
