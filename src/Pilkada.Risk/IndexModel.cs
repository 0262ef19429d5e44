using Pilkada.Scoring;

namespace Pilkada.Risk;

/// <summary>A published index as a model of the scoring engine, for scores made along one path.</summary>
/// <typeparam name="TPath">The path: models and results of two paths are two types and never mix.</typeparam>
/// <remarks>
/// The dimensions are the indicators of the model, under their ids, taken as they are published. An area with an unknown dimension has no score, no class and no rank.
/// The exact score with its calculation is <see cref="IndexFramework.Score"/>; the engine's agrees within 1e-12 of it. Immutable and thread-safe.
/// </remarks>
public sealed class IndexModel<TPath>
    where TPath : IScorePath
{
    private static readonly LocalText Relative = new(
        "Kelas dihitung dari rata-rata dan simpangan baku sampel daerah yang dinilai bersama. Satu daerah yang ditambah atau diubah dapat menggeser kelas semua daerah, dan kelas dari dua kumpulan daerah tidak dapat dibandingkan.",
        "Classes come from the mean and the sample deviation of the areas scored together. One area added or changed can move every class, and classes of two sets of areas do not compare."
    );

    internal IndexModel(IndexFramework framework, GradeScale? scale, ScoreBands? bands, Classification? classes)
    {
        if (!framework.HasWeights)
        {
            throw new InvalidOperationException($"The weights of {framework} are not known.");
        }

        Framework = framework;
        Scale = scale;
        Bands = bands;
        Note = classes is not null && bands is null ? Relative : null;
        var form = bands?.Id.ToString() ?? (classes is null ? "no-classes" : "relative");
        Scoring = ScoringModel
            .Create(
                $"{framework.Id}/{TPath.Key}/{form}",
                framework.Dimensions.Select(d => new Indicator(d.Id.ToString(), name: d.Name)),
                // In per cent, which whole numbers hold exactly.
                IndexNode
                    .Of(
                        framework.Id.ToString(),
                        framework.Dimensions.Select(d =>
                            IndexNode
                                .Leaf(d.Id.ToString(), Leaves.Approximate(d.Weight.Value.Number * 100), d.Weight.Provenance)
                                .Named(d.Name)
                        )
                    )
                    .Named(framework.Title),
                [
                    new Aggregation(minimumAvailability: Fraction.One),
                    .. classes is null ? [] : new ScoringStep[] { classes },
                    new Ranking(RankMethod.Competition),
                ]
            )
            .Value;
    }

    /// <summary>Gets the index.</summary>
    public IndexFramework Framework { get; }

    /// <summary>Gets the scale of the classes; null without classes.</summary>
    public GradeScale? Scale { get; }

    /// <summary>Gets the fixed bands; null when the classes are relative, or without classes.</summary>
    public ScoreBands? Bands { get; }

    /// <summary>Gets what the reader of relative classes has to know; null when they are fixed, or without classes.</summary>
    public LocalText? Note { get; }

    /// <summary>Gets the model, with the provenance of each weight on its node.</summary>
    public ScoringModel Scoring { get; }

    /// <summary>Scores areas together.</summary>
    /// <param name="areas">The areas with their dimensions, each once, all of one level.</param>
    /// <returns>Scores, classes and ranks.</returns>
    /// <exception cref="ArgumentException">An area stands twice, the areas are of several levels, or a score is of another index.</exception>
    public IndexResult<TPath> Score(params IEnumerable<(AreaCode Area, IndexScore Score)> areas)
    {
        ImmutableArray<(AreaCode Area, IndexScore Score)> all = [.. areas];
        if (all.DistinctBy(a => a.Area).Count() != all.Length || all.DistinctBy(a => a.Area.Level).Count() > 1)
        {
            throw new ArgumentException("Each area stands once, and all are of one level.", nameof(areas));
        }

        if (all.FirstOrDefault(a => a.Score.Framework != Framework) is { Score: { } other })
        {
            throw new ArgumentException($"A score is of {other.Framework}, not of {Framework}.", nameof(areas));
        }

        double[] values = [.. Framework.Dimensions.SelectMany((_, d) => all.Select(a => Leaves.Approximate(a.Score.Scores[d].Value)))];
        var table = UnitTable.ColumnMajor(
            values,
            all.Length,
            Framework.Dimensions.Select(d => d.Id.ToString()),
            all.Select(a => a.Area.ToString())
        );
        return new IndexResult<TPath>(this, [.. all.Select(a => a.Area)], Scoring.Score(table));
    }

    /// <summary>Returns the key of the model.</summary>
    /// <returns>For example <c>ikp-2024/own-input/relative</c>.</returns>
    public override string ToString() => Scoring.Key;
}

/// <summary>Areas scored together by an index.</summary>
/// <typeparam name="TPath">The path along which all the scores were made.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class IndexResult<TPath>
    where TPath : IScorePath
{
    internal IndexResult(IndexModel<TPath> model, ImmutableArray<AreaCode> areas, ScoreResult scores)
    {
        Model = model;
        Areas = areas;
        Scores = scores;
    }

    /// <summary>Gets the model.</summary>
    public IndexModel<TPath> Model { get; }

    /// <summary>Gets the areas, in the order given.</summary>
    public ImmutableArray<AreaCode> Areas { get; }

    /// <summary>Gets the engine's result; its units are the codes of the areas.</summary>
    public ScoreResult Scores { get; }

    /// <summary>Gets the grade of an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The grade; null without a score, outside the range the source prints, without classes, or when fewer than two scores are known and classes are relative.</returns>
    /// <exception cref="ArgumentException">The area is not one of these.</exception>
    public Grade? GradeOf(AreaCode area)
    {
        var row = RowOf(area);
        return
            Model.Scale is not { } scale
            || Scores.Classes[row] < 0
            || Scores.Fit.Edges.Any(double.IsNaN)
            || (Model.Bands?.Lowest is { } lowest && Scores.Scores[row] < Leaves.Approximate(lowest))
            || (Model.Bands?.Highest is { } highest && Scores.Scores[row] > Leaves.Approximate(highest) * (1 + 1e-12))
            ? null
            : scale.Grades[Scores.Classes[row]];
    }

    /// <summary>Gets the rank of an area, 1 for the highest score; equal scores share the better rank.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The rank among the areas with a score; null without one.</returns>
    /// <exception cref="ArgumentException">The area is not one of these.</exception>
    public int? RankOf(AreaCode area) => Scores.Ranks[RowOf(area)] is > 0 and var rank ? rank : null;

    private int RowOf(AreaCode area) =>
        Areas.IndexOf(area) is >= 0 and var row ? row : throw new ArgumentException($"There is no area {area}.", nameof(area));
}
