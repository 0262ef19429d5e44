using Pilkada.Scoring;
using Pilkada.Stages;

namespace Pilkada.Risk;

/// <summary>What one indicator adds to a cell of the map.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskContribution
{
    internal RiskContribution(Id<RiskIndicator> indicator, Explanation weight, Explanation value)
    {
        Indicator = indicator;
        Weight = weight;
        Value = value;
        Amount = value.Value.IsUnknown ? value.Value : Quantity.Of(weight.Value.Number * value.Value.Number);
    }

    /// <summary>Gets the indicator.</summary>
    public Id<RiskIndicator> Indicator { get; }

    /// <summary>Gets its weight at the stage.</summary>
    public Explanation Weight { get; }

    /// <summary>Gets its value at the area, from 0 to 1, or unknown.</summary>
    public Explanation Value { get; }

    /// <summary>Gets weight times value, or unknown.</summary>
    public Quantity Amount { get; }

    internal Explanation Explanation => Explanation.Product(Value.Label, Amount, Unit.Share, [Weight, Value]);
}

/// <summary>One cell of the map: an area at a stage.</summary>
/// <remarks>
/// The score is the weighted mean of the indicators' values, 0 to 1. With an unknown indicator it is unknown, and only the lowest and highest score still possible are given.
/// Immutable and thread-safe.
/// </remarks>
public sealed class RiskMapCell : IExplained
{
    private readonly Evidence _evidence;

    internal RiskMapCell(Place area, StageProfile profile, ImmutableArray<RiskContribution> contributions, ScoreBands? bands)
    {
        Area = area;
        Stage = profile.Stage;
        Contributions = contributions;
        _evidence = profile.Evidence;
        var known = contributions.Where(c => !c.Amount.IsUnknown).ToArray();
        Lowest = RelativeBands.Sum(known.Select(c => c.Amount.Number));
        Highest = Lowest + RelativeBands.Sum(contributions.Where(c => c.Amount.IsUnknown).Select(c => c.Weight.Value.Number));
        UnknownShare = Leaves.ShareOf(contributions.Length - known.Length, contributions.Length);
        Score = contributions.FirstOrDefault(c => c.Amount.IsUnknown)?.Amount ?? Quantity.Of(Lowest);
        Class = bands?.Classify(Explanation);
    }

    /// <summary>Gets the area.</summary>
    public Place Area { get; }

    /// <summary>Gets the stage.</summary>
    public Id<ElectionStage> Stage { get; }

    /// <summary>Gets what each indicator adds, in order of the indicators' ids.</summary>
    public ImmutableArray<RiskContribution> Contributions { get; }

    /// <summary>Gets the score from 0 to 1, or unknown.</summary>
    public Quantity Score { get; }

    /// <summary>Gets the lowest score still possible: what the known indicators add.</summary>
    public Fraction Lowest { get; }

    /// <summary>Gets the highest score still possible: every unknown indicator at 1.</summary>
    public Fraction Highest { get; }

    /// <summary>Gets the share of indicators that are unknown.</summary>
    public Fraction UnknownShare { get; }

    /// <summary>Gets the class of the score in bands of the user's, or null without bands.</summary>
    public ScoreClass? Class { get; }

    /// <summary>Gets the known contributions of more than 0, the largest first; equal ones in order of the ids.</summary>
    public ImmutableArray<RiskContribution> Top =>
        [
            .. Contributions
                .Where(c => !c.Amount.IsUnknown && c.Amount.Number.Sign > 0)
                .OrderByDescending(c => c.Amount.Number)
                .ThenBy(c => c.Indicator),
        ];

    /// <summary>Places the cell among the classes of some bands, and says what would bring it into the next one.</summary>
    /// <param name="bands">The bands, on scores from 0 to 1; they are the user's, because no source publishes any for this score.</param>
    /// <returns>The classes still possible, how much the lowest score lacks of the next edge, and the indicators that could make it up alone.</returns>
    /// <example>
    /// Two indicators of equal weight, 1/5 and unknown: the lowest score is 1/10. With an edge at 1/4 it lacks 3/20, which the first makes up at 1/2 and the second at 3/10.
    /// <code>cell.In(bands).Levers[0].To // 1/2</code>
    /// </example>
    public RiskClassStep In(ScoreBands bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        return new RiskClassStep(this, bands);
    }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Sum(
            new LocalText("Skor wilayah pada tahapan", "Score of the area at the stage"),
            Score,
            Unit.Share,
            Contributions.Select(c => c.Explanation),
            RiskRules.CellScore.Id
        );

    /// <summary>Gets the calculation of <see cref="Lowest"/>: the known contributions alone.</summary>
    public Explanation LowestExplanation =>
        Explanation.Sum(
            new LocalText(
                "Skor paling rendah yang mungkin, dari indikator yang diketahui",
                "Lowest score possible, from the indicators known"
            ),
            Quantity.Of(Lowest),
            Unit.Share,
            Contributions
                .Where(c => !c.Amount.IsUnknown)
                .Select(c => c.Explanation)
                .Prepend(Explanation.Given(new LocalText("Awal hitungan", "Start of the sum"), Quantity.Of(0), Unit.Share, _evidence)),
            RiskRules.CellScore.Id
        );
}

/// <summary>The risk map: areas by stages.</summary>
/// <remarks>
/// Ranks are per stage, 1 for the highest score. A rank that unknown indicators could change is an interval. Cells are exact; <see cref="ScoresAt"/> gives a stage to the scoring engine,
/// which agrees with them wherever all indicators are known. Immutable and thread-safe.
/// </remarks>
public sealed class RiskMap
{
    private readonly Dictionary<(Place, Id<ElectionStage>), RiskMapCell> _cells;

    private RiskMap(
        ImmutableArray<Place> areas,
        ImmutableArray<StageProfile> profiles,
        Dictionary<(Place, Id<ElectionStage>), RiskMapCell> cells
    )
    {
        Areas = areas;
        Profiles = profiles;
        _cells = cells;
    }

    /// <summary>Gets the areas, in the order given.</summary>
    public ImmutableArray<Place> Areas { get; }

    /// <summary>Gets the profiles of the stages, in the order given.</summary>
    public ImmutableArray<StageProfile> Profiles { get; }

    /// <summary>Gets all cells, area by area.</summary>
    public IEnumerable<RiskMapCell> Cells => Areas.SelectMany(a => Profiles.Select(p => _cells[(a, p.Stage)]));

    /// <summary>Builds a map.</summary>
    /// <param name="areas">The areas; each once.</param>
    /// <param name="profiles">The profiles; each stage once.</param>
    /// <param name="value">The value of an indicator at an area: from 0 to 1, or unknown.</param>
    /// <param name="bands">Bands for the scores, or null for none.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">An area or a stage stands twice, or a value is neither from 0 to 1 nor unknown.</exception>
    public static RiskMap Of(
        IEnumerable<Place> areas,
        IEnumerable<StageProfile> profiles,
        Func<Place, Id<RiskIndicator>, Explanation> value,
        ScoreBands? bands = null
    )
    {
        ArgumentNullException.ThrowIfNull(value);
        ImmutableArray<Place> rows = [.. areas];
        ImmutableArray<StageProfile> columns = [.. profiles];
        if (rows.Distinct().Count() != rows.Length || columns.DistinctBy(p => p.Stage).Count() != columns.Length)
        {
            throw new ArgumentException("Each area and each stage stands once.", nameof(areas));
        }

        var cells = new Dictionary<(Place, Id<ElectionStage>), RiskMapCell>();
        foreach (var area in rows)
        {
            foreach (var profile in columns)
            {
                cells[(area, profile.Stage)] = new RiskMapCell(
                    area,
                    profile,
                    [
                        .. profile.Weights.Select(w => new RiskContribution(
                            w.Indicator,
                            Explanation.Given(
                                new LocalText($"Bobot {w.Indicator}", $"Weight of {w.Indicator}"),
                                Quantity.Of(w.Weight),
                                Unit.Share,
                                profile.Evidence
                            ),
                            Checked(value(area, w.Indicator))
                        )),
                    ],
                    bands
                );
            }
        }

        return new RiskMap(rows, columns, cells);

        static Explanation Checked(Explanation share) =>
            Leaves.Numeric(share, nameof(value)).Value is { IsUnknown: false } known
            && (known.Number.Sign < 0 || known.Number > Fraction.One)
                ? throw new ArgumentException($"'{share}' is not from 0 to 1.", nameof(value))
                : share;
    }

    /// <summary>Makes numbered classes for scores of the map from edges of the user's own; a score on an edge belongs to the class above it.</summary>
    /// <param name="edges">The edges, lowest first, strictly increasing, more than 0 and at most 1; at least one.</param>
    /// <returns>Bands with one class more than edges, assumed: no source publishes classes of this score.</returns>
    /// <exception cref="ArgumentException">There is no edge, they do not increase, or one is not from 0 to 1.</exception>
    /// <example><code>map.Find(area, voting)!.In(RiskMap.BandsAt(Fraction.Of(1, 4), Fraction.Of(1, 2))).AtLeast // class 1, 2 or 3</code></example>
    public static ScoreBands BandsAt(params IEnumerable<Fraction> edges)
    {
        ImmutableArray<Fraction> all = [.. edges];
        var evidence = Evidence.Assumed(RiskSources.MapClasses);
        return !all.IsEmpty && all.All(e => e.Sign > 0 && e <= Fraction.One)
            ? new ScoreBands(
                Id<ScoreBands>.Parse("own-edges"),
                PublishedBands.Scale(
                    "own-edges",
                    "1",
                    "Kelas menurut batas sendiri",
                    "Classes by edges of one's own",
                    [.. Enumerable.Range(1, all.Length + 1).Select(n => ($"class-{n}", $"Kelas {n}", $"Class {n}"))],
                    evidence
                ),
                all.Select(e => new BandEdge(e, EdgeSide.Above)),
                evidence
            )
            : throw new ArgumentException("At least one edge, each more than 0 and at most 1.", nameof(edges));
    }

    /// <summary>Finds a cell.</summary>
    /// <param name="area">The area.</param>
    /// <param name="stage">The stage.</param>
    /// <returns>The cell, or null.</returns>
    public RiskMapCell? Find(Place area, Id<ElectionStage> stage) => _cells.GetValueOrDefault((area, stage));

    /// <summary>Returns the ranks an area can have at a stage among the areas of its own level: a province is not ranked with its regencies.</summary>
    /// <param name="area">The area.</param>
    /// <param name="stage">The stage.</param>
    /// <returns>The best and the worst rank, or null when it is the only area of its level.</returns>
    /// <exception cref="ArgumentException">The map has no such cell.</exception>
    public (int Best, int Worst)? RankAmongPeers(Place area, Id<ElectionStage> stage)
    {
        Place[] peers = [.. Areas.Where(a => a.IsUnit == area.IsUnit && a.Area.Level == area.Area.Level)];
        return Rank(area, stage, peers) is var rank && peers.Length > 1 ? rank : null;
    }

    /// <summary>Returns the ranks an area can have at a stage among all areas of the map, 1 for the highest score; equal scores share the better rank.</summary>
    /// <param name="area">The area.</param>
    /// <param name="stage">The stage.</param>
    /// <returns>The best and the worst rank; equal where no unknown can change it.</returns>
    /// <exception cref="ArgumentException">The map has no such cell.</exception>
    public (int Best, int Worst) RankOf(Place area, Id<ElectionStage> stage) => Rank(area, stage, Areas);

    /// <summary>Scores all areas at a stage with the scoring engine, for what it adds: contributions, standings, the distance to the next class, what moved since another map.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="bands">Bands for the scores, or null for none.</param>
    /// <returns>The result, computed anew; its units are the codes of the areas. An area with an unknown indicator has no score, class or rank in it: see its cell for the bounds.</returns>
    /// <exception cref="ArgumentException">The map has no such stage, or the engine has no form for the bands.</exception>
    /// <example><code>map.ScoresAt(voting).Explain("36.02").Contributions() // each indicator's part of the score</code></example>
    public ScoreResult ScoresAt(Id<ElectionStage> stage, ScoreBands? bands = null)
    {
        var profile =
            Profiles.FirstOrDefault(p => p.Stage == stage) ?? throw new ArgumentException($"The map has no stage {stage}.", nameof(stage));
        double[] values =
        [
            .. profile.Weights.SelectMany((_, i) => Areas.Select(a => Leaves.Approximate(_cells[(a, stage)].Contributions[i].Value.Value))),
        ];
        return profile
            .Model(bands)
            .Score(
                UnitTable.ColumnMajor(
                    values,
                    Areas.Length,
                    profile.Weights.Select(w => w.Indicator.ToString()),
                    Areas.Select(a => a.ToString())
                )
            );
    }

    /// <summary>Tells which cells differ from another map, such as that of an earlier day or of another revision of the plan, and by which indicators.</summary>
    /// <param name="earlier">The other map.</param>
    /// <returns>The cells that differ, those of this map first and in its order, then those that only the other has.</returns>
    /// <example><code>after.MovesFrom(before).Single().Indicators[0].After!.Value // 704/2062, where it was 701/2062</code></example>
    public ImmutableArray<RiskMove> MovesFrom(RiskMap earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return
        [
            .. Cells
                .Select(c => RiskMove.Between(earlier.Find(c.Area, c.Stage), c))
                .Concat(earlier.Cells.Where(c => Find(c.Area, c.Stage) is null).Select(c => RiskMove.Between(c, null)))
                .OfType<RiskMove>(),
        ];
    }

    /// <summary>Returns the gaps of the map.</summary>
    /// <param name="name">The name of a stage for the reader.</param>
    /// <returns>One finding for each cell with an unknown indicator.</returns>
    public ImmutableArray<Finding> Findings(Func<Id<ElectionStage>, LocalText> name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return
        [
            .. Cells
                .Where(c => c.UnknownShare.Sign > 0)
                .Select(c => new Finding(
                    RiskFindings.UnknownInputs,
                    Severity.Note,
                    c.Area,
                    [("stage", Quantity.Of(name(c.Stage))), ("share", Quantity.Of(c.UnknownShare))],
                    rule: RiskRules.CellScore.Id,
                    stage: name(c.Stage),
                    explanation: c.Explanation
                )),
        ];
    }

    private (int Best, int Worst) Rank(Place area, Id<ElectionStage> stage, IEnumerable<Place> among)
    {
        var own = Find(area, stage) ?? throw new ArgumentException($"The map has no cell of {area} at {stage}.", nameof(area));
        var others = among.Where(a => a != area).Select(a => _cells[(a, stage)]).ToArray();
        return (1 + others.Count(o => o.Lowest > own.Highest), 1 + others.Count(o => o.Highest > own.Lowest));
    }
}
