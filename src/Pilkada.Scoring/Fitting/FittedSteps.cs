namespace Pilkada.Scoring.Fitting;

/// <summary>The steps of a model with what was learnt so far, and what a round has to look at next.</summary>
internal sealed class FittedSteps
{
    private int _done;

    public FittedSteps(ScoringModel model, bool ranks)
    {
        Model = model;
        var fitters = ImmutableArray.CreateBuilder<StepFitter>();
        var normalised = false;
        foreach (var step in model.Steps)
        {
            switch (step)
            {
                case Screening s:
                    fitters.Add(new RowwiseFitter(s, new ScreenTile(model.Indicators.Length, Least(s.MinimumAvailability))));
                    break;
                case Denomination s:
                    fitters.Add(new RowwiseFitter(s, Divisions()));
                    break;
                case Imputation s:
                    fitters.Add(new ImputationFitter(model, s, normalised));
                    break;
                case OutlierTreatment s:
                    fitters.Add(new TreatmentFitter(model, s));
                    break;
                case Normalisation s:
                    fitters.Add(new NormalisationFitter(model, s));
                    normalised = true;
                    break;
                case Aggregation:
                    for (var height = 1; height <= model.Index.Height; height++)
                    {
                        AddLevel(fitters, height);
                    }

                    break;
                case Classification s:
                    fitters.Add(new ClassificationFitter(s));
                    break;
                case Ranking s when ranks:
                    fitters.Add(new RankingFitter(s));
                    break;
                default:
                    break;
            }
        }

        Fitters = fitters.ToImmutable();
        SkipRowwise();
    }

    public ScoringModel Model { get; }

    public ImmutableArray<StepFitter> Fitters { get; }

    /// <summary>Gets a value indicating whether all is learnt.</summary>
    public bool IsComplete => _done == Fitters.Length;

    /// <summary>Gets the round in hand of the fitter in hand.</summary>
    public int Round { get; private set; }

    /// <summary>Gets the fitters that share the next pass: one, or all that look at the scores.</summary>
    public IEnumerable<StepFitter> Front =>
        IsComplete ? []
        : Fitters[_done].Stream == FitStream.Scores ? Fitters.Skip(_done).Where(f => f.Rounds > Round)
        : [Fitters[_done]];

    /// <summary>Gets what is done to the indicators before the step in hand, or before the aggregation.</summary>
    public IEnumerable<TileStep> TileSteps
    {
        get
        {
            ImmutableArray<Line>? open = null;
            foreach (var fitter in Fitters.Take(_done).OfType<IndicatorFitter>())
            {
                if (open is { } lines)
                {
                    yield return new MapTile([.. lines.Select(l => (Func<double, double>)l.At)]);
                }

                foreach (var step in fitter.TileSteps)
                {
                    yield return step;
                }

                open = fitter.Lines;
            }

            // The lines are left to the kernels, unless a step of the indicators still follows.
            if (open is { } last && _done < Fitters.Length && Fitters[_done].Stream == FitStream.Indicators)
            {
                yield return new MapTile([.. last.Select(l => (Func<double, double>)l.At)]);
            }
        }
    }

    /// <summary>Gets the line each indicator still has to pass.</summary>
    public ImmutableArray<Line> Lines =>
        (Fitters.OfType<IndicatorFitter>().LastOrDefault() as NormalisationFitter)?.Lines
        ??
        [
            .. Model.Indicators.Select(i =>
                i.Direction == Direction.Positive || Fitters.Any(f => f is NormalisationFitter) ? Line.Identity : new Line(0, -1, 0)
            ),
        ];

    /// <summary>Gets the edges of the classes; empty without a classification.</summary>
    public ImmutableArray<double> Edges => Fitters.OfType<ClassificationFitter>().FirstOrDefault()?.Edges ?? [];

    /// <summary>Gets the weights of the children of a node, divided by their sum.</summary>
    public ImmutableArray<double> SharesOf(NodeLayout node) =>
        node.Shares.IsEmpty
            ? Fitters.OfType<ComponentFitter>().Select(f => f.SharesOf(node.Node.Key)).FirstOrDefault(s => !s.IsEmpty, [])
            : node.Shares;

    /// <summary>Gets how many children of a node must be present.</summary>
    public int MinimumOf(NodeLayout node) => node.Shares.IsEmpty ? ModelLayout.MinimumOf(Model, SharesOf(node)) : node.Minimum;

    public OutrankingTable? OutrankingOf(NodeLayout node) =>
        node.Method.Kind == AggregationKind.Copeland
            ? Fitters.OfType<OutrankingFitter>().Select(f => f.TableOf(node.Node.Key)).FirstOrDefault(t => t is not null)
            : null;

    /// <summary>Takes in the merged statistics of a round.</summary>
    public void Close(Statistic?[][] merged)
    {
        foreach (var (fitter, statistics) in Front.Zip(merged).ToArray())
        {
            fitter.Close(Round, statistics);
        }

        Round++;
        if (Fitters[_done].Stream == FitStream.Scores)
        {
            if (Fitters.Skip(_done).All(f => f.Rounds <= Round))
            {
                _done = Fitters.Length;
            }
        }
        else if (Fitters[_done].Rounds <= Round)
        {
            _done++;
            Round = 0;
            SkipRowwise();
        }
    }

    private void AddLevel(ImmutableArray<StepFitter>.Builder fitters, int height)
    {
        var level = Model.Layout.Levels[height - 1];
        if (!level.Components.IsEmpty)
        {
            fitters.Add(new ComponentFitter(Model.Weighting, height, level.Components));
        }

        if (!level.Outranked.IsEmpty)
        {
            fitters.Add(new OutrankingFitter(Model.Aggregation, height, level.Outranked));
        }
    }

    private void SkipRowwise()
    {
        while (_done < Fitters.Length && Fitters[_done].Stream != FitStream.Scores && Fitters[_done].Rounds == 0)
        {
            _done++;
        }

        if (_done < Fitters.Length && Fitters.Skip(_done).All(f => f.Rounds == 0))
        {
            _done = Fitters.Length;
        }
    }

    private int Least(Fraction availability) => (int)(availability * Fraction.Of(Model.Indicators.Length, 1)).Round(Rounding.Ceiling);

    private DenominateTile Divisions() =>
        new([
            .. Model
                .Indicators.Select((indicator, k) => (indicator, k))
                .Where(x => x.indicator.Denominator is not null)
                .Select(x => (x.k, x.indicator.Denominator!.Column, x.indicator.Denominator.Scale)),
        ]);
}
