using System.Globalization;
using Pilkada.Scoring.Numerics;

namespace Pilkada.Scoring.Fitting;

/// <summary>A weight: that of one child of one node.</summary>
/// <param name="Child">The child.</param>
/// <param name="Parent">Its parent.</param>
/// <param name="Level">The level of the parent.</param>
/// <param name="Key">The number that stands for the child's key among random numbers.</param>
/// <param name="ParentKey">The same for the parent.</param>
internal readonly record struct WeightEdge(IndexNode Child, IndexNode Parent, int Level, ulong Key, ulong ParentKey);

/// <summary>Where the random numbers of a draw come from.</summary>
/// <param name="random">The numbers of the seed.</param>
/// <param name="stream">The place of the draw among the streams.</param>
/// <param name="draw">The draw, for those who are asked for it.</param>
/// <param name="number">The number of a factor that is described by one; NaN to draw it.</param>
internal readonly struct DrawPoint(KeyedRandom random, ulong stream, int draw, double number)
{
    public int Draw => draw;

    public double Uniform(ulong key) => double.IsNaN(number) ? random.Stream(stream, key).Uniform() : number;

    public KeyedStream Stream(ulong key) => random.Stream(stream, key);

    /// <summary>FNV-1a of the characters.</summary>
    public static ulong KeyOf(string text)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var c in text)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            return hash;
        }
    }
}

/// <summary>What one draw does otherwise than the model.</summary>
/// <param name="edges">The weights.</param>
/// <param name="choices">How many choices of methods there are.</param>
internal sealed class DrawSettings(ImmutableArray<WeightEdge> edges, int choices)
{
    public ImmutableArray<WeightEdge> Edges => edges;

    /// <summary>Gets what each weight is multiplied by.</summary>
    public double[] Multipliers { get; } = new double[edges.Length];

    /// <summary>Gets the weights that take the place of the stated ones; NaN where none does.</summary>
    public double[] Drawn { get; } = new double[edges.Length];

    /// <summary>Gets the shares of the model, for factors that draw about them.</summary>
    public double[] Shares { get; } = new double[edges.Length];

    /// <summary>Gets the alternative of each choice.</summary>
    public int[] Choices { get; } = new int[choices];

    public void Reset()
    {
        Multipliers.AsSpan().Fill(1);
        Drawn.AsSpan().Fill(double.NaN);
        Choices.AsSpan().Clear();
    }
}

internal sealed class WeightsFactor(double spread, ImmutableArray<int> levels) : Factor("weights")
{
    internal override bool IsSingle => false;

    internal override string Identity => FormattableString.Invariant($"{Key} {spread:R} {string.Join(',', levels)}");

    internal override bool Moves(WeightEdge edge) => levels.IsEmpty || levels.Contains(edge.Level);

    internal override void Apply(DrawPoint point, DrawSettings settings, ReadOnlySpan<int> moved)
    {
        foreach (var e in moved)
        {
            settings.Multipliers[e] *= 1 - spread + (2 * spread * point.Stream(settings.Edges[e].Key).Uniform());
        }
    }
}

internal sealed class DirichletFactor(double concentration, ImmutableArray<int> levels) : Factor("weights together")
{
    internal override string Identity => FormattableString.Invariant($"{Key} {concentration:R} {string.Join(',', levels)}");

    // Parents and children draw from different streams.
    private const ulong Together = 0x9E37_79B9_7F4A_7C15;

    internal override bool IsSingle => false;

    internal override bool Moves(WeightEdge edge) => levels.IsEmpty || levels.Contains(edge.Level);

    internal override void Apply(DrawPoint point, DrawSettings settings, ReadOnlySpan<int> moved)
    {
        for (var e = 0; e < settings.Edges.Length; )
        {
            var first = e;
            while (e < settings.Edges.Length && settings.Edges[e].Parent == settings.Edges[first].Parent)
            {
                e++;
            }

            if (Moves(settings.Edges[first]))
            {
                Draw(
                    point.Stream(settings.Edges[first].ParentKey ^ Together),
                    settings.Shares.AsSpan()[first..e],
                    settings.Drawn.AsSpan()[first..e]
                );
            }
        }
    }

    private void Draw(KeyedStream stream, ReadOnlySpan<double> shares, Span<double> drawn)
    {
        Span<double> shapes = shares.Length <= 64 ? stackalloc double[shares.Length] : new double[shares.Length];
        Span<double> found = shares.Length <= 64 ? stackalloc double[shares.Length] : new double[shares.Length];
        var count = 0;
        foreach (var share in shares)
        {
            if (share > 0)
            {
                shapes[count++] = concentration * share;
            }
        }

        stream.Dirichlet(shapes[..count], found[..count]);
        count = 0;
        for (var c = 0; c < shares.Length; c++)
        {
            drawn[c] = shares[c] > 0 ? found[count++] : 0;
        }
    }
}

internal sealed class GivenFactor(Func<int, string, double> multiplier, ImmutableArray<int> levels) : Factor("weights given")
{
    internal override bool IsSingle => false;

    internal override bool Moves(WeightEdge edge) => levels.IsEmpty || levels.Contains(edge.Level);

    internal override void Apply(DrawPoint point, DrawSettings settings, ReadOnlySpan<int> moved)
    {
        foreach (var e in moved)
        {
            var key = settings.Edges[e].Child.Key;
            var by = multiplier(point.Draw, key);
            settings.Multipliers[e] *=
                double.IsFinite(by) && by >= 0
                    ? by
                    : throw new InvalidOperationException(
                        FormattableString.Invariant($"The multiplier of '{key}' in draw {point.Draw} is a finite number from 0, not {by}.")
                    );
        }
    }
}

internal sealed class WeightFactor(string node, double spread) : Factor($"weight {node}")
{
    private readonly ulong _key = DrawPoint.KeyOf(node);

    internal override string Identity => FormattableString.Invariant($"{Key} {spread:R}");

    internal override bool Moves(WeightEdge edge) => edge.Child.Key == node;

    internal override IEnumerable<Problem> Problems(ScoringModel model, DataLocation at) =>
        model.Index.All().Skip(1).Any(n => n.Key == node)
            ? []
            : [new Problem(ScoringProblems.OverrideUnknown, at, ("key", Quantity.Of(node)))];

    internal override void Apply(DrawPoint point, DrawSettings settings, ReadOnlySpan<int> moved)
    {
        foreach (var e in moved)
        {
            settings.Multipliers[e] *= 1 - spread + (2 * spread * point.Uniform(_key));
        }
    }
}

/// <summary>A choice between steps of a model.</summary>
internal abstract class ChoiceFactor(string key, ImmutableArray<ScoringStep> alternatives) : Factor(key)
{
    private readonly ulong _key = DrawPoint.KeyOf("choice of " + key);

    public int Count => alternatives.Length;

    internal override string Identity => Key + "\n" + CanonicalText.Of(alternatives);

    private protected ScoringStep Alternative(int number) => alternatives[number];

    /// <summary>Puts an alternative into the place of the model's own step.</summary>
    public abstract ImmutableArray<ScoringStep> With(ImmutableArray<ScoringStep> steps, int alternative, ScoringModel model);

    public int Choose(DrawPoint point) => Math.Min((int)(point.Uniform(_key) * Count), Count - 1);

    internal override IEnumerable<Problem> Problems(ScoringModel model, DataLocation at) =>
        Enumerable.Range(0, Count).SelectMany(a => Problems(model, a, In(at, a)));

    private static DataLocation In(DataLocation at, int alternative) =>
        DataLocation.In(at.File, at.Row, string.Create(CultureInfo.InvariantCulture, $"{at.Column}.among[{alternative}]"));

    private IEnumerable<Problem> Problems(ScoringModel model, int alternative, DataLocation at) =>
        ScoringModel
            .Create(model.Key, model.Indicators, model.Index, With(model.Steps, alternative, model))
            .Problems.Select(p => new Problem(p.Kind, at, p.Arguments));

    internal override void Apply(DrawPoint point, DrawSettings settings, ReadOnlySpan<int> moved) { }

    private protected static int Place(ImmutableArray<ScoringStep> steps, Func<ScoringStep, bool> before)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (before(steps[i]))
            {
                return i;
            }
        }

        return steps.Length;
    }
}

internal sealed class NormalisationFactor(ImmutableArray<Normalisation> steps)
    : ChoiceFactor("normalisation", ImmutableArray<ScoringStep>.CastUp(steps))
{
    public override ImmutableArray<ScoringStep> With(ImmutableArray<ScoringStep> own, int alternative, ScoringModel model) =>
        own.OfType<Normalisation>().FirstOrDefault() is { } step
            ? own.Replace(step, Alternative(alternative))
            : own.Insert(Place(own, s => s is Weighting or Pilkada.Scoring.Aggregation), Alternative(alternative));
}

internal sealed class ImputationFactor(ImmutableArray<Imputation> steps)
    : ChoiceFactor("imputation", ImmutableArray<ScoringStep>.CastUp(steps))
{
    public override ImmutableArray<ScoringStep> With(ImmutableArray<ScoringStep> own, int alternative, ScoringModel model) =>
        own.OfType<Imputation>().SingleOrDefault() is { } step
            ? own.Replace(step, Alternative(alternative))
            : own.Insert(
                Place(own, s => s is OutlierTreatment or Pilkada.Scoring.Normalisation or Weighting or Pilkada.Scoring.Aggregation),
                Alternative(alternative)
            );

    internal override IEnumerable<Problem> Problems(ScoringModel model, DataLocation at) =>
        model.Steps.Count(s => s is Imputation) > 1 ? [new Problem(ScoringProblems.ImputationNotSingle, at)] : base.Problems(model, at);
}

internal sealed class AggregationFactor(int level, ImmutableArray<AggregationMethod> methods)
    : ChoiceFactor(FormattableString.Invariant($"aggregation {level}"), [.. methods.Select(m => new Aggregation(m))])
{
    public override ImmutableArray<ScoringStep> With(ImmutableArray<ScoringStep> steps, int alternative, ScoringModel model)
    {
        var own = steps.OfType<Aggregation>().First();
        var levels = Enumerable
            .Range(1, model.Index.Height)
            .Select(l => l == level ? methods[alternative] : own.Levels[Math.Min(l, own.Levels.Length) - 1]);
        return steps.Replace(own, new Aggregation(null, own.MinimumAvailability, levels, own.Overrides));
    }

    internal override IEnumerable<Problem> Problems(ScoringModel model, DataLocation at) =>
        level > model.Index.Height
            ? [new Problem(ScoringProblems.LevelUnknown, at, ("level", Quantity.Of(level)), ("levels", Quantity.Of(model.Index.Height)))]
            : base.Problems(model, at);
}
