using NodaTime;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Pilkada.Readiness;

/// <summary>What a plan means on a day: its areas, stages, shares, jurisdictions and sums, with every figure explained and every gap named.</summary>
/// <remarks>
/// The same plan, day and audience give the same assessment. For the public, figures that <see cref="Disclosure"/> withholds are replaced by unknowns that say so,
/// together with every figure computed from them. Immutable and thread-safe.
/// </remarks>
/// <example><code>ReadinessAssessment.Of(plan).Find(FigurePath.Parse("areas/36/voters"))?.Value // 8,926,662</code></example>
public sealed class ReadinessAssessment
{
    private readonly Dictionary<FigurePath, Figure> _byPath;

    private ReadinessAssessment(ElectionPlan plan, LocalDate asOf, Audience audience, ParameterSet? parameters)
    {
        Plan = plan;
        AsOf = asOf;
        Audience = audience;
        var draft = new Draft(plan, asOf, audience);
        StageTables.AddTo(draft);
        AreaTables.AddTo(draft);
        ShareTables.AddTo(draft);
        GuardTables.AddTo(draft);
        JurisdictionTables.AddTo(draft);
        Risk = RiskTables.AddTo(draft);
        LogisticsTables.AddTo(draft, parameters ?? plan.Parameters);
        LatestStartTables.AddTo(draft);
        FigureTables.AddTo(draft);
        ParameterTables.AddTo(draft);
        Tables = [.. draft.Tables];
        Findings = [.. draft.Findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Kind.Code)];
        Figures = [.. Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).OfType<Figure>()];
        _byPath = Figures.ToDictionary(f => f.Path);
        Sources =
        [
            .. Figures
                .SelectMany(f => f.Citations)
                .Concat(Findings.SelectMany(f => f.Explanation?.Citations ?? []))
                .DistinctBy(c => c.Id)
                .OrderBy(c => c.Id),
        ];
    }

    /// <summary>Gets the plan assessed.</summary>
    public ElectionPlan Plan { get; }

    /// <summary>Gets the day it is for.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets who it is for.</summary>
    public Audience Audience { get; }

    /// <summary>Gets the map of areas by stages behind the table <c>risk</c>: the public indicators of the plan, unweighted.</summary>
    /// <remarks>What the audience may not see is unknown in it.</remarks>
    public RiskMap Risk { get; }

    /// <summary>Gets the tables, in reading order.</summary>
    public ImmutableArray<AssessmentTable> Tables { get; }

    /// <summary>Gets the findings, the most severe first.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Gets all figures of all tables; each path once.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>Gets every source cited, once, in order of the ids.</summary>
    public ImmutableArray<Citation> Sources { get; }

    /// <summary>Assesses a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">The day, or null for the plan's own.</param>
    /// <param name="audience">Who it is for.</param>
    /// <param name="parameters">The parameters that equipment is held against, such as those of the reference data; without them it is not.</param>
    /// <returns>The assessment.</returns>
    public static ReadinessAssessment Of(
        ElectionPlan plan,
        LocalDate? asOf = null,
        Audience audience = Audience.Internal,
        ParameterSet? parameters = null
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new ReadinessAssessment(plan, asOf ?? plan.AsOf, audience, parameters);
    }

    /// <summary>Builds the map that the plan's figures allowed on an earlier day, to be held against <see cref="Risk"/> with <see cref="RiskMap.MovesFrom"/>.</summary>
    /// <param name="date">The day: figures that hold for a later one are not seen; figures without a day are.</param>
    /// <returns>A map of the same areas, stages, indicators and weights.</returns>
    /// <example>
    /// 701 polling stations of Lebak were disaster-prone in September, 704 in November:
    /// <code>assessment.Risk.MovesFrom(assessment.RiskBy(new LocalDate(2024, 10, 1)))</code>
    /// </example>
    public RiskMap RiskBy(LocalDate date) => RiskTables.MapOf(new Draft(Plan, AsOf, Audience, date));

    /// <summary>Finds a figure by its path.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The figure, or null when the assessment has none there.</returns>
    public Figure? Find(FigurePath path) => _byPath.GetValueOrDefault(path);
}
